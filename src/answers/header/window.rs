//! The first rows of a text under one delimiter: the row with the names of the columns, and what else stands around it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::answers::columns::legend::LegendPlace;
use crate::answers::columns::legend::codebook::in_rows;
use crate::answers::columns::legend::words::says_nothing;
use crate::answers::columns::names::{Meaning, Names};
use crate::answers::columns::one_cell;
use crate::answers::columns::statements::{numbered_in, statements_in};
use crate::answers::columns::title::titled;
use crate::answers::columns::whose;
use crate::answers::detail::Detail;
use crate::answers::file::delimiter::Delimiter;
use crate::answers::file::limits::{LONGEST_ROW, MOST_CELLS};
use crate::answers::file::lines::count_lines;
use crate::answers::file::record::{FoundRecord, Records};
use crate::answers::totals::TotalLabel;
use crate::error::{EncodingNotice, MeaningPlace, Notice, RowNotice, SheetFault};
use crate::model::Form;

use super::answered::rows_with_answers;
use super::header_row::{first_header, reads};
use super::header_text::{check_header, check_noise, cuts_after_space};
use super::looking::{Looking, Start};
use super::second_header::{is_second_header, names_the_rest};
use super::worded::{self, add_wordings};

/// Among how many filled rows the names of the columns are looked for.
const ROWS: usize = 10;

/// How many bytes are looked at for signs that no text has.
const NOISE: usize = 1 << 10;

/// A row of the window: where it stands in the bytes.
#[derive(Debug, Clone, Copy)]
pub(in crate::answers) struct RowSpan {
    start: usize,
    end: usize,
    pub(in crate::answers) cells: usize,
}

/// The first rows under one delimiter.
#[derive(Debug)]
pub(in crate::answers) struct WindowRows<'b> {
    bytes: &'b [u8],
    delimiter: Delimiter,
    /// Reads every row that is looked at.
    reader: &'b RefCell<Records>,
    pub(in crate::answers) places: Vec<RowSpan>,
    /// The columns of these rows that are statements, up to the last row that was looked at.
    found: Vec<Vec<(usize, usize)>>,
    /// Whether more bytes would change nothing.
    pub(in crate::answers) is_complete: bool,
    /// The row with the names of the columns, and how many statements it has.
    header: usize,
    pub(in crate::answers) statements: usize,
}

impl<'b> WindowRows<'b> {
    pub(in crate::answers) fn of(
        (bytes, end): (&'b [u8], bool),
        first: usize,
        (delimiter, reader): &'b (Delimiter, RefCell<Records>),
    ) -> Self {
        let mut found = Self {
            bytes,
            delimiter: *delimiter,
            reader,
            places: Vec::new(),
            found: Vec::new(),
            is_complete: false,
            header: 0,
            statements: 0,
        };
        let mut at = first;
        let mut records = reader.borrow_mut();
        while found.places.len() < ROWS && at - first <= LONGEST_ROW {
            let rest = bytes.get(at..).unwrap_or_default();
            if rest.is_empty() {
                found.is_complete = end;
                return found;
            }
            let length = match records.read(rest, end) {
                FoundRecord::Record { length } => length,
                // A row that is not the first may be longer than is looked at.
                FoundRecord::Unfinished
                    if found.places.is_empty() || bytes.len() - first <= LONGEST_ROW =>
                {
                    return found;
                }
                FoundRecord::Unfinished => break,
                FoundRecord::Nothing => {
                    found.is_complete = end;
                    return found;
                }
            };
            // Of a row that is too long its cells are not kept: it is looked at as a header and refused.
            if !records.is_blank() || records.len() > MOST_CELLS {
                let cells = records.len();
                found.places.push(RowSpan {
                    start: at,
                    end: at + length,
                    cells,
                });
            }
            at += length;
        }
        found.is_complete = true;
        found
    }

    fn look<T>(&self, row: RowSpan, at: impl FnOnce(&Records) -> T) -> T {
        let mut records = self.reader.borrow_mut();
        let bytes = self.bytes.get(row.start..row.end).unwrap_or_default();
        records.read(bytes, true);
        at(&records)
    }

    /// Looks for statements in every row up to one that has those of a form.
    pub(in crate::answers) fn find_statements(&mut self, names: &Names<'_>) {
        for row in &self.places {
            let found = self.look(*row, |records| statements_in(names, records.cells()));
            let is_last = is_form(names, &found);
            self.found.push(found);
            if is_last {
                break;
            }
        }
    }

    /// The row with the names of the columns among so many, and how many statements it has.
    fn find_header(&self, looking: &Looking<'_, '_>, count: usize) -> (usize, usize) {
        let found = self.found.get(..count).unwrap_or(&self.found);
        // A lone statement further down is a cell of some other table.
        let may_be = |at, statements| at == 0 || statements > 1 || looking.is_of_one();
        let answers = |columns: &[usize], row: usize| {
            let place = self.places.get(row);
            place.is_some_and(|row| {
                self.look(*row, |row| reads(looking.answers, columns, row.cells()))
            })
        };
        let (best, most) = first_header(found, may_be, answers);
        let are_answered = |columns: &[usize]| (1..best).any(|row| answers(columns, row));
        let numbers = (most == 0 || best > 1).then(|| self.numbers(looking));
        let numbers = numbers.flatten();
        if numbers.is_some_and(|columns| most == 0 || are_answered(&columns)) {
            return (0, 0);
        }
        if most > 0 {
            return (best, most);
        }
        // All answers of a person in one cell, under a name for that.
        let is_typed = |row: &RowSpan| {
            let is_answers = |name: Cow<'_, str>| {
                matches!(
                    looking.names.meaning(&name),
                    Meaning::Detail(Detail::Answers, _)
                )
            };
            self.look(*row, |records| records.cells().any(is_answers))
        };
        let mut rows = self.places.iter().take(count);
        (rows.position(is_typed).unwrap_or(0), 0)
    }

