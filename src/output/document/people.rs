//! Many people on a page: the triangle with people per place, and a bar per step of a scale.

use crate::model::Role;
use crate::output::markup::Markup;

use super::block::{Answered, CrowdPicture, Step};
use super::figure::{name_at, on_paper, outline};

/// The radius of the circle of one person, and the largest one: two beside each other do not touch.
const RADII: (f64, f64) = (4.0, 6.8);

/// The triangle: a circle per cell with the number of people in it.
pub(super) fn triangle(page: &mut Markup, picture: &CrowdPicture) {
    let attributes = [
        ("role", "img"),
        ("class", "triangle"),
        ("viewBox", "0 0 340 292"),
        ("aria-labelledby", "triangle triangle-words"),
    ];
    page.block("svg", &attributes, |page| {
        page.line("title", &[("id", "triangle")], picture.title);
        page.line(
            "desc",
            &[("id", "triangle-words")],
            &picture.sentences.join(" "),
        );
        outline(page);
        for role in Role::ALL {
            name_at(page, role, &picture.corners[role]);
        }
        for (spot, people) in picture.crowd.wide_cells() {
            people_at(page, spot.centre(), people);
        }
    });
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

/// A bar per step of the scale, each with its words and number as text.
pub(super) fn bars(page: &mut Markup, answered: &Answered) {
    page.block("div", &[("class", "answers")], |page| {
        for step in &answered.steps {
            page.block("div", &[("class", "bar")], |page| {
                bar(page, step, answered.most);
            });
        }
    });
}

fn bar(page: &mut Markup, step: &Step, most: u64) {
    let label = format!("{}  {}", step.value, step.label);
    page.line("span", &[("class", "name")], &label);
    page.line("span", &[("class", "number")], &step.people.to_string());
    #[expect(clippy::cast_precision_loss, reason = "people, for a drawing")]
    let part = step.people as f64 / most.max(1) as f64;
    let width = format!("{:.2}%", 100.0 * part);
    let attributes = [("aria-hidden", "true"), ("width", "100%"), ("height", "10")];
    page.block("svg", &attributes, |page| {
        let shape = [("height", "10"), ("rx", "2")];
        let track = [("class", "track"), ("width", "100%")];
        page.line("rect", &[&track[..], &shape].concat(), "");
        let fill = [("class", "fill"), ("width", &*width)];
        page.line("rect", &[&fill[..], &shape].concat(), "");
    });
}
