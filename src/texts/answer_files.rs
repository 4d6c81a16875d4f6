//! What is said of files of answers: a sentence is one function, with both languages under each other.

use crate::situation::{MissingColumn, Notice, RowProblem, RowProblemKind, RowProblemSort};

use super::Count;
use super::Language::{self, Dutch, English};
use super::place::quoted;

/// The sentence in a language, of the two that follow.
macro_rules! say {
    ($language:expr, $dutch:expr, $english:expr $(,)?) => {
        match $language {
            Dutch => format!($dutch),
            English => format!($english),
        }
    };
}

/// What is wrong with a row, without file and line.
pub(super) fn problem(language: Language, problem: &RowProblem) -> String {
    let column = problem
        .column
        .map(|column| say!(language, "kolom {column}", "column {column}"));
    let statement = problem.statement.as_ref().map(|id| format!(" ({id})"));
    let place = column.map_or_else(String::new, |column| {
        format!("{column}{}: ", statement.unwrap_or_default())
    });
    place + &kind(language, &problem.kind)
}

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
pub(super) fn counted(language: Language, sort: RowProblemSort, count: u64) -> String {
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

/// The most columns that are named for the command line.
const MOST_NAMED: usize = 3;

/// Statements that rows were asked and that have no column, with what would settle it.
pub(super) fn missing_columns(language: Language, missing: &[MissingColumn]) -> String {
    let ids: Vec<&str> = missing.iter().map(|one| one.id.as_str()).collect();
    let ids = ids.join(", ");
    let said = say!(
        language,
        "geen kolom voor {ids}; telt als niet beantwoord",
        "no column for {ids}; counted as missing",
    );
    let option = |one: &MissingColumn| one.like.as_ref().map(|name| column_option(&one.id, name));
    let options: Vec<String> = missing.iter().filter_map(option).take(MOST_NAMED).collect();
    if options.is_empty() {
        return said;
    }
    let options = options.join(" ");
    let more = say!(
        language,
        "Is dit de kolom? Voeg toe: {options}",
        "Is this the column? Add: {options}",
    );
    format!("{said}. {more}")
}

/// An option that says which column holds something, as a shell takes it.
fn column_option(what: &str, name: &str) -> String {
    let name: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let name = name.replace('\'', "'\\''");
    format!("--column '{what}={name}'")
}

/// What is to be said of a file, without its name.
pub(super) fn notice(language: Language, notice: &Notice) -> String {
    match notice {
        Notice::ReadAsWindows1252 => say!(
            language,
            "dit is geen UTF-8; gelezen als Windows-1252 (klopt dat niet? Gebruik --encoding)",
            "this is not UTF-8; read as Windows-1252 (if that is wrong, use --encoding)",
        ),
        Notice::Utf16WithoutMark => say!(
            language,
            "gelezen als UTF-16 (klopt dat niet? Gebruik --encoding)",
            "read as UTF-16 (if that is wrong, use --encoding)",
        ),
        Notice::BarDelimiter => say!(
            language,
            "gelezen met verticale strepen tussen de cellen (klopt dat niet? Gebruik --delimiter)",
            "read with vertical bars between cells (if that is wrong, use --delimiter)",
        ),
        Notice::SeveralColumns { id, columns } => {
            let columns = numbers(columns);
            say!(
                language,
                "kolommen {columns} horen alle bij {id}; per rij telt de eerste die is ingevuld",
                "columns {columns} all belong to {id}; in each row the first that is filled in counts",
            )
        }
        Notice::ChosenFrame { id, used, columns } => {
            let (columns, used) = (numbers(columns), numbers(used));
            say!(
                language,
                "kolommen {columns} horen bij {id} en zijn verschillende vragen; gebruikt is {used}, want alleen daar staan \
                 antwoorden in de eerste rijen (klopt dat niet? Gebruik --column '{id}=NAAM')",
                "columns {columns} belong to {id} and are different questions; {used} is used, since only there the first \
                 rows have answers (if that is wrong, use --column '{id}=NAME')",
            )
        }
        Notice::SeveralFrames { id, columns } => {
            let columns = numbers(columns);
            say!(
                language,
                "kolommen {columns} horen alle bij {id} en zijn verschillende vragen; geen ervan is gelezen. Kies er een met \
                 --column '{id}=NAAM'",
                "columns {columns} all belong to {id} and are different questions; none of them is read. Choose one with \
                 --column '{id}=NAME'",
            )
        }
        Notice::CutText { id, column } => say!(
            language,
            "kolom {column} is opgevat als {id}, omdat de naam het begin van die stelling is (klopt dat niet? Gebruik --column)",
            "column {column} is taken as {id}, since its name is the start of that statement (if that is wrong, use --column)",
        ),
        Notice::NumberedColumns { columns } => {
            let options: Vec<String> = columns
                .iter()
                .map(|(id, column)| format!("{id}={column}"))
                .collect();
            let options = options.join(", ");
            say!(
                language,
                "de kolommen hebben alleen nummers; opgevat als de nummers van de gedrukte lijst ({options}). Klopt dat niet? \
                 Zeg het met --column 's01=NAAM'",
                "the columns have numbers only; taken as the numbers of the printed list ({options}). If that is wrong, say \
                 so with --column 's01=NAME'",
            )
        }
        Notice::AnswerCodes => say!(
            language,
            "antwoorden staan er als codes (zoals A4); opgevat als 1, 2, 3 en verder (klopt dat niet? Gebruik --label 'A4=…')",
            "answers are codes (such as A4); taken as 1, 2, 3 and so on (if that is wrong, use --label 'A4=…')",
        ),
        Notice::RowsAboveHeader { rows } => {
            let rows = rows_of(language, *rows as u64);
            say!(
                language,
                "{rows} boven de kolomnamen overgeslagen",
                "{rows} above the names of the columns skipped"
            )
        }
        Notice::SecondHeaders { rows } => {
            let rows = rows_of(language, *rows as u64);
            say!(
                language,
                "{rows} onder de kolomnamen overgeslagen: daar staan geen antwoorden maar weer namen",
                "{rows} under the names of the columns skipped: no answers but names again",
            )
        }
        Notice::RepeatedHeaders { rows } => {
            let rows = rows_of(language, *rows);
            say!(
                language,
                "{rows} met weer de kolomnamen: de rijen daaronder zijn daarmee gelezen",
                "{rows} with the names of the columns again: the rows below were read by them",
            )
        }
        Notice::TotalsRows { rows } => {
            let rows = rows_of(language, *rows);
            say!(
                language,
                "{rows} met totalen of gemiddelden overgeslagen",
                "{rows} with totals or averages skipped"
            )
        }
        Notice::OneSideUnread => say!(
            language,
            "sommige labels zijn niet te lezen, en alle andere in dit bestand liggen aan één kant van het midden; de uitkomsten \
             kunnen scheef zijn. Zeg met --label 'TEKST=4' wat ze betekenen",
            "some labels can't be read, and all others in this file are on one side of the middle; the results may be lopsided. \
             Say what they mean with --label 'TEXT=4'",
        ),
        Notice::CountsFromZero { lowest, highest } => {
            let top = highest - lowest;
            say!(
                language,
                "er staat een 0 in dit bestand en nergens een {highest}: waarschijnlijk loopt het van 0 tot en met {top}, en \
                 dan kloppen de uitkomsten niet. Zeg het met --label '0={lowest}' en zo verder",
                "there is a 0 in this file and nowhere a {highest}: it probably runs from 0 to {top}, and then the results are \
                 wrong. Say so with --label '0={lowest}' and so on",
            )
        }
        Notice::ColleagueWording => say!(
            language,
            "de vragen gaan over een collega, dus elke rij is opgevat als een rij over een collega",
            "the questions are about a colleague, so every row is taken as one about a colleague",
        ),
        Notice::MixedWording => say!(
            language,
            "sommige vragen gaan over jezelf en andere over een collega; opgevat als over jezelf. Zeg met --column welke \
             kolommen tellen",
            "some questions are about oneself and some about a colleague; taken as about oneself. Say with --column which \
             columns count",
        ),
    }
}

fn numbers(columns: &[usize]) -> String {
    let columns: Vec<String> = columns.iter().map(usize::to_string).collect();
    columns.join(", ")
}

fn rows_of(language: Language, count: u64) -> Count {
    match language {
        Dutch => Count::of(count, "rij", "rijen"),
        English => Count::of(count, "row", "rows"),
    }
}
