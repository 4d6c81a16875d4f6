//! The files to read, and standard input.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use crate::answers::{Column, Settings, Sheet};
use crate::commands::context::Context;
use crate::error::{Error, Fault, FileFault, Looks, SheetFault};
use crate::model::Questionnaire;
use crate::words;

/// How the header of saved counts of a show of hands begins.
const CLASS_COUNTS: [&str; 2] = ["statement", "count_"];

/// A file, or standard input.
pub(crate) struct Input {
    /// The file as it was named; nothing for standard input.
    pub(crate) path: Option<PathBuf>,
    /// Its size in bytes, when it has one.
    size: Option<u64>,
    /// What can be read once and was looked at.
    source: Option<ByteSource>,
}

/// Where bytes come from.
type ByteSource = Box<dyn Read + Send>;

pub(crate) fn find(files: &[Option<PathBuf>]) -> Vec<Input> {
    let size = |path: &PathBuf| {
        let about = std::fs::metadata(path).ok()?;
        about.is_file().then_some(about.len())
    };
    let find = |path: &Option<PathBuf>| Input {
        size: path.as_ref().and_then(size),
        path: path.clone(),
        source: None,
    };
    files.iter().map(find).collect()
}

/// The inputs without those named before, so that no one counts twice.
pub(crate) fn find_once_each(files: &[Option<PathBuf>], context: &mut Context<'_>) -> Vec<Input> {
    let mut seen = BTreeSet::new();
    let mut once = Vec::new();
    for file in files {
        let place = file
            .as_ref()
            .map(|path| std::fs::canonicalize(path).unwrap_or_else(|_| path.clone()));
        if seen.insert(place) {
            once.push(file.clone());
        } else if let Some(path) = file {
            context.warn(&words::compare::twice(
                context.language,
                &path.display().to_string(),
            ));
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
    pub(crate) fn open<'q>(
        &mut self,
        stdin: &mut Option<ByteSource>,
        questionnaire: &'q Questionnaire,
        settings: &Settings,
    ) -> Result<Vec<Sheet<'q>>, Error> {
        let source = self.source(stdin)?;
        Sheet::open(source, questionnaire, settings).map_err(|fault| self.refused(fault))
    }

    /// The columns of each sheet of the input, which is as it was afterwards; nothing when it can't be read.
    pub(super) fn columns(
        &mut self,
        stdin: &mut Option<ByteSource>,
        questionnaire: &Questionnaire,
        settings: &Settings,
    ) -> Option<Vec<Vec<Column>>> {
        if self.size.is_some() {
            let sheets = self.open(stdin, questionnaire, settings).ok()?;
            return Some(all_columns(&sheets));
        }
        let source = self.source(stdin).ok()?;
        let shared = Arc::new(Mutex::new(RecordedSource {
            source,
            bytes: Vec::new(),
        }));
        let source = Box::new(Recorder(Arc::clone(&shared)));
        let sheets = Sheet::open(source, questionnaire, settings);
        let columns = sheets.map(|sheets| all_columns(&sheets)).ok();
        let recorded = Arc::into_inner(shared)?;
        let recorded = recorded
            .into_inner()
            .unwrap_or_else(PoisonError::into_inner);
        self.source = Some(Box::new(Cursor::new(recorded.bytes).chain(recorded.source)));
        columns
    }

    fn source(&mut self, stdin: &mut Option<ByteSource>) -> Result<ByteSource, Error> {
        if let Some(source) = self.source.take() {
            return Ok(source);
        }
        match &self.path {
            Some(path) => Ok(Box::new(
                File::open(path).map_err(|error| unreadable(path, &error))?,
            )),
            None => Ok(stdin.take().unwrap_or_else(|| Box::new(std::io::empty()))),
        }
    }

    fn is_named_as_workbook(&self) -> bool {
        let ending = self.path.as_ref().and_then(|path| path.extension());
        let ending = ending
            .and_then(|ending| ending.to_str())
            .unwrap_or_default();
        let mut known = ["xlsx", "xlsm", "ods"].iter();
        known.any(|known| ending.eq_ignore_ascii_case(known))
    }

    /// The counts of a show of hands have no row per person; that is said, instead of which columns are missing.
    fn refused(&self, fault: SheetFault) -> Error {
        let path = self.path.clone();
        match &fault {
            SheetFault::NoStatements { columns, .. } if is_class_counts(columns) => {
                Error::ClassCounts { path }
            }
            SheetFault::NotATable {
                looks: Looks::Binary,
            } if self.is_named_as_workbook() => Error::Sheet {
                path,
                fault: SheetFault::NotATable {
                    looks: Looks::Damaged,
                },
            },
            _ => Error::Sheet { path, fault },
        }
    }
}

/// A source, and what was read of it.
struct RecordedSource {
    source: ByteSource,
    bytes: Vec<u8>,
}

/// Reads a source and remembers what was read.
struct Recorder(Arc<Mutex<RecordedSource>>);

impl Read for Recorder {
    fn read(&mut self, room: &mut [u8]) -> std::io::Result<usize> {
        let mut recorded = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = recorded.source.read(room)?;
        let read = room.get(..count).unwrap_or_default();
        recorded.bytes.extend_from_slice(read);
        Ok(count)
    }
}

fn is_class_counts(columns: &[String]) -> bool {
    let mut pairs = columns.iter().zip(CLASS_COUNTS);
    columns.len() > CLASS_COUNTS.len() && pairs.all(|(name, start)| name.trim().starts_with(start))
}

fn unreadable(path: &std::path::Path, error: &std::io::Error) -> Error {
    FileFault::Read(Fault::of(path, error)).at(path)
}

fn all_columns(sheets: &[Sheet<'_>]) -> Vec<Vec<Column>> {
    let columns = sheets.iter().map(|sheet| sheet.plan().columns());
    columns.map(<[Column]>::to_vec).collect()
}
