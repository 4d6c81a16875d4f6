//! What a trainer types: one line with a number per step, or a key per hand.

use crate::screen::Key;
use crate::words::class::TALLY_KEYS;

use super::words::{EMPTY, is_key};

/// No room has more hands than this.
const MOST_HANDS: u64 = 9_999;
/// The longest line that can be typed.
const LONGEST_LINE: usize = 60;

/// What a key did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum EntryOutcome {
    /// The line changed, or stayed as it was.
    Stay,
    /// Nothing was typed here yet, and nothing is to be erased.
    Back,
    /// There is nothing left to erase: the key may still be held down.
    Emptied,
    /// These are the hands per step, lowest first.
    Counted(Vec<u64>),
    /// The line can't be counted.
    Unread(LineFault),
    /// The line can't be counted, and so not be tallied on.
    NoTally(LineFault),
    /// This sign is no step of the scale.
    OffScale(char),
    /// The line is as long as it can be.
    Full,
    /// No hand was tallied.
    NoHands,
}

/// Why a line can't be counted; never what it says, since a room may be watching.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LineFault {
    /// It does not have a number per step, but this many.
    Numbers(usize),
    /// What stands at this place, from 1, is no number of hands; it stays until it is erased, so that nothing is counted without it.
    NoNumber(usize),
}

/// The hands typed so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HandsEntry {
    lowest: u8,
    steps: usize,
    typed: Typed,
    /// Whether something was typed or erased here.
    touched: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Typed {
    Line(String),
    /// Every hand as its step, from 0.
    Tally(Vec<usize>),
}

impl HandsEntry {
    /// An empty line for a scale, or one with the hands counted before.
    pub(crate) fn new(lowest: u8, steps: usize, old: Option<&[u64]>) -> Self {
        Self {
            lowest,
            steps,
            typed: Typed::Line(old.map(joined).unwrap_or_default()),
            touched: false,
        }
    }

    /// Whether something was typed here that leaving would lose.
    pub(crate) const fn is_typed(&self) -> bool {
        self.touched && !self.is_empty()
    }

    /// How many numbers that can be read were typed, while they are not one per step and nothing else.
    pub(crate) fn unfinished(&self) -> Option<usize> {
        let Typed::Line(line) = &self.typed else {
            return None;
        };
        let all = numbers(line);
        let readable = all.iter().flatten().count();
        let whole = all.len() == self.steps && readable == self.steps;
        (!whole).then_some(readable)
    }

    /// Whether every key is a hand.
    pub(crate) const fn is_tally(&self) -> bool {
        matches!(self.typed, Typed::Tally(_))
    }

    /// The line with a sign for every number that was typed in it; for a tally, for the last hand.
    pub(crate) fn masked(&self, sign: &str) -> String {
        let text = self.text();
        let numbers: Vec<&str> = text.split_whitespace().map(|_| sign).collect();
        let after = if text.ends_with(' ') { " " } else { "" };
        numbers.join(" ") + after
    }

    /// The line as it is typed; for a tally, the answer of the last hand.
    pub(crate) fn text(&self) -> String {
        match &self.typed {
            Typed::Line(line) => line.clone(),
            Typed::Tally(hands) => {
                let last = hands.last().and_then(|step| u8::try_from(*step).ok());
                last.map_or_else(String::new, |step| (self.lowest + step).to_string())
            }
        }
    }

    /// The hands per step as far as they are typed, lowest first; steps not yet typed have none.
    pub(crate) fn so_far(&self) -> Vec<u64> {
        let mut counts = vec![0; self.steps];
        match &self.typed {
            Typed::Line(line) => {
                for (count, number) in counts.iter_mut().zip(numbers(line)) {
                    *count = number.unwrap_or(0);
                }
            }
            Typed::Tally(hands) => {
                for step in hands {
                    if let Some(count) = counts.get_mut(*step) {
                        *count += 1;
                    }
                }
            }
        }
        counts
    }

    /// What a key does; nothing for one that means nothing here.
    pub(crate) fn press(&mut self, key: &Key) -> Option<EntryOutcome> {
        let outcome = match key {
            Key::Enter => return Some(self.confirm()),
            Key::Char(key) if is_key(TALLY_KEYS, *key) => return Some(self.switch()),
            Key::Backspace => self.erase(),
            Key::Char(EMPTY) => self.empty(),
            Key::Tab | Key::Char(' ' | '\t' | ',' | ';') => self.add(' '),
            Key::Char(key) if key.is_control() || key.is_whitespace() => return None,
            Key::Char(key) => self.add(*key),
            _ => return None,
        };
        self.touched = true;
        Some(outcome)
    }

