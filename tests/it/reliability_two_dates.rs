//! People who filled in the list on two dates: from how many points on a change means something for one person.
//!
//! `tests/data/two_dates.csv` has twelve simulated people with two complete lists, of whom one skipped a statement, one has a third list in
//! between and one a wish of a later day; and three others: with one list, with two lists of one day, and with a first list that is
//! incomplete. What is expected was worked out from the same answers by Python: `1.96 * statistics.stdev(differences)` of the shares
//! 100/3 + (P − mean of P)/2 of the last list minus those of the first.

use std::path::PathBuf;

use serde_json::Value;

use crate::reliability::{TOLERANCE, near};
use crate::support::{Home, Ran, lacks, words};

const ROWS: &str = include_str!("../data/two_dates.csv");
const EXPECTED: [(&str, &str); 3] = [
    ("bureaucrat", "7.825496765139713"),
    ("entrepreneur", "7.985441891152281"),
    ("connector", "9.57182279749613"),
];
/// 2·√2·√(6·22.5²/8)/6 for eight statements per role.
const NEEDED: &str = "9.185586535436919";

fn run(options: &str, files: &[(&str, &str)]) -> Ran {
    let home = Home::new();
    let mut program = home.ambtenaar(&format!("reliability {options}"));
    for (name, text) in files {
        std::fs::write(home.path(name), text).unwrap();
        program = program.arg(name);
    }
    let data = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/data");
    let list = data.join("eight_per_role.toml");
    program.arg("--statements").arg(list).run()
}

fn figures(options: &str, files: &[(&str, &str)]) -> Value {
    let ran = run(&format!("{options} --format json"), files);
    assert_eq!(ran.status, Some(0), "{ran:?}");
    serde_json::from_str(&ran.stdout).unwrap()
}

#[track_caller]
fn is_expected(found: &Value) {
    assert_eq!(found["two_dates"], 12);
    assert_eq!(found["two_dates_too_few_to_judge"], true);
    for (role, change) in EXPECTED {
        let of_role = &found["roles"][role];
        near(of_role["smallest_change"].as_f64(), change, TOLERANCE, role);
        near(
            of_role["difference_needed"].as_f64(),
            NEEDED,
            TOLERANCE,
            role,
        );
    }
}

/// The rows of a file for which something holds, with its header.
fn only(wanted: impl Fn(&str) -> bool) -> String {
    let (header, rows) = ROWS.split_once('\n').unwrap();
    let rows = rows.lines().filter(|row| wanted(row));
    let rows: Vec<&str> = [header].into_iter().chain(rows).collect();
    rows.join("\n") + "\n"
}

