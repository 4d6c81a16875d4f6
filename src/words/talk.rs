//! The page for two people: half an hour, in four steps.

use crate::words::Language::{self, Dutch, English};

sentences! {
    pub(crate) fn heading:
        nl "Samen in gesprek: een half uur voor twee" en "Talk it over: half an hour for two";
    pub(crate) fn introduction:
        nl "Ga zitten met iemand die met je werkt. Dat jullie beelden verschillen, is gewoon: niemand hoeft gelijk te krijgen."
        en "Sit down with someone who works with you. It is normal that your images differ: nobody has to be right.";
}

/// The steps in order: what each is about with its time, and what to do.
pub(crate) const fn steps(language: Language) -> [(&'static str, &'static str); 4] {
    match language {
        Dutch => [
            (
                "1. Wat valt jullie op? (5 minuten)",
                "Zeg om de beurt wat je opvalt. De ander luistert en vraagt door.",
            ),
            (
                "2. Eén moment waarop het te zien was (10 minuten)",
                "Kies één situatie van de afgelopen weken. Wat gebeurde er, wat deed jij, en wat zag de ander? Ook ergernis is een \
                 ingang: zoek dan eerst het goede van die rol.",
            ),
            (
                "3. Welke woorden hadden gepast? (10 minuten)",
                "Neem één zin uit die situatie. Uit welke rol sprak de ander? Zeg jouw zin nu in de woorden van die rol.",
            ),
            (
                "4. Eén afspraak (5 minuten)",
                "Schrijf samen op wie wat anders gaat doen: als …, dan … Spreek ook af wanneer je erop terugkijkt.",
            ),
        ],
        English => [
            (
                "1. What strikes you? (5 minutes)",
                "Take turns to say what strikes you. The other listens and asks on.",
            ),
            (
                "2. One moment in which it showed (10 minutes)",
                "Choose one situation from the past weeks. What happened, what did you do, and what did the other see? Irritation is \
                 a way in too: first look for the good in that role.",
            ),
            (
                "3. Which words would have fitted? (10 minutes)",
                "Take one sentence from that situation. From which role did the other speak? Now say your sentence in the words of that \
                 role.",
            ),
            (
                "4. One agreement (5 minutes)",
                "Write down together who will do what differently: if …, then … And agree when to look back on it.",
            ),
        ],
    }
}

/// What can strike two people who see the same mixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Struck {
    /// Both see it in front.
    Recognised,
    OthersMore,
    SelfMore,
    /// A difference that is too small to be sure of.
    Unclear,
}

/// What strikes, with the names of the roles.
pub(crate) fn struck(language: Language, struck: Struck, roles: &[String]) -> String {
    let article = match language {
        Dutch => "de",
        English => "the",
    };
    let named: Vec<String> = roles
        .iter()
        .map(|role| format!("{article} {role}"))
        .collect();
    let named: Vec<&str> = named.iter().map(String::as_str).collect();
    let roles = super::list(language, &named);
    match (language, struck) {
        (Dutch, Struck::Recognised) => {
            format!("Herkend: {roles}. Je collega's en jij zien dit allebei vooraan.")
        }
        (English, Struck::Recognised) => {
            format!("Recognised: {roles}. Your colleagues and you both see this in front.")
        }
        (Dutch, Struck::OthersMore) => format!("Je collega's zien meer van {roles}."),
        (English, Struck::OthersMore) => format!("Your colleagues see more of {roles}."),
        (Dutch, Struck::SelfMore) => format!("Jij ziet meer van {roles}."),
        (English, Struck::SelfMore) => format!("You see more of {roles}."),
        (Dutch, Struck::Unclear) => {
            format!("Het verschil is te klein om iets te zeggen over {roles}.")
        }
        (English, Struck::Unclear) => {
            format!("The difference is too small to say anything about {roles}.")
        }
    }
}
