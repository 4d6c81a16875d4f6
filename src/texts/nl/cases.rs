//! De zaken in het Nederlands.

use crate::texts::cases::CasesWords;

pub(super) static CASES: CasesWords = CasesWords {
    welcome: |cases, kept| {
        let kept = match kept {
            Some(folder) => format!(
                "Alles blijft op deze computer. Stop je halverwege, dan staat je volgorde in {folder} tot je klaar bent."
            ),
            None => {
                "Alles blijft op deze computer. Stop je halverwege, dan wordt er niets bewaard."
                    .to_owned()
            }
        };
        vec![
            format!("{cases} zaken uit de praktijk"),
            "Bij elke zaak kun je drie dingen doen. Alle drie mogen, en voor alle drie is iets te zeggen. Zet ze op \
             volgorde: wat doe jij eerst, wat daarna, wat het laatst?"
                .to_owned(),
            "Daarna zie je welke rol erachter zit.".to_owned(),
            kept,
        ]
    },
    progress: |number, of| format!("Zaak {number} van {of}"),
    keys: &[
        "1 2 3 in jouw volgorde",
        "= gelijk",
        "Backspace terug",
        "s overslaan",
        "q bewaren en stoppen",
    ],
    order: "Jouw volgorde:",
    prompt: "Jouw volgorde, zoals 2 1 3 of 2 = 1 3 (s overslaan, b terug, q stoppen, ? herhalen):",
    before: |order| format!("Eerder koos je: {order}."),
    skipped_before: "Deze zaak sloeg je eerder over.",
    noted: |order| format!("Genoteerd: {order}."),
    not_an_order: |typed| {
        format!(
            "\"{typed}\" is geen volgorde. Typ 1, 2 en 3, elk één keer, zoals 2 1 3. Gelijk is =, zoals 2 = 1 3."
        )
    },
    first: "Dit is de eerste zaak.",
    revealed: |title| format!("{title}: de rollen achter jouw volgorde"),
    behind: |place, role, action| {
        let place = match place {
            1 => "Eerst",
            2 => "Dan",
            _ => "Het laatst",
        };
        format!("{place} de {role}: {action}")
    },
    role_behind: |role, action| format!("De {role}: {action}"),
    cost: "Wat kost je eerste keuze in deze zaak?",
    next: "verder",
    again: "deze zaak opnieuw",
    too_few: |ranked, of| {
        format!(
            "Je zette {ranked} van de {of} zaken op volgorde. Voor een mix is minstens de helft nodig. Praten over wat je \
             oversloeg, kan net zo veel opleveren."
        )
    },
    labels: ("zaken", "zelftest"),
    sentence: |name, cases, test| match test {
        Some(test) => format!("De {name}: in de zaken {cases} van de 100, in de zelftest {test}."),
        None => format!("De {name}: in de zaken {cases} van de 100."),
    },
    caption: "aandeel in de mix, samen 100",
    question: "Bij welke zaak twijfelde je het meest, en wat gaf de doorslag?",
};
