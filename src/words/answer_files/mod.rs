//! What is said of the rows and columns of a file of answers; that a file can't be opened is said in `words::error`.

use crate::error::{RowProblem, RowProblemKind, RowProblemSort, Sign, is_rounded};
use crate::model::is_percentage;

use super::Language::{self};
use super::quoted;

mod missing;
mod notice;
mod question;
mod scale;
pub mod sheet;
mod workbook;

pub use missing::missing_columns;
pub use notice::notice;
pub(super) use scale::{ends_in_words, labels_lacking};

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

sentences! {
    fn kind(language: Language, kind: &RowProblemKind): match kind {
        RowProblemKind::Answer { found, lowest, highest } if is_percentage(found) => (found = quoted(found))
            nl "{found} gevonden, een percentage; {lowest} tot en met {highest} of een label verwacht; telt als niet beantwoord"
            en "found {found}, a percentage; expected {lowest} to {highest} or a label; counted as missing";
        RowProblemKind::Answer { found, lowest, highest } => (found = quoted(found))
            nl "{found} gevonden, {lowest} tot en met {highest} of een label verwacht; telt als niet beantwoord"
            en "found {found}, expected {lowest} to {highest} or a label; counted as missing";
        RowProblemKind::Sign { at, found, lowest, highest } => (found = quoted(found))
            nl "teken {at}: {found} gevonden, {lowest} tot en met {highest} verwacht, of een - voor overgeslagen; telt als niet \
                beantwoord"
            en "character {at}: found {found}, expected {lowest} to {highest}, or a - for skipped; counted as missing";
        RowProblemKind::TwoAnswers { found, other } => (found = quoted(found))
            nl "{found} gevonden, maar in een eerdere kolom voor dezelfde stelling staat {other}; telt als niet beantwoord"
            en "found {found}, but an earlier column for the same statement has {other}; counted as missing";
        RowProblemKind::OtherLabel { found, label, name, step } => (label = quoted(label), name = quoted(name))
            nl "{found} gevonden, maar in kolom {name} staat {label}; telt als niet beantwoord. Lopen de getallen andersom? Zeg dat met \
                --label '{found}={step}' en zo verder"
            en "found {found}, but column {name} has {label}; counted as missing. If the numbers run the other way, say so with \
                --label '{found}={step}' and so on";
        RowProblemKind::Elsewhere { name } => (name = quoted(name))
            nl "deze rij heeft alleen antwoorden in kolommen die niet gelezen zijn, zoals {name}; ze tellen niet. Zet ze in de kolommen \
                die wel gelezen zijn, of lees deze kolommen apart: noem ze met --column"
            en "this row has answers only in columns that are not read, such as {name}; they don't count. Move them to the columns that \
                are read, or read these columns by themselves: name them with --column";
        RowProblemKind::OneSided =>
            nl "sommige labels zijn niet te lezen en de andere liggen aan één kant van het midden; de antwoorden van deze rij \
                tellen niet"
            en "some labels can't be read and the others are on one side of the middle; the answers of this row don't count";
        RowProblemKind::Typed { found, signs, expected } => say(typed(language, found, *signs, *expected));
        RowProblemKind::Form { found } => (found = quoted(found))
            nl "{found} gevonden, full of short verwacht; de volledige lijst is aangenomen"
            en "found {found}, expected full or short; the full version is assumed";
        RowProblemKind::NumberedForm { expected } => (key = expected.key())
            nl "de kolommen hebben de nummers van de lijst {key}, en deze rij is van een andere; de antwoorden tellen niet"
            en "the columns have the numbers of the {key} list, and this row is of another; its answers don't count";
        RowProblemKind::Perspective { found } => (found = quoted(found))
            nl "{found} gevonden, self, wish, job of colleague verwacht; niet duidelijk is over wie of wat deze rij gaat"
            en "found {found}, expected self, wish, job or colleague; it is not clear what this row is about";
        RowProblemKind::Id { found } => (found = quoted(found))
            nl "{found} gevonden: van deze code is een afgerond getal gemaakt, zodat anderen dezelfde krijgen; telt als een rij zonder \
                code. Gebruik het bestand zoals het uit het formulier kwam"
            en "found {found}: this code was turned into a rounded number, so that others get the same one; counted as a row without a \
                code. Use the file as it came from the form";
        RowProblemKind::Finished { found } => (found = quoted(found))
            nl "{found} gevonden, true of false verwacht; opgevat als ingeleverd"
            en "found {found}, expected true or false; taken as handed in";
        RowProblemKind::TooFewCells { found, expected } => (cells = cells(language, *found as u64))
            nl "{cells} in plaats van {expected}; de andere tellen als leeg"
            en "{cells} instead of {expected}; the others count as empty";
        RowProblemKind::Halves =>
            nl "deze rij en de volgende hebben samen zo veel cellen als één rij: waarschijnlijk staat er een regeleinde in een cel \
                zonder aanhalingstekens. Beide zijn overgeslagen; zet aanhalingstekens om die cel"
            en "this row and the next have the cells of one row together: most likely a cell has a line end in it, and no quotes \
                around it. Both are left out; put quotes around that cell";
        RowProblemKind::TooManyCells { found, expected } => (cells = cells(language, *found as u64))
            nl "{cells} in plaats van {expected}, zodat niet duidelijk is welke cel bij welke kolom hoort; de rij is \
                overgeslagen. Geef elke kolom een naam, en zet een cel met een komma of puntkomma erin tussen aanhalingstekens"
            en "{cells} instead of {expected}, so it is not clear which is which; the row is left out. Give each column a name, \
                and put quotes around a cell with a comma or semicolon in it";
        RowProblemKind::CutLabel { label } => (label = quoted(label))
            nl "het antwoord {label} staat er zonder aanhalingstekens, zodat het in twee cellen terechtkwam en de cellen erna zijn \
                opgeschoven; de rij is overgeslagen. Zet aanhalingstekens om zulke antwoorden, of kies een ander scheidingsteken"
            en "the answer {label} stands there without quotes, so that it ended up in two cells and those after it have moved; the row \
                is left out. Put quotes around such answers, or choose another delimiter";
        RowProblemKind::Moved =>
            nl "hier staat iets, rechts van de laatste kolomnaam: waarschijnlijk zijn cellen in deze rij een kolom opgeschoven. De \
                rij is overgeslagen; schuif de cellen terug, of geef deze kolom een naam"
            en "something stands here, to the right of the last column name: most likely cells in this row have moved one column. \
                The row is left out; move the cells back, or give this column a name";
        RowProblemKind::OneCell { found, expected } if found == expected =>
            nl "de hele rij staat in één cel, tussen aanhalingstekens, en is overgeslagen. Haal de aanhalingstekens om de rij weg"
            en "the whole row is one cell, in quotes, and is left out. Remove the quotes around the row";
        RowProblemKind::OneCell { found, expected } => (found = sign(language, *found), expected = sign(language, *expected))
            nl "tussen de cellen staan hier {found}, en tussen de kolomnamen {expected}; de rij is overgeslagen. Zet overal \
                hetzelfde teken"
            en "there are {found} between the cells here, and {expected} between the names of the columns; the row is left out. \
                Use the same character everywhere";
        RowProblemKind::Bytes =>
            nl "sommige bytes zijn geen tekst; ze zijn getoond als \u{fffd}"
            en "some bytes are not text; they are shown as \u{fffd}";
        RowProblemKind::TooLong =>
            nl "de rij is te lang (meer dan 4 MiB, een cel van meer dan 1 MiB of meer dan 100.000 cellen) en is overgeslagen"
            en "the row is too long (more than 4 MiB, a cell of more than 1 MiB or more than 100,000 cells); it is left out";
        RowProblemKind::QuoteNeverClosed =>
            nl "hier begint een aanhalingsteken dat nooit sluit; vanaf deze rij is niets gelezen"
            en "a quote is opened here and never closed; nothing from this row on is read";
    }
    /// All answers in one cell, which are not what they should be.
    fn typed(found: &str, signs: usize, expected: usize): (shown = quoted(found)) match found {
        _ if is_rounded(found) =>
            nl "{shown} gevonden: hier is een getal van gemaakt, en daarvan bewaart Excel maar 15 cijfers. Maak de kolom eerst Tekst \
                en typ de antwoorden opnieuw; telt als niet beantwoord"
            en "found {shown}: this was turned into a number, of which Excel keeps only 15 digits. Format the column as Text first and \
                type the answers again; counted as missing";
        _ =>
            nl "{shown} gevonden: {signs} tekens, {expected} verwacht (een cijfer per stelling, - voor overgeslagen); telt als niet \
                beantwoord"
            en "found {shown}: {signs} characters, expected {expected} (a digit per statement, - for skipped); counted as missing";
    }
    /// What stands between cells.
    pub(crate) const fn sign(sign: Sign): match sign {
        Sign::Comma => nl "komma's" en "commas";
        Sign::Semicolon => nl "puntkomma's" en "semicolons";
        Sign::Tab => nl "tabs" en "tabs";
        Sign::Bar => nl "verticale strepen" en "vertical bars";
        Sign::Space => nl "spaties" en "spaces";
    }
    fn cells(count: u64): count count nl "# cel[|len]" en "# cell[|s]";
    /// How many problems there are of one kind.
    pub(crate) fn counted(sort: RowProblemSort, number: u64): match sort {
        RowProblemSort::Answer => count number
            nl "# [antwoord dat niet te lezen is; telt|antwoorden die niet te lezen zijn; tellen] als niet beantwoord"
            en "# answer[|s] that can't be read, counted as missing";
        RowProblemSort::TwoAnswers => count number
            nl "# [stelling met twee antwoorden; telt|stellingen met twee antwoorden; tellen] als niet beantwoord"
            en "# statement[|s] with two answers, counted as missing";
        RowProblemSort::Elsewhere => count number
            nl "# [rij|rijen] met alleen antwoorden in kolommen die niet gelezen zijn; [telt|tellen] niet"
            en "# row[|s] with answers only in columns that are not read, not counted";
        RowProblemSort::OneSided => count number
            nl "# [rij|rijen] waarvan één kant van de schaal niet te lezen is; [telt|tellen] niet"
            en "# row[|s] with one side of the scale unreadable, not counted";
        RowProblemSort::Typed => count number
            nl "# [cel met alle antwoorden die niet te lezen is|cellen met alle antwoorden die niet te lezen zijn]"
            en "# cell[|s] with all answers that can't be read";
        RowProblemSort::Form => count number
            nl "# [rij|rijen] waar iets anders dan full of short staat, opgevat als de volledige lijst"
            en "# [row|rows] with a form other than full or short, taken as the full version";
        RowProblemSort::NumberedForm => count number
            nl "# [rij|rijen] van een andere lijst (lang of kort) dan de nummers van de kolommen; [telt|tellen] niet"
            en "# row[|s] of another form than the numbers of the columns, not counted";
        RowProblemSort::Perspective => count number
            nl "# [onbekend perspectief|onbekende perspectieven]"
            en "# unknown perspective[|s]";
        RowProblemSort::Id => count number
            nl "# [code|codes] waarvan een afgerond getal is gemaakt, opgevat als geen code"
            en "# code[|s] turned into [a rounded number|rounded numbers], taken as no code";
        RowProblemSort::Finished => count number
            nl "# [rij die niet zegt of ze is|rijen die niet zeggen of ze zijn] ingeleverd"
            en "# row[|s] that [doesn't say whether it was|don't say whether they were] handed in";
        RowProblemSort::TooFewCells => count number
            nl "# [rij|rijen] met te weinig cellen"
            en "# row[|s] with too few cells";
        RowProblemSort::Halves => count number
            nl "# [rij|rijen] met een regeleinde in een cel zonder aanhalingstekens, overgeslagen"
            en "# row[|s] with a line end in a cell without quotes, left out";
        RowProblemSort::TooManyCells => count number
            nl "# [rij|rijen] met te veel cellen, overgeslagen"
            en "# row[|s] with too many cells, left out";
        RowProblemSort::OneCell => count number
            nl "# [rij die helemaal in één cel staat|rijen die helemaal in één cel staan], overgeslagen"
            en "# row[|s] with all cells in one, left out";
        RowProblemSort::Bytes => count number
            nl "# [cel|cellen] met bytes die geen tekst zijn"
            en "# cell[|s] with bytes that are not text";
        RowProblemSort::TooLong => count number
            nl "# [rij die te lang is|rijen die te lang zijn], overgeslagen"
            en "# row[|s] that [is|are] too long, left out";
        RowProblemSort::QuoteNeverClosed => count number
            nl "# [aanhalingsteken dat nooit sluit|aanhalingstekens die nooit sluiten]"
            en "# quote[|s] that [is|are] never closed";
    }
}
