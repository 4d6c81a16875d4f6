//! The cases: lived through in one role, ranked, and beside the self-test; and texts of one's own.

use std::fs;

use ambtenaar::model::{LanguageTag, Role};
use ambtenaar::source;
use serde_json::Value;

use crate::compare::{header, row};
use crate::support::{Ambtenaar, Home, Ran, ambtenaar, key, shows, words};

const CASES: &str = include_str!("../../statements/cases.toml");
const ROLES: &str = include_str!("../../statements/roles.toml");
const SITUATIONS: &str = include_str!("../../statements/situations.toml");

fn with_file(line: &str, name: &str, text: impl AsRef<[u8]>) -> Ambtenaar {
    let program = ambtenaar(line);
    fs::write(program.folder().join(name), text).unwrap();
    program
}

/// The cases ranked with these orders, as data.
fn ranked(orders: &str, of: Option<[u8; 3]>) -> Value {
    let test = of.map_or_else(String::new, |keyed| row("a", "2026-01-10", "self", keyed));
    let with = if of.is_some() { "--with t.csv" } else { "" };
    let line = format!("cases --seed 1 --no-progress --format json {with}");
    let ran = with_file(&line, "t.csv", header() + &test)
        .stdin(orders)
        .run();
    assert_eq!(ran.status, Some(0), "{ran:?}");
    serde_json::from_str(&ran.stdout).unwrap()
}

/// The orders that put the way of this role first in so many cases, and last in the others.
fn choosing(role: Role, first: usize) -> String {
    let shown = ranked(&"1 2 3\n\n".repeat(8), None);
    let cases = shown["cases"].as_array().unwrap();
    let orders = cases.iter().enumerate().map(|(number, case)| {
        let own = case["places"][role.key()].as_u64().unwrap();
        let [one, other] = [1, 2, 3]
            .map(|way| (way != own).then_some(way))
            .iter()
            .flatten()
            .copied()
            .collect::<Vec<u64>>()[..]
        else {
            unreachable!("two other ways")
        };
        if number < first {
            format!("{own} {one} {other}\n\n")
        } else {
            format!("{one} {other} {own}\n\n")
        }
    });
    orders.collect()
}

#[test]
fn mostly_is_said_from_fourteen_of_sixteen_points_and_other_than_in_the_test_only_then() {
    let connector = Some([3, 3, 5]);
    for role in Role::ALL {
        let all = ranked(&choosing(role, 7), connector);
        assert_eq!(all["mostly"], role.key(), "14 points");
        assert_eq!(all["self"]["leading"], serde_json::json!(["connector"]));
        assert_eq!(all["self"]["other"], role != Role::Connector);
        let fewer = ranked(&choosing(role, 6), connector);
        assert_eq!(fewer["mostly"], Value::Null, "12 points");
        assert_eq!(fewer["self"]["other"], false);
    }
}

#[test]
fn what_so_few_cases_say_is_told_in_both_languages() {
    let orders = choosing(Role::Bureaucrat, 8);
    for (language, mostly, other) in [
        (
            "nl",
            "In deze 8 zaken koos je vooral voor de bureaucraat.",
            "Dat is anders dan in de zelftest: daar staat de bureaucraat niet voorop.",
        ),
        (
            "en",
            "In these 8 cases you mostly chose the bureaucrat.",
            "That differs from the self-test, where the bureaucrat does not lead.",
        ),
    ] {
        let line = format!("cases --seed 1 --no-progress --with t.csv --lang {language}");
        let rows = header() + &row("a", "2026-01-10", "self", [3, 3, 5]);
        let ran = with_file(&line, "t.csv", rows).stdin(&*orders).run();
        let said = words(&ran.stdout);
        assert!(said.starts_with(mostly), "{said}");
        assert!(said.contains(other), "{said}");
    }
}

#[test]
fn a_self_test_of_equal_answers_does_not_stand_beside_them_and_that_is_said() {
    let rows = header() + &row("a", "2026-01-10", "self", [3, 3, 3]);
    let line = "cases --seed 1 --no-progress --format json --with t.csv --lang en";
    let orders = choosing(Role::Connector, 8);
    let ran = with_file(line, "t.csv", rows).stdin(orders).run();
    let said = words(&ran.stderr);
    assert!(said.contains("its answers are all the same"), "{said}");
    let found: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(
        (&found["self"], &found["mostly"]),
        (&Value::Null, &"connector".into())
    );
}

