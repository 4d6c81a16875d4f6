//! A row that stands in two files counts once: equal columns, and equal in every cell. One that stands twice in one file
//! counts twice, for nothing says that it is not somebody else; that is said.
//!
//! Which rows earlier files had is known when a file begins, so that it makes no difference which thread reads what.

use std::collections::{HashMap, HashSet};
use std::mem;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::answers::{Column, ColumnMapping, ColumnRole, Detail, Row, RowSink};
use crate::error::{Notice, RowNotice, RowProblem};
use crate::model::Perspective;
use crate::storage::Digest;

use super::Surveyed;
use super::alike::{AlikeRows, LinePairs, SaidWhose, address, quick};
use super::noted::{RowNotes, RowWatch};

/// The most rows of earlier files that are remembered: about 40 MB.
pub(crate) const MOST_ROWS: usize = 1_000_000;

/// The most rows of one file that are compared with each other: more cost too much time.
const MOST_HERE: usize = 2_000;

/// Rows that were seen.
type Digests = HashSet<Digest>;

/// The rows of earlier files, and what was found of them in later ones.
#[derive(Debug, Default)]
pub(super) struct EarlierFiles {
    /// How many files have begun, and how many follow.
    files: (u32, usize),
    rows: Arc<Digests>,
    /// Those of the file that is read.
    fresh: Vec<Digest>,
    here: CurrentFile,
    pub(super) alike: AlikeRows,
    pub(super) found: RepeatedRows,
    /// Whether there were more rows than are remembered.
    pub(super) is_full: bool,
}

/// What is known of the file that is read.
#[derive(Debug, Default)]
struct CurrentFile {
    rows: u64,
    /// The first rows that say whose they are, and how many stood there already.
    first: HashSet<u64>,
    again: u64,
    /// The first list with these answers, and the others with the same ones.
    lists: HashMap<u64, ListAt>,
    given_again: LinePairs,
    /// Whether there are as many as are compared.
    is_full: Arc<AtomicBool>,
}

/// A list that has its answers in common with no other by chance.
#[derive(Debug, Clone, Copy)]
struct ListAt {
    line: u64,
    /// Whose it is: what it says of that, or all that is in it.
    who: u64,
}

impl CurrentFile {
    fn take<S>(&mut self, block: &mut RepeatedRowFilter<'_, S>, lines: u64) {
        for (answers, list) in block.lists.drain(..) {
            let line = lines + list.line + 1;
            let earlier = *self.lists.entry(answers).or_insert(ListAt { line, ..list });
            if earlier.line != line && earlier.who != list.who {
                self.given_again.add(earlier.line, line);
            }
        }
        self.rows += mem::take(&mut block.count);
        let room = MOST_HERE.saturating_sub(self.first.len());
        for row in block.here.drain(..).take(room) {
            self.again += u64::from(!self.first.insert(row));
        }
        let is_full = self.first.len().max(self.lists.len()) >= MOST_HERE;
        self.is_full.store(is_full, Ordering::Relaxed);
    }
}

/// Rows that stand in an earlier file too or are of nobody; empty with x is x.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct RepeatedRows {
    /// Those that do not count again.
    pub(super) repeated: u64,
    /// Those that are of nobody, and count nowhere.
    pub(super) trials: u64,
    /// Those that say nothing of whose they are, so that they may be somebody else's: they count.
    pub(super) nameless: u64,
}

/// How to look at the rows of a file.
#[derive(Debug, Clone)]
pub(super) struct Comparing {
    earlier: Arc<Digests>,
    /// Whether other files come before it.
    compares: bool,
    /// Whether other files follow it.
    remembers: bool,
    /// Whether enough rows of the file were compared with each other.
    is_full: Arc<AtomicBool>,
}

impl EarlierFiles {
    /// What follows is another file, and so many come after it.
    pub(super) fn begin_file(&mut self, after: usize) {
        self.files = (self.files.0 + 1, after);
        let fresh = mem::take(&mut self.fresh);
        Arc::make_mut(&mut self.rows).extend(fresh);
        self.here = CurrentFile::default();
        self.alike.begin_file();
    }

