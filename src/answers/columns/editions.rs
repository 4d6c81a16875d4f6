//! The columns of a file for each edition of the statements, and which edition a row is of.

use std::iter;
use std::sync::Arc;

use crate::answers::answer::AnswerReading;
use crate::answers::file::record::Records;
use crate::answers::settings::Settings;
use crate::error::{EditionRead, Notice, QuestionNotice, SheetFault};
use crate::model::{same_major_version, without_formula_guard, without_made_up};

use super::names::Names;
use super::plan::ColumnMapping;
use super::sample::Sample;
use crate::answers::detail::Detail;

/// What the columns of a header hold, for each edition that has columns in it; only the usual one where rows can't name another.
#[derive(Debug)]
pub(in crate::answers) struct Editions {
    /// For the edition of the first row.
    first: ColumnMapping,
    others: Vec<ColumnMapping>,
    /// Which of the others rows are of that do not say it; nothing for the first.
    usual: Option<usize>,
    /// How the first row names its statements.
    cell: Vec<u8>,
    /// The columns that one edition has and no other, where these tell of which a row is that does not say it.
    own: Vec<(usize, Vec<usize>)>,
    /// What is to be said of the edition of the first row.
    notice: Option<Notice>,
}

/// How sure it is of which edition a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answers) enum EditionDoubt {
    Sure,
    /// Nothing tells it.
    Open,
    /// It names one, and of those that have columns of their own only those of another are filled.
    Contradicted,
}

