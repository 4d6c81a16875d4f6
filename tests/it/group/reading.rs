//! Which rows count: perspectives, ids, dates, incomplete rows, several files; and the same bytes for any number of threads.

use crate::support::{Dice, ambtenaar};

use super::{
    ALL_ALIKE, BUREAUCRAT, CONNECTOR, Sheet, almost_empty, flat, group, json, people, read,
};

#[test]
fn the_figures_are_those_of_a_hand_calculation() {
    let mut sheet = people(6, [4, 2, 5]);
    for _ in 0..4 {
        sheet.person("", [2, 2, 2]);
    }
    let report = json("", &sheet);
    // Scores 75 25 100 and 25 25 25, so mixes 37½ 12½ 50 and a third each.
    let role = |name: &str| report["roles"][name].clone();
    let near = |found: &serde_json::Value, expected: f64| {
        let found = found.as_f64().unwrap();
        assert!((found - expected).abs() < 1e-9, "{found} {expected}");
    };
    assert_eq!(report["people"], 10);
    near(&role("bureaucrat")["score"], 55.0);
    near(&role("bureaucrat")["mix"], (3.0 * 37.5 + 200.0 / 3.0) / 5.0);
    near(&role("connector")["score"], 70.0);
    near(&role("connector")["mix"], (150.0 + 200.0 / 3.0) / 5.0);
    // Two values 50 and 33⅓ for six and four people: √(6)/5 of their distance.
    near(
        &role("connector")["mix_sd"],
        50.0 / 3.0 * 6.0_f64.sqrt() / 5.0,
    );
    assert_eq!(role("connector")["leading"], 10);
    assert_eq!(role("entrepreneur")["leading"], 4);
    assert_eq!(report["labels"]["preference"], 6);
    assert_eq!(report["labels"]["balanced"], 4);
}

#[test]
fn a_role_in_nobodys_leading_group_is_missing_and_said() {
    let sheet = people(6, CONNECTOR);
    assert_eq!(
        json("", &sheet)["missing"],
        serde_json::json!(["bureaucrat", "entrepreneur"])
    );
    let text = flat(&group("", &sheet).run().stdout);
    assert!(text.contains("The connector leads for everyone."), "{text}");
    assert!(text.contains("The bureaucrat and the entrepreneur lead for nobody."));
    assert!(text.contains("Everyone has one role that leads."));
}

#[test]
fn saved_rows_of_four_perspectives_of_five_people_count_as_five() {
    let mut sheet = Sheet::new("id,date,perspective");
    for person in ["anna", "ben", "cas", "dia", "eli"] {
        for (day, perspective) in ["self", "wish", "job", "colleague"].iter().enumerate() {
            let keyed = if day == 0 { CONNECTOR } else { BUREAUCRAT };
            sheet.person(
                &format!("{person},2026-03-0{},{perspective}", day + 1),
                keyed,
            );
        }
    }
    let ran = group("--format json", &sheet).run();
    assert_eq!(read(&ran)["people"], 5);
    assert_eq!(read(&ran)["roles"]["bureaucrat"]["leading"], 0);
    assert_eq!(
        ran.stderr,
        "5 rows of perspective wish do not count; use --as wish for those.\n\
         5 rows of perspective job do not count; use --as job for those.\n\
         5 rows of perspective colleague do not count; use --as colleague for those.\n"
    );
    let wish = json("--as wish", &sheet);
    assert_eq!(
        (&wish["people"], &wish["perspective"]),
        (&5.into(), &"wish".into())
    );
    assert_eq!(wish["roles"]["bureaucrat"]["leading"], 5);
}

#[test]
fn of_one_id_the_latest_date_counts_and_of_one_date_the_last_row() {
    let mut sheet = Sheet::new("id,date");
    for person in ["a", "b", "c", "d", "e"] {
        sheet.person(&format!("{person},2026-05-01"), CONNECTOR);
        sheet.person(&format!("{person},2026-04-01"), BUREAUCRAT);
    }
    sheet.person("a,2026-05-01", BUREAUCRAT);
    sheet.person(",2026-01-01", CONNECTOR);
    sheet.person(",2026-01-01", CONNECTOR);
    let report = json("", &sheet);
    assert_eq!(report["people"], 7, "rows without an id are people too");
    assert_eq!(report["replaced"], 6);
    assert_eq!(report["roles"]["bureaucrat"]["leading"], 1);
    let text = flat(&group("", &sheet).run().stdout);
    assert!(
        text.contains("6 rows do not count: where someone has several rows, the latest with"),
        "{text}"
    );
}

