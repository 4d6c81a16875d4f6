use super::{LegendPlace, other_meaning};
use crate::answers::answer::AnswerKey;
use crate::answers::testing::questionnaire;

/// The number that a text gives another meaning, and that meaning.
fn found(text: &str) -> Option<(char, u8)> {
    let answers = AnswerKey::new(&questionnaire(), &[]);
    other_meaning(&answers, text, LegendPlace::Apart).map(|other| (other.number, other.step))
}

#[test]
fn a_text_that_turns_the_scale_is_seen() {
    for text in [
        "Stelling (1=helemaal mee eens, 5=helemaal mee oneens)",
        "Geef aan (1 = helemaal mee eens, 5 = helemaal mee oneens) [Ik vraag mensen.]",
        "1 = helemaal mee eens, 2 = mee eens, 3 = niet mee eens, niet mee oneens, 4 = mee oneens, 5 = helemaal mee oneens",
        "Ik vraag mensen. {1, helemaal mee eens}",
        "1 = helemaal mee eens",
        "1 helemaal mee eens",
        "1: strongly agree",
        "{\"1\": \"strongly agree\"}",
        "1 (helemaal mee eens) t/m 5 (helemaal mee oneens)",
        "van helemaal mee eens (1) tot helemaal mee oneens (5)",
        "helemaal mee eens = 1, helemaal mee oneens = 5",
        "helemaal mee eens: 1 - helemaal mee oneens: 5",
        "1=eens 5=oneens",
    ] {
        assert_eq!(
            found(text),
            Some(('1', if text.contains("=eens") { 4 } else { 5 })),
            "{text}"
        );
    }
}

#[test]
fn a_text_that_does_not_is_left_alone() {
    for text in [
        "Stelling (1=helemaal mee oneens, 5=helemaal mee eens)",
        "1 = helemaal mee oneens, 2 = mee oneens, 3 = niet mee eens, niet mee oneens, 4 = mee eens, 5 = helemaal mee eens",
        "3 = niet mee eens, niet mee oneens",
        "{5, helemaal mee eens}",
        "1 (helemaal mee oneens) t/m 5 (helemaal mee eens)",
        "1 helemaal mee oneens 5 helemaal mee eens",
        "van helemaal mee oneens (1) tot helemaal mee eens (5)",
        "helemaal mee oneens: 1 - helemaal mee eens: 5",
        "schaal 1-5 (helemaal mee oneens - helemaal mee eens)",
        "1/5 (helemaal mee oneens / helemaal mee eens)",
        "van 1 tot 5: helemaal mee oneens tot helemaal mee eens",
        "Vraag 2: eens?",
        "s01 helemaal mee eens",
        "1 = ja, 5 = nee",
        "Versie 2.1: mee oneens",
        "12 = helemaal mee eens",
        "",
    ] {
        assert_eq!(found(text), None, "{text}");
    }
}

/// Texts in other forms, each of which turns the scale for a 1.
const TURNED: [&str; 50] = [
    "Schaal: 1 helemaal mee eens tot 5 helemaal mee oneens",
    "Schaal van 1 (helemaal mee eens) naar 5 (helemaal mee oneens)",
    "In hoeverre ben je het eens (1 is helemaal mee eens, 5 is helemaal mee oneens)? [Ik vraag mensen.]",
    "1 is helemaal mee eens",
    "Let op: 1 is helemaal mee eens",
    "Let op: 1 betekent helemaal mee eens!",
    "1 betekent dat je het er helemaal mee eens bent",
    "waarbij 1 staat voor helemaal mee eens en 5 voor helemaal mee oneens",
    "een 1 staat voor \"helemaal mee eens\"",
    "1 means strongly agree",
    "1 stands for strongly agree",
    "1 for strongly agree and 5 for strongly disagree",
    "Scale from 1 (strongly agree) to 5 (strongly disagree)",
    "on a scale where 1 means you strongly agree and 5 means you strongly disagree",
    "helemaal mee eens 1 2 3 4 5 helemaal mee oneens",
    "Helemaal mee eens  1 - 2 - 3 - 4 - 5  Helemaal mee oneens",
    "helemaal mee eens | 1 | 2 | 3 | 4 | 5 | helemaal mee oneens",
    "strongly agree 1 2 3 4 5 strongly disagree",
    "Ik vraag mensen. Helemaal mee eens 1 2 3 4 5 helemaal mee oneens",
    "van 1 tot 5: helemaal mee eens tot helemaal mee oneens",
    "schaal 1-5 (helemaal mee eens - helemaal mee oneens)",
    "1 t/m 5, helemaal mee eens t/m helemaal mee oneens",
    "1/5 (helemaal mee eens/helemaal mee oneens)",
    "Helemaal mee eens … helemaal mee oneens (1 … 5)",
    "van helemaal mee eens = 1 naar helemaal mee oneens = 5",
    "Op een schaal van 1 tot 5, waarbij 1 helemaal mee eens is en 5 helemaal mee oneens",
    "Op een schaal van 1 tot 5 (1 is helemaal mee eens; 5 is helemaal mee oneens)",
    "1. In hoeverre ben je het eens? (1 helemaal mee eens, 5 helemaal mee oneens)",
    "Stelling 5: helemaal mee eens 1 2 3 4 5 helemaal mee oneens",
    "Schaal: 1 helemaal mee eens, 2 beetje eens, 3 weet niet, 4 beetje oneens, 5 helemaal mee oneens",
    "5 = helemaal mee oneens, 1 = helemaal mee eens",
    "1 → helemaal mee eens, 5 → helemaal mee oneens",
    "helemaal mee eens krijgt een 1",
    "1 = hoog (helemaal mee eens), 5 = laag (helemaal mee oneens)",
    "1 = hoogste: helemaal mee eens",
    "1 = helemaal akkoord, 5 = helemaal niet akkoord",
    "1 = helemaal akkoord, 2 = akkoord, 3 = neutraal, 4 = niet akkoord, 5 = helemaal niet akkoord",
    "schaal 1-5 (helemaal akkoord - helemaal niet akkoord)",
    "1 = altijd, 2 = vaak, 3 = soms, 4 = zelden, 5 = nooit",
    "1 altijd tot 5 nooit",
    "van 1 (altijd) naar 5 (nooit)",
    "1 = always, 5 = never",
    "always 1 2 3 4 5 never",
    "1 = helemaal van toepassing, 5 = helemaal niet van toepassing",
    "1 (van toepassing) - 5 (niet van toepassing)",
    "1 = (helemaal) van toepassing, 5 = (helemaal) niet van toepassing",
    "1 = completely true, 5 = not at all true",
    "not at all true = 5, completely true = 1",
    "1 = helemaal eens, 5 = helemaal niet eens",
    "1 geeft aan dat je het helemaal eens bent, 5 dat je het helemaal oneens bent",
];

