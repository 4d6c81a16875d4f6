//! Errors and problems in English.

use std::io::ErrorKind;

use crate::situation::{Error, Fault};

use super::super::place::placed;
use super::command_line::COMMAND_LINE;
use super::problem::problem;

pub(super) fn fault(fault: &Fault) -> String {
    match fault.kind {
        ErrorKind::NotFound => "it does not exist".to_owned(),
        ErrorKind::PermissionDenied => "you have no permission".to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "there is no room left".to_owned()
        }
        ErrorKind::IsADirectory => "it is a folder".to_owned(),
        ErrorKind::NotADirectory => "part of its path is not a folder".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "the disk is read-only".to_owned(),
        _ => fault.detail.clone(),
    }
}

pub(super) fn error(error: &Error) -> String {
    match error {
        Error::Usage(problem) => (COMMAND_LINE.problem)(problem),
        Error::Stdout { fault: why } => format!("The result could not be written: {}.", fault(why)),
        Error::Read { path, fault: why } => {
            format!("{} could not be read: {}.", path.display(), fault(why))
        }
        Error::Write { path, fault: why } => {
            format!("{} could not be written: {}.", path.display(), fault(why))
        }
        Error::Exists { path } => {
            format!(
                "{} already exists. Choose another name, or add --force to replace it.",
                path.display()
            )
        }
        Error::Statements { problems } => {
            let lines: Vec<String> = problems
                .iter()
                .map(|one| placed(one, &problem(one)))
                .collect();
            lines.join("\n")
        }
    }
}
