//! Key mode: one key per answer, in a terminal.

use ambtenaar::model::{Form, Keying, Perspective, Role};
use ambtenaar::words;
use ambtenaar::words::Language;

use crate::support::{Ambtenaar, Home, Terminal, ambtenaar, key, lacks, shows, statements, words};

/// What is on the screen of one language.
struct Words {
    language: Language,
    title: &'static str,
    statement_1: &'static str,
    chosen: &'static str,
    done: &'static str,
    skipped: &'static str,
    result: &'static str,
    read_on: &'static str,
    closing: &'static str,
    leaving: &'static str,
}

const DUTCH: Words = Words {
    language: Language::Dutch,
    title: "De Ideale Ambtenaar",
    statement_1: "Stelling 1 van 24",
    chosen: "← dit koos je",
    done: "Klaar! 23 beantwoord, 1 overgeslagen.",
    skipped: "overgeslagen",
    result: "De ondernemer: kracht en prijs",
    read_on: "Spatie verder",
    closing: "q stop",
    leaving: "q stoppen; er wordt niets bewaard",
};

const ENGLISH: Words = Words {
    language: Language::English,
    title: "The Ideal Public Servant",
    statement_1: "Statement 1 of 24",
    chosen: "← your choice",
    done: "All done: 23 answered, 1 skipped.",
    skipped: "skipped",
    result: "The entrepreneur: strengths and their price",
    read_on: "Space next",
    closing: "q stop",
    leaving: "q stop; nothing is kept",
};

/// Answers every statement with one key: agreeing with the entrepreneur, 2 for the rest; skips one, takes one back and
/// changes it, and changes another in the review.
fn the_whole_test(said: &Words, columns: u16, rows: u16) {
    let texts = statements(Form::Full, said.language, Perspective::Own);
    let program = ambtenaar("--no-progress").env("AMBTENAAR_LANG", said.language.key());
    let mut terminal = program.in_terminal(columns, rows);
    let screen = terminal.wait_until("the start screen", |screen| screen.contains("  q  "));
    assert!(rows < 24 || screen.starts_with(said.title), "{screen}");
    terminal.press(key::ENTER);
    let changed = 3;
    for (place, text) in texts.iter().enumerate() {
        let screen = terminal.wait_for(text);
        lacks(&screen, words::interview::chosen(said.language));
        if rows >= 24 && place == 0 {
            assert!(screen.starts_with(said.statement_1), "{screen}");
        }
        if rows >= 24 && place == 11 {
            assert!(shows(&screen, said.skipped), "{screen}");
        }
        match place {
            10 => terminal.press("s"),
            15 => {
                terminal.press("1");
                terminal.wait_for(&texts[16]);
                terminal.press(key::BACKSPACE);
                let screen = terminal.wait_until("the old answer", |screen| {
                    let mark = if rows < 24 { "←" } else { said.chosen };
                    shows(screen, text) && shows(screen, mark)
                });
                let marked = screen.lines().find(|line| line.contains('←'));
                assert!(
                    marked.is_some_and(|line| line.trim_start().starts_with("1  ")),
                    "{screen}"
                );
                terminal.press("2");
            }
            _ => terminal.press(entrepreneurial(place)),
        }
    }
    terminal.wait_for(said.done);
    terminal.press("a4");
    terminal.wait_until("the field", |screen| screen.ends_with(": 4"));
    terminal.press(key::ENTER);
    terminal.wait_for(&texts[changed]);
    terminal.press("2");
    terminal.wait_for(said.done);
    terminal.press(key::ENTER);
    let seen = to_the_end(&mut terminal, said);
    assert!(words(&seen).contains(said.result), "{seen}");
    leave(&mut terminal, said);
}

/// Leaves a result of which nothing is kept.
fn leave(terminal: &mut Terminal, said: &Words) {
    terminal.press("q");
    terminal.wait_for(said.leaving);
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 0);
}

/// All for the entrepreneur, little for the others.
fn entrepreneurial(place: usize) -> &'static str {
    let instrument = ambtenaar::source::built_in().unwrap();
    let statement = &instrument.questionnaire.statements()[place];
    match (statement.role, statement.keying) {
        (Role::Entrepreneur, Keying::Normal) => "5",
        (Role::Entrepreneur, Keying::Reversed) => "1",
        (_, Keying::Normal) => "2",
        (_, Keying::Reversed) => "4",
    }
}

