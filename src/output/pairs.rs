//! Bars in pairs: per role two shares under each other, with what they mean.

use crate::screen::{Wrap, columns, padded, safe};

use super::Page;
use super::picture::MOST_SHARE;
use crate::screen::Bar;

/// The most columns of a bar.
const WIDEST_BAR: usize = 40;
/// Below this width the name of a role gets a line of its own.
const FEWEST_COLUMNS: usize = 50;

/// A role with one or two shares.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pair<'a> {
    /// The name of the role.
    pub(super) name: &'a str,
    /// Each bar: what it is called, the share and the share as it is printed.
    pub(super) bars: Vec<(&'a str, f64, &'a str)>,
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
        for (place, (label, value, text)) in pair.bars.iter().enumerate() {
            let name = if narrow || place > 0 { "" } else { &*name };
            let start = padded(&format!("  {name}"), before);
            let bar = Bar {
                value: *value,
                margin: 0.0,
                most: MOST_SHARE,
            };
            let bar = padded(&bar.draw(room, page.display().charset), room);
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
