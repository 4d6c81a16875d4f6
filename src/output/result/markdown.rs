//! The result as Markdown, for a note, a wiki or a message.

use crate::output::escape::markdown as escape;
use crate::texts::Texts;

use super::columns::Columns;
use super::meta::Meta;
use super::report::{Report, RoleBlock};

/// The result as Markdown: `CommonMark` with a table.
#[must_use]
pub fn markdown(report: &Report, texts: &Texts, meta: &Meta<'_>) -> String {
    let words = texts.result;
    let mut document = Document::default();
    document.heading("#", &report.title);
    document.add(format!("**{}**", escape(&report.headline)));
    document.add(
        meta.facts(texts)
            .iter()
            .map(|fact| escape(fact))
            .collect::<Vec<_>>()
            .join(" · "),
    );
    numbers(&mut document, report, texts);
    for block in &report.blocks {
        role(&mut document, block, texts);
    }
    document.paragraphs(&report.trailing);
    if !report.explained.is_empty() {
        document.heading("##", words.explain);
    }
    for explained in &report.explained {
        document.heading("###", &explained.name);
        document.list(&explained.statements);
    }
    if !report.notes.is_empty() {
        document.heading("##", words.notes);
        document.list(&report.notes);
    }
    let intention = report.intention.as_deref().map(words.intention);
    if report.question.is_some() || intention.is_some() {
        document.heading("##", words.document.next);
        document.paragraphs(&report.question);
        document.paragraphs(&intention);
    }
    document.add("---".to_owned());
    document.paragraphs(&report.closing);
    document.add(format!(
        "{} {} {}. {}",
        escape(&meta.made(texts)),
        words.document.instrument,
        code(meta.instrument),
        words.document.privacy
    ));
    document.finish()
}

fn numbers(document: &mut Document, report: &Report, texts: &Texts) {
    let columns = Columns::of(report, texts);
    let row = |cells: &[String]| format!("| {} |", cells.join(" | "));
    let escaped = |cells: &[String]| cells.iter().map(|cell| escape(cell)).collect::<Vec<_>>();
    let rule: Vec<String> = (0..columns.heads.len())
        .map(|place| if place == 0 { "---" } else { "---:" }.to_owned())
        .collect();
    let mut lines = vec![row(&escaped(&columns.heads)), row(&rule)];
    lines.extend(columns.rows.iter().map(|cells| row(&escaped(cells))));
    document.heading("##", texts.result.document.numbers);
    document.add(lines.join("\n"));
    document.paragraphs(report.caption_sentence());
    if !report.legend.is_empty() {
        let margin = texts.result.margin_caption;
        document.list(report.legend.iter().chain([&margin]));
    }
}

fn role(document: &mut Document, block: &RoleBlock, texts: &Texts) {
    document.heading("##", &block.heading);
    document.paragraphs(&block.brings);
    let pairs = block.pairs.iter().map(|pair| {
        format!(
            "- **{}**\n  {}",
            escape(&pair.strength),
            escape(&pair.price(texts))
        )
    });
    if !block.pairs.is_empty() {
        document.add(pairs.collect::<Vec<_>>().join("\n"));
    }
    let (before, fitting) = &block.words;
    document.paragraphs([&format!("{before} {}.", fitting.join(", "))]);
    document.paragraphs(&block.more);
}

/// A reference as code, so that it can be copied; as words when there is a sign in it that could end the code.
pub(in crate::output) fn code(reference: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '@' | '#');
    if reference.chars().all(plain) {
        format!("`{reference}`")
    } else {
        escape(reference)
    }
}

/// Blocks with a blank line between them.
#[derive(Default)]
pub(in crate::output) struct Document {
    blocks: Vec<String>,
}

impl Document {
    /// A block that is Markdown already.
    pub(in crate::output) fn add(&mut self, block: String) {
        self.blocks.push(block);
    }

    /// A heading.
    pub(in crate::output) fn heading(&mut self, level: &'static str, text: &str) {
        self.add(format!("{level} {}", escape(text)));
    }

    /// A paragraph for each text.
    pub(in crate::output) fn paragraphs(
        &mut self,
        texts: impl IntoIterator<Item = impl AsRef<str>>,
    ) {
        self.blocks
            .extend(texts.into_iter().map(|text| escape(text.as_ref())));
    }

    /// A list.
    pub(in crate::output) fn list(&mut self, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        let items = texts
            .into_iter()
            .map(|text| format!("- {}", escape(text.as_ref())));
        self.add(items.collect::<Vec<_>>().join("\n"));
    }

    /// The document.
    pub(in crate::output) fn finish(self) -> String {
        self.blocks.join("\n\n") + "\n"
    }
}
