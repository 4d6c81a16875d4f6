//! Why a file of answers can't be used.

use crate::error::{JsonFault, Looks, OtherMeaning, SheetFault, Sign};

use super::{Language, quoted};

/// What is wrong with it, without its name.
#[must_use]
pub fn fault(language: Language, problem: &SheetFault) -> String {
    match problem {
        SheetFault::Read { fault } => say!(
            language,
            "niet te lezen: {}.",
            "it could not be read: {}.",
            super::refused(language, fault)
        ),
        SheetFault::Empty => empty(language).to_owned(),
        SheetFault::NotATable { looks } => not_a_table(language, *looks),
        SheetFault::Workbook { fault } => {
            unreadable_workbook(language, &super::workbook::fault(language, fault))
        }
        SheetFault::WorkbookTooLarge { limit } => super::workbook::too_large(language, limit),
        SheetFault::WorkbookPart { part, limit } => {
            super::workbook::too_large_part(language, part, *limit)
        }
        SheetFault::PackedWorkbook => packed_workbook(language).to_owned(),
        SheetFault::NoSuchSheet {
            name,
            sheets,
            count,
        } => no_such_sheet(language, name, sheets, *count),
        SheetFault::NoSheets => no_sheets(language).to_owned(),
        SheetFault::Gzip { ends_early: true } => truncated_gzip(language).to_owned(),
        SheetFault::Gzip { ends_early: false } => damaged_gzip(language).to_owned(),
        SheetFault::Json {
            line,
            column,
            fault,
        } => json_broken(language, *line, *column, &json(language, fault)),
        SheetFault::JsonInside { key } => json_inside(language, &quoted(key)),
        SheetFault::JsonTooLong { line } => json_too_long(language, *line),
        SheetFault::JsonColumns => json_columns(language).to_owned(),
        SheetFault::OneCell { sign, is_quoted } => one_cell(language, *sign, *is_quoted),
        SheetFault::Transposed => transposed(language).to_owned(),
        SheetFault::RowPerAnswer { column } => row_per_answer(language, &quoted(column)),
        SheetFault::NoStatements {
            columns,
            count,
            numbers_short: true,
            ..
        } => numbers_of_short(language, &some(columns, *count)),
        SheetFault::NoStatements {
            columns,
            count,
            rows,
            ..
        } => no_statements(language, columns, *count, *rows),
        SheetFault::NamesShort { column, last } => names_short(language, *column, &quoted(last)),
        SheetFault::OtherMeaning { column, meaning } => {
            let OtherMeaning { number, step, .. } = meaning;
            let label = quoted(&meaning.label);
            match column {
                Some(column) => name_means(language, *column, *number, &label, *step),
                None => row_means(language, *number, &label, *step),
            }
        }
        SheetFault::SpaceBeforeQuote { line } => space_before_quote(language, *line),
        SheetFault::HeaderTooLong => header_too_long(language).to_owned(),
        SheetFault::HeaderQuote { line } => header_quote(language, *line),
        SheetFault::NoSuchColumn { name } => no_such_column(language, &quoted(name)),
        SheetFault::NoSuchDetail { name } => no_such_detail(language, &quoted(name)),
        SheetFault::NoSubmittedColumn { names } => no_submitted_column(language, &names.join(", ")),
    }
}

