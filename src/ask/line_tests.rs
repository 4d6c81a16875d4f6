//! Prompts, asked in plain lines that come from a text.

use crate::model::wording::normalised;
use crate::model::{Given, Perspective};
use crate::words;
use crate::words::Language;

use super::lines::LineRunner;
use super::menu::{BACKSPACE, Choice, Menu};
use super::prompt::{Leaving, Prompt, Reply, or_left};
use super::question::Question;
use super::statement::StatementPrompt;

const DUTCH: [&str; 5] = [
    "helemaal mee oneens",
    "mee oneens",
    "niet mee eens, niet mee oneens",
    "mee eens",
    "helemaal mee eens",
];
const ENGLISH: [&str; 5] = [
    "strongly disagree",
    "disagree",
    "neither agree nor disagree",
    "agree",
    "strongly agree",
];
const SKIPS: [&str; 2] = ["past niet bij mijn werk", "does not apply"];

/// A question with these labels, the first ones of which are shown.
fn question<'a>(
    language: Language,
    lowest: u8,
    labels: &[&[&'a str]],
    skip: &'a str,
    old: Option<Given>,
) -> Question<'a> {
    let numbered = labels.iter().flat_map(|labels| (lowest..).zip(*labels));
    let skips = SKIPS.map(|skip| (normalised(skip), Given::Skipped));
    Question {
        spoken: language,
        heading: "7".to_owned(),
        position: (7, 24),
        reminder: words::interview::reminder(language, Perspective::Own),
        text: "I check.",
        lowest,
        labels: labels[0].to_vec(),
        skip: Some(skip),
        quit: words::interview::Quit::Saves,
        old,
        old_is: words::interview::chosen(language),
        previous: None,
        words: numbered
            .map(|(value, label)| (normalised(label), Given::Answer(value)))
            .chain(skips)
            .collect(),
    }
}

/// A statement of the built-in list, in this language.
fn statement(language: Language, old: Option<Given>) -> StatementPrompt<'static> {
    let question = match language {
        Language::Dutch => question(language, 1, &[&DUTCH, &ENGLISH], SKIPS[0], old),
        Language::English => question(language, 1, &[&ENGLISH, &DUTCH], SKIPS[1], old),
    };
    StatementPrompt::new(question, false)
}

/// What comes of a prompt when these lines are typed, and all that was written.
fn heard<P: Prompt>(mut prompt: P, typed: &str) -> (Result<P::Value, Leaving>, String) {
    let (mut input, mut output) = (typed.as_bytes(), Vec::new());
    let mut runner = LineRunner::new(&mut input, &mut output, true);
    let asked = or_left(runner.ask(&mut prompt)).expect("a text that can be read");
    let written = String::from_utf8(output).expect("text");
    (asked, written)
}

const fn given(answer: u8) -> Reply {
    Reply::Given(Given::Answer(answer))
}

const SKIPPED: Result<Reply, Leaving> = Ok(Reply::Given(Given::Skipped));

#[test]
fn natural_words_are_answers_in_both_languages_whichever_is_on() {
    for language in Language::ALL {
        for (typed, expected) in [
            ("eens", Ok(given(4))),
            ("Mee eens", Ok(given(4))),
            ("ik ben het ermee eens", Ok(given(4))),
            ("oneens", Ok(given(2))),
            ("mee oneens.", Ok(given(2))),
            ("helemaal oneens", Ok(given(1))),
            ("helemaal mee oneens", Ok(given(1))),
            ("HELEMAAL EENS", Ok(given(5))),
            ("helemaal mee eens", Ok(given(5))),
            ("helemaal niet mee eens", Ok(given(1))),
            ("neutraal", Ok(given(3))),
            ("geen van beide", Ok(given(3))),
            ("niet mee eens niet mee oneens", Ok(given(3))),
            ("agree", Ok(given(4))),
            ("I agree", Ok(given(4))),
            ("disagree", Ok(given(2))),
            ("strongly agree", Ok(given(5))),
            ("strongly disagree", Ok(given(1))),
            ("neutral", Ok(given(3))),
            ("neither", Ok(given(3))),
            ("s", SKIPPED),
            ("overslaan", SKIPPED),
            ("sla over", SKIPPED),
            ("skip", SKIPPED),
            ("past niet", SKIPPED),
            ("does not apply", SKIPPED),
            ("b", Ok(Reply::Back)),
            ("terug", Ok(Reply::Back)),
            ("Back", Ok(Reply::Back)),
            ("q", Err(Leaving::Stop)),
            ("stop", Err(Leaving::Stop)),
            ("stoppen", Err(Leaving::Stop)),
            ("quit", Err(Leaving::Stop)),
        ] {
            let (asked, written) = heard(statement(language, None), &format!("{typed}\n"));
            assert_eq!(asked, expected, "{typed}: {written}");
        }
    }
}

