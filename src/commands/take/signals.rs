//! Leaving by a signal: the terminal is put back, and the person is told how to go on.

use std::sync::{Arc, Mutex, PoisonError};

use crate::terminal::safe;

/// What to say when a signal ends the program; nothing before there is something to go on with.
///
/// Whoever saves progress holds the lock meanwhile, so that a signal never falls in the middle of it.
pub(in crate::commands) type Farewell = Arc<Mutex<Option<String>>>;

/// Puts other words in the farewell.
pub(in crate::commands) fn say(farewell: &Farewell, words: Option<String>) {
    *farewell.lock().unwrap_or_else(PoisonError::into_inner) = words;
}

/// Watches for signals until it is dropped; after that they do what they always do.
#[derive(Debug)]
pub(in crate::commands) struct Watch {
    #[cfg(unix)]
    handle: Option<signal_hook::iterator::Handle>,
    #[cfg(unix)]
    over: Arc<std::sync::atomic::AtomicBool>,
    #[cfg(unix)]
    signalled: Arc<std::sync::atomic::AtomicBool>,
}

#[cfg(unix)]
impl Watch {
    /// Starts watching. `restore` puts the terminal back.
    pub(in crate::commands) fn start(
        farewell: &Farewell,
        restore: impl Fn() + Send + 'static,
    ) -> std::io::Result<Self> {
        use std::io::Write as _;
        use std::sync::atomic::AtomicBool;

        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        use signal_hook::flag::{register, register_conditional_default};
        use signal_hook::iterator::Signals;
        use signal_hook::low_level::emulate_default_handler;

        let ending = [SIGINT, SIGTERM, SIGHUP];
        let over = Arc::new(AtomicBool::new(false));
        let signalled = Arc::new(AtomicBool::new(false));
        for signal in ending {
            register_conditional_default(signal, Arc::clone(&over))?;
            register(signal, Arc::clone(&signalled))?;
        }
        let mut signals = Signals::new(ending)?;
        let handle = signals.handle();
        let farewell = Arc::clone(farewell);
        std::thread::spawn(move || {
            if let Some(signal) = first_of(&mut signals) {
                let words = farewell.lock().unwrap_or_else(PoisonError::into_inner);
                restore();
                if let Some(words) = words.as_ref() {
                    // The screen may be gone with the window: then no one can read this.
                    let _gone = writeln!(std::io::stderr(), "\n{}", safe(words));
                }
                let _ends_here = emulate_default_handler(signal);
            }
        });
        Ok(Self {
            handle: Some(handle),
            over,
            signalled,
        })
    }
}

/// Waits for a signal; nothing when the watch is over. The reader of a line makes an interrupt of every signal that
/// wakes it, so that one that comes with an interrupt came first.
#[cfg(unix)]
fn first_of(signals: &mut signal_hook::iterator::Signals) -> Option<i32> {
    let watching = signals.handle();
    while !watching.is_closed() {
        let pending: Vec<i32> = signals.wait().collect();
        let other = pending
            .iter()
            .find(|signal| **signal != signal_hook::consts::SIGINT);
        if let Some(signal) = other.or(pending.first()) {
            return Some(*signal);
        }
    }
    None
}

#[cfg(not(unix))]
impl Watch {
    /// Nothing to watch: every answer is on disk already, and the console puts itself back.
    pub(in crate::commands) fn start(
        _farewell: &Farewell,
        _restore: impl Fn() + Send + 'static,
    ) -> std::io::Result<Self> {
        Ok(Self {})
    }
}

impl Watch {
    /// When a signal has come, waits for it to end the program; the reader of keys takes it for Ctrl-C.
    pub(in crate::commands) fn give_way(&self) {
        #[cfg(unix)]
        while self.signalled.load(std::sync::atomic::Ordering::SeqCst) {
            std::thread::park();
        }
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        #[cfg(unix)]
        {
            self.over.store(true, std::sync::atomic::Ordering::SeqCst);
            if let Some(handle) = self.handle.take() {
                handle.close();
            }
        }
    }
}
