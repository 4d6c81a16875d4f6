//! The options that belong to every command.

use std::path::PathBuf;

use clap::{Arg, ArgMatches};

use crate::screen::{Wish, Wishes};
use crate::words::Language;

use super::arg::{choice, flag, path};

/// The options that belong to every command, apart from the language, which is known before clap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Globals {
    /// What was asked of the appearance.
    pub wishes: Wishes,
    /// `--statements`: a statement file instead of the built-in one.
    pub statements: Option<PathBuf>,
    /// `--force`: files may be replaced.
    pub force: bool,
}

pub(crate) fn arguments(language: Language) -> Vec<Arg> {
    // The last one counts, so that an alias or a script can hold what someone usually wants. All else is refused when it is given
    // twice: nobody can tell which was meant.
    let choice = |name, values: &[_]| choice(name, values).overrides_with(name);
    let arguments = [
        choice("lang", &Language::ALL.map(Language::key)).help(help::lang(language)),
        flag("accessible", help::accessible(language)),
        path("statements", help::statements(language)),
        choice("color", &["auto", "always", "never"]).help(help::color(language)),
        choice("charset", &["auto", "unicode", "ascii"]).help(help::charset(language)),
        flag("force", help::force(language)),
    ];
    arguments
        .into_iter()
        .enumerate()
        .map(|(place, argument)| argument.global(true).display_order(900 + place))
        .collect()
}

pub(crate) fn read(matches: &ArgMatches) -> Globals {
    let wish = |name: &str| match matches.get_one::<String>(name).map(String::as_str) {
        Some("always" | "unicode") => Wish::Yes,
        Some("never" | "ascii") => Wish::No,
        _ => Wish::Auto,
    };
    Globals {
        wishes: Wishes {
            colour: wish("color"),
            unicode: wish("charset"),
            accessible: matches.get_flag("accessible"),
        },
        statements: matches.get_one("statements").cloned(),
        force: matches.get_flag("force"),
    }
}

pub(crate) mod help {
    sentences! {
        pub(crate) fn lang:
            nl "taal: nl of en (anders de taal van je computer)"
            en "language: nl or en (otherwise the language of your computer)";
        pub(crate) fn accessible:
            nl "gewone regels tekst in plaats van schermen en plaatjes, voor schermlezers en brailleregels"
            en "plain lines of text instead of screens and pictures, for screen readers and braille displays";
        pub(crate) fn statements:
            nl "gebruik de stellingen uit dit bestand in plaats van de ingebouwde"
            en "use the statements in this file instead of the built-in ones";
        pub(crate) fn color: nl "kleur: auto, always of never" en "colour: auto, always or never";
        pub(crate) fn charset:
            nl "tekens op het scherm: auto, unicode of ascii"
            en "characters on the screen: auto, unicode or ascii";
        pub(crate) fn force:
            nl "vervang een bestand dat al bestaat"
            en "replace a file that already exists";
        pub(crate) fn help: nl "toon deze hulp" en "show this help";
        pub(crate) fn version: nl "toon de versie" en "show the version";
    }
}
