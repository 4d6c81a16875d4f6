//! A legend in any form, beside, above or below the answers: one that turns the scale is never passed over, and any other is no matter.

use super::super::score;
use super::{PEOPLE, expected, file, id, label, row};
use crate::support::{Workbook, row_of};

/// The rows of a legend, made of the label of 1 and that of 5.
type Form = fn(&str, &str) -> Vec<String>;

/// The rows of the three people under their header.
fn table() -> Vec<Vec<String>> {
    let header = ["id".to_owned()].into_iter().chain((0..24).map(id));
    let people = PEOPLE.iter().enumerate().map(|(at, answers)| {
        let answers = answers.chars().map(String::from);
        [(at + 1).to_string()].into_iter().chain(answers).collect()
    });
    [header.collect()].into_iter().chain(people).collect()
}

/// Rows of cells that are parted by bars.
fn rows(rows: &[String]) -> Vec<Vec<String>> {
    let cells = |row: &String| row.split('|').map(str::to_owned).collect();
    rows.iter().map(cells).collect()
}

/// The table as a workbook and as text.
fn files(rows: &[Vec<String>]) -> [Vec<u8>; 2] {
    let widest = rows.iter().map(Vec::len).max().unwrap_or_default();
    let sheet: String = rows.iter().map(row_of).collect();
    let text = rows.iter().map(|cells| {
        let missing = vec![String::new(); widest - cells.len()];
        row(cells.iter().cloned().chain(missing))
    });
    [
        Workbook::of(&sheet).packed(),
        text.collect::<String>().into_bytes(),
    ]
}

/// The table with a legend to its right, of which the first row stands beside the header.
fn beside(legend: &[Vec<String>]) -> [Vec<u8>; 2] {
    let blank = vec![vec![String::new(); 25]; legend.len().saturating_sub(4)];
    let all = table().into_iter().chain(blank);
    let rows = all.enumerate().map(|(at, row)| {
        let legend = legend.get(at).cloned().unwrap_or_default();
        row.into_iter().chain([String::new()]).chain(legend)
    });
    files(&rows.map(Iterator::collect).collect::<Vec<_>>())
}

/// The table with a sheet beside it.
fn on_sheet(legend: &[Vec<String>]) -> Vec<u8> {
    let [answers, legend] = [&*table(), legend].map(|rows| rows.iter().map(row_of).collect());
    let [answers, legend]: [String; 2] = [answers, legend];
    let sheets = [
        ("Answers", "visible", &*answers),
        ("Uitleg", "visible", &*legend),
    ];
    Workbook::of_sheets(&sheets).packed()
}

/// Finds a problem with what 1 means where the legend was made with the labels the other way round, and none otherwise. `make` gets
/// the label of 1 and that of 5.
#[track_caller]
fn is_seen(ends: [&str; 2], make: impl Fn(&str, &str) -> Vec<Vec<u8>>) {
    let [most, least] = ends;
    for book in make(most, least) {
        let ran = score(&[]).stdin(&book).run();
        assert_eq!(ran.status, 1, "{}", ran.stderr);
        let said = ["says that 1 means \"", "says that 5 means \""];
        let is_said = said.into_iter().any(|said| ran.stderr.contains(said));
        assert!(is_said, "{}", ran.stderr);
        let as_is = ["--label", "1=1", "--label", "5=5"];
        let two_four = ["--label", "2=2", "--label", "4=4"];
        let ran = score(&[as_is, two_four].concat()).stdin(&book).run();
        assert_eq!(ran.stdout, expected(), "{}", ran.stderr);
        assert_eq!(ran.status, 0, "{}", ran.stderr);
    }
    for book in make(least, most) {
        let ran = score(&[]).stdin(&book).run();
        assert_eq!(ran.stdout, expected(), "{}", ran.stderr);
        assert_eq!(ran.status, 0, "{}", ran.stderr);
        assert!(!ran.stderr.contains("means"), "{}", ran.stderr);
    }
}

fn agreeing() -> [String; 2] {
    [label('5'), label('1')]
}

