//! Een groep in het Nederlands.

use crate::model::Perspective;
use crate::statistics::{Camp, Camps, Opening};
use crate::texts::group::{
    GroupHeadline, GroupHeads, GroupHelp, GroupLabels, GroupMessages, GroupRole, GroupStatements,
    GroupWords, PartWords, TriangleWords,
};
use crate::texts::{Count, capitalised};

/// What it is to lead.
const LEADING: &str = "Voorop: de sterkste rol van iemand, en ook de rollen die daar te dicht bij liggen om verschil te zien.";

pub(super) static GROUP: GroupWords = GroupWords {
    example: "Dit is een voorbeeld: de antwoorden zijn verzonnen.",
    headline,
    perspective: |perspective| match perspective {
        Perspective::Own => "Zoals mensen nu werken.",
        Perspective::Wish => "Zoals mensen zouden willen werken.",
        Perspective::Job => "Zoals het werk het vraagt.",
        Perspective::Colleague => "Zoals collega's elkaar zien.",
    },
    heads: GroupHeads {
        role: "Rol",
        score: "Score",
        share: "Aandeel",
        leading: "Voorop bij",
    },
    answer: "Antwoord",
    of: |some, all| format!("{some} van {all}"),
    legend: [
        "Score en aandeel zijn gemiddelden. Het teken ± is de spreiding: hoe ver mensen rond het gemiddelde uit elkaar \
         liggen.",
        LEADING,
    ],
    legend_in_words: [
        "Spreiding: hoe ver mensen rond het gemiddelde uit elkaar liggen.",
        LEADING,
    ],
    whole_points: |people| {
        format!(
            "Score en aandeel zijn gemiddelden, in hele punten. {}",
            no_spread(people)
        )
    },
    whole_points_in_words: no_spread,
    with_article: |name| format!("de {name}"),
    role_sentence,
    labels,
    missing: |role, brings| {
        format!(
            "De {role} staat bij niemand voorop. Iemand die sterk is in die rol, in een ander team of erbuiten, kan dat \
             aanvullen. Dit brengt zo iemand mee: {brings}"
        )
    },
    triangle: TriangleWords {
        heading: "Iedereen in één beeld",
        caption: |middle| {
            let middle = middle.map_or_else(String::new, |sign| format!(" ({sign})"));
            format!(
                "Een cijfer is het aantal mensen op die plek, + is tien of meer. Hoe dichter bij een hoek, hoe sterker \
                 die rol; in het midden{middle} zijn de drie even sterk. Wie buiten de driehoek valt, staat op de rand. \
                 Naast iedere rol staat het gemiddelde aandeel."
            )
        },
        circles: "In een cirkel staat het aantal mensen op die plek. Hoe dichter bij een hoek, hoe sterker die rol; bij het \
                  kruisje zijn de drie even sterk. Wie buiten de driehoek valt, staat op de rand.",
        recognise: "Let op: in een kleine groep kunnen mensen zichzelf en elkaar hierin herkennen.",
        hidden: |people| {
            format!(
                "In een groep van minder dan {people} mensen zou je elkaar in de driehoek kunnen herkennen. Daarom staat die \
                 er niet bij. Vindt iedereen het goed? Gebruik dan --points."
            )
        },
        leading: |roles, all, people| {
            let people = self::people(people);
            if all {
                format!("Bij {people} liggen de drie rollen dicht bij elkaar.")
            } else if roles.len() == 1 {
                format!("Bij {people} staat alleen {} voorop.", super::list(roles))
            } else {
                format!("Bij {people} staan {} samen voorop.", super::list(roles))
            }
        },
    },
    statements: GroupStatements {
        divided: "Waar de antwoorden het meest verschillen",
        how: "Iedereen mag een reden noemen, ook wie er zelf anders over denkt.",
        nothing_divided: "Over geen enkele stelling zijn de antwoorden verdeeld.",
        nothing_shown_divided: "Er is geen stelling met verschillen die hier kan staan.",
        shared: "Waar de antwoorden het meest op elkaar lijken",
        too_few: |minimum| {
            format!(
                "Geen enkele stelling is door minstens {minimum} mensen beantwoord. Daarom staan er geen stellingen bij."
            )
        },
        division: |division, answered| {
            format!(
                "Verdeeldheid {division} op een schaal van 0 tot 100; {} gaven antwoord.",
                people(answered)
            )
        },
        unanimous: "(Bijna) unaniem: iedereen die antwoord gaf koos hetzelfde, of iedereen op één na.",
        withheld: |number| {
            let verb = if number == 1 { "staat" } else { "staan" };
            format!(
                "{} {verb} hier nooit bij: daarmee zou uit te rekenen zijn wat iedereen bij een (bijna) unanieme stelling \
                 antwoordde.",
                Count::of(number, "stelling", "stellingen")
            )
        },
        question,
        step: |label, people| format!("{label}: {people}."),
    },
    parts: PartWords {
        heading: |column| format!("Per {column}"),
        part: "Groep",
        people: "Mensen",
        unnamed: "(niet ingevuld)",
        legend: "Per rol het gemiddelde aandeel met de spreiding.",
        legend_of_few: "Per rol het gemiddelde aandeel. De spreiding blijft weg waar je er mensen mee kunt terugrekenen.",
        withheld: |minimum| {
            format!(
                "Niet iedere groep staat hier. Een groep van minder dan {minimum} mensen blijft weg, en soms nog een groep, \
                 zodat je niemand kunt terugrekenen. In het geheel telt iedereen mee."
            )
        },
        none: |minimum| {
            format!(
                "Geen van de groepen kan apart in beeld: ze zijn kleiner dan {minimum} mensen, of je zou een kleine groep \
                 kunnen terugrekenen. In het geheel telt iedereen mee."
            )
        },
        sentence: |part, people, roles| {
            format!("{part}, {}: {}.", self::people(people), super::list(roles))
        },
        role: |role, share, spread| {
            let spread =
                spread.map_or_else(String::new, |spread| format!(" met spreiding {spread}"));
            format!("{role} gemiddeld {share}{spread}")
        },
    },
    incomplete: |rows| {
        let verb = if rows == 1 { "telt" } else { "tellen" };
        format!(
            "{} met te weinig antwoorden {verb} niet mee.",
            Count::of(rows, "rij", "rijen")
        )
    },
    replaced: |rows| {
        let verb = if rows == 1 { "telt" } else { "tellen" };
        format!(
            "Van iemand met meer rijen telt alleen de laatste; {} {verb} daarom niet mee.",
            Count::of(rows, "andere rij", "andere rijen")
        )
    },
    next_heading: "En nu verder",
    next: |missing, divided| {
        let first = match missing {
            Some(role) => format!(
                "Vraag iemand die sterk is in de rol van {role} om eens mee te kijken bij een klus die nu loopt."
            ),
            None if divided => {
                "Kies samen één stelling waarover jullie verschillend denken, en luister eerst naar de kleinste groep."
                    .to_owned()
            }
            None => "Vertel elkaar bij één stelling een voorbeeld uit het werk van afgelopen week.".to_owned(),
        };
        let second = "Spreek daarna één ding af dat jullie de komende maand anders doen, en wanneer jullie daarop terugkijken.";
        [first, second.to_owned()]
    },
    closing: "Dit is een momentopname en het begin van een gesprek. De mix van een groep verschilt per taak en per moment, en \
              een gemiddelde zegt niets over één persoon.",
    made: |version, date| format!("Gemaakt met ambtenaar {version} op {date}."),
    messages: GroupMessages {
        others: |perspective, rows| {
            let verb = if rows == 1 { "telt" } else { "tellen" };
            format!(
                "{} met perspectief {key} {verb} niet mee; daarvoor is --as {key}.",
                Count::of(rows, "rij", "rijen"),
                key = perspective.key()
            )
        },
        unfinished: |rows, left_out| {
            let what = if left_out { "weggelaten" } else { "meegeteld" };
            format!(
                "{} nooit ingeleverd, {what}.",
                Count::of(rows, "rij", "rijen")
            )
        },
        problems: "Zo zie je waar: ambtenaar score --check BESTAND",
    },
};

