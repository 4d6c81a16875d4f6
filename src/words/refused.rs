//! What the system refuses, for whatever reason something is read, written or asked.

use std::io::ErrorKind;

use crate::error::Fault;

use super::Language;

/// What the system refused, without a full stop.
pub(crate) fn refused(language: Language, fault: &Fault) -> String {
    match fault.kind {
        ErrorKind::NotFound => say!(
            language,
            "het bestand of de map bestaat niet",
            "the file or folder does not exist"
        ),
        ErrorKind::PermissionDenied => say!(
            language,
            "je hebt er geen rechten voor",
            "you have no permission"
        ),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            say!(language, "er is geen ruimte meer", "there is no room left")
        }
        ErrorKind::ResourceBusy => say!(
            language,
            "een ander programma heeft het open; sluit het daar (in Excel bijvoorbeeld) en probeer het nog eens",
            "another program has it open; close it there (in Excel, for instance) and try again"
        ),
        ErrorKind::IsADirectory => say!(language, "het is een map", "it is a folder"),
        ErrorKind::NotADirectory => say!(
            language,
            "een deel van het pad is geen map",
            "part of its path is not a folder"
        ),
        ErrorKind::ReadOnlyFilesystem => say!(
            language,
            "er mag op deze schijf niet geschreven worden",
            "the disk is read-only"
        ),
        ErrorKind::InvalidFilename => say!(
            language,
            "zo kan een bestand niet heten: te lang, of met een teken dat niet mag (op Windows bijvoorbeeld * en ?; noem daar elk \
             bestand zelf)",
            "no file can have that name: it is too long, or has a character that may not be in it (on Windows * and ?, for \
             instance; name each file there)"
        ),
        _ => fault.detail.clone(),
    }
}
