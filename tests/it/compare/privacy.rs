//! What is shown of colleagues: of two how many there are, of three the mean in whole points, of ten everything.

use std::fmt::Write as _;
use std::fs;

use ambtenaar::model::Role;
use ambtenaar::words;
use ambtenaar::words::Language;
use ambtenaar::words::compare::RoleGap;
use serde_json::Value;

use super::{ONE_LIST, colleagues, comparison, four, json, near, notable, with};
use crate::support::{Ran, added, ambtenaar, in_common, lacks, words};

/// Everything that a run with these rows brings out, in every format.
fn everything(line: &str, rows: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (name, more) in [
        ("", ""),
        ("", "--accessible"),
        ("", "--format json"),
        ("page.html", ""),
        ("note.md", ""),
        ("tree.json", ""),
    ] {
        for lang in ["nl", "en"] {
            let mut program = with(
                &format!("--lang {lang} compare rows.csv {line} {more}"),
                rows,
            );
            let file = program.folder().join(name);
            if !name.is_empty() {
                program = program.arg("--report").arg(&file);
            }
            let ran = program.run_and(|ran| {
                let report = fs::read_to_string(&file).unwrap_or_default();
                assert_eq!(report.is_empty(), name.is_empty());
                (ran, report)
            });
            let Ran { stdout, stderr, .. } = ran.0;
            // The name of the file is that of a folder for this run.
            all.extend([
                stdout,
                stderr.replace(&*file.display().to_string(), ""),
                ran.1,
            ]);
        }
    }
    all
}

#[test]
fn of_two_colleagues_nothing_but_their_number_is_shown_in_any_format() {
    let own = four("anna");
    let one = everything("", &(own.clone() + &colleagues(&[[5, 1, 2], [1, 5, 4]])));
    let other = everything("", &(own.clone() + &colleagues(&[[2, 2, 5], [4, 1, 1]])));
    assert_eq!(one, other);
    let without = everything("", &own);
    let tree: Value = serde_json::from_str(&one[12]).unwrap();
    assert_eq!(tree["colleagues"], "too_few");
    assert_eq!(
        tree["comparisons"],
        serde_json::from_str::<Value>(&without[12]).unwrap()["comparisons"]
    );
    assert_eq!(tree["raters"], 2);
    assert!(
        words(&one[0]).contains("Er zijn 2 lijsten met genoeg antwoorden van collega's binnen.")
    );
    assert!(words(&one[0]).contains("Vanaf 3 lijsten zie je hoe zij je zien."));
    assert!(words(&one[3]).contains("2 lists with enough answers have come in from colleagues."));
}

#[test]
fn what_a_colleague_typed_is_not_in_a_warning() {
    let rows = four("anna") + &colleagues(&[[5, 1, 2]]).replacen(",,", ",,secret ", 1);
    let ran = with("--lang nl compare rows.csv", &rows).run();
    assert!(
        !ran.stderr.contains("secret") && !ran.stdout.contains("secret"),
        "{ran:?}"
    );
    let place =
        "rows.csv:6: kolom 8 (s01): 1 antwoord dat niet te lezen is; telt als niet beantwoord";
    assert!(ran.stderr.contains(place), "{}", ran.stderr);
    assert_eq!(ran.status, Some(1));
}

#[test]
fn a_file_that_is_named_twice_does_not_make_two_colleagues_four() {
    let rows = four("anna") + &colleagues(&[[5, 1, 2], [1, 5, 4]]);
    let ran = with("--lang nl compare rows.csv ./rows.csv --format json", &rows).run();
    let tree: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(tree["colleagues"], "too_few");
    assert!(words(&ran.stderr).contains("dit bestand noem je twee keer"));
}

#[test]
fn three_colleagues_are_shown_in_whole_points_without_margins_and_statements() {
    let rows = four("anna") + &colleagues(&[[5, 3, 3], [4, 3, 3], [3, 3, 3]]);
    let tree = json("", &rows);
    assert_eq!(
        (&tree["colleagues"], &tree["raters"]),
        (&"shown".into(), &3.into())
    );
    let others = comparison(&tree, "others");
    // Mixes 50/25/25, 41⅔/29⅙/29⅙ and three times 33⅓: on the mean 41⅔/29⅙/29⅙, beside 25/25/50.
    assert_eq!(others["first"], tree["self"]);
    assert_eq!(others["second"]["people"], 3);
    near(&others["second"]["mix"], [42.0, 29.0, 29.0]);
    near(&others["gap"], [17.0, 4.0, -21.0]);
    notable(others, [true, false, true]);
    for role in Role::ALL {
        assert!(others["second"]["margin"][role.key()].is_null());
        assert!(others["needed"][role.key()].is_null());
    }
    assert!(others["shift"].is_null() && others.get("statements").is_none());
    let text = with("--lang nl compare rows.csv", &rows).run().stdout;
    for line in [
        "Je collega's zien meer van de bureaucraat en minder van de verbinder dan jij.",
        "17 punten meer: anderen zien dit meer",
        "21 punten minder: jij ziet dit meer",
        "4 punten meer: te klein om zeker te zijn",
        "Bij minder dan 10 collega's zie je alleen hele punten",
        "Harris en Schaubroeck 1988",
    ] {
        assert!(words(&text).contains(line), "{line}\n{text}");
    }
    let statement = |text, answers| {
        words::compare::statement(
            Language::Dutch,
            words::compare::BesideKind::Others,
            text,
            answers,
        )
    };
    lacks(
        &text,
        &in_common(&statement("a", ("1", "2,0")), &statement("b", ("3", "4,0"))),
    );
}

