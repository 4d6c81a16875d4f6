//! The result as a page of its own: no script, nothing from elsewhere, one A4 on paper.

use crate::output::markup::Markup;
use crate::texts::Texts;

use super::columns::Columns;
use super::meta::Meta;
use super::report::{Report, RoleBlock};
use super::svg;

/// The style of the page.
const STYLE: &str = include_str!("page.css");
/// What a browser may do with the page: show it in its own style; no script, no request, no form.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The result as one HTML page.
#[must_use]
pub fn html(report: &Report, texts: &Texts, meta: &Meta<'_>) -> String {
    let mut page = Markup::default();
    page.own("<!DOCTYPE html>\n");
    page.block("html", &[("lang", meta.language.key())], |page| {
        let title = format!("{} · {}", report.title, meta.date(texts));
        page.block("head", &[], |page| head(page, &title));
        page.block("body", &[], |page| {
            page.block("header", &[], |page| {
                page.line("p", &[("class", "title")], &report.title);
                page.line("h1", &[], &report.headline);
                let facts = meta.facts(texts);
                page.mixed("p", &[("class", "facts")], |page| {
                    for (place, fact) in facts.iter().enumerate() {
                        page.own(if place == 0 { "" } else { " " });
                        page.inline("span", &[], fact);
                    }
                });
            });
            page.block("main", &[], |page| body(page, report, texts, meta));
            page.block("footer", &[], |page| {
                paragraphs(page, &report.closing);
                colophon(page, texts, meta);
            });
        });
    });
    page.finish()
}

/// The head of a page: its title and style, and what a browser may do with it.
pub(in crate::output) fn head(page: &mut Markup, title: &str) {
    page.void("meta", &[("charset", "utf-8")]);
    page.void(
        "meta",
        &[
            ("http-equiv", "Content-Security-Policy"),
            ("content", POLICY),
        ],
    );
    page.void(
        "meta",
        &[
            ("name", "viewport"),
            ("content", "width=device-width, initial-scale=1"),
        ],
    );
    page.void(
        "meta",
        &[("name", "color-scheme"), ("content", "light dark")],
    );
    page.line("title", &[], title);
    page.mixed("style", &[], |page| {
        page.own("\n");
        page.own(STYLE);
    });
}

fn body(page: &mut Markup, report: &Report, texts: &Texts, meta: &Meta<'_>) {
    figures(page, report, texts, meta);
    numbers(page, report, texts);
    if !report.blocks.is_empty() {
        page.block("div", &[("class", "roles")], |page| {
            for block in &report.blocks {
                role(page, block, texts);
            }
        });
    }
    paragraphs(page, &report.trailing);
    explained(page, report, texts);
    if !report.notes.is_empty() {
        page.block("section", &[("class", "notes")], |page| {
            page.line("h2", &[], texts.result.notes);
            list(page, &report.notes);
        });
    }
    next(page, report, texts);
}

/// The bars, and the triangle beside them, when there is a mix.
fn figures(page: &mut Markup, report: &Report, texts: &Texts, meta: &Meta<'_>) {
    let (Some(mix), Some(caption)) = (report.mix(), report.caption_sentence()) else {
        return;
    };
    let words = &texts.result.document;
    let outside = svg::is_outside(&mix);
    page.block("section", &[("class", "figures")], |page| {
        page.block("figure", &[("class", "bars")], |page| {
            page.line("h2", &[], words.mix);
            svg::bars(page, report, texts);
            page.block("figcaption", &[], |page| {
                page.line("p", &[], &caption);
                page.line("p", &[], words.margin);
            });
        });
        page.block("figure", &[], |page| {
            page.line("h2", &[], words.triangle);
            svg::triangle(page, report, &mix, texts, meta);
            page.block("figcaption", &[], |page| {
                page.line("p", &[], words.triangle_caption);
                paragraphs(page, outside.then_some(words.outside));
            });
        });
    });
}

fn numbers(page: &mut Markup, report: &Report, texts: &Texts) {
    let columns = Columns::of(report, texts);
    page.block("section", &[("class", "numbers")], |page| {
        page.line("h2", &[], texts.result.document.numbers);
        page.block("table", &[], |page| {
            page.block("thead", &[], |page| {
                page.block("tr", &[], |page| {
                    for head in &columns.heads {
                        page.line("th", &[("scope", "col")], head);
                    }
                });
            });
            page.block("tbody", &[], |page| {
                for row in &columns.rows {
                    page.block("tr", &[], |page| cells(page, row));
                }
            });
        });
        page.block("div", &[("class", "legend")], |page| {
            paragraphs(page, &report.legend);
            let needed = report.mix().is_none() && !report.legend.is_empty();
            paragraphs(page, needed.then_some(texts.result.margin_caption));
        });
    });
}

/// The cells of a row: the first one names it.
pub(in crate::output) fn cells(page: &mut Markup, row: &[String]) {
    for (place, cell) in row.iter().enumerate() {
        if place == 0 {
            page.line("th", &[("scope", "row")], cell);
        } else {
            page.line("td", &[], cell);
        }
    }
}

fn role(page: &mut Markup, block: &RoleBlock, texts: &Texts) {
    page.block("section", &[], |page| {
        page.line("h2", &[], &block.heading);
        paragraphs(page, &block.brings);
        if !block.pairs.is_empty() {
            page.block("ul", &[("class", "pairs")], |page| {
                for pair in &block.pairs {
                    page.mixed("li", &[], |page| {
                        page.inline("strong", &[], &pair.strength);
                        page.own(" ");
                        page.inline("span", &[], &pair.price(texts));
                    });
                }
            });
        }
        let (before, fitting) = &block.words;
        page.mixed("p", &[], |page| {
            page.text(before);
            page.own(" ");
            page.inline("em", &[], &fitting.join(", "));
            page.own(".");
        });
        if let Some(more) = &block.more {
            page.line("p", &[("class", "more")], more);
        }
    });
}

fn explained(page: &mut Markup, report: &Report, texts: &Texts) {
    if report.explained.is_empty() {
        return;
    }
    page.block("section", &[("class", "explained")], |page| {
        page.line("h2", &[], texts.result.explain);
        page.block("div", &[("class", "roles")], |page| {
            for role in &report.explained {
                page.block("div", &[], |page| {
                    page.line("h3", &[], &role.name);
                    list(page, &role.statements);
                });
            }
        });
    });
}

/// What to do with it: the question, and what the person wants.
fn next(page: &mut Markup, report: &Report, texts: &Texts) {
    let intention = report.intention.as_deref().map(texts.result.intention);
    if report.question.is_none() && intention.is_none() {
        return;
    }
    page.block("section", &[("class", "next")], |page| {
        page.line("h2", &[], texts.result.document.next);
        paragraphs(page, &report.question);
        paragraphs(page, &intention);
    });
}

fn colophon(page: &mut Markup, texts: &Texts, meta: &Meta<'_>) {
    let words = &texts.result.document;
    page.mixed("p", &[("class", "made")], |page| {
        page.text(&meta.made(texts));
        page.own(" ");
        page.own(words.instrument);
        page.own(" ");
        page.inline("code", &[], meta.instrument);
        page.own(". ");
        page.own(words.privacy);
    });
}

fn list(page: &mut Markup, items: &[String]) {
    page.block("ul", &[], |page| {
        for item in items {
            page.line("li", &[], item);
        }
    });
}

/// A paragraph for each text.
pub(in crate::output) fn paragraphs(
    page: &mut Markup,
    texts: impl IntoIterator<Item = impl AsRef<str>>,
) {
    for text in texts {
        page.line("p", &[], text.as_ref());
    }
}
