//! What is shown of colleagues: nothing of two, the mean of three, statements of five.

use std::fs;

use ambtenaar::model::Role;
use ambtenaar::source;
use serde_json::Value;

use super::{ONE_LIST, colleagues, comparison, four, json, near, notable, with};
use crate::support::{Ran, words};

/// Everything that a run with these rows brings out, in every format.
fn everything(line: &str, rows: &str) -> Vec<String> {
    let mut all = Vec::new();
    for (name, more) in [
        ("", ""),
        ("", "--accessible"),
        ("", "--format json"),
        ("page.html", ""),
        ("note.md", ""),
        ("tree.json", ""),
    ] {
        for lang in ["nl", "en"] {
            let mut program = with(
                &format!("--lang {lang} compare rows.csv {line} {more}"),
                rows,
            );
            let file = program.folder().join(name);
            if !name.is_empty() {
                program = program.arg("--report").arg(&file);
            }
            let ran = program.run_and(|ran| {
                let report = fs::read_to_string(&file).unwrap_or_default();
                assert_eq!(report.is_empty(), name.is_empty());
                (ran, report)
            });
            let Ran { stdout, stderr, .. } = ran.0;
            // The name of the file is that of a folder for this run.
            all.extend([
                stdout,
                stderr.replace(&*file.display().to_string(), ""),
                ran.1,
            ]);
        }
    }
    all
}

#[test]
fn of_two_colleagues_nothing_is_shown_in_any_format() {
    let own = four("anna");
    let one = everything("", &(own.clone() + &colleagues(&[[5, 1, 2], [1, 5, 4]])));
    let other = everything("", &(own.clone() + &colleagues(&[[2, 2, 5], [4, 1, 1]])));
    assert_eq!(one, other);
    let without = everything("", &own);
    let tree: Value = serde_json::from_str(&one[12]).unwrap();
    assert_eq!(tree["colleagues"], "too_few");
    assert_eq!(
        tree["comparisons"],
        serde_json::from_str::<Value>(&without[12]).unwrap()["comparisons"]
    );
    assert!(words(&one[0]).contains("nog geen 3 volledige lijsten"));
    assert!(words(&one[3]).contains("There are fewer than 3 complete lists"));
}

#[test]
fn what_a_colleague_typed_is_not_in_a_warning() {
    let rows = four("anna") + &colleagues(&[[5, 1, 2]]).replacen(",,", ",,secret ", 1);
    let ran = with("--lang nl compare rows.csv", &rows).run();
    assert!(
        !ran.stderr.contains("secret") && !ran.stdout.contains("secret"),
        "{ran:?}"
    );
    assert!(words(&ran.stderr).contains("is 1 cel niet te lezen"));
    assert_eq!(ran.status, Some(1));
}

#[test]
fn a_file_that_is_named_twice_does_not_make_two_colleagues_four() {
    let rows = four("anna") + &colleagues(&[[5, 1, 2], [1, 5, 4]]);
    let ran = with("--lang nl compare rows.csv ./rows.csv --format json", &rows).run();
    let tree: Value = serde_json::from_str(&ran.stdout).unwrap();
    assert_eq!(tree["colleagues"], "too_few");
    assert!(words(&ran.stderr).contains("dit bestand noem je twee keer"));
}

#[test]
fn three_colleagues_are_shown_as_their_mean_and_no_statement() {
    let rows = four("anna") + &colleagues(&[[5, 3, 3], [4, 3, 3], [3, 3, 3]]);
    let tree = json("", &rows);
    let others = comparison(&tree, "others");
    // Mixes 50/25/25, 41⅔/29⅙/29⅙ and three times 33⅓.
    assert_eq!(others["first"]["people"], 3);
    near(
        &others["first"]["mix"],
        [125.0 / 3.0, 175.0 / 6.0, 175.0 / 6.0],
    );
    // Standard deviations 8⅓, 4⅙ and 4⅙, over √3.
    let margin = [25.0_f64 / 3.0, 25.0 / 6.0, 25.0 / 6.0].map(|sd| sd / 3.0_f64.sqrt());
    near(&others["first"]["margin"], margin);
    near(&others["gap"], [-50.0 / 3.0, -25.0 / 6.0, 125.0 / 6.0]);
    let needed = margin.map(|other| 2.0 * (ONE_LIST * ONE_LIST / 4.0 + other * other).sqrt());
    near(&others["needed"], needed);
    notable(others, [true, false, true]);
    assert!(others.get("statements").is_none());
    let text = with("--lang nl compare rows.csv", &rows).run().stdout;
    for line in [
        "Je collega's zien meer van de bureaucraat en minder van de verbinder dan jij.",
        "anderen zien dit meer",
        "jij ziet dit meer",
        "jullie zien dit ongeveer gelijk",
        "Harris en Schaubroeck 1988",
    ] {
        assert!(words(&text).contains(line), "{line}\n{text}");
    }
    assert!(!text.contains("gemiddeld:"));
}

#[test]
fn from_five_colleagues_on_statements_are_shown_but_no_unanimous_one() {
    let mut keyed = vec![[5, 3, 3], [4, 3, 3], [3, 3, 3], [4, 3, 3]];
    let four_of_them = json("", &(four("anna") + &colleagues(&keyed)));
    assert!(
        comparison(&four_of_them, "others")
            .get("statements")
            .is_none()
    );
    keyed.push([5, 3, 3]);
    let rows = four("anna") + &colleagues(&keyed);
    let tree = json("", &rows);
    let statements = comparison(&tree, "others")["statements"]
        .as_array()
        .unwrap();
    // All five agree on the entrepreneur and the connector: what they said would be what each of them said.
    let instrument = source::built_in().unwrap();
    assert_eq!(statements.len(), 8);
    for shown in statements {
        let statement = instrument
            .questionnaire
            .statements()
            .iter()
            .find(|s| shown["id"] == s.id.as_str());
        assert_eq!(statement.unwrap().role, Role::Bureaucrat);
        assert_eq!(shown["answered"], 5);
        assert_eq!(shown["self"], 3);
    }
    // Keyed 5, 4, 3, 4, 5 is 4.2 on the mean, and 1.8 for a reversed one.
    assert!((statements[0]["mean"].as_f64().unwrap() - 4.2).abs() < 1e-9);
    let text = with("--lang nl compare rows.csv", &rows).run().stdout;
    assert!(
        words(&text).contains("Jij: 3, collega's gemiddeld: 4,2."),
        "{text}"
    );
}
