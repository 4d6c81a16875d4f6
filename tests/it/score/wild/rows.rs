//! Rows that are no answers of a person, and files that were put together.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use super::super::score;
use super::{PEOPLE, expected, file, id, is_read, row};

#[test]
fn a_title_above_the_header_is_skipped() {
    is_read(
        "Uitslag workshop\n\n".to_owned() + &file(id, String::from),
        &["1 row above the names of the columns skipped"],
    );
}

/// A file with so many rows above its header.
fn under(rows: usize) -> String {
    "Een regel; met iets, en nog wat\n".repeat(rows) + &file(id, String::from)
}

#[test]
fn the_header_is_among_the_first_ten_rows() {
    for above in 1..10 {
        let rows = if above == 1 {
            "1 row".to_owned()
        } else {
            format!("{above} rows")
        };
        is_read(
            under(above),
            &[&format!("{rows} above the names of the columns skipped")],
        );
    }
    let ran = score(&[]).stdin(under(10)).run();
    let said = "to a statement: \"Een regel; met iets\", \" en nog wat\"; the names were looked for in the first 10 rows.";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    assert_eq!(
        (ran.status, ran.stdout.lines().count()),
        (1, 1),
        "{}",
        ran.stdout
    );
    is_read("\n , ,\n".repeat(30) + &file(id, String::from), &[]);
}

#[test]
fn rows_of_nothing_are_no_people() {
    let nothing = format!(
        "{}\n\n   \n{}\n\t\n\u{1a}",
        ",".repeat(24),
        "\"\",".repeat(24)
    );
    is_read(file(id, String::from) + &nothing, &[]);
    is_read(
        file(id, String::from).replace('\n', &format!("\r\n{}\r\n", ",".repeat(24))),
        &[],
    );
}

#[test]
fn totals_are_known_by_their_label_only() {
    for label in [
        "Totaal",
        "GEMIDDELDE:",
        " Gemiddelde ",
        "average",
        "Mean",
        "mediaan",
        "Standaardafwijking",
        "Std. dev.",
        "Aantal",
        "Gem.",
        "Gemiddelden",
        "St.dev.",
        "N=5",
        "AVG",
        "Modus",
        "Minimum",
        "Medianen",
        "Rijtotaal",
        "Totaal rij",
        "Column total",
        "mean (SD)",
        "gem. (sd)",
        "Som per stelling",
        "Aantal (n)",
        "Gemiddelde (n=30)",
    ] {
        for total in [
            row([label].into_iter().chain(["4"; 24])),
            row(["", label].into_iter().chain(["4"; 23])),
        ] {
            is_read(
                file(id, String::from) + &total,
                &["1 row with totals or averages skipped"],
            );
        }
    }
}

#[test]
fn a_row_of_one_cell_is_a_person_who_answered_or_said_one_thing() {
    let status = |row: &str| {
        let header = "s03,s04,team,remarks\n";
        let ran = score(&["--quiet"]).stdin(format!("{header}{row}\n")).run();
        let rows = ran.stdout.lines().skip(1);
        let rows = rows.map(|row| row.split(',').take(5).collect::<Vec<_>>().join(","));
        rows.collect::<Vec<_>>().join("/")
    };
    assert_eq!(status("mee eens,,,"), "1,incomplete,0,0,1");
    assert_eq!(status(",mee eens,,"), "1,incomplete,0,1,0");
    assert_eq!(
        status(",,,een lange zin zonder iets ervoor"),
        "1,incomplete,0,0,0"
    );
    assert_eq!(status("1;2;red;none,,,"), "");
}

#[test]
fn a_name_that_may_be_a_label_is_a_person_and_that_is_said() {
    let said = |people: &str| {
        score(&[])
            .stdin(file(id, String::from) + people)
            .run()
            .stderr
    };
    let person = |name: &str, answers: [&str; 24]| row([name].into_iter().chain(answers));
    for name in [
        "Max",
        "min",
        "N",
        "SD",
        "s.d.",
        "Som",
        "Sum",
        "Norm",
        "Gemiddelde score",
        "Gem. team",
        "Landelijk gemiddelde",
        "Aantal antwoorden",
        "Hoogste",
        "Totaal generaal",
        "stdev.s",
        "Mean score",
        "Mediaan HR",
        "Totaal Noord",
    ] {
        let told = said(&person(name, ["3"; 24]));
        assert!(told.contains("counts as a person"), "{name}: {told}");
    }
    // Someone, since no row of sums or ends has both ends of the scale.
    let mut both = ["3"; 24];
    (both[0], both[9]) = ("1", "5");
    assert!(!said(&person("Max", both)).contains("counts as a person"));
    // A label does not come again and again.
    let many = person("N", ["3"; 24]).repeat(4);
    assert!(!said(&many).contains("counts as a person"));
    let strict = score(&["--strict"]).stdin(file(id, String::from) + &person("Max", ["3"; 24]));
    assert_eq!(strict.run().status, 1);
}

