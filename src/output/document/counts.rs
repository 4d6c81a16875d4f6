//! How many people gave each answer, in characters.

use crate::output::TerminalText;
use crate::screen::{CountBars, Wrap, padded, safe};

use super::block::{CountedQuestion, CountedSide};

/// Between what was counted at two times.
const BETWEEN: &str = "   ";

/// A question, its bars, and how to begin to talk about it.
pub(super) fn counted(page: &mut TerminalText, counted: &CountedQuestion) {
    let indent = page.indent();
    page.hanging(indent, &counted.number, &counted.question);
    let sides: Vec<Vec<String>> = counted
        .sides
        .iter()
        .map(|side| bars(page, counted, side))
        .collect();
    let column = column(page, counted.sides.len());
    let rows = sides.iter().map(Vec::len).max().unwrap_or(0);
    for row in 0..rows {
        let cells = sides.iter().map(|side| {
            let line = side.get(row).map_or("", String::as_str);
            padded(line, column)
        });
        let line = cells.collect::<Vec<_>>().join(BETWEEN);
        page.line(format!("{}{}", " ".repeat(2 * indent), line.trim_end()));
    }
    if let Some(opening) = &counted.opening {
        page.text(2 * indent, opening);
    }
    if let Some(aside) = &counted.aside {
        page.aside(2 * indent, aside);
    }
}

/// The columns of each of so many sides.
fn column(page: &TerminalText, sides: usize) -> usize {
    let room = page.width().saturating_sub(2 * page.indent());
    let between = BETWEEN.len() * sides.saturating_sub(1);
    room.saturating_sub(between) / sides.max(1)
}

/// The bars of a side, between what it is called and how many people it is.
fn bars(page: &TerminalText, counted: &CountedQuestion, side: &CountedSide) -> Vec<String> {
    let width = column(page, counted.sides.len());
    let bars = CountBars {
        counts: &side.counts,
        percents: &side.percents,
        width,
        unicode: page.display().charset.is_unicode(),
    };
    let labels: Vec<_> = counted
        .answers
        .iter()
        .map(|(_, label)| safe(label))
        .collect();
    let answers = counted.answers.iter().zip(&labels);
    let answers = answers.map(|((value, _), label)| (*value, &**label));
    let mut lines: Vec<String> = side.label.into_iter().map(str::to_owned).collect();
    lines.extend(bars.lines(answers));
    let note = side.note.iter();
    lines.extend(note.flat_map(|note| Wrap::at(width).lines(note)));
    lines
}
