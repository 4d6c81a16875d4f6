//! The drawings of a result: bars with their margin, and the triangle. One colour for everyone: no one gets one as an
//! identity.

use crate::model::{ByRole, Role};
use crate::output::markup::Markup;
use crate::output::picture::{MOST_SHARE, Point, part_of_height, place};

use super::block::{Mix, MixRow};
use super::table::{Estimate, Length, PairRow, Pairs, Side};

/// The box of the triangle: its left top, width and height, with equal sides, in a drawing of 340 by 298.
const LEFT: f64 = 40.0;
const TOP: f64 = 34.0;
const WIDTH: f64 = 260.0;
const HEIGHT: f64 = 225.17;
/// Between a number and its margin, held together.
pub(super) const SIGN: &str = "\u{a0}±\u{a0}";
/// The places for marks.
pub(super) const MARKS: u8 = 5;
/// The longest name that fits beside another at the foot of the triangle.
const LONGEST_NAME: usize = 20;

/// A bar per role, each with its name and number as text.
pub(super) fn bars(page: &mut Markup, mix: &Mix) {
    for row in &mix.rows {
        page.block("div", &[("class", "bar")], |page| {
            page.line(
                "span",
                &[("class", "name"), ("aria-hidden", "true")],
                &row.name,
            );
            page.line(
                "span",
                &[("class", "number"), ("aria-hidden", "true")],
                &row.share.shown(SIGN),
            );
            bar(page, row);
            page.line("p", &[("class", "about")], &row.summary);
            if let Some(guess) = &row.guess {
                page.line("p", &[("class", "guess")], guess);
            }
        });
    }
    page.line(
        "p",
        &[("class", "third"), ("aria-hidden", "true")],
        mix.third.0,
    );
}

/// Per role its sides under each other.
pub(super) fn pairs(page: &mut Markup, pairs: &Pairs) {
    key(page, pairs);
    for row in &pairs.rows {
        page.block("div", &[("class", "bar")], |page| {
            let hidden = ("aria-hidden", "true");
            page.line("span", &[("class", "name"), hidden], &row.name);
            let numbers: Vec<String> = row.sides.iter().map(numbered).collect();
            page.line("span", &[("class", "number"), hidden], &numbers.join(" · "));
            sides(page, row);
        });
    }
}

/// Which bar is whose, where both sides are bars.
fn key(page: &mut Markup, pairs: &Pairs) {
    let sides = pairs.rows.first().map_or(&[][..], |row| &row.sides);
    let is_bar = |side: &Side| matches!(side.length, Length::Share(_));
    if !sides.iter().all(is_bar) {
        return;
    }
    page.block("p", &[("class", "key"), ("aria-hidden", "true")], |page| {
        for (side, class) in sides.iter().zip(["fill", "edge"]) {
            page.block("svg", &[("width", "16"), ("height", "16")], |page| {
                let place = [
                    ("x", "1"),
                    ("y", "1"),
                    ("width", "14"),
                    ("height", "14"),
                    ("rx", "3"),
                ];
                page.line("rect", &[&[("class", class)], &place[..]].concat(), "");
            });
            page.line("span", &[], &side.label);
        }
    });
}

fn numbered(side: &Side) -> String {
    format!("{}\u{a0}{}", side.label, side.text)
}

