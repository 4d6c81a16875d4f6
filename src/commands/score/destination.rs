//! Where the result goes: standard output, or a file that is there whole or not at all.

use std::io::Write;
use std::path::{Path, PathBuf};

use crate::commands::new_file::{for_text, not_written};
use crate::error::{Error, Fault};
use crate::storage::WholeFile;

/// Where the result goes.
pub(super) enum Destination<'r> {
    /// Standard output.
    Stdout(&'r mut (dyn Write + Send)),
    /// A file.
    File { path: PathBuf, file: WholeFile },
    /// Nothing is written.
    Nowhere,
}

impl<'r> Destination<'r> {
    /// Opens the destination of text whose name ends like this; refuses a file that exists, unless `replace` says that it may go.
    pub(super) fn open(
        output: Option<&Path>,
        ending: &'static str,
        replace: bool,
        stdout: &'r mut (dyn Write + Send),
    ) -> Result<Self, Error> {
        match output {
            None => Ok(Self::Stdout(stdout)),
            Some(path) => {
                for_text(path, ending).and_then(|()| match WholeFile::begin(path, replace) {
                    Ok(file) => Ok(Self::File {
                        path: path.to_owned(),
                        file,
                    }),
                    Err(error) => Err(not_written(path, &error)),
                })
            }
        }
    }

    /// Writes a part of the result.
    pub(super) fn write(&mut self, text: &[u8]) -> Result<(), Error> {
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
            Self::File { path, file } => file
                .write_all(text)
                .map_err(|error| not_written(path, &error)),
            Self::Nowhere => Ok(()),
        }
    }

    /// Gives the file its name; until then it is not there.
    pub(super) fn finish(self) -> Result<(), Error> {
        match self {
            Self::File { path, file } => file.finish().map_err(|error| not_written(&path, &error)),
            Self::Stdout(_) | Self::Nowhere => Ok(()),
        }
    }
}
