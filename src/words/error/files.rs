//! Files that are not read or not written.

use std::fmt::Display;
use std::io::ErrorKind;
use std::path::Path;

use crate::error::{Fault, FileFault, SavedFileFault};
use crate::words::{refused, report, shortened};

sentences! {
    pub(super) fn of_file(language: Language, path: &Path, fault: &FileFault): (name = path.display()) match fault {
        FileFault::Read(why) | FileFault::ReadStatements(why) => (why = refused(language, why))
            nl "{name} kon niet worden gelezen: {why}." en "{name} could not be read: {why}.";
        FileFault::Write(why) => (help = what_to_do(language, why.kind), why = not_written(language, path, why))
            nl "{name} kon niet worden geschreven: {why}.{help}" en "{name} could not be written: {why}.{help}";
        FileFault::Wipe(why) => (why = refused(language, why))
            nl "{name} kon niet worden gewist: {why}." en "{name} could not be wiped: {why}.";
        FileFault::Exists =>
            nl "{name} bestaat al. Kies een andere naam, of gebruik --force om het te vervangen."
            en "{name} already exists. Choose another name, or add --force to replace it.";
        FileFault::OfOtherVote =>
            nl "{name} is van een stemming die nog niet af is, met een ander plan of andere vragen. Ga daarmee verder zoals je haar \
                begon, of kies hier een andere naam."
            en "{name} is of a vote that is not finished yet, with another plan or other questions. Go on with that one as you began \
                it, or choose another name here.";
        FileFault::IsInput =>
            nl "{name} wordt ook gelezen: wie erin schrijft, raakt kwijt wat erin staat. Kies een andere naam voor de uitvoer."
            en "{name} is read as well: writing to it would destroy what is in it. Choose another name for the output.";
        FileFault::NamedTwice =>
            nl "{name} is twee keer genoemd als bestand om in te schrijven. Geef elk een eigen naam."
            en "{name} is named twice as a file to write to. Give each a name of its own.";
        FileFault::OtherHeader { found, expected } => (found = shortened(found), expected = shortened(expected))
            nl "{name}: dit bestand heeft andere kolommen dan wat --save schrijft, dus je antwoorden kunnen er niet bij. Eerste regel: \
                \"{found}\". Verwacht: \"{expected}\". Kies een ander bestand."
            en "{name}: this file has other columns than what --save writes, so your answers can't be added to it. First line: \"{found}\". \
                Expected: \"{expected}\". Choose another file.";
        FileFault::SavedFile(fault) => say(saved_file(language, name, fault));
        FileFault::ReportFormat { more } => (endings = report::endings(language, more))
            nl "{name}: kies een naam die eindigt op {endings}."
            en "{name}: choose a name that ends in {endings}.";
        FileFault::OtherKind { ending } => say(other_kind(language, path, ending));
    }
    /// The same where a name is typed, and there are no options.
    pub(super) fn name_is_taken(path: impl Display):
        nl "{path} bestaat al. Kies een andere naam."
        en "{path} already exists. Choose another name.";
    /// Why a row can't be added to a file.
    fn saved_file(path: impl Display, fault: &SavedFileFault): match fault {
        SavedFileFault::OpenQuote { line } =>
            nl "{path}:{line}: hier begint een aanhalingsteken dat nergens sluit; een nieuwe rij zou in die cel verdwijnen. Het \
                bestand is niet veranderd. Verbeter die regel, of kies een ander bestand."
            en "{path}:{line}: a quotation mark opens here and is never closed; a new row would vanish in that cell. The file is as \
                it was. Correct that line, or choose another file.";
        SavedFileFault::Utf16 =>
            nl "{path}: dit bestand is UTF-16, en daar kan geen rij bij. Het is niet veranderd. Bewaar het in Excel als CSV UTF-8, \
                of kies een ander bestand."
            en "{path}: this file is UTF-16, to which no row can be added. It is as it was. Save it in Excel as CSV UTF-8, or \
                choose another file.";
        SavedFileFault::NotInWindows1252 { found } =>
            nl "{path}: dit bestand is Windows-1252, en dat kent het teken \"{found}\" niet. Het is niet veranderd. Kies een andere \
                code met --id of een ander bestand, of bewaar het in Excel als CSV UTF-8."
            en "{path}: this file is Windows-1252, which has no character \"{found}\". It is as it was. Choose another code with \
                --id or another file, or save this one in Excel as CSV UTF-8.";
    }
    /// Why a file can't be written, without a full stop.
    fn not_written(language: Language, path: &Path, fault: &Fault): (
        folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()),
    ) match (fault.kind, folder) {
        (ErrorKind::NotFound, Some(folder)) => (folder = folder.display())
            nl "de map {folder} bestaat niet" en "there is no folder {folder}";
        _ => say(refused(language, fault));
    }
    /// What can be done about that, where it is known.
    const fn what_to_do(kind: ErrorKind): match kind {
        ErrorKind::NotFound =>
            nl " Maak die eerst, of kies een andere plaats."
            en " Make it first, or choose another place.";
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem =>
            nl " Kies een andere plaats." en " Choose another place.";
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge =>
            nl " Maak ruimte, of kies een andere plaats." en " Make room, or choose another place.";
        ErrorKind::IsADirectory =>
            nl " Kies een naam voor een bestand." en " Choose a name for a file.";
        _ => nl "" en "";
    }
    fn other_kind(language: Language, path: &Path, ending: &str): (
        name = path.display(),
        other = path.extension().unwrap_or_default().display(),
        excel = for_excel(language, path, ending),
    )
        nl "{name}: dit wordt {ending}, en onder de naam .{other} gaat het niet open. Kies een naam die eindigt op .{ending}.{excel}"
        en "{name}: this becomes {ending}, which will not open under the name .{other}. Choose a name that ends in .{ending}.{excel}";
    fn for_excel(path: &Path, ending: &str): word match (is_workbook(path), ending) {
        (true, "csv") =>
            nl " Excel met Nederlandse instellingen opent dat met een dubbelklik als je er --excel bij zet."
            en " Excel with Dutch settings opens it with a double click if you add --excel.";
        _ => nl "" en "";
    }
}

/// Whether a name promises a workbook.
fn is_workbook(path: &Path) -> bool {
    let extension = path.extension().unwrap_or_default();
    ["xlsx", "xlsm", "xls", "ods"]
        .iter()
        .any(|kind| extension.eq_ignore_ascii_case(kind))
}
