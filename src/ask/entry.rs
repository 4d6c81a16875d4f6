//! What a trainer types: one line with a number per step, or a key per hand.

/// No room has more hands than this.
const MOST_HANDS: u64 = 9_999;
/// The longest line that can be typed.
const LONGEST_LINE: usize = 60;

/// A key that means something while hands are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum EntryKey {
    /// A digit from 0 to 9.
    Digit(u8),
    /// Between two numbers.
    Space,
    /// What belongs to no number.
    Other(char),
    /// The last thing typed goes.
    Erase,
    /// Everything typed goes.
    Empty,
    /// From typing numbers to a key per hand, or back.
    Switch,
    /// This is it.
    Confirm,
}

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

    pub(crate) fn press(&mut self, key: EntryKey) -> EntryOutcome {
        let touched = self.touched;
        self.touched |= !matches!(key, EntryKey::Switch | EntryKey::Confirm);
        match key {
            EntryKey::Digit(_) | EntryKey::Space | EntryKey::Other(_) if self.is_full() => {
                return EntryOutcome::Full;
            }
            EntryKey::Digit(digit) => return self.digit(digit),
            EntryKey::Other(character) => return self.other(character),
            EntryKey::Space => self.space(),
            EntryKey::Switch => return self.switch(),
            EntryKey::Confirm => return self.confirm(),
            EntryKey::Erase if self.is_empty() && touched => return EntryOutcome::Emptied,
            EntryKey::Erase if self.is_empty() => return EntryOutcome::Back,
            EntryKey::Erase => self.erase(),
            EntryKey::Empty => self.empty(),
        }
        EntryOutcome::Stay
    }

    const fn is_empty(&self) -> bool {
        match &self.typed {
            Typed::Line(line) => line.is_empty(),
            Typed::Tally(hands) => hands.is_empty(),
        }
    }

    fn digit(&mut self, digit: u8) -> EntryOutcome {
        match &mut self.typed {
            Typed::Line(line) => line.push(char::from(b'0' + digit.min(9))),
            Typed::Tally(hands) => {
                let step = digit.checked_sub(self.lowest).map(usize::from);
                match step.filter(|step| *step < self.steps) {
                    Some(step) => hands.push(step),
                    None => return EntryOutcome::OffScale(char::from(b'0' + digit.min(9))),
                }
            }
        }
        EntryOutcome::Stay
    }

    /// Whether nothing more fits behind it.
    const fn is_full(&self) -> bool {
        matches!(&self.typed, Typed::Line(line) if line.len() >= LONGEST_LINE)
    }

    fn other(&mut self, character: char) -> EntryOutcome {
        match &mut self.typed {
            Typed::Line(line) => {
                line.push(character);
                EntryOutcome::Unread(LineFault::NoNumber(numbers(line).len()))
            }
            Typed::Tally(_) => EntryOutcome::OffScale(character),
        }
    }

    /// One space behind a number; a tally has no use for one.
    fn space(&mut self) {
        if let Typed::Line(line) = &mut self.typed
            && line.ends_with(|c: char| !c.is_whitespace())
        {
            line.push(' ');
        }
    }

    fn erase(&mut self) {
        match &mut self.typed {
            Typed::Line(line) => drop(line.pop()),
            Typed::Tally(hands) => drop(hands.pop()),
        }
    }

    fn empty(&mut self) {
        match &mut self.typed {
            Typed::Line(line) => line.clear(),
            Typed::Tally(hands) => hands.clear(),
        }
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
