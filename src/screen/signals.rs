//! Watching for signals, on every system alike.

use std::io;

#[cfg(windows)]
use super::console_signals::Watch;
use super::farewell::{Farewell, ReadMode, Signal};
#[cfg(unix)]
use super::unix_signals::Watch;

/// Watches for signals until it is dropped; after that they do what they always do.
#[derive(Debug)]
pub(crate) struct Signals {
    farewell: Farewell,
    watch: Watch,
}

impl Signals {
    /// Watches while lines are read, which leave the terminal as it was: the farewell is said at once.
    pub(crate) fn lines(farewell: &Farewell) -> io::Result<Self> {
        Self::start(farewell, ReadMode::Lines)
    }

    /// Watches while keys are read: whoever reads them looks at [`Self::came`]. `restore` puts the terminal back when the
    /// reader does not look for too long, because the terminal takes nothing or the disk hangs.
    pub(super) fn keys(
        farewell: &Farewell,
        restore: impl Fn() + Send + 'static,
    ) -> io::Result<Self> {
        Self::start(farewell, ReadMode::Keys(Box::new(restore)))
    }

    fn start(farewell: &Farewell, reading: ReadMode) -> io::Result<Self> {
        Ok(Self {
            farewell: farewell.clone(),
            watch: Watch::start(farewell, reading)?,
        })
    }

    /// The signal that came, if one did; all but one that ends the program are told once.
    pub(super) fn came(&self) -> Option<Signal> {
        self.watch.came()
    }

    /// Whether a signal has come that ends the program.
    pub(super) fn is_ending(&self) -> bool {
        self.watch.is_ending()
    }

    /// Forgets that the program was continued: the screen was drawn again for that.
    #[cfg(unix)]
    pub(super) fn forget_continued(&self) {
        self.watch.forget_continued();
    }

    /// Ends the program by a signal: says the farewell, below what `before` leaves of the screen.
    pub(super) fn end(&self, signal: i32, before: impl FnOnce()) {
        before();
        self.farewell.say();
        self.farewell.end(signal);
    }
}
