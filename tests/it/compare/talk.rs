//! The page for two people: there when there is a picture to talk about, in every form that is read.

use std::fs;

use super::{colleagues, row, with};
use crate::support::words;

/// Connector in front, and three colleagues who see it there too and more of the bureaucrat than of the entrepreneur.
fn rows() -> String {
    let seen = [[3, 1, 5], [3, 1, 5], [3, 1, 5]];
    row("anna", "2026-01-10", "self", [1, 3, 5]) + &colleagues(&seen)
}

#[test]
fn what_is_recognised_and_what_each_sees_more_comes_in_words_before_the_steps() {
    let ran = with("compare rows.csv --lang en", &rows()).run();
    let expected = [
        "Talk it over: half an hour for two",
        "This is about (“you” on this sheet): ____",
        "nobody has to say",
        "The three roles add up to 100.",
        "connector Listening and bringing people together.",
        "1. What stands out? (5 minutes)",
        "- Recognised: the connector.",
        "- Your colleagues see more of the bureaucrat in you than you do.",
        "- You see more of the entrepreneur in yourself than your colleagues do.",
        "2. One moment in which it showed (10 minutes)",
        "You may recognise something here: entrepreneur ",
        "bureaucrat You treat everyone alike, even under pressure. You may miss what makes this one case different.",
        "3. Which words would have fitted? (10 minutes)",
        "- Connector: together, listening",
        "4. One agreement (5 minutes)",
        " If ____",
        " then ____",
        " Who: ____",
        " Look back on: ____",
    ];
    let text = words(&ran.stdout);
    let places = expected.map(|part| text.find(part).unwrap_or_else(|| panic!("{part}")));
    assert!(places.is_sorted(), "{places:?}");
    assert!(!ran.stdout.contains("too small to be sure of"));
}

#[test]
fn a_role_that_others_do_not_see_in_front_is_not_recognised() {
    let own = row("anna", "2026-01-10", "self", [3, 3, 4]);
    let seen = colleagues(&[[3, 4, 3], [4, 3, 3], [3, 4, 3]]);
    let ran = with("compare rows.csv --lang en", &(own + &seen)).run();
    assert!(ran.stdout.contains("Talk it over"));
    assert!(!ran.stdout.contains("Recognised"), "{}", ran.stdout);
}

#[test]
fn without_a_picture_of_colleagues_there_is_no_such_page() {
    let own = row("anna", "2026-01-10", "self", [1, 3, 5]);
    let wish = row("anna", "2026-01-11", "wish", [3, 3, 3]);
    let two = colleagues(&[[3, 1, 5], [3, 1, 5]]);
    let straight = row("anna", "2026-01-10", "self", [3, 3, 3]).replace(",2", ",4");
    for rows in [own.clone() + &wish + &two, straight + &wish] {
        let ran = with("compare rows.csv --lang en", &rows).run();
        assert!(!ran.stdout.is_empty());
        assert!(!ran.stdout.contains("Talk it over"), "{}", ran.stdout);
    }
    let ran = with(
        "compare rows.csv --situation council-memo --lang en",
        &rows(),
    )
    .run();
    assert!(!ran.stdout.contains("Talk it over"), "{}", ran.stdout);
}

#[test]
fn every_report_has_the_four_steps_under_their_heading_and_the_bridges() {
    for (lang, bridge) in [("nl", "In plaats van “"), ("en", ", instead of “")] {
        for (name, step) in [
            ("talk.md", "\n### "),
            ("talk.html", "<h3>"),
            ("talk.txt", "\n\n"),
        ] {
            let line = format!("compare rows.csv --lang {lang} --report {name}");
            let program = with(&line, &rows());
            let file = program.folder().join(name);
            let written = program.run_and(|ran| {
                assert_eq!(ran.status, Some(0));
                fs::read_to_string(&file).unwrap()
            });
            let steps = (1..=4).filter(|n| {
                let marked = [format!("{step}{n}. "), format!("{step}{n}\\. ")];
                marked.iter().any(|step| written.contains(step))
            });
            assert_eq!(steps.count(), 4, "{name}\n{written}");
            assert_eq!(
                words(&written).matches(bridge).count(),
                3,
                "{name}\n{written}"
            );
        }
    }
}

#[test]
fn without_a_role_that_both_see_differently_no_role_is_named_to_look_at() {
    let own = row("anna", "2026-01-10", "self", [3, 3, 4]);
    let rows = own + &colleagues(&[[3, 3, 4]; 3]);
    let ran = with("compare rows.csv --lang en", &rows).run();
    let text = words(&ran.stdout);
    assert!(
        text.contains("If no gap is certain, tell each other"),
        "{text}"
    );
    let hard = text
        .split("What good did it do, and what was hard about it for the other?")
        .nth(1);
    let hard = hard.unwrap().split("3. Which words").next().unwrap();
    for role in ["bureaucrat", "entrepreneur", "connector"] {
        assert!(hard.contains(&format!(" {role} You ")), "{hard}");
    }
}

#[test]
fn there_is_room_to_write_on_paper_and_none_is_read_out() {
    let in_file = |name: &str| {
        let program = with(
            &format!("compare rows.csv --lang nl --report {name}"),
            &rows(),
        );
        let file = program.folder().join(name);
        program.run_and(|_| fs::read_to_string(&file).unwrap())
    };
    let (page, note) = (in_file("talk.html"), in_file("talk.md"));
    for word in [
        "Dit gaat over (op dit blad: “jij”):",
        "Als",
        "dan",
        "Wie:",
        "Terugkijken op:",
    ] {
        assert!(
            page.contains(&format!("<p class=\"blank\">{word}</p>")),
            "{word}: {page}"
        );
        assert!(note.contains(&format!("- {word} \\_\\_")), "{word}: {note}");
    }
    // Whose bar is whose, without colour.
    assert_eq!(
        page.matches("<rect class=\"edge\" x=\"1\"").count(),
        1,
        "{page}"
    );
    let spoken = with("compare rows.csv --lang nl --accessible", &rows()).run();
    assert!(
        words(&spoken.stdout).contains("4. Eén afspraak"),
        "{}",
        spoken.stdout
    );
    assert!(!spoken.stdout.contains('_'), "{}", spoken.stdout);
}
