//! An empty triangle to plot a mix on, with a line for every ten points of each role.

use crate::model::{ByRole, Role};
use crate::output::document::{on_paper, outline};
use crate::output::markup::Markup;
use crate::output::picture::{EDGE_SHARE, place};

/// The shares with a line of their own.
const LINES: [u8; 5] = [20, 30, 40, 50, 60];

/// The triangle with its lines, their shares, and the names of the roles.
pub(super) fn to_plot_on(page: &mut Markup, names: &ByRole<&str>, label: &str) {
    let attributes = [
        ("role", "img"),
        ("aria-label", label),
        ("class", "triangle"),
        ("viewBox", "0 0 340 298"),
    ];
    page.block("svg", &attributes, |page| {
        outline(page);
        for role in Role::ALL {
            for share in LINES {
                line(page, role, share);
            }
            corner(page, role, names[role]);
        }
    });
}

/// Where a role has this share, from edge to edge; the share stands where the line begins.
fn line(page: &mut Markup, role: Role, share: u8) {
    let ends = role.others().map(|most| {
        let rest = 100.0 - f64::from(share) - EDGE_SHARE;
        let mix = ByRole::from_fn(|each| match each {
            _ if each == role => f64::from(share),
            _ if each == most => rest,
            _ => EDGE_SHARE,
        });
        let place = place(&mix);
        on_paper(place.x, place.y)
    });
    let [(x1, y1), (x2, y2)] = ends;
    let [left, top, right, foot] = [x1, y1, x2, y2].map(|number| format!("{number:.1}"));
    let attributes = [
        ("class", "line"),
        ("x1", &*left),
        ("y1", &*top),
        ("x2", &*right),
        ("y2", &*foot),
    ];
    page.line("line", &attributes, "");
    number(page, role, share, ends);
}

/// Each role has its numbers along an edge of its own, beside where its lines end.
fn number(page: &mut Markup, role: Role, share: u8, [first, second]: [(f64, f64); 2]) {
    let ((x, y), anchor, across) = match role {
        Role::Bureaucrat => (first, "end", (-4.0, 3.0)),
        Role::Entrepreneur => (second, "middle", (0.0, 11.0)),
        Role::Connector => (first, "start", (4.0, 3.0)),
    };
    let place = (x + across.0, y + across.1);
    page.text_at("share", place, anchor, &share.to_string());
}

fn corner(page: &mut Markup, role: Role, name: &str) {
    let (x, y, anchor) = match role {
        Role::Bureaucrat => ("170", "24", "middle"),
        Role::Entrepreneur => ("6", "288", "start"),
        Role::Connector => ("334", "288", "end"),
    };
    let attributes = [("x", x), ("y", y), ("text-anchor", anchor)];
    page.line("text", &attributes, name);
}
