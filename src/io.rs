//! The outside world, as values that a test can replace.

use std::io::{self, IsTerminal, Read, Write};

/// The three streams of a process. [`crate::run`] can be called more than once with streams of a test.
pub struct Io {
    /// Standard input.
    pub stdin: Box<dyn Read + Send>,
    /// Standard output: the result.
    pub stdout: Box<dyn Write + Send>,
    /// Standard error: prompts, progress and warnings.
    pub stderr: Box<dyn Write + Send>,
    /// Which of them are terminals.
    pub terminals: Terminals,
}

/// Which streams a person is looking at or typing into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Terminals {
    /// Standard input is a keyboard.
    pub stdin: bool,
    /// Standard output is a screen.
    pub stdout: bool,
    /// Standard error is a screen.
    pub stderr: bool,
}

impl Io {
    /// The streams of this process.
    #[must_use]
    pub fn process() -> Self {
        let terminals = Terminals {
            stdin: io::stdin().is_terminal(),
            stdout: io::stdout().is_terminal(),
            stderr: io::stderr().is_terminal(),
        };
        Self {
            stdin: Box::new(io::stdin()),
            stdout: Box::new(io::stdout()),
            stderr: Box::new(io::stderr()),
            terminals,
        }
    }
}
