//! Files that are being written: one that is not finished goes away with its run, or with the next run for the same file.
//!
//! A run that ends by itself takes its unfinished files away, also one that is stopped by a signal. What stays after a
//! crash is named after the file it was to be, and is locked by no one.

use std::ffi::{OsStr, OsString};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::Duration;

use tempfile::{NamedTempFile, PersistError};

use super::digest::digest;
use super::place::folder_of;

/// How the name of an unfinished file goes on after that of the file it is to be.
const MARK: &str = ".ambtenaar-";
/// How many random characters follow.
const RANDOM: usize = 6;
/// How the name of an unfinished file ends.
const END: &str = ".part";
/// With this many bytes there is room for what makes a name of an unfinished file: systems take 255.
const LONGEST_NAME: usize = 200;
/// How often an unfinished file is made anew that another run took for one that was left behind, and how often it is named.
const TRIES: usize = 10;
/// How long is waited before an unfinished file is named again.
const PAUSE: Duration = Duration::from_millis(100);

/// What runs in this process are writing.
static STATE: Mutex<Tidying> = Mutex::new(Tidying {
    unfinished: Vec::new(),
    tidied: Vec::new(),
    others: 0,
});

/// The unfinished files, the files beside which was tidied, and how many others do what is to be done when a signal comes.
#[derive(Debug)]
struct Tidying {
    unfinished: Vec<PathBuf>,
    tidied: Vec<PathBuf>,
    others: usize,
}

impl Tidying {
    /// Whether what earlier runs left beside this file is still to be looked for: once in a run, however often it is written.
    fn is_to_be_tidied(&mut self, target: &Path) -> bool {
        let first = self.tidied.iter().all(|tidied| tidied != target);
        if first {
            self.tidied.push(target.to_owned());
        }
        first
    }
}

fn state() -> MutexGuard<'static, Tidying> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// An unfinished file beside the one it is to be. Only its owner may read it, and it is locked while it is written.
///
/// When it is dropped it is gone.
#[derive(Debug)]
pub(super) struct PartFile {
    file: NamedTempFile,
    // After the file: what is listed is there.
    _listed: ListedFile,
}

/// An unfinished file in the list of those that a signal takes away.
#[derive(Debug)]
struct ListedFile(PathBuf);

impl Drop for ListedFile {
    fn drop(&mut self) {
        state().unfinished.retain(|path| *path != self.0);
    }
}

impl PartFile {
    /// Makes an unfinished file, and takes away those that earlier runs left for the same one.
    pub(super) fn beside(target: &Path) -> io::Result<Self> {
        watch::begin();
        if state().is_to_be_tidied(target) {
            // What can't be taken away stands in nobody's way.
            let _kept = remove_left(target);
        }
        for _ in 0..TRIES {
            let part = Self::make(target)?;
            if part.is_ours()? {
                return Ok(part);
            }
        }
        Err(io::ErrorKind::ResourceBusy.into())
    }

    fn make(target: &Path) -> io::Result<Self> {
        let mut state = state();
        let file = tempfile::Builder::new()
            .prefix(&start_of_name(target))
            .rand_bytes(RANDOM)
            .suffix(END)
            .tempfile_in(folder_of(target))?;
        let path = file.path().to_owned();
        state.unfinished.push(path.clone());
        Ok(Self {
            file,
            _listed: ListedFile(path),
        })
    }

    /// Locks the file; false when another run has found it before that, and took it for one that was left behind.
    ///
    /// Where nothing can be locked nothing is taken for left behind either.
    fn is_ours(&self) -> io::Result<bool> {
        match self.file.as_file().try_lock() {
            Err(TryLockError::WouldBlock) => Ok(false),
            Ok(()) | Err(TryLockError::Error(_)) => self.file.path().try_exists(),
        }
    }

    pub(super) fn file(&self) -> &File {
        self.file.as_file()
    }

    /// Gives the file its name; refuses to take the place of another, unless `replace` says that it may go. Windows replaces none
    /// that is being read, by a scanner for viruses or by the room's window: then that is tried again for a second.
    pub(super) fn finish(self, target: &Path, replace: bool) -> io::Result<()> {
        let Self { mut file, _listed } = self;
        for _ in 1..TRIES {
            match named(file, target, replace) {
                Err(refused) if cfg!(windows) && replace => file = refused.file,
                named => return Ok(named?),
            }
            sleep(PAUSE);
        }
        named(file, target, replace).map_err(|refused| match refused.error.kind() {
            // Whether it may be replaced was asked before.
            io::ErrorKind::PermissionDenied if cfg!(windows) => io::ErrorKind::ResourceBusy.into(),
            _ => refused.error,
        })
    }
}

/// Gives an unfinished file its name, with no signal in between.
fn named(file: NamedTempFile, target: &Path, replace: bool) -> Result<(), PersistError> {
    let _no_signal_in_between = state();
    let named = if replace {
        file.persist(target)
    } else {
        file.persist_noclobber(target)
    };
    named.map(drop)
}

/// While this lives, someone else takes unfinished files away when a signal ends the program, with [`abandon`].
#[derive(Debug)]
pub(crate) struct HandledElsewhere(());

impl HandledElsewhere {
    /// From now on signals are handled elsewhere.
    pub(crate) fn begin() -> Self {
        state().others += 1;
        Self(())
    }
}

impl Drop for HandledElsewhere {
    fn drop(&mut self) {
        state().others -= 1;
    }
}

