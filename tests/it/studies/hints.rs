//! How often a hint about a statement names an error that is there, and how often one that is not.
//!
//! An error is made by letting people answer a list in which one statement has another direction, or belongs to the next role, than in the
//! list by which they are scored; which statement that is goes round. Eight statements per role, everything answered.

use ambtenaar::model::{Form, Questionnaire, Role};
use ambtenaar::statistics::reliability::{CrossProducts, Hint, Missing};
use ambtenaar::statistics::study::Population;

use super::{Kind, asked_for, assert_percent, percent, print, uniform};
use crate::instrument::{keying, like_the_built_in, like_the_built_in_but};

/// The numbers of people who answer a list.
const PEOPLE: [usize; 4] = [30, 50, 100, 200];
/// As many lists of each kind and size as this part of the people who are asked for.
const PEOPLE_PER_LIST: usize = 100;

/// What is wrong with one statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Error {
    Nothing,
    WrongWay,
    OtherRole,
}

/// One row of the table, with what is expected in per cents for each number of people.
struct Row {
    error: Error,
    kind: Kind,
    expected: [f64; 4],
}

/// Statements that hang together less, answered by people of whom some say yes and others no.
const LOOSER_YES_SAYING: Kind = Kind {
    name: "mean r .15 and yes-saying",
    population: Population {
        yes_saying: 0.7,
        ..Kind::LOOSER.population
    },
    ..Kind::LOOSER
};

/// With statements as stated an error is named as often as the report on reliability says.
const ROWS: [Row; 8] = [
    Row::new(Error::Nothing, Kind::STATED, [0.6, 0.3, 0.3, 0.3]),
    Row::new(Error::Nothing, Kind::YES_SAYING, [1.1, 0.3, 0.3, 0.3]),
    Row::new(Error::Nothing, Kind::LOOSER, [4.6, 1.9, 0.7, 0.3]),
    Row::new(Error::Nothing, LOOSER_YES_SAYING, [11.1, 4.4, 9.4, 3.3]),
    Row::new(Error::WrongWay, Kind::STATED, [86.0, 95.0, 99.8, 100.0]),
    Row::new(Error::WrongWay, Kind::LOOSER, [58.8, 75.6, 95.6, 100.0]),
    Row::new(Error::OtherRole, Kind::STATED, [4.0, 11.0, 45.0, 83.0]),
    Row::new(Error::OtherRole, Kind::LOOSER, [1.4, 2.4, 7.5, 36.8]),
];

impl Row {
    const fn new(error: Error, kind: Kind, expected: [f64; 4]) -> Self {
        Self {
            error,
            kind,
            expected,
        }
    }
}

impl Error {
    const fn name(self) -> &'static str {
        match self {
            Self::Nothing => "sound, any hint",
            Self::WrongWay => "wrong way, named",
            Self::OtherRole => "other role, named",
        }
    }

    /// The list that people answer, where the error is in the statement at a place.
    fn answered(self, place: usize) -> Questionnaire {
        like_the_built_in_but(|at, key| match self {
            _ if at != place => {}
            Self::Nothing => {}
            Self::WrongWay => key.keying = keying(key.keying == keying(false)),
            Self::OtherRole => key.role = next(key.role),
        })
    }

    /// Whether the hints name it; of a sound list, whether there is any.
    fn is_named(self, list: &Questionnaire, place: usize, hints: &[(usize, Hint)]) -> bool {
        let role = list.statement(place).unwrap().role;
        match self {
            Self::Nothing => !hints.is_empty(),
            Self::WrongWay => hints.contains(&(place, Hint::KeyedTheWrongWay)),
            Self::OtherRole => hints.contains(&(place, Hint::MeasuresAnotherRole(next(role)))),
        }
    }
}

const fn next(role: Role) -> Role {
    let [next, _] = role.others();
    next
}

/// How many lists of each kind and size; few go round the statements once.
fn lists() -> usize {
    asked_for().map_or(24, |people| people / PEOPLE_PER_LIST)
}

/// In how many of the lists the error is named.
fn named(row: &Row, people: usize) -> usize {
    let list = like_the_built_in();
    let mut uniform = uniform();
    let statements = list.statements().len();
    let of_list = |number| {
        let place = number % statements;
        let answered = row.error.answered(place);
        let mut products = CrossProducts::new(&list, Form::Full, Missing::Listwise);
        for _ in 0..people {
            let person = row.kind.population.person(&answered, &mut uniform);
            products.add(&person.given.into_iter().map(Some).collect::<Vec<_>>());
        }
        let found = products.reliability();
        let hints = found.roles.iter().flat_map(|(_, role)| &role.statements);
        let hints = hints.filter_map(|statement| Some((statement.place, statement.hint?)));
        row.error.is_named(&list, place, &hints.collect::<Vec<_>>())
    };
    (0..lists()).map(of_list).filter(|named| *named).count()
}

/// Which of the numbers of people are tried: with few lists the fewest and the most.
fn sizes() -> Vec<usize> {
    let all = 0..PEOPLE.len();
    all.step_by(if asked_for().is_some() { 1 } else { 3 })
        .collect()
}

#[test]
fn a_hint_names_an_error_as_often_as_the_report_says() {
    let heads = sizes().into_iter().map(|size| PEOPLE[size]);
    let heads = heads.map(|people| format!("n = {people:>3}"));
    let heads = heads.collect::<Vec<_>>().join(" | ");
    let mut table = vec![format!("{:<44} | {heads}", "per cents of lists")];
    let found = ROWS.each_ref().map(|row| {
        let sizes = sizes().into_iter();
        let of_sizes = sizes.map(|size| {
            (
                row.expected[size],
                percent(named(row, PEOPLE[size]), lists()),
            )
        });
        (row, of_sizes.collect::<Vec<_>>())
    });
    for (row, found) in &found {
        let name = format!("{}, {}", row.error.name(), row.kind.name);
        let cells = found.iter().map(|(_, found)| format!("{found:>7.1}"));
        table.push(format!(
            "{name:<44} | {}",
            cells.collect::<Vec<_>>().join(" | ")
        ));
    }
    print("Hints about statements", &table);
    for (expected, found) in found.into_iter().flat_map(|(_, found)| found) {
        assert_percent(found, expected, lists(), 0.5);
    }
}
