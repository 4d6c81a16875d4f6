//! The numbers of a result: what they are, how sure, and what has to be known about the answers.

use crate::model::{AcquiescenceEffect, Perspective};
use crate::statistics::Chance;
use crate::words::Language::{self, Dutch, English};
use crate::words::list;

sentences! {
    /// At the share where every role starts: with what that means, and where there is no room for it.
    pub(crate) fn third:
        nl ("een derde: alle drie even sterk", "een derde")
        en ("a third: all three equally strong", "a third");
    /// The printed shares do not add up to 100: beside a picture, and in words.
    pub(crate) fn rounded:
        nl ("afgerond", "De drie getallen zijn afgerond.")
        en ("rounded", "The three numbers are rounded.");
}

/// The person's own guess of the place of a role: 1 to 3.
pub(crate) fn guess(language: Language, place: u8) -> String {
    match (language, place) {
        (Dutch, place) => format!("jouw schatting: {place}e"),
        (English, 1) => "your guess: 1st".to_owned(),
        (English, 2) => "your guess: 2nd".to_owned(),
        (English, place) => format!("your guess: {place}rd"),
    }
}

sentences! {
    /// The heads of the table.
    pub(crate) fn heads[4]:
        nl ["Rol", "Score", "Aandeel", "Beantwoord"]
        en ["Role", "Score", "Share", "Answered"];
    /// "8 of 8".
    pub(crate) fn answered(answered: u32, asked: u32):
        nl "{answered} van {asked}" en "{answered} of {asked}";
    pub(crate) fn numbers_heading: nl "De cijfers" en "The numbers";
    /// What a score is.
    pub(crate) const fn score(perspective: Perspective): match perspective {
        Perspective::Own | Perspective::Wish =>
            nl "Score: hoe sterk je het eens bent met wat bij de rol hoort, van 0 tot 100."
            en "Score: how far you agree with what belongs to the role, from 0 to 100.";
        Perspective::Job =>
            nl "Score: hoe sterk je werk vraagt om wat bij de rol hoort, van 0 tot 100."
            en "Score: how far your job asks for what belongs to the role, from 0 to 100.";
        Perspective::Colleague =>
            nl "Score: hoe sterk je bij je collega ziet wat bij de rol hoort, van 0 tot 100."
            en "Score: how far you see in your colleague what belongs to the role, from 0 to 100.";
    }
    /// What a share is.
    pub(crate) fn share:
        nl "Aandeel: de rol vergeleken met de andere twee. Iedere rol begint op een derde."
        en "Share: the role compared with the other two. Every role starts at a third.";
    /// What the margin is: with its sign, and in words.
    pub(crate) fn margin:
        nl (
            "±: de marge. In zo'n twee van de drie gevallen ligt de echte waarde daarin.",
            "De marge: in ongeveer twee van de drie gevallen ligt de echte waarde hooguit zo ver van het getal."
        )
        en (
            "±: the margin. In about two out of three cases the true value lies within it.",
            "The margin: in about two out of three cases the true value lies that close to the number."
        );
    /// A number with its margin, in words.
    pub(crate) fn with_margin(number: &str, margin: &str):
        nl "{number}, marge {margin}" en "{number}, margin {margin}";
    /// A role in words: its score and share, as far as there are any, and how much was answered.
    pub(crate) fn role_sentence(role: &str, score: Option<&str>, share: Option<&str>, answered: &str): match (score, share) {
        (Some(score), Some(share)) =>
            nl "De {role}: aandeel {share}; score {score}; {answered} stellingen beantwoord."
            en "The {role}: share {share}; score {score}; {answered} statements answered.";
        (Some(score), None) =>
            nl "De {role}: score {score}; {answered} stellingen beantwoord."
            en "The {role}: score {score}; {answered} statements answered.";
        (None, _) =>
            nl "De {role}: te weinig antwoorden; {answered} stellingen beantwoord."
            en "The {role}: too few answers; {answered} statements answered.";
    }
    /// A share in words, with what the role is about.
    pub(crate) fn share_sentence(role: &str, share: &str, about: &str):
        nl "De {role}, {share} van de 100: {about}."
        en "The {role}, {share} of the 100: {about}.";
    /// A chance in whole per cents.
    pub(crate) fn chance(role: &str, chance: Chance): match chance {
        Chance::UnderOne => nl "{role} onder 1 %" en "{role} under 1%";
        Chance::OverNinetyNine => nl "{role} boven 99 %" en "{role} over 99%";
        Chance::Percent(percent) => nl "{role} {percent} %" en "{role} {percent}%";
    }
    /// The chance of each role to be truly first, whether as printed they do not add up to 100, and what they hold for.
    pub(crate) fn certainty(language: Language, perspective: Perspective, chances: &[String], is_rounded: bool): (
        what = strongest(language, perspective),
        chances = list(language, chances),
        rounded = if is_rounded { format!(" ({})", rounded(language).0) } else { String::new() },
    )
        nl "Hoe zeker? Kans om echt {what}: {chances}{rounded}, als elke rol even makkelijk punten geeft."
        en "How sure? Chance of truly being {what}: {chances}{rounded}. That holds if each role is equally easy to score on.";
    const fn strongest(perspective: Perspective): match perspective {
        Perspective::Own => nl "je sterkste rol te zijn" en "your strongest role";
        Perspective::Wish => nl "in je wens voorop te staan" en "first in your wish";
        _ => nl "de sterkste rol te zijn" en "the strongest role";
    }
    /// The role that was expected to be largest is not.
    pub(crate) fn not_largest(role: &str):
        nl "Je dacht dat de {role} je grootste rol was; je antwoorden zeggen iets anders."
        en "You thought the {role} was your largest role; your answers say otherwise.";
    /// The role that was expected to be smallest is not.
    pub(crate) fn not_smallest(role: &str):
        nl "Je dacht dat de {role} je kleinste rol was; je antwoorden zeggen iets anders."
        en "You thought the {role} was your smallest role; your answers say otherwise.";
    /// More yes than the statements can explain, or more no, and what that does to the mix.
    pub(crate) fn leaning(language: Language, agrees: bool, effect: AcquiescenceEffect): (
        then = what_it_does(language, effect),
    ) match agrees {
        true =>
            nl "Je was het vaak eens, ook met stellingen die elkaar tegenspreken.{then}"
            en "You often agreed, even with statements that contradict each other.{then}";
        false =>
            nl "Je was het vaak oneens, ook met stellingen die elkaar tegenspreken.{then}"
            en "You often disagreed, even with statements that contradict each other.{then}";
    }
    const fn what_it_does(effect: AcquiescenceEffect): match effect {
        AcquiescenceEffect::MostlyCancels =>
            nl " Het meeste daarvan valt in je mix tegen elkaar weg."
            en " Most of that cancels out in your mix.";
        AcquiescenceEffect::PulledToThirds =>
            nl " Dat trekt je mix naar een derde per rol."
            en " That pulls your mix towards a third for each role.";
        AcquiescenceEffect::SkipsCarry =>
            nl " Een deel daarvan zit in je mix, omdat er stellingen zijn overgeslagen."
            en " Your mix carries part of it, because statements were skipped.";
        AcquiescenceEffect::Unsaid => nl "" en "";
    }
    /// How many statements were skipped.
    pub(crate) fn skipped(number: u64): count number
        nl "Je sloeg # [stelling over. Die telt|stellingen over. Die tellen] niet mee."
        en "You skipped # [statement. It does|statements. They do] not count.";
}
