//! The frame of one statement, as large as the screen allows.

use dialoguer::theme::Theme as _;

use crate::interview::{Given, Question};
use crate::terminal::{Wrap, columns};

use super::frame::Frame;
use super::theme::House;

/// The widest a line of text may be; longer ones are hard to read.
const WIDEST: usize = 78;
/// The most and the fewest columns of the progress bar.
const BAR: usize = 40;
const SHORTEST_BAR: usize = 8;
/// Below this a frame cannot be drawn usefully: plain lines are.
const FEWEST_ROWS: usize = 9;
const FEWEST_COLUMNS: usize = 30;

/// What can be left out to make a frame smaller, in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Detail {
    Everything,
    NoBlankLines,
    NoBar,
    OneRowOfKeys,
}

/// The state of the prompt beside the question itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Selection {
    /// The row that arrows have selected: an answer from lowest, or the skip row after the last.
    pub(super) row: Option<usize>,
    /// A digit needs Enter.
    pub(super) confirm: bool,
}

/// The largest frame that fits on the screen, or nothing when none does.
pub(super) fn frame(
    question: &Question<'_>,
    selection: Selection,
    note: Option<&str>,
    house: &House,
    (rows, screen): (usize, usize),
) -> Option<Frame> {
    if rows < FEWEST_ROWS || screen < FEWEST_COLUMNS {
        return None;
    }
    let details = [
        Detail::Everything,
        Detail::NoBlankLines,
        Detail::NoBar,
        Detail::OneRowOfKeys,
    ];
    let width = screen.saturating_sub(1).min(WIDEST);
    details
        .into_iter()
        .map(|detail| {
            Drawing {
                question,
                selection,
                note,
                house,
                width,
                detail,
            }
            .frame()
        })
        .find(|frame| frame.fits(rows))
}

struct Drawing<'a> {
    question: &'a Question<'a>,
    selection: Selection,
    note: Option<&'a str>,
    house: &'a House,
    width: usize,
    detail: Detail,
}

