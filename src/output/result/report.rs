//! What a result says, in its order, with every sentence and number final.

use crate::model::{ByRole, Role};
use crate::texts::{Texts, capitalised};

/// A finished result. Formats choose punctuation, never numbers or sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// The title of the questionnaire.
    pub title: String,
    /// The preference in one or two sentences.
    pub headline: String,
    /// The roles, the strongest first.
    pub rows: Vec<Row>,
    /// Under the chart, when there is a mix.
    pub caption: Option<String>,
    /// Under the table: what a score and a share are, when there are any.
    pub legend: Vec<&'static str>,
    /// Per leading role what it brings, the strongest first.
    pub blocks: Vec<RoleBlock>,
    /// Who can add what the least used role brings.
    pub trailing: Option<String>,
    /// The statements that moved each role most, when asked for.
    pub explained: Vec<Explained>,
    /// The person's own guess in a sentence, when there is one.
    pub guess: Option<String>,
    /// Ties, flat profile, yes-saying, straight line, skipped statements.
    pub notes: Vec<String>,
    /// An open question to ask a colleague.
    pub question: Option<String>,
    /// What the person wants to do with it.
    pub intention: Option<String>,
    /// What this is not, and where the model comes from.
    pub closing: Vec<String>,
}

/// A role in chart and table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The role.
    pub role: Role,
    /// Its name.
    pub name: String,
    /// The share of the mix with its margin, when there is a mix.
    pub share: Option<Intake>,
    /// The score with its margin, when there are enough answers.
    pub score: Option<Intake>,
    /// Statements answered and asked, in words.
    pub answered: String,
    /// The person's own guess of the share.
    pub guess: Option<String>,
    /// The role in a sentence.
    pub sentence: String,
}

/// A number with its margin: as numbers for a drawing, and as they are printed.
#[derive(Debug, Clone, PartialEq)]
pub struct Intake {
    /// The number.
    pub value: f64,
    /// One standard error.
    pub margin: f64,
    /// The number as it is printed, a whole number.
    pub value_text: String,
    /// The margin as it is printed, a whole number.
    pub margin_text: String,
}

/// What a leading role brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleBlock {
    /// The role.
    pub role: Role,
    /// The heading.
    pub heading: String,
    /// What the role brings to a team, when the result is about someone else.
    pub brings: Option<String>,
    /// Strengths with their price, when it is about the reader.
    pub pairs: Vec<Pair>,
    /// Words that fit, with what stands before them.
    pub words: (String, Vec<String>),
    /// Where to read more, when not everything is here.
    pub more: Option<String>,
}

/// A strength, the pitfall that is its price, and how to avoid that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// What goes well.
    pub strength: String,
    /// What goes wrong.
    pub pitfall: String,
    /// What helps.
    pub avoid: String,
}

/// The statements that moved a role most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Explained {
    /// The name of the role.
    pub name: String,
    /// The sentences, the largest effect first; a sentence that there are none otherwise.
    pub statements: Vec<String>,
}

impl Report {
    /// The shares of the mix, when there is one.
    pub(super) fn mix(&self) -> Option<ByRole<&Intake>> {
        ByRole::from_fn(|role| {
            let row = self.rows.iter().find(|row| row.role == role)?;
            row.share.as_ref()
        })
        .all()
    }

    /// The caption as a sentence of its own.
    pub(super) fn caption_sentence(&self) -> Option<String> {
        let caption = self.caption.as_ref().filter(|text| !text.is_empty())?;
        Some(format!("{}.", capitalised(caption)))
    }
}

impl Pair {
    /// The pitfall and what helps, in one sentence after the words for "watch out".
    pub(super) fn price(&self, texts: &Texts) -> String {
        let pitfall = lower_first(&self.pitfall);
        format!("{} {pitfall} {}", texts.result.pitfall, self.avoid)
    }
}

/// The sentence as it goes on after a colon.
fn lower_first(sentence: &str) -> String {
    let mut characters = sentence.chars();
    match characters.next() {
        Some(first) => first.to_lowercase().chain(characters).collect(),
        None => String::new(),
    }
}