#[test]
fn what_could_be_two_answers_is_asked_back_with_both() {
    for (language, typed, said) in [
        (
            Language::Dutch,
            "helemaal",
            "\"helemaal\" past bij twee antwoorden: 1 (helemaal mee oneens) en 5 (helemaal mee eens). Typ 1 of 5.",
        ),
        (
            Language::Dutch,
            "niet mee eens",
            "\"niet mee eens\" past bij twee antwoorden: 2 (mee oneens) en 3 (niet mee eens, niet mee oneens). Typ 2 of 3.",
        ),
        (
            Language::Dutch,
            "niet",
            "\"niet\" past bij twee antwoorden: 3 (niet mee eens, niet mee oneens) en s (past niet bij mijn werk). Typ 3 \
             of s.",
        ),
        (
            Language::English,
            "strongly",
            "\"strongly\" fits two answers: 1 (strongly disagree) and 5 (strongly agree). Type 1 or 5.",
        ),
        (
            Language::English,
            "I don't agree",
            "\"I don't agree\" fits two answers: 2 (disagree) and 3 (neither agree nor disagree). Type 2 or 3.",
        ),
    ] {
        let (asked, written) = heard(statement(language, None), &format!("{typed}\n4\n"));
        assert_eq!(asked, Ok(given(4)), "{written}");
        assert!(
            written.lines().any(|line| line.ends_with(said)),
            "{written}"
        );
    }
}

#[test]
fn a_wrong_entry_gets_a_sentence_that_says_what_is_expected() {
    for (language, typed, said) in [
        (
            Language::Dutch,
            "meh",
            "\"meh\" is geen antwoord. Typ een cijfer van 1 t/m 5 of een antwoord in woorden. Ook goed: terug, overslaan, \
             hulp of stop.",
        ),
        (
            Language::Dutch,
            "",
            "Typ eerst een cijfer van 1 t/m 5 of een antwoord in woorden, en dan Enter. Ook goed: terug, overslaan, hulp of \
             stop.",
        ),
        (
            Language::English,
            "not strongly agree",
            "\"not strongly agree\" is not an answer. Type a digit from 1 to 5 or an answer in words. You can also type \
             back, skip, help or stop.",
        ),
        (
            Language::English,
            "",
            "First type a digit from 1 to 5 or an answer in words, and then Enter. You can also type back, skip, help or \
             stop.",
        ),
    ] {
        let (asked, written) = heard(statement(language, None), &format!("{typed}\n2\n"));
        assert_eq!(asked, Ok(given(2)), "{written}");
        assert!(
            written.lines().any(|line| line.ends_with(said)),
            "{written}"
        );
    }
}

#[test]
fn help_repeats_the_answers_and_how_to_give_them() {
    for (language, typed) in [
        (Language::Dutch, "hulp"),
        (Language::Dutch, "help"),
        (Language::English, "hulp"),
        (Language::English, "?"),
    ] {
        let (asked, written) = heard(statement(language, None), &format!("{typed}\n4\n"));
        assert_eq!(asked, Ok(given(4)));
        let label = words::interview::lines::prompt(language, 1, 5);
        let (_, help) = written.split_once(&label).expect("the first prompt");
        let how = words::interview::lines::instructions(language, 1, 5);
        for line in how.iter().map(String::as_str).chain(["I check."]) {
            assert!(
                help.lines().any(|said| said.trim() == line),
                "{line}: {help}"
            );
        }
    }
}

#[test]
fn enter_keeps_what_was_answered_before() {
    for language in Language::ALL {
        for typed in ["\n", "Enter\n"] {
            for old in [Given::Answer(2), Given::Skipped] {
                let (asked, written) = heard(statement(language, Some(old)), typed);
                assert_eq!(asked, Ok(Reply::Given(old)), "{written}");
            }
        }
    }
}

