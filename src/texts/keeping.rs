//! The words about what is kept of a person's own test: where it is, how one leaves it there, and how it is wiped.

use super::sitting::Trouble;

/// The words about a kept result.
#[derive(Debug)]
pub struct KeepingWords {
    /// Before the first statement: the folder that everything is in.
    pub promise: fn(&str) -> String,
    /// Where a result that is shown again is: the folder.
    pub place: fn(&str) -> String,
    /// Answers about a colleague are complete but in no file yet: the day of the last one, ISO 8601.
    pub undelivered: fn(&str) -> String,
    /// The choice to put them in a file.
    pub deliver: &'static str,
    /// The keys of the choice to see the result.
    pub see_keys: &'static [char],
    /// The word for it in plain lines.
    pub see_word: &'static str,
    /// The choice to start over while a finished test is kept.
    pub afresh: &'static str,
    /// The word to start over in plain lines.
    pub afresh_word: &'static str,
    /// The choice to wipe: whether there is an unfinished list, and whether there is a result.
    pub wipe: fn(bool, bool) -> &'static str,
    /// The key that wipes, and nothing else.
    pub wipe_keys: &'static [char],
    /// The word for it in plain lines.
    pub wipe_word: &'static str,
    /// It is wiped.
    pub wiped: &'static str,
    /// It is wiped, but what stands on the screen stays there.
    pub wiped_but_shown: &'static str,
    /// Results that were too old are gone: the days they were of, ISO 8601.
    pub removed: fn(&[String]) -> String,
    /// The file of a result can't be used: why, and where it is now.
    pub kept_aside: fn(Trouble, &str) -> String,
    /// Leaving a result.
    pub leaving: LeavingWords,
}

/// The question on leaving a result.
#[derive(Debug)]
pub struct LeavingWords {
    /// The result is new, and in no file.
    pub nowhere_else: &'static str,
    /// It was saved: the file.
    pub also_in: fn(&str) -> String,
    /// Neither is known.
    pub what_now: &'static str,
    /// The choice to leave it: the folder.
    pub here: fn(&str) -> String,
    /// The choice to wipe it, and an unfinished list if there is one.
    pub wipe: fn(bool) -> &'static str,
    /// The choice to go back to it.
    pub back: &'static str,
    /// The word for that in plain lines.
    pub back_word: &'static str,
    /// The choice to stop where nothing is kept.
    pub stop: &'static str,
}
