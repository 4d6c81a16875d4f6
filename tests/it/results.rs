//! The result of a finished test: kept until it is wiped, replaced by a newer one, or too old.

use std::fs;
use std::path::Path;

use ambtenaar::model::{ByRole, Form, Given, Perspective};
use ambtenaar::source;
use ambtenaar::storage::{KeptResult, Progress, SessionInfo};

use crate::support::{EIGHTS, Home, Ran, Terminal, given, key, shows, words};

const SELF: &str = "ideale-ambtenaar-self-result.json";
const FULL: &str = "ideale-ambtenaar-self-full.json";
const SHORT: &str = "ideale-ambtenaar-self-short.json";
const ANSWERS: &str = "455442344244";

/// What a language says on the way.
struct Words {
    language: &'static str,
    last_page: &'static str,
    last_line: &'static str,
    question: &'static str,
    kept: &'static str,
    later: &'static str,
    ready: &'static str,
    see: &'static str,
    headline: &'static str,
}

const LANGUAGES: [Words; 2] = [
    Words {
        language: "nl",
        last_page: "Dit is de laatste bladzijde; q stopt.",
        last_line: "Dit is het einde. Typ stop om te stoppen.",
        question: "Je uitslag staat nog nergens anders.",
        kept: "Je uitslag is bewaard in ",
        later: "Start je het programma na 30 dagen opnieuw, dan wordt hij gewist. Om hem weer te zien, typ:",
        ready: "Je uitslag staat nog klaar.",
        see: "naar je uitslag",
        headline: "Alle drie de rollen horen bij jou",
    },
    Words {
        language: "en",
        last_page: "This is the last page; q stops.",
        last_line: "This is the end. Type stop to stop.",
        question: "Your result has not been saved anywhere else yet.",
        kept: "Your result is kept in ",
        later: "If you start the program again after 30 days, it is removed. To see it again, type:",
        ready: "Your result is ready for you.",
        see: "see your result",
        headline: "All three roles are yours",
    },
];

/// The start screen in a terminal that holds a whole result.
fn start(home: &Home, line: &str) -> Terminal {
    let terminal = home.ambtenaar(line).in_terminal(80, 90);
    terminal.wait_for("q not now");
    terminal
}

/// The short form, up to the keys under its result.
fn at_the_result(home: &Home, line: &str) -> Terminal {
    let mut terminal = start(home, &format!("--form short {line}"));
    begin(&mut terminal);
    answer(&mut terminal, ANSWERS);
    terminal
}

/// From the start screen to the first statement, also past what is kept.
fn begin(terminal: &mut Terminal) {
    let over = terminal.screen().contains("  o  ");
    terminal.press(if over { "o" } else { key::ENTER });
    terminal.wait_for("Statement 1 of 12");
}

/// Answers the statements that are left, and leaves the review for the keys under the result.
fn answer(terminal: &mut Terminal, digits: &str) {
    terminal.press(digits);
    terminal.wait_for("All done: 12 answered");
    terminal.press(key::ENTER);
    under_the_result(terminal);
}

fn under_the_result(terminal: &Terminal) -> String {
    terminal.wait_until("the keys under the result", |screen| {
        words(screen).ends_with("· q stop")
    })
}

/// Past what the person meant to do, which comes before a result that is opened again.
fn past_the_intention(terminal: &mut Terminal) -> String {
    let screen = terminal.wait_for("This is what you set out to do");
    assert!(screen.contains("if x, then y"), "{screen}");
    terminal.press(key::ENTER);
    under_the_result(terminal)
}

/// Leaves the result where it is.
fn leave(terminal: &mut Terminal) {
    terminal.press("q");
    terminal.wait_for("Enter leave it here");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
}

/// Types another name for a file than the one that is filled in.
fn type_name(terminal: &mut Terminal, name: &str) {
    terminal.wait_until("the name", |screen| {
        screen.lines().any(|line| line.starts_with("> ambtenaar-")) && screen.ends_with("Esc back")
    });
    terminal.press(format!("{}{name}\r", key::BACKSPACE.repeat(40)));
}

/// Finishes the short form with these answers, and leaves its result.
fn finish(home: &Home, line: &str, digits: &str) {
    let mut terminal = start(home, &format!("--form short {line}"));
    begin(&mut terminal);
    answer(&mut terminal, digits);
    leave(&mut terminal);
}

