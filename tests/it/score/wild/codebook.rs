//! A codebook or legend beside the answers: one that turns the scale is never passed over, and no row of it is a person.

use super::super::score;
use super::{PEOPLE, expected, file, id, label, row};
use crate::support::{Workbook, ods, row_of};

/// The rows of the three people, for a workbook.
fn people(cell: impl Fn(char) -> String) -> String {
    let header = row_of(["id".to_owned()].into_iter().chain((0..24).map(id)));
    let person = |(number, answers): (usize, &&str)| {
        row_of(
            [(number + 1).to_string()]
                .into_iter()
                .chain(answers.chars().map(&cell)),
        )
    };
    header + &PEOPLE.iter().enumerate().map(person).collect::<String>()
}

/// The numbers 1 to 5, each with its label, where 1 is the label of this step and so on.
fn legend(steps: &str) -> Vec<[String; 2]> {
    let pair = |(number, step): (usize, char)| [(number + 1).to_string(), label(step)];
    steps.chars().enumerate().map(pair).collect()
}

/// A file of `LibreOffice` with sheets of these rows of texts.
pub(super) fn libre(sheets: &[(&str, Vec<Vec<String>>)]) -> Workbook {
    let cell = |text: &String| {
        format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        )
    };
    let row = |cells: &Vec<String>| {
        format!(
            "<table:table-row>{}</table:table-row>",
            cells.iter().map(cell).collect::<String>()
        )
    };
    let sheet = |(name, rows): &(&str, Vec<Vec<String>>)| {
        let rows: String = rows.iter().map(row).collect();
        format!("<table:table table:name=\"{name}\">{rows}</table:table>")
    };
    ods("", &sheets.iter().map(sheet).collect::<String>())
}

#[test]
fn a_codebook_on_another_sheet_that_turns_the_scale_stops_the_run() {
    let answers = people(String::from);
    let turned = legend("54321");
    let rows = |rows: &[[String; 2]]| rows.iter().map(row_of).collect::<String>();
    let numbers = row_of(["1", "2", "3", "4", "5"]);
    let labels = row_of("54321".chars().map(label));
    let sentence = row_of(["Schaal: 1 = helemaal mee eens, 5 = helemaal mee oneens"]);
    let per_statement: String = (0..24)
        .map(|place| row_of([id(place), "Tekst".to_owned()]) + &rows(&turned))
        .collect();
    for codebook in [rows(&turned), numbers + &labels, sentence, per_statement] {
        for (state, order) in [("visible", true), ("hidden", true), ("visible", false)] {
            let mut sheets = [
                ("Codes", state, &*codebook),
                ("Answers", "visible", &*answers),
            ];
            if order {
                sheets.reverse();
            }
            let book = Workbook::of_sheets(&sheets).packed();
            for arguments in [&[][..], &["--sheet", "Answers"]] {
                let ran = score(arguments).stdin(&book).run();
                assert_eq!(
                    (ran.status, ran.stdout.lines().count()),
                    (1, 1),
                    "{}",
                    ran.stderr
                );
                let said = "sheet \"Codes\" says that 1 means \"helemaal mee eens\", which is 5 in this list";
                assert!(ran.stderr.contains(said), "{}", ran.stderr);
            }
            let part = ["--label", "1=5", "--label", "5=1"];
            let ran = score(&part).stdin(&book).run();
            let is_open = !codebook.contains("Schaal");
            let said = if is_open {
                "says that 2 means"
            } else {
                "something else, but nothing of 2 and 4."
            };
            assert_eq!((ran.status, ran.stdout.lines().count()), (1, 1));
            assert!(ran.stderr.contains(said), "{}", ran.stderr);
            let all = [&part[..], &["--label", "2=4", "--label", "4=2"]].concat();
            let ran = score(&all).stdin(&book).run();
            assert_eq!(
                (ran.status, ran.stdout.lines().count()),
                (0, 4),
                "{}",
                ran.stderr
            );
            let as_is = ["1=1", "2=2", "4=4", "5=5"]
                .map(|label| ["--label", label])
                .concat();
            let ran = score(&as_is).stdin(&book).run();
            assert_eq!(
                (ran.status, &ran.stdout),
                (0, &expected()),
                "{}",
                ran.stderr
            );
        }
    }
}

