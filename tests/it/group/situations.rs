//! A group beside a situation: of how many people the role that it needs most is in the leading group.

use serde_json::json;

use super::{ALL_ALIKE, BUREAUCRAT, CONNECTOR, Sheet, flat, group, people};
use crate::support::Home;

/// Seven people at a desk and five in the field; the bureaucrat leads for four of the first and for one of the second.
fn team() -> Sheet {
    let mut sheet = Sheet::new("team");
    for (part, bureaucrats, connectors) in [("desk", 4, 3), ("field", 1, 4)] {
        (0..bureaucrats).for_each(|_| sheet.person(part, BUREAUCRAT));
        (0..connectors).for_each(|_| sheet.person(part, CONNECTOR));
    }
    sheet
}

/// The words of every format to read.
fn read_everywhere(options: &str, sheet: &Sheet) -> Vec<String> {
    let home = Home::new();
    let mut all = vec![
        group(options, sheet).run().stdout,
        group(&format!("{options} --accessible"), sheet)
            .run()
            .stdout,
    ];
    for name in ["team.html", "team.md", "team.txt"] {
        let ran = home
            .ambtenaar(&format!("group --lang en {options} --report {name}"))
            .stdin(sheet.text.clone())
            .run();
        assert_eq!(ran.status, Some(0), "{ran:?}");
        all.push(home.read(name));
    }
    all.iter().map(|text| flat(text)).collect()
}

#[test]
fn every_format_says_for_how_many_people_the_role_needed_most_leads() {
    for text in read_everywhere("--situation passport-counter", &team()) {
        let said = "The bureaucrat is needed most here. That role leads for 5 of the 12.";
        for said in [
            "At the passport counter",
            "bureaucrat 5, entrepreneur 3",
            said,
        ] {
            assert!(text.contains(said), "{said}: {text}");
        }
        let at = [
            "Everyone in one picture",
            said,
            "Where the answers differ most",
        ];
        let at = at.map(|mark| text.find(mark).unwrap());
        assert!(at.is_sorted(), "{text}");
    }
    let report = super::json("--situation passport-counter", &team());
    let expected = json!({
        "situation": "passport-counter",
        "ratings": {"bureaucrat": 5, "entrepreneur": 3, "connector": 2},
        "example": true,
        "needed_most": ["bureaucrat"],
        "leading": {"bureaucrat": 5, "entrepreneur": null, "connector": null},
    });
    assert_eq!(report["situation"], expected);
    assert_eq!(report["roles"]["bureaucrat"]["leading"], 5);
    let csv = group("--situation passport-counter --format csv", &team());
    let csv = csv.run().stdout;
    for row in [
        ",situation,,,passport-counter\n",
        ",situation_example,,,true\n",
        ",rating,connector,,2\n",
        ",needed_most_leading,bureaucrat,,5\n",
    ] {
        assert!(csv.contains(row), "{row}: {csv}");
    }
    assert!(!csv.contains("needed_most_leading,connector"), "{csv}");
}

#[test]
fn two_roles_needed_most_are_each_counted_and_never_together() {
    let said = "The bureaucrat and the entrepreneur are needed most here. The bureaucrat leads for 5 of the 12 and the \
                entrepreneur for nobody.";
    for text in read_everywhere("--ratings 4,4,3", &team()) {
        assert!(text.contains(said), "{text}");
        assert!(text.contains("What this situation needs"), "{text}");
        assert!(!text.contains("These ratings are an example"), "{text}");
    }
    let report = super::json("--ratings 4,4,3", &team());
    assert!(report["situation"]["situation"].is_null());
    let leading = json!({"bureaucrat": 5, "entrepreneur": 0, "connector": null});
    assert_eq!(report["situation"]["leading"], leading);
}

