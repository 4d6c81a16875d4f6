//! Rows of answers in a CSV file that several people on one computer can fill.

use std::fs::{File, OpenOptions};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use crate::model::{Dialect, Form, Perspective, Questionnaire, with_formula_guard};
use crate::random::Seed;

use super::existing_rows::{ExistingRows, RowProblem};
use super::folder::private;
use super::place::{Place, folder_of};
use super::whole::{WholeFile, sync_folder};

/// The columns before those of the statements.
const FIRST_COLUMNS: [&str; 7] = [
    "id",
    "date",
    "perspective",
    "form",
    "language",
    "instrument",
    "seed",
];

/// The answers of one person, as they are saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SavedRow {
    /// The code of the person described.
    pub id: String,
    /// The day, ISO 8601.
    pub date: String,
    /// What the person had in mind.
    pub perspective: Perspective,
    /// Which statements were asked.
    pub form: Form,
    /// The language of the statements.
    pub language: String,
    /// id@version#fingerprint of the statements.
    pub instrument: String,
    /// The seed of the order, when it was shuffled.
    pub seed: Option<Seed>,
    /// The answers by place in file order.
    pub answers: Vec<Option<u8>>,
}

impl SavedRow {
    fn cells(&self) -> Vec<String> {
        let first = [
            with_formula_guard(&self.id).into_owned(),
            self.date.clone(),
            self.perspective.key().to_owned(),
            self.form.key().to_owned(),
            self.language.clone(),
            with_formula_guard(&self.instrument).into_owned(),
            self.seed.map(|seed| seed.to_string()).unwrap_or_default(),
        ];
        let answers = self
            .answers
            .iter()
            .map(|answer| answer.map(|value| value.to_string()).unwrap_or_default());
        first.into_iter().chain(answers).collect()
    }
}

/// The names of the columns of saved rows.
#[must_use]
pub fn columns(questionnaire: &Questionnaire) -> Vec<String> {
    let first = FIRST_COLUMNS.into_iter().map(str::to_owned);
    first
        .chain(
            questionnaire
                .statements()
                .iter()
                .map(|statement| statement.id.to_string()),
        )
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
    ) -> Result<Self, RowProblem> {
        let mut file = Self {
            path: path.to_owned(),
            columns,
            dialect,
        };
        match Place::of(path)? {
            Place::Folder => return Err(io::Error::from(io::ErrorKind::IsADirectory).into()),
            Place::Stream(_) => {}
            Place::Free(free) => {
                if !folder_of(&free).is_dir() {
                    return Err(io::Error::from(io::ErrorKind::NotFound).into());
                }
            }
            Place::File(existing) => {
                let mut opened = shared().open(existing)?;
                opened.lock_shared()?;
                let rows = ExistingRows::read(&mut opened, &file.columns)?;
                file.dialect = rows.map_or(dialect, |rows| rows.dialect);
            }
        }
        Ok(file)
    }

    /// Appends a row, with a header when the file is new. Either the whole row is on disk afterwards or the file is as
    /// it was; another run that appends waits its turn.
    ///
    /// # Errors
    /// When the system refuses, the file has become something else, or its encoding lacks a character of the row.
    pub(crate) fn append(&self, row: &SavedRow) -> Result<(), RowProblem> {
        match Place::of(&self.path)? {
            Place::Folder => Err(io::Error::from(io::ErrorKind::IsADirectory).into()),
            Place::Stream(stream) => {
                let mut file = File::options().write(true).open(stream)?;
                file.write_all(&self.text(row, self.dialect, true))?;
                Ok(file.flush()?)
            }
            Place::Free(path) => self.create(&path, row),
            Place::File(path) => self.append_to(&path, row),
        }
    }

    /// A new file, whole or not at all; a row in it when another run was first.
    fn create(&self, path: &Path, row: &SavedRow) -> Result<(), RowProblem> {
        let write = || {
            let mut file = WholeFile::begin(path, false)?;
            file.write_all(&self.text(row, self.dialect, true))?;
            file.finish_on_disk()
        };
        match write() {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => self.append_to(path, row),
            written => Ok(written?),
        }
    }

    fn append_to(&self, path: &Path, row: &SavedRow) -> Result<(), RowProblem> {
        let mut file = shared().open(path)?;
        file.lock()?;
        let bytes = match ExistingRows::read(&mut file, &self.columns)? {
            Some(rows) => rows.bytes(&self.text(row, rows.dialect, false))?,
            None => self.text(row, self.dialect, true),
        };
        let length = file.seek(SeekFrom::End(0))?;
        let written = file.write_all(&bytes).and_then(|()| file.sync_all());
        if let Err(error) = written {
            file.set_len(length)?;
            return Err(error.into());
        }
        sync_folder(folder_of(path));
        Ok(())
    }

    fn text(&self, row: &SavedRow, dialect: Dialect, with_header: bool) -> Vec<u8> {
        let mut text = Vec::new();
        if with_header {
            text.extend_from_slice(dialect.mark);
            dialect.push_plain_row(&mut text, &self.columns);
        }
        dialect.push_plain_row(&mut text, row.cells());
        text
    }
}

/// Opens a file that is added to at its end, while it is locked: Windows shortens none that can only be appended to.
fn shared() -> OpenOptions {
    let mut options = private();
    options.read(true).write(true).truncate(false);
    options
}
