//! Whose rows are and what they say, where a file leaves that open or says it in two places.

use std::fmt::Write as _;
use std::fs;

use ambtenaar::model::{Form, Perspective};
use ambtenaar::words::{self, Language};
use serde_json::Value;

use crate::support::{Dice, Home, Ran, comma_separated, statement_ids, statements};

/// Rows with these cells before their answers, which are all different; the first has names.
fn rows(before: &[String]) -> String {
    let mut dice = Dice::new(7);
    let mut text = String::new();
    for (number, cells) in before.iter().enumerate() {
        let answers = match number {
            0 => statement_ids().join(","),
            _ => comma_separated(&dice.answers(24)),
        };
        writeln!(text, "{cells},{answers}").expect("a text grows");
    }
    text
}

/// Rows under these names, of as many people.
fn of(names: &str, people: u8, cells: impl Fn(u8) -> String) -> String {
    let cells = (1..=people).map(cells);
    rows(&[vec![names.to_owned()], cells.collect()].concat())
}

fn run(text: &str, line: &str) -> Ran {
    let home = Home::new();
    fs::write(home.path("rows.csv"), text).expect("the folder is there");
    home.ambtenaar(&format!("--lang en {line}")).run()
}

#[test]
fn several_lists_without_a_code_are_not_of_one_person() {
    let said = "several lists without a code";
    for names in ["Timestamp", "Timestamp,id"] {
        let text = of(names, 3, |number| {
            let empty = if names.contains("id") { "," } else { "" };
            format!("2026-03-0{number} 10:00:00{empty}")
        });
        for line in [
            "compare rows.csv",
            "take --from rows.csv",
            "cases --with rows.csv",
        ] {
            let ran = run(&text, line);
            assert_eq!((ran.status, &*ran.stdout), (Some(2), ""), "{line}");
            assert!(ran.stderr.contains(said), "{line}: {}", ran.stderr);
        }
    }
    let one = of("date,perspective", 2, |number| {
        format!("2026-03-01,{}", if number == 1 { "self" } else { "wish" })
    });
    assert_eq!(run(&one, "compare rows.csv").status, Some(0));
}

#[test]
fn the_row_of_somebody_elses_list_does_not_make_own_lists_those_of_several_people() {
    let text = of("id,perspective", 3, |number| match number {
        1 => "ann,self".to_owned(),
        2 => "bob,colleague".to_owned(),
        _ => "ann,colleague".to_owned(),
    });
    let ran = run(&text, "take --from rows.csv --format json");
    assert_eq!(ran.status, Some(0), "{}", ran.stderr);
    assert!(ran.stdout.contains("\"ann\""), "{}", ran.stdout);
}

#[test]
fn a_label_of_a_number_holds_in_a_cell_with_all_answers_too() {
    let labels = "--label 1=5 --label 2=4 --label 4=2 --label 5=1";
    let half = |digits: &str| format!("id,answers\nc1,{}\n", digits.repeat(12));
    let turned = run(&half("12"), &format!("score rows.csv --quiet {labels}"));
    assert_eq!(
        turned.stdout,
        run(&half("54"), "score rows.csv --quiet").stdout
    );
}

#[test]
fn texts_under_ids_say_whose_eyes_they_are_from() {
    let text = of("id", 5, |number| format!("c{number}"));
    let (names, answers) = text.split_once('\n').unwrap();
    let texts = |perspective| {
        let texts = statements(Form::Full, Language::English, perspective);
        let texts = texts.iter().map(|text| format!("\"{text}\""));
        texts.collect::<Vec<_>>()
    };
    for (perspective, found) in [
        (Perspective::Own, "self"),
        (Perspective::Colleague, "colleague"),
    ] {
        let text = format!("{names}\n,{}\n{answers}", texts(perspective).join(","));
        let ran = run(&text, "score rows.csv --with perspective");
        assert_eq!(
            ran.stdout.matches(&format!(",{found}\n")).count(),
            5,
            "{}",
            ran.stdout
        );
    }
    let mut swapped = texts(Perspective::Own);
    swapped.rotate_left(1);
    let text = format!("{names}\n,{}\n{answers}", swapped.join(","));
    let ran = run(&text, "score rows.csv");
    assert_eq!(ran.stdout.lines().count(), 1);
    assert!(
        ran.stderr.contains(
            "the name of column 2 is \"s01\", and another row there has the text of statement s02"
        ),
        "{}",
        ran.stderr
    );
}