#[test]
fn where_all_roles_are_needed_alike_none_stands_out() {
    for text in read_everywhere("--ratings 3,3,3 --by team", &team()) {
        assert!(text.contains("No role stands out here."), "{text}");
        assert!(!text.contains("desk: "), "{text}");
    }
    let report = super::json("--ratings 3,3,3", &team());
    assert_eq!(report["situation"]["needed_most"], json!([]));
}

#[test]
fn parts_that_are_shown_have_their_own_number_and_withheld_ones_none() {
    let options = "--by team --situation passport-counter";
    for text in read_everywhere(options, &team()) {
        assert!(text.contains("desk: 4 of the 7."), "{text}");
        assert!(text.contains("field: 1 of the 5."), "{text}");
    }
    let mut sheet = team();
    (0..3).for_each(|_| sheet.person("council", BUREAUCRAT));
    for text in read_everywhere(options, &sheet) {
        assert!(text.contains("leads for 8 of the 15."), "{text}");
        assert!(text.contains("desk: 4 of the 7."), "{text}");
        assert!(
            !text.contains("field") && !text.contains("council"),
            "{text}"
        );
    }
    let csv = group(&format!("{options} --format csv"), &sheet)
        .run()
        .stdout;
    let of_needs = csv
        .lines()
        .filter(|row| row.contains("needed_most_leading"));
    let of_needs: Vec<_> = of_needs.collect();
    assert_eq!(
        of_needs,
        [
            ",needed_most_leading,bureaucrat,,8",
            "desk,needed_most_leading,bureaucrat,,4"
        ]
    );
}

#[test]
fn fault_22_below_the_minimum_a_situation_changes_nothing() {
    for format in ["text", "json", "csv"] {
        let line = format!("--situation passport-counter --format {format}");
        let ran = group(&line, &people(4, CONNECTOR)).run();
        assert_eq!((ran.status, ran.stdout.as_str()), (Some(1), ""), "{ran:?}");
        lacks_situation(&ran.stderr);
    }
}

fn lacks_situation(text: &str) {
    assert!(
        !text.contains("passport") && !text.contains("leads"),
        "{text}"
    );
}

#[test]
fn it_tells_of_no_group_more_than_for_how_many_people_each_role_leads() {
    let mut sheet = people(5, CONNECTOR);
    (0..2).for_each(|_| sheet.person("", ALL_ALIKE));
    let report = super::json("--situation neighbourhood-manager", &sheet);
    let leading = &report["roles"]["connector"]["leading"];
    assert_eq!(report["situation"]["leading"]["connector"], *leading);
    assert!(report["roles"]["connector"]["mix_sd"].is_null());
    let without = super::json("", &sheet);
    let mut with = report.clone();
    with["situation"] = serde_json::Value::Null;
    assert_eq!(with, without);
}

#[test]
fn a_situation_that_is_not_there_is_told_with_those_that_are() {
    let sheet = team();
    let ran = group("--situation passport", &sheet).run();
    assert_eq!((ran.status, ran.stdout.as_str()), (Some(2), ""));
    for said in ["--situation", "passport-counter", "innovation-pilot"] {
        assert!(ran.stderr.contains(said), "{}", ran.stderr);
    }
    for line in [
        "--ratings 5,3",
        "--ratings 5,3,0",
        "--ratings 5,3,2 --situation council-memo",
        "--situations own.toml",
    ] {
        let ran = group(line, &sheet).run();
        assert_eq!((ran.status, ran.stdout.as_str()), (Some(2), ""), "{line}");
    }
}

#[test]
fn situations_of_ones_own_are_there_too() {
    let home = Home::new();
    let own = include_str!("../../../statements/situations.toml");
    let own = own.replace("passport-counter", "my-desk");
    std::fs::write(home.path("own.toml"), own).unwrap();
    let line = "group --lang nl --situations own.toml --situation my-desk";
    let ran = home.ambtenaar(line).stdin(team().text).run();
    let said = "Hier is vooral de bureaucraat nodig. Die rol staat bij 5 van de 12 voorop.";
    assert!(flat(&ran.stdout).contains(said), "{ran:?}");
}
