//! Het gesprek in het Nederlands.

use crate::model::{Form, Perspective};
use crate::texts::Count;
use crate::texts::interview::{Closing, Interview, Lines, TypedWords, Welcome};

use super::keeping::KEEPING;

pub(super) static INTERVIEW: Interview = Interview {
    welcome,
    full: |statements| format!("de hele test: {statements} stellingen, ongeveer 4 minuten"),
    short: |statements| format!("de korte versie: {statements} stellingen, ongeveer 2 minuten"),
    short_keys: &['k', 's'],
    begin: "beginnen",
    in_this_language: "verder in het Nederlands",
    in_this_language_keys: &['n'],
    leave: "toch niet nu",
    progress: |number, total| format!("Stelling {number} van {total}"),
    reminder,
    previous: |answer| format!("vorige: {answer}"),
    skipped: "overgeslagen",
    chosen: "dit koos je",
    digit_goes_on: |low, high| {
        format!("Druk op {low} t/m {high}: dat is je antwoord en je gaat verder.")
    },
    digit_then_enter: |low, high| {
        format!("Kies {low} t/m {high} en druk op Enter om verder te gaan.")
    },
    keys: &[
        "Backspace terug",
        "s past niet",
        "q bewaren en stoppen",
        "? hulp",
    ],
    few_to_press: |low, high, confirm| {
        if confirm {
            format!("Kies {low} t/m {high}, en dan Enter.")
        } else {
            format!("Druk op {low} t/m {high} om te antwoorden.")
        }
    },
    few_answers: |low, high| format!("{low} t/m {high}"),
    few_keys: &["s past niet", "? hulp"],
    escape: "Met q bewaar je wat je hebt en stop je.",
    stray: |key, low, high| {
        if key.is_empty() {
            format!("Met die toets kun je niet antwoorden. Kies {low} t/m {high}.")
        } else {
            format!("Met {key} kun je niet antwoorden. Kies {low} t/m {high}.")
        }
    },
    choose_first: |low, high| format!("Kies eerst een antwoord: druk op {low} t/m {high}."),
    no_such_key: |key| {
        if key.is_empty() {
            "Die toets doet hier niets.".to_owned()
        } else {
            format!("{key} doet hier niets.")
        }
    },
    suggestion_keys: &[
        "Enter kiest dit",
        "Tab past het aan",
        "of typ iets anders",
        "Esc terug",
    ],
    field_keys: &["Enter klaar", "Ctrl-U alles wissen", "Esc terug"],
    help,
    any_key: "Druk op een toets om verder te gaan.",
    quit_keys: &['q'],
    skip_keys: &['s'],
    back_keys: &['b', 't'],
    done: |answered, skipped| format!("Klaar! {answered} beantwoord, {skipped} overgeslagen."),
    done_keys: &["Enter: naar je uitslag", "a: antwoorden nakijken"],
    done_other_keys: &["Backspace terug", "q bewaren en stoppen"],
    helpful: |numbers| {
        let these = if numbers.len() == 1 {
            "Deze stelling helpt"
        } else {
            "Deze stellingen helpen"
        };
        format!(
            "Voor een volledige uitslag zijn nog antwoorden nodig. {these}: {}.",
            numbers.join(", ")
        )
    },
    field: "Stelling:",
    field_hint: "Typ een nummer en druk op Enter, of druk op Enter voor je uitslag.",
    review_keys: &[
        "pijltjes bladeren",
        "Backspace terug",
        "q bewaren en stoppen",
    ],
    no_such_statement: |total| format!("Kies een nummer van 1 t/m {total}."),
    lines: Lines {
        instructions: |low, high| {
            vec![
                format!(
                    "Typ een cijfer van {low} t/m {high} en druk op Enter. Dan komt meteen de volgende stelling."
                ),
                "Je mag het antwoord ook in woorden typen.".to_owned(),
                "Verder kun je typen: terug (of b), overslaan (of s) als een stelling niet bij je werk past, hulp (of ?) en \
                 stop (of q)."
                    .to_owned(),
            ]
        },
        prompt: |low, high| format!("Jouw antwoord, {low} t/m {high}:"),
        old_answer: |answer| {
            format!("Je antwoord was: {answer}. Druk op Enter om dat zo te laten.")
        },
        noted: |answer| format!("Genoteerd: {answer}."),
        noted_skip: "Genoteerd: overgeslagen.",
        answer: |number, label| format!("{number}, {label}"),
        not_an_answer: |found, low, high, skips| {
            let other = if skips {
                "terug, overslaan, hulp of stop"
            } else {
                "terug, hulp of stop"
            };
            if found.is_empty() {
                return format!(
                    "Typ eerst een cijfer van {low} t/m {high} of een antwoord in woorden, en dan Enter. Ook goed: {other}."
                );
            }
            format!(
                "\"{found}\" is geen antwoord. Typ een cijfer van {low} t/m {high} of een antwoord in woorden. Ook goed: \
                 {other}."
            )
        },
        several_answers,
        not_text: "Dat is geen leesbare tekst. Probeer het nog eens.",
        first: "Dit is de eerste stelling.",
        choose: |enter, keys| {
            let keys = keys.join(" of ");
            match (enter, keys.as_str()) {
                (true, "") => "Druk op Enter:".to_owned(),
                (true, keys) => format!("Druk op Enter, of typ {keys} en druk dan op Enter:"),
                (false, keys) => format!("Typ {keys} en druk op Enter:"),
            }
        },
        not_a_choice: |found| {
            if found.is_empty() {
                "Alleen Enter is hier geen keuze.".to_owned()
            } else {
                format!("\"{found}\" is hier geen keuze.")
            }
        },
        option: |key, label| format!("{key}: {label}"),
        review: "Typ het nummer van een stelling om je antwoord te veranderen, ? voor de lijst, of druk op Enter voor je uitslag:",
        entry: |number, answer, text| format!("Stelling {number}, {answer}. {text}"),
    },
    typed: TypedWords {
        help: &["hulp", "help", "uitleg"],
        back: &["terug", "vorige"],
        skip: &[
            "overslaan",
            "sla over",
            "n.v.t",
            "nvt",
            "niet van toepassing",
        ],
        quit: &["stop", "stoppen", "afsluiten"],
        fillers: &[
            "ik", "ben", "het", "er", "mee", "ermee", "hiermee", "daarmee", "dit", "dat",
        ],
        negations: &["niet"],
        middle: &[
            "neutraal",
            "geen van beide",
            "ertussenin",
            "tussenin",
            "midden",
        ],
        agreeing: &["eens", "oneens"],
    },
    other_progress_keys: &['k'],
    closing: Closing {
        save: "bewaar als bestand",
        save_keys: &['b'],
        answers: "antwoorden nalopen",
        answers_keys: &['a'],
        job: "vergelijk met mijn werk",
        job_keys: &['v', 'j'],
        wish: "vergelijk met hoe ik het zou willen",
        wish_keys: &['h'],
        save_word: "bewaren",
        answers_word: "antwoorden",
        job_word: "werk",
        wish_word: "wens",
        stop: "stoppen",
        stop_word: "stop",
        last_line: "Dit is het einde. Typ stop om te stoppen.",
        file_prompt: "Naam van het bestand (eindigt op .html, .md, .txt, .json of .csv):",
        file_name: |date| format!("ambtenaar-{date}.html"),
        intention: "Wil je een voornemen noteren? Bijvoorbeeld: als …, dan … (of druk alleen op Enter):",
        saved: |path| format!("Bewaard: {path}"),
        row_saved_without_code: |path| {
            format!(
                "Je antwoorden staan in {path}. Een code staat er niet in: wie vergelijkt, legt ze naast de lijst van die ene persoon."
            )
        },
        row_saved: |path, id| format!("Je antwoorden staan in {path}. De code daarin is {id}."),
        colleague_intro: "Neem één collega in gedachten. Je antwoorden komen in een bestand, leesbaar voor wie het opent. Geef \
                          het daarna aan iemand die jullie allebei vertrouwen, niet aan je collega zelf. Vullen maar een paar \
                          mensen dit in en denken die er precies hetzelfde over, dan blijkt dat uit de uitslag.",
        colleague_prompt: "Naam van het bestand met antwoorden voor je collega:",
        colleague_file_name: |date| format!("collega-{date}.csv"),
        wipe: "wis het scherm voor de volgende",
    },
    statements: |number| Count::of(number, "stelling", "stellingen"),
};

