//! Plain text to paste into Microsoft Forms or Google Forms, with how to do it.

use crate::screen::Wrap;
use crate::words;

use super::Exported;

/// The columns of the text around what is pasted.
const COLUMNS: usize = 76;

/// The text.
#[must_use]
pub fn forms(exported: &Exported<'_>) -> String {
    let language = exported.language;
    let instruction = words::export::instruction(exported.words, exported.perspective());
    let steps = words::export::forms_steps(
        exported.words,
        exported.statements().count(),
        exported.perspective(),
    );
    let mut lines = Vec::new();
    for (number, step) in (1..).zip(&steps) {
        let first = format!("{number}. ");
        lines.extend(Wrap::at(COLUMNS).hang(&first, "   ").lines(step));
    }
    let mut part = |heading: &str, words: Vec<String>| {
        lines.extend([String::new(), format!("--- {heading} ---"), String::new()]);
        lines.extend(words);
    };
    part(
        words::export::forms_title(exported.words),
        vec![exported.title(language, exported.words).to_owned()],
    );
    part(
        words::export::forms_description(exported.words),
        vec![words::export::survey_welcome(exported.words, exported.perspective()).to_owned()],
    );
    part(
        words::export::forms_question(exported.words),
        vec![instruction.to_owned()],
    );
    let labels = exported.answers(language);
    part(
        words::export::forms_answers(exported.words),
        labels.map(|(_, label)| label.to_owned()).collect(),
    );
    let statements = exported.statements();
    let statements =
        statements.map(|(_, statement)| exported.sentence(statement, language).to_owned());
    part(
        words::export::forms_statements(exported.words),
        statements.collect(),
    );
    lines.push(String::new());
    lines.join("\n")
}
