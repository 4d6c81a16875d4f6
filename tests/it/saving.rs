//! Keeping the answers: rows for a class, reports, and results that are shown again.

use std::fs;
use std::thread;
use std::time::Duration;

use serde_json::Value;

use crate::support::{EIGHTS, Home, Ran, Terminal, ambtenaar, key, shows, words};

const HEADER: &str = "id,date,perspective,form,language,instrument,seed,s01,s02,s03,s04,s05,s06,s07,s08,s09,s25,s11,s12,\
                      s26,s14,s15,s16,s17,s18,s27,s20,s21,s22,s28,s24";
const SHORT: &str = "4,5,3,4,2,1,4,5,3,2,4,4";

/// Gives answers on the command line, which must go well; the arguments come after them.
#[track_caller]
fn give(home: &Home, line: &str, arguments: &[&str]) -> Ran {
    let program = home.ambtenaar(&format!("--answers {EIGHTS} {line}"));
    let run = arguments
        .iter()
        .fold(program, |program, argument| program.arg(*argument))
        .run();
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    run
}

/// The day in the result of a run, and the instrument.
fn day_and_instrument(home: &Home) -> (String, String) {
    let run = give(home, "--format json", &[]);
    let result: Value = serde_json::from_str(&run.stdout).unwrap();
    let text = |name: &str| result[name].as_str().unwrap().to_owned();
    (text("date"), text("instrument"))
}

#[test]
fn a_row_has_everything_and_nothing_else() {
    let home = Home::new();
    let (day, instrument) = day_and_instrument(&home);
    let run = give(&home, "--lang en --id a-17 --save class.csv", &[]);
    assert_eq!(
        run.stderr,
        "Your answers are in class.csv. The code there is a-17.\n"
    );
    assert_eq!(run.stdout, give(&home, "--lang en", &[]).stdout);
    let run = give(
        &home,
        "--lang nl --as wish --shuffle=7 --id b --save class.csv",
        &[],
    );
    assert_eq!(
        run.stderr,
        "Je antwoorden staan in class.csv. De code daarin is b.\n"
    );
    let line = format!("--lang en --as job --form short --id c --save class.csv --answers {SHORT}");
    assert_eq!(home.ambtenaar(&line).run().status, Some(0));
    let line = format!("--id d --save class.csv --answers ,{}", &EIGHTS[2..]);
    assert_eq!(home.ambtenaar(&line).run().status, Some(0));
    let short: Vec<&str> = SHORT.split(',').collect();
    let short = short_places()
        .map(|place| place.map_or("", |turn| short[turn]))
        .join(",");
    assert_eq!(
        home.read("class.csv"),
        format!(
            "{HEADER}\n\
             a-17,{day},self,full,en,{instrument},,{EIGHTS}\n\
             b,{day},wish,full,nl,{instrument},7,{EIGHTS}\n\
             c,{day},job,short,en,{instrument},,{short}\n\
             d,{day},self,full,en,{instrument},,,{}\n",
            &EIGHTS[2..]
        )
    );
}

/// Per statement its turn in the short form.
fn short_places() -> [Option<usize>; 24] {
    let instrument = ambtenaar::source::built_in().unwrap();
    let mut turns = [None; 24];
    for (turn, place) in instrument
        .questionnaire
        .places(ambtenaar::model::Form::Short)
        .enumerate()
    {
        turns[place] = Some(turn);
    }
    turns
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_a_new_file_and_an_old_one_keeps_its_mode() {
    use std::os::unix::fs::PermissionsExt as _;

    let home = Home::new();
    give(&home, "--save class.csv --report r.json", &[]);
    let mode = |name: &str| fs::metadata(home.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("class.csv"), mode("r.json")), (0o600, 0o600));
    fs::set_permissions(home.path("class.csv"), fs::Permissions::from_mode(0o640)).unwrap();
    give(&home, "--save class.csv", &[]);
    assert_eq!(mode("class.csv"), 0o640);
}

#[test]
fn a_row_is_written_as_the_rest_of_the_file() {
    let home = Home::new();
    let (day, instrument) = day_and_instrument(&home);
    let semicolons = |text: &str| text.replace(',', ";");
    let row = format!("x,{day},self,full,en,{instrument},,{EIGHTS}");
    let excel = format!("\u{feff}{}\r\n{}\r\n", semicolons(HEADER), semicolons(&row));
    for (name, before, options, after) in [
        ("new", None, "", format!("{HEADER}\n{row}\n")),
        ("new for Excel", None, "--excel", excel.clone()),
        (
            "empty for Excel",
            Some(String::new()),
            "--excel",
            excel.clone(),
        ),
        (
            "of Excel",
            Some(excel.clone()),
            "",
            format!("{excel}{}\r\n", semicolons(&row)),
        ),
        (
            "plain, asked for Excel",
            Some(format!("{HEADER}\n")),
            "--excel",
            format!("{HEADER}\n{row}\n"),
        ),
        (
            "with tabs",
            Some(HEADER.replace(',', "\t") + "\r\n"),
            "",
            format!("{HEADER}\r\n{row}\r\n").replace(',', "\t"),
        ),
        (
            "without a last line end",
            Some(HEADER.to_owned()),
            "",
            format!("{HEADER}\n{row}\n"),
        ),
        (
            "quoted",
            Some(format!("\"{}\"\n", HEADER.replace(',', "\",\""))),
            "",
            format!("\"{}\"\n{row}\n", HEADER.replace(',', "\",\"")),
        ),
    ] {
        let file = format!("{name}.csv");
        if let Some(before) = before {
            fs::write(home.path(&file), before).unwrap();
        }
        give(&home, &format!("--id x {options} --save"), &[&file]);
        assert_eq!(home.read(&file), after, "{name}");
    }
}

