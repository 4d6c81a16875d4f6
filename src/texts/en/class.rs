//! Voting by show of hands, in English.

use crate::texts::class::{ClassWelcome, ClassWords, example};

pub(super) static CLASS: ClassWords = ClassWords {
    welcome,
    people: "How many people are voting? (just Enter: unknown)",
    not_people: "Type a whole number, or just Enter.",
    hands: "Hands:",
    last_hand: "Last hand:",
    line_hint: |low, high| {
        format!("Type how many hands there are for {low} to {high}, with spaces between.")
    },
    tally_hint: |low, high| format!("Tallying: each key {low} to {high} is one hand."),
    wrong: |found, steps| {
        let now = if found == 1 {
            "Now there is 1".to_owned()
        } else {
            format!("Now there are {found}")
        };
        format!(
            "Type {steps} numbers from 0 to 9999, such as {}. {now}.",
            example(steps)
        )
    },
    count_keys: &[
        "Enter show",
        "Backspace erase or back",
        "t tally",
        "s skip",
        "q save and stop",
        "? help",
    ],
    reveal_keys: &[
        "Enter next",
        "Backspace back",
        "e correct",
        "q save and stop",
    ],
    help: |low, high| {
        vec![
            format!("digits     how many hands for {low} to {high}, with spaces between"),
            "Enter      shows the hands, and then on to the next statement".to_owned(),
            "Backspace  erases; on an empty line back to the previous statement".to_owned(),
            format!("t          tally: each key {low} to {high} is a hand; t again: numbers"),
            "v          shows what you type, or hides it; leave it hidden when the room is watching".to_owned(),
            "s          skip the statement".to_owned(),
            "q          save and stop".to_owned(),
            String::new(),
            "Let the room vote with eyes closed or with cards. Read the answers aloud, from low to high.".to_owned(),
        ]
    },
    tally_keys: &['t'],
    correct_keys: &['e'],
    no_hands: "Nobody raised a hand.",
    instructions: |low, high| {
        vec![
            format!("For each statement type how many hands there are for {low} to {high}, with spaces between, and press Enter."),
            "You may also tally: type a t and then a digit per hand, such as t 1 1 2 5.".to_owned(),
            "Other letters: b back, s skip, q save and stop, ? repeats the statement and the answers.".to_owned(),
        ]
    },
    prompt: |low, high| format!("Hands for {low} to {high}:"),
    not_hands: |found, steps| {
        format!(
            "\"{found}\" will not do. Type {steps} numbers with spaces between, such as {}, or s, b, q or ?.",
            example(steps)
        )
    },
    was_counted: |hands| format!("Counted before: {hands}. Just Enter leaves it."),
    was_skipped: "Skipped before. Just Enter leaves it.",
    reveal_prompt: "Enter: next, e: correct, b: back, q: save and stop:",
    saved: |path| format!("The counts are in {path}. Delete the file at the end of the day."),
    correct: "correct a statement",
};

fn welcome(welcome: &ClassWelcome<'_>) -> Vec<String> {
    let kept = match welcome.kept_in {
        Some(folder) => format!(
            "Everything stays on this computer. If you stop halfway, the counts wait in {folder}."
        ),
        None => {
            "Everything stays on this computer. If you stop halfway, nothing is kept.".to_owned()
        }
    };
    vec![
        welcome.title.to_owned(),
        format!(
            "Voting by show of hands: {} statements. You type the counts; only then the room sees them.",
            welcome.statements
        ),
        "Vote with eyes closed or with cards, so that nobody looks at anyone else. Taking part is voluntary.".to_owned(),
        kept,
    ]
}
