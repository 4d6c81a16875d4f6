//! Fouten en problemen in het Nederlands.

use std::io::ErrorKind;

use crate::situation::{Error, Fault, ListsFound, SavedFileFault};
use crate::texts::Count;

use super::super::place::{placed, quoted, shortened};
use super::command_line::COMMAND_LINE;
use super::problem::problem;
use super::score::SCORE;

pub(super) fn fault(fault: &Fault) -> String {
    match fault.kind {
        ErrorKind::NotFound => "het bestand of de map bestaat niet".to_owned(),
        ErrorKind::PermissionDenied => "je hebt er geen rechten voor".to_owned(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
            "er is geen ruimte meer".to_owned()
        }
        ErrorKind::IsADirectory => "het is een map".to_owned(),
        ErrorKind::NotADirectory => "een deel van het pad is geen map".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "er mag op deze schijf niet geschreven worden".to_owned(),
        ErrorKind::ResourceBusy => {
            "een ander programma heeft het open; sluit het daar (in Excel bijvoorbeeld) en probeer het nog eens".to_owned()
        }
        _ => fault.detail.clone(),
    }
}

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
pub(super) fn error(error: &Error) -> String {
    match error {
        Error::Usage(problem) => (COMMAND_LINE.problem)(problem),
        Error::Stdout { fault: why } => {
            format!("De uitvoer kon niet worden geschreven: {}.", fault(why))
        }
        Error::Read { path, fault: why } | Error::ReadStatements { path, fault: why } => {
            format!(
                "{} kon niet worden gelezen: {}.",
                path.display(),
                fault(why)
            )
        }
        Error::Write { path, fault: why } => {
            format!(
                "{} kon niet worden geschreven: {}.",
                path.display(),
                fault(why)
            )
        }
        Error::Wipe { path, fault: why } => {
            format!("{} kon niet worden gewist: {}.", path.display(), fault(why))
        }
        Error::Exists { path } => format!(
            "{} bestaat al. Kies een andere naam, of gebruik --force om het te vervangen.",
            path.display()
        ),
        Error::OutputIsInput { path: Some(path) } => format!(
            "{} wordt ook gelezen: wie erin schrijft, raakt kwijt wat erin staat. Kies een andere naam voor de uitvoer.",
            path.display()
        ),
        Error::OutputIsInput { path: None } => {
            "De standaarduitvoer gaat naar een bestand dat ook gelezen wordt. Kies een andere naam voor de uitvoer.".to_owned()
        }
        Error::NowhereToAsk => "Er is geen terminal om de vragen in te stellen. Geef de antwoorden mee met --answers, \
                                of gebruik ambtenaar score voor een bestand."
            .to_owned(),
        Error::NoInput => "Er kwam geen antwoord binnen. Start het programma in een terminal, of antwoord per regel met --accessible. Bij \
                           de zelftest kun je de antwoorden ook meegeven met --answers. Voor een bestand met antwoorden is er ambtenaar score."
            .to_owned(),
        Error::Asking { fault: why } => format!("Het stellen van de vragen ging mis: {}.", fault(why)),
        Error::ProgressInUse => "Deze test staat al open in een ander venster. Ga daar verder. Of begin hier met --no-progress: dan wordt tussentijds niets bewaard."
            .to_owned(),
        Error::OtherHeader { path, found, expected } => format!(
            "{}: dit is geen bestand met antwoorden op deze stellingen. Eerste regel: \"{}\". Verwacht: \"{}\". \
             Kies een ander bestand.",
            path.display(),
            shortened(found),
            shortened(expected)
        ),
        Error::SavedFile { path, fault } => saved_file(&path.display().to_string(), fault),
        Error::ScreenWithoutProgress => "Het venster voor de zaal leest wat naast de voortgang staat, en met --no-progress is die er niet. Laat die optie weg, of geef een bestand: --screen=BESTAND.".to_owned(),
        Error::ScreenWithoutFolder => "Het venster voor de zaal leest wat naast de voortgang staat, en dit systeem noemt daar geen map voor. Geef een bestand: --screen=BESTAND hier, --screen-file BESTAND bij de trainer.".to_owned(),
        Error::ScreenWithoutTerminal => "Het venster voor de zaal heeft een terminal nodig waarop het kan tekenen. Start het in een venster, zonder --accessible.".to_owned(),
        Error::CountsTooLarge { path } => format!(
            "{}: groter dan 1 MiB, dus geen bestand met aantallen. Kies het bestand dat class --save heeft gemaakt.",
            path.display()
        ),
        Error::CountsLine { path, line, found, header } => {
            format!("{}:{line}: \"{}\" past niet bij \"{}\": een naam, en voor elk antwoord een heel getal tot en met 9999, of niets als de stelling is overgeslagen.", path.display(), shortened(found), shortened(header))
        }
        Error::CountsItem { path, found } => {
            format!("{}: \"{}\" hoort niet bij deze lijst, of staat er twee keer in. Gebruik --statements als het een andere lijst is.", path.display(), shortened(found))
        }
        Error::SeveralPeople { path, found } => format!(
            "{}: hierin staan antwoorden van meer mensen. Kies één code met --id: {}.",
            path.display(),
            codes(found)
        ),
        Error::NoSuchPerson { path, found } if found.is_empty() => {
            format!("{}: hierin staan geen antwoorden. Kies een ander bestand.", path.display())
        }
        Error::NoSuchPerson { path, found } => {
            format!("{}: de code bij --id staat niet in dit bestand. Kies uit: {}.", path.display(), codes(found))
        }
        Error::SeveralIds { found } => {
            format!("In deze bestanden staan antwoorden van meer mensen. Kies één code met --id: {}.", codes(found))
        }
        Error::NoSuchId { found } if found.is_empty() => {
            "In deze bestanden staan geen antwoorden. Kies een ander bestand.".to_owned()
        }
        Error::NoSuchId { found } => {
            format!("De code bij --id staat niet in deze bestanden. Kies uit: {}.", codes(found))
        }
        Error::NoOwnList { found } => format!(
            "Er is geen volledige eigen lijst om iets naast te leggen. {} Doe eerst de zelftest met --save.",
            lists(found)
        ),
        Error::NothingBeside { found, needed } => format!(
            "Er is niets om naast je eigen lijst te leggen. {} Van collega's zie je pas iets vanaf {needed} volledige lijsten. Doe \
             de test nog eens met --save en --as wish of --as job, vraag meer collega's, of gebruik --situation of --ratings.",
            lists(found)
        ),
        Error::OpenDates { example } => format!(
            "Welke lijst het eerst kwam, is niet te zeggen: {example} kan op twee manieren gelezen worden, met de dag of met de \
             maand vooraan, en geen andere datum in het bestand beslist het. Schrijf de datums als 2026-11-26."
        ),
        Error::ReportFormat { path } => {
            format!("{}: kies een naam die eindigt op .html, .md, .txt of .json.", path.display())
        }
        Error::ColleagueNeedsFile => "Antwoorden over een collega zijn voor die collega. Geef met --save of --report aan waar je ze \
                                      bewaart, of gebruik --show-result om ze zelf te zien."
            .to_owned(),
        Error::NoShortForm => {
            "Deze stellingen hebben geen korte versie: niet elke rol heeft een stelling met short = true.".to_owned()
        }
        Error::NoColleagueWording => {
            "Deze stellingen hebben geen tekst over een collega. --as colleague kan hier dus niet.".to_owned()
        }
        Error::NoExtreme => {
            "Geen van deze zaken laat die rol op zijn puurst zien. Zet er \"extreme\" bij in het bestand, of laat --role weg.".to_owned()
        }
        Error::TooLongForSql => {
            "Deze lijst is te lang voor een sleutel in SQL: niet elke database rekent met zulke grote getallen precies. Gebruik ambtenaar \
             score."
                .to_owned()
        }
        Error::NumberOfAnswers { found, expected } => format!(
            "--answers: {found} gevonden, {expected} verwacht. Geef één antwoord per stelling, met komma's ertussen. Leeg telt als overgeslagen."
        ),
        Error::AnswerOffScale { number, found, lowest, highest } => format!(
            "--answers: antwoord {number} is \"{found}\". Verwacht: een cijfer van {lowest} t/m {highest}, of leeg."
        ),
        Error::Sheet { path, fault } => {
            let name = path.as_ref().map_or_else(
                || SCORE.standard_input.to_owned(),
                |path| path.display().to_string(),
            );
            format!("{name}: {}", (SCORE.fault)(fault))
        }
        Error::GroupTooSmall { minimum, unread: Some(unread), .. } => format!(
            "{} niet te lezen, en daardoor zijn er minder dan {minimum} mensen met een volledige uitslag. Welke het zijn, toont \
             ambtenaar score --check BESTAND. Over zo'n kleine groep toont ambtenaar niets, zodat niemand te herkennen is.",
            Count::of(*unread, "antwoord is", "antwoorden zijn")
        ),
        Error::GroupTooSmall { minimum, others, unread: None } => {
            let other = if *others {
                " Er zijn wel rijen met een ander perspectief; kies dat met --as."
            } else {
                ""
            };
            format!(
                "Er zijn minder dan {minimum} mensen met een volledige uitslag. Over zo'n kleine groep toont ambtenaar niets, \
                 zodat niemand te herkennen is.{other}"
            )
        }
        Error::TooManyGroups { column, most } => format!(
            "--by: in kolom {} staan meer dan {most} verschillende waarden. Kies een kolom met groepen, zoals een team.",
            quoted(column)
        ),
        Error::ClassCounts { path } => {
            let name = path.as_ref().map_or_else(
                || SCORE.standard_input.to_owned(),
                |path| path.display().to_string(),
            );
            format!(
                "{name}: dit zijn tellingen van een zaal (ambtenaar class), geen antwoorden per persoon. Er is niet uit te halen \
                 hoe één persoon de rollen mengt. Bekijk ze met ambtenaar class --from BESTAND."
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

/// Waarom een rij niet bij een bestand kan.
fn saved_file(path: &str, fault: &SavedFileFault) -> String {
    match fault {
        SavedFileFault::OpenQuote { line } => format!(
            "{path}:{line}: hier begint een aanhalingsteken dat nergens sluit; een nieuwe rij zou in die cel verdwijnen. Het bestand is \
             niet veranderd. Verbeter die regel, of kies een ander bestand."
        ),
        SavedFileFault::Utf16 => format!(
            "{path}: dit bestand is UTF-16, en daar kan geen rij bij. Het is niet veranderd. Bewaar het in Excel als CSV UTF-8, of kies een \
             ander bestand."
        ),
        SavedFileFault::NotInWindows1252 { found } => format!(
            "{path}: dit bestand is Windows-1252, en dat kent het teken \"{found}\" niet. Het is niet veranderd. Kies een andere code met \
             --id of een ander bestand, of bewaar het in Excel als CSV UTF-8."
        ),
    }
}

/// What files hold of one person.
fn lists(found: &ListsFound) -> String {
    let count = |number, what: &str| {
        (number > 0).then(|| format!("{} {what}", Count::of(number, "lijst", "lijsten")))
    };
    let parts: Vec<String> = [
        count(found.own, "over hoe je nu werkt"),
        count(found.wish, "over hoe je zou willen werken"),
        count(found.job, "over wat je werk vraagt"),
        count(found.incomplete, "met te weinig antwoorden"),
        count(found.colleagues, "van collega's"),
    ]
    .into_iter()
    .flatten()
    .collect();
    if parts.is_empty() {
        return "Gevonden: niets van deze persoon.".to_owned();
    }
    format!("Gevonden: {}.", super::list(&parts))
}

/// Codes of people, the empty one in words.
fn codes(found: &[String]) -> String {
    let named = found
        .iter()
        .map(|id| if id.is_empty() { "(leeg)" } else { id.as_str() });
    named.collect::<Vec<_>>().join(", ")
}
