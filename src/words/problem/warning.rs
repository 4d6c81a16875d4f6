//! What may be meant so, and is worth a look.

use crate::error::Warning;
use crate::model::{ByRole, Form, Imbalance};
use crate::words::{Language, list};

pub(super) fn warning(language: Language, problem: &Warning) -> String {
    match problem {
        Warning::Unbalanced { imbalance } => unbalanced(language, imbalance),
        Warning::NoColleagueWording { number, total } if number == total => {
            none_with_colleague_wording(language).to_owned()
        }
        Warning::NoColleagueWording { number, total } => {
            some_without_colleague_wording(language, *number, *total)
        }
        Warning::MeasurementErrorAssumed => measurement_error_assumed(language).to_owned(),
    }
}

sentences! {
    fn none_with_colleague_wording:
        nl "geen enkele stelling heeft een tekst over een collega, dus --as colleague werkt niet; zet er bij elke \"colleague\" \
             bij"
        en "no statement has a wording about a colleague, so --as colleague can't be used; add \"colleague\" to each";
    fn some_without_colleague_wording(number: usize, total: usize):
        nl "bij {number} van de {total} stellingen ontbreekt de tekst over een collega, dus --as colleague werkt niet; voeg \
             daar \"colleague\" toe"
        en "a wording about a colleague is missing in {number} of the {total} statements, so --as colleague can't be used; add \
             \"colleague\" there";
    fn measurement_error_assumed:
        nl "er is geen \"measurement-error\", dus het programma gaat uit van 22,5 scorepunten; ambtenaar reliability berekent \
             die uit antwoorden"
        en "there is no \"measurement-error\", so 22.5 score points are assumed; ambtenaar reliability works it out from answers";
}

fn unbalanced(language: Language, imbalance: &Imbalance) -> String {
    let numbers = |pick: fn(&(usize, usize)) -> usize| {
        let numbers: ByRole<usize> = imbalance.numbers.map(pick);
        let words: Vec<String> = numbers
            .iter()
            .map(|(role, number)| format!("{} {number}", role.key()))
            .collect();
        list(language, &words)
    };
    let form = match imbalance.form {
        Form::Full => word!(language, "de volledige lijst", "the full version"),
        Form::Short => word!(language, "de korte versie", "the short version"),
    };
    say!(
        language,
        "{form} is niet in balans (stellingen: {}; omgekeerde: {}), dus wie overal ja op zegt, komt bij één rol hoger uit; geef \
         elke rol er van allebei evenveel",
        "{form} is not balanced (statements: {}; reversed: {}), so agreeing with everything favours a role; give each \
         role the same number of statements and of reversed ones",
        numbers(|(asked, _)| *asked),
        numbers(|(_, reversed)| *reversed)
    )
}