#[test]
fn ids_that_only_number_the_rows_are_not_people() {
    let folder = tempfile::tempdir().unwrap();
    let mut run = ambtenaar("group --format json");
    for (name, keyed) in [("one.csv", CONNECTOR), ("two.csv", BUREAUCRAT)] {
        let mut sheet = Sheet::new("ID");
        for number in 1..=4 {
            sheet.person(&number.to_string(), keyed);
        }
        let path = folder.path().join(name);
        std::fs::write(&path, &sheet.text).unwrap();
        run = run.arg(path);
    }
    assert_eq!(read(&run.run())["people"], 8);
}

#[test]
fn numbers_that_come_back_are_people() {
    let mut sheet = Sheet::new("id");
    for keyed in [CONNECTOR, BUREAUCRAT] {
        for number in 1..=6 {
            sheet.person(&number.to_string(), keyed);
        }
    }
    let report = json("", &sheet);
    assert_eq!(
        (&report["people"], &report["replaced"]),
        (&6.into(), &6.into())
    );
    assert_eq!(report["roles"]["bureaucrat"]["leading"], 6);
}

#[test]
fn rows_without_a_complete_result_are_one_number() {
    let mut sheet = people(5, CONNECTOR);
    for _ in 0..3 {
        sheet.row("", &almost_empty());
    }
    assert_eq!(json("", &sheet)["people"], 5);
    let text = flat(&group("", &sheet).run().stdout);
    assert!(
        text.contains("3 rows with too few answers do not count."),
        "{text}"
    );
}

#[test]
fn answers_that_cannot_be_read_are_counted_without_saying_whose_they_are() {
    let mut sheet = people(6, CONNECTOR);
    let mut odd = vec!["4".to_owned(); 24];
    odd[3] = "Meh".to_owned();
    sheet.row("", &odd);
    let ran = group("--format json", &sheet).run();
    assert_eq!(ran.status, Some(1));
    assert_eq!(read(&ran)["people"], 7);
    assert_eq!(
        ran.stderr,
        "1 answer that can't be read, counted as missing\nTo see where: ambtenaar score --check FILE\n"
    );
}

#[test]
fn made_up_rows_make_every_report_say_so() {
    let mut sheet = Sheet::new("instrument");
    let reference = ambtenaar::source::built_in().unwrap().reference();
    for _ in 0..5 {
        sheet.person(&format!("{reference}+example"), ALL_ALIKE);
    }
    let says = "This is an example: the answers are made up.";
    let ran = group("", &sheet).run();
    assert!(ran.stdout.starts_with(says), "{}", ran.stdout);
    assert_eq!(ran.stderr, "", "the statements are those in use");
    assert!(group("--accessible", &sheet).run().stdout.starts_with(says));
    assert_eq!(json("", &sheet)["example"], true);
    let csv = group("--format csv", &sheet).run().stdout;
    assert!(csv.contains("\n,example,,,true\n"), "{csv}");
    let folder = tempfile::tempdir().unwrap();
    for name in ["team.html", "team.md"] {
        let path = folder.path().join(name);
        let ran = group("", &sheet).arg("--report").arg(&path).run();
        assert_eq!(ran.status, Some(0), "{ran:?}");
        let report = std::fs::read_to_string(path).unwrap();
        assert!(report.contains(says), "{report}");
    }
    assert_eq!(json("", &people(5, CONNECTOR))["example"], false);
}

#[test]
fn the_counts_of_a_room_are_refused_with_an_explanation() {
    let counts = "statement,count_1,count_2,count_3,count_4,count_5\ns01,1,2,3,4,5\n";
    let ran = ambtenaar("group --lang en").stdin(counts).run();
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(2), ""));
    assert!(
        ran.stderr.contains("the counts of a room"),
        "{}",
        ran.stderr
    );
    assert!(ran.stderr.contains("ambtenaar class --from FILE"));
}

#[test]
fn fault_26_every_number_of_threads_gives_the_same_bytes() {
    let mut sheet = Sheet::new("id,date,team,note");
    let mut dice = Dice::new(7);
    for _ in 0..12_000 {
        let (person, team) = (dice.below(9_000), dice.below(4));
        let id = if person % 10 == 0 {
            String::new()
        } else {
            format!("p{person}")
        };
        let note = if team == 0 { "\"a,\nb\"" } else { "" };
        let day = 1 + dice.below(28);
        sheet.dice(
            &format!("{id},2026-02-{day:02},team {team},{note}"),
            &mut dice,
        );
    }
    for format in ["text", "json", "csv"] {
        let of = |threads: &str| {
            let options = format!("--by team --format {format} --threads {threads}");
            let ran = group(&options, &sheet).run();
            assert_eq!(ran.status, Some(0), "{}", ran.stderr);
            ran.stdout
        };
        let one = of("1");
        assert!(one.len() > 500);
        for threads in ["2", "7"] {
            assert!(of(threads) == one, "{format} with {threads} threads");
        }
    }
}

