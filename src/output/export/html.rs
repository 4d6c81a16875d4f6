//! What a room needs on paper: a list to fill in, a sheet to add up one's own points, and cards to vote with. Each on its own A4.

use crate::model::{Keying, PaperPart, Role};
use crate::output::document::{paragraphs, styled_head};
use crate::output::markup::Markup;
use crate::words::export;
use crate::words::paper as words;

use super::Exported;
use super::paper::{Paper, rules};
use super::tables::{ShareTable, share_tables};
use super::triangle;

const STYLE: &str = include_str!("paper.css");
/// The columns of a table of shares.
const COLUMNS: usize = 12;

/// These parts as one page for a browser, each on a sheet of its own.
#[must_use]
pub fn html(exported: &Exported<'_>, parts: &[PaperPart]) -> String {
    let paper = Paper::of(exported);
    let mut page = Markup::default();
    page.own("<!DOCTYPE html>\n");
    page.block("html", &[("lang", exported.words.key())], |page| {
        page.block("head", &[], |page| styled_head(page, &paper.title, STYLE));
        page.block("body", &[], |page| {
            page.block("main", &[], |page| {
                for part in parts {
                    page.block("article", &[("class", part.key())], |page| match part {
                        PaperPart::List => list(page, &paper),
                        PaperPart::Sheet => sheet(page, exported, &paper),
                        PaperPart::Votes => votes(page, exported, &paper),
                    });
                }
            });
        });
    });
    page.finish()
}

/// Where someone writes who and when.
fn fields(page: &mut Markup, paper: &Paper) {
    page.block("p", &[("class", "fields")], |page| {
        for field in &paper.fields {
            page.line("span", &[], field);
        }
    });
}

fn list(page: &mut Markup, paper: &Paper) {
    let foreign = paper.foreign();
    page.line("h1", foreign.as_slice(), &paper.title);
    if let Some(asked) = &paper.asked {
        page.line("p", &[], asked);
    }
    fields(page, paper);
    page.line("p", &[], &paper.instruction.join(" "));
    page.block("ol", &[("class", "answers")], |page| {
        for (value, label) in &paper.answers {
            let value = value.to_string();
            let value = [("value", value.as_str())].into_iter().chain(foreign);
            page.line("li", &value.collect::<Vec<_>>(), label);
        }
    });
    page.block("table", &[("class", "statements")], |page| {
        for (number, statement) in &paper.statements {
            page.block("tr", &[], |page| {
                page.line("th", &[("scope", "row")], &number.to_string());
                page.line("td", foreign.as_slice(), statement);
                page.mixed("td", &[("class", "choices")], |page| {
                    for (value, _) in &paper.answers {
                        page.inline("span", &[], &value.to_string());
                    }
                });
            });
        }
    });
    page.line("p", &[("class", "small")], paper.closing);
}

fn sheet(page: &mut Markup, exported: &Exported<'_>, paper: &Paper) {
    let rules = rules(exported);
    page.line("h1", &[], words::sheet(exported.words));
    fields(page, paper);
    page.block("div", &[("class", "roles")], |page| {
        for role in Role::ALL {
            page.block("section", &[], |page| points(page, exported, role));
        }
    });
    page.block("div", &[("class", "how")], |page| {
        page.block("ol", &[], |page| {
            for step in words::steps(exported.words, &rules) {
                page.line("li", &[], &step);
            }
        });
        page.block("figure", &[], |page| {
            let label = words::empty_triangle(exported.words);
            triangle::to_plot_on(page, &rules.names, label);
            let plot = words::plot(exported.words, &rules.names);
            page.line("figcaption", &[], &plot);
        });
    });
    for table in share_tables(exported.words, &rules) {
        shares(page, &table);
    }
    let closing = export::key_closing(exported.words);
    let said = format!("{} {closing}", words::when_done(exported.words));
    page.line("p", &[("class", "small")], &said);
}

/// The statements of a role with boxes for their points, and what they come to.
fn points(page: &mut Markup, exported: &Exported<'_>, role: Role) {
    let scale = exported.questionnaire.scale();
    let turned = scale.lowest() + scale.highest();
    page.line("h2", &[], exported.roles.name(role, exported.language));
    page.block("table", &[], |page| {
        for (number, statement) in exported.statements() {
            if statement.role != role {
                continue;
            }
            page.block("tr", &[], |page| {
                page.line("th", &[("scope", "row")], &format!("{number}."));
                page.mixed("td", &[], |page| match statement.keying {
                    Keying::Normal => page.inline("span", &[("class", "box")], ""),
                    Keying::Reversed => {
                        page.text(&format!("{turned} − "));
                        page.inline("span", &[("class", "box")], "");
                        page.text(" = ");
                        page.inline("span", &[("class", "box")], "");
                    }
                });
            });
        }
        for result in words::boxes(exported.words) {
            page.block("tr", &[("class", "result")], |page| {
                page.line("th", &[("scope", "row")], result);
                page.mixed("td", &[], |page| {
                    page.inline("span", &[("class", "box")], "");
                });
            });
        }
    });
}

fn shares(page: &mut Markup, table: &ShareTable) {
    page.line("h3", &[], table.heading);
    page.block("table", &[("class", "shares")], |page| {
        for row in table.rows(COLUMNS) {
            page.block("tr", &[], |page| {
                for (from, share) in row {
                    page.line("th", &[("scope", "row")], &from.to_string());
                    page.line("td", &[], &share.to_string());
                }
            });
        }
    });
}

/// A card per answer.
fn votes(page: &mut Markup, exported: &Exported<'_>, paper: &Paper) {
    page.block("div", &[("class", "cards")], |page| {
        for (value, label) in &paper.answers {
            page.block("section", paper.foreign().as_slice(), |page| {
                page.line("strong", &[], &value.to_string());
                paragraphs(page, [label]);
            });
        }
        page.block("section", &[("class", "cut")], |page| {
            page.line("h1", &[], &paper.title);
            paragraphs(page, [words::cards(exported.words)]);
        });
    });
}
