//! From the menu of a result: one intention that comes back later, and a row for the trainer.

use std::fs;

use ambtenaar::model::Perspective;

use crate::results::date;
use crate::support::{Home, Terminal, key, shows, words};

const SAID: &str = "if someone is in a hurry, then I first ask why";

/// A run of the short form up to the menu of its result.
fn at_the_menu(home: &Home, size: (u16, u16)) -> Terminal {
    at_the_menu_with(home, "", size)
}

/// The same with these options.
fn at_the_menu_with(home: &Home, options: &str, size: (u16, u16)) -> Terminal {
    let mut terminal = home
        .ambtenaar(&format!("--form short --lang en {options}"))
        .in_terminal(size.0, size.1);
    terminal.wait_for("Enter");
    terminal.press(key::ENTER);
    terminal.wait_until("the first statement", |screen| {
        ["1/12", "1 of 12"].iter().any(|mark| screen.contains(mark))
    });
    terminal.press("455442344244");
    terminal.wait_for("12 ");
    terminal.press(key::ENTER);
    terminal.wait_for("m more");
    terminal.press("m");
    terminal.wait_for("What would you like to do now?");
    terminal
}

fn kept(home: &Home) -> Option<String> {
    home.result().unwrap().intention
}

#[test]
fn an_intention_is_kept_with_the_result_and_comes_back_when_it_is_opened() {
    let home = Home::new();
    let mut terminal = at_the_menu(&home, (80, 24));
    terminal.press("6");
    terminal.wait_for("Your intention (if");
    terminal.press(format!("{SAID}\r"));
    terminal.wait_for("Your intention is with your result.");
    assert_eq!(kept(&home).as_deref(), Some(SAID));
    drop(terminal);

    let mut same_day = home.ambtenaar("--lang en").in_terminal(80, 24);
    same_day.wait_for("Enter see your result");
    same_day.press(key::ENTER);
    let screen = same_day.wait_for("what you set out to do");
    assert!(!screen.contains("How did it go?"), "{screen}");
    drop(same_day);

    date(&home, Perspective::Own, "", "2999-01-01");
    let mut again = home.ambtenaar("--lang en").in_terminal(80, 24);
    // Whoever looks along at the start does not read it.
    let screen = again.wait_for("Enter see your result");
    assert!(!screen.contains("hurry"), "{screen}");
    again.press(key::ENTER);
    let screen = again.wait_for("How did it go?");
    assert!(words(&screen).contains(SAID), "{screen}");
    again.press(key::ENTER);
    again.wait_for("m more");
}

#[test]
fn an_intention_can_be_changed_left_and_taken_away() {
    let home = Home::new();
    let mut terminal = at_the_menu(&home, (80, 24));
    terminal.press("6");
    terminal.wait_for("Your intention (if");
    terminal.press(key::ESCAPE);
    terminal.wait_for("What would you like to do now?");
    assert_eq!(kept(&home), None);
    for (typed, said, expected) in [
        ("one\r", "Your intention is with your result.", Some("one")),
        ("two\r", "Your intention is with your result.", Some("two")),
        ("\u{15}\r", "There is no intention", None),
    ] {
        terminal.press("6");
        terminal.wait_for("Your intention (if");
        terminal.press(typed);
        terminal.wait_for(said);
        assert_eq!(kept(&home).as_deref(), expected);
    }
}

#[test]
fn the_answers_for_a_trainer_are_one_row_that_reads_back_also_from_a_small_screen() {
    let home = Home::new();
    let mut terminal = at_the_menu(&home, (40, 10));
    terminal.wait_for("q back to your result");
    terminal.press(key::DOWN.repeat(4));
    terminal.wait_for("8 Give your answers");
    terminal.press("x");
    terminal.wait_for("x does nothing here.");
    terminal.press("8");
    terminal.wait_for("Name of the file:");
    terminal.press("\u{15}mine\r");
    let screen = terminal.wait_for("only to someone who may read them.");
    assert!(shows(&screen, "Saved:"), "{screen}");
    terminal.press(key::ENTER);
    terminal.wait_until("the menu", |screen| !shows(screen, "Saved:"));
    let written = home.read("mine.csv");
    assert_eq!(written.lines().count(), 2, "{written}");
    let shown = home.ambtenaar("take --from mine.csv --lang en").run();
    assert_eq!((shown.status, &*shown.stderr), (Some(0), ""));
    assert!(shown.stdout.contains("connector"), "{}", shown.stdout);
}

#[test]
fn the_pitfalls_of_the_leading_roles_stand_above_the_field_on_every_screen() {
    let home = Home::new();
    let mut terminal = at_the_menu(&home, (80, 24));
    terminal.press("6");
    let screen = terminal.wait_for("Your intention (if");
    for pitfall in [
        "Pitfalls of the bureaucrat:",
        "You may miss what makes this one case different.",
        "Pitfalls of the entrepreneur:",
        "Pitfalls of the connector:",
        "You may leave so much open that nobody feels responsible.",
    ] {
        assert!(words(&screen).contains(pitfall), "{pitfall}: {screen}");
    }
    terminal.press(key::ESCAPE);
    terminal.wait_for("What would you like to do now?");
    terminal.resize(40, 10);
    terminal.wait_until("the small menu", |screen| screen.contains("Space: read on"));
    terminal.press("6");
    let mut screen = terminal.wait_for("Your intention (if");
    let mut read = screen.clone();
    while screen.contains("arrows: read on") {
        screen = terminal.press_on(key::DOWN);
        read += &screen;
    }
    assert!(read.contains("responsible."), "{read}");
    terminal.press(format!("{SAID}\r"));
    terminal.wait_for("What would you like to do now?");
    assert_eq!(kept(&home).as_deref(), Some(SAID));
}

