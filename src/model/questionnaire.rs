//! A questionnaire: the statements, their scale, and how precisely one of them measures.

use std::fmt::Write as _;

use super::{
    ByRole, Form, Keying, LanguageTag, MeasurementError, Role, Scale, Slug, Statement, Translated,
    compared_id,
};

/// The most statements that one questionnaire may have.
pub(crate) const MOST_STATEMENTS: usize = 999;

/// Everything a questionnaire is made of, before it is known to be valid.
#[derive(Debug, Clone)]
pub struct QuestionnaireParts {
    /// The name of the questionnaire in saved rows.
    pub id: Slug,
    /// The author's version, free text.
    pub version: String,
    /// The languages in which every text is given, the author's first one first.
    pub languages: Vec<LanguageTag>,
    /// σ, when the author states it.
    pub measurement_error: Option<MeasurementError>,
    /// The title a person reads.
    pub title: Translated<String>,
    /// The answer scale.
    pub scale: Scale,
    /// One label per step of the scale, lowest first.
    pub labels: Translated<Vec<String>>,
    /// The words for "does not apply".
    pub skip: Translated<String>,
    /// The statements in the order in which they are asked.
    pub statements: Vec<Statement>,
}

/// Why parts do not make a questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum QuestionnaireError {
    /// No language is given.
    NoLanguage,
    /// A role has no statement.
    RoleWithoutStatements(Role),
    /// More than 999 statements.
    TooManyStatements(usize),
    /// Two statements have the same id, whatever the case and the zeros before its numbers.
    DoubledId(String),
    /// A language does not have one label per step of the scale.
    WrongNumberOfLabels,
}

/// A valid questionnaire.
///
/// Invariants: at least one language; at least one statement per role and at most 999 in all; ids unique whatever the
/// case and the zeros before their numbers; one label per step of the scale in every language; its earlier editions are answered as
/// it is.
#[derive(Debug, Clone)]
pub struct Questionnaire {
    parts: QuestionnaireParts,
    earlier: Vec<Self>,
}

/// How many statements of each role a form asks, and how many of those are reversed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Imbalance {
    /// The form that is not balanced.
    pub form: Form,
    /// Per role: statements asked, and reversed ones among them.
    pub numbers: ByRole<(usize, usize)>,
}

impl Questionnaire {
    /// Checks the parts.
    ///
    /// # Errors
    /// When an invariant of the type does not hold.
    pub fn new(parts: QuestionnaireParts) -> Result<Self, QuestionnaireError> {
        if parts.languages.is_empty() {
            return Err(QuestionnaireError::NoLanguage);
        }
        if parts.statements.len() > MOST_STATEMENTS {
            return Err(QuestionnaireError::TooManyStatements(
                parts.statements.len(),
            ));
        }
        for role in Role::ALL {
            if !parts
                .statements
                .iter()
                .any(|statement| statement.role == role)
            {
                return Err(QuestionnaireError::RoleWithoutStatements(role));
            }
        }
        let mut ids: Vec<String> = parts
            .statements
            .iter()
            .map(|s| compared_id(s.id.as_str()))
            .collect();
        ids.sort_unstable();
        let mut pairs = ids.iter().zip(ids.iter().skip(1));
        if let Some((id, _)) = pairs.find(|(a, b)| a == b) {
            return Err(QuestionnaireError::DoubledId(id.clone()));
        }
        if parts
            .labels
            .iter()
            .any(|(_, labels)| labels.len() != parts.scale.steps())
        {
            return Err(QuestionnaireError::WrongNumberOfLabels);
        }
        Ok(Self {
            parts,
            earlier: Vec::new(),
        })
    }

    /// The same with earlier editions, the newest first, of which rows are read too. One with another id, scale or labels is left
    /// out: the cells of its rows would mean something else.
    pub(crate) fn with_earlier(mut self, mut earlier: Vec<Self>) -> Self {
        earlier.retain(|one| one.is_answered_like(&self));
        self.earlier = earlier;
        self
    }

    /// Whether the cells of a row mean the same in both.
    fn is_answered_like(&self, other: &Self) -> bool {
        let (one, other) = (&self.parts, &other.parts);
        (&one.id, one.scale, &one.labels, &one.skip)
            == (&other.id, other.scale, &other.labels, &other.skip)
    }

