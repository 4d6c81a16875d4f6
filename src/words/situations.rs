//! Putting one's own mix beside a situation, from the result.

use crate::words::Language::{self, Dutch, English};

pub(crate) const fn which(language: Language) -> &'static str {
    match language {
        Dutch => "Naast welke situatie leg je je mix?",
        English => "Which situation do you put your mix beside?",
    }
}

/// A situation that is not in the list, by its ratings only.
pub(crate) const fn own(language: Language) -> (&'static str, &'static str) {
    match language {
        Dutch => ("Je eigen werk", ", in drie cijfers"),
        English => ("Your own work", ", in three ratings"),
    }
}

/// Rating the situation that is shown oneself.
pub(crate) const fn rate(language: Language) -> &'static str {
    match language {
        Dutch => "eigen cijfers",
        English => "own ratings",
    }
}

/// The choice of the situations that are not on the screen.
pub(crate) const fn others(language: Language) -> &'static str {
    match language {
        Dutch => "andere situaties",
        English => "other situations",
    }
}

/// The choice to go back.
pub(crate) const fn back(language: Language) -> &'static str {
    match language {
        Dutch => "terug",
        English => "back",
    }
}