/// Reads on to the last page; everything that was on the screens.
fn to_the_end(terminal: &mut Terminal, said: &Words) -> String {
    let mut pages: Vec<String> = Vec::new();
    loop {
        let screen = terminal.wait_until("a page of the result", |screen| {
            let is_new = pages.last().is_none_or(|page| page != screen);
            let is_review = screen.contains("All done:");
            words(screen).ends_with(said.closing) && is_new && !is_review
        });
        let next = said.read_on.split(' ').next().unwrap_or_default();
        let goes_on = shows(&screen, said.read_on) || shows(&screen, &format!("{next} ·"));
        pages.push(screen);
        if !goes_on {
            return pages.join("\n");
        }
        terminal.press(" ");
    }
}

#[test]
fn the_whole_test_in_dutch() {
    the_whole_test(&DUTCH, 80, 24);
}

#[test]
fn the_whole_test_in_english() {
    the_whole_test(&ENGLISH, 80, 24);
}

#[test]
fn the_whole_test_on_a_small_screen_in_dutch() {
    the_whole_test(&DUTCH, 40, 10);
}

#[test]
fn the_whole_test_on_a_small_screen_in_english() {
    the_whole_test(&ENGLISH, 40, 10);
}

/// A run in English, on the screen of its first statement.
fn at_the_first_statement(program: Ambtenaar) -> Terminal {
    let mut terminal = program.env("AMBTENAAR_LANG", "en").in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of");
    terminal
}

const FIRST: &str = "\
Statement 1 of 24  ────────────────────────


  Before I promise anything, I check whether the rules allow it.

    1  strongly disagree
    2  disagree
    3  neither agree nor disagree
    4  agree
    5  strongly agree

    s  does not apply

  Press 1 to 5: that is your answer and you move on.
  Backspace back · s skip · q save and stop · ? help";

#[test]
fn nothing_is_selected_before_a_key_is_pressed() {
    let mut terminal = at_the_first_statement(ambtenaar(""));
    terminal.wait_for_screen(FIRST);
    for meaningless in [key::ENTER, " ", "0", "6", "9", "x", "\t"] {
        terminal.press(meaningless);
    }
    terminal.press("?");
    terminal.wait_for("Press any key to go on.");
    terminal.press(" ");
    terminal.wait_for_screen(FIRST);
}

#[test]
fn a_digit_is_the_answer_and_shows_on_the_next_screen() {
    let mut terminal = at_the_first_statement(ambtenaar(""));
    terminal.press("4");
    terminal.wait_for_screen(
        "\
Statement 2 of 24  ━───────────────────────   previous: 4, agree


  When I see an opportunity, I act on it without being asked.

    1  strongly disagree
    2  disagree
    3  neither agree nor disagree
    4  agree
    5  strongly agree

    s  does not apply

  Press 1 to 5: that is your answer and you move on.
  Backspace back · s skip · q save and stop · ? help",
    );
    terminal.press("S");
    terminal.wait_for("previous: skipped");
    terminal.wait_for("Statement 3 of 24");
}

#[test]
fn arrows_choose_and_enter_confirms() {
    let mut terminal = at_the_first_statement(ambtenaar(""));
    let selected = |row: &str| format!("  > {row}  ");
    for (pressed, row) in [
        (key::DOWN, "1"),
        (key::DOWN, "2"),
        ("j", "3"),
        (key::UP, "2"),
        ("k", "1"),
        (key::UP, "1"),
        (key::DOWN, "2"),
    ] {
        terminal.press(pressed);
        terminal.wait_until(row, |screen| screen.contains(&selected(row)));
    }
    let screen = terminal.screen();
    let row = screen
        .lines()
        .position(|line| line.starts_with("  > 2"))
        .unwrap();
    // Readers of screens follow the cursor.
    terminal.wait_for_cursor(u16::try_from(row).unwrap(), 2);
    terminal.press(key::ENTER);
    terminal.wait_for("previous: 2, disagree");
    terminal.press([key::UP, key::ENTER].concat());
    terminal.wait_for("previous: skipped");
}

#[test]
fn three_keys_lead_back_to_the_old_answer() {
    for back in [key::BACKSPACE, key::LEFT, key::PAGE_UP] {
        let mut terminal = at_the_first_statement(ambtenaar(""));
        terminal.press("5s");
        terminal.wait_for("Statement 3 of 24");
        terminal.press(back);
        let screen = terminal.wait_for("s does not apply ← your choice");
        assert!(shows(&screen, "Statement 2 of 24"), "{screen}");
        terminal.press(back);
        let screen = terminal.wait_for("5 strongly agree ← your choice");
        assert!(shows(&screen, "Statement 1 of 24"), "{screen}");
        terminal.press(back);
        terminal.wait_for("This is the first statement.");
        terminal.press("1");
        terminal.wait_for("previous: 1, strongly disagree");
    }
}