#[test]
fn of_one_leading_role_what_helps_stands_with_each_pitfall() {
    let mut terminal = Home::new()
        .ambtenaar("--form short --lang en")
        .in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    terminal.press("115441315245");
    terminal.wait_for("All done: 12 answered");
    terminal.press(key::ENTER);
    terminal.wait_for("Your preference probably lies with the connector.");
    terminal.press("m");
    terminal.wait_for("What would you like to do now?");
    terminal.press("6");
    terminal.wait_for("Pitfalls of the connector, and what helps:");
    let screen =
        terminal.wait_for("End each conversation with a name and a date for every agreement.");
    assert!(!screen.contains("Pitfalls of the bureaucrat"), "{screen}");
}

/// Goes back to the menu, where the intention says this.
#[track_caller]
fn back_at_the_menu_it_is_there(terminal: &mut Terminal, said: &str) {
    terminal.press("q");
    terminal.wait_for("What would you like to do now?");
    terminal.press("6");
    let screen = terminal.wait_for("Your intention (if");
    assert!(words(&screen).contains(said), "{screen}");
}

#[test]
fn an_intention_stays_with_the_result_whatever_is_opened_from_its_menu() {
    for way in ["3", "9"] {
        let home = Home::new();
        let mut terminal = at_the_menu(&home, (80, 24));
        terminal.press("6");
        terminal.wait_for("Your intention (if");
        terminal.press(format!("{SAID}\r"));
        terminal.wait_for("Your intention is with your result.");
        terminal.press(way);
        terminal.wait_for("q not now");
        back_at_the_menu_it_is_there(&mut terminal, SAID);
    }
}

#[test]
fn a_saved_row_says_how_many_there_are_and_a_name_that_can_not_be_is_asked_again() {
    let home = Home::new();
    fs::create_dir(home.path("folder")).unwrap();
    fs::write(home.path("taken.md"), "").unwrap();
    let mut terminal = at_the_menu(&home, (80, 24));
    for (name, said) in [
        ("mine.csv", "It holds your answers in one row"),
        ("mine.csv", "it now holds 2 rows"),
    ] {
        terminal.press("8");
        terminal.wait_for("Name of the file:");
        terminal.press(format!("\u{15}{name}\r"));
        terminal.wait_for(said);
    }
    terminal.press("8");
    terminal.wait_for("Name of the file:");
    terminal.press("\u{15}folder/\r");
    terminal.wait_for("folder/: choose a name that ends in");
    terminal.press("\u{15}taken.md\r");
    let screen = terminal.wait_for("taken.md already exists. Choose another name.");
    assert!(!screen.contains("--force"), "{screen}");
    assert!(!home.path("folder.csv").exists());
}

#[test]
fn an_intention_is_asked_for_once_also_where_more_than_one_list_is_opened_from_a_result() {
    const ASKED: &str = "Would you like to note an intention?";
    for said in ["", SAID] {
        let home = Home::new();
        let mut terminal = at_the_menu_with(&home, "--report mine.md", (80, 24));
        terminal.press("3");
        terminal.wait_for(ASKED);
        terminal.press(format!("{said}\r"));
        for _ in 0..2 {
            terminal.wait_for("q not now");
            terminal.press("q");
            terminal.wait_for("What would you like to do now?");
            terminal.press("3");
        }
        let screen = terminal.wait_for("q not now");
        assert!(!screen.contains(ASKED), "{screen}");
        back_at_the_menu_it_is_there(&mut terminal, said);
    }
}

#[test]
fn an_intention_comes_back_once_when_a_result_is_opened_and_not_behind_what_is_opened_from_it() {
    let home = Home::new();
    let mut terminal = at_the_menu(&home, (80, 24));
    terminal.press("6");
    terminal.wait_for("Your intention (if");
    terminal.press(format!("{SAID}\r"));
    terminal.wait_for("Your intention is with your result.");
    drop(terminal);
    let mut terminal = home.ambtenaar("--lang en").in_terminal(80, 24);
    terminal.wait_for("Enter see your result");
    terminal.press("m");
    terminal.wait_for("what you set out to do");
    terminal.press(key::ENTER);
    terminal.wait_for("What would you like to do now?");
    terminal.press("3");
    terminal.wait_for("q     not now");
    terminal.press("q");
    terminal.wait_until("the menu or the intention", |screen| {
        ["what you set out to do", "What would you like"]
            .iter()
            .any(|mark| screen.contains(mark))
    });
    let screen = terminal.screen();
    assert!(
        screen.contains("What would you like to do now?"),
        "{screen}"
    );
}
