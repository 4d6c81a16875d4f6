//! Stemmen met handen, in het Nederlands.

use crate::texts::class::{ClassWelcome, ClassWords, example};

pub(super) static CLASS: ClassWords = ClassWords {
    welcome,
    people: "Hoeveel mensen stemmen mee? (alleen Enter: onbekend)",
    not_people: "Typ een heel getal, of alleen Enter.",
    hands: "Handen:",
    last_hand: "Laatste hand:",
    line_hint: |low, high| {
        format!("Typ hoeveel handen er zijn bij {low} tot en met {high}, met spaties ertussen.")
    },
    tally_hint: |low, high| format!("Turven: elke toets {low} tot en met {high} is één hand."),
    wrong: |found, steps| {
        let now = if found == 1 {
            "Nu staat er 1".to_owned()
        } else {
            format!("Nu staan er {found}")
        };
        format!(
            "Typ {steps} getallen van 0 tot en met 9999, zoals {}. {now}.",
            example(steps)
        )
    },
    count_keys: &[
        "Enter tonen",
        "Backspace wissen of terug",
        "t turven",
        "s overslaan",
        "q bewaren en stoppen",
        "? hulp",
    ],
    reveal_keys: &[
        "Enter volgende",
        "Backspace terug",
        "e verbeteren",
        "q bewaren en stoppen",
    ],
    help: |low, high| {
        vec![
            format!("cijfers    hoeveel handen bij {low} tot en met {high}, met spaties ertussen"),
            "Enter      laat de handen zien, en daarna door naar de volgende".to_owned(),
            "Backspace  wist; op een lege regel terug naar de vorige stelling".to_owned(),
            format!("t          turven: elke toets {low} tot en met {high} is een hand; nog eens t: weer getallen"),
            "v          laat zien wat je typt, of verbergt het; kijkt de zaal mee, laat het dan verborgen".to_owned(),
            "s          sla de stelling over".to_owned(),
            "q          bewaar en stop".to_owned(),
            String::new(),
            "Laat de zaal stemmen met de ogen dicht of met kaarten. Lees de antwoorden voor, van laag naar hoog.".to_owned(),
        ]
    },
    tally_keys: &['t'],
    correct_keys: &['e'],
    no_hands: "Niemand heeft een hand opgestoken.",
    instructions: |low, high| {
        vec![
            format!("Typ per stelling hoeveel handen er zijn bij {low} tot en met {high}, met spaties ertussen, en druk op Enter."),
            "Turven kan ook: typ een t en dan een cijfer per hand, zoals t 1 1 2 5.".to_owned(),
            "Andere letters: b terug, s overslaan, q bewaren en stoppen, ? herhaalt de stelling en de antwoorden.".to_owned(),
        ]
    },
    prompt: |low, high| format!("Handen bij {low} tot en met {high}:"),
    not_hands: |found, steps| {
        format!(
            "\"{found}\" klopt niet. Typ {steps} getallen met spaties ertussen, zoals {}, of s, b, q of ?.",
            example(steps)
        )
    },
    was_counted: |hands| format!("Eerder geteld: {hands}. Alleen Enter laat dat zo."),
    was_skipped: "Eerder overgeslagen. Alleen Enter laat dat zo.",
    reveal_prompt: "Enter: volgende, e: verbeteren, b: terug, q: bewaren en stoppen:",
    saved: |path| format!("De aantallen staan in {path}. Wis het bestand aan het eind van de dag."),
    correct: "een stelling verbeteren",
};

fn welcome(welcome: &ClassWelcome<'_>) -> Vec<String> {
    let kept = match welcome.kept_in {
        Some(folder) => format!(
            "Alles blijft op deze computer. Stop je halverwege, dan wachten de aantallen in {folder}."
        ),
        None => "Alles blijft op deze computer. Stop je halverwege, dan wordt er niets bewaard."
            .to_owned(),
    };
    vec![
        welcome.title.to_owned(),
        format!(
            "Stemmen door handen op te steken: {} stellingen. Je typt de aantallen; pas daarna ziet de zaal de uitkomst.",
            welcome.statements
        ),
        "Stem met de ogen dicht of met kaarten, zodat niemand naar een ander kijkt. Meedoen is vrijwillig.".to_owned(),
        kept,
    ]
}
