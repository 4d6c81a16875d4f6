//! What `invite` makes: for the one who asks, and for a colleague.

use std::fs;

use crate::support::{Home, Terminal, ambtenaar, key, words};

#[test]
fn what_a_colleague_gets_betrays_no_role_and_says_where_answers_go() {
    let ran = ambtenaar("--lang nl invite --id vlier17").run();
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""), "{ran:?}");
    for part in [
        "Je code: vlier17",
        "niet naar jou",
        "Wat vond je van vandaag?",
        "De code op dit blad is van mij",
        "Code: vlier17   Datum: ____",
        "Deze collega",
    ] {
        assert!(ran.stdout.contains(part), "{part}: {}", ran.stdout);
    }
    assert!(!ran.stdout.contains("Scoreblad"), "{}", ran.stdout);
}

#[test]
fn the_file_holds_only_what_goes_to_a_colleague() {
    for format in ["page", "forms", "limesurvey", "command"] {
        let line = format!("--lang en invite --id elder7 --format {format} --output for.txt");
        let program = ambtenaar(&line);
        let path = program.folder().join("for.txt");
        let (ran, file) = program.run_and(|ran| (ran, fs::read_to_string(&path).unwrap()));
        let said = "For your colleague: for.txt\n";
        assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), said));
        assert!(ran.stdout.contains("Your code: elder7"), "{ran:?}");
        assert!(!file.contains("Your code"), "{file}");
    }
}

#[test]
fn who_puts_it_all_side_by_side_says_whose_lists_they_are_and_does_so_once() {
    for format in ["page", "forms", "limesurvey", "command"] {
        let ran = ambtenaar(&format!("--lang en invite --id elder7 --format {format}")).run();
        let all = ran.stdout + &ran.stderr;
        let compare = all
            .lines()
            .find(|line| line.contains("ambtenaar compare"))
            .unwrap();
        assert!(compare.contains("--as colleague"), "{format}: {compare}");
        assert!(
            all.contains("Make the page once, when all answers are in."),
            "{all}"
        );
    }
}

#[test]
fn statements_that_say_nothing_of_colleagues_are_refused_in_every_form() {
    let home = Home::new();
    home.own_list(|list| {
        let own = list.lines().filter(|line| !line.starts_with("colleague"));
        own.collect::<Vec<_>>().join("\n")
    });
    let said =
        "These statements have no wording about a colleague, so --as colleague is not possible.\n";
    for format in ["page", "forms", "limesurvey", "command"] {
        let line = format!("--lang en invite --statements own.toml --format {format}");
        let ran = home.ambtenaar(&line).run();
        assert_eq!((ran.status, ran.stdout.as_str()), (Some(2), ""), "{format}");
        assert!(ran.stderr.ends_with(said), "{format}: {}", ran.stderr);
    }
}

#[test]
fn no_command_that_is_given_on_replaces_a_file_unasked() {
    for format in ["page", "command"] {
        let ran = ambtenaar(&format!("--force invite --format {format}")).run();
        assert!(ran.stdout.contains("ambtenaar compare"), "{ran:?}");
        assert!(!ran.stdout.contains("--force"), "{ran:?}");
    }
}

#[test]
fn a_page_for_a_browser_holds_the_same_list_and_no_role() {
    let program = ambtenaar("--lang nl invite --id vlier17 --output voor-jou.html");
    let path = program.folder().join("voor-jou.html");
    let page = program.run_and(|_| fs::read_to_string(&path).unwrap());
    for part in ["<html lang=\"nl\">", "Code: vlier17", "<td>Deze collega "] {
        assert!(page.contains(part), "{part}: {page}");
    }
    assert_eq!(page.matches("<tr>").count(), 24, "{page}");
    assert!(!page.contains("class=\"sheet\""), "{page}");
}

