//! A statement file as a whole.

use sha2::{Digest as _, Sha256};
use toml::de::{DeTable, DeValue};

use crate::error::{
    IdProblem, KeyProblem, NameForm, Problem, ProblemKind, RangeProblem, ScaleProblem, SetProblem,
    ValueType, Warning, WordingProblem,
};
use crate::model::{
    Form, MeasurementError, Questionnaire, QuestionnaireError, QuestionnaireParts, same_statements,
};

use super::decimal::{NotHundredths, hundredths};
use super::findings::Diagnostics;
use super::language::Languages;
use super::table::TomlTable;
use super::value::{self, At};
use super::{key, name, scale, statement};

/// The format that is read.
const FORMAT: &str = "1";

/// A questionnaire with what is known about the file it came from.
#[derive(Debug, Clone)]
pub struct LoadedQuestionnaire {
    /// What the file says, found valid.
    pub questionnaire: Questionnaire,
    /// What its author may want to know, though the file can be used.
    pub warnings: Vec<Problem>,
    /// The first eight hexadecimal digits of the SHA-256 of `Questionnaire::canonical`.
    pub fingerprint: String,
    /// What the files of its runs are named after: its id; of a list of one's own with the fingerprint, since several may have one id.
    pub run_key: String,
}

impl LoadedQuestionnaire {
    pub(super) fn new(questionnaire: Questionnaire, warnings: Vec<Problem>) -> Self {
        let fingerprint = fingerprint(&questionnaire);
        Self {
            run_key: questionnaire.id().to_string(),
            questionnaire,
            warnings,
            fingerprint,
        }
    }

    /// The same with earlier editions, the newest first, of which rows are read too.
    #[must_use]
    pub fn with_earlier(self, earlier: Vec<Self>) -> Self {
        let earlier = earlier.into_iter().map(|one| one.questionnaire).collect();
        Self {
            questionnaire: self.questionnaire.with_earlier(earlier),
            ..self
        }
    }

    /// The editions that rows may be of: this one, then the earlier ones.
    #[must_use]
    pub fn editions(&self) -> Vec<Self> {
        let editions = self.questionnaire.editions();
        editions
            .map(|one| Self::new(one.clone(), Vec::new()))
            .collect()
    }

    /// One of them, from 0 for this one.
    #[must_use]
    pub fn edition(&self, place: usize) -> Self {
        let found = self.editions().into_iter().nth(place);
        found.unwrap_or_else(|| self.clone())
    }

    /// The edition that a reference names; nothing for other statements.
    #[must_use]
    pub fn named(&self, reference: &str) -> Option<Self> {
        let mut editions = self.editions().into_iter();
        editions.find(|one| same_statements(reference, &one.reference()))
    }

    /// How saved rows name each of the editions.
    #[must_use]
    pub fn references(&self) -> Vec<String> {
        self.editions().iter().map(Self::reference).collect()
    }

    /// How a saved row names the instrument: `id@version#fingerprint`.
    #[must_use]
    pub fn reference(&self) -> String {
        let (id, version) = (self.questionnaire.id(), self.questionnaire.version());
        format!("{}@{version}#{}", id.as_str(), self.fingerprint)
    }
}

fn fingerprint(questionnaire: &Questionnaire) -> String {
    let [a, b, c, d, ..]: [u8; 32] = Sha256::digest(questionnaire.canonical()).into();
    format!("{:08x}", u32::from_be_bytes([a, b, c, d]))
}

