//! Screens of every size, and sizes that change while someone is answering.

use ambtenaar::model::{Form, Perspective};
use ambtenaar::words::Language;

use crate::support::{Home, Terminal, ambtenaar, key, shows, statements};

/// The smallest screen that key mode promises to work on.
const SMALLEST: (u16, u16) = (40, 10);

#[test]
fn fault_13_every_statement_fits_the_smallest_screen_in_both_languages_and_about_a_colleague() {
    for language in Language::ALL {
        every_statement_fits(language, Perspective::Own, "");
        every_statement_fits(language, Perspective::Wish, "");
        every_statement_fits(language, Perspective::Job, "");
        every_statement_fits(language, Perspective::Colleague, "--show-result");
    }
}

/// Every statement with every answer on a screen of its own, and again with an old answer marked.
fn every_statement_fits(language: Language, perspective: Perspective, options: &str) {
    let instrument = ambtenaar::source::built_in().expect("the built-in statements");
    let tag = language.tag().expect("a language");
    let labels = instrument.questionnaire.labels().get(&tag);
    let texts = statements(Form::Full, language, perspective);
    let line = format!("--as {} --no-progress {options}", perspective.key());
    let program = ambtenaar(&line).env("AMBTENAAR_LANG", language.key());
    let mut terminal = program.in_terminal(SMALLEST.0, SMALLEST.1);
    terminal.wait_until("the start screen", |screen| screen.contains("  q  "));
    terminal.press(key::ENTER);
    for (number, text) in (1_usize..).zip(&texts) {
        let whole = |screen: &str| {
            let answers = (1..).zip(labels).map(|(n, label)| format!("{n} {label}"));
            shows(screen, text) && answers.into_iter().all(|answer| shows(screen, &answer))
        };
        let keys = format!("{number}/24 ");
        let screen = terminal.wait_until(text, |screen| whole(screen) && screen.contains(&keys));
        assert!(!screen.contains('←'), "{screen}");
        terminal.press("3");
        let next = texts.get(number).map_or("24 ", String::as_str);
        terminal.wait_until(next, |screen| shows(screen, next) && !screen.contains('←'));
        terminal.press(key::BACKSPACE);
        terminal.wait_until("the old answer", |screen| {
            whole(screen) && screen.contains(&keys) && screen.contains('←')
        });
        terminal.press("3");
    }
}

#[test]
fn a_start_screen_that_goes_on_below_says_how_to_read_on() {
    for (language, on, end) in [
        ("nl", "spatie: verder lezen", "goed of fout bestaat niet."),
        ("en", "Space: read on", "there is no right or wrong."),
    ] {
        let line = format!("--no-progress --lang {language}");
        let mut terminal = ambtenaar(&line).in_terminal(SMALLEST.0, SMALLEST.1);
        let mut screen = terminal.wait_until("the start screen", |screen| screen.contains("  q  "));
        // Without what can be done, which is below it each time.
        let text = |screen: &str| {
            let lines = screen.lines().filter(|line| !line.starts_with("  "));
            lines.fold(String::new(), |all, line| all + line + "\n")
        };
        let mut read = String::new();
        while screen.contains(on) {
            read += &text(&screen);
            screen = terminal.press_on(" ");
        }
        assert!(!read.is_empty());
        read += &text(&screen);
        assert!(shows(&read.to_lowercase(), end), "{read}");
    }
}

#[test]
fn a_start_screen_with_a_result_says_so_too_and_names_every_choice() {
    let home = Home::new();
    let mut terminal = home
        .ambtenaar("--lang nl")
        .in_terminal(SMALLEST.0, SMALLEST.1);
    terminal.wait_for("q toch niet nu");
    terminal.press("k");
    terminal.wait_for("1/12 ");
    terminal.press("455442344244");
    terminal.wait_for("12 ");
    terminal.press(key::ENTER);
    terminal.wait_until("the result", |screen| screen.contains(" m m"));
    drop(terminal);
    let mut terminal = home
        .ambtenaar("--lang nl")
        .in_terminal(SMALLEST.0, SMALLEST.1);
    let choices = "Enter naar je uitslag m wat je er verder mee kunt doen o opnieuw beginnen w je uitslag wissen";
    let mut screen = terminal.wait_for(choices);
    let mut read = screen.clone();
    while screen.contains("spatie: verder lezen") {
        screen = terminal.press_on(" ");
        read += &screen;
    }
    assert!(shows(&read, "opnieuw, dan wordt hij gewist."), "{read}");
}

/// A result on the smallest screen, and that screen.
fn at_the_result(language: &str) -> (Terminal, String) {
    let line = format!("--form short --no-progress --lang {language}");
    let mut terminal = ambtenaar(&line).in_terminal(SMALLEST.0, SMALLEST.1);
    terminal.wait_until("the start screen", |screen| screen.contains("  q  "));
    terminal.press(key::ENTER);
    terminal.wait_for("1/12 ");
    terminal.press("455442344244");
    terminal.wait_for("12 ");
    terminal.press(key::ENTER);
    let screen = terminal.wait_until("the result", |screen| screen.contains(" m m"));
    (terminal, screen)
}

#[test]
fn the_three_roles_stand_together_on_the_smallest_screen() {
    for (language, names) in [
        ("nl", ["verbinder", "ondernemer", "bureaucraat"]),
        ("en", ["connector", "entrepreneur", "bureaucrat"]),
    ] {
        let (_, screen) = at_the_result(language);
        assert!(names.iter().all(|name| screen.contains(name)), "{screen}");
    }
}

