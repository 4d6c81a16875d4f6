//! What is said of the rows and columns of a file of answers; that a file can't be opened is said in `words::error`.

use crate::error::{RowProblem, RowProblemKind, RowProblemSort, Sign, is_rounded};
use crate::model::is_percentage;

use super::Language::{self, Dutch, English};
use super::{Count, numbered, quoted};

mod missing;
mod notice;
mod question;
mod scale;

pub use missing::missing_columns;
pub use notice::notice;

/// What is wrong with a row, without file and line.
pub(crate) fn problem(language: Language, problem: &RowProblem) -> String {
    place(language, problem) + &kind(language, &problem.kind)
}

/// The same without what was found: of what a colleague filled in nothing is shown.
pub(crate) fn hidden(language: Language, problem: &RowProblem) -> String {
    place(language, problem) + &counted(language, problem.kind.sort(), 1)
}

/// The first of so many names.
fn some(names: &[impl AsRef<str>], count: usize) -> String {
    let shown: Vec<String> = names.iter().map(|name| quoted(name.as_ref())).collect();
    let more = if count > names.len() { ", …" } else { "" };
    shown.join(", ") + more
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

fn kind(language: Language, kind: &RowProblemKind) -> String {
    match kind {
        RowProblemKind::Answer {
            found,
            lowest,
            highest,
        } if is_percentage(found) => percentage(language, &quoted(found), *lowest, *highest),
        RowProblemKind::Answer {
            found,
            lowest,
            highest,
        } => answer(language, &quoted(found), *lowest, *highest),
        RowProblemKind::Sign {
            at,
            found,
            lowest,
            highest,
        } => wrong_sign(language, *at, &quoted(found), *lowest, *highest),
        RowProblemKind::TwoAnswers { found, other } => {
            two_answers(language, &quoted(found), *other)
        }
        RowProblemKind::OtherLabel {
            found,
            label,
            name,
            step,
        } => other_label(language, found, &quoted(label), &quoted(name), *step),
        RowProblemKind::Elsewhere { name } => elsewhere(language, &quoted(name)),
        RowProblemKind::OneSided => one_sided(language).to_owned(),
        RowProblemKind::Typed {
            found,
            signs,
            expected,
        } => typed(language, found, *signs, *expected),
        RowProblemKind::Form { found } => form(language, &quoted(found)),
        RowProblemKind::NumberedForm { expected } => numbered_form(language, expected.key()),
        RowProblemKind::Perspective { found } => perspective(language, &quoted(found)),
        RowProblemKind::Finished { found } => finished(language, &quoted(found)),
        RowProblemKind::TooFewCells { found, expected } => {
            too_few_cells(language, cells(language, *found), *expected)
        }
        RowProblemKind::Halves => halves(language).to_owned(),
        RowProblemKind::TooManyCells { found, expected } => {
            too_many_cells(language, cells(language, *found), *expected)
        }
        RowProblemKind::Moved => moved(language).to_owned(),
        RowProblemKind::OneCell { found, expected } if found == expected => {
            one_cell(language).to_owned()
        }
        RowProblemKind::OneCell { found, expected } => {
            let (found, expected) = (sign(language, *found), sign(language, *expected));
            say!(
                language,
                "tussen de cellen staan hier {found}, en tussen de kolomnamen {expected}; de rij is overgeslagen. Zet overal \
                 hetzelfde teken",
                "there are {found} between the cells here, and {expected} between the names of the columns; the row is left out. \
                 Use the same character everywhere",
            )
        }
        RowProblemKind::Bytes => bytes(language).to_owned(),
        RowProblemKind::TooLong => too_long(language).to_owned(),
        RowProblemKind::QuoteNeverClosed => quote_never_closed(language).to_owned(),
    }
}

sentences! {
    fn answer(found: &str, lowest: u8, highest: u8):
        nl "{found} gevonden, {lowest} tot en met {highest} of een label verwacht; telt als niet beantwoord"
        en "found {found}, expected {lowest} to {highest} or a label; counted as missing";
    fn percentage(found: &str, lowest: u8, highest: u8):
        nl "{found} gevonden, een percentage; {lowest} tot en met {highest} of een label verwacht; telt als niet beantwoord"
        en "found {found}, a percentage; expected {lowest} to {highest} or a label; counted as missing";
    fn wrong_sign(at: usize, found: &str, lowest: u8, highest: u8):
        nl "teken {at}: {found} gevonden, {lowest} tot en met {highest} verwacht, of een - voor overgeslagen; telt als niet \
             beantwoord"
        en "character {at}: found {found}, expected {lowest} to {highest}, or a - for skipped; counted as missing";
    fn two_answers(found: &str, other: u8):
        nl "{found} gevonden, maar in een eerdere kolom voor dezelfde stelling staat {other}; telt als niet beantwoord"
        en "found {found}, but an earlier column for the same statement has {other}; counted as missing";
    fn other_label(found: &str, label: &str, name: &str, step: u8):
        nl "{found} gevonden, maar in kolom {name} staat {label}; telt als niet beantwoord. Lopen de getallen andersom? Zeg dat met \
             --label '{found}={step}' en zo verder"
        en "found {found}, but column {name} has {label}; counted as missing. If the numbers run the other way, say so with \
             --label '{found}={step}' and so on";
    fn elsewhere(name: &str):
        nl "deze rij heeft alleen antwoorden in kolommen die niet gelezen zijn, zoals {name}; ze tellen niet. Zet ze in de kolommen \
             die wel gelezen zijn, of lees deze kolommen apart: noem ze met --column"
        en "this row has answers only in columns that are not read, such as {name}; they don't count. Move them to the columns that \
             are read, or read these columns by themselves: name them with --column";
    fn one_sided:
        nl "sommige labels zijn niet te lezen en de andere liggen aan één kant van het midden; de antwoorden van deze rij \
             tellen niet"
        en "some labels can't be read and the others are on one side of the middle; the answers of this row don't count";
    fn form(found: &str):
        nl "{found} gevonden, full of short verwacht; de volledige lijst is aangenomen"
        en "found {found}, expected full or short; the full version is assumed";
    fn numbered_form(key: &str):
        nl "de kolommen hebben de nummers van de lijst {key}, en deze rij is van een andere; de antwoorden tellen niet"
        en "the columns have the numbers of the {key} list, and this row is of another; its answers don't count";
    fn perspective(found: &str):
        nl "{found} gevonden, self, wish, job of colleague verwacht; niet duidelijk is over wie of wat deze rij gaat"
        en "found {found}, expected self, wish, job or colleague; it is not clear what this row is about";
    fn finished(found: &str):
        nl "{found} gevonden, true of false verwacht; opgevat als ingeleverd"
        en "found {found}, expected true or false; taken as handed in";
    fn too_few_cells(cells: Count, expected: usize):
        nl "{cells} in plaats van {expected}; de andere tellen als leeg"
        en "{cells} instead of {expected}; the others count as empty";
    fn halves:
        nl "deze rij en de volgende hebben samen zo veel cellen als één rij: waarschijnlijk staat er een regeleinde in een cel \
             zonder aanhalingstekens. Beide zijn overgeslagen; zet aanhalingstekens om die cel"
        en "this row and the next have the cells of one row together: most likely a cell has a line end in it, and no quotes \
             around it. Both are left out; put quotes around that cell";
    fn too_many_cells(cells: Count, expected: usize):
        nl "{cells} in plaats van {expected}, zodat niet duidelijk is welke cel bij welke kolom hoort; de rij is \
             overgeslagen. Geef elke kolom een naam, en zet een cel met een komma of puntkomma erin tussen aanhalingstekens"
        en "{cells} instead of {expected}, so it is not clear which is which; the row is left out. Give each column a name, \
             and put quotes around a cell with a comma or semicolon in it";
    fn moved:
        nl "hier staat iets, rechts van de laatste kolomnaam: waarschijnlijk zijn cellen in deze rij een kolom opgeschoven. De \
             rij is overgeslagen; schuif de cellen terug, of geef deze kolom een naam"
        en "something stands here, to the right of the last column name: most likely cells in this row have moved one column. \
             The row is left out; move the cells back, or give this column a name";
    fn one_cell:
        nl "de hele rij staat in één cel, tussen aanhalingstekens, en is overgeslagen. Haal de aanhalingstekens om de rij weg"
        en "the whole row is one cell, in quotes, and is left out. Remove the quotes around the row";
    fn bytes:
        nl "sommige bytes zijn geen tekst; ze zijn getoond als \u{fffd}"
        en "some bytes are not text; they are shown as \u{fffd}";
    fn too_long:
        nl "de rij is te lang (meer dan 4 MiB, een cel van meer dan 1 MiB of meer dan 100.000 cellen) en is overgeslagen"
        en "the row is too long (more than 4 MiB, a cell of more than 1 MiB or more than 100,000 cells); it is left out";
    fn quote_never_closed:
        nl "hier begint een aanhalingsteken dat nooit sluit; vanaf deze rij is niets gelezen"
        en "a quote is opened here and never closed; nothing from this row on is read";
}

/// All answers in one cell, which are not what they should be.
fn typed(language: Language, found: &str, signs: usize, expected: usize) -> String {
    let shown = quoted(found);
    if is_rounded(found) {
        return say!(
            language,
            "{shown} gevonden: hier is een getal van gemaakt, en daarvan bewaart Excel maar 15 cijfers. Maak de kolom eerst Tekst \
             en typ de antwoorden opnieuw; telt als niet beantwoord",
            "found {shown}: this was turned into a number, of which Excel keeps only 15 digits. Format the column as Text first and \
             type the answers again; counted as missing",
        );
    }
    say!(
        language,
        "{shown} gevonden: {signs} tekens, {expected} verwacht (een cijfer per stelling, - voor overgeslagen); telt als niet \
         beantwoord",
        "found {shown}: {signs} characters, expected {expected} (a digit per statement, - for skipped); counted as missing",
    )
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
pub(crate) fn counted(language: Language, sort: RowProblemSort, count: u64) -> String {
    let text = match sort {
        RowProblemSort::Answer => unread_answers(language),
        RowProblemSort::TwoAnswers => doubly_answered(language),
        RowProblemSort::Elsewhere => answered_elsewhere(language),
        RowProblemSort::OneSided => one_sided_rows(language),
        RowProblemSort::Typed => typed_cells(language),
        RowProblemSort::Form => unknown_forms(language),
        RowProblemSort::NumberedForm => rows_of_other_forms(language),
        RowProblemSort::Perspective => unknown_perspectives(language),
        RowProblemSort::Finished => unsaid_whether_finished(language),
        RowProblemSort::TooFewCells => rows_with_too_few_cells(language),
        RowProblemSort::Halves => rows_in_halves(language),
        RowProblemSort::TooManyCells => rows_with_too_many_cells(language),
        RowProblemSort::OneCell => rows_in_one_cell(language),
        RowProblemSort::Bytes => cells_of_bytes(language),
        RowProblemSort::TooLong => rows_too_long(language),
        RowProblemSort::QuoteNeverClosed => quotes_never_closed(language),
    };
    numbered(count, text)
}

sentences! {
    fn unread_answers:
        nl "# [antwoord dat niet te lezen is; telt|antwoorden die niet te lezen zijn; tellen] als niet beantwoord"
        en "# answer[|s] that can't be read, counted as missing";
    fn doubly_answered:
        nl "# [stelling met twee antwoorden; telt|stellingen met twee antwoorden; tellen] als niet beantwoord"
        en "# statement[|s] with two answers, counted as missing";
    fn answered_elsewhere:
        nl "# [rij|rijen] met alleen antwoorden in kolommen die niet gelezen zijn; [telt|tellen] niet"
        en "# row[|s] with answers only in columns that are not read, not counted";
    fn one_sided_rows:
        nl "# [rij|rijen] waarvan één kant van de schaal niet te lezen is; [telt|tellen] niet"
        en "# row[|s] with one side of the scale unreadable, not counted";
    fn typed_cells:
        nl "# [cel met alle antwoorden die niet te lezen is|cellen met alle antwoorden die niet te lezen zijn]"
        en "# cell[|s] with all answers that can't be read";
    fn unknown_forms:
        nl "# [rij|rijen] waar iets anders dan full of short staat, opgevat als de volledige lijst"
        en "# [row|rows] with a form other than full or short, taken as the full version";
    fn rows_of_other_forms:
        nl "# [rij|rijen] van een andere lijst (lang of kort) dan de nummers van de kolommen; [telt|tellen] niet"
        en "# row[|s] of another form than the numbers of the columns, not counted";
    fn unknown_perspectives:
        nl "# [onbekend perspectief|onbekende perspectieven]"
        en "# unknown perspective[|s]";
    fn unsaid_whether_finished:
        nl "# [rij die niet zegt of ze is|rijen die niet zeggen of ze zijn] ingeleverd"
        en "# row[|s] that [doesn't say whether it was|don't say whether they were] handed in";
    fn rows_with_too_few_cells:
        nl "# [rij|rijen] met te weinig cellen"
        en "# row[|s] with too few cells";
    fn rows_in_halves:
        nl "# [rij|rijen] met een regeleinde in een cel zonder aanhalingstekens, overgeslagen"
        en "# row[|s] with a line end in a cell without quotes, left out";
    fn rows_with_too_many_cells:
        nl "# [rij|rijen] met te veel cellen, overgeslagen"
        en "# row[|s] with too many cells, left out";
    fn rows_in_one_cell:
        nl "# [rij die helemaal in één cel staat|rijen die helemaal in één cel staan], overgeslagen"
        en "# row[|s] with all cells in one, left out";
    fn cells_of_bytes:
        nl "# [cel|cellen] met bytes die geen tekst zijn"
        en "# cell[|s] with bytes that are not text";
    fn rows_too_long:
        nl "# [rij die te lang is|rijen die te lang zijn], overgeslagen"
        en "# row[|s] that [is|are] too long, left out";
    fn quotes_never_closed:
        nl "# [aanhalingsteken dat nooit sluit|aanhalingstekens die nooit sluiten]"
        en "# quote[|s] that [is|are] never closed";
}
