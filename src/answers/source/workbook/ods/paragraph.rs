//! The text of a cell: one or more paragraphs, in which white space counts as one space unless it says otherwise.

use std::iter::repeat_n;

use quick_xml::events::Event;

use crate::error::SheetFault;

use super::super::xml::{LONGEST, Xml, character};
use super::repeated;

/// Adds the paragraphs of the cell that began, with a newline between them, and goes to its end. Comments and drawings are
/// no part of it.
pub(super) fn read_all(xml: &mut Xml<'_>, text: &mut String) -> Result<(), SheetFault> {
    let inside = xml.depth();
    let start = text.len();
    loop {
        let is_paragraph = match xml.next()? {
            (Event::Start(tag), _) => matches!(tag.name().as_ref(), "text:p" | "text:h"),
            (Event::End(_), depth) if depth < inside => return Ok(()),
            _ => continue,
        };
        if !is_paragraph {
            xml.skip()?;
            continue;
        }
        if text.len() > start {
            text.push('\n');
        }
        read(xml, text, start)?;
    }
}

/// Adds the paragraph that began; the text of its cell has this start.
fn read(xml: &mut Xml<'_>, text: &mut String, start: usize) -> Result<(), SheetFault> {
    let inside = xml.depth();
    let mut after_space = true;
    loop {
        let mut is_other = false;
        match xml.next()? {
            (Event::Text(some), _) => push(text, &some.xml10_content(), &mut after_space),
            (Event::CData(some), _) => push(text, &some.xml10_content(), &mut after_space),
            (Event::GeneralRef(reference), _) => {
                text.push(character(&reference)?);
                after_space = false;
            }
            (Event::Start(tag), _) => match tag.name().as_ref() {
                "text:s" => {
                    let times = repeated(&tag, "text:c")? as usize;
                    text.extend(repeat_n(' ', times.min(LONGEST + 1)));
                    after_space = false;
                }
                "text:tab" => text.push('\t'),
                "text:line-break" => text.push('\n'),
                "text:note" | "text:ruby-text" => is_other = true,
                name => is_other = !name.starts_with("text:"),
            },
            (Event::End(_), depth) if depth < inside => return Ok(()),
            _ => {}
        }
        xml.check_text(text.get(start..).unwrap_or_default())?;
        if is_other {
            xml.skip()?;
        }
    }
}

fn push(text: &mut String, some: &str, after_space: &mut bool) {
    for sign in some.chars() {
        let is_space = matches!(sign, ' ' | '\t' | '\r' | '\n');
        if !is_space {
            text.push(sign);
        } else if !*after_space {
            text.push(' ');
        }
        *after_space = is_space;
    }
}
