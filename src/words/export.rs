//! In what `statements export` makes: what stands above a list to start an own one from.

use crate::texts::Language::{self, Dutch, English};

/// The lines above a list to start an own one from.
pub(crate) const fn own_list(language: Language) -> &'static [&'static str] {
    match language {
        Dutch => &[
            "Een lijst met stellingen voor ambtenaar. Verander wat je wilt, en geef de lijst een eigen id en version.",
            "Kijk of alles klopt:  ambtenaar statements check BESTAND",
            "Gebruik je lijst:     ambtenaar --statements BESTAND",
        ],
        English => &[
            "A list of statements for ambtenaar. Change what you like, and give the list an id and a version of its own.",
            "See whether all is well:  ambtenaar statements check FILE",
            "Use your list:            ambtenaar --statements FILE",
        ],
    }
}
