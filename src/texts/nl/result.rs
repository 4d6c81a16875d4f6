//! De uitslag in het Nederlands.

use crate::model::{Form, Label, Perspective, Strength};
use crate::texts::Count;
use crate::texts::result::{Document, Headline, Heads, ResultWords, RoleSentence};

pub(super) static RESULT: ResultWords = ResultWords {
    headline,
    no_preference: "Uit deze antwoorden is geen voorkeur te halen: ze zijn allemaal gelijk.",
    incomplete: |scores| {
        let known = if scores.is_empty() {
            String::new()
        } else {
            format!(" Wat er wel is: {}.", super::list(scores))
        };
        format!("Er zijn te weinig antwoorden om de drie rollen te vergelijken.{known}")
    },
    chart_caption: "aandeel in de mix, samen 100",
    rounded: |sum| format!(" (opgeteld {sum} door afronding)"),
    margin_caption: "Het teken ± is de marge: in ongeveer twee van de drie gevallen ligt de echte waarde daarbinnen.",
    margin_in_words: "Marge: in ongeveer twee van de drie gevallen ligt de echte waarde hooguit zo ver van het getal af.",
    heads: Heads {
        role: "Rol",
        score: "Score",
        share: "Aandeel",
        answered: "Beantwoord",
        guess: "Je schatting",
    },
    answered: |answered, asked| format!("{answered} van {asked}"),
    legend: |perspective| match perspective {
        Perspective::Own | Perspective::Wish => [
            "Score: in hoeverre je het eens bent met wat bij een rol hoort, 0 tot 100.",
            "Aandeel: hoe je de rollen ten opzichte van elkaar gebruikt. Iedere rol begint op een derde.",
        ],
        Perspective::Job => [
            "Score: in hoeverre je werk vraagt wat bij een rol hoort, 0 tot 100.",
            "Aandeel: hoeveel je werk van een rol vraagt, vergeleken met de andere twee. Iedere rol begint op een derde.",
        ],
        Perspective::Colleague => [
            "Score: in hoeverre je bij je collega ziet wat bij een rol hoort, 0 tot 100.",
            "Aandeel: hoe je collega de rollen ten opzichte van elkaar gebruikt. Iedere rol begint op een derde.",
        ],
    },
    role_sentence,
    strengths: |perspective, role| match perspective {
        Perspective::Own => format!("Wat de {role} in jou meebrengt"),
        Perspective::Wish => format!("Wat je dan meebrengt als {role}"),
        Perspective::Job => format!("Wat de {role} aan dit werk bijdraagt"),
        Perspective::Colleague => format!("Wat de {role} meebrengt"),
    },
    pitfall: "Let op:",
    words: |role| format!("Woorden die passen als iemand spreekt vanuit de {role}:"),
    trailing: |perspective, role, brings| match perspective {
        Perspective::Own | Perspective::Wish => format!(
            "De {role} heeft het kleinste aandeel in je mix. Wie in je team sterk is in die rol, vult jou aan. Dit brengt zo iemand mee: {brings}"
        ),
        Perspective::Job => format!(
            "Dit werk vraagt het minst van de {role}. Die rol is toch fijn om in de buurt te hebben: {brings}"
        ),
        Perspective::Colleague => format!(
            "De {role} zie je het minst. Anderen in het team kunnen dat aanvullen: {brings}"
        ),
    },
    more: |key| format!("Meer over deze rol: ambtenaar roles {key}"),
    explain: "Welke stellingen het meest uitmaakten",
    explained: |points, answer, reversed, statement| {
        let reversed = if reversed { ", omgekeerd" } else { "" };
        format!("{points}  {statement} (antwoord: {answer}{reversed})")
    },
    explained_note: "Het getal voor een stelling die veel uitmaakte: zoveel punten werd de score van de rol erdoor hoger of lager \
                     dan met een antwoord in het midden. Omgekeerd: wie het met zo'n stelling oneens is, krijgt er punten \
                     voor de rol bij.",
    unmoved: "Geen enkele stelling trok deze rol weg van het midden.",
    notes: "Goed om te weten",
    tie: |roles| {
        format!(
            "Het verschil tussen {} is kleiner dan de marge. Deze test kan niet zeggen welke van de twee vooroploopt.",
            super::list(roles)
        )
    },
    flat: |perspective| match perspective {
        Perspective::Own | Perspective::Wish => {
            "De drie rollen liggen zo dicht bij elkaar dat deze test geen voorkeur kan aanwijzen. Ook dat is een uitslag: \
             misschien wissel je makkelijk, of verschilden je antwoorden weinig."
        }
        Perspective::Job => {
            "De drie rollen liggen zo dicht bij elkaar dat deze test niet kan aanwijzen welke je werk het meest vraagt. Ook \
             dat is een uitslag: misschien vraagt je werk dat je vaak wisselt, of verschilden je antwoorden weinig."
        }
        Perspective::Colleague => {
            "De drie rollen liggen zo dicht bij elkaar dat deze test geen voorkeur kan aanwijzen. Ook dat is een uitslag: \
             misschien wisselt je collega makkelijk, of verschilden je antwoorden weinig."
        }
    },
    yes_saying: "Je was het vaak eens, ook met stellingen die elkaar tegenspreken. In je mix valt dat weg; je scores \
                 zeggen er wat minder door.",
    no_saying: "Je was het vaak oneens, ook met stellingen die elkaar tegenspreken. In je mix valt dat weg; je scores \
                zeggen er wat minder door.",
    straight_line: "Je gaf overal hetzelfde antwoord, ook op stellingen die elkaar tegenspreken. Doe de test gerust nog eens \
                    en denk bij elke stelling aan een gewone werkweek.",
    skipped: |number| {
        let verb = if number == 1 {
            "Die telt"
        } else {
            "Die tellen"
        };
        format!(
            "Je sloeg {} over. {verb} niet mee.",
            Count::of(number, "stelling", "stellingen")
        )
    },
    assumed_error: "De maker van deze lijst geeft geen meetfout op. De marge rekent daarom met 22,5 punt per stelling.",
    guess: |shares| format!("Je eigen schatting vooraf: {}.", super::list(shares)),
    ask: "Vraag het eens aan een collega:",
    intention: |intention| format!("Je voornemen: {intention}"),
    closing: &[
        "Dit is een momentopname en het begin van een gesprek. Een mix verschilt per taak, team en moment.",
        "Niet voor selectie, beoordeling of beloning. Geen psychologische test; er zijn geen normgroepen.",
    ],
    credit: "Naar het model De Ideale Ambtenaar van Ronald Derks en Bas van Leeuwen. Dit programma staat daar los van.",
    for_colleague: "Dank je wel. Je antwoorden zijn bewaard voor je collega. De uitslag is van je collega; daarom staat \
                    die hier niet.",
    document: Document {
        date: super::date,
        form: |form| match form {
            Form::Full => "volledige lijst",
            Form::Short => "korte versie",
        },
        perspective: |perspective| match perspective {
            Perspective::Own => "zoals je nu werkt",
            Perspective::Wish => "zoals je zou willen werken",
            Perspective::Job => "zoals je werk het vraagt",
            Perspective::Colleague => "over een collega",
        },
        id: |id| format!("code {id}"),
        mix: "De mix",
        third: "een derde",
        margin: "Het teken ± en de streep aan het eind van een balk zijn de marge: in ongeveer twee van de drie gevallen \
                 ligt de echte waarde daarbinnen.",
        triangle: "De plek tussen de drie rollen",
        triangle_in_words: |shares| {
            format!(
                "Een driehoek met in iedere hoek een rol, en een stip voor de mix: {}.",
                super::list(shares)
            )
        },
        triangle_caption: "Het kruisje: alle drie even sterk. Een hoek: zo ver als één rol kan gaan, twee derde van de \
                           mix. De kring om de stip is de marge.",
        outside: "Deze mix valt buiten de driehoek en staat daarom op de rand.",
        mark: |perspective| match perspective {
            Perspective::Own => "jij",
            Perspective::Wish => "je wens",
            Perspective::Job => "je werk",
            Perspective::Colleague => "je collega",
        },
        numbers: "De cijfers",
        next: "En nu verder",
        made: |version, date| format!("Gemaakt met ambtenaar {version} op {date}."),
        instrument: "Stellingen:",
        privacy: "Dit bestand staat alleen waar jij het bewaart. Het haalt niets op en stuurt niets door.",
    },
};