fn digits(result: &KeptResult) -> String {
    let answers = given(&result.progress).into_iter();
    let digits = answers.map(|answer| match answer {
        Some(answer) => answer.to_string(),
        None => "s".to_owned(),
    });
    digits.collect()
}

/// Changes the text of a file that is kept.
#[track_caller]
fn rewrite(path: &Path, from: &str, to: &str) {
    let text = fs::read_to_string(path).unwrap();
    assert!(text.contains(from), "{from} in {text}");
    fs::write(path, text.replacen(from, to, 1)).unwrap();
}

/// Gives the result another day.
#[track_caller]
pub(crate) fn date(home: &Home, perspective: Perspective, id: &str, day: &str) {
    let path = home.result_file(perspective, id).path().to_owned();
    let reference = source::built_in().unwrap().reference();
    let result = home.result_file(perspective, id).load(&[reference]);
    rewrite(
        &path,
        &result.unwrap().unwrap().unwrap().progress.info.date,
        day,
    );
}

#[test]
fn fifty_enters_and_spaces_after_the_last_statement_leave_the_result_for_the_next_start() {
    for said in LANGUAGES {
        let home = Home::new();
        let line = format!("--lang {} --form short", said.language);
        let mut terminal = home.ambtenaar(&line).in_terminal(80, 24);
        terminal.wait_until("the start screen", |screen| screen.contains("  q  "));
        terminal.press(key::ENTER);
        terminal.wait_for("1 ");
        terminal.press(format!("{ANSWERS}{}", "\r ".repeat(50)));
        terminal.wait_for(said.last_page);
        terminal.press("q");
        terminal.wait_for(said.question);
        terminal.press(key::ENTER);
        assert_eq!(terminal.wait_exit(), 0);
        let screen = words(&terminal.screen());
        assert!(screen.contains(said.kept), "{screen}");
        assert!(screen.contains(said.later), "{screen}");

        let mut again = home.ambtenaar(&line).in_terminal(80, 24);
        again.wait_for(said.ready);
        again.wait_for(said.see);
        again.press(key::ENTER);
        again.wait_for(said.headline);
    }
}

#[test]
fn fifty_enters_in_plain_lines_leave_the_result_for_the_next_start() {
    for said in LANGUAGES {
        let home = Home::new();
        let line = format!("--lang {} --accessible --form short", said.language);
        let mut terminal = home.ambtenaar(&line).in_terminal(200, 200);
        terminal.wait_until("the start", |screen| screen.ends_with(':'));
        let answers: String = ANSWERS.chars().flat_map(|digit| [digit, '\r']).collect();
        terminal.press(format!("\r{answers}{}", "\r \r".repeat(25)));
        terminal.wait_for(said.last_line);
        terminal.press("stop\r");
        terminal.wait_for(said.question);
        terminal.press("\r");
        assert_eq!(terminal.wait_exit(), 0);
        let screen = words(&terminal.screen());
        assert!(screen.contains(said.kept), "{screen}");

        let mut again = home.ambtenaar(&line).in_terminal(80, 90);
        again.wait_for(said.ready);
        again.wait_until("the choices", |screen| screen.ends_with(':'));
        again.press("\r");
        again.wait_for(said.headline);
    }
}

#[test]
fn the_result_is_kept_from_the_last_answer_and_the_progress_goes() {
    let home = Home::new();
    let mut terminal = start(&home, "--form short");
    begin(&mut terminal);
    terminal.press(&ANSWERS[..11]);
    terminal.wait_for("Statement 12 of 12");
    assert_eq!(home.kept(), [SHORT]);
    terminal.press("4");
    terminal.wait_for("All done: 12 answered");
    assert_eq!(home.kept(), [SELF]);
    assert_eq!(digits(&home.result().unwrap()), ANSWERS);
    // A change in the review is a change of the result.
    terminal.press("a1\r");
    terminal.wait_for("Statement 1 of 12");
    terminal.press("s");
    terminal.wait_for("All done: 11 answered, 1 skipped.");
    assert_eq!(home.kept(), [SELF]);
    assert_eq!(
        digits(&home.result().unwrap()),
        ANSWERS.replacen('4', "s", 1)
    );
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);

    let mut again = start(&home, "");
    again.wait_for("Enter see your result");
    again.press(key::ENTER);
    under_the_result(&again);
    again.press("m");
    again.wait_for("What would you like to do now?");
    again.press("a");
    again.wait_for("All done: 11 answered, 1 skipped.");
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_a_result() {
    use std::os::unix::fs::PermissionsExt as _;

    let home = Home::new();
    finish(&home, "", ANSWERS);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&home.state()), 0o700);
    assert_eq!(mode(&home.state().join(SELF)), 0o600);
}

