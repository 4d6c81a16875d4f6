//! The same answers give the same result, however they come in.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use ambtenaar::model::Form;

use crate::support::{AnswerSet, Dice, ambtenaar, comma_separated, key};

/// The result apart from its date, by answers on the command line.
fn given(form: Form, answers: &AnswerSet) -> String {
    let answers = comma_separated(answers);
    let run = ambtenaar(&options(form))
        .arg(format!("--answers={answers}"))
        .run();
    assert_eq!((run.status, run.stderr.as_str()), (Some(0), ""));
    undated(&run.stdout)
}

/// The same, in lines through a pipe.
fn in_lines(form: Form, answers: &AnswerSet) -> String {
    let run = ambtenaar(&options(form))
        .stdin(typed(answers, "\n") + "\n")
        .run();
    assert_eq!(run.status, Some(0), "{}", run.stderr);
    undated(&run.stdout)
}

/// The same, with one key each in a terminal.
fn in_keys(form: Form, answers: &AnswerSet) -> String {
    let mut terminal = ambtenaar(&options(form)).in_terminal(80, 24);
    terminal.wait_for("q not now");
    terminal.press(key::ENTER);
    terminal.wait_for("Statement 1 of");
    terminal.press(typed(answers, ""));
    terminal.wait_for("All done: ");
    terminal.press(key::ENTER);
    assert_eq!(terminal.wait_exit(), 0);
    let transcript = String::from_utf8(terminal.transcript()).unwrap();
    let (start, end) = (
        transcript.find("{\"id\"").unwrap(),
        transcript.rfind('}').unwrap(),
    );
    undated(&format!("{}\n", &transcript[start..=end]))
}

fn options(form: Form) -> String {
    format!(
        "--lang en --format json --id x --no-progress --form {}",
        form.key()
    )
}

fn typed(answers: &AnswerSet, end: &str) -> String {
    let key =
        |answer: &Option<u8>| answer.map_or_else(|| "s".to_owned(), |value| value.to_string());
    answers.iter().map(|answer| key(answer) + end).collect()
}

fn undated(json: &str) -> String {
    let (before, rest) = json.split_once("\"date\":\"").unwrap();
    let (date, after) = rest.split_once('"').unwrap();
    assert_eq!(date.len(), 10, "{date}");
    format!("{before}{after}")
}

/// Random answers to both forms; as many cases as this, in two threads.
fn cases(number: usize, check: impl Fn(Form, &AnswerSet) + Sync) {
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                loop {
                    let case = next.fetch_add(1, Ordering::Relaxed);
                    if case >= number {
                        break;
                    }
                    let mut dice = Dice::new(u64::try_from(case).unwrap());
                    let (form, statements) = [(Form::Full, 24), (Form::Short, 12)][case % 2];
                    check(form, &dice.answers(statements));
                }
            });
        }
    });
}

#[test]
fn lines_and_given_answers_agree() {
    cases(200, |form, answers| {
        assert_eq!(in_lines(form, answers), given(form, answers));
    });
}

#[test]
fn keys_and_given_answers_agree() {
    cases(20, |form, answers| {
        assert_eq!(in_keys(form, answers), given(form, answers));
    });
}

#[test]
fn the_order_of_asking_changes_nothing_but_the_seed() {
    let answers = Dice::new(7).answers(24);
    let shuffled = ambtenaar(&options(Form::Full))
        .arg("--shuffle=7")
        .arg(format!("--answers={}", comma_separated(&answers)))
        .run();
    let plain = given(Form::Full, &answers);
    let different = undated(&shuffled.stdout)
        .replace("\"seed\":\"7\"", "\"seed\":null")
        .replace("\"seed\":7", "\"seed\":null");
    let without_run = |json: &str| {
        let (before, rest) = json.split_once("\"longest_run\":").unwrap();
        format!("{before}{}", rest.split_once(',').unwrap().1)
    };
    assert_eq!(without_run(&different), without_run(&plain));
}
