//! The interview in English.

use crate::model::{Form, Perspective};
use crate::texts::Count;
use crate::texts::interview::{Closing, Interview, Lines, TypedWords, Welcome};

use super::keeping::KEEPING;

pub(super) static INTERVIEW: Interview = Interview {
    welcome,
    full: |statements| format!("the whole test: {statements} statements, about 4 minutes"),
    short: |statements| format!("the short version: {statements} statements, about 2 minutes"),
    short_keys: &['s', 'k'],
    begin: "start",
    in_this_language: "continue in English",
    in_this_language_keys: &['e'],
    leave: "not now",
    progress: |number, total| format!("Statement {number} of {total}"),
    reminder,
    previous: |answer| format!("previous: {answer}"),
    skipped: "skipped",
    chosen: "your choice",
    digit_goes_on: |low, high| {
        format!("Press {low} to {high}: that is your answer and you move on.")
    },
    digit_then_enter: |low, high| format!("Choose {low} to {high} and press Enter to move on."),
    keys: &[
        "Backspace back",
        "s does not apply",
        "q save and stop",
        "? help",
    ],
    few_to_press: |low, high, confirm| {
        if confirm {
            format!("Choose {low} to {high}, then Enter.")
        } else {
            format!("Press {low} to {high} to answer.")
        }
    },
    few_answers: |low, high| format!("{low} to {high}"),
    few_keys: &["s skip", "? help"],
    escape: "Press q to save what you have and stop.",
    stray: |key, low, high| {
        if key.is_empty() {
            format!("That key is not an answer here. Press {low} to {high}.")
        } else {
            format!("{key} is not an answer here. Press {low} to {high}.")
        }
    },
    choose_first: |low, high| format!("Choose an answer first: press {low} to {high}."),
    no_such_key: |key| {
        if key.is_empty() {
            "That key does nothing here.".to_owned()
        } else {
            format!("{key} does nothing here.")
        }
    },
    suggestion_keys: &[
        "Enter takes this",
        "Tab edits it",
        "or type something else",
        "Esc back",
    ],
    field_keys: &["Enter done", "Ctrl-U clear", "Esc back"],
    help,
    any_key: "Press any key to go on.",
    quit_keys: &['q'],
    skip_keys: &['s'],
    back_keys: &['b'],
    done: |answered, skipped| format!("All done: {answered} answered, {skipped} skipped."),
    done_keys: &["Enter: your result", "a: check your answers"],
    done_other_keys: &["Backspace back", "q save and stop"],
    helpful: |numbers| {
        let these = if numbers.len() == 1 {
            "This statement"
        } else {
            "These statements"
        };
        format!(
            "A complete result needs a few more answers. {these} would help: {}.",
            numbers.join(", ")
        )
    },
    field: "Statement:",
    field_hint: "Type a number and press Enter, or press Enter for your result.",
    review_keys: &["arrows scroll", "Backspace back", "q save and stop"],
    no_such_statement: |total| format!("Choose a number from 1 to {total}."),
    lines: Lines {
        instructions: |low, high| {
            vec![
                format!(
                    "Type a digit from {low} to {high} and press Enter. The next statement follows at once."
                ),
                "You may also type the answer in words.".to_owned(),
                "You can also type: back (or b), skip (or s) when a statement does not apply to you, help (or ?) and stop \
                 (or q)."
                    .to_owned(),
            ]
        },
        prompt: |low, high| format!("Your answer, {low} to {high}:"),
        old_answer: |answer| {
            format!("Your answer was: {answer}. Press Enter to leave it like that.")
        },
        noted: |answer| format!("Noted: {answer}."),
        noted_skip: "Noted: skipped.",
        answer: |number, label| format!("{number}, {label}"),
        not_an_answer: |found, low, high, skips| {
            let other = if skips {
                "back, skip, help or stop"
            } else {
                "back, help or stop"
            };
            if found.is_empty() {
                return format!(
                    "First type a digit from {low} to {high} or an answer in words, and then Enter. You can also type {other}."
                );
            }
            format!(
                "\"{found}\" is not an answer. Type a digit from {low} to {high} or an answer in words. You can also type \
                 {other}."
            )
        },
        several_answers,
        not_text: "That is not readable text. Please try again.",
        first: "This is the first statement.",
        choose: |enter, keys| {
            let keys = keys.join(" or ");
            match (enter, keys.as_str()) {
                (true, "") => "Press Enter:".to_owned(),
                (true, keys) => format!("Press Enter, or type {keys} and then press Enter:"),
                (false, keys) => format!("Type {keys} and press Enter:"),
            }
        },
        not_a_choice: |found| {
            if found.is_empty() {
                "Enter alone is not a choice here.".to_owned()
            } else {
                format!("\"{found}\" is not a choice here.")
            }
        },
        option: |key, label| format!("{key}: {label}"),
        review: "Type the number of a statement to change your answer, ? for the list, or press Enter for your result:",
        entry: |number, answer, text| format!("Statement {number}, {answer}. {text}"),
    },
    typed: TypedWords {
        help: &["help"],
        back: &["back", "previous"],
        skip: &["skip", "n/a", "not applicable"],
        quit: &["quit", "stop", "exit"],
        fillers: &["i", "do", "it", "with", "this", "that", "am"],
        negations: &["not", "dont"],
        middle: &["neutral", "in between", "in the middle", "middle"],
        agreeing: &["agree", "disagree"],
    },
    other_progress_keys: &['s', 'k'],
    closing: Closing {
        save: "save as a file",
        save_keys: &['s', 'b'],
        answers: "look at your answers",
        answers_keys: &['a'],
        job: "compare with my job",
        job_keys: &['j'],
        wish: "compare with how I would like it",
        wish_keys: &['h'],
        save_word: "save",
        answers_word: "answers",
        job_word: "job",
        wish_word: "wish",
        stop: "stop",
        stop_word: "stop",
        last_line: "This is the end. Type stop to stop.",
        file_prompt: "Name of the file (ending in .html, .md, .txt, .json or .csv):",
        file_name: |date| format!("ambtenaar-{date}.html"),
        intention: "Would you like to note an intention? For example: if …, then … (or just press Enter):",
        saved: |path| format!("Saved: {path}"),
        row_saved_without_code: |path| {
            format!(
                "Your answers are in {path}. There is no code in it: whoever compares puts them beside the list of that one person."
            )
        },
        row_saved: |path, id| format!("Your answers are in {path}. The code there is {id}."),
        colleague_intro: "Have one colleague in mind. Your answers go into a file that anyone who opens it can read. Hand it \
                          afterwards to someone you both trust, not to your colleague. When only a few people fill this in and \
                          they all think exactly alike, the result gives that away.",
        colleague_prompt: "Name of the file with answers for your colleague:",
        colleague_file_name: |date| format!("colleague-{date}.csv"),
        wipe: "clear the screen for the next person",
    },
    statements: |number| Count::of(number, "statement", "statements"),
};

