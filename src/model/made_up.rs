//! Answers of people who do not exist: the name of the statements says so, and every report repeats it.

/// What the name of the statements of a made-up row ends in.
pub(crate) const MADE_UP: &str = "+example";

/// The name of the statements of a row, and whether the row is made up.
pub(crate) fn without_made_up(instrument: &[u8]) -> (&[u8], bool) {
    match instrument.strip_suffix(MADE_UP.as_bytes()) {
        Some(plain) => (plain, true),
        None => (instrument, false),
    }
}
