//! Parts of a group of which the names are spelled almost alike.

use super::{BUREAUCRAT, CONNECTOR, Sheet, flat, group};

/// So many people in each of these parts.
fn of_parts(parts: &[(&str, usize)]) -> Sheet {
    let mut sheet = Sheet::new("id,team");
    for (place, (name, people)) in parts.iter().enumerate() {
        for number in 0..*people {
            let keyed = [CONNECTOR, BUREAUCRAT][number % 2];
            sheet.person(&format!("c{place}x{number}y,{name}"), keyed);
        }
    }
    sheet
}

#[test]
fn parts_that_are_spelled_almost_alike_are_said_and_named_where_the_report_names_them() {
    for (one, other) in [("HR", "hr"), ("Team A", "team-a"), ("Team 1", "Team 01")] {
        let ran = group("--by team", &of_parts(&[(one, 6), (other, 7)])).run();
        let said = format!(
            "In column \"team\" \"{one}\", \"{other}\" look alike, and they count as different groups."
        );
        assert!(flat(&ran.stderr).contains(&said), "{}", ran.stderr);
    }
    // Too small to be named.
    let ran = group("--by team", &of_parts(&[("HR", 8), ("hr", 2), ("IT", 9)])).run();
    let told = flat(&ran.stderr);
    assert!(
        told.contains("Column \"team\" has names of groups that differ only in capitals"),
        "{told}"
    );
    assert!(!told.contains("hr") && !told.contains("HR"), "{told}");
    for parts in [
        [("HR", 6), ("IT", 6)],
        [("Team 1", 6), ("Team 11", 6)],
        [("HR", 6), ("", 6)],
    ] {
        let told = group("--by team", &of_parts(&parts)).run().stderr;
        assert!(
            !told.contains("alike") && !told.contains("differ only"),
            "{told}"
        );
    }
    let without = group("", &of_parts(&[("HR", 6), ("hr", 7)])).run().stderr;
    assert!(!without.contains("alike"), "{without}");
}
