//! The frame of a question with answers on a scale, as large as the screen allows.

use crate::model::Given;
use crate::screen::{Frame, Look, Wrap, columns, safe};
use crate::words;

use super::question::Question;

/// The most and the fewest columns of the progress bar.
const BAR: usize = 24;
const SHORTEST_BAR: usize = 8;
/// Between the bar and the answer just given.
const BESIDE: &str = "   ";

/// What can be left out to make a frame smaller, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Spare {
    Everything,
    NoBlankLines,
    NoBar,
    FewKeys,
    OneRowOfKeys,
}

impl Spare {
    const ALL: [Self; 5] = [
        Self::Everything,
        Self::NoBlankLines,
        Self::NoBar,
        Self::FewKeys,
        Self::OneRowOfKeys,
    ];
}

/// The frame of a question.
pub(super) struct Drawing<'a> {
    question: &'a Question<'a>,
    row: Option<usize>,
    confirm: bool,
    look: &'a Look<'a>,
    detail: Spare,
}

impl<'a> Drawing<'a> {
    /// The largest frame that fits; `row` is the one that is selected, and with `confirm` a digit needs Enter.
    pub(super) fn largest(
        question: &'a Question<'a>,
        row: Option<usize>,
        confirm: bool,
        look: &'a Look<'a>,
    ) -> Option<Frame> {
        let drawing = |detail| Self {
            question,
            row,
            confirm,
            look,
            detail,
        };
        let mut frames = Spare::ALL.into_iter().map(|detail| drawing(detail).frame());
        frames.find(|frame| frame.fits(look.rows))
    }

    fn frame(&self) -> Frame {
        let mut frame = Frame::default();
        if self.detail < Spare::FewKeys {
            frame.lines(self.heading());
        }
        if let Some(reminder) = self.question.reminder {
            frame.lines(self.look.dimmed(reminder));
        }
        self.blank(&mut frame);
        let text = safe(self.question.text);
        let lines = self.wrap().indent(self.indent()).lines(&text);
        frame.lines(lines.iter().map(|line| self.look.theme.strong(line)));
        self.blank(&mut frame);
        self.answers(&mut frame);
        self.blank(&mut frame);
        frame.lines(self.keys());
        frame
    }