#[test]
fn on_the_last_page_enter_and_space_say_so_until_the_next_key() {
    let home = Home::new();
    let mut terminal = at_the_result(&home, "");
    let last = "Backspace back · m more · s save · ? explained · q stop";
    for _ in 0..2 {
        terminal.press(" ");
    }
    let before = terminal.wait_until("the last page", |screen| {
        words(screen).ends_with(last) && screen.starts_with("The numbers")
    });
    for pressed in [key::ENTER, " "] {
        terminal.press(pressed);
        let screen = terminal.wait_for("This is the last page; q stops.");
        // Nothing has moved for it.
        assert_eq!(screen.lines().count(), before.lines().count());
        terminal.press("x");
        let screen = terminal.wait_for("x does nothing here.");
        assert!(!shows(&screen, "This is the last page"), "{screen}");
        assert_eq!(screen.lines().count(), before.lines().count());
    }
}

#[test]
fn leaving_asks_once_and_backspace_goes_back() {
    let home = Home::new();
    let mut terminal = at_the_result(&home, "");
    for _ in 0..2 {
        terminal.press("q");
        let screen = terminal.wait_for("Backspace back to your result");
        let screen = words(&screen);
        for said in [
            "Your result has not been saved anywhere else yet. Enter leave it here, in ",
            "; if you start the program again after 30 days, it is removed",
            "s save as a file",
            "w wipe this result. Not your own computer? Choose this.",
        ] {
            assert!(screen.contains(said), "{said}: {screen}");
        }
        terminal.press(key::BACKSPACE);
        under_the_result(&terminal);
    }
    terminal.press("q");
    terminal.wait_for("Enter leave it here");
    terminal.press(" x1");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    let screen = words(&terminal.screen().replace('\n', ""));
    assert!(screen.contains(&home.state().display().to_string()));
    assert_eq!(home.kept(), [SELF]);
}

#[test]
fn wiping_on_the_way_out_leaves_nothing_on_disk_and_on_the_screen() {
    let home = Home::new();
    // An unfinished list of the other form too.
    let run = home.ambtenaar("--form full").stdin("4\n4\nq\n").run();
    assert_eq!(run.status, Some(3));
    let mut terminal = at_the_result(&home, "");
    assert_eq!(home.kept(), [FULL, SELF]);
    terminal.press("q");
    terminal.wait_for(
        "w wipe this result, and your answers so far. Not your own computer? Choose this.",
    );
    terminal.press("w");
    assert_eq!(terminal.wait_exit(), 0);
    assert_eq!(terminal.screen(), "");
    let bytes = terminal.transcript();
    assert!(bytes.windows(4).any(|window| window == b"\x1b[3J"));
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn what_is_printed_on_leaving_fits_the_screen_as_it_is_then() {
    let home = Home::new();
    let mut terminal = at_the_result(&home, "");
    terminal.resize(60, 24);
    terminal.press("q");
    terminal.wait_for("Enter leave it here");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    let screen = terminal.screen();
    let width = screen.lines().map(|line| line.chars().count()).max();
    // A row that is broken by the screen fills it.
    assert!((40..60).contains(&width.unwrap()), "{screen}");
}

#[test]
fn saving_on_the_way_out_names_the_file_and_keeps_the_result_with_the_intention() {
    let home = Home::new();
    let mut terminal = at_the_result(&home, "");
    terminal.press("q");
    terminal.wait_for("Enter leave it here");
    terminal.press("s");
    type_name(&mut terminal, "mine.json");
    terminal.wait_for("Would you like to note an intention?");
    terminal.press("if x, then y\r");
    terminal.wait_for("mine.json.");
    terminal.wait_for("This result is also in mine.json.");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    let intention = home.result().unwrap().intention;
    assert_eq!(intention.as_deref(), Some("if x, then y"));

    // It comes back with the result, and is not asked for again; nor is it known that the result was saved.
    let mut again = start(&home, "");
    again.press(key::ENTER);
    past_the_intention(&mut again);
    again.press("q");
    again.wait_for("What would you like to do with this result?");
    again.press("s");
    type_name(&mut again, "again.json");
    again.wait_for("This result is also in again.json.");
    again.press(key::ENTER);
    assert_eq!(again.wait_exit(), 0);
    assert_eq!(home.read("again.json"), home.read("mine.json"));
    assert!(home.read("mine.json").contains("if x, then y"));
}

#[test]
fn what_nothing_is_kept_of_is_asked_about_without_the_line_to_leave_it() {
    let home = Home::new();
    let mut terminal = at_the_result(&home, "--no-progress");
    terminal.press("q");
    let screen = terminal.wait_for("q stop; nothing is kept");
    assert!(!screen.contains("leave it here"), "{screen}");
    terminal.press(key::ENTER);
    terminal.press(key::BACKSPACE);
    under_the_result(&terminal);
    terminal.press("s");
    type_name(&mut terminal, "mine.md");
    terminal.wait_for("Would you like to note an intention?");
    terminal.press("\r");
    terminal.wait_for("/mine.md.");
    // Now it is somewhere.
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 0);
    assert!(!home.state().exists());
}

