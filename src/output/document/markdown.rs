//! A report as Markdown, for a note, a wiki or a message: `CommonMark` with tables.

use crate::output::escape::markdown as escape;
use crate::screen::{SOFT_HYPHEN, safe};
use crate::words::capitalised;

use super::block::{
    Block, Colophon, CountedQuestion, CountedSide, Document, Labelled, Legend, Section, SectionId,
};
use super::order::with_numbers_before;
use super::table::{Cell, TableBlock};

/// A line to write on.
const BLANK: &str = "____________________";

/// The whole report.
#[must_use]
pub fn markdown(document: &Document) -> String {
    let mut text = Markdown::default();
    text.heading("#", &document.title);
    for example in document.section(SectionId::Example) {
        add(&mut text, example, "##");
    }
    text.add(format!("**{}**", escape(&document.headline)));
    let facts: Vec<String> = document.facts.iter().map(|fact| escape(fact)).collect();
    text.add(facts.join(" · "));
    let mut before = None;
    for section in document.ordered(with_numbers_before(SectionId::Discussed)) {
        if section.id == SectionId::Limits {
            text.add("---".to_owned());
        }
        let is_part = before == Some(section.id) && section.id.opens_with_an_introduction();
        add(&mut text, section, if is_part { "###" } else { "##" });
        before = Some(section.id);
    }
    text.colophon(&document.colophon);
    text.finish()
}

fn add(text: &mut Markdown, section: &Section, level: &'static str) {
    if let Some(heading) = &section.heading {
        text.heading(level, heading);
    }
    for block in &section.blocks {
        match block {
            Block::Mix(mix) => {
                let row = |row: &super::block::MixRow| {
                    let guess = row
                        .guess
                        .as_ref()
                        .map_or(String::new(), |guess| format!(", {}", escape(guess)));
                    let (name, summary) = (escape(&capitalised(&row.name)), escape(&row.summary));
                    format!("- **{name} {}**{guess}: {summary}", row.share.printed)
                };
                text.add(mix.rows.iter().map(row).collect::<Vec<_>>().join("\n"));
                text.paragraphs(mix.rounded.map(|(_, spoken)| spoken));
            }
            Block::Roles(sentences) | Block::Labelled(sentences) => {
                let line = |Labelled { label, text }: &Labelled| {
                    format!("- **{}** {}", escape(label), escape(text))
                };
                text.add(sentences.iter().map(line).collect::<Vec<_>>().join("\n"));
            }
            Block::Prose(sentence) => text.paragraph(sentence),
            Block::Pairs(pairs) => rows(text, &pairs.table()),
            Block::Table(table) => rows(text, table),
            Block::Legend(legend) => text.list(legend.iter().map(Legend::shown)),
            Block::List(items) => text.list(items),
            Block::Line(line) => text.add(format!("    {}", safe(line))),
            Block::Blanks(words) => {
                text.list(words.iter().map(|word| format!("{word} {BLANK}")));
            }
            Block::Counted(counted) => text.counted(counted),
            Block::Crowd(crowd) => text.list(&crowd.sentences),
        }
    }
}

fn rows(text: &mut Markdown, table: &TableBlock) {
    let shown = |cell: &Cell| cell.shown("\u{a0}±\u{a0}");
    let rows = table.rows.iter();
    let rows = rows.map(|row| row.cells.iter().map(shown).collect::<Vec<_>>());
    let heads = table.heads.iter();
    let heads: Vec<String> = heads.map(|head| head.replace(SOFT_HYPHEN, "")).collect();
    text.aligned(&heads, &table.numeric(), rows);
}

/// A reference as code, so that it can be copied; as words when there is a sign in it that could end the code.
fn code(reference: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '@' | '#');
    if reference.chars().all(plain) {
        format!("`{reference}`")
    } else {
        escape(reference)
    }
}

/// Blocks with a blank line between them.
#[derive(Default)]
pub(in crate::output) struct Markdown {
    blocks: Vec<String>,
}

impl Markdown {
    /// A block that is Markdown already.
    pub(in crate::output) fn add(&mut self, block: String) {
        self.blocks.push(block);
    }

    pub(in crate::output) fn heading(&mut self, level: &'static str, text: &str) {
        self.add(format!("{level} {}", escape(text)));
    }

    fn paragraph(&mut self, text: &str) {
        self.add(escape(text));
    }

    /// A paragraph for each text.
    pub(in crate::output) fn paragraphs(
        &mut self,
        texts: impl IntoIterator<Item = impl AsRef<str>>,
    ) {
        texts
            .into_iter()
            .for_each(|text| self.paragraph(text.as_ref()));
    }

    pub(in crate::output) fn list(&mut self, texts: impl IntoIterator<Item = impl AsRef<str>>) {
        let items = texts
            .into_iter()
            .map(|text| format!("- {}", escape(text.as_ref())));
        self.add(items.collect::<Vec<_>>().join("\n"));
    }

    /// A table: a head per column, and rows of which the first cell is the name.
    pub(in crate::output) fn table(
        &mut self,
        heads: &[String],
        rows: impl IntoIterator<Item = impl AsRef<[String]>>,
    ) {
        let numeric: Vec<bool> = (0..heads.len()).map(|index| index > 0).collect();
        self.aligned(heads, &numeric, rows);
    }

    /// A table of which some columns hold numbers.
    fn aligned(
        &mut self,
        heads: &[String],
        numeric: &[bool],
        rows: impl IntoIterator<Item = impl AsRef<[String]>>,
    ) {
        let line = |cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|cell| escape(cell)).collect();
            format!("| {} |", cells.join(" | "))
        };
        let rule = numeric.iter();
        let rule = rule.map(|is_number| if *is_number { "---:" } else { "---" });
        let rule: Vec<&str> = rule.collect();
        let mut lines = vec![line(heads), format!("| {} |", rule.join(" | "))];
        lines.extend(rows.into_iter().map(|row| line(row.as_ref())));
        self.add(lines.join("\n"));
    }

    /// A question with a table of its answers.
    fn counted(&mut self, counted: &CountedQuestion) {
        self.heading("###", &counted.asked());
        let sides = counted.sides.iter();
        let [answer, people] = counted.heads;
        let heads = sides.clone().map(|side| side.label.unwrap_or(people));
        let heads = [answer].into_iter().chain(heads).map(str::to_owned);
        let row = |(place, (value, label)): (usize, &(u8, String))| -> Vec<String> {
            let number = |side: &CountedSide| side.number(place);
            let cells = counted.sides.iter().map(number);
            [format!("{value} {label}")]
                .into_iter()
                .chain(cells)
                .collect()
        };
        let rows = counted.answers.iter().enumerate().map(row);
        if !counted.sides.is_empty() {
            self.table(&heads.collect::<Vec<_>>(), rows);
        }
        self.paragraphs(sides.filter_map(|side| match (side.label, &side.note) {
            (Some(label), Some(note)) => Some(format!("{label}: {note}")),
            (_, note) => note.clone(),
        }));
        self.paragraphs(&counted.opening);
        self.paragraphs(&counted.aside);
    }

    /// What the file says about itself.
    pub(in crate::output) fn colophon(&mut self, end: &Colophon) {
        let statements = end.statements.as_ref();
        let statements = statements.map_or_else(String::new, |(before, reference)| {
            format!("{before} {}. ", code(reference))
        });
        let made = escape(&end.made);
        self.add(format!("{made} {statements}{}", end.privacy));
    }

    pub(in crate::output) fn finish(self) -> String {
        self.blocks.join("\n\n") + "\n"
    }
}
