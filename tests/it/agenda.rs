//! The half day of a trainer: with keys at several sizes, in plain lines on several days, and as the room sees it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use ambtenaar::io::{Io, StreamFiles};
use ambtenaar::screen::{Environment, Terminals};

use crate::support::key::{BACKSPACE, ENTER};
use crate::support::{Ambtenaar, Home, Terminal, ambtenaar};

/// The titles of the parts, in English.
const TITLES: [&str; 9] = [
    "Welcome",
    "Where do I stand?",
    "Where do we stand?",
    "Break",
    "The three roles",
    "A case from practice",
    "Which role does this work ask for?",
    "What do we talk about?",
    "One intention each",
];

/// In a state folder that stays after the run.
fn program(line: &str, state: &Path) -> Ambtenaar {
    ambtenaar(line)
        .env("XDG_STATE_HOME", state)
        .env("LOCALAPPDATA", state)
}

/// Waits for a part, and for the keys below it.
fn part(terminal: &Terminal, number: usize) -> String {
    terminal.wait_for(&format!("Part {number} of 9: {}", TITLES[number - 1]));
    terminal.wait_for("q save and stop")
}

/// Types hands for what is asked, shows them and goes on.
fn count(terminal: &mut Terminal, heading: &str, hands: &[u64], people: u64) {
    terminal.wait_for(heading);
    terminal.wait_for("Enter show");
    let hands: Vec<String> = hands.iter().map(u64::to_string).collect();
    terminal.press(hands.join(" "));
    terminal.wait_for(&format!("{people} of {people} people counted"));
    terminal.press(ENTER);
    terminal.wait_for("Enter next");
    terminal.press(ENTER);
}

/// Hands for five answers; `number` makes them differ.
fn hands(number: u64, people: u64) -> [u64; 5] {
    let low = people * (number % 6) / 10;
    [low, 0, 0, 0, people - low]
}

#[test]
fn a_half_day_is_walked_through_with_a_few_mistakes_at_several_sizes_and_with_few_and_many_people()
{
    for (columns, rows, people) in [(60, 24, 5), (100, 30, 25), (60, 24, 200)] {
        let state = tempfile::tempdir().unwrap();
        let files = tempfile::tempdir().unwrap();
        let (counts, report) = (files.path().join("day.csv"), files.path().join("day.html"));
        let line = format!("--lang en class --agenda --people {people}");
        let run = || {
            program(&line, state.path())
                .arg("--save")
                .arg(&counts)
                .arg("--report")
                .arg(&report)
                .in_terminal(columns, rows)
        };
        let mut terminal = run();
        walk_to_the_break(&mut terminal, people);
        assert!(!counts.exists(), "nothing is written along the way");
        // The program is closed in the break, and goes on there.
        drop(terminal);
        let mut terminal = run();
        terminal.wait_for("You have an unfinished half day: you were at part 4 of 9");
        terminal.wait_for("Enter go on with part 4");
        terminal.press(ENTER);
        walk_to_the_end(&mut terminal, people);
        terminal.press("q");
        assert_eq!(terminal.wait_exit(), 0);
        let written = std::fs::read_to_string(&counts).unwrap();
        assert_eq!(written.lines().count(), 15, "{written}");
        let [low, _, _, _, high] = hands(7, people);
        assert!(
            written.contains(&format!(",{people},{low},0,0,0,{high}\n")),
            "{written}"
        );
        let end = format!(
            "case:permit,{people},{people},0,0,,\nsituation:passport-counter,{people},0,0,{people},,\n"
        );
        assert!(written.ends_with(&end), "{written}");
        assert!(
            std::fs::read_to_string(&report)
                .unwrap()
                .contains("</html>")
        );
    }
}

