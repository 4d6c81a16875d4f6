//! A terminal that does not echo keys between two questions.

use std::io;

/// Keeps the terminal from echoing what is typed ahead, until it is dropped.
///
/// The reader of keys switches the terminal to raw mode and back for every key; without this, a held key would leave
/// digits on the screen in between.
#[derive(Debug)]
pub struct QuietTerminal {
    #[cfg(unix)]
    original: Option<rustix::termios::Termios>,
}

impl QuietTerminal {
    /// Turns echo, line editing and the keys for signals and flow control off on standard input: all keys are read as keys.
    ///
    /// # Errors
    /// When the terminal refuses.
    #[cfg(unix)]
    pub fn start() -> io::Result<Self> {
        use rustix::termios::{InputModes, LocalModes, OptionalActions, tcgetattr, tcsetattr};

        let original = tcgetattr(rustix::stdio::stdin())?;
        let mut quiet = original.clone();
        let lines = LocalModes::ECHO | LocalModes::ICANON;
        let control = LocalModes::ISIG | LocalModes::IEXTEN;
        quiet.local_modes.remove(lines | control);
        quiet.input_modes.remove(InputModes::IXON);
        tcsetattr(rustix::stdio::stdin(), OptionalActions::Drain, &quiet)?;
        Ok(Self {
            original: Some(original),
        })
    }

    /// Nothing to do: the console of this system does not echo between reads.
    ///
    /// # Errors
    /// None.
    #[cfg(not(unix))]
    pub fn start() -> io::Result<Self> {
        Ok(Self {})
    }

    /// What puts the terminal back as it was, from any thread.
    #[must_use = "the terminal is only put back when this is called"]
    pub fn restorer(&self) -> impl Fn() + Send + use<> {
        #[cfg(unix)]
        let original = self.original.clone();
        move || {
            #[cfg(unix)]
            restore(original.as_ref());
        }
    }
}

impl Drop for QuietTerminal {
    fn drop(&mut self) {
        #[cfg(unix)]
        restore(self.original.as_ref());
    }
}

/// Puts the terminal back; one that is gone needs nothing any more.
#[cfg(unix)]
fn restore(original: Option<&rustix::termios::Termios>) {
    use rustix::termios::{OptionalActions, tcsetattr};

    if let Some(original) = original {
        let _gone = tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, original);
    }
}
