//! What comparisons are made from.

use crate::model::{ByRole, Fraction, LanguageTag, RoleTexts};
use crate::statistics::MeasuredMix;
use crate::texts::Texts;

/// Everything comparisons are made from.
#[derive(Debug, Clone)]
pub struct Compared<'a> {
    /// The words of the program.
    pub texts: &'static Texts,
    /// The language of the statements and the roles.
    pub language: &'a LanguageTag,
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// The person's own, latest list.
    pub own: Own<'a>,
    /// What it is put beside.
    pub beside: Vec<Beside<'a>>,
    /// Whether there are lists of colleagues, but too few to show.
    pub too_few_colleagues: bool,
    /// Lists with too few answers.
    pub incomplete: u64,
    /// Whether the answers are made up, as an example.
    pub made_up: bool,
    /// Whether the measurement error is assumed, because the statements do not say it.
    pub assumed_error: bool,
}

/// The person's own list.
#[derive(Debug, Clone, Copy)]
pub struct Own<'a> {
    /// The day, when it is known.
    pub date: Option<&'a str>,
    /// The mix.
    pub mix: MeasuredMix,
}

/// Something to put the own mix beside.
#[derive(Debug, Clone)]
pub struct Beside<'a> {
    /// The mix.
    pub mix: MeasuredMix,
    /// What it is.
    pub what: What<'a>,
}

/// What the own mix is put beside.
#[derive(Debug, Clone)]
pub enum What<'a> {
    /// Colleagues: at least three.
    Others {
        /// How many.
        people: u64,
        /// Statements that may be shown, with the own answer, in file order; none for fewer than five colleagues.
        statements: Vec<StatementView<'a>>,
    },
    /// The own wish, of this day.
    Wish(Option<&'a str>),
    /// The job, of this day.
    Job(Option<&'a str>),
    /// The own first list, of this day.
    Then(Option<&'a str>),
    /// A situation.
    Situation {
        /// Its name, title and text, when it has them.
        known: Option<(&'a str, &'a str, &'a str)>,
        /// How much it needs each role, 1 to 5.
        ratings: ByRole<u8>,
        /// Whether these ratings are only an example.
        example: bool,
    },
}

/// A statement that enough colleagues answered.
#[derive(Debug, Clone, Copy)]
pub struct StatementView<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its text.
    pub text: &'a str,
    /// The own answer.
    pub own: u8,
    /// The mean answer of the colleagues.
    pub mean: Fraction,
    /// How many of them answered it.
    pub answered: u64,
}