#[test]
fn what_came_of_the_cases_is_written_to_a_file_in_every_format() {
    for (file, begins) in [
        ("r.html", "<!DOCTYPE html>"),
        ("r.md", "# "),
        ("r.txt", "In "),
        ("r.json", "{"),
    ] {
        let home = Home::new();
        let line = format!("cases --no-progress --lang en --seed 1 --report {file}");
        let ran = home
            .ambtenaar(&line)
            .stdin(choosing(Role::Connector, 8))
            .run();
        assert_eq!(ran.status, Some(0), "{ran:?}");
        assert!(ran.stderr.ends_with(&format!("Saved: {file}\n")), "{ran:?}");
        let written = home.read(file);
        assert!(written.starts_with(begins), "{written}");
        assert!(written.contains("onnector"), "{written}");
    }
}

#[test]
fn every_case_is_lived_through_in_the_role_that_was_asked_for_before_it_is_ranked() {
    let english = LanguageTag::new("en").unwrap();
    for role in Role::ALL {
        let line = format!("cases --role {} --no-progress --lang en", role.key());
        let ran = ambtenaar(&line)
            .stdin("\n".repeat(8) + &"1 2 3\n\n".repeat(8))
            .run();
        assert_eq!(ran.status, Some(0), "{ran:?}");
        let (lived, ranked) = ran.stderr.split_once("Case 1 of 8.\n").unwrap();
        for case in source::cases().unwrap() {
            let extreme = case.extreme(role, &english).unwrap();
            assert!(lived.contains(extreme), "{extreme}: {lived}");
            assert!(!ranked.contains(extreme), "{extreme}: {ranked}");
        }
        assert!(ran.stdout.contains("cases"), "{ran:?}");
    }
}

#[test]
fn from_a_case_that_is_lived_one_goes_back_and_on_to_ranking() {
    let home = Home::new();
    let mut terminal = home
        .ambtenaar("cases --role verbinder --lang nl")
        .in_terminal(80, 24);
    let screen = terminal.wait_for("q toch niet nu");
    assert!(
        words(&screen).contains("iemand die alleen maar verbinder is"),
        "{screen}"
    );
    terminal.press(key::ENTER);
    terminal.wait_for("Zaak 1 van 8: Het terras van de bakker");
    terminal.press("b");
    terminal.wait_for("Dit is de eerste zaak.");
    terminal.press(key::ENTER);
    terminal.wait_for("Zaak 2 van 8: ");
    terminal.press("b");
    terminal.wait_for("Zaak 1 van 8: ");
    terminal.press(key::ENTER);
    for number in 2..=8 {
        terminal.wait_for(&format!("Zaak {number} van 8: "));
        terminal.press(key::ENTER);
    }
    let screen = terminal.wait_for("Jouw volgorde:");
    assert!(!shows(&screen, "Stel, je bent"), "{screen}");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);
}

#[test]
fn the_way_back_names_the_role_until_the_cases_are_lived_through() {
    let stop = |input: &str| {
        let ran = ambtenaar("cases --role connector --lang en")
            .stdin(input)
            .run();
        assert_eq!(ran.status, Some(3), "{ran:?}");
        ran.stderr
    };
    assert!(stop("\nq\n").contains("--role connector"));
    let ranked = stop(&("\n".repeat(8) + "1 2 3\n\nq\n"));
    assert!(!ranked.contains("--role"), "{ranked}");
}

#[test]
fn an_own_file_without_costs_and_extremes_leaves_those_lines_out_and_refuses_a_role() {
    let left_out = |line: &&str| line.starts_with("costs") || line.starts_with("extreme");
    let plain: Vec<&str> = CASES.lines().filter(|line| !left_out(line)).collect();
    let plain = plain.join("\n");
    let ran = with_file(
        "cases --cases own.toml --no-progress --lang en",
        "own.toml",
        &plain,
    )
    .stdin("1 2 3\n\n".repeat(8))
    .run();
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(
        ran.stderr.contains("the roles behind your order"),
        "{ran:?}"
    );
    assert!(!ran.stderr.contains("first choice cost"), "{ran:?}");
    let line = "cases --cases own.toml --role connector --lang en";
    with_file(line, "own.toml", &plain).run().is(
        2,
        "",
        "None of these cases shows that role at its purest. Add \"extreme\" to its actions in the file, or leave out --role.\n",
    );
}

fn refused(line: &str, text: &str) -> Ran {
    with_file(&format!("{line} own.toml --lang en"), "own.toml", text)
        .stdin("")
        .run()
}