pub(super) const HELP: GroupHelp = GroupHelp {
    about: "Bekijk een team of groep als geheel: waar jullie op leunen, wat er ontbreekt en waar jullie over kunnen praten.",
    usage: "ambtenaar group [FILE]... [OPTIES]",
    examples: "\
Voorbeelden:
  ambtenaar group antwoorden.csv
  ambtenaar group forms-export.xlsx --report team.html
  ambtenaar group antwoorden.csv --by team --top 5
  ambtenaar group antwoorden.csv --as wish --format json

Privacy: vanaf 5 mensen, zonder namen en zonder rijen. Bij minder dan 10 mensen zijn gemiddelden in hele punten, zonder spreiding, \
en heeft een stelling waarop allen, of allen op één na, hetzelfde antwoordden geen cijfers. Heeft een bestand id's, dan telt van iedere id de laatste rij. \
Daarvoor blijven een verkorte id en de antwoorden tijdens het lezen in het geheugen (zo'n 80 bytes per persoon); er wordt \
niets van bewaard. Id's die alleen de rijen nummeren, doen niet mee.

Status bij afloop: 0 klaar, 1 er was iets mis (ook een te kleine groep), 2 verkeerd gebruik.",
    perspective: "welke rijen meetellen: self (zoals ik nu werk), wish, job of colleague",
    by: "toon ook de groepen in deze kolom, als ze groot genoeg zijn",
    min_group: "de kleinste groep die getoond wordt: 5 of meer",
    top: "hoeveel stellingen je ziet: zo veel met de meeste en zo veel met de minste verschillen (anders 3)",
    points: "toon de driehoek ook bij minder dan 10 mensen; die kunnen elkaar dan herkennen",
    format: "text: om te lezen; json of csv: voor programma's",
    report: "schrijf het verslag ook naar dit bestand: .html, .md, .txt of .json",
};

