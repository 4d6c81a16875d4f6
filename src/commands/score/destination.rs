//! Where the result goes: standard output, or a file that is there whole or not at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::situation::{Error, Fault};

/// Where the result goes.
pub(in crate::commands) enum Destination<'r> {
    /// Standard output.
    Stdout(&'r mut (dyn Write + Send)),
    /// A file beside the one to write, which takes its name at the end. Only its owner may read it.
    New {
        path: PathBuf,
        file: NamedTempFile,
        replace: bool,
    },
    /// A device or pipe, which is written to and never replaced.
    Through { path: PathBuf, file: File },
    /// Nothing is written.
    Nowhere,
}

impl<'r> Destination<'r> {
    /// Opens the destination; refuses a file that exists, unless `replace` says that it may go.
    pub(in crate::commands) fn open(
        output: Option<&Path>,
        replace: bool,
        stdout: &'r mut (dyn Write + Send),
    ) -> Result<Self, Error> {
        match output {
            None => Ok(Self::Stdout(stdout)),
            Some(path) => Self::file(path, replace).map_err(|error| match error.kind() {
                ErrorKind::AlreadyExists => Error::Exists {
                    path: path.to_owned(),
                },
                _ => unwritable(path, &error),
            }),
        }
    }

    fn file(path: &Path, replace: bool) -> io::Result<Self> {
        let path = match fs::canonicalize(path) {
            Ok(real) => real,
            Err(error) if error.kind() == ErrorKind::NotFound => dangling(path),
            Err(error) => return Err(error),
        };
        match fs::metadata(&path) {
            Ok(about) if about.is_dir() => return Err(ErrorKind::IsADirectory.into()),
            Ok(about) if !about.is_file() => {
                let file = File::options().write(true).open(&path)?;
                return Ok(Self::Through { path, file });
            }
            Ok(_) if !replace => return Err(ErrorKind::AlreadyExists.into()),
            Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        let folder = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let file = NamedTempFile::new_in(folder.unwrap_or(Path::new(".")))?;
        Ok(Self::New {
            path,
            file,
            replace,
        })
    }

    /// Writes a part of the result.
    pub(in crate::commands) fn write(&mut self, text: &[u8]) -> Result<(), Error> {
        if text.is_empty() {
            return Ok(());
        }
        match self {
            Self::Stdout(stdout) => stdout
                .write_all(text)
                .and_then(|()| stdout.flush())
                .map_err(|error| Error::Stdout {
                    fault: Fault::from(&error),
                }),
            Self::New { path, file, .. } => file
                .write_all(text)
                .map_err(|error| unwritable(path, &error)),
            Self::Through { path, file } => file
                .write_all(text)
                .map_err(|error| unwritable(path, &error)),
            Self::Nowhere => Ok(()),
        }
    }

    /// Gives the file its name; until then it is not there.
    pub(in crate::commands) fn finish(self) -> Result<(), Error> {
        let Self::New {
            path,
            file,
            replace,
        } = self
        else {
            return Ok(());
        };
        file.as_file()
            .sync_all()
            .map_err(|error| unwritable(&path, &error))?;
        let named = if replace {
            file.persist(&path)
        } else {
            file.persist_noclobber(&path)
        };
        named.map(|_| ()).map_err(|error| match error.error.kind() {
            ErrorKind::AlreadyExists => Error::Exists { path },
            _ => unwritable(&path, &error.error),
        })
    }
}

/// A path at which there is nothing: itself, or where a link without an end leads to.
fn dangling(path: &Path) -> PathBuf {
    match fs::read_link(path) {
        Ok(target) => path
            .parent()
            .map_or(target.clone(), |folder| folder.join(target)),
        Err(_) => path.to_owned(),
    }
}

fn unwritable(path: &Path, error: &io::Error) -> Error {
    Error::Write {
        path: path.to_owned(),
        fault: Fault::from(error),
    }
}
