//! De opdrachtregel in het Nederlands.

use crate::situation::UsageProblem;
use crate::texts::command_line::{
    CommandLine, GlobalWords, InviteWords, OwnTextsWords, RolesWords, StatementsWords, TakeWords,
};

pub(super) static COMMAND_LINE: CommandLine = CommandLine {
    report: "schrijf het ook naar dit bestand: .html, .md, .txt of .json",
    usage_heading: "Zo gebruik je het:",
    options_heading: "Opties",
    commands_heading: "Opdrachten",
    arguments_heading: "Argumenten",
    about: "De Ideale Ambtenaar: ontdek welke mix van bureaucraat, ondernemer en verbinder jij gebruikt.\n\
            Een zelftest van vier minuten. Alles blijft op deze computer.\n\
            Met een schermlezer of brailleregel: ambtenaar --accessible",
    usage: "ambtenaar [OPDRACHT] [OPTIES]",
    examples: "\
Zonder opdracht begint de zelftest meteen.

Voorbeelden:
  ambtenaar                    doe de zelftest
  ambtenaar --form short       de korte versie: 12 stellingen, 2 minuten
  ambtenaar --accessible       gewone regels tekst, voor schermlezers en brailleregels
  ambtenaar roles              lees over de drie rollen
  ambtenaar take --help        alle mogelijkheden van de zelftest

Status bij afloop: 0 klaar, 1 er was iets mis, 2 verkeerd gebruik, 3 tussentijds gestopt.",
    globals: GlobalWords {
        lang: "taal: nl of en (anders de taal van je computer)",
        accessible: "gewone regels tekst in plaats van schermen en plaatjes, voor schermlezers en brailleregels",
        statements: "gebruik de stellingen uit dit bestand in plaats van de ingebouwde",
        color: "kleur: auto, always of never",
        charset: "tekens voor tekeningen: auto, unicode of ascii",
        force: "vervang een bestand dat al bestaat",
        help: "toon deze hulp",
        version: "toon de versie",
    },
    take: TakeWords {
        about: "Doe de zelftest: 24 stellingen, of 12 in de korte versie.",
        usage: "ambtenaar [take] [OPTIES]",
        examples: "\
Voorbeelden:
  ambtenaar take
  ambtenaar take --form short --as wish
  ambtenaar take --answers 4,5,3,4,2,1,4,5,3,2,4,4,2,5,3,1,4,4,2,5,4,4,2,5

Let op: wat je achter --answers en --id typt, blijft staan in de geschiedenis van je terminal.",
        form: "full: 24 stellingen, 4 minuten; short: 12 stellingen, 2 minuten",
        perspective: "hoe je antwoordt: self (zoals ik nu werk), wish (zoals ik zou willen werken), \
                      job (wat mijn werk vraagt) of colleague (over een collega)",
        confirm: "een cijfer telt pas na Enter",
        guess: "schat eerst zelf je mix; die schatting zie je naast de uitslag",
        explain: "laat per rol zien welke stellingen het meest uitmaakten",
        shuffle: "zet de stellingen in willekeurige volgorde; met =SEED (een heel getal) steeds in dezelfde",
        answers: "stel geen vragen: dit zijn de antwoorden in de volgorde van de stellingen; laat er een leeg om die stelling over te slaan",
        id: "code van degene over wie het gaat (anders een korte willekeurige code, en bij een collega geen)",
        from: "laat een bewaarde uitslag opnieuw zien; met --id als er meer mensen in het bestand staan",
        save: "voeg de antwoorden als rij toe aan dit CSV-bestand (het wordt zo nodig gemaakt)",
        report: "schrijf de uitslag naar dit bestand: .html, .md, .txt of .json",
        excel: "bij --save: maak een nieuw CSV-bestand voor de Nederlandse Excel (puntkomma's)",
        fresh: "begin opnieuw, wat er ook van een eerdere test bewaard is",
        no_progress: "bewaar niets: geen tussenstand en geen uitslag",
        format: "text: om te lezen; json: voor programma's",
        show_result: "bij --as colleague: laat de uitslag ook aan jou zien",
    },
    own_texts: OwnTextsWords {
        roles: "teksten over de rollen uit een eigen bestand, in de vorm van statements/roles.toml",
        cases: "zaken uit een eigen bestand, in de vorm van statements/cases.toml",
        situations: "situaties uit een eigen bestand, in de vorm van statements/situations.toml",
    },
    roles: RolesWords {
        about: "Lees over de drie rollen: waar ze vandaan komen, wat ze brengen en wat hun valkuilen zijn.",
        usage: "ambtenaar roles [ROLE]",
        examples: "Voorbeelden:\n  ambtenaar roles\n  ambtenaar roles connector",
        role: "bureaucrat, entrepreneur of connector; zonder rol alle drie in het kort",
    },
    class: super::class::HELP,
    reading: super::score::READING,
    score: super::score::HELP,
    reliability: super::reliability::HELP,
    compare: super::compare::HELP,
    invite: InviteWords {
            about: "Vraag collega's hoe ze je zien: alles wat een collega nodig heeft, en open vragen om zelf te stellen.",
            usage: "ambtenaar invite [OPTIES]",
            examples: "\
Voorbeelden:
  ambtenaar invite
  ambtenaar invite --id vlier7 --format forms
  ambtenaar invite --id vlier7 --format limesurvey --output enquete.txt

Met --output staat in het bestand alleen wat naar je collega gaat; de uitleg voor jou komt op het scherm.
Let op: wat je achter --id typt, blijft staan in de geschiedenis van je terminal.",
            id: "je code, zoals in je eigen bestand met antwoorden (anders wordt er een gemaakt)",
            format: "page: een blad om te printen; forms: tekst voor Microsoft Forms of Google Forms; \
                     limesurvey: een enquête; command: een opdracht voor wie ambtenaar heeft",
            output: "schrijf wat je collega nodig heeft naar dit bestand",
        },
    cases: super::cases::HELP,
    completions: super::shells::COMPLETIONS,
    man: super::shells::MAN,
    statements: StatementsWords {
        about: "Bekijk de stellingen, zet ze om voor papier of een enquête, of controleer een eigen bestand.",
        usage: "ambtenaar statements <list|show|check|export> [OPTIES]",
        examples: "Voorbeelden:\n  ambtenaar statements show\n  ambtenaar statements export --format md\n  ambtenaar statements check mijn-lijst.toml",
        list: "Toon welke lijsten er zijn: de ingebouwde en de bestanden die je noemt.",
        list_usage: "ambtenaar statements list [FILE]...",
        show: "Toon de stellingen met hun rol en richting.",
        show_usage: "ambtenaar statements show [OPTIES]",
        check: "Controleer een bestand: alle fouten met regelnummer, en daarna advies.",
        check_usage: "ambtenaar statements check FILE",
        files: "bestanden met stellingen",
        file: "bestand met stellingen",
        export: super::export::HELP,
    },
    problem,
};

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
fn problem(problem: &UsageProblem) -> String {
    match problem {
        UsageProblem::UnknownCommand { found, similar } => {
            format!(
                "De opdracht \"{found}\" bestaat niet.{} Alle opdrachten: ambtenaar --help",
                meant(similar)
            )
        }
        UsageProblem::MissingCommand { command, possible } => {
            format!(
                "Achter \"{command}\" ontbreekt nog een woord. Kies uit: {}.",
                possible.join(", ")
            )
        }
        UsageProblem::UnknownOption { found, similar } => {
            let similar: Vec<String> = similar.iter().cloned().collect();
            format!(
                "De optie \"{found}\" bestaat hier niet.{} Alle opties: zet --help achter de opdracht.",
                meant(&similar)
            )
        }
        UsageProblem::UnexpectedArgument { found } => {
            format!("\"{found}\" is hier te veel. Wat er wel mag, zie je met --help.")
        }
        UsageProblem::OptionBeforeCommand { command } => {
            format!("Zet de opties achter de opdracht: ambtenaar {command} --…")
        }
        UsageProblem::InvalidValue {
            option,
            found,
            possible,
            similar,
        } => {
            let similar: Vec<String> = similar.iter().cloned().collect();
            format!(
                "{option}: \"{found}\" kan hier niet.{} {}",
                meant(&similar),
                expected(option, possible)
            )
        }
        UsageProblem::MissingValue { option, possible } => {
            format!(
                "Achter {option} ontbreekt een waarde. {}",
                expected(option, possible)
            )
        }
        UsageProblem::Misused { option } => {
            format!("{option} staat er meer dan eens, of heeft een waarde die er niet bij hoort. Hoe het wel kan, zie je met --help.")
        }
        UsageProblem::TooOften { option, most } => format!("{option} kan hooguit {most} keer. Laat er een weg."),
        UsageProblem::GivenTwice { option, found } => {
            format!("{option}: \"{found}\" staat er twee keer. Laat er een weg.")
        }
        UsageProblem::Conflict { option, other } => {
            format!("{option} en {other} gaan niet samen. Laat een van de twee weg.")
        }
        UsageProblem::Needs { option, other } => format!("{option} werkt alleen samen met {other}. Voeg {other} toe, of laat {option} weg."),
        UsageProblem::MissingArgument { missing } => {
            format!(
                "Er ontbreekt nog iets: {}. Een voorbeeld zie je met --help.",
                missing.join(", ")
            )
        }
        UsageProblem::ReservedColumn { name } => format!(
            "De uitslag heeft al een kolom \"{name}\"; --keep kan er geen tweede bij zetten. Geef de kolom in je bestand eerst een andere naam."
        ),
        UsageProblem::NotUtf8 => {
            "Een van de woorden op de opdrachtregel is geen leesbare tekst (UTF-8). Typ het opnieuw, of kies een andere bestandsnaam.".to_owned()
        }
    }
}

