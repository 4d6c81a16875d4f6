//! Why a file of answers can't be used.

use crate::error::{JsonFault, Looks, MeaningPlace, OtherMeaning, SheetFault, Sign};

use super::{open_numbers, sign as sign_word};
use crate::words::{quoted, refused, some};

sentences! {
    /// What is wrong with it, without its name.
    #[must_use]
    pub fn fault(language: Language, problem: &SheetFault): match problem {
        SheetFault::Read { fault } =>
            nl "niet te lezen: {}." en "it could not be read: {}.", refused(language, fault);
        SheetFault::Empty =>
            nl "er staat niets in. Zet in de eerste rij de namen van de kolommen."
            en "there is nothing in it. Put the names of the columns in the first row.";
        SheetFault::NotATable { looks } => say(not_a_table(language, *looks));
        SheetFault::Workbook { fault } => (fault = super::workbook::fault(language, fault))
            nl "deze werkmap is niet te lezen ({fault}). Sla die op als CSV en gebruik dat bestand."
            en "this workbook can't be read ({fault}). Save it as CSV and use that file.";
        SheetFault::WorkbookTooLarge { limit } => say(super::workbook::too_large(language, limit));
        SheetFault::WorkbookPart { part, limit } => say(super::workbook::too_large_part(language, part, *limit));
        SheetFault::PackedWorkbook =>
            nl "dit is een werkmap van meer dan 8 MiB, ingepakt met gzip. Pak die uit met gunzip en gebruik de werkmap zelf."
            en "this is a workbook of more than 8 MiB, packed with gzip. Unpack it with gunzip and use the workbook itself.";
        SheetFault::NoSuchSheet { name, sheets, count } => say(no_such_sheet(language, name, sheets, *count));
        SheetFault::NoSheets =>
            nl "dit bestand heeft geen bladen: die heeft alleen een werkmap (xlsx, ods). Laat --sheet weg."
            en "this file has no sheets: only a workbook (xlsx, ods) has them. Leave out --sheet.";
        SheetFault::Gzip { ends_early: true } =>
            nl "dit ingepakte bestand (gzip) houdt te vroeg op; de rijen tot daar zijn gelezen. Download of kopieer het nog eens."
            en "this packed file (gzip) ends too early; the rows up to there were read. Download or copy it once more.";
        SheetFault::Gzip { ends_early: false } =>
            nl "dit ingepakte bestand (gzip) is beschadigd; de rijen die ervoor staan, zijn gelezen. Download of kopieer het nog eens."
            en "this packed file (gzip) is damaged; the rows before the damage were read. Download or copy it once more.";
        SheetFault::Json { line, column, fault } => (json = json(language, fault))
            nl "de JSON is niet te lezen vanaf regel {line}, kolom {column} ({json}); de rijen die ervoor staan, zijn gelezen."
            en "the JSON can't be read from line {line}, column {column} ({json}); the rows before it were read.";
        SheetFault::JsonInside { key } => (key = quoted(key))
            nl "de rijen staan binnen {key}; nodig is een object per persoon. Haal ze eruit, bijvoorbeeld met jq -c '.[{key}][]' BESTAND"
            en "the rows are inside {key}; an object per person is needed. Take them out, for instance with jq -c '.[{key}][]' FILE";
        SheetFault::JsonNested { key } => (key = quoted(key))
            nl "de antwoorden van elke persoon staan in een object binnen {key}; nodig is een object per persoon met de antwoorden zelf. Bewaar ze \
                in je enquêteprogramma als CSV."
            en "the answers of each person are in an object inside {key}; an object per person with the answers themselves is needed. Export \
                them from your survey program as CSV.";
        SheetFault::JsonTooLong { line } =>
            nl "het JSON-object op regel {line} is langer dan 4 MiB. Geef iedereen een eigen object, één per regel; in pandas: \
                to_json(orient=\"records\", lines=True)."
            en "the JSON object on line {line} is longer than 4 MiB. Give each person an object of their own, one per line; in \
                pandas: to_json(orient=\"records\", lines=True).";
        SheetFault::JsonColumns =>
            nl "in deze JSON staat een object per kolom; nodig is een object per persoon. In pandas: to_json(orient=\"records\")."
            en "this JSON has an object per column; an object per person is needed. In pandas: to_json(orient=\"records\").";
        SheetFault::OneCell { sign, is_quoted } => say(one_cell(language, *sign, *is_quoted));
        SheetFault::Transposed =>
            nl "de stellingen staan onder elkaar en de mensen naast elkaar; nodig is een rij per persoon. Draai de tabel om: kopieer \
                die in Excel, en kies Plakken speciaal, Transponeren."
            en "the statements are below each other and the people side by side; a row per person is needed. Turn the table: copy it \
                in Excel, and choose Paste Special, Transpose.";
        SheetFault::CountsOfVote =>
            nl "dit zijn de aantallen van een stemming, niet de antwoorden van mensen. Het beeld van de zaal zie je met: ambtenaar \
                class --from BESTAND."
            en "these are the counts of a vote, not the answers of people. To see the picture of the room: ambtenaar class \
                --from FILE.";
        SheetFault::ColumnPerAnswer { column } => (column = quoted(column))
            nl "elk antwoord heeft een eigen kolom (vanaf kolom {column}); nodig is een kolom per stelling. Exporteer opnieuw, met één kolom \
                per vraag; in SurveyMonkey heet dat 'condensed'."
            en "each answer has a column of its own (from column {column} on); a column per statement is needed. Export again with one \
                column for each question; SurveyMonkey calls that 'condensed'.";
        SheetFault::RowPerAnswer { column } => (column = quoted(column))
            nl "elk antwoord heeft een eigen rij (kolom {column} noemt de stelling); nodig is een rij per persoon. Maak in Excel een \
                draaitabel met de mensen als rijen en de stellingen als kolommen."
            en "each answer has a row of its own (column {column} names the statement); a row per person is needed. In Excel make a pivot \
                table with people as rows and statements as columns.";
        SheetFault::NoStatements { columns, count, numbers_short: true, .. } => (numbers = some(columns, *count))
            nl "de kolommen zijn alleen genummerd ({numbers}), zodat niet duidelijk is welke lijst dit is. Is het de korte lijst op \
                papier? Zet er dan een kolom form bij, met short in elke rij. Is het de volledige lijst? Dan heeft elke stelling een kolom nodig."
            en "the columns are only numbered ({numbers}), so it is not clear which list this is. For the short version on paper, add a \
                column form with short in every row; for the full version, every statement needs a column.";
        SheetFault::NoStatements { columns, count, rows, .. } => say(no_statements(language, columns, *count, *rows));
        SheetFault::NamesShort { column, last } => (last = quoted(last))
            nl "in de meeste van de eerste rijen staat iets in kolom {column}, rechts van de laatste kolomnaam ({last}). Mist de eerste \
                kolom een naam, dan tellen alle antwoorden bij een verkeerde stelling. Geef elke kolom een naam."
            en "most of the first rows have something in column {column}, to the right of the last column name ({last}). If the first \
                column has no name, every answer counts for the wrong statement. Give each column a name.";
        SheetFault::OtherMeaning { place: MeaningPlace::Column(column), meaning: OtherMeaning { number, label, step } } => (label = quoted(label))
            nl "de naam van kolom {column} zegt dat {number} {label} betekent, en in deze lijst is dat {step}: zo zouden de uitkomsten niet \
                kloppen. Zeg met --label '{number}={step}' en zo verder wat elk getal betekent, of verbeter die naam."
            en "the name of column {column} says that {number} means {label}, which is {step} in this list: the results would be wrong. Say \
                with --label '{number}={step}' and so on what each number means, or correct that name.";
        SheetFault::OtherMeaning { place: MeaningPlace::Around, meaning: OtherMeaning { number, label, step } } => (label = quoted(label))
            nl "in een rij boven of onder de kolomnamen staat dat {number} {label} betekent, en in deze lijst is dat {step}: zo zouden de \
                uitkomsten niet kloppen. Zeg met --label '{number}={step}' en zo verder wat elk getal betekent, of verbeter die rij."
            en "a row above or below the names of the columns says that {number} means {label}, which is {step} in this list: the results \
                would be wrong. Say with --label '{number}={step}' and so on what each number means, or correct that row.";
        SheetFault::OtherMeaning { place: MeaningPlace::Sheet(sheet), meaning: OtherMeaning { number, label, step } } =>
            (label = quoted(label), sheet = quoted(sheet))
            nl "op blad {sheet} staat dat {number} {label} betekent, en in deze lijst is dat {step}: zo zouden de uitkomsten niet kloppen. \
                Zeg met --label '{number}={step}' en zo verder wat elk getal betekent, of verbeter dat blad."
            en "sheet {sheet} says that {number} means {label}, which is {step} in this list: the results would be wrong. Say with \
                --label '{number}={step}' and so on what each number means, or correct that sheet.";
        SheetFault::OtherText { column, id, other } => (id = quoted(id))
            nl "boven kolom {column} staat {id}, en in een andere rij daarboven de tekst van stelling {other}: zo is niet te zeggen welke stelling \
                het is. Verbeter een van beide, of haal die rij weg."
            en "the name of column {column} is {id}, and another row there has the text of statement {other}: which statement it is can't be \
                told. Correct one of the two, or remove that row.";
        SheetFault::OpenNumbers(open) => say(open_numbers(language, open) + ".");
        SheetFault::SpaceBeforeQuote { line } =>
            nl "op regel {line} staat een spatie vóór aanhalingstekens, zodat die niet tellen en een komma daarbinnen de cel in tweeën \
                deelt. Haal overal de spatie tussen het scheidingsteken en het aanhalingsteken weg."
            en "line {line} has a space before quotes, so that they do not count and a comma inside them cuts the cell in two. Remove \
                every space between a delimiter and a quote.";
        SheetFault::HeaderTooLong =>
            nl "de eerste rij is langer dan 4 MiB of heeft meer dan 100.000 kolommen. Kies een ander bestand."
            en "the first row is longer than 4 MiB or has more than 100,000 columns. Choose another file.";
        SheetFault::HeaderQuote { line } =>
            nl "een aanhalingsteken bij de kolomnamen, op regel {line}, sluit daar niet. Zet er een bij, of haal het weg."
            en "a quote among the names of the columns, opened on line {line}, is not closed there. Close it, or remove it.";
        SheetFault::TwoCodes { id, code } => (id = quoted(id), code = quoted(code))
            nl "in kolom {id} staat bij elke rij iets anders, en in kolom {code} staat misschien de code van de persoon. Kies \
                er een: --id-column {code}, of --id-column {id}."
            en "column {id} has something else for every row, and column {code} may have the code of the person. Choose one: --id-column {code}, or \
                --id-column {id}.";
        SheetFault::AboutWhom { name } => (name = quoted(name))
            nl "kolom {name} zegt misschien over wie elke rij gaat, en er is geen kolom met codes. Kies: --id-column {name}, of --column id= \
                als alle rijen over dezelfde persoon gaan."
            en "column {name} may say about whom each row is, and there is no column of codes. Choose: --id-column {name}, or --column id= if \
                all rows are about the same person.";
        SheetFault::NoSuchColumn { name } => (name = quoted(name))
            nl "er is geen kolom {name}; --show-columns toont de kolommen."
            en "there is no column {name}; --show-columns lists the columns.";
        SheetFault::SameName { name, columns } => (name = quoted(name), first = columns.first().copied().unwrap_or_default(), columns = columns.iter().map(usize::to_string).collect::<Vec<_>>().join(", "))
            nl "kolommen {columns} heten allemaal {name}. Noem de kolom die je bedoelt bij zijn nummer, bijvoorbeeld '#{first}'."
            en "columns {columns} all have the name {name}. Give the number of the column that you mean instead, such as '#{first}'.";
        SheetFault::NoSuchDetail { name } => (name = quoted(name))
            nl "--column: {name} is geen stelling, en ook niets anders wat een rij kan hebben. Kies een code als s01, of id, date, perspective, form, \
                instrument, seed, submitted, finished of answers."
            en "--column: {name} is neither a statement nor anything else a row can hold. Choose an id such as s01, or id, date, perspective, form, \
                instrument, seed, submitted, finished or answers.";
        SheetFault::NoSubmittedColumn { names } => (names = names.join(", "))
            nl "er is geen kolom die zegt welke rijen zijn ingeleverd (gezocht is naar: {names}). Laat --finished-only weg, dan telt \
                elke rij mee."
            en "there is no column that says which rows were handed in (looked for: {names}). Leave out --finished-only to count every row.";
    }
    /// What is wrong with JSON, without the end of the sentence.
    pub(super) fn json(language: Language, fault: &JsonFault): match fault {
        JsonFault::EndsEarly =>
            nl "het bestand houdt op voor het eind van dit object"
            en "the file ends before this object does";
        JsonFault::Expected { sign } => nl "hier hoort `{sign}` te staan" en "expected `{sign}`";
        JsonFault::ExpectedEnd =>
            nl "hier hoort het bestand op te houden" en "expected the end of the file";
        JsonFault::ExpectedObject => nl "hier hoort een object te staan" en "expected an object";
        JsonFault::KeyTwice { key } =>
            nl "de sleutel {} staat er twee keer" en "the key {} is there twice", quoted(key);
        JsonFault::NotANumber =>
            nl "er staat NaN of Infinity, en dat is geen JSON; zet null waar geen antwoord is (in pandas: to_json in plaats van \
                json.dumps)"
            en "there is NaN or Infinity, which is no JSON; put null where there is no answer (in pandas: to_json instead of \
                json.dumps)";
        // The reader speaks English only.
        JsonFault::Reader { detail } => nl "hier klopt de JSON niet" en "{detail}";
    }
    fn one_cell(language: Language, sign: Sign, is_quoted: bool): (
        found = sign_word(language, sign),
        option = option(language, sign, is_quoted),
    )
        nl "alle kolomnamen staan in één cel, met {found} ertussen. Open het bestand in Excel, kies Gegevens, Tekst naar kolommen, en \
            sla het op als CSV{option}."
        en "the names of all columns are in one cell, with {found} between them. Open the file in Excel, choose Data, Text to \
            Columns, and save it as CSV{option}.";
    const fn option(sign: Sign, is_quoted: bool): match sign {
        _ if is_quoted => nl "" en "";
        Sign::Comma => nl ", of gebruik --delimiter comma" en ", or use --delimiter comma";
        Sign::Semicolon => nl ", of gebruik --delimiter semicolon" en ", or use --delimiter semicolon";
        Sign::Tab => nl ", of gebruik --delimiter tab" en ", or use --delimiter tab";
        Sign::Bar => nl ", of gebruik --delimiter bar" en ", or use --delimiter bar";
        Sign::Space => nl "" en "";
    }
    fn no_statements(language: Language, columns: &[String], count: usize, rows: usize): (
        none = none(language, count),
        columns = some(columns, count),
    ) match rows {
        0 | 1 =>
            nl "{none} bij een stelling: {columns}. In de eerste rij horen codes als s01 te staan, of de stellingen zelf; ambtenaar statements \
                show toont ze."
            en "{none} to a statement: {columns}. The first row should hold ids such as s01, or the statements themselves; ambtenaar \
                statements show lists them.";
        _ =>
            nl "{none} bij een stelling: {columns}; de namen zijn in de eerste {rows} rijen gezocht. In een daarvan horen codes als s01 \
                te staan, of de stellingen zelf; ambtenaar statements show toont ze."
            en "{none} to a statement: {columns}; the names were looked for in the first {rows} rows. One of them should hold ids \
                such as s01, or the statements themselves; ambtenaar statements show lists them.";
    }
    fn none(count: usize): match count {
        1 => nl "de enige kolom hoort niet" en "the only column does not belong";
        _ => nl "geen van de {count} kolommen hoort" en "none of the {count} columns belongs";
    }
    fn no_such_sheet(name: &str, sheets: &[String], count: usize): (
        name = quoted(name),
        sheets = some(sheets, count),
    ) match count {
        1 =>
            nl "er is geen blad {name}. Het enige blad is: {sheets}."
            en "there is no sheet {name}. The only sheet is: {sheets}.";
        _ =>
            nl "er is geen blad {name}. De bladen zijn: {sheets}."
            en "there is no sheet {name}. The sheets are: {sheets}.";
    }
    fn not_a_table(language: Language, looks: Looks): match looks {
        Looks::Pdf =>
            nl "dit is een PDF. Gebruik het bestand met de antwoorden zelf: CSV of xlsx."
            en "this is a PDF. Use the file with the answers themselves: CSV or xlsx.";
        Looks::Zip =>
            nl "dit is geen complete werkmap: een ander zip-archief, of een werkmap die beschadigd is. Pak het uit en gebruik het \
                CSV- of xlsx-bestand dat erin zit, of download de werkmap nog eens."
            en "this is not a complete workbook: another zip archive, or a workbook that is damaged. Unpack it and use the CSV or \
                xlsx file inside, or download the workbook once more.";
        Looks::Damaged =>
            nl "deze werkmap is beschadigd: een deel ervan ontbreekt of is niet te lezen. Download of kopieer hem opnieuw, of open hem \
                in Excel, laat Excel hem herstellen en sla hem opnieuw op."
            en "this workbook is damaged: part of it is missing or can't be read. Download or copy it again, or open it in Excel, let \
                Excel repair it, and save it again.";
        Looks::Gzip =>
            nl "dit is meer dan twee keer ingepakt met gzip. Pak het eerst uit: gunzip -c BESTAND | ambtenaar score -"
            en "this is packed with gzip more than twice. Unpack it first: gunzip -c FILE | ambtenaar score -";
        Looks::Packed { by } => say(packed(language, by));
        Looks::Password =>
            nl "op deze werkmap zit een wachtwoord. Open die, sla die op zonder wachtwoord (in Excel: Bestand, Info, Werkmap \
                beveiligen, Versleutelen met wachtwoord, en maak het vak leeg) en gebruik dat bestand."
            en "this workbook has a password. Open it, save it without one (in Excel: File, Info, Protect Workbook, Encrypt with \
                Password, and empty the box), and use that file.";
        Looks::OldExcel =>
            nl "dit is een oude Excel-werkmap (.xls). Sla die op als xlsx of CSV en gebruik dat bestand."
            en "this is an old Excel workbook (.xls). Save it as xlsx or CSV and use that file.";
        Looks::BinaryExcel =>
            nl "dit is een binaire Excel-werkmap (.xlsb). Sla die op als xlsx of CSV en gebruik dat bestand."
            en "this is a binary Excel workbook (.xlsb). Save it as xlsx or CSV and use that file.";
        Looks::Numbers =>
            nl "dit is een document van Apple Numbers, Pages of Keynote. Kies in Numbers Archief, Exporteer naar, CSV of Excel, en \
                gebruik dat bestand."
            en "this is an Apple Numbers, Pages or Keynote document. In Numbers choose File, Export To, CSV or Excel, and use \
                that file.";
        Looks::Document =>
            nl "dit is een tekstdocument of een presentatie, geen tabel. Gebruik het bestand met de antwoorden zelf: CSV of xlsx."
            en "this is a text document or presentation, not a table. Use the file with the answers themselves: CSV or xlsx.";
        Looks::Rtf =>
            nl "dit is een tekst met opmaak (RTF). Gebruik CSV, een tekstbestand met tabs, of xlsx."
            en "this is formatted text (RTF). Use CSV, a text file with tabs, or xlsx.";
        Looks::Html =>
            nl "dit is een webpagina, ook als de naam op .xls eindigt. Open hem in Excel of LibreOffice, sla hem op als xlsx of CSV \
                en gebruik dat bestand."
            en "this is a web page, even if its name ends in .xls. Open it in Excel or LibreOffice, save it as xlsx or CSV, and use \
                that file.";
        Looks::Xml =>
            nl "dit is XML. Kun je het openen in een spreadsheet? Sla het daar op als xlsx of CSV en gebruik dat bestand."
            en "this is XML. If a spreadsheet opens it, save it there as xlsx or CSV, and use that file.";
        Looks::Spss =>
            nl "dit is een bestand van SPSS (.sav). Kies in SPSS File, Export, CSV Data, en gebruik dat bestand."
            en "this is an SPSS file (.sav). In SPSS choose File, Export, CSV Data, and use that file.";
        Looks::Stata =>
            nl "dit is een bestand van Stata (.dta). Gebruik in Stata: export delimited antwoorden.csv"
            en "this is a Stata file (.dta). In Stata use: export delimited answers.csv";
        Looks::R =>
            nl "dit is een bestand van R (.rds of .RData). Gebruik in R: write.csv(antwoorden, \"antwoorden.csv\", row.names = FALSE)"
            en "this is an R file (.rds or .RData). In R use: write.csv(answers, \"answers.csv\", row.names = FALSE)";
        Looks::Parquet =>
            nl "dit is Parquet of Arrow. Sla het op als CSV; in pandas: pandas.read_parquet(\"BESTAND\").to_csv(\"antwoorden.csv\", \
                index=False)"
            en "this is Parquet or Arrow. Save it as CSV; in pandas: pandas.read_parquet(\"FILE\").to_csv(\"answers.csv\", \
                index=False)";
        Looks::Binary =>
            nl "dit is geen tekst. Gebruik CSV, een tekstbestand met tabs, of xlsx."
            en "this is not text. Use CSV, a text file with tabs, or xlsx.";
    }
    fn packed(by: &str): match by {
        "7z" | "rar" =>
            nl "dit is ingepakt ({by}). Pak het uit en gebruik het bestand dat erin zit."
            en "this is packed ({by}). Unpack it and use the file inside.";
        _ =>
            nl "dit is ingepakt ({by}). Pak het eerst uit: {by} -dc BESTAND | ambtenaar score -"
            en "this is packed ({by}). Unpack it first: {by} -dc FILE | ambtenaar score -";
    }
}
