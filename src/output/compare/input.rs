//! What comparisons are made from.

use crate::model::{ByRole, Fraction, LanguageTag, RoleTexts};
use crate::statistics::{Comparison, MeasuredMix};
use crate::texts::Texts;
use crate::texts::compare::{Kind, TooFew};

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
    /// Complete lists of colleagues in the files, shown or not.
    pub colleagues: u64,
    /// The same when there are too few of them to show.
    pub too_few_colleagues: Option<TooFew>,
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
    /// The exact mix. No format reads it: what may be shown of it comes from the methods.
    exact: MeasuredMix,
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
        /// From how many on more is shown than whole points; nothing when there are as many.
        whole_points_below: Option<u64>,
        /// Statements that may be shown, with the own answer, in file order; none while there are only whole points.
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

impl<'a> Beside<'a> {
    /// A mix and what it is.
    #[must_use]
    pub const fn new(mix: MeasuredMix, what: What<'a>) -> Self {
        Self { exact: mix, what }
    }

    /// Which kind of comparison this is.
    pub(super) const fn kind(&self) -> Kind {
        match self.what {
            What::Others { .. } => Kind::Others,
            What::Wish(_) => Kind::Wish,
            What::Job(_) => Kind::Job,
            What::Then(_) => Kind::Change,
            What::Situation { .. } => Kind::Situation,
        }
    }

    /// The shares as they may be shown: of a few colleagues in whole points.
    pub(super) fn mix(&self) -> ByRole<Fraction> {
        if self.whole_points_below().is_some() {
            self.exact.in_whole_points()
        } else {
            self.exact.mix
        }
    }

    /// One standard error of each share; nothing of a few colleagues.
    pub(super) fn margin(&self) -> Option<ByRole<f64>> {
        let error = |squared: &Fraction| squared.to_f64().sqrt();
        (self.whole_points_below().is_none()).then(|| self.exact.squared_error.map(error))
    }

    /// The comparison as it may be shown: second minus first.
    pub(super) fn comparison(&self, own: &MeasuredMix) -> Comparison {
        match self.what {
            What::Others { .. } if self.whole_points_below().is_some() => {
                Comparison::in_whole_points(own, &self.exact)
            }
            _ if self.own_first() => Comparison::of(own, &self.exact),
            _ => Comparison::of(&self.exact, own),
        }
    }

    /// Whether the own mix is the first of the two.
    pub(super) const fn own_first(&self) -> bool {
        match self.what {
            What::Others { .. } | What::Wish(_) | What::Job(_) => true,
            What::Then(_) | What::Situation { .. } => false,
        }
    }

    /// From how many colleagues on more is shown than whole points, when there are fewer.
    pub(super) const fn whole_points_below(&self) -> Option<u64> {
        match self.what {
            What::Others {
                whole_points_below, ..
            } => whole_points_below,
            _ => None,
        }
    }
}
