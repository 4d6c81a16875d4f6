//! Comparisons as Markdown.

use crate::output::document::Markdown;
use crate::output::escape::markdown as escape;
use crate::texts::Texts;

use super::report::{Block, Report};

/// The comparisons as Markdown: `CommonMark` with tables; `made` says with what and when it was made.
#[must_use]
pub fn markdown(report: &Report, texts: &Texts, made: &str) -> String {
    let mut document = Markdown::default();
    document.heading("#", report.title);
    for block in &report.blocks {
        document.heading("##", &block.headline);
        document.paragraphs(&block.about);
        if !block.roles.is_empty() {
            document.add(table(block));
        }
        document.list(&block.legend);
        document.paragraphs(&block.after);
        if let Some((heading, lines)) = &block.statements {
            document.heading("###", heading);
            document.list(lines);
        }
    }
    if let Some(talk) = &report.talk {
        document.heading("##", talk.heading);
        document.paragraphs([talk.introduction]);
        for step in &talk.steps {
            document.heading("###", step.heading);
            document.paragraphs([&step.text]);
            document.list(&step.help);
        }
    }
    if !report.notes.is_empty() {
        document.heading("##", texts.result.notes);
        document.list(&report.notes);
    }
    document.add("---".to_owned());
    document.paragraphs(&report.closing);
    document.paragraphs([made, texts.result.document.privacy]);
    document.finish()
}

fn table(block: &Block) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let escaped = |cell: &str| escape(cell);
    let heads = block.heads.iter();
    let mut lines = vec![
        row(heads.clone().map(|head| escaped(head.text)).collect()),
        row(heads
            .map(|head| if head.number { "---:" } else { "---" }.to_owned())
            .collect()),
    ];
    let roles = block.roles.iter();
    lines.extend(roles.map(|role| row(role.cells.iter().map(|cell| escaped(cell)).collect())));
    lines.join("\n")
}