#[test]
fn any_code_is_one_cell_and_comes_back_as_it_was_given() {
    let home = Home::new();
    for (number, (id, cell)) in [
        ("a", "a"),
        ("=1+1", "'=1+1"),
        ("+x", "'+x"),
        ("-x", "'-x"),
        ("@x", "'@x"),
        ("'x", "'x"),
        ("a,b", "\"a,b\""),
        ("a;b", "a;b"),
        ("say \"hi\"", "\"say \"\"hi\"\"\""),
        ("=\"a\",", "\"'=\"\"a\"\",\""),
        ("é\u{1f600}", "é\u{1f600}"),
        (" x ", "x"),
        ("null", "null"),
    ]
    .into_iter()
    .enumerate()
    {
        let file = format!("{number}.csv");
        let code = format!("--id={id}");
        give(&home, "", &[&code, "--save", &file]);
        give(&home, "", &["--id=another", "--save", &file]);
        let rows = home.read(&file);
        let row = rows.strip_prefix(HEADER).unwrap();
        assert!(row.starts_with(&format!("\n{cell},2")), "{id:?}: {row}");
        let again = home
            .ambtenaar("--format json --from")
            .arg(&file)
            .arg(&code)
            .run();
        assert_eq!(again.status, Some(0), "{id:?}: {}", again.stderr);
        let result: Value = serde_json::from_str(&again.stdout).unwrap();
        assert_eq!(result["id"], id.trim(), "{id:?}");
    }
}

#[test]
fn a_saved_result_is_shown_again() {
    let home = Home::new();
    let first = give(
        &home,
        "--id a --as wish --shuffle=3 --explain --save class.csv",
        &[],
    );
    let again = home.ambtenaar("--from class.csv --explain").run();
    again.is(0, &first.stdout, "");
    let json = give(&home, "--id a --as wish --shuffle=3 --format json", &[]);
    home.ambtenaar("--from class.csv --format json")
        .run()
        .is(0, &json.stdout, "");
    let line = format!("--form short --id a --save short.csv --answers {SHORT}");
    let first = home.ambtenaar(&line).run();
    home.ambtenaar("--from short.csv")
        .run()
        .is(0, &first.stdout, "");

    let run = home.ambtenaar("--from class.csv --report again.json").run();
    run.is(
        0,
        &give(&home, "--as wish", &[]).stdout,
        "Saved: again.json\n",
    );
    let report: Value = serde_json::from_str(&home.read("again.json")).unwrap();
    assert_eq!(
        (&report["id"], &report["perspective"]),
        (&"a".into(), &"wish".into())
    );
}

#[test]
fn a_result_saved_as_json_is_valid_input() {
    let home = Home::new();
    let saved = give(
        &home,
        "--id a-17 --shuffle=7 --as wish --report mine.json --format json",
        &[],
    );
    let again = home.ambtenaar("take --from mine.json --as wish --format json");
    let again = again.run();
    assert_eq!((again.stdout, again.stderr), (saved.stdout, String::new()));
    let rows = home
        .ambtenaar("score mine.json --with perspective,date")
        .run();
    assert_eq!(rows.status, Some(0), "{}", rows.stderr);
    assert!(
        rows.stdout.contains("a-17,complete,8,8,8"),
        "{}",
        rows.stdout
    );
}

#[test]
fn a_name_that_no_file_can_have_is_said_to_be_so() {
    let home = Home::new();
    let name = if cfg!(windows) {
        "*.csv".to_owned()
    } else {
        "a".repeat(300)
    };
    let said = "no file can have that name: it is too long, or has a character that may not be in it (on Windows * and ?, for \
                instance; name each file there).\n";
    for (line, done) in [("--from", "read"), ("--id x --save", "written")] {
        let ran = home.ambtenaar(&format!("{line} {name} --lang en")).run();
        ran.is(1, "", &format!("{name} could not be {done}: {said}"));
    }
}

#[test]
fn of_several_people_one_is_to_be_chosen() {
    let home = Home::new();
    for id in ["bas", "anna", "nobody"] {
        give(&home, "--save class.csv", &[&format!("--id={id}")]);
    }
    let rows = home.read("class.csv").replace("\nnobody,", "\n,");
    fs::write(home.path("class.csv"), rows).unwrap();
    home.ambtenaar("--from class.csv").run().is(
        2,
        "",
        "class.csv: row 4 is the only one without a code. If it is not a person but, say, a row of averages, remove it\n\
         class.csv: there is more than one person in it. Choose one with --id: (empty), anna, bas.\n",
    );
    home.ambtenaar("--from class.csv --id carla").run().is(
        2,
        "",
        "class.csv: the code given with --id is not in this file. Choose from: (empty), anna, bas.\n",
    );
    assert_eq!(
        home.ambtenaar("--from class.csv --id anna").run().status,
        Some(0)
    );
    assert_eq!(
        home.ambtenaar("--from class.csv --id=").run().status,
        Some(0)
    );
    home.ambtenaar("--from nothing.csv").run().is(
        1,
        "",
        "nothing.csv could not be read: the file or folder does not exist.\n",
    );
    fs::write(home.path("empty.csv"), format!("{HEADER}\n")).unwrap();
    home.ambtenaar("--from empty.csv").run().is(
        2,
        "",
        "empty.csv: there are no answers in it. Choose another file.\n",
    );
}

#[test]
fn of_the_rows_of_a_person_the_own_one_is_shown_unless_another_is_asked_for() {
    let home = Home::new();
    let short = format!("--form short --answers {SHORT} --id jan --save k.csv");
    for perspective in ["self", "wish", "colleague"] {
        let run = home.ambtenaar(&format!("{short} --as {perspective}")).run();
        assert_eq!(run.status, Some(0), "{}", run.stderr);
    }
    let shown = |line: &str| {
        let run = home
            .ambtenaar(&format!("--from k.csv --format json {line}"))
            .run();
        assert_eq!(run.status, Some(0), "{}", run.stderr);
        let result: Value = serde_json::from_str(&run.stdout).unwrap();
        result["perspective"].as_str().unwrap().to_owned()
    };
    assert_eq!(shown("--id jan"), "self");
    assert_eq!(shown("--as wish"), "wish");
    assert_eq!(shown("--as colleague --show-result"), "colleague");
    let run = home.ambtenaar("--from k.csv --as job").run();
    assert_eq!(run.status, Some(2), "no such row: {}", run.stderr);
}

