//! From the result to a situation, to ratings of one's own, and back, by keys alone.

use crate::support::{Home, Terminal, ambtenaar, key, words};

/// A run of the short form up to its result; the menu is open.
fn at_the_menu(language: &str, size: (u16, u16)) -> Terminal {
    let line = format!("--form short --no-progress --lang {language}");
    let mut terminal = ambtenaar(&line).in_terminal(size.0, size.1);
    terminal.wait_for("Enter");
    terminal.press(key::ENTER);
    terminal.wait_until("the first statement", |screen| {
        ["1/12", "1 of 12", "1 van 12"]
            .iter()
            .any(|mark| screen.contains(mark))
    });
    terminal.press("455442344244");
    terminal.wait_for("12 ");
    terminal.press(key::ENTER);
    terminal.wait_for("1/");
    terminal.press("m");
    terminal
}

/// What `compare` says first of the same answers beside a situation.
fn headline(options: &str) -> String {
    let home = Home::new();
    let answers = "4,5,5,4,4,2,3,4,4,2,4,4";
    let line = format!("--form short --id me --save me.csv --answers {answers}");
    assert_eq!(home.ambtenaar(&line).run().status, Some(0));
    let line = format!("compare me.csv {options}");
    let ran = home.ambtenaar(&line).run();
    let end = ran.stdout.find("Your own list").unwrap();
    words(&ran.stdout[..end])
}

#[test]
fn a_situation_and_ratings_of_ones_own_say_what_compare_says_and_lead_back() {
    let known = headline("--situation passport-counter --lang en");
    let rated = headline("--ratings 1,5,1 --lang en");
    let said = rated.strip_prefix("This").unwrap_or(&rated);
    let mut terminal = at_the_menu("en", (80, 24));
    terminal.wait_for("Put your mix beside a situation");
    terminal.press("2");
    terminal.wait_for("1 At the passport counter");
    terminal.press("1");
    let screen = terminal.wait_for("e own ratings");
    assert!(words(&screen).contains(&known), "{screen}\n{known}");
    assert!(words(&screen).contains("q to the situations"), "{screen}");
    // The ratings of the situation are there to start from: Enter keeps them.
    terminal.press("e");
    let screen = terminal.wait_for("Your ratings: role 1 of 3");
    let keys = "Backspace back · q to the menu · ? help";
    assert!(screen.ends_with(keys), "{screen}");
    terminal.press("?");
    terminal.wait_for("Backspace one step back q to the menu Press any key");
    terminal.press(key::ENTER);
    terminal.wait_for("Your ratings: role 1 of 3");
    terminal.press(key::ESCAPE);
    terminal.wait_for("Press q to go to the menu.");
    terminal.press("1");
    terminal.wait_for("role 2 of 3");
    terminal.press(key::BACKSPACE);
    terminal.wait_for("role 1 of 3");
    terminal.press(key::ENTER);
    terminal.wait_for("role 2 of 3");
    terminal.press("51");
    let screen = terminal.wait_for("At the passport counter:");
    assert!(
        words(&screen).to_lowercase().contains(&said.to_lowercase()),
        "{screen}\n{rated}"
    );
    terminal.press("q");
    terminal.wait_for("Which situation would you like to put beside your mix?");
    terminal.press("e");
    terminal.wait_for("role 1 of 3");
    terminal.press("151");
    let screen = terminal.wait_for("e own ratings");
    assert!(words(&screen).contains(&rated), "{screen}\n{rated}");
    terminal.press("q");
    terminal.wait_for("Which situation would you like to put beside your mix?");
    terminal.press("e");
    terminal.wait_for("role 1 of 3");
    terminal.press(key::BACKSPACE);
    terminal.wait_for("Which situation would you like to put beside your mix?");
    terminal.press(key::BACKSPACE);
    terminal.wait_for("What would you like to do now?");
    terminal.press("q");
    terminal.wait_for("m more");
}

