//! A file that is not read, or not further.

use crate::error::TextProblem;

sentences! {
    pub(super) fn text(language: Language, problem: &TextProblem): match problem {
        TextProblem::TooLarge { limit } =>
            nl "het bestand is groter dan {} MiB en is daarom niet gelezen; stellingen nemen veel minder ruimte in"
            en "the file is larger than {} MiB, so it was not read; statements take far less", limit / (1024 * 1024);
        TextProblem::TooHeavy { limit } =>
            nl "vanaf hier kost het lezen van dit bestand meer dan {} MiB geheugen en daarom is het niet gelezen: 999 stellingen \
                kosten minder; zoek naar sleutels, punten en haken die hier niet horen"
            en "from here on this file takes more than {} MiB of memory to read, so it was not read: 999 statements take less; look \
                for keys, dots and brackets that do not belong here", limit / (1024 * 1024);
        TextProblem::NoText =>
            nl "dit is geen tekstbestand in UTF-8; bewaar het als platte tekst in UTF-8"
            en "this is not a text file in UTF-8; save it as plain text in UTF-8";
        TextProblem::NotUtf8 { byte, number } => (places = such_places(language, *number as u64))
            nl "byte 0x{byte:02X} is geen UTF-8 ({places} in het bestand); bewaar het bestand in UTF-8"
            en "byte 0x{byte:02X} is not UTF-8 ({places} in the file); save the file in UTF-8";
        TextProblem::Table =>
            nl "dit is een tabel, zoals een bestand met antwoorden, en geen TOML; ambtenaar score leest zo'n bestand, en een lijst met \
                stellingen begin je met ambtenaar statements export --format toml"
            en "this is a table, such as a file with answers, and not TOML; ambtenaar score reads such a file, and a list of statements \
                is begun with ambtenaar statements export --format toml";
        TextProblem::Empty =>
            nl "het bestand is leeg; voor een lijst met stellingen geeft ambtenaar statements export --format toml een voorbeeld, en hoe \
                zaken, rollen en situaties eruitzien, staat in de map statements bij dit programma"
            en "the file is empty; for a list of statements, ambtenaar statements export --format toml gives an example, and what cases, \
                roles and situations look like is in the folder statements beside this program's sources";
        TextProblem::TooDeep =>
            nl "er staan hier te veel lijsten of tabellen in elkaar; haal haken weg"
            en "lists or tables are nested too deeply here; take some of the brackets away";
    }
    fn such_places(number: u64): count number nl "# [zo'n plek|zulke plekken]" en "# such place[|s]";
}
