//! The files to read, and standard input.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Read;
use std::path::PathBuf;

use crate::answers::{Settings, Sheet};
use crate::commands::context::Context;
use crate::model::Questionnaire;
use crate::situation::{Error, Fault, SheetFault};

/// How the header of saved counts of a show of hands begins.
const CLASS_COUNTS: [&str; 2] = ["statement", "count_"];

/// A file, or standard input.
#[derive(Debug)]
pub(in crate::commands) struct Input {
    /// The file as it was named; nothing for standard input.
    pub(in crate::commands) path: Option<PathBuf>,
    /// Its size in bytes, when it has one.
    size: Option<u64>,
}

/// The inputs.
pub(in crate::commands) fn find(files: &[Option<PathBuf>]) -> Vec<Input> {
    let size = |path: &PathBuf| {
        let about = std::fs::metadata(path).ok()?;
        about.is_file().then_some(about.len())
    };
    let find = |path: &Option<PathBuf>| Input {
        size: path.as_ref().and_then(size),
        path: path.clone(),
    };
    files.iter().map(find).collect()
}

/// The inputs without those named before, so that no one counts twice.
pub(in crate::commands) fn find_once_each(
    files: &[Option<PathBuf>],
    context: &mut Context<'_>,
) -> Vec<Input> {
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
    find(&once)
}

/// The size of all inputs in bytes, when each of them has one.
pub(super) fn size(inputs: &[Input]) -> Option<u64> {
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
        Sheet::open(source, questionnaire, settings).map_err(|fault| self.refused(fault))
    }

    /// The counts of a show of hands have no row per person; that is said, instead of which columns are missing.
    fn refused(&self, fault: SheetFault) -> Error {
        let path = self.path.clone();
        match &fault {
            SheetFault::NoStatements { columns, .. } if is_class_counts(columns) => {
                Error::ClassCounts { path }
            }
            _ => Error::Sheet { path, fault },
        }
    }
}

fn is_class_counts(columns: &[String]) -> bool {
    let mut pairs = columns.iter().zip(CLASS_COUNTS);
    columns.len() > CLASS_COUNTS.len() && pairs.all(|(name, start)| name.trim().starts_with(start))
}

fn unreadable(path: &std::path::Path, error: &std::io::Error) -> Error {
    Error::Read {
        path: path.to_owned(),
        fault: Fault::from(error),
    }
}
