//! Rows that are nobody's, or of the person above them, and do not say so in their first cell.

use super::super::score;
use super::{PEOPLE, command, id, row};

/// What is said of rows under these columns, and how many are read.
fn read(columns: &[&str], rows: &[Vec<&str>]) -> (usize, String) {
    let ran = score(&[]).stdin(table(columns, rows)).run();
    assert_eq!(ran.status, 0, "{}", ran.stderr);
    (ran.stdout.lines().count() - 1, ran.stderr)
}

/// Rows with these cells before the answers of the three people in turn.
fn table(columns: &[&str], rows: &[Vec<&str>]) -> String {
    let columns = columns.iter().map(|&name| name.to_owned());
    let mut text = row(columns.chain((0..24).map(id)));
    for (cells, answers) in rows.iter().zip(PEOPLE.iter().cycle()) {
        let cells = cells.iter().map(|&cell| cell.to_owned());
        text += &row(cells.chain(answers.chars().map(String::from)));
    }
    text
}

/// Six people, each with these cells, and a row below them.
fn above<'c>(cells: [[&'c str; 2]; 6], last: &[&[&'c str]]) -> Vec<Vec<&'c str>> {
    let cells = cells.iter().map(|cells| cells.to_vec());
    cells.chain(last.iter().map(|last| last.to_vec())).collect()
}

const OF_PARTS: [[&str; 2]; 6] = [
    ["HR", "Anna"],
    ["HR", "Bob"],
    ["IT", "Cas"],
    ["IT", "Dia"],
    ["HR", "Eva"],
    ["IT", "Fay"],
];

#[test]
fn a_label_of_totals_may_stand_behind_the_name_of_a_part() {
    for label in ["Gemiddelde", "Mediaan", "Totaal", "Gem.", "Mean"] {
        let rows = above(OF_PARTS, &[&["HR", label]]);
        for end in ["\n", ""] {
            let text = table(&["afdeling", "naam"], &rows);
            let ran = score(&[]).stdin(text.trim_end().to_owned() + end).run();
            let said = "1 row with totals or averages skipped";
            assert!(ran.stderr.contains(said), "{label}: {}", ran.stderr);
            assert_eq!(ran.stdout.lines().count(), 7, "{label}");
        }
    }
    let with_code = [&["p1", "HR"], &["p2", "IT"], &["p3", "IT"]];
    let mut rows: Vec<Vec<&str>> = with_code
        .map(|cells| [&cells[..], &["Anna"]].concat())
        .to_vec();
    rows.push(vec!["", "HR", "Gemiddelde"]);
    assert_eq!(read(&["id", "afdeling", "naam"], &rows).0, 3);
    // Who may be called so is a person.
    let max = row(["HR", "Max"].into_iter().chain(["3"; 24]));
    let text = table(&["afdeling", "naam"], &above(OF_PARTS, &[])) + &max;
    let ran = score(&[]).stdin(text).run();
    assert!(
        ran.stderr.contains("\"max\" counts as a person"),
        "{}",
        ran.stderr
    );
    assert_eq!(ran.stdout.lines().count(), 8);
    // What people chose is no label, and neither is a code with a number of a part of all.
    let loads = [["HR", "hoog"], ["HR", "gemiddeld"], ["IT", "laag"]];
    let rows: Vec<Vec<&str>> = loads.iter().map(|cells| cells.to_vec()).collect();
    assert_eq!(read(&["afdeling", "werkdruk"], &rows).0, 3);
    let codes = ["p01", "p05", "p10", "p25", "p50", "p75"].map(|code| ["HR", code]);
    assert_eq!(read(&["afdeling", "naam"], &above(codes, &[])).0, 6);
}

#[test]
fn the_last_rows_without_a_name_or_a_code_are_said() {
    let names = OF_PARTS.map(|[_, name]| [name, "x"]);
    let (_, told) = read(&["naam", "team"], &above(names, &[&["", "x"]]));
    let one = "row 8 is the only one without a name, and counts";
    assert!(told.contains(one), "{told}");
    let (_, told) = read(&["naam", "team"], &above(names, &[&["", "x"], &["", "x"]]));
    let two = "2 rows have no name, unlike the others; they count, and the first is row 8";
    assert!(told.contains(two), "{told}");
    let codes = ["p1", "p2", "p3", "p4", "p5", "p6"].map(|code| [code, "x"]);
    let (_, told) = read(&["id", "team"], &above(codes, &[&["", "x"], &["", "x"]]));
    let two = "2 rows have no code, unlike the others; the first is row 8";
    assert!(told.contains(two), "{told}");
    // Where many have none it is usual.
    let some = ["Anna", "", "", "Dia", "", "Fay"].map(|name| ["x", name]);
    let (_, told) = read(&["team", "naam"], &above(some, &[]));
    assert!(
        !told.contains("without a name") && !told.contains("have no name"),
        "{told}"
    );
}

#[test]
fn codes_on_the_first_row_of_each_person_only_are_said() {
    let said = |codes: &[&str]| {
        let rows: Vec<Vec<&str>> = codes.iter().map(|code| vec![*code]).collect();
        let text = table(&["id"], &rows);
        ["score", "group", "reliability"]
            .map(|name| command(&[name]).stdin(text.clone()).run().stderr)
    };
    for (codes, rows) in [
        (&["p1", "", "p2", "", "p3", "", "p4", ""][..], 4),
        (&["Anna", "", "", "Bob", "", "", "Cas", "Dia", ""], 5),
    ] {
        for told in said(codes) {
            let below = format!(
                "{rows} rows without a code stand below rows with one, and each counts as somebody else"
            );
            assert!(told.contains(&below) && told.contains("row 3"), "{told}");
        }
    }
    for told in said(&["", "p1", "p2", "p3", "", "p4", "p5", "p6", "", ""]) {
        assert!(!told.contains("stand below"), "{told}");
    }
}

#[test]
fn a_row_that_is_an_example_is_no_person() {
    let row_of = |name: &str| row([name].into_iter().chain(["3"; 24]));
    let names = ["Anna", "Bob", "Cas"].map(|name| vec![name]);
    let text = table(&["id"], &names);
    let (header, people) = text.split_once('\n').unwrap();
    let above = |name: &str| format!("{header}\n{}{people}", row_of(name));
    let read = |text: String| {
        let ran = score(&[]).stdin(text).run();
        (ran.stdout.lines().count() - 1, ran.stderr)
    };
    for name in [
        "Voorbeeld",
        "(VOORBEELD)",
        "Voorbeeldrij",
        "Example",
        "example row:",
    ] {
        let (people, told) = read(above(name));
        let said = "1 row with an example skipped";
        assert!(people == 3 && told.contains(said), "{name}: {told}");
    }
    for name in [
        "Test",
        "test 1",
        "Testpersoon",
        "vb.",
        "Voorbeeld 2",
        "Demo",
    ] {
        let (people, told) = read(above(name));
        let said = "counts as a person. If it is an example or a test, remove that row";
        assert!(people == 4 && told.contains(said), "{name}: {told}");
    }
    // Below people it may be one.
    let (people, told) = read(text.clone() + &row_of("Voorbeeld"));
    let said = "\"voorbeeld\" counts as a person";
    assert!(people == 4 && told.contains(said), "{told}");
    for name in ["Veerle", "Tess", "Exel", "Demi", "Testa"] {
        let (people, told) = read(above(name));
        assert!(people == 4 && !told.contains("example"), "{name}: {told}");
    }
    let codes: Vec<String> = (1..=6).map(|code| format!("test{code}")).collect();
    let codes: Vec<Vec<&str>> = codes.iter().map(|code| vec![code.as_str()]).collect();
    assert!(!read(table(&["id"], &codes)).1.contains("example"));
    let rows = above("Voorbeeld");
    for name in ["group", "reliability"] {
        let told = command(&[name]).stdin(rows.clone()).run().stderr;
        assert!(told.contains("1 row with an example skipped"), "{told}");
    }
}