#[test]
fn what_was_saved_stands_on_the_smallest_screen_until_a_key_is_pressed() {
    let (mut terminal, _) = at_the_result("en");
    terminal.press("s");
    terminal.wait_for("Name of the file");
    terminal.press("\u{15}mine.csv\r");
    terminal.wait_until("what was saved", |screen| {
        shows(screen, "Saved:") && shows(screen, "mine.csv")
    });
    terminal.press("?");
    terminal.wait_until("the help", |screen| !shows(screen, "Saved:"));
}

#[test]
fn fault_13_odd_sizes_lead_to_the_result_without_a_panic() {
    for (columns, rows) in [
        (1, 1),
        (2, 2),
        (20, 5),
        (29, 9),
        (30, 8),
        (39, 9),
        (400, 100),
        (1, 100),
        (400, 1),
    ] {
        // Every statement one key; where the layout is that of lines, Enter as well.
        for answer in ["4", "4\r"] {
            let mut terminal = ambtenaar("--form short --no-progress").in_terminal(columns, rows);
            for pressed in ["\r", &answer.repeat(12), "\r\r\r"] {
                terminal.press(pressed);
            }
            // However far these keys led: Ctrl-C and Ctrl-D end it.
            let status = end(&mut terminal);
            assert!(
                [0, 3, 130].contains(&status),
                "{columns}x{rows}: {status}\n{}",
                said(&terminal)
            );
            assert!(
                !said(&terminal).contains("panicked"),
                "{columns}x{rows}\n{}",
                said(&terminal)
            );
        }
    }
}

#[test]
fn a_very_small_screen_asks_in_lines_and_a_whole_run_fits_it() {
    let mut terminal = ambtenaar("--form short --no-progress").in_terminal(20, 5);
    terminal.wait_until("the start", |screen| screen.ends_with("Enter:"));
    terminal.press(key::ENTER);
    for text in statements(Form::Short, Language::English, Perspective::Own) {
        let end = text.split_whitespace().next_back().unwrap().to_owned();
        terminal.wait_until(&text, |screen| {
            shows(screen, &end) || screen.ends_with("5:")
        });
        terminal.press("4\r");
    }
    terminal.wait_until("the review", |screen| screen.ends_with("result:"));
    terminal.press(key::ENTER);
    terminal.wait_until("the result", |screen| !screen.ends_with("result:"));
    let status = end(&mut terminal);
    assert!([0, 130].contains(&status), "{status}");
}

#[test]
fn fault_13_a_window_dragged_about_keeps_its_place_and_its_answers() {
    let mut terminal = ambtenaar("--no-progress --lang en").in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    let sizes = [
        (40, 10),
        (400, 100),
        (80, 24),
        (60, 12),
        (41, 11),
        (100, 30),
    ];
    let texts = statements(Form::Full, Language::English, Perspective::Own);
    for (place, text) in texts.iter().enumerate() {
        terminal.wait_for(text);
        let (columns, rows) = sizes[place % sizes.len()];
        terminal.resize(columns, rows);
        // The next key draws for the size of now.
        terminal.press("4");
    }
    terminal.wait_for("All done: 24 answered, 0 skipped.");
    terminal.resize(3, 2);
    terminal.press("1");
    terminal.resize(80, 24);
    terminal.press(key::BACKSPACE);
    let status = end(&mut terminal);
    assert!([3, 130].contains(&status), "{status}\n{}", said(&terminal));
    assert!(!said(&terminal).contains("panicked"));
}

/// Ctrl-C and Ctrl-D until the program has ended; its status.
fn end(terminal: &mut Terminal) -> u32 {
    for _ in 0..4 {
        terminal.press(key::CTRL_C);
        terminal.press(key::CTRL_D);
    }
    terminal.wait_exit()
}

fn said(terminal: &Terminal) -> String {
    String::from_utf8_lossy(&terminal.transcript()).into_owned()
}

#[test]
fn the_ends_of_the_scale_and_the_way_to_help_stay_beside_the_hands_on_the_smallest_screen() {
    let program = ambtenaar("class --people 30 --no-progress").env("AMBTENAAR_LANG", "nl");
    let mut terminal = program.in_terminal(SMALLEST.0, SMALLEST.1);
    terminal.wait_until("the start screen", |screen| screen.contains("Enter"));
    terminal.press(key::ENTER);
    let screen = terminal.wait_for("Handen:");
    for said in ["1  helemaal mee oneens", "5  helemaal mee eens", "? hulp"] {
        assert!(screen.contains(said), "{said}\n{screen}");
    }
    terminal.press(format!("1 1 1x{}", key::ENTER));
    terminal.wait_for("3e getal");
}

#[test]
fn nothing_that_came_in_lines_stands_above_the_next_statement() {
    let program = ambtenaar("class --people 30 --no-progress").env("AMBTENAAR_LANG", "nl");
    let mut terminal = program.in_terminal(40, 6);
    terminal.wait_until("the start screen", |screen| screen.contains("Enter"));
    terminal.press(key::ENTER);
    terminal.wait_for("Handen:");
    terminal.press(format!("2 10 0 12 4{}", key::ENTER));
    terminal.wait_until("the hands in lines", |screen| screen.ends_with("stoppen:"));
    terminal.press(key::ENTER);
    let screen = terminal.wait_for("Stelling 2 van 12");
    assert!(!screen.contains("stoppen:"), "{screen}");
}