/// The part of a text report about colleagues.
fn about_colleagues(rows: &str, lang: &str, options: &str) -> String {
    let others = format!("--lang {lang} compare rows.csv {options}");
    let text = with(&others, rows).run().stdout;
    let own = four("anna").lines().next().unwrap().to_owned() + "\n";
    assert!(rows.starts_with(&own), "one own list and nothing beside it");
    text
}

/// The words around the difference needed: under a bar and in a sentence.
fn needed(language: Language) -> [String; 2] {
    let sentence = |needed| {
        words::compare::sentence(
            language,
            &RoleGap {
                name: "x",
                labels: ("x", "x"),
                shares: ("1", "1"),
                gap: Some(("1", needed, "x")),
            },
        )
    };
    [
        added(
            &words::compare::gap(language, "1", Some("1"), "x"),
            &words::compare::gap(language, "1", None, "x"),
        ),
        added(&sentence(Some("1")), &sentence(None)),
    ]
}

#[test]
fn no_format_has_a_decimal_of_a_few_colleagues() {
    let own = four("anna").lines().next().unwrap().to_owned() + "\n";
    let rows = own + &colleagues(&[[5, 3, 3], [4, 3, 2], [3, 3, 1]]);
    for language in Language::ALL {
        let (lang, needed) = (language.key(), needed(language));
        for options in ["", "--accessible"] {
            let text = about_colleagues(&rows, lang, options);
            let (about, _) = text.split_once("Harris").unwrap();
            let decimal = |three: &[char]| matches!(three, [a, ',' | '.', b] if a.is_ascii_digit() && b.is_ascii_digit());
            let characters: Vec<char> = about.chars().collect();
            assert!(!characters.windows(3).any(decimal), "{about}");
            for needed in &needed {
                lacks(about, needed);
            }
        }
    }
    for name in ["page.html", "note.md"] {
        let program = with("--lang en compare rows.csv --report", &rows).arg(name);
        let file = program.folder().join(name);
        let report = program.run_and(|_| fs::read_to_string(&file).unwrap());
        assert!(report.contains("too small to be sure"), "{report}");
        assert!(!report.contains('±'), "{report}");
        for needed in [
            words::compare::needed(Language::English),
            words::compare::heads(Language::English)[2],
        ] {
            lacks(&report, needed);
        }
        // Shares 45⅚, 33⅓ and 20⅚ of the 66⅔ that a bar has room for are drawn as 46, 33 and 21.
        if name == "page.html" {
            for (drawn, exact) in [
                ("69.00%", "68.75%"),
                ("49.50%", "50.00%"),
                ("31.50%", "31.25%"),
            ] {
                assert!(
                    report.contains(drawn) && !report.contains(exact),
                    "{report}"
                );
            }
        }
    }
}

#[test]
fn the_same_code_and_day_make_no_raters_one() {
    // All three rows have one id and one date.
    let rows = four("anna") + &colleagues(&[[5, 1, 2]; 3]);
    assert_eq!(json("", &rows)["raters"], 3);
}

