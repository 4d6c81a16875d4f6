//! The cells of a sheet one by one, as text.

use quick_xml::events::Event;

use crate::error::{SheetFault, WorkbookFault};
use crate::model::is_rounded_code;

use super::super::xml::{Xml, attribute, shown};
use super::super::{Visit, percentage, without_value};
use super::formats::{Formats, Shows, moment};
use super::head::{CellHead, ValueKind, row};
use super::strings::{Strings, push_unescaped, read_rich};

/// The longest number of which the digits are its text: every whole number of so many digits is exact.
const PLAIN_DIGITS: usize = 15;

/// The least number of more digits than that.
const BEYOND_DIGITS: f64 = 1e15;

/// What may stand between the cells of a sheet and the list of those that are merged, and that list.
const UP_TO_MERGED: [&str; 10] = [
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "sheetFormatPr",
];

/// What the cells of a workbook refer to.
#[derive(Debug)]
pub(in crate::answers::source) struct Meanings {
    pub(super) strings: Strings,
    pub(super) formats: Formats,
    /// Whether days count from 1904.
    pub(super) from_1904: bool,
}

/// The cells in the order in which they stand.
pub(super) struct SheetCells<'w> {
    xml: Xml<'w>,
    meanings: &'w Meanings,
    row: u32,
    column: u32,
    is_hidden: bool,
    is_odd: bool,
    is_formula: bool,
    text: String,
    piece: String,
    formula: String,
}

#[derive(Debug)]
pub(super) struct SheetCell<'c> {
    /// From 0.
    pub(super) row: u32,
    /// From 0.
    pub(super) column: u32,
    pub(super) is_hidden: bool,
    /// Whether people see its number otherwise, in a way that is not known here.
    pub(super) is_odd: bool,
    /// The number of its format, where it has one.
    pub(super) format: Option<u32>,
    pub(super) is_formula: bool,
    /// What is in it as Excel would save it in a text file; nothing when it is empty.
    pub(super) text: Option<&'c str>,
}

/// Where the text of a cell is found.
#[derive(Debug, Clone, Copy)]
enum CellText {
    Nothing,
    Own,
    Shared(usize),
}

impl<'w> SheetCells<'w> {
    /// The cells of a sheet.
    ///
    /// # Errors
    /// When it has no place for cells.
    pub(super) fn new(mut xml: Xml<'w>, meanings: &'w Meanings) -> Result<Self, SheetFault> {
        loop {
            match xml.next()?.0 {
                Event::Start(tag) if tag.local_name().as_ref() == "sheetData" => break,
                Event::Eof => return Err(WorkbookFault::NoCells.into()),
                _ => {}
            }
        }
        Ok(Self {
            xml,
            meanings,
            row: 0,
            column: 0,
            is_hidden: false,
            is_odd: false,
            is_formula: false,
            text: String::new(),
            piece: String::new(),
            formula: String::new(),
        })
    }

