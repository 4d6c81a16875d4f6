//! Where the output goes, and how it looks there.

use std::io::pipe;

use crate::support::{Ambtenaar, EIGHTS, Home, Ran, Terminal, ambtenaar};

/// One line per command and per way to write.
const COMMANDS: [&str; 11] = [
    "--help",
    "take --help",
    "--version",
    "take",
    "take --format json",
    "roles",
    "roles connector",
    "roles --accessible",
    "statements list",
    "statements show",
    "statements check",
];

/// The command in English, with all that it needs to come to its output.
fn command(line: &str) -> Ambtenaar {
    let program = ambtenaar(&format!("{line} --lang en"));
    if line.starts_with("take") && !line.contains("help") {
        return program.arg(format!("--answers={EIGHTS}"));
    }
    if line == "statements check" {
        let path = program.folder().join("list.toml");
        std::fs::write(
            &path,
            include_str!("../../statements/ideale-ambtenaar.toml"),
        )
        .unwrap();
        return program.arg(path);
    }
    program
}

#[test]
fn fault_01_a_reader_that_goes_away_is_no_error() {
    for line in COMMANDS {
        let (reader, writer) = pipe().unwrap();
        drop(reader);
        command(line).run_to(writer).is(0, "", "");
    }
    let (reader, writer) = pipe().unwrap();
    drop(reader);
    let asked = ambtenaar("--lang en --form short")
        .stdin("4\n".repeat(12) + "\n")
        .run_to(writer);
    assert_eq!(asked.status, Some(0), "{asked:?}");
}

#[cfg(target_os = "linux")]
#[test]
fn fault_02_a_full_disk_is_an_error() {
    let full = || {
        std::fs::File::options()
            .write(true)
            .open("/dev/full")
            .unwrap()
    };
    for line in COMMANDS {
        command(line).run_to(full()).is(
            1,
            "",
            "The result could not be written: there is no room left.\n",
        );
    }
    let asked = ambtenaar("--lang nl --form short")
        .stdin("4\n".repeat(12) + "\n")
        .run_to(full());
    let last = asked.stderr.lines().last();
    assert_eq!(
        last,
        Some("De uitvoer kon niet worden geschreven: er is geen ruimte meer.")
    );
    assert_eq!(asked.status, Some(1));
}

