//! What the sheets of a workbook hold, and which of them is read.

use std::ops::ControlFlow;

use crate::answers::file::limits::{LONGEST_ROW, MOST_CELLS};
use crate::answers::source::table::{Finds, Heading};
use crate::answers::totals::TotalLabel;
use crate::error::{Notice, SheetFault, SheetNotice};

use super::beside::BesideSheets;
use super::{SheetName, Visit};

/// The most rows in which the heading is looked for.
const FIRST_ROWS: usize = 10;

/// The most sheets that are named.
const MOST_NAMED: usize = 5;

/// What a sheet holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct SheetLook {
    /// For how many statements it has a column.
    pub(super) statements: usize,
    /// Whether someone has an answer to any of them.
    pub(super) has_answers: bool,
    /// Whether rows have answers of people, and none of them stands under its statement.
    pub(super) has_lost: bool,
    /// How long its heading is in bytes, and in columns.
    pub(super) heading: (usize, usize),
    /// The row of its heading, from 0.
    pub(super) header: u32,
    /// The column with the best name for codes of people.
    pub(super) id: Option<usize>,
}

/// Looks at one sheet after another.
pub(super) struct Looker<'f> {
    finds: Finds<'f>,
    rows: Vec<Vec<String>>,
    /// The numbers of these rows.
    numbers: Vec<u32>,
    /// The bytes and cells of the rows.
    size: (usize, usize),
    heading: Option<Heading>,
    /// The row under the heading that is looked at.
    row: LookedRow,
    now: SheetLook,
    pub(super) looks: Vec<SheetLook>,
    pub(super) beside: BesideSheets,
}

/// A row as far as it was looked at.
#[derive(Debug, Default)]
struct LookedRow {
    number: u32,
    id: Option<String>,
    first: Option<String>,
    has_answer: bool,
}

impl LookedRow {
    /// Whether it is someone with an answer, and does not add up others.
    fn is_person(&self) -> bool {
        let first = self.first.as_deref().map(str::as_bytes);
        let label =
            TotalLabel::cell_of_row(self.id.as_deref().map(str::as_bytes), first.into_iter());
        let label = label.and_then(TotalLabel::of);
        self.has_answer
            && !matches!(
                label,
                Some(TotalLabel::Totals | TotalLabel::Chosen(_) | TotalLabel::Example(_))
            )
    }
}

impl<'f> Looker<'f> {
    pub(super) fn new(finds: Finds<'f>) -> Self {
        Self {
            finds,
            rows: Vec::new(),
            numbers: Vec::new(),
            size: (0, 0),
            heading: None,
            row: LookedRow::default(),
            now: SheetLook::default(),
            looks: Vec::new(),
            beside: BesideSheets::default(),
        }
    }

    /// Adds a cell to the first rows; false when there is no room for it, or for its row.
    fn add(&mut self, row: u32, column: usize, text: &str) -> Result<bool, SheetFault> {
        let is_new = self.numbers.last() != Some(&row);
        if is_new && self.rows.len() == FIRST_ROWS {
            return Ok(false);
        }
        let before = if is_new {
            0
        } else {
            self.rows.last().map_or(0, Vec::len)
        };
        let (bytes, cells) = self.size;
        let size = (
            bytes + text.len(),
            cells + (column + 1).saturating_sub(before),
        );
        if size.0 > LONGEST_ROW || size.1 > MOST_CELLS {
            let is_first = self.rows.len() <= usize::from(!is_new);
            if is_first {
                return Err(SheetFault::HeaderTooLong);
            }
            return Ok(false);
        }
        if is_new {
            self.rows.push(Vec::new());
            self.numbers.push(row);
        }
        self.size = size;
        if let Some(cells) = self.rows.last_mut() {
            cells.resize(column, String::new());
            cells.push(text.to_owned());
        }
        Ok(true)
    }