/// Why a small group has no spread.
fn no_spread(people: u64) -> String {
    format!(
        "Bij minder dan {people} mensen staat er geen spreiding bij: daarmee zou je mensen kunnen terugrekenen."
    )
}

fn people(count: u64) -> String {
    Count::of(count, "persoon", "mensen").to_string()
}

fn with_article(names: &[&str]) -> String {
    let names: Vec<String> = names.iter().map(|name| format!("de {name}")).collect();
    super::list(&names)
}

fn headline(headline: &GroupHeadline<'_>) -> String {
    let GroupHeadline {
        people,
        most,
        number,
        missing,
    } = headline;
    let most_text = capitalised(&with_article(most));
    let leads = match (most.len(), number == people) {
        (1, true) => format!("{most_text} staat bij iedereen voorop."),
        (1, false) => format!("{most_text} staat het vaakst voorop: bij {number}."),
        (2, true) => format!("{most_text} staan bij iedereen voorop."),
        (2, false) => format!("{most_text} staan het vaakst voorop: elk bij {number}."),
        (_, true) => "De drie rollen staan bij iedereen voorop.".to_owned(),
        (_, false) => format!("De drie rollen staan even vaak voorop: elk bij {number}."),
    };
    let misses = match missing.as_slice() {
        [] => String::new(),
        [role] => format!(" De {role} staat bij niemand voorop."),
        roles => format!(
            " {} staan bij niemand voorop.",
            capitalised(&with_article(roles))
        ),
    };
    format!("Dit gaat over {people} mensen. {leads}{misses}")
}

fn role_sentence(role: &GroupRole<'_>) -> String {
    let GroupRole {
        name,
        score,
        share,
        spread,
        leading,
        people,
    } = role;
    let spread = spread.map_or_else(String::new, |spread| format!(", spreiding {spread}"));
    format!(
        "De {name}: gemiddeld aandeel {share} van de 100{spread}; gemiddelde score {score} op een schaal van 0 tot 100; voorop \
         bij {leading} van de {people}."
    )
}

fn labels(labels: &GroupLabels) -> String {
    let GroupLabels {
        preference,
        combination,
        balanced,
    } = *labels;
    match (preference, combination, balanced) {
        (_, 0, 0) => {
            return "Iedereen heeft één rol die voorop staat. Toch gebruikt iedereen ook de andere twee.".to_owned();
        }
        (0, _, 0) => {
            return "Iedereen combineert vooral twee rollen. Toch gebruikt iedereen ook de derde."
                .to_owned();
        }
        (0, 0, _) => {
            return "Bij iedereen liggen de drie rollen dicht bij elkaar. Misschien wisselen jullie makkelijk; misschien lagen \
                    de antwoorden dicht bij elkaar."
                .to_owned();
        }
        _ => {}
    }
    let one = (preference > 0).then(|| format!("bij {} staat één rol voorop", people(preference)));
    let two =
        (combination > 0).then(|| format!("bij {} staan er twee voorop", people(combination)));
    let three = (balanced > 0).then(|| {
        format!(
            "bij {} liggen de drie rollen dicht bij elkaar",
            people(balanced)
        )
    });
    let parts: Vec<String> = [one, two, three].into_iter().flatten().collect();
    format!("{}.", capitalised(&super::list(&parts)))
}

fn question(opening: Opening, camps: &Camps) -> String {
    match opening {
        Opening::StartWith(camp) => {
            let (number, view) = match camp {
                Camp::Disagreeing => (camps.disagreeing, "oneens"),
                Camp::Agreeing => (camps.agreeing, "eens"),
            };
            let verb = if number == 1 { "is" } else { "zijn" };
            let they = if number == 1 { "kan die" } else { "kunnen zij" };
            format!(
                "{} {verb} het ermee {view}. Welke goede redenen {they} daarvoor hebben?",
                capitalised(&people(number))
            )
        }
        Opening::ImagineTheOtherView => {
            let view = match camps.smaller() {
                Camp::Disagreeing => "oneens",
                Camp::Agreeing => "eens",
            };
            format!("Bedenk allemaal een goede reden om het hiermee {view} te zijn.")
        }
    }
}
