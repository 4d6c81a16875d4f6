//! Leaving by a signal: the terminal is put back, and the person is told how to go on.

use std::io::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use super::safe;

/// What to say when a signal ends the program; nothing before there is something to go on with.
///
/// Whoever saves progress holds the lock meanwhile, so that a signal never falls in the middle of it.
#[derive(Debug, Clone)]
pub struct Farewell {
    words: Arc<Mutex<Option<String>>>,
    /// What is done last, when everything has been said.
    last: fn(),
}

impl Farewell {
    /// Nothing to say yet; `last` is done when a signal ends the program, after everything was said.
    #[must_use]
    pub fn new(last: fn()) -> Self {
        Self {
            words: Arc::default(),
            last,
        }
    }

    /// Puts other words in the farewell.
    pub fn set(&self, words: Option<String>) {
        *self.words.lock().unwrap_or_else(PoisonError::into_inner) = words;
    }

    /// Does something that no signal may fall in the middle of; it returns the new words as well.
    pub fn holding<T>(&self, does: impl FnOnce() -> (T, String)) -> T {
        let mut farewell = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let (done, words) = does();
        *farewell = Some(words);
        done
    }

    /// Says the words, once nothing is being saved.
    fn say(&self) {
        let farewell = self.words.lock().unwrap_or_else(PoisonError::into_inner);
        let words = farewell.clone();
        drop(farewell);
        if let Some(words) = words {
            // The screen may be gone with the window: then no one can read this.
            let _gone = writeln!(std::io::stderr(), "\n{}", safe(&words));
        }
    }

    /// Waits a little for what is being saved. It is not waited for longer: it may be stuck.
    #[cfg(unix)]
    fn settle(&self) {
        for _ in 0..10 {
            if !matches!(
                self.words.try_lock(),
                Err(std::sync::TryLockError::WouldBlock)
            ) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(20));
        }
    }
}

/// What a signal asks for.
#[cfg(unix)]
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Signal {
    /// The program is to end, by this signal.
    End(i32),
    /// The program is to stop, and to go on later.
    Stop,
    /// It goes on.
    Continue,
    /// The screen may have got another size, if only for a moment.
    Resize,
}

/// Watches for signals until it is dropped; after that they do what they always do.
#[derive(Debug)]
pub struct Signals {
    #[cfg(unix)]
    unix: unix::Watch,
    #[cfg(windows)]
    _lines: Option<windows::Watch>,
}

#[cfg(windows)]
impl Signals {
    /// Watches for Ctrl-C while lines are read: the farewell is said at once.
    ///
    /// # Errors
    /// When the system refuses to watch.
    pub fn lines(farewell: &Farewell) -> std::io::Result<Self> {
        let watch = windows::Watch::start(farewell.clone())?;
        Ok(Self {
            _lines: Some(watch),
        })
    }

    /// Nothing to watch: Ctrl-C is a key, and a window that closes takes the console along.
    #[expect(clippy::unnecessary_wraps, reason = "as on Unix")]
    pub(super) fn keys(
        _farewell: &Farewell,
        _restore: impl Fn() + Send + 'static,
    ) -> std::io::Result<Self> {
        Ok(Self { _lines: None })
    }

    #[expect(clippy::unused_self, reason = "as on Unix")]
    pub(super) fn is_ending(&self) -> bool {
        false
    }
}

#[cfg(unix)]
impl Signals {
    /// Watches while lines are read, which leave the terminal as it was: the farewell is said at once.
    ///
    /// # Errors
    /// When the system refuses to watch.
    pub fn lines(farewell: &Farewell) -> std::io::Result<Self> {
        let unix = unix::Watch::start(farewell, unix::Reading::Lines)?;
        Ok(Self { unix })
    }

    /// Watches while keys are read: whoever reads them looks at [`Self::came`]. `restore` puts the terminal back when the
    /// reader does not look for too long, because the terminal takes nothing or the disk hangs.
    pub(super) fn keys(
        farewell: &Farewell,
        restore: impl Fn() + Send + 'static,
    ) -> std::io::Result<Self> {
        let unix = unix::Watch::start(farewell, unix::Reading::Keys(Box::new(restore)))?;
        Ok(Self { unix })
    }

    /// The signal that came, if one did; it is told once.
    pub(super) fn came(&self) -> Option<Signal> {
        self.unix.came()
    }

    /// Whether a signal has come that ends the program.
    pub(super) fn is_ending(&self) -> bool {
        self.unix.is_ending()
    }

    /// Going on was seen to already.
    pub(super) fn forget_continued(&self) {
        self.unix.forget_continued();
    }

    /// Ends the program by a signal: says the farewell, below what `before` leaves of the screen.
    pub(super) fn end(&self, signal: i32, before: impl FnOnce()) {
        self.unix.end(signal, before);
    }
}

