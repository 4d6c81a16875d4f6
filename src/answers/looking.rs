//! What is looked for at the start of a text, and what is found there.

use crate::error::Notice;
use crate::model::Perspective;

use super::answer::AnswerKey;
use super::delimiter::Delimiter;
use super::names::Names;

/// The names of the columns, and what follows them.
#[derive(Debug)]
pub(super) struct Start {
    pub(super) delimiter: Delimiter,
    pub(super) names: Vec<String>,
    /// How many bytes come before the first row under the names.
    pub(super) length: usize,
    /// How many lines end before that, and how many rows and empty lines.
    pub(super) lines: u64,
    pub(super) rows: u64,
    /// In how many rows the names were looked for.
    pub(super) looked: usize,
    pub(super) notices: Vec<Notice>,
    /// What a title above the names says of the rows.
    pub(super) titled: Option<Perspective>,
    /// Where the rows of the window stand that are under the names.
    pub(super) sample: Vec<(usize, usize)>,
}

/// How the first rows are to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Looking<'l, 'q> {
    pub(super) names: &'l Names<'q>,
    pub(super) delimiter: Option<Delimiter>,
    pub(super) answers: &'l AnswerKey,
    /// Whether all of the first rows are waited for, since what stands right of the names is known from several.
    pub(super) waits: bool,
    /// The names of the columns, when the text has none.
    pub(super) header: Option<&'l [String]>,
}

impl Looking<'_, '_> {
    /// Whether the list has one statement only.
    pub(super) fn is_of_one(&self) -> bool {
        self.names.questionnaire().statements().len() == 1
    }
}
