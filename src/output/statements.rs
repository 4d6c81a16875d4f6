//! Questionnaires: as a list, statement by statement, and what a check finds.

use crate::model::{Advice, Direction, Form, LanguageTag, Questionnaire, RoleTexts};
use crate::screen::Display;
use crate::texts::Texts;
use crate::words;

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
pub fn list(listed: &[Listed<'_>], texts: &Texts, display: Display) -> String {
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
            &(texts.statements.counts)(number(Form::Full), number(Form::Short), &languages),
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
    texts: &Texts,
    display: Display,
) -> String {
    let words = texts.statements;
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
            Direction::Normal => words.normal,
            Direction::Reversed => words.reversed,
        };
        let mut about = vec![roles.name(statement.role, language), direction];
        about.extend(statement.short.then_some(words.short));
        page.aside(width + 2, &about.join(", "));
    }
    page.gap();
    page.heading(words.scale);
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
    texts: &Texts,
    display: Display,
) -> String {
    let words = texts.statements;
    let mut page = Page::new(display);
    page.text(0, &(words.correct)(file));
    if !warnings.is_empty() {
        part(&mut page, words.warnings, warnings);
    }
    let advice = advised(advice, words.no_advice, texts);
    part(&mut page, words.advice, &advice);
    part(&mut page, words.precision, &precision(questionnaire, texts));
    page.finish()
}

/// What a check finds in a file with cases without mistakes.
#[must_use]
pub fn checked_cases(
    file: &str,
    cases: usize,
    advice: &[Advice],
    texts: &Texts,
    display: Display,
) -> String {
    let words = texts.statements;
    let mut page = Page::new(display);
    page.text(0, &(words.correct)(file));
    page.text(0, &(words.cases)(cases));
    let advice = advised(advice, words.no_case_advice, texts);
    part(&mut page, words.advice, &advice);
    page.finish()
}

/// What a check finds in a file with texts about the roles without mistakes.
#[must_use]
pub fn checked_roles(file: &str, advice: &[Advice], texts: &Texts, display: Display) -> String {
    let words = texts.statements;
    let mut page = Page::new(display);
    page.text(0, &(words.correct)(file));
    page.text(0, words.roles);
    let advice = advised(advice, words.no_role_advice, texts);
    part(&mut page, words.advice, &advice);
    page.finish()
}

/// What a check finds in another file without mistakes: what there is in it.
#[must_use]
pub fn checked_other(file: &str, holds: &str, texts: &Texts, display: Display) -> String {
    let mut page = Page::new(display);
    page.text(0, &(texts.statements.correct)(file));
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

fn advised(advice: &[Advice], none: &str, texts: &Texts) -> Vec<String> {
    if advice.is_empty() {
        return vec![none.to_owned()];
    }
    advice
        .iter()
        .map(|one| words::advice(texts.language, one))
        .collect()
}

fn precision(questionnaire: &Questionnaire, texts: &Texts) -> Vec<String> {
    let words = texts.statements;
    let mut lines = Vec::new();
    for (form, name) in [
        (Form::Full, words.full_form),
        (Form::Short, words.short_form),
    ] {
        match questionnaire.precision(form) {
            Some(precision) => {
                let asked = questionnaire.places(form).count();
                lines.push((words.tells_apart)(name, asked, &precision));
                lines.push(match questionnaire.imbalance(form) {
                    None => (words.balanced)(name),
                    Some(imbalance) => (words.unbalanced)(name, &imbalance),
                });
            }
            None => lines.push(words.no_short_form.to_owned()),
        }
    }
    lines
}
