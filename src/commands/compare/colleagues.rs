//! Whose the rows about a colleague are, and which of them are one colleague's: known only once all rows were seen.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::mem;

use crate::answers::Row;
use crate::commands::people::Numbering;
use crate::model::{Answers, Form, Questionnaire};
use crate::statistics::Raters;

/// The most codes that are told apart: nobody asks more people by far.
const MOST_CODES: usize = 1_000;

/// The most characters of a code that is shown.
const LONGEST_CODE: usize = 20;

/// A list that a colleague filled in.
#[derive(Debug, Clone)]
pub(super) struct ColleagueList {
    /// The code of whom it is about; empty when it names nobody.
    id: String,
    /// Whether that may be no more than the number of the row: saved rows have codes.
    is_number: bool,
    /// Which statements were asked.
    pub(super) form: Form,
    /// The answers by place in file order.
    pub(super) answers: Vec<Option<u8>>,
    /// The edition of the statements, from 0 for the newest.
    pub(super) edition: usize,
    /// The statements as the row names them, or else as it was read.
    pub(super) reference: String,
    /// The line that it starts on: in its block from 0, in its file from 1.
    line: u64,
    /// The file, from 0 in the order in which they are read.
    file: usize,
}

impl ColleagueList {
    /// A row with this name of its statements.
    pub(super) fn of(row: &Row<'_>, reference: String) -> Self {
        let id = row.person().into_owned();
        Self {
            is_number: row.instrument().is_empty() && id.bytes().all(|byte| byte.is_ascii_digit()),
            id,
            form: row.form(),
            answers: row.answers().iter().map(|code| code.answer()).collect(),
            edition: row.edition(),
            reference,
            line: row.line(),
            file: 0,
        }
    }

    /// Whether no two people would fill it in alike: it has a mix, not the same answer everywhere, and enough statements.
    pub(super) fn is_recognisable(&self, questionnaire: &Questionnaire) -> bool {
        let Ok(answers) = Answers::new(questionnaire, &self.answers) else {
            return false;
        };
        let profile = answers.profile(questionnaire, self.form);
        let enough = |asked| asked >= Raters::FEWEST_STATEMENTS;
        profile.judged().is_ok() && profile.fewest_asked().is_some_and(enough)
    }
}

/// The lists about one person, and those that are left out.
#[derive(Debug)]
pub(super) struct AboutOne {
    pub(super) lists: Vec<ColleagueList>,
    /// Where those are that have the code of somebody else of whom no list is there, with the code.
    pub(super) strangers: Vec<String>,
    /// How many have the code of somebody else, stranger or not.
    pub(super) others: u64,
    /// How many do not say whom they are about.
    pub(super) nameless: u64,
}

/// Rows about colleagues by what they say of whom they are about.
///
/// A number is a code, unless the numbers of a file go up: then they number its rows.
#[derive(Debug, Default)]
pub(super) struct Colleagues {
    files: Vec<String>,
    nameless: Vec<ColleagueList>,
    coded: BTreeMap<String, Vec<ColleagueList>>,
    /// The lists of the file that is read whose code may be their number, in order.
    numbered: Vec<ColleagueList>,
    numbering: Numbering,
    /// Whether there are more codes than are told apart.
    pub(super) is_full: bool,
}

impl Colleagues {
    /// Adds a list of a block of the file with this name, which so many lines come before.
    pub(super) fn add(&mut self, mut rating: ColleagueList, file: &str, lines: u64) {
        if self.files.last().is_none_or(|last| last != file) {
            self.files.push(file.to_owned());
        }
        rating.file = self.files.len() - 1;
        rating.line += lines + 1;
        if rating.id.is_empty() {
            self.nameless.push(rating);
        } else if rating.is_number {
            self.numbering.add(rating.id.as_bytes());
            self.numbered.push(rating);
        } else {
            self.add_coded(rating);
        }
    }

    fn add_coded(&mut self, rating: ColleagueList) {
        let has_room = self.coded.len() < MOST_CODES;
        match self.coded.entry(rating.id.clone()) {
            Entry::Occupied(mut lists) => lists.get_mut().push(rating),
            Entry::Vacant(lists) if has_room => {
                lists.insert(vec![rating]);
            }
            Entry::Vacant(_) => self.is_full = true,
        }
    }

    /// All rows of a file are there: what its numbers stand for is known.
    pub(super) fn file_ended(&mut self) {
        let numbers = mem::take(&mut self.numbered);
        if mem::take(&mut self.numbering).holds() {
            self.nameless.extend(numbers);
        } else {
            for rating in numbers {
                self.add_coded(rating);
            }
        }
    }

    /// The codes of whom they are about.
    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        self.coded.keys().map(String::as_str)
    }

    pub(super) fn place(&self, rating: &ColleagueList) -> String {
        let file = self.files.get(rating.file).map_or("", String::as_str);
        format!("{file}:{}", rating.line)
    }

    /// The same with its code, unless that is as long as a row that was not taken apart: it has answers.
    fn place_and_code(&self, rating: &ColleagueList) -> String {
        let place = self.place(rating);
        if rating.id.chars().count() > LONGEST_CODE {
            return place;
        }
        format!("{place} ({})", rating.id)
    }

    /// The lists about the person with this code, whatever its capitals where nobody else has filled in a list with that very
    /// code. Those that name nobody are about the one person of whom there are other lists: the only one of `own`.
    pub(super) fn about(&mut self, code: &str, own: &BTreeSet<String>) -> AboutOne {
        let is_one = own.iter().all(|own| own == code);
        let mut lists = Vec::new();
        let (mut strangers, mut others) = (Vec::new(), 0);
        for (id, about) in mem::take(&mut self.coded) {
            let is_theirs = id.to_lowercase() == code.to_lowercase();
            if id == code || (is_theirs && !own.contains(&id)) {
                lists.extend(about);
                continue;
            }
            others += about.len() as u64;
            if !own.contains(&id) {
                strangers.extend(about);
            }
        }
        let nameless = mem::take(&mut self.nameless);
        let left = if is_one { 0 } else { nameless.len() as u64 };
        lists.extend(nameless.into_iter().filter(|_| is_one));
        lists.sort_by_key(|rating| (rating.file, rating.line));
        strangers.sort_by_key(|rating| (rating.file, rating.line));
        let strangers = strangers.iter().map(|rating| self.place_and_code(rating));
        AboutOne {
            strangers: strangers.collect(),
            others,
            lists,
            nameless: left,
        }
    }
}
