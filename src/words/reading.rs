//! What is said while files of answers are read.

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
    /// Rows that were never handed in, and whether they were left out.
    pub(crate) fn unfinished(language: Language, rows: u64, left_out: bool): (rows = handed_in_never(language, rows)) match left_out {
        true => nl "{rows}, weggelaten" en "{rows}, left out";
        false =>
            nl "{rows}, meegeteld (--finished-only laat ze weg)"
            en "{rows}, counted (--finished-only leaves them out)";
    }
    fn handed_in_never(rows: u64): count rows
        nl "# [rij|rijen] nooit ingeleverd" en "# [row|rows] never handed in";
}
