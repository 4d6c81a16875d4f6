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
        "deze werkmap is uitgepakt te groot: {why}. Sla het blad met de antwoorden op als CSV en gebruik dat bestand.",
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
        nl "deze werkmap is groter dan 64 MiB. Sla die op als CSV en gebruik dat bestand."
        en "this workbook is larger than 64 MiB. Save it as CSV and use that file.";
    fn large_unpacked:
        nl "deze werkmap is uitgepakt groter dan 256 MiB. Sla die op als CSV en gebruik dat bestand."
        en "this workbook is larger than 256 MiB when it is unpacked. Save it as CSV and use that file.";
    fn many_parts:
        nl "deze werkmap heeft meer dan 10.000 onderdelen. Sla die op als CSV en gebruik dat bestand."
        en "this workbook has more than 10,000 parts. Save it as CSV and use that file.";
    fn long_text:
        nl "een blad van deze werkmap heeft meer dan 64 MiB aan tekst. Sla die op als CSV en gebruik dat bestand."
        en "a sheet of this workbook has more than 64 MiB of text. Save it as CSV and use that file.";
    fn long_row(row: u32):
        nl "rij {row} van deze werkmap is langer dan 4 MiB. Sla die op als CSV en gebruik dat bestand."
        en "row {row} of this workbook is longer than 4 MiB. Save it as CSV and use that file.";
    fn many_rows(cell: &str):
        nl "cel {cell} staat onder rij 200.000, de laatste die gelezen wordt. Hoort de cel er niet bij? Wis die rij. Sla de werkmap \
             anders op als CSV en gebruik dat bestand."
        en "cell {cell} lies below row 200,000, the last that is read. If it does not belong, clear that row. Else save the workbook \
             as CSV and use that file.";
    fn many_columns(cell: &str):
        nl "cel {cell} staat voorbij kolom 100.000, de laatste die gelezen wordt. Hoort de cel er niet bij? Wis die kolom."
        en "cell {cell} lies beyond column 100,000, the last that is read. If it does not belong, clear that column.";
}
