//! Rows of answers in a CSV file that several people on one computer can fill.

use std::fs::{File, OpenOptions};
use std::io::{self, Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use crate::model::{Form, Perspective, Questionnaire, with_formula_guard};
use crate::random::Seed;

use super::folder::private;
use super::place::{Place, folder_of};
use super::whole::sync_folder;

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
/// No header of 999 statements is longer.
const LONGEST_HEADER: u64 = 64 * 1024;
/// What Excel writes before UTF-8.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// How a row is punctuated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells.
    pub delimiter: char,
    /// After a row.
    pub line_end: &'static str,
    /// Whether the file starts with a byte order mark.
    pub marked: bool,
}

impl Dialect {
    /// RFC 4180 with a comma, UTF-8 and LF.
    pub const PLAIN: Self = Self {
        delimiter: ',',
        line_end: "\n",
        marked: false,
    };
    /// What Dutch Excel opens right with a double click.
    pub const EXCEL: Self = Self {
        delimiter: ';',
        line_end: "\r\n",
        marked: true,
    };
}

/// The answers of one person, as they are saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedRow {
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
pub struct RowFile {
    path: PathBuf,
    columns: Vec<String>,
    dialect: Dialect,
}

/// Why rows can't be appended to a file.
#[derive(Debug)]
pub enum RowProblem {
    /// The system refuses.
    Refused(io::Error),
    /// Its first line is not the header of these statements.
    OtherHeader {
        /// The first line, as far as it was read.
        found: String,
        /// The header that was expected.
        expected: String,
    },
}

impl From<io::Error> for RowProblem {
    fn from(error: io::Error) -> Self {
        Self::Refused(error)
    }
}

impl RowFile {
    /// Checks that rows with these columns can be appended to a path, before anyone answers.
    ///
    /// An existing file keeps its own dialect; a new one gets `dialect` with its first row. Nothing is written yet. What
    /// another run is writing is waited for: Windows lets no one read it, and its header may be half there.
    ///
    /// # Errors
    /// When the path is a folder, can't be read or written, or holds something else.
    pub fn check(path: &Path, columns: Vec<String>, dialect: Dialect) -> Result<Self, RowProblem> {
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
                file.dialect = file.read_dialect(&mut opened)?.unwrap_or(dialect);
            }
        }
        Ok(file)
    }

    /// Appends a row, with a header when the file is new. Either the whole row is on disk afterwards or the file is as
    /// it was; another run that appends waits its turn.
    ///
    /// # Errors
    /// When the system refuses, or the file has become something else.
    pub fn append(&self, row: &SavedRow) -> Result<(), RowProblem> {
        match Place::of(&self.path)? {
            Place::Folder => Err(io::Error::from(io::ErrorKind::IsADirectory).into()),
            Place::Stream(stream) => {
                let mut file = File::options().write(true).open(stream)?;
                file.write_all(self.text(row, self.dialect, true).as_bytes())?;
                Ok(file.flush()?)
            }
            Place::Free(path) | Place::File(path) => self.append_to(&path, row),
        }
    }

    fn append_to(&self, path: &Path, row: &SavedRow) -> Result<(), RowProblem> {
        let mut file = shared().create(true).open(path)?;
        file.lock()?;
        let existing = self.read_dialect(&mut file)?;
        let dialect = existing.unwrap_or(self.dialect);
        let mut text = self.text(row, dialect, existing.is_none());
        let length = file.seek(SeekFrom::End(0))?;
        if existing.is_some() && !ends_with_newline(&mut file)? {
            text.insert_str(0, dialect.line_end);
        }
        let written = file
            .write_all(text.as_bytes())
            .and_then(|()| file.sync_all());
        if let Err(error) = written {
            file.set_len(length)?;
            return Err(error.into());
        }
        sync_folder(folder_of(path));
        Ok(())
    }

    /// The dialect of a file that has our header; nothing when it is empty.
    fn read_dialect(&self, file: &mut File) -> Result<Option<Dialect>, RowProblem> {
        file.seek(SeekFrom::Start(0))?;
        let mut start = Vec::new();
        file.take(LONGEST_HEADER).read_to_end(&mut start)?;
        if start.is_empty() {
            return Ok(None);
        }
        let end = start
            .iter()
            .position(|byte| *byte == b'\n')
            .unwrap_or(start.len());
        let line = String::from_utf8_lossy(start.get(..end).unwrap_or_default()).into_owned();
        let marked = line.starts_with(BYTE_ORDER_MARK);
        let line = line.trim_start_matches(BYTE_ORDER_MARK);
        let line_end = if line.ends_with('\r') { "\r\n" } else { "\n" };
        let line = line.trim_end_matches('\r');
        for delimiter in [',', ';', '\t'] {
            let dialect = Dialect {
                delimiter,
                line_end,
                marked,
            };
            let cells = line.split(delimiter).map(|cell| cell.trim_matches('"'));
            if cells.eq(self.columns.iter().map(String::as_str)) {
                return Ok(Some(dialect));
            }
        }
        let expected = self.columns.join(",");
        Err(RowProblem::OtherHeader {
            found: line.to_owned(),
            expected,
        })
    }

    fn text(&self, row: &SavedRow, dialect: Dialect, with_header: bool) -> String {
        let mut text = String::new();
        if with_header {
            if dialect.marked {
                text.push_str(BYTE_ORDER_MARK);
            }
            line(&mut text, &self.columns, dialect);
        }
        line(&mut text, &row.cells(), dialect);
        text
    }
}

/// Opens a file that is added to at its end, while it is locked: Windows shortens none that can only be appended to.
fn shared() -> OpenOptions {
    let mut options = private();
    options.read(true).write(true).truncate(false);
    options
}

fn line(text: &mut String, cells: &[String], dialect: Dialect) {
    for (place, cell) in cells.iter().enumerate() {
        if place > 0 {
            text.push(dialect.delimiter);
        }
        if cell.contains([dialect.delimiter, '"', '\n', '\r']) {
            text.push('"');
            text.push_str(&cell.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(cell);
        }
    }
    text.push_str(dialect.line_end);
}

fn ends_with_newline(file: &mut File) -> io::Result<bool> {
    let mut last = [0];
    file.seek(SeekFrom::End(-1))?;
    file.read_exact(&mut last)?;
    file.seek(SeekFrom::End(0))?;
    Ok(last == *b"\n")
}
