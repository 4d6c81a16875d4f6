//! Blocks as lines of characters, for a screen and for plain text alike.

use console::Style;

use crate::output::TerminalText;
use crate::output::picture::MOST_SHARE;
use crate::screen::{Bar, Cells, Display, columns, padded, safe};

use super::block::{
    Block, CrowdPicture, Document, Labelled, Legend, Mix, MixRow, Section, SectionId,
};
use super::table::{Cell, TableBlock};
use super::{counts, pairs, triangle};

/// The most columns of a bar.
const WIDEST_BAR: usize = 34;
/// The columns of a share and what stands before it.
const SHARE: usize = 5;
/// The most columns of a line to write on.
const WIDEST_BLANK: usize = 50;
/// Where paragraphs stand close together.
const CLOSE: [SectionId; 4] = [
    SectionId::About,
    SectionId::Talk,
    SectionId::Told,
    SectionId::Limits,
];
/// What every role starts at, in points.
const THIRD: f64 = 100.0 / 3.0;

/// Lines that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Chunk {
    /// Whether a blank line stands above it, where anything does.
    pub(super) gap: bool,
    pub(super) lines: Vec<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spacing {
    /// What a role is about stands under its bar.
    Enough,
    /// The same, without air between what is alike: for a text that is as long as it is.
    Paper,
    /// It stands apart.
    Little,
}

/// The headline with what belongs to it.
pub(super) fn headline(document: &Document, display: Display) -> Vec<String> {
    let mut page = TerminalText::new(display);
    for example in document.section(SectionId::Example) {
        for chunk in chunks(example, display, Spacing::Paper) {
            chunk.lines.into_iter().for_each(|line| page.line(line));
        }
        page.gap();
    }
    page.heading(&document.headline);
    page.into_lines()
}

pub(super) fn chunks(section: &Section, display: Display, room: Spacing) -> Vec<Chunk> {
    let mut chunks: Vec<Chunk> = Vec::new();
    // What leads up to the next block stays with it.
    let mut before_it: Vec<String> = Vec::new();
    if let Some(heading) = &section.heading {
        let mut page = TerminalText::new(display);
        page.heading(heading);
        before_it = page.into_lines();
    }
    let mut before: Option<&Block> = None;
    for block in &section.blocks {
        let mut lines = std::mem::take(&mut before_it);
        if matches!(block, Block::Counted(_)) && !lines.is_empty() {
            lines.push(String::new());
        }
        lines.extend(self::lines(block, display, room));
        let gap = has_gap(before, block, room)
            || (!CLOSE.contains(&section.id) && is_next_paragraph(before, block));
        before = Some(block);
        if leads_on(block) {
            before_it = lines;
            continue;
        }
        chunks.push(Chunk { gap, lines });
        if let (Block::Mix(mix), Spacing::Little) = (block, room) {
            let lines = abouts(mix, display);
            chunks.push(Chunk { gap: true, lines });
        }
    }
    if !before_it.is_empty() {
        chunks.push(Chunk {
            gap: chunks.is_empty(),
            lines: before_it,
        });
    }
    if let Some(first) = chunks.first_mut() {
        first.gap = true;
    }
    chunks
}

/// Whether a sentence is about what follows it.
fn leads_on(block: &Block) -> bool {
    matches!(block, Block::Prose(text) if text.ends_with(':'))
}

/// Whether a blank line stands between two blocks: around a picture, and between what is alike where there is room.
fn has_gap(before: Option<&Block>, block: &Block, room: Spacing) -> bool {
    let Some(before) = before else {
        return true;
    };
    let alike = matches!((before, block), (Block::Labelled(_), Block::Labelled(_)));
    let explains = matches!(block, Block::Prose(_) | Block::Legend(_)) && is_picture(before);
    let ends = matches!(
        (before, block),
        (Block::Pairs(_), _) | (Block::Table(_), Block::List(_))
    );
    (alike && room != Spacing::Paper) || (is_picture(block) && !explains) || ends
}

fn is_next_paragraph(before: Option<&Block>, block: &Block) -> bool {
    matches!(before, Some(Block::Prose(_) | Block::Legend(_))) && matches!(block, Block::Prose(_))
}

