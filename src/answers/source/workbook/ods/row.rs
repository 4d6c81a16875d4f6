//! A row of a sheet as it is written: its filled cells, each with how often it is repeated.

use std::ops::ControlFlow;

use quick_xml::events::{BytesStart, Event};

use crate::answers::file::limits::LONGEST_ROW;
use crate::error::{SheetFault, WorkbookLimit};

use super::super::code::is_shown_as_code;
use super::super::xml::{Xml, attribute, text_attribute};
use super::super::{LARGEST, Visit, check_place, percentage, without_value};
use super::{paragraph, repeated};

/// The filled cells of a row, used again for the next.
#[derive(Debug, Default)]
pub(super) struct OdsRow {
    text: String,
    runs: Vec<CellRun>,
    /// How many cells lie over others.
    merged: u32,
    /// How many cells were shown of all rows: each is at least one byte of the text.
    shown: u64,
}

/// A filled cell with those after it that are the same.
#[derive(Debug)]
struct CellRun {
    /// The first, from 0.
    column: usize,
    times: u32,
    /// Where its text ends; it starts where the one before ends.
    end: usize,
    is_formula: bool,
}

/// What a cell says of itself before its text.
#[derive(Debug)]
struct OdsCellHead {
    times: u32,
    /// Its value, where that is not its text.
    value: Option<String>,
    /// Whether that is a number, and no amount or share.
    is_number: bool,
    /// Its text, where that may stand in no paragraph; nothing where no value is stored.
    string: Option<String>,
    formula: Option<String>,
    /// Whether another cell lies over it.
    is_covered: bool,
    /// Whether it lies over others.
    is_merged: bool,
}

impl OdsRow {
    /// Reads the row that began, up to its end.
    ///
    /// # Errors
    /// When it can't be read, or is longer than a row may be.
    pub(super) fn read(&mut self, xml: &mut Xml<'_>, number: u32) -> Result<(), SheetFault> {
        self.text.clear();
        self.runs.clear();
        self.merged = 0;
        let inside = xml.depth();
        let mut column = 0_usize;
        loop {
            let head = match xml.next()? {
                (Event::Start(tag), _) => OdsCellHead::of(&tag)?,
                (Event::End(_), depth) if depth < inside => return Ok(()),
                _ => continue,
            };
            let Some(head) = head else {
                xml.skip()?;
                continue;
            };
            let (times, is_formula) = (head.times, head.formula.is_some());
            self.merged += u32::from(head.is_merged);
            let before = self.text.len();
            head.read(xml, &mut self.text)?;
            let end = self.text.len();
            if self
                .text
                .get(before..)
                .is_none_or(|text| text.trim().is_empty())
            {
                self.text.truncate(before);
            } else {
                check_place(number, column)?;
                if end > LONGEST_ROW {
                    let row = number.saturating_add(1);
                    return Err(WorkbookLimit::Row { row }.into());
                }
                self.runs.push(CellRun {
                    column,
                    times,
                    end,
                    is_formula,
                });
            }
            column = column.saturating_add(times as usize);
        }
    }

    /// Tells what is odd about the row with this number.
    pub(super) fn tell(&self, number: u32, is_hidden: bool, visit: &mut dyn Visit) {
        if is_hidden && !self.runs.is_empty() {
            visit.hidden(number);
        }
        for _ in 0..self.merged {
            visit.merged(number);
        }
    }

