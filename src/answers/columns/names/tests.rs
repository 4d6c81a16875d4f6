use crate::answers::detail::Detail;
use crate::answers::testing::questionnaire;

use super::{Match, Meaning, Names};

fn meaning(name: &str) -> Meaning {
    Names::new(&questionnaire()).meaning(name)
}

fn found(name: &str) -> Option<Match> {
    match meaning(name) {
        Meaning::Statement(found) => Some(*found),
        _ => None,
    }
}

/// The statement, and whether the name is it.
fn place(name: &str) -> Option<(usize, bool)> {
    found(name).map(|found| (found.index, found.is_whole))
}

#[test]
fn a_column_is_a_statement_by_its_id_with_codes_around_it() {
    for name in [
        "s02",
        "S02",
        " s2 ",
        "Q01[s02]",
        "Q01_s02",
        "G1_Q1[S02]",
        "727494X1X1s02",
        "q[1][s02]",
        "s02.",
        "(s02) *",
        "T0_s02",
        "S1[s02]",
        "Q01[s02]_verplicht",
    ] {
        assert_eq!(place(name).map(|(place, _)| place), Some(1), "{name:?}");
    }
    for name in [
        "s02",
        "Q01_s02",
        "727494X1X1s02",
        "T0_s02",
        "s02 (verplicht) *",
        "7. s02",
    ] {
        assert_eq!(place(name), Some((1, true)), "{name:?}");
    }
    for name in ["s99", "s021", "xs02"] {
        assert_eq!(place(name), None, "{name:?}");
    }
}

#[test]
fn a_column_ends_in_a_statement_when_words_stand_around_it() {
    for name in [
        "time_s02",
        "class s02",
        "stellingen/s02",
        "s02 toelichting",
        "Q01[s02comment]",
        "Explain: I act on an opportunity, unasked.",
    ] {
        assert_eq!(place(name), Some((1, false)), "{name:?}");
    }
}

#[test]
fn a_column_is_a_statement_by_its_text_whatever_signs_stand_around_it() {
    let text = "I act on an opportunity, unasked.";
    for name in [
        text.to_owned(),
        format!(" {text}\u{a0}\n"),
        format!("s02. {text}"),
        format!("1) {text} * required"),
        format!("Q01[s02]{text}"),
        format!("s02{text}"),
        format!("<p>{text}</p>"),
        format!("q->{text}").replace("q->", "Q1->"),
        text.replace(' ', "_"),
        text.to_uppercase(),
        format!("{text}2"),
        format!("{text}...26"),
        text.replace('.', "3"),
    ] {
        assert_eq!(place(&name), Some((1, true)), "{name:?}");
    }
    assert_eq!(
        place("How far do you agree? [I act on an opportunity, unasked.]"),
        Some((1, false))
    );
    assert_eq!(place("xFirst I look at the rules"), None);
}

#[test]
fn the_longest_text_wins_and_a_text_goes_before_an_id() {
    // "Unasked." is itself the text of statement s05 in the tests' questionnaire.
    assert_eq!(place("Block: unasked."), Some((4, false)));
    assert_eq!(place("I act on an opportunity, unasked."), Some((1, true)));
    assert_eq!(place("S1[SQ002]. I like to win"), Some((7, true)));
}

#[test]
fn a_number_after_a_text_may_be_a_mark_and_one_in_a_text_is_not() {
    let frame = |name: &str| found(name).map(|found| (found.frame, found.unmarked));
    assert_eq!(
        frame("I like to win2"),
        Some(("|2".to_owned(), Some("|".to_owned())))
    );
    // The texts in Dutch are "Stelling 1" and so on.
    assert_eq!(place("Stelling 12"), None);
    assert_eq!(
        frame("Stelling 1 2"),
        Some(("|2".to_owned(), Some("|".to_owned())))
    );
}

#[test]
fn the_start_of_a_text_is_enough_when_it_is_of_one_text_only() {
    let cut = |name: &str| place(name).map(|(place, _)| place);
    assert_eq!(cut("How far.. [First I lo.. ]"), Some(0));
    assert_eq!(cut("How far.. (I act on…)"), Some(1));
    assert_eq!(cut("I act on an opportunit"), Some(1));
    assert_eq!(cut("I act on an"), None, "too short without dots");
    assert_eq!(cut("I a.."), None, "too short");
    assert_eq!(cut("Stelling.."), None, "of many texts");
}

#[test]
fn bare_numbers_are_told_with_the_word_before_them() {
    for (name, prefix, number) in [
        ("7", "", 7),
        ("Q7", "q", 7),
        ("Vraag 07", "vraag", 7),
        ("(12)", "", 12),
    ] {
        let prefix = prefix.to_owned();
        assert_eq!(meaning(name), Meaning::Number { prefix, number }, "{name}");
    }
    for name in ["7. Pizza", "Item 7 of 9 or so", "age"] {
        assert_eq!(meaning(name), Meaning::Unknown, "{name}");
    }
}

#[test]
fn details_are_known_by_the_names_of_the_usual_programs() {
    for (name, detail, rank) in [
        ("Id", Detail::Id, 0),
        ("Response ID", Detail::Id, 1),
        ("id. Response ID", Detail::Id, 1),
        ("idRespons-ID", Detail::Id, 2),
        ("record_id", Detail::Id, 5),
        ("_id", Detail::Id, 6),
        ("code", Detail::Id, 13),
        ("#", Detail::Id, 23),
        ("submitdate", Detail::Submitted, 0),
        ("submitdate. Datum_verzonden", Detail::Submitted, 2),
        ("submitdateDatum verzonden", Detail::Submitted, 2),
        ("Datum ingestuurd", Detail::Submitted, 3),
        ("Tijd van voltooien", Detail::Received, 1),
        ("Timestamp", Detail::Received, 5),
        ("Begintijd", Detail::Begun, 1),
        ("Submit Date (UTC)", Detail::Received, 10),
        ("_submission_time", Detail::Received, 16),
        ("stellingen_timestamp", Detail::Received, 19),
        ("perspectief", Detail::Perspective, 1),
        ("Antwoorden", Detail::Answers, 1),
    ] {
        assert_eq!(meaning(name), Meaning::Detail(detail, rank), "{name}");
    }
    for name in ["Duur", "identity", "my id"] {
        assert_eq!(meaning(name), Meaning::Unknown, "{name}");
    }
}