#[test]
fn a_form_about_a_colleague_asks_about_a_colleague_and_leads_to_comparing() {
    let about = "--lang en invite --id elder7 --format forms";
    let own = "--lang en statements export --format forms";
    for (line, is_about_a_colleague) in [(about, true), (own, false)] {
        let text = ambtenaar(line).run().stdout;
        for part in [
            "How do you see [fill in your colleague's name here]?",
            "ambtenaar compare LIST FILE",
            "A colleague would like to know",
        ] {
            assert_eq!(text.contains(part), is_about_a_colleague, "{part}: {text}");
        }
        for part in ["ambtenaar score FILE", "Which mix of roles do you use"] {
            assert_eq!(text.contains(part), !is_about_a_colleague, "{part}: {text}");
        }
    }
}

#[test]
fn a_code_is_made_and_an_empty_one_is_refused() {
    let ran = ambtenaar("--lang en invite --format command").run();
    let code = ran
        .stdout
        .split("Your code: ")
        .nth(1)
        .and_then(|rest| rest.lines().next())
        .unwrap();
    assert!(code.chars().all(|c| c.is_ascii_alphanumeric()), "{code}");
    assert!(
        ran.stdout
            .contains(&format!("--as colleague --id {code} --save colleague1.csv")),
        "{ran:?}"
    );
    let by_key = format!("press c and type my code: {code}");
    assert!(words(&ran.stdout).contains(&by_key), "{ran:?}");
    let empty = ambtenaar("--lang en invite --id=");
    assert_eq!(empty.run().status, Some(2));
}

#[test]
fn the_code_of_the_own_result_that_is_kept_is_used_and_named_and_a_new_one_is_told_from_it() {
    let home = Home::new();
    let guide = |line: &str| words(&home.ambtenaar(line).run().stdout);
    let new = guide("--lang en invite --format command");
    assert!(new.contains("This code is new. Write it down"), "{new}");
    assert!(new.contains("Fill in the list yourself first"), "{new}");
    let mut terminal = home.ambtenaar("--form short --lang en").in_terminal(80, 24);
    terminal.reach_short_result();
    drop(terminal);
    let code = home.result().unwrap().progress.info.id;
    for _ in 0..2 {
        let kept = guide("--lang en invite --format command");
        let whose = format!(
            "Your code: {code} That is the code of your result. To see it, type: ambtenaar"
        );
        assert!(kept.contains(&whose), "{kept}");
        assert!(
            kept.contains("Save your own answers first: press s at your result"),
            "{kept}"
        );
        assert!(!kept.contains("Fill in the list yourself"), "{kept}");
        assert!(kept.contains(&format!("type my code: {code}")), "{kept}");
    }
    let terminal = home.ambtenaar("--lang en invite").in_terminal(80, 24);
    terminal.wait_for(&format!("Your code is {code}."));
    let given = guide("--lang en invite --format command --id elder7");
    assert!(
        given.contains("Fill in the list yourself first") && !given.contains(&code),
        "{given}"
    );
}

#[test]
fn the_own_result_leads_to_asking_colleagues_and_back() {
    let mut terminal = ambtenaar("--form short --lang en --id elder7").in_terminal(80, 24);
    terminal.reach_short_result();
    terminal.press("m");
    terminal.wait_for("Ask your colleagues how they see you");
    terminal.press("4");
    let menu = words(&terminal.wait_for("Your code is elder7."));
    assert!(
        menu.contains("The answers go to someone you choose together, not to you."),
        "{menu}"
    );
    terminal.press("5");
    terminal.wait_for("Your code: elder7");
    terminal.press("q");
    terminal.wait_for("What do your colleagues get?");
    terminal.press("q");
    terminal.wait_for("What would you like to do now?");
}