#[test]
fn a_legend_right_of_the_answers_is_seen_in_every_form() {
    let [most, least] = agreeing();
    let forms: [Form; 7] = [
        |one, five| vec![format!("1|{one}"), format!("5|{five}")],
        |one, five| vec![String::new(), format!("1|{one}"), format!("5|{five}")],
        |one, five| vec![format!("1 = {one}, 5 = {five}")],
        |one, five| {
            let title = ["Legenda", "", ""].map(str::to_owned);
            let text = format!("1 is {one} en 5 is {five}");
            title.into_iter().chain([text]).collect()
        },
        |one, five| vec![String::new(), format!("Schaal: 1 {one} tot 5 {five}")],
        |one, five| vec![format!("{one}|1|2|3|4|5|{five}")],
        |one, five| vec![String::new(), format!("{one}|1|2|3|4|5|{five}")],
    ];
    for form in forms {
        is_seen([&most, &least], |one, five| {
            beside(&rows(&form(one, five))).to_vec()
        });
    }
}

#[test]
fn a_legend_beside_a_later_row_is_seen_and_told_once() {
    let [most, least] = agreeing();
    let header = &table()[0];
    let row = |at: usize| {
        let answers = PEOPLE[at % 3].chars().map(String::from);
        [format!("p{at}")].into_iter().chain(answers)
    };
    let forms: [Form; 3] = [
        |one, _| vec![format!("|1|{one}")],
        |one, five| vec![format!("|Schaal: 1 {one} tot 5 {five}")],
        |one, five| vec![format!("|{one}|1|2|3|4|5|{five}")],
    ];
    for form in forms {
        for (legend, status) in [(form(&most, &least), 1), (form(&least, &most), 0)] {
            let legend = &rows(&legend)[0];
            for places in [&[20][..], &[2, 20, 21]] {
                let people = (0..30).map(|at| {
                    let beside = legend.iter().filter(|_| places.contains(&at));
                    row(at).chain(beside.cloned()).collect()
                });
                let all: Vec<Vec<String>> = [header.clone()].into_iter().chain(people).collect();
                for book in files(&all) {
                    let ran = score(&[]).stdin(&book).run();
                    let told = ran.stderr.matches("says that 1 means").count();
                    assert_eq!(
                        (ran.status, told),
                        (status, status.into()),
                        "{}",
                        ran.stderr
                    );
                    assert_eq!(ran.stdout.lines().count(), 31, "{}", ran.stderr);
                }
            }
        }
    }
}

#[test]
fn a_legend_on_another_sheet_or_above_the_names_is_seen_in_every_form() {
    let agreeing = agreeing();
    let agreeing = agreeing.each_ref().map(String::as_str);
    let forms: [([&str; 2], Form); 13] = [
        (agreeing, |one, five| {
            vec![format!("Schaal: 1 {one} tot 5 {five}")]
        }),
        (agreeing, |one, five| {
            vec![format!("van 1 ({one}) naar 5 ({five})")]
        }),
        (agreeing, |one, five| {
            vec![format!("1 betekent {one}, 5 betekent {five}")]
        }),
        (agreeing, |one, five| {
            vec![format!("{one} 1 2 3 4 5 {five}")]
        }),
        (agreeing, |one, five| {
            vec![format!("{one}|1|2|3|4|5|{five}")]
        }),
        (agreeing, |one, five| {
            vec!["1|2|3|4|5".to_owned(), format!("{one}||||{five}")]
        }),
        (agreeing, |one, five| {
            vec![
                format!("1|{one} (zo ver het kan)"),
                format!("5|{five} (de rest)"),
            ]
        }),
        (agreeing, |one, five| {
            vec![format!("1|=|{one}"), format!("5|=|{five}")]
        }),
        (["strongly agree", "strongly disagree"], |one, five| {
            vec![format!("1 for {one} and 5 for {five}")]
        }),
        (
            ["helemaal akkoord", "helemaal niet akkoord"],
            |one, five| vec![format!("1|{one}"), format!("5|{five}")],
        ),
        (["altijd", "nooit"], |one, five| {
            vec![format!("1 = {one}, 5 = {five}")]
        }),
        (
            ["helemaal van toepassing", "helemaal niet van toepassing"],
            |one, five| vec![format!("1 {one} tot 5 {five}")],
        ),
        (["completely true", "not at all true"], |one, five| {
            vec![format!("1 = {one}"), format!("5 = {five}")]
        }),
    ];
    for (ends, form) in forms {
        is_seen(ends, |one, five| vec![on_sheet(&rows(&form(one, five)))]);
        is_seen(ends, |one, five| {
            let title = [vec!["Onderzoek".to_owned()]].into_iter();
            let above = title.chain(rows(&form(one, five))).chain(table());
            files(&above.collect::<Vec<_>>()).to_vec()
        });
    }
}

