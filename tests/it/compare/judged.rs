//! What is judged and what is not: a situation by its order, a gap by the difference needed, a list that says nothing not at all.

use ambtenaar::model::{LanguageTag, Role};
use ambtenaar::source;
use serde_json::Value;

use super::{comparison, four, json, near, notable, row, saved, with};
use crate::support::words;

/// The roles with a value for each, from JSON.
fn by_role(value: &Value) -> [Value; 3] {
    Role::ALL.map(|role| value[role.key()].clone())
}

fn nothing(value: &Value) -> bool {
    by_role(value).iter().all(Value::is_null)
}

#[test]
fn a_situation_is_beside_the_latest_own_list_by_its_order_and_has_no_points() {
    for line in ["--situation passport-counter", "--ratings 5,3,2"] {
        let tree = json(line, &four("anna"));
        assert_eq!(tree["comparisons"].as_array().unwrap().len(), 1);
        let situation = comparison(&tree, "situation");
        assert_eq!(
            by_role(&situation["first"]["ratings"]),
            [5, 3, 2].map(Value::from)
        );
        assert_eq!(situation["second"], tree["self"]);
        for key in ["gap", "needed", "notable"] {
            assert!(nothing(&situation[key]), "{key}");
        }
        assert!(nothing(&situation["first"]["mix"]) && situation["shift"].is_null());
        assert_eq!(situation["needed_most"], serde_json::json!(["bureaucrat"]));
        assert_eq!(situation["needed_least"], serde_json::json!(["connector"]));
        // The connector leads alone, and is needed least.
        assert_eq!(situation["fit"], "more");
        let advice = by_role(&situation["advice"]);
        assert_eq!(
            advice,
            ["ask_more".into(), Value::Null, "less_will_do".into()]
        );
    }
}

#[test]
fn what_a_situation_says_follows_the_leading_group() {
    let own = |keyed| row("anna", "2026-01-10", "self", keyed);
    for (keyed, ratings, fit, said) in [
        ([5, 3, 2], "5,3,2", "fits", "Dit past bij je."),
        (
            [5, 3, 2],
            "5,5,2",
            "more",
            "De bureaucraat heb je in huis. Vraag meer van de ondernemer in jezelf",
        ),
        (
            [5, 3, 2],
            "2,5,3",
            "more",
            "Van de bureaucraat is hier minder genoeg.",
        ),
        (
            [5, 3, 2],
            "4,4,4",
            "no_emphasis",
            "Geen rol springt er hier uit.",
        ),
        (
            [4, 4, 4],
            "5,3,2",
            "balanced",
            "Bij jou springt geen rol eruit. Hier is vooral de bureaucraat nodig.",
        ),
    ] {
        let line = format!("--ratings {ratings}");
        let tree = json(&line, &own(keyed));
        assert_eq!(comparison(&tree, "situation")["fit"], fit, "{ratings}");
        let text = with(&format!("--lang nl compare rows.csv {line}"), &own(keyed))
            .run()
            .stdout;
        assert!(words(&text).contains(said), "{said}\n{text}");
        for points in ["punten meer", "punten minder", "Te verschuiven"] {
            assert!(!words(&text).contains(points), "{text}");
        }
    }
}

#[test]
fn a_list_that_says_nothing_is_beside_a_situation_only_said_to() {
    let straight = format!("anna,2026-01-10,self,full,en,,{}\n", ",3".repeat(24));
    let short = format!("anna,2026-01-10,self,full,en,,,4,4{}\n", ",".repeat(22));
    for (rows, reason, said) in [
        (
            straight,
            "straight_line",
            "In je eigen lijst gaf je overal hetzelfde antwoord.",
        ),
        (
            short,
            "incomplete",
            "Je eigen lijst heeft te weinig antwoorden voor een mix.",
        ),
    ] {
        let tree = json("--ratings 5,3,2", &rows);
        let situation = comparison(&tree, "situation");
        assert_eq!(situation["unjudged"], reason);
        assert!(situation["fit"].is_null() && nothing(&situation["advice"]));
        let text = with("--lang nl compare rows.csv --ratings 5,3,2", &rows)
            .run()
            .stdout;
        assert!(words(&text).starts_with(said), "{text}");
        assert!(
            !text.contains('■') && !words(&text).contains("Nodig:"),
            "{text}"
        );
    }
}

