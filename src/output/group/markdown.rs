//! The report as Markdown, for a note, a wiki or a message.

use crate::output::document::{Markdown, code};
use crate::output::escape::markdown as escape;
use crate::screen::Cells;
use crate::texts::Texts;

use super::columns;
use super::html::Meta;
use super::report::{Picture, Report, StatementFigures};

/// The report as Markdown: `CommonMark` with tables.
#[must_use]
pub fn markdown(report: &Report, texts: &Texts, meta: Meta<'_>) -> String {
    let words = texts.group;
    let mut document = Markdown::default();
    document.heading("#", &report.title);
    if let Some(example) = report.example {
        document.add(format!("**{}**", escape(example)));
    }
    document.add(format!("**{}**", escape(&report.headline)));
    let facts = report.facts.iter().map(|fact| fact.trim_end_matches('.'));
    let facts: Vec<String> = [meta.day(texts).as_str()]
        .into_iter()
        .chain(facts)
        .map(escape)
        .collect();
    document.add(facts.join(" · "));
    table(&mut document, &columns::roles(report, texts));
    document.list(report.legend.iter().chain(&report.rounded));
    document.paragraphs([&report.labels]);
    document.paragraphs(&report.missing);
    picture(&mut document, report, texts);
    statements(&mut document, report, texts);
    document.heading("##", words.next_heading);
    document.paragraphs([report.next.join(" ")]);
    document.add("---".to_owned());
    document.paragraphs(&report.closing);
    let end = &texts.result.document;
    let (made, instrument) = (escape(&meta.made(texts)), code(&report.instrument));
    document.add(format!(
        "{made} {} {instrument}. {}",
        end.instrument, end.privacy
    ));
    document.finish()
}

/// Everyone in sentences, and the parts of the group.
fn picture(document: &mut Markdown, report: &Report, texts: &Texts) {
    let words = texts.group;
    document.heading("##", words.triangle.heading);
    match &report.picture {
        Picture::Hidden(why) => document.paragraphs([why]),
        Picture::Shown {
            recognise,
            sentences,
            ..
        } => {
            document.paragraphs(recognise);
            document.list(sentences);
        }
    }
    if let Some(parts) = &report.parts {
        document.heading("##", &parts.heading);
        if !parts.shown.is_empty() {
            table(document, &columns::parts(parts, report, texts));
            document.paragraphs([parts.legend]);
        }
        document.paragraphs(&parts.withheld);
    }
}

fn statements(document: &mut Markdown, report: &Report, texts: &Texts) {
    let words = texts.group;
    let statements = &report.statements;
    document.heading("##", words.statements.divided);
    document.paragraphs((!statements.divided.is_empty()).then_some(words.statements.how));
    for one in &statements.divided {
        statement(document, one, texts);
    }
    document.paragraphs(&statements.nothing_divided);
    if !statements.shared.is_empty() {
        document.heading("##", words.statements.shared);
    }
    for one in &statements.shared {
        statement(document, one, texts);
    }
    document.paragraphs(&statements.withheld);
}

fn table(document: &mut Markdown, table: &Cells) {
    let row = |cells: &[String]| {
        let cells: Vec<String> = cells.iter().map(|cell| escape(cell)).collect();
        format!("| {} |", cells.join(" | "))
    };
    let rule: Vec<&str> = (0..table.heads.len())
        .map(|place| if place == 0 { "---" } else { "---:" })
        .collect();
    let mut lines = vec![row(&table.heads), format!("| {} |", rule.join(" | "))];
    lines.extend(table.rows.iter().map(|cells| row(cells)));
    document.add(lines.join("\n"));
}

fn statement(document: &mut Markdown, statement: &StatementFigures, texts: &Texts) {
    document.heading("###", &statement.text);
    if let Some(answers) = &statement.answers {
        let words = &texts.group;
        let rows = answers.steps.iter().map(|step| {
            let label = format!("{}  {}", step.value, step.label);
            vec![label, step.people.to_string()]
        });
        let heads = [words.answer, words.parts.people];
        let cells = Cells {
            heads: heads.map(str::to_owned).to_vec(),
            rows: rows.collect(),
        };
        table(document, &cells);
    }
    document.paragraphs(&statement.question);
    document.paragraphs([&statement.note]);
}
