//! The signals of Unix that end, stop or wake a program that asks.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::{io, thread};

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::flag::{register, register_conditional_default, register_usize};
use signal_hook::iterator::{Handle, Signals};

use super::farewell::{Farewell, ReadMode, Signal};

/// The signals that end the program.
const ENDING: [i32; 3] = [SIGINT, SIGTERM, SIGHUP];

#[derive(Debug)]
pub(super) struct Watch {
    handle: Handle,
    over: Arc<AtomicBool>,
    ending: Arc<AtomicUsize>,
    stopping: Arc<AtomicBool>,
    continued: Arc<AtomicBool>,
    resized: Arc<AtomicBool>,
}

impl Watch {
    pub(super) fn start(farewell: &Farewell, reading: ReadMode) -> io::Result<Self> {
        let over = Arc::new(AtomicBool::new(false));
        let ending = Arc::new(AtomicUsize::new(0));
        for signal in ENDING {
            register_conditional_default(signal, Arc::clone(&over))?;
            let number = usize::try_from(signal).unwrap_or_default();
            register_usize(signal, Arc::clone(&ending), number)?;
        }
        let stopping = Arc::new(AtomicBool::new(false));
        let continued = Arc::new(AtomicBool::new(false));
        let resized = Arc::new(AtomicBool::new(false));
        if matches!(reading, ReadMode::Keys(_)) {
            register(SIGWINCH, Arc::clone(&resized))?;
            register_conditional_default(SIGTSTP, Arc::clone(&over))?;
            register(SIGTSTP, Arc::clone(&stopping))?;
            register(SIGCONT, Arc::clone(&continued))?;
        }
        let mut signals = Signals::new(ENDING)?;
        let handle = signals.handle();
        let words = farewell.clone();
        thread::spawn(move || {
            if let Some(signal) = first_of(&mut signals) {
                words.leave(signal, &reading, let_the_terminal_settle);
            }
        });
        Ok(Self {
            handle,
            over,
            ending,
            stopping,
            continued,
            resized,
        })
    }

    pub(super) fn came(&self) -> Option<Signal> {
        let ending = self.ending.load(Ordering::SeqCst);
        if ending > 0 {
            return i32::try_from(ending).ok().map(Signal::End);
        }
        if self.stopping.swap(false, Ordering::SeqCst) {
            return Some(Signal::Stop);
        }
        if self.continued.swap(false, Ordering::SeqCst) {
            return Some(Signal::Continue);
        }
        let resized = self.resized.swap(false, Ordering::SeqCst);
        resized.then_some(Signal::Resize)
    }

    pub(super) fn forget_continued(&self) {
        self.continued.store(false, Ordering::SeqCst);
    }

    pub(super) fn is_ending(&self) -> bool {
        self.ending.load(Ordering::SeqCst) > 0
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.over.store(true, Ordering::SeqCst);
        self.handle.close();
    }
}

/// Waits for a signal; nothing when the watch is over. The reader of a line makes an interrupt of every signal that wakes it, so
/// that one that comes with an interrupt came first.
fn first_of(signals: &mut Signals) -> Option<i32> {
    let watching = signals.handle();
    while !watching.is_closed() {
        let pending: Vec<i32> = signals.wait().collect();
        let other = pending.iter().find(|signal| **signal != SIGINT);
        if let Some(signal) = other.or(pending.first()) {
            return Some(*signal);
        }
    }
    None
}

/// Waits until the terminal has done what Ctrl-C makes it do.
///
/// It sends the signal first and then throws away what was written and not yet shown, our words among it if they came in between.
/// It holds its settings locked meanwhile, so whoever has been able to read them comes after that.
fn let_the_terminal_settle() {
    let _settings = rustix::termios::tcgetattr(rustix::stdio::stdin());
}
