//! In a window that closes with the program.

use crate::words::Language::{self, Dutch, English};

/// Waits until a message has been read.
pub(crate) const fn press_enter(language: Language) -> &'static str {
    match language {
        Dutch => "Druk op Enter om af te sluiten.",
        English => "Press Enter to close.",
    }
}
