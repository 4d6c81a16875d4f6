//! Comparisons as text: pairs of bars, or sentences for ears.

use crate::output::Page;
use crate::output::pairs::{self, Pair, draw};
use crate::screen::Display;
use crate::texts::Texts;

use super::report::{Block, Length, Report, Side, Talk};

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
    if let Some(told) = &report.talk {
        talk(&mut page, told, "- ");
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
    if let Some(told) = &report.talk {
        talk(&mut page, told, "");
    }
    ending(&mut page, report, texts, "");
    page.finish()
}

/// Per role two bars with their number, and under them what is said of it.
fn bars(page: &mut Page, block: &Block) {
    let (first, second) = block.labels;
    let roles = block.roles.iter().map(|role| Pair {
        name: &role.name,
        bars: vec![drawn(first, &role.sides.0), drawn(second, &role.sides.1)],
        line: &role.line,
    });
    draw(page, &roles.collect::<Vec<_>>());
}

fn drawn<'a>(label: &'a str, side: &'a Side) -> (&'a str, pairs::Length, &'a str) {
    let length = match side.length {
        Length::Share(value) => pairs::Length::Share(value),
        Length::Marks(number) => pairs::Length::Marks(number),
    };
    (label, length, &side.text)
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

fn talk(page: &mut Page, talk: &Talk, mark: &str) {
    page.gap();
    page.heading(talk.heading);
    page.text(0, talk.introduction);
    for step in &talk.steps {
        page.gap();
        page.heading(step.heading);
        page.text(0, &step.text);
        for line in &step.help {
            page.hanging(mark.len(), mark, line);
        }
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