#[test]
fn texts_of_ones_own_are_refused_with_every_place_that_is_wrong() {
    let anna = "--no-progress --roles";
    for (line, text, from, to) in [
        ("cases --cases", CASES, "title = { nl", "tilte = { nl"),
        ("roles --roles", ROLES, "brings", "bring"),
        (anna, ROLES, "brings", "bring"),
        (
            "--no-progress --cases",
            CASES,
            "title = { nl",
            "tilte = { nl",
        ),
        (
            "--no-progress --situations",
            SITUATIONS,
            "example",
            "exampel",
        ),
        ("roles --situations", SITUATIONS, "example", "exampel"),
        (
            "compare x.csv --situation own --situations",
            SITUATIONS,
            "example",
            "exampel",
        ),
    ] {
        let wrong = text
            .lines()
            .position(|line| line.starts_with(from))
            .unwrap();
        let ran = refused(
            line,
            &text.replacen(&format!("\n{from}"), &format!("\n{to}"), 2),
        );
        let checked = refused(
            "statements check",
            &text.replacen(&format!("\n{from}"), &format!("\n{to}"), 2),
        );
        assert_eq!(ran.status, Some(2), "{line}: {ran:?}");
        assert!(
            ran.stderr.contains(&format!("own.toml:{}:", wrong + 1)),
            "{line}: {ran:?}"
        );
        assert_eq!(ran.stderr, checked.stderr, "{line}");
        assert_eq!(
            ran.stderr.matches("own.toml:").count(),
            2,
            "{line}: {ran:?}"
        );
    }
}

#[test]
fn a_file_of_another_kind_is_named_as_such() {
    refused("cases --cases", SITUATIONS).is(
        2,
        "",
        "own.toml:4:3: this file holds [[situation]] where [[case]] was expected; name a file with [[case]]\n",
    );
    refused("roles --roles", CASES).is(
        2,
        "",
        "own.toml:4:3: this file holds [[case]] where [[role]] was expected; name a file with [[role]]\n",
    );
}

#[test]
fn roles_and_situations_of_ones_own_are_what_is_read() {
    let roles = ROLES.replace("en = \"connector\"", "en = \"weaver\"");
    let ran = refused("roles --roles", &roles);
    assert!(
        ran.stdout.contains("weaver") || ran.stdout.contains("Weaver"),
        "{ran:?}"
    );
    let situations = SITUATIONS.replace("At the passport counter", "In the lighthouse");
    let ran = refused("roles --situations", &situations);
    assert!(ran.stdout.contains("In the lighthouse"), "{ran:?}");
    let situations = SITUATIONS.replace("\"passport-counter\"", "\"lighthouse\"");
    let line = "compare t.csv --situation lighthouse --situations own.toml --lang en";
    let program = with_file(line, "own.toml", situations);
    let rows = header() + &row("a", "2026-01-10", "self", [3, 3, 5]);
    fs::write(program.folder().join("t.csv"), rows).unwrap();
    let ran = program.run();
    assert_eq!(ran.status, Some(0), "{ran:?}");
    assert!(ran.stdout.contains("At the passport counter"), "{ran:?}");
}

#[test]
fn the_cases_are_reached_from_the_own_result_and_lead_back_to_it() {
    let cases = CASES.replace("Tables outside the bakery", "Tables outside the lighthouse");
    let home = Home::new();
    let program = home.ambtenaar("--form short --cases own.toml --lang en");
    fs::write(program.folder().join("own.toml"), cases).unwrap();
    let mut terminal = program.in_terminal(80, 60);
    terminal.reach_short_result();
    for way in ["q", key::BACKSPACE] {
        terminal.press("m");
        terminal.wait_for("Cases, and what your choice costs");
        terminal.press("5");
        terminal.wait_for("choose your own order each time");
        terminal.press(key::ENTER);
        terminal.wait_for("q not now");
        terminal.press(key::ENTER);
        terminal.wait_for("Tables outside the lighthouse");
        terminal.wait_for("q to the menu");
        terminal.press(way);
        terminal.wait_for("What would you like to do now?");
        terminal.press("q");
        terminal.wait_for("m more");
    }
    terminal.press("m");
    terminal.wait_for("Cases, and what your choice costs");
    terminal.press("5");
    terminal.wait_for("1 first live them as someone who is nothing but a bureaucrat");
    terminal.wait_for("q to the menu");
    terminal.press("2");
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    for _ in 1..=8 {
        terminal.wait_for("Suppose you were nothing but an entrepreneur.");
        terminal.press(key::ENTER);
    }
    for number in 1..=8 {
        terminal.wait_for(&format!("Case {number} of 8"));
        terminal.press("123");
        terminal.wait_for("the roles behind your order");
        terminal.press(key::ENTER);
    }
    let screen = terminal.wait_for("What these cases do say");
    assert!(shows(&screen, "self-test"), "{screen}");
    terminal.press("q");
    terminal.wait_for("What would you like to do now?");
    terminal.press("q");
    terminal.wait_for("m more");
}

