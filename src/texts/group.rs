//! The words of `group`: a team as a whole.

use crate::model::Perspective;
use crate::statistics::{Camps, Opening};

/// The words of a report on a group.
#[derive(Debug)]
pub struct GroupWords {
    /// The answers are made up.
    pub example: &'static str,
    /// Whom it is about and what they lean on, in two or three sentences.
    pub headline: fn(&GroupHeadline<'_>) -> String,
    /// What people had in mind.
    pub perspective: fn(Perspective) -> &'static str,
    /// The heads of the table.
    pub heads: GroupHeads,
    /// The head above the answers.
    pub answer: &'static str,
    /// "12 of 25".
    pub of: fn(u64, u64) -> String,
    /// Under the table: what its numbers are.
    pub legend: [&'static str; 2],
    /// The same in the report in sentences.
    pub legend_in_words: [&'static str; 2],
    /// Instead of the first of these in a group of fewer people than this: what its numbers are, and what is left out.
    pub whole_points: fn(u64) -> String,
    /// The same in the report in sentences.
    pub whole_points_in_words: fn(u64) -> String,
    /// The name of a role with its article.
    pub with_article: fn(&str) -> String,
    /// A role in a sentence.
    pub role_sentence: fn(&GroupRole<'_>) -> String,
    /// How many people have one, two or three leading roles.
    pub labels: fn(&GroupLabels) -> String,
    /// Nobody leads with this role: who could be asked, and what the role brings.
    pub missing: fn(&str, &str) -> String,
    /// The words of the picture with everyone in it.
    pub triangle: TriangleWords,
    /// The words of statements.
    pub statements: GroupStatements,
    /// The words of the parts of a group.
    pub parts: PartWords,
    /// Rows with too few answers.
    pub incomplete: fn(u64) -> String,
    /// Rows that gave way to a later one of the same person.
    pub replaced: fn(u64) -> String,
    /// Above what to do with it.
    pub next_heading: &'static str,
    /// What to do with it, in two sentences; with the role that is missing, and whether there is something to discuss.
    pub next: fn(Option<&str>, bool) -> [String; 2],
    /// What this is not; before the closing of any result.
    pub closing: &'static str,
    /// Where a report in a file comes from: version and day.
    pub made: fn(&str, &str) -> String,
    /// What is said on standard error.
    pub messages: GroupMessages,
}

/// What the headline of a group is made of.
#[derive(Debug, Clone)]
pub struct GroupHeadline<'a> {
    /// The people.
    pub people: u64,
    /// The names of the roles that lead for most people.
    pub most: Vec<&'a str>,
    /// For how many.
    pub number: u64,
    /// The names of the roles that lead for nobody.
    pub missing: Vec<&'a str>,
}

/// The heads of the table.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the head of the column with its name"
)]
pub struct GroupHeads {
    pub role: &'static str,
    pub score: &'static str,
    pub share: &'static str,
    pub leading: &'static str,
}

/// A role in a sentence.
#[derive(Debug, Clone)]
pub struct GroupRole<'a> {
    /// Its name.
    pub name: &'a str,
    /// The mean score.
    pub score: &'a str,
    /// The mean share.
    pub share: &'a str,
    /// The spread of the share; nothing where it is withheld.
    pub spread: Option<&'a str>,
    /// For how many people it leads.
    pub leading: u64,
    /// Of how many.
    pub people: u64,
}

/// How many people have one, two or three leading roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GroupLabels {
    /// One role leads.
    pub preference: u64,
    /// Two roles lead.
    pub combination: u64,
    /// The three are too close to tell apart.
    pub balanced: u64,
}

/// The words of the picture with everyone in it.
#[derive(Debug)]
pub struct TriangleWords {
    /// Above it.
    pub heading: &'static str,
    /// What the signs mean; with the sign of the middle, unless people stand on it.
    pub caption: fn(Option<char>) -> String,
    /// What the circles on a page mean.
    pub circles: &'static str,
    /// Before the picture of a small group.
    pub recognise: &'static str,
    /// Instead of the picture of a small group.
    pub hidden: fn(u64) -> String,
    /// The picture in a sentence: leading roles, whether that is all of them, and people.
    pub leading: fn(&[String], bool, u64) -> String,
}

/// The words of statements.
#[derive(Debug)]
pub struct GroupStatements {
    /// Above the most divided ones.
    pub divided: &'static str,
    /// Under it: how to talk about them.
    pub how: &'static str,
    /// Instead of them.
    pub nothing_divided: &'static str,
    /// Instead of them, when some are not shown.
    pub nothing_shown_divided: &'static str,
    /// Above the most shared ones.
    pub shared: &'static str,
    /// Instead of both: fewer people than this answered any statement.
    pub too_few: fn(u64) -> String,
    /// How divided people are, 0 to 100, and how many answered.
    pub division: fn(&str, u64) -> String,
    /// Everyone answered the same, or everyone but one.
    pub unanimous: &'static str,
    /// How many more are left out, so that nothing can be worked out of those.
    pub withheld: fn(u64) -> String,
    /// How a discussion starts.
    pub question: fn(Opening, &Camps) -> String,
    /// The number of people at a step of the scale, in a sentence: answer, people.
    pub step: fn(&str, u64) -> String,
}

/// The words of the parts of a group.
#[derive(Debug)]
pub struct PartWords {
    /// Above the table; with the name of the column.
    pub heading: fn(&str) -> String,
    /// The head above the names.
    pub part: &'static str,
    /// The head above the numbers of people.
    pub people: &'static str,
    /// The name of the part without a value.
    pub unnamed: &'static str,
    /// Under the table: what its numbers are.
    pub legend: &'static str,
    /// The same when the spread of some parts is withheld.
    pub legend_of_few: &'static str,
    /// Some parts are withheld: with the minimum.
    pub withheld: fn(u64) -> String,
    /// No part can be shown: with the minimum.
    pub none: fn(u64) -> String,
    /// A part in a sentence: name, people, and the roles with their numbers.
    pub sentence: fn(&str, u64, &[String]) -> String,
    /// A role of a part in a few words: name, share, and spread unless it is withheld.
    pub role: fn(&str, &str, Option<&str>) -> String,
}

/// What is said on standard error.
#[derive(Debug)]
pub struct GroupMessages {
    /// Rows of other perspectives: which and how many.
    pub others: fn(Perspective, u64) -> String,
    /// Rows that were never handed in; whether they were left out.
    pub unfinished: fn(u64, bool) -> String,
    /// How to find the problems of rows.
    pub problems: &'static str,
}

/// The help of `group`.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the help of the option with its name"
)]
pub struct GroupHelp {
    pub about: &'static str,
    pub usage: &'static str,
    pub examples: &'static str,
    pub perspective: &'static str,
    pub by: &'static str,
    pub min_group: &'static str,
    pub top: &'static str,
    pub points: &'static str,
    pub format: &'static str,
    pub report: &'static str,
}