    /// The columns of the first row that are the numbers of the printed list.
    fn numbers(&self, looking: &Looking<'_, '_>) -> Option<Vec<usize>> {
        let numbered = |records: &Records| numbered_in(looking.names, records.cells());
        let first = self.places.first()?;
        self.look(*first, numbered)
    }

    /// Where the first row ends after which no other can change what was found: every statement of a form has its one column, and
    /// a row of answers follows that is no longer than the names.
    pub(in crate::answers) fn enough(&self, looking: &Looking<'_, '_>) -> Option<usize> {
        let (at, found) = self.found.iter().enumerate().next_back()?;
        if looking.waits || !is_form(looking.names, found) {
            return None;
        }
        let (header, _) = self.find_header(looking, self.found.len());
        let names = self.places.get(at).filter(|_| header == at)?;
        let has_name = |records: &Records| {
            let last = records.cell(records.len().saturating_sub(1));
            // What a legend says is known from more rows too.
            last.is_some_and(|name| !says_nothing(&String::from_utf8_lossy(name)))
                && !whose::is_open(records.cells())
        };
        // Whether something stands right of the names is known from more rows, and so is which column has codes.
        if !self.look(*names, has_name) {
            return None;
        }
        let mut rows = self
            .places
            .iter()
            .skip(at + 1 + self.second_headers(looking, at));
        // While every row is longer than the names it is open whether all are; and whether a word for totals is one, while others
        // may have it too.
        let settles = |row: &&RowSpan| row.cells <= names.cells;
        let row = rows.find(settles)?;
        let is_open = self.look(*row, TotalLabel::is_chosen_in);
        (!is_open).then_some(row.end)
    }

    /// Forgets the rows that end after so many bytes, and finds the names in the others.
    pub(in crate::answers) fn end_at(&mut self, end: usize, looking: &Looking<'_, '_>) {
        self.places.retain(|row| row.end <= end);
        self.found.truncate(self.places.len());
        (self.header, self.statements) = self.find_header(looking, self.places.len());
    }

    pub(in crate::answers) fn header(&self) -> Option<&RowSpan> {
        self.places.get(self.header)
    }

    /// How many rows right under the names are no rows of answers: the texts of the questions, codes, words for all of them.
    fn second_headers(&self, looking: &Looking<'_, '_>, header: usize) -> usize {
        let (Some(places), Some(row)) = (self.found.get(header), self.places.get(header)) else {
            return 0;
        };
        let names = self.look(*row, names_in);
        let after = self.places.get(header + 1..).unwrap_or_default();
        let is_second = |row: &&RowSpan| {
            self.look(**row, |records| {
                is_second_header(looking.names, &names, places, |column| records.cell(column))
                    || names_the_rest(looking.names, &names, records.cells())
            })
        };
        after.iter().take_while(is_second).count()
    }

    pub(in crate::answers) fn start(&self, looking: &Looking<'_, '_>) -> Result<Start, SheetFault> {
        let (names, first, length, mut notices) = match looking.header {
            Some(given) => self.given(given),
            None => self.found(looking)?,
        };
        let mut wordings = BTreeSet::new();
        let rows = self.places.get(..first).unwrap_or_default().iter();
        for row in rows.filter(|_| looking.header.is_none()) {
            let add = |row: &Records| add_wordings(looking.names, &names, row, &mut wordings);
            self.look(*row, add)?;
        }
        let (worded, said) = worded::perspective(looking.names, &names, &wordings);
        notices.extend(said);
        let before = self.bytes.get(..length).unwrap_or_default();
        let rows = self.places.get(first..).unwrap_or_default();
        let above = self.places.get(..self.header).unwrap_or_default();
        let titled = above.iter().rev().find_map(|row| self.look(*row, titled));
        let longer = rows.iter().filter(|row| row.cells > names.len());
        longer.copied().try_for_each(|row| self.check_quotes(row))?;
        if self.delimiter == Delimiter::Bar {
            notices.push(EncodingNotice::BarDelimiter.into());
        }
        Ok(Start {
            delimiter: self.delimiter,
            names,
            length,
            lines: count_lines(before),
            rows: self.lines_as_rows(length),
            looked: looking.header.map_or(self.places.len(), |_| 0),
            notices,
            titled: titled.filter(|_| looking.header.is_none()),
            worded,
            sample: rows.iter().map(|row| (row.start, row.end)).collect(),
        })
    }