const fn is_picture(block: &Block) -> bool {
    matches!(
        block,
        Block::Mix(_)
            | Block::Pairs(_)
            | Block::Roles(_)
            | Block::Table(_)
            | Block::Counted(_)
            | Block::Crowd(_)
    )
}

fn lines(block: &Block, display: Display, room: Spacing) -> Vec<String> {
    let mut page = TerminalText::new(display);
    match block {
        Block::Mix(mix) => draw(&mut page, mix, room),
        Block::Pairs(pairs) => pairs::draw(&mut page, pairs),
        Block::Roles(roles) => labelled(&mut page, roles),
        Block::Prose(text) => page.text(0, text),
        Block::Labelled(sentences) => labelled(&mut page, sentences),
        Block::Table(table) => rows(&mut page, table),
        Block::Legend(legend) => {
            for line in legend {
                page.aside(0, &legend_line(line, display));
            }
        }
        Block::List(items) => {
            for item in items {
                page.hanging(0, "- ", item);
            }
        }
        Block::Line(line) => page.line(format!("  {}", safe(line))),
        Block::Blanks(words) => blanks(&mut page, words),
        Block::Counted(counted) => counts::counted(&mut page, counted),
        Block::Crowd(picture) => crowd(&mut page, picture),
    }
    page.into_lines()
}

/// Words with a line behind each to write on.
fn blanks(page: &mut TerminalText, words: &[&str]) {
    for word in words {
        let room = page.width().saturating_sub(columns(word) + 1);
        let line = "_".repeat(room.min(WIDEST_BLANK));
        page.text(0, &format!("{word} {line}"));
    }
}

fn legend_line(legend: &Legend, display: Display) -> String {
    let shown = legend.shown().replace('±', sign(display).trim());
    shown.replace('–', nothing(display))
}

/// What stands in a cell where there is no number.
const fn nothing(display: Display) -> &'static str {
    if display.charset.is_unicode() {
        "–"
    } else {
        "-"
    }
}

/// The sign between a number and its margin.
const fn sign(display: Display) -> &'static str {
    if display.charset.is_unicode() {
        " ± "
    } else {
        " +- "
    }
}

/// The width of names that stand in a column.
fn widest<'a>(names: impl Iterator<Item = &'a str>) -> usize {
    names.map(|name| columns(&safe(name))).max().unwrap_or(0)
}

fn draw(page: &mut TerminalText, mix: &Mix, room: Spacing) {
    let names = widest(mix.rows.iter().map(|row| &*row.name));
    let before = page.indent() + names + 2;
    let guesses = widest(mix.rows.iter().filter_map(|row| row.guess.as_deref()));
    let beside = page.width().saturating_sub(before + SHARE);
    let fits = guesses > 0 && beside >= WIDEST_BAR / 2 + 2 + guesses;
    let bar = beside.saturating_sub(if fits { guesses + 2 } else { 0 });
    let bar = bar.clamp(4, WIDEST_BAR);
    for row in &mix.rows {
        let name = padded(&safe(&row.name), names);
        let start = format!("{}{name}  ", " ".repeat(page.indent()));
        let guess = row.guess.as_deref().filter(|_| fits);
        let guess = guess.map(|guess| format!("  {}", safe(guess)));
        page.line(format!(
            "{start}{}  {:>3}{}",
            drawn(row, bar, page.display()),
            row.share.printed,
            guess.unwrap_or_default()
        ));
        if room != Spacing::Little {
            page.text(before, &row.summary);
        }
        if let (false, Some(guess)) = (fits, &row.guess) {
            page.text(before, guess);
        }
    }
    third(page, mix, before + bar / 2);
}

fn drawn(row: &MixRow, room: usize, display: Display) -> String {
    let bar = Bar {
        value: row.share.value,
        margin: row.share.margin.as_ref().map_or(0.0, |margin| margin.value),
        most: MOST_SHARE,
    };
    let (bar, rest) = bar.with_mark(THIRD, room, display.charset);
    let accent = Style::new().cyan().force_styling(display.colour);
    let dim = Style::new().dim().force_styling(display.colour);
    format!("{}{}", accent.apply_to(bar), dim.apply_to(rest))
}