#[test]
fn codes_that_come_back_beside_ids_of_responses_are_asked_for() {
    let code = |number| number % 3;
    for names in ["ResponseId,Deelnemercode", "ID,Wat is je code?"] {
        let text = of(names, 6, |number| match names {
            "ID,Wat is je code?" => format!("{number},K{}", code(number)),
            _ => format!("R_{number}aB,K{}", code(number)),
        });
        let ran = run(&text, "score rows.csv");
        assert_eq!(ran.stdout.lines().count(), 1, "{names}");
        assert!(
            ran.stderr.contains("may have the code of the person"),
            "{names}: {}",
            ran.stderr
        );
    }
    let text = of("ResponseId,Deelnemercode", 6, |number| {
        format!("R_{number}aB,K{number}")
    });
    let ran = run(&text, "score rows.csv");
    assert!(
        ran.stderr
            .contains("is taken from column \"Deelnemercode\""),
        "{}",
        ran.stderr
    );
    let team = of("ID,Code van je team", 8, |number| {
        format!("{number},T{}", number % 2)
    });
    assert_eq!(run(&team, "score rows.csv").status, Some(0));
}

#[test]
fn a_list_is_of_the_day_on_which_it_was_completed() {
    let text = of("id,submitdate,startdate", 1, |_| {
        "k,2026-03-05 10:00:00,2026-01-01 10:00:00".to_owned()
    });
    let ran = run(&text, "score rows.csv --with date");
    assert!(ran.stdout.contains("2026-03-05"), "{}", ran.stdout);
    let open = text.replace("2026-03-05 10:00:00", "");
    let ran = run(&open, "score rows.csv --with date");
    assert!(ran.stdout.contains("2026-01-01"), "{}", ran.stdout);
}

#[test]
fn the_words_of_a_spreadsheet_say_whether_a_row_was_handed_in() {
    let names = "StartDate,EndDate,Progress,Finished,ResponseId";
    let text = of(names, 2, |number| {
        let word = if number == 1 { "WAAR" } else { "ONWAAR" };
        format!("2026-03-01,2026-03-01,100,{word},R_{number}")
    });
    let ran = run(&text, "score rows.csv --finished-only --quiet");
    assert_eq!(
        (ran.status, ran.stdout.lines().count()),
        (Some(0), 2),
        "{}",
        ran.stderr
    );
    let text = of("id,submitdate", 4, |number| {
        format!(
            "c{number},{}",
            ["2026-03-01", "N/A", "-", "nvt"][usize::from(number - 1)]
        )
    });
    let ran = run(&text, "score rows.csv --finished-only --quiet");
    assert_eq!(ran.stdout.lines().count(), 2, "{}", ran.stdout);
}

/// Answers to every statement, or to the first few only.
fn list(seed: u64, given: usize) -> String {
    let mut dice = Dice::new(seed);
    let answers = (0..24).map(|place| {
        let answer = (1 + dice.below(5)).to_string();
        Some(answer).filter(|_| place < given).unwrap_or_default()
    });
    answers.collect::<Vec<_>>().join(",")
}

/// What a program reads of a command, but for how many rows do not count.
fn figures(text: &str, line: &str) -> Value {
    let mut found = serde_json::from_str(&run(text, line).stdout).unwrap_or(Value::Null);
    if let Some(found) = found.as_object_mut() {
        found.remove("replaced");
        found.remove("incomplete");
    }
    found
}

