//! What is said while files of answers are read.

use crate::words::Language::{self};
use crate::words::by_number;

sentences! {
    /// The reading ended at something that is no problem but is uncertain.
    pub(crate) fn strict_about_a_guess:
        nl "Gestopt, vanwege --strict: hierboven staat iets wat niet zeker is."
        en "Stopped because of --strict: something above is not certain.";
    /// Columns that a pattern of `--keep` fits are not copied.
    pub(crate) fn left_out(names: &[String]): (names = names.join(", "))
        nl "--keep neemt niet over wat score zelf al schrijft: {names}"
        en "--keep leaves out what score writes itself: {names}";
    /// Cells of a column of dates of which the day can't be told.
    pub(crate) fn undated(cells: u64): count cells
        nl "# [datum is|datums zijn] niet te lezen, of op twee manieren te lezen, en [blijft|blijven] leeg. Schrijf datums als 2026-11-26."
        en "# [date|dates] can't be read, or can be read in two ways; [it stays|they stay] empty. Write dates as 2026-11-26.";
}

/// Rows that were never handed in, and whether they were left out.
pub(crate) fn unfinished(language: Language, rows: u64, left_out: bool) -> String {
    let what = if left_out {
        word!(language, "weggelaten", "left out")
    } else {
        word!(
            language,
            "meegeteld (--finished-only laat ze weg)",
            "counted (--finished-only leaves them out)"
        )
    };
    let rows = by_number(
        language,
        rows,
        "# [rij|rijen] nooit ingeleverd",
        "# [row|rows] never handed in",
    );
    format!("{rows}, {what}")
}
