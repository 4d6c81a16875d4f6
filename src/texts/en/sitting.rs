//! What is not finished yet, in English.

use crate::model::Perspective;
use crate::screen::TO_COPY;
use crate::texts::sitting::{KeptState, Left, Run, SittingWords, Trouble};

pub(super) static SITTING: SittingWords = SittingWords {
    unfinished: |run, done, of, date| {
        let what = match run {
            Run::Test => format!("You have an unfinished test: {done} of {of} statements done"),
            Run::Vote => format!("You have an unfinished vote: {done} of {of} questions done"),
            Run::Cases => format!("You have unfinished cases: {done} of {of} done"),
        };
        format!("{what}, started on {}.", super::date(date))
    },
    finished: |perspective, date| {
        let date = super::date(date);
        match perspective {
            Perspective::Own => {
                format!("Your test from {date} is finished. Your result is ready for you.")
            }
            Perspective::Wish => {
                format!(
                    "Your list of {date}, about how you would like to work, is finished. The result is ready for you."
                )
            }
            Perspective::Job => {
                format!(
                    "Your list of {date}, about what your job asks, is finished. The result is ready for you."
                )
            }
            Perspective::Colleague => {
                format!(
                    "Your list of {date}, about your colleague, is finished. The result is ready for you."
                )
            }
        }
    },
    go_on: |run, number| match run {
        Run::Test => format!("go on with statement {number}"),
        Run::Vote => format!("go on with question {number}"),
        Run::Cases => format!("go on with case {number}"),
    },
    see_result: "to your result",
    afresh: "start over (what there is stays until the first new answer)",
    afresh_keys: &['o'],
    no_folder: "no folder was found for them (HOME is not set)",
    not_kept: |run, why| match run {
        Run::Test => format!(
            "Your answers cannot be saved along the way: {why}. The test itself still works."
        ),
        Run::Cases => format!(
            "Your answers cannot be saved along the way: {why}. The cases themselves still work."
        ),
        Run::Vote => {
            format!("The counts cannot be saved along the way: {why}. Voting still works.")
        }
    },
    kept_aside: |trouble, path| {
        let why = self::trouble(trouble);
        format!(
            "There was something unfinished, but its file {why}. It is kept as {path}. You start afresh."
        )
    },
    left,
};

/// What is wrong with a file, after "its file".
pub(super) const fn trouble(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Damaged => "is not readable",
        Trouble::OtherFormat => "comes from another version of this program",
        Trouble::OtherStatements => "belongs to other statements or cases",
        Trouble::NotOurs => "is not yours, or may not be read",
    }
}

fn left(left: &Left) -> String {
    let (done, of) = (left.done, left.of);
    let (done, kept) = match left.run {
        Run::Test => (
            format!("You have done {done} of {of} statements."),
            "Your answers are",
        ),
        Run::Vote => (
            format!("You have done {done} of {of} questions."),
            "The counts are",
        ),
        Run::Cases => (
            format!("You have done {done} of {of} cases."),
            "Your answers are",
        ),
    };
    let what = match &left.kept {
        KeptState::Result(folder) => format!(
            "Your result is kept in {folder}. The first start after 30 days removes it. To see it again, type:"
        ),
        KeptState::Finished => "Your result is kept. To see it again, type:".to_owned(),
        KeptState::Progress => format!("{done} {kept} kept. To go on later, type:"),
        KeptState::Nothing => format!("{done} {kept} not kept. To start again, type:"),
    };
    format!("{what}\n{TO_COPY}{}", left.command)
}
