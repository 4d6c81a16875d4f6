//! What may be meant so, and is worth a look.

use crate::error::Warning;
use crate::model::Imbalance;
use crate::words::advice::form_name;
use crate::words::{Language, list};

sentences! {
    pub(super) fn warning(language: Language, problem: &Warning): match problem {
        Warning::Unbalanced { imbalance } => say(unbalanced(language, imbalance));
        Warning::NoColleagueWording { number, total } if number == total =>
            nl "geen enkele stelling heeft een tekst over een collega, dus --as colleague werkt niet; zet er bij elke \"colleague\" \
                bij"
            en "no statement has a wording about a colleague, so --as colleague can't be used; add \"colleague\" to each";
        Warning::NoColleagueWording { number, total } =>
            nl "bij {number} van de {total} stellingen ontbreekt de tekst over een collega, dus --as colleague werkt niet; voeg \
                daar \"colleague\" toe"
            en "a wording about a colleague is missing in {number} of the {total} statements, so --as colleague can't be used; add \
                \"colleague\" there";
        Warning::MeasurementErrorAssumed =>
            nl "er is geen \"measurement-error\", dus het programma gaat uit van 22,5 scorepunten; ambtenaar reliability berekent \
                die uit antwoorden"
            en "there is no \"measurement-error\", so 22.5 score points are assumed; ambtenaar reliability works it out from answers";
    }
}

fn numbers(
    language: Language,
    imbalance: &Imbalance,
    pick: fn(&(usize, usize)) -> usize,
) -> String {
    let numbers = imbalance.numbers.iter();
    let numbers = numbers.map(|(role, numbers)| format!("{} {}", role.key(), pick(numbers)));
    list(language, &numbers.collect::<Vec<_>>())
}

sentences! {
    fn unbalanced(language: Language, imbalance: &Imbalance): (
        form = form_name(language, imbalance.form),
        asked = numbers(language, imbalance, |(asked, _)| *asked),
        reversed = numbers(language, imbalance, |(_, reversed)| *reversed),
    )
        nl "{form} is niet in balans (stellingen: {asked}; omgekeerde: {reversed}), dus wie overal ja op zegt, komt bij één rol hoger uit; \
            geef elke rol er van allebei evenveel"
        en "{form} is not balanced (statements: {asked}; reversed: {reversed}), so agreeing with everything favours a role; give each \
            role the same number of statements and of reversed ones";
}