impl Editions {
    /// The columns of a header; where names leave something open, the first cells decide.
    ///
    /// # Errors
    /// When in no edition a column belongs to a statement, or a column that is wanted is not there.
    pub(in crate::answers) fn of(
        names: &[Names<'_>],
        header: &[Arc<str>],
        settings: &Settings,
        sample: &dyn Sample,
    ) -> Result<Self, SheetFault> {
        let words = ColumnMapping::words_of(header);
        let (mut all, mut faults) = (Vec::<ColumnMapping>::new(), Vec::new());
        for (edition, known) in names.iter().enumerate() {
            // A header can be so wide that it is not understood twice without need.
            let newest = all.first().zip(names.first());
            if newest.is_some_and(|newest| !may_be_of(known, newest, header)) {
                continue;
            }
            match ColumnMapping::of(edition, known, (header, &words), settings, sample) {
                Ok(one) => all.push(one),
                Err(fault) => faults.push(fault),
            }
        }
        let Some(usual) = usual(&all) else {
            return Err(most_telling(faults.into_iter()));
        };
        let instrument = all.iter().find_map(|one| one.column_of(Detail::Instrument));
        let cell = instrument.and_then(|column| sample.cells_of(column).into_iter().next());
        let cell = cell.unwrap_or_default();
        let said = in_cell(&cell, &all);
        let first = said.unwrap_or(usual);
        let own = own_columns(&all);
        let notice = doubt(&all, first, said.is_some() || own.is_some(), names);
        let usual = all.get(usual).map(ColumnMapping::edition);
        let first = all.remove(first.min(all.len() - 1));
        if instrument.is_none() && own.is_none() {
            all.clear();
        }
        Ok(Self {
            usual: all.iter().position(|one| Some(one.edition()) == usual),
            first,
            others: all,
            cell,
            own: own.unwrap_or_default(),
            notice,
        })
    }

    pub(in crate::answers) const fn first(&self) -> &ColumnMapping {
        &self.first
    }

    /// The columns of the edition that a row is of, and how sure that is; `read` says what a cell is.
    pub(in crate::answers) fn of_row(
        &self,
        records: &Records,
        mut read: impl FnMut(&[u8]) -> AnswerReading,
    ) -> (&ColumnMapping, EditionDoubt) {
        let column = self.first.column_of(Detail::Instrument);
        let cell = column.and_then(|column| records.cell(column));
        let cell = cell.unwrap_or_default();
        if self.own.is_empty() {
            return (self.of_cell(cell), EditionDoubt::Sure);
        }
        let mut is_filled = |column: &usize| {
            let cell = records.cell(*column).unwrap_or_default();
            read(cell) != AnswerReading::Missing
        };
        let filled = self.own.iter();
        let mut filled = filled.filter(|(_, own)| own.iter().any(&mut is_filled));
        let told = filled.next().filter(|_| filled.next().is_none());
        let told = told.map(|(edition, _)| *edition);
        let all = || iter::once(&self.first).chain(&self.others);
        if let Some(said) = all().find(|one| in_cell(cell, std::slice::from_ref(one)).is_some()) {
            let agrees = told.is_none_or(|told| told == said.edition());
            let doubt = if agrees {
                EditionDoubt::Sure
            } else {
                EditionDoubt::Contradicted
            };
            return (said, doubt);
        }
        match told.and_then(|told| all().find(|one| one.edition() == told)) {
            Some(plan) => (plan, EditionDoubt::Sure),
            None => (self.of_cell(cell), EditionDoubt::Open),
        }
    }

    /// Whether a row with this cell in the column of its statements is of the same edition as the first.
    pub(in crate::answers) fn is_first(&self, cell: &[u8]) -> bool {
        cell == self.cell || self.of_cell(cell).edition() == self.first.edition()
    }

    /// Whether it is known of a row only when its cells are read.
    pub(in crate::answers) const fn are_told_by_columns(&self) -> bool {
        !self.own.is_empty()
    }

    pub(in crate::answers) const fn are_several(&self) -> bool {
        !self.others.is_empty()
    }

    /// What is to be said of the edition and of the columns, as the first row has them.
    pub(in crate::answers) fn notices(&self) -> impl Iterator<Item = &Notice> {
        self.notice.iter().chain(self.first.notices())
    }

    /// What is to be said when rows of these editions came, a bit for each, and was not said of the first row.
    pub(in crate::answers) fn later_notices(
        &self,
        (seen, is_open): (u64, bool),
        names: &[Names<'_>],
    ) -> Vec<Notice> {
        let first = names.get(self.first.edition()).filter(|_| is_open);
        let open = first.map(|known| QuestionNotice::SeveralEditions {
            edition: edition(known, names),
        });
        let mut later: Vec<Notice> = open.into_iter().map(Notice::Question).collect();
        for (place, known) in names.iter().enumerate() {
            if seen & bit(place) == 0 || place == self.first.edition() {
                continue;
            }
            if place > 0 {
                let edition = edition(known, names);
                later.push(QuestionNotice::Edition { edition }.into());
            }
            let columns = self.others.iter().find(|one| one.edition() == place);
            let notices = columns.iter().flat_map(|columns| columns.notices());
            let is_new = |notice: &&Notice| !self.first.notices().contains(notice);
            later.extend(notices.filter(is_new).cloned());
        }
        later
    }

    fn of_cell(&self, cell: &[u8]) -> &ColumnMapping {
        if in_cell(cell, std::slice::from_ref(&self.first)).is_some() {
            return &self.first;
        }
        let place = in_cell(cell, &self.others).or(self.usual);
        let other = place.and_then(|place| self.others.get(place));
        other.unwrap_or(&self.first)
    }
}

pub(in crate::answers) const fn bit(edition: usize) -> u64 {
    1 << (edition % 64)
}

/// The columns that one edition has and no other, where every statement of more than one has a column, found by its name.
fn own_columns(all: &[ColumnMapping]) -> Option<Vec<(usize, Vec<usize>)>> {
    let columns: Vec<(usize, Vec<usize>)> = all
        .iter()
        .filter(|one| one.is_whole())
        .map(|one| (one.edition(), one.statement_columns()))
        .collect();
    let own = |(edition, own): &(usize, Vec<usize>)| {
        let others = || columns.iter().filter(|(other, _)| other != edition);
        let is_other = |column: &&usize| others().any(|(_, other)| other.contains(column));
        let own = own.iter().filter(|column| !is_other(column));
        (*edition, own.copied().collect::<Vec<_>>())
    };
    let own: Vec<(usize, Vec<usize>)> = columns.iter().map(own).collect();
    let are_named = !all.iter().any(ColumnMapping::is_by_place);
    let have_own = own.len() > 1 && own.iter().all(|(_, own)| !own.is_empty());
    (are_named && have_own).then_some(own)
}

/// Which columns are of the edition that a cell names.
fn in_cell(cell: &[u8], all: &[ColumnMapping]) -> Option<usize> {
    let (plain, _) = without_made_up(without_formula_guard(cell.trim_ascii()));
    let named = std::str::from_utf8(plain).ok()?;
    all.iter()
        .position(|one| same_major_version(named, one.named()))
}

/// Whether rows may be of an edition besides the newest: they can name it, nothing says of which they are, or a column is of a
/// statement that only it has.
fn may_be_of(
    known: &Names<'_>,
    (newest, its_names): (&ColumnMapping, &Names<'_>),
    header: &[Arc<str>],
) -> bool {
    let by_row = [Detail::Instrument, Detail::Answers];
    let ids = its_names.questionnaire().statements();
    let is_own = |name: &Arc<str>| {
        let found = known.statement(name);
        let own = found.and_then(|found| known.questionnaire().statement(found.index));
        own.is_some_and(|own| !ids.iter().any(|id| id.id == own.id))
    };
    by_row.into_iter().any(|detail| newest.has(detail)) || header.iter().any(is_own)
}

/// The newest edition of which every statement of a form has a column, or else the one with most columns.
fn usual(all: &[ColumnMapping]) -> Option<usize> {
    let whole = all.iter().position(ColumnMapping::is_whole);
    let newest_first = all.iter().enumerate().rev();
    let most = newest_first.max_by_key(|(_, one)| one.found());
    whole.or(most.map(|(place, _)| place))
}

/// What is to be said of the edition of the first row, which the row `says` or not.
fn doubt(all: &[ColumnMapping], first: usize, says: bool, names: &[Names<'_>]) -> Option<Notice> {
    let found = all.get(first)?;
    let edition = edition(names.get(found.edition())?, names);
    let is_open = !says && all.iter().filter(|one| one.is_whole()).count() > 1;
    if is_open && !found.is_by_place() {
        return Some(QuestionNotice::SeveralEditions { edition }.into());
    }
    // Of columns that are numbered the ids are said.
    let is_typed = is_open && found.has(Detail::Answers);
    (is_typed || found.edition() > 0).then_some(QuestionNotice::Edition { edition }.into())
}

/// The version of an edition, beside the newest.
fn edition(known: &Names<'_>, names: &[Names<'_>]) -> EditionRead {
    let version = |names: &Names<'_>| names.questionnaire().version().to_owned();
    EditionRead {
        version: version(known),
        newest: names.first().map(version).unwrap_or_default(),
    }
}

/// Of the faults of several editions the one that is not only about what an edition lacks.
fn most_telling(faults: impl Iterator<Item = SheetFault>) -> SheetFault {
    let lacks = |fault: &SheetFault| matches!(fault, SheetFault::NoSuchDetail { .. });
    faults.min_by_key(lacks).unwrap_or(SheetFault::Empty)
}
