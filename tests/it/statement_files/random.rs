//! Row 28 of the faults: random and changed bytes are valid, or refused with reasons.

use std::path::Path;

use ambtenaar::error::Error;
use ambtenaar::model::{Form, Questionnaire, Role, wording};
use ambtenaar::source;
use ambtenaar::texts::Language;
use ambtenaar::words;
use proptest::prelude::*;

use super::{BUILT_IN, load_bytes};

fn valid(questionnaire: &Questionnaire) -> bool {
    let scale = questionnaire.scale();
    let languages = questionnaire.languages();
    let translated = |count: usize| count == languages.len();
    let mut ids: Vec<String> = questionnaire
        .statements()
        .iter()
        .map(|statement| statement.id.as_str().to_lowercase())
        .collect();
    ids.sort();
    ids.windows(2).all(|pair| pair[0] != pair[1])
        && Role::ALL
            .iter()
            .all(|role| questionnaire.numbers(Form::Full)[*role].0 > 0)
        && scale.lowest() < scale.highest()
        && questionnaire
            .labels()
            .iter()
            .all(|(_, labels)| labels.len() == scale.steps())
        && translated(questionnaire.title().iter().count())
        && translated(questionnaire.labels().iter().count())
        && translated(questionnaire.skip().iter().count())
        && questionnaire.statements().iter().all(|statement| {
            translated(statement.text.iter().count())
                && statement.text.iter().all(|(_, text)| !text.is_empty())
                && statement
                    .colleague
                    .iter()
                    .all(|text| translated(text.iter().count()))
        })
}

/// What a slip of the hand, or a program, puts into a file.
const SNIPPETS: [&str; 24] = [
    "\"",
    "'",
    "\"\"\"",
    "[",
    "]",
    "{",
    "}",
    "[[",
    "[[statement]]",
    "[scale]",
    "=",
    ",",
    ".",
    "#",
    "\n",
    "\r",
    "\r\n",
    "\\u0007",
    "\u{202e}",
    "\u{feff}",
    "\0",
    "1e999",
    "id = \"s01\"\n",
    "é",
];

/// One change to the bytes of a file: at a place (in thousandths of its length) take some out and put something in.
fn change() -> impl Strategy<Value = (usize, usize, Vec<u8>)> {
    let snippet =
        proptest::sample::select(SNIPPETS.to_vec()).prop_map(|text| text.as_bytes().to_vec());
    let bytes = proptest::collection::vec(any::<u8>(), 0..4);
    (
        0..1000_usize,
        0..40_usize,
        prop_oneof![3 => snippet, 1 => bytes],
    )
}

fn changed(original: &str, changes: &[(usize, usize, Vec<u8>)]) -> Vec<u8> {
    let mut bytes = original.as_bytes().to_vec();
    for (place, length, new) in changes {
        let start = bytes.len() * place / 1000;
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, new.iter().copied());
    }
    bytes
}

/// Reads bytes as a statement file: what is accepted is valid, and what is refused has reasons with places, in order.
fn check_statements(bytes: &[u8]) -> Result<(), TestCaseError> {
    let problems = match load_bytes(bytes) {
        Err(problems) => problems,
        Ok(instrument) => {
            prop_assert!(valid(&instrument.questionnaire));
            return Ok(());
        }
    };
    prop_assert!(!problems.is_empty());
    let lines = bytes.split(|byte| *byte == b'\n').count();
    prop_assert!(problems.iter().all(|problem| problem.place.line <= lines));
    let places = problems
        .iter()
        .map(|problem| (problem.place.line, problem.place.column));
    prop_assert!(places.is_sorted());
    for language in Language::ALL {
        let texts = language.texts();
        prop_assert!(
            problems
                .iter()
                .all(|problem| !words::problem(texts.language, problem).is_empty())
        );
    }
    Ok(())
}

/// Reads bytes as roles, cases and situations: what is refused has reasons.
fn check_content(bytes: &[u8]) -> Result<(), TestCaseError> {
    let file = Path::new("own.toml");
    let refusals = [
        source::parse_roles(file, bytes).err(),
        source::parse_cases(file, bytes).err(),
        source::parse_situations(file, bytes).err(),
        source::parse_agenda(file, bytes).err(),
    ];
    for refusal in refusals.into_iter().flatten() {
        let Error::Statements { problems } = refusal else {
            unreachable!("{refusal:?}")
        };
        prop_assert!(!problems.is_empty());
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn fault_28_random_bytes_are_never_more_than_a_list_of_problems(
        bytes in proptest::collection::vec(any::<u8>(), 0..600)
    ) {
        check_statements(&bytes)?;
        check_content(&bytes)?;
    }

    #[test]
    fn fault_28_random_pieces_of_toml_are_never_more_than_a_list_of_problems(
        pieces in proptest::collection::vec(
            prop_oneof![
                proptest::sample::select(SNIPPETS.to_vec()).prop_map(str::to_owned),
                "(format|id|version|languages|statement|scale|role|text|nl|a\\.b) ?",
                "[a-z\\[\\]{}=\"., \n]{0,12}",
            ],
            0..60,
        )
    ) {
        check_statements(pieces.concat().as_bytes())?;
        check_content(pieces.concat().as_bytes())?;
    }

    #[test]
    fn fault_28_a_changed_built_in_file_is_valid_or_refused(
        changes in proptest::collection::vec(change(), 1..5)
    ) {
        check_statements(&changed(BUILT_IN, &changes))?;
    }

    #[test]
    fn fault_28_a_changed_file_of_roles_cases_situations_or_a_half_day_is_valid_or_refused(
        original in proptest::sample::select(vec![
            include_str!("../../../statements/roles.toml"),
            include_str!("../../../statements/cases.toml"),
            include_str!("../../../statements/situations.toml"),
            include_str!("../../../statements/agenda.toml"),
        ]),
        changes in proptest::collection::vec(change(), 1..4),
    ) {
        check_content(&changed(original, &changes))?;
    }

    #[test]
    fn normalising_a_text_twice_changes_nothing(text in any::<String>()) {
        let once = wording::normalised(&text);
        prop_assert_eq!(wording::normalised(&once), once);
    }
}
