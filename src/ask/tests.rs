//! Prompts, asked by the runner of keys on a screen without a terminal.

use std::cell::Cell;

use crate::model::{Given, RoomView, ShownHands};
use crate::screen::{Frame, Key};
use crate::words::Language;

use super::count::CountQuestion;
use super::field::Field;
use super::hands::{Counted, Hands};
use super::keys::KeyRunner;
use super::menu::{Choice, Menu};
use super::pager::Pager;
use super::projector::{Projector, ProjectorView};
use super::prompt::{Leaving, Prompt, Step, or_left};
use super::question::Question;
use super::scripted::{Script, Scripted};
use super::statement::{Reply, StatementPrompt};

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

fn hands(open: &Cell<bool>) -> CountQuestion<'_> {
    let question = question(None);
    CountQuestion {
        language: Language::English,
        heading: question.heading,
        text: question.text.to_owned(),
        about: None,
        lowest: 1,
        labels: question.labels,
        names: Vec::new(),
        old: None,
        people: Some(28),
        open,
        quit: crate::words::interview::Quit::Saves,
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

fn last_of(frames: &[String]) -> &str {
    frames.last().map_or("", String::as_str)
}

fn counted(counts: &[u64]) -> Counted {
    Counted::Given(Given::Answer(counts.to_vec()))
}

#[test]
fn hands_are_counted_as_they_are_typed_and_none_is_dropped() {
    let open = Cell::new(false);
    let (hands_given, _) = typed(Hands::new(hands(&open)), "12 3 0 4 6\n");
    assert_eq!(hands_given, Ok(counted(&[12, 3, 0, 4, 6])));
    let heard = |line: &str| Hands::new(hands(&open)).hear(line);
    assert_eq!(heard("t 1 1 2 5"), Step::Value(counted(&[2, 1, 0, 0, 1])));
    for dropped in ["t 1 1 2 9 0", "t", "t ", "1 2 -3 0 0", "1 2 3 4 x"] {
        assert_eq!(heard(dropped), Step::Unknown, "{dropped}");
    }
    let (_, frames) = typed(Hands::new(hands(&open)), "t19");
    let last = last_of(&frames);
    assert!(last.contains("9 is not an answer here"), "{last}");
    let (left, frames) = typed(Hands::new(hands(&open)), "1 -2 3 0 4\n");
    assert_eq!(left, Err(Leaving::Stop), "not counted without the minus");
    assert!(last_of(&frames).contains("Number 2 is not a count"));
    let (left, frames) = typed(Hands::new(hands(&open)), "t\n");
    assert_eq!(left, Err(Leaving::Stop), "no vote of zeros");
    assert!(last_of(&frames).contains("No hand was counted"));
}

#[test]
fn more_hands_than_people_are_asked_about_once_and_may_be_kept() {
    let open = Cell::new(false);
    let many = counted(&[20, 0, 0, 0, 10]);
    let (left, frames) = typed(Hands::new(hands(&open)), "20 0 0 0 10\n");
    assert_eq!(left, Err(Leaving::Stop));
    let asked = "30 hands, 28 people. Is that right?";
    assert!(last_of(&frames).contains(asked));
    let (kept, _) = typed(Hands::new(hands(&open)), "20 0 0 0 10\n\n");
    assert_eq!(kept, Ok(many.clone()));
    let (mended, _) = typed(Hands::new(hands(&open)), "20 0 0 0 10\n<<8\n");
    assert_eq!(mended, Ok(counted(&[20, 0, 0, 0, 8])));
    let mut lines = Hands::new(hands(&open));
    assert!(matches!(lines.hear("20 0 0 0 10"), Step::Note(note) if note.contains(asked)));
    assert_eq!(lines.hear(""), Step::Value(many));
}

#[test]
fn what_is_typed_stays_hidden_until_it_is_shown_or_asked_for() {
    let open = Cell::new(false);
    let (_, frames) = typed(Hands::new(hands(&open)), "12 3");
    assert!(frames.iter().all(|frame| !frame.contains("12 3")));
    assert!(last_of(&frames).contains("Hands: • •"));
    let (_, frames) = typed(Hands::new(hands(&open)), "t115v");
    let last = last_of(&frames);
    for shown in ["no          ", " 2 ", "Last hand: 5"] {
        assert!(last.contains(shown), "{shown}: {last}");
    }
    assert!(open.get(), "also for the next statement");
}

#[test]
fn what_is_typed_stays_hidden_where_there_is_room_for_little_else() {
    for size in [(10, 40), (12, 40), (12, 80)] {
        let open = Cell::new(false);
        let keys = "12 3".chars().map(|key| Scripted::Press(Key::Char(key)));
        let (_, frames) = played(Hands::new(hands(&open)), Script::new(keys, size));
        let last = last_of(&frames);
        assert!(last.contains("Hands: • •"), "{size:?}: {last}");
        assert!(!last.contains("12 3"), "{size:?}: {last}");
    }
}

#[test]
fn the_window_of_the_room_follows_keeps_what_it_could_read_and_waits_without_a_trainer() {
    let open = Cell::new(false);
    let hidden = RoomView::Statement(hands(&open).view(None));
    let shown = RoomView::Statement(hands(&open).view(Some(ShownHands {
        counts: vec![7, 0, 0, 0, 14],
        below: "Why would that be?".to_owned(),
        names: Vec::new(),
    })));
    let seen = |view: Option<&RoomView>, trainer| ProjectorView {
        view: view.map(|view| (Language::English, view.clone())),
        trainer,
    };
    let moments = [
        seen(None, true),
        seen(Some(&hidden), true),
        seen(Some(&hidden), true),
        seen(Some(&shown), true),
        seen(None, true),
        seen(None, false),
    ];
    let next = Cell::new(0);
    let look_up = || {
        let now = next.replace(next.get() + 1);
        moments.get(now).cloned().unwrap_or(seen(None, false))
    };
    let keys = std::iter::repeat_n(Scripted::Wait, 5).chain([Scripted::Press(Key::Char('q'))]);
    let (left, frames) = played(
        Projector::new(Language::English, Box::new(look_up)),
        Script::new(keys, SCREEN),
    );
    assert_eq!(left, Err(Leaving::Stop));
    let [begin, statement, counts, end] = frames.as_slice() else {
        unreachable!("drawn only when something changed: {frames:?}");
    };
    assert!(begin.contains("One moment") && end.contains("One moment"));
    assert!(statement.contains("I see to it") && !statement.contains('█'));
    assert!(!statement.contains("counted"), "{statement}");
    for part in ["21 of 28 people counted", "████ 7", "67%", "Why would"] {
        assert!(counts.contains(part), "{part}: {counts}");
    }
}