sentences! {
    fn empty:
        nl "er staat niets in. Zet in de eerste rij de namen van de kolommen."
        en "there is nothing in it. Put the names of the columns in the first row.";
    fn unreadable_workbook(fault: &str):
        nl "deze werkmap is niet te lezen ({fault}). Sla die op als CSV en gebruik dat bestand."
        en "this workbook can't be read ({fault}). Save it as CSV and use that file.";
    fn packed_workbook:
        nl "dit is een werkmap van meer dan 8 MiB, ingepakt met gzip. Pak die uit met gunzip en gebruik de werkmap zelf."
        en "this is a workbook of more than 8 MiB, packed with gzip. Unpack it with gunzip and use the workbook itself.";
    fn no_sheets:
        nl "dit bestand heeft geen bladen: die heeft alleen een werkmap (xlsx, ods). Laat --sheet weg."
        en "this file has no sheets: only a workbook (xlsx, ods) has them. Leave out --sheet.";
    fn truncated_gzip:
        nl "dit ingepakte bestand (gzip) houdt te vroeg op; de rijen tot daar zijn gelezen. Download of kopieer het nog eens."
        en "this packed file (gzip) ends too early; the rows up to there were read. Download or copy it once more.";
    fn damaged_gzip:
        nl "dit ingepakte bestand (gzip) is beschadigd; de rijen die ervoor staan, zijn gelezen. Download of kopieer het nog eens."
        en "this packed file (gzip) is damaged; the rows before the damage were read. Download or copy it once more.";
    fn json_broken(line: u64, column: u64, json: &str):
        nl "de JSON is niet te lezen vanaf regel {line}, kolom {column} ({json}); de rijen die ervoor staan, zijn gelezen."
        en "the JSON can't be read from line {line}, column {column} ({json}); the rows before it were read.";
    fn json_inside(key: &str):
        nl "de rijen staan binnen {key}; nodig is een object per persoon. Haal ze eruit, bijvoorbeeld met jq -c '.[{key}][]' BESTAND"
        en "the rows are inside {key}; an object per person is needed. Take them out, for instance with jq -c '.[{key}][]' FILE";
    fn json_too_long(line: u64):
        nl "het JSON-object op regel {line} is langer dan 4 MiB. Geef iedereen een eigen object, één per regel; in pandas: \
             to_json(orient=\"records\", lines=True)."
        en "the JSON object on line {line} is longer than 4 MiB. Give each person an object of their own, one per line; in \
             pandas: to_json(orient=\"records\", lines=True).";
    fn json_columns:
        nl "in deze JSON staat een object per kolom; nodig is een object per persoon. In pandas: to_json(orient=\"records\")."
        en "this JSON has an object per column; an object per person is needed. In pandas: to_json(orient=\"records\").";
    fn transposed:
        nl "de stellingen staan onder elkaar en de mensen naast elkaar; nodig is een rij per persoon. Draai de tabel om: kopieer \
             die in Excel, en kies Plakken speciaal, Transponeren."
        en "the statements are below each other and the people side by side; a row per person is needed. Turn the table: copy it \
             in Excel, and choose Paste Special, Transpose.";
    fn row_per_answer(column: &str):
        nl "elk antwoord heeft een eigen rij (kolom {column} noemt de stelling); nodig is een rij per persoon. Maak in Excel een \
             draaitabel met de mensen als rijen en de stellingen als kolommen."
        en "each answer has a row of its own (column {column} names the statement); a row per person is needed. In Excel make a pivot \
             table with people as rows and statements as columns.";
    fn names_short(column: usize, last: &str):
        nl "in de meeste van de eerste rijen staat iets in kolom {column}, rechts van de laatste kolomnaam ({last}). Mist de eerste \
             kolom een naam, dan tellen alle antwoorden bij een verkeerde stelling. Geef elke kolom een naam."
        en "most of the first rows have something in column {column}, to the right of the last column name ({last}). If the first \
             column has no name, every answer counts for the wrong statement. Give each column a name.";
    fn name_means(column: usize, number: char, label: &str, step: u8):
        nl "de naam van kolom {column} zegt dat {number} {label} betekent, en in deze lijst is dat {step}: zo zouden de uitkomsten niet \
             kloppen. Zeg met --label '{number}={step}' en zo verder wat elk getal betekent, of verbeter die naam."
        en "the name of column {column} says that {number} means {label}, which is {step} in this list: the results would be wrong. Say \
             with --label '{number}={step}' and so on what each number means, or correct that name.";
    fn row_means(number: char, label: &str, step: u8):
        nl "in een rij boven of onder de kolomnamen staat dat {number} {label} betekent, en in deze lijst is dat {step}: zo zouden de \
             uitkomsten niet kloppen. Zeg met --label '{number}={step}' en zo verder wat elk getal betekent, of verbeter die rij."
        en "a row above or below the names of the columns says that {number} means {label}, which is {step} in this list: the results \
             would be wrong. Say with --label '{number}={step}' and so on what each number means, or correct that row.";
    fn space_before_quote(line: u64):
        nl "op regel {line} staat een spatie vóór aanhalingstekens, zodat die niet tellen en een komma daarbinnen de cel in tweeën \
             deelt. Haal overal de spatie tussen het scheidingsteken en het aanhalingsteken weg."
        en "line {line} has a space before quotes, so that they do not count and a comma inside them cuts the cell in two. Remove \
             every space between a delimiter and a quote.";
    fn header_too_long:
        nl "de eerste rij is langer dan 4 MiB of heeft meer dan 100.000 kolommen. Kies een ander bestand."
        en "the first row is longer than 4 MiB or has more than 100,000 columns. Choose another file.";
    fn header_quote(line: u64):
        nl "een aanhalingsteken in de eerste rij, op regel {line}, sluit nooit. Zet er een bij, of haal het weg."
        en "a quote in the first row, opened on line {line}, is never closed. Close it, or remove it.";
    fn no_such_column(name: &str):
        nl "er is geen kolom {name}; --show-columns toont de kolommen."
        en "there is no column {name}; --show-columns lists the columns.";
    fn no_such_detail(name: &str):
        nl "--column: {name} is geen stelling, en ook niets anders wat een rij kan hebben. Kies een code als s01, of id, date, perspective, form, \
             instrument, seed, submitted, finished of answers."
        en "--column: {name} is neither a statement nor anything else a row can hold. Choose an id such as s01, or id, date, perspective, form, \
             instrument, seed, submitted, finished or answers.";
    fn no_submitted_column(names: &str):
        nl "er is geen kolom die zegt welke rijen zijn ingeleverd (gezocht is naar: {names}). Laat --finished-only weg, dan telt \
             elke rij mee."
        en "there is no column that says which rows were handed in (looked for: {names}). Leave out --finished-only to count every row.";
}

