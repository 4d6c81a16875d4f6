//! Going on from one's own result: to the job, to a wish, and to the two side by side.

use ambtenaar::model::{Form, Perspective};

use crate::support::{Home, Terminal, key, lacks, words};

const OWN: &str = "455442344244";
const JOB: &str = "325122314244";
const KEYS: &str = "m more · s save · ? explained · q stop";
const PAIR_KEYS: &str = "m more · s save · ? help · q stop";
const RESULT: &str = "ideale-ambtenaar-self-result.json";

/// A run of the short form up to the keys under the own result.
fn at_the_own_result(home: &Home, line: &str) -> Terminal {
    let mut terminal = home
        .ambtenaar(&format!("--form short {line}"))
        .in_terminal(80, 90);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    answer(&mut terminal, OWN);
    terminal.wait_for(KEYS);
    terminal
}

/// Goes on to the job (3) or to a wish (9).
fn go_on(terminal: &mut Terminal, way: &str) {
    terminal.press("m");
    terminal.wait_for("What would you like to do now?");
    terminal.press(way);
}

/// Answers the statements that are left, and leaves the review for what comes of it.
fn answer(terminal: &mut Terminal, digits: &str) {
    terminal.press(digits);
    terminal.wait_for("All done: 12 answered");
    terminal.press(key::ENTER);
}

/// Waits for the comparison, which says what `compare` says, and leaves it; then both results are kept.
#[track_caller]
fn shows_and_leaves(terminal: &mut Terminal, home: &Home, perspective: &str, expected: &str) {
    let screen = terminal.wait_until("the comparison", |screen| {
        words(screen).ends_with(PAIR_KEYS)
    });
    assert!(words(&screen).contains(&words(expected)), "{screen}");
    terminal.press("q");
    terminal.wait_for("Enter leave it here");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    let mut kept = [
        RESULT.to_owned(),
        format!("ideale-ambtenaar-{perspective}-result.json"),
    ];
    kept.sort();
    assert_eq!(home.kept(), kept);
}

fn commas(digits: &str) -> String {
    let digits: Vec<String> = digits.chars().map(String::from).collect();
    digits.join(",")
}

/// What `compare` shows of the own list and another one.
fn compared(home: &Home, perspective: &str, digits: &str) -> String {
    for (perspective, digits) in [("self", OWN), (perspective, digits)] {
        let answers = commas(digits);
        let line =
            format!("--form short --as {perspective} --id me --save me.csv --answers {answers}");
        assert_eq!(home.ambtenaar(&line).run().status, Some(0));
    }
    home.ambtenaar("compare me.csv").run().stdout
}

#[test]
fn from_the_own_result_one_goes_on_to_the_job_or_a_wish_and_sees_both_at_once() {
    for (way, perspective, welcome) in [
        ("3", "job", "your job"),
        ("9", "wish", "would you like to use"),
    ] {
        let expected = compared(&Home::new(), perspective, JOB);
        let home = Home::new();
        let mut terminal = at_the_own_result(&home, "");
        go_on(&mut terminal, way);
        terminal.wait_for(welcome);
        terminal.press(key::ENTER);
        terminal.wait_for("Statement 1 of 12");
        answer(&mut terminal, JOB);
        shows_and_leaves(&mut terminal, &home, perspective, &expected);
    }
}

#[test]
fn whoever_stops_on_the_way_comes_back_to_the_own_result_and_goes_on_from_there() {
    let expected = compared(&Home::new(), "job", JOB);
    let home = Home::new();
    let mut terminal = at_the_own_result(&home, "");
    go_on(&mut terminal, "3");
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    terminal.press("32");
    terminal.wait_for("Statement 3 of 12");
    terminal.wait_for("s skip · q to the menu · ? help");
    terminal.press("q");
    let screen = terminal.wait_for("Your answers so far stay; you can go on later.");
    assert!(
        screen.contains("What would you like to do now?"),
        "{screen}"
    );
    assert_eq!(home.progress(Form::Short), None);
    assert!(home.result().is_some());
    terminal.press("q");
    terminal.wait_for(KEYS);
    go_on(&mut terminal, "3");
    terminal.wait_for("with statement 3");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 3 of 12");
    answer(&mut terminal, &JOB[2..]);
    shows_and_leaves(&mut terminal, &home, "job", &expected);
}

