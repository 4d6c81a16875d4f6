//! The three roles, explained.

use crate::texts::Language::{self, Dutch, English};

/// What a report about them is called.
pub(crate) const fn title(language: Language) -> &'static str {
    match language {
        Dutch => "De ideale ambtenaar: drie rollen",
        English => "The ideal public servant: three roles",
    }
}
