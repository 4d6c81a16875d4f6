//! Comparisons as text: pairs of bars, or sentences for ears.

use crate::output::Page;
use crate::output::bars::Bar;
use crate::terminal::{Display, Wrap, columns, padded, safe};
use crate::texts::Texts;

use super::report::{Block, Report, Share};

/// The most a share can be: the corner of the mix.
const MOST_SHARE: f64 = 200.0 / 3.0;
/// The most columns of a bar.
const WIDEST_BAR: usize = 40;
/// Below this width the name of a role gets a line of its own.
const FEWEST_COLUMNS: usize = 50;

/// The comparisons for a terminal or a text file.
#[must_use]
pub fn text(report: &Report, texts: &Texts, display: Display) -> String {
    let mut page = Page::new(display);
    for block in &report.blocks {
        page.gap();
        page.heading(&block.headline);
        for line in &block.about {
            page.aside(0, line);
        }
        page.gap();
        bars(&mut page, block);
        for line in &block.legend {
            page.aside(2, line);
        }
        for paragraph in &block.after {
            page.gap();
            page.text(0, paragraph);
        }
        statements(&mut page, block, "- ");
    }
    ending(&mut page, report, texts, "- ");
    page.finish()
}

/// The comparisons without bars, boxes or signs that are hard to hear.
#[must_use]
pub fn sentences(report: &Report, texts: &Texts, display: Display) -> String {
    let mut page = Page::new(Display {
        colour: false,
        accessible: true,
        ..display
    });
    for block in &report.blocks {
        page.gap();
        page.text(0, &block.headline);
        for line in &block.about {
            page.text(0, line);
        }
        for role in &block.roles {
            page.text(0, &role.sentence);
        }
        for line in block.legend.iter().chain(&block.after) {
            page.text(0, line);
        }
        statements(&mut page, block, "");
    }
    ending(&mut page, report, texts, "");
    page.finish()
}

/// Per role two bars with their number, and under them what the gap means.
fn bars(page: &mut Page, block: &Block) {
    let narrow = page.width() < FEWEST_COLUMNS;
    let label_width = columns(block.labels.0).max(columns(block.labels.1));
    let names = block.roles.iter().map(|role| columns(&safe(&role.name)));
    let name_width = if narrow { 0 } else { names.max().unwrap_or(0) };
    let before = if narrow { 2 } else { name_width + 4 };
    let room = page
        .width()
        .saturating_sub(before + label_width + 2 + 5)
        .clamp(4, WIDEST_BAR);
    let charset = page.display().charset;
    let line = |name: &str, label: &str, share: &Share| {
        let bar = Bar {
            value: share.value,
            margin: 0.0,
            most: MOST_SHARE,
        };
        let bar = padded(&bar.draw(room, charset), room);
        let name = if narrow {
            "  ".to_owned()
        } else {
            format!("  {}  ", padded(name, name_width))
        };
        format!(
            "{name}{}  {bar}  {:>3}",
            padded(label, label_width),
            share.text
        )
    };
    for role in &block.roles {
        let name = safe(&role.name).into_owned();
        if narrow {
            page.text(0, &name);
        }
        page.line(line(&name, block.labels.0, &role.shares.0));
        page.line(line("", block.labels.1, &role.shares.1));
        let indent = " ".repeat(before);
        for line in Wrap::at(page.width()).indent(&indent).lines(&role.line) {
            page.line(line);
        }
        page.gap();
    }
}

fn statements(page: &mut Page, block: &Block, mark: &str) {
    let Some((heading, lines)) = &block.statements else {
        return;
    };
    page.gap();
    page.heading(heading);
    for line in lines {
        page.hanging(mark.len(), mark, line);
    }
}

fn ending(page: &mut Page, report: &Report, texts: &Texts, mark: &str) {
    if !report.notes.is_empty() {
        page.gap();
        page.heading(texts.result.notes);
        for note in &report.notes {
            page.hanging(mark.len(), mark, note);
        }
    }
    page.gap();
    for line in &report.closing {
        page.aside(0, line);
    }
}
