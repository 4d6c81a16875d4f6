//! The files to read, and standard input.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

use crate::answers::{Settings, Sheet};
use crate::commands::context::Context;
use crate::model::Questionnaire;
use crate::situation::{Error, Fault};

/// A file that is there, or standard input.
#[derive(Debug)]
pub(in crate::commands) struct Input {
    /// The file as it was named; nothing for standard input.
    pub(in crate::commands) path: Option<PathBuf>,
    /// Its size in bytes, when it has one.
    size: Option<u64>,
}

/// The inputs; that a file is not there is said before any row is written.
pub(in crate::commands) fn find(files: &[Option<PathBuf>]) -> Result<Vec<Input>, Error> {
    let find = |path: &Option<PathBuf>| {
        let Some(name) = path else {
            return Ok(Input {
                path: None,
                size: None,
            });
        };
        let about = std::fs::metadata(name).map_err(|error| unreadable(name, &error))?;
        Ok(Input {
            path: path.clone(),
            size: about.is_file().then_some(about.len()),
        })
    };
    files.iter().map(find).collect()
}

/// The files without those named before, so that no one counts twice.
pub(in crate::commands) fn once_each(
    files: &[Option<PathBuf>],
    context: &mut Context<'_>,
) -> Vec<Option<PathBuf>> {
    let mut seen = BTreeSet::new();
    let mut once = Vec::new();
    for file in files {
        let place = file
            .as_ref()
            .map(|path| std::fs::canonicalize(path).unwrap_or_else(|_| path.clone()));
        if seen.insert(place) {
            once.push(file.clone());
        } else if let Some(path) = file {
            context.warn(&(context.texts.compare.twice)(&path.display().to_string()));
        }
    }
    once
}

/// The size of all inputs in bytes, when each of them has one.
pub(in crate::commands) fn size(inputs: &[Input]) -> Option<u64> {
    inputs.iter().map(|input| input.size).sum()
}

impl Input {
    /// Reads the start of the input; standard input can be read once.
    pub(in crate::commands) fn open<'q>(
        &self,
        stdin: &mut Option<Box<dyn Read + Send>>,
        questionnaire: &'q Questionnaire,
        settings: &Settings,
    ) -> Result<Sheet<'q>, Error> {
        let source: Box<dyn Read + Send> = match &self.path {
            Some(path) => Box::new(File::open(path).map_err(|error| unreadable(path, &error))?),
            None => stdin.take().unwrap_or_else(|| Box::new(std::io::empty())),
        };
        Sheet::open(source, questionnaire, settings).map_err(|fault| Error::Sheet {
            path: self.path.clone(),
            fault,
        })
    }
}

fn unreadable(path: &std::path::Path, error: &std::io::Error) -> Error {
    Error::Read {
        path: path.to_owned(),
        fault: Fault::from(error),
    }
}
