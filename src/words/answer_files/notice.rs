//! What is to be said of a file before and after its rows are read.

use crate::error::{ColumnNotice, EncodingNotice, Notice, RowNotice, SheetNotice};
use crate::words::Language::{self, Dutch, English};
use crate::words::sheet::json;
use crate::words::{Count, quoted};

use super::question::question;
use super::{scale, some};

/// The most columns of one statement that are named.
const MOST_COLUMNS: usize = 8;

/// The most columns that are named as an example.
const MOST_NAMED: usize = 3;

/// What is to be said of a file, without its name.
#[must_use]
pub fn notice(language: Language, notice: &Notice) -> String {
    match notice {
        Notice::Encoding(notice) => encoding(language, notice),
        Notice::Column(notice) => column(language, notice),
        Notice::Answer(notice) => scale::notice(language, notice),
        Notice::Row(notice) => row(language, notice),
        Notice::Sheet(notice) => sheet(language, notice),
        Notice::Question(notice) => question(language, notice),
    }
}

/// Statements with their columns, as options give them.
fn pairs(language: Language, columns: &[(String, usize)]) -> String {
    let pairs: Vec<String> = columns
        .iter()
        .map(|(id, column)| say!(language, "{id}: kolom {column}", "{id}: column {column}"))
        .collect();
    pairs.join(", ")
}

/// The first of some columns.
fn numbers(columns: &[usize]) -> String {
    let shown: Vec<String> = columns
        .iter()
        .take(MOST_COLUMNS)
        .map(usize::to_string)
        .collect();
    let more = if columns.len() > shown.len() {
        ", …"
    } else {
        ""
    };
    shown.join(", ") + more
}

fn rows_of(language: Language, count: u64) -> Count {
    match language {
        Dutch => Count::of(count, "rij", "rijen"),
        English => Count::of(count, "row", "rows"),
    }
}

fn rows_that_are(language: Language, count: u64) -> Count {
    match language {
        Dutch => Count::of(count, "rij is", "rijen zijn"),
        English => Count::of(count, "row is", "rows are"),
    }
}

fn encoding(language: Language, notice: &EncodingNotice) -> String {
    match notice {
        EncodingNotice::ReadAsWindows1252 => read_as_windows1252(language).to_owned(),
        EncodingNotice::Utf16WithoutMark => utf16_without_mark(language).to_owned(),
        EncodingNotice::BarDelimiter => bar_delimiter(language).to_owned(),
        EncodingNotice::ZeroBytes => zero_bytes(language).to_owned(),
    }
}

sentences! {
    fn read_as_windows1252:
        nl "dit is geen UTF-8; gelezen als Windows-1252 (klopt dat niet? Gebruik --encoding)"
        en "this is not UTF-8; read as Windows-1252 (if that is wrong, use --encoding)";
    fn utf16_without_mark:
        nl "gelezen als UTF-16 (klopt dat niet? Gebruik --encoding)"
        en "read as UTF-16 (if that is wrong, use --encoding)";
    fn bar_delimiter:
        nl "gelezen met verticale strepen tussen de cellen (klopt dat niet? Gebruik --delimiter)"
        en "read with vertical bars between cells (if that is wrong, use --delimiter)";
    fn zero_bytes:
        nl "een deel van dit bestand bestaat uit nullen (NUL-bytes) en is overgeslagen: waarschijnlijk is het niet helemaal \
             bewaard of gekopieerd, en er kunnen rijen missen. Download of kopieer het nog eens"
        en "a part of this file is zeros (NUL bytes) and was skipped: most likely it was not saved or copied to its end, and \
             rows may be missing. Download or copy it once more";
}