#[test]
fn one_rule_says_which_row_of_a_person_counts_in_every_command() {
    let head = format!("id,perspective,date,{}\n", statement_ids().join(","));
    let others = (0..12).map(|seed| format!("o{seed},self,2026-01-01,{}\n", list(100 + seed, 24)));
    let others: String = others.collect();
    let (early, late) = ("2026-01-01", "2026-02-01");
    for (rows, counts) in [
        ([(early, 24), (late, 1)], 0),
        ([(early, 1), (late, 24)], 1),
        ([(late, 1), (early, 24)], 1),
        ([(early, 24), (late, 24)], 1),
        ([(late, 24), (early, 24)], 0),
        ([(early, 24), (late, 20)], 1),
        ([(early, 24), (early, 24)], 1),
        ([("", 24), ("", 1)], 0),
        ([("", 24), ("", 24)], 1),
        ([(early, 2), (late, 1)], 1),
        ([(late, 2), (early, 1)], 0),
    ] {
        let row = |at: usize| {
            let (date, given) = rows[at];
            format!("p,self,{date},{}\n", list(7 + at as u64, given))
        };
        let both = format!("{head}{others}{}{}", row(0), row(1));
        let one = format!("{head}{others}{}", row(counts));
        for line in [
            "group rows.csv --format json",
            "reliability rows.csv --format json",
            "reliability rows.csv --missing pairwise --format json",
            "compare rows.csv --id p --ratings 5,3,1 --format json",
            "take --from rows.csv --id p --format json",
        ] {
            let (found, expected) = (figures(&both, line), figures(&one, line));
            assert_eq!(found, expected, "{line}: {rows:?}");
            assert!(!found.is_null(), "{line}: {rows:?}");
        }
    }
}

#[test]
fn a_row_without_a_date_has_none_in_any_form() {
    let dated = |date: &str| of("id,date", 1, |_| format!("p,{date}"));
    let known = dated("2026-01-05");
    let day = words::date(Language::English, "2026-01-05");
    let page = |text: &str| {
        let home = Home::new();
        fs::write(home.path("rows.csv"), text).expect("the folder is there");
        let line = "--lang en take --from rows.csv --report page.md";
        home.ambtenaar(line).run();
        let page = fs::read_to_string(home.path("page.md")).expect("it was written");
        let made = page.find("Made with").expect("it says so");
        page[..made].to_owned()
    };
    let expected = page(&known);
    assert_eq!(expected.matches(&day).count(), 1, "{expected}");
    let expected = expected.replace(&format!("{day} · "), "");
    for unknown in [
        dated(""),
        dated("5/1/2026"),
        of("id", 1, |_| "p".to_owned()),
    ] {
        assert_eq!(page(&unknown), expected);
    }
    let line = "take --from rows.csv --format json";
    assert_eq!(figures(&known, line)["date"], "2026-01-05");
    assert_eq!(figures(&dated(""), line).get("date"), Some(&Value::Null));
}

#[test]
fn a_comparison_leaves_out_rows_that_were_never_handed_in_where_that_is_asked() {
    let text = of("id,perspective,date,submitdate", 2, |number| {
        let handed_in = if number == 1 { "2026-03-01" } else { "" };
        format!("p,self,2026-03-0{number},{handed_in}")
    });
    let first: Vec<&str> = text.lines().take(2).collect();
    let first = first.join("\n") + "\n";
    let line = "compare rows.csv --ratings 5,3,1 --format json";
    assert_ne!(figures(&text, line), figures(&first, line));
    let asked = format!("{line} --finished-only");
    assert_eq!(figures(&text, &asked), figures(&first, line));
    let said = run(&text, &asked).stderr;
    assert!(said.contains("1 row never handed in, left out."), "{said}");
}

