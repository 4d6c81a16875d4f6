//! What is noticed of rows, whatever a command makes of them.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use crate::answers::{ColumnMapping, Row};
use crate::error::{MissingColumn, RowProblem, RowProblemSort};
use crate::model::{same_statements, without_made_up};

use super::few::FewRows;

/// How many problems are shown in full.
pub(super) const SHOWN_PROBLEMS: usize = 20;

/// The most kinds of other statements that are named.
const MOST_INSTRUMENTS: usize = 8;

/// What to look for in every row.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowWatch<'w> {
    /// id@version#fingerprint of each edition of the statements in use.
    pub(super) references: &'w [String],
    /// Whether the first problem ends the reading.
    pub(super) strict: bool,
    /// Whether every problem is told, and not only the first ones.
    pub(super) all: bool,
}

/// A problem that is told in full.
#[derive(Debug, Clone)]
pub(super) struct ShownProblem {
    /// What it is, with lines counted from the start of the block.
    pub(super) problem: RowProblem,
    /// The name of its column, when every problem is told.
    pub(super) header: Option<String>,
    /// Whether only its place is told, and not what was found there.
    pub(super) hides: bool,
}

/// What was noticed of the rows of a block.
#[derive(Debug, Clone)]
pub(crate) struct RowNotes<'w> {
    watch: RowWatch<'w>,
    /// Those that are told in full: the first ones, or all.
    shown: Vec<ShownProblem>,
    pub(super) problems: ProblemCounts,
    /// How many of them are told as numbers only.
    pub(super) in_numbers: u64,
    /// The statements that rows were asked and that have no column, whenever there are more, with the line of the row.
    missing: Vec<(u64, Vec<MissingColumn>)>,
    /// Other statements than those in use, with the line of the first row of each.
    instruments: Vec<(u64, String)>,
    pub(super) few: FewRows,
}

/// How much is told of the problems of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Telling {
    /// Where they are, and what was found there.
    Whole,
    /// Where they are.
    InPlaces,
    /// How many there are.
    InNumbers,
}

/// Something that is said of a row.
pub(super) enum RowRemark<'n> {
    Instrument(&'n str),
    Missing(&'n [MissingColumn]),
    Problem(&'n ShownProblem),
}

impl<'w> RowNotes<'w> {
    pub(super) fn new(watch: RowWatch<'w>) -> Self {
        Self {
            watch,
            shown: Vec::new(),
            problems: ProblemCounts::default(),
            in_numbers: 0,
            missing: Vec::new(),
            instruments: Vec::new(),
            few: FewRows::default(),
        }
    }

    /// Looks at a row that counts. Breaking off ends the reading.
    pub(crate) fn row(&mut self, row: &Row<'_>, told: Telling) -> ControlFlow<()> {
        for problem in row.problems() {
            self.problem(problem, Some(row.plan()), told);
            if self.watch.strict && told == Telling::Whole {
                break;
            }
        }
        self.few.add(row);
        let missing = row.missing_columns();
        // Those of the short form are among those of the full one.
        let known = self.missing.last().map_or(0, |(_, known)| known.len());
        if missing.len() > known {
            self.missing.push((row.line(), missing.to_vec()));
        }
        let other = self.is_of_others(row);
        self.flow(other || !missing.is_empty() || !row.problems().is_empty())
    }

    /// Notes a row that can't be read. Breaking off ends the reading.
    pub(crate) fn rejected(&mut self, problem: &RowProblem, told: Telling) -> ControlFlow<()> {
        self.problem(problem, None, told);
        self.flow(true)
    }

    /// What is said of the rows, in their order wherever blocks begin.
    pub(super) fn said(&self) -> Vec<RowRemark<'_>> {
        let instruments = self.instruments.iter();
        let instruments = instruments.map(|(line, found)| (*line, RowRemark::Instrument(found)));
        let missing = self.missing.iter();
        let missing = missing.map(|(line, columns)| (*line, RowRemark::Missing(columns)));
        let shown = self.shown.iter();
        let shown = shown.map(|shown| (shown.problem.line, RowRemark::Problem(shown)));
        let mut said: Vec<_> = instruments.chain(missing).chain(shown).collect();
        said.sort_by_key(|(line, _)| *line);
        said.into_iter().map(|(_, said)| said).collect()
    }

    /// Forgets everything.
    pub(super) fn clear(&mut self) {
        *self = Self::new(self.watch);
    }

    fn problem(&mut self, problem: &RowProblem, plan: Option<&ColumnMapping>, told: Telling) {
        self.problems.add(problem.kind.sort());
        if told == Telling::InNumbers {
            self.in_numbers += 1;
            return;
        }
        if self.shown.len() >= SHOWN_PROBLEMS && !self.watch.all {
            return;
        }
        let column = problem.column.and_then(|column| column.checked_sub(1));
        let header = plan.zip(column).filter(|_| self.watch.all);
        let header = header.and_then(|(plan, column)| plan.columns().get(column));
        self.shown.push(ShownProblem {
            problem: problem.clone(),
            header: header.map(|column| column.name.to_string()),
            hides: told == Telling::InPlaces,
        });
    }

    /// Whether a row was made with other statements; examples are made with these, and earlier words are no other statements.
    fn is_of_others(&mut self, row: &Row<'_>) -> bool {
        let found = row.instrument();
        if found.is_empty() {
            return false;
        }
        let own = self.watch.references.get(row.edition());
        let own = own.map(String::as_str).unwrap_or_default();
        if found == own.as_bytes() {
            return false;
        }
        let (plain, _) = without_made_up(found);
        let plain = std::str::from_utf8(plain);
        let other = !plain.is_ok_and(|plain| same_statements(plain, own));
        let mut known = self.instruments.iter();
        if self.instruments.len() < MOST_INSTRUMENTS
            && !known.any(|(_, known)| known.as_bytes() == found)
        {
            let found = String::from_utf8_lossy(found).into_owned();
            self.instruments.push((row.line(), found));
        }
        other
    }

    fn flow(&self, wrong: bool) -> ControlFlow<()> {
        if wrong && self.watch.strict {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }
}

/// Problems by kind, of those that occur; empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct ProblemCounts(BTreeMap<RowProblemSort, u64>);

impl ProblemCounts {
    pub(crate) fn add(&mut self, sort: RowProblemSort) {
        *self.0.entry(sort).or_default() += 1;
    }

    /// Adds the problems of the rows that follow.
    pub(crate) fn merge(&mut self, next: &Self) {
        for (sort, count) in next.by_sort() {
            *self.0.entry(sort).or_default() += count;
        }
    }

    /// The problems of every kind.
    pub(crate) fn total(&self) -> u64 {
        self.0.values().sum()
    }

    pub(crate) fn of(&self, sort: RowProblemSort) -> u64 {
        self.0.get(&sort).copied().unwrap_or(0)
    }

    /// The kinds that occur, with their numbers.
    pub(crate) fn by_sort(&self) -> impl Iterator<Item = (RowProblemSort, u64)> {
        self.0.iter().map(|(sort, count)| (*sort, *count))
    }
}
