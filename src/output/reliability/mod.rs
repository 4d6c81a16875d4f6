//! How well statements measure, as a report to read and as figures for programs.

mod build;
mod figures;
mod machine;
mod remarks;
mod two_dates;

use crate::model::{Form, LanguageTag, Perspective, Questionnaire};
use crate::output::document;
use crate::output::{Format, Origin};
use crate::screen::Display;
use crate::statistics::reliability::{Reliability, TwoDates};

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
    pub(crate) two_dates: &'a TwoDates,
}

/// What was found, in a format; the language of the statements, the origin and the display matter only to those that are read.
///
/// The only way out: what comes from too few people is withheld here, whatever the format.
#[must_use]
pub fn write(
    format: Format,
    findings: &Findings<'_>,
    of_statements: &LanguageTag,
    origin: &Origin<'_>,
    display: Display,
) -> String {
    let findings = &Findings {
        reliability: &findings.reliability.clone().shown(),
        ..*findings
    };
    let document = || build::document(findings, of_statements, origin);
    let data = || match format {
        Format::Csv => machine::csv(findings),
        _ => machine::json(findings),
    };
    document::write(format, document, data, display)
}
