//! Advice on writing statements, in English.

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
        Rule::FirstPerson => "say it in the first person, with \"I\" or \"my\"".to_owned(),
        Rule::NegationInReversed { word } => format!(
            "this statement is reversed; say the opposite without {}",
            quoted(word)
        ),
        Rule::DoubleNegation { words: [one, two] } => format!(
            "{} and {} together are a double negative; reword it",
            quoted(one),
            quoted(two)
        ),
        Rule::VagueWord { word } => format!(
            "{} is about liking or wondering; say what someone does",
            quoted(word)
        ),
        Rule::RoleName { word } => format!(
            "{} gives the role away; describe what someone does",
            quoted(word)
        ),
        Rule::EarlierIsPresent => {
            "a wording under \"earlier\" is the present one but for capitals and signs; leave it out".to_owned()
        }
        Rule::TooLong { words } => format!("{words} words is long; use at most {MOST_WORDS}"),
        Rule::TooLongOnAverage { words, statements } => format!(
            "the {statements} statements have {words} words together; use at most {MOST_WORDS_ON_AVERAGE} per \
             statement on average"
        ),
        Rule::ReversedAtStart { form } => format!(
            "this reversed statement is among the first three of {}; put it further down",
            form_name(*form)
        ),
        Rule::SameRoleInARow { form, ids } => format!(
            "{}: here {} asks about the same role as just before; put another role in between",
            list(ids),
            form_name(*form)
        ),
        Rule::CaseTooLong { words } => format!(
            "this case has {words} words; use at most {MOST_WORDS_OF_A_CASE}, so that it fits on a screen"
        ),
        Rule::UnequalAction { role, words, of } => format!(
            "the way of the {} has {words} of the {of} words; make the three ways about equally long (at most \
             {LENGTHS_APART}% away from the mean)",
            role.key()
        ),
        Rule::NoCosts { roles } => format!(
            "add \"costs\" for {}: what this choice costs in this very case",
            role_list(roles)
        ),
        Rule::NoExtreme { roles } => format!(
            "add \"extreme\" for {}: the role at its purest in this case, as cases --role shows it",
            role_list(roles)
        ),
        Rule::SummaryTooLong { characters } => format!(
            "this summary has {characters} characters; use at most {LONGEST_SUMMARY}, so that it fits on one line"
        ),
    }
}

const fn form_name(form: Form) -> &'static str {
    match form {
        Form::Full => "the full version",
        Form::Short => "the short version",
    }
}

/// "the bureaucrat and the connector".
fn role_list(roles: &[Role]) -> String {
    let names = roles.iter().map(|role| format!("the {}", role.key()));
    list(&names.collect::<Vec<_>>())
}
