//! The words of a run that is not finished yet, whatever is asked in it: finding it again, keeping it, and leaving.

use crate::model::Perspective;

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    /// The statements of a test.
    Test,
    /// A room votes on statements.
    Vote,
    /// Cases are ranked.
    Cases,
}

/// How far someone came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// What was asked.
    pub run: Run,
    /// How many were answered or skipped.
    pub done: usize,
    /// Of how many.
    pub of: usize,
    /// What of it is on disk.
    pub kept: KeptState,
    /// What to type to go on.
    pub command: String,
}

/// What is on disk of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeptState {
    /// Nothing.
    Nothing,
    /// What was given so far.
    Progress,
    /// All of it, until it is where it should go.
    Finished,
    /// The result, in this folder.
    Result(String),
}

/// Why a file with progress can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// It is not whole, or not what this program writes.
    Damaged,
    /// Another version of the program wrote it.
    OtherFormat,
    /// It belongs to other statements.
    OtherStatements,
    /// It is no regular file, can't be read, or belongs to someone else.
    NotOurs,
}

/// The words of an unfinished run.
#[derive(Debug)]
pub struct SittingWords {
    /// Unfinished: how many done, of how many, the day it was begun (ISO 8601).
    pub unfinished: fn(Run, usize, usize, &str) -> String,
    /// A finished test whose result was not left yet: what it is about, and the day it was begun.
    pub finished: fn(Perspective, &str) -> String,
    /// The choice to go on: the number of the next item.
    pub go_on: fn(Run, usize) -> String,
    /// The choice to see the result of a finished run.
    pub see_result: &'static str,
    /// The choice to start afresh, and its keys.
    pub afresh: &'static str,
    /// The keys to start afresh.
    pub afresh_keys: &'static [char],
    /// The system names no folder to keep progress in.
    pub no_folder: &'static str,
    /// Progress can't be kept: why.
    pub not_kept: fn(Run, &str) -> String,
    /// A file can't be used: why, and where it is now.
    pub kept_aside: fn(Trouble, &str) -> String,
    /// The words when someone leaves before the end.
    pub left: fn(&Left) -> String,
}
