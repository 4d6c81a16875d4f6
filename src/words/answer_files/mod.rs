//! What is said of the rows and columns of a file of answers; that a file can't be opened is said in [`super::error`].

use crate::error::{RowProblem, RowProblemKind, RowProblemSort};

use super::Language::{self, Dutch, English};
use super::{Count, quoted};

mod notice;

pub use notice::{missing_columns, notice};

/// What is wrong with a row, without file and line.
pub(crate) fn problem(language: Language, problem: &RowProblem) -> String {
    place(language, problem) + &kind(language, &problem.kind)
}

/// The same without what was found: of what a colleague filled in nothing is shown.
pub(crate) fn hidden(language: Language, problem: &RowProblem) -> String {
    place(language, problem) + &counted(language, problem.kind.sort(), 1)
}

/// The column and its statement, where it is about one.
fn place(language: Language, problem: &RowProblem) -> String {
    let column = problem
        .column
        .map(|column| say!(language, "kolom {column}", "column {column}"));
    let statement = problem.statement.as_ref().map(|id| format!(" ({id})"));
    column.map_or_else(String::new, |column| {
        format!("{column}{}: ", statement.unwrap_or_default())
    })
}

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
fn kind(language: Language, kind: &RowProblemKind) -> String {
    match kind {
        RowProblemKind::Answer {
            found,
            lowest,
            highest,
        } => {
            let found = quoted(found);
            say!(
                language,
                "{found} gevonden, {lowest} tot en met {highest} of een label verwacht; telt als niet beantwoord",
                "found {found}, expected {lowest} to {highest} or a label; counted as missing",
            )
        }
        RowProblemKind::TwoAnswers { found, other } => {
            let found = quoted(found);
            say!(
                language,
                "{found} gevonden, maar in een eerdere kolom voor dezelfde stelling staat {other}; telt als niet beantwoord",
                "found {found}, but an earlier column for the same statement has {other}; counted as missing",
            )
        }
        RowProblemKind::OneSided => say!(
            language,
            "sommige labels zijn niet te lezen en de andere liggen aan één kant van het midden; de antwoorden van deze rij \
             tellen niet",
            "some labels can't be read and the others are on one side of the middle; the answers of this row don't count",
        ),
        RowProblemKind::Typed { found, expected } => {
            let found = quoted(found);
            say!(
                language,
                "{found} gevonden, {expected} cijfers verwacht (- voor overgeslagen); telt als niet beantwoord",
                "found {found}, expected {expected} digits (- for skipped); counted as missing",
            )
        }
        RowProblemKind::Form { found } => {
            let found = quoted(found);
            say!(
                language,
                "{found} gevonden, full of short verwacht; de volledige lijst is aangenomen",
                "found {found}, expected full or short; the full version is assumed",
            )
        }
        RowProblemKind::NumberedForm { expected } => {
            let key = expected.key();
            say!(
                language,
                "de kolommen hebben de nummers van de lijst {key}, en deze rij is van een andere; de antwoorden tellen niet",
                "the columns have the numbers of the {key} list, and this row is of another; its answers don't count",
            )
        }
        RowProblemKind::Perspective { found } => {
            let found = quoted(found);
            say!(
                language,
                "{found} gevonden, self, wish, job of colleague verwacht; niet duidelijk is over wie of wat deze rij gaat",
                "found {found}, expected self, wish, job or colleague; it is not clear what this row is about",
            )
        }
        RowProblemKind::Finished { found } => {
            let found = quoted(found);
            say!(
                language,
                "{found} gevonden, true of false verwacht; opgevat als ingeleverd",
                "found {found}, expected true or false; taken as handed in",
            )
        }
        RowProblemKind::TooFewCells { found, expected } => {
            let cells = cells(language, *found);
            say!(
                language,
                "{cells} in plaats van {expected}; de andere tellen als leeg",
                "{cells} instead of {expected}; the others count as empty",
            )
        }
        RowProblemKind::TooManyCells { found, expected } => {
            let cells = cells(language, *found);
            say!(
                language,
                "{cells} in plaats van {expected}, zodat niet duidelijk is welke cel bij welke kolom hoort; de rij is overgeslagen",
                "{cells} instead of {expected}, so it is not clear which is which; the row is left out",
            )
        }
        RowProblemKind::Bytes => say!(
            language,
            "sommige bytes zijn geen UTF-8-tekst; ze zijn getoond als \u{fffd}",
            "some bytes are not UTF-8 text; they are shown as \u{fffd}",
        ),
        RowProblemKind::TooLong => say!(
            language,
            "de rij is te lang (meer dan 4 MiB, een cel van meer dan 1 MiB of meer dan 100.000 cellen) en is overgeslagen",
            "the row is too long (more than 4 MiB, a cell of more than 1 MiB or more than 100,000 cells); it is left out",
        ),
        RowProblemKind::QuoteNeverClosed => say!(
            language,
            "hier begint een aanhalingsteken dat nooit sluit; vanaf deze rij is niets gelezen",
            "a quote is opened here and never closed; nothing from this row on is read",
        ),
    }
}