    /// Finds the heading in the first rows, and whether answers are among them.
    fn decide(&mut self) {
        let rows = std::mem::take(&mut self.rows);
        let numbers = std::mem::take(&mut self.numbers);
        let heading = (self.finds.heading)(&rows);
        let names = rows.get(heading.row).map_or(&[][..], Vec::as_slice);
        self.now = SheetLook {
            statements: heading.statements.len(),
            heading: (names.iter().map(String::len).sum(), names.len()),
            header: numbers.get(heading.row).copied().unwrap_or_default(),
            id: heading.id,
            ..SheetLook::default()
        };
        let under = heading.row + 1 + heading.second;
        self.heading = Some(heading);
        for (number, row) in numbers.into_iter().zip(rows).skip(under) {
            for (column, cell) in row.iter().enumerate() {
                self.under_heading(number, column, cell);
            }
        }
    }

    /// Looks at a cell under the heading.
    fn under_heading(&mut self, number: u32, column: usize, text: &str) {
        if self.row.number != number {
            self.end_row();
            self.row.number = number;
        }
        let Some(heading) = self.heading.as_ref().filter(|_| is_filled(text)) else {
            return;
        };
        let row = &mut self.row;
        row.first.get_or_insert_with(|| text.to_owned());
        if heading.id == Some(column) {
            row.id = Some(text.to_owned());
        }
        if !row.has_answer && heading.statements.binary_search(&column).is_ok() {
            // A statement where an answer would be is a row of a list of them.
            let cell = [text.to_owned()];
            row.has_answer = (self.finds.heading)(&[cell.to_vec()]).statements.is_empty();
        }
    }

    fn end_row(&mut self) {
        self.now.has_answers |= std::mem::take(&mut self.row).is_person();
    }
}

impl Visit for Looker<'_> {
    fn cell(&mut self, row: u32, column: usize, text: &str) -> Result<ControlFlow<()>, SheetFault> {
        let is_kept = self.beside.cell(row, column, text);
        if self.heading.is_none() {
            if self.add(row, column, text)? {
                return Ok(ControlFlow::Continue(()));
            }
            self.decide();
        }
        // The cells of the row in which the room ended are looked at like those of the next.
        self.under_heading(row, column, text);
        let done = self.now.has_answers || (self.now.statements == 0 && !is_kept);
        Ok(if done {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        })
    }

    fn end(&mut self) -> Result<(), SheetFault> {
        if self.heading.is_none() {
            self.decide();
        }
        self.end_row();
        let is_known = self.now.has_answers;
        self.now.has_lost = !is_known && (self.finds.people)(self.beside.rows());
        self.beside.end(self.looks.len(), is_known);
        self.looks.push(std::mem::take(&mut self.now));
        (self.size, self.heading) = ((0, 0), None);
        Ok(())
    }
}

fn is_filled(cell: &str) -> bool {
    !cell.trim().is_empty()
}

/// The sheet to read, and what is to be said of it and of the others.
pub(super) fn choose(names: &[SheetName], looks: &[SheetLook]) -> (usize, Vec<Notice>) {
    let sheets = || names.iter().zip(looks).enumerate();
    let best = |hidden: bool, with_answers: bool| {
        let fits = sheets().filter(|(_, (name, look))| {
            name.hidden == hidden && look.statements > 0 && (look.has_answers || !with_answers)
        });
        // Of equals the last is the greatest, and the first is wanted.
        fits.rev()
            .max_by_key(|(_, (_, look))| look.statements)
            .map(|(sheet, _)| sheet)
    };
    let with_answers = best(false, true).or_else(|| best(true, true));
    let headings = || best(false, false).or_else(|| best(true, false));
    let visible = || names.iter().position(|name| !name.hidden);
    let chosen = with_answers.or_else(headings).or_else(visible);
    let chosen = chosen.unwrap_or(0);
    let is_hidden = with_answers.is_some() && names.get(chosen).is_some_and(|name| name.hidden);
    let not_read = |hidden: bool| {
        let others = sheets().filter(|(sheet, (name, look))| {
            let has_answers = (look.statements > 0 && look.has_answers) || look.has_lost;
            *sheet != chosen && name.hidden == hidden && has_answers
        });
        let mut names: Vec<String> = others.map(|(_, (name, _))| name.name.clone()).collect();
        let count = names.len();
        names.truncate(MOST_NAMED);
        (count > 0).then_some(Notice::Sheet(SheetNotice::NotRead {
            sheets: names,
            count,
            hidden: hidden && !is_hidden,
        }))
    };
    let name = names.get(chosen).map(|name| name.name.clone());
    let taken = name
        .filter(|_| is_hidden)
        .map(|sheet| Notice::Sheet(SheetNotice::HiddenSheet { sheet }));
    let others = [not_read(false), not_read(true)];
    (
        chosen,
        taken
            .into_iter()
            .chain(others.into_iter().flatten())
            .collect(),
    )
}

