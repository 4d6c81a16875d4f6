//! Comparisons as a page of its own.

use crate::output::document::{head, list, paragraphs, table};
use crate::output::markup::Markup;
use crate::output::picture::MOST_SHARE;
use crate::texts::{Language, Texts};

use super::report::{Block, Length, Report, RoleLine, Side, Talk};

/// The places for marks.
const MARKS: u8 = 5;

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
            comparison(page, block, place);
        }
        if let Some(told) = &report.talk {
            talk(page, told);
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

/// On paper a page of its own, to lie between two people.
fn talk(page: &mut Markup, talk: &Talk) {
    page.block("section", &[("class", "talk")], |page| {
        page.line("h2", &[], talk.heading);
        paragraphs(page, [talk.introduction]);
        for step in &talk.steps {
            page.block("section", &[], |page| {
                page.line("h3", &[], step.heading);
                paragraphs(page, [&step.text]);
                if !step.help.is_empty() {
                    list(page, &step.help);
                }
            });
        }
    });
}

fn comparison(page: &mut Markup, block: &Block, place: usize) {
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
        if !block.roles.is_empty() {
            let heads: Vec<&str> = block.heads.iter().map(|head| head.text).collect();
            table(page, &heads, block.roles.iter().map(|role| &role.cells));
        }
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
            block.labels.0, role.sides.0.text, block.labels.1, role.sides.1.text
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
            drawn(page, &role.sides.0, "fill", "2");
            drawn(page, &role.sides.1, "edge", "18");
        });
    });
}

/// A share on its track, or five places with marks.
fn drawn(page: &mut Markup, side: &Side, class: &'static str, y: &str) {
    let rect = |page: &mut Markup, class, x: &str, width: &str| {
        let place = [
            ("x", x),
            ("y", y),
            ("width", width),
            ("height", "14"),
            ("rx", "3"),
        ];
        page.line("rect", &[&[("class", class)], &place[..]].concat(), "");
    };
    match side.length {
        Length::Share(share) => {
            let width = (share / MOST_SHARE * 100.0).clamp(0.0, 100.0);
            rect(page, "track", "0", "100%");
            rect(page, class, "0", &format!("{width:.2}%"));
        }
        Length::Marks(number) => {
            for place in 0..MARKS {
                let class = if place < number { "fill" } else { "track" };
                rect(page, class, &format!("{}%", 10 * place), "9%");
            }
        }
    }
}