    /// What is to be said of the rows of the file that was read.
    pub(super) fn of_file(&self) -> impl Iterator<Item = Notice> + use<> {
        let here = &self.here;
        let equal = match (here.rows, here.again) {
            (0, _) => Some(RowNotice::NoRows),
            (_, 0) => None,
            (_, rows) => Some(RowNotice::Equal { rows }),
        };
        let LinePairs { lines, rows } = &here.given_again;
        let given_again = (*rows > 0).then(|| RowNotice::GivenAgain {
            pairs: lines.clone(),
            rows: *rows,
        });
        equal.into_iter().chain(given_again).map(Notice::Row)
    }

    /// That people may have given a list twice, without where: no more lists are given again than there are others.
    pub(super) fn given_again(&self) -> Option<Notice> {
        let (rows, pairs) = (self.here.given_again.rows, Vec::new());
        let are_few = (1..=self.here.lists.len() as u64).contains(&rows);
        are_few.then_some(RowNotice::GivenAgain { pairs, rows }.into())
    }

    /// The number of the file, from 1.
    pub(super) const fn file_number(&self) -> u32 {
        self.files.0
    }

    /// How to look at the rows of the file.
    pub(super) fn looking(&self) -> Comparing {
        Comparing {
            earlier: Arc::clone(&self.rows),
            compares: self.files.0 > 1,
            remembers: self.files.1 > 0,
            is_full: Arc::clone(&self.here.is_full),
        }
    }

    /// Takes what a block of the file brought.
    pub(super) fn take<S>(&mut self, block: &mut RepeatedRowFilter<'_, S>, lines: u64) {
        self.found.repeated += block.found.repeated;
        self.found.trials += block.found.trials;
        self.found.nameless += block.found.nameless;
        self.here.take(block, lines);
        self.alike.take(&mut block.whose, lines);
        let room = MOST_ROWS.saturating_sub(self.rows.len() + self.fresh.len());
        self.is_full |= block.fresh.len() > room;
        self.fresh.extend(block.fresh.drain(..).take(room));
    }
}

impl Comparing {
    /// Whether there are other files.
    pub(super) const fn is_one_of_several(&self) -> bool {
        self.compares || self.remembers
    }
}

/// Passes on the rows of a block that count.
pub(super) struct RepeatedRowFilter<'w, S> {
    pub(super) rows: S,
    pub(super) noted: RowNotes<'w>,
    looking: Comparing,
    /// The columns of the rows of this block.
    columns: Option<Columns>,
    cells: Vec<u8>,
    fresh: Vec<Digest>,
    found: RepeatedRows,
    /// All rows, and the first of those that say whose they are.
    count: u64,
    here: Vec<u64>,
    /// By their answers, the lists that share those with no other by chance; with the lines before them.
    lists: Vec<(u64, ListAt)>,
    whose: SaidWhose,
}

/// What the cells of a row are told apart by.
struct Columns {
    names: Digest,
    /// Whether each of them says whose the row is.
    say_who: Vec<bool>,
    /// Which of them has addresses.
    address: Option<usize>,
}

impl<'w, S> RepeatedRowFilter<'w, S> {
    pub(super) fn new(rows: S, watch: RowWatch<'w>, looking: Comparing) -> Self {
        Self {
            rows,
            noted: RowNotes::new(watch),
            looking,
            columns: None,
            cells: Vec::new(),
            fresh: Vec::new(),
            found: RepeatedRows::default(),
            count: 0,
            here: Vec::new(),
            lists: Vec::new(),
            whose: SaidWhose::default(),
        }
    }

    /// Writes out a row with its columns; whether it says whose it is.
    fn write_out(&mut self, row: &Row<'_>) -> bool {
        let columns = self
            .columns
            .get_or_insert_with(|| Columns::of(row.plan(), &mut self.cells));
        self.cells.clear();
        self.cells.extend_from_slice(columns.names.bytes());
        let (mut known, mut says_who) = (columns.say_who.iter(), false);
        row.each_cell(|cell| {
            push(cell, &mut self.cells);
            let may_say = known.next().is_some_and(|says| *says);
            says_who |= may_say && !cell.trim_ascii().is_empty();
        });
        says_who
    }

