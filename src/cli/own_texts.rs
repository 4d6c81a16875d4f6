//! Texts of one's own instead of the built-in ones.

use clap::Arg;

use crate::words::Language;

use super::arg::path;

/// All three.
pub(crate) fn all(language: Language) -> [Arg; 3] {
    [roles(language), cases(language), situations(language)]
}

/// `--roles FILE`.
pub(crate) fn roles(language: Language) -> Arg {
    path("roles", help::roles(language))
}

/// `--cases FILE`.
pub(crate) fn cases(language: Language) -> Arg {
    path("cases", help::cases(language))
}

/// `--situations FILE`.
pub(crate) fn situations(language: Language) -> Arg {
    path("situations", help::situations(language))
}

/// What `--help` says.
mod help {
    sentences! {
        pub(crate) fn roles:
            nl "teksten over de rollen uit een eigen bestand, in de vorm van statements/roles.toml"
            en "texts about the roles from a file of your own, in the form of statements/roles.toml";
        pub(crate) fn cases:
            nl "zaken uit een eigen bestand, in de vorm van statements/cases.toml"
            en "cases from a file of your own, in the form of statements/cases.toml";
        pub(crate) fn situations:
            nl "situaties uit een eigen bestand, in de vorm van statements/situations.toml"
            en "situations from a file of your own, in the form of statements/situations.toml";
    }
}