#[test]
fn the_order_of_rows_matters_only_where_it_decides_which_row_is_the_last() {
    let mut forth = Sheet::new("team");
    let mut back = Sheet::new("team");
    for (team, keyed) in [("x", CONNECTOR), ("y", BUREAUCRAT), ("x", [4, 3, 1])].repeat(6) {
        forth.person(team, keyed);
    }
    let rows: Vec<&str> = forth.text.lines().skip(1).collect();
    for row in rows.iter().rev() {
        back.text += row;
        back.text += "\n";
    }
    assert_eq!(json("", &forth), json("", &back));
}

#[test]
fn a_code_that_two_teams_use_is_two_people_by_team_and_one_otherwise() {
    let mut sheet = Sheet::new("id,team");
    for team in ["Amaryllis", "Begonia"] {
        for person in 0..6 {
            sheet.person(&format!("code{person},{team}"), CONNECTOR);
        }
    }
    let report = json("--by team", &sheet);
    assert_eq!(
        (&report["people"], &report["replaced"]),
        (&12.into(), &0.into())
    );
    let report = json("", &sheet);
    assert_eq!(
        (&report["people"], &report["replaced"]),
        (&6.into(), &6.into())
    );
}

/// Eight people with codes of their own, and twelve with this one.
fn one_code(code: &str) -> Sheet {
    let mut sheet = Sheet::new("id");
    for person in 0..20 {
        let own = format!("p{person}");
        sheet.person(if person < 8 { &own } else { code }, CONNECTOR);
    }
    sheet
}

#[test]
fn a_word_for_no_code_makes_nobody_of_several_people() {
    for code in [
        "NA", "NULL", "nan", "#N/B", "n.v.t.", "anoniem", "-", " NA ",
    ] {
        let ran = group("--format json", &one_code(code)).run();
        assert_eq!(read(&ran)["people"], 20, "{code}");
        assert!(ran.stderr.is_empty(), "{}", ran.stderr);
    }
}

#[test]
fn a_code_that_was_rounded_makes_nobody_of_several_people_and_is_a_problem() {
    let rounded = one_code("1.14851E+11");
    let ran = group("--format json", &rounded).run();
    assert_eq!((ran.status, &read(&ran)["people"]), (Some(1), &20.into()));
    let said = "12 codes turned into rounded numbers, taken as no code";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    let ran = ambtenaar("score --check --lang en")
        .stdin(rounded.text)
        .run();
    let said = "column 1: found \"1.14851E+11\": this code was turned into a rounded number";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
}

#[test]
fn a_code_of_far_more_rows_than_the_others_is_said() {
    let ran = group("--format json", &one_code("0")).run();
    assert_eq!((ran.status, &read(&ran)["people"]), (Some(0), &9.into()));
    assert!(
        ran.stderr
            .contains("12 rows have the same code and count as one person."),
        "{}",
        ran.stderr
    );
    let mut waves = Sheet::new("id,date");
    for row in 0..20 {
        let cells = format!("p{},2026-01-0{}", row % 5, 1 + row / 5);
        waves.person(&cells, CONNECTOR);
    }
    assert_eq!(group("", &waves).run().stderr, "");
}

#[test]
fn a_code_of_an_n_and_a_number_is_a_person() {
    for sign in ["-", " ", ".", "/", "_"] {
        let mut sheet = Sheet::new("id,team");
        for number in 1..=12 {
            let (letter, team) = [("N", "Noord"), ("Z", "Zuid")][number % 2];
            sheet.person(&format!("{letter}{sign}{number:02},{team}"), CONNECTOR);
        }
        let ran = group("--by team --format json", &sheet).run();
        assert_eq!((ran.status, &read(&ran)["people"]), (Some(0), &12.into()));
        assert_eq!(ran.stderr, "", "{sign}");
    }
}

#[test]
fn what_can_not_be_seen_in_the_name_of_a_part_makes_no_other_part() {
    let mut sheet = Sheet::new("team");
    for number in 0..10 {
        let names = [
            "alpha",
            "alpha\u{200b}",
            "al\u{ad}pha",
            "\u{feff}alpha\u{a0}",
        ];
        sheet.person(names[number % 4], CONNECTOR);
    }
    let ran = group("--by team --format json", &sheet).run();
    let parts = &read(&ran)["groups"];
    assert_eq!(parts.as_array().map(Vec::len), Some(1), "{parts}");
}

#[test]
fn a_group_that_is_too_small_because_rows_share_a_code_is_told_so() {
    let mut sheet = Sheet::new("id");
    for _ in 0..6 {
        sheet.person("test", CONNECTOR);
    }
    let ran = group("", &sheet).run();
    assert_eq!(ran.status, Some(1));
    let said = "5 rows have the same code as another row, and of one person one row counts";
    assert!(ran.stderr.contains(said), "{}", ran.stderr);
    assert_eq!(
        read(&group("--column id= --format json", &sheet).run())["people"],
        6
    );
}