fn column(language: Language, notice: &ColumnNotice) -> String {
    match notice {
        ColumnNotice::SeveralColumns { id, columns } => {
            several_columns(language, &numbers(columns), id)
        }
        ColumnNotice::ChosenFrame { id, used, columns } => {
            let (columns, used) = (numbers(columns), numbers(used));
            say!(
                language,
                "kolommen {columns} horen bij {id} en zijn verschillende vragen; gebruikt is {used}, want alleen daar staan \
                 antwoorden in de eerste rijen (klopt dat niet? Gebruik --column '{id}=NAAM')",
                "columns {columns} belong to {id} and are different questions; {used} is used, because only there do the first \
                 rows have answers (if that is wrong, use --column '{id}=NAME')",
            )
        }
        ColumnNotice::SeveralFrames { id, columns } => {
            several_frames(language, &numbers(columns), id)
        }
        ColumnNotice::CutTexts { columns } => cut_texts(language, &pairs(language, columns)),
        ColumnNotice::NumberedColumns { columns } => {
            numbered_columns(language, &pairs(language, columns))
        }
        ColumnNotice::LikeAnother { columns } => like_another(language, &pairs(language, columns)),
        ColumnNotice::WorkedOut { columns } => {
            let shown = columns.get(..MOST_NAMED).unwrap_or(columns);
            let more = if shown.len() < columns.len() {
                ", …"
            } else {
                ""
            };
            worked_out(language, &(pairs(language, shown) + more))
        }
        ColumnNotice::CellsAfter { cells } => {
            let cells = *cells as u64;
            cells_after(
                language,
                match language {
                    Dutch => Count::of(cells, "lege cel", "lege cellen"),
                    English => Count::of(cells, "empty cell", "empty cells"),
                },
            )
        }
        ColumnNotice::NoKeptColumn { name } => no_kept_column(language, &quoted(name)),
    }
}

sentences! {
    fn several_columns(columns: &str, id: &str):
        nl "kolommen {columns} horen allemaal bij {id}; per rij telt de eerste die is ingevuld"
        en "columns {columns} all belong to {id}; in each row the first that is filled in counts";
    fn several_frames(columns: &str, id: &str):
        nl "kolommen {columns} horen allemaal bij {id} en zijn verschillende vragen; geen ervan is gelezen. Kies er een met \
             --column '{id}=NAAM'"
        en "columns {columns} all belong to {id} and are different questions; none of them is read. Choose one with \
             --column '{id}=NAME'";
    fn cut_texts(options: &str):
        nl "kolommen waarvan de naam het begin van een stelling is, zijn opgevat als die stelling ({options}). Klopt dat \
             niet? Zeg het met --column 's01=NAAM'"
        en "columns with a name that is the start of a statement are taken as that statement ({options}). If that is wrong, \
             say so with --column 's01=NAME'";
    fn numbered_columns(options: &str):
        nl "de kolommen hebben alleen nummers; opgevat als de nummers van de gedrukte lijst ({options}). Klopt dat niet? \
             Zeg het met --column 's01=NAAM'"
        en "the columns have numbers only; taken as the numbers of the printed list ({options}). If that is wrong, say \
             so with --column 's01=NAME'";
    fn like_another(options: &str):
        nl "niet gelezen: kolommen met een stelling en nog meer woorden erachter, want die stelling heeft al een kolom ({options}). \
             Staan daar ook antwoorden? Zet ze dan in de andere kolom van die stelling"
        en "not read: columns with a statement and more words after it, because that statement has a column already ({options}). \
             If they hold answers too, move those to the other column of that statement";
    fn worked_out(options: &str):
        nl "aan hun naam te zien zijn deze kolommen omgepoold, gescoord of anders bewerkt, of houden ze tijden bij ({options}); ze zijn gelezen als \
             antwoorden zoals ze zijn gegeven. Klopt dat niet? Gebruik dan de kolommen met de antwoorden zelf"
        en "by their names these columns were recoded or scored, or hold times ({options}); they are read as answers as they were given. If \
             that is wrong, use the columns with the answers themselves";
    fn cells_after(cells: Count):
        nl "de eerste rijen hebben aan het eind {cells} meer dan er kolomnamen zijn, opgevat als scheidingstekens te veel. Mist \
             de eerste kolom een naam, of is een cel in tweeën gedeeld? Dan staan antwoorden bij een verkeerde kolom: verbeter \
             dat eerst"
        en "the first rows have {cells} more at their end than there are names of columns, taken as surplus delimiters. If \
             the first column has no name, or a cell was cut in two, answers are in the wrong columns: correct that first";
    fn no_kept_column(name: &str):
        nl "er is geen kolom {name}; die blijft leeg"
        en "there is no column {name}; it stays empty";
}