/// What is wrong with JSON, without the end of the sentence.
pub(super) fn json(language: Language, fault: &JsonFault) -> String {
    match fault {
        JsonFault::EndsEarly => ends_early(language).to_owned(),
        JsonFault::Expected { sign } => expected(language, *sign),
        JsonFault::ExpectedEnd => expected_end(language).to_owned(),
        JsonFault::ExpectedObject => expected_object(language).to_owned(),
        JsonFault::KeyTwice { key } => say!(
            language,
            "de sleutel {} staat er twee keer",
            "the key {} is there twice",
            quoted(key)
        ),
        JsonFault::NotANumber => not_a_number(language).to_owned(),
        // The reader speaks English only.
        JsonFault::Reader { detail } => match language {
            Language::Dutch => "hier klopt de JSON niet".to_owned(),
            Language::English => detail.clone(),
        },
    }
}

sentences! {
    fn not_a_number:
        nl "er staat NaN of Infinity, en dat is geen JSON; zet null waar geen antwoord is (in pandas: to_json in plaats van \
             json.dumps)"
        en "there is NaN or Infinity, which is no JSON; put null where there is no answer (in pandas: to_json instead of \
             json.dumps)";
    fn ends_early:
        nl "het bestand houdt op voor het eind van dit object"
        en "the file ends before this object does";
    fn expected(sign: char):
        nl "hier hoort `{sign}` te staan"
        en "expected `{sign}`";
    fn expected_end:
        nl "hier hoort het bestand op te houden"
        en "expected the end of the file";
    fn expected_object:
        nl "hier hoort een object te staan"
        en "expected an object";
}

fn one_cell(language: Language, sign: Sign, is_quoted: bool) -> String {
    let found = super::answer_files::sign(language, sign);
    let option = match sign {
        _ if is_quoted => None,
        Sign::Comma => Some("comma"),
        Sign::Semicolon => Some("semicolon"),
        Sign::Tab => Some("tab"),
        Sign::Bar => Some("bar"),
        Sign::Space => None,
    };
    let option = option.map_or_else(String::new, |key| {
        say!(
            language,
            ", of gebruik --delimiter {key}",
            ", or use --delimiter {key}"
        )
    });
    say!(
        language,
        "alle kolomnamen staan in één cel, met {found} ertussen. Open het bestand in Excel, kies Gegevens, Tekst naar kolommen, en \
         sla het op als CSV{option}.",
        "the names of all columns are in one cell, with {found} between them. Open the file in Excel, choose Data, Text to \
         Columns, and save it as CSV{option}."
    )
}

