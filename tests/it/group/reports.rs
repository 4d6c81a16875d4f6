//! The report as a person reads it, for a small made-up team.

use crate::support::{Ambtenaar, Dice, Home, ambtenaar};

use super::{Sheet, Words, json};

/// Twelve people in two parts, four of whom are in the smaller one.
fn team() -> Sheet {
    let mut sheet = Sheet::new("team");
    let mut dice = Dice::new(11);
    for number in 0..12 {
        let part = if number < 7 { "desk" } else { "field" };
        let lean = |dice: &mut Dice, most| u8::try_from(2 + dice.below(most)).unwrap();
        let keyed = [lean(&mut dice, 3), lean(&mut dice, 2), lean(&mut dice, 4)];
        sheet.person(part, keyed);
    }
    sheet
}

fn report(options: &str) -> Ambtenaar {
    ambtenaar("group --by team")
        .args(options)
        .stdin(team().text)
}

fn shown(options: &str) -> String {
    let ran = report(options).run();
    assert_eq!((ran.status, ran.stderr.as_str()), (Some(0), ""));
    ran.stdout
}

#[test]
fn the_report_in_both_languages() {
    report("--lang en").pins("group_12_en");
    report("--lang nl").pins("group_12_nl");
}

#[test]
fn the_report_in_ascii_and_in_sentences() {
    report("--lang nl --charset ascii").pins("group_12_ascii_nl");
    report("--lang nl --accessible").pins("group_12_accessible_nl");
    report("--lang en --accessible").pins("group_12_accessible_en");
}

#[test]
fn ascii_is_ascii_but_for_the_letters_of_the_texts() {
    let text = shown("--lang en --charset ascii");
    assert!(text.is_ascii(), "{text}");
}

#[test]
fn sentences_have_no_drawing_in_them() {
    let text = shown("--lang en --accessible");
    assert!(text.is_ascii(), "{text}");
    for sign in ["--", "/\\", "##", "  "] {
        assert!(!text.contains(sign), "{sign}: {text}");
    }
}

#[test]
fn a_report_file_may_be_a_page_markdown_or_json_as_in_every_command() {
    let home = Home::new();
    for name in ["team.html", "team.md", "team.json"] {
        let ran = home
            .ambtenaar("group --lang en --by team --format json --report")
            .arg(name)
            .stdin(team().text)
            .run();
        assert_eq!(ran.status, Some(0), "{ran:?}");
        assert!(ran.stderr.contains(name), "{ran:?}");
        if name == "team.json" {
            assert_eq!(home.read(name), ran.stdout);
        }
    }
    assert!(home.read("team.html").starts_with("<!"));
    assert!(home.read("team.md").starts_with("# "));
}

#[test]
fn every_format_tells_the_same_numbers() {
    let report = json("--by team", &team());
    let csv = shown("--format csv");
    let value = |start: &str| {
        let row = csv.lines().find(|row| row.starts_with(start));
        let row = row.unwrap_or_else(|| panic!("{start} in {csv}"));
        row.rsplit(',').next().unwrap().to_owned()
    };
    assert_eq!(value(",people"), report["people"].to_string());
    for role in ["bureaucrat", "entrepreneur", "connector"] {
        for figure in ["score", "mix", "mix_sd", "mix_margin"] {
            let number = report["roles"][role][figure].as_f64().unwrap();
            assert_eq!(value(&format!(",{figure},{role},")), format!("{number:.4}"));
        }
    }
    let divided = report["divided"].as_array().unwrap();
    assert_eq!(divided.len(), 3);
    for statement in divided {
        let (id, role) = (
            statement["id"].as_str().unwrap(),
            statement["role"].as_str().unwrap(),
        );
        for step in 1..=5 {
            let people = statement["counts"][step.to_string()].to_string();
            assert_eq!(value(&format!(",count_{step},{role},{id},")), people);
        }
    }
    let text = shown("--lang en");
    let question = divided[0]["question"].as_str().unwrap();
    let first: Vec<&str> = question.split_whitespace().take(3).collect();
    assert!(text.contains(&first.join(" ")), "{text}");
}

/// Groups of which so many lean each way, one after the other.
fn leaning(groups: &[(&str, &[super::Keyed])], each: usize) -> Sheet {
    let mut sheet = Sheet::new("team");
    for (name, ways) in groups {
        for keyed in *ways {
            for _ in 0..each {
                sheet.person(name, *keyed);
            }
        }
    }
    sheet
}

#[test]
fn the_headline_names_as_many_roles_as_the_numbers_carry() {
    let both: &[super::Keyed] = &[super::CONNECTOR, super::BUREAUCRAT];
    let every: &[super::Keyed] = &[super::CONNECTOR, super::BUREAUCRAT, [2, 5, 2]];
    for (ways, said) in [
        (
            &both[..1],
            "On average, the connector has the largest share.",
        ),
        (
            both,
            "On average, the bureaucrat and the connector have the largest shares.",
        ),
        (every, "No role stands out"),
    ] {
        let text = super::group("", &leaning(&[("desk", ways)], 12))
            .run()
            .stdout;
        assert!(super::flat(&text).contains(said), "{said}: {text}");
    }
}

/// Shares of 58⅓ and 20⅚, five of each: s = 18¾ · √(10/9), so m = 6¼ per part and 2 · √2 · 6¼ = 17.7 between two;
/// of all twenty m = 18¾ / √19 = 4.3.
#[test]
fn a_mean_has_its_margin_and_two_parts_the_difference_needed() {
    let both: &[super::Keyed] = &[super::CONNECTOR, super::BUREAUCRAT];
    let sheet = leaning(&[("desk", both), ("field", both)], 5);
    let text = super::flat(&super::group("--by team", &sheet).run().stdout);
    assert!(text.contains("40 ± 4"), "{text}");
    assert!(text.contains("desk 10 40 ± 6 40 ± 6 21 ± 0"), "{text}");
    assert!(
        text.contains("differ in a share: bureaucrat 18, connector 18 and entrepreneur 0."),
        "{text}"
    );
    let few = leaning(&[("desk", both), ("field", both)], 4);
    let text = super::flat(&super::group("--by team", &few).run().stdout);
    assert!(
        !text.contains("differ in a share") && !text.contains("desk 8 40 ±"),
        "{text}"
    );
}
