//! What the surroundings say about a person's wishes: variables and terminals, read once.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};

/// Which streams a person is looking at or typing into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terminals {
    /// Standard input is a keyboard.
    pub stdin: bool,
    /// Standard output is a screen.
    pub stdout: bool,
    /// Standard error is a screen.
    pub stderr: bool,
    /// The columns of the screen behind standard output, when there is one.
    pub columns: Option<u16>,
    /// What the screens among them do with escape sequences.
    pub sequences: Sequences,
}

/// What a screen does with escape sequences.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Sequences {
    /// It moves its cursor, shows colours and so on.
    #[default]
    Obeyed,
    /// It shows them as they are.
    Shown,
}

/// The environment variables, and the system's own language setting.
#[derive(Debug, Clone)]
pub struct Environment {
    variables: BTreeMap<OsString, OsString>,
    system_locale: fn() -> Option<String>,
}

impl Environment {
    /// These variables; `system_locale` is only asked when they name no language.
    #[must_use]
    pub fn new(
        variables: BTreeMap<OsString, OsString>,
        system_locale: fn() -> Option<String>,
    ) -> Self {
        Self {
            variables,
            system_locale,
        }
    }

    /// A variable that is set and not empty.
    pub(crate) fn get(&self, name: &str) -> Option<&OsStr> {
        self.variables
            .get(OsStr::new(name))
            .map(OsString::as_os_str)
            .filter(|value| !value.is_empty())
    }

    /// A variable that is set, not empty and UTF-8.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.get(name).and_then(OsStr::to_str)
    }

    /// A variable that switches something on: set, not empty and not 0.
    pub(crate) fn switch(&self, name: &str) -> bool {
        self.get(name).is_some_and(|value| value != OsStr::new("0"))
    }

    /// Whether the terminal cannot move its cursor: `TERM` is `dumb`, or not set on a system that sets it.
    pub(crate) fn is_dumb(&self) -> bool {
        match self.get("TERM") {
            None => cfg!(unix),
            Some(term) => term == OsStr::new("dumb"),
        }
    }

    /// The strongest locale that names a language; `C` and `POSIX` name none.
    pub(crate) fn locale(&self) -> Option<String> {
        ["LC_ALL", "LC_MESSAGES", "LANG"]
            .into_iter()
            .filter_map(|name| self.text(name))
            .map(|locale| locale.split(['.', '@']).next().unwrap_or(locale))
            .find(|locale| !matches!(*locale, "C" | "POSIX"))
            .map(str::to_owned)
            .or_else(self.system_locale)
    }

    /// Whether the terminal is said to read UTF-8.
    pub(crate) fn is_utf8(&self) -> bool {
        let named = ["LC_ALL", "LC_CTYPE", "LANG"]
            .into_iter()
            .find_map(|name| self.text(name));
        named.is_some_and(|locale| {
            let locale = locale.to_ascii_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        })
    }
}
