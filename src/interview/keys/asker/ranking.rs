//! Ranking with three keys: first, second, third.

use std::io;

use console::Key;

use crate::interview::keys::frame::Frame;
use crate::interview::keys::typed::END_OF_INPUT;
use crate::interview::{Ask as _, CaseQuestion, CaseReply, Leaving, Ranking};
use crate::terminal::Wrap;

use super::{KeyAsker, WIDEST};

impl KeyAsker {
    /// Asks for the order of three ways to act.
    pub(super) fn rank(&mut self, question: &CaseQuestion<'_>) -> io::Result<CaseReply> {
        let mut ranking = Ranking::default();
        loop {
            let (rows, screen) = self.painter.size();
            let width = screen.saturating_sub(1).clamp(1, WIDEST);
            let mut frames = [false, true]
                .into_iter()
                .map(|tight| self.case_frame(question, &ranking, width, tight));
            let Some(frame) = frames.find(|frame| frame.fits(rows)) else {
                drop(frames);
                if self.note_stays()? {
                    continue;
                }
                let interrupted = CaseReply::Leave(Leaving::Interrupt);
                return self.in_lines(interrupted, |lines| lines.case(question));
            };
            drop(frames);
            self.painter.draw(&frame)?;
            self.note = None;
            let key = self.key()?;
            let reply = reply(question, &mut ranking, &key);
            let reply = reply.or_else(|| ranking.places().map(CaseReply::Ranked));
            if let Some(reply) = reply {
                self.painter.erase()?;
                return Ok(reply);
            }
        }
    }

    fn case_frame(
        &self,
        question: &CaseQuestion<'_>,
        ranking: &Ranking,
        width: usize,
        tight: bool,
    ) -> Frame {
        let words = question.texts.cases;
        let mut frame = Frame::default();
        let gap = |frame: &mut Frame| {
            if !tight {
                frame.line("");
            }
        };
        let dim = |text: &str| -> Vec<String> {
            let lines = Wrap::at(width).lines(text);
            lines.iter().map(|line| self.house.dim(line)).collect()
        };
        frame.lines(dim(&question.heading));
        gap(&mut frame);
        let title = Wrap::at(width).lines(question.title);
        frame.lines(title.iter().map(|line| self.house.strong(line)));
        frame.lines(Wrap::at(width).lines(question.text));
        for (number, action) in (1..).zip(question.actions) {
            gap(&mut frame);
            let first = format!("  {number}  ");
            frame.lines(Wrap::at(width).hang(&first, "     ").lines(action));
        }
        gap(&mut frame);
        let before = match question.old {
            Some(places) => dim(&(words.before)(&Ranking::of(places).typed())),
            None if question.skipped => dim(words.skipped_before),
            None => Vec::new(),
        };
        frame.lines(before);
        frame.lines(self.note.as_deref().map_or_else(
            || {
                let keys = Wrap::at(width).pieces(words.keys, self.house.separator());
                keys.iter().map(|line| self.house.dim(line)).collect()
            },
            dim,
        ));
        frame.lines(Wrap::at(width).lines(&format!("{} {}", words.order, ranking.typed())));
        frame
    }
}

/// What a key means: a way out, or one more step of the order.
fn reply(question: &CaseQuestion<'_>, ranking: &mut Ranking, key: &Key) -> Option<CaseReply> {
    let words = question.texts.interview;
    match key {
        Key::CtrlC => return Some(CaseReply::Leave(Leaving::Interrupt)),
        Key::Char(END_OF_INPUT) => return Some(CaseReply::Leave(Leaving::Stop)),
        Key::Backspace | Key::ArrowLeft | Key::PageUp if !ranking.undo() => {
            return Some(CaseReply::Back);
        }
        Key::Char('=') => {
            ranking.tie();
        }
        Key::Char(key) => {
            let lower = key.to_lowercase().next().unwrap_or(*key);
            if words.skip_keys.contains(&lower) {
                return Some(CaseReply::Skipped);
            }
            if words.quit_keys.contains(&lower) {
                return Some(CaseReply::Leave(Leaving::Stop));
            }
            let number = key
                .to_digit(10)
                .and_then(|digit| usize::try_from(digit).ok());
            if let Some(action) = number.and_then(|number| number.checked_sub(1)) {
                ranking.pick(action);
            }
        }
        _ => {}
    }
    None
}
