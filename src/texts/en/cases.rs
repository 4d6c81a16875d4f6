//! The cases in English.

use crate::texts::cases::CasesWords;

pub(super) static CASES: CasesWords = CasesWords {
    welcome: |cases, kept| {
        let kept = match kept {
            Some(folder) => format!(
                "Everything stays on this computer. If you stop halfway, your order is in {folder} until you are done."
            ),
            None => "Everything stays on this computer. If you stop halfway, nothing is kept."
                .to_owned(),
        };
        vec![
            format!("{cases} cases from public work"),
            "In each case there are three things you can do. All three are allowed and can be defended. Put them in order: what \
             do you do first, what next, what last?"
                .to_owned(),
            "Then you see which role is behind each.".to_owned(),
            kept,
        ]
    },
    progress: |number, of| format!("Case {number} of {of}"),
    keys: &[
        "1 2 3 in your order",
        "= tie",
        "Backspace back",
        "s skip",
        "q save and stop",
    ],
    order: "Your order:",
    prompt: "Your order, such as 2 1 3 or 2 = 1 3 (s skip, b back, q stop, ? repeat):",
    before: |order| format!("Earlier you chose: {order}."),
    skipped_before: "You skipped this case earlier.",
    noted: |order| format!("Noted: {order}."),
    not_an_order: |typed| {
        format!(
            "\"{typed}\" is not an order. Type 1, 2 and 3, each once, such as 2 1 3. A tie is =, such as 2 = 1 3."
        )
    },
    first: "This is the first case.",
    revealed: |title| format!("{title}: the roles behind your order"),
    behind: |place, role, action| {
        let place = match place {
            1 => "First",
            2 => "Next",
            _ => "Last",
        };
        format!("{place}, the {role}: {action}")
    },
    role_behind: |role, action| format!("The {role}: {action}"),
    cost: "What does your first choice cost in this case?",
    next: "go on",
    again: "this case again",
    too_few: |ranked, of| {
        format!(
            "You put {ranked} of the {of} cases in order. A mix needs at least half of them. Talking about what you skipped may be \
             just as useful."
        )
    },
    labels: ("cases", "self-test"),
    sentence: |name, cases, test| match test {
        Some(test) => format!("The {name}: {cases} of 100 in the cases, {test} in the self-test."),
        None => format!("The {name}: {cases} of 100 in the cases."),
    },
    caption: "share of the mix, total 100",
    question: "Which case made you hesitate most, and what tipped the balance?",
};
