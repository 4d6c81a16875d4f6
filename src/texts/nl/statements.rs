//! Stellingen in het Nederlands.

use crate::model::{ByRole, Imbalance, Role};
use crate::texts::statements::StatementsWords;

use super::NUMBERS;

pub(super) static STATEMENTS: StatementsWords = StatementsWords {
    built_in: "ingebouwd",
    counts: |all, short, languages| {
        let short = if short == 0 {
            String::new()
        } else {
            format!(", {short} in de korte versie")
        };
        format!("{all} stellingen{short}; talen: {}", languages.join(", "))
    },
    normal: "eens zijn telt voor de rol",
    reversed: "omgekeerd: eens zijn telt tegen de rol",
    short: "ook in de korte versie",
    scale: "Antwoorden",
    correct: |file| format!("{file}: geen fouten gevonden."),
    roles: "Alle drie de rollen staan erin, compleet.",
    cases: |number| match number {
        1 => "Er staat één zaak in, met drie manieren om die aan te pakken.".to_owned(),
        _ => format!("Er staan {number} zaken in, elk met drie manieren om die aan te pakken."),
    },
    situations: |number| match number {
        1 => "Er staat één situatie in, met een cijfer voor elke rol.".to_owned(),
        _ => format!("Er staan {number} situaties in, elk met een cijfer voor elke rol."),
    },
    warnings: "Let op",
    advice: "Advies",
    no_advice: "Geen advies: de stellingen volgen alle schrijfregels die een programma kan nagaan.",
    no_case_advice: "Geen advies: de zaken zijn kort genoeg en de drie manieren om ze aan te pakken even lang.",
    no_role_advice: "Geen advies: de samenvattingen passen elk op één regel.",
    precision: "Wat deze lijst uit elkaar kan houden",
    tells_apart: |form, statements, precision| {
        format!(
            "{form}, {statements} stellingen: de marge van een score is {} punten en van een aandeel {}. Scores{} die minder dan \
             {} punten verschillen, kan deze lijst niet uit elkaar houden.",
            between(&precision.score_margin),
            between(&precision.share_margin),
            if precision.is_even() {
                ""
            } else {
                " van de rollen met de minste stellingen"
            },
            NUMBERS.rounded(precision.smallest_difference, 1),
        )
    },
    full_form: "Volledige lijst",
    short_form: "Korte versie",
    balanced: |form| {
        format!("{form}: in balans. Wie het met alles eens is, krijgt daardoor geen andere mix.")
    },
    unbalanced,
    no_short_form: "Er is geen korte versie: niet elke rol heeft een stelling met short = true.",
};

/// Getallen die per rol kunnen verschillen: één, of van het kleinste tot het grootste.
fn between(values: &ByRole<f64>) -> String {
    let [largest, _, smallest] = values
        .ranked_by(f64::total_cmp)
        .map(|role| NUMBERS.rounded(values[role], 1));
    if largest == smallest {
        largest
    } else {
        format!("{smallest} tot {largest}")
    }
}

fn unbalanced(form: &str, imbalance: &Imbalance) -> String {
    let numbers = Role::ALL.map(|role| {
        let (asked, reversed) = imbalance.numbers[role];
        format!("{} {asked} ({reversed} omgekeerd)", role.key())
    });
    format!(
        "{form}: niet in balans: {}. Wie het met alles eens is, krijgt dan vanzelf een andere mix; geef \
         elke rol evenveel stellingen, en evenveel omgekeerde.",
        super::list(&numbers)
    )
}
