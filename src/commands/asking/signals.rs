//! Leaving by a signal: the terminal is put back, and the person is told how to go on.

use std::sync::{Arc, Mutex, PoisonError};

#[cfg(unix)]
use std::sync::Condvar;

use crate::storage::{HandledElsewhere, abandon};

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
    #[cfg(unix)]
    rest: Arc<Rest>,
    /// A file that is being written when a signal comes is taken away here.
    #[cfg(unix)]
    _unfinished: HandledElsewhere,
}

#[cfg(unix)]
impl Watch {
    fn start(
        farewell: &Farewell,
        restore: Option<impl Fn() + Send + 'static>,
    ) -> std::io::Result<Self> {
        use std::io::Write as _;
        use std::sync::atomic::AtomicBool;

        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        use signal_hook::flag::{register, register_conditional_default};
        use signal_hook::iterator::Signals;
        use signal_hook::low_level::emulate_default_handler;

        use crate::terminal::safe;

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
        let rest = Arc::<Rest>::default();
        let asking = Arc::clone(&rest);
        std::thread::spawn(move || {
            if let Some(signal) = first_of(&mut signals) {
                if restore.is_some() {
                    asking.wait_for();
                } else {
                    let_the_terminal_settle();
                }
                let words = farewell.lock().unwrap_or_else(PoisonError::into_inner);
                if let Some(restore) = restore {
                    restore();
                }
                if let Some(words) = words.as_ref() {
                    // The screen may be gone with the window: then no one can read this.
                    let _gone = writeln!(std::io::stderr(), "\n{}", safe(words));
                }
                let _abandoned = abandon();
                let _ends_here = emulate_default_handler(signal);
            }
        });
        Ok(Self {
            handle: Some(handle),
            over,
            signalled,
            rest,
            _unfinished: HandledElsewhere::begin(),
        })
    }
}

/// Waits until the terminal has done what Ctrl-C makes it do.
///
/// It sends the signal first and then throws away what was written and not yet shown, our words among it if they came in
/// between. It holds its settings locked meanwhile, so whoever has been able to read them comes after that.
#[cfg(unix)]
fn let_the_terminal_settle() {
    let _settings = rustix::termios::tcgetattr(rustix::stdio::stdin());
}

/// Whether the thread that asks has come to rest.
///
/// The reader of keys sets the terminal for every key and puts it back after it. A terminal that is restored while that
/// happens would be changed again, so whoever restores waits until no one reads any more.
#[cfg(unix)]
#[derive(Debug, Default)]
struct Rest {
    came: Mutex<bool>,
    told: Condvar,
}

#[cfg(unix)]
impl Rest {
    /// How often the reader is woken before the terminal is restored in any case: it may be stuck in something else.
    const TRIES: u32 = 20;
    const PATIENCE: std::time::Duration = std::time::Duration::from_millis(20);

    /// Comes to rest, for good.
    fn come(&self) -> ! {
        *self.came.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.told.notify_all();
        loop {
            std::thread::park();
        }
    }

    /// Waits until the other thread is at rest. A signal that came just before it began to read does not wake it from
    /// that, so it gets another one.
    fn wait_for(&self) {
        use rustix::process::{Signal, getpid, kill_process};

        let mut came = self.came.lock().unwrap_or_else(PoisonError::into_inner);
        for _ in 0..Self::TRIES {
            came = self
                .told
                .wait_timeout_while(came, Self::PATIENCE, |came| !*came)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
            if *came || kill_process(getpid(), Signal::TERM).is_err() {
                return;
            }
        }
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
    fn start(
        _farewell: &Farewell,
        _restore: Option<impl Fn() + Send + 'static>,
    ) -> std::io::Result<Self> {
        Ok(Self {})
    }
}

impl Watch {
    /// Starts watching while lines are read, which leave the terminal as it was.
    pub(in crate::commands) fn lines(farewell: &Farewell) -> std::io::Result<Self> {
        Self::start(farewell, None::<fn()>)
    }

    /// Starts watching while keys are read. `restore` puts the terminal back.
    pub(in crate::commands) fn keys(
        farewell: &Farewell,
        restore: impl Fn() + Send + 'static,
    ) -> std::io::Result<Self> {
        Self::start(farewell, Some(restore))
    }

    /// When a signal has come, waits for it to end the program; the reader of keys takes it for Ctrl-C.
    pub(in crate::commands) fn give_way(&self) {
        #[cfg(unix)]
        if self.signalled.load(std::sync::atomic::Ordering::SeqCst) {
            self.rest.come();
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