fn welcome(welcome: &Welcome<'_>) -> Vec<String> {
    let (low, high) = welcome.scale;
    let about = match welcome.perspective {
        Perspective::Own => {
            "Een zelftest: welke mix van bureaucraat, ondernemer en verbinder gebruik jij?"
        }
        Perspective::Wish => {
            "Een zelftest: welke mix van bureaucraat, ondernemer en verbinder zou jij willen gebruiken?"
        }
        Perspective::Job => {
            "Een zelftest: welke mix van bureaucraat, ondernemer en verbinder vraagt jouw werk?"
        }
        Perspective::Colleague => {
            "Neem één collega in gedachten. Welke mix van bureaucraat, ondernemer en verbinder zie je bij die collega?"
        }
    };
    let length = welcome.form.map(|(form, statements)| {
        let minutes = if form == Form::Short { 2 } else { 4 };
        format!(" Het zijn {statements} stellingen, ongeveer {minutes} minuten.")
    });
    let how = match (welcome.lines, welcome.confirm) {
        (true, _) | (_, true) => format!(
            "Je antwoordt met een cijfer van {low} t/m {high} en Enter. Goed of fout bestaat niet."
        ),
        _ => format!(
            "Eén cijfer van {low} t/m {high} is je antwoord: je gaat dan meteen verder. Goed of fout bestaat niet."
        ),
    };
    let kept = match welcome.kept_in {
        Some(folder) if welcome.keeps_result => (KEEPING.promise)(folder),
        Some(folder) => format!(
            "Alles blijft op deze computer. Stop je halverwege, dan staan je antwoorden in {folder} tot je klaar bent.{}",
            welcome.code.map_or_else(String::new, |code| format!(" Je code om verder te gaan: {code}."))
        ),
        None => "Alles blijft op deze computer. Stop je halverwege, dan worden je antwoorden niet bewaard.".to_owned(),
    };
    vec![
        welcome.title.to_owned(),
        format!("{about}{}", length.unwrap_or_default()),
        how,
        kept,
    ]
}

