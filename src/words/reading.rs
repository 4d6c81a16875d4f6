//! What is said while files of answers are read.

use crate::words::Language::{self, Dutch, English};

/// The reading ended at something that is no problem but is uncertain.
pub(crate) const fn strict_about_a_guess(language: Language) -> &'static str {
    match language {
        Dutch => "Gestopt, vanwege --strict: hierboven staat iets wat niet zeker is.",
        English => "Stopped because of --strict: something above is not certain.",
    }
}

/// Columns that a pattern of `--keep` fits are not copied.
pub(crate) fn left_out(language: Language, names: &[String]) -> String {
    let names = names.join(", ");
    match language {
        Dutch => format!("--keep neemt niet over wat score zelf al schrijft: {names}"),
        English => format!("--keep leaves out what score writes itself: {names}"),
    }
}
