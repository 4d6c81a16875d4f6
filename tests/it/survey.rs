//! What is the same in every command that reads files of answers.

use std::fmt::Write as _;

use crate::support::{Home, Ran};

const COMMANDS: [&str; 4] = [
    "score",
    "group",
    "reliability",
    "compare --ratings 5,3,2 --id p1",
];

/// Twelve people, of whom p1 is one, with the answers as numbers or as codes.
fn people(coded: bool) -> String {
    let ids: Vec<String> = crate::support::statement_ids();
    let mut text = format!("id,{}\n", ids.join(","));
    for person in 1..=12 {
        let answers: Vec<String> = (0..24)
            .map(|place| 1 + (place * 7 + person * 3) % 5)
            .map(|answer| {
                if coded {
                    format!("A{answer}")
                } else {
                    answer.to_string()
                }
            })
            .collect();
        writeln!(text, "p{person},{}", answers.join(",")).unwrap();
    }
    text
}

fn home() -> Home {
    let home = Home::new();
    std::fs::write(home.path("a.csv"), people(false)).unwrap();
    std::fs::write(home.path("coded.csv"), people(true)).unwrap();
    std::fs::write(home.path("paper.pdf"), "%PDF-1.7\n").unwrap();
    home
}

fn run(home: &Home, command: &str, rest: &str) -> Ran {
    home.ambtenaar(&format!("--lang en {command} {rest}")).run()
}

#[test]
fn a_file_that_cannot_be_read_is_a_problem_and_the_others_go_on() {
    let home = home();
    for command in COMMANDS {
        let alone = run(&home, command, "a.csv");
        let among = run(&home, command, "gone.csv paper.pdf a.csv");
        assert_eq!(alone.status, Some(0), "{command}: {}", alone.stderr);
        assert_eq!(among.stdout, alone.stdout, "{command}");
        assert_eq!(among.status, Some(1), "{command}");
        for said in ["gone.csv could not be read", "paper.pdf: this is a PDF"] {
            assert!(among.stderr.contains(said), "{command}: {}", among.stderr);
        }
    }
}

#[test]
fn when_no_file_can_be_read_each_is_named_and_nothing_is_shown_about_them() {
    let home = home();
    for command in COMMANDS {
        let ran = run(&home, command, "gone.csv paper.pdf");
        assert_eq!(ran.status, Some(1), "{command}");
        assert_eq!(ran.stderr.matches("gone.csv").count(), 1, "{}", ran.stderr);
        assert_eq!(ran.stderr.matches("paper.pdf").count(), 1, "{}", ran.stderr);
        assert_eq!(ran.stderr.lines().count(), 2, "{}", ran.stderr);
    }
}

#[test]
fn a_guess_is_said_also_when_quiet_and_a_note_is_not() {
    let home = home();
    let mut latin = people(false).replacen("p2,", "p\u{e9},", 1).into_bytes();
    latin.retain(|byte| *byte != 0xc3);
    for byte in &mut latin {
        if *byte == 0xa9 {
            *byte = 0xe9;
        }
    }
    std::fs::write(home.path("latin.csv"), latin).unwrap();
    for command in COMMANDS {
        let ran = run(&home, command, "coded.csv latin.csv --quiet");
        let guess = "coded.csv: answers are codes (such as A4)";
        assert!(ran.stderr.contains(guess), "{command}: {}", ran.stderr);
        assert!(!ran.stderr.contains("Windows-1252"), "{}", ran.stderr);
        let loud = run(&home, command, "latin.csv");
        assert!(loud.stderr.contains("Windows-1252"), "{}", loud.stderr);
    }
}

#[test]
fn rows_of_another_perspective_are_not_counted_and_quiet_does_not_say_it() {
    let home = home();
    let wish = people(false).replacen("id,", "perspective,id,", 1);
    let wish = wish.replace("\np", "\nwish,p");
    std::fs::write(home.path("wish.csv"), wish).unwrap();
    for command in ["group", "reliability"] {
        let loud = run(&home, command, "a.csv wish.csv");
        assert!(loud.stderr.contains("wish"), "{command}: {}", loud.stderr);
        let quiet = run(&home, command, "a.csv wish.csv --quiet");
        assert_eq!(loud.stdout, quiet.stdout, "{command}");
        assert_eq!(quiet.stderr, "", "{command}");
    }
}

