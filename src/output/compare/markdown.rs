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
        document.add(table(block, texts));
        document.list(&block.legend);
        document.paragraphs(&block.after);
        if let Some((heading, lines)) = &block.statements {
            document.heading("###", heading);
            document.list(lines);
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

fn table(block: &Block, texts: &Texts) -> String {
    let [role, gap, needed, words] = texts.compare.heads;
    let row = |cells: [&str; 6]| {
        let [name, first, second, gap, needed, words] = cells.map(escape);
        let needed = Some(needed).filter(|_| block.needs);
        let before = [name, first, second, gap].into_iter();
        let cells: Vec<String> = before.chain(needed).chain([words]).collect();
        format!("| {} |", cells.join(" | "))
    };
    let align = if block.needs { "| ---: " } else { "" };
    let mut lines = vec![
        row([role, block.labels.0, block.labels.1, gap, needed, words]),
        format!("| --- | ---: | ---: | ---: {align}| --- |"),
    ];
    lines.extend(block.roles.iter().map(|line| {
        let (first, second) = &line.shares;
        row([
            &line.name,
            &first.text,
            &second.text,
            &line.gap,
            line.needed.as_deref().unwrap_or_default(),
            line.verdict,
        ])
    }));
    lines.join("\n")
}