#[test]
fn a_codebook_that_agrees_or_stands_beside_labels_is_no_matter() {
    let codebook = |steps| legend(steps).iter().map(row_of).collect::<String>();
    let with = |answers: &str, steps| {
        let codes = codebook(steps);
        let sheets = [
            ("Codes", "visible", &*codes),
            ("Answers", "visible", answers),
        ];
        let ran = score(&[])
            .stdin(Workbook::of_sheets(&sheets).packed())
            .run();
        assert_eq!(
            (ran.status, &ran.stdout),
            (0, &expected()),
            "{}",
            ran.stderr
        );
        assert_eq!(ran.stderr.lines().count(), 1, "{}", ran.stderr);
    };
    with(&people(String::from), "12345");
    with(&people(label), "54321");
}

#[test]
fn a_codebook_of_libre_office_is_seen_too() {
    let header = ["id".to_owned()]
        .into_iter()
        .chain((0..24).map(id))
        .collect();
    let person = |answers: &&str| {
        ["p".to_owned()]
            .into_iter()
            .chain(answers.chars().map(String::from))
            .collect()
    };
    let answers: Vec<Vec<String>> = [header]
        .into_iter()
        .chain(PEOPLE.iter().map(person))
        .collect();
    for (steps, status) in [("12345", 0), ("54321", 1)] {
        let codes = legend(steps).into_iter().map(Vec::from).collect();
        let book = libre(&[("Answers", answers.clone()), ("Codes", codes)]);
        let ran = score(&[]).stdin(book.packed()).run();
        assert_eq!(ran.status, status, "{}", ran.stderr);
        assert_eq!(
            ran.stderr.contains("sheet \"Codes\" says"),
            status == 1,
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn a_legend_in_cells_of_its_own_around_the_answers_is_nobody_and_is_told() {
    let text = file(id, String::from);
    for (steps, status) in [("12345", 0), ("54321", 1)] {
        let legend = legend(steps);
        let below: String = legend
            .iter()
            .map(|pair| row(pair.iter().cloned().chain(vec![String::new(); 23])))
            .collect();
        let short: String = legend.iter().map(row).collect();
        for below in [below, short.clone()] {
            let ran = score(&[]).stdin(format!("{text}{below}")).run();
            assert_eq!(
                (ran.status, &ran.stdout),
                (status, &expected()),
                "{}",
                ran.stderr
            );
            let said = "5 rows that explain the answers skipped";
            assert!(ran.stderr.contains(said), "{}", ran.stderr);
            assert_eq!(
                ran.stderr.contains("it says that 1 means"),
                status == 1,
                "{}",
                ran.stderr
            );
        }
        let ran = score(&[]).stdin(format!("{short}{text}")).run();
        assert_eq!(
            (ran.status, ran.stdout == expected()),
            (status, status == 0),
            "{}",
            ran.stderr
        );
        let line = |(place, line): (usize, &str)| match place {
            0 => format!("{line},value,meaning\n"),
            _ => format!("{line},{}", row(&legend[place - 1])),
        };
        let beside: String = text.lines().enumerate().map(line).collect();
        let ran = score(&[]).stdin(beside).run();
        assert_eq!(
            (ran.status, &ran.stdout),
            (status, &expected()),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn a_column_for_each_answer_is_refused() {
    let steps = ['1', '2', '3', '4', '5'];
    let names = |place: usize| {
        let nameless = vec![String::new(); steps.len() - 1];
        [id(place)].into_iter().chain(nameless)
    };
    for name in [label as fn(char) -> String, |step| step.to_string()] {
        let header = ["id".to_owned()].into_iter().chain((0..24).flat_map(names));
        let options = (0..24).flat_map(|_| steps.map(name));
        let person = |answers: &&str| {
            let cells = answers.chars().flat_map(|answer| {
                steps.map(|step| {
                    if step == answer {
                        name(step)
                    } else {
                        String::new()
                    }
                })
            });
            row(["p".to_owned()]
                .into_iter()
                .chain(cells)
                .chain(["well".to_owned()]))
        };
        let people: String = PEOPLE.iter().map(person).collect();
        let text = row(header.chain(["Remark".to_owned()]))
            + &row([String::new()]
                .into_iter()
                .chain(options)
                .chain([String::new()]))
            + &people;
        let ran = score(&[]).stdin(&text).run();
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (1, 1),
            "{}",
            ran.stderr
        );
        let said = "each answer has a column of its own (from column \"s01\" on)";
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}
