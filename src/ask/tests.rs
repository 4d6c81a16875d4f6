//! Prompts, asked by the runner of keys on a screen without a terminal.

use crate::model::Given;
use crate::screen::{Frame, Key};
use crate::words::Language;

use super::field::Field;
use super::keys::KeyRunner;
use super::menu::{Choice, Menu};
use super::prompt::{Leaving, Prompt, Reply, or_left};
use super::question::Question;
use super::scripted::{Script, Scripted};
use super::scroll::Pager;
use super::statement::StatementPrompt;

/// A usual screen.
pub(super) const SCREEN: (usize, usize) = (24, 80);

pub(super) fn question(old: Option<Given>) -> Question<'static> {
    question_in(Language::English, old)
}

pub(super) fn question_in(language: Language, old: Option<Given>) -> Question<'static> {
    Question {
        spoken: language,
        heading: "Statement 2 of 24".to_owned(),
        position: (2, 24),
        reminder: None,
        text: "I see to it that people know beforehand what to expect.",
        lowest: 1,
        labels: vec!["no", "rather not", "between", "rather", "yes"],
        skip: Some("does not apply"),
        quit: crate::words::interview::Quit::Saves,
        old,
        old_is: crate::words::interview::chosen(language),
        previous: None,
        words: Vec::new(),
    }
}

/// What comes of a prompt, and the frames that were drawn, as text.
pub(super) fn played<P: Prompt>(
    mut prompt: P,
    script: Script,
) -> (Result<P::Value, Leaving>, Vec<String>) {
    let mut runner = KeyRunner::new(script);
    let asked = or_left(runner.ask(&mut prompt)).expect("a screen that never fails");
    let text = |frame: &Frame| frame.shown().join("\n");
    let frames = runner.screen().frames().iter().map(text).collect();
    (asked, frames)
}

pub(super) fn typed<P: Prompt>(prompt: P, keys: &str) -> (Result<P::Value, Leaving>, Vec<String>) {
    played(prompt, Script::typing(keys, SCREEN))
}

pub(super) const fn answer(answer: u8) -> Reply {
    Reply::Given(Given::Answer(answer))
}

#[test]
fn one_key_answers_and_one_that_means_nothing_says_so_until_the_next() {
    let (reply, frames) = typed(StatementPrompt::new(question(None), false), "0s");
    assert_eq!(reply, Ok(Reply::Given(Given::Skipped)));
    let [first, second] = frames.try_into().expect("two frames");
    assert!(
        second.contains("0 is not an answer here. Press 1 to 5."),
        "{second}"
    );
    assert!(!first.contains("is not an answer"), "{first}");
    let (reply, frames) = typed(StatementPrompt::new(question(None), false), "x?q");
    assert_eq!(reply, Err(Leaving::Stop));
    assert_eq!(
        frames.first(),
        frames.last(),
        "the note is gone after the help"
    );
}

#[test]
fn enter_keeps_the_old_answer_and_says_what_to_press_where_there_is_none() {
    let old = Some(Given::Answer(4));
    assert_eq!(
        typed(StatementPrompt::new(question(old), false), "\n").0,
        Ok(answer(4))
    );
    let (reply, frames) = typed(StatementPrompt::new(question(None), false), "\n3");
    assert_eq!(reply, Ok(answer(3)));
    assert!(
        frames[1].contains("Choose an answer first: press 1 to 5."),
        "{}",
        frames[1]
    );
}

#[test]
fn arrows_start_from_the_old_answer() {
    let keys = [Key::ArrowDown, Key::Enter].map(Scripted::Press);
    let statement = StatementPrompt::new(question(Some(Given::Answer(2))), false);
    assert_eq!(
        played(statement, Script::new(keys, SCREEN)).0,
        Ok(answer(3))
    );
}

#[test]
fn with_confirm_a_digit_only_selects() {
    assert_eq!(
        typed(StatementPrompt::new(question(None), true), "25\n").0,
        Ok(answer(5))
    );
}

#[test]
fn a_frame_is_drawn_anew_for_each_size_and_never_cuts_a_word() {
    let sizes = [(10, 40), (24, 80), (9, 30), (100, 400), (16, 60)];
    let resized = sizes.map(|(rows, columns)| Scripted::Resize(rows, columns));
    let script = Script::new(resized, SCREEN);
    let (_, frames) = played(StatementPrompt::new(question(None), false), script);
    for ((rows, columns), frame) in std::iter::once(SCREEN).chain(sizes).zip(&frames) {
        assert!(frame.lines().count() <= rows, "{rows}x{columns}: {frame}");
        assert!(
            frame.lines().all(|line| line.chars().count() < columns),
            "{frame}"
        );
        let words: Vec<&str> = frame.split_whitespace().collect();
        for word in question(None).text.split_whitespace() {
            assert!(words.contains(&word), "{rows}x{columns}: {word} in {frame}");
        }
    }
    assert_eq!(frames.len(), sizes.len() + 1);
}

#[test]
fn a_terminal_reply_changes_nothing() {
    let keys = [Key::Char('0'), Key::Unknown, Key::Char('4')].map(Scripted::Press);
    let (reply, frames) = played(
        StatementPrompt::new(question(None), false),
        Script::new(keys, SCREEN),
    );
    assert_eq!(reply, Ok(answer(4)));
    assert_eq!(frames[1], frames[2], "not even the note");
}

