//! What a cell says when it labels a row that adds up others, as people write them under a list, or that is an example. Whether the row is
//! nobody's is told by the rows around it, in `rows::among`.

pub(super) mod examples;
mod labels;

use crate::model::wording::words;

use labels::{AFTER, CHOSEN, LABELS, NAMES, is_start, rank};

/// Beside a label, or written as one with it, these leave no doubt: `Rijtotaal`, `Totaal rij`.
const AXES: [&str; 5] = ["rij", "row", "kolom", "column", "col"];

/// What else a row adds up in words: `mean (SD)`, `Aantal (n)`.
const SIGNS: [&str; 6] = ["m", "n", "sd", "se", "sem", "p50"];

/// Words with which the columns are called, in a label that says of what it is one: `Som per stelling`.
const OF: [&str; 4] = ["per", "van", "of", "by"];
const COLUMNS: [&str; 12] = [
    "stelling",
    "item",
    "vraag",
    "kolom",
    "rij",
    "statement",
    "question",
    "column",
    "row",
    "antwoord",
    "answer",
    "vragen",
];

/// Words for parts of all people in order.
const PARTS: [&str; 6] = [
    "percentiel",
    "percentile",
    "perc",
    "kwartiel",
    "quartile",
    "qu",
];

/// Labels that may stand behind other words, or be the end of one: `Afgerond gemiddelde`, `Kolomgemiddelde`.
const LAST: [&str; 11] = [
    "gem",
    "gemiddelde",
    "gemiddelden",
    "totaal",
    "total",
    "totals",
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

/// The longest label, in bytes.
const LONGEST: usize = 40;

/// What the whole cell of an id is, when it may be the label of a row that adds up others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TotalLabel {
    Totals,
    /// It is a label where the row is the last, and a person among other rows; by the place of its name.
    Chosen(usize),
    /// It may be a person, by the name that [`doubtful`] gives for the place.
    Name(usize),
    /// It shows how to fill in a list, where somebody comes after it, and may be a person elsewhere; by the place of its name.
    Example(usize),
    /// One of several parts of all people in order, such as `P25` or `Q1`, or a person with such a code: the letter and the number.
    Rank(u8, u8),
}

/// How the first rows are called.
#[derive(Debug, Clone, Copy)]
pub(super) struct RowLabels {
    /// The labels of totals that people chose, a bit for each.
    pub(super) chosen: u64,
    /// The first letters of codes such as `p12`, a bit for each; all of them where nobody is called otherwise than a [`TotalLabel::Rank`].
    letters: u32,
}

impl RowLabels {
    /// From those labels, and what each row is called.
    pub(super) fn new(chosen: u64, cells: &[Vec<u8>]) -> Self {
        let others = cells.iter().filter(|cell| rank(cell).is_none());
        let letters = others.map(|cell| match cell.trim_ascii() {
            [letter, code @ ..] if code.iter().all(u8::is_ascii_digit) => letter_bit(*letter),
            _ => 0,
        });
        let letters = letters.reduce(|one, other| one | other);
        Self {
            chosen,
            letters: letters.unwrap_or(u32::MAX),
        }
    }

    /// Whether such a code is that of a person.
    pub(super) fn is_person(self, letter: u8) -> bool {
        self.letters & letter_bit(letter) != 0 || (letter == b'q' && self.letters != 0)
    }
}

/// The bit of a letter; none of another sign.
fn letter_bit(letter: u8) -> u32 {
    let place = letter.to_ascii_lowercase().wrapping_sub(b'a');
    1_u32.checked_shl(place.into()).unwrap_or_default()
}

