//! Rows that add up others, as people write them under a list.

use crate::model::wording::words;

/// What the first cell of such a row says, in small letters and without anything between them.
const LABELS: [&str; 41] = [
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
    "durchschnitt",
    "moyenne",
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

/// The labels that may as well be what someone chose (a workload that is high, average or low), a code or the name of a part.
const CHOSEN: [&str; 15] = [
    "gemiddeld",
    "gem",
    "average",
    "avg",
    "mean",
    "median",
    "modus",
    "mode",
    "minimum",
    "maximum",
    "std",
    "stdev",
    "stddev",
    "total",
    "count",
];

/// Names and initials of people that may be such a label as well, and what people write over a row of averages.
const NAMES: [&str; 9] = [
    "max",
    "min",
    "n",
    "norm",
    "sd",
    "som",
    "sum",
    "overall",
    "meestgekozen",
];

/// Words that may stand after a label: all of it may also be a person.
const AFTER: [&str; 26] = [
    "afdeling",
    "afgerond",
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
    "rounded",
    "s",
    "score",
    "scores",
    "team",
    "van",
];

/// Labels that may stand behind other words, or be the end of one: `Afgerond gemiddelde`, `Kolomgemiddelde`.
const LAST: [&str; 8] = [
    "gemiddelde",
    "gemiddelden",
    "totaal",
    "mediaan",
    "average",
    "averages",
    "mean",
    "median",
];

/// The shortest label that may be the end of a word.
const SHORTEST_END: usize = 6;

/// How many labels there are that may be people: names, and the others before other words, behind them and alone.
pub(super) const DOUBTFUL: usize = NAMES.len() + 3 * LABELS.len();

/// The label with this place, as it is named.
pub(super) fn doubtful(place: usize) -> String {
    let Some(place) = place.checked_sub(NAMES.len()) else {
        return NAMES
            .get(place)
            .map_or_else(String::new, |name| (*name).to_owned());
    };
    let label = LABELS
        .get(place % LABELS.len())
        .copied()
        .unwrap_or_default();
    match place / LABELS.len() {
        0 => format!("{label} …"),
        1 => format!("… {label}"),
        _ => label.to_owned(),
    }
}

/// Whether the label with this place is one that stands alone, and that someone may have chosen.
pub(super) const fn is_chosen(place: usize) -> bool {
    place >= NAMES.len() + 2 * LABELS.len()
}

/// The bit of such a label, by its place.
pub(super) const fn bit(place: usize) -> u64 {
    1 << (DOUBTFUL - 1 - place)
}

/// The longest label with what may stand around it, in bytes.
const LONGEST: usize = 40;

/// What the whole cell of an id is, when it may be the label of a row that adds up others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TotalLabel {
    Totals,
    /// It is a label where the row is the last, and a person among other rows; by the place of its name.
    Chosen(usize),
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
        let before = place_of(first).filter(|_| is_after);
        let behind = last(&cell).map(|place| LABELS.len() + place);
        let cell = cell.replace(' ', "");
        let alone = place_of(&cell);
        if CHOSEN.contains(&cell.as_str()) {
            return alone.map(|place| Self::Chosen(NAMES.len() + 2 * LABELS.len() + place));
        }
        if is_number || alone.is_some() {
            return Some(Self::Totals);
        }
        let name = NAMES.iter().position(|name| *name == cell);
        let place = name.or(before.or(behind).map(|place| NAMES.len() + place));
        place.map(Self::Name)
    }
}

fn place_of(label: &str) -> Option<usize> {
    LABELS.iter().position(|known| *known == label)
}

/// The label that is the last of some words, or the end of the only one.
fn last(cell: &str) -> Option<usize> {
    let (_, word) = cell.rsplit_once(' ').unwrap_or(("", cell));
    let is_end =
        |label: &&&str| word == **label || (word.ends_with(**label) && label.len() >= SHORTEST_END);
    let ends = LAST.iter().filter(is_end);
    ends.max_by_key(|label| label.len())
        .and_then(|label| place_of(label))
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
                | b"te"
                | b"af"
                | b"ko"
                | b"du"
                | b"ov"
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
        b't' | b'e' | b'g' | b'a' | b'm' | b's' | b'c' | b'n' | b'v' | b'k' | b'd' | b'o'
    )
}

#[cfg(test)]
mod tests {
    use super::{
        CHOSEN, LABELS, LAST, LONGEST, NAMES, TotalLabel, begins_like_one, doubtful, is_chosen,
        is_first_letter, place_of,
    };

    #[test]
    fn every_label_passes_the_quick_looks() {
        for label in LABELS.iter().chain(&NAMES) {
            let bytes = label.as_bytes();
            assert!(begins_like_one(bytes) && bytes.len() <= LONGEST, "{label}");
            assert!(is_first_letter(bytes[0]), "{label}");
        }
        for label in CHOSEN.iter().chain(&LAST) {
            assert!(place_of(label).is_some(), "{label}");
        }
    }

    #[test]
    fn only_a_whole_cell_is_a_label() {
        for label in ["(Totaal)", "GEMIDDELDE:", "N=5", "n = 12", "Durchschnitt"] {
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
            "Jan Totaalman",
            "p1",
            "",
            "N=5a",
        ] {
            assert_eq!(TotalLabel::of(person.as_bytes()), None, "{person}");
        }
    }

    #[test]
    fn what_may_be_a_person_is_called_as_it_is_known() {
        for (name, called) in [
            ("Max", "max"),
            ("S.D.", "sd"),
            ("n:", "n"),
            ("Norm", "norm"),
            ("Gemiddelde score", "gemiddelde …"),
            ("Gem. team", "gem …"),
            ("Gemiddelde (n=30)", "gemiddelde …"),
            ("Gemiddelde (afgerond)", "gemiddelde …"),
            ("AVERAGE (rounded)", "average …"),
            ("Totaal generaal", "totaal …"),
            ("stdev.s", "stdev …"),
            ("Afgerond gemiddelde", "… gemiddelde"),
            ("Totaal gemiddelde", "… gemiddelde"),
            ("Kolomgemiddelde", "… gemiddelde"),
            ("Team mediaan", "… mediaan"),
            ("Group mean", "… mean"),
            ("Meest gekozen", "meestgekozen"),
        ] {
            let Some(TotalLabel::Name(place)) = TotalLabel::of(name.as_bytes()) else {
                panic!("{name}")
            };
            assert_eq!(doubtful(place), called);
        }
        for (name, called) in [("Gem.", "gem"), ("Avg:", "avg"), ("gemiddeld", "gemiddeld")] {
            let Some(TotalLabel::Chosen(place)) = TotalLabel::of(name.as_bytes()) else {
                panic!("{name}")
            };
            assert!(is_chosen(place));
            assert_eq!(doubtful(place), called);
        }
    }
}
