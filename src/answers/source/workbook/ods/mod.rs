//! Workbooks as `LibreOffice` and others write them (.ods), of which all sheets are in one part.
//!
//! A cell and a row say how often they are repeated, and the end of a sheet is a million times the same empty row. So
//! nothing is repeated that is empty, and what is filled is shown only as often as who looks wants to see it.

mod paragraph;
mod row;

use std::collections::HashSet;
use std::ops::ControlFlow;

use quick_xml::events::{BytesStart, Event};

use crate::error::{Looks, SheetFault, WorkbookFault};

use super::archive::{Archive, CONTENT, KeptParts};
use super::xml::{Xml, attribute, shown, text_attribute};
use super::{SheetChoice, SheetName, Visit};

use row::OdsRow;

/// The part that says which others are encrypted.
const LIST: &str = "META-INF/manifest.xml";

/// What a sheet or style takes besides its name.
const EACH: usize = 96;

/// The sheets in the order in which people see them.
///
/// # Errors
/// When the workbook has a password, or its sheets can't be read or are too many.
pub(super) fn read(
    archive: &mut Archive,
    kept: &mut KeptParts,
) -> Result<Vec<SheetName>, SheetFault> {
    refuse_password(archive)?;
    let mut names = Vec::new();
    let mut hidden = HiddenStyles::default();
    let mut sheets = OdsSheets::of(archive)?;
    while let Some((name, style)) = sheets.next(&mut |tag| hidden.look(tag, kept))? {
        kept.add(EACH + name.len(), CONTENT)?;
        let hidden = style.is_some_and(|style| hidden.names.contains(&style));
        let part = CONTENT.to_owned();
        names.push(SheetName { name, hidden, part });
        sheets.xml.skip()?;
    }
    drop(sheets);
    archive.start_over();
    Ok(names)
}

/// Shows the filled cells of one sheet or of all.
///
/// # Errors
/// When they can't be read, or are too many.
pub(super) fn visit(
    archive: &mut Archive,
    which: SheetChoice,
    visit: &mut dyn Visit,
) -> Result<(), SheetFault> {
    let mut sheets = OdsSheets::of(archive)?;
    let mut number = 0;
    while sheets.next(&mut |_| Ok(()))?.is_some() {
        match which {
            SheetChoice::All => {
                sheets.show(visit)?;
                visit.end()?;
            }
            SheetChoice::One(one) if one == number => {
                sheets.show(visit)?;
                visit.end()?;
                return sheets.xml.finish();
            }
            SheetChoice::One(_) => sheets.xml.skip()?,
        }
        number += 1;
    }
    Ok(())
}

/// The styles of sheets that are hidden.
#[derive(Debug, Default)]
struct HiddenStyles {
    names: HashSet<String>,
    /// The style that was begun last.
    last: Option<String>,
}

impl HiddenStyles {
    fn look(&mut self, tag: &BytesStart<'_>, kept: &mut KeptParts) -> Result<(), SheetFault> {
        match tag.local_name().as_ref() {
            "style" => self.last = text_attribute(tag, "style:name")?,
            "table-properties" => {
                let display = attribute(tag, "table:display")?;
                if display.as_deref() == Some("false")
                    && let Some(name) = self.last.take()
                {
                    kept.add(EACH + name.len(), CONTENT)?;
                    self.names.insert(name);
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// The sheets one after another.
struct OdsSheets<'a> {
    xml: Xml<'a>,
    /// How many elements are open around a sheet.
    depth: Option<usize>,
}

impl<'a> OdsSheets<'a> {
    fn of(archive: &'a mut Archive) -> Result<Self, SheetFault> {
        let part = archive.part(CONTENT)?;
        let xml = part.ok_or_else(|| WorkbookFault::NoPart {
            part: CONTENT.to_owned(),
        })?;
        Ok(Self { xml, depth: None })
    }

    /// Goes to the next sheet, and gives its name and that of its style. What is not in a sheet is shown to `other`.
    fn next(
        &mut self,
        other: &mut dyn FnMut(&BytesStart<'_>) -> Result<(), SheetFault>,
    ) -> Result<Option<(String, Option<String>)>, SheetFault> {
        loop {
            match self.xml.next()? {
                (Event::Start(tag), depth) => match tag.local_name().as_ref() {
                    "spreadsheet" => self.depth = Some(depth + 1),
                    // Changes and links have tables too, which are no sheets.
                    "table" if self.depth == Some(depth) => {
                        let name = text_attribute(&tag, "table:name")?.unwrap_or_default();
                        return Ok(Some((name, text_attribute(&tag, "table:style-name")?)));
                    }
                    _ => other(&tag)?,
                },
                (Event::Eof, _) => return Ok(None),
                _ => {}
            }
        }
    }

    /// Shows the cells of the sheet that began, and goes to its end.
    fn show(&mut self, visit: &mut dyn Visit) -> Result<(), SheetFault> {
        enum Step {
            Row { times: u32, is_hidden: bool },
            Skip,
        }

        let inside = self.xml.depth();
        let (mut number, mut row, mut on) = (0_u32, OdsRow::default(), ControlFlow::Continue(()));
        loop {
            let step = match self.xml.next()? {
                (Event::Start(tag), _) => match tag.local_name().as_ref() {
                    "table-row" if on.is_continue() => Step::Row {
                        times: repeated(&tag, "table:number-rows-repeated")?,
                        is_hidden: matches!(
                            attribute(&tag, "table:visibility")?.as_deref(),
                            Some("collapse" | "filter")
                        ),
                    },
                    "table-header-rows" | "table-rows" | "table-row-group" => continue,
                    _ => Step::Skip,
                },
                (Event::End(_), depth) if depth < inside => return Ok(()),
                _ => continue,
            };
            match step {
                Step::Row { times, is_hidden } => {
                    row.read(&mut self.xml, number)?;
                    row.tell(number, is_hidden, visit);
                    on = row.show(number, times, visit)?;
                    number = number.saturating_add(times);
                }
                Step::Skip => self.xml.skip()?,
            }
        }
    }
}

fn refuse_password(archive: &mut Archive) -> Result<(), SheetFault> {
    let Some(mut xml) = archive.part(LIST)? else {
        return Ok(());
    };
    loop {
        match xml.next()?.0 {
            Event::Start(tag) if tag.local_name().as_ref() == "encryption-data" => {
                return Err(Looks::Password.into());
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// How often something is there.
fn repeated(tag: &BytesStart<'_>, name: &str) -> Result<u32, SheetFault> {
    let Some(number) = attribute(tag, name)? else {
        return Ok(1);
    };
    number.parse().map_err(|_| {
        let found = shown(&number);
        WorkbookFault::Repetition { found }.into()
    })
}
