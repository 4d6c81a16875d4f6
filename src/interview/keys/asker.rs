//! Asking with single keys.

mod menu;
mod ranking;

use std::io;

use console::{Key, Term};
use dialoguer::Input;

use crate::interview::{
    Ask, CaseQuestion, CaseReply, Chosen, Given, Leaving, LineAsker, Menu, Question, Reply, Review,
    ReviewReply,
};
use crate::terminal::{Display, Wrap, safe};

use super::frame::Frame;
use super::painter::Painter;
use super::reader::KeyReader;
use super::review::{self, Position};
use super::statement::{self, Selection};
use super::theme::House;
use super::typed::{END_OF_INPUT, TypedLines};

/// The widest a line of text may be.
const WIDEST: usize = 78;

/// Asks in a terminal, one key per answer.
#[derive(Debug)]
pub struct KeyAsker {
    pub(super) painter: Painter,
    keys: KeyReader<Term>,
    pub(super) house: House,
    confirm: bool,
    /// What the next frame says beside its keys, until one is pressed.
    pub(super) note: Option<String>,
    /// The statement that was opened from the review, which then shows it again.
    opened: Option<usize>,
}

impl KeyAsker {
    /// Asks on this terminal; with `confirm` a digit only counts after Enter.
    #[must_use]
    pub fn new(term: &Term, display: Display, confirm: bool) -> Self {
        Self {
            painter: Painter::new(term.clone()),
            keys: KeyReader::new(term.clone()),
            house: House::new(display),
            confirm,
            note: None,
            opened: None,
        }
    }

    /// A terminal too small for a frame: the layout of line mode, which only appends.
    ///
    /// `interrupted` is what Ctrl-C comes to.
    pub(super) fn in_lines<T>(
        &mut self,
        interrupted: T,
        ask: impl FnOnce(&mut LineAsker<'_>) -> io::Result<T>,
    ) -> io::Result<T> {
        self.painter.erase()?;
        let term = self.painter.term().clone();
        let mut input = TypedLines::new(&mut self.keys, term.clone());
        let mut output = term;
        let (_, screen) = self.painter.size();
        let columns = screen.saturating_sub(1);
        let said = ask(&mut LineAsker::new(&mut input, &mut output, true).within(columns))?;
        Ok(if input.was_interrupted() {
            interrupted
        } else {
            said
        })
    }

    /// Says the note as a line that stays, where no frame has room for it. Whether there was one.
    pub(super) fn note_stays(&mut self) -> io::Result<bool> {
        let note = self.note.take();
        note.as_ref().map_or(Ok(()), |note| self.say(note))?;
        Ok(note.is_some())
    }

    /// The next key; a terminal that has gone away is the end of the input.
    pub(super) fn key(&mut self) -> io::Result<Key> {
        match self.keys.read() {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
                Ok(Key::Char(END_OF_INPUT))
            }
            key => key,
        }
    }

    fn help(&mut self, question: &Question<'_>) -> io::Result<()> {
        let words = &question.texts.interview;
        let lines = (words.help)(question.lowest, question.highest());
        self.help_lines(&lines, words.any_key)
    }

    /// Shows lines, screen by screen, until a key is pressed.
    pub(super) fn help_lines(&mut self, lines: &[String], any_key: &str) -> io::Result<()> {
        let (rows, screen) = self.painter.size();
        let width = screen.saturating_sub(1).clamp(1, WIDEST);
        let lines: Vec<String> = lines
            .iter()
            .flat_map(|line| Wrap::at(width).lines(line))
            .collect();
        let more = Wrap::at(width).lines(any_key);
        let room = rows.saturating_sub(more.len()).max(1);
        for page in lines.chunks(room) {
            let mut frame = Frame::default();
            frame.lines(page.iter().cloned());
            frame.lines(more.iter().map(|line| self.house.dim(line)));
            self.painter.draw(&frame)?;
            self.key()?;
        }
        Ok(())
    }

    /// The answer or the way out that a key means; nothing for keys that only move or mean nothing.
    fn reply(question: &Question<'_>, selection: Selection, key: &Key) -> Option<Reply> {
        let words = &question.texts.interview;
        match key {
            Key::CtrlC => Some(Reply::Leave(Leaving::Interrupt)),
            Key::Char(END_OF_INPUT) => Some(Reply::Leave(Leaving::Stop)),
            Key::Backspace | Key::ArrowLeft | Key::PageUp => Some(Reply::Back),
            Key::Enter => selection
                .row
                .map(|row| Reply::Given(given_of(question, row))),
            Key::Char(character) => {
                let lower = character.to_lowercase().next().unwrap_or(*character);
                if let Some(value) = question.answer_of(*character) {
                    (!selection.confirm).then_some(Reply::Given(Given::Answer(value)))
                } else if words.skip_keys.contains(&lower) && question.skip.is_some() {
                    (!selection.confirm).then_some(Reply::Given(Given::Skipped))
                } else if words.quit_keys.contains(&lower) {
                    Some(Reply::Leave(Leaving::Stop))
                } else {
                    None
                }
            }
            _ => None,
        }
    }
}

impl Ask for KeyAsker {
    fn question(&mut self, question: &Question<'_>) -> io::Result<Reply> {
        let mut selection = Selection {
            row: None,
            confirm: self.confirm,
        };
        loop {
            let size = self.painter.size();
            let note = self.note.as_deref();
            let Some(frame) = statement::frame(question, selection, note, &self.house, size) else {
                if self.note_stays()? {
                    continue;
                }
                return self.in_lines(Reply::Leave(Leaving::Interrupt), |lines| {
                    lines.question(question)
                });
            };
            self.painter.draw(&frame)?;
            let key = self.key()?;
            self.note = None;
            if let Some(reply) = Self::reply(question, selection, &key) {
                if question.skip.is_none() {
                    // A guess: what comes next may be the result instead of a frame that replaces this one.
                    self.painter.erase()?;
                }
                return Ok(reply);
            }
            match key {
                Key::Char('?') => self.help(question)?,
                Key::Escape => self.note = Some(question.texts.interview.escape.to_owned()),
                key => selection.row = moved(question, selection, &key),
            }
        }
    }