    /// The hands in a whole line of numbers; after a `t` every digit is a hand. Nothing when a part of it can't be read: no hand is
    /// dropped.
    pub(super) fn counted(mut self, line: &str) -> Option<Vec<u64>> {
        let line = line.to_lowercase();
        let tally = line.strip_prefix(TALLY_KEYS);
        if tally.is_some() {
            self.switch();
        }
        for character in tally.unwrap_or(&line).chars() {
            let is_read = !is_key(TALLY_KEYS, character)
                && self.press(&Key::Char(character)) == Some(EntryOutcome::Stay);
            if !is_read {
                return None;
            }
        }
        match self.confirm() {
            EntryOutcome::Counted(counts) => Some(counts),
            _ => None,
        }
    }

    const fn is_empty(&self) -> bool {
        match &self.typed {
            Typed::Line(line) => line.is_empty(),
            Typed::Tally(hands) => hands.is_empty(),
        }
    }

    /// Adds a sign, where there is room; a space is one behind a number, and a tally has no use for it.
    fn add(&mut self, sign: char) -> EntryOutcome {
        let digit = sign.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
        match &mut self.typed {
            Typed::Line(line) if line.len() >= LONGEST_LINE => return EntryOutcome::Full,
            Typed::Line(line) if sign == ' ' => {
                if line.ends_with(|c: char| !c.is_whitespace()) {
                    line.push(' ');
                }
            }
            Typed::Line(line) => {
                line.push(sign);
                if digit.is_none() {
                    return EntryOutcome::Unread(LineFault::NoNumber(numbers(line).len()));
                }
            }
            Typed::Tally(_) if sign == ' ' => {}
            Typed::Tally(hands) => {
                let step = digit.and_then(|digit| digit.checked_sub(self.lowest));
                match step.map(usize::from).filter(|step| *step < self.steps) {
                    Some(step) => hands.push(step),
                    None => return EntryOutcome::OffScale(sign),
                }
            }
        }
        EntryOutcome::Stay
    }

    fn erase(&mut self) -> EntryOutcome {
        if self.is_empty() {
            return if self.touched {
                EntryOutcome::Emptied
            } else {
                EntryOutcome::Back
            };
        }
        match &mut self.typed {
            Typed::Line(line) => drop(line.pop()),
            Typed::Tally(hands) => drop(hands.pop()),
        }
        EntryOutcome::Stay
    }

    fn empty(&mut self) -> EntryOutcome {
        match &mut self.typed {
            Typed::Line(line) => line.clear(),
            Typed::Tally(hands) => hands.clear(),
        }
        EntryOutcome::Stay
    }

    /// From numbers to a tally only where nothing would be left out of it.
    fn switch(&mut self) -> EntryOutcome {
        let counts = self.so_far();
        self.typed = match &self.typed {
            Typed::Tally(_) => {
                let any = counts.iter().any(|count| *count > 0);
                Typed::Line(if any { joined(&counts) } else { String::new() })
            }
            Typed::Line(line) => match read(line) {
                Err(fault) => return EntryOutcome::NoTally(fault),
                Ok(all) if all.len() > self.steps => {
                    return EntryOutcome::NoTally(LineFault::Numbers(all.len()));
                }
                Ok(_) => {
                    let steps = counts.iter().enumerate();
                    let hands = steps.flat_map(|(step, count)| (0..*count).map(move |_| step));
                    Typed::Tally(hands.collect())
                }
            },
        };
        EntryOutcome::Stay
    }

    fn confirm(&self) -> EntryOutcome {
        if let Typed::Line(line) = &self.typed {
            return match read(line) {
                Ok(counts) if counts.len() == self.steps => EntryOutcome::Counted(counts),
                Ok(counts) => EntryOutcome::Unread(LineFault::Numbers(counts.len())),
                Err(fault) => EntryOutcome::Unread(fault),
            };
        }
        if self.is_empty() {
            return EntryOutcome::NoHands;
        }
        EntryOutcome::Counted(self.so_far())
    }
}

/// The numbers of a line.
///
/// # Errors
/// The first place at which there is none.
fn read(line: &str) -> Result<Vec<u64>, LineFault> {
    let numbers = (1..).zip(numbers(line));
    numbers
        .map(|(place, number)| number.ok_or(LineFault::NoNumber(place)))
        .collect()
}

/// The numbers of a line; one that no room has is nothing.
fn numbers(line: &str) -> Vec<Option<u64>> {
    line.split_whitespace()
        .map(|word| word.parse().ok().filter(|number| *number <= MOST_HANDS))
        .collect()
}

/// The hands in a line: "12 3 0 4 6".
pub(super) fn joined(counts: &[u64]) -> String {
    let words: Vec<String> = counts.iter().map(u64::to_string).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests;
