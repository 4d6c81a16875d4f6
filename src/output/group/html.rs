//! The report as a page of its own: no script, nothing from elsewhere.

use crate::output::document::{Colophon, colophon, counts, head, paragraphs, table};
use crate::output::markup::Markup;
use crate::texts::{Language, Texts};

use super::columns;
use super::report::{Picture, Report, StatementFigures};
use super::svg;

/// When and for whom a report in a file was made.
#[derive(Debug, Clone, Copy)]
pub struct Meta<'a> {
    /// The language of the program, and so of the page.
    pub language: Language,
    /// The day, ISO 8601.
    pub date: &'a str,
}

impl Meta<'_> {
    /// What the file says about itself.
    pub(super) fn colophon(self, report: &Report, texts: &Texts) -> Colophon {
        let words = &texts.result.document;
        Colophon {
            made: (texts.group.made)(env!("CARGO_PKG_VERSION"), &self.day(texts)),
            statements: Some((words.instrument, report.instrument.clone())),
            privacy: words.privacy,
            language: self.language.key(),
        }
    }

    /// The day in words.
    pub(super) fn day(self, texts: &Texts) -> String {
        (texts.result.document.date)(self.date)
    }
}

/// The report as one HTML page.
#[must_use]
pub fn html(report: &Report, texts: &Texts, meta: Meta<'_>) -> String {
    let mut page = Markup::default();
    page.own("<!DOCTYPE html>\n");
    page.block("html", &[("lang", meta.language.key())], |page| {
        let title = format!("{} · {}", report.title, meta.day(texts));
        page.block("head", &[], |page| head(page, &title));
        page.block("body", &[], |page| {
            page.block("header", &[], |page| header(page, report, texts, meta));
            page.block("main", &[], |page| body(page, report, texts));
            page.block("footer", &[], |page| {
                paragraphs(page, &report.closing);
                colophon(page, &meta.colophon(report, texts));
            });
        });
    });
    page.finish()
}

fn header(page: &mut Markup, report: &Report, texts: &Texts, meta: Meta<'_>) {
    page.line("p", &[("class", "title")], &report.title);
    page.line("h1", &[], &report.headline);
    let day = meta.day(texts);
    page.mixed("p", &[("class", "facts")], |page| {
        for (place, fact) in [&day].into_iter().chain(&report.facts).enumerate() {
            page.own(if place == 0 { "" } else { " " });
            page.inline("span", &[], fact.trim_end_matches('.'));
        }
    });
    if let Some(example) = report.example {
        page.line("p", &[("class", "example")], example);
    }
}

fn body(page: &mut Markup, report: &Report, texts: &Texts) {
    page.block("section", &[("class", "numbers")], |page| {
        let columns = columns::roles(report, texts);
        table(page, &columns.heads, columns.rows.iter());
        page.block("div", &[("class", "legend")], |page| {
            paragraphs(page, &report.legend);
            paragraphs(page, &report.rounded);
        });
    });
    page.block("section", &[], |page| {
        paragraphs(page, [&report.labels]);
        paragraphs(page, &report.missing);
    });
    picture(page, report, texts);
    if let Some(parts) = &report.parts {
        page.block("section", &[("class", "numbers")], |page| {
            page.line("h2", &[], &parts.heading);
            if !parts.shown.is_empty() {
                let columns = columns::parts(parts, report, texts);
                table(page, &columns.heads, columns.rows.iter());
                page.block("div", &[("class", "legend")], |page| {
                    paragraphs(page, [parts.legend]);
                });
            }
            paragraphs(page, &parts.withheld);
        });
    }
    statements(page, report, texts);
    page.block("section", &[("class", "next")], |page| {
        page.line("h2", &[], texts.group.next_heading);
        paragraphs(page, &report.next);
    });
}

fn picture(page: &mut Markup, report: &Report, texts: &Texts) {
    let words = &texts.group.triangle;
    page.block("section", &[], |page| {
        page.line("h2", &[], words.heading);
        match &report.picture {
            Picture::Hidden(why) => page.line("p", &[], why),
            Picture::Shown {
                recognise,
                crowd,
                sentences,
            } => page.block("figure", &[], |page| {
                paragraphs(page, recognise);
                svg::triangle(page, crowd, sentences, report, texts);
                page.line("figcaption", &[], words.circles);
            }),
        }
    });
}

fn statements(page: &mut Markup, report: &Report, texts: &Texts) {
    let words = &texts.group.statements;
    let statements = &report.statements;
    let most = statements.most();
    page.block("section", &[("class", "statements")], |page| {
        page.line("h2", &[], words.divided);
        paragraphs(page, (!statements.divided.is_empty()).then_some(words.how));
        for one in &statements.divided {
            statement(page, one, most);
        }
        paragraphs(page, &statements.nothing_divided);
    });
    if !statements.shared.is_empty() || statements.withheld.is_some() {
        page.block("section", &[("class", "statements")], |page| {
            if !statements.shared.is_empty() {
                page.line("h2", &[], words.shared);
            }
            for one in &statements.shared {
                statement(page, one, most);
            }
            paragraphs(page, &statements.withheld);
        });
    }
}

fn statement(page: &mut Markup, statement: &StatementFigures, most: u64) {
    page.block("section", &[], |page| {
        page.line("h3", &[], &statement.text);
        if let Some(answers) = &statement.answers {
            let steps = answers.steps.iter();
            let bars = steps.map(|step| (step.value, &*step.label, step.people));
            counts(page, bars, &[], most);
        }
        paragraphs(page, &statement.question);
        page.line("p", &[("class", "facts")], &statement.note);
    });
}
