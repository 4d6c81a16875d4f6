//! The outside world, as values that a test can replace.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::{self, IsTerminal, Read, Write};
use std::mem;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use console::Term;

use crate::screen::{AsciiWriter, Environment, Sequences, Terminals};

/// The streams and the surroundings of a process. [`crate::run`] can be called more than once with those of a test.
pub struct Io {
    /// Standard input.
    pub stdin: Box<dyn Read + Send>,
    /// Standard output: the result.
    pub stdout: Box<dyn Write + Send>,
    /// Standard error: prompts, progress and warnings.
    pub stderr: Box<dyn Write + Send>,
    /// Which of them are terminals, and how wide.
    pub terminals: Terminals,
    /// Which of them are files.
    pub files: StreamFiles,
    /// The environment variables.
    pub environment: Environment,
    /// The day of today, ISO 8601.
    pub clock: fn() -> String,
    /// The time since 1970.
    pub now: fn() -> Duration,
}

/// The files behind the standard streams; nothing for a pipe, a device or a terminal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StreamFiles {
    /// Behind standard input.
    pub stdin: Option<FileId>,
    /// Behind standard output.
    pub stdout: Option<FileId>,
}

/// Which regular file something is: the same for each of its names, also over links.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileId(Identity);

/// The device and the number of the file on it.
#[cfg(unix)]
type Identity = (u64, u64);

/// Its path without links. A second name of the same file (a hard link) is not seen here, but replacing a file under one
/// name leaves it under the other.
#[cfg(not(unix))]
type Identity = std::path::PathBuf;

impl FileId {
    /// The regular file that a path leads to, if there is one.
    #[cfg(unix)]
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        Self::regular(&std::fs::metadata(path).ok()?)
    }

    /// The regular file that a path leads to, if there is one.
    #[cfg(not(unix))]
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let path = std::fs::canonicalize(path).ok()?;
        path.is_file().then_some(Self(path))
    }

    /// The file behind a stream, when it is a regular one.
    #[cfg(unix)]
    fn behind(stream: &impl std::os::fd::AsFd) -> Option<Self> {
        let stream = stream.as_fd().try_clone_to_owned().ok()?;
        Self::regular(&std::fs::File::from(stream).metadata().ok()?)
    }

    #[cfg(unix)]
    fn regular(about: &std::fs::Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;

        about.is_file().then(|| Self((about.dev(), about.ino())))
    }
}

impl StreamFiles {
    /// Those of this process, where the system tells them.
    fn process() -> Self {
        #[cfg(unix)]
        let files = Self {
            stdin: FileId::behind(&io::stdin()),
            stdout: FileId::behind(&io::stdout()),
        };
        #[cfg(not(unix))]
        let files = Self::default();
        files
    }
}

/// A stream that two places write to.
#[derive(Clone)]
struct Shared(Arc<Mutex<Box<dyn Write + Send>>>);

impl Write for Shared {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.0
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .flush()
    }
}

impl Io {
    /// Standard input, for the one who asks; what is left behind is at its end.
    pub fn take_stdin(&mut self) -> Box<dyn Read + Send> {
        mem::replace(&mut self.stdin, Box::new(io::empty()))
    }

    /// A second hand on standard output.
    pub fn share_stdout(&mut self) -> Box<dyn Write + Send> {
        share(&mut self.stdout)
    }

    /// A second hand on standard error.
    pub fn share_stderr(&mut self) -> Box<dyn Write + Send> {
        share(&mut self.stderr)
    }

    /// Shows screens nothing outside ASCII from now on.
    pub(crate) fn show_ascii(&mut self) {
        let Terminals { stdout, stderr, .. } = self.terminals;
        for (stream, is_screen) in [(&mut self.stdout, stdout), (&mut self.stderr, stderr)] {
            if is_screen {
                let own = mem::replace(stream, Box::new(io::sink()));
                *stream = Box::new(AsciiWriter::new(own));
            }
        }
    }

    /// The day of today where this computer stands, ISO 8601.
    #[must_use]
    pub fn today(&self) -> String {
        (self.clock)()
    }

    /// The streams and surroundings of this process.
    #[must_use]
    ///
    /// A file that may not grow any further becomes an error that can be told, where the system would end the program.
    pub fn process() -> Self {
        #[cfg(unix)]
        let _refused = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, Arc::default());
        let variables: BTreeMap<OsString, OsString> = std::env::vars_os().collect();
        let environment = Environment::new(variables, system_locale);
        let screens = [Term::stdout(), Term::stderr()];
        let sequences = screens.map(|screen| sequences(&screen, &environment));
        let columns = Term::stdout().size_checked().map(|(_, columns)| columns);
        let terminals = Terminals {
            stdin: io::stdin().is_terminal(),
            stdout: io::stdout().is_terminal(),
            stderr: io::stderr().is_terminal(),
            columns,
            sequences: sequences.into_iter().max().unwrap_or_default(),
        };
        Self {
            stdin: Box::new(io::stdin()),
            stdout: Box::new(io::stdout()),
            stderr: Box::new(io::stderr()),
            terminals,
            files: StreamFiles::process(),
            environment,
            clock: || jiff::ZonedDateTime::now().date().to_string(),
            now: || {
                let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
                since.unwrap_or_default()
            },
        }
    }
}

/// What a screen does with escape sequences. A Windows console obeys them once it is asked to, which this does.
///
/// It has to come before anything else: only a [`Term`] made after it moves the cursor by sequences. A console older than
/// Windows 10 refuses, also with `NO_COLOR` none is asked; Wine's agrees and then shows them.
fn sequences(screen: &Term, environment: &Environment) -> Sequences {
    let features = screen.features();
    let is_wine = environment.get("WINECONFIGDIR").is_some();
    let obeys = || !is_wine && (features.colors_supported() || features.is_msys_tty());
    if cfg!(windows) && features.is_attended() && !obeys() {
        Sequences::Shown
    } else {
        Sequences::Obeyed
    }
}

/// The language setting of the system itself, where there is one beside the environment.
fn system_locale() -> Option<String> {
    #[cfg(any(windows, target_os = "macos"))]
    let locale = sys_locale::get_locale();
    #[cfg(not(any(windows, target_os = "macos")))]
    let locale = None;
    locale
}

impl std::fmt::Debug for Io {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Io")
            .field("terminals", &self.terminals)
            .finish_non_exhaustive()
    }
}

fn share(stream: &mut Box<dyn Write + Send>) -> Box<dyn Write + Send> {
    let own = mem::replace(stream, Box::new(io::sink()));
    let shared = Shared(Arc::new(Mutex::new(own)));
    *stream = Box::new(shared.clone());
    Box::new(shared)
}
