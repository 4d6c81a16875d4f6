//! What is wrong with a file of answers, or worth saying of one, in Dutch.

use crate::error::{Looks, PartLimit, SheetFault};
use crate::texts::place::quoted;

pub(super) fn fault(problem: &SheetFault) -> String {
    match problem {
        SheetFault::Read { fault } => format!("niet te lezen: {}.", super::error::fault(fault)),
        SheetFault::Empty => "er staat niets in. Zet in de eerste rij de namen van de kolommen.".to_owned(),
        SheetFault::NotATable { looks } => not_a_table(*looks),
        SheetFault::Workbook { detail } => format!(
            "dit werkboek is niet te lezen ({detail}). Sla het op als CSV en gebruik dat bestand."
        ),
        SheetFault::WorkbookTooLarge => {
            "dit werkboek is groter dan 64 MiB (256 MiB uitgepakt), 200.000 rijen of 10.000 onderdelen. Sla het op als CSV en gebruik dat bestand.".to_owned()
        }
        SheetFault::WorkbookPart { part, limit } => too_large_part(part, *limit),
        SheetFault::PackedWorkbook => {
            "dit is een werkboek van meer dan 8 MiB, ingepakt met gzip. Pak het uit met gunzip en gebruik het werkboek zelf.".to_owned()
        }
        SheetFault::NoSuchSheet { name, sheets, count } => format!(
            "er is geen blad {}. {}: {}.",
            quoted(name),
            if *count == 1 { "Het enige blad is" } else { "De bladen zijn" },
            some(sheets, *count)
        ),
        SheetFault::NoSheets => {
            "dit bestand heeft geen bladen: die heeft alleen een werkboek (xlsx, ods). Laat --sheet weg.".to_owned()
        }
        SheetFault::Gzip { ends_early: true } => {
            "dit ingepakte bestand (gzip) houdt te vroeg op; de rijen tot daar zijn gelezen. Download of kopieer het nog eens.".to_owned()
        }
        SheetFault::Gzip { ends_early: false } => {
            "dit ingepakte bestand (gzip) is beschadigd; de rijen die ervoor staan zijn gelezen. Download of kopieer het nog eens.".to_owned()
        }
        SheetFault::Json { line, column, detail } => {
            format!("de JSON is niet te lezen vanaf regel {line}, kolom {column} ({detail}); de rijen die ervoor staan zijn gelezen.")
        }
        SheetFault::JsonTooLong { line } => format!(
            "het JSON-object op regel {line} is langer dan 4 MiB. Geef iedereen een eigen object, één per regel; in pandas: to_json(orient=\"records\", lines=True)."
        ),
        SheetFault::JsonColumns => {
            "in deze JSON staat een object per kolom; nodig is een object per persoon. In pandas: to_json(orient=\"records\").".to_owned()
        }
        SheetFault::NoStatements { columns, count } => no_statements(columns, *count),
        SheetFault::HeaderTooLong => {
            "de eerste rij is langer dan 4 MiB of heeft meer dan 100.000 kolommen. Kies een ander bestand.".to_owned()
        }
        SheetFault::HeaderQuote { line } => {
            format!("een aanhalingsteken in de eerste rij, op regel {line}, sluit nooit. Zet er een bij, of haal het weg.")
        }
        SheetFault::NoSuchColumn { name } => format!(
            "er is geen kolom {}; --show-columns toont de kolommen.",
            quoted(name)
        ),
        SheetFault::NoSuchDetail { name } => format!(
            "--column: {} is geen stelling en niets anders van een rij. Kies een code als s01, of id, date, perspective, form, instrument, seed, submitted, finished of answers.",
            quoted(name)
        ),
        SheetFault::NoSubmittedColumn { names } => format!(
            "er is geen kolom die zegt welke rijen zijn ingeleverd (gezocht is naar: {}). Laat --finished-only weg, dan telt elke rij mee.",
            names.join(", ")
        ),
    }
}

fn no_statements(columns: &[String], count: usize) -> String {
    let none = if count == 1 {
        "de enige kolom hoort niet".to_owned()
    } else {
        format!("geen van de {count} kolommen hoort")
    };
    format!(
        "{none} bij een stelling: {}. De eerste rij hoort codes als s01 te bevatten, of de stellingen zelf; ambtenaar statements show toont ze.",
        some(columns, count)
    )
}

