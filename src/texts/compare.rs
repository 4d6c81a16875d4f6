//! The words of `compare`: two mixes side by side, and a mix beside a situation.

use std::cmp::Ordering;

use crate::model::Unjudged;
use crate::statistics::{Fit, SituationAdvice, Verdict};

/// What a person's own mix is put beside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// How colleagues see the person.
    Others,
    /// How the person would like to work.
    Wish,
    /// What the job asks, by the person's own answers.
    Job,
    /// The person's first list, beside the latest.
    Change,
}

/// The finding of a comparison, for its headline.
#[derive(Debug, Clone)]
pub struct Finding<'a> {
    /// What is beside the own mix.
    pub kind: Kind,
    /// The roles of which the other side has notably more, by name.
    pub more: Vec<String>,
    /// The roles of which it has notably less.
    pub less: Vec<String>,
    /// The day of the other list, ISO 8601, when it is known: of a change the day of the first.
    pub since: Option<&'a str>,
    /// The largest gap, notable or not; nothing when all are 0.
    pub largest: Option<Largest<'a>>,
}

/// The largest gap of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Largest<'a> {
    /// The name of the role.
    pub name: &'a str,
    /// The size in words.
    pub size: &'a str,
    /// The difference needed as printed; nothing when it is withheld.
    pub needed: Option<&'a str>,
}

/// What is found beside a situation. Roles are named in declared order.
#[derive(Debug, Clone)]
pub struct SituationFinding<'a> {
    /// The title of a situation that has one.
    pub title: Option<&'a str>,
    /// What is said.
    pub fit: Fit,
    /// The roles that are needed most.
    pub most: Vec<String>,
    /// Those of them that are at hand.
    pub at_hand: Vec<String>,
    /// Those of them to ask more of.
    pub ask: Vec<String>,
    /// The role of which less will do.
    pub less: Vec<String>,
}

/// One role beside a situation, in a sentence.
#[derive(Debug, Clone, Copy)]
pub struct RoleNeed<'a> {
    /// The name of the role.
    pub name: &'a str,
    /// The own share as printed.
    pub share: &'a str,
    /// How much the role is needed, 1 to 5.
    pub rating: u8,
    /// What is said of it.
    pub advice: Option<&'a str>,
}

/// Whose lists stand beside each other.
#[derive(Debug, Clone, Copy)]
pub struct Sides<'a> {
    /// What is beside the own mix.
    pub kind: Kind,
    /// The day of the own list, when it is known.
    pub own: Option<&'a str>,
    /// The day of the other list, when it is known.
    pub other: Option<&'a str>,
    /// The number of colleagues.
    pub people: u64,
}

/// Lists of colleagues that are too few to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TooFew {
    /// How many came in.
    pub people: u64,
    /// From how many on they are shown.
    pub needed: u64,
    /// With fewer statements per role than this more lists are needed than otherwise; nothing when there are as many.
    pub statements: Option<u32>,
}

/// One role in a sentence.
#[derive(Debug, Clone, Copy)]
pub struct RoleGap<'a> {
    /// The name of the role.
    pub name: &'a str,
    /// What the two sides are called.
    pub labels: (&'a str, &'a str),
    /// The two shares as printed.
    pub shares: (&'a str, &'a str),
    /// The gap in words, the difference needed as printed unless it is withheld, and what it means; nothing when no gap is judged.
    pub gap: Option<(&'a str, Option<&'a str>, &'a str)>,
}

/// The words of a comparison.
#[derive(Debug)]
pub struct CompareWords {
    /// The title of a report in a file.
    pub title: &'static str,
    /// What was found, in a sentence or two.
    pub headline: fn(&Finding<'_>) -> String,
    /// Whose lists these are and of which day.
    pub about: fn(&Sides<'_>) -> String,
    /// What the two bars are called.
    pub labels: fn(Kind) -> (&'static str, &'static str),
    /// What the gap of a role means.
    pub verdict: fn(Kind, Verdict) -> &'static str,
    /// A gap in words: its size as printed, and whether the second side has more or less.
    pub size: fn(&str, Ordering) -> String,
    /// Under the bars of a role: the gap in words, the difference needed unless it is withheld, what it means.
    pub gap: fn(&str, Option<&str>, &str) -> String,
    /// A role in a sentence, for ears.
    pub sentence: fn(&RoleGap<'_>) -> String,
    /// What has more or less, beside what.
    pub gaps: fn(Kind) -> &'static str,
    /// Instead of a finding: what is wrong with the own list, with the other, or with both.
    pub no_gap: fn(Kind, Option<Unjudged>, Option<Unjudged>) -> String,
    /// The same of two lists of different major versions of the statements.
    pub other_version: &'static str,
    /// What the difference needed is.
    pub needed: &'static str,
    /// Of fewer colleagues than this only whole points are shown, and why.
    pub whole_points: fn(u64) -> String,
    /// The points that would have to move.
    pub shift: fn(Kind, &str) -> String,
    /// The heads of a table in a file: role, gap, difference needed, in words.
    pub heads: [&'static str; 4],
    /// That a gap between self and others is normal.
    pub normal: &'static str,
    /// Who can add what is asked: the role and what it brings.
    pub adds: fn(&str, &str) -> String,
    /// After a change that is one, and after one that is none.
    pub changed: &'static str,
    /// No gap is notable, so that chance may have made it.
    pub unchanged: &'static str,
    /// Above the statements on which self and others differ most.
    pub statements: &'static str,
    /// A statement: its text, the own answer, the mean of the others.
    pub statement: fn(&str, &str, &str) -> String,
    /// Fewer colleagues than are shown: how many came in, and from how many on they are.
    pub too_few: fn(TooFew) -> String,
    /// Lists that have too few answers for a mix.
    pub incomplete: fn(u64) -> String,
    /// Problems in the rows of colleagues, which are only counted.
    pub unreadable: fn(u64) -> String,
    /// A file that was named twice.
    pub twice: fn(&str) -> String,
    /// The words of a mix beside a situation.
    pub situation: &'static SituationWords,
}

/// The words of a mix beside a situation.
#[derive(Debug)]
pub struct SituationWords {
    /// What was found, in a sentence or two.
    pub headline: fn(&SituationFinding<'_>) -> String,
    /// Instead of it: why nothing is said.
    pub unjudged: fn(Unjudged) -> &'static str,
    /// Of which day the own list is, when it is known.
    pub about: fn(Option<&str>) -> String,
    /// What the share and the rating are called.
    pub labels: (&'static str, &'static str),
    /// What is said of one role.
    pub advice: fn(SituationAdvice) -> &'static str,
    /// A role in a sentence, for ears.
    pub sentence: fn(&RoleNeed<'_>) -> String,
    /// How to read a share beside a rating.
    pub legend: &'static str,
    /// The ratings are only an example.
    pub example: &'static str,
}
