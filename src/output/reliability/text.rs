//! The report to read: tables, or sentences for ears and braille displays.

use crate::output::Page;
use crate::screen::Cells;
use crate::screen::Display;
use crate::statistics::reliability::Reliability;
use crate::texts::{Language, Texts};
use crate::words::reliability as wording;

use super::build::{Report, RoleStatements};

/// The report for a terminal or a text file.
pub(super) fn text(report: &Report, language: Language, display: Display) -> String {
    let texts = language.texts();
    let words = texts.reliability;
    let mut page = Page::new(display);
    page.heading(words.title);
    page.gap();
    for sentence in &report.about {
        page.text(0, sentence);
    }
    page.gap();
    let layout = Layout {
        texts,
        display,
        sign: if display.charset.is_unicode() {
            "–"
        } else {
            "-"
        },
    };
    if report.figures.is_empty() {
        remarks(&report.remarks, &mut page);
        return page.finish();
    }
    if display.accessible {
        layout.role_sentences(report, &mut page);
    } else {
        layout.role_table(report, &mut page);
    }
    remarks(&report.remarks, &mut page);
    for (heading, sentences) in report.mix.iter().chain(&report.two_dates) {
        page.gap();
        page.heading(heading);
        remarks(sentences, &mut page);
    }
    layout.statements(report, &mut page);
    if report.mix.is_some() {
        page.gap();
        page.text(0, wording::how_often_named(language));
    }
    page.gap();
    if !display.accessible && lacks(report) {
        page.aside(0, &(words.sign)(layout.sign, Reliability::FEWEST_SHOWN));
        page.gap();
    }
    let (sentence, line) = &report.measurement_error;
    page.text(0, sentence);
    if let Some(line) = line {
        page.gap();
        page.line(format!("  {line}"));
    }
    page.gap();
    page.heading(words.guide);
    let share = wording::share_explained(language);
    for (figure, explanation) in words.explanations.iter().chain([&share]) {
        page.hanging(0, "- ", &format!("{figure}: {explanation}"));
    }
    page.finish()
}

fn remarks(remarks: &[String], page: &mut Page) {
    if !remarks.is_empty() {
        page.gap();
    }
    for remark in remarks {
        page.hanging(0, "- ", remark);
    }
}

/// Whether a figure that is shown cannot be computed.
fn lacks(report: &Report) -> bool {
    let roles = report.figures.iter().flat_map(|(_, cells)| cells);
    let rows = report.statements.iter().flat_map(|role| &role.rows);
    let statements = rows.flat_map(|(_, cells)| cells);
    roles.chain(statements).any(Option::is_none)
}

struct Layout<'a> {
    texts: &'a Texts,
    display: Display,
    sign: &'static str,
}

impl Layout<'_> {
    fn cell(&self, figure: Option<&String>) -> String {
        figure.map_or_else(|| self.sign.to_owned(), Clone::clone)
    }

    /// `name: figure; name: figure.`
    fn sentence<'f>(
        &self,
        figures: impl Iterator<Item = (&'static str, Option<&'f String>)>,
    ) -> String {
        let cannot = self.texts.reliability.cannot;
        let figure = |(name, figure): (&str, Option<&'f String>)| {
            format!("{name} {}", figure.map_or(cannot, String::as_str))
        };
        figures.map(figure).collect::<Vec<_>>().join("; ") + "."
    }

    fn role_table(&self, report: &Report, page: &mut Page) {
        let row = |(name, cells): &(&str, Vec<Option<String>>)| {
            let cells = cells.iter().map(|cell| self.cell(cell.as_ref()));
            std::iter::once((*name).to_owned()).chain(cells).collect()
        };
        let roles = report.roles.iter().map(|role| (*role).to_owned());
        let table = Cells {
            heads: std::iter::once(String::new()).chain(roles).collect(),
            rows: report.figures.iter().map(row).collect(),
        };
        for line in table.lines(self.display) {
            page.line(line);
        }
    }

    fn role_sentences(&self, report: &Report, page: &mut Page) {
        for (place, role) in report.roles.iter().enumerate() {
            let figures = report.figures.iter();
            let figures =
                figures.map(|(name, cells)| (*name, cells.get(place).and_then(Option::as_ref)));
            page.text(0, &format!("{role}: {}", self.sentence(figures)));
        }
    }

    fn statements(&self, report: &Report, page: &mut Page) {
        for role in &report.statements {
            page.gap();
            page.heading(&role.heading);
            if self.display.accessible {
                self.statement_sentences(role, page);
            } else {
                self.statement_table(role, page);
            }
            remarks(&role.remarks, page);
        }
    }

    fn statement_table(&self, role: &RoleStatements, page: &mut Page) {
        let row = |(id, cells): &(String, Vec<Option<String>>)| {
            let cells = cells.iter().map(|cell| self.cell(cell.as_ref()));
            std::iter::once(id.clone()).chain(cells).collect()
        };
        let table = Cells {
            heads: if Cells::fits(self.display) {
                role.split_heads.clone()
            } else {
                role.heads.iter().map(|head| (*head).to_owned()).collect()
            },
            rows: role.rows.iter().map(row).collect(),
        };
        for line in table.lines(self.display) {
            page.line(line);
        }
    }

    fn statement_sentences(&self, role: &RoleStatements, page: &mut Page) {
        for (id, cells) in &role.rows {
            let heads = role.heads.iter().skip(1).copied();
            let figures = heads.zip(cells.iter().map(Option::as_ref));
            page.text(0, &format!("{id}: {}", self.sentence(figures)));
        }
    }
}
