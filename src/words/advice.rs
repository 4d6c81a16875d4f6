//! How a statement, a case or a text about a role could be written better.

use crate::model::{
    Advice, Form, LENGTHS_APART, LONGEST_SUMMARY, MOST_WORDS, MOST_WORDS_OF_A_CASE,
    MOST_WORDS_ON_AVERAGE, Role, Rule,
};

use super::{Language, list, quoted, role_name, with_articles};

/// The advice about something that does not keep a writing rule, with its id and language.
#[must_use]
pub fn advice(language: Language, advice: &Advice) -> String {
    let sentence = rule(language, &advice.rule);
    match (&advice.id, &advice.language) {
        (Some(id), Some(tag)) => format!("{id} ({tag}): {sentence}"),
        (Some(id), None) => format!("{id}: {sentence}"),
        (None, Some(tag)) => format!("{tag}: {sentence}"),
        (None, None) => sentence,
    }
}

sentences! {
    fn rule(language: Language, rule: &Rule): match rule {
        Rule::FirstPerson =>
            nl "schrijf in de ik-vorm, met \"ik\" of \"mijn\""
            en "say it in the first person, with \"I\" or \"my\"";
        Rule::NegationInReversed { word } => (word = quoted(word))
            nl "deze stelling is omgekeerd; zeg het tegendeel zonder {word}"
            en "this statement is reversed; say the opposite without {word}";
        Rule::DoubleNegation { words: [one, two] } => (one = quoted(one), two = quoted(two))
            nl "{one} en {two} samen zijn een dubbele ontkenning; zeg het zonder"
            en "{one} and {two} together are a double negative; reword it";
        Rule::VagueWord { word } => (word = quoted(word))
            nl "{word} gaat over wat iemand fijn vindt of zich afvraagt; schrijf op wat iemand doet"
            en "{word} is about liking or wondering; say what someone does";
        Rule::RoleName { word } => (word = quoted(word))
            nl "{word} verraadt de rol; beschrijf wat iemand doet"
            en "{word} gives the role away; describe what someone does";
        Rule::EarlierIsPresent =>
            nl "een tekst bij \"earlier\" is op hoofdletters en leestekens na de huidige; laat hem weg"
            en "a wording under \"earlier\" is the present one but for capitals and punctuation; leave it out";
        Rule::TooLong { words } =>
            nl "deze stelling heeft {words} woorden; gebruik er hooguit {MOST_WORDS}"
            en "{words} words is long; use at most {MOST_WORDS}";
        Rule::TooLongOnAverage { words, statements } =>
            nl "de {statements} stellingen hebben samen {words} woorden; gebruik er gemiddeld hooguit {MOST_WORDS_ON_AVERAGE} per \
                stelling"
            en "the {statements} statements have {words} words together; use at most {MOST_WORDS_ON_AVERAGE} per statement on average";
        Rule::ReversedAtStart { form } => (form_name = form_name(language, *form))
            nl "deze omgekeerde stelling hoort bij de eerste drie van {form_name}; zet die verder naar achteren"
            en "this reversed statement is among the first three of {form_name}; put it further down";
        Rule::SameRoleInARow { form, ids } => (list = list(language, ids), form_name = form_name(language, *form))
            nl "{list}: hier vraagt {form_name} naar dezelfde rol als vlak ervoor; zet er een andere rol tussen"
            en "{list}: here {form_name} asks about the same role as just before; put another role in between";
        Rule::CaseTooLong { words } =>
            nl "deze zaak heeft {words} woorden; gebruik er hooguit {MOST_WORDS_OF_A_CASE}, dan past die op een scherm"
            en "this case has {words} words; use at most {MOST_WORDS_OF_A_CASE}, so that it fits on a screen";
        Rule::UnequalAction { role, words, of } => (role_name = role_name(language, *role))
            nl "de aanpak van de {role_name} heeft {words} van de {of} woorden; maak de drie ongeveer even lang (hooguit {LENGTHS_APART} % \
                verschil met het gemiddelde)"
            en "the way of the {role_name} has {words} of the {of} words; make the three ways about equally long (at most \
                {LENGTHS_APART}% away from the mean)";
        Rule::NoCosts { roles } => (role_list = role_list(language, roles))
            nl "voeg \"costs\" toe bij {role_list}: wat deze keuze in deze zaak kost"
            en "add \"costs\" for {role_list}: what this choice costs in this very case";
        Rule::NoExtreme { roles } => (role_list = role_list(language, roles))
            nl "voeg \"extreme\" toe bij {role_list}: de rol op zijn puurst in deze zaak, zoals cases --role die laat zien"
            en "add \"extreme\" for {role_list}: the role at its purest in this case, as cases --role shows it";
        Rule::SummaryTooLong { characters } =>
            nl "deze samenvatting heeft {characters} tekens; gebruik er hooguit {LONGEST_SUMMARY}, dan past die op één regel"
            en "this summary has {characters} characters; use at most {LONGEST_SUMMARY}, so that it fits on one line";
    }
    pub(super) const fn form_name(form: Form): match form {
        Form::Full => nl "de volledige lijst" en "the full version";
        Form::Short => nl "de korte versie" en "the short version";
    }
}

/// "the bureaucrat and the connector".
fn role_list(language: Language, roles: &[Role]) -> String {
    let names = roles.iter().map(|role| role_name(language, *role));
    with_articles(language, &names.collect::<Vec<_>>())
}