fn meant(similar: &[String]) -> String {
    if similar.is_empty() {
        String::new()
    } else {
        format!(" Bedoelde je \"{}\"?", similar.join("\" of \""))
    }
}

fn expected(option: &str, possible: &[String]) -> String {
    match option {
        _ if !possible.is_empty() => format!("Kies uit: {}.", possible.join(", ")),
        "--ratings" => {
            "Verwacht: drie cijfers van 1 t/m 5 met komma's ertussen, zoals --ratings 5,3,2."
                .to_owned()
        }
        "--column" => "Verwacht: een stelling of gegeven, een = en de naam van de kolom, zoals --column 's07=Vraag 7'.".to_owned(),
        "--label" => "Verwacht: de tekst van een cel, een = en het antwoord waar die voor staat, zoals --label 'vaak=4'. Zonder antwoord: --label 'anders='.".to_owned(),
        "--shuffle" | "--seed" => format!("Verwacht: een heel getal vanaf 0, zoals {option}=7."),
        "--min-group" => {
            "Verwacht: een heel getal vanaf 5. De grens kan omhoog, nooit omlaag.".to_owned()
        }
        "--example" => format!("Verwacht: een heel getal van 1 t/m {}.", u16::MAX),
        _ => "Wat er wel kan, zie je met --help.".to_owned(),
    }
}
