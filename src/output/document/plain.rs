//! A report as one text with a picture and a table: printed, piped, or in a file.

use crate::screen::Display;

use super::block::{Block, Document, SectionId};
use super::layout::{Spacing, chunks, headline};
use super::order::with_numbers_before;

/// What goes on under the section before it.
const GOES_ON: [SectionId; 2] = [SectionId::Certainty, SectionId::Next];
/// What needs no heading, since it follows what it is about.
const BARE: [SectionId; 1] = [SectionId::Numbers];

/// The whole report: where one stands and the numbers come first, for whoever reads no further.
#[must_use]
pub fn plain(document: &Document, display: Display) -> String {
    let order = with_numbers_before(SectionId::Today);
    written(document, order, display, |_| true)
}

/// Headline, picture and table, and what can be said of the order: what stays on the screen of someone who has read the report.
pub(crate) fn summary(document: &Document, display: Display) -> String {
    const SUMMARY: [SectionId; 2] = [SectionId::Standing, SectionId::Numbers];
    written(document, SUMMARY, display, |block| {
        !matches!(block, Block::Legend(_))
    })
}

/// The whole report in its pieces: as many for every width, each with the empty line above it.
pub(crate) fn pieces(document: &Document, display: Display) -> Vec<Vec<String>> {
    let order = with_numbers_before(SectionId::Today);
    in_pieces(document, order, display, |_| true)
}

fn written(
    document: &Document,
    order: impl IntoIterator<Item = SectionId>,
    display: Display,
    shown: impl Fn(&Block) -> bool,
) -> String {
    let mut lines = in_pieces(document, order, display, shown).concat();
    lines.push(String::new());
    lines.join("\n")
}

fn in_pieces(
    document: &Document,
    order: impl IntoIterator<Item = SectionId>,
    display: Display,
    shown: impl Fn(&Block) -> bool,
) -> Vec<Vec<String>> {
    let mut pieces = vec![headline(document, display)];
    let one_role = document.section(SectionId::Roles).count() == 1;
    for section in document.ordered(order) {
        let mut section = section.clone();
        section.blocks.retain(&shown);
        if BARE.contains(&section.id) || (one_role && section.id == SectionId::Roles) {
            section.heading = None;
        }
        let goes_on = GOES_ON.contains(&section.id) || (one_role && section.id == SectionId::Roles);
        for (place, chunk) in chunks(&section, display, Spacing::Paper)
            .into_iter()
            .enumerate()
        {
            let mut lines = chunk.lines;
            if chunk.gap && !(goes_on && place == 0) {
                lines.insert(0, String::new());
            }
            pieces.push(lines);
        }
    }
    pieces
}
