//! A report as a page of its own: no script, nothing from elsewhere, one A4 on paper.

use crate::output::markup::Markup;

use super::block::{
    Block, Colophon, CountedQuestion, Document, Labelled, Legend, Mix, Section, SectionId,
};
use super::figure::{self, SIGN};
use super::order::with_numbers_before;
use super::people;
use super::table::{TableBlock, TableRow};

const STYLE: &str = include_str!("page.css");
/// What a browser may do with the page: show it in its own style; no script, no request, no form.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The whole report as one HTML page.
#[must_use]
pub fn html(document: &Document) -> String {
    let mut page = Markup::default();
    page.own("<!DOCTYPE html>\n");
    page.block("html", &[("lang", document.colophon.language)], |page| {
        let day = document.facts.first().map_or("", String::as_str);
        let title = format!("{} · {day}", document.title);
        page.block("head", &[], |page| head(page, &title));
        page.block("body", &[], |page| {
            page.block("header", &[], |page| header(page, document));
            page.block("main", &[], |page| main(page, document));
            page.block("footer", &[], |page| {
                for section in document.section(SectionId::Limits) {
                    blocks(page, section, &document.title);
                }
                colophon(page, &document.colophon);
            });
        });
    });
    page.finish()
}

fn header(page: &mut Markup, document: &Document) {
    page.line("p", &[("class", "title")], &document.title);
    for example in document.section(SectionId::Example) {
        page.block("div", &[("class", "example")], |page| {
            blocks(page, example, &document.title);
        });
    }
    page.line("h1", &[], &document.headline);
    page.mixed("p", &[("class", "facts")], |page| {
        for (place, fact) in document.facts.iter().enumerate() {
            page.own(if place == 0 { "" } else { " " });
            page.inline("span", &[], fact);
        }
    });
}

/// The roles stand beside each other, everything else under each other.
fn main(page: &mut Markup, document: &Document) {
    let order = with_numbers_before(SectionId::Discussed);
    let order = order.filter(|id| *id != SectionId::Limits);
    let sections: Vec<&Section> = document.ordered(order).collect();
    let whole = |page: &mut Markup, section: &Section, level| {
        if let Some(heading) = &section.heading {
            page.line(level, &[], heading);
        }
        blocks(page, section, &document.title);
    };
    for together in sections.chunk_by(|a, b| a.id == b.id) {
        let class = class(together.first().map(|section| section.id));
        match together {
            [section] if !matches!(section.id, SectionId::Roles | SectionId::Statements) => {
                page.block("section", &[("class", class)], |page| {
                    whole(page, section, "h2");
                });
            }
            several => page.block("div", &[("class", class)], |page| {
                for (place, section) in several.iter().enumerate() {
                    let is_part = place > 0 && section.id.opens_with_an_introduction();
                    let level = if is_part { "h3" } else { "h2" };
                    page.block("section", &[], |page| whole(page, section, level));
                }
            }),
        }
    }
}

const fn class(id: Option<SectionId>) -> &'static str {
    match id {
        Some(SectionId::Standing) => "standing",
        Some(SectionId::Beside) => "compared",
        Some(SectionId::Today) => "today",
        Some(SectionId::Roles) => "roles",
        Some(SectionId::Talk) => "talk",
        Some(SectionId::Told) => "told",
        Some(SectionId::Missing) => "missing",
        Some(SectionId::Example) => "example",
        Some(SectionId::About) => "about facts",
        Some(SectionId::Crowd) => "crowd-picture",
        Some(SectionId::Needed | SectionId::Parts) => "parts",
        Some(SectionId::Statements) => "statements",
        Some(SectionId::Agree | SectionId::Next) => "next",
        Some(SectionId::Numbers) => "numbers",
        Some(SectionId::Certainty) => "certainty",
        Some(SectionId::Explained) => "explained",
        Some(SectionId::Discussed | SectionId::Counted) => "counts",
        Some(SectionId::Choices) => "counts choices",
        Some(SectionId::Notes | SectionId::Limits) | None => "notes",
    }
}

