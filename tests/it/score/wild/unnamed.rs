//! Answers that stand under no names of columns: on a sheet that is not read, or above the names.

use super::super::{Ran, score};
use super::codebook::libre;
use super::{PEOPLE, expected, file, id, label, own, row};
use crate::support::{Workbook, row_of};

type Rows = Vec<Vec<String>>;

fn texts<const N: usize>(cells: [&str; N]) -> Vec<String> {
    cells.map(str::to_owned).to_vec()
}

/// A row of the three people, each called by a letter and a number.
fn people(cell: impl Fn(char) -> String) -> Rows {
    let person = |(number, answers): (usize, &&str)| {
        let code = format!("q{number}");
        [code]
            .into_iter()
            .chain(answers.chars().map(&cell))
            .collect()
    };
    PEOPLE.iter().enumerate().map(person).collect()
}

fn turned(rows: &Rows) -> Rows {
    let column = |at: usize| rows.iter().map(|row| row[at].clone()).collect();
    (0..rows[0].len()).map(column).collect()
}

fn under(header: Vec<String>, rows: Rows) -> Rows {
    [header].into_iter().chain(rows).collect()
}

fn named(first: &str, name: impl Fn(usize) -> String) -> Vec<String> {
    [first.to_owned()]
        .into_iter()
        .chain((0..24).map(name))
        .collect()
}

/// What is said of a workbook with the three people, and these rows on another sheet.
fn beside(rows: &Rows, state: &str, is_libre: bool) -> Ran {
    let answers = under(named("id", id), people(String::from));
    let book = if is_libre {
        libre(&[("Maandag", answers), ("Dinsdag", rows.clone())])
    } else {
        let sheet = |rows: &Rows| rows.iter().map(row_of).collect::<String>();
        let (answers, rows) = (sheet(&answers), sheet(rows));
        let sheets = [
            ("Maandag", "visible", &*answers),
            ("Dinsdag", state, &*rows),
        ];
        Workbook::of_sheets(&sheets)
    };
    let ran = score(&[]).stdin(book.packed()).run();
    assert_eq!(ran.stdout.lines().count(), 4, "{}", ran.stderr);
    ran
}