/// Nothing below a space but newline, no C1 control and nothing that turns the reading direction.
#[track_caller]
fn is_safe(run: &Ran) {
    let unsafe_one = |c: char| {
        (c.is_control() && c != '\n')
            || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    for text in [&run.stdout, &run.stderr] {
        assert!(!text.contains(unsafe_one), "{text:?}");
    }
}

/// Clears the screen, sets a title, moves the cursor, colours by C1, and turns the direction.
const HOSTILE: &str = "a\u{1b}[2Jb\u{1b}]0;t\u{7}\r\u{9b}31m\u{202e}c";
const SHOWN: &str = "a\\u{1b}[2Jb\\u{1b}]0;t\\u{7}\\u{d}\\u{9b}31m\\u{202e}c";

#[test]
fn fault_20_escape_sequences_in_arguments_are_shown_and_not_sent() {
    let runs = [
        ambtenaar("").arg(HOSTILE),
        ambtenaar("roles").arg(HOSTILE),
        ambtenaar("roles").arg(format!("--{HOSTILE}")),
        ambtenaar("statements").arg(HOSTILE),
        ambtenaar("statements check").arg(HOSTILE),
        ambtenaar("statements list").arg(HOSTILE),
        ambtenaar("statements show --statements").arg(HOSTILE),
        ambtenaar("take --form").arg(HOSTILE),
        ambtenaar("take --lang").arg(HOSTILE),
        ambtenaar("take --answers").arg(HOSTILE),
        ambtenaar("take").arg(format!("--shuffle={HOSTILE}")),
    ];
    for run in runs {
        let run = run.env("AMBTENAAR_LANG", "en").run();
        is_safe(&run);
        assert_ne!(run.status, Some(0), "{run:?}");
        assert!(run.stderr.contains(SHOWN), "{run:?}");
    }
    let code = ambtenaar("--lang en --form short --id")
        .arg(HOSTILE)
        .stdin("4\n")
        .run();
    is_safe(&code);
    let json = ambtenaar(&format!("--format json --answers {EIGHTS} --id"))
        .arg(HOSTILE)
        .run();
    let json_safe = !json.stdout.contains(|c: char| c < ' ' && c != '\n');
    assert!(json_safe, "{:?}", json.stdout);
}

// Windows has no such names of files.
#[cfg(unix)]
#[test]
fn fault_20_escape_sequences_in_a_statement_file_are_shown_and_not_sent() {
    let built_in = include_str!("../../statements/ideale-ambtenaar.toml");
    let raw = built_in.replacen("De Ideale Ambtenaar", HOSTILE, 1);
    let escaped = built_in.replacen("De Ideale Ambtenaar", r"a\u001b[2J\u202eb", 1);
    let key = built_in.replacen("format = 1", "format = 1\n\"a\\u001b[2J\" = 1", 1);
    let value = built_in.replacen("id = \"s05\"", "id = \"s\\u001b[2J\"", 1);
    for text in [raw, escaped, key, value] {
        for line in [
            "statements check",
            "statements show --statements",
            "--answers 1 --statements",
        ] {
            let program = ambtenaar(line);
            let path = program.folder().join("a\u{1b}[2Jb.toml");
            std::fs::write(&path, &text).unwrap();
            let run = program.arg(path).run();
            is_safe(&run);
            assert_ne!(run.status, Some(0), "{run:?}");
        }
    }
}

/// Variables, options, and whether there is colour in a pipe and in a terminal.
type Case = (
    &'static [(&'static str, &'static str)],
    &'static str,
    bool,
    bool,
);

const COLOURS: [Case; 21] = [
    (&[], "", false, true),
    (&[("TERM", "dumb")], "", false, false),
    (&[("TERM", "")], "", false, false),
    (&[("NO_COLOR", "1")], "", false, false),
    (&[("NO_COLOR", "0")], "", false, false),
    (&[("NO_COLOR", "")], "", false, true),
    (&[("CLICOLOR", "0")], "", false, false),
    (&[("CLICOLOR", "1")], "", false, true),
    (&[("CLICOLOR", "")], "", false, true),
    (&[("CLICOLOR_FORCE", "1")], "", true, true),
    (&[("CLICOLOR_FORCE", "0")], "", false, true),
    (&[("CLICOLOR_FORCE", "")], "", false, true),
    (
        &[("CLICOLOR_FORCE", "1"), ("CLICOLOR", "0")],
        "",
        true,
        true,
    ),
    (
        &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")],
        "",
        false,
        false,
    ),
    (&[], "--color always", true, true),
    (&[], "--color never", false, false),
    (&[], "--color auto", false, true),
    (&[("NO_COLOR", "1")], "--color always", true, true),
    (&[("CLICOLOR_FORCE", "1")], "--color never", false, false),
    (&[], "--color always --accessible", false, false),
    (
        &[("ACCESSIBLE", "1"), ("CLICOLOR_FORCE", "1")],
        "",
        false,
        false,
    ),
];

#[test]
fn fault_23_one_rule_decides_about_colour() {
    for (variables, options, in_pipe, in_terminal) in COLOURS {
        let line = format!("{options} --answers {EIGHTS}");
        let program = || {
            variables
                .iter()
                .fold(ambtenaar(&line), |program, (name, value)| {
                    program.env(name, value)
                })
        };
        let run = program().run();
        assert_eq!(run.status, Some(0), "{run:?}");
        assert_eq!(
            run.stdout.contains('\u{1b}'),
            in_pipe,
            "{variables:?} {options} in a pipe"
        );
        assert_eq!(run.stderr, "");
        let mut terminal = program().in_terminal(80, 100);
        assert_eq!(terminal.wait_exit(), 0);
        let coloured = terminal.transcript().contains(&0x1b);
        assert_eq!(
            coloured, in_terminal,
            "{variables:?} {options} in a terminal"
        );
    }
}

#[test]
fn fault_23_without_colour_the_prompts_move_the_cursor_only() {
    for (variable, coloured) in [("X", true), ("NO_COLOR", false)] {
        let mut terminal = ambtenaar("--lang en")
            .env(variable, "1")
            .in_terminal(80, 24);
        terminal.wait_for("q not now");
        terminal.press("\r");
        terminal.wait_for("? help");
        terminal.press("q");
        assert_eq!(terminal.wait_exit(), 3);
        let transcript = String::from_utf8(terminal.transcript()).unwrap();
        let styled = transcript.split('\u{1b}').skip(1).any(|rest| {
            rest.find(|c: char| c.is_ascii_alphabetic())
                .is_some_and(|end| rest[..=end].ends_with('m'))
        });
        assert_eq!(styled, coloured, "{transcript:?}");
    }
}

#[test]
fn in_ascii_the_prompts_have_no_other_signs() {
    let program = ambtenaar("--lang en --form short --charset ascii --no-progress");
    let mut terminal = program.in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press("\r44");
    terminal.wait_for("Statement 3 of 12");
    terminal.press("\u{7f}");
    terminal.wait_for("<- your choice");
    terminal.resize(40, 10);
    terminal.press("\u{1b}[A\u{1b}[B?");
    terminal.wait_for("Press any key");
    terminal.press(" 4444444444444");
    terminal.wait_for("All done: ");
    is_ascii(&terminal);
}

#[track_caller]
fn is_ascii(terminal: &Terminal) {
    let transcript = String::from_utf8(terminal.transcript()).unwrap();
    let other = transcript.chars().find(|c| !c.is_ascii());
    assert_eq!(other, None, "{transcript}");
}

#[test]
fn in_ascii_no_text_on_a_screen_has_other_signs_and_a_file_keeps_its_letters() {
    let home = Home::new();
    let answers = format!("--answers {EIGHTS} --id josé --save één.csv --report één.html");
    home.ambtenaar(&format!("{answers} --charset ascii")).run();
    assert!(home.read("één.csv").contains("josé") && home.read("één.html").contains('é'));
    // The words, and what is pressed.
    for (line, keys) in [
        ("take --from één.csv", "    m1     q9qqq"),
        ("take --from één.csv --accessible", "m\n1\nq\nq\nq\n"),
        ("roles", "          q"),
        ("cases --show permit --reveal", "q"),
        ("cases", "\r  123q"),
        ("class", "12\r3 4 5 0 0\r\rq\r"),
        ("class --agenda", "q\r\r"),
        ("invite --id josé", "5   qq"),
        ("group één.csv", ""),
        ("score één.csv", ""),
        ("score --show-columns één.csv", ""),
        ("statements show", ""),
        ("statements export --format md", ""),
        ("--help", ""),
        ("take --help", ""),
        ("man score", ""),
        ("score néé.csv", ""),
    ] {
        let program = home.ambtenaar(&format!("--charset ascii --lang nl {line}"));
        let mut terminal = program.in_terminal(80, 24);
        terminal.wait_until("something", |screen| !screen.is_empty());
        terminal.press(keys);
        terminal.press("\u{4}\u{4}\u{4}\u{4}\u{4}\u{4}");
        terminal.wait_exit();
        is_ascii(&terminal);
    }
}

#[test]
fn the_day_is_that_of_the_time_zone_also_where_there_are_no_files_of_zones() {
    let day = |zone: &str| {
        let line = format!("--format json --id x --answers {EIGHTS}");
        let run = ambtenaar(&line).env("TZ", zone).run();
        let (_, rest) = run.stdout.split_once("\"date\":\"").unwrap();
        rest.split('"').next().unwrap().to_owned()
    };
    // They are 25 hours apart.
    let [first, last] = ["Pacific/Kiritimati", "Pacific/Pago_Pago"].map(day);
    assert!(first > last, "{first} {last}");
}

#[test]
fn fault_25_an_odd_time_zone_only_changes_the_date() {
    let run = |zone: &str| {
        let run = ambtenaar(&format!("--format json --id x --answers {EIGHTS}"))
            .env("TZ", zone)
            .run();
        assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""), "{zone}");
        let (before, rest) = run.stdout.split_once("\"date\":\"").unwrap();
        let (date, after) = rest.split_once('"').unwrap();
        let digits: Vec<usize> = date.split('-').map(str::len).collect();
        assert_eq!(digits, [4, 2, 2], "{zone}: {date}");
        format!("{before}{after}")
    };
    let usual = run("UTC");
    for zone in [
        "",
        "Nonsense/Zone",
        "../../etc/passwd",
        ":/dev/null",
        "UTC+24",
        "Pacific/Kiritimati",
        "é\u{1b}[2J",
        "Europe/Amsterdam",
    ] {
        assert_eq!(run(zone), usual, "{zone}");
    }
    let unset = ambtenaar(&format!("--format json --id x --answers {EIGHTS}"))
        .without("TZ")
        .run();
    assert_eq!((unset.status, unset.stderr.as_str()), (Some(0), ""));
}

