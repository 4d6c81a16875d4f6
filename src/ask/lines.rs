//! Asking in plain lines: for screen readers, braille displays, dumb terminals and pipes.
//!
//! Append-only: no cursor movement, no colour, no drawing; a sentence is one line, however long, unless a screen is
//! narrower; errors say what to type.

use std::io::{self, Read, Write};

use crate::screen::{Wrap, safe};
use crate::words;

use super::prompt::{AlreadySaid, Asked, Leaving, Prompt, Step};
use super::words::{WordMeaning, is_one_of, shortened};

/// The longest line that is read; the rest of a longer one is passed over.
const LONGEST_LINE: usize = 4096;
/// The columns of the narrowest screen that lines are broken for.
const NARROWEST: usize = 20;
/// What some programs put before a text, and nobody typed.
const BYTE_ORDER_MARK: char = '\u{feff}';
/// Ctrl-D, as a terminal without line editing sends it.
const END_OF_INPUT: &str = "\u{4}";

/// Asks with lines on an input and an output.
pub(crate) struct LineRunner<'a> {
    input: &'a mut dyn Read,
    output: &'a mut dyn Write,
    /// Where lines are broken; nothing where a sentence stays whole.
    columns: Option<usize>,
    told: AlreadySaid,
    /// A person types: without one, the end of the input after the last statement leads to the result.
    patient: bool,
    read_anything: bool,
}

/// A line that was typed.
enum TypedLine {
    Text(String),
    NotText,
    End,
}

impl<'a> LineRunner<'a> {
    /// Reads from one stream and writes to the other.
    ///
    /// `patient`: a person sits at the input, so that its end means stopping.
    pub(crate) fn new(input: &'a mut dyn Read, output: &'a mut dyn Write, patient: bool) -> Self {
        Self {
            input,
            output,
            columns: None,
            told: AlreadySaid::default(),
            patient,
            read_anything: false,
        }
    }

    /// Breaks lines at fewer columns, and leaves out how to answer: on a screen this small it was said before.
    pub(crate) fn within(mut self, columns: usize) -> Self {
        self.columns = Some(columns);
        self.told = AlreadySaid::how();
        self
    }

    /// Breaks lines between words before the edge of a screen with this many columns, so that the screen breaks none inside.
    pub(crate) fn on_screen(self, columns: Option<usize>) -> Self {
        let columns = columns.map(|columns| columns.saturating_sub(1).max(NARROWEST));
        Self { columns, ..self }
    }

    fn wrapped(&self, text: &str) -> String {
        let text = safe(text);
        self.columns
            .map_or_else(|| text.to_string(), |columns| Wrap::at(columns).text(&text))
    }

    fn write(&mut self, text: &str) -> io::Result<()> {
        let wrapped = self.wrapped(text);
        self.output.write_all(format!("{wrapped}\n").as_bytes())
    }

    fn write_all(&mut self, lines: &[String]) -> io::Result<()> {
        lines.iter().try_for_each(|line| self.write(line))
    }

    fn read(&mut self, label: &str) -> io::Result<TypedLine> {
        let wrapped = self.wrapped(label);
        self.output.write_all(format!("{wrapped} ").as_bytes())?;
        self.output.flush()?;
        let line = self.read_line()?;
        match line {
            TypedLine::End => {
                self.output.write_all(b"\n")?;
                self.output.flush()?;
                if !(self.read_anything || self.patient) {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
            }
            TypedLine::Text(_) | TypedLine::NotText => {
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
    fn read_line(&mut self) -> io::Result<TypedLine> {
        let mut line = Vec::new();
        let mut byte = [0];
        loop {
            match self.input.read(&mut byte) {
                Ok(0) if line.is_empty() => return Ok(TypedLine::End),
                Ok(0) => break,
                Ok(_) if byte == *b"\n" => break,
                Ok(_) if line.len() < LONGEST_LINE => line.extend_from_slice(&byte),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        Ok(String::from_utf8(line).map_or(TypedLine::NotText, |text| {
            let mut text = text.as_str();
            if !self.read_anything {
                text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
            }
            TypedLine::Text(text.trim().to_owned())
        }))
    }

    /// What a line comes to that the question itself does not know.
    fn common(&mut self, prompt: &impl Prompt, typed: &str) -> Asked<()> {
        if prompt.shares_keys() {
            match WordMeaning::of(typed) {
                Some(WordMeaning::Help) => return Ok(self.write_all(&prompt.again())?),
                Some(WordMeaning::Quit) => return Err(Leaving::Stop.into()),
                _ if is_one_of(words::interview::QUIT_KEYS, typed) || typed == END_OF_INPUT => {
                    return Err(Leaving::Stop.into());
                }
                _ => {}
            }
        }
        Ok(self.write(&prompt.misheard(&shortened(typed)))?)
    }
}

impl LineRunner<'_> {
    /// Asks until there is a value, or until someone leaves.
    pub(super) fn ask<P: Prompt>(&mut self, prompt: &mut P) -> Asked<P::Value> {
        let lines = prompt.read_out(&mut self.told);
        self.write_all(&lines)?;
        loop {
            let typed = match self.read(&prompt.label())? {
                TypedLine::End => {
                    let value = prompt.at_end().filter(|_| !self.patient);
                    return Ok(value.ok_or(Leaving::Stop)?);
                }
                TypedLine::NotText => {
                    self.write(words::interview::lines::not_text(prompt.spoken()))?;
                    continue;
                }
                TypedLine::Text(typed) => typed,
            };
            match prompt.hear(&typed) {
                Step::Stay => {}
                Step::Note(note) => self.write(&note)?,
                Step::Value(value) => {
                    let noted = prompt.noted(&value);
                    noted.map_or(Ok(()), |noted| self.write(&noted))?;
                    return Ok(value);
                }
                Step::Leave => return Err(Leaving::Stop.into()),
                Step::Unknown => self.common(prompt, &typed)?,
            }
        }
    }

    /// Writes a line that stays.
    pub(super) fn say(&mut self, text: &str) -> io::Result<()> {
        self.write(text)
    }
}