impl Drawing<'_> {
    fn frame(&self) -> Frame {
        let mut frame = Frame::default();
        if self.detail < Detail::OneRowOfKeys {
            frame.lines(self.heading());
        }
        if let Some(reminder) = self.question.reminder {
            frame.lines(
                Wrap::at(self.width)
                    .text(reminder)
                    .lines()
                    .map(|line| self.house.dim(line)),
            );
        }
        self.blank(&mut frame);
        let indent = if self.detail == Detail::Everything {
            "  "
        } else {
            ""
        };
        let text = Wrap::at(self.width)
            .indent(indent)
            .lines(self.question.text);
        frame.lines(text.iter().map(|line| self.house.strong(line)));
        self.blank(&mut frame);
        self.answers(&mut frame);
        self.blank(&mut frame);
        frame.lines(self.keys());
        frame
    }

    fn blank(&self, frame: &mut Frame) {
        if self.detail == Detail::Everything {
            frame.line("");
        }
    }

    /// Progress with its bar, and under it the answer just given; one line when there is no room for the bar.
    fn heading(&self) -> Vec<String> {
        let progress = &self.question.heading;
        let words = &self.question.texts.interview;
        let previous = self
            .question
            .previous
            .as_ref()
            .map(|answer| (words.previous)(answer));
        let room = self.width.saturating_sub(columns(progress) + 2).min(BAR);
        if self.detail <= Detail::NoBlankLines && room >= SHORTEST_BAR {
            let mut lines = vec![format!("{progress}  {}", self.bar(room))];
            match previous {
                Some(previous) => lines.extend(self.dimmed(&previous)),
                None if self.detail == Detail::Everything => lines.push(String::new()),
                None => {}
            }
            return lines;
        }
        match previous {
            None => Wrap::at(self.width).lines(progress),
            Some(previous) => {
                self.dimmed(&format!("{progress}{}{previous}", self.house.separator()))
            }
        }
    }

    fn dimmed(&self, text: &str) -> Vec<String> {
        Wrap::at(self.width)
            .lines(text)
            .iter()
            .map(|line| self.house.dim(line))
            .collect()
    }

    fn bar(&self, room: usize) -> String {
        let (number, total) = self.question.position;
        let done = room * number.saturating_sub(1) / total.max(1);
        let (full, empty) = if self.house.is_unicode() {
            ("━", "─")
        } else {
            ("#", ".")
        };
        format!(
            "{}{}",
            full.repeat(done),
            empty.repeat(room.saturating_sub(done))
        )
    }

    fn answers(&self, frame: &mut Frame) {
        let labels = self.question.answers().map(|(value, label)| {
            (
                value.to_string(),
                label,
                self.question.old == Some(Given::Answer(value)),
            )
        });
        let skip_key = self
            .question
            .texts
            .interview
            .skip_keys
            .first()
            .copied()
            .unwrap_or('s');
        let skip = self.question.skip.map(|label| {
            (
                skip_key.to_string(),
                label,
                self.question.old == Some(Given::Skipped),
            )
        });
        for (row, (key, label, old)) in labels.enumerate() {
            self.answer(frame, row, &key, label, old);
        }
        if let Some((key, label, old)) = skip
            && self.detail < Detail::OneRowOfKeys
        {
            self.blank(frame);
            self.answer(frame, self.question.labels.len(), &key, label, old);
        }
    }

    fn answer(&self, frame: &mut Frame, row: usize, key: &str, label: &str, old: bool) {
        let active = self.selection.row == Some(row);
        let indent = if self.detail == Detail::Everything {
            "  "
        } else {
            ""
        };
        let pointer = self.house.pointer();
        let mark = match old {
            false => String::new(),
            // Where every row counts, an answer stays on one row.
            true if self.detail == Detail::OneRowOfKeys => format!("   {pointer}"),
            true => format!("   {pointer} {}", self.question.texts.interview.chosen),
        };
        let hang = " ".repeat(columns(key) + 2);
        let room = self.width.saturating_sub(columns(indent) + 2);
        let wrapped = Wrap::at(room)
            .hang(&format!("{key}  "), &hang)
            .lines(&format!("{label}{mark}"));
        for (place, line) in wrapped.iter().enumerate() {
            let mut shown = String::new();
            let formatted =
                self.house
                    .format_select_prompt_item(&mut shown, line, active && place == 0);
            debug_assert!(formatted.is_ok(), "writing to a String does not fail");
            if active && place == 0 {
                frame.cursor = Some((frame.lines.len(), columns(indent)));
            }
            let shown = if place == 0 {
                shown
            } else {
                format!("  {line}")
            };
            frame.line(format!("{indent}{shown}"));
        }
    }

    fn keys(&self) -> Vec<String> {
        let words = &self.question.texts.interview;
        let (low, high) = (self.question.lowest, self.question.highest());
        if self.detail == Detail::OneRowOfKeys {
            let (number, total) = self.question.position;
            let separator = self.house.separator();
            let keys = words.few_keys.join(separator);
            let row = format!("{number}/{total}{separator}{keys}");
            return Wrap::at(self.width).lines(self.note.unwrap_or(&row));
        }
        let indent = if self.detail == Detail::Everything {
            "  "
        } else {
            ""
        };
        let what = if self.selection.confirm {
            words.digit_then_enter
        } else {
            words.digit_goes_on
        };
        let keys = words.keys.iter().filter(|_| self.question.skip.is_some());
        let keys: Vec<&str> = keys.copied().collect();
        let wrap = Wrap::at(self.width).indent(indent);
        let mut lines = wrap.lines(&what(low, high));
        lines.extend(match self.note {
            Some(note) => wrap.lines(note),
            None => wrap.pieces(&keys, self.house.separator()),
        });
        lines.iter().map(|line| self.house.dim(line)).collect()
    }
}