#[test]
fn a_sheet_with_answers_under_no_names_is_told() {
    let typed = PEOPLE.iter().map(|answers| texts(["q", answers])).collect();
    let late = (0..11).map(|line| texts([&format!("regel {line}")]));
    let late = late.chain(under(named("id", id), people(String::from)));
    for rows in [
        people(String::from),
        people(label),
        people(|answer| format!("{answer} - {}", label(answer))),
        under(
            named("naam", |at| (at + 1).to_string()),
            people(String::from),
        ),
        under(
            named("naam", |at| format!("kolom {at}")),
            people(String::from),
        ),
        under(texts(["id", "answers"]), typed),
        late.collect(),
    ] {
        for is_libre in [false, true] {
            let ran = beside(&rows, "visible", is_libre);
            let said = "another sheet has answers too, which were not read: \"Dinsdag\"";
            assert_eq!(ran.status, 1, "{rows:?} {}", ran.stderr);
            assert!(ran.stderr.contains(said), "{}", ran.stderr);
        }
        let ran = beside(&rows, "hidden", false);
        let said = "a hidden sheet has answers too, which were not read: \"Dinsdag\"";
        assert_eq!(ran.status, 0, "{}", ran.stderr);
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}

#[test]
fn a_sheet_of_typed_answers_beside_another_is_told() {
    let sheet = |day: &str| {
        let people = PEOPLE.iter().map(|answers| row_of([day, answers]));
        row_of(["id", "answers"]) + &people.collect::<String>()
    };
    let (monday, tuesday) = (sheet("mo"), sheet("tu"));
    let sheets = [
        ("Maandag", "visible", &*monday),
        ("Dinsdag", "visible", &*tuesday),
    ];
    let ran = score(&[])
        .stdin(Workbook::of_sheets(&sheets).packed())
        .run();
    assert_eq!((ran.status, ran.stdout.lines().count()), (1, 4));
    assert!(
        ran.stderr.contains("not read: \"Dinsdag\""),
        "{}",
        ran.stderr
    );
}

fn many(first: &str, cell: &dyn Fn(usize) -> String) -> Vec<String> {
    let cells = (0..24).map(cell);
    [first.to_owned()].into_iter().chain(cells).collect()
}

/// A row for each statement: its key, how often each answer was given, the middle ones, and something else of as many people.
fn tables_of_statements() -> [Rows; 4] {
    let middle = |by: usize| move |at: usize| (1 + at * by % 5).to_string();
    let key = (0..24).map(|at| {
        let (role, turned) = ((1 + at % 3).to_string(), ["1", "2"][at % 2]);
        texts([&id(at), &own("nl", at), &role, turned, "1", "5"])
    });
    let counted = (0..24).map(|at| {
        let count = |by: usize| (at * by % 4).to_string();
        [id(at)].into_iter().chain((1..6).map(count)).collect()
    });
    let summary = (0..24).map(|at| texts([&id(at), &middle(3)(at), &middle(2)(at)]));
    let summary = under(texts(["stelling", "mediaan", "modus"]), summary.collect());
    let background = (0..24).map(|at| texts([&format!("p{at}"), &middle(3)(at), &middle(2)(at)]));
    [
        key.collect(),
        counted.collect(),
        summary,
        background.collect(),
    ]
}

#[test]
fn a_sheet_of_sums_counts_dates_or_a_key_has_no_answers() {
    let wave = |by: usize| move |at: usize| (at * by % 7).to_string();
    let counts = vec![
        many("1", &wave(3)),
        many("2", &wave(2)),
        many("3", &wave(5)),
    ];
    let means = |by: usize| move |at: usize| format!("{}.{}", 1 + at * by % 5, at * by % 10);
    let middle = |by: usize| move |at: usize| (1 + at * by % 5).to_string();
    let rows = |step: usize| {
        let row = move |line: usize| {
            many(&format!("w{line}"), &move |at| {
                ((at + line) % step).to_string()
            })
        };
        (0..6).map(row).collect::<Rows>()
    };
    let [key, counted, summary, background] = tables_of_statements();
    let dates = |line: usize| {
        many("dag", &move |at| {
            format!("2026-11-{:02}", 1 + (at + line) % 28)
        })
    };
    for rows in [
        counts.clone(),
        turned(&counts),
        vec![
            many("Noord", &means(3)),
            many("Zuid", &means(7)),
            many("West", &means(9)),
        ],
        vec![
            many("Mediaan", &middle(3)),
            many("Modus", &middle(2)),
            many("Max", &middle(4)),
        ],
        rows(40),
        rows(2),
        key,
        counted,
        summary,
        background,
        (0..5).map(dates).collect(),
        vec![many("pagina", &|at| (1 + at / 5).to_string()); 2],
    ] {
        for is_libre in [false, true] {
            let ran = beside(&rows, "visible", is_libre);
            assert_eq!(ran.status, 0, "{rows:?} {}", ran.stderr);
            assert!(!ran.stderr.contains("sheet"), "{rows:?} {}", ran.stderr);
        }
    }
}

/// The rows as a file of text.
fn lines(rows: &Rows) -> String {
    rows.iter().map(row).collect()
}

#[test]
fn answers_above_the_names_are_a_problem() {
    let typed = PEOPLE.iter().map(|answers| texts(["q", answers])).collect();
    let typed = under(texts(["id", "answers"]), typed);
    let one = people(String::from).into_iter().take(1).collect();
    for (rows, count, skipped) in [
        (people(String::from), "3 rows", None),
        (people(label), "3 rows", None),
        (one, "1 row", None),
        (
            under(texts(["Uitslag"]), people(String::from)),
            "3 rows",
            Some("1 row"),
        ),
        (typed, "3 rows", Some("1 row")),
    ] {
        let text = lines(&rows) + &file(id, String::from);
        let as_sheet: String = rows.iter().map(row_of).collect();
        let answers = under(named("id", id), people(String::from));
        let as_sheet = as_sheet + &answers.iter().map(row_of).collect::<String>();
        for input in [text.into_bytes(), Workbook::of(&as_sheet).packed()] {
            let ran = score(&[]).stdin(input).run();
            let said = format!(
                "in {count} above the names of the columns are answers, which were not read."
            );
            assert_eq!(
                (ran.status, ran.stdout.lines().count()),
                (1, 4),
                "{}",
                ran.stderr
            );
            assert!(ran.stderr.contains(&said), "{}", ran.stderr);
            let others = ran.stderr.lines().find(|line| line.ends_with("skipped"));
            assert_eq!(
                others.map(|line| line.contains(skipped.unwrap_or("nothing"))),
                skipped.map(|_| true),
                "{}",
                ran.stderr
            );
        }
    }
}

#[test]
fn other_rows_above_the_names_are_a_note() {
    let many = |first: &str, cell: &dyn Fn(usize) -> String| -> Vec<String> {
        [first.to_owned()]
            .into_iter()
            .chain((0..24).map(cell))
            .collect()
    };
    for above in [
        many("nr", &|at| (at + 1).to_string()),
        many("rol", &|at| (1 + at % 3).to_string()),
        many("richting", &|at| ["1", "-1"][at % 2].to_owned()),
        many("pagina", &|at| (1 + at / 5).to_string()),
        many("Mediaan", &|at| (1 + at * 3 % 5).to_string()),
        many("norm", &|at| format!("3,{}", at % 10)),
        texts(["1", "5"]),
    ] {
        let ran = score(&[])
            .stdin(lines(&vec![above]) + &file(id, String::from))
            .run();
        assert_eq!((ran.status, ran.stdout), (0, expected()), "{}", ran.stderr);
        let said = "1 row above the names of the columns skipped";
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}