#[test]
fn a_gap_below_what_is_needed_is_not_called_alike_and_the_largest_is_shown() {
    // A full step on all eight statements of a role: 8⅓ points where 9.2 are needed.
    let rows = row("anna", "2026-01-10", "self", [4, 3, 3])
        + &row("anna", "2026-01-11", "wish", [4, 4, 3]);
    let tree = json("", &rows);
    let wish = comparison(&tree, "wish");
    notable(wish, [false; 3]);
    near(&wish["gap"], [-25.0 / 6.0, 25.0 / 3.0, -25.0 / 6.0]);
    assert!(wish["shift"].is_null());
    for (lang, said) in [
        (
            "nl",
            "Geen verschil tussen nu en je wens is groot genoeg om er zeker van te zijn. Het grootste verschil zit bij de ondernemer: 8,3 \
             punten meer; pas vanaf 9,2 punten zegt een verschil iets.",
        ),
        (
            "en",
            "No gap between now and your wish is large enough to be sure of. The largest is for the entrepreneur: 8.3 points \
             more; only from 9.2 points on does a gap mean something.",
        ),
    ] {
        let text = with(&format!("--lang {lang} compare rows.csv"), &rows)
            .run()
            .stdout;
        assert!(words(&text).starts_with(said), "{text}");
    }
}

#[test]
fn a_straight_line_or_too_few_answers_on_either_side_is_said_first_and_no_gap_is_judged() {
    let list = |perspective: &str, answers: &str| {
        format!("anna,2026-01-11,{perspective},full,en,,,{answers}\n")
    };
    let straight = vec!["4"; 24].join(",");
    let short = format!("4,4{}", ",".repeat(22));
    let full = |perspective| row("anna", "2026-01-11", perspective, [4, 3, 3]);
    for (rows, reason, said, shown) in [
        (
            full("self") + &list("wish", &straight),
            "straight_line",
            "In je wens gaf je overal hetzelfde antwoord.",
            true,
        ),
        (
            full("self") + &list("wish", &short),
            "incomplete",
            "Je wens heeft te weinig antwoorden voor een mix.",
            false,
        ),
        (
            list("self", &straight) + &full("wish"),
            "straight_line",
            "In je eigen lijst gaf je overal hetzelfde antwoord.",
            true,
        ),
        (
            list("self", &short) + &full("wish"),
            "incomplete",
            "Je eigen lijst heeft te weinig antwoorden voor een mix.",
            false,
        ),
    ] {
        let tree = json("", &rows);
        let wish = comparison(&tree, "wish");
        assert_eq!(wish["unjudged"], reason);
        for key in ["gap", "needed", "notable"] {
            assert!(nothing(&wish[key]), "{key}");
        }
        assert!(wish["shift"].is_null());
        for options in ["", "--accessible"] {
            let text = with(&format!("--lang nl compare rows.csv {options}"), &rows)
                .run()
                .stdout;
            assert!(words(&text).starts_with(said), "{text}");
            assert_eq!(words(&text).contains("bureaucraat"), shown, "{text}");
            assert!(
                !words(&text).contains("zeker te zijn") && !words(&text).contains("Vanaf:"),
                "{text}"
            );
        }
    }
}

#[test]
fn a_full_list_comes_before_a_later_one_with_too_few_answers() {
    let short = format!("anna,2030-01-11,wish,full,en,,,4,4{}\n", ",".repeat(22));
    let tree = json("", &(four("anna") + &short));
    let wish = comparison(&tree, "wish");
    assert_eq!(
        (&wish["second"]["date"], &wish["unjudged"]),
        (&"2026-01-11".into(), &Value::Null)
    );
}

