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
    /// There was nothing to erase.
    Back,
    /// These are the hands per step, lowest first.
    Counted(Vec<u64>),
    /// The line does not have a number per step, but this many.
    Wrong(usize),
    /// This digit is no step of the scale.
    OffScale(u8),
    /// This is no number; it stays in the line until it is erased, so that nothing is counted without it.
    Unread(String),
    /// The line is as long as it can be.
    Full,
    /// No hand was tallied.
    NoHands,
}

/// The hands typed so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    lowest: u8,
    steps: usize,
    typed: Typed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Typed {
    Line(String),
    /// Every hand as its step, from 0.
    Tally(Vec<usize>),
}

impl Entry {
    /// An empty line for a scale, or one with the hands counted before.
    pub(crate) fn new(lowest: u8, steps: usize, old: Option<&[u64]>) -> Self {
        Self {
            lowest,
            steps,
            typed: Typed::Line(old.map(joined).unwrap_or_default()),
        }
    }

    /// Whether every key is a hand.
    pub(crate) const fn is_tally(&self) -> bool {
        matches!(self.typed, Typed::Tally(_))
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

    /// Presses a key.
    pub(crate) fn press(&mut self, key: EntryKey) -> EntryOutcome {
        match key {
            EntryKey::Digit(_) | EntryKey::Space | EntryKey::Other(_) if self.is_full() => {
                return EntryOutcome::Full;
            }
            EntryKey::Digit(digit) => return self.digit(digit),
            EntryKey::Other(character) => return self.other(character),
            EntryKey::Space => self.space(),
            EntryKey::Switch => self.switch(),
            EntryKey::Confirm => return self.confirm(),
            EntryKey::Erase if self.is_empty() => return EntryOutcome::Back,
            EntryKey::Erase => self.erase(),
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
                    None => return EntryOutcome::OffScale(digit),
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
        if let Typed::Line(line) = &mut self.typed {
            line.push(character);
        }
        EntryOutcome::Unread(character.to_string())
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

    fn switch(&mut self) {
        let counts = self.so_far();
        self.typed = if self.is_tally() {
            let any = counts.iter().any(|count| *count > 0);
            Typed::Line(if any { joined(&counts) } else { String::new() })
        } else {
            let hands = counts
                .iter()
                .enumerate()
                .flat_map(|(step, count)| (0..(*count).min(MOST_HANDS)).map(move |_| step));
            Typed::Tally(hands.collect())
        };
    }

    fn confirm(&self) -> EntryOutcome {
        if let Typed::Line(line) = &self.typed {
            let is_number = |word: &&str| word.bytes().all(|byte| byte.is_ascii_digit());
            if let Some(word) = line.split_whitespace().find(|word| !is_number(word)) {
                return EntryOutcome::Unread(word.to_owned());
            }
            let numbers = numbers(line);
            let found = numbers.len();
            let counts: Option<Vec<u64>> = numbers.into_iter().collect();
            return match counts.filter(|counts| counts.len() == self.steps) {
                Some(counts) => EntryOutcome::Counted(counts),
                None => EntryOutcome::Wrong(found),
            };
        }
        if self.is_empty() {
            return EntryOutcome::NoHands;
        }
        EntryOutcome::Counted(self.so_far())
    }
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
mod tests {
    use super::{Entry, EntryKey, EntryOutcome};

    fn typed(entry: &mut Entry, text: &str) -> EntryOutcome {
        let mut outcome = EntryOutcome::Stay;
        for character in text.chars() {
            outcome = entry.press(match character {
                ' ' => EntryKey::Space,
                '<' => EntryKey::Erase,
                't' => EntryKey::Switch,
                'x' | '-' => EntryKey::Other(character),
                '.' => EntryKey::Confirm,
                digit => EntryKey::Digit(u8::try_from(digit.to_digit(10).unwrap()).unwrap()),
            });
        }
        outcome
    }

    fn outcome(text: &str) -> EntryOutcome {
        typed(&mut Entry::new(1, 5, None), text)
    }

    #[test]
    fn a_number_per_step_is_counted_and_anything_else_is_not() {
        assert_eq!(
            outcome("12 3 0 4 6."),
            EntryOutcome::Counted(vec![12, 3, 0, 4, 6])
        );
        assert_eq!(outcome("12 3 0 4."), EntryOutcome::Wrong(4));
        assert_eq!(outcome("12 3 0 4 6 1."), EntryOutcome::Wrong(6));
        assert_eq!(outcome("1 1 1 1 10000."), EntryOutcome::Wrong(5));
        assert_eq!(outcome("."), EntryOutcome::Wrong(0));
    }

    #[test]
    fn erasing_takes_the_last_sign_off_and_an_empty_line_goes_back() {
        assert_eq!(
            outcome("1 2<3 0 0 0."),
            EntryOutcome::Counted(vec![1, 3, 0, 0, 0])
        );
        assert_eq!(outcome("1<<"), EntryOutcome::Back);
    }

    #[test]
    fn a_tally_adds_a_hand_per_key_and_takes_the_last_off() {
        assert_eq!(
            outcome("t11553<."),
            EntryOutcome::Counted(vec![2, 0, 0, 0, 2])
        );
        assert_eq!(outcome("t<"), EntryOutcome::Back);
    }

    #[test]
    fn what_is_no_hand_is_said_and_never_dropped() {
        assert_eq!(outcome("t19"), EntryOutcome::OffScale(9));
        assert_eq!(outcome("t10"), EntryOutcome::OffScale(0));
        assert_eq!(outcome("t."), EntryOutcome::NoHands);
        let unread = |word: &str| EntryOutcome::Unread(word.to_owned());
        assert_eq!(outcome("1 -2 3 0 4."), unread("-2"));
        assert_eq!(outcome("1 2 3 x 4."), unread("x"));
        assert_eq!(
            outcome("1 -2<<2 3 0 4."),
            EntryOutcome::Counted(vec![1, 2, 3, 0, 4])
        );
        assert_eq!(outcome("tx"), unread("x"));
        assert_eq!(outcome(&"1".repeat(61)), EntryOutcome::Full);
    }

    #[test]
    fn hands_stay_when_the_way_of_counting_changes() {
        let mut entry = Entry::new(1, 5, Some(&[2, 0, 0, 0, 1]));
        assert_eq!(entry.text(), "2 0 0 0 1");
        typed(&mut entry, "t3");
        assert_eq!(
            (entry.so_far(), entry.text()),
            (vec![2, 0, 1, 0, 1], "3".to_owned())
        );
        typed(&mut entry, "t");
        assert_eq!(entry.text(), "2 0 1 0 1");
    }

    #[test]
    fn the_total_follows_what_is_typed() {
        let mut entry = Entry::new(1, 5, None);
        typed(&mut entry, "12 3");
        assert_eq!(entry.so_far(), [12, 3, 0, 0, 0]);
    }
}
