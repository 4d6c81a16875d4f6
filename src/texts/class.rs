//! The words of `class`: a room that votes by show of hands.

/// Before the first statement.
#[derive(Debug, Clone, Copy)]
pub struct ClassWelcome<'a> {
    /// The title of the list.
    pub title: &'a str,
    /// The number of statements.
    pub statements: usize,
    /// The folder in which the counts wait; nothing when they are not kept.
    pub kept_in: Option<&'a str>,
}

/// The words of `class`.
#[derive(Debug)]
pub struct ClassWords {
    /// Before the first statement; the first line stands out.
    pub welcome: fn(&ClassWelcome<'_>) -> Vec<String>,
    /// Asks for the number of people.
    pub people: &'static str,
    /// That is no number of people.
    pub not_people: &'static str,
    /// Before the line of numbers.
    pub hands: &'static str,
    /// Before the answer of the last hand.
    pub last_hand: &'static str,
    /// What to type, for a scale with these ends.
    pub line_hint: fn(u8, u8) -> String,
    /// What to type when every key is a hand.
    pub tally_hint: fn(u8, u8) -> String,
    /// The line has this many numbers, and should have that many.
    pub wrong: fn(usize, usize) -> String,
    /// The keys while counting.
    pub count_keys: &'static [&'static str],
    /// The keys when the hands are shown.
    pub reveal_keys: &'static [&'static str],
    /// Everything about the keys, for a scale with these ends.
    pub help: fn(u8, u8) -> Vec<String>,
    /// From numbers to a key per hand, and back.
    pub tally_keys: &'static [char],
    /// Counts the shown statement again.
    pub correct_keys: &'static [char],
    /// Nobody raised a hand.
    pub no_hands: &'static str,
    /// In lines: how to count, for a scale with these ends.
    pub instructions: fn(u8, u8) -> Vec<String>,
    /// In lines: asks for the hands, for a scale with these ends.
    pub prompt: fn(u8, u8) -> String,
    /// In lines: this is no line of that many numbers.
    pub not_hands: fn(&str, usize) -> String,
    /// In lines: these hands were counted here before.
    pub was_counted: fn(&str) -> String,
    /// In lines: this statement was skipped before.
    pub was_skipped: &'static str,
    /// In lines: what to do after the hands are shown.
    pub reveal_prompt: &'static str,
    /// The counts are in this file.
    pub saved: fn(&str) -> String,
    /// Under the picture: to a statement that was counted wrong.
    pub correct: &'static str,
}

/// A line of this many numbers, as an example.
#[must_use]
pub fn example(steps: usize) -> String {
    let numbers = ["12", "3", "0", "4", "6", "1", "2", "5", "0", "7"];
    let first: Vec<&str> = numbers.into_iter().take(steps).collect();
    first.join(" ")
}