    /// The next cell; nothing after the last.
    ///
    /// # Errors
    /// When it can't be read.
    pub(super) fn next(&mut self) -> Result<Option<SheetCell<'_>>, SheetFault> {
        let head = loop {
            match self.xml.next()?.0 {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "row" => {
                        if let Some(number) = attribute(&tag, "r")? {
                            self.row = row(&number)?;
                        }
                        let hidden = attribute(&tag, "hidden")?;
                        self.is_hidden = matches!(hidden.as_deref(), Some("1" | "true"));
                    }
                    "c" => break CellHead::of(&tag)?,
                    _ => {}
                },
                Event::End(tag) => match tag.local_name().as_ref() {
                    "row" => (self.row, self.column) = (self.row.saturating_add(1), 0),
                    "sheetData" => return Ok(None),
                    _ => {}
                },
                Event::Eof => return Ok(None),
                _ => {}
            }
        };
        let (row, column) = head.place.unwrap_or((self.row, self.column));
        self.column = column.saturating_add(1);
        self.is_odd = false;
        let text = match self.value(head)? {
            CellText::Nothing => None,
            CellText::Own => Some(self.text.as_str()),
            CellText::Shared(number) => {
                let text = self.meanings.strings.get(number);
                Some(text.ok_or(WorkbookFault::NoSharedText { number })?)
            }
        };
        Ok(Some(SheetCell {
            row,
            column,
            is_hidden: self.is_hidden,
            is_odd: self.is_odd,
            format: head.format,
            is_formula: self.is_formula,
            text,
        }))
    }

    /// Goes to the end of the sheet, so that it is known to be whole, past the cells that are merged.
    pub(super) fn finish(mut self, visit: &mut dyn Visit) -> Result<(), SheetFault> {
        let mut level = None;
        loop {
            match self.xml.next()? {
                (Event::Start(tag), depth) => {
                    let level = *level.get_or_insert(depth);
                    let name = tag.local_name();
                    if depth == level && !UP_TO_MERGED.contains(&name.as_ref()) {
                        break;
                    }
                    let cells = attribute(&tag, "ref")?.filter(|_| name.as_ref() == "mergeCell");
                    if let Some(last) = cells.and_then(|cells| last_row(&cells)) {
                        visit.merged(last);
                    }
                }
                (Event::Eof, _) => break,
                _ => {}
            }
        }
        self.xml.finish()
    }

    /// Reads what is in the cell, up to its end.
    fn value(&mut self, head: CellHead) -> Result<CellText, SheetFault> {
        enum Step {
            Value,
            Inline,
            Formula,
            Other,
        }

        let inside = self.xml.depth();
        let mut found = CellText::Nothing;
        self.is_formula = false;
        self.text.clear();
        loop {
            let step = match self.xml.next()? {
                (Event::Start(tag), _) => match tag.local_name().as_ref() {
                    // Such a cell has its text elsewhere.
                    "v" if head.kind != ValueKind::Inline => Step::Value,
                    "is" => Step::Inline,
                    "f" => Step::Formula,
                    _ => Step::Other,
                },
                (Event::End(_), depth) if depth < inside => break,
                _ => continue,
            };
            match step {
                Step::Value => {
                    self.text.clear();
                    self.xml.text(&mut self.text)?;
                    found = self.meaning(head)?;
                }
                Step::Inline => {
                    self.text.clear();
                    read_rich(&mut self.xml, &mut self.text, &mut self.piece)?;
                    found = CellText::Own;
                }
                Step::Formula => {
                    self.is_formula = true;
                    self.formula.clear();
                    self.xml.text(&mut self.formula)?;
                }
                Step::Other => self.xml.skip()?,
            }
        }
        if self.is_formula && matches!(found, CellText::Nothing) {
            without_value(&mut self.text, &self.formula);
            found = CellText::Own;
        }
        Ok(found)
    }

    /// What a value means in a cell of this kind; the text is made that of the cell.
    fn meaning(&mut self, head: CellHead) -> Result<CellText, SheetFault> {
        if self.text.is_empty() && head.kind != ValueKind::Formula {
            return Ok(CellText::Nothing);
        }
        match head.kind {
            ValueKind::Shared => {
                let number = self.text.parse();
                return number.map(CellText::Shared).map_err(|_| self.unknown());
            }
            ValueKind::Unsaid | ValueKind::Number => self.number(head)?,
            ValueKind::Truth => {
                let is_true = match self.text.trim() {
                    "" => return Ok(CellText::Nothing),
                    "0" => false,
                    "1" => true,
                    other if other.eq_ignore_ascii_case("false") => false,
                    other if other.eq_ignore_ascii_case("true") => true,
                    _ => return Err(self.unknown()),
                };
                self.text.clear();
                self.text.push_str(if is_true { "true" } else { "false" });
            }
            ValueKind::Formula => {
                self.piece.clear();
                push_unescaped(&mut self.piece, &self.text);
                std::mem::swap(&mut self.piece, &mut self.text);
            }
            ValueKind::Inline | ValueKind::AsIs => {}
        }
        Ok(CellText::Own)
    }

    /// Makes the text of a number that which Excel would save.
    fn number(&mut self, head: CellHead) -> Result<(), SheetFault> {
        let shows = self.meanings.formats.shows(head.format);
        if shows == Shows::Number && is_plain(&self.text) {
            return Ok(());
        }
        let Ok(number) = self.text.parse::<f64>() else {
            if head.kind == ValueKind::Unsaid {
                return Ok(());
            }
            return Err(self.unknown());
        };
        self.is_odd = shows == Shows::Odd;
        let is_plain = is_plain(&self.text);
        if let Some(code) = self
            .meanings
            .formats
            .code(shows, &self.text)
            .filter(|_| is_plain)
        {
            self.text = code;
            return Ok(());
        }
        self.text = match shows {
            // It was rounded, and is not to look as if it were not.
            Shows::Number | Shows::Code(_) | Shows::Odd
                if is_rounded_code(self.text.as_bytes()) && number >= BEYOND_DIGITS =>
            {
                return Ok(());
            }
            Shows::Number | Shows::Code(_) | Shows::Odd => number.to_string(),
            Shows::Moment => moment(number, self.meanings.from_1904),
            Shows::Percentage => percentage(number),
        };
        Ok(())
    }

    fn unknown(&self) -> SheetFault {
        let found = shown(&self.text);
        WorkbookFault::CellValue { found }.into()
    }
}

/// The last row of some cells, such as `B2:B4`, from 0.
fn last_row(cells: &str) -> Option<u32> {
    let (_, last) = cells.split_once(':')?;
    let row = last.trim_start_matches(|c: char| c.is_ascii_alphabetic() || c == '$');
    row.parse::<u32>().ok()?.checked_sub(1)
}

/// Whether a number is written as it would be: few digits and nothing else.
fn is_plain(number: &str) -> bool {
    let digits = number.as_bytes();
    digits.len() <= PLAIN_DIGITS
        && digits.iter().all(u8::is_ascii_digit)
        && (digits.len() == 1 || digits.first() != Some(&b'0'))
}

#[cfg(test)]
mod tests {
    use super::is_plain;

    #[test]
    fn a_whole_number_of_few_digits_is_its_own_text() {
        for digits in ["0", "5", "10", "123456789012345"] {
            assert!(is_plain(digits));
            let number: f64 = digits.parse().expect("a number");
            assert_eq!(number.to_string(), digits);
        }
        for other in ["01", "-1", "1.5", "1e3", "+1", " 1", "1234567890123456"] {
            assert!(!is_plain(other), "{other}");
        }
    }
}
