//! Questionnaires: as a list, statement by statement, and what a check finds.

use crate::model::{Advice, Form, Keying, LanguageTag, Questionnaire, RoleTexts};
use crate::screen::Display;
use crate::statistics::study::Recovery;
use crate::words;
use crate::words::{Language, simulation};

use super::TerminalText;

/// A questionnaire at hand.
#[derive(Debug, Clone)]
pub struct ListedQuestionnaire<'a> {
    /// Where it is.
    pub place: String,
    /// id@version#fingerprint.
    pub reference: String,
    /// What is in its file.
    pub questionnaire: &'a Questionnaire,
    /// The language of its title.
    pub language: &'a LanguageTag,
}

/// The questionnaires at hand.
#[must_use]
pub fn list(listed: &[ListedQuestionnaire<'_>], spoken: Language, display: Display) -> String {
    let mut page = TerminalText::new(display);
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
    let mut page = TerminalText::new(display);
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
        let direction = match statement.keying {
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
#[derive(Debug)]
pub struct CheckResult<'a> {
    /// Its name.
    pub file: &'a str,
    /// The statements.
    pub questionnaire: &'a Questionnaire,
    /// What is worth knowing.
    pub warnings: &'a [String],
    /// What could be written better.
    pub advice: &'a [Advice],
    /// How often simulated people's true first role is found by each form, when it was asked.
    pub recovery: Option<Vec<Recovery>>,
}

/// The same, to read.
#[must_use]
pub fn checked(checked: &CheckResult<'_>, spoken: Language, display: Display) -> String {
    let mut page = TerminalText::new(display);
    page.text(0, &words::statements::correct(spoken, checked.file));
    if !checked.warnings.is_empty() {
        let heading = words::statements::warnings(spoken);
        part(&mut page, heading, checked.warnings);
    }
    let advice = advised(checked.advice, words::statements::no_advice(spoken), spoken);
    part(&mut page, words::statements::advice(spoken), &advice);
    part(
        &mut page,
        words::statements::precision(spoken),
        &precision(checked.questionnaire, spoken),
    );
    if let Some(recovery) = &checked.recovery {
        recovered(&mut page, checked.questionnaire, recovery, spoken);
    }
    page.finish()
}

/// How often the true first role is found by each form, and about whom that is.
fn recovered(
    page: &mut TerminalText,
    questionnaire: &Questionnaire,
    recovery: &[Recovery],
    language: Language,
) {
    let people = recovery.iter().map(|found| found.people).max().unwrap_or(0);
    let found = recovery.iter().map(|found| {
        let form = words::statements::form(language, found.form);
        let asked = questionnaire.places(found.form).count();
        simulation::found(language, form, asked, found)
    });
    let about = [
        simulation::assumed(language).to_owned(),
        simulation::by_chance(language, people),
    ];
    part(
        page,
        &simulation::heading(language, people),
        &found.chain(about).collect::<Vec<_>>(),
    );
}

/// What a check finds in another file without mistakes: what there is in it, and where advice is given, the advice and what is
/// said without any.
pub(crate) fn checked_other(
    file: &str,
    holds: &str,
    advice: Option<(&[Advice], &str)>,
    spoken: Language,
    display: Display,
) -> String {
    let mut page = TerminalText::new(display);
    page.text(0, &words::statements::correct(spoken, file));
    page.text(0, holds);
    if let Some((advice, none)) = advice {
        let advice = advised(advice, none, spoken);
        part(&mut page, words::statements::advice(spoken), &advice);
    }
    page.finish()
}

fn part(page: &mut TerminalText, heading: &str, lines: &[String]) {
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
    for form in Form::ALL {
        let name = words::statements::form(spoken, form);
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
