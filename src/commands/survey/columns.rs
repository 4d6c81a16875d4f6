//! The columns of all files, looked at before their rows are read.

use std::path::PathBuf;

use crate::answers::{Column, Settings, Wanted, find_column};
use crate::error::{Error, SheetFault};

use super::Survey;

/// The columns of a file, as it was named; nothing stands for standard input.
pub(crate) type FileColumns = (Option<PathBuf>, Vec<Column>);

impl Survey<'_> {
    /// The columns of every sheet of a file that can be read, with the file as it was named.
    pub(crate) fn columns(&mut self) -> Vec<FileColumns> {
        let settings = Settings {
            wanted: Wanted {
                id_column: self.settings.wanted.id_column.clone(),
                ..Wanted::default()
            },
            columns_elsewhere: true,
            ..self.settings.clone()
        };
        let mut all = Vec::new();
        for input in &mut self.inputs {
            let sheets = input.columns(&mut self.stdin, self.questionnaire, &settings);
            let sheets = sheets.into_iter().flatten();
            all.extend(sheets.map(|columns| (input.path.clone(), columns)));
        }
        all
    }

    /// Looks for the columns that were named by hand in all files: what only some have, the others may lack.
    ///
    /// # Errors
    /// When no file has such a column, or one has several.
    pub(super) fn find_named(&mut self) -> Result<(), Error> {
        let named = self.settings.named().map(|(_, name)| name.to_owned());
        let named: Vec<String> = named.filter(|name| !name.trim().is_empty()).collect();
        let is_one = self.inputs.len() + self.settings.sheets.len() < 2;
        if !is_one && !named.is_empty() {
            let files = self.columns();
            named.iter().try_for_each(|name| find_in(&files, name))?;
            self.settings.columns_elsewhere = true;
        }
        Ok(())
    }

    /// Copies the columns with these names, which a file may lack.
    pub(crate) fn keep(&mut self, names: Vec<String>) {
        self.settings.wanted.keep = names;
        self.settings.wanted.may_lack = true;
    }
}

/// Looks for a column with this name in some files.
///
/// # Errors
/// When none of them has it, or one has several.
pub(crate) fn find_in(files: &[FileColumns], name: &str) -> Result<(), Error> {
    let (mut found, mut faults) = (files.is_empty(), Vec::new());
    for (path, columns) in files {
        match find_column(columns, name) {
            Ok(_) => found = true,
            Err(fault) => faults.push((path.clone(), fault)),
        }
    }
    let is_lack = |fault: &SheetFault| matches!(fault, SheetFault::NoSuchColumn { .. });
    faults.retain(|(_, fault)| !(found && is_lack(fault)));
    faults.sort_by_key(|(_, fault)| is_lack(fault));
    let first = faults.into_iter().next();
    first.map_or(Ok(()), |(path, fault)| Err(Error::Sheet { path, fault }))
}