#[test]
fn a_trial_of_a_survey_and_spam_are_of_nobody() {
    let codes = "StartDate,EndDate,Progress,Status";
    for (names, person, nobody) in [
        ("Status", "IP Address", "Survey Preview"),
        ("Status", "Imported", "Spam"),
        ("Status", "IP Address", "Survey Test"),
        (
            codes,
            "2026-03-01,2026-03-01,100,0",
            "2026-03-01,2026-03-01,100,1",
        ),
        ("DistributionChannel", "anonymous", "preview"),
    ] {
        let text = of(&format!("id,{names}"), 3, |number| {
            format!("p{number},{}", if number == 2 { nobody } else { person })
        });
        for line in ["score rows.csv", "score rows.csv --finished-only"] {
            let ran = run(&text, line);
            assert_eq!(ran.stdout.lines().count(), 3, "{names}: {}", ran.stdout);
            assert!(!ran.stdout.contains("p2,"), "{names}: {}", ran.stdout);
            let said =
                "1 row is, by what the file says, a preview, a test or spam and does not count.";
            assert!(ran.stderr.contains(said), "{names}: {}", ran.stderr);
            assert!(!ran.stderr.contains("never handed in"), "{}", ran.stderr);
        }
    }
}

#[test]
fn numbers_that_come_back_in_a_file_are_one_person_and_that_is_said() {
    let said = "have a number that a later row has too, and do not count: that is taken for the same person.";
    for names in ["id,date", "id"] {
        let text = of(names, 12, |number| {
            let id = (number - 1) % 6 + 1;
            if names == "id" {
                id.to_string()
            } else {
                format!("{id},2026-11-{number:02} 09:00")
            }
        });
        for command in ["group", "reliability"] {
            let ran = run(&text, &format!("{command} rows.csv"));
            assert_eq!(ran.status, Some(0), "{command}: {}", ran.stderr);
            assert!(
                ran.stderr.contains(&format!("6 rows {said}")),
                "{command}: {}",
                ran.stderr
            );
            let same = run(&text, &format!("{command} rows.csv --same-people"));
            assert!(
                !same.stderr.contains("a number"),
                "{command}: {}",
                same.stderr
            );
        }
    }
    let codes = of("id", 12, |number| format!("p{}", (number - 1) % 6));
    assert!(!run(&codes, "group rows.csv").stderr.contains("a number"));
}

#[test]
fn a_group_takes_codes_for_the_same_that_other_commands_do() {
    // With `.0` behind a number, with a letter of two characters, and with one without width.
    let codes = [
        ["7", "7.0"],
        ["\u{e9}va", "e\u{301}va"],
        ["kees", "kees\u{200b}"],
    ];
    for pair in codes {
        let text = of("id,date", 7, |number| match number {
            1 | 2 => format!("{},2026-11-{number:02}", pair[usize::from(number) - 1]),
            _ => format!("p{number},2026-11-01"),
        });
        for command in ["group", "reliability"] {
            let ran = run(&text, &format!("{command} rows.csv --format json"));
            let tree: Value = serde_json::from_str(&ran.stdout).unwrap();
            let counted = if command == "group" {
                &tree["people"]
            } else {
                &tree["rows"]
            };
            assert_eq!(
                counted,
                &Value::from(6),
                "{command} {pair:?}: {}",
                ran.stdout
            );
        }
    }
}

#[test]
fn who_has_words_for_no_code_has_none() {
    let text = of("id,date", 9, |number| match number {
        1 => "geen,2026-11-01".to_owned(),
        2 => "geen,2026-11-02".to_owned(),
        3 => "ANONIEM,2026-11-03".to_owned(),
        4 => "weet niet,2026-11-04".to_owned(),
        5 => "weet niet,2026-11-05".to_owned(),
        _ => format!("p{number},2026-11-01"),
    });
    let ran = run(&text, "group rows.csv --format json");
    let tree: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(tree["people"], 9, "{}", ran.stderr);
}

