//! A report in screenfuls: what belongs together stays together, for any size of the screen.

use crate::screen::Display;

use super::block::{Document, SectionId};
use super::layout::{Chunk, Room, chunks, headline};

/// What begins on a screenful of its own.
const PARTS: [&[SectionId]; 5] = [
    &[SectionId::Standing, SectionId::Today],
    &[SectionId::Roles, SectionId::Missing, SectionId::Next],
    &[
        SectionId::Numbers,
        SectionId::Certainty,
        SectionId::Notes,
        SectionId::Explained,
    ],
    &[SectionId::Discussed, SectionId::Counted, SectionId::Choices],
    &[SectionId::Limits],
];

/// The screenfuls of at most this many rows, each with the number of the part that it belongs to.
///
/// The last part joins the one before it where there is room.
#[must_use]
pub fn screens(document: &Document, rows: usize, display: Display) -> Vec<(usize, Vec<String>)> {
    let rows = rows.max(1);
    let mut screens: Vec<(usize, Vec<String>)> = Vec::new();
    for (part, sections) in PARTS.iter().enumerate() {
        let mut chunks = part_chunks(document, sections, display, Room::Enough);
        if chunks.first().is_some_and(|first| first.lines.len() > rows) {
            chunks = part_chunks(document, sections, display, Room::Little);
        }
        if let Some(first) = chunks.first_mut().filter(|first| first.lines.len() > rows) {
            // Words and bars before air.
            first.lines.retain(|line| !line.is_empty());
        }
        let packed = pack(chunks, rows);
        match (screens.last_mut(), packed.as_slice()) {
            (Some((_, above)), [last])
                if part + 1 == PARTS.len() && above.len() + 1 + last.len() <= rows =>
            {
                above.push(String::new());
                above.extend(last.iter().cloned());
            }
            _ => screens.extend(packed.into_iter().map(|lines| (part, lines))),
        }
    }
    screens
}

/// The chunks of a part. The headline and the picture under it are one.
fn part_chunks(
    document: &Document,
    sections: &'static [SectionId],
    display: Display,
    room: Room,
) -> Vec<Chunk> {
    let mut all: Vec<Chunk> = Vec::new();
    for section in document.ordered(sections.iter().copied()) {
        let mut chunks = chunks(section, display, room);
        if section.id == SectionId::Standing {
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
    use super::{Chunk, pack};

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