#[test]
fn escape_says_how_to_stop_and_answers_nothing() {
    let mut terminal = at_the_first_statement(ambtenaar(""));
    terminal.press(key::ESCAPE);
    terminal.wait_for("Press q to save what you have and stop.");
    terminal.press("4");
    terminal.wait_for("previous: 4, agree");
}

#[test]
fn help_shows_the_keys_and_returns() {
    let mut terminal = at_the_first_statement(ambtenaar(""));
    terminal.press("?");
    terminal.wait_for("s does not apply: this statement will not count");
    terminal.press("4");
    terminal.wait_for_screen(FIRST);
}

#[test]
fn with_confirm_a_digit_waits_for_enter() {
    let mut terminal = at_the_first_statement(ambtenaar("--confirm"));
    terminal.wait_for("Choose 1 to 5 and press Enter to move on.");
    for (pressed, row) in [
        ("4", "  > 4  agree"),
        ("s", "  > s  does"),
        ("2", "  > 2  disagree"),
    ] {
        terminal.press(pressed);
        terminal.wait_until(row, |screen| screen.contains(row));
    }
    terminal.press(key::ENTER);
    terminal.wait_for("previous: 2, disagree");
}

#[test]
fn stopping_says_how_far_and_how_to_go_on() {
    for (pressed, status) in [("q", 3), ("Q", 3), (key::CTRL_D, 3), (key::CTRL_C, 130)] {
        let mut terminal = at_the_first_statement(ambtenaar("--id x"));
        terminal.press("44");
        terminal.wait_for("Statement 3 of 24");
        terminal.press(pressed);
        assert_eq!(terminal.wait_exit(), status, "{pressed:?}");
        let screen = words(&terminal.screen());
        assert!(
            screen.contains("You have done 2 of 24 statements."),
            "{screen}"
        );
        assert!(screen.ends_with("ambtenaar --id x"), "{screen}");
    }
}

#[test]
fn the_start_screen_changes_language_and_form_with_one_key() {
    let mut terminal = ambtenaar("--lang nl").in_terminal(80, 24);
    terminal.wait_for("De Ideale Ambtenaar");
    terminal.press("e");
    terminal.wait_for("The Ideal Public Servant");
    terminal.press("n");
    terminal.wait_for("De Ideale Ambtenaar");
    terminal.press("k");
    terminal.wait_for("Stelling 1 van 12");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);

    let mut terminal = ambtenaar("").in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);
}

#[test]
fn a_chosen_order_is_the_same_in_every_run() {
    let texts = statements(Form::Full, Language::English, Perspective::Own);
    let mut terminal = at_the_first_statement(ambtenaar("--shuffle=7"));
    for (number, place) in (1..).zip(ORDER_OF_SEED_7) {
        terminal.wait_for(&format!("Statement {number} of 24"));
        terminal.wait_for(&texts[place - 1]);
        terminal.press("4");
    }
}

/// The statements in the order that seed 7 stands for, numbered as in the file.
const ORDER_OF_SEED_7: [usize; 24] = [
    4, 24, 20, 15, 13, 12, 6, 1, 17, 3, 10, 5, 8, 21, 14, 9, 22, 23, 2, 16, 11, 7, 19, 18,
];

#[test]
fn a_guess_is_asked_before_the_first_statement_and_stands_beside_the_result() {
    let mut terminal =
        ambtenaar("--form short --guess --no-progress --lang en").in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    for (number, pressed) in [
        (1, "5"),
        (2, "s"),
        (2, "1"),
        (3, key::BACKSPACE),
        (2, "2"),
        (3, "3"),
    ] {
        terminal.wait_for(&format!("guess {number} of 3"));
        terminal.press(pressed);
    }
    terminal.wait_for("Statement 1 of 12");
    terminal.press("424254324421");
    terminal.wait_for("All done: 12 answered, 0 skipped.");
    terminal.press(key::ENTER);
    let seen = to_the_end(&mut terminal, &ENGLISH);
    assert!(
        ["1st", "2nd", "3rd"]
            .iter()
            .all(|place| shows(&seen, &format!("your guess: {place}"))),
        "{seen}"
    );
}