#[test]
fn who_has_a_code_of_their_own_is_no_row_of_totals() {
    let header = row(["note".to_owned(), "id".to_owned()]
        .into_iter()
        .chain((0..24).map(id)));
    let person = |first: &str, code: &str| row([first, code].into_iter().chain(["4"; 24]));
    let text = header
        + &person("Totaal", "1")
        + &person("Max", "2")
        + &person("x", "Gemiddelde")
        + &person("Totaal", "");
    for text in [text.clone(), text.replace('"', "")] {
        let ran = score(&[]).stdin(text).run();
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (0, 3),
            "{}",
            ran.stderr
        );
        assert!(
            ran.stderr
                .contains("2 rows with totals or averages skipped"),
            "{}",
            ran.stderr
        );
        assert!(!ran.stderr.contains("counts as a person"), "{}", ran.stderr);
    }
}

#[test]
fn a_row_called_by_words_among_numbers_or_codes_is_said() {
    let person = |name: &str| row([name].into_iter().chain(["4"; 24]));
    let list = |names: &[&str]| {
        let header = row(["id".to_owned()].into_iter().chain((0..24).map(id)));
        header + &names.iter().map(|name| person(name)).collect::<String>()
    };
    let told = |names: &[&str]| score(&[]).stdin(list(names)).run().stderr;
    for name in [
        "Benchmark",
        "Iedereen",
        "Vorige meting",
        "Norm 2025",
        "Doel (2027)",
        "IQR",
    ] {
        for others in [["1", "2", "3"], ["p07", "elder7", "R-1042"]] {
            let below = told(&[&others[..], &[name]].concat());
            let said = "row 5 is the only one with a name where others have a number or code";
            assert!(below.contains(said), "{name}: {below}");
            let above = told(&[&[name], &others[..]].concat());
            assert!(above.contains("row 2 is the only one"), "{name}: {above}");
        }
    }
    let numbers: Vec<String> = (100..9100).map(|code| code.to_string()).collect();
    let codes: Vec<&str> = numbers.iter().map(String::as_str).collect();
    for threads in ["1", "7"] {
        let names = [&codes[..], &["Doel", "Norm"]].concat();
        let ran = score(&["--threads", threads]).stdin(list(&names)).run();
        let said = "2 rows have a name where others have a number or code, and count; the first is row 9002";
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
        assert_eq!(ran.stdout.lines().count(), 9003);
    }
    for people in [
        // Names are people, and so is whose code is a word among those of others.
        ["Anna", "Ronald", "Hilde", "Iedereen"],
        ["zon1", "maan", "ster3", "wolk4"],
        ["a1", "b2", "c3b", "9f3e-b"],
        ["jan@a.nl", "piet2@a.nl", "an@a.nl", "els@a.nl"],
    ] {
        assert!(!told(&people).contains("only one"), "{people:?}");
    }
    // Who answered nothing changes no mean.
    let empty = list(&["1", "2", "3"]) + &row(["Bron"].into_iter().chain([""; 24]));
    let told = score(&[]).stdin(empty).run().stderr;
    assert!(!told.contains("with a name"), "{told}");
}