fn headline(headline: &Headline<'_>) -> String {
    let names: Vec<String> = headline
        .leading
        .iter()
        .map(|name| format!("de {name}"))
        .collect();
    let all = super::list(&names);
    let first = names.first().cloned().unwrap_or_default();
    let next = headline.next.join(" en de ");
    let follow = if headline.next.len() == 1 {
        "volgt"
    } else {
        "volgen"
    };
    let follows = format!("De {next} {follow} op korte afstand.");
    let slight = headline.strength == Some(Strength::Slight);
    match (headline.label, headline.perspective) {
        (Label::Preference, Perspective::Own) if slight => {
            format!("Je neigt naar {first}. {follows}")
        }
        (Label::Preference, Perspective::Own) => format!("Je voorkeur ligt duidelijk bij {first}."),
        (Label::Preference, Perspective::Wish) if slight => {
            format!("Zoals je zou willen werken, neig je naar {first}. {follows}")
        }
        (Label::Preference, Perspective::Wish) => {
            format!("Zoals je zou willen werken, ligt je voorkeur duidelijk bij {first}.")
        }
        (Label::Preference, Perspective::Job) if slight => {
            format!("Je werk vraagt iets meer van {first} dan van de {next}.")
        }
        (Label::Preference, Perspective::Job) => {
            format!("Je werk vraagt duidelijk het meest van {first}.")
        }
        (Label::Preference, Perspective::Colleague) if slight => {
            format!("Bij je collega zie je het meest van {first}. {follows}")
        }
        (Label::Preference, Perspective::Colleague) => {
            format!("Bij je collega zie je duidelijk het meest van {first}.")
        }
        (Label::Combination, Perspective::Own) => format!("Je combineert vooral {all}."),
        (Label::Combination, Perspective::Wish) => {
            format!("Je zou vooral {all} willen combineren.")
        }
        (Label::Combination, Perspective::Job) => format!("Je werk vraagt vooral om {all} samen."),
        (Label::Combination, Perspective::Colleague) => {
            format!("Bij je collega zie je vooral {all} samen.")
        }
        (Label::Balanced, Perspective::Own) => {
            "Je gebruikt de drie rollen ongeveer even sterk.".to_owned()
        }
        (Label::Balanced, Perspective::Wish) => {
            "Je zou de drie rollen ongeveer even sterk willen gebruiken.".to_owned()
        }
        (Label::Balanced, Perspective::Job) => {
            "Je werk vraagt ongeveer evenveel van alle drie de rollen.".to_owned()
        }
        (Label::Balanced, Perspective::Colleague) => {
            "Bij je collega zie je de drie rollen ongeveer even sterk.".to_owned()
        }
    }
}

fn role_sentence(role: &RoleSentence<'_>) -> String {
    let name = role.name;
    let (answered, asked) = role.answered;
    let score = match &role.score {
        Some((score, margin)) => {
            format!("score {score} op een schaal van 0 tot 100, marge {margin}")
        }
        None => "te weinig antwoorden voor een score".to_owned(),
    };
    let share = match &role.share {
        Some((share, margin)) => format!("aandeel {share} van de 100, marge {margin}; "),
        None => String::new(),
    };
    format!("De {name}: {share}{score}; {answered} van {asked} stellingen beantwoord.")
}
