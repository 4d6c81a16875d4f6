//! The texts that the cells of a workbook share, kept as one text.

use quick_xml::events::Event;

use crate::error::SheetFault;

use super::super::archive::{Archive, KeptParts};
use super::super::xml::{Xml, attribute};

const PART: &str = "xl/sharedStrings.xml";

/// By how many bytes there is more room when it runs out: twice as much would be too much at the end.
const MORE: usize = 1 << 20;

/// What a text takes besides its own bytes.
const EACH: usize = 8;

#[derive(Debug, Default)]
pub(super) struct Strings {
    text: String,
    /// Where each ends; the next one starts there.
    ends: Vec<u32>,
}

impl Strings {
    /// # Errors
    /// When they can't be read, or are too many or too long. What the list says of their number is not used.
    pub(super) fn read(archive: &mut Archive, kept: &mut KeptParts) -> Result<Self, SheetFault> {
        let mut strings = Self::default();
        let Some(mut xml) = archive.part(PART)? else {
            return Ok(strings);
        };
        let (mut text, mut piece) = (String::new(), String::new());
        loop {
            match xml.next()?.0 {
                Event::Start(tag) if tag.local_name().as_ref() == "si" => {}
                Event::Eof => return Ok(strings),
                _ => continue,
            }
            text.clear();
            read_rich(&mut xml, &mut text, &mut piece)?;
            kept.add(text.len() + EACH, PART)?;
            strings.push(&text);
        }
    }

    pub(super) fn get(&self, number: usize) -> Option<&str> {
        let start = match number.checked_sub(1) {
            Some(before) => *self.ends.get(before)? as usize,
            None => 0,
        };
        self.text.get(start..*self.ends.get(number)? as usize)
    }

    fn push(&mut self, text: &str) {
        if self.text.capacity() - self.text.len() < text.len() {
            self.text.reserve_exact(text.len().max(MORE));
        }
        self.text.push_str(text);
        // There is far less than 4 GiB of it.
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
    }
}

/// Adds a text of one or more pieces, up to the end of the element that started last. How it is pronounced, as Japanese
/// has it, is no part of it.
pub(super) fn read_rich(
    xml: &mut Xml<'_>,
    text: &mut String,
    piece: &mut String,
) -> Result<(), SheetFault> {
    enum Step {
        Text { preserve: bool },
        Pronounced,
    }

    let inside = xml.depth();
    loop {
        let step = match xml.next()? {
            (Event::Start(tag), _) => match tag.local_name().as_ref() {
                "t" => {
                    let space = attribute(&tag, "xml:space")?;
                    let preserve = space.as_deref() == Some("preserve");
                    Step::Text { preserve }
                }
                "rPh" => Step::Pronounced,
                _ => continue,
            },
            (Event::End(_), depth) if depth < inside => return Ok(()),
            _ => continue,
        };
        match step {
            Step::Text { preserve } => {
                piece.clear();
                xml.text(piece)?;
                let trimmed = piece.trim_matches([' ', '\t', '\r', '\n']);
                push_unescaped(text, if preserve { piece } else { trimmed });
                xml.check_text(text)?;
            }
            Step::Pronounced => xml.skip()?,
        }
    }
}

/// Adds a text in which Excel writes characters that XML does not have as `_x000D_`, in UTF-16.
pub(super) fn push_unescaped(text: &mut String, escaped: &str) {
    let mut rest = escaped;
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        text.push_str(before);
        let (units, after) = units(from);
        if units.is_empty() {
            text.push_str("_x");
        }
        let characters = char::decode_utf16(units);
        text.extend(characters.map(|one| one.unwrap_or(char::REPLACEMENT_CHARACTER)));
        rest = after;
    }
    text.push_str(rest);
}

/// The UTF-16 units that a text starts with, and what follows; where there are none, what follows the first `_x`.
fn units(text: &str) -> (Vec<u16>, &str) {
    let (mut units, mut rest) = (Vec::new(), text);
    while let Some((unit, after)) = unit(rest) {
        units.push(unit);
        rest = after;
    }
    if units.is_empty() {
        rest = text.get(2..).unwrap_or_default();
    }
    (units, rest)
}

fn unit(text: &str) -> Option<(u16, &str)> {
    let (digits, rest) = text.strip_prefix("_x")?.split_at_checked(4)?;
    let rest = rest.strip_prefix('_')?;
    let are_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let unit = u16::from_str_radix(digits, 16).ok()?;
    are_digits.then_some((unit, rest))
}

#[cfg(test)]
mod tests {
    use super::push_unescaped;

    #[test]
    fn characters_that_xml_does_not_have_are_read_and_what_only_looks_like_them_stays() {
        let unescaped = |escaped: &str| {
            let mut text = String::new();
            push_unescaped(&mut text, escaped);
            text
        };
        assert_eq!(unescaped("a_x000D__x000a_b"), "a\r\nb");
        assert_eq!(unescaped("_x005F_x000D_"), "_x000D_");
        assert_eq!(unescaped("_xD83D__xDCF7_!_xD83D_"), "\u{1f4f7}!\u{fffd}");
        assert_eq!(unescaped("_x00_ _x_x0041_ _x+041_é"), "_x00_ _xA _x+041_é");
    }
}
