//! The line after the last statement, and behind it all answers to look over; a number opens its statement.

use crate::model::Perspective;
use crate::screen::{Frame, Key, Look, Wrap, columns, safe};
use crate::words;
use crate::words::Language;
use crate::words::interview::Quit;

use super::prompt::{AlreadySaid, Prompt, Step};
use super::scroll::Scroll;
use super::words::{Move, goes_back, is_enter, is_key, is_one_of};

const MOST_DIGITS: usize = 3;
/// With fewer rows than this for the list, it gets what is around it as well.
const FEW_ROWS: usize = 4;

/// The answers as they stand.
#[derive(Debug, Clone)]
pub(crate) struct AnswersSoFar<'a> {
    pub(crate) spoken: Language,
    /// "All done: 23 answered, 1 skipped."
    pub(crate) summary: String,
    /// The perspective to keep in mind.
    pub(crate) perspective: Perspective,
    /// Where leaving leads to.
    pub(crate) quit: Quit,
    /// Which statements would make the result complete; nothing when it is.
    pub(crate) helpful: Option<String>,
    /// The statements in presentation order.
    pub(crate) entries: Vec<ReviewEntry<'a>>,
}

/// A statement with its answer.
#[derive(Debug, Clone)]
pub(crate) struct ReviewEntry<'a> {
    pub(crate) answer: String,
    pub(crate) text: &'a str,
}

/// What someone does with the answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReviewChoice {
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
    answered: AnswersSoFar<'a>,
    /// The statement that was opened from here before, which is shown again.
    opened: Option<usize>,
    /// The list is shown, and not only the line that leads to it.
    listed: bool,
    scroll: Scroll,
    /// The digits typed so far.
    field: String,
}

impl<'a> Review<'a> {
    /// These answers, as a line or as the `listed` list; `opened` is the position of the statement that was opened from it.
    pub(crate) fn new(answered: AnswersSoFar<'a>, listed: bool, opened: Option<usize>) -> Self {
        Self {
            answered,
            opened,
            listed: listed || opened.is_some(),
            scroll: Scroll::default(),
            field: String::new(),
        }
    }

    fn head(&self, look: &Look<'_>) -> Vec<String> {
        let wrap = Wrap::at(look.width());
        let summary = wrap.lines(&self.answered.summary);
        let mut lines: Vec<String> = summary.iter().map(|line| look.theme.strong(line)).collect();
        let perspective = self.answered.perspective;
        if let Some(reminder) = words::interview::reminder(self.spoken(), perspective) {
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
        let entry = |(number, entry): (usize, &ReviewEntry<'_>)| {
            let first = format!("  {number:>digits$}  ");
            let hang = " ".repeat(columns(&first));
            let wrap = Wrap::at(look.width()).hang(&first, &hang);
            wrap.lines(&safe(&format!("{}: {}", entry.answer, entry.text)))
        };
        (1..).zip(&self.answered.entries).map(entry).collect()
    }

    /// The lines under the list, without the field.
    fn foot(&self, look: &Look<'_>) -> Vec<String> {
        let wrap = Wrap::at(look.width()).indent("  ");
        let mut lines = look.note.map_or_else(
            || wrap.lines(words::interview::field_hint(self.spoken())),
            |note| look.dimmed(note),
        );
        let scroll = words::interview::scroll(self.spoken()).to_owned();
        let [back, quit] = self.other_keys();
        let keys = wrap.pieces(&[scroll, back, quit], look.theme.separator());
        lines.extend(keys.iter().map(|line| look.theme.dim(line)));
        lines
    }

    /// The line that leads to the result and to the list.
    fn line(&self, look: &Look<'_>) -> Frame {
        let wrap = Wrap::at(look.width());
        let separator = look.theme.separator();
        let mut frame = Frame::default();
        frame.lines(self.head(look));
        frame.lines(wrap.pieces(
            &words::interview::done_keys(self.spoken(), self.answered.perspective),
            separator,
        ));
        frame.lines(look.note_or_keys(&self.other_keys()));
        frame
    }

    /// The keys that lead away from here.
    fn other_keys(&self) -> [String; 2] {
        let language = self.answered.spoken;
        let back = words::interview::back(language).to_owned();
        [back, self.answered.quit.key(language)]
    }

    /// What a key does on that line.
    fn press_on_line(&mut self, key: &Key) -> Step<ReviewChoice> {
        match key {
            Key::Enter => Step::Value(ReviewChoice::Finish),
            key if Move::of(key) == Some(Move::Back) => Step::Value(ReviewChoice::Back),
            Key::Char(key) if is_key(words::interview::closing::ANSWERS_KEYS, *key) => {
                self.listed = true;
                Step::Stay
            }
            _ => Step::Unknown,
        }
    }

    /// Whether a typed line asks for the list.
    fn asks_for_list(typed: &str) -> bool {
        let lower = typed.to_lowercase();
        let is_word =
            |language: Language| words::interview::closing::answers_word(language) == lower;
        is_one_of(words::interview::closing::ANSWERS_KEYS, typed)
            || Language::ALL.into_iter().any(is_word)
    }

    /// The statement with the number that was typed.
    fn open(&mut self, typed: &str) -> Step<ReviewChoice> {
        let total = self.answered.entries.len();
        match typed.parse::<usize>() {
            Ok(number) if (1..=total).contains(&number) => {
                Step::Value(ReviewChoice::Open(number - 1))
            }
            _ => {
                self.field.clear();
                Step::Note(words::interview::no_such_statement(self.spoken(), total))
            }
        }
    }
}

impl Prompt for Review<'_> {
    type Value = ReviewChoice;