#[test]
fn a_list_that_was_sent_twice_is_said_with_both_lines() {
    let sent = |ids: [&str; 2]| {
        let text = of("ID,Completion time", 6, |number| {
            format!("{number},2026-11-01 09:0{number}")
        });
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let answers = ["4", "2", "5", "1", "3", "4"].repeat(4).join(",");
        lines[3] = format!("3,2026-11-01 09:03,{answers}");
        lines.push(format!("{},2026-11-01 10:00,{answers}", ids[0]));
        lines.push(format!(
            "{},2026-11-01 10:00,{}",
            ids[1],
            ["4"; 24].join(",")
        ));
        lines.push(format!(
            "9{},2026-11-01 10:00,{}",
            ids[1],
            ["4"; 24].join(",")
        ));
        run(&(lines.join("\n") + "\n"), "score rows.csv").stderr
    };
    let said = "the same answers are on lines 4 and 8. Was a list typed or sent twice? Then remove one; now all of them count";
    let told = sent(["7", "8"]);
    assert!(told.contains(said), "{told}");
    // One who answers everything alike has that in common with many.
    assert_eq!(told.matches("the same answers").count(), 1, "{told}");
    // Of one person they are told otherwise: one of the rows counts.
    assert!(!sent(["3", "8"]).contains("same answers"));
}

/// What is said on standard error, and the exit status.
fn told(text: &str, line: &str) -> (Option<i32>, String) {
    let ran = run(text, line);
    (ran.status, ran.stderr)
}

#[test]
fn a_column_that_says_about_whom_rows_are_is_a_problem_when_it_is_not_read() {
    let columns = [
        ("code,relatie", ["zelf", "collega"]),
        ("code,Ik vul dit in voor", ["Mezelf", "Een collega"]),
        ("code,Relationship", ["Self", "Line manager"]),
        ("code,Rol", ["zelf", "leidinggevende"]),
    ];
    for (names, cells) in columns {
        let text = of(names, 8, |number| {
            format!("k{},{}", number / 2, cells[usize::from(number % 2)])
        });
        let name = names.split(',').next_back().unwrap();
        let said =
            format!("column \"{name}\" seems to say about whom or by whom a row was filled in");
        for command in ["score", "group", "reliability"] {
            let (status, told) = told(&text, &format!("{command} rows.csv"));
            assert_eq!(status, Some(1), "{names} {command}: {told}");
            assert!(told.contains(&said), "{names} {command}: {told}");
        }
        let (_, told) = told(&text, "score rows.csv --column perspective=");
        assert!(!told.contains("seems to say"), "{told}");
    }
    let jobs = of("code,Functie", 8, |number| {
        format!(
            "k{number},{}",
            ["manager", "medewerker"][usize::from(number % 2)]
        )
    });
    let known = of("code,perspective", 8, |number| format!("k{number},self"));
    for text in [jobs, known] {
        let (status, told) = told(&text, "score rows.csv");
        assert_eq!(status, Some(0), "{told}");
        assert!(!told.contains("seems to say"), "{told}");
    }
}

#[test]
fn a_column_that_may_have_codes_is_named_where_none_is_called_so() {
    for name in [
        "Naam",
        "E-mail",
        "Wat is je code?",
        "Personeelsnummer",
        "Respondent",
    ] {
        let text = of(&format!("Tijdstempel,{name}"), 12, |number| {
            format!("2026-11-{number:02},k{}", number / 2)
        });
        let (status, said) = told(&text, "group rows.csv");
        assert_eq!(status, Some(0), "{name}: {said}");
        assert!(
            said.contains("every row counts as somebody else"),
            "{name}: {said}"
        );
        if !name.contains(' ') {
            let (status, said) = told(&text, &format!("group rows.csv --id-column {name}"));
            assert_eq!(status, Some(0), "{name}: {said}");
            assert!(!said.contains("somebody else"), "{name}: {said}");
        }
    }
    let team = of("Tijdstempel,Naam team", 6, |number| {
        format!("2026-11-{number:02},HR")
    });
    assert!(!told(&team, "score rows.csv").1.contains("somebody else"));
}

#[test]
fn whom_colleagues_are_about_is_asked_for_where_no_column_is_called_a_code() {
    let text = of("Tijdstempel,Perspectief,Over wie gaat dit?", 6, |number| {
        format!(
            "2026-11-{number:02},collega,{}",
            ["anna", "bert"][usize::from(number % 2)]
        )
    });
    let (status, said) = told(&text, "compare rows.csv");
    assert_ne!(status, Some(0), "{said}");
    assert!(said.contains("may say about whom each row is"), "{said}");
}
