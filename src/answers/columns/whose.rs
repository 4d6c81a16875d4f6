//! Which column has the codes of people, where one with a better name only numbers the rows: a form's own `ID`.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::error::{ColumnNotice, SheetFault};
use crate::model::Perspective;
use crate::model::wording::words;

use super::column::{Column, ColumnRole};
use super::perspective::called;
use super::relation::{asks, is_named};
use super::sample::Sample;
use super::settle::Settled;
use crate::answers::detail::Detail;

/// The longest code, in bytes: what is longer is an answer in words.
const LONGEST_CODE: usize = 60;

/// How many lists of each person there are, at most on average, where codes come back.
const MOST_LISTS: usize = 3;

/// How many columns are looked at, at most.
const MOST: usize = 100;

/// The words of names that most likely ask for a code, and of those that ask whom a list is about.
const ASKS_CODE: [&[&str]; 4] = [&["code"], &["codenaam"], &["pseudoniem"], &["pseudonym"]];
/// The words with which people are asked for their own.
const OF_PERSON: [&[&str]; 6] = [&["je"], &["jouw"], &["uw"], &["your"], &["eigen"], &["own"]];
const ASKS_WHOM: [&[&str]; 11] = [
    &["code", "collega"],
    &["code", "colleague"],
    &["welke", "collega"],
    &["which", "colleague"],
    &["wie", "gaat"],
    &["over", "wie"],
    &["wie", "beoordeel"],
    &["naam", "collega"],
    &["about", "whom"],
    &["about", "who"],
    &["name", "colleague"],
];

/// Names of columns that have a person in each row, without spaces; and words of questions for that.
const PEOPLE: [&str; 31] = [
    "naam",
    "name",
    "volledigenaam",
    "fullname",
    "voornaam",
    "achternaam",
    "firstname",
    "lastname",
    "deelnemernaam",
    "email",
    "emailadres",
    "emailaddress",
    "mail",
    "mailadres",
    "gebruikersnaam",
    "username",
    "personeelsnummer",
    "personeelsnr",
    "medewerkernummer",
    "medewerkersnummer",
    "employeenumber",
    "employeeid",
    "studentnummer",
    "respondent",
    "respondentnr",
    "proefpersoon",
    "persoon",
    "person",
    "token",
    "initialen",
    "initials",
];
/// Words of questions about something else than the person: the name of a team.
const OF_OTHERS: [&str; 12] = [
    "team",
    "afdeling",
    "organisatie",
    "bedrijf",
    "functie",
    "project",
    "leidinggevende",
    "manager",
    "department",
    "organisation",
    "organization",
    "company",
];

impl Column {
    /// Whether it holds this detail.
    pub(in crate::answers) fn is(&self, detail: Detail) -> bool {
        self.holds == ColumnRole::Detail(detail)
    }

    /// Whether it is a statement about a colleague.
    fn is_worded_about_colleagues(&self) -> bool {
        let about = Some(Perspective::Colleague);
        matches!(self.holds, ColumnRole::Statement { wording, .. } if wording == about)
    }
}

/// The columns of a file, with what the cells of its first rows tell of its people.
struct People<'c> {
    columns: &'c [Column],
    sample: &'c dyn Sample,
    /// Whether rows are about colleagues, so that a code says whom and comes back.
    is_about: bool,
}

/// Which column says whose a row is.
#[derive(Debug, Default)]
pub(in crate::answers) struct CodeColumn {
    /// What is to be said of that.
    pub(in crate::answers) notice: Option<ColumnNotice>,
    /// Where none has the codes of people, the one that may have their names.
    pub(in crate::answers) name: Option<usize>,
}

