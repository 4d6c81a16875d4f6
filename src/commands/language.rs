//! Which language the program speaks when no option says so.

use crate::screen::Environment;
use crate::words::Language;

/// `AMBTENAAR_LANG`, then the locale, then English.
pub(super) fn of(environment: &Environment) -> Language {
    let wished = environment
        .text("AMBTENAAR_LANG")
        .and_then(Language::from_locale);
    let locale = || {
        environment
            .locale()
            .and_then(|locale| Language::from_locale(&locale))
    };
    wished.or_else(locale).unwrap_or(Language::English)
}
