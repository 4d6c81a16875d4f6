//! A terminal that does not echo keys between two questions.

use std::io;

/// Keeps the terminal from echoing what is typed ahead, until it is dropped.
///
/// The reader of keys switches the terminal to raw mode and back for every key; without this, a held key would leave
/// digits on the screen in between.
#[derive(Debug, Clone)]
pub(super) struct QuietTerminal {
    original: rustix::termios::Termios,
}

impl QuietTerminal {
    /// Turns echo, line editing and the keys for signals and flow control off on standard input: all keys are read as keys.
    pub(super) fn start() -> io::Result<Self> {
        let original = rustix::termios::tcgetattr(rustix::stdio::stdin())?;
        let quiet = Self { original };
        quiet.quieten()?;
        Ok(quiet)
    }

    /// The same once more, after someone else had the terminal.
    pub(super) fn quieten(&self) -> io::Result<()> {
        use rustix::termios::{InputModes, LocalModes, OptionalActions, tcsetattr};

        let mut quiet = self.original.clone();
        let lines = LocalModes::ECHO | LocalModes::ICANON;
        let control = LocalModes::ISIG | LocalModes::IEXTEN;
        quiet.local_modes.remove(lines | control);
        quiet.input_modes.remove(InputModes::IXON);
        tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &quiet)?;
        Ok(())
    }

    /// Puts the terminal back as it was; one that is gone needs nothing any more.
    pub(super) fn restore(&self) {
        use rustix::termios::{OptionalActions, tcsetattr};

        let stdin = rustix::stdio::stdin();
        let _gone = tcsetattr(stdin, OptionalActions::Now, &self.original);
    }
}
