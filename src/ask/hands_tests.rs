//! The hands of a room, asked by the runner of keys on a screen without a terminal, and as the room sees them.

use std::cell::Cell;

use crate::model::{Given, RoomPicture, RoomView, ShownHands};
use crate::screen::Key;
use crate::words::Language;

use super::count::CountQuestion;
use super::hands::ShowOfHands;
use super::keys::KeyRunner;
use super::projector::{Projector, ProjectorView};
use super::prompt::{Leaving, Prompt, Reply, Step, or_left};
use super::reveal::Reveal;
use super::scripted::{Script, Scripted};
use super::tests::{SCREEN, last_of, played, question, typed};

fn hands() -> CountQuestion<'static> {
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
        open: false,
        quit: crate::words::interview::Quit::Saves,
    }
}

fn counted(counts: &[u64]) -> Reply<Vec<u64>> {
    Reply::Given(Given::Answer(counts.to_vec()))
}

#[test]
fn hands_are_counted_as_they_are_typed_and_none_is_dropped() {
    let (hands_given, _) = typed(ShowOfHands::new(hands()), "12 3 0 4 6\n");
    assert_eq!(hands_given, Ok(counted(&[12, 3, 0, 4, 6])));
    let heard = |line: &str| ShowOfHands::new(hands()).hear(line);
    assert_eq!(heard("t 1 1 2 5"), Step::Value(counted(&[2, 1, 0, 0, 1])));
    for dropped in ["t 1 1 2 9 0", "t", "t ", "1 2 -3 0 0", "1 2 3 4 x"] {
        assert_eq!(heard(dropped), Step::Unknown, "{dropped}");
    }
    let (_, frames) = typed(ShowOfHands::new(hands()), "t19");
    let last = last_of(&frames);
    assert!(last.contains("9 is not an answer here"), "{last}");
    let (left, frames) = typed(ShowOfHands::new(hands()), "1 -2 3 0 4\n");
    assert_eq!(left, Err(Leaving::Stop), "not counted without the minus");
    assert!(last_of(&frames).contains("Number 2 is not a count"));
    let (left, frames) = typed(ShowOfHands::new(hands()), "t\n");
    assert_eq!(left, Err(Leaving::Stop), "no vote of zeros");
    assert!(last_of(&frames).contains("No hand was counted"));
}

#[test]
fn more_hands_than_people_are_asked_about_once_and_may_be_kept() {
    let many = counted(&[20, 0, 0, 0, 10]);
    let (left, frames) = typed(ShowOfHands::new(hands()), "20 0 0 0 10\n");
    assert_eq!(left, Err(Leaving::Stop));
    let asked = "30 hands, 28 people. Is that right?";
    assert!(last_of(&frames).contains(asked));
    let (kept, _) = typed(ShowOfHands::new(hands()), "20 0 0 0 10\n\n");
    assert_eq!(kept, Ok(many.clone()));
    let (mended, _) = typed(ShowOfHands::new(hands()), "20 0 0 0 10\n<<8\n");
    assert_eq!(mended, Ok(counted(&[20, 0, 0, 0, 8])));
    let mut lines = ShowOfHands::new(hands());
    assert!(matches!(lines.hear("20 0 0 0 10"), Step::Note(note) if note.contains(asked)));
    assert_eq!(lines.hear(""), Step::Value(many));
}

#[test]
fn what_is_typed_stays_hidden_until_it_is_shown_or_asked_for() {
    let (_, frames) = typed(ShowOfHands::new(hands()), "12 3");
    assert!(frames.iter().all(|frame| !frame.contains("12 3")));
    assert!(last_of(&frames).contains("Hands: • •"));
    let (_, frames) = typed(ShowOfHands::new(hands()), "t115v");
    let last = last_of(&frames);
    for shown in ["no          ", " 2 ", "Last hand: 5"] {
        assert!(last.contains(shown), "{shown}: {last}");
    }
    let (_, frames) = typed(ShowOfHands::new(hands()), "1");
    assert!(last_of(&frames).contains("Hands: •"), "not for the next");
}

