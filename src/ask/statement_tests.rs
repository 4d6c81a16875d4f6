//! What a person finds at a statement and after the last one, on a screen without a terminal.

use crate::model::{Given, Perspective};
use crate::screen::{Charset, Key, Look, Theme};
use crate::words;
use crate::words::Language;

use super::field::Field;
use super::menu::{Choice, Menu};
use super::prompt::{Prompt, Reply};
use super::question::Question;
use super::review::{AnswersSoFar, Review, ReviewChoice, ReviewEntry};
use super::scripted::{Script, Scripted};
use super::statement::StatementPrompt;
use super::tests::{SCREEN, answer, played, question, question_in, typed};

/// The smallest screen that a statement is drawn on.
const SMALL: (usize, usize) = (10, 40);

/// The first frame of a question on a screen of this size.
fn first_frame(question: Question<'_>, size: (usize, usize)) -> String {
    let (_, frames) = played(StatementPrompt::new(question, false), Script::new([], size));
    frames.into_iter().next().expect("a frame")
}

fn row_of(frame: &str, text: &str) -> usize {
    let row = frame.lines().position(|line| line.contains(text));
    row.unwrap_or_else(|| panic!("{text} in {frame}"))
}

#[test]
fn the_answer_just_given_stands_beside_the_bar_and_moves_nothing_where_it_stands_below() {
    let mut frames = Vec::new();
    for previous in [
        None,
        Some("4, rather"),
        Some("3, neither the one nor the other"),
    ] {
        let mut question = question(None);
        question.previous = previous.map(str::to_owned);
        frames.push(first_frame(question, SCREEN));
    }
    let text = question(None).text;
    let rows: Vec<usize> = frames.iter().map(|frame| row_of(frame, text)).collect();
    assert_eq!(rows, [3, 3, 3]);
    assert_eq!(
        frames[1].lines().next(),
        Some("Statement 2 of 24  ━───────────────────────   previous: 4, rather")
    );
    let below = frames[2].lines().nth(1);
    assert_eq!(below, Some("previous: 3, neither the one nor the other"));
}

#[test]
fn only_what_matters_less_is_quiet() {
    let theme = Theme::new(true, Charset::Braille);
    for size in [SCREEN, SMALL] {
        for (language, how) in [
            (Language::Dutch, "Druk op 1 t/m 5"),
            (Language::English, "Press 1 to 5"),
        ] {
            let mut statement = StatementPrompt::new(question_in(language, None), false);
            let look = Look::new(&theme, size.0, size.1, None);
            let frame = statement.draw(&look).expect("a frame").shown().join("\n");
            let line = |text: &str| frame.lines().nth(row_of(&frame, text)).expect("a row");
            assert!(!line(how).contains('\u{1b}'), "{frame:?}");
            assert!(line("?").contains('\u{1b}'), "{frame:?}");
        }
    }
}

#[test]
fn a_key_that_means_nothing_says_so_in_both_languages_until_the_next() {
    for (language, said) in [
        (
            Language::Dutch,
            "Met 0 kun je niet antwoorden. Kies 1 t/m 5.",
        ),
        (Language::English, "0 is not an answer here. Press 1 to 5."),
    ] {
        let statement = StatementPrompt::new(question_in(language, None), false);
        let keys = [Key::Char('0'), Key::ArrowDown, Key::Enter].map(Scripted::Press);
        let (reply, frames) = played(statement, Script::new(keys, SCREEN));
        assert_eq!(reply, Ok(answer(1)));
        assert!(frames[1].contains(said), "{}", frames[1]);
        assert!(!frames[2].contains(said), "{}", frames[2]);
        assert_eq!(frames[0].lines().count(), frames[1].lines().count());
    }
}

#[test]
fn the_old_answer_is_marked_and_enter_and_right_keep_it() {
    for (language, mark) in [
        (Language::Dutch, "← dit koos je"),
        (Language::English, "← your choice"),
    ] {
        for key in [Key::Enter, Key::ArrowRight] {
            let old = Some(Given::Answer(4));
            let script = Script::new([Scripted::Press(key)], SCREEN);
            let (reply, frames) = played(
                StatementPrompt::new(question_in(language, old), false),
                script,
            );
            assert_eq!(reply, Ok(answer(4)));
            let line = format!("4  rather   {mark}");
            assert!(frames[0].contains(&line), "{}", frames[0]);
        }
    }
}

#[test]
fn skipping_is_s_and_b_saves_nothing() {
    for language in Language::ALL {
        let statement = || StatementPrompt::new(question_in(language, None), false);
        assert_eq!(typed(statement(), "s").0, Ok(Reply::Given(Given::Skipped)));
        let (reply, frames) = typed(statement(), "b5");
        assert_eq!(reply, Ok(answer(5)));
        let stray = words::interview::stray(language, "b", 1, 5);
        assert!(frames[1].contains(&stray), "{}", frames[1]);
    }
}

