//! Scoring in English.

use crate::model::ByRole;
use crate::situation::{
    Looks, Notice, PartLimit, RowProblem, RowProblemKind, RowProblemSort, SheetFault,
};
use crate::texts::Count;
use crate::texts::place::quoted;
use crate::texts::score::{Closing, ColumnWords, ScoreHelp, ScoreWords};

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
    standard_input: "standard input",
    problem,
    more_problems: |count| {
        let noun = Count::of(count, "more problem", "more problems");
        format!("… and {noun}:")
    },
    counted,
    missing_columns: |ids| format!("no column for {}; counted as not answered", ids.join(", ")),
    notice,
    other_instrument: |found, expected| {
        format!(
            "some rows were made with other statements ({found}) than those in use ({expected}); they are scored with the latter"
        )
    },
    example_rows: "these are made-up example rows, not people",
    fault,
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
    files: "files with answers (CSV, tabs, xlsx); - or nothing is standard input",
    format: "csv, jsonl (one JSON object per line) or table (the first 20 rows, to read)",
    output: "write to this file instead of standard output (-)",
    excel: "csv as Excel opens it with a double click: semicolons and decimal commas",
    keep: "copy this column of the file; may be repeated",
    id_column: "the column that says who a row is about (otherwise id, Response ID, … or the row number)",
    careless: "add the longest run of equal answers",
    strict: "stop at the first problem; the file of --output is then not written",
    check: "only check: write no rows",
    show_columns: "show what was understood of the files, and stop",
    encoding: "utf-8, utf-16le, utf-16be or windows-1252 (otherwise detected)",
    delimiter: "comma, semicolon or tab (otherwise detected)",
    finished_only: "leave out LimeSurvey rows that were never handed in; an error when no column says so",
    threads: "how many threads (otherwise as many as the computer has)",
    quiet: "no progress, no notes and no closing line; problems are still shown",
};

