//! The folder in which progress and results are kept, and the lock against a second run.

use std::ffi::OsStr;
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The person's own folder for the state of programs, with a place in it for this one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateFolder(PathBuf);

impl StateFolder {
    /// The folder that the environment names for this (XDG Base Directory); it is not made yet. Nothing when it names none.
    ///
    /// Windows has no folder for state: what is in `LOCALAPPDATA` stays on this computer, its other data roam.
    pub(crate) fn of_this_person<'a>(variable: impl Fn(&str) -> Option<&'a OsStr>) -> Option<Self> {
        let named = |name| {
            let folder = variable(name).map(Path::new);
            folder.filter(|folder| folder.is_absolute())
        };
        let usual = || {
            if cfg!(windows) {
                return named("LOCALAPPDATA").map(Path::to_owned);
            }
            named("HOME").map(|home| home.join(".local/state"))
        };
        let folder = named("XDG_STATE_HOME").map(Path::to_owned);
        folder.or_else(usual).map(|folder| Self::at(&folder))
    }

    /// The place for this program in a folder for the state of programs.
    #[must_use]
    pub fn at(folder: &Path) -> Self {
        Self(folder.join("ambtenaar"))
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    /// Makes the folder, for its owner only, and locks one name in it until the file is dropped.
    ///
    /// # Errors
    /// [`io::ErrorKind::WouldBlock`] when another run holds the lock; else what the system says.
    pub(crate) fn lock(&self, name: &str) -> io::Result<File> {
        make(&self.0)?;
        // Windows locks no file that can only be appended to.
        let file = private()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(self.0.join(format!("{name}.lock")))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(io::ErrorKind::WouldBlock.into()),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }

    /// Whether a run holds the lock of a name. It is only tried, shared, and let go at once.
    pub(super) fn is_locked(&self, name: &str) -> bool {
        let Ok(file) = File::open(self.0.join(format!("{name}.lock"))) else {
            return false;
        };
        matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
    }
}

fn make(folder: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    match builder.create(folder) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            Err(io::ErrorKind::NotADirectory.into())
        }
        made => made,
    }
}

/// Opens files that only their owner can read.
pub(super) fn private() -> OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "only Unix has a mode to set"))]
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}