#[test]
fn both_lists_become_rows_of_the_same_person() {
    let home = Home::new();
    let mut terminal = at_the_own_result(&home, "--save class.csv");
    go_on(&mut terminal, "3");
    terminal.wait_for("Your answers are in class.csv");
    terminal.wait_for("q not now");
    let first = home.read("class.csv");
    assert_eq!(first.lines().count(), 2, "the own row is safe: {first}");
    assert_eq!(home.kept(), Vec::<String>::new());
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    answer(&mut terminal, JOB);
    terminal.wait_until("the comparison", |screen| {
        words(screen).ends_with(PAIR_KEYS)
    });
    terminal.press("q");
    terminal.wait_for("w clear the screen for the next person");
    terminal.press("w");
    assert_eq!(terminal.wait_exit(), 0);
    let rows = home.read("class.csv");
    let cells: Vec<Vec<&str>> = rows
        .lines()
        .skip(1)
        .map(|row| row.split(',').collect())
        .collect();
    assert_eq!(cells.len(), 2, "{rows}");
    assert_eq!(cells[0][0], cells[1][0], "{rows}");
    assert_eq!([cells[0][2], cells[1][2]], ["self", "job"]);
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn a_saved_comparison_is_the_report_of_compare() {
    let home = Home::new();
    let mut terminal = at_the_own_result(&home, "--id me");
    go_on(&mut terminal, "9");
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    answer(&mut terminal, JOB);
    terminal.wait_until("the comparison", |screen| {
        words(screen).ends_with(PAIR_KEYS)
    });
    terminal.press("b");
    terminal.wait_for("Name of the file");
    terminal.press("\u{15}");
    terminal.press("\u{7f}".repeat(40));
    terminal.press("pair.md\r");
    terminal.wait_for("pair.md.");
    let saved = home.read("pair.md");
    compared(&home, "wish", JOB);
    let run = home.ambtenaar("compare me.csv --report compared.md").run();
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    assert_eq!(saved, home.read("compared.md"));
}

#[test]
fn from_the_comparison_one_comes_back_to_the_own_result_and_its_menu() {
    let home = Home::new();
    let mut terminal = at_the_own_result(&home, "");
    go_on(&mut terminal, "3");
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    answer(&mut terminal, JOB);
    terminal.wait_until("the comparison", |screen| {
        words(screen).ends_with(PAIR_KEYS)
    });
    terminal.press("m");
    terminal.wait_for("o Your own result");
    terminal.press("o");
    terminal.wait_for("6 Choose one intention");
    terminal.press("q");
    terminal.wait_for(KEYS);
    terminal.press("q");
    terminal.wait_for("Enter leave it here");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    assert_eq!(home.kept().len(), 2, "both results stay: {:?}", home.kept());
}

#[test]
fn in_plain_lines_it_is_one_more_choice() {
    let expected = compared(&Home::new(), "job", JOB);
    let home = Home::new();
    let mut terminal = home
        .ambtenaar("--accessible --form short")
        .in_terminal(80, 200);
    terminal.wait_for("q: not now");
    terminal.press("\r");
    for digits in [OWN, JOB] {
        for (number, digit) in (1..).zip(digits.chars()) {
            terminal.wait_until("the prompt", |screen| {
                screen
                    .rsplit_once(&format!("Statement {number} of 12"))
                    .is_some_and(|(_, rest)| rest.ends_with("1 to 5:"))
            });
            terminal.press(format!("{digit}\r"));
        }
        terminal.wait_until("the review", |screen| {
            screen
                .rsplit_once("All done: 12 answered")
                .is_some_and(|(_, rest)| rest.ends_with(':'))
        });
        terminal.press("\r");
        if digits == OWN {
            terminal.wait_for("more: what else you can do with it");
            terminal.press("more\r");
            terminal.wait_for("3: Put your mix beside your job");
            terminal.press("1\r");
            terminal.wait_for("Press Enter:");
            terminal.press("\r");
            terminal.wait_until("the menu again", |screen| {
                screen.matches("3: Put your mix beside your job").count() == 2
            });
            terminal.press("3\r");
            terminal.wait_for("which mix of bureaucrat, entrepreneur and connector does your job");
            terminal.press("\r");
        }
    }
    let headline = expected.lines().next().unwrap();
    terminal.wait_for(headline);
    terminal.press("stop\r");
    terminal.wait_for("wipe: wipe this result, and the result of your self-test.");
    terminal.press("wipe\r");
    terminal.wait_for("Wiped.");
    assert_eq!(terminal.wait_exit(), 0);
    // Both lists were on the screen: both are gone.
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn without_a_mix_there_is_nothing_to_compare() {
    let home = Home::new();
    let mut terminal = home.ambtenaar("--form short").in_terminal(80, 60);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    terminal.press("s".repeat(12));
    terminal.wait_for("All done: 0 answered, 12 skipped.");
    terminal.press(key::ENTER);
    terminal.wait_until("the keys", |screen| words(screen).ends_with("q stop"));
    terminal.press("m");
    let screen = terminal.wait_for("a Look at your answers, or change them");
    lacks(&screen, "beside your job");
    assert!(!screen.contains("  2 "), "{screen}");
    terminal.press("q");
    terminal.wait_for("q stop");
    terminal.press("q");
    terminal.wait_for("Enter leave it here");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    assert_eq!(home.kept(), [RESULT]);
    let other = home.progress_file(Perspective::Job, Form::Short, "");
    assert!(!other.path().exists());
    let mut again = home.ambtenaar("").in_terminal(80, 24);
    again.wait_for("too little is answered for a result yet");
    again.press("q");
    assert_eq!(again.wait_exit(), 3);
}

#[test]
fn who_does_not_begin_the_other_list_after_all_comes_back_to_the_own_result() {
    let home = Home::new();
    let mut terminal = at_the_own_result(&home, "");
    go_on(&mut terminal, "3");
    terminal.wait_for("does your job ask for?");
    terminal.press("q");
    terminal.wait_for("What would you like to do now?");
    terminal.press("q");
    terminal.wait_for(KEYS);
    go_on(&mut terminal, "3");
    terminal.wait_for("does your job ask for?");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    terminal.press(key::BACKSPACE);
    let screen = terminal.wait_for("What would you like to do now?");
    lacks(&screen, "Your answers");
    terminal.press("3");
    terminal.wait_for("does your job ask for?");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    terminal.press(key::CTRL_C);
    let screen = terminal.wait_for("Your result is kept in ");
    lacks(&screen, "0 of 12");
    assert_eq!(terminal.wait_exit(), 130);
    assert_eq!(home.kept(), [RESULT]);
}

#[test]
fn wiping_the_own_result_wipes_the_job_and_the_wish_with_it() {
    let home = Home::new();
    for perspective in ["job", "wish"] {
        let line = format!("--form short --as {perspective}");
        let mut terminal = home.ambtenaar(&line).in_terminal(80, 90);
        terminal.wait_for("q not now");
        terminal.press(key::ENTER);
        terminal.wait_for("Statement 1 of 12");
        answer(&mut terminal, JOB);
        terminal.wait_for("q stop");
        terminal.press("q");
        terminal.wait_for("Enter leave it here");
        terminal.press(key::ENTER);
        assert_eq!(terminal.wait_exit(), 0);
    }
    assert_eq!(home.kept().len(), 2);
    let mut terminal = at_the_own_result(&home, "");
    assert_eq!(home.kept().len(), 3);
    terminal.press("q");
    terminal.wait_for("Not your own computer? Choose this.");
    terminal.press("w");
    assert_eq!(terminal.wait_exit(), 0);
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn escape_at_the_intention_goes_back_without_a_file() {
    let home = Home::new();
    let mut terminal = at_the_own_result(&home, "");
    terminal.press("s");
    terminal.wait_for("Name of the file");
    terminal.press("\u{15}mine.md\r");
    terminal.wait_for("Would you like to note an intention?");
    terminal.press(key::ESCAPE);
    terminal.wait_for(KEYS);
    assert!(!home.path("mine.md").exists());
}

#[test]
fn after_the_short_version_the_other_statements_make_the_result_that_of_the_whole_list() {
    let home = Home::new();
    let folder = home.state();
    let kept = || {
        let mut files = std::fs::read_dir(&folder).unwrap();
        let result = files.find_map(|file| {
            let path = file.unwrap().path();
            path.to_string_lossy()
                .ends_with("result.json")
                .then_some(path)
        });
        std::fs::read_to_string(result.unwrap()).unwrap()
    };
    let mut terminal = at_the_own_result(&home, "--lang en --id elder7");
    go_on(&mut terminal, "7");
    terminal.wait_for("Statement 5 of 24");
    terminal.press("24");
    terminal.wait_for("Statement 11 of 24");
    assert!(
        kept().contains("\"short\""),
        "the short result stays: {}",
        kept()
    );
    terminal.press(key::CTRL_C);
    terminal.wait_for("You have done 14 of 24 statements");
    assert_eq!(terminal.wait_exit(), 130);

    let mut terminal = home.ambtenaar("--lang en --id elder7").in_terminal(80, 24);
    terminal.wait_for("Enter go on with statement 11");
    assert!(
        terminal.screen().contains("u     see your result"),
        "{}",
        terminal.screen()
    );
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 11 of 24");
    terminal.press("2412412412");
    terminal.wait_for("All done: 24 answered");
    terminal.press(key::ENTER);
    terminal.wait_for("m more");
    assert!(kept().contains("\"full\""), "{}", kept());
    terminal.press("m");
    terminal.wait_for("What would you like to do now?");
    assert!(!terminal.screen().contains("  7 "), "{}", terminal.screen());
}

#[test]
fn the_menu_opens_from_the_start_screen_and_leads_back_to_the_result() {
    let home = Home::new();
    let mut terminal = at_the_own_result(&home, "--lang en");
    terminal.press("q");
    terminal.wait_for("Enter leave it here");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    let mut terminal = home.ambtenaar("--lang en").in_terminal(80, 24);
    terminal.wait_for("m     what else you can do with it");
    terminal.press("m");
    terminal.wait_for("What would you like to do now?");
    terminal.press("1");
    terminal.wait_for("Bureaucrat: equal treatment");
    terminal.press("q");
    terminal.wait_for("What would you like to do now?");
    terminal.press("q");
    terminal.wait_for("m more");
}

#[test]
fn the_whole_list_is_left_for_the_menu_and_gone_on_with_from_there() {
    let home = Home::new();
    let mut terminal = at_the_own_result(&home, "");
    terminal.press("m");
    terminal.wait_for("7 12 more statements");
    terminal.press("7");
    terminal.wait_for("Statement 5 of 24");
    terminal.press("33333");
    terminal.wait_for("q to the menu");
    terminal.press("q");
    terminal.wait_for("Your answers so far stay; you can go on later.");
    let given = || {
        let items = home.progress(Form::Full).unwrap().items;
        items.iter().filter(|(_, given)| given.is_some()).count()
    };
    assert_eq!(given(), 17);
    terminal.press("q");
    terminal.wait_for(KEYS);
    terminal.press("q");
    terminal.wait_for("Enter leave it here");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);

    let mut terminal = home.ambtenaar("").in_terminal(80, 90);
    terminal.wait_for("m what else you can do with it");
    terminal.press("m");
    terminal.wait_for("7 7 more statements");
    terminal.press("7");
    let opened = terminal.wait_for("previous: 4");
    terminal.press("4");
    // The next statement comes once the answer is kept.
    terminal.wait_until("the next statement", |screen| screen != opened);
    assert_eq!(given(), 18);
}