#[test]
fn starting_over_keeps_the_result_until_the_new_test_is_finished() {
    let home = Home::new();
    finish(&home, "", ANSWERS);
    let mut terminal = start(&home, "");
    let screen = words(&terminal.screen());
    assert!(
        screen.contains("o start over (your answers so far stay until your new test is finished)"),
        "{screen}"
    );
    terminal.press("o");
    terminal.wait_for("full version: about 4 minutes, 24 statements");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 24");
    terminal.press("3".repeat(23));
    terminal.wait_for("Statement 24 of 24");
    assert_eq!(home.kept(), [FULL, SELF]);
    assert_eq!(digits(&home.result().unwrap()), ANSWERS);
    // A full list replaces its short one.
    terminal.press("3");
    terminal.wait_for("All done: 24 answered");
    assert_eq!(home.kept(), [SELF]);
    assert_eq!(home.result().unwrap().progress.info.form, Some(Form::Full));
    drop(terminal);
    // And a newer one of either form an older one.
    let mut terminal = start(&home, "--form short --fresh");
    begin(&mut terminal);
    answer(&mut terminal, "111111111111");
    assert_eq!(digits(&home.result().unwrap()), "111111111111");
}

#[test]
fn beside_an_unfinished_list_enter_goes_on_and_u_opens_the_result() {
    let home = Home::new();
    finish(&home, "", ANSWERS);
    let mut terminal = start(&home, "--form full");
    terminal.press("o");
    terminal.wait_for("Statement 1 of 24");
    terminal.press("44");
    terminal.wait_for("Statement 3 of 24");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);

    let mut terminal = start(&home, "");
    let screen = words(&terminal.screen());
    for said in [
        "You have an unfinished test: 2 of 24 statements done",
        "Your result is ready for you.",
        "Enter go on with statement 3 u see your result m what else you can do with it o start over",
        "w wipe your result and your answers so far",
    ] {
        assert!(screen.contains(said), "{said}: {screen}");
    }
    terminal.press("u");
    under_the_result(&terminal);
    leave(&mut terminal);
    let mut terminal = start(&home, "");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 3 of 24");
    terminal.press("q");
    terminal.wait_for("You have done 2 of 24 statements. Your answers are kept.");
    assert_eq!(terminal.wait_exit(), 3);
    assert_eq!(home.kept(), [FULL, SELF]);

    let mut terminal = start(&home, "");
    terminal.press("w");
    terminal.wait_for(
        "This will be wiped: your result and your answers so far. It cannot be brought back.",
    );
    terminal.press("w");
    terminal.wait_for("w does nothing here.");
    terminal.press(key::BACKSPACE);
    terminal.wait_for("o     start over");
    assert_eq!(home.kept(), [FULL, SELF]);
    terminal.press("w");
    terminal.wait_for("y         yes, wipe");
    terminal.press("y");
    terminal.wait_for("Wiped.");
    terminal.wait_for("Enter full version: about 4 minutes, 24 statements");
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn the_start_screen_shows_nothing_of_a_result_but_its_day_and_place() {
    let home = Home::new();
    finish(&home, "", ANSWERS);
    date(&home, Perspective::Own, "", "2999-02-03");
    for (language, day, place) in [
        (
            "nl",
            "Je test van 3 februari 2999 is af. Je uitslag staat nog klaar.",
            "tot je hem hebt gewist. Start je het programma na 30 dagen opnieuw, dan wordt hij gewist.",
        ),
        (
            "en",
            "Your test from 3 February 2999 is finished. Your result is ready for you.",
            "until you wipe it. If you start the program again after 30 days, it is removed.",
        ),
    ] {
        let line = format!("--lang {language}");
        let terminal = home.ambtenaar(&line).in_terminal(80, 24);
        terminal.wait_for(day);
        let screen = terminal.wait_for(place);
        for role in ["bureaucra", "ntrepreneur", "ndernemer", "onnector"] {
            assert!(!screen.contains(role), "{screen}");
        }
    }
}