sentences! {
    /// The columns have the numbers of the printed short list.
    fn numbers_of_short(numbers: &str):
        nl "de kolommen zijn alleen genummerd ({numbers}), zodat niet duidelijk is welke lijst dit is. Is het de korte lijst op \
             papier? Zet er dan een kolom form bij, met short in elke rij. Is het de volledige lijst? Dan heeft elke stelling een kolom nodig."
        en "the columns are only numbered ({numbers}), so it is not clear which list this is. For the short version on paper, add a \
             column form with short in every row; for the full version, every statement needs a column.";
}

fn no_statements(language: Language, columns: &[String], count: usize, rows: usize) -> String {
    let none = if count == 1 {
        say!(
            language,
            "de enige kolom hoort niet",
            "the only column does not belong"
        )
    } else {
        say!(
            language,
            "geen van de {count} kolommen hoort",
            "none of the {count} columns belongs"
        )
    };
    let columns = some(columns, count);
    if rows > 1 {
        return say!(
            language,
            "{none} bij een stelling: {columns}; de namen zijn in de eerste {rows} rijen gezocht. In een daarvan horen codes als s01 \
             te staan, of de stellingen zelf; ambtenaar statements show toont ze.",
            "{none} to a statement: {columns}; the names were looked for in the first {rows} rows. One of them should hold ids \
             such as s01, or the statements themselves; ambtenaar statements show lists them.",
        );
    }
    say!(
        language,
        "{none} bij een stelling: {columns}. In de eerste rij horen codes als s01 te staan, of de stellingen zelf; ambtenaar statements \
         show toont ze.",
        "{none} to a statement: {columns}. The first row should hold ids such as s01, or the statements themselves; ambtenaar \
         statements show lists them.",
    )
}

fn no_such_sheet(language: Language, name: &str, sheets: &[String], count: usize) -> String {
    say!(
        language,
        "er is geen blad {}. {}: {}.",
        "there is no sheet {}. {}: {}.",
        quoted(name),
        if count == 1 {
            word!(language, "Het enige blad is", "The only sheet is")
        } else {
            word!(language, "De bladen zijn", "The sheets are")
        },
        some(sheets, count)
    )
}

/// The names of the first of so many.
fn some(names: &[String], count: usize) -> String {
    let shown: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    let more = if count > names.len() { ", …" } else { "" };
    shown.join(", ") + more
}

fn not_a_table(language: Language, looks: Looks) -> String {
    let sentence = match looks {
        Looks::Pdf => pdf(language),
        Looks::Zip => zip(language),
        Looks::Gzip => packed_thrice(language),
        Looks::Packed { by } => return packed(language, by),
        Looks::Password => password(language),
        Looks::OldExcel => old_excel(language),
        Looks::BinaryExcel => binary_excel(language),
        Looks::Numbers => numbers(language),
        Looks::Document => document(language),
        Looks::Rtf => rtf(language),
        Looks::Html => html(language),
        Looks::Xml => xml(language),
        Looks::Spss => spss(language),
        Looks::Stata => stata(language),
        Looks::R => r(language),
        Looks::Parquet => parquet(language),
        Looks::Binary => binary(language),
    };
    sentence.to_owned()
}

