//! What is said of the rows and columns of a file of answers; that a file can't be opened is said in [`super::error`].

use crate::error::{RowProblem, RowProblemKind, RowProblemSort, Sign};

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
        RowProblemKind::Typed {
            found,
            signs,
            expected,
        } => typed(language, found, *signs, *expected),
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
                "{cells} in plaats van {expected}, zodat niet duidelijk is welke cel bij welke kolom hoort; de rij is \
                 overgeslagen. Geef elke kolom een naam, en zet een cel met een komma of puntkomma erin tussen aanhalingstekens",
                "{cells} instead of {expected}, so it is not clear which is which; the row is left out. Give each column a name, \
                 and put quotes around a cell with a comma or semicolon in it",
            )
        }
        RowProblemKind::OneCell { found, expected } if found == expected => say!(
            language,
            "de hele rij staat in één cel, tussen aanhalingstekens, en is overgeslagen. Haal de aanhalingstekens om de rij weg",
            "the whole row is one cell, in quotes, and is left out. Remove the quotes around the row",
        ),
        RowProblemKind::OneCell { found, expected } => {
            let (found, expected) = (sign(language, *found), sign(language, *expected));
            say!(
                language,
                "tussen de cellen staan hier {found}, en tussen de kolomnamen {expected}; de rij is overgeslagen. Zet overal \
                 hetzelfde teken",
                "there are {found} between the cells here, and {expected} between the names of the columns; the row is left out. \
                 Use the same sign everywhere",
            )
        }
        RowProblemKind::Bytes => say!(
            language,
            "sommige bytes zijn geen tekst; ze zijn getoond als \u{fffd}",
            "some bytes are no text; they are shown as \u{fffd}",
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

/// All answers in one cell, which are not what they should be.
fn typed(language: Language, found: &str, signs: usize, expected: usize) -> String {
    let shown = quoted(found);
    if is_rounded(found) {
        return say!(
            language,
            "{shown} gevonden: hier is een getal van gemaakt, en daarvan bewaart Excel maar 15 cijfers. Maak de kolom eerst Tekst \
             en typ de antwoorden opnieuw; telt als niet beantwoord",
            "found {shown}: this was made a number, of which Excel keeps 15 digits only. Make the column Text first and type the \
             answers again; counted as missing",
        );
    }
    if signs == expected {
        return say!(
            language,
            "{shown} gevonden; niet elk teken is een antwoord of een - voor overgeslagen; telt als niet beantwoord",
            "found {shown}; not every sign is an answer, or a - for skipped; counted as missing",
        );
    }
    say!(
        language,
        "{shown} gevonden: {signs} tekens, {expected} verwacht (een cijfer per stelling, - voor overgeslagen); telt als niet \
         beantwoord",
        "found {shown}: {signs} signs, expected {expected} (a digit per statement, - for skipped); counted as missing",
    )
}

/// The most digits of a number that a spreadsheet keeps, as a workbook has them.
const MOST_DIGITS: usize = 17;

/// Whether a spreadsheet made a number of a long row of digits: the last of them are zeros, or it has a power of ten.
fn is_rounded(found: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_power = |(number, power): (&str, &str)| {
        let number = number.replace([',', '.'], "");
        digits(&number) && digits(power.trim_start_matches('+'))
    };
    let found = found.trim();
    let rest = found.get(MOST_DIGITS..).unwrap_or_default();
    let is_cut = digits(found) && !rest.is_empty() && rest.bytes().all(|byte| byte == b'0');
    is_cut || found.split_once(['E', 'e']).is_some_and(is_power)
}

/// What stands between cells.
pub(crate) const fn sign(language: Language, sign: Sign) -> &'static str {
    match sign {
        Sign::Comma => word!(language, "komma's", "commas"),
        Sign::Semicolon => word!(language, "puntkomma's", "semicolons"),
        Sign::Tab => word!(language, "tabs", "tabs"),
        Sign::Bar => word!(language, "verticale strepen", "vertical bars"),
        Sign::Space => word!(language, "spaties", "spaces"),
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
        RowProblemSort::OneCell => (
            (
                "rij die helemaal in één cel staat, overgeslagen",
                "rijen die helemaal in één cel staan, overgeslagen",
            ),
            (
                "row with all cells in one, left out",
                "rows with all cells in one, left out",
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
