//! Files that were put below each other: nobody is left out, and every row is read by the names above it.

use super::super::{Ran, score};
use super::{PEOPLE, colleague, id, own, row, short};
use crate::support::{Workbook, row_of};

/// The three people with only some of the statements, in this order.
fn part(places: &[usize], name: impl Fn(usize) -> String) -> Vec<Vec<String>> {
    let names = places.iter().map(|place| name(*place));
    let mut rows = vec![
        ["id".to_owned()]
            .into_iter()
            .chain(names)
            .collect::<Vec<_>>(),
    ];
    for (number, person) in PEOPLE.iter().enumerate() {
        let answers: Vec<String> = person.chars().map(String::from).collect();
        let answers = places.iter().map(|place| answers[*place].clone());
        rows.push([format!("p{number}")].into_iter().chain(answers).collect());
    }
    rows
}

fn text(rows: &[Vec<String>]) -> String {
    rows.iter().map(row).collect()
}

fn scored(text: impl AsRef<[u8]>) -> Ran {
    score(&[]).stdin(text).run()
}

/// Finds in both parts together what is found in each of them, however the text comes.
#[track_caller]
fn is_both(first: &[Vec<String>], second: &[Vec<String>]) {
    let [above, below] = [first, second].map(|part| scored(text(part)).stdout);
    let rows = below.split_once('\n').unwrap().1;
    let both = text(first) + &text(second);
    let ran = scored(&both);
    assert_eq!(ran.stdout, format!("{above}{rows}"), "{}", ran.stderr);
    let said = "1 row with the names of the columns again";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    assert!(!ran.stderr.contains("skipped"), "{}", ran.stderr);
    for size in [1, 100, 700, 5000] {
        assert!(
            score(&[]).stdin(&both).at_a_time(size).run() == ran,
            "{size} at a time"
        );
    }
    let sheet: String = first.iter().chain(second).map(row_of).collect();
    let ran = scored(Workbook::of(&sheet).packed());
    assert_eq!(ran.stdout, format!("{above}{rows}"), "{}", ran.stderr);
}

fn all() -> Vec<usize> {
    (0..24).collect()
}

#[test]
fn a_fuller_table_further_down_takes_nothing_away_from_the_first() {
    let typo = |place| {
        if place == 7 {
            "Q08x".to_owned()
        } else {
            id(place)
        }
    };
    is_both(&part(&all()[..23], id), &part(&all(), id));
    is_both(&part(&all(), typo), &part(&all(), id));
    is_both(&part(&short(), id), &part(&all(), id));
    is_both(&part(&all()[..2], id), &part(&all(), id));
    is_both(
        &part(&all(), |place| format!("Q{}", place + 1)),
        &part(&all(), id),
    );
}

#[test]
fn names_in_another_wording_and_order_are_names() {
    let backwards: Vec<usize> = all().into_iter().rev().collect();
    let dutch = |place| own("nl", place);
    is_both(&part(&all(), id), &part(&backwards, dutch));
    is_both(&part(&all(), dutch), &part(&backwards, colleague));
    is_both(
        &part(&all(), dutch),
        &part(&backwards, |place| own("en", place)),
    );
    is_both(
        &part(&backwards, id),
        &part(&all(), |place| format!("Q{}", place + 1)),
    );
    let first = part(&all(), id);
    let own_and_wide: Vec<Vec<String>> = part(&backwards, dutch)
        .into_iter()
        .map(|row| [row, vec!["x".to_owned(); 3]].concat())
        .collect();
    let mut wide = own_and_wide;
    wide[0].truncate(25);
    wide[0].extend(["A", "B", "C"].map(str::to_owned));
    is_both(&first, &wide);
}

#[test]
fn half_as_many_columns_further_down_are_no_halves_of_rows() {
    is_both(&part(&all(), id), &part(&short(), id));
    let cut = text(&part(&all(), id))
        + &["p9"]
            .into_iter()
            .chain(["3"; 12])
            .collect::<Vec<_>>()
            .join(",");
    let ran = scored(cut + "\n" + &text(&part(&short(), id)));
    assert_eq!(
        (ran.status, ran.stdout.lines().count()),
        (1, 8),
        "{}",
        ran.stderr
    );
    assert!(!ran.stderr.contains("together"), "{}", ran.stderr);
}

#[test]
fn what_is_odd_in_columns_further_down_is_said() {
    let twice: Vec<usize> = all().into_iter().chain([0]).collect();
    let mut second = part(&twice, |place| format!("Team [{}]", id(place)));
    second[0][25] = format!("Chef [{}]", id(0));
    let ran = scored(text(&part(&all(), id)) + &text(&second));
    assert_eq!(ran.status, 1, "{}", ran.stderr);
    assert!(
        ran.stderr.contains("are different questions"),
        "{}",
        ran.stderr
    );
}

#[test]
fn what_is_said_has_the_order_of_the_rows_however_they_come() {
    let mut rows = part(&all(), id);
    for (row, cell) in rows
        .iter_mut()
        .zip(["instrument", "", "", "other@1.0.0#12345678"])
    {
        row.push(cell.to_owned());
    }
    rows[1][3] = "x".to_owned();
    rows[2][3] = "A4".to_owned();
    let all = text(&rows);
    let ran = scored(&all);
    let problem = ran.stderr.find("found \"x\"").unwrap();
    let other = ran.stderr.find("other@1.0.0").unwrap();
    assert!(problem < other, "{}", ran.stderr);
    for size in [1, 50, 130, 200] {
        assert!(
            score(&[]).stdin(&all).at_a_time(size).run() == ran,
            "{size} at a time"
        );
    }
}