#[test]
fn the_latest_row_of_a_person_is_shown_and_of_one_day_the_last() {
    let home = Home::new();
    let (_, instrument) = day_and_instrument(&home);
    let row = |date: &str, answer: &str| {
        format!(
            "x,{date},self,full,en,{instrument},,{}\n",
            [answer; 24].join(",")
        )
    };
    for (rows, expected) in [
        (
            [
                row("2026-01-02", "1"),
                row("2025-12-31", "2"),
                row("2026-01-01", "3"),
            ],
            1,
        ),
        (
            [
                row("2026-01-02", "1"),
                row("2026-01-02", "2"),
                row("2026-01-01", "3"),
            ],
            2,
        ),
        ([row("", "1"), row("2026-01-02", "2"), row("", "3")], 2),
    ] {
        fs::write(
            home.path("class.csv"),
            format!("{HEADER}\n{}", rows.concat()),
        )
        .unwrap();
        let run = home.ambtenaar("--from class.csv --format json").run();
        let result: Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(result["answers"]["s01"], expected, "{rows:?}");
        assert_eq!(result["date"], "2026-01-02");
    }
}

#[test]
fn answers_to_other_statements_are_shown_with_a_warning() {
    let home = Home::new();
    let (day, instrument) = day_and_instrument(&home);
    let other = "ideale-ambtenaar@0.9.0#12345678";
    fs::write(
        home.path("old.csv"),
        format!("{HEADER}\nx,{day},self,full,en,{other},,{EIGHTS}\n"),
    )
    .unwrap();
    let run = home.ambtenaar("--from old.csv").run();
    assert_eq!(run.status, Some(0));
    assert!(
        run.stderr.contains(other) && run.stderr.contains(&instrument),
        "{}",
        run.stderr
    );
}

/// Words that only a profile has, in either language.
const PROFILE: [&str; 8] = [
    "bureaucrat",
    "Bureaucrat",
    "ntrepreneur",
    "onnector",
    "ndernemer",
    "erbinder",
    "meebrengt",
    "je voorkeur",
];

#[track_caller]
fn shows_no_profile(text: &str) {
    for word in PROFILE {
        // The start screen says what the test is about.
        let text = text.replace(
            "Which mix of bureaucrat, entrepreneur and connector do you see in your colleague at work?",
            "",
        );
        assert!(!text.contains(word), "{text}");
    }
}

#[test]
fn answers_about_a_colleague_need_a_file_or_a_wish_to_see_them() {
    let home = Home::new();
    let refused = "Answers about a colleague are for that colleague. Say with --save or --report where they go, or use \
                   --show-result to see them yourself.\n";
    home.ambtenaar(&format!("--as colleague --answers {EIGHTS}"))
        .run()
        .is(2, "", refused);
    home.ambtenaar("--as colleague")
        .stdin("4\n")
        .run()
        .is(2, "", refused);

    let run = give(
        &home,
        "--as colleague --id a --save c.csv --report r.json --format json --explain",
        &[],
    );
    assert_eq!(run.stdout, "");
    assert_eq!(
        run.stderr,
        "Saved: r.json\nYour answers are in c.csv. The code there is a.\n"
    );
    assert!(home.read("c.csv").contains("\na,"));
    assert!(
        home.read("r.json")
            .contains("\"perspective\":\"colleague\"")
    );

    let run = home
        .ambtenaar("--as colleague --save c.csv")
        .stdin(EIGHTS.replace(',', "\n"))
        .run();
    assert_eq!(
        (run.status, run.stdout.as_str()),
        (Some(0), ""),
        "{}",
        run.stderr
    );
    shows_no_profile(&words(&run.stderr));
    assert!(
        words(&run.stderr)
            .contains("The result belongs to your colleague, so it is not shown here."),
        "{}",
        run.stderr
    );

    let run = give(&home, "--as colleague --show-result", &[]);
    assert!(run.stdout.contains("connector"), "{}", run.stdout);
    // Whoever opens the file later is the rater again.
    let run = home.ambtenaar("--from c.csv --id a").run();
    assert_eq!(
        (run.status, run.stdout.as_str()),
        (Some(2), ""),
        "{}",
        run.stderr
    );
    assert!(
        home.ambtenaar("--from c.csv --id a --show-result")
            .run()
            .stdout
            .contains("connector")
    );
}

#[test]
fn in_a_terminal_the_file_for_a_colleague_is_asked_for_and_no_profile_is_seen() {
    let home = Home::new();
    fs::write(home.path("other.csv"), "name,age\n").unwrap();
    let mut terminal = home.ambtenaar("--as colleague").in_terminal(80, 24);
    terminal.wait_for("Name of the file with answers for your colleague:");
    terminal.wait_until("the name", |screen| screen.ends_with("Esc back"));
    terminal.press([&key::BACKSPACE.repeat(40), "other.csv\r"].concat());
    terminal.wait_for("this file has other columns than what --save writes");
    terminal.wait_until("the name", |screen| {
        screen.lines().any(|line| line.starts_with("> colleague-2"))
    });
    terminal.press([&key::BACKSPACE.repeat(40), "bas.csv\r"].concat());
    terminal.wait_for("Which mix of bureaucrat, entrepreneur and connector do you see");
    terminal.press("s");
    for number in 1..=12 {
        let screen = terminal.wait_for(&format!("Statement {number} of 12"));
        assert!(
            screen.contains("About your colleague, not yourself"),
            "{screen}"
        );
        terminal.press("4");
    }
    terminal.wait_for("All done: 12 answered, 0 skipped.");
    terminal.press(key::ENTER);
    terminal.wait_for("The result belongs to your colleague, so it is not shown here.");
    terminal.wait_for("w clear the screen for the next person");
    shows_no_profile(&words(&String::from_utf8(terminal.transcript()).unwrap()));
    terminal.press("w");
    assert_eq!(terminal.wait_exit(), 0);
    assert_eq!(home.read("bas.csv").lines().count(), 2);
    assert_eq!(home.read("other.csv"), "name,age\n");
    assert_eq!(home.kept(), Vec::<String>::new());

    let mut terminal = home.ambtenaar("--as colleague").in_terminal(80, 24);
    terminal.wait_until("the name", |screen| screen.ends_with("Esc back"));
    terminal.press([&key::BACKSPACE.repeat(40), "\r"].concat());
    assert_eq!(terminal.wait_exit(), 3, "no file, no questions");
}