fn walk_to_the_break(terminal: &mut Terminal, people: u64) {
    terminal.wait_for("9 parts, 150 minutes in all");
    terminal.press(ENTER);
    assert!(part(terminal, 1).contains("10 of 10 min left"));
    // A key that means nothing, and one part too far.
    terminal.press("x");
    terminal.wait_for("does nothing here");
    terminal.press(ENTER);
    part(terminal, 2);
    terminal.press(ENTER);
    part(terminal, 3);
    terminal.press(BACKSPACE);
    part(terminal, 2);
    terminal.press("\x1b[C");
    part(terminal, 3);
    terminal.press(ENTER);
    // Too few numbers, and then more hands than people.
    terminal.wait_for("Statement 1 of 12");
    terminal.press(format!("1 2{ENTER}"));
    terminal.wait_for("Now there are 2");
    terminal.press(format!("{BACKSPACE}{BACKSPACE}{BACKSPACE}"));
    terminal.wait_for("0 of 5 numbers typed");
    terminal.press(format!("{people} 0 0 0 1{ENTER}"));
    terminal.wait_for(&format!("{} hands, {people} people", people + 1));
    terminal.press(format!("{BACKSPACE}0"));
    count_typed(terminal, people);
    for number in 2..=6 {
        count(
            terminal,
            &format!("Statement {number} of 12"),
            &hands(number, people),
            people,
        );
    }
    // The vote is left halfway, and goes on where it was.
    terminal.wait_for("Statement 7 of 12");
    terminal.press("q");
    terminal.wait_for("The vote is not finished: 6 of 12 done");
    terminal.press(ENTER);
    for number in 7..=12 {
        count(
            terminal,
            &format!("Statement {number} of 12"),
            &hands(number, people),
            people,
        );
    }
    terminal.wait_for("Enter go on: Break");
    terminal.press(ENTER);
    part(terminal, 4);
}

fn count_typed(terminal: &mut Terminal, people: u64) {
    terminal.wait_for(&format!("{people} of {people} people counted"));
    terminal.press(ENTER);
    terminal.wait_for("Enter next");
    terminal.press(ENTER);
}

fn walk_to_the_end(terminal: &mut Terminal, people: u64) {
    part(terminal, 4);
    terminal.press(ENTER);
    part(terminal, 5);
    terminal.press(ENTER);
    for (role, next) in [
        ("Bureaucrat", "Enter go on: Entrepreneur"),
        ("Entrepreneur", "Enter go on: Connector"),
        ("Connector", "Enter go on: A case from practice"),
    ] {
        let screen = terminal.wait_for(next);
        assert!(screen.starts_with(role), "{screen}");
        assert!(screen.contains("15 of 15 min left"), "{screen}");
        terminal.press(ENTER);
    }
    part(terminal, 6);
    terminal.press(ENTER);
    // The answers stand in an order of their own; the hands are kept by role.
    let screen = terminal.wait_for("Case 1 of 1");
    let places: Vec<u64> = order_of_the_roles(&screen);
    let hands: Vec<u64> = places
        .iter()
        .map(|role| if *role == 0 { people } else { 0 })
        .collect();
    count(terminal, "Case 1 of 1", &hands, people);
    terminal.wait_for("Enter go on: Which role");
    terminal.press(ENTER);
    part(terminal, 7);
    terminal.press(ENTER);
    count(terminal, "Situation 1 of 1", &[0, people, 0], people);
    terminal.wait_for("Enter go on: What do we");
    terminal.press(ENTER);
    part(terminal, 8);
    terminal.press(ENTER);
    for _ in 0..3 {
        let screen = terminal.wait_for("Enter next");
        assert!(screen.contains("Statement "), "{screen}");
        assert!(screen.contains("20 of 20 min left"), "{screen}");
        terminal.press_on(ENTER);
    }
    terminal.wait_for("Enter go on: One intention");
    // By the list to a part and back.
    terminal.press("l");
    terminal.wait_for("Where do we stand? (counted)");
    terminal.press("1");
    part(terminal, 1);
    terminal.press("l");
    terminal.wait_for("Go to which part?");
    terminal.press("9");
    part(terminal, 9);
    terminal.wait_for("Enter to the end");
    terminal.press(ENTER);
    terminal.wait_for("The picture of the room");
    correct_from_the_picture(terminal, people);
    terminal.press("l");
    terminal.wait_for("Go to which part?");
    terminal.press("9");
    part(terminal, 9);
    terminal.press(ENTER);
    terminal.wait_for("12 of 12 statements voted on");
}

