//! Why a workbook can't be read.

use crate::error::{PartLimit, WorkbookFault, WorkbookLimit};

use crate::words::quoted;

sentences! {
    /// What is wrong in it, to stand between brackets.
    pub(super) fn fault(language: Language, fault: &WorkbookFault): match fault {
        WorkbookFault::NoPart { part } => nl "{part} ontbreekt" en "{part} is not there";
        WorkbookFault::PartEndsEarly { part } =>
            nl "{part} houdt te vroeg op" en "{part} ends too early";
        WorkbookFault::NoCells => nl "het blad heeft geen cellen" en "the sheet has no cells";
        WorkbookFault::CellOrder =>
            nl "de cellen staan niet op volgorde" en "cells are out of order";
        WorkbookFault::CellValue { found } =>
            nl "een cel heeft de waarde {found:?}" en "a cell has the value {found:?}";
        WorkbookFault::CellKind { found } =>
            nl "een cel is van de soort {found:?}" en "a cell is of the kind {found:?}";
        WorkbookFault::CellName { found } =>
            nl "geen cel of rij heet {found:?}" en "no cell or row is called {found:?}";
        WorkbookFault::NoSharedText { number } =>
            nl "er is geen gedeelde tekst {number}" en "there is no shared text {number}";
        WorkbookFault::Repetition { found } =>
            nl "een rij of cel staat er {found:?} keer" en "a row or cell is there {found:?} times";
        WorkbookFault::UnknownReference { found } =>
            nl "&{found}; staat voor niets" en "unknown reference &{found};";
        // The reader speaks English only.
        WorkbookFault::Reader { detail } =>
            nl "een onderdeel ervan is beschadigd of ongewoon" en "{detail}";
    }
    pub(super) fn too_large_part(part: &str, limit: PartLimit): (part = quoted(part)) match limit {
        PartLimit::Memory { mebibytes } =>
            nl "deze werkmap is uitgepakt te groot: de opmaak, namen of teksten in {part} kosten meer dan {mebibytes} MiB geheugen. Sla het \
                blad met de antwoorden op als CSV en gebruik dat bestand."
            en "this workbook is too large when unpacked: the styles, names or texts in {part} take more than {mebibytes} MiB of memory. Save \
                the sheet with the answers as CSV and use that file.";
        PartLimit::Text =>
            nl "deze werkmap is uitgepakt te groot: in {part} staat een tekst van meer dan 256 KiB. Sla het blad met de antwoorden op als CSV \
                en gebruik dat bestand."
            en "this workbook is too large when unpacked: {part} has a text of more than 256 KiB. Save the sheet with the answers as CSV and \
                use that file.";
        PartLimit::Depth =>
            nl "deze werkmap is uitgepakt te groot: in {part} staan meer dan 100 elementen in elkaar. Sla het blad met de antwoorden op als \
                CSV en gebruik dat bestand."
            en "this workbook is too large when unpacked: {part} has more than 100 elements inside one another. Save the sheet with the \
                answers as CSV and use that file.";
    }
    /// Which limit a workbook passed, and where.
    pub(super) fn too_large(limit: &WorkbookLimit): match limit {
        WorkbookLimit::File =>
            nl "deze werkmap is groter dan 64 MiB. Sla die op als CSV en gebruik dat bestand."
            en "this workbook is larger than 64 MiB. Save it as CSV and use that file.";
        WorkbookLimit::Unpacked =>
            nl "deze werkmap is uitgepakt groter dan 256 MiB. Sla die op als CSV en gebruik dat bestand."
            en "this workbook is larger than 256 MiB when it is unpacked. Save it as CSV and use that file.";
        WorkbookLimit::Parts =>
            nl "deze werkmap heeft meer dan 10.000 onderdelen. Sla die op als CSV en gebruik dat bestand."
            en "this workbook has more than 10,000 parts. Save it as CSV and use that file.";
        WorkbookLimit::Text =>
            nl "een blad van deze werkmap heeft meer dan 64 MiB aan tekst. Sla die op als CSV en gebruik dat bestand."
            en "a sheet of this workbook has more than 64 MiB of text. Save it as CSV and use that file.";
        WorkbookLimit::Row { row } =>
            nl "rij {row} van deze werkmap is langer dan 4 MiB. Sla die op als CSV en gebruik dat bestand."
            en "row {row} of this workbook is longer than 4 MiB. Save it as CSV and use that file.";
        WorkbookLimit::Rows { cell } =>
            nl "cel {cell} staat onder rij 200.000, de laatste die gelezen wordt. Hoort de cel er niet bij? Wis die rij. Sla de werkmap \
                anders op als CSV en gebruik dat bestand."
            en "cell {cell} lies below row 200,000, the last that is read. If it does not belong, clear that row. Else save the workbook \
                as CSV and use that file.";
        WorkbookLimit::Columns { cell } =>
            nl "cel {cell} staat voorbij kolom 100.000, de laatste die gelezen wordt. Hoort de cel er niet bij? Wis die kolom."
            en "cell {cell} lies beyond column 100,000, the last that is read. If it does not belong, clear that column.";
    }
}
