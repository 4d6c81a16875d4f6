//! A report in screenfuls: what belongs together stays together, for any size of the screen.

use crate::screen::Display;

use super::block::{Document, Section, SectionId};
use super::layout::{Chunk, Spacing, chunks, headline};

/// What someone is told last.
const LIMITS: usize = 4;

/// Which sections share screenfuls: those that follow each other and have the same number here.
const fn part(id: SectionId) -> usize {
    match id {
        SectionId::About | SectionId::Standing | SectionId::Today => 0,
        SectionId::Numbers | SectionId::Certainty | SectionId::Notes | SectionId::Explained => 2,
        SectionId::Discussed | SectionId::Counted | SectionId::Choices => 3,
        SectionId::Limits => LIMITS,
        _ => 1,
    }
}

/// The screenfuls of at most this many rows, each with the number of the part that it belongs to: every section, in the order
/// of the document.
///
/// What a report is not joins the part before it where there is room.
#[must_use]
pub fn screens(document: &Document, rows: usize, display: Display) -> Vec<(usize, Vec<String>)> {
    let rows = rows.max(1);
    let mut screens: Vec<(usize, Vec<String>)> = Vec::new();
    // The example stands in the headline.
    let sections = document.sections.iter();
    let sections: Vec<_> = sections
        .filter(|section| section.id != SectionId::Example && !section.blocks.is_empty())
        .collect();
    let parts = sections.chunk_by(|one, other| part(one.id) == part(other.id));
    for (place, sections) in parts.enumerate() {
        let opened = (place == 0).then_some(document);
        let mut chunks = part_chunks(opened, sections, display, Spacing::Enough);
        if chunks.first().is_some_and(|first| first.lines.len() > rows) {
            chunks = part_chunks(opened, sections, display, Spacing::Little);
        }
        if let Some(first) = chunks.first_mut().filter(|first| first.lines.len() > rows) {
            // Words and bars before air.
            first.lines.retain(|line| !line.is_empty());
        }
        let packed = pack(chunks, rows);
        let tells_limits = sections.iter().all(|section| part(section.id) == LIMITS);
        match (screens.last_mut(), packed.as_slice()) {
            (Some((_, above)), [last]) if tells_limits && above.len() + 1 + last.len() <= rows => {
                above.push(String::new());
                above.extend(last.iter().cloned());
            }
            _ => screens.extend(packed.into_iter().map(|lines| (place, lines))),
        }
    }
    screens
}

/// The chunks of a part. The headline of the document that it opens and the picture under it are one.
fn part_chunks(
    mut opened: Option<&Document>,
    sections: &[&Section],
    display: Display,
    room: Spacing,
) -> Vec<Chunk> {
    let mut all: Vec<Chunk> = Vec::new();
    for section in sections {
        let mut chunks = chunks(section, display, room);
        if let Some(document) = opened.take() {
            let mut lines = headline(document, display);
            let picture = section.picture().map_or(0, |place| place + 1);
            for chunk in chunks.drain(..picture.max(1).min(chunks.len())) {
                if chunk.gap {
                    lines.push(String::new());
                }
                lines.extend(chunk.lines);
            }
            all.push(Chunk { gap: false, lines });
        }
        all.extend(chunks);
    }
    all
}

/// Puts chunks on screenfuls in their order. A chunk that is longer than a screen is cut.
fn pack(chunks: Vec<Chunk>, rows: usize) -> Vec<Vec<String>> {
    let mut packed: Vec<Vec<String>> = Vec::new();
    for chunk in chunks {
        let gap = usize::from(chunk.gap);
        match packed.last_mut() {
            Some(last) if last.len() + gap + chunk.lines.len() <= rows => {
                last.extend(std::iter::repeat_n(String::new(), gap));
                last.extend(chunk.lines);
            }
            _ => packed.extend(cut(&chunk.lines, rows)),
        }
    }
    packed
}

/// Lines in pieces of at most this many, cut where a line starts something new, as far as there is such a place.
fn cut(lines: &[String], rows: usize) -> Vec<Vec<String>> {
    let mut pieces = Vec::new();
    let mut rest = lines;
    while rest.len() > rows {
        let starts = |line: &String| !line.starts_with("  ");
        let new = (1..=rows)
            .rev()
            .find(|at| rest.get(*at).is_some_and(starts));
        let (piece, after) = rest.split_at(new.unwrap_or(rows));
        pieces.push(piece.to_vec());
        rest = after;
    }
    pieces.push(rest.to_vec());
    pieces
}

#[cfg(test)]
mod tests {
    use super::super::block::{Colophon, prose};
    use super::{Chunk, Display, Document, Section, SectionId, pack, screens};
    use crate::screen::Charset;

    #[test]
    fn every_section_is_shown_in_the_order_of_the_document() {
        let told = [
            (SectionId::Example, "example"),
            (SectionId::Standing, "standing"),
            (SectionId::Talk, "talk"),
            (SectionId::Told, "told"),
            (SectionId::Counted, "counted"),
            (SectionId::Agree, "agree"),
            (SectionId::Limits, "limits"),
        ];
        let section = |(id, text): (SectionId, &str)| Section::new(id, None, vec![prose(text)]);
        let document = Document {
            title: String::new(),
            facts: Vec::new(),
            headline: String::new(),
            sections: told.map(section).into(),
            colophon: Colophon {
                made: String::new(),
                statements: None,
                privacy: "",
                language: "en",
            },
        };
        let display = Display {
            width: 40,
            colour: false,
            charset: Charset::Ascii,
            accessible: false,
        };
        for rows in 1..20 {
            let pages = screens(&document, rows, display);
            let lines = pages.into_iter().flat_map(|(_, lines)| lines);
            let shown: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
            assert_eq!(shown, told.map(|(_, text)| text), "{rows}");
        }
    }

    fn chunk(gap: bool, lines: &[&str]) -> Chunk {
        Chunk {
            gap,
            lines: lines.iter().map(|line| (*line).to_owned()).collect(),
        }
    }

    #[test]
    fn chunks_stay_whole_where_a_screen_has_room_for_one() {
        let chunks = || {
            vec![
                chunk(false, &["a", "b"]),
                chunk(true, &["c"]),
                chunk(true, &["d", "e"]),
            ]
        };
        assert_eq!(pack(chunks(), 4), [vec!["a", "b", "", "c"], vec!["d", "e"]]);
        assert_eq!(pack(chunks(), 7), [["a", "b", "", "c", "", "d", "e"]]);
        assert_eq!(
            pack(chunks(), 1),
            [["a"], ["b"], ["c"], ["d"], ["e"]],
            "nothing is lost on one row"
        );
    }
}
