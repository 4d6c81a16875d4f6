//! Scoren in het Nederlands.

use crate::model::ByRole;
use crate::texts::Count;
use crate::texts::Language::Dutch;
use crate::texts::score::{Closing, ColumnWords, ReadingHelp, ScoreHelp, ScoreWords};
use crate::words::answer_files;

pub(super) static SCORE: ScoreWords = ScoreWords {
    roles: ByRole {
        bureaucrat: "bureaucraat",
        entrepreneur: "ondernemer",
        connector: "verbinder",
    },
    head_id: "id",
    head_leading: "voorop",
    head_status: "status",
    complete: "volledig",
    incomplete: "onvolledig",
    shown: |shown, all| match (shown, all) {
        (_, 0) => "Er zijn geen rijen.".to_owned(),
        (shown, all) if shown == all => format!("{}.", rows(all)),
        (shown, all) => format!(
            "De eerste {shown} van {}; alle rijen met --format csv.",
            rows(all)
        ),
    },
    problem: |problem| answer_files::problem(Dutch, problem),
    more_problems: |count| {
        let noun = Count::of(count, "ander probleem", "andere problemen");
        format!("… en nog {noun}:")
    },
    counted: |sort, count| answer_files::counted(Dutch, sort, count),
    missing_columns: |missing| answer_files::missing_columns(Dutch, missing),
    notice: |notice| answer_files::notice(Dutch, notice),
    other_instrument: |found, expected| {
        format!(
            "sommige rijen zijn gemaakt met andere stellingen ({found}) dan die nu in gebruik zijn ({expected}); ze zijn met de laatste gescoord"
        )
    },
    example_rows: "dit zijn verzonnen voorbeeldrijen, geen mensen",
    strict: "Gestopt bij het eerste probleem, vanwege --strict.",
    not_written: |path| format!("{path} is niet geschreven."),
    per_second: |number| format!("{number} rijen/s"),
    closing,
    columns: &COLUMNS,
};

pub(super) const HELP: ScoreHelp = ScoreHelp {
    about: "Bereken scores uit bestanden met antwoorden: één rij per persoon. Voor scripts, en voor exports van Microsoft Forms, Google Forms en LimeSurvey.",
    usage: "ambtenaar score [FILE]... [OPTIES]",
    examples: "\
Voorbeelden:
  ambtenaar score antwoorden.csv > scores.csv
  ambtenaar score export.xlsx --excel --output scores.csv
  ambtenaar score antwoorden.csv --show-columns
  cat deel-*.csv | ambtenaar score | mlr --icsv --opprint cat

Status bij afloop: 0 klaar, 1 er was iets mis (ook foute waarden), 2 verkeerd gebruik.",
    format: "csv, jsonl (één JSON-object per regel) of table (de eerste 20 rijen, om te lezen)",
    output: "schrijf naar dit bestand in plaats van standaarduitvoer (-)",
    excel: "csv zoals Excel die met een dubbelklik opent: puntkomma's en decimale komma's",
    keep: "neem deze kolom van het bestand over, of alle die passen, zoals 'team*'; mag vaker",
    with: "voeg kolommen toe van wat er begrepen is: source, instrument, form, perspective, date",
    careless: "voeg de langste reeks gelijke antwoorden toe",
    strict: "stop bij het eerste wat onzeker of fout is; het bestand van --output wordt dan niet geschreven",
    problems: "schrijf elk probleem ook naar dit bestand: één JSON-object per regel",
    accept_problems: "cellen en rijen die niet te lezen zijn, geven geen foutstatus; ze worden wel gemeld",
    check: "alleen controleren: schrijf geen rijen",
    show_columns: "toon wat er van de bestanden begrepen is, en stop; met --format json als gegevens",
    schema: "toon de kolommen met hun betekenis en het JSON Schema van een regel, en stop",
};

pub(super) const READING: ReadingHelp = ReadingHelp {
    files: "bestanden met antwoorden (CSV, xlsx, ods, JSON, ook .gz); - of niets is standaardinvoer",
    id_column: "de kolom die zegt over wie een rij gaat (anders id, Response ID, … of het rijnummer)",
    encoding: "utf-8, utf-16le, utf-16be of windows-1252 (anders wordt het uitgezocht)",
    delimiter: "comma, semicolon, tab of bar (anders wordt het uitgezocht)",
    finished_only: "laat rijen weg die nooit zijn ingeleverd (LimeSurvey, Qualtrics); een fout als geen kolom dat zegt",
    same_people: "een nummer dat in meer bestanden als id staat is dezelfde persoon, van wie de laatste rij telt",
    threads: "hoeveel threads (anders zoveel als de computer heeft)",
    quiet: "geen voortgang, geen opmerkingen en geen slotregel; wat onzeker of fout is, zie je altijd",
    perspective: "hoe is geantwoord als een rij dat niet zegt: self, wish, job of colleague",
    column: "zeg welke kolom bij een stelling of gegeven hoort, zoals s07=Vraag 7; zonder naam: geen kolom; mag vaker",
    columns: "de namen van alle kolommen, voor een bestand waarin die ontbreken",
    label: "zeg voor welk antwoord een tekst staat, zoals 'vaak=4'; 'anders=' is geen antwoord; mag vaker",
    sheet: "lees dit blad van een werkboek; mag vaker",
};

static COLUMNS: ColumnWords = ColumnWords {
    encoding: "codering",
    delimiter: "scheidingsteken",
    delimiters: |key| match key {
        "semicolon" => "puntkomma",
        "tab" => "tab",
        "bar" => "verticale streep",
        _ => "komma",
    },
    sheet: "werkblad",
    form: "versie",
    perspective: "perspectief",
    columns: "kolommen:",
    by_id: "aan de code",
    by_number: "aan het nummer in de gedrukte lijst",
    by_hand: "aan --column",
    by_text: |language, colleague, whole| {
        let wording = if colleague { ", over een collega" } else { "" };
        let part = if whole { "tekst" } else { "eerste woorden" };
        format!("aan de {part} ({language}{wording})")
    },
    unused: |id| format!("lijkt op {id}, telt niet mee"),
    detail: |key| match key {
        "id" => "over wie de rij gaat",
        "date" => "datum",
        "perspective" => "perspectief",
        "form" => "versie",
        "instrument" => "gebruikte stellingen",
        "seed" => "volgorde van de stellingen",
        "finished" => "of de rij is ingeleverd",
        "answers" => "alle antwoorden, een cijfer per stelling",
        _ => "wanneer ingeleverd",
    },
    ignored: "niet gebruikt",
    answers: "antwoorden in de eerste rijen:",
    no_answers: "geen rijen",
    missing: "geen antwoord",
    unreadable: "niet begrepen",
};

fn rows(count: u64) -> String {
    Count::of(count, "rij", "rijen").to_string()
}

fn closing(closing: &Closing) -> String {
    let mut parts = vec![
        rows(closing.rows),
        format!("{} volledig", closing.complete),
        format!("{} onvolledig", closing.rows - closing.complete),
        Count::of(closing.problems, "probleem", "problemen").to_string(),
    ];
    if closing.unfinished > 0 {
        let what = if closing.left_out {
            "weggelaten"
        } else {
            "meegeteld"
        };
        parts.push(format!("{} nooit ingeleverd, {what}", closing.unfinished));
    }
    parts.join(", ")
}