    fn wrap(&self) -> Wrap<'static> {
        Wrap::at(self.look.width())
    }

    fn indent(&self) -> &'static str {
        if self.detail == Spare::Everything {
            "  "
        } else {
            ""
        }
    }

    fn blank(&self, frame: &mut Frame) {
        if self.detail == Spare::Everything {
            frame.line("");
        }
    }

    /// Progress with its bar, and the answer just given beside it or under it; one line when there is no room for the bar.
    fn heading(&self) -> Vec<String> {
        let progress = &self.question.heading;
        let previous = self.question.previous.as_ref();
        let previous =
            previous.map(|answer| words::interview::previous(self.question.spoken, answer));
        let room = self
            .look
            .width()
            .saturating_sub(columns(progress) + 2)
            .min(BAR);
        if self.detail <= Spare::NoBlankLines && room >= SHORTEST_BAR {
            let bar = format!("{progress}  {}", self.bar(room));
            let beside = self.look.width().saturating_sub(columns(&bar));
            let mut lines = match previous {
                Some(previous) if columns(BESIDE) + columns(&previous) > beside => {
                    let under = self.look.dimmed(&previous);
                    return std::iter::once(bar).chain(under).collect();
                }
                Some(previous) => vec![format!("{bar}{BESIDE}{}", self.look.theme.dim(&previous))],
                None => vec![bar],
            };
            // The row of an answer that does not fit beside it, so that nothing moves.
            lines.extend((self.detail == Spare::Everything).then(String::new));
            return lines;
        }
        match previous {
            None => self.wrap().lines(progress),
            Some(previous) => self.beside_each_other(&[progress, &previous]),
        }
    }

    fn bar(&self, room: usize) -> String {
        let (number, total) = self.question.position;
        let done = room * number.saturating_sub(1) / total.max(1);
        let (full, empty) = if self.look.theme.is_unicode() {
            ("━", "─")
        } else {
            ("#", ".")
        };
        full.repeat(done) + &empty.repeat(room.saturating_sub(done))
    }

    fn answers(&self, frame: &mut Frame) {
        let old = self.question.old;
        for (row, (value, label)) in self.question.answers().enumerate() {
            let is_old = old == Some(Given::Answer(value));
            self.answer(frame, row, &value.to_string(), label, is_old);
        }
        if let Some(label) = self.question.skip
            && self.detail < Spare::FewKeys
        {
            self.blank(frame);
            let is_old = old == Some(Given::Skipped);
            let row = self.question.labels.len();
            self.answer(frame, row, &Question::skip_key(), label, is_old);
        }
    }

    fn answer(&self, frame: &mut Frame, row: usize, key: &str, label: &str, is_old: bool) {
        let theme = self.look.theme;
        let active = self.row == Some(row);
        let pointer = theme.pointer();
        let mark = match is_old {
            false => String::new(),
            // Where every row counts, an answer stays on one row.
            true if self.detail >= Spare::FewKeys => format!("   {pointer}"),
            true => format!("   {pointer} {}", self.question.old_is),
        };
        let indent = self.indent();
        let hang = " ".repeat(columns(key) + 2);
        let room = self.look.width().saturating_sub(columns(indent) + 2);
        let wrapped = Wrap::at(room)
            .hang(&format!("{key}  "), &hang)
            .lines(&format!("{}{mark}", safe(label)));
        for (place, line) in wrapped.iter().enumerate() {
            if active && place == 0 {
                frame.cursor = Some((frame.height(), columns(indent)));
            }
            let shown = theme.choice(line, active && place == 0);
            frame.line(format!("{indent}{shown}"));
        }
    }

    fn keys(&self) -> Vec<String> {
        let (low, high) = (self.question.lowest, self.question.highest());
        let (note, separator) = (self.look.note, self.look.theme.separator());
        if self.detail >= Spare::FewKeys {
            return self.few_keys(low, high);
        }
        let what = if self.confirm {
            words::interview::digit_then_enter(self.question.spoken, low, high)
        } else {
            words::interview::digit_goes_on(self.question.spoken, low, high)
        };
        let keys = self.question.keys();
        let wrap = self.wrap().indent(self.indent());
        let mut lines = wrap.lines(&what);
        let quiet = match note {
            Some(note) => wrap.lines(note),
            None => wrap.pieces(&keys, separator),
        };
        lines.extend(quiet.iter().map(|line| self.look.theme.dim(line)));
        lines
    }

    /// How to answer in one row, and the keys in another; both in one where every row counts.
    fn few_keys(&self, low: u8, high: u8) -> Vec<String> {
        let (number, total) = self.question.position;
        let mut row = vec![format!("{number}/{total}")];
        let mut lines = Vec::new();
        if self.detail == Spare::FewKeys {
            lines.extend(self.wrap().lines(&words::interview::few_to_press(
                self.question.spoken,
                low,
                high,
                self.confirm,
            )));
        } else {
            row.push(words::interview::few_answers(
                self.question.spoken,
                low,
                high,
            ));
        }
        row.extend(self.question.few_keys());
        let quiet = self.look.note.map(|note| self.look.dimmed(note));
        lines.extend(quiet.unwrap_or_else(|| self.beside_each_other(&row)));
        lines
    }

    fn beside_each_other(&self, pieces: &[impl AsRef<str>]) -> Vec<String> {
        let separator = self.look.theme.separator();
        let lines = self.wrap().pieces(pieces, separator);
        lines.iter().map(|line| self.look.theme.dim(line)).collect()
    }
}
