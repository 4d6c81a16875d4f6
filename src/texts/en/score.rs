//! Scoring in English.

use crate::model::ByRole;
use crate::texts::Count;
use crate::texts::Language::English;
use crate::texts::score::{Closing, ColumnWords, ReadingHelp, ScoreHelp, ScoreWords};
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

pub(super) const HELP: ScoreHelp = ScoreHelp {
    about: "Score answers from files: one row per person. For scripts, and for exports of Microsoft Forms, Google Forms and LimeSurvey.",
    usage: "ambtenaar score [FILE]... [OPTIONS]",
    examples: "\
Examples:
  ambtenaar score answers.csv > scores.csv
  ambtenaar score export.xlsx --excel --output scores.csv
  ambtenaar score answers.csv --show-columns
  cat part-*.csv | ambtenaar score | mlr --icsv --opprint cat

Exit status: 0 done, 1 something was wrong (bad values too), 2 wrong usage.",
    format: "csv, jsonl (one JSON object per line) or table (the first 20 rows, to read)",
    output: "write to this file instead of standard output (-)",
    excel: "csv as Excel opens it with a double click: semicolons and decimal commas",
    keep: "copy this column of the file, or all that fit, such as 'team*'; may be repeated",
    with: "add columns of what was understood: source, instrument, form, perspective, date",
    careless: "add the longest run of equal answers",
    strict: "stop at the first thing that is uncertain or wrong; the file of --output is not written then",
    problems: "also write every problem to this file: one JSON object per line",
    accept_problems: "cells and rows that can't be read are told, but the exit status stays 0",
    check: "only check: write no rows",
    show_columns: "show what was understood of the files, and stop; with --format json as data",
    schema: "show the columns with their meaning and the JSON Schema of a line, and stop",
};

pub(super) const READING: ReadingHelp = ReadingHelp {
    files: "files with answers (CSV, xlsx, ods, JSON, also .gz); - or nothing is standard input",
    id_column: "the column that says who a row is about (otherwise id, Response ID, … or the row number)",
    encoding: "utf-8, utf-16le, utf-16be or windows-1252 (otherwise detected)",
    delimiter: "comma, semicolon, tab or bar (otherwise detected)",
    finished_only: "leave out rows that were never handed in (LimeSurvey, Qualtrics); an error when no column says so",
    same_people: "a number that is an id in several files is the same person, of whom the latest row counts",
    threads: "how many threads (otherwise as many as the computer has)",
    quiet: "no progress, no notes and no closing line; what is uncertain or wrong is always shown",
    perspective: "how a row was answered that does not say so: self, wish, job or colleague",
    column: "say which column belongs to a statement or detail, such as s07=Question 7; without a name: none; may be repeated",
    columns: "the names of all columns, for a file that lacks them",
    label: "say which answer a text stands for, such as 'often=4'; 'other=' is no answer; may be repeated",
    sheet: "read this sheet of a workbook; may be repeated",
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