/// What was counted is put right by the number that it has in the picture.
fn correct_from_the_picture(terminal: &mut Terminal, people: u64) {
    terminal.wait_for("e correct a count");
    terminal.press("e");
    terminal.wait_for("Which count do you want to correct?");
    terminal.press(format!("14{ENTER}"));
    terminal.wait_for("Situation 1 of 1");
    terminal.press(BACKSPACE.repeat(format!("0 {people} 0").len()));
    count(terminal, "Situation 1 of 1", &[0, 0, people], people);
    terminal.wait_for("The picture of the room");
}

/// For each answer to the case on the screen the place of its role in declared order.
fn order_of_the_roles(screen: &str) -> Vec<u64> {
    let cases = ambtenaar::source::cases().unwrap();
    let case = cases
        .iter()
        .find(|case| case.id.as_str() == "permit")
        .unwrap();
    let tag = ambtenaar::model::LanguageTag::new("en").unwrap();
    let flat = screen.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut places: Vec<(usize, u64)> = (0..)
        .zip(ambtenaar::model::Role::ALL)
        .map(|(place, role)| {
            let text = case.actions[role].text.get(&tag);
            (
                flat.find(text.as_str())
                    .unwrap_or_else(|| panic!("{text}\n{screen}")),
                place,
            )
        })
        .collect();
    places.sort_unstable();
    places.into_iter().map(|(_, role)| role).collect()
}

#[derive(Clone, Default)]
struct Sink(Arc<Mutex<Vec<u8>>>);

impl Sink {
    fn text(&self) -> String {
        String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
    }
}

