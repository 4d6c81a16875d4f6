//! What is to be said of a file before and after its rows are read.

use crate::error::{ColumnNotice, EncodingNotice, Notice, RowNotice, SheetNotice};
use crate::words::Language;
use crate::words::answer_files::sheet::json;
use crate::words::{first_of, quoted, some};

use super::question::question;
use super::scale;

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
    first_of(&shown, columns.len() > MOST_COLUMNS)
}

/// The first of some statements with their columns.
fn first_pairs(language: Language, columns: &[(String, usize)]) -> String {
    let shown = columns.get(..MOST_NAMED).unwrap_or(columns);
    first_of(&[pairs(language, shown)], columns.len() > MOST_NAMED)
}

fn line_numbers(lines: &[u64], count: u64) -> String {
    let lines: Vec<String> = lines.iter().map(u64::to_string).collect();
    first_of(&lines, count > lines.len() as u64)
}

/// Pairs of lines.
fn twice(language: Language, pairs: &[(u64, u64)], count: u64) -> String {
    let and = word!(language, "en", "and");
    let has_more = count > pairs.len() as u64;
    let pairs = pairs
        .iter()
        .map(|(one, other)| format!("{one} {and} {other}"));
    first_of(&pairs.collect::<Vec<_>>(), has_more)
}

