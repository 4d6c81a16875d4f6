//! Rows of answers in a CSV file that several people on one computer can fill.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use crate::error::FileFault;
use crate::model::{Dialect, LanguageTag, OTHER_COLUMNS, Questionnaire, with_formula_guard};

use super::existing_rows::ExistingRows;
use super::folder::private;
use super::place::{PathTarget, folder_of};
use super::progress::SessionInfo;
use super::whole::{WholeFile, sync_folder};

/// The cells of a row: a list of statements in this language with its answers, by place in file order.
pub(crate) fn row_of(
    info: &SessionInfo,
    language: &LanguageTag,
    answers: &[Option<u8>],
) -> Vec<String> {
    let number = |answer: &Option<u8>| answer.map(|value| value.to_string()).unwrap_or_default();
    let first = [
        with_formula_guard(&info.id).into_owned(),
        info.date.clone(),
        info.perspective.unwrap_or_default().key().to_owned(),
        info.form().key().to_owned(),
        language.to_string(),
        with_formula_guard(&info.instrument).into_owned(),
        info.seed.map(|seed| seed.to_string()).unwrap_or_default(),
    ];
    first
        .into_iter()
        .chain(answers.iter().map(number))
        .collect()
}

/// The names of the columns of saved rows, which know no teams.
#[must_use]
pub fn columns(questionnaire: &Questionnaire) -> Vec<String> {
    let statements = questionnaire.statements().iter();
    let first = OTHER_COLUMNS.into_iter().filter(|name| *name != "team");
    first
        .map(str::to_owned)
        .chain(statements.map(|statement| statement.id.to_string()))
        .collect()
}

/// A file that rows are appended to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RowFile {
    path: PathBuf,
    columns: Vec<String>,
    dialect: Dialect,
}

impl RowFile {
    /// Checks that rows with these columns can be appended to a path, before anyone answers.
    ///
    /// An existing file keeps its own dialect and encoding; a new one gets `dialect` with its first row. Nothing is written yet. What
    /// another run is writing is waited for: Windows lets no one read it, and its header may be half there.
    ///
    /// # Errors
    /// When the path is a folder, can't be read or written, holds something else, or would swallow or garble a row.
    pub(crate) fn check(
        path: &Path,
        columns: Vec<String>,
        dialect: Dialect,
    ) -> Result<Self, FileFault> {
        let mut file = Self {
            path: path.to_owned(),
            columns,
            dialect,
        };
        match PathTarget::of(path)? {
            PathTarget::Folder => return Err(io::Error::from(io::ErrorKind::IsADirectory).into()),
            PathTarget::Stream(_) | PathTarget::Free(_) => {}
            PathTarget::File(existing) => {
                let mut opened = shared().open(existing)?;
                opened.lock_shared()?;
                let rows = ExistingRows::read(&mut opened, &file.columns)?;
                file.dialect = rows.map_or(dialect, |rows| rows.dialect);
            }
        }
        Ok(file)
    }

    /// The path as it was named.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is no file but something that flows on: what was written can't be changed.
    pub(crate) fn is_stream(&self) -> bool {
        matches!(PathTarget::of(&self.path), Ok(PathTarget::Stream(_)))
    }

    /// Adds a row, with a header when the file is new; in the place of an earlier one that is still there. Either the whole row is on
    /// disk afterwards or the file is as it was; another run that writes to it waits its turn.
    ///
    /// # Errors
    /// When the system refuses, the file has become something else, or its encoding lacks a character of the row.
    pub(crate) fn put(&self, row: &[String], earlier: Option<&[String]>) -> Result<(), FileFault> {
        match PathTarget::of(&self.path)? {
            PathTarget::Folder => Err(io::Error::from(io::ErrorKind::IsADirectory).into()),
            PathTarget::Stream(stream) => {
                let mut file = File::options().write(true).open(stream)?;
                file.write_all(&self.text(row, self.dialect, true))?;
                Ok(file.flush()?)
            }
            PathTarget::Free(path) => self.create(&path, row),
            PathTarget::File(path) => self.put_in(&path, row, earlier),
        }
    }

    /// A new file, whole or not at all; a row in it when another run was first.
    fn create(&self, path: &Path, row: &[String]) -> Result<(), FileFault> {
        let write = || {
            let mut file = WholeFile::begin(path, false)?;
            file.write_all(&self.text(row, self.dialect, true))?;
            file.finish_on_disk()
        };
        match write() {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                self.put_in(path, row, None)
            }
            written => Ok(written?),
        }
    }

    fn put_in(
        &self,
        path: &Path,
        row: &[String],
        earlier: Option<&[String]>,
    ) -> Result<(), FileFault> {
        let mut file = shared().open(path)?;
        file.lock()?;
        let rows = ExistingRows::read(&mut file, &self.columns)?;
        let mut at = file.seek(SeekFrom::End(0))?;
        let (bytes, after) = match rows {
            Some(rows) => {
                let line = |row| rows.bytes(&self.text(row, rows.dialect, false));
                let earlier = earlier.map(line).transpose()?;
                let (place, after) = earlier
                    .map_or(Ok(None), |line| found(&mut file, &line))?
                    .unwrap_or((at, Vec::new()));
                at = place;
                (line(row)?, after)
            }
            None => (self.text(row, self.dialect, true), Vec::new()),
        };
        write_from(&mut file, at, &[bytes, after].concat())?;
        sync_folder(folder_of(path));
        Ok(())
    }

    fn text(&self, row: &[String], dialect: Dialect, with_header: bool) -> Vec<u8> {
        let mut text = Vec::new();
        if with_header {
            text.extend_from_slice(dialect.mark);
            dialect.push_plain_row(&mut text, &self.columns);
        }
        dialect.push_plain_row(&mut text, row);
        text
    }
}

/// Where the last of these lines begins, and what stands after it; nothing when it is not there.
fn found(file: &mut File, line: &[u8]) -> io::Result<Option<(u64, Vec<u8>)>> {
    let mut all = Vec::new();
    file.seek(SeekFrom::Start(0))?;
    file.read_to_end(&mut all)?;
    let begins = |at: &usize| all.get(at.wrapping_sub(1)) == Some(&b'\n');
    let is_line = |at: &usize| all.get(*at..).is_some_and(|rest| rest.starts_with(line));
    let at = (0..all.len()).rev().find(|at| is_line(at) && begins(at));
    Ok(at.map(|at| (at as u64, all.split_off(at + line.len()))))
}

/// Writes the end of a file from a place on; the file is as it was when that fails.
fn write_from(file: &mut File, at: u64, bytes: &[u8]) -> io::Result<()> {
    let mut before = Vec::new();
    file.seek(SeekFrom::Start(at))?;
    file.read_to_end(&mut before)?;
    let write = |file: &mut File, bytes: &[u8]| {
        file.seek(SeekFrom::Start(at))?;
        file.write_all(bytes)?;
        file.set_len(at + bytes.len() as u64)?;
        file.sync_all()
    };
    write(file, bytes).or_else(|error| {
        write(file, &before)?;
        Err(error)
    })
}

/// Opens a file that is added to at its end, while it is locked: Windows shortens none that can only be appended to.
fn shared() -> OpenOptions {
    let mut options = private();
    options.read(true).write(true).truncate(false);
    options
}
