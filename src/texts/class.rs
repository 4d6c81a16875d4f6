//! The words of `class`: a room that votes by show of hands.

/// How a discussion of a statement opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discussion {
    /// The people who disagree are the smaller camp, and this many.
    Disagreeing(u64),
    /// The people who agree are the smaller camp, and this many.
    Agreeing(u64),
    /// Everyone thinks of a reason for the other view.
    Imagine,
}

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
    /// Hands counted, of how many people.
    pub counted: fn(u64, Option<u64>) -> String,
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
    /// The question that opens a discussion.
    pub discuss: fn(Discussion) -> String,
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
    /// A step with its label and its hands.
    pub step: fn(u8, &str, u64) -> String,
    /// In lines: what to do after the hands are shown.
    pub reveal_prompt: &'static str,
    /// The counts are in this file.
    pub saved: fn(&str) -> String,
    /// Above the picture of the room: statements counted, of how many.
    pub result: fn(usize, usize) -> String,
    /// Above the roles, the scores, the shares and the statements counted.
    pub heads: [&'static str; 4],
    /// Statements counted of statements asked.
    pub of: fn(usize, usize) -> String,
    /// What the numbers are.
    pub explanation: &'static str,
    /// A role in a sentence: its name, its share, its score.
    pub role: fn(&str, &str, &str) -> String,
    /// A role has too few statements with hands.
    pub too_few: fn(&str) -> String,
    /// There is no mix.
    pub no_mix: &'static str,
    /// Above the statements to discuss.
    pub to_discuss: &'static str,
    /// Above the other statements, most divided first.
    pub all_counts: &'static str,
    /// What this is not.
    pub closing: &'static str,
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