#[test]
fn nothing_is_written_under_a_name_that_promises_something_else() {
    let home = Home::new();
    std::fs::write(home.path("a.csv"), "id,s01\n1,4\n").unwrap();
    for (line, ending) in [
        ("score a.csv --output b.xlsx", "csv"),
        ("score a.csv --format jsonl --output b.gz", "jsonl"),
        ("score a.csv --problems b.PDF", "jsonl"),
        ("reliability a.csv --output b.pdf", "txt"),
        ("statements export --format csv --output b.xlsx", "csv"),
        ("statements export --format html --output b.docx", "html"),
        ("invite --output b.pdf", "html"),
        ("class --people 9 --save b.xlsx", "csv"),
        ("--answers ,,,,,,,,,,,,,,,,,,,,,,, --save b.xlsx", "csv"),
        ("--answers ,,,,,,,,,,,,,,,,,,,,,,, --save b.HTML", "csv"),
        ("--answers ,,,,,,,,,,,,,,,,,,,,,,, --save b.json", "csv"),
        ("class --people 9 --save b.md", "csv"),
        ("score a.csv --output b.htm", "csv"),
        ("score a.csv --format jsonl --output b.csv", "jsonl"),
        ("reliability a.csv --format json --output b.csv", "json"),
        ("statements export --format toml --output b.json", "toml"),
    ] {
        let ran = home.ambtenaar(&format!("{line} --lang en")).run();
        assert_ne!(ran.status, Some(0), "{line}");
        let advice = format!("Choose a name that ends in .{ending}.");
        assert!(ran.stderr.contains(&advice), "{line}: {}", ran.stderr);
        let made = std::fs::read_dir(home.path("")).unwrap();
        let made = made.filter(|file| {
            let name = file.as_ref().unwrap().file_name();
            name.to_string_lossy().starts_with("b.")
        });
        assert_eq!(made.count(), 0, "{line}");
    }
}
