//! The outside world, as values that a test can replace.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};

use crate::terminal::{Environment, Terminals};

/// The streams and the surroundings of a process. [`crate::run`] can be called more than once with those of a test.
pub struct Io {
    /// Standard input.
    pub stdin: Box<dyn Read + Send>,
    /// Standard output: the result.
    pub stdout: Box<dyn Write + Send>,
    /// Standard error: prompts, progress and warnings.
    pub stderr: Box<dyn Write + Send>,
    /// Which of them are terminals, and how wide.
    pub terminals: Terminals,
    /// The environment variables.
    pub environment: Environment,
}

impl Io {
    /// The streams and surroundings of this process.
    #[must_use]
    pub fn process() -> Self {
        let columns = console::Term::stdout()
            .size_checked()
            .map(|(_, columns)| columns);
        let terminals = Terminals {
            stdin: io::stdin().is_terminal(),
            stdout: io::stdout().is_terminal(),
            stderr: io::stderr().is_terminal(),
            columns,
        };
        let variables: BTreeMap<OsString, OsString> = std::env::vars_os().collect();
        Self {
            stdin: Box::new(io::stdin()),
            stdout: Box::new(io::stdout()),
            stderr: Box::new(io::stderr()),
            terminals,
            environment: Environment::new(variables, system_locale),
        }
    }
}

/// The language setting of the system itself, where there is one beside the environment.
fn system_locale() -> Option<String> {
    if cfg!(any(windows, target_os = "macos")) {
        sys_locale::get_locale()
    } else {
        None
    }
}

impl std::fmt::Debug for Io {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Io")
            .field("terminals", &self.terminals)
            .finish_non_exhaustive()
    }
}