#[test]
fn on_the_smallest_screen_what_matters_stays_and_the_rest_is_on_the_help() {
    for (language, answers, skip) in [
        (Language::Dutch, "1 t/m 5", "past niet bij mijn werk"),
        (Language::English, "1 to 5", "does not apply"),
    ] {
        for reminder in [None, Some("About your colleague, not yourself")] {
            let mut question = question_in(language, None);
            question.skip = Some(skip);
            question.reminder = reminder;
            question.previous = Some("4, rather".to_owned());
            let (text, labels) = (question.text, question.labels.clone());
            let script = Script::typing("?     ", SMALL);
            let (_, frames) = played(StatementPrompt::new(question, false), script);
            let (frame, help) = frames.split_first().expect("frames");
            let words: Vec<&str> = frame.split_whitespace().collect();
            let shown = words.join(" ");
            assert!(shown.contains(text), "{frame}");
            for (value, label) in (1..).zip(labels) {
                assert!(frame.contains(&format!("{value}  {label}")), "{frame}");
            }
            assert!(frame.contains(answers), "{frame}");
            assert!(
                frame
                    .lines()
                    .last()
                    .is_some_and(|line| line.starts_with("2/24 · ")),
                "{frame}"
            );
            let help = help
                .join(" ")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ");
            for dropped in ["Backspace ", "q ", &format!("s {skip}: "), ": 4, rather."] {
                assert!(help.contains(dropped), "{dropped} in {help}");
            }
        }
    }
}

/// Two answers, one of them skipped.
fn answered(language: Language) -> AnswersSoFar<'static> {
    let entry = |answer: &str, text| ReviewEntry {
        answer: answer.to_owned(),
        text,
    };
    AnswersSoFar {
        spoken: language,
        summary: words::interview::done(language, 1, 1),
        perspective: Perspective::Own,
        quit: words::interview::Quit::Saves,
        helpful: None,
        entries: vec![
            entry("4, rather", "I check."),
            entry(words::interview::skipped(language), "I act."),
        ],
    }
}

#[test]
fn after_the_last_statement_one_line_leads_to_the_result_and_to_the_answers() {
    for (language, line, listed) in [
        (
            Language::Dutch,
            "Klaar! 1 beantwoord, 1 overgeslagen.\n\nEnter: naar je uitslag · a: antwoorden nakijken\n",
            ["1  4, rather: I check.", "2  overgeslagen: I act."],
        ),
        (
            Language::English,
            "All done: 1 answered, 1 skipped.\n\nEnter: your result · a: check your answers\n",
            ["1  4, rather: I check.", "2  skipped: I act."],
        ),
    ] {
        for size in [SCREEN, (5, 60)] {
            let review = || Review::new(answered(language), false, None);
            let asked = |keys: &str| played(review(), Script::typing(keys, size));
            let (looked, frames) = asked("4\n");
            assert_eq!(looked, Ok(ReviewChoice::Finish));
            assert!(frames[0].starts_with(line), "{}", frames[0]);
            assert_eq!(asked("<").0, Ok(ReviewChoice::Back));
            let (looked, frames) = asked("a2\n");
            assert_eq!(looked, Ok(ReviewChoice::Open(1)));
            for entry in listed {
                assert!(frames[1].contains(entry), "{}", frames[1]);
            }
            assert_eq!(asked("a\n").0, Ok(ReviewChoice::Finish));
            let (looked, frames) = asked("a2<<\n");
            assert_eq!(looked, Ok(ReviewChoice::Finish));
            assert_eq!(
                frames.first(),
                frames.last(),
                "the list leads back to the line"
            );
        }
    }
}

#[test]
fn a_statement_that_was_opened_from_the_list_leads_back_to_it() {
    let review = Review::new(answered(Language::English), false, Some(1));
    let (_, frames) = typed(review, "");
    assert!(frames[0].contains("2  skipped: I act."), "{}", frames[0]);
}

#[test]
fn enter_chooses_nothing_in_a_menu_without_it_and_takes_what_stands_in_a_field() {
    for language in Language::ALL {
        let menu = Menu::new(language, Vec::new(), vec![Choice::new((), &['k'], "short")]);
        assert_eq!(typed(menu, "\n\nk").0, Ok(()));
        let field = Field::new(language, "Name:", "result.html");
        assert_eq!(typed(field, "\n").0, Ok(Some("result.html".to_owned())));
        let (reply, frames) = typed(
            StatementPrompt::new(question_in(language, None), false),
            "\n2",
        );
        assert_eq!(reply, Ok(answer(2)));
        let said = words::interview::choose_first(language, 1, 5);
        assert!(frames[1].contains(&said), "{}", frames[1]);
    }
}