#[test]
fn each_perspective_and_code_has_its_own_result() {
    let home = Home::new();
    let lines = ["", "--as wish", "--as job", "--id a", "--id A --as wish"];
    for (number, line) in (1..).zip(lines) {
        finish(&home, line, &number.to_string().repeat(12));
        assert_eq!(home.kept().len(), number);
    }
    for (number, line) in (1..).zip(lines) {
        let run = home
            .ambtenaar(&format!("--format json {line}"))
            .stdin("\n")
            .run();
        assert_eq!(run.status, Some(0), "{}", run.stderr);
        let result: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(result["answers"]["s01"], number, "{line}");
    }
    // Another code has nothing waiting.
    let screen = start(&home, "--id b").screen();
    assert!(!screen.contains("see your result"), "{screen}");
}

#[test]
fn a_result_of_more_than_thirty_days_old_is_removed_by_the_next_start_and_said() {
    let home = Home::new();
    finish(&home, "", ANSWERS);
    finish(&home, "--id jan --as wish", ANSWERS);
    finish(&home, "--as job", ANSWERS);
    date(&home, Perspective::Own, "", "2025-02-03");
    date(&home, Perspective::Wish, "jan", "2024-12-31");
    date(&home, Perspective::Job, "", "2999-01-01");
    // Only a start of the test that keeps things looks.
    for line in [
        "--no-progress --format json",
        "roles",
        "--answers 4,4,4,4,4,4,4,4,4,4,4,4 --form short",
    ] {
        home.ambtenaar(line).stdin("q\n").run();
        assert_eq!(home.kept().len(), 3, "{line}");
    }
    let terminal = home.ambtenaar("--lang nl").in_terminal(80, 24);
    terminal.wait_for(
        "Je antwoorden over je wens van 31 december 2024 en de uitslag van 3 februari 2025 waren meer dan 30 dagen oud en zijn gewist.",
    );
    let screen = terminal.wait_for("de hele test");
    assert!(!screen.contains("naar je uitslag"), "{screen}");
    assert_eq!(home.kept(), ["ideale-ambtenaar-job-result.json"]);
    drop(terminal);

    finish(&home, "", ANSWERS);
    date(&home, Perspective::Own, "", "2025-02-03");
    let terminal = home.ambtenaar("--as wish").in_terminal(80, 24);
    terminal.wait_for(
        "The result from 3 February 2025 was more than 30 days old and has been removed.",
    );
    drop(terminal);
    // A day in the future is never too old, whatever the clock.
    start(&home, "--as job").wait_for("of 1 January 2999");
}

