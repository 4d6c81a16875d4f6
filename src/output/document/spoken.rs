//! A report in sentences, for ears and braille displays: no picture, no table, no sign that is hard to hear.

use crate::screen::{Display, Wrap, safe};
use crate::words::capitalised;

use super::block::{Block, CountedQuestion, Document, Labelled, MixRow, SectionId};
use super::order::with_numbers_before;
use super::table::TableBlock;

/// What belongs to the section before it.
const CLOSE: [SectionId; 1] = [SectionId::Certainty];

/// The whole report in sentences, the most important first. A sentence is broken only where a screen is narrower.
#[must_use]
pub fn spoken(document: &Document, display: Display) -> String {
    let example = document.section(SectionId::Example);
    let mut lines: Vec<String> = example
        .flat_map(|s| s.blocks.iter().flat_map(said))
        .collect();
    lines.push(document.headline.clone());
    for section in document.ordered(with_numbers_before(SectionId::Roles)) {
        if !CLOSE.contains(&section.id) {
            lines.push(String::new());
        }
        lines.extend(section.heading.as_deref().map(sentence));
        lines.extend(section.blocks.iter().flat_map(said));
    }
    let mut text = String::new();
    let wrap = Wrap::at(display.width.saturating_sub(1));
    for line in lines.iter().flat_map(|line| wrap.lines(&safe(line))) {
        text.push_str(&line);
        text.push('\n');
    }
    text
}

fn said(block: &Block) -> Vec<String> {
    let all = |sentences: &[Labelled]| {
        let said = |Labelled { label, text }: &Labelled| sentence(&format!("{label}: {text}"));
        sentences.iter().map(said).collect()
    };
    match block {
        Block::Mix(mix) => {
            let row = |row: &MixRow| {
                let guess = row.guess.as_ref();
                let guess = guess.map(|guess| sentence(&capitalised(guess)));
                [Some(row.sentence.clone()), guess]
            };
            let rounded = mix.rounded.map(|(_, spoken)| spoken.to_owned());
            let rows = mix.rows.iter().flat_map(row).flatten();
            rows.chain(rounded).collect()
        }
        Block::Roles(sentences) | Block::Labelled(sentences) => all(sentences),
        Block::Prose(text) | Block::Line(text) => vec![text.clone()],
        Block::Pairs(pairs) => rows(&pairs.table()),
        Block::Table(table) => rows(table),
        Block::Legend(legend) => {
            let lines = legend.iter();
            lines.map(|line| line.spoken().to_owned()).collect()
        }
        Block::Blanks(_) => Vec::new(),
        Block::Counted(counted) => asked(counted),
        Block::List(items) => items.iter().map(|item| sentence(item)).collect(),
        Block::Crowd(crowd) => crowd.sentences.clone(),
    }
}

fn rows(table: &TableBlock) -> Vec<String> {
    let rows = table.rows.iter();
    rows.map(|row| row.sentence.clone()).collect()
}

/// A question with its answers, each in a sentence.
fn asked(counted: &CountedQuestion) -> Vec<String> {
    let mut lines = vec![String::new(), sentence(&counted.asked())];
    for side in &counted.sides {
        lines.extend(side.label.map(|label| format!("{label}:")));
        lines.extend(side.sentences.iter().cloned());
        lines.extend(side.note.as_deref().map(sentence));
    }
    lines.extend(counted.aside.clone());
    lines.extend(counted.opening.clone());
    lines
}

/// With a full stop, where nothing ends it yet.
fn sentence(text: &str) -> String {
    let end = if text.ends_with(['.', '!', '?', ':', '”', '"', '’']) {
        ""
    } else {
        "."
    };
    format!("{text}{end}")
}
