//! The first rows of a text: the delimiter, the row with the names of the columns, and what else stands around it.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;

use crate::error::{EncodingNotice, Notice, RowNotice, SheetFault};
use crate::model::Form;

use super::column::{numbered_in, statements_in};
use super::delimiter::Delimiter;
use super::detail::Detail;
use super::header_text::{before_first_row, check_header};
use super::limits::{LONGEST_ROW, MOST_CELLS};
use super::lines::count_lines;
use super::names::{Meaning, Names};
use super::one_cell;
use super::record::{FoundRecord, Records};
use super::second_header::is_second_header;

/// Among how many filled rows the names of the columns are looked for.
const ROWS: usize = 10;

/// A row of the window: where it stands in the bytes.
#[derive(Debug, Clone, Copy)]
struct RowSpan {
    start: usize,
    end: usize,
    cells: usize,
}

/// The first rows under one delimiter.
#[derive(Debug)]
struct WindowRows<'b> {
    bytes: &'b [u8],
    delimiter: Delimiter,
    /// Reads every row that is looked at: making a reader costs more than a row.
    reader: RefCell<Records>,
    places: Vec<RowSpan>,
    /// The columns of these rows that are statements, up to the last row that was looked at.
    found: Vec<Vec<(usize, usize)>>,
    /// Whether more bytes would change nothing.
    is_complete: bool,
    /// The row with the names of the columns, and how many statements it has.
    header: usize,
    statements: usize,
}

/// The names of the columns, and what follows them.
#[derive(Debug)]
pub(super) struct Start {
    pub(super) delimiter: Delimiter,
    pub(super) names: Vec<String>,
    /// How many bytes come before the first row under the names.
    pub(super) length: usize,
    /// How many lines end before that, and how many rows and empty lines.
    pub(super) lines: u64,
    pub(super) rows: u64,
    /// How many statements are among the names.
    pub(super) statements: usize,
    /// In how many rows the names were looked for.
    pub(super) looked: usize,
    pub(super) notices: Vec<Notice>,
    /// Where the rows of the window stand that are under the names.
    pub(super) sample: Vec<(usize, usize)>,
}

/// How the first rows are to be read.
#[derive(Debug, Clone, Copy)]
pub(super) struct Looking<'l, 'q> {
    pub(super) names: &'l Names<'q>,
    pub(super) delimiter: Option<Delimiter>,
    /// The names of the columns, when the text has none.
    pub(super) header: Option<&'l [String]>,
}

impl Looking<'_, '_> {
    /// Whether the list has one statement only.
    fn is_of_one(&self) -> bool {
        self.names.questionnaire().statements().len() == 1
    }

    /// The start of a text; nothing when it does not end within the bytes and more can be read.
    ///
    /// # Errors
    /// When there is nothing in it, or its names can't be read.
    pub(super) fn start(&self, bytes: &[u8], end: bool) -> Result<Option<Start>, SheetFault> {
        let (own, first) = before_first_row(bytes);
        if bytes.len() == first {
            return if end {
                Err(SheetFault::Empty)
            } else {
                Ok(None)
            };
        }
        let known = self.delimiter.or(own);
        let delimiters = known.map_or_else(|| Delimiter::ALL.to_vec(), |known| vec![known]);
        let mut all: Vec<WindowRows<'_>> = delimiters
            .into_iter()
            .map(|delimiter| WindowRows::of(bytes, first, end, delimiter))
            .collect();
        let is_complete = all.iter().all(|rows| rows.is_complete);
        // Without a row after the names nothing is known yet.
        if !is_complete && all.iter().all(|rows| rows.places.len() < 2) {
            return Ok(None);
        }
        for rows in &mut all {
            rows.find_statements(self.names);
            (rows.header, rows.statements) = rows.find_header(self);
        }
        let fields =
            |rows: &WindowRows<'_>| rows.places.get(rows.header).map_or(0, |row| row.cells);
        let ranked = all.iter().rev();
        let Some(rows) = ranked.max_by_key(|rows| (rows.statements, fields(rows))) else {
            return Err(SheetFault::Empty);
        };
        if !is_complete && !rows.is_conclusive(self) {
            return Ok(None);
        }
        if rows.places.is_empty() {
            return Err(SheetFault::Empty);
        }
        rows.start(self).map(Some)
    }
}

