//! Rows that add up others, as people write them under a list.

use crate::model::wording::words;

/// What the first cell of such a row says, in small letters and without anything between them.
const LABELS: [&str; 39] = [
    "totaal",
    "totalen",
    "eindtotaal",
    "subtotaal",
    "total",
    "totals",
    "subtotal",
    "grandtotal",
    "gesamt",
    "summe",
    "gemiddelde",
    "gemiddelden",
    "gemiddeld",
    "gem",
    "average",
    "averages",
    "avg",
    "mean",
    "means",
    "mittelwert",
    "median",
    "mediaan",
    "modus",
    "mode",
    "minimum",
    "maximum",
    "standaardafwijking",
    "standaarddeviatie",
    "standarddeviation",
    "stddeviation",
    "std",
    "stdev",
    "stddev",
    "standdev",
    "variantie",
    "variance",
    "aantal",
    "aantallen",
    "count",
];

/// Names and initials of people that may be such a label as well.
const NAMES: [&str; 7] = ["max", "min", "n", "norm", "sd", "som", "sum"];

/// Words that may stand after a label: all of it may also be a person.
const AFTER: [&str; 24] = [
    "afdeling",
    "all",
    "alle",
    "allen",
    "deze",
    "deelnemers",
    "department",
    "general",
    "generaal",
    "group",
    "groep",
    "groups",
    "n",
    "of",
    "organisatie",
    "organisation",
    "over",
    "overall",
    "per",
    "s",
    "score",
    "scores",
    "team",
    "van",
];

/// How many labels there are that may be people.
pub(super) const DOUBTFUL: usize = NAMES.len() + LABELS.len();

/// The label with this place, as it is named.
pub(super) fn doubtful(place: usize) -> String {
    let label = place
        .checked_sub(NAMES.len())
        .and_then(|place| LABELS.get(place));
    let name = NAMES.get(place).map(|name| (*name).to_owned());
    name.or(label.map(|label| format!("{label} …")))
        .unwrap_or_default()
}

/// The longest label with what may stand around it, in bytes.
const LONGEST: usize = 40;

/// What the whole cell of an id is, when it may be the label of a row that adds up others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TotalLabel {
    Totals,
    /// It may be a person, by the name that [`doubtful`] gives for the place.
    Name(usize),
}

impl TotalLabel {
    /// The label of a row, by the cell of its id and all cells: an id that is filled is who the row is of, and else the first
    /// filled cell says it.
    pub(super) fn of_row<'c>(
        id: Option<&'c [u8]>,
        cells: impl Iterator<Item = &'c [u8]>,
    ) -> Option<Self> {
        let mut filled = id
            .into_iter()
            .chain(cells)
            .filter(|cell| !cell.trim_ascii().is_empty());
        filled.next().and_then(Self::of)
    }

    pub(super) fn of(cell: &[u8]) -> Option<Self> {
        if cell.len() > LONGEST || !begins_like_one(cell) {
            return None;
        }
        let cell = words(std::str::from_utf8(cell).ok()?);
        let number = cell.strip_prefix("n ").unwrap_or_default();
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let (first, after) = cell.split_once(' ').unwrap_or_default();
        let is_after = AFTER.contains(&after.split(' ').next().unwrap_or_default());
        let first = LABELS.iter().position(|label| *label == first && is_after);
        let cell = cell.replace(' ', "");
        if is_number || LABELS.contains(&cell.as_str()) {
            return Some(Self::Totals);
        }
        let name = NAMES.iter().position(|name| *name == cell);
        let place = name.or(first.map(|place| NAMES.len() + place));
        place.map(Self::Name)
    }
}

/// Whether the first two letters are those of a label: a look that costs next to nothing, for it is taken of every id.
fn begins_like_one(cell: &[u8]) -> bool {
    let start = cell.iter().position(u8::is_ascii_alphabetic);
    let Some((first, rest)) = start.and_then(|start| cell.get(start..)?.split_first()) else {
        return false;
    };
    let second = rest.iter().find(|byte| byte.is_ascii_alphanumeric());
    let second = second.map_or(b' ', u8::to_ascii_lowercase);
    match first.to_ascii_lowercase() {
        b'n' => second == b'o' || !rest.first().is_some_and(u8::is_ascii_alphanumeric),
        first => matches!(
            &[first, second],
            b"to"
                | b"ei"
                | b"su"
                | b"gr"
                | b"ge"
                | b"av"
                | b"me"
                | b"mo"
                | b"mi"
                | b"ma"
                | b"st"
                | b"sd"
                | b"so"
                | b"va"
                | b"aa"
                | b"co"
        ),
    }
}

/// Whether a label of such a row begins with this letter.
pub(super) const fn is_first_letter(letter: u8) -> bool {
    matches!(
        letter.to_ascii_lowercase(),
        b't' | b'e' | b'g' | b'a' | b'm' | b's' | b'c' | b'n' | b'v'
    )
}

#[cfg(test)]
mod tests {
    use super::{LABELS, LONGEST, NAMES, TotalLabel, begins_like_one, doubtful, is_first_letter};

    #[test]
    fn every_label_passes_the_quick_looks() {
        for label in LABELS.iter().chain(&NAMES) {
            let bytes = label.as_bytes();
            assert!(begins_like_one(bytes) && bytes.len() <= LONGEST, "{label}");
            assert!(is_first_letter(bytes[0]), "{label}");
        }
    }

    #[test]
    fn only_a_whole_cell_is_a_label() {
        for label in [
            "Gem.",
            " ST. DEV. ",
            "(Totaal)",
            "N=5",
            "n = 12",
            "Avg:",
            "Std.dev",
        ] {
            assert_eq!(
                TotalLabel::of(label.as_bytes()),
                Some(TotalLabel::Totals),
                "{label}"
            );
        }
        for person in [
            "Gemma",
            "n1",
            "N5",
            "Sumi",
            "Gemiddelde Jan",
            "p1",
            "",
            "N=5a",
        ] {
            assert_eq!(TotalLabel::of(person.as_bytes()), None, "{person}");
        }
        for (name, called) in [
            ("Max", "max"),
            ("S.D.", "sd"),
            ("n:", "n"),
            ("Norm", "norm"),
            ("Gemiddelde score", "gemiddelde …"),
            ("Gem. team", "gem …"),
            ("Gemiddelde (n=30)", "gemiddelde …"),
            ("Totaal generaal", "totaal …"),
            ("stdev.s", "stdev …"),
        ] {
            let Some(TotalLabel::Name(place)) = TotalLabel::of(name.as_bytes()) else {
                panic!("{name}")
            };
            assert_eq!(doubtful(place), called);
        }
    }
}
