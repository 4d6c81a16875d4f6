//! What `reliability` says where there is no figure, or where a figure suggests something.

use std::fmt::Write as _;

use serde_json::Value;

use crate::reliability_command::LIST;
use crate::support::{Ran, ambtenaar};

/// Runs `reliability` on answers in a list with so many statements per role, of which none is reversed.
fn small(statements: usize, rows: &[&str], options: &str) -> Ran {
    let mut list = LIST.split("[[statement]]").next().unwrap().to_owned();
    let mut header = "id".to_owned();
    for role in ["bureaucrat", "entrepreneur", "connector"] {
        for number in 1..=statements {
            let id = format!("{}{number}", &role[..1]);
            write!(header, ",{id}").unwrap();
            write!(
                list,
                "[[statement]]\nid = \"{id}\"\nrole = \"{role}\"\nfacet = \"f\"\ntext = {{ en = \"I {id}.\" }}\n"
            )
            .unwrap();
        }
    }
    let mut answers = header + "\n";
    for (place, row) in rows.iter().enumerate() {
        writeln!(answers, "p{place},{row}").unwrap();
    }
    let program = ambtenaar(&format!(
        "reliability --quiet --statements list.toml {options}"
    ));
    std::fs::write(program.folder().join("list.toml"), list).unwrap();
    program.stdin(answers).run()
}

/// The report in one line per paragraph, without what is said about the statement file.
#[track_caller]
fn says(ran: &Ran, sentences: &[&str]) {
    assert_eq!(ran.status, Some(0), "{ran:?}");
    let text = ran.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    for sentence in sentences {
        assert!(
            text.contains(sentence),
            "{sentence:?} is not in {}",
            ran.stdout
        );
    }
    let lower = text.to_lowercase();
    for word in ["nan", "inf "] {
        assert!(!lower.contains(word), "{word:?} is in {}", ran.stdout);
    }
}

/// So many times the same people: fewer than ten get no figures, and repeating them leaves all but the margins as they are.
fn often<'a>(rows: &[&'a str]) -> Vec<&'a str> {
    rows.repeat(3)
}

#[test]
fn fault_19_nobody_one_or_two_people_get_words() {
    for rows in [
        &[][..],
        &["1,2,3,4,5,1"],
        &["1,2,3,4,5,1", "5,4,3,2,1,5"],
        &[",,,,,", ",,,,,", ",,,,,"],
    ] {
        for missing in ["listwise", "pairwise"] {
            let ran = small(2, rows, &format!("--lang en --missing {missing}"));
            says(
                &ran,
                &[
                    "With fewer than 10 people no figures are given: from them, what each person answered could be worked out.",
                ],
            );
        }
    }
    let blank = small(2, &[",,,,,"; 12], "--lang nl");
    says(
        &blank,
        &[
            "De verbinder: geen cijfers, want minder dan 10 mensen beantwoordden alle stellingen van deze rol. Uit zo weinig \
             lijsten is terug te rekenen wat ieder antwoordde.",
        ],
    );
    let apart = [["1,,3,4,5,1"; 9], [",2,3,4,5,1"; 9]].concat();
    let apart = small(2, &apart, "--lang en --missing pairwise");
    says(
        &apart,
        &[
            "The bureaucrat: no figures, because some pairs of its statements were both answered by fewer than 10 people.",
        ],
    );
}