impl TotalLabel {
    /// The cell that may be the label of a row, by that of its id and all cells: an id that is filled is who the row is of, and else
    /// the first filled cell says it.
    pub(super) fn cell_of_row<'c>(
        id: Option<&'c [u8]>,
        cells: impl Iterator<Item = &'c [u8]>,
    ) -> Option<&'c [u8]> {
        let mut cells = id.into_iter().chain(cells);
        cells.find(|cell| !cell.trim_ascii().is_empty())
    }

    /// Whether the first letter or digit of a row, or of a cell, is that of a label: a look that costs next to nothing, for it is
    /// taken of every row.
    pub(super) fn may_begin(row: &[u8]) -> bool {
        let counts = |byte: &u8| byte.is_ascii_alphanumeric() || !byte.is_ascii();
        let first = row
            .iter()
            .take_while(|byte| **byte != b'\n')
            .position(counts);
        let row = first.and_then(|first| row.get(first..)).unwrap_or_default();
        row.first().is_some_and(|first| match first {
            b'p' | b'P' => {
                let ends = !row.get(3).is_some_and(u8::is_ascii_alphanumeric);
                ends && row.get(..3).is_some_and(|code| rank(code).is_some())
            }
            first => !first.is_ascii() || is_first_letter(*first),
        })
    }

    pub(super) fn of(cell: &[u8]) -> Option<Self> {
        let cell = cell.trim_ascii();
        if let Some((place, is_example)) = examples::of(cell) {
            return Some(if is_example {
                Self::Example(place)
            } else {
                Self::Name(place)
            });
        }
        let may_be_other = Self::may_begin(cell);
        let may_be = (may_be_other || may_be_part(cell)) && begins_like_one(cell);
        if cell.len() > LONGEST || !may_be {
            return None;
        }
        if let Some((letter, number)) = rank(cell) {
            return Some(Self::Rank(letter, number));
        }
        let text = std::str::from_utf8(cell).ok()?;
        let cell = words(text);
        if !may_be_other {
            return is_part_of_people(text, &cell).then_some(Self::Totals);
        }
        let number = cell.strip_prefix("n ").unwrap_or_default();
        let is_number = is_digits(number);
        if is_number && !text.contains(['=', ':']) {
            // The code of a person, when no number of people is written so.
            return name_at("n").filter(|_| !number.starts_with('0'));
        }
        let (first, after) = cell.split_once(' ').unwrap_or_default();
        let is_after = AFTER.contains(&after.split(' ').next().unwrap_or_default());
        let before = place_of(first)
            .filter(|label| is_after || (!after.is_empty() && !may_be_chosen(*label)));
        let behind = last(&cell).map(|place| LABELS.len() + place);
        let glued = cell.replace(' ', "");
        if is_number || is_of_columns(&cell) {
            return Some(Self::Totals);
        }
        if let Some(label) = place_of(&glued).or_else(|| with_others(&cell)) {
            let chosen = Self::Chosen(NAMES.len() + 2 * LABELS.len() + label);
            return Some(if may_be_chosen(label) {
                chosen
            } else {
                Self::Totals
            });
        }
        let place = before.or(behind).map(|place| NAMES.len() + place);
        name_at(&glued).or(place.map(Self::Name))
    }
}

/// Whether someone may have chosen the label with this place, alone.
fn may_be_chosen(label: usize) -> bool {
    LABELS.get(label).is_some_and(|name| CHOSEN.contains(name))
}

