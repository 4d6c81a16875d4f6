//! The words of a result: headline, chart, table, what to do with it, notes and what it is not.

use crate::model::{Form, Label, Perspective, Role, Strength};

/// The words of a result.
#[derive(Debug)]
pub struct ResultWords {
    /// The sentence that says where the preference lies.
    pub headline: fn(&Headline<'_>) -> String,
    /// Instead of it, when every answer is the same.
    pub no_preference: &'static str,
    /// Instead of it, when there are too few answers: the roles that have enough are named with their score.
    pub incomplete: fn(&[String]) -> String,
    /// Under the chart: what the numbers are.
    pub chart_caption: &'static str,
    /// Added to it when the printed shares do not add up to 100: what they add up to.
    pub rounded: fn(i128) -> String,
    /// What the mark behind a bar means.
    pub margin_caption: &'static str,
    /// What a margin is, without signs.
    pub margin_in_words: &'static str,
    /// The heads of the table: role, score, share, answered, own guess.
    pub heads: Heads,
    /// "8 of 8".
    pub answered: fn(u32, u32) -> String,
    /// Under the table: what a score and a share are.
    pub legend: fn(Perspective) -> [&'static str; 2],
    /// A role in a sentence for the accessible result.
    pub role_sentence: fn(&RoleSentence<'_>) -> String,
    /// Above the strengths of a leading role.
    pub strengths: fn(Perspective, &str) -> String,
    /// Before a pitfall.
    pub pitfall: &'static str,
    /// Before the words that fit a role.
    pub words: fn(&str) -> String,
    /// Who can add what a trailing role brings.
    pub trailing: fn(Perspective, &str, &str) -> String,
    /// Where to read more about a role.
    pub more: fn(&str) -> String,
    /// Above the statements that moved each role most.
    pub explain: &'static str,
    /// A statement that moved a role: points with their sign, answer, whether it is reversed, statement.
    pub explained: fn(&str, &str, bool, &str) -> String,
    /// How to read them.
    pub explained_note: &'static str,
    /// No statement moved this role away from the middle.
    pub unmoved: &'static str,
    /// Above the notes.
    pub notes: &'static str,
    /// The roles that lead are too close to tell apart.
    pub tie: fn(&[String]) -> String,
    /// All three are too close: a flat profile.
    pub flat: fn(Perspective) -> &'static str,
    /// More yes than the statements can explain.
    pub yes_saying: &'static str,
    /// More no than the statements can explain.
    pub no_saying: &'static str,
    /// The same answer everywhere.
    pub straight_line: &'static str,
    /// How many statements were skipped.
    pub skipped: fn(u64) -> String,
    /// The measurement error is assumed, because the file does not say.
    pub assumed_error: &'static str,
    /// The own guess in words, for the accessible result: role names with numbers.
    pub guess: fn(&[String]) -> String,
    /// Before the open question.
    pub ask: &'static str,
    /// The intention a person noted.
    pub intention: fn(&str) -> String,
    /// What this is not.
    pub closing: &'static [&'static str],
    /// Where the model comes from.
    pub credit: &'static str,
    /// What a rater reads instead of a result.
    pub for_colleague: &'static str,
    /// The words of a result in a file.
    pub document: Document,
}

/// The words of a result in a file, for printing and passing on.
#[derive(Debug)]
pub struct Document {
    /// A day that is given as ISO 8601, in words; as it is given when it is no such day.
    pub date: fn(&str) -> String,
    /// Which statements were answered.
    pub form: fn(Form) -> &'static str,
    /// What the person had in mind.
    pub perspective: fn(Perspective) -> &'static str,
    /// The code that the person gave.
    pub id: fn(&str) -> String,
    /// Above the bars: the mix.
    pub mix: &'static str,
    /// At the middle of the bars, where every role starts.
    pub third: &'static str,
    /// What the mark at the end of a bar means, and the sign ±.
    pub margin: &'static str,
    /// Above the triangle.
    pub triangle: &'static str,
    /// The triangle in words: the shares with the names of their roles.
    pub triangle_in_words: fn(&[String]) -> String,
    /// What middle, corner and circle of the triangle mean.
    pub triangle_caption: &'static str,
    /// The mix lies outside the triangle.
    pub outside: &'static str,
    /// Beside the mark in the triangle: whose it is.
    pub mark: fn(Perspective) -> &'static str,
    /// Above the table.
    pub numbers: &'static str,
    /// Above the open question and the intention.
    pub next: &'static str,
    /// Which program made it, with its version, and when.
    pub made: fn(&str, &str) -> String,
    /// Before the reference of the statements it was made from.
    pub instrument: &'static str,
    /// Where the file is, and that it asks and sends nothing.
    pub privacy: &'static str,
}

/// What a headline is made of.
#[derive(Debug, Clone)]
pub struct Headline<'a> {
    /// What the answers are about.
    pub perspective: Perspective,
    /// One, two or three leading roles.
    pub label: Label,
    /// How far a preference stands out.
    pub strength: Option<Strength>,
    /// The names of the leading roles, the highest first.
    pub leading: Vec<&'a str>,
    /// The names of the roles that come next: one, or two that are as high.
    pub next: Vec<&'a str>,
}

/// The heads of the table.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the head of the column with its name"
)]
pub struct Heads {
    pub role: &'static str,
    pub score: &'static str,
    pub share: &'static str,
    pub answered: &'static str,
    pub guess: &'static str,
}

/// A role in a sentence.
#[derive(Debug, Clone)]
pub struct RoleSentence<'a> {
    /// The role.
    pub role: Role,
    /// Its name.
    pub name: &'a str,
    /// The share with its margin, when there is a mix.
    pub share: Option<(String, String)>,
    /// The score with its margin, when there is one.
    pub score: Option<(String, String)>,
    /// Statements answered and asked.
    pub answered: (u32, u32),
}
