//! Unfinished tests: kept after every answer, found again, never guessed at, and gone when they are done.

use std::fs;

use ambtenaar::error::Unusable;
use ambtenaar::model::{Form, Perspective};
use ambtenaar::source;
use proptest::prelude::*;

#[cfg(unix)]
use crate::support::Ambtenaar;
use crate::support::{EIGHTS, Home, Ran, Terminal, given, key, words};

const FULL: &str = "ideale-ambtenaar-self-full.json";
const SHORT: &str = "ideale-ambtenaar-self-short.json";
const RESULT: &str = "ideale-ambtenaar-self-result.json";
#[cfg(unix)]
const CLOSING: &str = "m more · s save · ? explained · q stop";

/// Standard output is a pipe that no one reads.
#[cfg(unix)]
const READER_IS_GONE: &str = r#"mkfifo p; exec 4<>p; exec 5>p; exec 4<&-; exec "$0" "$@" >&5 5>&-"#;

/// Answers some statements through a pipe, and stops.
#[track_caller]
fn stop_after(home: &Home, line: &str, answers: &str) -> Ran {
    let run = home.ambtenaar(line).stdin(format!("{answers}q\n")).run();
    assert_eq!(run.status, Some(3), "{}", run.stderr);
    run
}

/// The start screen in a terminal.
fn start(home: &Home, line: &str) -> Terminal {
    let terminal = home.ambtenaar(line).in_terminal(80, 24);
    terminal.wait_until("the start screen", |screen| screen.contains("  q  "));
    terminal
}

/// Answers the short form in a terminal; the result is on the screen, the keys under it too.
#[cfg(unix)]
fn at_the_result(home: &Home, line: &str) -> Terminal {
    let mut terminal = start(home, line);
    terminal.press(key::ENTER);
    for number in 1..=12 {
        terminal.wait_for(&format!("Statement {number} of 12"));
        terminal.press("4");
    }
    terminal.wait_for("All done: 12 answered, 0 skipped.");
    terminal.press(key::ENTER);
    terminal.wait_for(CLOSING);
    terminal
}