static COLUMNS: ColumnWords = ColumnWords {
    encoding: "encoding",
    delimiter: "delimiter",
    delimiters: |key| match key {
        "semicolon" => "semicolon",
        "tab" => "tab",
        _ => "comma",
    },
    sheet: "sheet",
    form: "form",
    perspective: "perspective",
    columns: "columns:",
    by_id: "by its id",
    by_bracketed_id: "by the id in brackets",
    by_end: "by the id at the end",
    by_text: |language, colleague, whole| {
        let wording = if colleague {
            ", wording about a colleague"
        } else {
            ""
        };
        let part = if whole { "text" } else { "text at the end" };
        format!("by its {part} ({language}{wording})")
    },
    doubled: |id| format!("a second column for {id}: does not count"),
    detail: |key| match key {
        "id" => "who the row is about",
        "date" => "date",
        "perspective" => "perspective",
        "form" => "form",
        "instrument" => "statements used",
        "seed" => "order of the statements",
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

fn problem(problem: &RowProblem) -> String {
    let place = match (problem.column, &problem.statement) {
        (Some(column), Some(id)) => format!("column {column} ({id}): "),
        (Some(column), None) => format!("column {column}: "),
        (None, _) => String::new(),
    };
    let sentence = match &problem.kind {
        RowProblemKind::Answer { found, lowest, highest } => format!(
            "found {}, expected {lowest} to {highest} or a label; counted as missing",
            quoted(found)
        ),
        RowProblemKind::Form { found } => format!(
            "found {}, expected full or short; the full version is assumed",
            quoted(found)
        ),
        RowProblemKind::TooFewCells { found, expected } => format!(
            "{} instead of {expected}; the others count as empty",
            Count::of(*found as u64, "cell", "cells")
        ),
        RowProblemKind::TooManyCells { found, expected } => format!(
            "{} instead of {expected}, so it is not clear which is which; the row is left out",
            Count::of(*found as u64, "cell", "cells")
        ),
        RowProblemKind::Bytes => {
            "some bytes are not UTF-8 text; they are shown as \u{fffd}".to_owned()
        }
        RowProblemKind::TooLong => "the row is too long (more than 4 MiB, a cell of more than 1 MiB or more than 100,000 cells); it is left out".to_owned(),
        RowProblemKind::QuoteNeverClosed => {
            "a quote is opened here and never closed; nothing from this row on is read".to_owned()
        }
    };
    place + &sentence
}

fn counted(sort: RowProblemSort, count: u64) -> String {
    let (one, many) = match sort {
        RowProblemSort::Answer => (
            "answer that can't be read, counted as missing",
            "answers that can't be read, counted as missing",
        ),
        RowProblemSort::Form => (
            "unknown form, taken as full",
            "unknown forms, taken as full",
        ),
        RowProblemSort::TooFewCells => ("row with too few cells", "rows with too few cells"),
        RowProblemSort::TooManyCells => (
            "row with too many cells, left out",
            "rows with too many cells, left out",
        ),
        RowProblemSort::Bytes => (
            "cell with bytes that are not text",
            "cells with bytes that are not text",
        ),
        RowProblemSort::TooLong => (
            "row that is too long, left out",
            "rows that are too long, left out",
        ),
        RowProblemSort::QuoteNeverClosed => {
            ("quote that is never closed", "quotes that are never closed")
        }
    };
    Count::of(count, one, many).to_string()
}

fn notice(notice: &Notice) -> String {
    match notice {
        Notice::ReadAsWindows1252 => {
            "this is not UTF-8; read as Windows-1252 (if that is wrong, use --encoding)".to_owned()
        }
        Notice::Utf16WithoutMark => "read as UTF-16 (if that is wrong, use --encoding)".to_owned(),
        Notice::DoubledStatement { id, column } => {
            format!("column {column} is a second column for {id}; only the first counts")
        }
        Notice::ColleagueWording => {
            "the questions are about a colleague, so every row is taken as one about a colleague"
                .to_owned()
        }
        Notice::MixedWording => {
            "some questions are about oneself and some about a colleague; taken as about oneself"
                .to_owned()
        }
    }
}

fn fault(problem: &SheetFault) -> String {
    match problem {
        SheetFault::Read { fault } => {
            format!("it could not be read: {}.", super::error::fault(fault))
        }
        SheetFault::Empty => "there is nothing in it. Put the names of the columns in the first row.".to_owned(),
        SheetFault::NotATable { looks } => not_a_table(*looks).to_owned(),
        SheetFault::Workbook { detail } => {
            format!("this workbook can't be read ({detail}). Save it as CSV and use that file.")
        }
        SheetFault::WorkbookTooLarge => {
            "this workbook is larger than 64 MiB (256 MiB unpacked), 200,000 rows or 10,000 parts. Save it as CSV and use that file."
                .to_owned()
        }
        SheetFault::WorkbookPart { part, limit } => {
            let part = quoted(part);
            let why = match limit {
                PartLimit::Memory { mebibytes } => {
                    format!("the styles, names or texts in {part} take more than {mebibytes} MiB of memory")
                }
                PartLimit::Text => format!("{part} has a text of more than 256 KiB"),
                PartLimit::Depth => format!("{part} has more than 100 elements inside one another"),
            };
            format!("this workbook is too large when unpacked: {why}. Save the sheet with the answers as CSV and use that file.")
        }
        SheetFault::NoStatements { columns, count } => format!(
            "{} to a statement: {}{}. The first row should hold ids such as s01, or the statements themselves; ambtenaar statements show lists them.",
            if *count == 1 { "the only column does not belong".to_owned() } else { format!("none of the {count} columns belongs") },
            columns
                .iter()
                .map(|name| quoted(name))
                .collect::<Vec<_>>()
                .join(", "),
            if *count > columns.len() { ", …" } else { "" }
        ),
        SheetFault::HeaderTooLong => {
            "the first row is longer than 4 MiB or has more than 100,000 columns. Choose another file.".to_owned()
        }
        SheetFault::HeaderQuote { line } => {
            format!("a quote in the first row, opened on line {line}, is never closed. Close it, or remove it.")
        }
        SheetFault::NoSuchColumn { name } => format!(
            "there is no column {}; --show-columns lists the columns.",
            quoted(name)
        ),
        SheetFault::NoSubmittedColumn { names } => format!(
            "there is no column that says which rows were handed in (looked for: {}). Leave out --finished-only to count every row.",
            names.join(", ")
        ),
    }
}

fn not_a_table(looks: Looks) -> &'static str {
    match looks {
        Looks::Pdf => "this is a PDF. Use the file with the answers themselves: CSV or xlsx.",
        Looks::Zip => {
            "this is not a complete Excel workbook: another zip archive, or a workbook that is damaged. Unpack it and use the CSV or \
             xlsx file inside, or download the workbook once more."
        }
        Looks::Gzip => "this is packed (gzip). Unpack it first: gunzip -c FILE | ambtenaar score -",
        Looks::OldExcel => {
            "this is an old Excel workbook (.xls). Save it as xlsx or CSV and use that file."
        }
        Looks::Binary => "this is not text. Use CSV, a text file with tabs, or xlsx.",
    }
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