#[test]
fn the_smallest_change_is_that_of_python_and_stands_beside_the_difference_needed() {
    is_expected(&figures("", &[("rows.csv", ROWS)]));
    let csv = run("--format csv", &[("rows.csv", ROWS)]).stdout;
    for row in [
        ",,two_dates,12\n",
        ",,two_dates_too_few_to_judge,true\n",
        "bureaucrat,,smallest_change,7.8254967651397",
        "connector,,difference_needed,9.1855865354369",
    ] {
        assert!(csv.contains(row), "{row}: {csv}");
    }
    for options in ["--lang en", "--lang en --accessible"] {
        let text = words(&run(options, &[("rows.csv", ROWS)]).stdout);
        for said in [
            "Filled in twice",
            "the 12 people with a complete result on two days",
            "bureaucrat: a change of the share means something for one person from 7.8 points on, and by the list itself from 9.2.",
            "connector: a change of the share means something for one person from 9.6 points on, and by the list itself from 9.2.",
            "fewer than 30 people: too few to judge",
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
    }
}

#[test]
fn it_makes_no_difference_in_how_many_files_and_how_the_dates_are_written() {
    let march = |row: &str| row.contains(",2026-03-");
    let (first, second) = (only(march), only(|row| !march(row)));
    for options in ["", "--missing pairwise", "--threads 1"] {
        is_expected(&figures(options, &[("a.csv", &first), ("b.csv", &second)]));
        is_expected(&figures(options, &[("b.csv", &second), ("a.csv", &first)]));
    }
    let slashed = ROWS.lines().map(|row| {
        let cells: Vec<&str> = row.splitn(3, ',').collect();
        let date: Vec<&str> = cells[1].split(['-', ' ']).collect();
        match date[..] {
            [year, month, day, ..] => format!("{},{day}/{month}/{year},{}", cells[0], cells[2]),
            _ => row.to_owned(),
        }
    });
    let slashed = slashed.collect::<Vec<_>>().join("\n");
    is_expected(&figures("", &[("rows.csv", &slashed)]));
}

#[test]
fn of_several_lists_of_one_day_the_last_one_counts() {
    let twice = ROWS.lines().map(|row| {
        let mut cells: Vec<&str> = row.split(',').collect();
        if !row.starts_with('p') {
            return row.to_owned();
        }
        cells[3..].fill("3");
        format!("{}\n{row}", cells.join(","))
    });
    let twice = twice.collect::<Vec<_>>().join("\n");
    is_expected(&figures("", &[("rows.csv", &twice)]));
}

#[test]
fn of_fewer_than_ten_people_nothing_is_told_but_that() {
    let nine = only(|row| !["p00", "p01", "p02"].iter().any(|id| row.starts_with(id)));
    let found = figures("", &[("rows.csv", &nine)]);
    assert!(found["rows"].as_u64().unwrap() > 10);
    for key in ["two_dates", "two_dates_too_few_to_judge"] {
        assert!(found[key].is_null(), "{key}");
    }
    for (role, _) in EXPECTED {
        assert!(!found["roles"][role]["alpha"].is_null());
        assert!(found["roles"][role]["smallest_change"].is_null());
        assert!(found["roles"][role]["difference_needed"].is_null());
    }
    let text = words(&run("--lang en", &[("rows.csv", &nine)]).stdout);
    assert!(
        text.contains("fewer than 10 people have a complete result on two days"),
        "{text}"
    );
    lacks(&text, "means something for one person");
}

#[test]
fn without_anyone_with_two_dates_nothing_is_said_of_it() {
    let once = only(|row| row.contains(",2026-03-") && !row.starts_with("oneday"));
    let text = run("--lang en", &[("rows.csv", &once)]).stdout;
    lacks(&text, "Filled in twice");
    let wish = figures("--as wish", &[("rows.csv", ROWS)]);
    assert!(wish["two_dates"].is_null());
}

#[test]
fn thirty_people_are_enough_to_judge() {
    let again: String = ["", "q", "r"]
        .map(|mark| {
            let rows = ROWS.lines().skip(1);
            let rows = rows.map(|row| format!("{mark}{row}\n"));
            rows.collect::<String>()
        })
        .concat();
    let rows = format!("{}\n{again}", ROWS.lines().next().unwrap());
    let found = figures("", &[("rows.csv", &rows)]);
    assert_eq!(found["two_dates"], 36);
    assert_eq!(found["two_dates_too_few_to_judge"], false);
    let text = words(&run("--lang en", &[("rows.csv", &rows)]).stdout);
    let (_, twice) = text.split_once("Filled in twice").unwrap();
    let (twice, _) = twice.split_once("larger of the two.").unwrap();
    lacks(twice, "too few to judge");
}

#[test]
fn dates_that_can_be_read_in_two_ways_are_said_and_do_not_count() {
    let open = ROWS.replace("2026-03-0", "4/").replace("2026-05-1", "5/");
    let open: Vec<String> = open
        .lines()
        .map(|row| {
            let (id, rest) = row.split_once(',').unwrap();
            let (date, rest) = rest.split_once(',').unwrap();
            let date = if date.contains('/') {
                format!("{}/2026", date.split(' ').next().unwrap())
            } else {
                date.to_owned()
            };
            format!("{id},{date},{rest}")
        })
        .collect();
    let answers = vec!["3"; 24].join(",");
    let both_ways = format!("\nx,26/11/2026,self,{answers}\ny,11/26/2026,self,{answers}\n");
    for more in ["", &both_ways] {
        let rows = open.join("\n") + more;
        let ran = run("--lang en --format json", &[("rows.csv", &rows)]);
        let found: Value = serde_json::from_str(&ran.stdout).unwrap();
        assert!(found["two_dates"].is_null(), "{ran:?}");
        let said = "people with more than one list it is not certain which day";
        assert!(words(&ran.stderr).contains(said), "{ran:?}");
    }
}
