//! What a cell says of itself before its value: where it stands, and how the value is to be read.

use quick_xml::events::BytesStart;

use crate::error::{SheetFault, WorkbookFault};

use super::super::xml::shown;

/// The attributes of a cell.
#[derive(Debug, Clone, Copy)]
pub(super) struct CellHead {
    /// Row and column from 0, where it says them.
    pub(super) place: Option<(u32, u32)>,
    /// The number of its format, where it has one.
    pub(super) format: Option<u32>,
    pub(super) kind: ValueKind,
}

/// How the value of a cell is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ValueKind {
    /// A number, or a text that no one says anything of.
    Unsaid,
    Number,
    Shared,
    Inline,
    Formula,
    Truth,
    /// A date or error that is its own text.
    AsIs,
}

impl CellHead {
    /// # Errors
    /// When the cell has no such name, or is of no kind that Excel has.
    pub(super) fn of(tag: &BytesStart<'_>) -> Result<Self, SheetFault> {
        let mut head = Self {
            place: None,
            format: None,
            kind: ValueKind::Unsaid,
        };
        for attribute in tag.attributes().with_checks(false) {
            let attribute = attribute.map_err(SheetFault::workbook)?;
            let value = &*attribute.value;
            match attribute.key.as_ref() {
                "r" => head.place = Some(place(value).ok_or_else(|| no_place(value))?),
                "s" => head.format = value.parse().ok(),
                "t" => head.kind = ValueKind::of(value)?,
                _ => {}
            }
        }
        Ok(head)
    }
}

impl ValueKind {
    fn of(name: &str) -> Result<Self, SheetFault> {
        Ok(match name {
            "n" => Self::Number,
            "s" => Self::Shared,
            "inlineStr" | "is" => Self::Inline,
            "str" => Self::Formula,
            "b" => Self::Truth,
            "d" | "e" => Self::AsIs,
            _ => {
                let found = shown(name);
                return Err(WorkbookFault::CellKind { found }.into());
            }
        })
    }
}

/// The number of a row from 0, of its number from 1.
///
/// # Errors
/// When it is no such number.
pub(super) fn row(number: &str) -> Result<u32, SheetFault> {
    let row = number.parse().ok().and_then(|row: u32| row.checked_sub(1));
    row.ok_or_else(|| no_place(number))
}

/// Row and column from 0 of a name such as `AB12`.
fn place(name: &str) -> Option<(u32, u32)> {
    let letters = name.bytes().take_while(u8::is_ascii_alphabetic).count();
    let (letters, digits) = name.split_at_checked(letters)?;
    let mut column = 0_u32;
    for letter in letters.bytes() {
        let letter = u32::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(letter)?;
    }
    // A plus sign is no digit.
    let row: u32 = digits
        .bytes()
        .all(|byte| byte.is_ascii_digit())
        .then(|| digits.parse().ok())??;
    Some((row.checked_sub(1)?, column.checked_sub(1)?))
}

fn no_place(name: &str) -> SheetFault {
    let found = shown(name);
    WorkbookFault::CellName { found }.into()
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn the_name_of_a_cell_is_its_row_and_column() {
        assert_eq!(place("A1"), Some((0, 0)));
        assert_eq!(place("z10"), Some((9, 25)));
        assert_eq!(place("AA2"), Some((1, 26)));
        assert_eq!(place("XFD4294967295"), Some((4_294_967_294, 16_383)));
        for name in [
            "",
            "A",
            "1",
            "A0",
            "A+1",
            "A1B",
            "ZZZZZZZZ1",
            "A4294967296",
            "é1",
        ] {
            assert_eq!(place(name), None, "{name}");
        }
    }
}