    fn spoken(&self) -> Language {
        self.answered.spoken
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        if !self.listed {
            let line = self.line(look);
            return line.fits(look.rows).then_some(line);
        }
        let (mut head, list, mut foot) = (self.head(look), self.list(look), self.foot(look));
        let room_under =
            |head: &[String], foot: &[String]| look.rows.checked_sub(head.len() + foot.len() + 1);
        if room_under(&head, &foot).is_none_or(|room| room <= FEW_ROWS) {
            head.truncate(1);
            foot.clear();
            foot.extend(look.note.map(|note| look.theme.dim(note)));
        } else {
            foot.insert(0, String::new());
        }
        let room = room_under(&head, &foot).filter(|room| *room > 0)?;
        if let Some(opened) = self.opened.take() {
            let above: usize = list.iter().take(opened).map(Vec::len).sum();
            self.scroll = Scroll::at(above.saturating_sub(1));
        }
        let mut frame = Frame::default();
        frame.lines(head);
        let list = list.into_iter().flatten().collect();
        let more = words::interview::read_on(self.spoken());
        frame.lines(self.scroll.window(list, room, look.theme, more));
        frame.lines(foot);
        let field = format!(
            "  {} {}",
            words::interview::field(self.spoken()),
            self.field
        );
        frame.cursor = Some((frame.height(), columns(&field)));
        frame.line(field);
        Some(frame)
    }

    fn press(&mut self, key: &Key) -> Step<ReviewChoice> {
        if !self.listed {
            return self.press_on_line(key);
        }
        match key {
            Key::Char(digit) if digit.is_ascii_digit() => {
                if self.field.len() < MOST_DIGITS {
                    self.field.push(*digit);
                }
                Step::Stay
            }
            Key::Backspace => {
                self.listed = self.field.pop().is_some();
                Step::Stay
            }
            Key::Enter if self.field.is_empty() => Step::Value(ReviewChoice::Finish),
            Key::Enter => {
                let typed = std::mem::take(&mut self.field);
                self.open(&typed)
            }
            Key::Char(' ') if self.scroll.down() => Step::Stay,
            key if self.scroll.press(key) => Step::Stay,
            _ => Step::Unknown,
        }
    }

    fn escape(&self) -> String {
        self.answered.quit.escape(self.spoken()).to_owned()
    }

    fn help(&self) -> Vec<String> {
        let [back, quit] = self.other_keys();
        let mut lines: Vec<String> = if self.listed {
            let hint = words::interview::field_hint(self.spoken());
            let scroll = words::interview::scroll(self.spoken());
            [hint, "", scroll].map(str::to_owned).into()
        } else {
            let keys = words::interview::done_keys(self.spoken(), self.answered.perspective);
            keys.map(str::to_owned).into()
        };
        lines.extend([back, quit]);
        lines
    }

    fn stays(&self, value: &ReviewChoice) -> bool {
        matches!(value, ReviewChoice::Open(_) | ReviewChoice::Back)
    }

    fn read_out(&self, _told: &mut AlreadySaid) -> Vec<String> {
        let mut lines = vec![String::new(), self.answered.summary.clone()];
        lines.extend(self.answered.helpful.clone());
        lines
    }

    fn label(&self) -> String {
        words::interview::lines::review(self.spoken()).to_owned()
    }

    fn hear(&mut self, typed: &str) -> Step<ReviewChoice> {
        if is_enter(typed) {
            Step::Value(ReviewChoice::Finish)
        } else if goes_back(self.spoken(), typed) {
            Step::Value(ReviewChoice::Back)
        } else if typed.chars().all(|digit| digit.is_ascii_digit()) {
            self.open(typed)
        } else if Self::asks_for_list(typed) {
            Step::Note(self.again().join("\n"))
        } else {
            Step::Unknown
        }
    }

    fn again(&self) -> Vec<String> {
        let language = self.spoken();
        let numbered = (1..).zip(&self.answered.entries);
        numbered
            .map(|(number, one)| {
                words::interview::lines::entry(language, number, &one.answer, one.text)
            })
            .collect()
    }

    fn misheard(&self, _typed: &str) -> String {
        words::interview::no_such_statement(self.spoken(), self.answered.entries.len())
    }

    fn at_end(&mut self) -> Option<ReviewChoice> {
        Some(ReviewChoice::InputEnded)
    }
}
