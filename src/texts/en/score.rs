//! Scoring in English.

use crate::model::ByRole;
use crate::texts::Count;
use crate::texts::Language::English;
use crate::texts::score::{Closing, ColumnWords, ScoreWords};
use crate::words::answer_files;

pub(super) static SCORE: ScoreWords = ScoreWords {
    roles: ByRole {
        bureaucrat: "bureaucrat",
        entrepreneur: "entrepreneur",
        connector: "connector",
    },
    head_id: "id",
    head_leading: "leading",
    head_status: "status",
    complete: "complete",
    incomplete: "incomplete",
    shown: |shown, all| match (shown, all) {
        (_, 0) => "There are no rows.".to_owned(),
        (shown, all) if shown == all => format!("{}.", rows(all)),
        (shown, all) => format!(
            "The first {shown} of {}; all of them with --format csv.",
            rows(all)
        ),
    },
    problem: |problem| answer_files::problem(English, problem),
    more_problems: |count| {
        let noun = Count::of(count, "more problem", "more problems");
        format!("… and {noun}:")
    },
    counted: |sort, count| answer_files::counted(English, sort, count),
    missing_columns: |missing| answer_files::missing_columns(English, missing),
    notice: |notice| answer_files::notice(English, notice),
    other_instrument: |found, expected| {
        format!(
            "some rows were made with other statements ({found}) than those in use ({expected}); they are scored with the latter"
        )
    },
    example_rows: "these are made-up example rows, not people",
    strict: "Stopped at the first problem, because of --strict.",
    not_written: |path| format!("{path} was not written."),
    per_second: |number| format!("{number} rows/s"),
    closing,
    columns: &COLUMNS,
};

static COLUMNS: ColumnWords = ColumnWords {
    encoding: "encoding",
    delimiter: "delimiter",
    delimiters: |key| match key {
        "semicolon" => "semicolon",
        "tab" => "tab",
        "bar" => "vertical bar",
        _ => "comma",
    },
    sheet: "sheet",
    form: "form",
    perspective: "perspective",
    columns: "columns:",
    by_id: "by its id",
    by_number: "by its number in the printed list",
    by_hand: "by --column",
    by_text: |language, colleague, whole| {
        let wording = if colleague {
            ", wording about a colleague"
        } else {
            ""
        };
        let part = if whole { "text" } else { "first words" };
        format!("by its {part} ({language}{wording})")
    },
    unused: |id| format!("looks like {id}, does not count"),
    detail: |key| match key {
        "id" => "who the row is about",
        "date" => "date",
        "perspective" => "perspective",
        "form" => "form",
        "instrument" => "statements used",
        "seed" => "order of the statements",
        "finished" => "whether the row was handed in",
        "answers" => "all answers, a digit per statement",
        _ => "when it was handed in",
    },
    ignored: "ignored",
    answers: "answers in the first rows:",
    no_answers: "no rows",
    missing: "no answer",
    unreadable: "not understood",
};

fn rows(count: u64) -> String {
    Count::of(count, "row", "rows").to_string()
}

fn closing(closing: &Closing) -> String {
    let mut parts = vec![
        rows(closing.rows),
        format!("{} complete", closing.complete),
        format!("{} incomplete", closing.rows - closing.complete),
        Count::of(closing.problems, "problem", "problems").to_string(),
    ];
    if closing.unfinished > 0 {
        let what = if closing.left_out {
            "left out"
        } else {
            "counted"
        };
        parts.push(format!("{} never handed in, {what}", closing.unfinished));
    }
    parts.join(", ")
}