    fn review(&mut self, review: &Review<'_>) -> io::Result<ReviewReply> {
        let words = &review.texts.interview;
        let mut position = Position::default();
        if let Some(turn) = self.opened.take() {
            let (_, screen) = self.painter.size();
            position.top = review::line_of(review, turn, screen).saturating_sub(1);
        }
        loop {
            let size = self.painter.size();
            let note = self.note.as_deref();
            let (frame, furthest) = review::frame(review, &position, note, &self.house, size);
            if !frame.fits(size.0) {
                if self.note_stays()? {
                    continue;
                }
                return self.in_lines(ReviewReply::Leave(Leaving::Interrupt), |lines| {
                    lines.review(review)
                });
            }
            self.painter.draw(&frame)?;
            self.note = None;
            let page = size.0.saturating_sub(8).max(1);
            match self.key()? {
                Key::CtrlC => return Ok(ReviewReply::Leave(Leaving::Interrupt)),
                Key::Char(END_OF_INPUT) => return Ok(ReviewReply::Leave(Leaving::Stop)),
                Key::Char(digit) if digit.is_ascii_digit() && position.field.len() < 3 => {
                    position.field.push(digit);
                }
                Key::Char(key) if words.quit_keys.contains(&key.to_ascii_lowercase()) => {
                    return Ok(ReviewReply::Leave(Leaving::Stop));
                }
                Key::Char('k') | Key::ArrowUp => {
                    position.top = position.top.min(furthest).saturating_sub(1);
                }
                Key::Char('j') | Key::ArrowDown => position.top = (position.top + 1).min(furthest),
                Key::PageUp => position.top = position.top.min(furthest).saturating_sub(page),
                Key::PageDown => position.top = (position.top + page).min(furthest),
                Key::Home => position.top = 0,
                Key::End => position.top = furthest,
                Key::Backspace if position.field.pop().is_none() => return Ok(ReviewReply::Back),
                Key::Escape => self.note = Some(words.escape.to_owned()),
                Key::Enter if position.field.is_empty() => {
                    self.painter.erase()?;
                    return Ok(ReviewReply::Finish);
                }
                Key::Enter => match position.field.parse::<usize>() {
                    Ok(number) if (1..=review.entries.len()).contains(&number) => {
                        self.opened = Some(number - 1);
                        return Ok(ReviewReply::Open(number - 1));
                    }
                    _ => {
                        position.field.clear();
                        self.note = Some((words.no_such_statement)(review.entries.len()));
                    }
                },
                _ => {}
            }
        }
    }

    fn case(&mut self, question: &CaseQuestion<'_>) -> io::Result<CaseReply> {
        self.rank(question)
    }

    fn menu(&mut self, menu: &Menu) -> io::Result<Chosen> {
        self.choose(menu)
    }

    fn line(&mut self, prompt: &str, initial: &str) -> io::Result<Option<String>> {
        // The question has lines of its own: a line that is typed is drawn anew with every key, and may not wrap.
        self.say(prompt)?;
        let input = Input::<String>::with_theme(&self.house)
            .with_prompt(">")
            .with_initial_text(initial)
            .allow_empty(true)
            .interact_text_on(&self.painter.unbuffered());
        let dialoguer::Result::Ok(text) = input else {
            return Ok(None);
        };
        Ok(Some(text.trim().to_owned()))
    }

    fn rows(&self) -> Option<usize> {
        Some(self.painter.size().0)
    }

    fn menu_rows(&self, menu: &Menu) -> usize {
        self.rows_of(menu)
    }

    fn wipe(&mut self) -> io::Result<()> {
        self.painter.wipe()
    }

    fn say(&mut self, text: &str) -> io::Result<()> {
        let (_, screen) = self.painter.size();
        self.painter
            .print(&Wrap::at(screen.saturating_sub(1).clamp(1, WIDEST)).text(&safe(text)))
    }

    fn note(&mut self, text: &str) -> io::Result<()> {
        self.note = Some(safe(text).into_owned());
        Ok(())
    }
}

/// What a row stands for: an answer, or skipping behind the last one.
fn given_of(question: &Question<'_>, row: usize) -> Given {
    let answer = question.answers().nth(row);
    answer.map_or(Given::Skipped, |(value, _)| Given::Answer(value))
}

/// The row that is selected after this key: arrows move, and with `--confirm` a digit selects.
fn moved(question: &Question<'_>, selection: Selection, key: &Key) -> Option<usize> {
    let last = question.labels.len() - usize::from(question.skip.is_none());
    match (key, selection.row) {
        (Key::ArrowDown | Key::Char('j'), None) => Some(0),
        (Key::ArrowDown | Key::Char('j'), Some(row)) => Some((row + 1).min(last)),
        (Key::ArrowUp | Key::Char('k'), None) => Some(last),
        (Key::ArrowUp | Key::Char('k'), Some(row)) => Some(row.saturating_sub(1)),
        (Key::Char(character), row) if selection.confirm => {
            let answer = question.answer_of(*character);
            let answer = answer.map(|value| usize::from(value - question.lowest));
            let lower = character.to_lowercase().next().unwrap_or(*character);
            let skips =
                question.texts.interview.skip_keys.contains(&lower) && question.skip.is_some();
            answer.or(skips.then_some(last)).or(row)
        }
        (_, row) => row,
    }
}
