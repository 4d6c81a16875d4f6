//! The report as Markdown, for a note, a wiki or a message.

use crate::output::document::Markdown;
use crate::output::escape::markdown as escape;
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
    let roles = columns::roles(report, texts);
    document.table(&roles.heads, &roles.rows);
    document.list(report.legend.iter().chain(&report.rounded));
    document.paragraphs([&report.labels]);
    document.paragraphs(&report.missing);
    picture(&mut document, report, texts);
    statements(&mut document, report, texts);
    document.heading("##", words.next_heading);
    document.paragraphs([report.next.join(" ")]);
    document.add("---".to_owned());
    document.paragraphs(&report.closing);
    document.colophon(&meta.colophon(report, texts));
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
            let cells = columns::parts(parts, report, texts);
            document.table(&cells.heads, &cells.rows);
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

fn statement(document: &mut Markdown, statement: &StatementFigures, texts: &Texts) {
    document.heading("###", &statement.text);
    if let Some(answers) = &statement.answers {
        let words = &texts.group;
        let rows = answers.steps.iter().map(|step| {
            let label = format!("{}  {}", step.value, step.label);
            vec![label, step.people.to_string()]
        });
        let heads = [words.answer, words.parts.people].map(str::to_owned);
        document.table(&heads, rows);
    }
    document.paragraphs(&statement.question);
    document.paragraphs([&statement.note]);
}
