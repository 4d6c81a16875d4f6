//! Scoren in het Nederlands.

use crate::model::ByRole;
use crate::texts::Count;
use crate::texts::Language::Dutch;
use crate::texts::score::{Closing, ColumnWords, ScoreWords};
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