/// The short form in a terminal, up to the keys under the result.
fn short_form(home: &Home, line: &str) -> Terminal {
    let mut terminal = home
        .ambtenaar(&format!("--form short {line}"))
        .in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    for number in 1..=12 {
        terminal.wait_for(&format!("Statement {number} of 12"));
        terminal.press("4");
    }
    terminal.wait_for("All done: 12 answered, 0 skipped.");
    terminal.press(key::ENTER);
    terminal.wait_for("q stop");
    terminal
}

#[test]
fn an_intention_goes_into_the_report_and_nowhere_else() {
    let home = Home::new();
    let mut terminal = short_form(&home, "--id x --report r.json --save class.csv");
    terminal.press("q");
    terminal.wait_for("Would you like to note an intention?");
    terminal.press("if <b>, then \"é\"\r");
    terminal.wait_for("Saved: r.json");
    terminal.wait_for("clear the screen");
    terminal.press("w");
    assert_eq!(terminal.wait_exit(), 0);
    let report: Value = serde_json::from_str(&home.read("r.json")).unwrap();
    assert_eq!(report["intention"], "if <b>, then \"é\"");
    assert!(!home.read("class.csv").contains("then"));
    let again = home.ambtenaar("--from class.csv --format json").run();
    assert!(!again.stdout.contains("intention"), "{}", again.stdout);
    assert_eq!(home.kept(), Vec::<String>::new());
}

#[test]
fn the_key_under_the_result_saves_a_report_and_refuses_what_is_there() {
    let home = Home::new();
    fs::write(home.path("mine.json"), "mine").unwrap();
    let mut terminal = short_form(&home, "--id x");
    terminal.press("b");
    for (typed, said) in [
        (
            "mine.json",
            "mine.json already exists. Choose another name.",
        ),
        (
            "mine.pdf",
            "mine.pdf: choose a name that ends in .html, .md, .txt, .json or .csv.",
        ),
        (
            "no/where.json",
            "no/where.json could not be written: there is no folder no. Make it first, or choose another place.",
        ),
    ] {
        terminal.wait_until("the name", |screen| screen.ends_with("Esc back"));
        terminal.press(format!("{}{typed}\r", key::BACKSPACE.repeat(40)));
        // The name stands there still, with the reason under it.
        let screen = terminal.wait_for(said);
        assert!(shows(&screen, &format!("> {typed}")), "{screen}");
        terminal.press("x");
        let screen = terminal.wait_for("Esc back");
        assert!(!shows(&screen, said), "{screen}");
    }
    terminal.press(format!("{}r é.json\r", key::BACKSPACE.repeat(40)));
    terminal.wait_for("Would you like to note an intention?");
    terminal.press("\r");
    terminal.wait_for("/r é.json.");
    terminal.press("q");
    let screen = terminal.wait_for("This result is also in r é.json.");
    assert!(!shows(&screen, "Saved:"), "{screen}");
    terminal.press(key::BACKSPACE);
    terminal.wait_until("the keys", |screen| words(screen).ends_with("q stop"));
    terminal.press("q");
    terminal.wait_for("This result is also in r é.json.");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    let given = home
        .ambtenaar("--form short --format json --id x --answers 4,4,4,4,4,4,4,4,4,4,4,4")
        .run();
    assert_eq!(home.read("r é.json"), given.stdout);
    assert_eq!(home.read("mine.json"), "mine");
}

#[test]
fn after_a_row_for_a_class_one_key_clears_screen_and_scroll_back() {
    let home = Home::new();
    let mut terminal = short_form(&home, "--save class.csv");
    terminal.press("q");
    terminal.wait_for("Your answers are in class.csv. The code there is ");
    terminal.wait_for("w clear the screen for the next person");
    terminal.press(key::ENTER);
    let erases = |terminal: &Terminal| {
        let bytes = terminal.transcript();
        bytes.windows(4).any(|window| window == b"\x1b[3J")
    };
    assert!(!erases(&terminal));
    terminal.press("w");
    assert_eq!(terminal.wait_exit(), 0);
    assert_eq!(terminal.screen(), "");
    assert!(erases(&terminal));

    let mut alone = short_form(&home, "");
    alone.press("q");
    alone.wait_for("Enter leave it here");
    alone.press(key::ENTER);
    assert_eq!(alone.wait_exit(), 0);
    assert!(!erases(&alone));
}

/// Refused at once: nothing is asked, and nothing is changed.
#[track_caller]
fn is_refused(home: &Home, options: &str, status: i32, said: &str) {
    for line in [format!("{options} --answers {EIGHTS}"), options.to_owned()] {
        let run = home.ambtenaar(&line).stdin(EIGHTS.replace(',', "\n")).run();
        run.is(status, "", said);
        assert_eq!(home.kept(), Vec::<String>::new());
    }
    let mut terminal = home.ambtenaar(options).in_terminal(400, 24);
    assert_eq!(terminal.wait_exit(), u32::try_from(status).unwrap());
    assert_eq!(terminal.screen(), said.trim_end());
}