#[test]
fn no_total_rises_with_each_hidden_number_or_hand() {
    let (_, frames) = typed(ShowOfHands::new(hands()), "3 4 2");
    let last = last_of(&frames);
    assert!(
        last.contains("3 of 5 numbers typed") && !last.contains("counted"),
        "{last}"
    );
    let (_, frames) = typed(ShowOfHands::new(hands()), "3 4 2 0 1");
    assert!(last_of(&frames).contains("10 of 28 people counted"));
    let (_, frames) = typed(ShowOfHands::new(hands()), "t115");
    assert!(!last_of(&frames).contains("counted"));
    let shown = CountQuestion {
        open: true,
        ..hands()
    };
    let (_, frames) = typed(ShowOfHands::new(shown), "t115");
    assert!(last_of(&frames).contains("3 of 28 people counted"));
}

#[test]
fn the_left_arrow_goes_back_but_never_over_what_was_typed() {
    let left = Key::ArrowLeft;
    let pressed = |keys: &str| {
        let mut asked = ShowOfHands::new(hands());
        let steps = keys.chars().map(|key| asked.press(&Key::Char(key)));
        assert!(steps.into_iter().all(|step| step == Step::Stay));
        asked.press(&left)
    };
    assert_eq!(pressed(""), Step::Value(Reply::Back));
    assert_eq!(pressed("1\u{15}"), Step::Value(Reply::Back));
    for typed in ["1 2 3 4 5", "t15"] {
        let note = pressed(typed);
        assert!(
            matches!(note, Step::Note(said) if said.contains("stays")),
            "{typed}"
        );
    }
    let counted = CountQuestion {
        old: Some(Given::Answer(vec![1, 0, 0, 0, 2])),
        ..hands()
    };
    assert_eq!(
        ShowOfHands::new(counted).press(&left),
        Step::Value(Reply::Back)
    );
}

#[test]
fn a_row_from_a_sheet_is_a_line_of_numbers() {
    let row = "12\t3\t0\t4\t6";
    let whole = Step::Value(counted(&[12, 3, 0, 4, 6]));
    assert_eq!(ShowOfHands::new(hands()).hear(row), whole);
    let mut asked = ShowOfHands::new(hands());
    assert_eq!(asked.paste(&format!("{row}\n")), Step::Stay);
    assert_eq!(asked.press(&Key::Enter), whole);
}

#[test]
fn of_a_case_the_choices_and_the_keys_stay_where_its_text_has_no_room_and_that_is_with_the_help() {
    let ways = [
        "Ask for the missing form first.",
        "Try it with one street.",
        "Call both of them today.",
    ];
    let long = "Someone wants a permit for a party in the street. ".repeat(6);
    let case = || CountQuestion {
        about: Some(&long),
        labels: ways.to_vec(),
        ..hands()
    };
    for size in [(16, 60), (20, 50), (12, 60)] {
        let (_, frames) = played(ShowOfHands::new(case()), Script::new([], size));
        let last = last_of(&frames);
        for kept in ways.into_iter().chain(["Enter show", "?"]) {
            assert!(last.contains(kept), "{size:?}: {kept}: {last}");
        }
    }
    let help = ShowOfHands::new(case()).help();
    assert!(help.contains(&long) && help.iter().any(|line| line.contains(ways[1])));
}

#[test]
fn what_is_typed_stays_hidden_on_a_screen_too_small_for_a_frame() {
    let keys = "t1 12".chars().map(|key| Scripted::Press(Key::Char(key)));
    let mut runner = KeyRunner::new(Script::new(keys, (3, 20)));
    let _left = or_left(runner.ask(&mut ShowOfHands::new(hands())));
    assert_eq!(runner.screen().echoed(), "t• •");
}

#[test]
fn what_is_typed_stays_hidden_where_there_is_room_for_little_else() {
    for size in [(10, 40), (12, 40), (12, 80), (8, 30)] {
        let keys = "12 3".chars().map(|key| Scripted::Press(Key::Char(key)));
        let (_, frames) = played(ShowOfHands::new(hands()), Script::new(keys, size));
        let last = last_of(&frames);
        assert!(last.contains("Hands: • •"), "{size:?}: {last}");
        assert!(!last.contains("12 3"), "{size:?}: {last}");
    }
}

