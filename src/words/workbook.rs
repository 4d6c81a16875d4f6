//! Why a workbook can't be read.

use crate::error::{PartLimit, WorkbookFault, WorkbookLimit};

use super::{Language, quoted};

/// What is wrong in it, to stand between brackets.
pub(super) fn fault(language: Language, fault: &WorkbookFault) -> String {
    match fault {
        WorkbookFault::NoPart { part } => say!(language, "{part} ontbreekt", "{part} is not there"),
        WorkbookFault::PartEndsEarly { part } => say!(
            language,
            "{part} houdt te vroeg op",
            "{part} ends too early"
        ),
        WorkbookFault::NoCells => {
            say!(
                language,
                "het blad heeft geen cellen",
                "the sheet has no cells"
            )
        }
        WorkbookFault::CellOrder => say!(
            language,
            "de cellen staan niet op volgorde",
            "cells are out of order"
        ),
        WorkbookFault::CellValue { found } => say!(
            language,
            "een cel heeft de waarde {found:?}",
            "a cell has the value {found:?}"
        ),
        WorkbookFault::CellKind { found } => say!(
            language,
            "een cel is van de soort {found:?}",
            "a cell is of the kind {found:?}"
        ),
        WorkbookFault::CellName { found } => say!(
            language,
            "geen cel of rij heet {found:?}",
            "no cell or row is called {found:?}"
        ),
        WorkbookFault::NoSharedText { number } => say!(
            language,
            "er is geen gedeelde tekst {number}",
            "there is no shared text {number}"
        ),
        WorkbookFault::Repetition { found } => say!(
            language,
            "een rij of cel staat er {found:?} keer",
            "a row or cell is there {found:?} times"
        ),
        WorkbookFault::UnknownReference { found } => say!(
            language,
            "&{found}; staat voor niets",
            "unknown reference &{found};"
        ),
        // The reader speaks English only.
        WorkbookFault::Reader { detail } => match language {
            Language::Dutch => "een onderdeel ervan is beschadigd of ongewoon".to_owned(),
            Language::English => detail.clone(),
        },
    }
}

pub(super) fn too_large_part(language: Language, part: &str, limit: PartLimit) -> String {
    let part = quoted(part);
    let why = match limit {
        PartLimit::Memory { mebibytes } => {
            say!(
                language,
                "de opmaak, namen of teksten in {part} kosten meer dan {mebibytes} MiB geheugen",
                "the styles, names or texts in {part} take more than {mebibytes} MiB of memory"
            )
        }
        PartLimit::Text => say!(
            language,
            "in {part} staat een tekst van meer dan 256 KiB",
            "{part} has a text of more than 256 KiB"
        ),
        PartLimit::Depth => say!(
            language,
            "in {part} staan meer dan 100 elementen in elkaar",
            "{part} has more than 100 elements inside one another"
        ),
    };
    say!(
        language,
        "dit werkboek is te groot uitgepakt: {why}. Sla het blad met de antwoorden op als CSV en gebruik dat bestand.",
        "this workbook is too large when unpacked: {why}. Save the sheet with the answers as CSV and use that file."
    )
}

/// Which limit a workbook passed, and where.
pub(super) fn too_large(language: Language, limit: &WorkbookLimit) -> String {
    match limit {
        WorkbookLimit::File => large_file(language).to_owned(),
        WorkbookLimit::Unpacked => large_unpacked(language).to_owned(),
        WorkbookLimit::Parts => many_parts(language).to_owned(),
        WorkbookLimit::Text => long_text(language).to_owned(),
        WorkbookLimit::Row { row } => long_row(language, *row),
        WorkbookLimit::Rows { cell } => many_rows(language, cell),
        WorkbookLimit::Columns { cell } => many_columns(language, cell),
    }
}

sentences! {
    fn large_file:
        nl "dit werkboek is groter dan 64 MiB. Sla het op als CSV en gebruik dat bestand."
        en "this workbook is larger than 64 MiB. Save it as CSV and use that file.";
    fn large_unpacked:
        nl "dit werkboek is uitgepakt groter dan 256 MiB. Sla het op als CSV en gebruik dat bestand."
        en "this workbook is larger than 256 MiB when it is unpacked. Save it as CSV and use that file.";
    fn many_parts:
        nl "dit werkboek heeft meer dan 10.000 onderdelen. Sla het op als CSV en gebruik dat bestand."
        en "this workbook has more than 10,000 parts. Save it as CSV and use that file.";
    fn long_text:
        nl "een blad van dit werkboek heeft meer dan 64 MiB aan tekst. Sla het op als CSV en gebruik dat bestand."
        en "a sheet of this workbook has more than 64 MiB of text. Save it as CSV and use that file.";
    fn long_row(row: u32):
        nl "rij {row} van dit werkboek is langer dan 4 MiB. Sla het op als CSV en gebruik dat bestand."
        en "row {row} of this workbook is longer than 4 MiB. Save it as CSV and use that file.";
    fn many_rows(cell: &str):
        nl "in cel {cell} staat iets, en van een werkboek worden 200.000 rijen gelezen. Hoort het er niet bij? Wis die rij. Sla het \
             werkboek anders op als CSV en gebruik dat bestand."
        en "cell {cell} is filled, and 200,000 rows of a workbook are read. If it does not belong, clear that row. Else save the \
             workbook as CSV and use that file.";
    fn many_columns(cell: &str):
        nl "in cel {cell} staat iets, en van een werkboek worden 100.000 kolommen gelezen. Hoort het er niet bij? Wis die kolom."
        en "cell {cell} is filled, and 100,000 columns of a workbook are read. If it does not belong, clear that column.";
}
