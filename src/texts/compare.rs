//! The words of `compare`: two mixes side by side.

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
    /// What a situation asks.
    Situation,
}

/// What the gap of one role means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Smaller than the difference needed.
    Alike,
    /// The other side has notably more; of a change: now more than then.
    More,
    /// The other side has notably less; of a change: now less than then.
    Less,
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
    /// The title of a situation that has one.
    pub title: Option<&'a str>,
    /// The day of the first list of a change, ISO 8601, when it is known.
    pub since: Option<&'a str>,
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
    /// The size of the gap as printed, without a sign.
    pub gap: &'a str,
    /// The difference needed as printed; nothing when it is withheld.
    pub needed: Option<&'a str>,
    /// What the gap means.
    pub verdict: &'a str,
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
    /// Under the bars of a role: the gap with its sign, the difference needed unless it is withheld, what it means.
    pub gap: fn(&str, Option<&str>, &str) -> String,
    /// A role in a sentence, for ears.
    pub sentence: fn(&RoleGap<'_>) -> String,
    /// How the gap is taken: which side minus which.
    pub minus: fn(Kind) -> &'static str,
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
    /// The text of a situation with its ratings: role names with numbers.
    pub ratings: fn(&[String]) -> String,
    /// The ratings are only an example.
    pub example: &'static str,
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
}

/// The help of `compare`.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the help of the option with its name"
)]
pub struct CompareHelp {
    pub about: &'static str,
    pub usage: &'static str,
    pub examples: &'static str,
    pub files: &'static str,
    pub situation: &'static str,
    pub ratings: &'static str,
    pub id: &'static str,
    pub report: &'static str,
    pub format: &'static str,
}