fn too_large_part(part: &str, limit: PartLimit) -> String {
    let part = quoted(part);
    let why = match limit {
        PartLimit::Memory { mebibytes } => {
            format!(
                "de opmaak, namen of teksten in {part} kosten meer dan {mebibytes} MiB geheugen"
            )
        }
        PartLimit::Text => format!("in {part} staat een tekst van meer dan 256 KiB"),
        PartLimit::Depth => format!("in {part} staan meer dan 100 elementen in elkaar"),
    };
    format!(
        "dit werkboek is te groot uitgepakt: {why}. Sla het blad met de antwoorden op als CSV en gebruik dat bestand."
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
        Looks::Pdf => "dit is een PDF. Gebruik het bestand met de antwoorden zelf: CSV of xlsx.",
        Looks::Zip => {
            "dit is geen compleet werkboek: een ander zip-archief, of een werkboek dat beschadigd is. Pak het uit en gebruik \
             het CSV- of xlsx-bestand dat erin zit, of download het werkboek nog eens."
        }
        Looks::Gzip => {
            "dit is meer dan twee keer ingepakt met gzip. Pak het eerst uit: gunzip -c BESTAND | ambtenaar score -"
        }
        Looks::Packed { by } => return packed(by),
        Looks::Password => {
            "op dit werkboek zit een wachtwoord. Open het, sla het op zonder wachtwoord (in Excel: Bestand, Info, Werkmap \
             beveiligen, Versleutelen met wachtwoord, en maak het vak leeg) en gebruik dat bestand."
        }
        Looks::OldExcel => {
            "dit is een oud Excel-werkboek (.xls). Sla het op als xlsx of CSV en gebruik dat bestand."
        }
        Looks::BinaryExcel => {
            "dit is een binair Excel-werkboek (.xlsb). Sla het op als xlsx of CSV en gebruik dat bestand."
        }
        Looks::Numbers => {
            "dit is een document van Apple Numbers, Pages of Keynote. Kies in Numbers Archief, Exporteer naar, CSV of Excel, en \
             gebruik dat bestand."
        }
        Looks::Document => {
            "dit is een tekst of een presentatie, geen tabel. Gebruik het bestand met de antwoorden zelf: CSV of xlsx."
        }
        Looks::Rtf => {
            "dit is een tekst met opmaak (RTF). Gebruik CSV, een tekstbestand met tabs, of xlsx."
        }
        Looks::Html => {
            "dit is een webpagina, ook als de naam op .xls eindigt. Open hem in Excel of LibreOffice, sla hem op als xlsx of CSV \
             en gebruik dat bestand."
        }
        Looks::Xml => {
            "dit is XML. Kun je het openen in een rekenblad? Sla het daar op als xlsx of CSV en gebruik dat bestand."
        }
        Looks::Spss => {
            "dit is een bestand van SPSS (.sav). Kies in SPSS Bestand, Exporteren, CSV-gegevens, en gebruik dat bestand."
        }
        Looks::Stata => {
            "dit is een bestand van Stata (.dta). Gebruik in Stata: export delimited antwoorden.csv"
        }
        Looks::R => {
            "dit is een bestand van R (.rds of .RData). Gebruik in R: write.csv(antwoorden, \"antwoorden.csv\", row.names = FALSE)"
        }
        Looks::Parquet => {
            "dit is Parquet of Arrow. Sla het op als CSV; in pandas: pandas.read_parquet(\"BESTAND\").to_csv(\"antwoorden.csv\", index=False)"
        }
        Looks::Binary => "dit is geen tekst. Gebruik CSV, een tekstbestand met tabs, of xlsx.",
    };
    sentence.to_owned()
}

fn packed(by: &str) -> String {
    match by {
        "7z" | "rar" => {
            format!("dit is ingepakt ({by}). Pak het uit en gebruik het bestand dat erin zit.")
        }
        _ => format!(
            "dit is ingepakt ({by}). Pak het eerst uit: {by} -dc BESTAND | ambtenaar score -"
        ),
    }
}
