//! The result in sentences, strongest role first: for ears and braille displays.

use crate::output::Page;
use crate::screen::Display;
use crate::texts::Texts;

use super::report::Report;

/// The result without chart, table, boxes or signs that are hard to hear.
#[must_use]
pub fn sentences(report: &Report, texts: &Texts, display: Display) -> String {
    let words = texts.result;
    let mut page = Page::new(Display {
        colour: false,
        accessible: true,
        ..display
    });
    page.text(0, &report.headline);
    page.gap();
    for row in &report.rows {
        page.text(0, &row.sentence);
    }
    let margin = (!report.legend.is_empty()).then_some(words.margin_in_words);
    for line in report.legend.iter().copied().chain(margin) {
        page.text(0, line);
    }
    if let Some(guess) = &report.guess {
        page.text(0, guess);
    }
    for block in &report.blocks {
        page.gap();
        page.text(0, &format!("{}.", block.heading));
        if let Some(brings) = &block.brings {
            page.text(0, brings);
        }
        for pair in &block.pairs {
            page.text(0, &pair.strength);
            page.text(0, &pair.price(texts));
        }
        let (before, fitting) = &block.words;
        page.text(0, &format!("{before} {}.", fitting.join(", ")));
        if let Some(more) = &block.more {
            page.text(0, &format!("{more}."));
        }
    }
    page.gap();
    for explained in &report.explained {
        page.text(0, &format!("{}, {}:", words.explain, explained.name));
        for statement in &explained.statements {
            page.text(0, statement);
        }
    }
    let intention = report.intention.as_deref().map(words.intention);
    let paragraphs = report
        .trailing
        .iter()
        .chain(&report.notes)
        .chain(&report.question);
    for paragraph in paragraphs.chain(&intention) {
        page.text(0, paragraph);
    }
    page.gap();
    for line in &report.closing {
        page.text(0, line);
    }
    page.finish()
}
