//! Asking in plain lines: for screen readers, braille displays, dumb terminals and pipes.
//!
//! Append-only: no cursor movement, no colour, no drawing, at most 80 columns; errors say what to type.

mod ranking;

use std::io::{self, Read, Write};

use crate::model::wording::normalised;
use crate::terminal::{Wrap, safe};

use super::{
    Ask, CaseQuestion, CaseReply, Choice, Chosen, Given, Leaving, Menu, Question, Reply, Review,
    ReviewReply,
};

/// The longest line that is read; the rest of a longer one is passed over.
const LONGEST_LINE: usize = 4096;
/// The longest part of what was typed that an error repeats.
const LONGEST_ECHO: usize = 40;
/// The columns of the narrowest screen that lines are broken for.
const NARROWEST: usize = 20;
/// The columns of a transcript.
const COLUMNS: usize = 80;

/// Asks with lines on an input and an output.
pub struct LineAsker<'a> {
    input: &'a mut dyn Read,
    output: &'a mut dyn Write,
    columns: usize,
    told: Told,
    /// A person types: without one, the end of the input after the last statement leads to the result.
    patient: bool,
    read_anything: bool,
}

/// What was said about answering.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Nothing,
    /// What can be typed.
    How,
    /// The answers themselves too.
    Options,
}

/// A line that was typed.
pub(super) enum Line {
    Text(String),
    NotText,
    End,
}

impl<'a> LineAsker<'a> {
    /// Reads from one stream and writes to the other.
    ///
    /// `patient`: a person sits at the input, so that its end means stopping.
    pub fn new(input: &'a mut dyn Read, output: &'a mut dyn Write, patient: bool) -> Self {
        Self {
            input,
            output,
            columns: COLUMNS,
            told: Told::Nothing,
            patient,
            read_anything: false,
        }
    }

    /// Breaks lines at fewer columns, and leaves out how to answer: on a screen this small it was said before.
    #[must_use]
    pub fn within(self, columns: usize) -> Self {
        Self {
            columns: columns.min(COLUMNS),
            told: Told::How,
            ..self
        }
    }

    /// Breaks lines at the edge of a screen with this many columns, when that is narrower than a transcript.
    #[must_use]
    pub fn on_screen(self, columns: usize) -> Self {
        let columns = if columns < COLUMNS {
            columns.saturating_sub(1).max(NARROWEST)
        } else {
            COLUMNS
        };
        Self { columns, ..self }
    }

    pub(super) fn write(&mut self, text: &str) -> io::Result<()> {
        let wrapped = Wrap::at(self.columns).text(&safe(text));
        self.output.write_all(format!("{wrapped}\n").as_bytes())
    }

    /// Whether how to answer is still to be said; it is, once.
    pub(super) fn says_how(&mut self) -> bool {
        let untold = self.told == Told::Nothing;
        self.told = self.told.max(Told::How);
        untold
    }

    /// Whether the answers are still to be named; they are, once.
    pub(super) fn says_options(&mut self) -> bool {
        let untold = self.told < Told::Options;
        self.told = Told::Options;
        untold
    }