    /// Shows the cells as often as they are there, as rows from this number.
    ///
    /// # Errors
    /// When there are too many, before they are all shown.
    pub(super) fn show(
        &mut self,
        number: u32,
        times: u32,
        visit: &mut dyn Visit,
    ) -> Result<ControlFlow<()>, SheetFault> {
        if self.runs.is_empty() {
            return Ok(ControlFlow::Continue(()));
        }
        for row in (0..times).map(|more| number.saturating_add(more)) {
            let mut start = 0;
            for run in &self.runs {
                let text = self.text.get(start..run.end).unwrap_or_default();
                start = run.end;
                for column in (0..run.times as usize).map(|more| run.column + more) {
                    check_place(row, column)?;
                    self.shown += 1;
                    if self.shown > LARGEST {
                        return Err(WorkbookLimit::Text.into());
                    }
                    if visit.cell(row, column, text)?.is_break() {
                        return Ok(ControlFlow::Break(()));
                    }
                    if run.is_formula {
                        visit.formula();
                    }
                }
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}

impl OdsCellHead {
    /// What a tag says, when it is that of a cell.
    fn of(tag: &BytesStart<'_>) -> Result<Option<Self>, SheetFault> {
        let is_covered = match tag.local_name().as_ref() {
            "table-cell" => false,
            "covered-table-cell" => true,
            _ => return Ok(None),
        };
        let kind = attribute(tag, "office:value-type")?;
        let is_error = attribute(tag, "calcext:value-type")?.as_deref() == Some("error");
        let value = match kind.as_deref() {
            _ if is_error => None,
            Some("float" | "currency") => text_attribute(tag, "office:value")?,
            Some("percentage") => {
                let share = text_attribute(tag, "office:value")?;
                share.map(|share| share.parse().map_or(share, percentage))
            }
            Some("date") => text_attribute(tag, "office:date-value")?,
            Some("boolean") => text_attribute(tag, "office:boolean-value")?,
            _ => None,
        };
        let string = match kind.as_deref() {
            Some("string") => text_attribute(tag, "office:string-value")?,
            _ => None,
        };
        let string = string.or_else(|| kind.is_some().then(String::new));
        Ok(Some(Self {
            times: repeated(tag, "table:number-columns-repeated")?,
            value,
            is_number: kind.as_deref() == Some("float"),
            string,
            formula: text_attribute(tag, "table:formula")?,
            is_covered,
            is_merged: repeated(tag, "table:number-rows-spanned")? > 1
                || repeated(tag, "table:number-columns-spanned")? > 1,
        }))
    }

    /// Adds the text of the cell that began, and goes to its end.
    fn read(self, xml: &mut Xml<'_>, text: &mut String) -> Result<(), SheetFault> {
        let start = text.len();
        paragraph::read_all(xml, text)?;
        if self.is_covered {
            text.truncate(start);
        } else if let Some(value) = self.value {
            let shown = text.get(start..).unwrap_or_default();
            if self.is_number && is_shown_as_code(shown, &value) {
                return Ok(());
            }
            text.truncate(start);
            text.push_str(&value);
        } else if text.len() > start {
            return Ok(());
        } else if let Some(string) = self.string {
            text.push_str(&string);
        } else if let Some(formula) = self.formula {
            let (_, formula) = formula.split_once('=').unwrap_or(("", &formula));
            without_value(text, formula);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::ops::ControlFlow;

    use super::super::super::MOST_ROWS;
    use super::{CellRun, LARGEST, OdsRow, Visit, WorkbookLimit};
    use crate::answers::file::limits::MOST_CELLS;
    use crate::error::SheetFault;

    /// Counts the cells, and leaves after so many.
    struct Counting(u64, u64);

    impl Visit for Counting {
        fn cell(&mut self, _: u32, _: usize, _: &str) -> Result<ControlFlow<()>, SheetFault> {
            self.0 += 1;
            Ok(if self.0 == self.1 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            })
        }

        fn end(&mut self) -> Result<(), SheetFault> {
            Ok(())
        }
    }

    fn row(column: usize, times: u32, shown: u64) -> OdsRow {
        let end = 1;
        OdsRow {
            text: "4".to_owned(),
            runs: vec![CellRun {
                column,
                times,
                end,
                is_formula: false,
            }],
            merged: 0,
            shown,
        }
    }

    #[test]
    fn repeated_cells_are_shown_up_to_a_limit_or_until_enough_was_seen() {
        let too_large = |limit: WorkbookLimit| Err(limit.into());
        let cell = |name: &str| name.to_owned();
        let mut all = Counting(0, 0);
        assert_eq!(
            row(0, 10, LARGEST - 20).show(0, 2, &mut all),
            Ok(ControlFlow::Continue(()))
        );
        assert_eq!(all.0, 20);
        assert_eq!(
            row(0, 10, LARGEST - 20).show(0, 3, &mut all),
            too_large(WorkbookLimit::Text)
        );
        assert_eq!(
            row(MOST_CELLS - 1, 2, 0).show(0, 1, &mut all),
            too_large(WorkbookLimit::Columns {
                cell: cell("EQXE1")
            })
        );
        assert_eq!(
            row(0, 1, 0).show(MOST_ROWS - 1, 2, &mut all),
            too_large(WorkbookLimit::Rows {
                cell: cell("A200001")
            })
        );
        let mut some = Counting(0, 7);
        let most = u32::MAX;
        assert_eq!(
            row(0, most, 0).show(0, most, &mut some),
            Ok(ControlFlow::Break(()))
        );
        assert_eq!(some.0, 7);
    }
}
