//! Questionnaires: as a list, statement by statement, and what a check finds.

use crate::model::{Advice, Form, Keying, LanguageTag, Questionnaire, RoleTexts};
use crate::screen::Display;
use crate::words;
use crate::words::Language;

use super::Page;

/// A questionnaire at hand.
#[derive(Debug, Clone)]
pub struct Listed<'a> {
    /// Where it is.
    pub place: String,
    /// id@version#fingerprint.
    pub reference: String,
    /// The questionnaire.
    pub questionnaire: &'a Questionnaire,
    /// The language of its title.
    pub language: &'a LanguageTag,
}

/// The questionnaires at hand.
#[must_use]
pub fn list(listed: &[Listed<'_>], spoken: Language, display: Display) -> String {
    let mut page = Page::new(display);
    for one in listed {
        page.gap();
        page.heading(one.questionnaire.title().get(one.language));
        page.text(2, &format!("{}, {}", one.reference, one.place));
        let languages: Vec<String> = one
            .questionnaire
            .languages()
            .iter()
            .map(ToString::to_string)
            .collect();
        let number = |form| one.questionnaire.places(form).count();
        page.text(
            2,
            &words::statements::counts(spoken, number(Form::Full), number(Form::Short), &languages),
        );
    }
    page.finish()
}

/// The statements with role and direction.
#[must_use]
pub fn show(
    questionnaire: &Questionnaire,
    roles: &RoleTexts,
    language: &LanguageTag,
    spoken: Language,
    display: Display,
) -> String {
    let mut page = Page::new(display);
    page.heading(questionnaire.title().get(language));
    let ids = questionnaire
        .statements()
        .iter()
        .map(|statement| statement.id.as_str().len());
    let width = ids.max().unwrap_or(0);
    for statement in questionnaire.statements() {
        page.gap();
        let id = format!("{:<width$}  ", statement.id.as_str());
        page.hanging(0, &id, statement.text.get(language));
        let direction = match statement.direction {
            Keying::Normal => words::statements::normal(spoken),
            Keying::Reversed => words::statements::reversed(spoken),
        };
        let mut about = vec![roles.name(statement.role, language), direction];
        about.extend(statement.short.then_some(words::statements::short(spoken)));
        page.aside(width + 2, &about.join(", "));
    }
    page.gap();
    page.heading(words::statements::scale(spoken));
    for (value, label) in questionnaire
        .scale()
        .values()
        .zip(questionnaire.labels().get(language))
    {
        page.text(2, &format!("{value}  {label}"));
    }
    page.finish()
}

/// What a check finds in a file with statements without mistakes.
#[must_use]
pub fn checked(
    file: &str,
    questionnaire: &Questionnaire,
    warnings: &[String],
    advice: &[Advice],
    spoken: Language,
    display: Display,
) -> String {
    let mut page = Page::new(display);
    page.text(0, &words::statements::correct(spoken, file));
    if !warnings.is_empty() {
        part(&mut page, words::statements::warnings(spoken), warnings);
    }
    let advice = advised(advice, words::statements::no_advice(spoken), spoken);
    part(&mut page, words::statements::advice(spoken), &advice);
    part(
        &mut page,
        words::statements::precision(spoken),
        &precision(questionnaire, spoken),
    );
    page.finish()
}

/// What a check finds in a file with cases without mistakes.
#[must_use]
pub fn checked_cases(
    file: &str,
    cases: usize,
    advice: &[Advice],
    spoken: Language,
    display: Display,
) -> String {
    let mut page = Page::new(display);
    page.text(0, &words::statements::correct(spoken, file));
    page.text(0, &words::statements::cases(spoken, cases));
    let advice = advised(advice, words::statements::no_case_advice(spoken), spoken);
    part(&mut page, words::statements::advice(spoken), &advice);
    page.finish()
}

/// What a check finds in a file with texts about the roles without mistakes.
#[must_use]
pub fn checked_roles(file: &str, advice: &[Advice], spoken: Language, display: Display) -> String {
    let mut page = Page::new(display);
    page.text(0, &words::statements::correct(spoken, file));
    page.text(0, words::statements::roles(spoken));
    let advice = advised(advice, words::statements::no_role_advice(spoken), spoken);
    part(&mut page, words::statements::advice(spoken), &advice);
    page.finish()
}

/// What a check finds in another file without mistakes: what there is in it.
#[must_use]
pub fn checked_other(file: &str, holds: &str, spoken: Language, display: Display) -> String {
    let mut page = Page::new(display);
    page.text(0, &words::statements::correct(spoken, file));
    page.text(0, holds);
    page.finish()
}

fn part(page: &mut Page, heading: &str, lines: &[String]) {
    page.gap();
    page.heading(heading);
    for line in lines {
        page.hanging(2, "- ", line);
    }
}

fn advised(advice: &[Advice], none: &str, spoken: Language) -> Vec<String> {
    if advice.is_empty() {
        return vec![none.to_owned()];
    }
    advice
        .iter()
        .map(|one| words::advice(spoken, one))
        .collect()
}

fn precision(questionnaire: &Questionnaire, spoken: Language) -> Vec<String> {
    let mut lines = Vec::new();
    for (form, name) in [
        (Form::Full, words::statements::full_form(spoken)),
        (Form::Short, words::statements::short_form(spoken)),
    ] {
        match questionnaire.precision(form) {
            Some(precision) => {
                let asked = questionnaire.places(form).count();
                lines.push(words::statements::tells_apart(
                    spoken, name, asked, &precision,
                ));
                lines.push(match questionnaire.imbalance(form) {
                    None => words::statements::balanced(spoken, name),
                    Some(imbalance) => words::statements::unbalanced(spoken, name, &imbalance),
                });
            }
            None => lines.push(words::statements::no_short_form(spoken).to_owned()),
        }
    }
    lines
}