fn several_answers(found: &str, answers: &[(String, String)]) -> String {
    let shown: Vec<String> = answers
        .iter()
        .map(|(key, label)| format!("{key} ({label})"))
        .collect();
    let keys: Vec<&str> = answers.iter().map(|(key, _)| key.as_str()).collect();
    let number = if answers.len() == 2 { "twee" } else { "meer" };
    format!(
        "\"{found}\" past bij {number} antwoorden: {}. Typ {}.",
        super::list(&shown),
        keys.join(" of ")
    )
}

fn reminder(perspective: Perspective) -> Option<&'static str> {
    match perspective {
        Perspective::Own => None,
        Perspective::Wish => Some("Zoals je zou willen werken"),
        Perspective::Job => Some("Zoals je werk het vraagt"),
        Perspective::Colleague => Some("Over je collega, niet over jezelf"),
    }
}

fn help(low: u8, high: u8, skip: Option<&str>) -> Vec<String> {
    let mut lines = vec![
        format!("{low} t/m {high}  je antwoord, en door naar de volgende"),
        "pijltjes  kies een antwoord; Enter bevestigt het".to_owned(),
        "Backspace  terug naar de vorige stelling".to_owned(),
    ];
    lines.extend(skip.map(|skip| format!("s  {skip}: deze stelling telt niet mee")));
    lines.extend([
        "q  bewaren en stoppen".to_owned(),
        String::new(),
        "Denk aan een gewone werkweek. Je eerste ingeving is meestal de beste.".to_owned(),
    ]);
    lines
}
