//! Which columns of the files are copied.

use crate::answers::{Column, fitting, is_pattern};
use crate::error::{Error, SheetFault};
use crate::model::wording::normalised;

use super::arguments::ScoreRequest;

/// The names of the columns that are copied.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct KeptColumns {
    /// In the order in which they are written.
    pub(super) names: Vec<String>,
    /// Names that a pattern fits and that are written anyway.
    pub(super) left_out: Vec<String>,
}

/// Whether the files have to be looked at first: their columns together decide what is written.
pub(super) fn depends_on_files(request: &ScoreRequest) -> bool {
    let several = request.files.len() > 1 && !request.keep.is_empty();
    several || request.keep.iter().any(|name| is_pattern(name))
}

/// The columns that are copied from files with these columns.
///
/// # Errors
/// When no file has a column that was asked for.
pub(super) fn kept(request: &ScoreRequest, files: &[Vec<Column>]) -> Result<KeptColumns, Error> {
    let mut kept = KeptColumns::default();
    for asked in &request.keep {
        let found = if is_pattern(asked) {
            kept.add_fitting(request, files, asked)
        } else {
            kept.add(asked);
            has(files, asked)
        };
        if !found && !files.is_empty() {
            let name = asked.clone();
            return Err(Error::Sheet {
                path: request.files.first().cloned().flatten(),
                fault: SheetFault::NoSuchColumn { name },
            });
        }
    }
    Ok(kept)
}

fn has(files: &[Vec<Column>], name: &str) -> bool {
    let plain = normalised(name);
    let mut columns = files.iter().flatten();
    columns.any(|column| column.name.trim() == name.trim() || normalised(&column.name) == plain)
}

impl KeptColumns {
    fn add(&mut self, name: &str) {
        if !is_among(&self.names, name) {
            self.names.push(name.to_owned());
        }
    }

    /// Adds the columns that fit a pattern; whether there are any.
    fn add_fitting(
        &mut self,
        request: &ScoreRequest,
        files: &[Vec<Column>],
        pattern: &str,
    ) -> bool {
        let mut found = false;
        for name in files.iter().flat_map(|columns| fitting(columns, pattern)) {
            found = true;
            if !request.writes(name) {
                self.add(name);
            } else if !is_among(&self.left_out, name) {
                self.left_out.push(name.to_owned());
            }
        }
        found
    }
}

fn is_among(names: &[String], name: &str) -> bool {
    let name = name.to_lowercase();
    names.iter().any(|known| known.to_lowercase() == name)
}