#[test]
fn what_does_not_vary_is_left_out_and_named() {
    let rows = [
        "3,1,2,1,2,3,5,1,3",
        "3,2,2,2,1,3,4,2,3",
        "3,4,5,3,3,1,1,5,3",
        "3,5,4,4,5,5,2,4,3",
    ];
    let rows = often(&rows);
    let ran = small(3, &rows, "--lang en");
    says(
        &ran,
        &[
            "b1 (“I b1.”): left out, because everyone gave the same answer.",
            "The bureaucrat: with two statements omega cannot be computed, nor alpha without one of them.",
            "The bureaucrat: 12 people are too few to judge by.",
            "– means that a figure cannot be computed from these answers, or comes from fewer than 10 people.",
            "Once at least 100 people count for every role",
        ],
    );
    let pairwise = small(3, &rows, "--lang en --missing pairwise");
    says(
        &pairwise,
        &[
            "The bureaucrat: the standard error cannot be computed, because a statement was left out",
        ],
    );
    let json = small(3, &rows, "--format json");
    let found: Value = serde_json::from_str(&json.stdout).unwrap();
    let first = &found["roles"]["bureaucrat"]["statements"][0];
    assert_eq!(first["left_out"], true);
    assert_eq!(first["item_rest"], Value::Null);
    assert_eq!(first["hints"], serde_json::json!([]));
    assert_eq!(found["roles"]["bureaucrat"]["too_few_to_judge"], true);
    let same = small(2, &["3,3,3,3,3,3"; 15], "--lang en");
    says(
        &same,
        &["The connector: nothing can be computed. At least two statements are needed"],
    );
}

#[test]
fn perfect_correlations_and_a_heywood_case_get_words() {
    let perfect = [
        "1,1,1,5,5,5,1,1,1",
        "2,2,2,4,4,4,3,3,3",
        "4,4,4,2,2,2,5,5,5",
        "5,5,5,1,1,1,2,2,2",
    ];
    says(
        &small(3, &often(&perfect), "--lang en"),
        &["The bureaucrat: omega cannot be computed, because the answers do not fit one thing"],
    );
    // The first statement is what the two others add up to, and those have nothing in common.
    let both = (0..9).map(|row| (1 + row / 3, 1 + row % 3));
    let rows: Vec<String> = both
        .map(|(b, c)| format!("{},{b},{c},1,2,3,1,2,3", b + c - 1))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let rows = often(&rows);
    let heywood = small(3, &rows, "--format json");
    let found: Value = serde_json::from_str(&heywood.stdout).unwrap();
    let found = &found["roles"]["bureaucrat"];
    assert!(
        found["alpha"].is_f64() && found["omega"].is_null(),
        "{found}"
    );
    says(
        &small(3, &rows, "--lang en"),
        &["The bureaucrat: omega cannot be computed, because the answers do not fit one thing"],
    );
    let opposed = ["1,5,1,2,1,1", "2,4,2,1,2,2", "4,2,3,4,3,4", "5,1,4,5,5,5"];
    says(
        &small(2, &often(&opposed), "--lang en"),
        &[
            "The bureaucrat: alpha cannot be computed, because the answers of every person add up to the same number.",
        ],
    );
    let against = ["1,4,1,2,1,1", "2,4,2,1,2,2", "4,2,3,4,3,4", "5,1,4,5,5,5"];
    says(
        &small(2, &often(&against), "--lang en"),
        &[
            "The bureaucrat: alpha is below zero. The statements contradict one another.",
            "b1 (“I b1.”): answered against the others of its role: the wrong direction, or not of this role?",
        ],
    );
    says(
        &small(2, &often(&against), "--lang nl --accessible"),
        &[
            "alfa zonder niet te geven",
            "de verkeerde richting, of niet van deze rol?",
        ],
    );
}

#[test]
fn statements_contradict_one_another_only_where_that_is_beyond_chance() {
    let rows = ["1,4,1,2,1,1", "2,2,2,1,2,2", "4,3,3,4,3,4", "5,3,4,5,5,5"];
    let ran = small(2, &often(&rows), "--lang en");
    says(
        &ran,
        &["The bureaucrat: alpha is below zero, but that may be chance."],
    );
    assert!(!ran.stdout.contains("contradict"), "{}", ran.stdout);
    says(
        &small(2, &often(&rows), "--lang nl"),
        &["De bureaucraat: alfa is kleiner dan nul, maar dat kan toeval zijn."],
    );
}
