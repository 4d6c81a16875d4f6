//! Comparisons as a page of its own.

use crate::output::document::{cells, head, paragraphs};
use crate::output::markup::Markup;
use crate::output::picture::MOST_SHARE;
use crate::texts::{Language, Texts};

use super::report::{Block, Report, RoleLine, Share};

/// The comparisons as one HTML page; `made` says with what and when it was made.
#[must_use]
pub fn html(report: &Report, texts: &Texts, language: Language, made: &str) -> String {
    let mut page = Markup::default();
    page.own("<!DOCTYPE html>\n");
    page.block("html", &[("lang", language.key())], |page| {
        page.block("head", &[], |page| head(page, report.title));
        page.block("body", &[], |page| body(page, report, texts, made));
    });
    page.finish()
}

fn body(page: &mut Markup, report: &Report, texts: &Texts, made: &str) {
    page.block("header", &[], |page| {
        page.line("p", &[("class", "title")], report.title);
        page.line(
            "h1",
            &[],
            report.blocks.first().map_or("", |block| &block.headline),
        );
    });
    page.block("main", &[], |page| {
        for (place, block) in report.blocks.iter().enumerate() {
            comparison(page, block, texts, place);
        }
        if !report.notes.is_empty() {
            page.block("section", &[("class", "notes")], |page| {
                page.line("h2", &[], texts.result.notes);
                list(page, &report.notes);
            });
        }
    });
    page.block("footer", &[], |page| {
        paragraphs(page, &report.closing);
        paragraphs(page, [made, texts.result.document.privacy]);
    });
}

fn comparison(page: &mut Markup, block: &Block, texts: &Texts, place: usize) {
    page.block("section", &[], |page| {
        if place > 0 {
            page.line("h2", &[], &block.headline);
        }
        page.block("div", &[("class", "legend")], |page| {
            paragraphs(page, &block.about);
        });
        for (role, line) in block.roles.iter().enumerate() {
            let id = format!("bars-{place}-{role}");
            bars(page, block, line, &id);
        }
        table(page, block, texts);
        page.block("div", &[("class", "legend")], |page| {
            paragraphs(page, &block.legend);
        });
        paragraphs(page, &block.after);
        if let Some((heading, lines)) = &block.statements {
            page.line("h3", &[], heading);
            list(page, lines);
        }
    });
}

/// A role with its two bars, one under the other, and the numbers behind them.
fn bars(page: &mut Markup, block: &Block, role: &RoleLine, id: &str) {
    page.block("div", &[("class", "bar")], |page| {
        page.line(
            "span",
            &[("class", "name"), ("aria-hidden", "true")],
            &role.name,
        );
        let numbers = format!(
            "{}\u{a0}{} · {}\u{a0}{}",
            block.labels.0, role.shares.0.text, block.labels.1, role.shares.1.text
        );
        page.line(
            "span",
            &[("class", "number"), ("aria-hidden", "true")],
            &numbers,
        );
        let attributes = [
            ("role", "img"),
            ("aria-labelledby", id),
            ("width", "100%"),
            ("height", "34"),
        ];
        page.block("svg", &attributes, |page| {
            page.line("title", &[("id", id)], &role.sentence);
            bar(page, &role.shares.0, "fill", "2");
            bar(page, &role.shares.1, "edge", "18");
        });
    });
}

fn bar(page: &mut Markup, share: &Share, class: &'static str, y: &str) {
    let width = format!(
        "{:.2}%",
        (share.value / MOST_SHARE * 100.0).clamp(0.0, 100.0)
    );
    let place = [("y", y), ("height", "14"), ("rx", "3")];
    let rect = |class, width| [&[("class", class), ("width", width)], &place[..]].concat();
    page.line("rect", &rect("track", "100%"), "");
    page.line("rect", &rect(class, &width), "");
}

fn table(page: &mut Markup, block: &Block, texts: &Texts) {
    page.block("table", &[], |page| {
        page.block("thead", &[], |page| {
            page.block("tr", &[], |page| {
                for head in columns(texts.compare.heads, block) {
                    page.line("th", &[("scope", "col")], head);
                }
            });
        });
        page.block("tbody", &[], |page| {
            for role in &block.roles {
                page.block("tr", &[], |page| {
                    let needed = role.needed.as_deref().unwrap_or_default();
                    let row = [&*role.name, &role.gap, needed, role.verdict];
                    let row = columns(row, block).map(str::to_owned);
                    cells(page, &row.collect::<Vec<_>>());
                });
            }
        });
    });
}

/// Role, gap, difference needed and words; without the difference needed where it is withheld.
fn columns<'a>(all: [&'a str; 4], block: &Block) -> impl Iterator<Item = &'a str> {
    let [role, gap, needed, words] = all;
    let needed = Some(needed).filter(|_| block.needs);
    [role, gap].into_iter().chain(needed).chain([words])
}

fn list(page: &mut Markup, items: &[String]) {
    page.block("ul", &[], |page| {
        for item in items {
            page.line("li", &[], item);
        }
    });
}