/// What stands in a section; a table is called after its heading, or else after the report.
fn blocks(page: &mut Markup, section: &Section, title: &str) {
    let name = section.heading.as_deref().unwrap_or(title);
    let is_counted = |block: &Block| matches!(block, Block::Counted(_));
    let has_words = section.blocks.iter().any(is_counted);
    for block in &section.blocks {
        match block {
            // Here every bar has the words of its answer beside it.
            Block::Labelled(_) if has_words => {}
            Block::Mix(mix) => figures(page, mix),
            Block::Pairs(pairs) => {
                figure::pairs(page, pairs);
                table(page, name, &pairs.table());
            }
            Block::Roles(sentences) | Block::Labelled(sentences) => labelled(page, sentences),
            Block::Prose(text) => page.line("p", &[], text),
            Block::Table(table) => self::table(page, name, table),
            Block::Legend(legend) => page.block("div", &[("class", "legend")], |page| {
                paragraphs(page, legend.iter().map(|line: &Legend| line.shown()));
            }),
            Block::List(items) => list(page, items),
            Block::Line(line) => page.mixed("pre", &[], |page| page.inline("code", &[], line)),
            Block::Blanks(words) => words.iter().for_each(|word| {
                page.line("p", &[("class", "blank")], word);
            }),
            Block::Counted(counted) => self::counted(page, counted),
            Block::Crowd(picture) => page.block("figure", &[], |page| {
                people::triangle(page, picture);
                page.line("figcaption", &[], picture.circles);
            }),
        }
    }
}

/// The bars, and the triangle beside them.
fn figures(page: &mut Markup, mix: &Mix) {
    let Some(shares) = mix.shares() else { return };
    page.block("div", &[("class", "figures")], |page| {
        page.block("figure", &[("class", "bars")], |page| {
            page.line("h2", &[], mix.bars);
            figure::bars(page, mix);
            page.block("figcaption", &[], |page| {
                paragraphs(page, mix.rounded.map(|(_, spoken)| spoken));
                paragraphs(page, mix.margin);
            });
        });
        page.block("figure", &[], |page| {
            page.line("h2", &[], mix.triangle);
            figure::triangle(page, mix, &shares);
            page.block("figcaption", &[], |page| {
                page.line("p", &[], mix.triangle_margin);
                let outside = figure::is_outside(&shares);
                paragraphs(page, outside.then_some(mix.outside));
            });
        });
    });
}

/// A question with its bars; bars that were counted twice stand beside each other.
fn counted(page: &mut Markup, counted: &CountedQuestion) {
    page.block("section", &[("class", "answered")], |page| {
        page.line("h3", &[], &counted.asked());
        page.block("div", &[("class", "beside")], |page| {
            for side in &counted.sides {
                page.block("div", &[], |page| {
                    paragraphs(page, side.label);
                    let answers = counted
                        .answers
                        .iter()
                        .map(|(value, label)| (*value, &**label));
                    if !side.counts.is_empty() {
                        figure::counts(page, answers, &side.counts, &side.percents);
                    }
                    paragraphs(page, &side.note);
                });
            }
        });
        paragraphs(page, &counted.opening);
        if let Some(aside) = &counted.aside {
            page.line("p", &[("class", "facts")], aside);
        }
    });
}

fn labelled(page: &mut Markup, sentences: &[Labelled]) {
    page.block("dl", &[], |page| {
        for sentence in sentences {
            page.line("dt", &[], &sentence.label);
            page.line("dd", &[], &sentence.text);
        }
    });
}

/// A table: a head per column, and rows of which the first cell is the name.
fn table(page: &mut Markup, name: &str, table: &TableBlock) {
    page.block("table", &[("aria-label", name)], |page| {
        page.block("thead", &[], |page| {
            page.block("tr", &[], |page| {
                for head in &table.heads {
                    match head.as_str() {
                        "" => page.line("td", &[], ""),
                        head => page.line("th", &[("scope", "col")], head),
                    }
                }
            });
        });
        page.block("tbody", &[], |page| {
            for row in &table.rows {
                page.block("tr", &[], |page| cells(page, row));
            }
        });
    });
}

/// What the file says about itself.
fn colophon(page: &mut Markup, end: &Colophon) {
    page.mixed("p", &[("class", "made")], |page| {
        page.text(&end.made);
        page.own(" ");
        if let Some((before, reference)) = &end.statements {
            page.own(before);
            page.own(" ");
            page.inline("code", &[], reference);
            page.own(". ");
        }
        page.own(end.privacy);
    });
}

/// The head of a report: its title and style, and what a browser may do with it.
pub(in crate::output) fn head(page: &mut Markup, title: &str) {
    styled_head(page, title, STYLE);
}

/// The head of a page in another style.
pub(in crate::output) fn styled_head(page: &mut Markup, title: &str, style: &'static str) {
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
        page.own(style);
    });
}

fn cells(page: &mut Markup, row: &TableRow) {
    for (place, cell) in row.cells.iter().enumerate() {
        let cell = cell.shown(SIGN);
        if place == 0 {
            page.line("th", &[("scope", "row")], &cell);
        } else {
            page.line("td", &[], &cell);
        }
    }
}

/// A list with an item for each text.
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