#[test]
fn a_key_makes_what_colleagues_get_and_says_where_it_is() {
    for (size, language, more, back) in [
        ((80, 24), "nl", "--id vlier17", "Wat krijgen je collega's?"),
        (
            (40, 10),
            "en",
            "--id vlier17",
            "What do your colleagues get?",
        ),
    ] {
        let program = ambtenaar(&format!("invite --lang {language} {more}"));
        let folder = program.folder().to_owned();
        let mut terminal = program.in_terminal(size.0, size.1);
        for (key, begins, shows) in [
            ("1", "<!DOCTYPE html>", "vlier17"),
            ("2", "", "--- "),
            ("4", "id\tclass\t", "colleague"),
        ] {
            terminal.wait_for(back);
            terminal.press(key);
            let names = || {
                fs::read_dir(&folder)
                    .unwrap()
                    .map(|file| file.unwrap().path())
            };
            let before: Vec<_> = names().collect();
            terminal.wait_for("Enter");
            terminal.press(key::ENTER);
            let said = terminal.wait_for("menu");
            let new: Vec<_> = names().filter(|name| !before.contains(name)).collect();
            assert_eq!(new.len(), 1, "{new:?}");
            let (said, path) = (said.replace(['\n', ' '], ""), new[0].display().to_string());
            assert!(said.contains(&path), "{path}: {said}");
            let text = fs::read_to_string(&new[0]).unwrap();
            assert!(
                text.trim_start_matches('\u{feff}').starts_with(begins),
                "{text:.200}"
            );
            assert!(text.contains(shows), "{text:.200}");
            terminal.press("q");
        }
        terminal.wait_for(back);
        terminal.press("3");
        terminal.wait_for("terminal");
        terminal.press("q");
        terminal.wait_for(back);
        terminal.press("q");
    }
}

#[test]
fn the_menu_of_a_result_is_keys_on_a_small_screen_too() {
    for (language, heading, guide, normal) in [
        (
            "nl",
            "Wat wil je nu doen?",
            "Wat krijgen je collega's?",
            "hoe anderen je zien, is gewoon.",
        ),
        (
            "en",
            "What would you like to do now?",
            "What do your colleagues get?",
            "how others see you is normal.",
        ),
    ] {
        let line = format!("--form short --lang {language} --id elder7");
        let mut terminal = ambtenaar(&line).in_terminal(40, 10);
        terminal.wait_for("Enter");
        terminal.press(key::ENTER);
        terminal.wait_for("1/12");
        terminal.press("455442344244");
        terminal.wait_for("12 ");
        terminal.press(key::ENTER);
        terminal.wait_for("1/");
        terminal.press("m");
        terminal.wait_for(heading);
        // Without Enter: in plain lines nothing would come of it.
        terminal.press("4");
        let mut screen = terminal.wait_for(guide);
        let mut read = words(&screen);
        while ["spatie: verder lezen", "Space: read on"]
            .iter()
            .any(|on| screen.contains(on))
        {
            screen = terminal.press_on(" ");
            read += &words(&screen);
        }
        assert!(read.contains(normal), "{read}");
    }
}

#[test]
fn who_answers_about_a_colleague_is_told_where_it_goes_and_may_not_know() {
    let program = ambtenaar("take --lang en --as colleague --form short --save them.csv");
    let file = program.folder().join("them.csv").display().to_string();
    let mut terminal = program.in_terminal(80, 24);
    let welcome = words(&terminal.wait_for("q not now"));
    for part in ["Nobody asks who you are.", "not to your colleague."] {
        assert!(welcome.contains(part), "{welcome}");
    }
    terminal.press(key::ENTER);
    let statement = terminal.wait_for("s  I can't say this of my colleague");
    assert!(statement.contains("This colleague checks"), "{statement}");
    terminal.press("s");
    terminal.wait_for("Statement 2 of 12");
    terminal.press("44444444444");
    let done = terminal.wait_for("All done: 11 answered, 1 skipped.");
    assert!(done.contains("Enter: done"), "{done}");
    terminal.press(key::ENTER);
    let said = terminal.wait_for("Give the file to the person you chose together.");
    let said = said.replace(['\n', ' '], "");
    assert!(said.contains(&file), "{said}");
}

