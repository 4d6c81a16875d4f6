//! The result as text with a chart and a table.

use crate::output::Page;
use crate::output::picture::MOST_SHARE;
use crate::screen::Bar;
use crate::screen::Cells;
use crate::screen::{Display, columns, padded, safe};
use crate::texts::Texts;

use super::report::{Intake, Report, RoleBlock};

/// The columns of the points before a statement that is explained: sign, two digits, mark, digit, two spaces.
const EXPLAINED_HANG: usize = 6;
/// The most columns of a bar.
const WIDEST_BAR: usize = 40;

/// The result for a terminal or a text file.
#[must_use]
pub fn text(report: &Report, texts: &Texts, display: Display) -> String {
    let mut page = Page::new(display);
    page.heading(&report.headline);
    page.gap();
    chart(&mut page, report);
    table(&mut page, report, texts);
    for block in &report.blocks {
        page.gap();
        role(&mut page, block, texts);
    }
    if let Some(trailing) = &report.trailing {
        page.gap();
        page.text(0, trailing);
    }
    explained(&mut page, report, texts);
    notes(&mut page, report, texts);
    for paragraph in [
        &report.question,
        &report.intention.as_deref().map(texts.result.intention),
    ]
    .into_iter()
    .flatten()
    {
        page.gap();
        page.text(0, paragraph);
    }
    page.gap();
    for line in &report.closing {
        page.aside(0, line);
    }
    page.finish()
}

fn chart(page: &mut Page, report: &Report) {
    let Some(caption) = &report.caption else {
        return;
    };
    let name_width = report
        .rows
        .iter()
        .map(|row| columns(&safe(&row.name)))
        .max()
        .unwrap_or(0);
    let indent = if page.width() < 40 { 0 } else { 2 };
    let numbers = 12;
    let room = page
        .width()
        .saturating_sub(indent + name_width + 2 + numbers)
        .clamp(4, WIDEST_BAR);
    for row in &report.rows {
        let Some(share) = &row.share else { continue };
        let bar = Bar {
            value: share.value,
            margin: share.margin,
            most: MOST_SHARE,
        };
        let bar = padded(&bar.draw(room, page.display().charset), room);
        let name = padded(&safe(&row.name), name_width);
        let indent = " ".repeat(indent);
        page.line(format!(
            "{indent}{name}  {bar}  {}",
            beside(share, page.display())
        ));
    }
    page.aside(indent + name_width + 2, caption);
    page.gap();
}

/// "40 ± 3", with a sign that the character set has.
fn beside(intake: &Intake, display: Display) -> String {
    let sign = if display.charset.is_unicode() {
        "±"
    } else {
        "+-"
    };
    format!("{:>3} {sign} {}", intake.value_text, intake.margin_text)
}

fn table(page: &mut Page, report: &Report, texts: &Texts) {
    let heads = &texts.result.heads;
    let guessed = report.rows.iter().any(|row| row.guess.is_some());
    let mut titles = vec![heads.role, heads.score, heads.share, heads.answered];
    if guessed {
        titles.insert(3, heads.guess);
    }
    let display = page.display();
    let rows = report.rows.iter().map(|row| {
        let score = row
            .score
            .as_ref()
            .map(|score| beside(score, display).trim_start().to_owned());
        let share = row.share.as_ref().map(|share| share.value_text.clone());
        let dash = || "-".to_owned();
        let mut cells = vec![
            row.name.clone(),
            score.unwrap_or_else(dash),
            share.unwrap_or_else(dash),
            row.answered.clone(),
        ];
        if guessed {
            cells.insert(3, row.guess.clone().unwrap_or_default());
        }
        cells
    });
    let cells = Cells {
        heads: titles.into_iter().map(str::to_owned).collect(),
        rows: rows.collect(),
    };
    let indent = if page.width() < 60 { "" } else { "  " };
    for line in cells.lines(display) {
        page.line(format!("{indent}{line}"));
    }
    if report.legend.is_empty() {
        return;
    }
    page.gap();
    for line in &report.legend {
        page.aside(indent.len(), line);
    }
    page.aside(
        indent.len(),
        &texts.result.margin_caption.replace(
            '±',
            if display.charset.is_unicode() {
                "±"
            } else {
                "+-"
            },
        ),
    );
}

fn role(page: &mut Page, block: &RoleBlock, texts: &Texts) {
    page.heading(&block.heading);
    if let Some(brings) = &block.brings {
        page.text(2, brings);
    }
    for pair in &block.pairs {
        page.text(2, &pair.strength);
        page.text(4, &pair.price(texts));
    }
    let (before, words) = &block.words;
    page.text(2, &format!("{before} {}.", words.join(", ")));
    if let Some(more) = &block.more {
        page.aside(2, more);
    }
}

fn explained(page: &mut Page, report: &Report, texts: &Texts) {
    if report.explained.is_empty() {
        return;
    }
    page.gap();
    page.heading(texts.result.explain);
    for role in &report.explained {
        page.text(2, &role.name);
        for statement in &role.statements {
            page.outdented(4, EXPLAINED_HANG, statement);
        }
    }
}

fn notes(page: &mut Page, report: &Report, texts: &Texts) {
    if report.notes.is_empty() {
        return;
    }
    page.gap();
    page.heading(texts.result.notes);
    for note in &report.notes {
        page.hanging(2, "- ", note);
    }
}
