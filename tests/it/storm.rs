//! Power cuts: the self-test killed at random moments and gone on with.

use std::env;
use std::time::Duration;

use ambtenaar::model::Form;
use rustix::process::Signal;

use crate::support::{AnswerSet, Dice, Home, Terminal, comma_separated, given};

/// Runs in the suite; `AMBTENAAR_STORM` says another number.
const RUNS: usize = 25;
/// Writes the result where it can be read, with the questions still on the screen.
const RESULT_IN_A_FILE: &str = r#"exec "$0" "$@" >result.json"#;

/// One person, who answers the same every time, however often the power fails.
struct Person {
    home: Home,
    form: Form,
    answers: AnswerSet,
    dice: Dice,
}

/// What came of one run up to its end or its kill.
struct Tried {
    /// How many statements the person had answered or skipped when it ended.
    given: usize,
    over: bool,
}

impl Person {
    fn new(number: usize) -> Self {
        let mut dice = Dice::new(u64::try_from(number).unwrap());
        let form = if number.is_multiple_of(3) {
            Form::Full
        } else {
            Form::Short
        };
        let statements = if form == Form::Full { 24 } else { 12 };
        Self {
            home: Home::new(),
            form,
            answers: dice.answers(statements),
            dice,
        }
    }

    fn open(&self) -> Terminal {
        let line = format!("--form {} --format json", self.form.key());
        self.home
            .ambtenaar(&line)
            .in_terminal_by_shell(RESULT_IN_A_FILE, 80, 24)
    }

    /// What is on disk: of the result once there is one, else of the progress.
    fn kept(&self) -> AnswerSet {
        if let Some(result) = self.home.result() {
            return given(&result.progress);
        }
        let progress = self.home.progress(self.form);
        progress.as_ref().map_or_else(Vec::new, given)
    }

    fn key(&self, place: usize) -> String {
        self.answers[place].map_or_else(|| "s".to_owned(), |answer| answer.to_string())
    }

    /// Goes on after `done` statements until the result, or until the kill that comes with this key at the latest.
    fn go_on(&mut self, done: usize, kill_at: Option<usize>) -> Tried {
        let total = self.answers.len();
        let mut terminal = self.open();
        terminal.wait_for("q not now");
        terminal.press("\r");
        for place in done..total {
            terminal.wait_for(&format!("Statement {} of {total}", place + 1));
            terminal.press(self.key(place));
            if kill_at == Some(place) {
                self.kill(&mut terminal);
                return Tried {
                    given: place + 1,
                    over: false,
                };
            }
        }
        terminal.wait_for("All done: ");
        terminal.press("\r");
        if kill_at.is_some() {
            self.kill(&mut terminal);
            return Tried {
                given: total,
                over: false,
            };
        }
        assert_eq!(terminal.wait_exit(), 0);
        Tried {
            given: total,
            over: true,
        }
    }

    /// Kills at a moment of the next milliseconds: the moment is what this is about, so nothing is waited for.
    fn kill(&mut self, terminal: &mut Terminal) {
        let moment = u64::try_from(self.dice.below(12_000)).unwrap();
        std::thread::sleep(Duration::from_micros(moment));
        terminal.signal(Signal::KILL);
        terminal.wait_end();
    }
}

/// One run with a kill, and then the rest. How many answers the kill took.
fn storm(number: usize) -> usize {
    let mut person = Person::new(number);
    let total = person.answers.len();
    let kill_at = person.dice.below(total + 1);
    let tried = person.go_on(0, Some(kill_at));
    assert!(!tried.over);
    let kept = person.kept();
    assert!(
        kept.len() <= tried.given,
        "run {number}: answers that no one gave"
    );
    assert_eq!(kept, person.answers[..kept.len()], "run {number}");
    let lost = tried.given - kept.len();
    assert!(lost <= 1, "run {number}: {lost} answers lost");
    if kept.len() == total {
        // The result, or all answers on their way to become it.
        let mut terminal = person.open();
        terminal.wait_for("see your result");
        terminal.press("\r");
        assert_eq!(terminal.wait_exit(), 0);
    } else {
        assert!(person.go_on(kept.len(), None).over);
    }
    let mut found: serde_json::Value =
        serde_json::from_str(&person.home.read("result.json")).unwrap();
    let line = format!(
        "--form {} --format json --answers {}",
        person.form.key(),
        comma_separated(&person.answers)
    );
    let mut right: serde_json::Value =
        serde_json::from_str(&Home::new().ambtenaar(&line).run().stdout).unwrap();
    for result in [&mut found, &mut right] {
        // Drawn for each test anew.
        result["id"].take();
    }
    assert_eq!(found, right, "run {number}");
    let only_the_result = ["ideale-ambtenaar-self-result.json"];
    assert_eq!(person.home.kept(), only_the_result, "run {number}");
    lost
}

#[test]
fn fault_04_a_kill_at_any_moment_costs_at_most_one_answer() {
    let runs = env::var("AMBTENAAR_STORM").map_or(RUNS, |number| number.parse().unwrap());
    let lost: usize = (0..runs).map(storm).sum();
    assert!(lost <= runs);
    if runs > RUNS {
        // For whoever asked for a large storm.
        let mut stderr = std::io::stderr();
        std::io::Write::write_fmt(
            &mut stderr,
            format_args!("{runs} runs, {runs} kills, {lost} answers lost\n"),
        )
        .unwrap();
    }
}