#[cfg(unix)]
fn mode(path: &std::path::Path) -> u32 {
    use std::os::unix::fs::PermissionsExt as _;

    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn every_answer_is_on_disk_before_the_next_statement_is_shown() {
    let home = Home::new();
    let mut terminal = start(&home, "");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 24");
    assert_eq!(home.progress(Form::Full), None);
    let mut expected = Vec::new();
    for (number, (pressed, answer)) in
        (2..).zip([("4", Some(4)), ("1", Some(1)), ("s", None), ("5", Some(5))])
    {
        terminal.press(pressed);
        expected.push(answer);
        terminal.wait_for(&format!("Statement {number} of 24"));
        assert_eq!(given(&home.progress(Form::Full).unwrap()), expected);
    }
    terminal.press([key::BACKSPACE, key::BACKSPACE].concat());
    terminal.wait_for("s does not apply ← your choice");
    terminal.press("2");
    terminal.wait_for("Statement 4 of 24");
    expected[2] = Some(2);
    assert_eq!(given(&home.progress(Form::Full).unwrap()), expected);
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_what_is_kept() {
    let home = Home::new();
    stop_after(&home, "", "4\n");
    assert_eq!(mode(&home.state()), 0o700);
    for name in fs::read_dir(home.state()).unwrap() {
        let path = name.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
}

#[test]
fn the_next_start_names_the_day_and_goes_on_at_the_next_statement() {
    let home = Home::new();
    stop_after(&home, "", "4\n2\ns\n");
    let path = home.state().join(FULL);
    let text = fs::read_to_string(&path).unwrap();
    let date = home.progress(Form::Full).unwrap().info.date;
    fs::write(&path, text.replace(&date, "2999-02-03")).unwrap();
    for (language, busy, on, statement) in [
        (
            "nl",
            "Je was bezig: 3 van de 24 stellingen gedaan, begonnen op 3 februari 2999.",
            "verder met stelling 4",
            "Stelling 4 van 24",
        ),
        (
            "en",
            "You have an unfinished test: 3 of 24 statements done, started on 3 February 2999.",
            "go on with statement 4",
            "Statement 4 of 24",
        ),
    ] {
        let mut terminal = start(&home, &format!("--lang {language}"));
        let screen = terminal.wait_for(busy);
        assert!(words(&screen).contains(on), "{screen}");
        // No answer is on the screen that others may see.
        assert!(
            !screen.contains('4') || !screen.contains("agree"),
            "{screen}"
        );
        terminal.press(key::ENTER);
        terminal.wait_for(statement);
        terminal.press("q");
        assert_eq!(terminal.wait_exit(), 3);
    }
    assert_eq!(home.progress(Form::Full).unwrap().info.date, "2999-02-03");
}

#[test]
fn in_plain_lines_the_same_is_asked() {
    let home = Home::new();
    stop_after(&home, "", "4\n2\ns\n");
    let mut terminal = home.ambtenaar("--accessible").in_terminal(80, 24);
    terminal.wait_for("You have an unfinished test: 3 of 24 statements done, started on ");
    terminal.wait_for("Enter: go on with statement 4 over: start over");
    terminal.press("\r");
    terminal.wait_for("Statement 4 of 24.");
}

#[test]
fn starting_over_keeps_the_old_answers_until_the_first_new_one() {
    let home = Home::new();
    stop_after(&home, "", "4\n2\n3\n");
    let old = fs::read(home.state().join(FULL)).unwrap();
    for answers in ["", "5"] {
        let mut terminal = start(&home, "");
        terminal.press("o");
        terminal.wait_for("full version: about 4 minutes, 24 statements");
        terminal.press(key::ENTER);
        terminal.wait_for("Statement 1 of 24");
        assert_eq!(fs::read(home.state().join(FULL)).unwrap(), old);
        terminal.press(answers);
        terminal.press("q");
        assert_eq!(terminal.wait_exit(), 3);
    }
    assert_eq!(given(&home.progress(Form::Full).unwrap()), [Some(5)]);
}

#[test]
fn fresh_begins_at_once_and_keeps_the_old_answers_until_the_first_new_one() {
    let home = Home::new();
    stop_after(&home, "", "4\n2\n3\n");
    let run = stop_after(&home, "--fresh", "");
    assert!(
        words(&run.stderr).contains("You have done 0 of 24"),
        "{}",
        run.stderr
    );
    assert_eq!(given(&home.progress(Form::Full).unwrap()).len(), 3);
    stop_after(&home, "--fresh", "1\n");
    assert_eq!(given(&home.progress(Form::Full).unwrap()), [Some(1)]);
}

#[test]
fn without_progress_nothing_is_kept_looked_at_or_promised() {
    let home = Home::new();
    let run = stop_after(&home, "--no-progress", "4\n");
    assert!(!home.state().exists());
    let said = words(&run.stderr);
    assert!(said.contains("your answers are not kept."), "{said}");
    assert!(
        said.contains("Your answers are not kept. To start again, type: ambtenaar"),
        "{said}"
    );
    stop_after(&home, "", "4\n2\n");
    let run = stop_after(&home, "--no-progress", "5\n");
    assert!(
        !run.stderr.contains("You have an unfinished test"),
        "{}",
        run.stderr
    );
    assert_eq!(
        given(&home.progress(Form::Full).unwrap()),
        [Some(4), Some(2)]
    );
}

#[test]
fn each_perspective_form_and_code_has_its_own_progress() {
    let home = Home::new();
    let lines = [
        "",
        "--form short",
        "--as wish",
        "--as job --form short",
        "--as colleague --show-result",
        "--id a",
        "--id A",
        "--id a --as wish",
        "--id ../../x/é\u{1f600}",
        "--id a --form short",
    ];
    for (number, line) in (1..).zip(lines) {
        let run = stop_after(&home, line, &"3\n".repeat(number));
        assert!(
            !run.stderr.contains("You have an unfinished test"),
            "{line}: {}",
            run.stderr
        );
        assert_eq!(home.kept().len(), number);
    }
    for (number, line) in (1..).zip(lines) {
        // A run without a form finds both; the full one comes first.
        let run = stop_after(&home, line, "");
        let busy = format!("You have an unfinished test: {number} of ");
        assert!(words(&run.stderr).contains(&busy), "{line}: {}", run.stderr);
        let left = format!("You have done {number} of ");
        assert!(words(&run.stderr).contains(&left), "{line}: {}", run.stderr);
    }
}

#[test]
fn two_unfinished_forms_can_both_be_gone_on_with() {
    let home = Home::new();
    stop_after(&home, "--form full", "4\n");
    stop_after(&home, "--form short", "4\n4\n");
    for (pressed, statement) in [
        (key::ENTER, "Statement 2 of 24"),
        ("s", "Statement 3 of 12"),
    ] {
        let mut terminal = start(&home, "");
        terminal.wait_for("You have an unfinished test: 1 of 24");
        terminal.wait_for("You have an unfinished test: 2 of 12");
        terminal.press(pressed);
        terminal.wait_for(statement);
    }
}

/// The code that a run drew, as its last words name it.
fn drawn_code(said: &str) -> String {
    let (_, code) = said.rsplit_once(" --id ").unwrap();
    code.trim().to_owned()
}

#[test]
fn rows_for_several_people_resume_nothing_without_the_code_that_was_drawn() {
    let home = Home::new();
    let run = stop_after(&home, "--save class.csv", "4\n2\n");
    let said = words(&run.stderr);
    let code = drawn_code(&said);
    assert!(
        said.ends_with(&format!(
            "To go on later, type: ambtenaar --save class.csv --id {code}"
        )),
        "{said}"
    );
    assert!(
        said.contains(&format!("Your code to go on: {code}.")),
        "{said}"
    );
    assert_eq!(
        code.len(),
        code.chars().filter(char::is_ascii_alphanumeric).count()
    );

    let other = stop_after(&home, "--save class.csv", "5\n");
    assert!(
        !other.stderr.contains("You have an unfinished test"),
        "{}",
        other.stderr
    );
    assert_ne!(drawn_code(&words(&other.stderr)), code);

    let line = format!("--save class.csv --id {code} --format json");
    let rest = EIGHTS.split(',').skip(2).collect::<Vec<_>>().join("\n");
    let done = home.ambtenaar(&line).stdin(rest).run();
    assert_eq!(done.status, Some(0), "{}", done.stderr);
    assert!(
        done.stderr.contains("You have an unfinished test: 2 of 24"),
        "{}",
        done.stderr
    );
    let row = home.read("class.csv");
    assert!(
        row.lines().nth(1).unwrap().starts_with(&format!("{code},")),
        "{row}"
    );
    assert!(
        row.trim_end()
            .ends_with(&EIGHTS.replacen("5,2,", "4,2,", 1)),
        "{row}"
    );
    assert_eq!(row.lines().count(), 2);
}

#[test]
fn when_everything_is_done_no_progress_is_left() {
    let home = Home::new();
    let run = home.ambtenaar("").stdin(EIGHTS.replace(',', "\n")).run();
    assert_eq!(run.status, Some(0));
    assert_eq!(home.kept(), Vec::<String>::new());

    let mut terminal = start(&home, "--form short");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    terminal.press("4".repeat(11));
    terminal.wait_for("Statement 12 of 12");
    assert_eq!(home.kept(), [SHORT]);
    // Power that failed in the middle of writing.
    fs::write(
        home.state().join(format!(".{SHORT}.ambtenaar-1a2b3c.part")),
        "{",
    )
    .unwrap();
    terminal.press("4");
    terminal.wait_for("All done: 12 answered");
    assert_eq!(home.kept(), [RESULT]);
}

#[test]
fn answers_that_cannot_be_kept_any_more_are_not_said_to_be_kept() {
    let home = Home::new();
    let mut terminal = start(&home, "");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 24");
    terminal.press("4");
    terminal.wait_for("Statement 2 of 24");
    fs::remove_dir_all(home.state()).unwrap();
    terminal.press("4");
    terminal.wait_for("Statement 3 of 24");
    terminal
        .wait_for("Your answers cannot be saved along the way: the file or folder does not exist.");
    terminal.press("q");
    terminal.wait_for("q stop all the same");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);
    let screen = words(&terminal.screen());
    assert!(
        screen.ends_with("Your answers are not kept. To start again, type: ambtenaar"),
        "{screen}"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn fault_30_a_disk_that_is_full_for_a_while_loses_nothing_and_what_is_kept_is_named() {
    let home = Home::new();
    let mut terminal = start(&home, "--form short");
    terminal.press(key::ENTER);
    for number in 1..=3 {
        terminal.wait_for(&format!("Statement {number} of 12"));
        terminal.press("4");
    }
    terminal.wait_for("Statement 4 of 12");
    terminal.wait_for("q save and stop");
    terminal.room(Some(0));
    terminal.press("4");
    terminal.wait_for("there is no room left");
    terminal.press("5");
    terminal.wait_for("Statement 6 of 12");
    // The keys say what they do now.
    let screen = terminal.wait_for("q stop");
    assert!(!screen.contains("q save and stop"), "{screen}");
    terminal.press("q");
    let asked = words(&terminal.wait_for("q stop all the same"));
    let kept = "Your answers to the first 3 statements are kept; what came after them is not.";
    let lost = "If you leave now, that last part is lost.";
    assert!(asked.contains(&format!("{kept} {lost}")), "{asked}");
    terminal.press(key::ENTER);
    for number in 6..=12 {
        terminal.wait_for(&format!("Statement {number} of 12"));
        terminal.press("4");
    }
    terminal.wait_for("All done: 12 answered, 0 skipped.");
    terminal.press(key::ENTER);
    terminal.wait_for(CLOSING);
    terminal.press("q");
    terminal.wait_for("q stop; only the first 3 of 12 stay");
    terminal.press(key::BACKSPACE);
    terminal.wait_for(CLOSING);
    // Now there is room again.
    terminal.room(None);
    terminal.press("q");
    terminal.wait_for("leave it here");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    assert_eq!(home.kept(), [RESULT]);
}

/// Takes the short form in every way; it works, and says that nothing is kept and why.
#[track_caller]
#[cfg(unix)]
fn works_without_progress(home: &Home, change: impl Fn(Ambtenaar) -> Ambtenaar, why: &str) {
    let expected =
        format!("Your answers cannot be saved along the way: {why}. The test itself still works.");
    let run = change(home.ambtenaar("--form short"))
        .stdin("4\n".repeat(12))
        .run();
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    assert!(words(&run.stderr).starts_with(&expected), "{}", run.stderr);
    let mut terminal = change(home.ambtenaar("--form short")).in_terminal(80, 24);
    terminal.wait_for(&expected);
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    terminal.press("4");
    terminal.wait_for("Statement 2 of 12");
    terminal.press("q");
    terminal.wait_for("q stop all the same");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);
    let screen = words(&terminal.screen());
    assert!(
        screen.ends_with("Your answers are not kept. To start again, type: ambtenaar --form short"),
        "{screen}"
    );
}

#[cfg(unix)]
#[test]
fn fault_24_without_a_home_the_test_works_and_says_that_nothing_is_kept() {
    let why = "no folder was found for them (HOME is not set)";
    works_without_progress(
        &Home::new(),
        |run| {
            [
                "HOME",
                "XDG_STATE_HOME",
                "XDG_DATA_HOME",
                "XDG_CONFIG_HOME",
                "XDG_CACHE_HOME",
            ]
            .into_iter()
            .fold(run, Ambtenaar::without)
        },
        why,
    );
    works_without_progress(
        &Home::new(),
        |run| run.env("HOME", "").env("XDG_STATE_HOME", ""),
        why,
    );
}

#[cfg(unix)]
#[test]
fn fault_24_only_a_home_is_enough() {
    let home = Home::new();
    let run = home
        .ambtenaar("")
        .without("XDG_STATE_HOME")
        .stdin("4\nq\n")
        .run();
    assert!(
        words(&run.stderr).contains("Your answers are kept."),
        "{}",
        run.stderr
    );
    assert!(
        home.path("home/.local/state/ambtenaar")
            .join(FULL)
            .is_file()
    );
}

#[cfg(unix)]
#[test]
fn fault_24_a_state_folder_that_is_no_folder_or_closed_is_named_as_the_reason() {
    let home = Home::new();
    fs::remove_dir(home.path("state")).unwrap();
    fs::write(home.path("state"), "").unwrap();
    works_without_progress(&home, |run| run, "part of its path is not a folder");
    works_without_progress(
        &Home::new(),
        |run| run.env("XDG_STATE_HOME", "/proc/nothing"),
        "the file or folder does not exist",
    );
    let file = Home::new();
    fs::write(file.state(), "mine").unwrap();
    works_without_progress(&file, |run| run, "part of its path is not a folder");
    assert_eq!(fs::read_to_string(file.state()).unwrap(), "mine");
}

#[cfg(unix)]
#[test]
fn fault_24_any_name_of_a_folder_works() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt as _;

    for name in [
        &b"two words"[..],
        "é\u{1f600}".as_bytes(),
        b"line\nbreak",
        b"\xff\xfe",
        b"\x1b[2J",
        b"'\"$x`",
    ] {
        let home = Home::new();
        let folder = home.path(OsStr::from_bytes(name));
        for busy in [false, true] {
            let run = home
                .ambtenaar("")
                .env("XDG_STATE_HOME", &folder)
                .stdin("4\nq\n")
                .run();
            assert_eq!(run.status, Some(3), "{}", run.stderr);
            assert!(
                words(&run.stderr).contains("Your answers are kept."),
                "{}",
                run.stderr
            );
            assert_eq!(
                run.stderr.contains("You have an unfinished test: 1 of 24"),
                busy,
                "{}",
                run.stderr
            );
            assert!(!run.stderr.contains('\u{1b}'), "{:?}", run.stderr);
        }
        assert!(folder.join("ambtenaar").join(FULL).is_file());
    }
}

#[cfg(unix)]
#[test]
fn fault_30_a_result_that_was_not_left_is_shown_again() {
    use rustix::process::Signal;

    for signal in [Signal::HUP, Signal::KILL, Signal::TERM, Signal::INT] {
        let home = Home::new();
        let mut terminal = at_the_result(&home, "--form short");
        terminal.signal(signal);
        terminal.wait_end();
        assert_eq!(home.kept(), [RESULT], "{signal:?}");

        let mut again = start(&home, "");
        again.wait_for("Your result is ready for you.");
        again.press(key::ENTER);
        again.wait_for(CLOSING);
        again.press("q");
        again.wait_for("Enter leave it here");
        again.press(key::ENTER);
        assert_eq!(again.wait_exit(), 0);
        assert_eq!(home.kept(), [RESULT], "{signal:?}");
    }
}

#[cfg(unix)]
#[test]
fn fault_30_ctrl_c_under_the_result_keeps_it() {
    let home = Home::new();
    let mut terminal = at_the_result(&home, "--form short");
    terminal.press(key::CTRL_C);
    let status = terminal.wait_end();
    // Between two keys the terminal itself makes a signal of it; a shell shows both as 130.
    assert!(status.signal() == Some("Interrupt") || status.exit_code() == 130);
    assert_eq!(home.kept(), [RESULT]);
}

#[cfg(unix)]
#[test]
fn fault_30_a_result_that_did_not_reach_its_reader_is_shown_again() {
    for (line, status, said) in [
        (
            r#"exec "$0" "$@" >/dev/full"#,
            1,
            "The result could not be written: there is no room left.",
        ),
        (READER_IS_GONE, 0, ""),
    ] {
        let home = Home::new();
        let answers = "4\n".repeat(12);
        let run = home
            .ambtenaar("--form short")
            .stdin(answers)
            .run_by_shell(line);
        assert_eq!(run.status, Some(status), "{line}: {}", run.stderr);
        assert!(words(&run.stderr).ends_with(said), "{line}: {}", run.stderr);
        assert!(home.progress(Form::Short).unwrap().info.finished, "{line}");
        let again = home.ambtenaar("--format json --id x").stdin("q\n").run();
        assert_eq!(again.status, Some(3), "another code has nothing waiting");
        let again = home.ambtenaar("").stdin("\n").run();
        assert!(
            again.stderr.contains("Your result is ready for you."),
            "{}",
            again.stderr
        );
        let given = "--accessible --form short --answers 4,4,4,4,4,4,4,4,4,4,4,4";
        assert_eq!(again.stdout, home.ambtenaar(given).run().stdout);
        assert_eq!(again.status, Some(0));
        assert_eq!(home.kept(), [RESULT]);
    }
}

#[cfg(unix)]
#[test]
fn fault_30_a_file_that_could_not_be_written_keeps_the_answers() {
    let home = Home::new();
    let answers = "4\n".repeat(12);
    let line = "--form short --id x --save /dev/full";
    let run = home.ambtenaar(line).stdin(answers.clone()).run();
    assert_eq!(run.status, Some(1), "{}", run.stderr);
    assert!(
        words(&run.stderr).ends_with("/dev/full could not be written: there is no room left. Make room, or choose another place."),
        "{}",
        run.stderr
    );
    assert_eq!(home.kept().len(), 1);

    // The report fails: the row waits with it, so that it does not come twice.
    fs::create_dir(home.path("sub")).unwrap();
    let full = home.path("full.json");
    std::os::unix::fs::symlink("/dev/full", &full).unwrap();
    let line = "--form short --id x --save class.csv --report";
    let run = home.ambtenaar(line).arg(&full).stdin("").run();
    assert_eq!(run.status, Some(1), "{}", run.stderr);
    assert!(
        words(&run.stderr).ends_with("full.json could not be written: there is no room left. Make room, or choose another place."),
        "{}",
        run.stderr
    );
    assert_eq!(home.kept().len(), 1);
    assert!(!home.path("class.csv").exists());

    let run = home
        .ambtenaar("--form short --id x --save class.csv --report r.json")
        .stdin("")
        .run();
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    assert_eq!(home.read("class.csv").lines().count(), 2);
    assert!(home.path("r.json").is_file());
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn fault_07_a_second_run_on_the_same_progress_says_so() {
    let home = Home::new();
    let mut first = start(&home, "");
    for (language, said) in [
        ("nl", "Deze test staat al open in een ander venster."),
        ("en", "This test is already open in another window."),
    ] {
        for line in ["", "--form short", "--fresh"] {
            let second = home
                .ambtenaar(line)
                .env("AMBTENAAR_LANG", language)
                .stdin("4\nq\n")
                .run();
            assert_eq!(
                (second.status, second.stdout.as_str()),
                (Some(1), ""),
                "{}",
                second.stderr
            );
            assert!(second.stderr.starts_with(said), "{}", second.stderr);
            assert_eq!(second.stderr.lines().count(), 1, "{}", second.stderr);
        }
    }
    // Someone at a terminal may go on here by a key, without a command to know.
    let mut second = home.ambtenaar("--lang en").in_terminal(80, 24);
    let screen = second.wait_for("already open in another window.");
    assert!(!screen.contains("--no-progress"), "{screen}");
    second.press("g");
    second.wait_for("your answers are not kept");
    second.press(key::ENTER);
    second.wait_for("q stop ·");
    second.press("4");
    second.wait_for("previous: 4");
    // Answers that are nowhere do not go by one key.
    second.press("q");
    second.wait_for("If you leave now, your answers are lost.");
    second.press(key::ENTER);
    second.wait_for("previous: 4");
    second.press("q");
    second.wait_for("q stop all the same");
    second.press("q");
    assert_eq!(second.wait_exit(), 3);
    for line in ["--id other", "--as wish", "--no-progress"] {
        stop_after(&home, line, "4\n");
    }
    first.press("q");
    assert_eq!(first.wait_exit(), 3);
    stop_after(&home, "", "4\n");
}

#[cfg(unix)]
#[test]
fn fault_07_a_run_that_was_killed_locks_no_one_out() {
    let home = Home::new();
    let mut first = start(&home, "");
    first.signal(rustix::process::Signal::KILL);
    first.wait_end();
    stop_after(&home, "", "4\n");
}

/// A progress file of the short form with three answers, and its text.
fn half_way() -> (Home, String) {
    let home = Home::new();
    stop_after(&home, "--form short", "4\n2\ns\n");
    let text = fs::read_to_string(home.state().join(SHORT)).unwrap();
    (home, text)
}

/// Runs with these bytes as progress file: they are named and kept aside, and the test begins afresh.
#[track_caller]
fn is_kept_aside(home: &Home, bytes: &[u8], why: &str) {
    let path = home.state().join(SHORT);
    let before = home.kept();
    fs::write(&path, bytes).unwrap();
    let run = stop_after(home, "--form short", "");
    let new: Vec<String> = home
        .kept()
        .into_iter()
        .filter(|name| !before.contains(name))
        .collect();
    let shown = String::from_utf8_lossy(bytes);
    assert_eq!(new.len(), 1, "{shown}\n{}", run.stderr);
    let aside = home.state().join(&new[0]);
    assert_eq!(fs::read(&aside).unwrap(), bytes);
    let said = words(&run.stderr);
    assert!(said.contains("You have done 0 of 12"), "{said}");
    assert!(
        said.starts_with(&format!(
            "There was something unfinished, but its file {why}. It is kept as "
        )),
        "{shown}\n{said}"
    );
    assert!(said.contains(&new[0]), "{said}");
    assert!(!path.exists());
    fs::remove_file(aside).unwrap();
}

const DAMAGED: &str = "is not readable";
const OTHER_FORMAT: &str = "comes from another version of this program";
const OTHER_STATEMENTS: &str = "belongs to other statements or cases";

#[test]
fn fault_10_a_file_cut_at_any_byte_is_never_taken_for_progress() {
    let (home, text) = half_way();
    let path = home.state().join(SHORT);
    for end in 0..text.len() {
        fs::write(&path, &text[..end]).unwrap();
        assert_eq!(
            home.load(Form::Short),
            Err(Unusable::Damaged),
            "cut at {end}"
        );
    }
    for end in (0..text.len()).step_by(97).chain([text.len() - 1]) {
        is_kept_aside(&home, &text.as_bytes()[..end], DAMAGED);
    }
}

#[test]
fn fault_10_a_file_that_does_not_fit_is_named_kept_and_not_guessed_at() {
    let (home, text) = half_way();
    let reference = source::built_in().unwrap().reference();
    for (from, to, why) in [
        ("\"format\":2", "\"format\":3", OTHER_FORMAT),
        ("{\"format\":2", "{\"format\":7,\"more\":[1]", OTHER_FORMAT),
        ("{\"format\":2", "{\"format\":2,\"more\":[1]", DAMAGED),
        ("\"format\":2", "\"format\":\"2\"", DAMAGED),
        ("\"format\":2,", "", DAMAGED),
        ("\"format\":2", "\"format\":2,\"format\":2", DAMAGED),
        (
            reference.as_str(),
            "ideale-ambtenaar@0.9.0#12345678",
            OTHER_STATEMENTS,
        ),
        ("{\"given\":4}", "{\"given\":6}", DAMAGED),
        ("{\"given\":4}", "{\"given\":0}", DAMAGED),
        ("{\"given\":4}", "{\"given\":-4}", DAMAGED),
        ("{\"given\":4}", "{\"given\":4.0}", DAMAGED),
        ("{\"given\":4}", "{\"given\":\"4\"}", DAMAGED),
        ("{\"given\":4}", "{\"given\":260}", DAMAGED),
        ("{\"given\":4}", "{\"given\":null}", DAMAGED),
        ("{\"given\":4}", "4", DAMAGED),
        ("\"skipped\"", "\"Skipped\"", DAMAGED),
        ("\"finished\":false", "\"finished\":true", DAMAGED),
        (
            "\"perspective\":\"self\"",
            "\"perspective\":\"wish\"",
            DAMAGED,
        ),
        (
            "\"perspective\":\"self\"",
            "\"perspective\":\"me\"",
            DAMAGED,
        ),
        ("\"form\":\"short\"", "\"form\":\"full\"", DAMAGED),
        ("\"seed\":null", "\"seed\":\"-1\"", DAMAGED),
        ("\"seed\":null", "\"seed\":\"7\"", DAMAGED),
        ("\"statement\":\"s01\"", "\"statement\":\"s02\"", DAMAGED),
        (
            "{\"statement\":\"s01\",\"answer\":{\"given\":4}},",
            "",
            DAMAGED,
        ),
        ("}\n", "}\n{}\n", DAMAGED),
        ("}\n", "}}\n", DAMAGED),
        ("\n", "\u{0}\n", DAMAGED),
        ("{\"format\"", "\u{feff}{\"format\"", DAMAGED),
    ] {
        assert!(text.contains(from), "{from} in {text}");
        is_kept_aside(&home, text.replacen(from, to, 1).as_bytes(), why);
    }
    is_kept_aside(&home, b"", DAMAGED);
    is_kept_aside(&home, b"\n", DAMAGED);
    is_kept_aside(&home, &b"\xff\n".repeat(1000), DAMAGED);
    is_kept_aside(&home, &"[".repeat(100_000).into_bytes(), DAMAGED);
    is_kept_aside(&home, &("[".repeat(100_000) + "\n").into_bytes(), DAMAGED);
    is_kept_aside(&home, &vec![b'\n'; 3_000_000], DAMAGED);
}

#[test]
fn fault_10_the_answers_of_another_code_are_not_taken_for_this_one() {
    let home = Home::new();
    stop_after(&home, "--id anna", "4\n2\n");
    let file = home.progress_file(Perspective::Own, Form::Full, "anna");
    let other = home.progress_file(Perspective::Own, Form::Full, "bas");
    fs::copy(file.path(), other.path()).unwrap();
    let run = stop_after(&home, "--id bas", "");
    assert!(
        run.stderr.contains("its file is not readable"),
        "{}",
        run.stderr
    );
    assert!(
        words(&run.stderr).contains("You have done 0 of 24"),
        "{}",
        run.stderr
    );
}

#[test]
fn fault_10_every_unusable_file_is_kept_under_a_name_of_its_own() {
    let (home, _) = half_way();
    for number in 1..=3 {
        fs::write(home.state().join(SHORT), format!("{number}")).unwrap();
        stop_after(&home, "--form short", "");
    }
    assert_eq!(home.kept().len(), 3);
    let kept = |number: u32| {
        fs::read_to_string(home.state().join(format!("{SHORT}.kept-{number}"))).unwrap()
    };
    assert_eq!(
        (kept(1), kept(2), kept(3)),
        ("1".into(), "2".into(), "3".into())
    );
}

/// A change to a progress file.
#[derive(Debug, Clone)]
enum Damage {
    Bytes(Vec<u8>),
    Change { place: usize, byte: u8 },
    Cut { from: usize, to: usize },
    Twice { from: usize, to: usize },
}

impl Damage {
    fn any() -> impl Strategy<Value = Self> {
        prop_oneof![
            prop::collection::vec(any::<u8>(), 0..300).prop_map(Self::Bytes),
            (any::<usize>(), any::<u8>()).prop_map(|(place, byte)| Self::Change { place, byte }),
            (
                any::<usize>(),
                prop::sample::select(b"0123456789\"{}[],:-.eE\n ".to_vec())
            )
                .prop_map(|(place, byte)| Self::Change { place, byte }),
            (any::<usize>(), any::<usize>()).prop_map(|(from, to)| Self::Cut { from, to }),
            (any::<usize>(), any::<usize>()).prop_map(|(from, to)| Self::Twice { from, to }),
        ]
    }

    fn done_to(&self, whole: &[u8]) -> Vec<u8> {
        let length = whole.len();
        let piece = |from: usize, to: usize| {
            let (from, to) = (from % length, to % length);
            (from.min(to), from.max(to))
        };
        match self {
            Self::Bytes(bytes) => bytes.clone(),
            Self::Change { place, byte } => {
                let mut changed = whole.to_vec();
                changed[place % length] = *byte;
                changed
            }
            Self::Cut { from, to } => {
                let (from, to) = piece(*from, *to);
                [&whole[..from], &whole[to..]].concat()
            }
            Self::Twice { from, to } => {
                let (from, to) = piece(*from, *to);
                [&whole[..to], &whole[from..]].concat()
            }
        }
    }
}

#[test]
fn fault_28_the_loader_takes_only_what_it_would_have_written() {
    let (home, text) = half_way();
    let file = home.progress_file(Perspective::Own, Form::Short, "");
    let path = home.state().join(SHORT);
    let config = ProptestConfig {
        cases: 500,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    proptest!(config, |(damage in Damage::any())| {
        let bytes = damage.done_to(text.as_bytes());
        fs::write(&path, &bytes).unwrap();
        if let Ok(Some(progress)) = home.load(Form::Short) {
            // What is understood is what the file says, with other blanks at most.
            file.save(&progress).unwrap();
            let again: serde_json::Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
            let said: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            prop_assert_eq!(again, said);
        }
    });
}

#[test]
fn fault_28_the_program_starts_afresh_or_goes_on_with_what_the_file_says() {
    let (home, text) = half_way();
    let path = home.state().join(SHORT);
    let known: serde_json::Value = serde_json::from_str(&text).unwrap();
    let begun = known["date"].as_str().unwrap().to_owned();
    let config = ProptestConfig {
        cases: 40,
        failure_persistence: None,
        max_shrink_iters: 50,
        ..ProptestConfig::default()
    };
    proptest!(config, |(damage in Damage::any())| {
        let bytes = damage.done_to(text.as_bytes());
        fs::write(&path, &bytes).unwrap();
        let run = home.ambtenaar("--form short").stdin("q\n").run();
        prop_assert_eq!(run.status, Some(3), "{}", run.stderr);
        let aside = home.state().join(format!("{SHORT}.kept-1"));
        if aside.exists() {
            prop_assert_eq!(fs::read(&aside).unwrap(), bytes);
            prop_assert!(words(&run.stderr).contains("You have done 0 of 12"), "{}", run.stderr);
            fs::remove_file(&aside).unwrap();
        } else {
            let said: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
            let given = said["given"].as_array().unwrap();
            let done = given.iter().filter(|given| given["answer"] != "open").count();
            // One changed digit may make the day an old one.
            let is_old = said["date"].as_str() < Some(&*begun);
            let removed = words(&run.stderr).contains("was more than 30 days old and has been removed");
            prop_assert!(is_old || !removed, "{}", run.stderr);
            let left = format!("You have done {} of 12", if removed { 0 } else { done });
            prop_assert!(words(&run.stderr).contains(&left), "{}", run.stderr);
        }
    });
}
