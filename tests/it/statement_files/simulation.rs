//! `statements check FILE --simulate`: what a list of one's own is worth to people whose preference is known.

use crate::support::{Ambtenaar, Home, Ran, words};

fn home() -> Home {
    let home = Home::new();
    std::fs::write(home.path("own.toml"), super::BUILT_IN).unwrap();
    home
}

fn check(home: &Home, line: &str) -> Ran {
    let ran: Ambtenaar = home.ambtenaar(&format!("statements check own.toml {line}"));
    ran.run()
}

/// What stands under the heading of the simulation.
fn simulated(ran: &Ran) -> String {
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""), "{ran:?}");
    let (_, simulated) = ran.stdout.split_once("\nSimulation ").unwrap();
    words(simulated)
}

/// Of 200,000 people it is 94.0, 43.0 and 4.6 %, and 92.2, 31.8 and 5.5 %.
#[test]
fn the_true_first_role_is_found_as_often_as_the_study_says() {
    let found = simulated(&check(&home(), "--simulate --lang en"));
    for said in [
        "with 5,000 made-up people",
        "Full version, 24 statements: the true first role leads for 94.5% (alone for 42.2%). For 4.2% another role leads alone. On \
         average 1.68 of the 3 roles lead.",
        "Short version, 12 statements: the true first role leads for 92.7% (alone for 32.1%). For 5.6% another role leads alone. \
         On average 1.83 of the 3 roles lead.",
        "a percentage may be off by 1.5 points",
    ] {
        assert!(found.contains(said), "{said}: {found}");
    }
}

#[test]
fn the_same_number_finds_the_same_in_both_languages_and_another_number_something_else() {
    let home = home();
    let english = check(&home, "--simulate 1000 --lang en").stdout;
    assert_eq!(english, check(&home, "--lang en --simulate=1000").stdout);
    let dutch = words(&check(&home, "--simulate 1000 --lang nl").stdout);
    for (part, mark) in [("leads for ", "%"), ("For ", "%"), ("average ", " ")] {
        let (_, rest) = english.split_once("\nSimulation ").unwrap();
        let rest = words(rest);
        let (_, rest) = rest.split_once(part).unwrap();
        let (number, _) = rest.split_once(mark).unwrap();
        let number = number.replace('.', ",");
        assert!(dutch.contains(&format!(" {number} ")), "{number}: {dutch}");
    }
    assert_ne!(english, check(&home, "--simulate 1001 --lang en").stdout);
}

#[test]
fn a_list_without_a_short_form_and_with_another_scale_is_simulated_too() {
    let home = home();
    std::fs::write(
        home.path("own.toml"),
        super::small("I check.", "I check things."),
    )
    .unwrap();
    let found = simulated(&check(&home, "--simulate 100 --lang en"));
    assert!(found.contains("Full version, 3 statements"), "{found}");
    assert!(!found.contains("Short version"), "{found}");
    assert!(found.contains("off by 10.0 points"), "{found}");
}

#[test]
fn nothing_is_simulated_unless_it_is_asked_for() {
    let home = home();
    let with = check(&home, "--simulate --lang en").stdout;
    let without = check(&home, "--lang en").stdout;
    let (before, _) = with.split_once("\n\nSimulation ").unwrap();
    assert_eq!(format!("{before}\n"), without);
}

#[test]
fn a_number_out_of_reach_and_a_file_without_statements_are_refused() {
    let home = home();
    for number in ["0", "99", "1000001", "-5", "many"] {
        let ran = check(&home, &format!("--simulate={number} --lang en"));
        let said = format!(
            "--simulate: \"{number}\" is not possible here. Expected: a whole number from 100 to 1000000, or nothing. The file comes before it.\n"
        );
        ran.is(2, "", &said);
    }
    for (name, text) in [
        ("cases", include_str!("../../../statements/cases.toml")),
        ("roles", include_str!("../../../statements/roles.toml")),
        (
            "situations",
            include_str!("../../../statements/situations.toml"),
        ),
    ] {
        std::fs::write(home.path("own.toml"), text).unwrap();
        let ran = check(&home, "--simulate --lang en");
        let said = "--simulate needs a file with statements. This file holds something else; leave --simulate out.\n";
        assert_eq!((ran.status, ran.stderr.as_str()), (Some(2), said), "{name}");
        assert_eq!(ran.stdout, "", "{name}");
    }
}
