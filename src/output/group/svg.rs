//! The drawings of a report on a page: the triangle with people per place, and a bar per step.

use crate::model::Role;
use crate::output::document::{on_paper, outline};
use crate::output::markup::Markup;
use crate::texts::Texts;

use super::crowd::Crowd;
use super::report::Report;

/// The radius of the circle of one person, and the largest one: two beside each other do not touch.
const RADII: (f64, f64) = (4.0, 6.8);
/// The longest name that fits beside another at the foot of the triangle.
const LONGEST_NAME: usize = 20;

/// The triangle: a circle per cell with the number of people in it.
pub(super) fn triangle(
    page: &mut Markup,
    crowd: &Crowd,
    sentences: &[String],
    report: &Report,
    texts: &Texts,
) {
    let attributes = [
        ("role", "img"),
        ("class", "triangle"),
        ("viewBox", "0 0 340 292"),
        ("aria-labelledby", "triangle triangle-words"),
    ];
    page.block("svg", &attributes, |page| {
        page.line("title", &[("id", "triangle")], texts.group.triangle.heading);
        page.line("desc", &[("id", "triangle-words")], &sentences.join(" "));
        outline(page);
        for role in Role::ALL {
            corner(page, role, report);
        }
        for (cell, people) in crowd.wide_cells() {
            people_at(page, cell.centre(), people);
        }
    });
}

fn corner(page: &mut Markup, role: Role, report: &Report) {
    let (x, y, anchor) = match role {
        Role::Bureaucrat => ("170", "20", "middle"),
        Role::Entrepreneur => ("6", "290", "start"),
        Role::Connector => ("334", "290", "end"),
    };
    let attributes = [
        ("class", "role"),
        ("x", x),
        ("y", y),
        ("text-anchor", anchor),
    ];
    let figures = report.whole.roles.iter();
    let share = figures
        .filter(|figures| figures.role == role)
        .map(|figures| &figures.share.text);
    let name: String = report.names[role].chars().take(LONGEST_NAME).collect();
    let words: Vec<&str> = [name.as_str()]
        .into_iter()
        .chain(share.map(String::as_str))
        .collect();
    page.line("text", &attributes, &words.join(" "));
}

fn people_at(page: &mut Markup, (x, y): (f64, f64), people: u64) {
    let (x, y) = on_paper(x, y);
    #[expect(clippy::cast_precision_loss, reason = "people, for a drawing")]
    let radius = (RADII.0 * (people as f64).sqrt()).min(RADII.1);
    let [left, top, around, foot] = [x, y, radius, y + 3.5].map(|number| format!("{number:.1}"));
    let circle = [
        ("class", "crowd"),
        ("cx", &*left),
        ("cy", &*top),
        ("r", &*around),
    ];
    page.line("circle", &circle, "");
    if people < 2 {
        return;
    }
    let text = [
        ("class", "count"),
        ("x", &*left),
        ("y", &*foot),
        ("text-anchor", "middle"),
    ];
    page.line("text", &text, &people.to_string());
}
