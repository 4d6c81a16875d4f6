//! What is said of lists about colleagues, of other perspectives, and of people who answered everything alike.

use super::{ALL_ALIKE, CONNECTOR, Sheet, flat, group, json, people};

/// So many lists about each of these colleagues, in this team.
fn lists(sheet: &mut Sheet, team: &str, colleagues: &[&str], each: usize) {
    for colleague in colleagues {
        for _ in 0..each {
            sheet.person(&format!("{colleague},{team},colleague"), CONNECTOR);
        }
    }
}

const TEN: [&str; 10] = [
    "ann", "bob", "cas", "dia", "eli", "fay", "gus", "han", "ida", "jan",
];

#[test]
fn fault_35_lists_about_fewer_than_ten_colleagues_are_shown_in_no_form() {
    let refused = "These lists about colleagues are about fewer than 10 people. Such a group is not shown: what was said of \
                   one of them could be seen. Look at one person at a time, with ambtenaar compare FILE.";
    for (colleagues, each) in [
        (&["ann"][..], 6),
        (&["ann"], 30),
        (&TEN[..9], 3),
        (&["", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"], 1),
        (&["ann", "Ann", "ANN"], 9),
    ] {
        let mut sheet = Sheet::new("id,team,perspective");
        lists(&mut sheet, "Amaryllis", colleagues, each);
        for options in ["", "--format json", "--format csv", "--by team"] {
            let ran = group(&format!("--as colleague {options}"), &sheet).run();
            assert_eq!(
                (ran.status, ran.stdout.as_str()),
                (Some(1), ""),
                "{options}"
            );
            assert!(ran.stderr.contains(refused), "{}", ran.stderr);
        }
    }
}

#[test]
fn of_lists_about_ten_colleagues_the_lists_are_counted_and_parts_are_about_ten_as_well() {
    let mut sheet = Sheet::new("id,team,perspective");
    lists(&mut sheet, "Amaryllis", &TEN, 2);
    lists(&mut sheet, "Begonia", &["kim"], 12);
    let report = json("--as colleague --by team", &sheet);
    assert_eq!(
        (&report["people"], &report["described"]),
        (&32.into(), &11.into())
    );
    assert_eq!(
        (&report["minimum"], &report["withheld"]),
        (&10.into(), &true.into())
    );
    assert_eq!(report["groups"].as_array().unwrap().len(), 0);
    let text = flat(&group("--as colleague", &sheet).run().stdout);
    for said in [
        "This is a picture of 32 lists about 11 colleagues.",
        "In every list one role leads.",
        "Leads: the strongest role in a list about a colleague",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let read_out = flat(&group("--as colleague --accessible", &sheet).run().stdout);
    let leads = "In 32 lists only the connector leads.";
    assert!(read_out.contains(leads), "{read_out}");
}

#[test]
fn what_leads_is_said_for_what_people_had_in_mind() {
    for (perspective, leads, alike) in [
        (
            "self",
            "Leads: someone's strongest role",
            "Perhaps you switch easily",
        ),
        (
            "wish",
            "Leads: the role someone would most like to use",
            "Perhaps you like to switch",
        ),
        (
            "job",
            "Leads: the role someone's job asks for most",
            "Perhaps your work asks you to switch often",
        ),
    ] {
        let mut sheet = Sheet::new("perspective");
        for _ in 0..5 {
            sheet.person(perspective, [4, 4, 4]);
        }
        let text = flat(&group(&format!("--as {perspective}"), &sheet).run().stdout);
        assert!(text.contains(leads) && text.contains(alike), "{text}");
        assert!(
            text.contains("For everyone the three roles are close together."),
            "{text}"
        );
    }
}

/// So many people who answer everything alike, and four with a preference.
fn with_straight_lines(straight: usize) -> Sheet {
    let mut sheet = people(4, CONNECTOR);
    (0..straight).for_each(|_| sheet.person("", ALL_ALIKE));
    sheet
}

#[test]
fn people_who_answer_everything_alike_are_said_where_that_tells_nothing_of_anyone() {
    let number = "8 people gave the same answer to everything";
    let said = [
        "Anyone who gave the same answer to everything is counted too",
        "For anyone who gave the same answer to everything",
    ];
    let (large, small, none) = (
        with_straight_lines(8),
        with_straight_lines(4),
        people(12, CONNECTOR),
    );
    for (sheet, told, untold) in [
        (&large, true, false),
        (&small, false, true),
        (&none, false, false),
    ] {
        for options in ["", "--accessible"] {
            let text = flat(
                &group(&format!("--ratings 1,2,5 {options}"), sheet)
                    .run()
                    .stdout,
            );
            assert_eq!(
                text.matches(number).count(),
                if told { 2 } else { 0 },
                "{text}"
            );
            assert_eq!(said.map(|said| text.contains(said)), [untold; 2], "{text}");
        }
    }
    let told = |sheet: &Sheet| json("", sheet)["straight_lines"].clone();
    assert_eq!((told(&large), told(&none)), (8.into(), 0.into()));
    assert!(told(&small).is_null());
    let csv = |sheet: &Sheet| group("--format csv", sheet).run().stdout;
    assert!(csv(&large).contains(",straight_lines,,,8\n"));
    assert!(csv(&small).contains(",straight_lines,,,\n"));
    let all = flat(&group("", &people(12, ALL_ALIKE)).run().stdout);
    assert!(
        !all.contains("Perhaps you switch") && all.contains("12 people gave the same answer"),
        "{all}"
    );
}