fn row(language: Language, notice: &RowNotice) -> String {
    match notice {
        RowNotice::AboveHeader { rows } => above_header(language, rows_of(language, *rows as u64)),
        RowNotice::SecondHeaders { rows } => {
            second_headers(language, rows_of(language, *rows as u64))
        }
        RowNotice::RepeatedHeaders { rows } => repeated_headers(language, rows_of(language, *rows)),
        RowNotice::Totals { rows } => totals(language, rows_of(language, *rows)),
        RowNotice::Beside { rows } => beside(language, rows_of(language, *rows)),
        RowNotice::Nameless { line, rows: 1 } => nameless(language, *line),
        RowNotice::Nameless { line, rows } => nameless_rows(language, *rows, *line),
        RowNotice::Bare { line, rows: 1 } => bare(language, *line),
        RowNotice::Bare { line, rows } => bare_rows(language, *rows, *line),
        RowNotice::NamedLikeTotals { names } => {
            named_like_totals(language, &some(names, names.len()))
        }
        RowNotice::SkippedLikeTotals { names } => {
            skipped_like_totals(language, &some(names, names.len()))
        }
        RowNotice::Unread { lines, rows, fault } => {
            let shown: Vec<String> = lines.iter().map(u64::to_string).collect();
            let more = if *rows > lines.len() as u64 {
                ", …"
            } else {
                ""
            };
            let lines = shown.join(", ") + more;
            unread(
                language,
                rows_of(language, *rows),
                &lines,
                &json(language, fault),
            )
        }
        RowNotice::NoRows => no_rows(language).to_owned(),
        RowNotice::Equal { rows } => equal(language, rows_that_are(language, *rows)),
        RowNotice::TypedAgain { pairs, rows } => {
            let and = word!(language, "en", "and");
            let pairs = pairs
                .iter()
                .map(|(one, other)| format!("{one} {and} {other}"));
            let pairs = pairs.collect::<Vec<_>>();
            let more = if *rows > pairs.len() as u64 {
                ", …"
            } else {
                ""
            };
            typed_again(language, &(pairs.join(", ") + more))
        }
    }
}