fn welcome(welcome: &Welcome<'_>) -> Vec<String> {
    let (low, high) = welcome.scale;
    let about = match welcome.perspective {
        Perspective::Own => {
            "A self-test: which mix of bureaucrat, entrepreneur and connector do you use?"
        }
        Perspective::Wish => {
            "A self-test: which mix of bureaucrat, entrepreneur and connector would you like to use?"
        }
        Perspective::Job => {
            "A self-test: which mix of bureaucrat, entrepreneur and connector does your job ask for?"
        }
        Perspective::Colleague => {
            "Think of one colleague. Which mix of bureaucrat, entrepreneur and connector do you see in them?"
        }
    };
    let length = welcome.form.map(|(form, statements)| {
        let minutes = if form == Form::Short { 2 } else { 4 };
        format!(" There are {statements} statements; it takes about {minutes} minutes.")
    });
    let how = match (welcome.lines, welcome.confirm) {
        (true, _) | (_, true) => format!(
            "You answer with a digit from {low} to {high} and Enter. There is no right or wrong."
        ),
        _ => format!(
            "A single digit from {low} to {high} is your answer, and you move on at once. There is no right or wrong."
        ),
    };
    let kept = match welcome.kept_in {
        Some(folder) if welcome.keeps_result => (KEEPING.promise)(folder),
        Some(folder) => format!(
            "Everything stays on this computer. If you stop halfway, your answers wait in {folder} until you finish.{}",
            welcome
                .code
                .map_or_else(String::new, |code| format!(" Your code to go on: {code}."))
        ),
        None => {
            "Everything stays on this computer. If you stop halfway, your answers are not kept."
                .to_owned()
        }
    };
    vec![
        welcome.title.to_owned(),
        format!("{about}{}", length.unwrap_or_default()),
        how,
        kept,
    ]
}

fn several_answers(found: &str, answers: &[(String, String)]) -> String {
    let shown: Vec<String> = answers
        .iter()
        .map(|(key, label)| format!("{key} ({label})"))
        .collect();
    let keys: Vec<&str> = answers.iter().map(|(key, _)| key.as_str()).collect();
    let number = if answers.len() == 2 { "two" } else { "several" };
    format!(
        "\"{found}\" fits {number} answers: {}. Type {}.",
        super::list(&shown),
        keys.join(" or ")
    )
}

fn reminder(perspective: Perspective) -> Option<&'static str> {
    match perspective {
        Perspective::Own => None,
        Perspective::Wish => Some("As you would like to work"),
        Perspective::Job => Some("As your job asks"),
        Perspective::Colleague => Some("About your colleague, not yourself"),
    }
}

fn help(low: u8, high: u8, skip: Option<&str>) -> Vec<String> {
    let mut lines = vec![
        format!("{low} to {high}  your answer, and on to the next"),
        "arrows  choose an answer; Enter confirms it".to_owned(),
        "Backspace  back to the previous statement".to_owned(),
    ];
    lines.extend(skip.map(|skip| format!("s  {skip}: this statement will not count")));
    lines.extend([
        "q  save and stop".to_owned(),
        String::new(),
        "Think of an ordinary week at work. Your first thought is usually best.".to_owned(),
    ]);
    lines
}
