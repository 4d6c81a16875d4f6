//! Where raw keys come from, with a limit to how long one is waited for.

use std::io;
use std::time::Duration;

use console::{Key, Term};

use super::reader::RawKeys;

#[derive(Debug)]
pub(super) struct TerminalKeys {
    term: Term,
}

impl TerminalKeys {
    pub(super) fn of(term: &Term) -> Self {
        Self { term: term.clone() }
    }
}

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