/// The sheets with these names, each once.
///
/// # Errors
/// When there is none with one of the names.
pub(super) fn find(names: &[SheetName], wanted: &[String]) -> Result<Vec<usize>, SheetFault> {
    let mut found = Vec::new();
    for wanted in wanted {
        let exact = names.iter().position(|sheet| sheet.name == *wanted);
        let alike = || {
            let wanted = wanted.trim().to_lowercase();
            names
                .iter()
                .position(|sheet| sheet.name.trim().to_lowercase() == wanted)
        };
        let Some(sheet) = exact.or_else(alike) else {
            let sheets = names
                .iter()
                .take(MOST_NAMED)
                .map(|sheet| sheet.name.clone());
            return Err(SheetFault::NoSuchSheet {
                name: wanted.clone(),
                sheets: sheets.collect(),
                count: names.len(),
            });
        };
        if !found.contains(&sheet) {
            found.push(sheet);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::{SheetLook, choose};
    use crate::answers::source::workbook::SheetName;
    use crate::error::{Notice, SheetNotice};

    /// The chosen sheet of those that are hidden or not, have so many statements, and answers or not.
    fn chosen(sheets: &[(bool, usize, bool)]) -> (usize, Vec<Notice>) {
        let name = |(number, sheet): (usize, &(bool, usize, bool))| SheetName {
            name: number.to_string(),
            hidden: sheet.0,
            part: String::new(),
        };
        let look = |(_, statements, has_answers): &(bool, usize, bool)| SheetLook {
            statements: *statements,
            has_answers: *has_answers,
            ..SheetLook::default()
        };
        let names: Vec<_> = sheets.iter().enumerate().map(name).collect();
        let looks: Vec<_> = sheets.iter().map(look).collect();
        choose(&names, &looks)
    }

    fn not_read(name: &str, hidden: bool) -> Notice {
        Notice::Sheet(SheetNotice::NotRead {
            sheets: vec![name.to_owned()],
            count: 1,
            hidden,
        })
    }

    #[test]
    fn of_the_visible_sheets_with_answers_the_one_with_most_statements_is_read() {
        let (shown, hidden) = (false, true);
        let nothing = Vec::new;
        assert_eq!(
            chosen(&[(shown, 24, false), (shown, 9, true)]),
            (1, nothing())
        );
        assert_eq!(
            chosen(&[(shown, 0, true), (shown, 9, true), (shown, 24, true)]),
            (2, vec![not_read("1", false)])
        );
        assert_eq!(
            chosen(&[(shown, 24, true), (shown, 24, true)]),
            (0, vec![not_read("1", false)])
        );
        assert_eq!(
            chosen(&[(hidden, 24, true), (shown, 9, true)]),
            (1, vec![not_read("0", true)])
        );
        let taken = Notice::Sheet(SheetNotice::HiddenSheet {
            sheet: "0".to_owned(),
        });
        assert_eq!(
            chosen(&[(hidden, 24, true), (shown, 24, false), (hidden, 2, true)]),
            (0, vec![taken, not_read("2", false)])
        );
    }

    #[test]
    fn without_answers_the_first_visible_sheet_with_most_statements_is_read() {
        let (shown, hidden) = (false, true);
        assert_eq!(chosen(&[(hidden, 24, false), (shown, 3, false)]).0, 1);
        assert_eq!(chosen(&[(shown, 0, false), (hidden, 3, false)]).0, 1);
        assert_eq!(chosen(&[(hidden, 0, false), (shown, 0, false)]).0, 1);
        assert_eq!(chosen(&[]).0, 0);
    }
}
