//! Problems as data: a file with a JSON line for each.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::commands::new_file::{for_text, not_written};
use crate::error::{Error, FileFault, MissingColumn, RowProblem, RowProblemKind, SheetFault};
use crate::model::{Form, Perspective};
use crate::storage::WholeFile;
use crate::words;
use crate::words::Language;

/// A file of problems, which is there whole when the reading has ended.
pub(super) struct ProblemFile {
    path: PathBuf,
    file: WholeFile,
}

/// One problem; what it has not is null.
#[derive(Debug, Default, Serialize)]
struct WireProblem<'p> {
    file: Option<String>,
    line: Option<u64>,
    column: Option<usize>,
    header: Option<&'p str>,
    id: Option<&'p str>,
    kind: &'static str,
    found: Option<String>,
    expected: Option<String>,
}

impl ProblemFile {
    pub(super) fn begin(path: &Path, replace: bool) -> Result<Self, Error> {
        for_text(path, "jsonl")?;
        let file = WholeFile::begin(path, replace).map_err(|error| not_written(path, &error))?;
        Ok(Self {
            path: path.to_owned(),
            file,
        })
    }

    /// A problem of a row of a file; nothing stands for standard input.
    pub(super) fn row(
        &mut self,
        file: Option<&Path>,
        line: u64,
        problem: &RowProblem,
        header: Option<&str>,
    ) -> Result<(), Error> {
        let (kind, found, expected) = of_row(&problem.kind);
        self.push(&WireProblem {
            file: name(file),
            line: Some(line),
            column: problem.column,
            header,
            id: problem.statement.as_deref(),
            kind,
            found,
            expected,
        })
    }

    /// A statement of a file without a column.
    pub(super) fn missing_column(
        &mut self,
        file: Option<&Path>,
        column: &MissingColumn,
    ) -> Result<(), Error> {
        self.push(&WireProblem {
            file: name(file),
            id: Some(&column.id),
            header: column.like.as_deref(),
            kind: "missing_column",
            ..WireProblem::default()
        })
    }

    /// Something else about a file, in words.
    pub(super) fn of_file(
        &mut self,
        file: Option<&Path>,
        kind: &'static str,
        found: String,
    ) -> Result<(), Error> {
        self.push(&WireProblem {
            file: name(file),
            kind,
            found: Some(found),
            ..WireProblem::default()
        })
    }

    /// A file that can't be read, and why in words.
    pub(super) fn unreadable(&mut self, error: &Error, spoken: Language) -> Result<(), Error> {
        let (file, kind, why) = match error {
            Error::File {
                path,
                fault: FileFault::Read(fault),
            } => (Some(path.as_path()), "file", words::refused(spoken, fault)),
            Error::Sheet { path, fault } => {
                let why = words::answer_files::sheet::fault(spoken, fault);
                (path.as_deref(), of_sheet(fault), why)
            }
            Error::ClassCounts { path } => {
                (path.as_deref(), "class_counts", words::error(spoken, error))
            }
            _ => return Ok(()),
        };
        self.of_file(file, kind, why)
    }

    /// Gives the file its name.
    pub(super) fn finish(self) -> Result<(), Error> {
        let path = self.path;
        let finished = self.file.finish();
        finished.map_err(|error| not_written(&path, &error))
    }

    fn push(&mut self, problem: &WireProblem<'_>) -> Result<(), Error> {
        let mut line = serde_json::to_vec(problem).unwrap_or_default();
        line.push(b'\n');
        let written = self.file.write_all(&line);
        written.map_err(|error| not_written(&self.path, &error))
    }
}

/// A file as it was named; nothing for standard input.
fn name(file: Option<&Path>) -> Option<String> {
    file.map(|path| path.display().to_string())
}

/// The key of what is wrong with a row, what was found and what was expected.
fn of_row(kind: &RowProblemKind) -> (&'static str, Option<String>, Option<String>) {
    let cells = |found: &usize, expected: &usize| Some((found.to_string(), expected.to_string()));
    let text = |found: &String, expected: String| Some((found.clone(), expected));
    let (key, both) = match kind {
        RowProblemKind::Answer {
            found,
            lowest,
            highest,
        } => (
            "answer",
            text(found, format!("{lowest} to {highest} or a label")),
        ),
        RowProblemKind::Sign {
            found,
            lowest,
            highest,
            ..
        } => ("answer", text(found, format!("{lowest} to {highest} or -"))),
        RowProblemKind::Form { found } => ("form", text(found, "full or short".to_owned())),
        RowProblemKind::TwoAnswers { found, other } => {
            ("two_answers", text(found, other.to_string()))
        }
        RowProblemKind::OtherLabel { found, label, .. } => {
            ("two_answers", text(found, label.clone()))
        }
        RowProblemKind::Elsewhere { .. } => ("elsewhere", None),
        RowProblemKind::OneSided => ("one_sided", None),
        RowProblemKind::Typed {
            found, expected, ..
        } => ("answers", text(found, format!("{expected} digits"))),
        RowProblemKind::NumberedForm { expected } => {
            let other = Form::ALL.into_iter().find(|form| form != expected);
            let found = other.map_or_else(String::new, |form| form.key().to_owned());
            ("numbered_form", Some((found, expected.key().to_owned())))
        }
        RowProblemKind::Perspective { found } => {
            let keys = Perspective::ALL.map(Perspective::key).join(", ");
            ("perspective", text(found, keys))
        }
        RowProblemKind::Id { found } => ("id", text(found, "a code".to_owned())),
        RowProblemKind::Finished { found } => ("finished", text(found, "true or false".to_owned())),
        RowProblemKind::TooFewCells { found, expected } => {
            ("too_few_cells", cells(found, expected))
        }
        RowProblemKind::TooManyCells { found, expected } => {
            ("too_many_cells", cells(found, expected))
        }
        RowProblemKind::CutLabel { label } => ("cut_label", text(label, format!("\"{label}\""))),
        RowProblemKind::Moved => ("moved", None),
        RowProblemKind::Halves => ("halves", None),
        RowProblemKind::OneCell { .. } => ("one_cell", None),
        RowProblemKind::Bytes => ("bytes", None),
        RowProblemKind::TooLong => ("too_long", None),
        RowProblemKind::QuoteNeverClosed => ("quote_never_closed", None),
    };
    match both {
        Some((found, expected)) => (key, Some(found), Some(expected)),
        None => (key, None, None),
    }
}

/// The key of why a file can't be used.
const fn of_sheet(fault: &SheetFault) -> &'static str {
    match fault {
        SheetFault::NoStatements { .. } => "no_statements",
        SheetFault::NoSuchColumn { .. } | SheetFault::NoSubmittedColumn { .. } => "no_such_column",
        _ => "file",
    }
}