#[test]
fn an_unfinished_list_goes_like_a_result_and_what_is_left_can_be_wiped() {
    let home = Home::new();
    finish(&home, "--as job", ANSWERS);
    for line in ["--form full", "--form short"] {
        home.ambtenaar(line).stdin("4\nq\n").run();
    }
    for (form, day) in [(Form::Full, "2025-02-03"), (Form::Short, "2999-01-01")] {
        let begun = home.progress(form).unwrap().info.date;
        let file = home.progress_file(Perspective::Own, form, "");
        rewrite(file.path(), &begun, day);
    }
    let mut terminal = home.ambtenaar("--lang nl").in_terminal(80, 24);
    terminal.wait_for(
        "De onafgemaakte test van 3 februari 2025 was meer dan 30 dagen oud en is gewist.",
    );
    terminal.wait_for("1 van de 12 stellingen gedaan");
    assert_eq!(home.kept().len(), 2);
    // The choice names what it takes away.
    terminal.wait_for("w je antwoorden tot nu toe en je antwoorden over je werk wissen");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);

    fs::remove_file(home.progress_file(Perspective::Own, Form::Short, "").path()).unwrap();
    let mut terminal = home.ambtenaar("--lang nl").in_terminal(80, 24);
    terminal.wait_for("w je antwoorden over je werk wissen");
    terminal.press("w");
    terminal.wait_for("Dit wordt gewist: je antwoorden over je werk.");
    terminal.press("j");
    terminal.wait_for("Gewist.");
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn a_result_that_another_window_shows_is_not_removed_under_its_eyes() {
    let home = Home::new();
    finish(&home, "--id jan", ANSWERS);
    let other = start(&home, "--id jan");
    date(&home, Perspective::Own, "jan", "2025-02-03");
    drop(start(&home, ""));
    assert_eq!(home.kept().len(), 1);
    drop(other);
    drop(start(&home, ""));
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn no_result_is_made_where_the_answers_go_elsewhere_or_come_from_a_script() {
    let home = Home::new();
    let typed = EIGHTS.replace(',', "\n");
    let given = format!("--answers {EIGHTS}");
    for (line, input) in [
        ("--no-progress", typed.as_str()),
        (given.as_str(), ""),
        ("--save class.csv", &typed),
        ("--save class.csv --id x", &typed),
        ("--from class.csv --id x", ""),
        ("", &typed),
        ("--id x --report r.json", &typed),
        ("--format json", &format!("{typed}\n24\n3\n")),
    ] {
        let run = home.ambtenaar(line).stdin(input).run();
        assert_eq!(run.status, Some(0), "{line}: {}", run.stderr);
        assert_eq!(home.kept(), Vec::<String>::new(), "{line}");
    }
}

#[test]
fn a_script_that_takes_the_test_leaves_the_result_of_its_person_alone() {
    let home = Home::new();
    finish(&home, "", ANSWERS);
    let before = fs::read(home.state().join(SELF)).unwrap();
    let typed = EIGHTS.replace(',', "\n");
    let run = home.ambtenaar("--fresh").stdin(typed).run();
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    for line in [
        "score rows.csv",
        "reliability rows.csv",
        "compare rows.csv",
        "statements list",
    ] {
        let rows = format!("--answers {EIGHTS} --id x --save rows.csv");
        assert_eq!(home.ambtenaar(&rows).run().status, Some(0));
        home.ambtenaar(line).run();
    }
    assert_eq!(home.kept(), [SELF]);
    assert_eq!(fs::read(home.state().join(SELF)).unwrap(), before);
}

/// Starts with a result waiting, and these lines through a pipe.
#[track_caller]
fn piped(input: &str, status: i32) -> (Home, Ran) {
    let home = Home::new();
    finish(&home, "", ANSWERS);
    let run = home.ambtenaar("--form short").stdin(input).run();
    assert_eq!(run.status, Some(status), "{}", run.stderr);
    (home, run)
}

#[test]
fn through_a_pipe_a_word_chooses_too_and_without_one_the_result_is_shown() {
    for input in ["", "\n", "result is not a choice\n\n"] {
        let (home, run) = piped(input, 0);
        assert!(
            run.stdout.starts_with("All three roles are yours"),
            "{}",
            run.stdout
        );
        assert_eq!(home.kept(), [SELF]);
    }
    let (home, run) = piped("wipe\nyes\nq\n", 3);
    assert!(run.stderr.contains("Wiped.\n"), "{}", run.stderr);
    assert_eq!(home.kept(), Vec::<String>::new());
    // Answers are not taken for something else, nor is an old result for theirs.
    let (home, run) = piped(&"4\n".repeat(12), 3);
    assert_eq!(run.stdout, "");
    assert_eq!(digits(&home.result().unwrap()), ANSWERS);
    let (home, run) = piped(&format!("over\n{}", "4\n".repeat(12)), 0);
    assert!(!run.stdout.is_empty());
    assert_eq!(digits(&home.result().unwrap()), ANSWERS, "a script's end");
}

#[test]
fn plain_lines_use_words_for_what_keys_do() {
    let home = Home::new();
    finish(&home, "", ANSWERS);
    let open = || {
        let terminal = home.ambtenaar("--accessible").in_terminal(80, 90);
        terminal.wait_for("Press Enter, or type more, over, wipe, c, n or q and then press Enter:");
        terminal
    };
    let mut terminal = open();
    terminal.press("\r");
    terminal.wait_for("Type save, answers, more or stop and press Enter:");
    terminal.press("stop\r");
    terminal.wait_for("Press Enter, or type save, wipe or back and then press Enter:");
    terminal.press("back\r");
    terminal.wait_until("the keys again", |screen| {
        screen.matches("stop: stop").count() == 2
    });
    terminal.press("stop\r");
    terminal.wait_until("the question again", |screen| {
        screen.matches("back: back").count() == 2
    });
    terminal.press("wipe\r");
    terminal.wait_for("close the window.");
    assert_eq!(terminal.wait_exit(), 0);
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn a_list_about_a_colleague_is_not_kept_once_it_is_in_a_file() {
    let home = Home::new();
    let mut shown = at_the_result(&home, "--as colleague --show-result --report r.json");
    assert_eq!(home.kept(), ["ideale-ambtenaar-colleague-result.json"]);
    shown.press("q");
    shown.wait_for("Would you like to note an intention?");
    shown.press("\r");
    shown.wait_for("Saved: r.json");
    assert_eq!(shown.wait_exit(), 0);
    assert_eq!(home.kept(), Vec::<String>::new());

    let mut saved = at_the_result(&home, "--as colleague --show-result");
    saved.press("s");
    type_name(&mut saved, "s.json");
    saved.wait_for("Would you like to note an intention?");
    saved.press("\r");
    saved.wait_for("/s.json.");
    assert_eq!(home.kept(), Vec::<String>::new());
    saved.press("q");
    assert_eq!(saved.wait_exit(), 0);

    let mut unsaved = at_the_result(&home, "--as colleague --show-result");
    leave(&mut unsaved);
    assert_eq!(home.kept(), ["ideale-ambtenaar-colleague-result.json"]);
}

#[cfg(unix)]
#[test]
fn fault_30_a_list_about_a_colleague_waits_until_its_file_can_be_written() {
    let home = Home::new();
    std::os::unix::fs::symlink("/dev/full", home.path("full.json")).unwrap();
    let line = "--form short --as colleague --report";
    let mut terminal = home.ambtenaar(line).arg("full.json").in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    terminal.press("4".repeat(12));
    terminal.wait_for("All done: 12 answered");
    terminal.press(key::ENTER);
    terminal.wait_for("full.json could not be written: there is no room left.");
    assert_eq!(terminal.wait_exit(), 1);
    assert_eq!(home.kept(), ["ideale-ambtenaar-colleague-result.json"]);

    let mut again = home.ambtenaar(line).arg("r.json").in_terminal(80, 24);
    again.wait_for("are not in a file yet.");
    let screen = again.wait_for("Enter put them in the file");
    assert!(!screen.contains("your result"), "{screen}");
    again.press(key::ENTER);
    again.wait_for("Saved: r.json");
    assert_eq!(again.wait_exit(), 0);
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn fault_04_what_a_crash_left_beside_a_result_is_gone_after_the_next_start() {
    let home = Home::new();
    finish(&home, "", ANSWERS);
    // Power that failed in the middle of writing.
    fs::write(
        home.state().join(format!(".{SELF}.ambtenaar-1a2b3c.part")),
        "{",
    )
    .unwrap();
    drop(start(&home, "--fresh"));
    assert_eq!(home.kept(), [SELF]);
}

#[test]
fn fault_30_a_result_beside_its_own_last_progress_is_one_result() {
    let home = Home::new();
    finish(&home, "", ANSWERS);
    let mut result = home.result().unwrap();
    result.intention = Some("if x, then y".to_owned());
    result.progress.info.guess = Some(ByRole {
        bureaucrat: 1,
        entrepreneur: 5,
        connector: 3,
    });
    home.result_file(Perspective::Own, "")
        .save(&result)
        .unwrap();
    // What a crash between writing the one and removing the other leaves.
    let progress = Progress {
        info: SessionInfo {
            date: "2999-01-01".to_owned(),
            guess: None,
            finished: false,
            ..result.progress.info.clone()
        },
        ..result.progress.clone()
    };
    let file = home.progress_file(Perspective::Own, Form::Short, "");
    file.save(&progress).unwrap();
    let mut terminal = start(&home, "");
    let screen = words(&terminal.screen());
    assert!(!screen.contains("unfinished"), "{screen}");
    let whole = "Enter see your result m what else you can do with it o start over";
    assert!(screen.contains(whole), "{screen}");
    terminal.press(key::ENTER);
    let screen = past_the_intention(&mut terminal);
    assert!(screen.contains("your guess: 1st"), "{screen}");
    assert_eq!(home.kept(), [SELF]);
    assert_eq!(home.result(), Some(result.clone()));
    drop(terminal);

    // Other answers that are complete are a newer test, also as an older version of the program left them.
    let other = Progress {
        items: progress
            .items
            .iter()
            .map(|(id, _)| (id.clone(), Some(Given::Answer(2))))
            .collect(),
        info: SessionInfo {
            finished: true,
            ..progress.info
        },
    };
    file.save(&other).unwrap();
    start(&home, "").wait_for("Enter see your result");
    assert_eq!(home.kept(), [SELF]);
    assert_eq!(digits(&home.result().unwrap()), "2".repeat(12));
}

#[test]
fn fault_10_a_result_that_cannot_be_used_is_named_kept_aside_and_not_guessed_at() {
    let home = Home::new();
    finish(&home, "", ANSWERS);
    let path = home.state().join(SELF);
    let text = fs::read_to_string(&path).unwrap();
    let reference = source::built_in().unwrap().reference();
    for (from, to, why) in [
        ("}\n", "}", "is not readable"),
        ("{\"given\":4}", "{\"given\":6}", "is not readable"),
        ("\"s01\"", "\"s02\"", "is not readable"),
        ("\"self\"", "\"wish\"", "is not readable"),
        (
            "\"format\":1",
            "\"format\":2",
            "comes from another version of this program",
        ),
        (
            &reference,
            "ideale-ambtenaar@0.9.0#12345678",
            "belongs to other statements or cases",
        ),
    ] {
        fs::write(&path, text.replacen(from, to, 1)).unwrap();
        let bytes = fs::read(&path).unwrap();
        let terminal = home.ambtenaar("").in_terminal(80, 24);
        terminal.wait_for(&format!(
            "There was a result, but its file {why}. It is kept as "
        ));
        let screen = terminal.wait_for("full version: about 4 minutes, 24 statements");
        assert!(!screen.contains("see your result"), "{screen}");
        drop(terminal);
        let aside = home.state().join(format!("{SELF}.kept-1"));
        assert_eq!(home.kept(), [format!("{SELF}.kept-1")]);
        assert_eq!(fs::read(&aside).unwrap(), bytes);
        fs::remove_file(aside).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn fault_04_a_result_that_cannot_be_kept_leaves_the_progress_and_is_not_said_to_be_kept() {
    let home = Home::new();
    let mut terminal = start(&home, "--form short");
    begin(&mut terminal);
    terminal.press(&ANSWERS[..11]);
    terminal.wait_for("Statement 12 of 12");
    // Something stands where the result should come.
    fs::create_dir(home.state().join(SELF)).unwrap();
    terminal.press("4");
    terminal.wait_for("Your answers cannot be saved along the way: it is a folder.");
    terminal.press(key::ENTER);
    under_the_result(&terminal);
    let progress = home.progress(Form::Short).unwrap();
    assert!(progress.items.iter().all(|(_, given)| given.is_some()));
    terminal.press("q");
    let screen = terminal.wait_for("q stop; what was saved before stays");
    assert!(!screen.contains("leave it here"), "{screen}");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 0);
    assert!(home.progress(Form::Short).is_some());
}

/// A list that a trainer made of the built-in one has its id.
#[test]
fn another_list_of_the_same_id_takes_nothing_away() {
    let home = Home::new();
    finish(&home, "", ANSWERS);
    home.own_list(|list| list.replacen("lowest = 1", "lowest = 0", 1));
    for _ in 0..2 {
        let line = "--statements own.toml --form short";
        home.ambtenaar(line).stdin("4\nq\n").run();
        assert_eq!(home.kept().len(), 2, "{:?}", home.kept());
        start(&home, "").wait_for("Your result is ready for you.");
    }
}

#[test]
fn what_was_kept_aside_is_wiped_with_the_rest_and_goes_when_it_is_old() {
    let home = Home::new();
    let path = home.state().join(SELF);
    let reference = source::built_in().unwrap().reference();
    for is_old in [false, true] {
        finish(&home, "", ANSWERS);
        let text = fs::read_to_string(&path).unwrap();
        let other = text.replacen(&reference, "ideale-ambtenaar@0.9.0#12345678", 1);
        fs::write(&path, other).unwrap();
        drop(start(&home, ""));
        assert_eq!(home.kept(), [format!("{SELF}.kept-1")]);
        if is_old {
            let aside = home.state().join(format!("{SELF}.kept-1"));
            let begun = &text[text.find("\"date\":\"").unwrap() + 8..][..10];
            rewrite(&aside, begun, "2025-02-03");
            drop(start(&home, ""));
        } else {
            let mut terminal = start(&home, "");
            terminal.press("w");
            terminal.wait_for("y         yes, wipe");
            terminal.press("y");
            terminal.wait_for("Wiped.");
        }
        assert_eq!(home.kept(), Vec::<String>::new());
    }
}