/// Gives the code of the person to the column that has it.
///
/// # Errors
/// When the first rows leave open whether another column than the one with the best name has it.
pub(in crate::answers) fn choose(
    columns: &mut [Column],
    (settled, said): (&Settled, Option<Perspective>),
    sample: &dyn Sample,
) -> Result<CodeColumn, SheetFault> {
    let is_said = settled
        .details
        .iter()
        .any(|(known, _)| *known == Detail::Id);
    let usual = columns.iter().position(|column| column.is(Detail::Id));
    if is_said || (usual.is_none() && sample.code_before().is_some()) {
        return Ok(CodeColumn::default());
    }
    let people = People {
        columns,
        sample,
        is_about: said == Some(Perspective::Colleague) || are_about_colleagues(columns, sample),
    };
    let Some(usual) = usual else {
        let name = people.without_codes()?;
        let notice = name.map(|name| ColumnNotice::MayBeCode {
            name: people.name(name),
        });
        return Ok(CodeColumn { notice, name });
    };
    let Some(chosen) = people.beside(usual)? else {
        return Ok(CodeColumn::default());
    };
    let notice = ColumnNotice::CodeBeside {
        id: people.name(usual),
        code: people.name(chosen),
    };
    for (at, holds) in [
        (usual, ColumnRole::Ignored),
        (chosen, ColumnRole::Detail(Detail::Id)),
    ] {
        if let Some(column) = columns.get_mut(at) {
            column.holds = holds;
        }
    }
    Ok(CodeColumn {
        notice: Some(notice),
        name: None,
    })
}

/// Whether the columns, or the rows themselves, say that they are about colleagues.
fn are_about_colleagues(columns: &[Column], sample: &dyn Sample) -> bool {
    let said = columns
        .iter()
        .position(|column| column.is(Detail::Perspective));
    let cells = said.map_or_else(Vec::new, |column| sample.cells_of(column));
    let is_about = |cell: &Vec<u8>| {
        let cell = words(&String::from_utf8_lossy(cell));
        called(&cell) == Some(Perspective::Colleague)
    };
    columns.iter().any(Column::is_worded_about_colleagues) || cells.iter().any(is_about)
}

impl People<'_> {
    /// The column that may have the codes of people where none is called so.
    ///
    /// # Errors
    /// When it may say whom each row is about.
    fn without_codes(&self) -> Result<Option<usize>, SheetFault> {
        let named = self
            .unused()
            .filter(|at| self.asks(*at) || self.asks_person(*at));
        let mut may_say = None;
        for column in named.take(MOST) {
            let cells = self.cells(column);
            if cells.is_empty() || cells.iter().any(|cell| cell.len() > LONGEST_CODE) {
                continue;
            }
            let are_one = cells.len() > 1 && cells.iter().collect::<BTreeSet<_>>().len() == 1;
            let asks_whom = asks(&words(&self.name(column)), &ASKS_WHOM);
            if self.is_about && (asks_whom || !(are_one || are_different(&cells))) {
                let name = self.name(column);
                return Err(SheetFault::AboutWhom { name });
            }
            let is_person = || asks_whom || self.asks_person(column) || self.may_be_codes(column);
            if !are_one && may_say.is_none() && is_person() {
                may_say = Some(column);
            }
        }
        Ok(may_say)
    }

    /// Whether the name of a column asks who someone is.
    fn asks_person(&self, column: usize) -> bool {
        asks_person(&words(&self.name(column)))
    }

    /// The column with codes beside one that only numbers the rows.
    fn beside(&self, usual: usize) -> Result<Option<usize>, SheetFault> {
        if let Some(before) = self.sample.code_before() {
            let is_same = |at: &usize| words(&self.name(*at)) == words(before);
            let is_known = before.is_empty() || is_same(&usual);
            return Ok(self.unused().filter(|_| !is_known).find(is_same));
        }
        let numbers = self.cells(usual);
        let is_of_rows = || goes_up(&numbers) || self.is_of_response(usual);
        if self.is_of_person(usual) || !is_of_rows() {
            return Ok(None);
        }
        let is_filled = |at: &usize| {
            let cells = self.cells(*at);
            let are_short = cells.iter().all(|cell| cell.len() <= LONGEST_CODE);
            !cells.is_empty() && cells != numbers && are_short
        };
        let named = self.unused().filter(|at| self.is_of_person(*at));
        let named: Vec<usize> = named.take(MOST).filter(is_filled).collect();
        let doubtful = match named.as_slice() {
            [] => {
                let asks = self.unused().filter(|at| self.asks(*at)).take(MOST);
                asks.filter(is_filled).find(|at| self.may_have_codes(*at))
            }
            [code] if self.are_codes(*code) => return Ok(Some(*code)),
            named => named.last().copied(),
        };
        let refused = |code| SheetFault::TwoCodes {
            id: self.name(usual),
            code: self.name(code),
        };
        doubtful.map_or(Ok(None), |code| Err(refused(code)))
    }

    /// The filled cells of a column in the first rows, up to its name again.
    fn cells(&self, column: usize) -> Vec<Vec<u8>> {
        let cells = self.sample.cells_of(column).into_iter();
        let name = self.name(column);
        let is_name = |cell: &[u8]| String::from_utf8_lossy(cell).trim() == name;
        cells.take_while(|cell| !is_name(cell)).collect()
    }

    fn unused(&self) -> impl Iterator<Item = usize> {
        let columns = self.columns.iter().enumerate();
        let unused = columns.filter(|(_, column)| column.holds == ColumnRole::Ignored);
        unused.map(|(at, _)| at)
    }

    fn name(&self, column: usize) -> String {
        let column = self.columns.get(column);
        column.map_or_else(String::new, |column| column.name.trim().to_owned())
    }

    fn is_of_person(&self, column: usize) -> bool {
        self.rank(column).is_some_and(Detail::is_of_person)
    }

    fn is_of_response(&self, column: usize) -> bool {
        self.rank(column).is_some_and(Detail::is_of_response)
    }

    /// The rank of its name among those of codes.
    fn rank(&self, column: usize) -> Option<usize> {
        let name = self.name(column);
        let (found, rank) = Detail::of(&name, &words(&name))?;
        (found == Detail::Id).then_some(rank)
    }

    /// Whether cells of a column that is named for codes are those: of everyone another one, and of the colleagues of one person
    /// the same.
    fn are_codes(&self, column: usize) -> bool {
        let says_whose = self
            .columns
            .iter()
            .any(|column| column.is(Detail::Perspective));
        let cells = self.cells(column);
        says_whose || are_different(&cells) != self.is_about || cells.len() == 1
    }

    /// Whether cells under a question with the word code may be those of people, who come back a few times: a team has one for
    /// many.
    fn may_be_codes(&self, column: usize) -> bool {
        let cells = self.cells(column);
        let different = cells.iter().collect::<BTreeSet<_>>().len();
        let is_personal = asks(&words(&self.name(column)), &OF_PERSON);
        self.are_codes(column) || (is_personal && different * MOST_LISTS >= cells.len())
    }

    /// Whether the name of a column may ask for a code.
    fn asks(&self, column: usize) -> bool {
        let name = words(&self.name(column));
        asks(&name, &ASKS_CODE) || asks(&name, &ASKS_WHOM)
    }

    /// Whether a column may have codes, going by words in its name.
    fn may_have_codes(&self, column: usize) -> bool {
        let name = words(&self.name(column));
        let asks_code = || asks(&name, &ASKS_CODE) && self.may_be_codes(column);
        (self.is_about && asks(&name, &ASKS_WHOM)) || asks_code()
    }
}