#[test]
fn a_legend_in_the_names_of_columns_is_seen_in_every_form() {
    let forms: [fn(&str, &str) -> String; 4] = [
        |one, five| format!("(1 is {one}, 5 is {five})"),
        |one, five| format!("({one} 1 2 3 4 5 {five})"),
        |one, five| format!("van 1 ({one}) naar 5 ({five})"),
        |one, five| format!("schaal 1-5: {one} - {five}"),
    ];
    let [most, least] = agreeing();
    for form in forms {
        is_seen([&most, &least], |one, five| {
            let name = |place| format!("In hoeverre {} [{}]", form(one, five), id(place));
            vec![file(name, String::from).into_bytes()]
        });
        // A column that is not read may say it too.
        is_seen([&most, &least], |one, five| {
            let text = file(id, String::from);
            let lines = text.lines().enumerate();
            let lines = lines.map(|(at, line)| match at {
                0 => format!("{line},\"Toelichting {}\"\n", form(one, five)),
                _ => format!("{line},x\n"),
            });
            vec![lines.collect::<String>().into_bytes()]
        });
    }
}

#[test]
fn a_legend_below_the_answers_is_nobody_in_every_form() {
    let forms: [fn(&str, &str) -> String; 3] = [
        |one, five| format!("Schaal: 1 {one} tot 5 {five}"),
        |one, five| format!("{one} 1 2 3 4 5 {five}"),
        |one, five| format!("{one}|1|2|3|4|5|{five}"),
    ];
    let [most, least] = agreeing();
    for form in forms {
        is_seen([&most, &least], |one, five| {
            let below = rows(&[form(one, five)]);
            let all = table().into_iter().chain(below);
            files(&all.collect::<Vec<_>>()).to_vec()
        });
    }
}

#[test]
fn what_is_about_something_else_is_no_matter() {
    let columns = [
        (
            "Hoe vaak overleg je (1 = altijd, 5 = nooit)",
            ["1", "5", "3"],
        ),
        (
            "Ik ga akkoord (1 = akkoord, 0 = niet akkoord)",
            ["1", "1", "0"],
        ),
        (
            "Opmerking",
            [
                "Ik ben het helemaal mee eens met punt 1 en helemaal mee oneens met punt 5",
                "eens/oneens (1-5) vind ik lastig",
                "Stelling 1 is helemaal mee eens",
            ],
        ),
        ("afdeling", ["2", "4", "2"]),
        ("toestemming", ["akkoord", "niet akkoord", "akkoord"]),
    ];
    let mut all = table();
    for (name, cells) in columns {
        let cells = [name].into_iter().chain(cells);
        for (row, cell) in all.iter_mut().zip(cells) {
            row.push(cell.to_owned());
        }
    }
    let sheets = [
        &["v30|Hoe vaak sport je?|1 = altijd, 5 = nooit"][..],
        &["Hoe vaak sport je?|1|altijd", "|2|vaak", "|5|nooit"],
        &[
            "In hoeverre ben je het eens of oneens (1-5)?",
            "eens/oneens (1-5)",
        ],
        &["nr|vraag", "1|helemaal mee eens?", "2|helemaal mee oneens?"],
    ];
    let sheets = sheets.map(|sheet| {
        let sheet: Vec<String> = sheet.iter().map(|row| (*row).to_owned()).collect();
        on_sheet(&rows(&sheet))
    });
    for book in files(&all).into_iter().chain(sheets) {
        let ran = score(&[]).stdin(&book).run();
        assert_eq!(ran.stdout, expected(), "{}", ran.stderr);
        assert_eq!(
            (ran.status, ran.stderr.lines().count()),
            (0, 1),
            "{}",
            ran.stderr
        );
    }
}