#[test]
fn shown_hands_keep_their_frame_where_there_is_little_room_and_the_rest_is_with_the_help() {
    let shown = || {
        let discuss = "Five people disagree. What good reasons could they have for that?";
        Reveal::new(hands(), vec![2, 3, 4, 5, 6], Some(discuss.to_owned()))
    };
    for (size, kept, gone) in [
        (
            (24, 80),
            &["20 of 28 people counted", "15%", "Five"][..],
            "? help",
        ),
        ((10, 40), &["I see to it", "██ 2", "Five", "? help"], "%"),
        (
            (9, 40),
            &["Statement", "I see to it", "██ 2", "? help"],
            "Five",
        ),
        ((7, 40), &["Statement", "██ 2", "? help"], "I see"),
    ] {
        let (_, frames) = played(shown(), Script::new([], size));
        let last = last_of(&frames);
        for kept in kept {
            assert!(last.contains(kept), "{size:?}: {kept}: {last}");
        }
        assert!(!last.contains(gone), "{size:?}: {gone}: {last}");
    }
    let help = shown().help().join("\n");
    for part in [
        "I see to it",
        "20 of 28 people counted",
        "Five people",
        "Backspace back",
    ] {
        assert!(help.contains(part), "{part}: {help}");
    }
}

#[test]
fn percentages_that_do_not_add_up_to_100_are_said_to_be_rounded_beside_their_bars() {
    for (counts, rounded) in [(vec![1, 1, 1, 0, 0], true), (vec![1, 1, 1, 1, 0], false)] {
        let view = hands().view(Some(ShownHands {
            counts: counts.clone(),
            below: String::new(),
            names: Vec::new(),
        }));
        let seen = move || ProjectorView {
            view: Some((Language::English, RoomView::Statement(view.clone()))),
            refused: None,
            trainer: true,
        };
        let room = Projector::new(Language::English, Box::new(seen));
        let (_, room) = played(room, Script::new([], SCREEN));
        let trainer = Reveal::new(hands(), counts, None);
        let (_, trainer) = played(trainer, Script::new([], SCREEN));
        for frames in [room, trainer] {
            let last = last_of(&frames);
            assert_eq!(last.contains("counted, % rounded"), rounded, "{last}");
        }
    }
}

#[test]
fn the_window_of_the_room_follows_keeps_what_it_could_read_and_waits_without_a_trainer() {
    let hidden = RoomView::Statement(hands().view(None));
    let shown = RoomView::Statement(hands().view(Some(ShownHands {
        counts: vec![7, 0, 0, 0, 14],
        below: "Why would that be?".to_owned(),
        names: Vec::new(),
    })));
    let seen = |view: Option<&RoomView>, trainer| ProjectorView {
        view: view.map(|view| (Language::English, view.clone())),
        refused: None,
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

#[test]
fn the_picture_in_the_window_of_the_room_follows_the_trainer_until_someone_turns_a_page_there() {
    let words = ["one", "two", "three", "four"];
    let piece = |word: &&str| vec![String::new(), (*word).to_owned(), "more".to_owned()];
    let pieces: Vec<Vec<String>> = words.iter().map(piece).collect();
    let at = |at| ProjectorView {
        view: Some((
            Language::English,
            RoomView::Picture(RoomPicture {
                at,
                layouts: vec![(30, pieces.clone()), (60, pieces.clone())],
            }),
        )),
        refused: None,
        trainer: true,
    };
    let moments = [at(0), at(2), at(2), at(3)];
    let next = Cell::new(0);
    let look_up = || moments[next.replace(next.get() + 1).min(3)].clone();
    let keys = [
        Scripted::Wait,
        Scripted::Press(Key::Char(' ')),
        Scripted::Wait,
        Scripted::Press(Key::Backspace),
        Scripted::Wait,
    ];
    // Five rows hold one piece and the foot.
    let (_, frames) = played(
        Projector::new(Language::English, Box::new(look_up)),
        Script::new(keys, (5, 40)),
    );
    let shown = frames.iter().map(|frame| {
        let mut lines = frame.lines();
        lines.find_map(|line| words.into_iter().find(|word| line == *word))
    });
    let shown: Vec<_> = shown.flatten().collect();
    assert_eq!(shown, ["one", "three", "four", "three", "four"]);
}

#[test]
fn a_window_that_may_not_read_its_file_says_so() {
    let look_up = || ProjectorView {
        view: None,
        refused: Some("/day/room.json".to_owned()),
        trainer: true,
    };
    let (_, frames) = played(
        Projector::new(Language::English, Box::new(look_up)),
        Script::new([], SCREEN),
    );
    assert!(last_of(&frames).contains("may not read /day/room.json"));
}
