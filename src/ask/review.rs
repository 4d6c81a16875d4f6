//! All answers, to look over before the result; a number opens its statement.

use crate::model::Given;
use crate::screen::{Frame, Key, Look, Wrap, columns, safe};
use crate::texts::Texts;

use super::prompt::{Prompt, Step, Told};
use super::scroll::Scroll;
use super::words::{goes_back, is_enter};

/// The most digits of a number.
const MOST_DIGITS: usize = 3;

/// The answers as they stand.
#[derive(Debug, Clone)]
pub(crate) struct Answered<'a> {
    /// What a person reads in this language.
    pub(crate) texts: &'static Texts,
    /// "Done: 23 answered, 1 skipped."
    pub(crate) summary: String,
    /// The perspective to keep in mind.
    pub(crate) reminder: Option<&'static str>,
    /// Which statements would make the result complete; nothing when it is.
    pub(crate) helpful: Option<String>,
    /// The statements in presentation order.
    pub(crate) entries: Vec<Entry<'a>>,
}

/// A statement with its answer.
#[derive(Debug, Clone)]
pub(crate) struct Entry<'a> {
    /// The answer.
    pub(crate) given: Given,
    /// The answer in words.
    pub(crate) answer: String,
    /// The statement.
    pub(crate) text: &'a str,
}

/// What someone does with the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Looked {
    /// Open the statement at this position, from 0.
    Open(usize),
    /// On to the result.
    Finish,
    /// The same, because an input that nobody types is at its end.
    InputEnded,
    /// To the last statement.
    Back,
}

/// Shows the answers.
#[derive(Debug)]
pub(crate) struct Review<'a> {
    answered: Answered<'a>,
    /// The statement that was opened from here before, which is shown again.
    opened: Option<usize>,
    scroll: Scroll,
    /// The digits typed so far.
    field: String,
}

impl<'a> Review<'a> {
    /// These answers; `opened` is the position of the statement that was opened from here.
    #[must_use]
    pub(crate) fn new(answered: Answered<'a>, opened: Option<usize>) -> Self {
        Self {
            answered,
            opened,
            scroll: Scroll::default(),
            field: String::new(),
        }
    }

    fn head(&self, look: &Look<'_>) -> Vec<String> {
        let wrap = Wrap::at(look.width());
        let summary = wrap.lines(&self.answered.summary);
        let mut lines: Vec<String> = summary.iter().map(|line| look.theme.strong(line)).collect();
        if let Some(reminder) = self.answered.reminder {
            lines.extend(look.dimmed(reminder));
        }
        if let Some(helpful) = &self.answered.helpful {
            lines.extend(wrap.lines(helpful));
        }
        lines.push(String::new());
        lines
    }

    /// The lines of each statement.
    fn list(&self, look: &Look<'_>) -> Vec<Vec<String>> {
        let digits = self.answered.entries.len().to_string().len();
        let skip_key = self.texts().interview.skip_keys.first();
        let entry = |(number, entry): (usize, &Entry<'_>)| {
            let answer = match entry.given {
                Given::Answer(value) => value.to_string(),
                Given::Skipped => skip_key.map_or_else(String::new, char::to_string),
            };
            let first = format!("  {number:>digits$}  {answer}   ");
            let hang = " ".repeat(columns(&first));
            let wrap = Wrap::at(look.width()).hang(&first, &hang);
            wrap.lines(&safe(entry.text))
        };
        (1..).zip(&self.answered.entries).map(entry).collect()
    }

    /// The lines under the list, without the field.
    fn foot(&self, look: &Look<'_>) -> Vec<String> {
        let words = &self.texts().interview;
        let wrap = Wrap::at(look.width()).indent("  ");
        let mut lines = wrap.lines(look.note.unwrap_or(words.field_hint));
        lines.extend(wrap.pieces(words.review_keys, look.theme.separator()));
        lines.iter().map(|line| look.theme.dim(line)).collect()
    }

    /// The statement with the number that was typed.
    fn open(&mut self, typed: &str) -> Step<Looked> {
        let total = self.answered.entries.len();
        match typed.parse::<usize>() {
            Ok(number) if (1..=total).contains(&number) => Step::Value(Looked::Open(number - 1)),
            _ => {
                self.field.clear();
                Step::Note((self.texts().interview.no_such_statement)(total))
            }
        }
    }
}

impl Prompt for Review<'_> {
    type Value = Looked;

    fn texts(&self) -> &'static Texts {
        self.answered.texts
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        let (head, list, foot) = (self.head(look), self.list(look), self.foot(look));
        let room = look.rows.checked_sub(head.len() + foot.len() + 2);
        let room = room.filter(|room| *room > 0)?;
        if let Some(opened) = self.opened.take() {
            let above: usize = list.iter().take(opened).map(Vec::len).sum();
            self.scroll = Scroll::at(above.saturating_sub(1));
        }
        let mut frame = Frame::default();
        frame.lines(head);
        let list = list.into_iter().flatten().collect();
        frame.lines(self.scroll.window(list, room, look.theme));
        frame.line("");
        frame.lines(foot);
        let field = format!("  {} {}", self.texts().interview.field, self.field);
        frame.cursor = Some((frame.height(), columns(&field)));
        frame.line(field);
        Some(frame)
    }

    fn press(&mut self, key: &Key) -> Step<Looked> {
        match key {
            Key::Char(digit) if digit.is_ascii_digit() => {
                if self.field.len() < MOST_DIGITS {
                    self.field.push(*digit);
                }
                Step::Stay
            }
            Key::Backspace if self.field.pop().is_none() => Step::Value(Looked::Back),
            Key::Backspace => Step::Stay,
            Key::Enter if self.field.is_empty() => Step::Value(Looked::Finish),
            Key::Enter => {
                let typed = std::mem::take(&mut self.field);
                self.open(&typed)
            }
            key if self.scroll.press(key) => Step::Stay,
            _ => Step::Unknown,
        }
    }

    fn stays(&self, value: &Looked) -> bool {
        matches!(value, Looked::Open(_) | Looked::Back)
    }

    fn stray(&self, key: &str) -> String {
        (self.texts().interview.no_such_key)(key)
    }

    fn read_out(&self, _told: &mut Told) -> Vec<String> {
        let mut lines = vec![String::new(), self.answered.summary.clone()];
        lines.extend(self.answered.helpful.clone());
        lines
    }

    fn label(&self) -> String {
        self.texts().interview.lines.review.to_owned()
    }

    fn hear(&mut self, typed: &str) -> Step<Looked> {
        let words = &self.texts().interview;
        if is_enter(typed) {
            Step::Value(Looked::Finish)
        } else if goes_back(words.back_keys, typed) {
            Step::Value(Looked::Back)
        } else if typed.chars().all(|digit| digit.is_ascii_digit()) {
            self.open(typed)
        } else {
            Step::Unknown
        }
    }

    fn again(&self) -> Vec<String> {
        let entry = self.texts().interview.lines.entry;
        let numbered = (1..).zip(&self.answered.entries);
        numbered
            .map(|(number, one)| entry(number, &one.answer, one.text))
            .collect()
    }

    fn misheard(&self, _typed: &str) -> String {
        (self.texts().interview.no_such_statement)(self.answered.entries.len())
    }

    fn at_end(&mut self) -> Option<Looked> {
        Some(Looked::InputEnded)
    }
}