#[test]
fn a_scale_of_ones_own_is_answered_in_its_own_words() {
    let often: [&str; 10] = [
        "nooit",
        "bijna nooit",
        "zelden",
        "af en toe",
        "soms",
        "regelmatig",
        "vaak",
        "heel vaak",
        "bijna altijd",
        "altijd",
    ];
    for (typed, expected) in [
        ("0", Some(0)),
        ("9", Some(9)),
        ("nooit", Some(0)),
        ("Vaak", Some(6)),
        ("heel", Some(7)),
        ("af en toe", Some(3)),
        ("toe", None),
        ("bijna", None),
        ("eens", None),
        ("neutraal", None),
        ("niet vaak", None),
    ] {
        let question = question(Language::Dutch, 0, &[&often], SKIPS[0], None);
        let (asked, written) = heard(
            StatementPrompt::new(question, false),
            &format!("{typed}\nsoms\n"),
        );
        assert_eq!(
            asked,
            Ok(given(expected.unwrap_or(4))),
            "{typed}: {written}"
        );
    }
    let three = ["not true", "partly true", "true"];
    for (typed, expected) in [("true", 3), ("partly", 2), ("not true", 1)] {
        let question = question(Language::English, 1, &[&three], SKIPS[1], None);
        let (asked, written) = heard(StatementPrompt::new(question, false), &format!("{typed}\n"));
        assert_eq!(asked, Ok(given(expected)), "{typed}: {written}");
    }
}

#[test]
fn a_label_that_is_a_word_of_the_program_is_that_answer() {
    let labels = ["back", "skip", "stop", "help"];
    for (place, typed) in (1..).zip(labels) {
        let question = question(Language::English, 1, &[&labels], SKIPS[1], None);
        let (asked, _) = heard(StatementPrompt::new(question, false), &format!("{typed}\n"));
        assert_eq!(asked, Ok(given(place)), "{typed}");
    }
}

/// A menu with a choice by Enter, one by a key, one that goes back and one that stops.
fn menu(language: Language) -> Menu<usize> {
    let choices = vec![
        Choice::new(0, &[], "begin"),
        Choice::new(1, &['k'], "short"),
        Choice::new(2, &[BACKSPACE], "back to it").typed("there"),
        Choice::new(3, words::interview::QUIT_KEYS, "not now"),
    ];
    Menu::new(language, vec!["What now?".to_owned()], choices)
}

#[test]
fn enter_is_called_enter_and_is_a_choice_by_its_name_too() {
    for (language, label, wrong) in [
        (
            Language::Dutch,
            "Druk op Enter, of typ k, there of q en druk dan op Enter:",
            "\"niets\" is hier geen keuze.",
        ),
        (
            Language::English,
            "Press Enter, or type k, there or q and then press Enter:",
            "\"niets\" is not a choice here.",
        ),
    ] {
        let (asked, written) = heard(menu(language), "niets\n\n");
        assert_eq!(asked, Ok(0));
        assert!(written.contains("\nEnter: begin\n"), "{written}");
        assert!(written.contains(label), "{written}");
        assert!(written.contains(wrong), "{written}");
        assert_eq!(heard(menu(language), "enter\n").0, Ok(0));
    }
}

#[test]
fn going_back_and_stopping_are_words_in_a_menu_too() {
    for language in Language::ALL {
        for (typed, place) in [
            ("K", 1),
            ("terug", 2),
            ("back", 2),
            ("stop", 3),
            ("Quit", 3),
        ] {
            let (asked, written) = heard(menu(language), &format!("{typed}\n"));
            assert_eq!(asked, Ok(place), "{typed}: {written}");
        }
    }
}

#[test]
fn what_stands_there_as_an_example_is_no_answer_that_someone_gave() {
    let old = Some(Given::Answer(5));
    let question = || question(Language::English, 1, &[&ENGLISH, &DUTCH], SKIPS[1], old);
    for (old_is, said) in [
        ("example", "Example: 5, strongly agree. Press Enter"),
        (
            words::interview::chosen(Language::English),
            "Your answer was: 5, strongly agree. Press Enter",
        ),
    ] {
        let prompt = StatementPrompt::new(
            Question {
                old_is,
                ..question()
            },
            false,
        );
        let (asked, written) = heard(prompt, "\n");
        assert_eq!(asked, Ok(given(5)));
        assert!(written.contains(said), "{written}");
    }
}
