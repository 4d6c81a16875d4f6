//! Which sheets a workbook has, and how it counts its days.

use std::collections::HashMap;

use quick_xml::events::Event;

use crate::error::{SheetFault, WorkbookFault};

use super::super::SheetName;
use super::super::archive::{Archive, KeptParts};
use super::super::xml::{attribute, text_attribute};
use super::BOOK;

const RELATIONS: &str = "xl/_rels/workbook.xml.rels";

/// The folder in which the parts are that relations lead to.
const FOLDER: &str = "xl/";

/// What a sheet or relation takes besides its names.
const EACH: usize = 256;

/// The sheets in the order in which people see them, and whether days count from 1904.
///
/// # Errors
/// When they can't be read, or are too many.
pub(super) fn read(
    archive: &mut Archive,
    kept: &mut KeptParts,
) -> Result<(Vec<SheetName>, bool), SheetFault> {
    let paths = paths(archive, kept)?;
    let (mut sheets, mut from_1904) = (Vec::new(), false);
    let Some(mut xml) = archive.part(BOOK)? else {
        return Ok((sheets, from_1904));
    };
    loop {
        let tag = match xml.next()?.0 {
            Event::Start(tag) => tag,
            Event::Eof => return Ok((sheets, from_1904)),
            _ => continue,
        };
        match tag.local_name().as_ref() {
            "sheet" => {
                let name = text_attribute(&tag, "name")?.unwrap_or_default();
                let attributes = tag.attributes().filter_map(Result::ok);
                let mut ids = attributes.filter(|a| a.key.local_name().as_ref() == "id");
                // Sheets without cells, such as charts, are not among the paths.
                let path = ids.next().and_then(|id| paths.get(&*id.value));
                if let Some(path) = path {
                    kept.add(EACH + name.len() + path.len(), BOOK)?;
                    let part = path.clone();
                    let state = attribute(&tag, "state")?;
                    let hidden = matches!(state.as_deref(), Some("hidden" | "veryHidden"));
                    sheets.push(SheetName { name, hidden, part });
                }
            }
            "workbookPr" => {
                if let Some(value) = attribute(&tag, "date1904")? {
                    from_1904 = matches!(&*value, "1" | "true");
                }
            }
            _ => {}
        }
    }
}

/// The paths of the sheets with cells, by the ids of the relations that lead to them.
fn paths(
    archive: &mut Archive,
    kept: &mut KeptParts,
) -> Result<HashMap<String, String>, SheetFault> {
    let mut paths = HashMap::new();
    let Some(mut xml) = archive.part(RELATIONS)? else {
        let part = RELATIONS.to_owned();
        return Err(WorkbookFault::NoPart { part }.into());
    };
    loop {
        let tag = match xml.next()?.0 {
            Event::Start(tag) if tag.local_name().as_ref() == "Relationship" => tag,
            Event::Eof => return Ok(paths),
            _ => continue,
        };
        let kind = attribute(&tag, "Type")?.unwrap_or_default();
        if !kind.ends_with("/worksheet") {
            continue;
        }
        if let (Some(id), Some(target)) = (attribute(&tag, "Id")?, text_attribute(&tag, "Target")?)
        {
            kept.add(EACH + id.len() + target.len(), RELATIONS)?;
            let path = match target.strip_prefix('/') {
                Some(path) => path.to_owned(),
                None => format!("{FOLDER}{target}"),
            };
            paths.insert(id.into_owned(), path);
        }
    }
}
