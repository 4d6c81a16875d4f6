//! The report as text with a table, the triangle and bars.

use crate::output::Page;
use crate::screen::Bar;
use crate::screen::Cells;
use crate::screen::{Charset, Display, columns as width, padded, safe};
use crate::texts::Texts;

use super::columns;
use super::crowd::{COLUMNS, Cell, Crowd};
use super::report::{AnswerFigures, Parts, Picture, Report, StatementFigures};
use super::triangle::triangle;

/// The most columns of a bar.
const WIDEST_BAR: usize = 30;
/// The fewest columns of a bar beside its words; with fewer it stands under them.
const FEWEST_BAR: usize = 8;
/// How far the triangle stands from the left side.
const INDENT: usize = 6;

/// The report for a terminal or a text file.
#[must_use]
pub fn text(report: &Report, texts: &Texts, display: Display) -> String {
    let mut page = Page::new(display);
    if let Some(example) = report.example {
        page.text(0, example);
        page.gap();
    }
    page.heading(&report.headline);
    for fact in &report.facts {
        page.aside(0, fact);
    }
    page.gap();
    table(&mut page, report, texts);
    page.gap();
    page.text(0, &report.labels);
    for missing in &report.missing {
        page.gap();
        page.text(0, missing);
    }
    picture(&mut page, report, texts);
    if let Some(parts) = &report.parts {
        self::parts(&mut page, parts, report, texts);
    }
    statements(&mut page, report, texts);
    page.gap();
    page.heading(texts.group.next_heading);
    page.text(2, &report.next.join(" "));
    page.gap();
    for line in &report.closing {
        page.aside(0, line);
    }
    page.finish()
}

fn table(page: &mut Page, report: &Report, texts: &Texts) {
    let display = page.display();
    put(page, columns::roles(report, texts));
    page.gap();
    for line in &report.legend {
        page.aside(indent(page), &signs(line, display));
    }
    if let Some(rounded) = &report.rounded {
        page.aside(indent(page), rounded);
    }
}

fn picture(page: &mut Page, report: &Report, texts: &Texts) {
    let words = &texts.group.triangle;
    page.gap();
    page.heading(words.heading);
    let (recognise, crowd, sentences) = match &report.picture {
        Picture::Hidden(why) => {
            page.text(2, why);
            return;
        }
        Picture::Shown {
            recognise,
            crowd,
            sentences,
        } => (recognise, crowd, sentences),
    };
    if let Some(recognise) = recognise {
        page.text(2, recognise);
        page.gap();
    }
    if page.width() < COLUMNS {
        for sentence in sentences {
            page.text(2, sentence);
        }
        return;
    }
    page.gap();
    drawing(page, crowd, report);
    page.gap();
    let middle = if page.display().charset.is_unicode() {
        '·'
    } else {
        '.'
    };
    let covered = crowd.cells().any(|(cell, _)| cell == Cell::middle());
    page.aside(2, &(words.caption)(Some(middle).filter(|_| !covered)));
}

fn drawing(page: &mut Page, crowd: &Crowd, report: &Report) {
    let mut names = report.names.clone();
    for role in &report.whole.roles {
        let name = safe(&report.names[role.role]).into_owned();
        names[role.role] = format!("{name} {}", role.share.text);
    }
    let before = INDENT.min(page.width() - COLUMNS);
    for line in triangle(crowd, &names, page.display().charset) {
        page.line(format!("{}{line}", " ".repeat(before)));
    }
}

fn parts(page: &mut Page, parts: &Parts, report: &Report, texts: &Texts) {
    page.gap();
    page.heading(&parts.heading);
    if !parts.shown.is_empty() {
        put(page, columns::parts(parts, report, texts));
        page.gap();
        page.aside(indent(page), &signs(parts.legend, page.display()));
    }
    if let Some(withheld) = &parts.withheld {
        page.text(indent(page), withheld);
    }
}

fn statements(page: &mut Page, report: &Report, texts: &Texts) {
    let words = &texts.group.statements;
    let statements = &report.statements;
    let most = statements.most();
    page.gap();
    page.heading(words.divided);
    if !statements.divided.is_empty() {
        page.aside(2, words.how);
    }
    for statement in &statements.divided {
        self::statement(page, statement, most);
    }
    if let Some(nothing) = &statements.nothing_divided {
        page.text(2, nothing);
    }
    if !statements.shared.is_empty() {
        page.gap();
        page.heading(words.shared);
    }
    for statement in &statements.shared {
        self::statement(page, statement, most);
    }
    if let Some(withheld) = &statements.withheld {
        page.gap();
        page.text(2, withheld);
    }
}

fn statement(page: &mut Page, statement: &StatementFigures, most: u64) {
    page.gap();
    page.text(2, &statement.text);
    if let Some(answers) = &statement.answers {
        page.gap();
        bars(page, answers, most);
        page.gap();
    }
    if let Some(question) = &statement.question {
        page.text(4, question);
    }
    let indent = if page.width() < 40 { 2 } else { 4 };
    page.aside(indent, &statement.note);
}

/// A bar per step, with its number also when it is zero.
fn bars(page: &mut Page, answers: &AnswerFigures, most: u64) {
    let labels = answers.steps.iter().map(|step| width(&safe(&step.label)));
    let widest = labels.max().unwrap_or(0);
    let indent = if page.width() < 40 { 2 } else { 6 };
    let numbers = most.to_string().len() + 1;
    let taken = indent + widest + 5 + numbers;
    let apart = page.width() < taken + FEWEST_BAR;
    let taken = if apart { indent + 3 + numbers } else { taken };
    let room = page.width().saturating_sub(taken).clamp(1, WIDEST_BAR);
    let charset = match page.display().charset {
        Charset::Ascii => Charset::Ascii,
        Charset::Braille | Charset::Blocks => Charset::Blocks,
    };
    for step in &answers.steps {
        let bar = Bar {
            value: float(step.people),
            margin: 0.0,
            most: float(most.max(room as u64)),
        };
        let drawn = bar.draw(room, charset);
        let drawn = match (drawn.is_empty(), step.people) {
            (true, 1..) if charset.is_unicode() => "▏".to_owned(),
            (true, 1..) => "|".to_owned(),
            _ => drawn,
        };
        let space = if drawn.is_empty() { "" } else { " " };
        let number = format!("{}{}  ", " ".repeat(indent), step.value);
        if apart {
            page.hanging(0, &number, &step.label);
            page.line(format!(
                "{}{drawn}{space}{}",
                " ".repeat(indent + 3),
                step.people
            ));
        } else {
            let label = padded(&safe(&step.label), widest);
            page.line(format!("{number}{label}  {drawn}{space}{}", step.people));
        }
    }
}

/// The text with a sign for the spread that the character set has.
fn signs(text: &str, display: Display) -> String {
    if display.charset.is_unicode() {
        text.to_owned()
    } else {
        text.replace('±', "+-")
    }
}

/// A table, with the signs of the character set and spaces that may break.
fn put(page: &mut Page, mut cells: Cells) {
    let display = page.display();
    for cell in cells.rows.iter_mut().flatten() {
        *cell = signs(&cell.replace('\u{a0}', " "), display);
    }
    let before = " ".repeat(indent(page));
    for line in cells.lines(display) {
        page.line(format!("{before}{line}"));
    }
}

fn indent(page: &Page) -> usize {
    if page.width() < 60 { 0 } else { 2 }
}

#[expect(clippy::cast_precision_loss, reason = "people, for a drawing")]
const fn float(people: u64) -> f64 {
    people as f64
}