    /// The list in the row that is written out, by its answers and whom it is about.
    fn list(&self, row: &Row<'_>) -> Option<(u64, ListAt)> {
        let line = row.line();
        let who = match row.id() {
            // On paper a number is that of the sheet.
            _ if row.is_whole_from_paper() => line,
            _ if !row.has_answers_of_its_own() => return None,
            [] => quick(&self.cells),
            id => quick(id),
        };
        let perspective = row
            .perspective()
            .map_or(u8::MAX, |perspective| perspective as u8);
        let answers = row
            .answers()
            .iter()
            .map(|answer| answer.index().to_le_bytes()[0]);
        let answers: Vec<u8> = answers.chain([perspective]).collect();
        Some((quick(&answers), ListAt { line, who }))
    }
}

impl Columns {
    fn of(plan: &ColumnMapping, text: &mut Vec<u8>) -> Self {
        text.clear();
        for column in plan.columns() {
            push(column.name.as_bytes(), text);
        }
        Self {
            names: Digest::of(text),
            say_who: plan.columns().iter().map(says_who).collect(),
            address: address(plan),
        }
    }
}

/// Adds a cell so that no others come out alike.
fn push(cell: &[u8], text: &mut Vec<u8>) {
    text.extend_from_slice(&cell.len().to_le_bytes());
    text.extend_from_slice(cell);
}

/// Whether a column has more than answers and what many rows have in common.
const fn says_who(column: &Column) -> bool {
    match column.holds {
        ColumnRole::Statement { .. } | ColumnRole::Unused { .. } => false,
        ColumnRole::Detail(detail) => !matches!(
            detail,
            Detail::Perspective
                | Detail::Form
                | Detail::Instrument
                | Detail::Finished
                | Detail::Status
                | Detail::Answers
        ),
        ColumnRole::Ignored => true,
    }
}

impl<S: Surveyed> RowSink for RepeatedRowFilter<'_, S> {
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()> {
        self.count += 1;
        if row.is_trial() {
            self.found.trials += 1;
            self.rows.left_out();
            return ControlFlow::Continue(());
        }
        let compares_here = self.here.len().max(self.lists.len()) < MOST_HERE
            && !self.looking.is_full.load(Ordering::Relaxed);
        let is_one_of_several = self.looking.is_one_of_several();
        if !compares_here && !is_one_of_several {
            return self.rows.row(row, &mut self.noted);
        }
        let says_who = self.write_out(row);
        if compares_here {
            self.lists.extend(self.list(row));
            let address = self.columns.as_ref().and_then(|columns| columns.address);
            self.whose.add(row, address);
        }
        // A colleague has no code: what such a row says is whom it is about.
        let is_colleague = || row.perspective() == Some(Perspective::Colleague);
        if compares_here && says_who && !is_colleague() {
            self.here.push(quick(&self.cells));
        }
        if !is_one_of_several {
            return self.rows.row(row, &mut self.noted);
        }
        let digest = Digest::of(&self.cells);
        if self.looking.compares && self.looking.earlier.contains(&digest) {
            if says_who {
                self.found.repeated += 1;
                self.rows.left_out();
                return ControlFlow::Continue(());
            }
            self.found.nameless += 1;
        } else if self.looking.remembers && self.fresh.len() <= MOST_ROWS {
            self.fresh.push(digest);
        }
        self.rows.row(row, &mut self.noted)
    }

    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()> {
        self.count += 1;
        self.rows.rejected(problem, &mut self.noted)
    }

    fn clear(&mut self) {
        self.rows.clear();
        self.noted.clear();
        self.columns = None;
        self.fresh.clear();
        self.found = RepeatedRows::default();
        self.count = 0;
        self.here.clear();
        self.lists.clear();
        self.whose.clear();
    }
}