#[test]
fn fault_06_a_report_that_exists_is_refused_before_the_first_statement() {
    let home = Home::new();
    fs::write(home.path("r.json"), "mine").unwrap();
    is_refused(
        &home,
        "--report r.json",
        1,
        "r.json already exists. Choose another name, or add --force to replace it.\n",
    );
    assert_eq!(home.read("r.json"), "mine");
    give(&home, "--report r.json --force", &[]);
    assert_ne!(home.read("r.json"), "mine");
    for (name, why) in [
        ("r.pdf", "pdf"),
        ("r", "nothing"),
        (".json", "a hidden file"),
        ("r.json.bak", "bak"),
    ] {
        let said = format!("{name}: choose a name that ends in .html, .md, .txt or .json.\n");
        let line = format!("--report {name} --answers {EIGHTS}");
        assert_eq!(home.ambtenaar(&line).run().stderr, said, "{why}");
        assert!(!home.path(name).exists());
    }
}

#[test]
fn a_report_and_a_row_in_one_file_are_refused_before_the_first_statement() {
    for report in ["b.html", "./b.html", "sub/../b.html"] {
        let home = Home::new();
        fs::create_dir(home.path("sub")).unwrap();
        is_refused(
            &home,
            &format!("--save b.html --report {report}"),
            2,
            &format!(
                "{report} is named twice as a file to write to. Give each a name of its own.\n"
            ),
        );
        assert!(!home.path("b.html").exists());
    }
}

#[test]
fn fault_06_a_file_of_something_else_is_refused_before_the_first_statement() {
    let home = Home::new();
    for (text, found) in [
        ("name,age\nx,1\n", "name,age"),
        ("\n", ""),
        ("id,date\n", "id,date"),
        ("\u{feff}naam;leeftijd\r\n", "naam;leeftijd"),
    ] {
        fs::write(home.path("class.csv"), text).unwrap();
        let run = home
            .ambtenaar(&format!("--save class.csv --answers {EIGHTS}"))
            .run();
        let said = format!(
            "class.csv: this file has other columns than what --save writes, so your answers can't be added to it. First line: \"{found}\". Expected: \"id,date,perspective"
        );
        assert!(run.stderr.starts_with(&said), "{}", run.stderr);
        is_refused(&home, "--save class.csv", 1, &run.stderr);
        assert_eq!(home.read("class.csv"), text);
    }
    // Rows of other statements, in the same order but with one more.
    fs::write(home.path("class.csv"), format!("{HEADER},s25\n")).unwrap();
    let run = home
        .ambtenaar(&format!("--save class.csv --answers {EIGHTS}"))
        .run();
    assert_eq!(run.status, Some(1));
    fs::write(home.path("class.csv"), vec![b'x'; 200_000]).unwrap();
    let run = home
        .ambtenaar(&format!("--save class.csv --answers {EIGHTS}"))
        .run();
    assert_eq!(run.status, Some(1));
    assert!(run.stderr.len() < 1000, "{}", run.stderr);
}

#[test]
fn excel_without_a_file_is_a_mistake() {
    ambtenaar(&format!("--excel --answers {EIGHTS}")).run().is(
        2,
        "",
        "--excel only works together with --save. Add --save, or leave --excel out.\n",
    );
}

#[cfg(unix)]
#[test]
fn fault_05_a_folder_or_a_missing_one_is_refused_before_the_first_statement() {
    let home = Home::new();
    for (option, ending) in [("--save", "csv"), ("--report", "json")] {
        let [folder, lost, round] = ["d", "no/r", "round"].map(|name| format!("{name}.{ending}"));
        fs::create_dir(home.path(&folder)).unwrap();
        is_refused(
            &home,
            &format!("{option} {folder}"),
            1,
            &format!("{folder} could not be written: it is a folder. Choose a name for a file.\n"),
        );
        is_refused(
            &home,
            &format!("{option} {lost}"),
            1,
            &format!(
                "{lost} could not be written: there is no folder no. Make it first, or choose another place.\n"
            ),
        );
        std::os::unix::fs::symlink(&round, home.path(&round)).unwrap();
        let run = home
            .ambtenaar(&format!("{option} {round} --answers {EIGHTS}"))
            .run();
        assert_eq!(run.status, Some(1), "{}", run.stderr);
        assert!(
            run.stderr
                .starts_with(&format!("{round} could not be written: ")),
            "{}",
            run.stderr
        );
    }
}

#[cfg(unix)]
#[test]
fn fault_05_a_link_is_followed_and_stays() {
    use std::os::unix::fs::symlink;

    let home = Home::new();
    fs::create_dir(home.path("sub")).unwrap();
    for (link, target) in [
        ("r.json", "sub/new.json"),
        ("c.csv", "sub/new.csv"),
        ("old.json", "sub/old.json"),
        ("old.csv", "sub/old.csv"),
    ] {
        symlink(target, home.path(link)).unwrap();
    }
    symlink(home.path("r.json"), home.path("sub/two.json")).unwrap();
    fs::write(home.path("sub/old.json"), "old").unwrap();
    fs::write(home.path("sub/old.csv"), format!("{HEADER}\n")).unwrap();
    give(&home, "--id x --save c.csv --report sub/two.json", &[]);
    is_refused(
        &home,
        "--report old.json",
        1,
        "old.json already exists. Choose another name, or add --force to replace it.\n",
    );
    give(
        &home,
        "--id x --save old.csv --report old.json --force",
        &[],
    );
    for link in ["r.json", "c.csv", "old.json", "old.csv", "sub/two.json"] {
        assert!(
            fs::symlink_metadata(home.path(link)).unwrap().is_symlink(),
            "{link}"
        );
    }
    assert_eq!(home.read("sub/new.json"), home.read("sub/old.json"));
    assert_eq!(home.read("sub/new.csv"), home.read("sub/old.csv"));
    assert_eq!(home.read("sub/new.csv").lines().count(), 2);
}

