//! What is wrong with a file of answers, or worth saying of one, in English.

use crate::error::{Looks, PartLimit, SheetFault};
use crate::texts::place::quoted;

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
pub(super) fn fault(problem: &SheetFault) -> String {
    match problem {
        SheetFault::Read { fault } => {
            format!("it could not be read: {}.", super::error::fault(fault))
        }
        SheetFault::Empty => "there is nothing in it. Put the names of the columns in the first row.".to_owned(),
        SheetFault::NotATable { looks } => not_a_table(*looks),
        SheetFault::Workbook { detail } => {
            format!("this workbook can't be read ({detail}). Save it as CSV and use that file.")
        }
        SheetFault::WorkbookTooLarge => {
            "this workbook is larger than 64 MiB (256 MiB unpacked), 200,000 rows or 10,000 parts. Save it as CSV and use that file."
                .to_owned()
        }
        SheetFault::WorkbookPart { part, limit } => too_large_part(part, *limit),
        SheetFault::PackedWorkbook => {
            "this is a workbook of more than 8 MiB, packed with gzip. Unpack it with gunzip and use the workbook itself.".to_owned()
        }
        SheetFault::NoSuchSheet { name, sheets, count } => format!(
            "there is no sheet {}. {}: {}.",
            quoted(name),
            if *count == 1 { "The only sheet is" } else { "The sheets are" },
            some(sheets, *count)
        ),
        SheetFault::NoSheets => {
            "this file has no sheets: only a workbook (xlsx, ods) has. Leave out --sheet.".to_owned()
        }
        SheetFault::Gzip { ends_early: true } => {
            "this packed file (gzip) ends too early; the rows up to there were read. Download or copy it once more.".to_owned()
        }
        SheetFault::Gzip { ends_early: false } => {
            "this packed file (gzip) is damaged; the rows before the damage were read. Download or copy it once more.".to_owned()
        }
        SheetFault::Json { line, column, detail } => {
            format!("the JSON can't be read from line {line}, column {column} ({detail}); the rows before it were read.")
        }
        SheetFault::JsonTooLong { line } => format!(
            "the JSON object on line {line} is longer than 4 MiB. Give each person an object of their own, one per line; in pandas: to_json(orient=\"records\", lines=True)."
        ),
        SheetFault::JsonColumns => {
            "this JSON has an object per column; an object per person is needed. In pandas: to_json(orient=\"records\").".to_owned()
        }
        SheetFault::NoStatements { columns, count } => no_statements(columns, *count),
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
        SheetFault::NoSuchDetail { name } => format!(
            "--column: {} is no statement and nothing else of a row. Choose an id such as s01, or id, date, perspective, form, instrument, seed, submitted, finished or answers.",
            quoted(name)
        ),
        SheetFault::NoSubmittedColumn { names } => format!(
            "there is no column that says which rows were handed in (looked for: {}). Leave out --finished-only to count every row.",
            names.join(", ")
        ),
    }
}

fn no_statements(columns: &[String], count: usize) -> String {
    let none = if count == 1 {
        "the only column does not belong".to_owned()
    } else {
        format!("none of the {count} columns belongs")
    };
    format!(
        "{none} to a statement: {}. The first row should hold ids such as s01, or the statements themselves; ambtenaar statements show lists them.",
        some(columns, count)
    )
}

fn too_large_part(part: &str, limit: PartLimit) -> String {
    let part = quoted(part);
    let why = match limit {
        PartLimit::Memory { mebibytes } => {
            format!("the styles, names or texts in {part} take more than {mebibytes} MiB of memory")
        }
        PartLimit::Text => format!("{part} has a text of more than 256 KiB"),
        PartLimit::Depth => format!("{part} has more than 100 elements inside one another"),
    };
    format!(
        "this workbook is too large when unpacked: {why}. Save the sheet with the answers as CSV and use that file."
    )
}

/// The names of the first of so many.
fn some(names: &[String], count: usize) -> String {
    let shown: Vec<String> = names.iter().map(|name| quoted(name)).collect();
    let more = if count > names.len() { ", …" } else { "" };
    shown.join(", ") + more
}

fn not_a_table(looks: Looks) -> String {
    let sentence = match looks {
        Looks::Pdf => "this is a PDF. Use the file with the answers themselves: CSV or xlsx.",
        Looks::Zip => {
            "this is not a complete workbook: another zip archive, or a workbook that is damaged. Unpack it and use the CSV or \
             xlsx file inside, or download the workbook once more."
        }
        Looks::Gzip => {
            "this is packed with gzip more than twice. Unpack it first: gunzip -c FILE | ambtenaar score -"
        }
        Looks::Packed { by } => return packed(by),
        Looks::Password => {
            "this workbook has a password. Open it, save it without one (in Excel: File, Info, Protect Workbook, Encrypt with \
             Password, and empty the box), and use that file."
        }
        Looks::OldExcel => {
            "this is an old Excel workbook (.xls). Save it as xlsx or CSV and use that file."
        }
        Looks::BinaryExcel => {
            "this is a binary Excel workbook (.xlsb). Save it as xlsx or CSV and use that file."
        }
        Looks::Numbers => {
            "this is a document of Apple Numbers, Pages or Keynote. In Numbers choose File, Export To, CSV or Excel, and use that file."
        }
        Looks::Document => {
            "this is a text or a presentation, not a table. Use the file with the answers themselves: CSV or xlsx."
        }
        Looks::Rtf => "this is a text with layout (RTF). Use CSV, a text file with tabs, or xlsx.",
        Looks::Html => {
            "this is a web page, also if its name says .xls. Open it in Excel or LibreOffice, save it as xlsx or CSV, and use that file."
        }
        Looks::Xml => {
            "this is XML. If a spreadsheet opens it, save it there as xlsx or CSV, and use that file."
        }
        Looks::Spss => {
            "this is an SPSS file (.sav). In SPSS choose File, Export, CSV Data, and use that file."
        }
        Looks::Stata => "this is a Stata file (.dta). In Stata use: export delimited answers.csv",
        Looks::R => {
            "this is a file of R (.rds or .RData). In R use: write.csv(answers, \"answers.csv\", row.names = FALSE)"
        }
        Looks::Parquet => {
            "this is Parquet or Arrow. Save it as CSV; in pandas: pandas.read_parquet(\"FILE\").to_csv(\"answers.csv\", index=False)"
        }
        Looks::Binary => "this is not text. Use CSV, a text file with tabs, or xlsx.",
    };
    sentence.to_owned()
}

fn packed(by: &str) -> String {
    match by {
        "7z" | "rar" => format!("this is packed ({by}). Unpack it and use the file inside."),
        _ => format!("this is packed ({by}). Unpack it first: {by} -dc FILE | ambtenaar score -"),
    }
}
