//! The page for two people: half an hour, in four steps.

use crate::words::Language::{self, Dutch, English};
use crate::words::with_articles;

sentences! {
    pub(crate) fn heading:
        nl "Samen in gesprek: een half uur voor twee" en "Talk it over: half an hour for two";
    pub(crate) fn introduction:
        nl "Doe dit met iemand die vaak met je werkt. Jullie hoeven het niet eens te worden, en niemand hoeft te zeggen wat hij heeft \
         ingevuld."
        en "Do this with someone who often works with you. You need not agree, and nobody has to say what they filled in.";
    /// That a gap is no verdict: the shares add up to 100.
    pub(crate) fn add_up:
        nl "De drie rollen zijn samen 100. Zien je collega's meer van één rol, dan blijft er minder over voor de andere twee. Dat zegt niet \
         dat je iets slecht doet. Ieder team heeft ze alle drie nodig:"
        en "The three roles add up to 100. If your colleagues see more of one role, less is left for the other two. That does not mean \
         you do anything badly. Every team needs all three:";
}

/// At the top of the page: where a name is written.
pub(crate) const fn about(language: Language) -> &'static [&'static str] {
    match language {
        Dutch => &["Dit gaat over (op dit blad: “jij”):"],
        English => &["This is about (“you” on this sheet):"],
    }
}

/// The places of an agreement.
pub(crate) const fn agreement(language: Language) -> &'static [&'static str] {
    match language {
        Dutch => &["Als", "dan", "Wie:", "Terugkijken op:"],
        English => &["If", "then", "Who:", "Look back on:"],
    }
}

/// The steps in order: what each is about with its time, and what to do.
pub(crate) const fn steps(language: Language) -> [(&'static str, &'static str); 4] {
    match language {
        Dutch => [
            (
                "1. Wat valt jullie op? (5 minuten)",
                "Noem allebei eerst iets wat jullie aan elkaar waarderen. Zeg daarna om de beurt wat opvalt. Wie luistert, vraagt door: \
                 wat was de verwachting?",
            ),
            (
                "2. Eén moment waarop het te zien was (10 minuten)",
                "Kies één situatie van de afgelopen weken. Wat gebeurde er, wat deed jij, en wat zag de ander?",
            ),
            (
                "3. Welke woorden hadden gepast? (10 minuten)",
                "Kies één zin die een van jullie toen zei. Welke rol hoor je daarin? Zeg die zin nu in de woorden van een andere rol.",
            ),
            (
                "4. Eén afspraak (5 minuten)",
                "Schrijf samen op wie wat anders gaat doen, en wanneer jullie erop terugkijken.",
            ),
        ],
        English => [
            (
                "1. What stands out? (5 minutes)",
                "Start with something that each values in the other. Then take turns to say what stands out. Whoever listens asks \
                 more: what was expected?",
            ),
            (
                "2. One moment in which it showed (10 minutes)",
                "Choose one moment from the past few weeks. What happened, what did you do, and what did the other see?",
            ),
            (
                "3. Which words would have fitted? (10 minutes)",
                "Choose one sentence that one of you said then. Which role do you hear in it? Say it again in the words of another role.",
            ),
            (
                "4. One agreement (5 minutes)",
                "Write down together who will do what differently, and when you will look back on it.",
            ),
        ],
    }
}

sentences! {
    /// Below what strikes, when the two see no role differently.
    pub(crate) fn nothing_apart:
        nl "Is geen verschil zeker? Vertel elkaar wanneer je welke rol bij de ander ziet."
        en "If no gap is certain, tell each other when you see which role in the other.";
    /// Under a moment, above what a role brings and what can be hard about it, both about the one person.
    pub(crate) fn both_sides:
        nl "Wat leverde het op, en wat was er lastig aan voor de ander? Ergerde de ander zich, zoek dan samen naar de kracht \
         erachter. Misschien herken je hier iets:"
        en "What good did it do, and what was hard about it for the other? If it annoyed the other, look together for the strength \
         behind it. You may recognise something here:";
}

/// What can strike two people who see the same mixes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TalkObservation {
    /// Highest in the mix of the others, and among the roles that lead in one's own.
    Recognised,
    /// Highest in the mix of the others, while none leads in one's own.
    OthersHighest,
    OthersMore,
    SelfMore,
    /// A difference that is too small to be sure of.
    Unclear,
}

sentences! {
    /// What strikes, with the names of the roles.
    pub(crate) fn struck(language: Language, struck: TalkObservation, roles: &[String]): (
        roles = with_articles(language, roles),
    ) match struck {
        TalkObservation::Recognised =>
            nl "Herkend: {roles}. In de mix van je collega's het hoogst, en in de jouwe een van de rollen die vooropstaan."
            en "Recognised: {roles}. Highest in your colleagues' mix, and one of the roles that lead in yours.";
        TalkObservation::OthersHighest =>
            nl "Het hoogst in de mix van je collega's: {roles}. In de jouwe is geen voorkeur te zien."
            en "Highest in your colleagues' mix: {roles}. In yours no preference can be seen.";
        TalkObservation::OthersMore =>
            nl "Je collega's zien in jou meer van {roles} dan jij."
            en "Your colleagues see more of {roles} in you than you do.";
        TalkObservation::SelfMore =>
            nl "Jij ziet in jezelf meer van {roles} dan je collega's."
            en "You see more of {roles} in yourself than your colleagues do.";
        TalkObservation::Unclear =>
            nl "Bij {roles} is het verschil te klein om er zeker van te zijn."
            en "For {roles} the difference is too small to be sure of.";
    }
}
