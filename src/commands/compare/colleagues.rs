//! Whose the rows about a colleague are: known only once all rows were seen.

use std::collections::BTreeMap;
use std::mem;

use crate::answers::Row;
use crate::commands::people::Numbering;

use super::person::Person;

/// The most codes that are told apart: nobody asks more people by far.
const MOST_CODES: usize = 1_000;

/// What colleagues filled in about one person, or about nobody that is named.
#[derive(Debug, Default)]
struct About {
    person: Person,
    rows: u64,
}

impl About {
    fn merge(&mut self, other: Self) {
        self.person.merge(other.person, false);
        self.rows += other.rows;
    }
}

/// The rows about one person, and those that are left out.
#[derive(Debug)]
pub(super) struct AboutOne {
    pub(super) person: Person,
    /// How many rows have the code of somebody else.
    pub(super) others: u64,
    /// How many rows do not say whom they are about.
    pub(super) nameless: u64,
}

/// Rows about colleagues by what they say of whom they are about.
///
/// A number is a code, unless the numbers of a file go up: then they number its rows. The rows of saved files have codes.
#[derive(Debug, Default)]
pub(super) struct Colleagues {
    nameless: About,
    coded: BTreeMap<String, About>,
    /// The rows of the file that is read whose code may be their number.
    numbered: BTreeMap<String, About>,
    numbering: Numbering,
    /// Whether there are more codes than are told apart.
    pub(super) is_full: bool,
}

impl Colleagues {
    /// Where the answers of a row belong.
    pub(super) fn of(&mut self, row: &Row<'_>) -> &mut Person {
        let id = row.id();
        let is_number = row.instrument().is_empty() && id.iter().all(u8::is_ascii_digit);
        let about = if id.is_empty() {
            &mut self.nameless
        } else {
            let codes = if is_number {
                self.numbering.add(id);
                &mut self.numbered
            } else {
                &mut self.coded
            };
            let id = String::from_utf8_lossy(id);
            let has_room = codes.len() < MOST_CODES || codes.contains_key(id.as_ref());
            self.is_full |= !has_room;
            codes.entry(id.into_owned()).or_default()
        };
        about.rows += 1;
        &mut about.person
    }

    /// Adds the rows of the same file that follow.
    pub(super) fn merge(&mut self, after: &mut Self) {
        let after = mem::take(after);
        self.nameless.merge(after.nameless);
        add(&mut self.coded, after.coded);
        add(&mut self.numbered, after.numbered);
        self.numbering.merge(after.numbering);
        self.is_full |= after.is_full || self.coded.len().max(self.numbered.len()) > MOST_CODES;
    }

    /// All rows of a file are there: what its numbers stand for is known.
    pub(super) fn file_ended(&mut self) {
        let numbers = mem::take(&mut self.numbered);
        if mem::take(&mut self.numbering).holds() {
            for about in numbers.into_values() {
                self.nameless.merge(about);
            }
        } else {
            add(&mut self.coded, numbers);
        }
    }

    /// The codes of whom they are about.
    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        self.coded.keys().map(String::as_str)
    }

    /// The rows about the person with this code. Those that name nobody are about the one person of whom there are other
    /// lists, when there `is_one`.
    pub(super) fn about(mut self, code: &str, is_one: bool) -> AboutOne {
        let mut found = self.coded.remove(code).unwrap_or_default();
        let nameless = if is_one {
            found.merge(self.nameless);
            0
        } else {
            self.nameless.rows
        };
        AboutOne {
            person: found.person,
            others: self.coded.values().map(|about| about.rows).sum(),
            nameless,
        }
    }
}

fn add(codes: &mut BTreeMap<String, About>, more: BTreeMap<String, About>) {
    for (code, about) in more {
        codes.entry(code).or_default().merge(about);
    }
}
