//! How a statement, a case or a text about a role could be written better.

use crate::model::{
    Advice, Form, LENGTHS_APART, LONGEST_SUMMARY, MOST_WORDS, MOST_WORDS_OF_A_CASE,
    MOST_WORDS_ON_AVERAGE, Role, Rule,
};

use super::{Language, list, quoted, role_name};

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

#[expect(clippy::too_many_lines, reason = "one sentence per situation")]
fn rule(language: Language, rule: &Rule) -> String {
    match rule {
        Rule::FirstPerson => say!(
            language,
            "schrijf in de ik-vorm, met \"ik\" of \"mijn\"",
            "say it in the first person, with \"I\" or \"my\""
        ),
        Rule::NegationInReversed { word } => say!(
            language,
            "deze stelling is omgekeerd; zeg het tegendeel zonder {}",
            "this statement is reversed; say the opposite without {}",
            quoted(word)
        ),
        Rule::DoubleNegation { words: [one, two] } => say!(
            language,
            "{} en {} samen zijn een dubbele ontkenning; zeg het zonder",
            "{} and {} together are a double negative; reword it",
            quoted(one),
            quoted(two)
        ),
        Rule::VagueWord { word } => say!(
            language,
            "{} gaat over wat iemand fijn vindt of zich afvraagt; schrijf op wat iemand doet",
            "{} is about liking or wondering; say what someone does",
            quoted(word)
        ),
        Rule::RoleName { word } => say!(
            language,
            "{} verraadt de rol; beschrijf wat iemand doet",
            "{} gives the role away; describe what someone does",
            quoted(word)
        ),
        Rule::EarlierIsPresent => say!(
            language,
            "een tekst bij \"earlier\" is op hoofdletters en leestekens na de huidige; laat hem weg",
            "a wording under \"earlier\" is the present one but for capitals and signs; leave it out"
        ),
        Rule::TooLong { words } => say!(
            language,
            "deze stelling heeft {words} woorden; gebruik er hooguit {MOST_WORDS}",
            "{words} words is long; use at most {MOST_WORDS}"
        ),
        Rule::TooLongOnAverage { words, statements } => say!(
            language,
            "de {statements} stellingen hebben samen {words} woorden; gebruik er gemiddeld hooguit {MOST_WORDS_ON_AVERAGE} per \
             stelling",
            "the {statements} statements have {words} words together; use at most {MOST_WORDS_ON_AVERAGE} per statement on average"
        ),
        Rule::ReversedAtStart { form } => say!(
            language,
            "deze omgekeerde stelling hoort bij de eerste drie van {}; zet die verder naar achteren",
            "this reversed statement is among the first three of {}; put it further down",
            form_name(language, *form)
        ),
        Rule::SameRoleInARow { form, ids } => say!(
            language,
            "{}: hier vraagt {} naar dezelfde rol als vlak ervoor; zet er een andere rol tussen",
            "{}: here {} asks about the same role as just before; put another role in between",
            list(language, ids),
            form_name(language, *form)
        ),
        Rule::CaseTooLong { words } => say!(
            language,
            "deze zaak heeft {words} woorden; gebruik er hooguit {MOST_WORDS_OF_A_CASE}, dan past die op een scherm",
            "this case has {words} words; use at most {MOST_WORDS_OF_A_CASE}, so that it fits on a screen"
        ),
        Rule::UnequalAction { role, words, of } => say!(
            language,
            "de aanpak van de {} heeft {words} van de {of} woorden; maak de drie ongeveer even lang (hooguit {LENGTHS_APART} % \
             verschil met het gemiddelde)",
            "the way of the {} has {words} of the {of} words; make the three ways about equally long (at most \
             {LENGTHS_APART}% away from the mean)",
            role_name(language, *role)
        ),
        Rule::NoCosts { roles } => say!(
            language,
            "voeg \"costs\" toe bij {}: wat deze keuze in deze zaak kost",
            "add \"costs\" for {}: what this choice costs in this very case",
            role_list(language, roles)
        ),
        Rule::NoExtreme { roles } => say!(
            language,
            "voeg \"extreme\" toe bij {}: de rol op zijn puurst in deze zaak, zoals cases --role die laat zien",
            "add \"extreme\" for {}: the role at its purest in this case, as cases --role shows it",
            role_list(language, roles)
        ),
        Rule::SummaryTooLong { characters } => say!(
            language,
            "deze samenvatting heeft {characters} tekens; gebruik er hooguit {LONGEST_SUMMARY}, dan past die op één regel",
            "this summary has {characters} characters; use at most {LONGEST_SUMMARY}, so that it fits on one line"
        ),
    }
}

const fn form_name(language: Language, form: Form) -> &'static str {
    match form {
        Form::Full => word!(language, "de volledige lijst", "the full version"),
        Form::Short => word!(language, "de korte versie", "the short version"),
    }
}

/// "the bureaucrat and the connector".
fn role_list(language: Language, roles: &[Role]) -> String {
    let names = roles.iter().map(|role| {
        let name = role_name(language, *role);
        say!(language, "de {name}", "the {name}")
    });
    list(language, &names.collect::<Vec<_>>())
}