/// Under the bars and at its mark: what the mark at a third is, in the words that there is room for; else before the mark.
fn third(page: &mut TerminalText, mix: &Mix, at: usize) {
    let is_unicode = page.display().charset.is_unicode();
    let mark = Bar::mark(page.display().charset);
    let (full, short) = mix.third;
    let rounded = mix.rounded.map_or(String::new(), |(text, _)| {
        format!("{}{text}", if is_unicode { " · " } else { " | " })
    });
    let behind = [full, short].map(|text| format!("{mark} {text}{rounded}"));
    let fitting = behind
        .iter()
        .find(|caption| at + columns(caption) <= page.width());
    if let Some(caption) = fitting {
        return page.aside(at, caption);
    }
    let before = format!("{short}{rounded} {mark}");
    page.aside((at + 1).saturating_sub(columns(&before)), &before);
}

/// What each role is about, where it does not stand under its bar.
fn abouts(mix: &Mix, display: Display) -> Vec<String> {
    let about = |row: &MixRow| Labelled::new(&row.name, &row.summary);
    let mut page = TerminalText::new(display);
    labelled(&mut page, &mix.rows.iter().map(about).collect::<Vec<_>>());
    page.into_lines()
}

/// Words in a column and their sentences beside it; on a narrow screen under each other.
fn labelled(page: &mut TerminalText, sentences: &[Labelled]) {
    let words = widest(sentences.iter().map(|sentence| &*sentence.label));
    let strong = Style::new().bold().force_styling(page.display().colour);
    for sentence in sentences {
        let label = safe(&sentence.label);
        if page.is_narrow() && words > page.width() / 4 {
            let label = strong.apply_to(format!("{label}:")).to_string();
            let mut lines = page.wrapped("  ", &format!("{} {}", sentence.label, sentence.text));
            if let Some(first) = lines.first_mut() {
                let behind = first.trim_start().strip_prefix(&*safe(&sentence.label));
                *first = format!("{label}{}", behind.unwrap_or_default());
            }
            for line in lines {
                page.line(line);
            }
            continue;
        }
        let indent = page.indent();
        let width = indent + words + 2;
        let start = format!("{}{}", " ".repeat(indent), strong.apply_to(&label));
        let gap = " ".repeat(words + 2 - columns(&label));
        let rest = " ".repeat(width);
        let wrapped = page.wrapped(&rest, &sentence.text);
        for (place, line) in wrapped.into_iter().enumerate() {
            let text = line.strip_prefix(&*rest).unwrap_or(&line).to_owned();
            page.line(if place == 0 {
                format!("{start}{gap}{text}")
            } else {
                line
            });
        }
    }
}

fn rows(page: &mut TerminalText, table: &TableBlock) {
    let display = page.display();
    let cells = Cells {
        heads: table.heads.clone(),
        rows: table
            .rows
            .iter()
            .map(|row| {
                row.cells
                    .iter()
                    .map(|cell| match cell {
                        Cell::Nothing => nothing(display).to_owned(),
                        cell => cell.shown(sign(display)),
                    })
                    .collect()
            })
            .collect(),
    };
    if Cells::fits(display) && !cells.words_fit(display) {
        for row in &table.rows {
            page.outdented(2, 2, &row.sentence);
        }
        return;
    }
    let indent = " ".repeat(page.indent());
    for line in cells.lines(display) {
        page.line(format!("{indent}{line}"));
    }
}

/// The triangle with the number of people per place; in words where the screen is narrower than it.
fn crowd(page: &mut TerminalText, picture: &CrowdPicture) {
    if page.width() < triangle::COLUMNS {
        for sentence in &picture.sentences {
            page.text(0, sentence);
        }
        return;
    }
    let charset = page.display().charset;
    let before = (2 * page.indent() + 2).min(page.width() - triangle::COLUMNS);
    let corners = picture.corners.map(|name| safe(name).into_owned());
    for line in triangle::triangle(&picture.crowd, &corners, charset) {
        page.line(format!("{}{line}", " ".repeat(before)));
    }
    page.gap();
    let middle = if charset.is_unicode() { "·" } else { "." };
    page.aside(0, &picture.digits.replace('·', middle));
}
