//! The words of a result: headline, chart, table, what to do with it, notes and what it is not.

use crate::model::{Form, Perspective};

/// The words of a result.
#[derive(Debug)]
pub struct ResultWords {
    /// Under the chart: what the numbers are.
    pub chart_caption: &'static str,
    /// Added to it when the printed shares do not add up to 100.
    pub rounded: &'static str,
    /// Before a pitfall.
    pub pitfall: &'static str,
    /// Before the words that fit a role.
    pub words: fn(&str) -> String,
    /// Where to read more about a role.
    pub more: fn(&str) -> String,
    /// Above the statements that moved each role most.
    pub explain: &'static str,
    /// A statement that moved a role: answer, whether it is reversed, statement.
    pub explained: fn(&str, bool, &str) -> String,
    /// How to read them.
    pub explained_note: &'static str,
    /// No statement moved this role away from the middle.
    pub unmoved: &'static str,
    /// Above the notes.
    pub notes: &'static str,
    /// The measurement error is assumed, because the file does not say.
    pub assumed_error: &'static str,
    /// Before the open question.
    pub ask: &'static str,
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