sentences! {
    fn above_header(rows: Count):
        nl "{rows} boven de kolomnamen overgeslagen"
        en "{rows} above the names of the columns skipped";
    fn second_headers(rows: Count):
        nl "{rows} onder de kolomnamen overgeslagen: daar staan geen antwoorden maar weer namen"
        en "{rows} under the names of the columns skipped: no answers but names again";
    fn repeated_headers(rows: Count):
        nl "{rows} met weer de kolomnamen: de rijen daaronder zijn daarmee gelezen"
        en "{rows} with the names of the columns again: the rows below were read by them";
    fn totals(rows: Count):
        nl "{rows} met totalen of gemiddelden overgeslagen"
        en "{rows} with totals or averages skipped";
    fn beside(rows: Count):
        nl "in {rows} staan cellen naast de tabel, rechts van de kolomnamen; die zijn niet gelezen"
        en "in {rows} cells stand beside the table, to the right of the names of the columns; they are not read";
    fn nameless(line: u64):
        nl "rij {line} heeft als enige geen code. Is het geen persoon, bijvoorbeeld een rij met gemiddelden? Haal die dan weg"
        en "row {line} is the only one without a code. If it is not a person but, say, a row of averages, remove it";
    fn nameless_rows(rows: u64, line: u64):
        nl "{rows} rijen hebben geen code en de andere wel; de eerste is rij {line}. Zijn het geen personen, bijvoorbeeld \
             rijen met gemiddelden? Haal ze dan weg"
        en "{rows} rows have no code, unlike the others; the first is row {line}. If they are not people but, say, rows of \
             averages, remove them";
    fn bare(line: u64):
        nl "rij {line} is leeg op de code na. Is het geen persoon, maar bijvoorbeeld een regel over de bron? Haal die dan weg"
        en "row {line} is empty but for the code. If it is not a person but, say, a line about the source, remove it";
    fn bare_rows(rows: u64, line: u64):
        nl "{rows} rijen zijn leeg op de code na; de eerste is rij {line}. Zijn het geen personen, maar bijvoorbeeld regels over de \
             bron? Haal ze dan weg"
        en "{rows} rows are empty but for the code; the first is row {line}. If they are not people but, say, lines about the \
             source, remove them";
    fn named_like_totals(names: &str):
        nl "{names} telt mee als persoon. Is het een rij met totalen? Haal die dan weg"
        en "{names} counts as a person. If it is a row of totals, remove it";
    fn skipped_like_totals(names: &str):
        nl "een rij met {names} aan het eind is overgeslagen als een rij met totalen, terwijl andere rijen met dat woord meetellen. \
             Is het een persoon? Geef dan elke rij een code in een kolom id"
        en "a row with {names} at the end was skipped as a row of totals, while other rows with that word count. If it is a person, \
             give each row a code in a column id";
    fn unread(rows: Count, lines: &str, why: &str):
        nl "{rows} overgeslagen (regel {lines}): {why}"
        en "{rows} left out (line {lines}): {why}";
    fn no_rows:
        nl "er staan geen rijen onder de kolomnamen"
        en "there are no rows under the names of the columns";
    fn typed_again(pairs: &str):
        nl "dezelfde antwoorden staan op regel {pairs}. Is een lijst twee keer ingetypt? Haal er dan een weg; nu tellen ze allemaal"
        en "the same answers are on lines {pairs}. Was a list typed twice? Then remove one; now all of them count";
    fn equal(rows: Count):
        nl "{rows} in elke cel gelijk aan een rij erboven. Is het dezelfde persoon? Haal er dan een weg"
        en "{rows} equal in every cell to a row above. If it is the same person, remove one";
}

fn sheet(language: Language, notice: &SheetNotice) -> String {
    match notice {
        SheetNotice::HiddenSheet { sheet } => hidden_sheet(language, &quoted(sheet)),
        SheetNotice::HiddenRows { rows } => hidden_rows(language, rows_that_are(language, *rows)),
        SheetNotice::MergedCells { times } => merged_cells(
            language,
            match language {
                Dutch => Count::of(*times, "keer zijn cellen", "keer zijn cellen"),
                English => Count::of(*times, "group of cells is", "groups of cells are"),
            },
        ),
        SheetNotice::NotRead {
            sheets,
            count,
            hidden,
        } => {
            let names = some(sheets, *count);
            if *hidden {
                say!(
                    language,
                    "ook op een verborgen blad staan antwoorden, en die zijn niet gelezen: {names} (toch lezen? Gebruik --sheet)",
                    "a hidden sheet has answers too, which were not read: {names} (to read it, use --sheet)",
                )
            } else {
                say!(
                    language,
                    "ook op een ander blad staan antwoorden, en die zijn niet gelezen: {names}; noem met --sheet elk blad dat \
                     meetelt",
                    "another sheet has answers too, which were not read: {names}; use --sheet for each sheet that counts",
                )
            }
        }
    }
}

sentences! {
    fn hidden_sheet(sheet: &str):
        nl "de antwoorden komen uit het verborgen blad {sheet}; op de zichtbare bladen staan er geen"
        en "the answers come from the hidden sheet {sheet}; no visible sheet has any";
    fn hidden_rows(rows: Count):
        nl "{rows} verborgen of weggefilterd, en toch gelezen. Horen ze er niet bij? Haal ze dan weg"
        en "{rows} hidden or filtered away, and read all the same. If they do not belong, remove them";
    fn merged_cells(times: Count):
        nl "{times} samengevoegd onder de kolomnamen: alleen de eerste cel telt, de andere zijn leeg. Splits ze in Excel, \
             en vul elke cel zelf in"
        en "{times} merged under the names of the columns: only the first cell counts, the others are empty. Unmerge them in \
             Excel, and fill in each cell";
}