#[test]
fn from_ten_colleagues_on_margins_and_statements_are_shown() {
    let mut keyed = [[5, 3, 3], [4, 3, 3], [3, 3, 3]].repeat(3);
    let of_nine = json("", &(four("anna") + &colleagues(&keyed)));
    let nine = comparison(&of_nine, "others");
    assert!(nine.get("statements").is_none() && nine["shift"].is_null());
    keyed.push([4, 3, 3]);
    let rows = four("anna") + &colleagues(&keyed);
    let tree = json("", &rows);
    let ten = comparison(&tree, "others");
    near(
        &ten["second"]["mix"],
        [125.0 / 3.0, 175.0 / 6.0, 175.0 / 6.0],
    );
    // Six of the ten are 8⅓ and 4⅙ from the mean: s² = 6·(8⅓)²/9, SE² = s²/10.
    let margin =
        [25.0_f64 / 3.0, 25.0 / 6.0, 25.0 / 6.0].map(|away| away * (6.0_f64 / 90.0).sqrt());
    near(&ten["second"]["margin"], margin);
    near(&ten["gap"], [50.0 / 3.0, 25.0 / 6.0, -125.0 / 6.0]);
    let needed = margin.map(|other| 2.0 * (ONE_LIST * ONE_LIST / 4.0 + other * other).sqrt());
    near(&ten["needed"], needed);
    let statements = ten["statements"].as_array().unwrap();
    assert_eq!(statements.len(), 24);
    for shown in statements {
        assert_eq!(shown["answered"], 10);
        assert!(shown["mean"].is_f64());
    }
    let text = with("--lang nl compare rows.csv", &rows).run().stdout;
    let line = "16,7 punten meer (zegt iets vanaf";
    assert!(words(&text).contains(line), "{text}");
    let whole_points = |people| words::compare::whole_points(Language::Dutch, people);
    lacks(&text, &in_common(&whole_points(10), &whole_points(3)));
    assert!(
        words(&text).contains("Jij: 5, collega's gemiddeld: 3,0."),
        "{text}"
    );
}

#[test]
fn a_statement_that_fewer_than_ten_colleagues_answered_is_not_shown() {
    let mut rows = four("anna") + &colleagues(&[[5, 3, 3]; 9]);
    let last = colleagues(&[[5, 3, 3]]);
    let (start, answers) = last.split_once(",,").unwrap();
    let answers = answers.replacen(|c: char| c.is_ascii_digit(), "", 1);
    write!(rows, "{start},,{answers}").unwrap();
    let tree = json("", &rows);
    let statements = comparison(&tree, "others")["statements"]
        .as_array()
        .unwrap();
    assert_eq!(statements.len(), 23);
    assert!(statements.iter().all(|statement| statement["id"] != "s01"));
    assert_eq!(comparison(&tree, "others")["statements_withheld"], 1);
    let text = with("--lang nl compare rows.csv", &rows).run().stdout;
    let said = "1 stelling staat hier niet bij: minder dan 10 collega's gaven er antwoord op.";
    assert!(words(&text).contains(said), "{text}");
}

/// A list of so many statements per role, none of them reversed.
fn list_of(statements: usize) -> String {
    let built_in = include_str!("../../../statements/ideale-ambtenaar.toml");
    let mut list = built_in.split("[[statement]]").next().unwrap().to_owned();
    for role in Role::ALL {
        for number in 0..statements {
            let (id, key) = (format!("{}{number}", &role.key()[..1]), role.key());
            write!(
                list,
                "[[statement]]\nid = \"{id}\"\nrole = \"{key}\"\nfacet = \"f\"\n\
                 text = {{ nl = \"Ik doe {id}.\", en = \"I do {id}.\" }}\n"
            )
            .unwrap();
        }
    }
    list
}

#[test]
fn with_three_statements_per_role_nothing_but_their_number_is_shown_of_nine_colleagues() {
    let run = |statements: usize, raters: usize, options: &str| {
        let program = ambtenaar(&format!(
            "--statements list.toml compare rows.csv {options}"
        ));
        let ids = Role::ALL.iter().flat_map(|role| {
            (0..statements).map(move |number| format!("{}{number}", &role.key()[..1]))
        });
        let ids: Vec<String> = ids.collect();
        let row = |perspective: &str, answer: &str| {
            format!("anna,{perspective},{}\n", vec![answer; ids.len()].join(","))
        };
        let rows = format!(
            "id,perspective,{}\n{}{}{}",
            ids.join(","),
            row("self", "4"),
            row("wish", "4"),
            row("colleague", "3").repeat(raters)
        );
        fs::write(program.folder().join("rows.csv"), rows).unwrap();
        fs::write(program.folder().join("list.toml"), list_of(statements)).unwrap();
        program.run()
    };
    for (statements, raters, shown) in [
        (3, 9, "too_few"),
        (3, 10, "shown"),
        (4, 3, "shown"),
        (3, 3, "too_few"),
    ] {
        let ran = run(statements, raters, "--format json");
        assert_eq!(ran.status, Some(0), "{ran:?}");
        let tree: Value = serde_json::from_str(&ran.stdout).unwrap();
        assert_eq!(tree["colleagues"], shown, "{statements} {raters}");
        assert_eq!(tree["raters"], raters);
    }
    let text = run(3, 9, "--lang en").stdout;
    assert!(
        words(&text).contains(
            "9 lists with enough answers have come in from colleagues. With fewer than 4 statements per role you see how they see you \
             from 10 lists on."
        ),
        "{text}"
    );
}
