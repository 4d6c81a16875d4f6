//! Why a workbook can't be read.

use crate::error::{PartLimit, WorkbookFault};

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
