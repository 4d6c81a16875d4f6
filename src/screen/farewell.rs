//! Leaving by a signal: the terminal is put back, and the person is told how to go on.

use std::io::{self, Write as _};
use std::sync::{Arc, Mutex, PoisonError, TryLockError};
use std::thread::{sleep, spawn};
use std::time::Duration;

use super::{Charset, safe};

/// How long a terminal may take to show the farewell before the program ends without it; a Windows console draws slowly.
const PATIENCE: Duration = Duration::from_millis(if cfg!(windows) { 3000 } else { 600 });
/// How long the program waits after the farewell, so that it can be read: where nothing else runs in the terminal, as over `ssh host
/// ambtenaar`, the connection ends with the program, and what has not arrived by then is lost.
const TO_READ: Duration = Duration::from_millis(50);

/// What to say when a signal ends the program; nothing before there is something to go on with.
///
/// Whoever saves progress holds the lock meanwhile, so that a signal never falls in the middle of it.
#[derive(Debug, Clone)]
pub(crate) struct Farewell {
    words: Arc<Mutex<Option<String>>>,
    charset: Charset,
    /// What is done last, when everything has been said.
    last: fn(),
}

impl Farewell {
    /// Nothing to say yet; `last` is done when a signal ends the program, after everything was said.
    pub(crate) fn new(charset: Charset, last: fn()) -> Self {
        Self {
            words: Arc::default(),
            charset,
            last,
        }
    }

    /// Puts other words in the farewell.
    pub(crate) fn set(&self, words: Option<String>) {
        *self.words.lock().unwrap_or_else(PoisonError::into_inner) = words;
    }

    /// Does something that no signal may fall in the middle of; it returns the new words as well.
    pub(crate) fn holding<T>(&self, does: impl FnOnce() -> (T, String)) -> T {
        let mut farewell = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let (done, words) = does();
        *farewell = Some(words);
        done
    }

    /// Says the words, once nothing is being saved.
    pub(super) fn say(&self) {
        let farewell = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let words = farewell.clone();
        drop(farewell);
        if let Some(words) = words {
            // The screen may be gone with the window: then no one can read this.
            let _gone = writeln!(io::stderr(), "\n{}", self.charset.on_screen(&safe(&words)));
        }
    }

    /// Waits a little for what is being saved. It is not waited for longer: it may be stuck.
    fn settle(&self) {
        for _ in 0..10 {
            if !matches!(self.words.try_lock(), Err(TryLockError::WouldBlock)) {
                return;
            }
            sleep(Duration::from_millis(20));
        }
    }

    /// Ends the program, which a signal asked for. In plain lines it says the farewell, once `quiet` is back; while keys are read
    /// it only ends the program when nobody else does in time.
    pub(super) fn leave(&self, signal: i32, reading: &ReadMode, quiet: impl FnOnce()) {
        match reading {
            ReadMode::Keys(restore) => {
                sleep(PATIENCE);
                self.settle();
                restore();
            }
            ReadMode::Lines => {
                // The terminal may take nothing any more: the program ends all the same.
                let deadline = self.clone();
                spawn(move || {
                    sleep(PATIENCE);
                    deadline.settle();
                    deadline.end(signal);
                });
                quiet();
                self.say();
            }
        }
        self.end(signal);
    }

    /// Ends the program without a word.
    pub(super) fn end(&self, signal: i32) {
        (self.last)();
        sleep(TO_READ);
        end_by(signal);
    }
}

/// Ends the program by a signal.
#[cfg(unix)]
pub(super) fn end_by(signal: i32) {
    let _ends_here = signal_hook::low_level::emulate_default_handler(signal);
}

/// Ends the program with the status of a signal.
#[cfg(windows)]
#[expect(clippy::exit, reason = "the console asks for the end")]
pub(super) fn end_by(status: i32) {
    std::process::exit(status);
}

/// What is being read meanwhile.
pub(super) enum ReadMode {
    Lines,
    /// Keys, with what puts the terminal back.
    Keys(Box<dyn Fn() + Send>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signal {
    /// The program is to end, by this signal.
    End(i32),
    /// The program is to stop, and to go on later.
    #[cfg(unix)]
    Stop,
    /// It goes on.
    #[cfg(unix)]
    Continue,
    /// The screen may have got another size, if only for a moment.
    #[cfg(unix)]
    Resize,
}
