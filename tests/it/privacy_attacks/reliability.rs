//! Nine people: `reliability` gives nothing but their number.

use ambtenaar::model::Form;
use serde_json::Value;

use super::{Answers, Dice, People, file, list, printed, with};

/// What is told of any file, whatever is in it.
const TOLD: [&str; 8] = [
    "rows",
    "missing",
    "perspective",
    "form",
    "instrument",
    "example",
    "too_few_to_judge",
    "id",
];
/// Every format, and who counts.
const FORMATS: [&str; 8] = [
    "--lang en",
    "--lang nl",
    "--accessible",
    "--missing pairwise",
    "--format json",
    "--format json --missing pairwise",
    "--format csv",
    "--format csv --missing pairwise",
];

fn people(number: usize, seed: u64) -> Vec<Answers> {
    let (mut dice, list) = (Dice::new(seed), list());
    (0..number)
        .map(|_| People::Real.answers(&mut dice, &list))
        .collect()
}

fn rows(people: &[Answers]) -> String {
    let rows: Vec<_> = people.iter().map(|answers| ("", "self", answers)).collect();
    file(&list(), Form::Full, &rows)
}

/// The keys with a value that is told, apart from those that always are.
fn told(tree: &Value, found: &mut Vec<String>) {
    match tree {
        Value::Object(entries) => {
            for (key, value) in entries {
                match value {
                    Value::Null => {}
                    Value::Object(_) | Value::Array(_) => told(value, found),
                    _ if TOLD.contains(&key.as_str()) => {}
                    _ => found.push(key.clone()),
                }
            }
        }
        Value::Array(values) => values.iter().for_each(|value| told(value, found)),
        _ => found.push(tree.to_string()),
    }
}

#[test]
fn fault_35_reliability_of_nine_people_gives_nothing_but_their_number() {
    let [one, other] = [1, 2].map(|seed| rows(&people(9, seed)));
    // Somebody skipped statements, somebody else answered everything alike.
    let mut odd = people(8, 3);
    odd.push(vec![3; 24]);
    let odd = rows(&odd).replacen(",4,", ",,", 3);
    for format in FORMATS {
        let of = |file: &str| printed(&format!("reliability rows.csv {format}"), None, file);
        let shown = of(&one);
        assert_eq!(of(&other), shown);
        assert_eq!(of(&odd), shown);
        let mut figures = Vec::new();
        if format.contains("json") {
            let tree: Value = serde_json::from_str(shown.lines().next().unwrap()).unwrap();
            assert_eq!(tree["rows"], 9);
            told(&tree, &mut figures);
        } else if format.contains("csv") {
            let lines = shown.lines().skip(1).filter(|line| line.contains(','));
            let cells = lines.map(|line| line.split(',').collect::<Vec<_>>());
            for cells in cells.filter(|cells| cells.len() == 4) {
                let always = TOLD.contains(&cells[2]);
                if !always && !cells[3].is_empty() {
                    figures.push(cells.join(","));
                }
            }
        } else {
            let numbers = shown.split(|c: char| !c.is_ascii_digit());
            let numbers = numbers.filter(|number| !["", "9", "10", "0"].contains(number));
            figures.extend(numbers.map(str::to_owned));
        }
        assert_eq!(figures, Vec::<String>::new(), "{format}");
    }
    let ten = rows(&people(10, 1));
    let tree = printed("reliability rows.csv --format json", None, &ten);
    let tree: Value = serde_json::from_str(tree.lines().next().unwrap()).unwrap();
    assert!(tree["roles"]["connector"]["alpha"].is_f64());
}

#[test]
fn fault_35_a_role_that_fewer_than_ten_people_answered_wholly_has_no_figures() {
    // Twelve people, of whom three skipped s01 and three others s05, both of the bureaucrat.
    let text = rows(&people(12, 4));
    let lines = text.lines().enumerate().map(|(line, row)| {
        let mut cells: Vec<&str> = row.split(',').collect();
        match line {
            1..=3 => cells[3] = "",
            4..=6 => cells[7] = "",
            _ => {}
        }
        cells.join(",") + "\n"
    });
    let text: String = lines.collect();
    for missing in ["listwise", "pairwise"] {
        let ran = with(
            &format!("reliability rows.csv --format json --missing {missing}"),
            &text,
        )
        .run();
        let tree: Value = serde_json::from_str(&ran.stdout).unwrap();
        assert_eq!(tree["rows"], 12);
        let mut figures = Vec::new();
        told(&tree["roles"]["bureaucrat"], &mut figures);
        assert_eq!(figures, Vec::<String>::new(), "{missing}");
        let connector = &tree["roles"]["connector"];
        assert!(connector["alpha"].is_f64() && connector["n"] == 12);
        // Only six people answered all of both roles.
        for statement in connector["statements"].as_array().unwrap() {
            assert!(statement["r_bureaucrat"].is_null());
            assert!(statement["r_entrepreneur"].is_f64());
        }
        assert!(tree["measurement_error"].is_null());
    }
    let table = printed("reliability rows.csv --charset ascii", None, &text);
    let row = table
        .lines()
        .find(|line| line.trim_start().starts_with("people (n)"));
    let cells: Vec<&str> = row.unwrap().split_whitespace().skip(2).collect();
    assert_eq!(cells, ["-", "12", "12"], "{table}");
}