sentences! {
    fn pdf:
        nl "dit is een PDF. Gebruik het bestand met de antwoorden zelf: CSV of xlsx."
        en "this is a PDF. Use the file with the answers themselves: CSV or xlsx.";
    fn zip:
        nl "dit is geen complete werkmap: een ander zip-archief, of een werkmap die beschadigd is. Pak het uit en gebruik het \
             CSV- of xlsx-bestand dat erin zit, of download de werkmap nog eens."
        en "this is not a complete workbook: another zip archive, or a workbook that is damaged. Unpack it and use the CSV or \
             xlsx file inside, or download the workbook once more.";
    fn packed_thrice:
        nl "dit is meer dan twee keer ingepakt met gzip. Pak het eerst uit: gunzip -c BESTAND | ambtenaar score -"
        en "this is packed with gzip more than twice. Unpack it first: gunzip -c FILE | ambtenaar score -";
    fn password:
        nl "op deze werkmap zit een wachtwoord. Open die, sla die op zonder wachtwoord (in Excel: Bestand, Info, Werkmap \
             beveiligen, Versleutelen met wachtwoord, en maak het vak leeg) en gebruik dat bestand."
        en "this workbook has a password. Open it, save it without one (in Excel: File, Info, Protect Workbook, Encrypt with \
             Password, and empty the box), and use that file.";
    fn old_excel:
        nl "dit is een oude Excel-werkmap (.xls). Sla die op als xlsx of CSV en gebruik dat bestand."
        en "this is an old Excel workbook (.xls). Save it as xlsx or CSV and use that file.";
    fn binary_excel:
        nl "dit is een binaire Excel-werkmap (.xlsb). Sla die op als xlsx of CSV en gebruik dat bestand."
        en "this is a binary Excel workbook (.xlsb). Save it as xlsx or CSV and use that file.";
    fn numbers:
        nl "dit is een document van Apple Numbers, Pages of Keynote. Kies in Numbers Archief, Exporteer naar, CSV of Excel, en \
             gebruik dat bestand."
        en "this is an Apple Numbers, Pages or Keynote document. In Numbers choose File, Export To, CSV or Excel, and use \
             that file.";
    fn document:
        nl "dit is een tekstdocument of een presentatie, geen tabel. Gebruik het bestand met de antwoorden zelf: CSV of xlsx."
        en "this is a text document or presentation, not a table. Use the file with the answers themselves: CSV or xlsx.";
    fn rtf:
        nl "dit is een tekst met opmaak (RTF). Gebruik CSV, een tekstbestand met tabs, of xlsx."
        en "this is formatted text (RTF). Use CSV, a text file with tabs, or xlsx.";
    fn html:
        nl "dit is een webpagina, ook als de naam op .xls eindigt. Open hem in Excel of LibreOffice, sla hem op als xlsx of CSV \
             en gebruik dat bestand."
        en "this is a web page, even if its name ends in .xls. Open it in Excel or LibreOffice, save it as xlsx or CSV, and use \
             that file.";
    fn xml:
        nl "dit is XML. Kun je het openen in een spreadsheet? Sla het daar op als xlsx of CSV en gebruik dat bestand."
        en "this is XML. If a spreadsheet opens it, save it there as xlsx or CSV, and use that file.";
    fn spss:
        nl "dit is een bestand van SPSS (.sav). Kies in SPSS File, Export, CSV Data, en gebruik dat bestand."
        en "this is an SPSS file (.sav). In SPSS choose File, Export, CSV Data, and use that file.";
    fn stata:
        nl "dit is een bestand van Stata (.dta). Gebruik in Stata: export delimited antwoorden.csv"
        en "this is a Stata file (.dta). In Stata use: export delimited answers.csv";
    fn r:
        nl "dit is een bestand van R (.rds of .RData). Gebruik in R: write.csv(antwoorden, \"antwoorden.csv\", row.names = FALSE)"
        en "this is an R file (.rds or .RData). In R use: write.csv(answers, \"answers.csv\", row.names = FALSE)";
    fn parquet:
        nl "dit is Parquet of Arrow. Sla het op als CSV; in pandas: pandas.read_parquet(\"BESTAND\").to_csv(\"antwoorden.csv\", \
             index=False)"
        en "this is Parquet or Arrow. Save it as CSV; in pandas: pandas.read_parquet(\"FILE\").to_csv(\"answers.csv\", \
             index=False)";
    fn binary:
        nl "dit is geen tekst. Gebruik CSV, een tekstbestand met tabs, of xlsx."
        en "this is not text. Use CSV, a text file with tabs, or xlsx.";
}

fn packed(language: Language, by: &str) -> String {
    match by {
        "7z" | "rar" => say!(
            language,
            "dit is ingepakt ({by}). Pak het uit en gebruik het bestand dat erin zit.",
            "this is packed ({by}). Unpack it and use the file inside."
        ),
        _ => say!(
            language,
            "dit is ingepakt ({by}). Pak het eerst uit: {by} -dc BESTAND | ambtenaar score -",
            "this is packed ({by}). Unpack it first: {by} -dc FILE | ambtenaar score -"
        ),
    }
}
