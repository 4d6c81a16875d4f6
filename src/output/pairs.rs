//! Bars in pairs: per role two bars under each other, with what they mean.

use crate::screen::{Bar, Charset, Wrap, columns, padded, safe};

use super::Page;
use super::picture::MOST_SHARE;

/// The most columns of a bar.
const WIDEST_BAR: usize = 40;
/// The places for marks.
const MARKS: u8 = 5;
/// Below this width the name of a role gets a line of its own.
const FEWEST_COLUMNS: usize = 50;

/// How long a bar is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Length {
    /// A share, in points of the mix.
    Share(f64),
    /// So many marks of five.
    Marks(u8),
}

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

/// A role with one or two bars.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pair<'a> {
    /// The name of the role.
    pub(super) name: &'a str,
    /// Each bar: what it is called, its length and the number as it is printed.
    pub(super) bars: Vec<(&'a str, Length, &'a str)>,
    /// What stands under the bars; nothing when it is empty.
    pub(super) line: &'a str,
}

/// Per role its bars with their number, and under them what they mean.
pub(super) fn draw(page: &mut Page, pairs: &[Pair<'_>]) {
    let narrow = page.width() < FEWEST_COLUMNS;
    let labels = pairs.iter().flat_map(|pair| &pair.bars);
    let label_width = labels.map(|(label, ..)| columns(label)).max().unwrap_or(0);
    let names = pairs.iter().map(|pair| columns(&safe(pair.name)));
    let name_width = if narrow { 0 } else { names.max().unwrap_or(0) };
    let before = if narrow { 2 } else { name_width + 4 };
    let room = page.width().saturating_sub(before + label_width + 2 + 5);
    let room = room.clamp(4, WIDEST_BAR);
    for pair in pairs {
        let name = safe(pair.name);
        if narrow {
            page.text(0, &name);
        }
        for (place, (label, length, text)) in pair.bars.iter().enumerate() {
            let name = if narrow || place > 0 { "" } else { &*name };
            let start = padded(&format!("  {name}"), before);
            let bar = padded(&length.draw(room, page.display().charset), room);
            page.line(format!(
                "{start}{}  {bar}  {text:>3}",
                padded(label, label_width)
            ));
        }
        if !pair.line.is_empty() {
            let indent = " ".repeat(before);
            for line in Wrap::at(page.width()).indent(&indent).lines(pair.line) {
                page.line(line);
            }
        }
        page.gap();
    }
}