#[test]
fn strict_refuses_a_guess_and_a_file_that_cannot_be_read_before_the_first_row() {
    let home = home();
    for files in ["coded.csv a.csv", "paper.pdf a.csv", "gone.csv a.csv"] {
        let ran = run(
            &home,
            "score",
            &format!("--strict {files} --output out.csv"),
        );
        assert_eq!(ran.status, Some(1), "{files}: {}", ran.stderr);
        assert!(!home.path("out.csv").exists(), "{files}");
        let ran = run(&home, "score", &format!("--strict {files}"));
        assert!(!ran.stdout.contains("complete"), "{files}: {}", ran.stdout);
    }
}

#[test]
fn strict_refuses_a_row_of_another_questionnaire() {
    let home = home();
    let rows = people(false).replace("\np", "\nother@1.0.0#00000000,p");
    let rows = rows.replacen("id,", "instrument,id,", 1);
    std::fs::write(home.path("other.csv"), rows).unwrap();
    let loose = run(&home, "score", "other.csv --quiet");
    assert_eq!(loose.status, Some(0));
    assert!(
        loose.stderr.contains("other@1.0.0#00000000"),
        "{}",
        loose.stderr
    );
    let strict = run(&home, "score", "other.csv --strict");
    assert_eq!(strict.status, Some(1));
    assert!(!strict.stdout.contains("complete"), "{}", strict.stdout);
}

#[test]
fn rows_made_with_the_same_statements_in_earlier_words_count_under_strict_and_it_is_said_once() {
    let home = home();
    let rows = people(false).replacen("id,", "instrument,id,", 1);
    let with = |reference: &str| rows.replace("\np", &format!("\n{reference},p"));
    std::fs::write(
        home.path("first.csv"),
        with("ideale-ambtenaar@2.0.9#a5f53043"),
    )
    .unwrap();
    std::fs::write(home.path("plain.csv"), with("")).unwrap();
    let first = run(&home, "score", "first.csv --strict");
    let plain = run(&home, "score", "plain.csv --strict");
    assert_eq!((first.status, &first.stdout), (Some(0), &plain.stdout));
    let said = "the same statements in slightly other words (ideale-ambtenaar@2.0.9#a5f53043, now";
    assert_eq!(first.stderr.matches(said).count(), 1, "{}", first.stderr);
    let quiet = run(&home, "score", "first.csv --quiet");
    assert_eq!((quiet.status, quiet.stderr.as_str()), (Some(0), ""));
}

#[test]
fn problems_that_are_not_shown_are_counted_in_every_command() {
    let home = home();
    let rows = people(false)
        .replacen(",2,", ",x,", 200)
        .replace(",4,", ",y,");
    std::fs::write(home.path("bad.csv"), rows).unwrap();
    let ran = run(&home, "compare --ratings 5,3,2 --id p1", "bad.csv");
    assert_eq!(ran.status, Some(1));
    let ran = run(&home, "reliability", "bad.csv");
    assert!(ran.stderr.contains("more problems:"), "{}", ran.stderr);
}

#[test]
fn the_number_of_threads_and_the_delimiter_can_be_set_in_every_command() {
    let home = home();
    let semicolons = people(false).replace(',', ";");
    std::fs::write(home.path("semi.csv"), semicolons).unwrap();
    for command in COMMANDS {
        let plain = run(&home, command, "a.csv");
        let other = run(&home, command, "semi.csv --delimiter semicolon --threads 3");
        assert_eq!(other.stdout, plain.stdout, "{command}");
        let wrong = run(&home, command, "semi.csv --delimiter tab");
        assert_ne!(wrong.status, Some(0), "{command}");
    }
}

