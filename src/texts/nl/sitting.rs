//! Wat nog niet af is, in het Nederlands.

use crate::model::Perspective;
use crate::screen::TO_COPY;
use crate::texts::sitting::{KeptState, Left, Run, SittingWords, Trouble};

pub(super) static SITTING: SittingWords = SittingWords {
    unfinished: |run, done, of, date| {
        let (who, what) = match run {
            Run::Test => ("Je was", "stellingen"),
            Run::Vote => ("Jullie waren", "vragen"),
            Run::Cases => ("Je was", "zaken"),
        };
        let date = super::date(date);
        format!("{who} bezig: {done} van de {of} {what} gedaan, begonnen op {date}.")
    },
    finished: |perspective, date| {
        let date = super::date(date);
        match perspective {
            Perspective::Own => format!("Je test van {date} is af. Je uitslag staat nog klaar."),
            Perspective::Wish => {
                format!(
                    "Je lijst over hoe je zou willen werken, van {date}, is af. De uitslag staat nog klaar."
                )
            }
            Perspective::Job => {
                format!(
                    "Je lijst over wat je werk vraagt, van {date}, is af. De uitslag staat nog klaar."
                )
            }
            Perspective::Colleague => {
                format!("Je lijst over je collega, van {date}, is af. De uitslag staat nog klaar.")
            }
        }
    },
    go_on: |run, number| match run {
        Run::Test => format!("verder met stelling {number}"),
        Run::Vote => format!("verder met vraag {number}"),
        Run::Cases => format!("verder met zaak {number}"),
    },
    see_result: "naar je uitslag",
    afresh: "opnieuw beginnen (wat er staat, blijft tot het eerste nieuwe antwoord)",
    afresh_keys: &['o'],
    no_folder: "er is geen map voor gevonden (HOME ontbreekt)",
    not_kept: |run, why| match run {
        Run::Test => format!(
            "Je antwoorden kunnen tussentijds niet worden bewaard: {why}. De test werkt verder gewoon."
        ),
        Run::Cases => format!(
            "Je antwoorden kunnen tussentijds niet worden bewaard: {why}. De zaken werken verder gewoon."
        ),
        Run::Vote => format!(
            "De aantallen kunnen tussentijds niet worden bewaard: {why}. Stemmen kan wel gewoon."
        ),
    },
    kept_aside: |trouble, path| {
        let why = self::trouble(trouble);
        format!(
            "Er was iets dat nog niet af was, maar het bestand {why}. Het is bewaard als {path}. Je begint opnieuw."
        )
    },
    left,
};

/// Wat er met een bestand is, na "het bestand".
pub(super) const fn trouble(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Damaged => "is niet leesbaar",
        Trouble::OtherFormat => "komt van een andere versie van dit programma",
        Trouble::OtherStatements => "hoort bij andere stellingen of zaken",
        Trouble::NotOurs => "is niet van jou, of mag niet gelezen worden",
    }
}

fn left(left: &Left) -> String {
    let (done, of) = (left.done, left.of);
    let (done, kept) = match left.run {
        Run::Test => (
            format!("Je hebt {done} van de {of} stellingen gedaan."),
            "Je antwoorden zijn",
        ),
        Run::Vote => (
            format!("Jullie hebben {done} van de {of} vragen gedaan."),
            "De aantallen zijn",
        ),
        Run::Cases => (
            format!("Je hebt {done} van de {of} zaken gedaan."),
            "Je antwoorden zijn",
        ),
    };
    let what = match &left.kept {
        KeptState::Result(folder) => format!(
            "Je uitslag is bewaard in {folder}. De eerste start na 30 dagen ruimt hem op. Om hem weer te zien, typ:"
        ),
        KeptState::Finished => "Je uitslag is bewaard. Om hem weer te zien, typ:".to_owned(),
        KeptState::Progress => format!("{done} {kept} bewaard. Om later verder te gaan, typ:"),
        KeptState::Nothing => {
            format!("{done} {kept} niet bewaard. Om opnieuw te beginnen, typ:")
        }
    };
    format!("{what}\n{TO_COPY}{}", left.command)
}