#[test]
fn on_a_small_screen_a_menu_gives_up_its_air_before_its_words() {
    let spoken = Language::English;
    let lines = [
        "Title",
        "A sentence of more words than stand on one line of forty.",
    ];
    let menu = |rows| {
        let lines = lines.map(str::to_owned).to_vec();
        let menu = Menu::new(spoken, lines, vec![Choice::new((), &[], "start")]);
        played(menu, Script::typing("\n", (rows, 40))).1.concat()
    };
    assert_eq!(
        menu(4),
        "Title\nA sentence of more words than stand on\none line of forty.\n  Enter start"
    );
    assert_eq!(menu(6).matches("\n\n").count(), 2);
}

#[test]
fn escape_names_the_choice_that_leaves_and_claims_nothing_else() {
    let escaped = |choices: Vec<Choice<()>>| {
        let menu = Menu::new(Language::Dutch, Vec::new(), choices);
        let escape = Script::new([Scripted::Press(Key::Escape)], SCREEN);
        last_of(&played(menu, escape).1).to_owned()
    };
    let begin = || Choice::new((), &[], "beginnen");
    let leave = Choice::new((), &['q'], "toch niet nu");
    let said = escaped(vec![begin(), leave]);
    assert!(
        said.contains("Esc doet hier niets. q: toch niet nu."),
        "{said}"
    );
    let said = escaped(vec![begin()]);
    assert!(said.contains("Die toets doet hier niets."), "{said}");
}

#[test]
fn on_a_small_screen_every_line_of_a_menu_can_be_read() {
    let spoken = Language::English;
    let lines: Vec<String> = (1..=20).map(|number| format!("line {number}.")).collect();
    let menu = Menu::new(spoken, lines.clone(), vec![Choice::new((), &[], "start")]);
    let down = std::iter::repeat_n(Scripted::Press(Key::PageDown), 20);
    let enter = std::iter::once(Scripted::Press(Key::Enter));
    let (chosen, frames) = played(menu, Script::new(down.chain(enter), (10, 40)));
    assert_eq!(chosen, Ok(()));
    let seen = frames.join("\n");
    assert!(lines.iter().all(|line| seen.contains(line)), "{seen}");
    assert!(frames.iter().all(|frame| frame.lines().count() <= 10));
    assert!(frames.iter().all(|frame| frame.contains("start")));
}

#[test]
fn from_the_end_of_a_long_menu_a_space_leads_back_to_its_beginning() {
    let spoken = Language::English;
    let lines: Vec<String> = (1..=20).map(|number| format!("line {number}.")).collect();
    let menu = Menu::new(spoken, lines, vec![Choice::new((), &[], "start")]);
    let (_, frames) = played(menu, Script::typing("   \n", (10, 40)));
    let ends = frames.iter().filter(|frame| frame.contains("line 20."));
    assert_eq!(ends.count(), 1, "{frames:?}");
    assert!(last_of(&frames).contains("line 1."), "{frames:?}");
}

#[test]
fn a_long_text_can_be_read_to_its_end_and_back() {
    let spoken = Language::English;
    for rows in 2..12 {
        let lines: Vec<String> = (1..=30).map(|number| format!("line {number}.")).collect();
        let (read, frames) = played(
            Pager::new(spoken, lines.clone()),
            Script::typing(&" ".repeat(60), (rows, 40)),
        );
        assert_eq!(read, Ok(()));
        let seen = frames.join("\n");
        assert!(
            lines.iter().all(|line| seen.contains(line)),
            "{rows}: {seen}"
        );
    }
}

#[test]
fn typing_replaces_a_suggestion_and_enter_takes_it() {
    let spoken = Language::English;
    let field = || Field::new(spoken, "Name:", "result.html");
    let some = |text: &str| Ok(Some(text.to_owned()));
    assert_eq!(typed(field(), "\n").0, some("result.html"));
    assert_eq!(typed(field(), "q?.md\n").0, some("q?.md"));
    assert_eq!(typed(field(), "ab<c\n").0, some("ac"));
    assert_eq!(typed(field(), "ab\u{15}c\n").0, some("c"));
    assert_eq!(typed(field(), "<<<<md\n").0, some("result.md"));
    let escape = Script::new([Scripted::Press(Key::Escape)], SCREEN);
    assert_eq!(played(field(), escape).0, Ok(None));
    assert_eq!(typed(field(), "").0, Err(Leaving::Stop));
}

#[test]
fn what_was_typed_stays_whatever_the_screen() {
    let text = "if someone is in a hurry, then I first ask why ".repeat(9);
    let keys = |text: &str| {
        let keys = text.chars().map(|key| Scripted::Press(Key::Char(key)));
        keys.collect::<Vec<_>>()
    };
    let field = || Field::new(Language::English, "Your intention:", "");
    let enter = || [Scripted::Press(Key::Enter)];
    let (before, after) = text.split_at(78);
    for (rows, columns) in [(24, 80), (10, 40), (8, 30), (3, 20), (1, 9)] {
        let smaller = [Scripted::Resize(rows, columns)];
        let events = keys(before).into_iter().chain(smaller);
        let (typed, expected) = if rows > 1 {
            (keys(after), &*text)
        } else {
            (Vec::new(), before)
        };
        let script = Script::new(events.chain(typed).chain(enter()), SCREEN);
        let (typed, frames) = played(field(), script);
        assert_eq!(typed, Ok(Some(expected.trim().to_owned())), "{rows}");
        if rows > 1 {
            let end = last_of(&frames).replace(['\n', ' '], "");
            assert!(end.contains("Iaskwhy") || end.contains("askwhy"), "{end}");
        }
    }
}

pub(super) fn last_of(frames: &[String]) -> &str {
    frames.last().map_or("", String::as_str)
}