    /// The names that were given, which the first row may repeat.
    fn given(&self, given: &[String]) -> (Vec<String>, usize, usize, Vec<Notice>) {
        let first = self.places.first().copied();
        let is_same = |row: &RowSpan| {
            self.look(*row, |records| {
                let same = records.cells().map(|cell| cell.trim().to_owned());
                same.eq(given.iter().map(|name| name.trim().to_owned()))
            })
        };
        let skipped = first.filter(is_same);
        let start = first.map_or(0, |row| row.start);
        let length = skipped.map_or(start, |row| row.end);
        (
            given.to_vec(),
            usize::from(skipped.is_some()),
            length,
            Vec::new(),
        )
    }

    /// The names in a row, with those above or below it where it has none.
    fn found(
        &self,
        looking: &Looking<'_, '_>,
    ) -> Result<(Vec<String>, usize, usize, Vec<Notice>), SheetFault> {
        let header = self.header;
        let Some(row) = self.places.get(header) else {
            return Err(SheetFault::Empty);
        };
        let record = self.bytes.get(row.start..row.end).unwrap_or_default();
        let before = self.bytes.get(..row.start).unwrap_or_default();
        let rest = self.bytes.get(row.start..).unwrap_or_default();
        check_noise(rest.get(..NOISE).unwrap_or(rest))?;
        check_header(record, count_lines(before), self.delimiter, row.cells)?;
        self.check_quotes(*row)?;
        let second = self.second_headers(looking, header);
        let mut names = self.look(*row, names_in);
        if let Some(fault) = one_cell::refused(looking.names, record, &names) {
            return Err(fault);
        }
        let above = self.places.get(..header).unwrap_or_default();
        let below = self
            .places
            .get(header + 1..=header + second)
            .unwrap_or_default();
        let around = above.iter().rev().chain(below).map(|other| {
            self.look(*other, |records| {
                fill_in(&mut names, records);
                names_in(records)
            })
        });
        let around: Vec<Vec<String>> = around.collect();
        if let Some(meaning) = in_rows(looking.answers, &around, LegendPlace::Apart) {
            let place = MeaningPlace::Around;
            return Err(SheetFault::OtherMeaning { place, meaning });
        }
        let above = around.iter().take(header);
        let above: Vec<Vec<&str>> = above
            .map(|row| row.iter().map(String::as_str).collect())
            .collect();
        let answered = rows_with_answers(looking.names, looking.answers, &above);
        let skipped =
            |rows: usize, notice: fn(usize) -> RowNotice| (rows > 0).then(|| notice(rows).into());
        let notices = [
            skipped(header - answered, |rows| RowNotice::AboveHeader { rows }),
            skipped(answered, |rows| RowNotice::AnswersAbove { rows }),
            skipped(second, |rows| RowNotice::SecondHeaders { rows }),
        ];
        let last = self
            .places
            .get(header + second)
            .map_or(row.end, |row| row.end);
        Ok((
            names,
            header + second + 1,
            last,
            notices.into_iter().flatten().collect(),
        ))
    }

    /// Refuses a row of which cells were cut in two since a space stands before their quotes.
    fn check_quotes(&self, row: RowSpan) -> Result<(), SheetFault> {
        let record = self.bytes.get(row.start..row.end).unwrap_or_default();
        let before = self.bytes.get(..row.start).unwrap_or_default();
        let line = count_lines(before) + 1;
        let is_cut = cuts_after_space(record, self.delimiter.byte());
        is_cut
            .then_some(())
            .map_or(Ok(()), |()| Err(SheetFault::SpaceBeforeQuote { line }))
    }

    /// The rows and empty lines before so many bytes: the lines of a sheet, whatever is in its cells.
    fn lines_as_rows(&self, length: usize) -> u64 {
        let (mut at, mut lines) = (0, 0);
        for row in self.places.iter().filter(|row| row.end <= length) {
            lines += count_lines(self.bytes.get(at..row.start).unwrap_or_default()) + 1;
            at = row.end;
        }
        lines + count_lines(self.bytes.get(at..length).unwrap_or_default())
    }
}

fn names_in(records: &Records) -> Vec<String> {
    records.cells().map(Cow::into_owned).collect()
}

/// Gives columns without a name that of their cell in another row.
fn fill_in(names: &mut [String], records: &Records) {
    for (at, name) in names.iter_mut().enumerate() {
        if name.trim().is_empty() {
            let cell = records.cell(at).unwrap_or_default();
            *name = String::from_utf8_lossy(cell).into_owned();
        }
    }
}

/// Whether every statement of a form has one column in a row, and no other statement has any.
fn is_form(names: &Names<'_>, found: &[(usize, usize)]) -> bool {
    let mut found: Vec<usize> = found.iter().map(|(_, index)| *index).collect();
    found.sort_unstable();
    let mut forms = Form::ALL.into_iter();
    forms.any(|form| {
        !found.is_empty() && names.questionnaire().places(form).eq(found.iter().copied())
    })
}
