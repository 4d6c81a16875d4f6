//! The report in sentences: for ears and braille displays.

use crate::output::Page;
use crate::screen::Display;
use crate::texts::Texts;

use super::report::{Parts, Picture, Report, StatementFigures, Statements};

/// The report without table, triangle, bars or signs that are hard to hear.
#[must_use]
pub fn sentences(report: &Report, texts: &Texts, display: Display) -> String {
    let mut page = Page::new(Display {
        colour: false,
        accessible: true,
        ..display
    });
    block(&mut page, report.example);
    block(&mut page, [&report.headline]);
    block(&mut page, &report.facts);
    block(&mut page, &report.role_sentences);
    block(&mut page, &report.legend_in_words);
    block(&mut page, &report.rounded);
    block(&mut page, [&report.labels]);
    block(&mut page, &report.missing);
    match &report.picture {
        Picture::Hidden(why) => block(&mut page, [why]),
        Picture::Shown {
            recognise,
            sentences,
            ..
        } => {
            block(&mut page, recognise);
            block(&mut page, sentences);
        }
    }
    if let Some(parts) = &report.parts {
        self::parts(&mut page, parts);
    }
    statements(&mut page, &report.statements, texts);
    block(&mut page, &report.next);
    block(&mut page, &report.closing);
    page.finish()
}

/// Sentences that belong together, with a blank line before them.
fn block(page: &mut Page, lines: impl IntoIterator<Item = impl AsRef<str>>) {
    page.gap();
    for line in lines {
        page.text(0, line.as_ref());
    }
}

fn parts(page: &mut Page, parts: &Parts) {
    block(page, [format!("{}.", parts.heading)]);
    for part in &parts.shown {
        page.text(0, &part.sentence);
    }
    if let Some(legend) = parts.legend_in_words {
        page.text(0, legend);
    }
    if let Some(withheld) = &parts.withheld {
        page.text(0, withheld);
    }
}

fn statements(page: &mut Page, statements: &Statements, texts: &Texts) {
    let words = &texts.group.statements;
    block(page, [format!("{}.", words.divided)]);
    if !statements.divided.is_empty() {
        page.text(0, words.how);
    }
    for one in &statements.divided {
        statement(page, one);
    }
    block(page, &statements.nothing_divided);
    if !statements.shared.is_empty() {
        block(page, [format!("{}.", words.shared)]);
    }
    for one in &statements.shared {
        statement(page, one);
    }
    block(page, &statements.withheld);
}

fn statement(page: &mut Page, statement: &StatementFigures) {
    block(page, [&statement.text]);
    for step in statement.answers.iter().flat_map(|answers| &answers.steps) {
        page.text(0, &step.sentence);
    }
    page.text(0, &statement.note);
    if let Some(question) = &statement.question {
        page.text(0, question);
    }
}
