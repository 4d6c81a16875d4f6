//! A file with the counts of a vote.

use std::fmt::Display;

use crate::error::CountsFault;
use crate::words::{Language, shortened};

pub(super) fn counts(language: Language, path: impl Display, fault: &CountsFault) -> String {
    match fault {
        CountsFault::TooLarge => too_large(language, path),
        CountsFault::NotUtf8 => not_utf8(language, path),
        CountsFault::Header { found, expected } => {
            header(language, path, &shortened(found), expected)
        }
        CountsFault::Line {
            line: number,
            found,
            header,
        } => line(
            language,
            path,
            *number,
            &shortened(found),
            &shortened(header),
        ),
        CountsFault::Item { line, found } => item(language, path, *line, &shortened(found)),
        CountsFault::Edition {
            line,
            found,
            version,
        } => edition(language, path, *line, &shortened(found), version),
        CountsFault::Twice { line, first, found } => {
            twice(language, path, *line, &shortened(found), *first)
        }
    }
}

sentences! {
    fn header(path: impl Display, found: &str, expected: &str):
        nl "{path}: dit is geen bestand met aantallen van een stemming. De eerste regel is \"{found}\"; dat moet \"{expected}\" zijn. Zo'n \
             bestand krijg je met ambtenaar class --save BESTAND."
        en "{path}: this is not a file with the counts of a vote. Its first line is \"{found}\"; it has to be \"{expected}\". ambtenaar \
             class --save FILE makes such a file.";
    fn too_large(path: impl Display):
        nl "{path}: groter dan 1 MiB, dus geen bestand met aantallen. Kies het bestand dat class --save heeft gemaakt."
        en "{path}: larger than 1 MiB, so not a file with counts. Choose the file that class --save made.";
    fn line(path: impl Display, line: u64, found: &str, header: &str):
        nl "{path}:{line}: \"{found}\" past niet bij \"{header}\": een naam, en voor elk antwoord een heel getal tot en met 9999, \
             of niets als de stelling is overgeslagen."
        en "{path}:{line}: \"{found}\" does not fit \"{header}\": a name, and whole numbers up to 9999 for each answer, or none \
             where it was skipped.";
    fn item(path: impl Display, line: u64, found: &str):
        nl "{path}:{line}: \"{found}\" hoort niet bij deze lijst. Haal de regel weg, of gebruik --statements als het een andere lijst is."
        en "{path}:{line}: \"{found}\" is not part of this list. Remove the line, or use --statements if it is another list.";
    fn edition(path: impl Display, line: u64, found: &str, version: &str):
        nl "{path}:{line}: \"{found}\" is een stelling van versie {version} van deze lijst. Zulke aantallen passen niet bij die van een \
             andere versie: bekijk ze apart."
        en "{path}:{line}: \"{found}\" is a statement of version {version} of this list. Such counts do not fit those of another \
             version: look at them by themselves.";
    fn twice(path: impl Display, line: u64, found: &str, first: u64):
        nl "{path}:{line}: \"{found}\" staat ook al op regel {first}. Haal een van de twee weg."
        en "{path}:{line}: \"{found}\" is on line {first} too. Remove one of the two.";
    fn not_utf8(path: impl Display):
        nl "{path}: dit is geen tekst in UTF-8. Is het een bestand met aantallen uit Excel? Bewaar het daar als CSV UTF-8."
        en "{path}: this is not text in UTF-8. Is it a file with counts from Excel? Save it there as CSV UTF-8.";
}