/// Keeps files from being begun or finished.
#[derive(Debug)]
pub(crate) struct Abandoned(
    #[expect(dead_code, reason = "held, never looked at")] MutexGuard<'static, Tidying>,
);

/// Takes away every unfinished file; none is begun or finished as long as the outcome lives, until the program ends.
pub(crate) fn abandon() -> Abandoned {
    let state = state();
    for path in &state.unfinished {
        // What can't be taken away now is taken away by the next run.
        let _kept = fs::remove_file(path);
    }
    Abandoned(state)
}

/// Takes away what earlier runs left beside a file, except what another run is writing.
pub(super) fn remove_left(target: &Path) -> io::Result<()> {
    let start = start_of_name(target);
    for entry in fs::read_dir(folder_of(target))? {
        let entry = entry?;
        if is_part(&entry.file_name(), &start) && entry.file_type()?.is_file() {
            remove_unlocked(&entry.path())?;
        }
    }
    Ok(())
}

fn remove_unlocked(path: &Path) -> io::Result<()> {
    let file = match OpenOptions::new().read(true).write(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        opened => opened?,
    };
    match file.try_lock() {
        Ok(()) => fs::remove_file(path),
        Err(TryLockError::WouldBlock) => Ok(()),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

/// How the names of the unfinished files of one file start: hidden, and with its name.
fn start_of_name(target: &Path) -> OsString {
    let name = target.file_name().unwrap_or_default();
    let mut start = OsString::from(".");
    if name.len() <= LONGEST_NAME {
        start.push(name);
    } else {
        start.push(shortened(name));
    }
    start.push(MARK);
    start
}

/// The start of a name that is too long, and what tells it apart from others that start alike.
fn shortened(name: &OsStr) -> String {
    let text = name.to_string_lossy();
    let start: String = text.chars().take(LONGEST_NAME / 8).collect();
    format!("{start}~{}", digest(name.as_encoded_bytes()))
}

fn is_part(name: &OsStr, start: &OsStr) -> bool {
    let rest = name
        .as_encoded_bytes()
        .strip_prefix(start.as_encoded_bytes());
    let random = rest.and_then(|rest| rest.strip_suffix(END.as_bytes()));
    random.is_some_and(|random| {
        random.len() == RANDOM && random.iter().all(u8::is_ascii_alphanumeric)
    })
}

/// Taking unfinished files away when a signal ends the program.
#[cfg(unix)]
mod watch {
    use std::io::IsTerminal as _;
    use std::sync::Once;
    use std::{fs, io, thread};

    use signal_hook::consts::{
        SIGALRM, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGXCPU,
    };
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;

    use super::{abandon, state};

    /// The signals that end a program and can be noticed.
    const ENDING: [i32; 8] = [
        SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGALRM, SIGUSR1, SIGUSR2, SIGXCPU,
    ];
    /// The signals that are left to another handler for as long as one is at work.
    const HANDLED_ELSEWHERE: [i32; 3] = [SIGHUP, SIGINT, SIGTERM];

    /// Watches from now on, for as long as the program runs.
    pub(super) fn begin() {
        static BEGUN: Once = Once::new();
        BEGUN.call_once(|| {
            // Without it a signal leaves a file for the next run to take away.
            let _unwatched = watch();
        });
    }

    fn watch() -> io::Result<()> {
        let ignored = Ignored::now();
        let ending = ENDING.into_iter().filter(|signal| !ignored.has(*signal));
        let mut signals = Signals::new(ending)?;
        let act = move || {
            for signal in signals.forever() {
                let elsewhere = HANDLED_ELSEWHERE.contains(&signal) && state().others > 0;
                if !elsewhere {
                    let _abandoned = abandon();
                    let _ends_here = emulate_default_handler(signal);
                }
            }
        };
        thread::Builder::new().spawn(act).map(drop)
    }

    /// Signals that were to be ignored when the program started, as by `nohup`: they stay ignored.
    struct Ignored(Option<u64>);

    impl Ignored {
        fn now() -> Self {
            let status = fs::read_to_string("/proc/self/status").ok();
            let mask = status.as_deref().and_then(|status| {
                let line = status
                    .lines()
                    .find_map(|line| line.strip_prefix("SigIgn:"))?;
                u64::from_str_radix(line.trim(), 16).ok()
            });
            Self(mask)
        }

        /// Where the system does not tell, a program without a terminal for its messages may well have been started to
        /// outlive one.
        fn has(&self, signal: i32) -> bool {
            match self.0 {
                Some(mask) => mask >> (signal - 1) & 1 == 1,
                None => matches!(signal, SIGHUP | SIGINT | SIGQUIT) && !io::stderr().is_terminal(),
            }
        }
    }
}

/// The same at Ctrl-C, when nobody else ends the program then. Nothing tells when it is ended otherwise: the next run takes away
/// what was left.
#[cfg(windows)]
mod watch {
    use std::process::exit;
    use std::sync::Once;

    use super::abandon;

    /// The exit status of a program that Ctrl-C ended.
    const INTERRUPTED: i32 = 130;

    /// Watches from now on, for as long as the program runs.
    pub(super) fn begin() {
        static BEGUN: Once = Once::new();
        BEGUN.call_once(|| {
            // Who asks questions ends the program too.
            let _elsewhere = ctrlc::try_set_handler(|| {
                let _abandoned = abandon();
                #[expect(clippy::exit, reason = "Ctrl-C ends the program here")]
                exit(INTERRUPTED);
            });
        });
    }
}