    /// The editions that rows may be of: this one, then the earlier ones.
    pub(crate) fn editions(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.earlier)
    }

    /// The name of the questionnaire in saved rows.
    #[must_use]
    pub fn id(&self) -> &Slug {
        &self.parts.id
    }

    /// The author's version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.parts.version
    }

    /// The languages of its texts, never empty.
    #[must_use]
    pub fn languages(&self) -> &[LanguageTag] {
        &self.parts.languages
    }

    /// σ in use: the author's, or the assumed one.
    #[must_use]
    pub fn measurement_error(&self) -> MeasurementError {
        self.parts
            .measurement_error
            .unwrap_or(MeasurementError::ASSUMED)
    }

    /// Whether the author states σ; when not, a result says that it is assumed.
    pub(crate) fn states_measurement_error(&self) -> bool {
        self.parts.measurement_error.is_some()
    }

    /// The title a person reads.
    #[must_use]
    pub fn title(&self) -> &Translated<String> {
        &self.parts.title
    }

    /// The answer scale.
    #[must_use]
    pub fn scale(&self) -> Scale {
        self.parts.scale
    }

    /// One label per step of the scale, lowest first.
    #[must_use]
    pub fn labels(&self) -> &Translated<Vec<String>> {
        &self.parts.labels
    }

    /// The words for "does not apply".
    #[must_use]
    pub fn skip(&self) -> &Translated<String> {
        &self.parts.skip
    }

    /// The statements in file order.
    #[must_use]
    pub fn statements(&self) -> &[Statement] {
        &self.parts.statements
    }

    /// The statement at a place in file order.
    #[must_use]
    pub fn statement(&self, place: usize) -> Option<&Statement> {
        self.parts.statements.get(place)
    }

    /// The places (file order, from 0) of the statements that a form asks.
    pub fn places(&self, form: Form) -> impl Iterator<Item = usize> {
        self.parts
            .statements
            .iter()
            .enumerate()
            .filter(move |(_, statement)| form == Form::Full || statement.short)
            .map(|(place, _)| place)
    }

    /// Whether a form asks at least one statement of each role.
    pub(crate) fn has_form(&self, form: Form) -> bool {
        let numbers = self.numbers(form);
        numbers.iter().all(|(_, (asked, _))| *asked > 0)
    }

    /// Whether every statement has a wording about a colleague.
    #[must_use]
    pub fn has_colleague_wording(&self) -> bool {
        self.parts
            .statements
            .iter()
            .all(|statement| statement.colleague.is_some())
    }

    /// The statements asked and the reversed ones among them, per role.
    #[must_use]
    pub fn numbers(&self, form: Form) -> ByRole<(usize, usize)> {
        let mut numbers = ByRole::default();
        for statement in self.places(form).filter_map(|place| self.statement(place)) {
            let (asked, reversed): &mut (usize, usize) = &mut numbers[statement.role];
            *asked += 1;
            *reversed += usize::from(statement.keying == Keying::Reversed);
        }
        numbers
    }

    /// What is uneven in a form: roles with more statements, or more reversed ones, than the others.
    ///
    /// Only in a balanced form does agreeing with everything leave the mix alone.
    pub(crate) fn imbalance(&self, form: Form) -> Option<Imbalance> {
        let numbers = self.numbers(form);
        let even = numbers
            .iter()
            .all(|(_, number)| *number == numbers.bureaucrat);
        (!even).then_some(Imbalance { form, numbers })
    }

    /// The lines whose SHA-256 identifies what is measured: scale, ids, roles, directions and forms; not the wording.
    pub(crate) fn canonical(&self) -> String {
        let scale = self.scale();
        let mut lines = format!(
            "ambtenaar-instrument 1\nscale {} {}\n",
            scale.lowest(),
            scale.highest()
        );
        for statement in self.statements() {
            let form = if statement.short {
                Form::Short
            } else {
                Form::Full
            };
            let (id, role, keying) = (&statement.id, statement.role.key(), statement.keying.key());
            let written = writeln!(lines, "{id} {role} {keying} {}", form.key());
            debug_assert!(written.is_ok(), "writing to a String does not fail");
        }
        lines
    }
}