    pub(super) fn prompt(&mut self, text: &str) -> io::Result<Line> {
        let wrapped = Wrap::at(self.columns).text(&safe(text));
        self.output.write_all(format!("{wrapped} ").as_bytes())?;
        self.output.flush()?;
        let line = self.read_line()?;
        match line {
            Line::End => {
                self.output.write_all(b"\n")?;
                self.output.flush()?;
                if !(self.read_anything || self.patient) {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
            }
            Line::Text(_) | Line::NotText => {
                self.read_anything = true;
                if !self.patient {
                    // No terminal has shown the Enter: what comes next starts a line of its own.
                    self.output.write_all(b"\n")?;
                }
            }
        }
        Ok(line)
    }

    /// One line without its end, byte by byte so that nothing after it is taken; memory stays bounded.
    fn read_line(&mut self) -> io::Result<Line> {
        let mut line = Vec::new();
        let mut byte = [0];
        loop {
            match self.input.read(&mut byte) {
                Ok(0) if line.is_empty() => return Ok(Line::End),
                Ok(0) => break,
                Ok(_) if byte == *b"\n" => break,
                Ok(_) if line.len() < LONGEST_LINE => line.extend_from_slice(&byte),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(
            String::from_utf8(line)
                .map_or(Line::NotText, |text| Line::Text(text.trim().to_owned())),
        )
    }

    fn options(&mut self, question: &Question<'_>) -> io::Result<()> {
        let words = &question.texts.interview.lines;
        for (value, label) in question.answers() {
            self.write(&(words.option)(&value.to_string(), label))?;
        }
        if let Some(skip) = question.skip {
            let key = question
                .texts
                .interview
                .skip_keys
                .first()
                .copied()
                .unwrap_or('s');
            self.write(&(words.option)(&key.to_string(), skip))?;
        }
        Ok(())
    }

    fn understand(question: &Question<'_>, typed: &str) -> Option<Reply> {
        let words = &question.texts.interview;
        let mut characters = typed.chars();
        if let (Some(key), None) = (characters.next(), characters.next()) {
            if let Some(value) = question.answer_of(key) {
                return Some(Reply::Given(Given::Answer(value)));
            }
            let key = key.to_lowercase().next().unwrap_or(key);
            if words.skip_keys.contains(&key) && question.skip.is_some() {
                return Some(Reply::Given(Given::Skipped));
            }
            if words.back_keys.contains(&key) {
                return Some(Reply::Back);
            }
            if words.quit_keys.contains(&key) || key == '\u{4}' {
                return Some(Reply::Leave(Leaving::Stop));
            }
        }
        let typed = normalised(typed);
        question
            .words
            .iter()
            .find(|(word, _)| *word == typed)
            .map(|(_, given)| Reply::Given(*given))
    }

    fn list(&mut self, review: &Review<'_>) -> io::Result<()> {
        for (number, entry) in (1..).zip(&review.entries) {
            let words = &review.texts.interview.lines;
            self.write(&(words.entry)(number, &entry.answer, entry.text))?;
        }
        Ok(())
    }
}

impl Ask for LineAsker<'_> {
    fn question(&mut self, question: &Question<'_>) -> io::Result<Reply> {
        let words = &question.texts.interview.lines;
        let (low, high) = (question.lowest, question.highest());
        if self.says_how() {
            for line in (words.instructions)(low, high) {
                self.write(&line)?;
            }
        }
        self.write("")?;
        self.write(&format!("{}.", question.heading))?;
        if let Some(reminder) = question.reminder {
            self.write(&format!("{reminder}."))?;
        }
        self.write(question.text)?;
        if self.says_options() || question.skip.is_none() {
            self.options(question)?;
        }
        if let Some(old) = question.old {
            self.write(&(words.old_answer)(&question.in_words(old)))?;
        }
        loop {
            let typed = match self.prompt(&(words.prompt)(low, high))? {
                Line::End => return Ok(Reply::Leave(Leaving::Stop)),
                Line::NotText => {
                    self.write(words.not_text)?;
                    continue;
                }
                Line::Text(typed) => typed,
            };
            if typed == "?" {
                self.write(question.text)?;
                self.options(question)?;
                continue;
            }
            match Self::understand(question, &typed) {
                Some(Reply::Given(given)) => {
                    let noted = match given {
                        Given::Skipped => words.noted_skip.to_owned(),
                        Given::Answer(_) => (words.noted)(&question.in_words(given)),
                    };
                    self.write(&noted)?;
                    return Ok(Reply::Given(given));
                }
                Some(reply) => return Ok(reply),
                None => self.write(&(words.not_an_answer)(&shortened(&typed), low, high))?,
            }
        }
    }

    fn review(&mut self, review: &Review<'_>) -> io::Result<ReviewReply> {
        let words = &review.texts.interview;
        self.write("")?;
        self.write(&review.summary)?;
        if let Some(helpful) = &review.helpful {
            self.write(helpful)?;
        }
        loop {
            let typed = match self.prompt(words.lines.review)? {
                Line::End if self.patient => return Ok(ReviewReply::Leave(Leaving::Stop)),
                Line::End => return Ok(ReviewReply::InputEnded),
                Line::NotText => {
                    self.write(words.lines.not_text)?;
                    continue;
                }
                Line::Text(typed) => typed.to_lowercase(),
            };
            match typed.parse::<usize>() {
                _ if typed.is_empty() => return Ok(ReviewReply::Finish),
                _ if typed == "?" => self.list(review)?,
                _ if is_one_of(words.quit_keys, &typed) => {
                    return Ok(ReviewReply::Leave(Leaving::Stop));
                }
                _ if is_one_of(words.back_keys, &typed) => return Ok(ReviewReply::Back),
                Ok(number) if (1..=review.entries.len()).contains(&number) => {
                    return Ok(ReviewReply::Open(number - 1));
                }
                _ => self.write(&(words.no_such_statement)(review.entries.len()))?,
            }
        }
    }

    fn case(&mut self, question: &CaseQuestion<'_>) -> io::Result<CaseReply> {
        self.rank(question)
    }

    fn menu(&mut self, menu: &Menu) -> io::Result<Chosen> {
        let words = &menu.texts.interview;
        for line in &menu.lines {
            self.write(line)?;
        }
        let named: Vec<(String, &str)> = menu
            .choices
            .iter()
            .filter(|choice| !choice.label.is_empty())
            .map(|choice| (to_type(choice, words.lines.enter), choice.label.as_str()))
            .collect();
        for (typed, label) in &named {
            self.write(&(words.lines.option)(typed, label))?;
        }
        let typed: Vec<String> = named.into_iter().map(|(typed, _)| typed).collect();
        loop {
            let typed = match self.prompt(&(words.lines.choose)(&typed))? {
                Line::End => return Ok(Chosen::Leave(Leaving::Stop)),
                Line::NotText => String::from("\u{fffd}"),
                Line::Text(typed) => typed.to_lowercase(),
            };
            let place = menu
                .choices
                .iter()
                .position(|choice| is_typed(choice, &typed));
            if let Some(place) = place {
                return Ok(Chosen::Choice(place));
            }
            if is_one_of(words.quit_keys, &typed) {
                return Ok(Chosen::Leave(Leaving::Stop));
            }
            if let Some(idle) = menu.idle.filter(|_| typed.is_empty()) {
                self.write(idle)?;
            }
        }
    }

    fn line(&mut self, prompt: &str, initial: &str) -> io::Result<Option<String>> {
        let prompt = if initial.is_empty() {
            format!("{prompt} ")
        } else {
            format!("{prompt} [{initial}] ")
        };
        match self.prompt(&prompt)? {
            Line::End | Line::NotText => Ok(None),
            Line::Text(typed) if typed.is_empty() => Ok(Some(initial.to_owned())),
            Line::Text(typed) => Ok(Some(typed)),
        }
    }

    fn rows(&self) -> Option<usize> {
        None
    }

    fn menu_rows(&self, _menu: &Menu) -> usize {
        0
    }

    fn wipe(&mut self) -> io::Result<()> {
        Ok(())
    }

    fn say(&mut self, text: &str) -> io::Result<()> {
        self.write(text)
    }

    fn note(&mut self, text: &str) -> io::Result<()> {
        self.say(text)
    }
}

/// What is typed for a choice: its word, its key, or nothing but Enter.
fn to_type(choice: &Choice, enter: &str) -> String {
    match (choice.word, choice.keys.first()) {
        (Some(word), _) => word.to_owned(),
        (None, Some(key)) => key.to_string(),
        (None, None) => enter.to_owned(),
    }
}

/// Whether this was typed for a choice.
fn is_typed(choice: &Choice, typed: &str) -> bool {
    let is_word = choice.word.is_some_and(|word| word == typed);
    let is_enter = choice.keys.is_empty() && typed.is_empty();
    is_word || is_enter || is_one_of(choice.keys, typed)
}

/// Whether one of these keys was typed, and nothing else.
fn is_one_of(keys: &[char], typed: &str) -> bool {
    keys.iter().any(|key| typed == key.to_string())
}

/// The start of what was typed, so that an error stays one line.
pub(super) fn shortened(typed: &str) -> String {
    let mut characters = typed.chars();
    let start: String = characters.by_ref().take(LONGEST_ECHO).collect();
    if characters.next().is_some() {
        format!("{start}…")
    } else {
        start
    }
}
