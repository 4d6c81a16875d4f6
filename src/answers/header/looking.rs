//! What is looked for at the start of a text, and what is found there.

use crate::answers::answer::AnswerKey;
use crate::answers::columns::names::Names;
use crate::answers::file::delimiter::Delimiter;
use crate::error::Notice;
use crate::model::Perspective;

/// The names of the columns, and what follows them.
#[derive(Debug)]
pub(in crate::answers) struct Start {
    pub(in crate::answers) delimiter: Delimiter,
    pub(in crate::answers) names: Vec<String>,
    /// How many bytes come before the first row under the names.
    pub(in crate::answers) length: usize,
    /// How many lines end before that, and how many rows and empty lines.
    pub(in crate::answers) lines: u64,
    pub(in crate::answers) rows: u64,
    /// In how many rows the names were looked for.
    pub(in crate::answers) looked: usize,
    pub(in crate::answers) notices: Vec<Notice>,
    /// What a title above the names says of the rows.
    pub(in crate::answers) titled: Option<Perspective>,
    /// From whose eyes rows are by texts beside the names.
    pub(in crate::answers) worded: Option<Perspective>,
    /// Where the rows of the window stand that are under the names.
    pub(in crate::answers) sample: Vec<(usize, usize)>,
}

/// How the first rows are to be read.
#[derive(Debug, Clone, Copy)]
pub(in crate::answers) struct Looking<'l, 'q> {
    pub(in crate::answers) names: &'l Names<'q>,
    pub(in crate::answers) delimiter: Option<Delimiter>,
    pub(in crate::answers) answers: &'l AnswerKey,
    /// Whether all of the first rows are waited for, since what stands right of the names is known from several.
    pub(in crate::answers) waits: bool,
    /// The names of the columns, when the text has none.
    pub(in crate::answers) header: Option<&'l [String]>,
}

impl Looking<'_, '_> {
    /// Whether the list has one statement only.
    pub(in crate::answers) fn is_of_one(&self) -> bool {
        self.names.questionnaire().statements().len() == 1
    }
}