/// From the start screen to the question for the code of a colleague.
fn at_the_code(home: &Home) -> Terminal {
    let mut terminal = home.ambtenaar("--lang en").in_terminal(80, 24);
    ask_for_the_code(&mut terminal);
    terminal
}

fn ask_for_the_code(terminal: &mut Terminal) {
    terminal.wait_for("c     tell how you see a colleague");
    terminal.press("c");
    terminal.wait_for("Which code did your colleague give you?");
}

/// Gives the code, and another name for the file than the one that is proposed.
fn give_code_and_file(terminal: &mut Terminal) {
    terminal.press("elder7\r");
    terminal.wait_for("Name of the file with answers for your colleague:");
    terminal.press("\u{15}");
    terminal.press("them.csv\r");
}

#[test]
fn before_the_first_statement_about_a_colleague_leaving_leads_back_and_the_warning_stands_once() {
    let mut terminal = at_the_code(&Home::new());
    terminal.press("elder7\r");
    terminal.wait_for("Name of the file with answers for your colleague:");
    terminal.press(key::ESCAPE);
    ask_for_the_code(&mut terminal);
    give_code_and_file(&mut terminal);
    let screen = words(&terminal.wait_for("s     short version"));
    for told_once in ["not to your colleague.", "all answer the same"] {
        assert_eq!(screen.matches(told_once).count(), 1, "{screen}");
    }
    terminal.press("q");
    terminal.wait_for("g     guess first");
}

#[test]
fn a_colleague_tells_how_they_see_someone_by_keys_alone() {
    let home = Home::new();
    let mut terminal = at_the_code(&home);
    terminal.press(key::ESCAPE);
    ask_for_the_code(&mut terminal);
    give_code_and_file(&mut terminal);
    terminal.wait_for("s     short version");
    terminal.press("s");
    terminal.wait_for("This colleague");
    terminal.press("44");
    terminal.wait_for("Statement 3 of 12");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);

    // Under the same code it goes on; under another it would begin anew.
    let mut terminal = at_the_code(&home);
    terminal.press("elder7\r");
    terminal.wait_for("Name of the file with answers for your colleague:");
    terminal.press("\u{15}");
    terminal.press("them.csv\r");
    terminal.wait_for("unfinished test: 2 of 12 statements done");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 3 of 12");
    terminal.press("5555555555");
    terminal.wait_for("All done: 12 answered");
    terminal.press(key::ENTER);
    terminal.wait_for("The code there is elder7.");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 0);
    let saved = fs::read_to_string(home.path("them.csv")).unwrap();
    let rows: Vec<_> = saved.lines().collect();
    assert_eq!(rows.len(), 2, "{saved}");
    assert!(rows[1].starts_with("elder7,"), "{saved}");
    assert!(rows[1].contains("colleague"), "{saved}");
    assert!(home.kept().is_empty(), "{:?}", home.kept());
}

#[test]
fn a_paragraph_is_broken_once_by_the_screen_that_it_stands_on() {
    for columns in [60, 80] {
        let mut terminal = ambtenaar("--lang nl invite --id vlier7").in_terminal(columns, 40);
        terminal.wait_for("Wat krijgen je collega's?");
        terminal.press("3");
        let screen = terminal.wait_for("uitslag zien.");
        let lines: Vec<&str> = screen.lines().map(str::trim).collect();
        let begin = lines
            .iter()
            .position(|line| line.starts_with("De code is van mij"));
        let paragraph = lines[begin.unwrap()..]
            .iter()
            .take_while(|line| !line.is_empty());
        let lines: Vec<&&str> = paragraph.collect();
        for (line, next) in lines.iter().zip(&lines[1..]) {
            // The next word had no room any more.
            let word = next.split(' ').next().unwrap();
            let taken = line.chars().count() + 1 + word.chars().count();
            assert!(taken >= usize::from(columns) - 1, "{line}\n{screen}");
        }
    }
}
