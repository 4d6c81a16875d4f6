//! Bars in pairs: per role two bars under each other, with what they mean.

use crate::output::TerminalText;
use crate::output::picture::MOST_SHARE;
use crate::screen::{Bar, Charset, Wrap, columns, padded, safe};

use super::figure::MARKS;
use super::table::{Length, Pairs};

/// The most columns of a bar.
const WIDEST_BAR: usize = 40;
/// Below this width the name of a role gets a line of its own.
const FEWEST_COLUMNS: usize = 50;

impl Length {
    fn draw(self, room: usize, charset: Charset) -> String {
        match self {
            Self::Share(value) => {
                let bar = Bar {
                    value,
                    margin: 0.0,
                    most: MOST_SHARE,
                };
                bar.draw(room, charset)
            }
            Self::Marks(number) => marks(number, room, charset),
        }
    }
}

/// Five places with so many of them marked; close together where there is little room.
fn marks(number: u8, room: usize, charset: Charset) -> String {
    let (mark, rest) = if charset.is_unicode() {
        ("■", "□")
    } else {
        ("#", ".")
    };
    let places = (1..=MARKS).map(|place| if place <= number { mark } else { rest });
    let between = if room < 2 * usize::from(MARKS) {
        ""
    } else {
        " "
    };
    places.collect::<Vec<_>>().join(between)
}

/// Per role its bars with their number, and under them what they mean.
pub(super) fn draw(page: &mut TerminalText, pairs: &Pairs) {
    let narrow = page.width() < FEWEST_COLUMNS;
    let labels = pairs.rows.iter().flat_map(|row| &row.sides);
    let labels = labels.map(|side| columns(&side.label)).max().unwrap_or(0);
    let names = pairs.rows.iter().map(|row| columns(&safe(&row.name)));
    let before = if narrow {
        2
    } else {
        names.max().unwrap_or(0) + 4
    };
    let room = page.width().saturating_sub(before + labels + 2 + 5);
    let room = room.clamp(4, WIDEST_BAR);
    for (place, row) in pairs.rows.iter().enumerate() {
        if place > 0 {
            page.gap();
        }
        let name = safe(&row.name);
        if narrow {
            page.text(0, &name);
        }
        for (place, side) in row.sides.iter().enumerate() {
            let name = if narrow || place > 0 { "" } else { &*name };
            let start = padded(&format!("  {name}"), before);
            let bar = padded(&side.length.draw(room, page.display().charset), room);
            let label = padded(&side.label, labels);
            page.line(format!("{start}{label}  {bar}  {:>3}", side.text));
        }
        if !row.line.is_empty() {
            let indent = " ".repeat(before);
            for line in Wrap::at(page.width()).indent(&indent).lines(&row.line) {
                page.line(line);
            }
        }
    }
}