#[test]
fn the_start_screen_offers_a_guess_which_is_kept_with_the_progress() {
    let home = Home::new();
    let mut terminal = home.ambtenaar("--lang en").in_terminal(80, 24);
    terminal.wait_for("g     guess first which role comes first in you");
    terminal.press("g");
    for (number, pressed) in [(1, "5"), (2, "1"), (3, "3")] {
        terminal.wait_for(&format!("guess {number} of 3"));
        terminal.press(pressed);
    }
    let screen = terminal.wait_for("Your guess is noted.");
    assert!(screen.contains("g     guess again"), "{screen}");
    assert!(screen.contains("w     wipe your guess"), "{screen}");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);
    assert!(shows(&terminal.screen(), "Your guess is kept."));

    // It is there again, whichever form is chosen then, and also for who leaves before the first answer.
    let mut terminal = home.ambtenaar("--lang en").in_terminal(80, 24);
    terminal.wait_for("g     guess again");
    terminal.press("s");
    terminal.wait_for("Statement 1 of 12");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);
    assert!(shows(&terminal.screen(), "Your guess is kept."));
    let mut terminal = home.ambtenaar("--lang en").in_terminal(80, 24);
    terminal.wait_for("g     guess again");
    terminal.press("s");
    terminal.wait_for("Statement 1 of 12");
    terminal.press("424q");
    assert_eq!(terminal.wait_exit(), 3);

    let mut terminal = home.ambtenaar("--lang en").in_terminal(80, 24);
    terminal.wait_for("Enter go on with statement 4");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 4 of 12");
    terminal.press("254324421");
    terminal.wait_for("All done: 12 answered, 0 skipped.");
    terminal.press(key::ENTER);
    let seen = to_the_end(&mut terminal, &ENGLISH);
    for (role, place) in [
        ("bureaucrat", "1st"),
        ("entrepreneur", "3rd"),
        ("connector", "2nd"),
    ] {
        let mut rows = seen
            .lines()
            .skip_while(|row| !row.trim_start().starts_with(role));
        let row = rows.next().unwrap();
        assert!(row.contains(&format!("your guess: {place}")), "{row}");
    }
}

#[test]
fn the_answers_can_be_looked_at_again_under_the_result() {
    let mut terminal = at_the_first_statement(ambtenaar("--form short --explain --no-progress"));
    terminal.press("444444444442");
    terminal.wait_for("All done: 12 answered, 0 skipped.");
    terminal.press(key::ENTER);
    let seen = to_the_end(&mut terminal, &ENGLISH);
    assert!(shows(&seen, "Which statements mattered most"), "{seen}");
    terminal.press("m");
    terminal.wait_for("a Look at your answers, or change them");
    terminal.press("a");
    terminal.wait_for("All done: 12 answered, 0 skipped.");
    terminal.press("1\r");
    terminal.wait_for("Statement 1 of 12");
    terminal.press("s");
    terminal.wait_for("All done: 11 answered, 1 skipped.");
    terminal.press(key::ENTER);
    to_the_end(&mut terminal, &ENGLISH);
    leave(&mut terminal, &ENGLISH);
}

#[test]
fn a_held_key_does_no_harm_in_the_review() {
    let mut terminal = at_the_first_statement(ambtenaar("--form short --no-progress"));
    terminal.press("4".repeat(40));
    terminal.wait_for("4 does nothing here.");
    terminal.press("a");
    terminal.wait_for("12 4, agree: ");
    terminal.press("4".repeat(40));
    terminal.wait_until("three digits in the field", |screen| {
        screen.ends_with("Statement: 444")
    });
    terminal.press(key::ENTER);
    let screen = terminal.wait_for("Choose a number from 1 to 12.");
    assert!(
        shows(&screen, "All done: 12 answered, 0 skipped."),
        "{screen}"
    );
    terminal.press("4x");
    terminal.press([key::BACKSPACE, key::BACKSPACE].concat());
    terminal.wait_for("Enter: your result · a: check your answers");
    terminal.press(key::BACKSPACE);
    let screen = terminal.wait_for("4 agree ← your choice");
    assert!(shows(&screen, "Statement 12 of 12"), "{screen}");
}

#[test]
fn the_result_can_be_left_on_every_screenful() {
    for (pressed, then, status) in [
        ("q", key::ENTER, 0),
        ("q", "q", 0),
        (key::CTRL_D, key::CTRL_D, 0),
        ("q", key::CTRL_C, 130),
        (key::CTRL_C, "", 130),
    ] {
        let home = Home::new();
        let mut terminal = at_the_first_statement(home.ambtenaar("--form short"));
        terminal.press("424254324421");
        terminal.wait_for("All done: 12 answered, 0 skipped.");
        terminal.press(key::ENTER);
        terminal.wait_for(ENGLISH.closing);
        terminal.press(pressed);
        if !then.is_empty() {
            terminal.wait_for("Backspace back to your result");
            terminal.press(then);
        }
        terminal.wait_for("To see it again, type: ambtenaar --form short");
        assert_eq!(terminal.wait_exit(), status, "{pressed:?}{then:?}");
        assert!(home.result().is_some());
    }
}
