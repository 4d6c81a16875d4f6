//! What a Windows console tells a program that asks: Ctrl-C where that is no key, Ctrl-Break, and that its window closes.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::farewell::{Farewell, ReadMode, Signal, end_by};

/// The exit status of a program that was interrupted.
const INTERRUPTED: i32 = 130;

/// The last who watched: a process has one handler, for good.
static WATCHED: Mutex<Option<Watched>> = Mutex::new(None);

struct Watched {
    farewell: Farewell,
    reading: ReadMode,
    state: Arc<State>,
}

#[derive(Debug, Default)]
struct State {
    over: AtomicBool,
    ending: AtomicBool,
}

#[derive(Debug)]
pub(super) struct Watch(Arc<State>);

impl Watch {
    pub(super) fn start(farewell: &Farewell, reading: ReadMode) -> io::Result<Self> {
        let state = Arc::<State>::default();
        *WATCHED.lock().unwrap_or_else(PoisonError::into_inner) = Some(Watched {
            farewell: farewell.clone(),
            reading,
            state: Arc::clone(&state),
        });
        match ctrlc::try_set_handler(interrupted) {
            Err(ctrlc::Error::System(error)) => Err(error),
            // There is one already: ours, or that of who writes files, which ends the program too.
            Ok(()) | Err(_) => Ok(Self(state)),
        }
    }

    pub(super) fn came(&self) -> Option<Signal> {
        self.is_ending().then_some(Signal::End(INTERRUPTED))
    }

    pub(super) fn is_ending(&self) -> bool {
        self.0.ending.load(Ordering::SeqCst)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.0.over.store(true, Ordering::SeqCst);
    }
}

/// Does what the console asks for, in a thread of its own. A window that closes may not wait for it.
fn interrupted() {
    let watched = WATCHED
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .take();
    if let Some(Watched {
        farewell,
        reading,
        state,
    }) = watched
    {
        state.ending.store(true, Ordering::SeqCst);
        if !state.over.load(Ordering::SeqCst) {
            farewell.leave(INTERRUPTED, &reading, || {});
        }
        farewell.end(INTERRUPTED);
    }
    end_by(INTERRUPTED);
}