#[cfg(unix)]
mod unix {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
    use std::time::Duration;

    use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
    use signal_hook::flag::{register, register_conditional_default, register_usize};
    use signal_hook::iterator::{Handle, Signals};
    use signal_hook::low_level::emulate_default_handler;

    use super::{Farewell, Signal};

    /// The signals that end the program.
    const ENDING: [i32; 3] = [SIGINT, SIGTERM, SIGHUP];
    /// How long a terminal may take to show the farewell before the program ends without it.
    const PATIENCE: Duration = Duration::from_millis(600);
    /// What whoever shows the terminal gets to read the farewell: where the program is all that runs in it, as over `ssh host
    /// ambtenaar`, its end hangs up and takes along what has not been read.
    const TO_READ: Duration = Duration::from_millis(50);

    /// What is being read meanwhile.
    pub(super) enum Reading {
        Lines,
        /// Keys, with what puts the terminal back.
        Keys(Box<dyn Fn() + Send>),
    }

    #[derive(Debug)]
    pub(super) struct Watch {
        farewell: Farewell,
        handle: Handle,
        over: Arc<AtomicBool>,
        ending: Arc<AtomicUsize>,
        stopping: Arc<AtomicBool>,
        continued: Arc<AtomicBool>,
        resized: Arc<AtomicBool>,
    }

    impl Watch {
        pub(super) fn start(farewell: &Farewell, reading: Reading) -> std::io::Result<Self> {
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
            if matches!(reading, Reading::Keys(_)) {
                register(SIGWINCH, Arc::clone(&resized))?;
                register_conditional_default(SIGTSTP, Arc::clone(&over))?;
                register(SIGTSTP, Arc::clone(&stopping))?;
                register(SIGCONT, Arc::clone(&continued))?;
            }
            let signals = Signals::new(ENDING)?;
            let handle = signals.handle();
            let words = farewell.clone();
            std::thread::spawn(move || wait(signals, &words, reading));
            Ok(Self {
                farewell: farewell.clone(),
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

        pub(super) fn end(&self, signal: i32, before: impl FnOnce()) {
            before();
            self.farewell.say();
            end(&self.farewell, signal);
        }
    }

    impl Drop for Watch {
        fn drop(&mut self) {
            self.over.store(true, Ordering::SeqCst);
            self.handle.close();
        }
    }

    /// Waits for a signal. In plain lines it says the farewell and ends; while keys are read it only ends the program when
    /// nobody else does in time.
    fn wait(mut signals: Signals, farewell: &Farewell, reading: Reading) {
        let Some(signal) = first_of(&mut signals) else {
            return;
        };
        match reading {
            Reading::Keys(restore) => {
                std::thread::sleep(PATIENCE);
                farewell.settle();
                restore();
            }
            Reading::Lines => {
                // The terminal may take nothing any more: the program ends all the same.
                let deadline = farewell.clone();
                std::thread::spawn(move || {
                    std::thread::sleep(PATIENCE);
                    deadline.settle();
                    end(&deadline, signal);
                });
                let_the_terminal_settle();
                farewell.say();
            }
        }
        end(farewell, signal);
    }

    fn end(farewell: &Farewell, signal: i32) {
        (farewell.last)();
        std::thread::sleep(TO_READ);
        let _ends_here = emulate_default_handler(signal);
    }

    /// Waits for a signal; nothing when the watch is over. The reader of a line makes an interrupt of every signal that
    /// wakes it, so that one that comes with an interrupt came first.
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
    /// It sends the signal first and then throws away what was written and not yet shown, our words among it if they came
    /// in between. It holds its settings locked meanwhile, so whoever has been able to read them comes after that.
    fn let_the_terminal_settle() {
        let _settings = rustix::termios::tcgetattr(rustix::stdio::stdin());
    }
}

#[cfg(windows)]
mod windows {
    use std::io;
    use std::process::exit;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};

    use super::Farewell;

    /// The exit status of a program that Ctrl-C ended.
    const INTERRUPTED: i32 = 130;

    /// Says the farewell and ends the program at Ctrl-C; once it is dropped, the farewell is not said.
    #[derive(Debug)]
    pub(super) struct Watch {
        over: Arc<AtomicBool>,
    }

    impl Watch {
        pub(super) fn start(farewell: Farewell) -> io::Result<Self> {
            let over = Arc::new(AtomicBool::new(false));
            let watch = Self {
                over: Arc::clone(&over),
            };
            let end = move || {
                if !over.load(Ordering::SeqCst) {
                    farewell.say();
                }
                (farewell.last)();
                exit(INTERRUPTED);
            };
            ctrlc::try_set_handler(end).map_err(io::Error::other)?;
            Ok(watch)
        }
    }

    impl Drop for Watch {
        fn drop(&mut self) {
            self.over.store(true, Ordering::SeqCst);
        }
    }
}
