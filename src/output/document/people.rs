//! Many people on a page: the triangle with people per place.

use crate::model::Role;
use crate::output::markup::Markup;

use super::block::CrowdPicture;
use super::crowd::Spot;
use super::figure::{cross, edge, name_at, on_paper, open_cross};

/// The radius of the circle of one person, and the largest one: two beside each other do not touch.
const RADII: (f64, f64) = (4.0, 6.8);

/// The arms of the cross around people in the middle: they stay clear of the numbers beside it.
const ARM: f64 = 3.0;

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
        edge(page);
        for role in Role::ALL {
            name_at(page, role, &picture.corners[role]);
        }
        for (spot, people) in picture.crowd.wide_cells() {
            people_at(page, spot.centre(), people);
        }
        let mut spots = picture.crowd.wide_cells();
        let is_taken = spots.any(|(spot, _)| spot == Spot::middle());
        if is_taken {
            let (x, y) = Spot::middle().centre();
            open_cross(page, on_paper(x, y), (RADII.1, ARM));
        } else {
            cross(page);
        }
    });
}

fn people_at(page: &mut Markup, (x, y): (f64, f64), people: u64) {
    let (x, y) = on_paper(x, y);
    #[expect(clippy::cast_precision_loss, reason = "people, for a drawing")]
    let radius = (RADII.0 * (people as f64).sqrt()).min(RADII.1);
    let [left, top, around] = [x, y, radius].map(|number| format!("{number:.1}"));
    let circle = [
        ("class", "crowd"),
        ("cx", &*left),
        ("cy", &*top),
        ("r", &*around),
    ];
    page.line("circle", &circle, "");
    if people > 1 {
        let number = people.to_string();
        page.text_at("count", (x, y + 3.5), "middle", &number);
    }
}