#[test]
fn a_row_without_a_code_among_rows_with_one_is_said() {
    let nameless = row([""].into_iter().chain(["3"; 24]));
    let people = file(id, String::from);
    let told = |text: String| score(&[]).stdin(text).run().stderr;
    let one = told(people.clone() + &nameless);
    assert!(
        one.contains("row 5 is the only one without a code"),
        "{one}"
    );
    let more = people.lines().skip(1).collect::<Vec<_>>().join("\n");
    let two = told(format!(
        "{people}{nameless}{more}\n{more}\n{more}\n{nameless}"
    ));
    assert!(
        two.contains("2 rows have no code") && two.contains("row 5"),
        "{two}"
    );
    // Where many have none it is usual.
    let many = told(people.clone() + &nameless.repeat(2));
    assert!(!many.contains("code"), "{many}");
    for threads in ["1", "7"] {
        let text = people.clone() + &format!("{more}\n").repeat(9000);
        let ran = score(&["--threads", threads]).stdin(text + &nameless).run();
        assert!(
            ran.stderr.contains("row 27005 is the only"),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn people_may_be_called_like_sums() {
    for name in ["Max", "Som", "Min", "N", "Gemiddelde Jan", "Mean, Ann"] {
        let text = file(id, String::from) + &row([name].into_iter().chain(["4"; 24]));
        let ran = score(&[]).stdin(text).run();
        assert_eq!(
            (ran.status, ran.stdout.lines().count()),
            (0, 5),
            "{name}: {}",
            ran.stderr
        );
        assert!(
            ran.stdout
                .lines()
                .last()
                .unwrap()
                .contains(&format!("{name},complete,").replace("Mean, Ann", "\"Mean, Ann\"")),
            "{}",
            ran.stdout
        );
    }
}

/// The three people, each in a file with its own order of columns.
fn parts(quoted: bool, mark: bool) -> Vec<String> {
    let part = |(number, person): (usize, &&str)| {
        let mut columns: Vec<(String, String)> = person
            .chars()
            .enumerate()
            .map(|(place, answer)| (id(place), answer.to_string()))
            .collect();
        columns.push(("id".to_owned(), (number + 1).to_string()));
        columns.rotate_left(7 * number);
        let (names, cells): (Vec<String>, Vec<String>) = columns.into_iter().unzip();
        let text = row(names) + &row(cells);
        let text = if quoted { text } else { text.replace('"', "") };
        format!("{}{}", if mark { "\u{feff}" } else { "" }, text.trim_end())
    };
    PEOPLE.iter().enumerate().map(part).collect()
}

#[test]
fn files_joined_without_the_end_of_a_line_are_two_files() {
    for (quoted, mark) in [(false, false), (true, false), (false, true), (true, true)] {
        for seam in ["", "\n", "\r\n"] {
            let text = parts(quoted, mark).join(seam);
            for threads in ["1", "2", "7"] {
                let ran = score(&["--threads", threads]).stdin(&text).run();
                assert_eq!(
                    ran.stdout,
                    expected(),
                    "{quoted} {mark} {seam:?} {threads} {}",
                    ran.stderr
                );
                assert_eq!(ran.status, 0);
                assert!(ran.stderr.contains(
                    "2 rows with the names of the columns again: the rows below were read by them"
                ));
            }
        }
    }
}

#[test]
fn a_header_half_way_starts_anew() {
    let header = file(id, String::from).lines().next().unwrap().to_owned();
    let last = file(id, String::from).lines().last().unwrap().to_owned();
    let text = file(id, String::from).replace(&last, &format!("{header}\n{last}"));
    is_read(text, &["1 row with the names of the columns again"]);
}

#[test]
fn a_packed_file_may_have_two_members() {
    let text = file(id, String::from);
    let (first, second) = text.split_at(text.len() / 2);
    let pack = |text: &str| {
        let mut member = GzEncoder::new(Vec::new(), Compression::fast());
        member.write_all(text.as_bytes()).unwrap();
        member.finish().unwrap()
    };
    is_read([pack(first), pack(second)].concat(), &[]);
}

#[test]
fn bars_stand_between_cells() {
    is_read(
        file(id, String::from).replace("\",\"", "\"|\""),
        &["read with vertical bars between cells"],
    );
}

#[test]
fn a_header_that_begins_with_a_bracket_is_no_json() {
    let header = (0..24).map(|place| format!("[{}]", id(place)));
    let rows = PEOPLE.map(|person| row(person.chars().map(String::from)));
    let first = (row(header) + &rows.concat()).replace('"', "");
    assert!(first.starts_with("[s01],[s02]"));
    is_read(first, &[]);
    let answers = |person: &str| {
        let cells = person
            .chars()
            .enumerate()
            .map(|(place, answer)| format!("\"{}\":{answer}", id(place)));
        format!("{{{}}}", cells.collect::<Vec<_>>().join(","))
    };
    is_read(format!("[{}]", PEOPLE.map(answers).join(",\n")), &[]);
    is_read(PEOPLE.map(answers).join("\n"), &[]);
}