#[test]
fn what_is_settled_by_hand_must_be_known_on_the_scale_and_settled_once() {
    let home = home();
    let commands = COMMANDS.into_iter().chain(["take --from a.csv --id p1"]);
    for command in commands {
        let files = if command.starts_with("take") {
            ""
        } else {
            "a.csv"
        };
        for (options, said) in [
            (
                &["--column", "s07"][..],
                "--column: \"s07\" is not possible here.",
            ),
            (
                &["--column", "s99=x"],
                "id, date, perspective, form, instrument, seed, finished, answers, s01, s02",
            ),
            (
                &["--column", "s07=x", "--column", "S07=y"],
                "--column: \"s07\" is there twice.",
            ),
            (&["--label", "often"], "such as --label 'often=4'"),
            (
                &["--label", "often=6"],
                "Choose from: often=1, often=2, often=3, often=4, often=5.",
            ),
            (
                &["--label", "often=4", "--label", "Often=3"],
                "--label: \"Often\" is there twice.",
            ),
            (
                &["--sheet", "a", "--sheet", "a"],
                "--sheet: \"a\" is there twice.",
            ),
            (&["--columns", "a,b,,a"], "--columns: \"a\" is there twice."),
        ] {
            let program = home.ambtenaar(&format!("--lang en {command} {files}"));
            let ran = options
                .iter()
                .fold(program, |program, option| program.arg(*option))
                .run();
            assert_eq!(ran.status, Some(2), "{command} {options:?}: {}", ran.stderr);
            assert!(
                ran.stderr.contains(said),
                "{command} {options:?}: {}",
                ran.stderr
            );
            assert_eq!(ran.stdout, "", "{command} {options:?}");
        }
    }
    let ran = run(&home, "score", "a.csv --id-column id --column id=id");
    assert_eq!(ran.status, Some(2));
    let ran = home.ambtenaar("--lang en take --column s07=x").run();
    assert_eq!(ran.status, Some(2), "only with --from");
}

#[test]
fn a_group_that_is_too_small_because_answers_could_not_be_read_says_so() {
    let home = home();
    let rows = people(false);
    let unread = rows.lines().map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        let is_head = cells.first() == Some(&"id");
        let cells = cells.iter().enumerate().map(|(place, cell)| match place {
            0 => (*cell).to_owned(),
            _ if is_head => (*cell).to_owned(),
            _ => format!("AO0{cell}x"),
        });
        cells.collect::<Vec<_>>().join(",") + "\n"
    });
    std::fs::write(home.path("unread.csv"), unread.collect::<String>()).unwrap();
    let ran = run(&home, "group", "unread.csv");
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(1), ""));
    assert!(
        ran.stderr.contains("288 answers could not be read"),
        "{}",
        ran.stderr
    );
    assert!(!ran.stderr.contains("AO0"), "{}", ran.stderr);
    let few: String = rows.split_inclusive('\n').take(4).collect();
    std::fs::write(home.path("few.csv"), few.replacen(",2,", ",x,", 1)).unwrap();
    let ran = run(&home, "group", "few.csv");
    assert!(!ran.stderr.contains("could not be read"), "{}", ran.stderr);
}

/// Twelve own rows of which two were never handed in, and five of a wish of which none was.
fn half_handed_in() -> String {
    let ids = crate::support::statement_ids();
    let mut text = format!("id,perspective,submitdate,{}\n", ids.join(","));
    for person in 0..17 {
        let perspective = if person < 12 { "self" } else { "wish" };
        let handed_in = if person < 10 { "2026-01-10" } else { "" };
        let answers: Vec<String> = (0..ids.len())
            .map(|place| (1 + (place * 7 + person * 3 + person / 5 * (place / 3)) % 5).to_string())
            .collect();
        writeln!(
            text,
            "p{person},{perspective},{handed_in},{}",
            answers.join(",")
        )
        .unwrap();
    }
    text
}

#[test]
fn rows_of_other_perspectives_and_rows_never_handed_in_are_the_same_number_in_every_command() {
    let home = Home::new();
    std::fs::write(home.path("a.csv"), half_handed_in()).unwrap();
    for (option, people, what) in [
        ("", 12, "counted (--finished-only leaves them out)"),
        ("--finished-only", 10, "left out"),
    ] {
        let group = run(&home, "group", &format!("a.csv {option}"));
        assert_eq!(
            group.stderr,
            format!(
                "5 rows of perspective wish do not count; use --as wish for those.\n2 rows never handed in, {what}.\n"
            )
        );
        assert!(
            group.stdout.contains(&format!("{people} people")),
            "{group:?}"
        );
        let reliability = run(&home, "reliability", &format!("a.csv {option}"));
        assert_eq!(
            reliability.stderr,
            format!(
                "{people} rows, 5 rows of wish left out, 0 problems, 2 rows never handed in, {what}\n"
            )
        );
    }
}
