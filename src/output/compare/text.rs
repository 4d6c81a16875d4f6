//! Comparisons as text: pairs of bars, or sentences for ears.

use crate::output::Page;
use crate::output::pairs::{Pair, draw};
use crate::screen::Display;
use crate::texts::Texts;

use super::report::{Block, Report};

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
    let roles = block.roles.iter().map(|role| {
        let (first, second) = (&role.shares.0, &role.shares.1);
        Pair {
            name: &role.name,
            bars: vec![
                (block.labels.0, first.value, &*first.text),
                (block.labels.1, second.value, &*second.text),
            ],
            line: &role.line,
        }
    });
    draw(page, &roles.collect::<Vec<_>>());
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
