use super::{EMPTY, EntryOutcome, HandsEntry, Key, LineFault};

fn typed(entry: &mut HandsEntry, text: &str) -> EntryOutcome {
    let mut outcome = EntryOutcome::Stay;
    for character in text.chars() {
        let pressed = entry.press(&match character {
            '<' => Key::Backspace,
            '=' => Key::Char(EMPTY),
            '.' => Key::Enter,
            sign => Key::Char(sign),
        });
        outcome = pressed.expect("a key that means something");
    }
    outcome
}

fn outcome(text: &str) -> EntryOutcome {
    typed(&mut HandsEntry::new(1, 5, None), text)
}

#[test]
fn a_number_per_step_is_counted_and_anything_else_is_not() {
    assert_eq!(
        outcome("12 3 0 4 6."),
        EntryOutcome::Counted(vec![12, 3, 0, 4, 6])
    );
    let numbers = |found| EntryOutcome::Unread(LineFault::Numbers(found));
    assert_eq!(outcome("12 3 0 4."), numbers(4));
    assert_eq!(outcome("12 3 0 4 6 1."), numbers(6));
    assert_eq!(outcome("."), numbers(0));
}

#[test]
fn erasing_takes_the_last_sign_off_and_only_a_line_that_was_empty_goes_back() {
    assert_eq!(
        outcome("1 2<3 0 0 0."),
        EntryOutcome::Counted(vec![1, 3, 0, 0, 0])
    );
    assert_eq!(outcome("<"), EntryOutcome::Back);
    for held in ["1<<", "1<<<<", "12 3=<", "t5<<", "t=<"] {
        assert_eq!(outcome(held), EntryOutcome::Emptied, "{held}");
    }
    let mut counted = HandsEntry::new(1, 2, Some(&[1, 0]));
    assert_eq!(typed(&mut counted, "<<<<"), EntryOutcome::Emptied);
}

#[test]
fn to_a_tally_and_back_is_nothing_that_leaving_would_lose() {
    let mut counted = HandsEntry::new(1, 2, Some(&[1, 0]));
    typed(&mut counted, "tt.");
    assert!(!counted.is_typed());
    typed(&mut counted, "t1");
    assert!(counted.is_typed());
}

#[test]
fn a_tally_adds_a_hand_per_key_and_takes_the_last_off() {
    assert_eq!(
        outcome("t11553<."),
        EntryOutcome::Counted(vec![2, 0, 0, 0, 2])
    );
}

#[test]
fn what_is_no_hand_is_said_and_never_dropped() {
    assert_eq!(outcome("t19"), EntryOutcome::OffScale('9'));
    assert_eq!(outcome("t10"), EntryOutcome::OffScale('0'));
    assert_eq!(outcome("t."), EntryOutcome::NoHands);
    let unread = |place| EntryOutcome::Unread(LineFault::NoNumber(place));
    assert_eq!(outcome("1 -2 3 0 4."), unread(2));
    assert_eq!(outcome("1 2 3 4x"), unread(4));
    assert_eq!(outcome("1 1 1 1 10000."), unread(5));
    assert_eq!(
        outcome("1 -2<<2 3 0 4."),
        EntryOutcome::Counted(vec![1, 2, 3, 0, 4])
    );
    assert_eq!(outcome("tx"), EntryOutcome::OffScale('x'));
    assert_eq!(outcome(&"1".repeat(61)), EntryOutcome::Full);
}

#[test]
fn hands_stay_when_the_way_of_counting_changes() {
    let mut entry = HandsEntry::new(1, 5, Some(&[2, 0, 0, 0, 1]));
    assert_eq!(entry.text(), "2 0 0 0 1");
    typed(&mut entry, "t3");
    assert_eq!(
        (entry.so_far(), entry.text()),
        (vec![2, 0, 1, 0, 1], "3".to_owned())
    );
    typed(&mut entry, "t");
    assert_eq!(entry.text(), "2 0 1 0 1");
}

#[test]
fn a_line_that_cannot_be_counted_is_not_tallied_on_and_stays_as_it_is() {
    let mut entry = HandsEntry::new(1, 5, None);
    let refused = |fault| EntryOutcome::NoTally(fault);
    assert_eq!(typed(&mut entry, "1 2xt"), refused(LineFault::NoNumber(2)));
    assert_eq!(entry.text(), "1 2x");
    assert_eq!(entry.so_far(), [1, 0, 0, 0, 0]);
    assert_eq!(outcome("1 2 3 4 5 6t"), refused(LineFault::Numbers(6)));
    assert_eq!(outcome("1 10000t"), refused(LineFault::NoNumber(2)));
}

#[test]
fn what_is_hidden_has_one_sign_per_number_however_long_it_is() {
    let masked = |text: &str| {
        let mut entry = HandsEntry::new(1, 5, None);
        typed(&mut entry, text);
        entry.masked("*")
    };
    assert_eq!(masked("12 3 456"), "* * *");
    assert_eq!(masked("1 3x "), "* * ");
    assert_eq!(masked("t55"), "*");
    assert_eq!(masked(""), "");
}
