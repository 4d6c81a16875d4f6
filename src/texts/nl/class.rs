//! Stemmen met handen, in het Nederlands.

use crate::texts::Count;
use crate::texts::class::{ClassWelcome, ClassWords, Discussion, example};

pub(super) static CLASS: ClassWords = ClassWords {
    welcome,
    people: "Hoeveel mensen stemmen mee? (alleen Enter: onbekend)",
    not_people: "Typ een heel getal, of alleen Enter.",
    counted,
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
    discuss,
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
    step: |value, label, count| format!("{value}, {label}: {count}."),
    reveal_prompt: "Enter: volgende, e: verbeteren, b: terug, q: bewaren en stoppen:",
    saved: |path| format!("De aantallen staan in {path}. Wis het bestand aan het eind van de dag."),
    result: |counted, asked| {
        format!("De zaal in beeld: over {counted} van de {asked} stellingen is gestemd.")
    },
    heads: ["Rol", "Score", "Aandeel", "Stellingen"],
    of: |counted, asked| format!("{counted} van {asked}"),
    explanation: "Score: hoe sterk de zaal het eens is met wat bij een rol hoort, gemiddeld van 0 tot 100. Aandeel: de rollen ten opzichte \
                  van elkaar; iedere rol begint op een derde. Er is geen marge: niemand weet wie welke hand opstak.",
    role: |name, share, score| format!("{name}: aandeel {share}, score {score} van 100."),
    too_few: |name| format!("{name}: over te weinig stellingen is gestemd voor een score."),
    no_mix: "Voor een mix is over te weinig stellingen gestemd: het moet minstens de helft zijn van elke rol.",
    to_discuss: "Om samen over te praten: hier is de zaal het meest verdeeld",
    all_counts: "Alle stellingen, van verdeeld naar eensgezind",
    closing: "Een momentopname en het begin van een gesprek, over de groep en niet over personen. Niet voor selectie, beoordeling \
              of beloning.",
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

fn counted(total: u64, people: Option<u64>) -> String {
    match people {
        None => format!("{} geteld", Count::of(total, "hand", "handen")),
        Some(people) if total > people => {
            format!("{total} geteld, meer dan de {people} mensen in de zaal")
        }
        Some(people) => format!("{total} van de {people} mensen geteld"),
    }
}

fn discuss(discussion: Discussion) -> String {
    match discussion {
        Discussion::Disagreeing(1) => {
            "Eén persoon is het ermee oneens. Welke goede redenen kunnen daarvoor zijn?".to_owned()
        }
        Discussion::Disagreeing(people) => {
            format!("{people} mensen zijn het ermee oneens. Welke goede redenen kunnen zij hebben?")
        }
        Discussion::Agreeing(1) => {
            "Eén persoon is het ermee eens. Welke goede redenen kunnen daarvoor zijn?".to_owned()
        }
        Discussion::Agreeing(people) => {
            format!("{people} mensen zijn het ermee eens. Welke goede redenen kunnen zij hebben?")
        }
        Discussion::Imagine => {
            "Bedenk samen een goede reden om er anders over te denken dan de meesten hier."
                .to_owned()
        }
    }
}
