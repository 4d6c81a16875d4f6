//! What comparisons are made from.

use crate::model::{ByRole, Fraction, LanguageTag, RatedSituation, RoleTexts, Shares, Unjudged};
use crate::statistics::{Comparison, MeasuredMix, NoGap, OneList};
use crate::words::Language;
use crate::words::compare::{BesideKind, TooFewColleagues};

/// Everything comparisons are made from.
#[derive(Debug, Clone)]
pub struct Compared<'a> {
    /// The language of the program.
    pub spoken: Language,
    /// The language of the statements and the roles.
    pub language: &'a LanguageTag,
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// The person's own, latest list.
    pub own: SelfReport<'a>,
    /// What it is put beside.
    pub beside: With<'a>,
    /// Complete lists of colleagues in the files, shown or not.
    pub colleagues: u64,
    /// The same when there are too few of them to show.
    pub(crate) too_few_colleagues: Option<TooFewColleagues>,
    /// Lists with too few answers.
    pub incomplete: u64,
    /// Whether the answers are made up, as an example.
    pub made_up: bool,
    /// Whether the measurement error is assumed, because the statements do not say it.
    pub(crate) assumed_error: bool,
}

/// What the own list is put beside: lists, or a situation.
#[derive(Debug, Clone)]
pub enum With<'a> {
    /// Other lists.
    Lists(Vec<Beside<'a>>),
    /// A situation.
    Situation(&'a RatedSituation),
}

/// The person's own list.
#[derive(Debug, Clone, Copy)]
pub struct SelfReport<'a> {
    /// The day, when it is known.
    pub date: Option<&'a str>,
    /// The list.
    pub list: OneList,
    /// What follows from it; nothing with too few answers.
    pub shares: Option<&'a Shares>,
}

impl<'a> SelfReport<'a> {
    /// The mix, where it says something.
    pub(super) fn judged(&self) -> Result<&'a Shares, Unjudged> {
        self.list.judged()?;
        self.shares.ok_or(Unjudged::Incomplete)
    }
}

/// A list to put the own one beside.
#[derive(Debug, Clone)]
pub struct Beside<'a> {
    /// The exact mix. No format reads it: what may be shown of it comes from the methods.
    exact: OneList,
    /// Whether it is of the same major version of the statements as the own list.
    same_version: bool,
    /// What it is.
    pub(super) kind: BesideKind,
    /// The day of the list, when it is known; colleagues have none.
    pub(super) date: Option<&'a str>,
    /// How many colleagues, at least three; 0 for a list of the person.
    pub(super) people: u64,
    /// From how many colleagues on more is shown than whole points, when there are fewer.
    pub(super) whole_points_below: Option<u64>,
    /// Statements of which both answers may be shown, in file order.
    pub(super) statements: Vec<StatementView<'a>>,
    /// How many more there are that too few colleagues answered to show.
    pub(super) withheld_statements: u64,
}

/// A statement with the answers of both sides.
#[derive(Debug, Clone, Copy)]
pub(crate) struct StatementView<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its text, as it is asked about oneself.
    pub text: &'a str,
    /// The own answer.
    pub own: u8,
    /// The answer beside it: of colleagues the mean.
    pub other: Fraction,
    /// How many people that is of.
    pub answered: u64,
}

impl<'a> Beside<'a> {
    /// A list of the same person, and what it is.
    pub(crate) const fn list(
        list: OneList,
        same_version: bool,
        kind: BesideKind,
        date: Option<&'a str>,
        statements: Vec<StatementView<'a>>,
    ) -> Self {
        Self {
            exact: list,
            same_version,
            kind,
            date,
            people: 0,
            whole_points_below: None,
            statements,
            withheld_statements: 0,
        }
    }

    /// What so many colleagues see, with the statements that may be shown and how many more there are.
    pub(crate) fn others(
        mix: MeasuredMix,
        people: u64,
        whole_points_below: Option<u64>,
        statements: Vec<StatementView<'a>>,
        withheld_statements: u64,
    ) -> Self {
        let exact = OneList {
            mix: Some(mix),
            straight_line: false,
        };
        Self {
            people,
            whole_points_below,
            withheld_statements,
            ..Self::list(exact, true, BesideKind::Others, None, statements)
        }
    }

    /// The shares as they may be shown: of a few colleagues in whole points. Nothing with too few answers.
    pub(super) fn mix(&self) -> Option<ByRole<Fraction>> {
        let mix = self.exact.mix?;
        Some(if self.whole_points_below.is_some() {
            mix.in_whole_points()
        } else {
            mix.mix
        })
    }

    /// One standard error of each share; nothing of a few colleagues, or with too few answers.
    pub(super) fn margin(&self) -> Option<ByRole<f64>> {
        let mix = self.exact.mix?;
        self.whole_points_below.is_none().then(|| mix.margin())
    }

    /// Why this list says nothing.
    pub(super) fn unjudged(&self) -> Option<Unjudged> {
        self.exact.judged().err()
    }

    /// The comparison as it may be shown: second minus first.
    pub(super) fn comparison(&self, own: &OneList) -> Result<Comparison, NoGap> {
        if self.whole_points_below.is_some()
            && let (Ok(own), Ok(others)) = (own.judged(), self.exact.judged())
        {
            return Ok(Comparison::in_whole_points(own, others));
        }
        if self.own_first() {
            Comparison::of_lists(own, &self.exact, self.same_version)
        } else {
            Comparison::of_lists(&self.exact, own, self.same_version)
        }
    }

    /// Whether the own mix is the first of the two.
    pub(super) fn own_first(&self) -> bool {
        self.kind != BesideKind::Change
    }
}
