//! What is said about the key just pressed stands beside what is asked next, and goes with the key after it.

use std::fs;

use crate::support::key::{BACKSPACE, ENTER, LEFT};
use crate::support::{Ambtenaar, Home, Terminal, ambtenaar, shows};

/// Starts it, on the screen with this heading.
fn begun(program: Ambtenaar, begin: &str, heading: &str) -> Terminal {
    let mut terminal = program.in_terminal(80, 24);
    terminal.wait_for(begin);
    terminal.press(ENTER);
    at(&terminal, heading);
    terminal
}

/// Waits for the screen with this heading and nothing above it; gives it.
#[track_caller]
fn at(terminal: &Terminal, heading: &str) -> String {
    terminal.wait_until(heading, |screen| screen.trim_start().starts_with(heading))
}

/// Goes back three times from a first screen that ends like this: it says so in place of some keys, no line moves down, and
/// the next key takes the words away.
fn the_first_says_so(terminal: &mut Terminal, end: &str, note: &str) {
    the_first_says_so_to(terminal, (BACKSPACE, end, note), "x", "");
}

/// The same for another key that goes back, where a key that means nothing is told of in these words, and `erase` takes what
/// that key typed away.
fn the_first_says_so_to(
    terminal: &mut Terminal,
    (back, end, note): (&str, &str, &str),
    nothing: &str,
    erase: &str,
) {
    let before = terminal.wait_until(end, |screen| screen.ends_with(end));
    for _ in 0..3 {
        terminal.press(back);
        let screen = terminal.wait_for(note);
        assert_eq!(screen.lines().next(), before.lines().next(), "{screen}");
        assert!(screen.lines().count() <= before.lines().count(), "{screen}");
        // A key that means nothing says so in the same place.
        terminal.press("x");
        let screen = terminal.wait_until("another note", |screen| {
            shows(screen, nothing) && !shows(screen, note) && *screen != before
        });
        assert_eq!(screen.lines().next(), before.lines().next(), "{screen}");
        assert!(screen.lines().count() <= before.lines().count(), "{screen}");
        terminal.press(erase);
    }
}

#[test]
fn the_first_statement_says_so_for_one_key() {
    for (language, begin, heading, end, note, next) in [
        (
            "nl",
            "q toch niet nu",
            "Stelling 1 van 24",
            "? hulp",
            "Dit is de eerste stelling.",
            "Stelling 2 van 24",
        ),
        (
            "en",
            "q not now",
            "Statement 1 of 24",
            "? help",
            "This is the first statement.",
            "Statement 2 of 24",
        ),
    ] {
        let program = ambtenaar(&format!("--no-progress --lang {language}"));
        let mut terminal = begun(program, begin, heading);
        the_first_says_so(&mut terminal, end, note);
        terminal.press(BACKSPACE);
        terminal.wait_for(note);
        terminal.press("4");
        let screen = at(&terminal, next);
        assert!(!shows(&screen, note), "{screen}");
    }
}

#[test]
fn the_first_case_says_so_for_one_key() {
    let program = ambtenaar("cases --no-progress --lang en");
    let mut terminal = begun(program, "q not now", "Case 1 of 8");
    the_first_says_so(&mut terminal, "Your order:", "This is the first case.");
}

#[test]
fn the_first_statement_of_a_room_says_so_for_one_key() {
    let program = ambtenaar("class --no-progress --people 9 --lang en");
    let mut terminal = begun(program, "q not now", "Statement 1 of 12");
    let first = (LEFT, "? help", "This is the first statement.");
    the_first_says_so_to(&mut terminal, first, "is not a count", BACKSPACE);
}

#[test]
fn on_the_smallest_screen_the_note_is_in_the_frame_too() {
    let mut terminal = ambtenaar("--no-progress --lang nl").in_terminal(40, 10);
    terminal.wait_for("q toch niet nu");
    terminal.press(ENTER);
    let before = terminal.wait_for("1/24");
    terminal.press(BACKSPACE);
    let screen = terminal.wait_for("Dit is de eerste stelling.");
    assert_eq!(screen.lines().next(), before.lines().next(), "{screen}");
    terminal.press("x");
    let screen = terminal.wait_for("Met x kun je niet antwoorden.");
    assert!(!shows(&screen, "Dit is de eerste stelling."), "{screen}");
    assert_eq!(screen.lines().next(), before.lines().next(), "{screen}");
}

/// Takes the folder away in which progress is kept.
fn lose_the_folder(home: &Home) {
    fs::remove_dir_all(home.path("state/ambtenaar")).unwrap();
}

const NOT_KEPT: &str = "cannot be saved along the way";

#[test]
fn answers_that_cannot_be_kept_are_told_beside_the_next_statement() {
    let home = Home::new();
    let program = home.ambtenaar("--lang en");
    let mut terminal = begun(program, "q not now", "Statement 1 of 24");
    lose_the_folder(&home);
    terminal.press("4");
    terminal.wait_for(NOT_KEPT);
    let screen = at(&terminal, "Statement 2 of 24");
    assert!(shows(&screen, NOT_KEPT), "{screen}");
    terminal.press("4");
    let screen = at(&terminal, "Statement 3 of 24");
    assert!(!shows(&screen, NOT_KEPT), "{screen}");
}

#[test]
fn cases_that_cannot_be_kept_are_told_beside_the_roles() {
    let home = Home::new();
    let program = home.ambtenaar("cases --lang en");
    let mut terminal = begun(program, "q not now", "Case 1 of 8");
    lose_the_folder(&home);
    terminal.press("123");
    let screen = terminal.wait_for(NOT_KEPT);
    assert!(
        shows(&screen, "What does your first choice cost in this case?"),
        "{screen}"
    );
    terminal.press(ENTER);
    let screen = at(&terminal, "Case 2 of 8");
    assert!(!shows(&screen, NOT_KEPT), "{screen}");
}

#[test]
fn counts_that_cannot_be_kept_are_told_beside_the_hands_that_are_shown() {
    let home = Home::new();
    let program = home.ambtenaar("class --people 9 --lang en");
    let mut terminal = begun(program, "q not now", "Statement 1 of 12");
    lose_the_folder(&home);
    terminal.press("1 2 3 0 0\r");
    terminal.wait_for(NOT_KEPT);
    let screen = at(&terminal, "Statement 1 of 12");
    assert!(shows(&screen, NOT_KEPT), "{screen}");
    assert!(shows(&screen, "Enter next"), "{screen}");
    terminal.press(ENTER);
    let screen = at(&terminal, "Statement 2 of 12");
    assert!(!shows(&screen, NOT_KEPT), "{screen}");
}