#[test]
fn a_role_that_leads_together_with_another_is_not_said_to_lead() {
    let home = Home::new();
    let answers = "3,4,4,4,2,4,,2,4,5,2,5,3,4,5,1,4,2,5,3,4,5,2,4";
    let line = format!("--id me --save me.csv --answers {answers}");
    assert_eq!(home.ambtenaar(&line).run().status, Some(0));
    let said = |ratings: &str| {
        let line = format!("compare me.csv --ratings {ratings} --lang en");
        words(&home.ambtenaar(&line).run().stdout)
    };
    for ratings in ["5,1,1", "1,5,1"] {
        let said = said(ratings);
        let together = "and it is one of the two roles that lead together in you.";
        assert!(said.contains(together), "{said}");
    }
    let said = said("5,5,1");
    assert!(
        said.contains("and they lead together in your mix."),
        "{said}"
    );
}

#[test]
fn ratings_that_are_given_are_no_example_any_more() {
    let mut terminal = at_the_menu("nl", (80, 60));
    terminal.press("2");
    terminal.wait_for("Naast welke situatie");
    terminal.press("4");
    terminal.wait_for("Deze cijfers zijn een voorbeeld.");
    terminal.press("e");
    terminal.wait_for("rol 1 van 3");
    terminal.press("254");
    let screen = terminal.wait_for("Een proef met iets nieuws:");
    assert!(!screen.contains("een voorbeeld"), "{screen}");
}

#[test]
fn on_a_small_screen_the_same_keys_lead_there_and_back() {
    for (language, which) in [("nl", "Naast welke situatie"), ("en", "Which situation")] {
        let mut terminal = at_the_menu(language, (40, 10));
        terminal.press("2");
        terminal.wait_for(which);
        terminal.press("e");
        terminal.press("33");
        terminal.wait_for("3/3");
        terminal.press("5");
        terminal.wait_for("1/");
        terminal.press("q");
        terminal.wait_for(which);
        terminal.press("q");
        terminal.press("q");
        terminal.wait_for("1/");
    }
}

#[test]
fn the_help_names_every_situation_that_is_built_in() {
    for command in ["compare", "group"] {
        let helped = ambtenaar(&format!("{command} --help --lang en"))
            .run()
            .stdout;
        for situation in ambtenaar::source::situations().unwrap() {
            assert!(
                helped.contains(situation.id.as_str()),
                "{command}: {helped}"
            );
        }
    }
}

#[test]
fn more_situations_than_there_are_keys_come_one_after_the_other() {
    let home = Home::new();
    let situation = |number: u8| {
        format!(
            "[[situation]]\nid = \"own{number}\"\ntitle = {{ en = \"Place {number}\" }}\ntext = {{ en = \"Work.\" }}\n\
             ratings = {{ bureaucrat = 5, entrepreneur = 3, connector = 1 }}\n"
        )
    };
    let file: String = (1..=25).map(situation).collect();
    let file = format!("format = 1\nlanguages = [\"en\"]\n{file}");
    std::fs::write(home.path("mine.toml"), file).unwrap();
    let line = "--form short --no-progress --lang en --situations mine.toml";
    let mut terminal = home.ambtenaar(line).in_terminal(80, 40);
    terminal.reach_short_result();
    terminal.press("m2");
    terminal.wait_for("n other situations");
    assert!(
        terminal.screen().contains("s Place 23"),
        "{}",
        terminal.screen()
    );
    terminal.press("n");
    terminal.wait_for("2 Place 25");
    terminal.press("2");
    terminal.wait_for("Work.");
    terminal.press("q");
    terminal.wait_for("2 Place 25");
    terminal.press("n");
    terminal.wait_for("1 Place 1\n");
}

#[test]
fn a_file_with_an_empty_list_is_told_what_belongs_in_it() {
    let home = Home::new();
    let text = "format = 1\nlanguages = [\"en\"]\nsituation = []\n";
    std::fs::write(home.path("own.toml"), text).unwrap();
    let ran = home.ambtenaar("--lang en statements check own.toml").run();
    let said =
        "own.toml:3:13: \"situation\" is empty; give at least one, under a header [[situation]]\n";
    ran.is(2, "", said);
}