/// Whether several of some names are those of codes, so that the first rows say which is meant.
pub(in crate::answers) fn is_open<'n>(header: impl Iterator<Item = Cow<'n, str>>) -> bool {
    let (mut ids, mut others) = (0, 0);
    for name in header {
        let plain = words(&name);
        let may_say =
            |plain: &str| asks(plain, &ASKS_CODE) || asks(plain, &ASKS_WHOM) || asks_person(plain);
        match Detail::of(name.trim(), &plain) {
            Some((Detail::Id, _)) => ids += 1,
            _ => others += usize::from(may_say(&plain) || is_named(&name)),
        }
    }
    ids > 1 || others > 0
}

/// Whether a name, as its words, asks who someone is.
fn asks_person(name: &str) -> bool {
    let is_about_others = name.split(' ').any(|word| OF_OTHERS.contains(&word));
    let whole = name.replace(' ', "");
    let is_asked = || {
        let has = |word: &str| PEOPLE.contains(&word);
        asks(name, &OF_PERSON) && name.split(' ').any(has)
    };
    !is_about_others && (PEOPLE.contains(&whole.as_str()) || is_asked())
}

/// Whether cells are whole numbers of which each is higher than the one before, or each lower: those of rows. Below them words may
/// stand.
fn goes_up(cells: &[Vec<u8>]) -> bool {
    let number = |cell: &Vec<u8>| std::str::from_utf8(cell).ok()?.trim().parse::<u64>().ok();
    let numbers: Vec<u64> = cells.iter().map_while(number).collect();
    let is_sorted = numbers.is_sorted_by(|one, next| one < next)
        || numbers.is_sorted_by(|one, next| one > next);
    is_sorted && 2 * numbers.len() >= cells.len()
}

fn are_different(cells: &[Vec<u8>]) -> bool {
    cells.iter().collect::<BTreeSet<_>>().len() == cells.len()
}
