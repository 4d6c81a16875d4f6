use crate::answers::testing::questionnaire;

use super::{AnswerKey, AnswerReading};

fn read(cell: &str) -> AnswerReading {
    AnswerKey::new(&questionnaire(), &[]).read(cell)
}

fn answer(cell: &str) -> Option<u8> {
    read(cell).answer()
}

#[test]
fn numbers_on_the_scale_are_answers_in_every_dress() {
    for cell in [
        "4",
        " 4 ",
        "4.0",
        "4,0",
        "'4",
        "\u{a0}4\u{a0}",
        "4.00",
        "04",
        "0004",
        "4/5",
    ] {
        assert_eq!(read(cell), AnswerReading::Answer(4), "{cell:?}");
    }
}

#[test]
fn an_apostrophe_in_front_keeps_a_cell_as_text() {
    for (cell, expected) in [
        ("'4 (agree)", AnswerReading::Numbered(4)),
        ("'agree", AnswerReading::Label(4)),
        ("'-", AnswerReading::Missing),
        ("'n.v.t.", AnswerReading::Missing),
        ("'", AnswerReading::Unreadable),
        ("''", AnswerReading::Unreadable),
    ] {
        assert_eq!(read(cell), expected, "{cell}");
    }
}

#[test]
fn codes_of_a_form_count_from_one_and_are_told_apart() {
    for cell in ["A4", "a4", "A04", "AO04", "L4", "L004"] {
        assert_eq!(read(cell), AnswerReading::Coded(4), "{cell:?}");
    }
    assert_eq!(read("A6"), AnswerReading::OffScale(6));
}

#[test]
fn other_numbers_are_not_read_and_never_clipped() {
    let long = "4".repeat(400);
    for cell in [
        "-1",
        "3.5",
        "1e0",
        "٣",
        "A",
        "44",
        "4.",
        "+4",
        "4.01",
        "４",
        "Q4",
        "4/7",
        "6/5",
        "4 sterren",
        &long,
    ] {
        assert!(read(cell).is_unreadable(), "{cell:?}");
    }
    for (cell, number) in [("0", 0), ("6", 6), ("9", 9), ("06", 6)] {
        assert_eq!(read(cell), AnswerReading::OffScale(number), "{cell:?}");
    }
}

#[test]
fn labels_of_every_language_are_read_whole() {
    for (cell, step) in [
        ("helemaal mee oneens", 1),
        ("Mee oneens", 2),
        ("niet mee eens, niet mee oneens", 3),
        ("mee eens;", 4),
        ("Helemaal\u{a0}mee eens.", 5),
        ("strongly disagree", 1),
        ("Neither agree nor disagree", 3),
        ("STRONGLY AGREE", 5),
    ] {
        assert_eq!(read(cell), AnswerReading::Label(step), "{cell:?}");
    }
}

#[test]
fn the_usual_variants_are_read() {
    for (cell, step) in [
        ("Zeer oneens", 1),
        ("geheel mee oneens", 1),
        ("(helemaal) niet mee eens", 1),
        ("sterk mee eens", 5),
        ("volledig eens", 5),
        ("oneens", 2),
        ("niet mee eens", 2),
        ("eens", 4),
        ("neutraal", 3),
        ("niet eens, niet oneens", 3),
        ("niet eens/niet oneens", 3),
        ("noch mee eens noch oneens", 3),
        ("totally agree", 5),
        ("agree strongly", 5),
        ("undecided", 3),
        ("neutral", 3),
    ] {
        assert_eq!(answer(cell), Some(step), "{cell:?}");
    }
}

#[test]
fn a_number_and_a_label_in_one_cell_must_agree() {
    for cell in [
        "4 - mee eens",
        "mee eens (4)",
        "4 = agree",
        "4. mee eens",
        "4 mee eens",
        "(4) mee eens",
        "mee eens = 4",
    ] {
        assert_eq!(answer(cell), Some(4), "{cell:?}");
    }
    for cell in [
        "4 - mee oneens",
        "mee oneens (4)",
        "5 - een beetje mee eens",
        "4 - nvt",
        "4mee eens",
    ] {
        assert!(read(cell).is_unreadable(), "{cell:?}");
    }
}