fn is_digits(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn name_at(glued: &str) -> Option<TotalLabel> {
    let place = NAMES.iter().position(|name| *name == glued);
    place.map(TotalLabel::Name)
}

/// Whether a word is a label, or is one beside words that leave no doubt.
fn is_label(word: &str) -> bool {
    place_of(word).is_some() || matches!(word, "som" | "sum")
}

/// Whether a cell may be the label of a part of all people in order: those begin with a number that something comes after, or with
/// that word. Codes such as `p0417` and `417` are not asked further.
pub(super) const fn may_be_part(cell: &[u8]) -> bool {
    match cell {
        [b'0'..=b'9', .., last] => !last.is_ascii_digit(),
        [b'p' | b'P', second, ..] => second.eq_ignore_ascii_case(&b'e'),
        _ => false,
    }
}

/// Whether a label is a number with a percent sign or beside a word for a part of all people in order: `25%`, `75e percentiel`.
fn is_part_of_people(label: &str, words: &str) -> bool {
    let is_part = |word: &str| PARTS.contains(&word);
    let is_rank = |word: &str| {
        let end = word.trim_start_matches(|c: char| c.is_ascii_digit());
        end.len() < word.len() && matches!(end, "" | "e" | "de" | "ste" | "st" | "nd" | "rd" | "th")
    };
    let is_share = label
        .trim()
        .strip_suffix('%')
        .is_some_and(|share| is_digits(share.trim()));
    let is_ranked = words.split_once(' ').is_some_and(|(first, second)| {
        (first.starts_with("perc") && is_part(first) && is_digits(second))
            || (is_rank(first) && is_part(second))
    });
    is_share || is_ranked
}

/// Whether some words say that they are about the rows or columns of a table: nobody is called so.
fn is_of_columns(cell: &str) -> bool {
    let is_axis = |word: &str| AXES.contains(&word);
    let mut words = cell.split(' ');
    let [first, second, third] = [(); 3].map(|()| words.next().unwrap_or_default());
    let is_column = |word: &str| COLUMNS.iter().any(|column| word.starts_with(column));
    let glued = AXES
        .iter()
        .any(|axis| first.strip_prefix(axis).is_some_and(is_label));
    match (second, third) {
        ("", _) => glued,
        (_, "") => (is_axis(first) && is_label(second)) || (is_label(first) && is_axis(second)),
        _ => is_label(first) && OF.contains(&second) && is_column(third),
    }
}

/// The label among several words that are all labels, signs for them, or their number: one that nobody chooses, if any.
fn with_others(cell: &str) -> Option<usize> {
    let labels = || cell.split(' ').filter_map(place_of);
    let nobodys = labels().find(|label| !may_be_chosen(*label));
    let label = nobodys.or_else(|| labels().next())?;
    let fits =
        |word| is_label(word) || SIGNS.contains(&word) || (nobodys.is_some() && is_digits(word));
    cell.split(' ').all(fits).then_some(label)
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

/// Whether the first two letters are those of a label.
fn begins_like_one(cell: &[u8]) -> bool {
    let start = cell.iter().position(u8::is_ascii_alphabetic);
    let Some((first, rest)) = start.and_then(|start| cell.get(start..)?.split_first()) else {
        return cell.ends_with(b"%") || cell.first().is_some_and(|first| is_first_byte(*first));
    };
    let second = rest.iter().find(|byte| byte.is_ascii_alphanumeric());
    let second = second.map_or(b' ', u8::to_ascii_lowercase);
    match first.to_ascii_lowercase() {
        b'n' => {
            matches!(second, b'o' | b'u' | b'v')
                || !rest.first().is_some_and(u8::is_ascii_alphanumeric)
        }
        b'p' | b'q' if second.is_ascii_digit() => true,
        b'p' => rest
            .get(..3)
            .is_some_and(|next| next.eq_ignore_ascii_case(b"erc")),
        first => is_start([first, second]),
    }
}

/// Whether a letter that is none of ASCII begins with this byte, and a label with the letter: an alpha, a sum, and the sign of a mean.
const fn is_first_byte(byte: u8) -> bool {
    matches!(byte, 0xc3 | 0xce | 0xcf)
}

/// Whether a label of such a row begins with this letter.
const fn is_first_letter(letter: u8) -> bool {
    matches!(
        letter.to_ascii_lowercase(),
        b't' | b'e'
            | b'g'
            | b'a'
            | b'm'
            | b's'
            | b'c'
            | b'n'
            | b'v'
            | b'k'
            | b'd'
            | b'o'
            | b'r'
            | b'l'
            | b'h'
            | b'q'
            | b'x'
    )
}

#[cfg(test)]
mod tests;
