//! What a file refuses, and what it holds of people.

use std::io::ErrorKind;

use crate::error::{Fault, ListsFound, SavedFileFault};
use crate::words::{Count, Language, list};

/// What the system refused, without a full stop.
pub(crate) fn fault(language: Language, fault: &Fault) -> String {
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

/// Why a row can't be added to a file.
pub(super) fn saved_file(language: Language, path: &str, fault: &SavedFileFault) -> String {
    match fault {
        SavedFileFault::OpenQuote { line } => say!(
            language,
            "{path}:{line}: hier begint een aanhalingsteken dat nergens sluit; een nieuwe rij zou in die cel verdwijnen. Het \
             bestand is niet veranderd. Verbeter die regel, of kies een ander bestand.",
            "{path}:{line}: a quotation mark opens here and is never closed; a new row would vanish in that cell. The file is as \
             it was. Mend that line, or choose another file."
        ),
        SavedFileFault::Utf16 => say!(
            language,
            "{path}: dit bestand is UTF-16, en daar kan geen rij bij. Het is niet veranderd. Bewaar het in Excel als CSV UTF-8, \
             of kies een ander bestand.",
            "{path}: this file is UTF-16, to which no row can be added. It is as it was. Save it in Excel as CSV UTF-8, or \
             choose another file."
        ),
        SavedFileFault::NotInWindows1252 { found } => say!(
            language,
            "{path}: dit bestand is Windows-1252, en dat kent het teken \"{found}\" niet. Het is niet veranderd. Kies een andere \
             code met --id of een ander bestand, of bewaar het in Excel als CSV UTF-8.",
            "{path}: this file is Windows-1252, which has no character \"{found}\". It is as it was. Choose another code with \
             --id or another file, or save this one in Excel as CSV UTF-8."
        ),
    }
}

/// What files hold of one person.
pub(super) fn lists(language: Language, found: &ListsFound) -> String {
    let count = |number, what: &str| {
        (number > 0).then(|| {
            format!(
                "{} {what}",
                Count::of(
                    number,
                    word!(language, "lijst", "list"),
                    word!(language, "lijsten", "lists")
                )
            )
        })
    };
    let parts: Vec<String> = [
        count(
            found.own,
            word!(language, "over hoe je nu werkt", "about how you work now"),
        ),
        count(
            found.wish,
            word!(
                language,
                "over hoe je zou willen werken",
                "about how you would like to work"
            ),
        ),
        count(
            found.job,
            word!(
                language,
                "over wat je werk vraagt",
                "about what your job asks"
            ),
        ),
        count(
            found.incomplete,
            word!(language, "met te weinig antwoorden", "with too few answers"),
        ),
        count(
            found.colleagues,
            word!(language, "van collega's", "from colleagues"),
        ),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        return say!(
            language,
            "Gevonden: niets van deze persoon.",
            "Found: nothing of this person."
        );
    }
    say!(
        language,
        "Gevonden: {}.",
        "Found: {}.",
        list(language, &parts)
    )
}

/// Codes of people, the empty one in words.
pub(super) fn codes(language: Language, found: &[String]) -> String {
    let empty = word!(language, "(leeg)", "(empty)");
    let named = found
        .iter()
        .map(|id| if id.is_empty() { empty } else { id.as_str() });
    named.collect::<Vec<_>>().join(", ")
}