#[test]
fn a_label_of_seven_points_and_part_of_a_label_are_not_read() {
    for cell in [
        "een beetje mee eens",
        "deels mee eens",
        "enigszins eens",
        "somewhat agree",
        "mee",
        "helemaal",
        "eens!oneens",
        "Meh",
        "()",
        "\"\"",
    ] {
        assert_eq!(read(cell), AnswerReading::Unreadable, "{cell:?}");
    }
}

#[test]
fn every_way_to_say_nothing_is_missing() {
    for cell in [
        "",
        " ",
        "NA",
        "n/a",
        "NULL",
        "nan",
        "None",
        "<NA>",
        "#N/A",
        "#N/B",
        "\\N",
        ".",
        "-99",
        "-999",
        "99",
        "nvt",
        "n.v.t.",
        "N.V.T",
        "weet niet",
        "weet ik niet",
        "weet niet / geen mening",
        "Weet niet of n.v.t.",
        "geen mening",
        "niet van toepassing",
        "not applicable",
        "does not apply",
        "don't know",
        "don’t know",
        "prefer not to say",
        "wil ik niet zeggen",
        "{question_not_shown}",
        "##USER_MISSING_96##",
        "no opinion",
        "geen antwoord",
        "no answer",
        "overgeslagen",
        "skipped",
        "s",
        "S",
        "?",
        "-",
        "–",
        "—",
        "past niet bij mijn werk",
        "\u{a0}",
    ] {
        assert_eq!(read(cell), AnswerReading::Missing, "{cell:?}");
    }
}

#[test]
fn what_was_said_of_a_text_goes_before_everything() {
    let given = [
        ("Meh", Some(2)),
        ("mee eens", None),
        ("0", Some(1)),
        ("1", Some(2)),
        ("++", Some(5)),
    ];
    let given = given.map(|(text, answer)| (text.to_owned(), answer));
    let key = AnswerKey::new(&questionnaire(), &given);
    let read = |cell: &str| key.read(cell);
    assert_eq!(read("meh!").answer(), Some(2));
    assert_eq!(read("Mee eens"), AnswerReading::Missing);
    assert_eq!((read("0").answer(), read("1").answer()), (Some(1), Some(2)));
    assert_eq!((read("++").answer(), read("+").answer()), (Some(5), None));
}

#[test]
fn an_answer_in_quotes_is_that_answer() {
    for cell in ["\"4\"", "'4'", " “4” ", "‘4’", "„4”", "« 4 »", "\"4.0\";"] {
        assert_eq!(answer(cell), Some(4), "{cell}");
    }
    assert_eq!(read("'mee eens'"), AnswerReading::Label(4));
    assert_eq!(read("\"weet niet\""), AnswerReading::Missing);
    for cell in [
        "4\"",
        "\"4",
        "\"4\" of \"5\"",
        "\"4\",\"5\"",
        "“4’",
        "\"x\"",
    ] {
        assert!(read(cell).is_unreadable(), "{cell}");
    }
}

#[test]
fn who_cannot_judge_gives_no_answer() {
    for cell in [
        "Ik weet het niet",
        "weet het niet.",
        "Kan ik niet beoordelen",
        "niet te beoordelen",
        "Geen mening",
        "I don't know",
        "I don’t know",
        "Cannot judge",
        "can't judge",
        "No opinion",
        "Geen idee",
    ] {
        assert_eq!(read(cell), AnswerReading::Missing, "{cell}");
    }
}

#[test]
fn a_number_or_code_that_was_explained_is_so_however_it_is_written() {
    let said = |text: &str, step| (text.to_owned(), step);
    let given = [
        said("1", Some(5)),
        said("04", Some(2)),
        said("A2", Some(4)),
        said("-2", Some(1)),
        said("9", None),
    ];
    let answers = AnswerKey::new(&questionnaire(), &given);
    for (cells, answer) in [
        (&["1", "1.0", "1,0", "01", "'1", "1/5", " 1 "][..], Some(5)),
        (&["4", "4.0", "04", "4/5"], Some(2)),
        (&["A2", "A02", "a2"], Some(4)),
        (&["-2", "-2.0"], Some(1)),
        (&["9", "9.0"], None),
        (&["2", "2.0"], Some(2)),
    ] {
        for cell in cells {
            let found = answers.read(cell);
            assert_eq!(
                (found.answer(), found.is_unreadable()),
                (answer, false),
                "{cell}"
            );
        }
    }
}
