//! What the system refuses, for whatever reason something is read, written or asked.

use std::io::ErrorKind;

use crate::error::Fault;

sentences! {
    /// What the system refused, without a full stop.
    pub(crate) fn refused(fault: &Fault): (kind = fault.kind) match kind {
        ErrorKind::NotFound =>
            nl "het bestand of de map bestaat niet" en "the file or folder does not exist";
        ErrorKind::PermissionDenied =>
            nl "je hebt er geen rechten voor" en "you have no permission";
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge =>
            nl "er is geen ruimte meer" en "there is no room left";
        ErrorKind::ResourceBusy =>
            nl "een ander programma heeft het open; sluit het daar (in Excel bijvoorbeeld) en probeer het nog eens"
            en "another program has it open; close it there (in Excel, for instance) and try again";
        ErrorKind::IsADirectory => nl "het is een map" en "it is a folder";
        ErrorKind::NotADirectory =>
            nl "een deel van het pad is geen map" en "part of its path is not a folder";
        ErrorKind::ReadOnlyFilesystem =>
            nl "er mag op deze schijf niet geschreven worden" en "the disk is read-only";
        ErrorKind::InvalidFilename =>
            nl "zo kan een bestand niet heten: te lang, of met een teken dat niet mag (op Windows bijvoorbeeld * en ?; noem daar elk \
                bestand zelf)"
            en "no file can have that name: it is too long, or has a character that may not be in it (on Windows * and ?, for \
                instance; name each file there)";
        _ => say(fault.detail.clone());
    }
}