impl<'b> WindowRows<'b> {
    fn of(bytes: &'b [u8], first: usize, end: bool, delimiter: Delimiter) -> Self {
        let mut found = Self {
            bytes,
            delimiter,
            reader: RefCell::new(Records::new(delimiter.byte())),
            places: Vec::new(),
            found: Vec::new(),
            is_complete: false,
            header: 0,
            statements: 0,
        };
        let mut at = first;
        while found.places.len() < ROWS && at - first <= LONGEST_ROW {
            let rest = bytes.get(at..).unwrap_or_default();
            if rest.is_empty() {
                found.is_complete = end;
                return found;
            }
            let records = found.reader.get_mut();
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
    fn find_statements(&mut self, names: &Names<'_>) {
        for row in &self.places {
            let found = self.look(*row, |records| statements_in(names, records.cells()));
            let is_last = is_form(names, &found);
            self.found.push(found);
            if is_last {
                break;
            }
        }
    }

    /// The row with the names of the columns, and how many statements it has.
    fn find_header(&self, looking: &Looking<'_, '_>) -> (usize, usize) {
        let (mut best, mut most) = (0, 0);
        for (at, found) in self.found.iter().enumerate() {
            let statements = different(found);
            // A lone statement further down is a cell of some other table.
            if statements > most && (at == 0 || statements > 1 || looking.is_of_one()) {
                (best, most) = (at, statements);
            }
        }
        if most > 0 || self.is_numbered(looking) {
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
        (self.places.iter().position(is_typed).unwrap_or(0), 0)
    }

    fn is_numbered(&self, looking: &Looking<'_, '_>) -> bool {
        let numbered = |records: &Records| numbered_in(looking.names, records.cells());
        self.places
            .first()
            .is_some_and(|row| self.look(*row, numbered))
    }

    /// Whether no further row can change what was found: every statement of a form has its one column, and a row of answers
    /// follows that is no longer than the names.
    fn is_conclusive(&self, looking: &Looking<'_, '_>) -> bool {
        let Some(found) = self.found.get(self.header) else {
            return false;
        };
        let rows = self.places.iter().skip(self.header);
        let width = rows.clone().next().map_or(0, |row| row.cells);
        let mut rows = rows.skip(1 + self.second_headers(looking));
        // While every row is longer than the names it is open whether all are.
        is_form(looking.names, found) && rows.any(|row| row.cells <= width)
    }

    /// How many rows right under the names are no rows of answers: the texts of the questions, codes, words for all of them.
    fn second_headers(&self, looking: &Looking<'_, '_>) -> usize {
        let Some(places) = self.found.get(self.header) else {
            return 0;
        };
        let after = self.places.get(self.header + 1..).unwrap_or_default();
        let is_second = |row: &&RowSpan| {
            self.look(**row, |records| {
                is_second_header(looking.names, places, |column| records.cell(column))
            })
        };
        after.iter().take_while(is_second).count()
    }

    fn start(&self, looking: &Looking<'_, '_>) -> Result<Start, SheetFault> {
        let (names, first, length, mut notices) = match looking.header {
            Some(given) => self.given(given),
            None => self.found(looking)?,
        };
        let before = self.bytes.get(..length).unwrap_or_default();
        let rows = self.places.get(first..).unwrap_or_default();
        if self.delimiter == Delimiter::Bar {
            notices.push(EncodingNotice::BarDelimiter.into());
        }
        Ok(Start {
            delimiter: self.delimiter,
            names,
            length,
            lines: count_lines(before),
            rows: self.lines_as_rows(length),
            statements: self.statements,
            looked: looking.header.map_or(self.places.len(), |_| 0),
            notices,
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
        check_header(record, count_lines(before), self.delimiter, row.cells)?;
        let second = self.second_headers(looking);
        let mut names: Vec<String> = self.look(*row, |records| {
            records.cells().map(Cow::into_owned).collect()
        });
        if let Some(fault) = one_cell::refused(looking.names, record, &names) {
            return Err(fault);
        }
        let above = self.places.get(..header).unwrap_or_default().iter().rev();
        let below = self
            .places
            .get(header + 1..=header + second)
            .unwrap_or_default();
        for other in above.chain(below) {
            self.look(*other, |records| fill_in(&mut names, records));
        }
        let skipped =
            |rows: usize, notice: fn(usize) -> RowNotice| (rows > 0).then(|| notice(rows).into());
        let notices = [
            skipped(header, |rows| RowNotice::AboveHeader { rows }),
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

/// How many different statements are among them.
pub(super) fn different(found: &[(usize, usize)]) -> usize {
    let indices: BTreeSet<usize> = found.iter().map(|(_, index)| *index).collect();
    indices.len()
}