#[test]
fn other_forms_that_turn_the_scale_are_seen() {
    for text in TURNED {
        let (number, step) = found(text).unwrap_or_else(|| panic!("{text}"));
        assert!(matches!((number, step), ('1', 5) | ('5', 1)), "{text}");
    }
}

#[test]
fn other_forms_that_do_not_are_left_alone() {
    // The same with the numbers the other way round.
    for text in TURNED {
        let turned: String = text
            .chars()
            .map(|c| match c {
                '1' => '5',
                '5' => '1',
                '2' => '4',
                '4' => '2',
                c => c,
            })
            .collect();
        assert_eq!(found(&turned), None, "{turned}");
    }
    for text in UNTURNED {
        assert_eq!(found(text), None, "{text}");
    }
}

/// Texts that say nothing of the answers, or that the numbers mean what they count for.
const UNTURNED: [&str; 38] = [
    "Schaal: 1 helemaal mee oneens tot 5 helemaal mee eens",
    "helemaal mee oneens 1 2 3 4 5 helemaal mee eens",
    "Stelling 5: helemaal mee oneens 1 2 3 4 5 helemaal mee eens",
    "Vraag 5: helemaal mee oneens - helemaal mee eens",
    "5. helemaal mee oneens, mee oneens, neutraal, mee eens, helemaal mee eens",
    "1. Ben je het helemaal mee eens?",
    "Stelling 1: helemaal mee eens (5) of helemaal mee oneens (1)",
    "In hoeverre ben je het eens of oneens (1-5)?",
    "eens/oneens (1-5)",
    "mee eens/mee oneens 1-5",
    "Geef aan of je het helemaal mee eens of helemaal mee oneens bent, van 1 tot 5",
    "Ik ben het helemaal mee eens met punt 1 en helemaal mee oneens met punt 5",
    "1 keer helemaal mee eens en 5 keer helemaal mee oneens",
    "Met 1 collega helemaal mee eens, met 5 helemaal mee oneens",
    "1 persoon was het helemaal mee eens",
    "Bij vraag 1 is helemaal mee eens het enige antwoord",
    "stelling 1 is helemaal mee eens",
    "Stelling 1 helemaal mee eens",
    "niet helemaal mee eens 1 2 3 4 5 niet helemaal mee oneens",
    "1 is niet helemaal mee eens, 5 is niet helemaal mee oneens",
    "1 = ja, 5 = nee",
    "1 is ja en 5 is nee",
    "1 = akkoord, 0 = niet akkoord",
    "1 = akkoord, 2 = niet akkoord",
    "Ik ga akkoord (1 = akkoord)",
    "1 = altijd",
    "1 = altijd, 0 = nooit",
    "0 = nooit, 1 = altijd",
    "5 = nooit",
    "Ik help altijd 1 collega en vraag nooit 5 dagen vrij",
    "1 = van toepassing, 2 = niet van toepassing",
    "6 = niet van toepassing",
    "1 = waar, 0 = niet waar",
    "1 = niet helemaal waar, 5 = helemaal waar",
    "1 = slecht, 5 = goed",
    "1 = hoog, 5 = laag",
    "1-5-2024 helemaal mee eens",
    "1 = helemaal mee oneens, 5 = helemaal mee eens (niet: 1 = helemaal mee eens)",
];

#[test]
fn what_may_be_about_another_question_is_in_words_of_answers() {
    let answers = AnswerKey::new(&questionnaire(), &[]);
    let found = |text| other_meaning(&answers, text, LegendPlace::Beside).is_some();
    for (text, expected) in [
        ("1 = helemaal mee eens", true),
        ("1 = helemaal akkoord", true),
        ("1 = altijd, 5 = nooit", false),
        ("1 = helemaal waar, 5 = helemaal niet waar", false),
    ] {
        assert_eq!(found(text), expected, "{text}");
    }
}
