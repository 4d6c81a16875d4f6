//! Schrijfadvies bij stellingen, in het Nederlands.

use crate::model::{
    Advice, Form, LENGTHS_APART, LONGEST_SUMMARY, MOST_WORDS, MOST_WORDS_OF_A_CASE,
    MOST_WORDS_ON_AVERAGE, Role, Rule,
};

use super::super::place::quoted;
use super::list;

pub(super) fn advice(advice: &Advice) -> String {
    let sentence = rule(&advice.rule);
    match (&advice.id, &advice.language) {
        (Some(id), Some(language)) => format!("{id} ({language}): {sentence}"),
        (Some(id), None) => format!("{id}: {sentence}"),
        (None, Some(language)) => format!("{language}: {sentence}"),
        (None, None) => sentence,
    }
}

fn rule(rule: &Rule) -> String {
    match rule {
        Rule::FirstPerson => "schrijf in de ik-vorm, met \"ik\" of \"mijn\"".to_owned(),
        Rule::NegationInReversed { word } => format!(
            "deze stelling is omgekeerd; zeg het tegendeel zonder {}",
            quoted(word)
        ),
        Rule::DoubleNegation { words: [one, two] } => format!(
            "{} en {} samen zijn een dubbele ontkenning; zeg het zonder",
            quoted(one),
            quoted(two)
        ),
        Rule::VagueWord { word } => format!(
            "{} gaat over wat iemand fijn vindt of zich afvraagt; schrijf op wat iemand doet",
            quoted(word)
        ),
        Rule::RoleName { word } => format!(
            "{} verraadt de rol; beschrijf wat iemand doet",
            quoted(word)
        ),
        Rule::EarlierIsPresent => {
            "een tekst bij \"earlier\" is op hoofdletters en leestekens na de huidige; laat hem weg"
                .to_owned()
        }
        Rule::TooLong { words } => {
            format!("deze stelling heeft {words} woorden; gebruik er hooguit {MOST_WORDS}")
        }
        Rule::TooLongOnAverage { words, statements } => format!(
            "de {statements} stellingen hebben samen {words} woorden; gebruik er gemiddeld hooguit \
             {MOST_WORDS_ON_AVERAGE} per stelling"
        ),
        Rule::ReversedAtStart { form } => format!(
            "deze omgekeerde stelling hoort bij de eerste drie van {}; zet die verder naar achteren",
            form_name(*form)
        ),
        Rule::SameRoleInARow { form, ids } => format!(
            "{}: hier vraagt {} naar dezelfde rol als vlak ervoor; zet er een andere rol tussen",
            list(ids),
            form_name(*form)
        ),
        Rule::CaseTooLong { words } => format!(
            "deze zaak heeft {words} woorden; gebruik er hooguit {MOST_WORDS_OF_A_CASE}, dan past die op een scherm"
        ),
        Rule::UnequalAction { role, words, of } => format!(
            "de aanpak van de {} heeft {words} van de {of} woorden; maak de drie ongeveer even lang (hooguit \
              {LENGTHS_APART} % verschil met het gemiddelde)",
            role_name(*role)
        ),
        Rule::NoCosts { roles } => format!(
            "voeg \"costs\" toe bij {}: wat deze keuze in deze zaak kost",
            role_list(roles)
        ),
        Rule::NoExtreme { roles } => format!(
            "voeg \"extreme\" toe bij {}: de rol op zijn puurst in deze zaak, zoals cases --role die laat zien",
            role_list(roles)
        ),
        Rule::SummaryTooLong { characters } => format!(
            "deze samenvatting heeft {characters} tekens; gebruik er hooguit {LONGEST_SUMMARY}, dan past die op één regel"
        ),
    }
}

const fn form_name(form: Form) -> &'static str {
    match form {
        Form::Full => "de volledige lijst",
        Form::Short => "de korte versie",
    }
}

const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Bureaucrat => "bureaucraat",
        Role::Entrepreneur => "ondernemer",
        Role::Connector => "verbinder",
    }
}

/// "de bureaucraat en de verbinder".
fn role_list(roles: &[Role]) -> String {
    let names = roles.iter().map(|role| format!("de {}", role_name(*role)));
    list(&names.collect::<Vec<_>>())
}
