//! Where raw keys come from, with a limit to how long one is waited for.

use std::io;
use std::time::Duration;

use console::{Key, Term};

use super::reader::RawKeys;

/// The keys of a terminal.
#[derive(Debug)]
pub(super) struct TerminalKeys {
    #[cfg(unix)]
    term: Term,
    #[cfg(not(unix))]
    keys: std::sync::mpsc::Receiver<io::Result<Key>>,
    #[cfg(not(unix))]
    next: Option<io::Result<Key>>,
}

#[cfg(unix)]
impl TerminalKeys {
    pub(super) fn of(term: &Term) -> Self {
        Self { term: term.clone() }
    }
}

#[cfg(unix)]
impl RawKeys for TerminalKeys {
    fn next(&mut self) -> io::Result<Key> {
        self.term.read_key_raw()
    }

    fn is_ready(&mut self, patience: Duration) -> io::Result<bool> {
        use rustix::event::{PollFd, PollFlags, Timespec, poll};

        let stdin = rustix::stdio::stdin();
        let mut waiting = [PollFd::new(&stdin, PollFlags::IN)];
        let patience = Timespec::try_from(patience).ok();
        match poll(&mut waiting, patience.as_ref()) {
            Ok(ready) => Ok(ready > 0),
            Err(rustix::io::Errno::INTR) => Ok(false),
            Err(error) => Err(error.into()),
        }
    }
}

/// The console of this system can't be asked whether a key waits, so a thread of its own waits for each.
#[cfg(not(unix))]
impl TerminalKeys {
    pub(super) fn of(term: &Term) -> Self {
        let term = term.clone();
        let (pressed, keys) = std::sync::mpsc::channel();
        std::thread::spawn(move || {
            loop {
                let key = term.read_key_raw();
                let is_over = key.is_err();
                if pressed.send(key).is_err() || is_over {
                    break;
                }
            }
        });
        Self { keys, next: None }
    }
}

#[cfg(not(unix))]
impl RawKeys for TerminalKeys {
    fn next(&mut self) -> io::Result<Key> {
        match self.next.take() {
            Some(key) => key,
            None => self
                .keys
                .recv()
                .unwrap_or_else(|_| Err(io::ErrorKind::UnexpectedEof.into())),
        }
    }

    fn is_ready(&mut self, patience: Duration) -> io::Result<bool> {
        use std::sync::mpsc::RecvTimeoutError;

        if self.next.is_none() {
            self.next = match self.keys.recv_timeout(patience) {
                Ok(key) => Some(key),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => {
                    Some(Err(io::ErrorKind::UnexpectedEof.into()))
                }
            };
        }
        Ok(self.next.is_some())
    }
}
