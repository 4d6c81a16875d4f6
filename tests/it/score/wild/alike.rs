//! Codes that are spelled almost alike, addresses that come back, and lists that were given twice: they count as different people, and
//! that is said.

use std::fs;

use super::{command, id, row};
use crate::support::Dice;

/// People with these cells before answers of their own, or those of another.
fn table(columns: &[&str], people: &[(&[&str], u64)]) -> String {
    let columns = columns.iter().map(|&name| name.to_owned());
    let mut text = row(columns.chain((0..24).map(id)));
    for (cells, answers) in people {
        let mut dice = Dice::new(*answers);
        let answers = (0..24).map(|_| (1 + dice.below(5)).to_string());
        let cells = cells.iter().map(|&cell| cell.to_owned());
        text += &row(cells.chain(answers));
    }
    text
}

/// What each command that counts people says of it.
fn told(text: &str) -> [String; 3] {
    ["score", "group", "reliability"].map(|name| command(&[name]).stdin(text).run().stderr)
}

fn of_codes(codes: &[&str]) -> String {
    let codes: Vec<[&str; 1]> = codes.iter().map(|code| [*code]).collect();
    let people: Vec<(&[&str], u64)> = codes.iter().map(|code| &code[..]).zip(1..).collect();
    table(&["id"], &people)
}

const ALIKE: &str = "differ only in capitals, spaces, hyphens or leading zeros";

#[test]
fn codes_that_are_spelled_almost_alike_are_said_with_their_lines() {
    for (one, other) in [
        ("p01", "P01"),
        ("007", "7"),
        ("p3", "p03"),
        ("Jan de Vries", "jan de vries"),
        ("HR-12", "hr 12"),
        ("Anna", "ANNA"),
    ] {
        for told in told(&of_codes(&[one, "q2", "q4", other, "q6", "q8"])) {
            let said = format!("the codes on lines 2 and 5 {ALIKE}");
            assert!(told.contains(&said), "{one} {other}: {told}");
            assert!(!told.contains(one), "{told}");
        }
    }
    for codes in [
        ["1", "2", "3", "10", "11", "20"],
        ["aB3x", "ab3x", "Cd", "q4", "q6", "q8"],
        ["1-1", "11", "1.5", "1.05", "2", "3"],
        ["p1", "p1", "p2", "p2", "p3", "p4"],
    ] {
        for told in told(&of_codes(&codes)) {
            assert!(!told.contains(ALIKE), "{codes:?}: {told}");
        }
    }
}

#[test]
fn codes_that_are_spelled_almost_alike_in_two_files_are_said() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: String| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let before = file(
        "before.csv",
        of_codes(&["p01", "p2", "p3", "p4", "p5", "p6"]),
    );
    let after = file(
        "after.csv",
        of_codes(&["p6", "P01", "p2", "p3", "p4", "p5"]),
    );
    let said = "after.csv: the code on line 3 differs only in capitals";
    for arguments in [
        &["score"][..],
        &["group"],
        &["reliability"],
        &["compare", "--id", "p01"],
        &["compare", "--id", "P01"],
    ] {
        let told = command(&[arguments, &[&before, &after]].concat())
            .run()
            .stderr;
        assert!(told.contains(said), "{arguments:?}: {told}");
    }
    let told = command(&["compare", "--id", "p3", &before, &after])
        .run()
        .stderr;
    assert!(!told.contains("differs only"), "{told}");
    // A number in another file is somebody else.
    let one = file("one.csv", of_codes(&["1", "2", "3", "4", "5", "6"]));
    let other = file("other.csv", of_codes(&["01", "02", "03", "04", "05", "06"]));
    let told = command(&["group", &one, &other]).run().stderr;
    assert!(!told.contains("differs only"), "{told}");
}

#[test]
fn an_address_that_comes_back_under_another_number_is_said() {
    let list = |addresses: [&str; 6]| {
        let numbers = ["1", "2", "3", "4", "5", "6"];
        let cells: Vec<[&str; 2]> = numbers.into_iter().zip(addresses).map(Into::into).collect();
        let people: Vec<(&[&str], u64)> = cells.iter().map(|cells| &cells[..]).zip(1..).collect();
        table(&["ID", "E-mail"], &people)
    };
    let said =
        "the same e-mail address is on lines 2 and 7, and those rows count as different people";
    for told in told(&list([
        "a@x.nl", "b@x.nl", "c@x.nl", "d@x.nl", "e@x.nl", "A@x.nl",
    ])) {
        assert!(told.contains(said) && !told.contains("@x"), "{told}");
    }
    for addresses in [["anonymous"; 6], ["info@x.nl"; 6], [""; 6]] {
        for told in told(&list(addresses)) {
            assert!(!told.contains("same e-mail"), "{told}");
        }
    }
}

#[test]
fn a_list_that_was_given_twice_is_said_wherever_people_are_counted() {
    let cells = [["1"], ["2"], ["3"], ["4"], ["5"], ["6"]];
    let people = |answers: [u64; 6]| -> String {
        let people: Vec<(&[&str], u64)> = cells.iter().map(|cell| &cell[..]).zip(answers).collect();
        table(&["ID"], &people)
    };
    let [score, group, reliability] = told(&people([1, 2, 3, 4, 5, 5]));
    assert!(
        score.contains("the same answers are on lines 6 and 7"),
        "{score}"
    );
    for told in [group, reliability] {
        let said = "1 list has the same answers as an earlier one, and all of them count";
        assert!(told.contains(said) && !told.contains("lines"), "{told}");
    }
    for told in told(&people([1, 2, 3, 4, 5, 6])) {
        assert!(!told.contains("same answers"), "{told}");
    }
}