impl Write for Sink {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Runs the half day in plain lines, on a day and a clock that are given: the status, the result, and what was asked.
fn in_lines(
    home: &Home,
    more: &str,
    lines: &str,
    clock: fn() -> String,
    now: fn() -> Duration,
) -> (u8, String, String) {
    in_lines_of(home, &format!("--agenda {more}"), lines, clock, now)
}

fn in_lines_of(
    home: &Home,
    more: &str,
    lines: &str,
    clock: fn() -> String,
    now: fn() -> Duration,
) -> (u8, String, String) {
    let (stdout, stderr) = (Sink::default(), Sink::default());
    let state = home.path("state").into_os_string();
    let variables = ["XDG_STATE_HOME", "LOCALAPPDATA"].map(|name| (name.into(), state.clone()));
    let mut io = Io {
        stdin: Box::new(io::Cursor::new(lines.to_owned())),
        stdout: Box::new(stdout.clone()),
        stderr: Box::new(stderr.clone()),
        terminals: Terminals::default(),
        files: StreamFiles::default(),
        environment: Environment::new(BTreeMap::from(variables), || None),
        clock,
        now,
    };
    let line = format!("ambtenaar --lang en class --people 5 {more}");
    let outcome = ambtenaar::run(line.split_whitespace().map(OsString::from), &mut io);
    let message = outcome.message.unwrap_or_default();
    (outcome.status, stdout.text(), stderr.text() + &message)
}

fn the_first_day() -> String {
    "2026-11-26".to_owned()
}

fn the_second_day() -> String {
    "2026-12-03".to_owned()
}

#[test]
fn a_half_day_that_stops_goes_on_another_day_with_its_counts() {
    let home = Home::new();
    let save = format!("--save {}", home.path("day.csv").display());
    let first = "\n\n\n1 1 1 1 1\n\n5 0 0 0 0\n\n";
    let (status, _, asked) = in_lines(&home, "", first, the_first_day, Duration::default);
    assert_eq!(status, 3, "{asked}");
    assert!(
        asked.contains("You were at part 3 of 9. Where you were and what was counted is kept."),
        "{asked}"
    );
    assert!(
        asked.contains("ambtenaar class --agenda --people 5"),
        "{asked}"
    );
    let votes = "0 0 0 0 5\n\n".repeat(10);
    let rest = format!("\n{votes}\n\n\n\n\n\n\n5 0 0\n\n\n\n0 5 0\n\n\n\n\n\n\n\n\n");
    let (status, picture, asked) = in_lines(&home, &save, &rest, the_second_day, Duration::default);
    assert_eq!(status, 0, "{asked}");
    assert!(
        asked.contains("you were at part 3 of 9, started on 26 November 2026"),
        "{asked}"
    );
    let opened = asked.find("Part 3 of 9").unwrap();
    assert!(
        !asked.contains("Part 2 of 9") && asked[opened..].contains("go on voting: 3 of 12"),
        "{asked}"
    );
    for number in 3..=9 {
        assert!(
            asked.contains(&format!("Part {number} of 9: {}", TITLES[number - 1])),
            "{asked}"
        );
    }
    assert!(
        picture.contains("12 of 12 statements voted on"),
        "{picture}"
    );
    let written = home.read("day.csv");
    assert!(written.contains("\ns01,5,1,1,1,1,1\n"), "{written}");
    assert!(
        written.ends_with("situation:passport-counter,5,0,5,0,,\n"),
        "{written}"
    );
    // It is over: the next start is a new one.
    let (_, _, asked) = in_lines(&home, "", "", the_second_day, Duration::default);
    assert!(
        asked.contains("Part 1 of 9") && !asked.contains("unfinished"),
        "{asked}"
    );
}

#[test]
fn a_count_is_corrected_while_it_is_talked_about_and_the_vote_stays_where_it_was() {
    let home = Home::new();
    let save = format!("--save {}", home.path("day.csv").display());
    let vote = "l\n3\n\n5 0 0 0 0\n\n2 0 0 0 3\n\nq\n";
    let lines = format!("\n{vote}l\n8\n\ne\n3 0 0 0 2\n\n\n\nl\n3\nq\n");
    let (status, _, asked) = in_lines(&home, &save, &lines, the_first_day, Duration::default);
    assert_eq!(status, 3, "{asked}");
    assert!(asked.contains("Counted before: 2 0 0 0 3."), "{asked}");
    let part = asked.rfind("Part 3 of 9").unwrap();
    assert!(asked[part..].contains("go on voting: 3 of 12"), "{asked}");
    let written = home.read("day.csv");
    assert!(written.contains("\ns01,5,5,0,0,0,0\n"), "{written}");
    assert!(written.contains(",5,3,0,0,0,2\n"), "{written}");
    assert_eq!(written.matches(",5,,,,,\n").count(), 12, "{written}");
}

#[test]
fn going_on_replaces_the_files_of_the_same_half_day_and_no_others() {
    let home = Home::new();
    let [counts, report] = ["day.csv", "day.html"].map(|name| home.path(name));
    let save = format!("--save {} --report {}", counts.display(), report.display());
    let run = |more: &str, lines: &str, clock| {
        in_lines(
            &home,
            &format!("{save} {more}"),
            lines,
            clock,
            Duration::default,
        )
    };
    let (status, _, asked) = run("", "\nl\n3\n\n5 0 0 0 0\n\nq\nq\n", the_first_day);
    assert_eq!(status, 3, "{asked}");
    assert!(
        asked.contains("--save") && !asked.contains("--force"),
        "{asked}"
    );
    let first = home.read("day.csv");
    // A new one is another half day, and a file that was changed is no longer the one that was written.
    let refused = |(status, _, asked): (u8, String, String), file: &str| {
        assert_eq!(status, 1, "{asked}");
        assert!(
            asked.contains(&format!("{file} already exists.")),
            "{asked}"
        );
        assert_eq!(home.read("day.csv"), first);
    };
    refused(run("--fresh", "\n", the_second_day), "day.csv");
    let page = home.read("day.html");
    std::fs::write(&report, "mine").unwrap();
    refused(run("", "\n", the_second_day), "day.html");
    std::fs::write(&report, page).unwrap();
    // The same command goes on, as often as it takes.
    for (hands, clock) in [
        ("4 1 0 0 0", the_second_day as fn() -> String),
        ("3 2 0 0 0", the_second_day),
    ] {
        let (status, _, asked) = run("", &format!("\n\n{hands}\n\nq\nq\n"), clock);
        assert_eq!(status, 3, "{asked}");
        let counts = format!(",5,{}\n", hands.replace(' ', ","));
        assert!(home.read("day.csv").contains(&counts), "{asked}");
    }
    assert!(home.read("day.csv").contains("\ns01,5,5,0,0,0,0\n"));
}

/// Every look at this clock is eleven and a half minutes later.
fn hurried() -> Duration {
    static LOOKS: AtomicU64 = AtomicU64::new(0);
    Duration::from_secs(LOOKS.fetch_add(1, Ordering::Relaxed) * 690)
}

#[test]
fn the_time_of_a_part_counts_up_once_it_is_over_and_nothing_moves_on() {
    let home = Home::new();
    let (_, _, asked) = in_lines(&home, "--no-progress", "", the_first_day, hurried);
    assert!(asked.contains("The time is up: +13 min"), "{asked}");
    assert!(
        !asked.contains("save and stop"),
        "nothing is saved: {asked}"
    );
    assert!(
        asked.contains("Part 1 of 9") && !asked.contains("Part 2 of 9"),
        "{asked}"
    );
}

#[test]
fn one_part_is_opened_alone_and_another_number_is_refused() {
    let home = Home::new();
    let (status, _, asked) = in_lines(
        &home,
        "--part 8",
        "l\nb\n",
        the_first_day,
        Duration::default,
    );
    assert_eq!(status, 3);
    assert!(
        asked.starts_with("Part 8 of 9: What do we talk about?"),
        "{asked}"
    );
    assert!(
        asked.contains("No statement has been counted yet."),
        "{asked}"
    );
    home.ambtenaar("--lang en class --agenda --part 10")
        .run()
        .is(
            2,
            "",
            "--part: \"10\" is not possible here. Choose from: 1, 2, 3, 4, 5, 6, 7, 8, 9.\n",
        );
    home.ambtenaar("--lang en class --part 2").run().is(
        2,
        "",
        "--part only works together with --agenda. Add --agenda, or leave --part out.\n",
    );
}

#[test]
fn a_plan_of_ones_own_is_walked_and_its_mistakes_are_told_before_anything_is_asked() {
    let home = Home::new();
    let plan = "format = 1\nlanguages = [\"en\"]\n\n[[part]]\nkind = \"break\"\nminutes = 5\ntitle = { en = \"Tea\" }\ntext = { en = \"Tea.\" }\n";
    std::fs::write(home.path("own.toml"), plan).unwrap();
    let ran = home
        .ambtenaar("--lang en class --agenda=own.toml --people 9")
        .stdin("\n")
        .run();
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(ran.stderr.contains("Part 1 of 1: Tea"), "{ran:?}");
    assert!(ran.stderr.contains("Nothing was counted"), "{ran:?}");
    std::fs::write(home.path("own.toml"), plan.replace("break", "brake")).unwrap();
    let ran = home.ambtenaar("--lang en class --agenda=own.toml").run();
    ran.is(
        2,
        "",
        "own.toml:5:8: (brake) \"brake\" does not fit as \"kind\"; did you mean \"break\"?\n",
    );
}

/// The built-in plan in a file of its own, changed.
fn plan(home: &Home, change: impl Fn(&str) -> String) {
    let text = std::fs::read_to_string("statements/agenda.toml").unwrap();
    std::fs::write(home.path("plan.toml"), change(&text)).unwrap();
}

/// As [`in_lines`], with that plan.
fn planned(home: &Home, more: &str, lines: &str, now: fn() -> Duration) -> (u8, String) {
    let part = format!("--agenda={} {more}", home.path("plan.toml").display());
    let (status, _, asked) = in_lines_of(home, &part, lines, the_first_day, now);
    (status, asked)
}

#[test]
fn a_plan_that_was_changed_says_that_counts_wait_and_opens_the_part_that_was_left() {
    let home = Home::new();
    let save = format!("--save {}", home.path("day.csv").display());
    plan(&home, str::to_owned);
    let count = "\nl\n3\n\n5 0 0 0 0\n\nq\nl\n6\nq\n";
    let (status, asked) = planned(&home, &save, count, Duration::default);
    assert_eq!(status, 3, "{asked}");
    // A part in front: the same one is open.
    let first = "[[part]]\nkind = \"break\"\nminutes = 5\ntitle = { nl = \"Thee\", en = \"Tea\" }\n\
                 text = { nl = \"Thee.\", en = \"Tea.\" }\n\n[[part]]";
    plan(&home, |text| text.replacen("[[part]]", first, 1));
    let (_, asked) = planned(&home, "", "\n", Duration::default);
    assert!(
        asked.contains("Part 7 of 10: A case from practice"),
        "{asked}"
    );
    // Another case: another vote, and the counts are not lost.
    plan(&home, |text| text.replace("\"permit\"", "\"payback\""));
    let (_, asked) = planned(&home, "", "", Duration::default);
    assert!(
        asked.contains("The counts of a vote with another plan") && asked.contains("1 counted"),
        "{asked}"
    );
    let (status, asked) = planned(&home, &save, "", Duration::default);
    assert_eq!(status, 1, "{asked}");
    assert!(
        asked.contains("is of a vote that is not finished yet"),
        "{asked}"
    );
}

/// A clock that stands at a quarter of an hour once it was looked at.
fn later() -> Duration {
    static LOOKS: AtomicU64 = AtomicU64::new(0);
    Duration::from_secs(if LOOKS.fetch_add(1, Ordering::Relaxed) == 0 {
        0
    } else {
        240
    })
}

fn long_after() -> Duration {
    Duration::from_secs(10_000)
}

#[test]
fn the_time_of_a_part_goes_on_where_the_program_was_stopped() {
    let home = Home::new();
    let (_, _, asked) = in_lines(&home, "", "x\n", the_first_day, later);
    assert!(asked.contains("6 of 10 min left"), "{asked}");
    let (_, _, asked) = in_lines(&home, "", "x\n", the_first_day, long_after);
    assert!(asked.contains("6 of 10 min left"), "{asked}");
}

#[cfg(unix)]
#[test]
fn the_room_sees_the_part_and_the_role_and_neither_the_time_nor_what_the_trainer_does() {
    let state = tempfile::tempdir().unwrap();
    let room = program("--lang en class --screen", state.path()).in_terminal(60, 24);
    room.wait_for("One moment");
    let mut trainer =
        program("--lang en class --agenda --part 4 --people 9", state.path()).in_terminal(60, 24);
    part(&trainer, 4);
    let screen = room.wait_for("We go on in a quarter of an hour.");
    assert!(screen.contains("Break"), "{screen}");
    assert!(
        !screen.contains("min left") && !screen.contains("What to do"),
        "{screen}"
    );
    trainer.press(ENTER);
    room.wait_for("Three roles are behind the statements");
    part(&trainer, 5);
    trainer.press(ENTER);
    let screen = room.wait_for("Calm and reliability.");
    assert!(
        screen.contains("Bureaucrat") && !screen.contains("min left"),
        "{screen}"
    );
}

#[test]
fn what_a_room_left_is_wiped_by_its_key_and_called_what_it_is() {
    for (line, typed, gone, afresh) in [
        (
            "class --people 9",
            "0 0 0 0 9\n\nq\n",
            "the counts so far",
            "stays until the first new answer",
        ),
        (
            "class --agenda --people 9",
            "\nq\n",
            "where you were and what was counted",
            "what was done so far is then gone",
        ),
    ] {
        let home = Home::new();
        let left = home.ambtenaar(line).stdin(typed).run();
        assert_eq!(left.status, Some(3), "{left:?}");
        assert_eq!(home.kept().len(), 1, "{line}");
        let mut terminal = home.ambtenaar(line).in_terminal(80, 24);
        let screen = terminal.wait_for(&format!("w     wipe {gone}"));
        assert!(screen.contains(afresh), "{screen}");
        terminal.press("w");
        terminal.wait_for(&format!("This will be wiped: {gone}."));
        terminal.press("y");
        let screen = terminal.wait_for("Wiped.");
        assert!(!screen.contains("wipe "), "{screen}");
        assert_eq!(home.kept(), Vec::<String>::new(), "{line}");
    }
}