fn sides(page: &mut Markup, row: &PairRow) {
    let height = (16 * row.sides.len() + 2).to_string();
    let attributes = [
        ("role", "img"),
        ("aria-label", &*row.sentence),
        ("width", "100%"),
        ("height", &height),
    ];
    page.block("svg", &attributes, |page| {
        for (place, side) in row.sides.iter().enumerate() {
            let class = if place == 0 { "fill" } else { "edge" };
            drawn(page, side, class, &(2 + 16 * place).to_string());
        }
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

fn bar(page: &mut Markup, row: &MixRow) {
    let share = &row.share;
    let value = along(share.value);
    let title = format!("bar-{}", row.role.key());
    let description = format!("bar-{}-words", row.role.key());
    let labelled = format!("{title} {description}");
    let attributes = [
        ("role", "img"),
        ("aria-labelledby", &*labelled),
        ("width", "100%"),
        ("height", "24"),
    ];
    page.block("svg", &attributes, |page| {
        page.line("title", &[("id", &title)], &row.name);
        page.line("desc", &[("id", &description)], &row.sentence);
        let box_of = [("y", "4"), ("height", "16"), ("rx", "3")];
        page.line(
            "rect",
            &[&[("class", "track"), ("width", "100%")], &box_of[..]].concat(),
            "",
        );
        page.line(
            "rect",
            &[&[("class", "fill"), ("width", &*value)], &box_of[..]].concat(),
            "",
        );
        vertical(page, "start", "50%", ("0", "24"));
        if let Some(margin) = &share.margin {
            let ends = [-margin.value, margin.value].map(|by| along(share.value + by));
            whisker(page, ends);
        }
    });
}

/// How far the true value may be on either side.
fn whisker(page: &mut Markup, [low, high]: [String; 2]) {
    for class in ["halo", "margin"] {
        horizontal(page, class, &low, &high);
        vertical(page, class, &low, ("8", "16"));
        vertical(page, class, &high, ("8", "16"));
    }
}

/// A bar per answer with its number, its words and how many people gave it, as long as their part of everyone who answered.
pub(in crate::output) fn counts<'a>(
    page: &mut Markup,
    answers: impl Iterator<Item = (u8, &'a str)>,
    counts: &[u64],
    percents: &[String],
) {
    let all: u64 = counts.iter().sum();
    let percents = percents.iter().map(Some);
    let percents = percents.chain(std::iter::repeat(None));
    page.block("div", &[("class", "answers")], |page| {
        for (((value, label), people), percent) in answers.zip(counts).zip(percents) {
            page.block("div", &[("class", "bar")], |page| {
                page.mixed("span", &[("class", "name")], |page| {
                    page.text(&value.to_string());
                    page.inline("span", &[("class", "words")], &format!("  {label}"));
                });
                let percent = percent.map(|percent| format!(" · {}", percent.trim()));
                let number = format!("{people}{}", percent.unwrap_or_default());
                page.line("span", &[("class", "number")], &number);
                count(page, *people, all);
            });
        }
    });
}

fn count(page: &mut Markup, people: u64, all: u64) {
    #[expect(clippy::cast_precision_loss, reason = "people, for a drawing")]
    let part = people as f64 / all.max(1) as f64;
    let width = format!("{:.2}%", 100.0 * part);
    let attributes = [("aria-hidden", "true"), ("width", "100%"), ("height", "10")];
    page.block("svg", &attributes, |page| {
        let shape = [("height", "100%"), ("rx", "2")];
        let track = [("class", "track"), ("width", "100%")];
        page.line("rect", &[&track[..], &shape].concat(), "");
        let fill = [("class", "fill"), ("width", &*width)];
        page.line("rect", &[&fill[..], &shape].concat(), "");
    });
}

/// Where a share falls along a bar that is as long as the most a share can be.
fn along(share: f64) -> String {
    format!("{:.2}%", (share / MOST_SHARE * 100.0).clamp(0.0, 100.0))
}

fn vertical(page: &mut Markup, class: &'static str, x: &str, (from, to): (&str, &str)) {
    let attributes = [
        ("class", class),
        ("x1", x),
        ("x2", x),
        ("y1", from),
        ("y2", to),
    ];
    page.line("line", &attributes, "");
}

fn horizontal(page: &mut Markup, class: &'static str, from: &str, to: &str) {
    let attributes = [
        ("class", class),
        ("x1", from),
        ("x2", to),
        ("y1", "12"),
        ("y2", "12"),
    ];
    page.line("line", &attributes, "");
}

/// The triangle with the mark of the person.
pub(super) fn triangle(page: &mut Markup, mix: &Mix, shares: &ByRole<&Estimate>) {
    let attributes = [
        ("role", "img"),
        ("class", "triangle"),
        ("viewBox", "0 0 340 298"),
        ("aria-labelledby", "triangle triangle-words"),
    ];
    let mark = place(&shares.map(|share| share.value));
    page.block("svg", &attributes, |page| {
        page.line("title", &[("id", "triangle")], mix.triangle);
        page.line("desc", &[("id", "triangle-words")], &mix.in_words);
        outline(page);
        for row in &mix.rows {
            name_at(page, row.role, &row.name);
        }
        let margins = shares
            .iter()
            .filter_map(|(_, share)| Some(share.margin.as_ref()?.value));
        let margin = margins.sum::<f64>() / 3.0;
        person(page, mark, margin, mix.whose);
    });
}

/// Whether the mark stands on the edge because the mix lies outside the triangle.
pub(super) fn is_outside(shares: &ByRole<&Estimate>) -> bool {
    place(&shares.map(|share| share.value)).outside
}

/// The sides of the triangle, and a cross in its middle.
pub(in crate::output) fn outline(page: &mut Markup) {
    edge(page);
    cross(page);
}

/// Where all three roles are equally strong.
pub(super) fn cross(page: &mut Markup) {
    let thirds = ByRole::from_fn(|_| 100.0 / 3.0);
    open_cross(page, paper(place(&thirds)), (0.0, 5.0));
}

pub(super) fn edge(page: &mut Markup) {
    let corners = Role::ALL.map(|role| {
        let (x, y) = paper(Point::corner(role));
        format!("{x:.1},{y:.1}")
    });
    page.line(
        "polygon",
        &[("class", "edge"), ("points", &corners.join(" "))],
        "",
    );
}

/// A cross that is open so far around what stands in it, with arms of a length.
pub(super) fn open_cross(page: &mut Markup, (x, y): (f64, f64), (open, arm): (f64, f64)) {
    let far = open + arm;
    let across = [x - far, x + open].map(|x| format!("M{x:.1} {y:.1}h{arm}"));
    let along = [y - far, y + open].map(|y| format!("M{x:.1} {y:.1}v{arm}"));
    let cross = across.concat() + &along.concat();
    page.line("path", &[("class", "middle"), ("d", &cross)], "");
}

/// The name of a role at its corner.
pub(super) fn name_at(page: &mut Markup, role: Role, name: &str) {
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
    page.line("text", &attributes, &shortened(name));
}

/// A dot with its margin as a circle, and whose it is: away from the cross in the middle and the names of the roles.
///
/// The margin of a share is the same in every direction when the roles have equally many answers; else this is their mean.
fn person(page: &mut Markup, mark: Point, margin: f64, whose: &'static str) {
    let (x, y) = paper(mark);
    let radius = part_of_height(margin).min(1.0) * HEIGHT;
    let [left, top] = [x, y].map(|number| format!("{number:.1}"));
    let around = format!("{radius:.1}");
    let circle = |class, radius| {
        [
            ("class", class),
            ("cx", &*left),
            ("cy", &*top),
            ("r", radius),
        ]
    };
    page.line("circle", &circle("around", &around), "");
    page.line("circle", &circle("dot", "5"), "");
    let away = radius.clamp(5.0, 60.0) + 7.0;
    let (x, y, anchor) = match mark.y {
        ..0.2 => (x + away, y + 5.0, "start"),
        ..0.667 | 0.85.. => (x, y - away, "middle"),
        _ => (x, y + away + 11.0, "middle"),
    };
    page.text_at("whose", (x, y), anchor, whose);
}

/// A place in the triangle on the paper of the drawing.
fn paper(place: Point) -> (f64, f64) {
    on_paper(place.x, place.y)
}

/// The same of a place as parts of the width and height of the triangle.
pub(in crate::output) fn on_paper(x: f64, y: f64) -> (f64, f64) {
    (LEFT + x * WIDTH, TOP + y * HEIGHT)
}

fn shortened(name: &str) -> String {
    if name.chars().count() <= LONGEST_NAME {
        return name.to_owned();
    }
    let start: String = name.chars().take(LONGEST_NAME - 1).collect();
    start + "…"
}

#[cfg(test)]
mod tests {
    use super::{along, shortened};

    #[test]
    fn a_bar_never_leaves_its_track() {
        assert_eq!(along(-3.0), "0.00%");
        assert_eq!(along(100.0 / 3.0), "50.00%");
        assert_eq!(along(70.0), "100.00%");
    }

    #[test]
    fn a_long_name_is_shortened() {
        assert_eq!(shortened("verbinder"), "verbinder");
        assert_eq!(shortened("ontwikkelingsmedewerker"), "ontwikkelingsmedewe…");
    }
}
