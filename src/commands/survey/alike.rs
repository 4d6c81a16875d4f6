//! Rows of which the codes are spelled almost alike, or the addresses are the same, and that count as different people.
//!
//! Of every file the first rows are looked at, as many as are compared for being equal.

use std::collections::{HashMap, HashSet};
use std::hash::{DefaultHasher, Hasher as _};
use std::mem;

use crate::answers::{Column, ColumnMapping, ColumnRole, Row};
use crate::error::{Notice, RowNotice};
use crate::model::loose_code;
use crate::model::wording::words;

/// The most pairs of rows that are named.
const MOST_PAIRS: usize = 3;

/// How many rows there are for each address at most, where addresses are those of people.
const MOST_LISTS: u64 = 3;

/// What the first rows of a block say of whose they are.
#[derive(Debug, Default)]
pub(super) struct SaidWhose(Vec<CodesSaid>);

#[derive(Debug, Clone, Copy)]
struct CodesSaid {
    line: u64,
    /// The code, and the same without what is easily typed otherwise; whether it is a number.
    code: u64,
    loose: Option<(u64, bool)>,
    /// The address, with the perspective.
    address: Option<u64>,
}

impl SaidWhose {
    /// Adds a row with this column for an address.
    pub(super) fn add(&mut self, row: &Row<'_>, address: Option<usize>) {
        let person = row.person();
        let loose = (!person.is_empty()).then(|| {
            let loose = loose_code(&person);
            let is_number = loose.bytes().all(|byte| byte.is_ascii_digit());
            (quick(loose.as_bytes()), is_number)
        });
        let address = address.map(|column| cell(row, column));
        let address = address.filter(|cell| cell.contains(&b'@'));
        let address = address.map(|mut address| {
            address.push(
                row.perspective()
                    .map_or(u8::MAX, |perspective| perspective as u8),
            );
            quick(&address)
        });
        if loose.is_some() || address.is_some() {
            self.0.push(CodesSaid {
                line: row.line(),
                code: quick(person.as_bytes()),
                loose,
                address,
            });
        }
    }

    pub(super) fn clear(&mut self) {
        self.0.clear();
    }
}

/// Tells bytes apart for what is only said: faster than what decides whether a row counts.
pub(super) fn quick(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(bytes);
    hasher.finish()
}

/// A cell in small letters, without space around it.
fn cell(row: &Row<'_>, column: usize) -> Vec<u8> {
    let (mut at, mut found) = (0, Vec::new());
    row.each_cell(|cell| {
        if at == column {
            found = cell.trim_ascii().to_ascii_lowercase();
        }
        at += 1;
    });
    found
}

/// The column with addresses, where that is not the one with codes.
pub(super) fn address(plan: &ColumnMapping) -> Option<usize> {
    let is_address = |column: &Column| {
        let name = words(&column.name).replace(' ', "");
        column.holds == ColumnRole::Ignored
            && (name.contains("email") || name.contains("mailadres"))
    };
    plan.columns().iter().position(is_address)
}

/// What is known of whose the rows of all files so far are.
#[derive(Debug, Default)]
pub(super) struct AlikeRows {
    /// The code that is asked about, without what is easily typed otherwise: of others nothing is said.
    wanted: Option<u64>,
    file: u32,
    /// Every spelling, and the first place of each loose code: its file and line.
    spellings: HashSet<(u64, u64)>,
    codes: HashMap<u64, (u32, u64)>,
    /// Of the file that is read, the codes that are spelled otherwise than before in it, or in an earlier file.
    here: LinePairs,
    earlier: LinePairs,
    /// The first line of each address, with the code there.
    addresses: HashMap<u64, (u64, u64)>,
    with_address: u64,
    again: LinePairs,
}

/// The lines of the first pairs, and how many there are.
#[derive(Debug, Default)]
pub(super) struct LinePairs {
    pub(super) lines: Vec<(u64, u64)>,
    pub(super) rows: u64,
}

impl LinePairs {
    pub(super) fn add(&mut self, first: u64, line: u64) {
        self.rows += 1;
        if self.lines.len() < MOST_PAIRS {
            self.lines.push((first, line));
        }
    }
}

impl AlikeRows {
    /// Of other codes than this one nothing is to be said.
    pub(super) fn asks_about(&mut self, code: Option<&str>) {
        self.wanted = code.map(|code| quick(loose_code(code).as_bytes()));
    }

    /// What follows is another file.
    pub(super) fn begin_file(&mut self) {
        *self = Self {
            wanted: self.wanted,
            file: self.file + 1,
            spellings: mem::take(&mut self.spellings),
            codes: mem::take(&mut self.codes),
            ..Self::default()
        };
    }

    /// Takes the rows of a block with so many lines before it.
    pub(super) fn take(&mut self, block: &mut SaidWhose, lines: u64) {
        for said in block.0.drain(..) {
            let line = lines + said.line + 1;
            if let Some(loose) = said.loose {
                self.code(said.code, loose, line);
            }
            if let Some(address) = said.address {
                self.with_address += 1;
                let first = *self.addresses.entry(address).or_insert((line, said.code));
                if first.0 != line && (first.1 != said.code || said.loose.is_none()) {
                    self.again.add(first.0, line);
                }
            }
        }
    }

    fn code(&mut self, code: u64, (loose, is_number): (u64, bool), line: u64) {
        let is_wanted = self.wanted.is_none_or(|wanted| wanted == loose);
        if !is_wanted || !self.spellings.insert((loose, code)) {
            return;
        }
        let (file, first) = *self.codes.entry(loose).or_insert((self.file, line));
        if file == self.file {
            if first != line {
                self.here.add(first, line);
            }
        } else if !is_number || self.wanted.is_some() {
            // A number in another file is somebody else.
            self.earlier.add(first, line);
        }
    }

    /// What is to be said of the rows of the file that was read, which may be of many people.
    pub(super) fn of_file(&self, is_of_people: bool) -> impl Iterator<Item = Notice> + use<> {
        let different = self.addresses.len() as u64;
        let are_of_people = different > 1 && different * MOST_LISTS >= self.with_address;
        let told = |found: &LinePairs| (found.rows > 0).then(|| (found.lines.clone(), found.rows));
        let here = told(&self.here).map(|(pairs, rows)| RowNotice::AlikeCodes { pairs, rows });
        let earlier = told(&self.earlier).map(|(pairs, rows)| RowNotice::AlikeElsewhere {
            lines: pairs.into_iter().map(|(_, line)| line).collect(),
            rows,
        });
        let again = told(&self.again).filter(|_| is_of_people && are_of_people);
        let again = again.map(|(pairs, rows)| RowNotice::SameAddress { pairs, rows });
        here.into_iter()
            .chain(earlier)
            .chain(again)
            .map(Notice::Row)
    }
}