sentences! {
    fn encoding(notice: &EncodingNotice): match notice {
        EncodingNotice::ReadAsWindows1252 =>
            nl "dit is geen UTF-8; gelezen als Windows-1252 (klopt dat niet? Gebruik --encoding)"
            en "this is not UTF-8; read as Windows-1252 (if that is wrong, use --encoding)";
        EncodingNotice::Utf16WithoutMark =>
            nl "gelezen als UTF-16 (klopt dat niet? Gebruik --encoding)"
            en "read as UTF-16 (if that is wrong, use --encoding)";
        EncodingNotice::BarDelimiter =>
            nl "gelezen met verticale strepen tussen de cellen (klopt dat niet? Gebruik --delimiter)"
            en "read with vertical bars between cells (if that is wrong, use --delimiter)";
        EncodingNotice::ZeroBytes =>
            nl "een deel van dit bestand bestaat uit nullen (NUL-bytes) en is overgeslagen: waarschijnlijk is het niet helemaal \
                bewaard of gekopieerd, en er kunnen rijen missen. Download of kopieer het nog eens"
            en "a part of this file is zeros (NUL bytes) and was skipped: most likely it was not saved or copied to its end, and \
                rows may be missing. Download or copy it once more";
    }
    fn column(language: Language, notice: &ColumnNotice): match notice {
        ColumnNotice::SeveralColumns { id, columns } => (columns = numbers(columns))
            nl "kolommen {columns} horen allemaal bij {id}; per rij telt de eerste die is ingevuld"
            en "columns {columns} all belong to {id}; in each row the first that is filled in counts";
        ColumnNotice::ChosenFrame { id, used, columns } => (columns = numbers(columns), used = numbers(used))
            nl "kolommen {columns} horen bij {id} en zijn verschillende vragen; gebruikt is {used}, want alleen daar staan \
                antwoorden in de eerste rijen (klopt dat niet? Gebruik --column '{id}=NAAM')"
            en "columns {columns} belong to {id} and are different questions; {used} is used, because only there do the first \
                rows have answers (if that is wrong, use --column '{id}=NAME')";
        ColumnNotice::SeveralFrames { id, columns } => (columns = numbers(columns))
            nl "kolommen {columns} horen allemaal bij {id} en zijn verschillende vragen; geen ervan is gelezen. Kies er een met \
                --column '{id}=NAAM'"
            en "columns {columns} all belong to {id} and are different questions; none of them is read. Choose one with \
                --column '{id}=NAME'";
        ColumnNotice::CutTexts { columns } => (options = pairs(language, columns))
            nl "kolommen waarvan de naam het begin van een stelling is, zijn opgevat als die stelling ({options}). Klopt dat \
                niet? Zeg het met --column 's01=NAAM'"
            en "columns with a name that is the start of a statement are taken as that statement ({options}). If that is wrong, \
                say so with --column 's01=NAME'";
        ColumnNotice::NumberedColumns { columns } => (options = pairs(language, columns))
            nl "de kolommen hebben alleen nummers; opgevat als de nummers van de gedrukte lijst ({options}). Klopt dat niet? \
                Zeg het met --column 's01=NAAM'"
            en "the columns have numbers only; taken as the numbers of the printed list ({options}). If that is wrong, say \
                so with --column 's01=NAME'";
        ColumnNotice::WithAnswers { columns } => (
                number = columns_with_answers(language, columns.len() as u64),
                options = first_pairs(language, columns),
            )
            nl "{number} niet gelezen, want voor die stellingen telt al een andere kolom, met andere antwoorden ({options}). Is het een \
                andere meting? Zet die in een eigen bestand. Zijn antwoorden omgepoold? Houd dan de kolommen met de antwoorden zoals ze \
                zijn gegeven, elk onder de code of de tekst van de stelling, en haal de andere weg"
            en "{number} not read, because other columns count for those statements already, with other answers ({options}). If these were \
                given at another time, move them to a file of their own; if answers were recoded, keep the columns with the answers as they \
                were given, each under the id or text of its statement, and remove the others";
        ColumnNotice::LikeAnother { columns } => (options = pairs(language, columns))
            nl "niet gelezen: kolommen met een stelling en nog meer woorden erachter, want die stelling heeft al een kolom ({options}). \
                Staan daar ook antwoorden? Zet ze dan in de andere kolom van die stelling"
            en "not read: columns with a statement and more words after it, because that statement has a column already ({options}). \
                If they hold answers too, move those to the other column of that statement";
        ColumnNotice::WorkedOut { columns } => (options = first_pairs(language, columns))
            nl "aan hun naam te zien zijn deze kolommen omgepoold, gescoord of bewerkt, of houden ze tijden bij ({options}); ze zijn gelezen als \
                antwoorden zoals ze zijn gegeven. Klopt dat niet? Gebruik dan een bestand met de antwoorden zelf. Klopt het wel? \
                Zeg dat met --column 's01=NAAM'"
            en "by their names these columns were recoded or scored, or hold times ({options}); they are read as answers as they were given. If \
                that is wrong, use a file with the answers themselves; if it is right, say so with --column 's01=NAME'";
        ColumnNotice::CellsAfter { cells } => (cells = empty_cells(language, *cells as u64))
            nl "de eerste rijen hebben aan het eind {cells} meer dan er kolomnamen zijn, opgevat als scheidingstekens te veel. Mist \
                de eerste kolom een naam, of is een cel in tweeën gedeeld? Dan staan antwoorden bij een verkeerde kolom: verbeter \
                dat eerst"
            en "the first rows have {cells} more at their end than there are names of columns, taken as surplus delimiters. If \
                the first column has no name, or a cell was cut in two, answers are in the wrong columns: correct that first";
        ColumnNotice::CodeBeside { id, code } => (id = quoted(id), code = quoted(code))
            nl "de code van de persoon komt uit kolom {code}, want {id} geeft elke rij iets anders (klopt dat niet? Gebruik \
                --id-column {id})"
            en "the code of the person is taken from column {code}, because {id} has something else for every row (if that is wrong, use \
                --id-column {id})";
        ColumnNotice::MayBeCode { name } => (name = quoted(name))
            nl "er is geen kolom met codes van personen, dus elke rij telt als een ander persoon; kolom {name} is niet gebruikt (staat daar van \
                wie een rij is? Gebruik --id-column {name}; staat dat nergens? Gebruik --column id=)"
            en "no column has the codes of people, so every row counts as somebody else; column {name} is not used (if it says whose a row is, \
                use --id-column {name}; if nothing does, use --column id=)";
        ColumnNotice::Relation { name, cells, usual } => (
                name = quoted(name),
                cells = some(cells, cells.len()),
                key = usual.key(),
            )
            nl "kolom {name} zegt zo te zien over wie of door wie een rij is ingevuld ({cells}), en is niet gelezen: alle rijen tellen als {key}. \
                Noem die kolom perspective, met self of colleague in elke rij, of zet de rijen van en over anderen in een eigen bestand. \
                Gaat de kolom ergens anders over? Gebruik --column perspective="
            en "column {name} seems to say about whom or by whom a row was filled in ({cells}), and was not read: all rows count as {key}. Call \
                that column perspective, with self or colleague in each row, or move the rows by and about others to a file of their own. If the \
                column is about something else, use --column perspective=";
        ColumnNotice::Elsewhere { what, name } => (name = quoted(name))
            nl "er is geen kolom {name}; {what} is in dit bestand gelezen alsof je die kolom niet had genoemd"
            en "there is no column {name}; in this file {what} is read as if you had not named that column";
        ColumnNotice::KeptOnce { name, columns } => (name = quoted(name), columns = numbers(columns))
            nl "kolommen {columns} heten allemaal {name}; alleen de eerste is overgenomen (de andere ook? Noem ze met --keep '#NUMMER')"
            en "columns {columns} all have the name {name}; only the first is copied (to copy another, use --keep '#NUMBER')";
        ColumnNotice::NoKeptColumn { name } => (name = quoted(name))
            nl "er is geen kolom {name}; die blijft leeg"
            en "there is no column {name}; it stays empty";
    }
    fn columns_with_answers(columns: u64): count columns
        nl "# kolom[|men] met antwoorden [is|zijn]" en "# column[|s] with answers [is|are]";
    fn empty_cells(cells: u64): count cells nl "# lege cel[|len]" en "# empty cell[|s]";
    fn rows_of(rows: u64): count rows nl "# rij[|en]" en "# row[|s]";
    fn legend_rows(rows: u64): count rows
        nl "# rij[|en] met uitleg over de antwoorden overgeslagen" en "# row[|s] that explain[s|] the answers skipped";
    fn given_again(rows: u64): count rows
        nl "# lijst[|en] [heeft|hebben] dezelfde antwoorden als een eerdere, en alle tellen mee. Is een lijst twee keer ingetypt of ingestuurd? Haal \
            er dan een weg; waar ze staan, zegt ambtenaar score --check BESTAND"
        en "# list[|s] [has|have] the same answers as an earlier one, and all of them count. If a list was typed or sent twice, remove one; to see \
            where: ambtenaar score --check FILE";
    fn rows_that_are(rows: u64): count rows nl "# [rij is|rijen zijn]" en "# [row is|rows are]";
    fn groups_of_cells(times: u64): count times nl "# keer zijn cellen" en "# [group of cells is|groups of cells are]";
    fn row(language: Language, notice: &RowNotice): match notice {
        RowNotice::AboveHeader { rows } => (rows = rows_of(language, *rows as u64))
            nl "{rows} boven de kolomnamen overgeslagen"
            en "{rows} above the names of the columns skipped";
        RowNotice::AnswersAbove { rows } => (rows = rows_of(language, *rows as u64))
            nl "in {rows} boven de kolomnamen staan antwoorden, en die zijn niet gelezen. Zet de rij met de kolomnamen bovenaan; horen \
                ze bij een andere tabel, zet die dan in een eigen bestand"
            en "in {rows} above the names of the columns are answers, which were not read. Move the row with the names to the top; \
                if they belong to another table, put that in a file of its own";
        RowNotice::SecondHeaders { rows } => (rows = rows_of(language, *rows as u64))
            nl "{rows} onder de kolomnamen overgeslagen: daar staan geen antwoorden maar weer namen"
            en "{rows} under the names of the columns skipped: no answers but names again";
        RowNotice::RepeatedHeaders { rows } => (rows = rows_of(language, *rows))
            nl "{rows} met weer de kolomnamen: de rijen daaronder zijn daarmee gelezen"
            en "{rows} with the names of the columns again: the rows below were read by them";
        RowNotice::Totals { rows } => (rows = rows_of(language, *rows))
            nl "{rows} met totalen of gemiddelden overgeslagen"
            en "{rows} with totals or averages skipped";
        RowNotice::Legend { rows } => say(legend_rows(language, *rows));
        RowNotice::Beside { rows } => (rows = rows_of(language, *rows))
            nl "in {rows} staan cellen naast de tabel, rechts van de kolomnamen; die zijn niet gelezen"
            en "in {rows} cells stand beside the table, to the right of the names of the columns; they are not read";
        RowNotice::Nameless { line, rows: 1 } =>
            nl "rij {line} heeft als enige geen code. Is het geen persoon, bijvoorbeeld een rij met gemiddelden? Haal die dan weg"
            en "row {line} is the only one without a code. If it is not a person but, say, a row of averages, remove it";
        RowNotice::Nameless { line, rows } =>
            nl "{rows} rijen hebben geen code en de andere wel; de eerste is rij {line}. Zijn het geen personen, bijvoorbeeld \
                rijen met gemiddelden? Haal ze dan weg"
            en "{rows} rows have no code, unlike the others; the first is row {line}. If they are not people but, say, rows of \
                averages, remove them";
        RowNotice::Unnamed { line, rows: 1 } =>
            nl "rij {line} heeft als enige geen naam, en telt mee. Is het geen persoon, maar bijvoorbeeld een rij met gemiddelden? Haal die \
                dan weg"
            en "row {line} is the only one without a name, and counts. If it is not a person but, say, a row of averages, remove it";
        RowNotice::Unnamed { line, rows } =>
            nl "{rows} rijen hebben geen naam en de andere wel; ze tellen mee, en de eerste is rij {line}. Zijn het geen personen, \
                maar bijvoorbeeld rijen met gemiddelden? Haal ze dan weg"
            en "{rows} rows have no name, unlike the others; they count, and the first is row {line}. If they are not people but, say, \
                rows of averages, remove them";
        RowNotice::CodeAbove { line, rows } =>
            nl "{rows} rijen zonder code staan onder rijen met een code, en tellen elk als iemand anders; de eerste is rij {line}. \
                Horen ze bij de code erboven? Vul die dan in elke rij in"
            en "{rows} rows without a code stand below rows with one, and each counts as somebody else; the first is row {line}. If they \
                belong to the code above them, fill it in on every row";
        RowNotice::Bare { line, rows: 1 } =>
            nl "rij {line} is leeg op de code na. Is het geen persoon, maar bijvoorbeeld een regel over de bron? Haal die dan weg"
            en "row {line} is empty but for the code. If it is not a person but, say, a line about the source, remove it";
        RowNotice::Bare { line, rows } =>
            nl "{rows} rijen zijn leeg op de code na; de eerste is rij {line}. Zijn het geen personen, maar bijvoorbeeld regels over de \
                bron? Haal ze dan weg"
            en "{rows} rows are empty but for the code; the first is row {line}. If they are not people but, say, lines about the \
                source, remove them";
        RowNotice::Worded { line, rows: 1 } =>
            nl "rij {line} heeft als enige een naam waar andere een nummer of code hebben, en telt mee. Is het geen persoon, maar \
                bijvoorbeeld een norm of een doel? Haal die dan weg"
            en "row {line} is the only one with a name where others have a number or code, and counts. If it is not a person but, say, a \
                norm or a target, remove it";
        RowNotice::Worded { line, rows } =>
            nl "{rows} rijen hebben een naam waar andere een nummer of code hebben, en tellen mee; de eerste is rij {line}. Zijn het \
                geen personen, maar bijvoorbeeld een norm of een doel? Haal ze dan weg"
            en "{rows} rows have a name where others have a number or code, and count; the first is row {line}. If they are not people \
                but, say, a norm or a target, remove them";
        RowNotice::Examples { rows } => (rows = rows_of(language, *rows))
            nl "{rows} met een voorbeeld overgeslagen"
            en "{rows} with an example skipped";
        RowNotice::NamedLikeExample { names } => (names = some(names, names.len()))
            nl "{names} telt mee als persoon. Is het een voorbeeld of een test? Haal die rij dan weg"
            en "{names} counts as a person. If it is an example or a test, remove that row";
        RowNotice::NamedLikeTotals { names } => (names = some(names, names.len()))
            nl "{names} telt mee als persoon. Is het een rij met totalen? Haal die dan weg"
            en "{names} counts as a person. If it is a row of totals, remove it";
        RowNotice::SkippedLikeTotals { names } => (names = some(names, names.len()))
            nl "een rij met {names} aan het eind is overgeslagen als een rij met totalen, terwijl andere rijen met dat woord meetellen. \
                Is het een persoon? Geef dan elke rij een code in een kolom id"
            en "a row with {names} at the end was skipped as a row of totals, while other rows with that word count. If it is a person, \
                give each row a code in a column id";
        RowNotice::Unread { lines, rows, fault } => (
                lines = line_numbers(lines, *rows),
                rows = rows_of(language, *rows),
                why = json(language, fault),
            )
            nl "{rows} overgeslagen (regel {lines}): {why}" en "{rows} left out (line {lines}): {why}";
        RowNotice::NoRows =>
            nl "er staan geen rijen onder de kolomnamen"
            en "there are no rows under the names of the columns";
        RowNotice::Equal { rows } => (rows = rows_that_are(language, *rows))
            nl "{rows} in elke cel gelijk aan een rij erboven. Is het dezelfde persoon? Haal er dan een weg"
            en "{rows} equal in every cell to a row above. If it is the same person, remove one";
        RowNotice::AlikeCodes { pairs, rows } => (pairs = twice(language, pairs, *rows))
            nl "de codes op regel {pairs} verschillen alleen in hoofdletters, spaties, streepjes of nullen vooraan, en gelden als die van \
                verschillende mensen. Is het dezelfde persoon? Schrijf de code dan overal gelijk"
            en "the codes on lines {pairs} differ only in capitals, spaces, hyphens or leading zeros, and are taken for different people. \
                If it is the same person, write the code alike everywhere";
        RowNotice::AlikeElsewhere { lines, rows } => (lines = line_numbers(lines, *rows))
            nl "de code op regel {lines} verschilt alleen in hoofdletters, spaties, streepjes of nullen vooraan van een code in een eerder \
                bestand, en geldt als die van iemand anders. Is het dezelfde persoon? Schrijf de code dan overal gelijk"
            en "the code on line {lines} differs only in capitals, spaces, hyphens or leading zeros from a code in an earlier file, and is \
                taken for somebody else. If it is the same person, write the code alike everywhere";
        RowNotice::SameAddress { pairs, rows } => (pairs = twice(language, pairs, *rows))
            nl "hetzelfde e-mailadres staat op regel {pairs}, en die rijen tellen als verschillende mensen. Is het dezelfde persoon? Zeg met \
                --id-column dat de kolom met adressen de codes heeft, of haal een rij weg"
            en "the same e-mail address is on lines {pairs}, and those rows count as different people. If it is the same person, say with \
                --id-column that the column of addresses has the codes, or remove a row";
        RowNotice::GivenAgain { pairs, rows } if pairs.is_empty() => say(given_again(language, *rows));
        RowNotice::GivenAgain { pairs, rows } => (pairs = twice(language, pairs, *rows))
            nl "dezelfde antwoorden staan op regel {pairs}. Is een lijst twee keer ingetypt of ingestuurd? Haal er dan een weg; nu tellen ze allemaal"
            en "the same answers are on lines {pairs}. Was a list typed or sent twice? Then remove one; now all of them count";
    }
    fn sheet(language: Language, notice: &SheetNotice): match notice {
        SheetNotice::HiddenSheet { sheet } => (sheet = quoted(sheet))
            nl "de antwoorden komen uit het verborgen blad {sheet}; op de zichtbare bladen staan er geen"
            en "the answers come from the hidden sheet {sheet}; no visible sheet has any";
        SheetNotice::HiddenRows { rows } => (rows = rows_that_are(language, *rows))
            nl "{rows} verborgen of weggefilterd, en toch gelezen. Horen ze er niet bij? Haal ze dan weg"
            en "{rows} hidden or filtered away, and read all the same. If they do not belong, remove them";
        SheetNotice::StruckRows { rows } => (rows = rows_that_are(language, *rows))
            nl "{rows} doorgestreept, en toch meegeteld. Horen ze er niet bij? Haal ze dan weg"
            en "{rows} struck through, and counted all the same. If they do not belong, remove them";
        SheetNotice::MergedCells { times } => (times = groups_of_cells(language, *times))
            nl "{times} samengevoegd onder de kolomnamen: alleen de eerste cel telt, de andere zijn leeg. Splits ze in Excel, \
                en vul elke cel zelf in"
            en "{times} merged under the names of the columns: only the first cell counts, the others are empty. Unmerge them in \
                Excel, and fill in each cell";
        SheetNotice::OddCodes { rows } => (rows = rows_of(language, *rows))
            nl "in {rows} is de code een getal met een eigen opmaak; gelezen is het getal zelf, en dat kan er in Excel anders uitzien"
            en "in {rows} the code is a number with a format of its own; the number itself is read, which may look otherwise in Excel";
        SheetNotice::Formulas { line, rows: 1 } =>
            nl "rij {line} bestaat als enige uit formules, en telt mee. Is het geen persoon, bijvoorbeeld een rij met gemiddelden? \
                Haal die dan weg"
            en "row {line} is the only one of formulas, and counts. If it is not a person but, say, a row of averages, remove it";
        SheetNotice::Formulas { line, rows } =>
            nl "{rows} rijen bestaan uit formules en de andere niet; ze tellen mee, en de eerste is rij {line}. Zijn het geen personen, \
                bijvoorbeeld rijen met gemiddelden? Haal ze dan weg"
            en "{rows} rows are of formulas, unlike the others; they count, and the first is row {line}. If they are not people but, say, \
                rows of averages, remove them";
        SheetNotice::WorkedOut { sheet } => (sheet = quoted(sheet))
            nl "aan zijn naam te zien zijn de antwoorden op blad {sheet} omgepoold, gescoord of bewerkt; ze zijn gelezen als antwoorden \
                zoals ze zijn gegeven. Klopt dat niet? Gebruik dan een blad met de antwoorden zelf. Klopt het wel? Geef het blad dan een \
                andere naam"
            en "by its name the answers on sheet {sheet} were recoded or scored; they are read as answers as they were given. If that is wrong, \
                use a sheet with the answers themselves; if it is right, rename the sheet";
        SheetNotice::NotRead { sheets, count, hidden: true } => (names = some(sheets, *count))
            nl "ook op een verborgen blad staan antwoorden, en die zijn niet gelezen: {names} (toch lezen? Gebruik --sheet)"
            en "a hidden sheet has answers too, which were not read: {names} (to read it, use --sheet)";
        SheetNotice::NotRead { sheets, count, hidden: false } => (names = some(sheets, *count))
            nl "ook op een ander blad staan antwoorden, en die zijn niet gelezen: {names}; noem met --sheet elk blad dat \
                meetelt"
            en "another sheet has answers too, which were not read: {names}; use --sheet for each sheet that counts";
    }
}