#[cfg(unix)]
#[test]
fn fault_05_a_pipe_and_a_device_are_written_through_and_stay() {
    use std::os::unix::fs::FileTypeExt as _;

    let home = Home::new();
    for (option, name) in [("--save", "p.csv"), ("--report", "p.json")] {
        let path = home.path(name);
        assert!(
            std::process::Command::new("mkfifo")
                .arg(&path)
                .status()
                .unwrap()
                .success()
        );
        let reader = thread::spawn({
            let path = path.clone();
            move || fs::read_to_string(path).unwrap()
        });
        let run = give(&home, &format!("--id x {option} {name}"), &[]);
        assert!(run.stderr.contains(name), "{}", run.stderr);
        let read = reader.join().unwrap();
        assert!(
            read.starts_with(HEADER) || read.starts_with("{\"id\":\"x\""),
            "{read}"
        );
        assert!(fs::metadata(&path).unwrap().file_type().is_fifo());
    }
    for (option, ending) in [("--save", "csv"), ("--report", "json")] {
        let [null, full] = ["null", "full"].map(|device| {
            let name = format!("{device}.{ending}");
            std::os::unix::fs::symlink(format!("/dev/{device}"), home.path(&name)).unwrap();
            name
        });
        give(&home, &format!("{option} {null}"), &[]);
        let run = home
            .ambtenaar(&format!("{option} {full} --answers {EIGHTS}"))
            .run();
        assert_eq!(run.status, Some(1));
        assert_eq!(
            run.stderr,
            format!(
                "{full} could not be written: there is no room left. Make room, or choose another place.\n"
            )
        );
    }
    for device in ["/dev/null", "/dev/full"] {
        assert!(fs::metadata(device).unwrap().file_type().is_char_device());
    }
}

