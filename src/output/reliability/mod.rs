//! How well statements measure, as a report to read and as figures for programs.

mod build;
mod figures;
mod machine;
mod text;
mod two_dates;

use crate::model::{Form, LanguageTag, Perspective, Questionnaire};
use crate::screen::Display;
use crate::statistics::reliability::{Reliability, TwoDates};
use crate::texts::Language;

/// What was found, and about whom.
#[derive(Debug, Clone, Copy)]
pub struct Findings<'a> {
    /// The statements.
    pub questionnaire: &'a Questionnaire,
    /// id@version#fingerprint of the statements.
    pub instrument: &'a str,
    /// The statements that were asked.
    pub form: Form,
    /// From whose eyes the rows are.
    pub perspective: Perspective,
    /// Whether there are rows that were made up as an example.
    pub example: bool,
    /// The figures.
    pub reliability: &'a Reliability,
    /// Those of people who filled in the list on two dates.
    pub two_dates: &'a TwoDates,
}

/// A format of the figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Tables and sentences to read.
    Text,
    /// One JSON object with every decimal.
    Json,
    /// One figure per row, with every decimal.
    Csv,
}

/// What was found, in a format; the languages and the display matter to the text only.
///
/// The only way out: what comes from too few people is withheld here, whatever the format.
#[must_use]
pub fn write(
    format: Format,
    findings: &Findings<'_>,
    of_statements: &LanguageTag,
    language: Language,
    display: Display,
) -> String {
    let findings = Findings {
        reliability: &findings.reliability.clone().shown(),
        ..*findings
    };
    match format {
        Format::Text => text::text(
            &build::build(&findings, of_statements, language),
            language,
            display,
        ),
        Format::Json => machine::json(&findings),
        Format::Csv => machine::csv(&findings),
    }
}
