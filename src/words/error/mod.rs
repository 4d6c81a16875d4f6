//! Why a command can't go on.

pub(super) mod file;

use std::path::Path;

use crate::error::Error;

use super::problem::problem;
use super::{Language, placed, quoted, report, sheet, shortened, usage::usage};
use file::{codes, lists, saved_file};

pub(crate) use file::fault;

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
/// The sentence about an error that ends a command.
#[must_use]
pub fn error(language: Language, error: &Error) -> String {
    match error {
        Error::Usage(problem) => usage(language, problem),
        Error::Stdout { fault: why } => say!(
            language,
            "De uitvoer kon niet worden geschreven: {}.",
            "The result could not be written: {}.",
            fault(language, why)
        ),
        Error::Read { path, fault: why } | Error::ReadStatements { path, fault: why } => say!(
            language,
            "{} kon niet worden gelezen: {}.",
            "{} could not be read: {}.",
            path.display(),
            fault(language, why)
        ),
        Error::Write { path, fault: why } => say!(
            language,
            "{} kon niet worden geschreven: {}.",
            "{} could not be written: {}.",
            path.display(),
            fault(language, why)
        ),
        Error::Wipe { path, fault: why } => say!(
            language,
            "{} kon niet worden gewist: {}.",
            "{} could not be wiped: {}.",
            path.display(),
            fault(language, why)
        ),
        Error::Exists { path } => say!(
            language,
            "{} bestaat al. Kies een andere naam, of gebruik --force om het te vervangen.",
            "{} already exists. Choose another name, or add --force to replace it.",
            path.display()
        ),
        Error::OutputIsInput { path: Some(path) } => say!(
            language,
            "{} wordt ook gelezen: wie erin schrijft, raakt kwijt wat erin staat. Kies een andere naam voor de uitvoer.",
            "{} is read as well: writing to it would destroy what is in it. Choose another name for the output.",
            path.display()
        ),
        Error::OutputIsInput { path: None } => say!(
            language,
            "De standaarduitvoer gaat naar een bestand dat ook gelezen wordt. Kies een andere naam voor de uitvoer.",
            "Standard output goes to a file that is read as well. Choose another name for the output."
        ),
        Error::OneFileForTwo { path } => say!(
            language,
            "{} is twee keer genoemd als bestand om in te schrijven. Geef elk een eigen naam.",
            "{} is named twice as a file to write to. Give each a name of its own.",
            path.display()
        ),
        Error::NowhereToAsk => say!(
            language,
            "Er is geen terminal om de vragen in te stellen. Geef de antwoorden mee met --answers, of gebruik ambtenaar score \
             voor een bestand.",
            "There is no terminal to ask the questions in. Give the answers with --answers, or use ambtenaar score for a file."
        ),
        Error::NoInput => say!(
            language,
            "Er kwam geen antwoord binnen. Start het programma in een terminal, of antwoord per regel met --accessible. Bij de \
             zelftest kun je de antwoorden ook meegeven met --answers. Voor een bestand met antwoorden is er ambtenaar score.",
            "No answer came in. Start the program in a terminal, or answer line by line with --accessible. For the self-test you \
             can also give the answers with --answers. For a file with answers, use ambtenaar score."
        ),
        Error::Asking { fault: why } => say!(
            language,
            "Het stellen van de vragen ging mis: {}.",
            "Asking the questions went wrong: {}.",
            fault(language, why)
        ),
        Error::ProgressInUse => say!(
            language,
            "Deze test staat al open in een ander venster. Ga daar verder. Of begin hier met --no-progress: dan wordt \
             tussentijds niets bewaard.",
            "This test is already open in another window. Go on there. Or start here with --no-progress: then nothing is saved \
             along the way."
        ),
        Error::OtherHeader {
            path,
            found,
            expected,
        } => say!(
            language,
            "{}: dit bestand heeft andere kolommen dan wat --save schrijft, dus je antwoorden kunnen er niet bij. Eerste regel: \
             \"{}\". Verwacht: \"{}\". Kies een ander bestand.",
            "{}: this file has other columns than what --save writes, so your answers can't be added to it. First line: \"{}\". \
             Expected: \"{}\". Choose another file.",
            path.display(),
            shortened(found),
            shortened(expected)
        ),
        Error::SavedFile { path, fault } => {
            saved_file(language, &path.display().to_string(), fault)
        }
        Error::ScreenWithoutProgress => say!(
            language,
            "Het venster voor de zaal leest wat naast de voortgang staat, en met --no-progress is die er niet. Laat die optie \
             weg, of geef een bestand: --screen=BESTAND.",
            "The room's window reads what stands beside the progress, and with --no-progress there is none. Leave that option \
             out, or name a file: --screen=FILE."
        ),
        Error::ScreenWithoutFolder => say!(
            language,
            "Het venster voor de zaal leest wat naast de voortgang staat, en dit systeem noemt daar geen map voor. Geef een \
             bestand: --screen=BESTAND hier, --screen-file BESTAND bij de trainer.",
            "The room's window reads what stands beside the progress, and this system names no folder for that. Name a file: \
             --screen=FILE here, --screen-file FILE in the trainer's window."
        ),
        Error::ScreenWithoutTerminal => say!(
            language,
            "Het venster voor de zaal heeft een terminal nodig waarop het kan tekenen. Start het in een venster, zonder \
             --accessible.",
            "The room's window needs a terminal that it can draw on. Start it in a window, without --accessible."
        ),
        Error::CountsHeader {
            path,
            found,
            expected,
        } => say!(
            language,
            "{}: dit is geen bestand met aantallen van een stemming. De eerste regel is \"{}\"; dat moet \"{expected}\" zijn. Zo'n \
             bestand krijg je met ambtenaar class --save BESTAND.",
            "{}: this is not a file with the counts of a vote. Its first line is \"{}\"; it has to be \"{expected}\". ambtenaar \
             class --save FILE makes such a file.",
            path.display(),
            shortened(found)
        ),
        Error::CountsTooLarge { path } => say!(
            language,
            "{}: groter dan 1 MiB, dus geen bestand met aantallen. Kies het bestand dat class --save heeft gemaakt.",
            "{}: larger than 1 MiB, so not a file with counts. Choose the file that class --save made.",
            path.display()
        ),
        Error::CountsLine {
            path,
            line,
            found,
            header,
        } => say!(
            language,
            "{}:{line}: \"{}\" past niet bij \"{}\": een naam, en voor elk antwoord een heel getal tot en met 9999, of niets als de \
             stelling is overgeslagen.",
            "{}:{line}: \"{}\" does not fit \"{}\": a name, and whole numbers up to 9999 for each answer, or none where it was \
             skipped.",
            path.display(),
            shortened(found),
            shortened(header)
        ),
        Error::CountsItem { path, line, found } => say!(
            language,
            "{}:{line}: \"{}\" hoort niet bij deze lijst. Haal de regel weg, of gebruik --statements als het een andere lijst is.",
            "{}:{line}: \"{}\" is not part of this list. Remove the line, or use --statements if it is another list.",
            path.display(),
            shortened(found)
        ),
        Error::CountsTwice {
            path,
            line,
            first,
            found,
        } => say!(
            language,
            "{}:{line}: \"{}\" staat ook al op regel {first}. Haal een van de twee weg.",
            "{}:{line}: \"{}\" is on line {first} too. Remove one of the two.",
            path.display(),
            shortened(found)
        ),
        Error::CountsNotUtf8 { path } => say!(
            language,
            "{}: dit is geen UTF-8 maar UTF-16. Bewaar het in Excel als CSV UTF-8.",
            "{}: this is not UTF-8 but UTF-16. In Excel, save it as CSV UTF-8.",
            path.display()
        ),
        Error::SeveralPeople { path, found } => say!(
            language,
            "{}: hierin staan antwoorden van meer mensen. Kies één code met --id: {}.",
            "{}: there is more than one person in it. Choose one with --id: {}.",
            path.display(),
            codes(language, found)
        ),
        Error::NoSuchPerson { path, found } if found.is_empty() => say!(
            language,
            "{}: hierin staan geen antwoorden. Kies een ander bestand.",
            "{}: there are no answers in it. Choose another file.",
            path.display()
        ),
        Error::NoSuchPerson { path, found } => say!(
            language,
            "{}: de code bij --id staat niet in dit bestand. Kies uit: {}.",
            "{}: the code given with --id is not in this file. Choose from: {}.",
            path.display(),
            codes(language, found)
        ),
        Error::SeveralIds { found } => say!(
            language,
            "In deze bestanden staan antwoorden van meer mensen. Kies één code met --id: {}.",
            "There is more than one person in these files. Choose one with --id: {}.",
            codes(language, found)
        ),
        Error::NoSuchId { found } if found.is_empty() => say!(
            language,
            "In deze bestanden staan geen antwoorden. Kies een ander bestand.",
            "There are no answers in these files. Choose another file."
        ),
        Error::NoSuchId { found } => say!(
            language,
            "De code bij --id staat niet in deze bestanden. Kies uit: {}.",
            "The code given with --id is not in these files. Choose from: {}.",
            codes(language, found)
        ),
        Error::WhoseList { place } => say!(
            language,
            "{place} zegt niet of deze lijst van jou is of van een collega. Zet er een kolom perspective bij, met self of \
             colleague erin. Bij compare kan ook --as colleague (of --as self, als die van jou is).",
            "{place} does not say whether this list is yours or a colleague's. Add a column perspective with self or colleague \
             in it. With compare, --as colleague will do too (or --as self, if it is yours)."
        ),
        Error::NoOwnList { found } => say!(
            language,
            "Er is geen volledige eigen lijst om iets naast te leggen. {} Doe eerst de zelftest met --save.",
            "There is no complete list of your own to put something beside. {} Take the self-test with --save first.",
            lists(language, found)
        ),
        Error::NothingBeside { found, needed } if found.colleagues > 0 => {
            let more = needed.saturating_sub(found.colleagues);
            let ask = match more {
                1 => word!(language, "één collega", "one more colleague").to_owned(),
                _ => say!(language, "{more} collega's", "{more} more colleagues"),
            };
            let lists = lists(language, found);
            say!(
                language,
                "Er is nog niets te zien: van collega's zijn er {} van de {needed} lijsten. Vraag nog {ask}. {lists}",
                "There is nothing to see yet: {} of the {needed} lists from colleagues are in. Ask {ask}. {lists}",
                found.colleagues
            )
        }
        Error::NothingBeside { found, needed } => say!(
            language,
            "Er is niets om naast je eigen lijst te leggen. {} Van collega's zie je pas iets vanaf {needed} volledige lijsten. \
             Doe de test nog eens met --save en --as wish of --as job, vraag meer collega's, of gebruik --situation of \
             --ratings.",
            "There is nothing to put beside your own list. {} Colleagues are shown from {needed} complete lists on. Take the \
             test again with --save and --as wish or --as job, ask more colleagues, or use --situation or --ratings.",
            lists(language, found)
        ),
        Error::OpenDates { example } => say!(
            language,
            "Welke lijst het eerst kwam, is niet te zeggen: {example} kan op twee manieren gelezen worden, met de dag of met de \
             maand vooraan, en geen andere datum in het bestand beslist het. Schrijf de datums als 2026-11-26.",
            "Which list comes first can't be told: {example} can be read with the day first or with the month first, and no \
             other date in the file decides it. Write the dates as 2026-11-26."
        ),
        Error::ReportFormat { path } => say!(
            language,
            "{}: kies een naam die eindigt op {}.",
            "{}: choose a name that ends in {}.",
            path.display(),
            report::endings(language, &[])
        ),
        Error::OtherKind { path, ending } => other_kind(language, path, ending),
        Error::ColleagueNeedsFile => say!(
            language,
            "Antwoorden over een collega zijn voor die collega. Geef met --save of --report aan waar je ze bewaart, of gebruik \
             --show-result om ze zelf te zien.",
            "Answers about a colleague are for that colleague. Say with --save or --report where they go, or use --show-result \
             to see them yourself."
        ),
        Error::NoShortForm => say!(
            language,
            "Deze stellingen hebben geen korte versie: niet elke rol heeft een stelling met short = true.",
            "These statements have no short version: not every role has a statement with short = true."
        ),
        Error::NoColleagueWording => say!(
            language,
            "Deze stellingen hebben geen tekst over een collega. --as colleague kan hier dus niet.",
            "These statements have no wording about a colleague, so --as colleague is not possible."
        ),
        Error::NoExtreme => say!(
            language,
            "Geen van deze zaken laat die rol op zijn puurst zien. Zet er \"extreme\" bij in het bestand, of laat --role weg.",
            "None of these cases shows that role at its purest. Add \"extreme\" to its actions in the file, or leave out --role."
        ),
        Error::TooLongForSql => say!(
            language,
            "Deze lijst is te lang voor een sleutel in SQL: niet elke database rekent met zulke grote getallen precies. Gebruik \
             ambtenaar score.",
            "This list is too long for a key in SQL: not every database computes exactly with numbers that large. Use ambtenaar \
             score."
        ),
        Error::NumberOfAnswers { found, expected } => say!(
            language,
            "--answers: {found} gevonden, {expected} verwacht. Geef één antwoord per stelling, met komma's ertussen. Leeg telt \
             als overgeslagen.",
            "--answers: found {found}, expected {expected}. Give one answer per statement, with commas between; leave one empty \
             to skip it."
        ),
        Error::AnswerOffScale {
            number,
            found,
            lowest,
            highest,
        } => say!(
            language,
            "--answers: antwoord {number} is \"{found}\". Verwacht: een cijfer van {lowest} t/m {highest}, of leeg.",
            "--answers: answer {number} is \"{found}\". Expected: a digit from {lowest} to {highest}, or empty."
        ),
        Error::Sheet { path, fault } => {
            let name = file_name(language, path.as_deref());
            format!("{name}: {}", sheet::fault(language, fault))
        }
        Error::GroupTooSmall {
            minimum,
            others,
            why,
        } => super::group_rows::too_small(language, *minimum, *others, *why),
        Error::TooManyGroups { column, most } => say!(
            language,
            "--by: in kolom {} staan meer dan {most} verschillende waarden. Kies een kolom met groepen, zoals een team.",
            "--by: column {} has more than {most} different values. Choose a column with groups, such as a team.",
            quoted(column)
        ),
        Error::ClassCounts { path } => {
            let name = file_name(language, path.as_deref());
            say!(
                language,
                "{name}: dit zijn tellingen van een zaal (ambtenaar class), geen antwoorden per persoon. Er is niet uit te halen \
                 hoe één persoon de rollen mengt. Bekijk ze met ambtenaar class --from BESTAND.",
                "{name}: these are the counts of a room (ambtenaar class), not answers per person. How one person mixes the \
                 roles can't be told from them. Look at them with ambtenaar class --from FILE."
            )
        }
        Error::Statements { problems } => {
            let lines: Vec<String> = problems
                .iter()
                .map(|one| placed(one, &problem(language, one)))
                .collect();
            lines.join("\n")
        }
    }
}

/// What a file is called in messages.
fn other_kind(language: Language, path: &Path, ending: &str) -> String {
    let excel = match ending {
        "csv" => word!(
            language,
            " Excel opent dat met een dubbelklik als je er --excel bij zet.",
            " Excel opens it with a double click if you add --excel."
        ),
        _ => "",
    };
    let other = path.extension().unwrap_or_default().display();
    say!(
        language,
        "{}: dit wordt {ending}, en onder de naam .{other} gaat het niet open. Kies een naam die eindigt op .{ending}.{excel}",
        "{}: this becomes {ending}, which will not open under the name .{other}. Choose a name that ends in .{ending}.{excel}",
        path.display()
    )
}

fn file_name(language: Language, path: Option<&Path>) -> String {
    path.map_or_else(
        || standard_input(language).to_owned(),
        |path| path.display().to_string(),
    )
}

sentences! {
    pub(crate) fn standard_input: nl "standaardinvoer" en "standard input";
}
