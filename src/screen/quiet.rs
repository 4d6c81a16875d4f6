//! A terminal that does not echo keys between two questions.

use std::io;
use std::os::fd::{AsRawFd as _, BorrowedFd};

use console::Term;

/// Asks a terminal to mark where a paste begins and ends, and no longer to; others ignore both.
const MARK_PASTES: &[u8] = b"\x1b[?2004h";
const LEAVE_PASTES: &[u8] = b"\x1b[?2004l";

/// Keeps the terminal from echoing what is typed ahead, until it is dropped.
///
/// The reader of keys switches the terminal to raw mode and back for every key; without this, a held key would leave
/// digits on the screen in between.
#[derive(Debug, Clone)]
pub(super) struct QuietTerminal {
    original: rustix::termios::Termios,
    screen: BorrowedFd<'static>,
}

impl QuietTerminal {
    /// Turns echo, line editing and the keys for signals and flow control off on standard input: all keys are read as keys, and what is
    /// pasted is marked.
    pub(super) fn start(term: &Term) -> io::Result<Self> {
        let original = rustix::termios::tcgetattr(rustix::stdio::stdin())?;
        let [output, error] = [rustix::stdio::stdout(), rustix::stdio::stderr()];
        let is_output = term.as_raw_fd() == output.as_raw_fd();
        let screen = if is_output { output } else { error };
        let quiet = Self { original, screen };
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
        self.ask(MARK_PASTES);
        Ok(())
    }

    /// Puts the terminal back as it was; one that is gone needs nothing any more.
    pub(super) fn restore(&self) {
        use rustix::termios::{OptionalActions, tcsetattr};

        self.ask(LEAVE_PASTES);
        let stdin = rustix::stdio::stdin();
        let _gone = tcsetattr(stdin, OptionalActions::Now, &self.original);
    }

    /// Sends this to the screen, past its buffer; one that takes nothing any more is not waited for.
    fn ask(&self, sequence: &[u8]) {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};

        let mut screen = [PollFd::new(&self.screen, PollFlags::OUT)];
        if poll(&mut screen, Some(&Timespec::default())).is_ok_and(|ready| ready > 0) {
            let _gone = rustix::io::write(self.screen, sequence);
        }
    }
}
