//! Every decimal, against arithmetic in another language and against the model.

use std::fs;

use ambtenaar::model::{Dialect, Form, PackedAnswer, Questionnaire, QuestionnaireParts};
use ambtenaar::output::scored::{Line, RowWriter, Scored};
use ambtenaar::source;
use proptest::prelude::*;

use super::{Run, data, score};

#[test]
fn two_thousand_rows_are_what_exact_fractions_give() {
    let ran = score(&[]).file(&data("exact_answers.csv")).run();
    let expected = fs::read_to_string(data("exact_scores.csv")).unwrap();
    assert!(expected.lines().count() > 2000);
    for (found, expected) in ran.stdout.lines().zip(expected.lines()) {
        assert_eq!(found, expected);
    }
    assert_eq!(ran.stdout, expected);
    assert_eq!(
        (ran.status, ran.stderr.as_str()),
        (0, "2400 rows, 2193 complete, 207 incomplete, 0 problems\n")
    );
}

#[test]
fn excel_rows_have_the_same_numbers_in_another_dress() {
    let ran = score(&["--excel"]).file(&data("exact_answers.csv")).run();
    let plain = fs::read_to_string(data("exact_scores.csv")).unwrap();
    let dressed = plain
        .replace(',', ";")
        .replace('.', ",")
        .replace('\n', "\r\n");
    assert_eq!(ran.stdout, format!("\u{feff}{dressed}"));
}

#[test]
fn every_thread_count_and_read_size_gives_the_same_bytes() {
    let answers = fs::read(data("exact_answers.csv")).unwrap();
    let expected = fs::read_to_string(data("exact_scores.csv")).unwrap();
    for threads in ["1", "2", "7"] {
        for size in [1, 7, 1 << 20] {
            let run: Run = score(&["--threads", threads])
                .stdin(&answers)
                .at_a_time(size);
            assert_eq!(
                run.run().stdout,
                expected,
                "{threads} threads, {size} bytes at a time"
            );
        }
    }
}

/// A questionnaire made from some of the built-in statements, some of them more than once.
fn shuffled(picks: &[(usize, bool)], highest: usize) -> Option<Questionnaire> {
    use ambtenaar::model::{LanguageTag, Scale, StatementId, Translated};

    let built_in = source::built_in().unwrap().questionnaire;
    let statements = picks.iter().enumerate().map(|(number, (pick, short))| {
        let mut statement = built_in.statement(pick % 24).unwrap().clone();
        statement.id = StatementId::new(&format!("q{number}")).unwrap();
        statement.short = *short;
        statement
    });
    let tag = LanguageTag::new("nl").unwrap();
    let labels = (0..=highest).map(|step| format!("stap {step}")).collect();
    Questionnaire::new(QuestionnaireParts {
        id: built_in.id().clone(),
        version: "1".to_owned(),
        languages: vec![tag.clone()],
        measurement_error: Some(built_in.measurement_error()),
        title: built_in.title().clone(),
        scale: Scale::new(0, u8::try_from(highest).unwrap()).unwrap(),
        labels: Translated::new(vec![(tag, labels)]).unwrap(),
        skip: built_in.skip().clone(),
        statements: statements.collect(),
    })
    .ok()
}

fn agrees(questionnaire: &Questionnaire, answers: &[PackedAnswer], dialect: Dialect) {
    let with = RowWriter::new(questionnaire, dialect);
    let without = RowWriter::without_tables(questionnaire, dialect);
    for form in Form::ALL {
        let scored = Scored {
            answers,
            form,
            longest_run: None,
        };
        let (mut fast, mut slow) = (Vec::new(), Vec::new());
        let complete = with.push(scored, std::iter::empty(), &mut Line::new(), &mut fast);
        assert_eq!(
            complete,
            without.push(scored, std::iter::empty(), &mut Line::new(), &mut slow)
        );
        assert_eq!(
            String::from_utf8(fast),
            String::from_utf8(slow),
            "{form:?} {answers:?}"
        );
    }
}

proptest! {
    #[test]
    fn the_tables_agree_with_the_model_for_the_built_in_statements(
        given in prop::collection::vec(prop_oneof![8 => (1_u8..=5).prop_map(Some), 2 => Just(None)], 24),
    ) {
        let codes: Vec<PackedAnswer> = given.into_iter().map(PackedAnswer::from).collect();
        let questionnaire = source::built_in().unwrap().questionnaire;
        agrees(&questionnaire, &codes, Dialect::PLAIN);
        agrees(&questionnaire, &codes, Dialect::EXCEL);
    }

    #[test]
    fn the_tables_agree_with_the_model_for_any_statements(
        picks in prop::collection::vec((0_usize..24, any::<bool>()), 3..90),
        highest in 1_usize..=9,
        seed in prop::collection::vec(prop_oneof![4 => (0_usize..10).prop_map(Some), 1 => Just(None)], 90),
    ) {
        if let Some(questionnaire) = shuffled(&picks, highest) {
            let codes: Vec<PackedAnswer> = seed
                .iter()
                .take(picks.len())
                .map(|answer| PackedAnswer::from(answer.map(|answer| u8::try_from(answer % (highest + 1)).unwrap())))
                .collect();
            agrees(&questionnaire, &codes, Dialect::PLAIN);
        }
    }
}
