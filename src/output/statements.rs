//! Questionnaires: as a list, statement by statement, and what a check finds.

use crate::model::{Advice, Direction, Form, LanguageTag, Questionnaire, RoleTexts};
use crate::terminal::Display;
use crate::texts::Texts;

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
        let mut about = vec![roles[statement.role].name.get(language).as_str(), direction];
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

/// What a check finds in a file without mistakes.
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
    let mut part = |heading: &str, lines: &[String]| {
        page.gap();
        page.heading(heading);
        for line in lines {
            page.hanging(2, "- ", line);
        }
    };
    if !warnings.is_empty() {
        part(words.warnings, warnings);
    }
    let mut advice: Vec<String> = advice.iter().map(texts.advice).collect();
    if advice.is_empty() {
        advice.push(words.no_advice.to_owned());
    }
    part(words.advice, &advice);
    part(words.precision, &precision(questionnaire, texts));
    page.finish()
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