/// Reads the root table of a statement file.
pub(super) fn read(root: &DeTable, findings: &mut Diagnostics) -> Option<Questionnaire> {
    let table = TomlTable::new(root, 0, key::INSTRUMENT, findings);
    format(&table, findings);
    let id = table.raw_text(key::ID, findings);
    let id = id.and_then(|text| name::hyphenated(text, findings));
    let version = table.raw_text(key::VERSION, findings);
    let version = version.and_then(|text| version_text(text, findings));
    let languages = Languages::read(&table, findings);
    let measurement_error = match table.optional(key::MEASUREMENT_ERROR) {
        None => {
            findings.warn(0, Warning::MeasurementErrorAssumed);
            None
        }
        Some(value) => measurement_error(value, findings),
    };
    let title = languages.translated(&table, key::TITLE, findings);
    let labelled = scale::read(&table, &languages, findings);
    let statements = statement::read(&table, &languages, findings);
    let labelled = labelled?;
    let parts = QuestionnaireParts {
        id: id?,
        version: version?,
        languages: languages.into_tags()?,
        measurement_error,
        title: title?,
        scale: labelled.scale,
        labels: labelled.labels,
        skip: labelled.skip,
        statements: statements?,
    };
    if !findings.is_clean() {
        return None;
    }
    let questionnaire = Questionnaire::new(parts);
    let questionnaire = questionnaire.map_err(|error| findings.add(0, kind(&error)));
    let questionnaire = questionnaire.ok()?;
    warn_imbalance(&questionnaire, findings);
    Some(questionnaire)
}

/// The format of a file has to be the one that is read.
pub(super) fn format(root: &TomlTable, findings: &mut Diagnostics) {
    let Some(value) = root.required(key::FORMAT, findings) else {
        return;
    };
    let Some(number) = value::whole_number(key::FORMAT, value, findings) else {
        return;
    };
    if number.value.as_str() != FORMAT {
        let found = number.value.to_string();
        findings.add(number.at, KeyProblem::UnknownFormat { found });
    }
}

/// A version stands between `@` and `#` in a saved row, so it has neither.
fn version_text(text: At<&str>, findings: &mut Diagnostics) -> Option<String> {
    let fits = (1..=40).contains(&text.value.chars().count())
        && !text.value.contains(|c: char| {
            c == '#' || c == '@' || c.is_whitespace() || crate::model::wording::is_forbidden(c)
        });
    if !fits {
        name::wrong_name(key::VERSION, text, NameForm::Version, findings);
    }
    fits.then(|| text.value.to_owned())
}

fn measurement_error(
    value: &value::TomlValue,
    findings: &mut Diagnostics,
) -> Option<MeasurementError> {
    let at = value.span().start;
    let literal = match value.get_ref() {
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::Integer(number) => number.to_string(),
        _ => {
            value::wrong_type(key::MEASUREMENT_ERROR, ValueType::Number, value, findings);
            return None;
        }
    };
    let error = hundredths(&literal).and_then(|hundredths| {
        MeasurementError::from_hundredths(hundredths).ok_or(NotHundredths::Range)
    });
    let found = literal;
    error
        .map_err(|why| {
            let kind = match why {
                NotHundredths::Decimals => RangeProblem::MeasurementErrorDecimals { found },
                NotHundredths::Range => RangeProblem::MeasurementErrorRange { found },
            };
            findings.add(at, kind);
        })
        .ok()
}

fn warn_imbalance(questionnaire: &Questionnaire, findings: &mut Diagnostics) {
    for form in Form::ALL {
        let asked = questionnaire.places(form).next().is_some();
        if let Some(imbalance) = questionnaire.imbalance(form).filter(|_| asked) {
            findings.warn(0, Warning::Unbalanced { imbalance });
        }
    }
}

/// The model's own words for a problem, should the reader have missed one.
fn kind(error: &QuestionnaireError) -> ProblemKind {
    match error {
        QuestionnaireError::NoLanguage => ProblemKind::Wording(WordingProblem::NoLanguage),
        QuestionnaireError::RoleWithoutStatements(role) => {
            ProblemKind::Set(SetProblem::RoleWithoutStatements { role: *role })
        }
        QuestionnaireError::TooManyStatements(found) => {
            ProblemKind::Set(SetProblem::TooManyStatements {
                found: *found,
                most: crate::model::MOST_STATEMENTS,
            })
        }
        QuestionnaireError::DoubledId(_) => ProblemKind::Id(IdProblem::Doubled { first: 1 }),
        QuestionnaireError::WrongNumberOfLabels => ProblemKind::Scale(ScaleProblem::OfOne),
    }
}