#[cfg(unix)]
#[test]
fn fault_03_a_full_disk_leaves_the_old_file_whole_and_names_the_path() {
    let home = Home::new();
    let rows = |number: usize| -> String {
        let row = format!("x,2026-01-02,self,full,en,ideale-ambtenaar@2.0.0#a5f53043,,{EIGHTS}\n");
        format!("{HEADER}\n{}", row.repeat(number))
    };
    // The limit, in blocks of 512 bytes, falls in the middle of the next row.
    let old = rows(40);
    let room = 1024_usize.next_multiple_of(512);
    assert!(room > 0);
    let blocks = old.len() / 512 + 1;
    let limit = format!(r#"ulimit -f {blocks}; exec "$0" "$@""#);
    let pad = blocks * 512 - old.len() - 20;
    let old = old + &format!("{}{}\n", "y".repeat(pad - 32), ",".repeat(30));
    for mode in ["given", "asked"] {
        fs::write(home.path("class.csv"), &old).unwrap();
        let run = if mode == "given" {
            let line = format!("--save class.csv --answers {EIGHTS}");
            home.ambtenaar(&line).run_by_shell(&limit)
        } else {
            let line = "--id x --save class.csv";
            home.ambtenaar(line)
                .stdin(EIGHTS.replace(',', "\n"))
                .run_by_shell(&limit)
        };
        assert_eq!(run.status, Some(1), "{}", run.stderr);
        assert!(
            run.stderr
                .ends_with("class.csv could not be written: there is no room left. Make room, or choose another place.\n"),
            "{}",
            run.stderr
        );
        assert_eq!(home.read("class.csv"), old);
    }
    // Nothing is lost: there is room again.
    assert_eq!(home.kept().len(), 1);
    let run = home.ambtenaar("--id x --save class.csv").stdin("").run();
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    assert!(home.read("class.csv").starts_with(&old));
    assert_eq!(
        home.read("class.csv").lines().count(),
        old.lines().count() + 1
    );

    fs::write(home.path("r.json"), "old").unwrap();
    let line = format!("--force --report r.json --answers {EIGHTS}");
    let run = home
        .ambtenaar(&line)
        .run_by_shell(r#"ulimit -f 1; exec "$0" "$@""#);
    assert_eq!(run.status, Some(1), "{}", run.stderr);
    assert_eq!(
        run.stderr,
        "r.json could not be written: there is no room left. Make room, or choose another place.\n"
    );
    assert_eq!(home.read("r.json"), "old");
    let strays = fs::read_dir(home.path(""))
        .unwrap()
        .filter(|entry| is_hidden(&entry.as_ref().unwrap().path()));
    assert_eq!(strays.count(), 0);
}

#[cfg(unix)]
fn is_hidden(path: &std::path::Path) -> bool {
    path.file_name().unwrap().to_str().unwrap().starts_with('.')
}

#[cfg(unix)]
#[test]
fn fault_03_progress_that_finds_no_room_is_said_once_and_the_old_one_stays() {
    let home = Home::new();
    let run = home.ambtenaar("").stdin("4\n5\nq\n").run();
    assert_eq!(run.status, Some(3));
    let old = fs::read_to_string(home.state().join(&home.kept()[0])).unwrap();
    let run = home
        .ambtenaar("")
        .stdin("1\n1\n1\nq\n")
        .run_by_shell(r#"ulimit -f 0; exec "$0" "$@""#);
    assert_eq!(run.status, Some(3), "{}", run.stderr);
    let said = words(&run.stderr);
    assert_eq!(
        said.matches("Your answers cannot be saved along the way: there is no room left.")
            .count(),
        1,
        "{said}"
    );
    assert!(
        said.contains(
            "You have done 5 of 24 statements. Your answers to the first 2 statements are kept; what came after them is not. \
             To go on from there, type:"
        ),
        "{said}"
    );
    assert_eq!(home.kept().len(), 1);
    assert_eq!(
        fs::read_to_string(home.state().join(&home.kept()[0])).unwrap(),
        old
    );
}

#[test]
fn fault_07_a_header_that_another_run_is_writing_is_waited_for() {
    use std::io::Write as _;

    let home = Home::new();
    let mut other = fs::File::create(home.path("class.csv")).unwrap();
    other.lock().unwrap();
    let (begun, rest) = HEADER.split_at(20);
    other.write_all(begun.as_bytes()).unwrap();
    let run = thread::spawn({
        let home = home.clone();
        move || give(&home, "--id x --save class.csv", &[])
    });
    thread::sleep(Duration::from_millis(300));
    other.write_all(format!("{rest}\n").as_bytes()).unwrap();
    drop(other);
    let said = run.join().unwrap().stderr;
    assert_eq!(
        said,
        "Your answers are in class.csv. The code there is x.\n"
    );
    let text = home.read("class.csv");
    assert!(text.starts_with(&format!("{HEADER}\nx,")), "{text}");
    assert_eq!(text.lines().count(), 2, "{text}");
}

#[test]
fn fault_07_two_programs_append_200_rows_each_to_one_file() {
    let home = Home::new();
    let writers = ["a", "b"].map(|who| {
        let home = home.clone();
        thread::spawn(move || {
            for number in 0..200 {
                let run = give(&home, &format!("--id {who}{number} --save class.csv"), &[]);
                assert_eq!(
                    run.stderr,
                    format!("Your answers are in class.csv. The code there is {who}{number}.\n")
                );
            }
        })
    });
    for writer in writers {
        writer.join().unwrap();
    }
    let text = home.read("class.csv");
    assert!(text.ends_with('\n'));
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some(HEADER));
    let mut found: Vec<String> = Vec::new();
    for line in lines {
        assert!(
            line.ends_with(&format!(",{EIGHTS}")) && line.matches(',').count() == 30,
            "{line}"
        );
        found.push(line.split(',').next().unwrap().to_owned());
    }
    let mut expected: Vec<String> = ["a", "b"]
        .iter()
        .flat_map(|who| (0..200).map(move |n| format!("{who}{n}")))
        .collect();
    let in_order = |who: char| {
        found
            .iter()
            .filter(|id| id.starts_with(who))
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!([in_order('a'), in_order('b')].concat(), expected);
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
}

#[cfg(unix)]
#[test]
fn fault_24_files_with_any_name_can_be_written_and_shown_again() {
    use std::ffi::OsString;
    use std::os::unix::ffi::OsStringExt as _;

    let home = Home::new();
    for name in [
        &b"two words"[..],
        "é\u{1f600}".as_bytes(),
        b"line\nbreak",
        b"\xff",
        b"\x1b[2J",
        b"-x",
    ] {
        let name = |ending: &str| OsString::from_vec([name, ending.as_bytes()].concat());
        let option = |option: &str, ending: &str| {
            let mut word = OsString::from(option);
            word.push(name(ending));
            word
        };
        let run = home
            .ambtenaar(&format!("--id x --answers {EIGHTS}"))
            .arg(option("--report=", ".json"))
            .run();
        assert_eq!(run.status, Some(0), "{}", run.stderr);
        assert!(!run.stderr.contains('\u{1b}'), "{:?}", run.stderr);
        assert!(home.path(name(".json")).exists());
        let run = home
            .ambtenaar(&format!("--id x --answers {EIGHTS}"))
            .arg(option("--save=", ".csv"))
            .run();
        assert_eq!(run.status, Some(0), "{}", run.stderr);
        let again = home.ambtenaar("").arg(option("--from=", ".csv")).run();
        assert_eq!(again.stdout, run.stdout, "{}", again.stderr);
    }
}

#[test]
fn fault_18_what_can_not_be_read_of_a_saved_row_is_said() {
    let home = Home::new();
    let answers = vec!["4"; 23].join(",");
    let header = HEADER.replace("date,perspective,form,language,instrument,seed,", "");
    fs::write(
        home.path("class.csv"),
        format!("{header}\nx,Meh,{answers}\n"),
    )
    .unwrap();
    let run = home.ambtenaar("--from class.csv --format json").run();
    assert_eq!(run.status, Some(1));
    assert_eq!(
        run.stderr,
        "class.csv:2: column 2 (s01): found \"Meh\", expected 1 to 5 or a label; counted as missing\n"
    );
}

#[test]
fn fault_06_a_report_that_came_there_in_the_meantime_is_not_replaced() {
    let home = Home::new();
    let mut terminal = home
        .ambtenaar("--form short --report result.md")
        .in_terminal(80, 90);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    fs::write(home.path("result.md"), "of someone else").unwrap();
    terminal.press("4".repeat(12));
    terminal.wait_for("All done: 12 answered");
    terminal.press(key::ENTER);
    terminal.wait_for("q stop");
    terminal.press("q");
    terminal.wait_for("Enter leave it here");
    terminal.press(key::ENTER);
    terminal.wait_for("if …, then …");
    terminal.press(key::ENTER);
    terminal.wait_for("result.md already exists");
    assert_eq!(terminal.wait_exit(), 1);
    assert_eq!(home.read("result.md"), "of someone else");
    assert_eq!(home.kept().len(), 1, "the answers stay");
}

/// A file of rows as Excel saves it as "CSV": semicolons and CRLF, with a row of this code and these bytes.
fn saved_by_excel(code: &[u8]) -> Vec<u8> {
    let row = format!(";1-3-2026;self;full;nl;ideale-ambtenaar@2.0.0#a5f53043;;{EIGHTS}");
    let [header, row] = [HEADER, &row].map(|text| text.replace(',', ";").into_bytes());
    [&header[..], b"\r\n", code, &row, b"\r\n"].concat()
}

#[test]
fn fault_40_a_row_in_a_file_of_windows_1252_is_read_back_with_the_rest() {
    let home = Home::new();
    let old = saved_by_excel(b"andr\xe9");
    for (code, bytes) in [
        ("ann\u{e9}", &b"ann\xe9"[..]),
        ("anna", b"anna"),
        ("\u{20ac}", b"\x80"),
    ] {
        fs::write(home.path("team.csv"), &old).unwrap();
        give(&home, "--save team.csv", &["--id", code]);
        let new = fs::read(home.path("team.csv")).unwrap();
        assert!(
            new.starts_with(&[&old[..], bytes, b";2"].concat()),
            "{code}"
        );
        let ran = ambtenaar("score - --quiet").stdin(new).run();
        let ids = ran
            .stdout
            .lines()
            .skip(1)
            .map(|row| row.split(',').next().unwrap());
        assert_eq!(ids.collect::<Vec<_>>(), ["andr\u{e9}", code], "{ran:?}");
        assert_eq!(ran.stdout.matches(",complete,").count(), 2, "{ran:?}");
    }
}

#[test]
fn fault_40_a_character_that_the_file_lacks_is_refused_and_nothing_changes() {
    let home = Home::new();
    let old = saved_by_excel(b"andr\xe9");
    fs::write(home.path("team.csv"), &old).unwrap();
    let line = format!("--lang en --answers {EIGHTS} --save team.csv --id");
    home.ambtenaar(&line).arg("\u{1f600}").run().is(
        1,
        &give(&home, "--lang en", &[]).stdout,
        "team.csv: this file is Windows-1252, which has no character \"\u{1f600}\". It is as it was. Choose another code with --id or \
         another file, or save this one in Excel as CSV UTF-8.\n",
    );
    assert_eq!(fs::read(home.path("team.csv")).unwrap(), old);
}

#[test]
fn fault_40_a_file_that_would_swallow_or_garble_a_row_is_refused_before_the_first_statement() {
    let home = Home::new();
    let quote = format!("{HEADER}\na,1-3-2026\n\"b,1-3-2026\n");
    let mut utf_16 = b"\xff\xfe".to_vec();
    utf_16.extend(HEADER.encode_utf16().flat_map(u16::to_le_bytes));
    for (old, message) in [
        (
            quote.into_bytes(),
            "old.csv:3: a quotation mark opens here and is never closed; a new row would vanish in that cell. The file is as it \
             was. Correct that line, or choose another file.\n",
        ),
        (
            utf_16,
            "old.csv: this file is UTF-16, to which no row can be added. It is as it was. Save it in Excel as CSV UTF-8, or \
             choose another file.\n",
        ),
    ] {
        fs::write(home.path("old.csv"), &old).unwrap();
        for line in [format!("--answers {EIGHTS}"), String::new()] {
            let line = format!("{line} --lang en --save old.csv --id x");
            home.ambtenaar(&line).stdin("4\n").run().is(1, "", message);
        }
        assert_eq!(fs::read(home.path("old.csv")).unwrap(), old);
    }
    assert!(home.kept().is_empty(), "nothing was asked");
}

#[test]
fn fault_40_a_row_without_an_end_gets_one_before_the_next() {
    let home = Home::new();
    for last in ["\"a\nb\"", "a"] {
        let old = format!("{HEADER}\n{last},2026-03-01,self,full,nl,,,{EIGHTS}");
        fs::write(home.path("old.csv"), &old).unwrap();
        give(&home, "--save old.csv --id x", &[]);
        assert!(home.read("old.csv").starts_with(&format!("{old}\nx,2")));
        let run = home.ambtenaar("--from old.csv --id x --format json").run();
        assert_eq!(run.status, Some(0), "{}", run.stderr);
    }
}

#[cfg(unix)]
#[test]
fn fault_03_a_first_row_for_which_there_is_no_room_leaves_no_file() {
    let home = Home::new();
    let line = format!("--answers {EIGHTS} --save new.csv");
    let run = home
        .ambtenaar(&line)
        .run_by_shell(r#"ulimit -f 0; exec "$0" "$@""#);
    assert_eq!(run.status, Some(1), "{}", run.stderr);
    assert_eq!(
        run.stderr,
        "new.csv could not be written: there is no room left. Make room, or choose another place.\n"
    );
    let left: Vec<_> = fs::read_dir(home.path(""))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert!(
        !left
            .iter()
            .any(|name| name.to_string_lossy().contains("new.csv")),
        "{left:?}"
    );
}

/// Whatever happens to the window once the last answer is given, the row is there, and once.
#[cfg(unix)]
#[test]
fn the_row_is_in_its_file_from_the_last_answer_on_and_a_correction_takes_its_place() {
    use rustix::process::Signal;

    let rows = |home: &Home| {
        let text = home.read("class.csv");
        let rows = text.lines().skip(1);
        rows.map(|row| {
            row.split(',')
                .skip(7)
                .filter(|cell| !cell.is_empty())
                .collect::<String>()
        })
        .collect::<Vec<_>>()
    };
    let home = Home::new();
    let line = "--lang en --form short --save class.csv";
    let start = || {
        let mut terminal = home.ambtenaar(line).in_terminal(80, 24);
        terminal.reach_short_result();
        terminal
    };
    let mut terminal = start();
    assert_eq!(rows(&home).len(), 1);
    // One that is changed under the result, before the window is killed.
    terminal.press("m");
    terminal.wait_for("What would you like to do now?");
    let mut killed = start();
    assert_eq!(rows(&home).len(), 2);
    killed.signal(Signal::KILL);
    killed.wait_end();
    terminal.signal(Signal::HUP);
    terminal.wait_end();
    let said = String::from_utf8_lossy(&terminal.transcript()).into_owned();
    assert!(
        words(&said).contains("Your answers are in class.csv."),
        "{said}"
    );
    assert!(said.contains("ambtenaar --from class.csv --id "), "{said}");
    assert_eq!(rows(&home).len(), 2);
    // Back from the line after the last one, and the last answer given again.
    let mut terminal = home.ambtenaar(line).in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of 12");
    terminal.press("455442344244");
    terminal.wait_for("All done: 12 answered");
    let first = rows(&home);
    assert_eq!(first.len(), 3);
    terminal.press(key::BACKSPACE);
    terminal.wait_for("Statement 12 of 12");
    terminal.press("1");
    terminal.wait_for("All done: 12 answered");
    let second = rows(&home);
    assert_eq!((second.len(), &second[..2]), (3, &first[..2]));
    assert_ne!(second[2], first[2]);
    terminal.press(key::ENTER);
    terminal.wait_for("m more");
    terminal.press("q");
    terminal.wait_for("Your answers are in class.csv. The code there is");
    assert_eq!(rows(&home), second);
}
