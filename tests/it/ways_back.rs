//! The command that goes on with what was left: what is shown works when it is pasted into a shell.

use std::ffi::{OsStr, OsString};
use std::os::unix::ffi::OsStrExt as _;

use crate::support::{EIGHTS, Home, Ran, key};

/// What comes before a command that is meant to be copied.
const TO_COPY: &str = "    ambtenaar";
/// Files and codes that a shell or the program itself would read as something else.
const AWKWARD: [&str; 14] = [
    "-x",
    "--lang",
    "-",
    "a b",
    "it's",
    "a --b --force c",
    "$HOME `ls` \"x\" \\n !1",
    "=1",
    "~",
    "%s;&|<>*?",
    "one\ntwo",
    "\u{1b}[2J%d",
    "\u{202e}é 漢",
    "#1",
];

/// What of it can be a code.
fn code(awkward: &str) -> String {
    awkward.replace(['\n', '\u{1b}', '\u{202e}'], "")
}

/// A command as it stands on the screen, over all of its lines.
#[track_caller]
fn shown(ran: &Ran) -> String {
    let mut lines = ran
        .stderr
        .lines()
        .skip_while(|line| !line.starts_with(TO_COPY));
    let mut command = String::new();
    for line in lines.by_ref() {
        command.push_str(line);
        command.push('\n');
        if !line.ends_with('\\') {
            break;
        }
    }
    assert!(!command.is_empty(), "{ran:?}");
    command
}

/// Runs the program with these arguments, each as it is.
fn run(home: &Home, arguments: &[OsString], stdin: &str) -> Ran {
    let program = home.ambtenaar("");
    let program = arguments
        .iter()
        .fold(program, crate::support::Ambtenaar::arg);
    program.stdin(stdin).run()
}

/// Pastes a command into a shell that finds the program.
fn paste(home: &Home, command: &str, stdin: &str) -> Ran {
    let line = format!("ambtenaar() {{ \"$0\" \"$@\"; }}\n{command}");
    home.ambtenaar("").stdin(stdin).run_by_shell(&line)
}

fn tied(option: &str, value: &OsStr) -> OsString {
    let mut tied = OsString::from(option);
    tied.push("=");
    tied.push(value);
    tied
}

/// Leaves a test, goes on twice by what is shown, and finds the answers in the file.
#[track_caller]
fn leads_back(id: &str, name: &OsStr) {
    let home = Home::new();
    let id = tied("--id", OsStr::new(id));
    let arguments = ["--form=short".into(), tied("--save", name), id.clone()];
    let left = run(&home, &arguments, "4\nq\n");
    assert_eq!(left.status, Some(3), "{left:?}");
    let command = shown(&left);
    let again = paste(&home, &command, "q\n");
    assert_eq!(again.status, Some(3), "{command}\n{again:?}");
    assert!(
        again.stderr.contains("You have done 1 of 12"),
        "{command}\n{again:?}"
    );
    assert_eq!(shown(&again), command);
    let done = paste(&home, &command, &"5\n".repeat(11));
    assert_eq!(done.status, Some(0), "{command}\n{done:?}");
    let rows = std::fs::read_to_string(home.path(name)).unwrap();
    assert!(rows.starts_with("id,date,"), "{rows}");
    let found = run(&home, &[tied("--from", name), id], "");
    assert_eq!(found.status, Some(0), "{found:?}");
}

#[test]
fn fault_39_a_way_back_to_a_test_works_when_pasted() {
    for awkward in AWKWARD {
        leads_back(&code(awkward), OsStr::new(&format!("{awkward}.csv")));
    }
    leads_back("x", OsStr::from_bytes(b"-caf\xe9.csv"));
}

#[test]
fn the_way_back_from_a_second_list_speaks_the_language_that_is_spoken_last() {
    let home = Home::new();
    let program = home.ambtenaar("").env("LANG", "nl");
    let mut terminal = program.in_terminal(80, 24);
    terminal.wait_for("q toch niet nu");
    terminal.press("k");
    terminal.wait_for("Stelling 1 van 12");
    terminal.press("455442344244");
    terminal.wait_for("12 beantwoord");
    terminal.press(key::ENTER);
    terminal.wait_for("m meer");
    terminal.press_on("m");
    terminal.press_on("3");
    terminal.press_on("e");
    terminal.press_on("q");
    terminal.wait_for("What");
    terminal.press_on("3");
    terminal.press_on("n");
    terminal.press_on(key::ENTER);
    terminal.wait_for("Stelling 1 van 12");
    terminal.press("455442344244");
    terminal.wait_for("12 beantwoord");
    terminal.press(key::ENTER);
    terminal.wait_for("m meer");
    terminal.press("q");
    terminal.wait_for("Je uitslag staat nog nergens anders.");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    let said = terminal.screen();
    assert!(!said.contains("--lang"), "{said}");
}

#[test]
fn fault_39_a_way_back_to_cases_and_a_vote_works_when_pasted() {
    for awkward in ["-x", "a b", "it's --b", "one\ntwo"] {
        let home = Home::new();
        let name = OsString::from(format!("{awkward}.csv"));
        let id = tied("--id", OsStr::new(&code(awkward)));
        let answers = tied("--answers", OsStr::new(EIGHTS));
        let saved = run(&home, &[answers, id.clone(), tied("--save", &name)], "");
        assert_eq!(saved.status, Some(0), "{saved:?}");
        let cases: Vec<OsString> = vec!["cases".into(), tied("--with", &name), id];
        let vote: Vec<OsString> = vec![
            "class".into(),
            "--form=short".into(),
            "--people=9".into(),
            tied("--save", OsStr::new(&format!("{awkward}-vote.csv"))),
        ];
        for arguments in [cases, vote] {
            let left = run(&home, &arguments, "q\n");
            assert_eq!(left.status, Some(3), "{left:?}");
            let command = shown(&left);
            let again = paste(&home, &command, "q\n");
            assert_eq!(again.status, Some(3), "{command}\n{again:?}");
            assert_eq!(shown(&again), command);
        }
    }
}