fn cells(language: Language, count: usize) -> Count {
    match language {
        Dutch => Count::of(count as u64, "cel", "cellen"),
        English => Count::of(count as u64, "cell", "cells"),
    }
}

/// How many problems there are of one kind.
#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
pub(crate) fn counted(language: Language, sort: RowProblemSort, count: u64) -> String {
    let (dutch, english) = match sort {
        RowProblemSort::Answer => (
            (
                "antwoord dat niet te lezen is; telt als niet beantwoord",
                "antwoorden die niet te lezen zijn; tellen als niet beantwoord",
            ),
            (
                "answer that can't be read, counted as missing",
                "answers that can't be read, counted as missing",
            ),
        ),
        RowProblemSort::TwoAnswers => (
            (
                "stelling met twee antwoorden; telt als niet beantwoord",
                "stellingen met twee antwoorden; tellen als niet beantwoord",
            ),
            (
                "statement with two answers, counted as missing",
                "statements with two answers, counted as missing",
            ),
        ),
        RowProblemSort::OneSided => (
            (
                "rij waarvan één kant van de schaal niet te lezen is; telt niet",
                "rijen waarvan één kant van de schaal niet te lezen is; tellen niet",
            ),
            (
                "row with one side of the scale unreadable, not counted",
                "rows with one side of the scale unreadable, not counted",
            ),
        ),
        RowProblemSort::Typed => (
            (
                "cel met alle antwoorden die niet te lezen is",
                "cellen met alle antwoorden die niet te lezen zijn",
            ),
            (
                "cell with all answers that can't be read",
                "cells with all answers that can't be read",
            ),
        ),
        RowProblemSort::Form => (
            (
                "onbekende versie, opgevat als volledig",
                "onbekende versies, opgevat als volledig",
            ),
            (
                "unknown form, taken as full",
                "unknown forms, taken as full",
            ),
        ),
        RowProblemSort::NumberedForm => (
            (
                "rij van een andere versie dan de nummers van de kolommen; telt niet",
                "rijen van een andere versie dan de nummers van de kolommen; tellen niet",
            ),
            (
                "row of another form than the numbers of the columns, not counted",
                "rows of another form than the numbers of the columns, not counted",
            ),
        ),
        RowProblemSort::Perspective => (
            ("onbekend perspectief", "onbekende perspectieven"),
            ("unknown perspective", "unknown perspectives"),
        ),
        RowProblemSort::Finished => (
            (
                "rij die niet zegt of ze is ingeleverd",
                "rijen die niet zeggen of ze zijn ingeleverd",
            ),
            (
                "row that doesn't say whether it was handed in",
                "rows that don't say whether they were handed in",
            ),
        ),
        RowProblemSort::TooFewCells => (
            ("rij met te weinig cellen", "rijen met te weinig cellen"),
            ("row with too few cells", "rows with too few cells"),
        ),
        RowProblemSort::TooManyCells => (
            (
                "rij met te veel cellen, overgeslagen",
                "rijen met te veel cellen, overgeslagen",
            ),
            (
                "row with too many cells, left out",
                "rows with too many cells, left out",
            ),
        ),
        RowProblemSort::Bytes => (
            (
                "cel met bytes die geen tekst zijn",
                "cellen met bytes die geen tekst zijn",
            ),
            (
                "cell with bytes that are not text",
                "cells with bytes that are not text",
            ),
        ),
        RowProblemSort::TooLong => (
            (
                "rij die te lang is, overgeslagen",
                "rijen die te lang zijn, overgeslagen",
            ),
            (
                "row that is too long, left out",
                "rows that are too long, left out",
            ),
        ),
        RowProblemSort::QuoteNeverClosed => (
            (
                "aanhalingsteken dat nooit sluit",
                "aanhalingstekens die nooit sluiten",
            ),
            ("quote that is never closed", "quotes that are never closed"),
        ),
    };
    let (one, many) = match language {
        Dutch => dutch,
        English => english,
    };
    Count::of(count, one, many).to_string()
}