#[test]
fn lists_of_two_major_versions_are_shown_and_no_gap_is_judged() {
    let reference = source::built_in().unwrap().reference();
    let other = reference.replacen("@2", "@3", 1);
    assert_ne!(other, reference);
    let rows = row("anna", "2026-01-10", "self", [4, 3, 3]).replace(&reference, &other)
        + &row("anna", "2027-01-10", "self", [3, 3, 5]);
    let ran = with("compare rows.csv --format json", &rows).run();
    let tree: Value = serde_json::from_str(&ran.stdout).unwrap();
    let change = comparison(&tree, "change");
    assert_eq!(change["unjudged"], "version");
    assert!(nothing(&change["gap"]) && !nothing(&change["first"]["mix"]));
    assert!(change["first"]["unjudged"].is_null() && change["second"]["unjudged"].is_null());
    let text = with("--lang nl compare rows.csv", &rows).run().stdout;
    assert!(
        words(&text).starts_with("Deze twee lijsten hebben niet dezelfde stellingen."),
        "{text}"
    );
    assert!(
        text.contains("toen") && !words(&text).contains("punten meer"),
        "{text}"
    );
    let minor = rows.replace(&other, &reference.replacen("@2", "@2.9", 1));
    let ran = with("compare rows.csv --format json", &minor).run();
    let tree: Value = serde_json::from_str(&ran.stdout).unwrap();
    notable(comparison(&tree, "change"), [true, false, true]);
}

#[test]
fn of_a_few_colleagues_gaps_that_are_printed_as_large_are_named_together() {
    let rows = row("anna", "2026-01-10", "self", [4, 3, 3])
        + &super::colleagues(&[[5, 2, 3], [4, 3, 3], [4, 3, 3]]);
    for (lang, said) in [
        (
            "nl",
            "De grootste verschillen zitten bij de bureaucraat (4 punten meer) en de ondernemer (4 punten minder).",
        ),
        (
            "en",
            "The largest are for the bureaucrat (4 points more) and the entrepreneur (4 points less).",
        ),
    ] {
        let line = format!("--lang {lang} compare rows.csv");
        let text = with(&line, &rows).run().stdout;
        assert!(words(&text).contains(said), "{text}");
    }
}

#[test]
fn where_printed_shares_do_not_add_up_to_100_that_is_said() {
    let own = row("anna", "2026-01-10", "self", [4, 3, 3]);
    for (wish, is_rounded) in [([2, 2, 2], true), ([3, 5, 3], false)] {
        let rows = own.clone() + &row("anna", "2026-01-11", "wish", wish);
        let text = with("--lang nl compare rows.csv", &rows).run().stdout;
        let said = "De aandelen zijn afgerond";
        assert_eq!(words(&text).contains(said), is_rounded, "{text}");
    }
}

/// The lines of a report in Dutch that end in the two answers to a statement.
fn apart(rows: &str) -> Vec<String> {
    let ran = with("--lang nl --accessible compare rows.csv", rows).run();
    let lines = ran.stdout.lines().map(str::to_owned);
    lines
        .filter(|line| line.contains(" Nu: ") || line.contains(" Toen: "))
        .collect()
}

#[test]
fn the_statements_with_the_answers_farthest_apart_are_shown_and_a_single_step_is_not() {
    let questionnaire = source::built_in().unwrap().questionnaire;
    let dutch = LanguageTag::new("nl").unwrap();
    let text = |place: usize| questionnaire.statement(place).unwrap().text.get(&dutch);
    let mut now = [3; 24];
    now[23] = 4;
    let mut other = now;
    for (place, answer) in [(0, 4), (3, 5), (5, 1), (7, 1), (23, 1)] {
        other[place] = answer;
    }
    let own = saved("anna", "2027-01-10", "self", &now);
    let beside = |perspective| own.clone() + &saved("anna", "2026-05-05", perspective, &other);
    for (perspective, label) in [("wish", "wens"), ("job", "je werk")] {
        let expected = [23, 3, 5].map(|place: usize| {
            let (now, other) = (now[place], other[place]);
            format!("{} Nu: {now}, {label}: {other}.", text(place))
        });
        assert_eq!(apart(&beside(perspective)), expected);
        // A fourth is as far apart as the last of these.
        let ran = with("--lang nl compare rows.csv", &beside(perspective)).run();
        let said = "Onder meer bij deze stellingen ligt";
        assert!(words(&ran.stdout).contains(said), "{ran:?}");
        let tree = json("", &beside(perspective));
        assert_eq!(tree["comparisons"][0].get("statements"), None);
    }
    let then = beside("self");
    assert_eq!(apart(&then)[0], format!("{} Toen: 1, nu: 4.", text(23)));
    let reference = source::built_in().unwrap().reference();
    let of_two_editions = then.replacen(&reference, &reference.replacen("@2", "@3", 1), 1);
    assert!(apart(&of_two_editions).is_empty());
}
