//! A file with the counts of a vote.

use std::fmt::Display;

use crate::error::CountsFault;
use crate::words::shortened;

sentences! {
    pub(super) fn counts(path: impl Display, fault: &CountsFault): match fault {
        CountsFault::TooLarge =>
            nl "{path}: groter dan 1 MiB, dus geen bestand met aantallen. Kies het bestand dat class --save heeft gemaakt."
            en "{path}: larger than 1 MiB, so not a file with counts. Choose the file that class --save made.";
        CountsFault::NotUtf8 =>
            nl "{path}: dit is geen tekst in UTF-8. Is het een bestand met aantallen uit Excel? Bewaar het daar als CSV UTF-8."
            en "{path}: this is not text in UTF-8. Is it a file with counts from Excel? Save it there as CSV UTF-8.";
        CountsFault::Header { found, expected } => (found = shortened(found))
            nl "{path}: dit is geen bestand met aantallen van een stemming. De eerste regel is \"{found}\"; dat moet \"{expected}\" zijn. Zo'n \
                bestand krijg je met ambtenaar class --save BESTAND."
            en "{path}: this is not a file with the counts of a vote. Its first line is \"{found}\"; it has to be \"{expected}\". ambtenaar \
                class --save FILE makes such a file.";
        CountsFault::Line { line, found, header } => (found = shortened(found), header = shortened(header))
            nl "{path}:{line}: \"{found}\" past niet bij \"{header}\": een naam, en voor elk antwoord een heel getal tot en met 9999, \
                of niets als de stelling is overgeslagen."
            en "{path}:{line}: \"{found}\" does not fit \"{header}\": a name, and whole numbers up to 9999 for each answer, or none \
                where it was skipped.";
        CountsFault::Item { line, found } => (found = shortened(found))
            nl "{path}:{line}: \"{found}\" hoort niet bij deze lijst. Haal de regel weg, of gebruik --statements als het een andere lijst is."
            en "{path}:{line}: \"{found}\" is not part of this list. Remove the line, or use --statements if it is another list.";
        CountsFault::Edition { line, found, version } => (found = shortened(found))
            nl "{path}:{line}: \"{found}\" is een stelling van versie {version} van deze lijst. Zulke aantallen passen niet bij die van een \
                andere versie: bekijk ze apart."
            en "{path}:{line}: \"{found}\" is a statement of version {version} of this list. Such counts do not fit those of another \
                version: look at them by themselves.";
        CountsFault::Twice { line, first, found } => (found = shortened(found))
            nl "{path}:{line}: \"{found}\" staat ook al op regel {first}. Haal een van de twee weg."
            en "{path}:{line}: \"{found}\" is on line {first} too. Remove one of the two.";
    }
}
