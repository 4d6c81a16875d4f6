//! What a report on a group is made from.

use crate::model::{LanguageTag, Perspective, Questionnaire, RatedSituation, RoleTexts};
use crate::output::document::TriangleHistogram;
use crate::statistics::{MinimumGroup, Team};
use crate::words::Language;

/// Everything a report on a group is made from.
#[derive(Debug, Clone, Copy)]
pub struct Group<'a> {
    /// The statements.
    pub questionnaire: &'a Questionnaire,
    /// id@version#fingerprint of the statements.
    pub instrument: &'a str,
    /// The language of the statements.
    pub language: &'a LanguageTag,
    /// The language of the program.
    pub spoken: Language,
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// What people had in mind.
    pub perspective: Perspective,
    /// The smallest group that is shown.
    pub minimum: MinimumGroup,
    /// How many statements are shown of each kind.
    pub top: usize,
    /// Whether the triangle of a small group is shown.
    pub points: bool,
    /// The situation whose needs it is put beside.
    pub situation: Option<&'a RatedSituation>,
    /// Whether the answers are made up.
    pub example: bool,
    /// The people.
    pub team: &'a Team,
    pub(crate) crowd: &'a TriangleHistogram,
    /// Rows that gave way to another of the same person.
    pub replaced: u64,
    /// The column that divides the group, and its parts in order.
    pub parts: Option<(&'a str, &'a [(&'a str, &'a Team)])>,
}