#[test]
fn on_a_small_screen_a_case_that_is_lived_is_read_to_its_end() {
    let mut terminal =
        ambtenaar("cases --role connector --no-progress --lang nl").in_terminal(40, 10);
    terminal.wait_for("q toch niet nu");
    terminal.press(key::ENTER);
    terminal.wait_for("Zaak 1 van 8");
    // Enter reads on before it goes on: nothing is passed over unread.
    let mut read = terminal.screen();
    while !shows(&read, "voor wie gaat het mis?") {
        let screen = terminal.press_on(key::ENTER);
        assert!(shows(&screen, "Enter volgende zaak"), "{screen}");
        assert!(!shows(&screen, "Zaak 2 van 8"), "{read}");
        read += &screen;
    }
    for words in ["zijn bang voor lawaai", "alleen maar verbinder"] {
        assert!(shows(&read, words), "{words}: {read}");
    }
}

#[test]
fn on_a_small_screen_a_case_is_read_and_put_in_order_with_the_same_keys() {
    for (language, first, on, keys, end) in [
        (
            "nl",
            "Zaak 1 van 8",
            "spatie: verder lezen",
            "1 2 3 in jouw volgorde · ? hulp",
            "Eerst de ",
        ),
        (
            "en",
            "Case 1 of 8",
            "Space: read on",
            "1 2 3 in your order · ? help",
            "First, the ",
        ),
    ] {
        let line = format!("cases --no-progress --lang {language}");
        let mut terminal = ambtenaar(&line).in_terminal(40, 10);
        terminal.wait_until("the start", |screen| screen.contains("  q  "));
        terminal.press(key::ENTER);
        let mut screen = terminal.wait_for(first);
        let mut read = String::new();
        while screen.contains(on) {
            assert!(screen.ends_with(keys), "{screen}");
            read += &screen;
            screen = terminal.press_on(" ");
        }
        read += &screen;
        assert!(
            ["  1  ", "  2  ", "  3  "]
                .iter()
                .all(|way| read.contains(way)),
            "{read}"
        );
        terminal.press_on("2");
        terminal.press_on("1");
        terminal.press("3");
        terminal.wait_for(end);
    }
}

#[test]
fn a_lived_case_and_the_roles_behind_an_order_name_the_way_out() {
    let mut terminal =
        ambtenaar("cases --role connector --no-progress --lang nl").in_terminal(80, 24);
    terminal.wait_for("q toch niet nu");
    terminal.press(key::ENTER);
    terminal.wait_for("Enter volgende zaak · q stoppen");
    terminal.press(key::ENTER);
    terminal.wait_for("Enter volgende zaak · b vorige zaak · q stoppen");
    terminal.press("q");
    assert_eq!(terminal.wait_exit(), 3);
}

#[test]
fn begun_cases_are_wiped_by_key_from_their_own_start_and_from_that_of_the_self_test() {
    for (line, begun) in [
        ("cases --lang nl", "Je was bezig: 1 van de 8 zaken gedaan"),
        ("--lang nl", "Een zelftest"),
    ] {
        let home = Home::new();
        let left = home.ambtenaar("cases --seed 1").stdin("1 2 3\n\nq\n").run();
        assert_eq!(left.status, Some(3), "{left:?}");
        assert_eq!(home.kept().len(), 1);
        let mut terminal = home.ambtenaar(line).in_terminal(80, 24);
        let screen = terminal.wait_for("je begonnen praktijkgevallen wissen");
        assert!(shows(&screen, begun), "{screen}");
        terminal.press("w");
        terminal.wait_for("Dit wordt gewist: je begonnen praktijkgevallen. Terughalen kan niet.");
        terminal.press("j");
        let screen = terminal.wait_for("Gewist.");
        assert!(!shows(&screen, "praktijkgevallen wissen"), "{screen}");
        assert_eq!(home.kept(), Vec::<String>::new());
    }
}

#[test]
fn what_to_type_to_go_on_writes_the_same_report() {
    let home = Home::new();
    let line = "cases --seed 1 --report out.html --force";
    let left = home.ambtenaar(line).stdin("1 2 3\n\nq\n").run();
    let again = "ambtenaar cases --force --seed 1 --report out.html";
    assert!(left.stderr.contains(again), "{left:?}");
}

#[test]
fn an_empty_line_is_no_order_and_says_what_to_type() {
    for (lang, said) in [
        ("nl", "Je hebt nog geen volgorde getypt. Typ 1, 2 en 3"),
        ("en", "You have not typed an order yet. Type 1, 2 and 3"),
    ] {
        let line = format!("cases --accessible --no-progress --lang {lang}");
        let ran = ambtenaar(&line).stdin("\n\n").run();
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
}
