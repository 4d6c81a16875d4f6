//! Plain text to paste into Microsoft Forms or Google Forms, with how to do it.

use crate::screen::Wrap;

use super::Exported;

/// The columns of the text around what is pasted.
const COLUMNS: usize = 76;

/// The text.
#[must_use]
pub fn forms(exported: &Exported<'_>) -> String {
    let words = exported.texts.export;
    let language = exported.language;
    let instruction = if exported.colleague {
        words.instruction_colleague
    } else {
        words.instruction
    };
    let steps = (words.forms_steps)(exported.statements().count());
    let mut lines = Vec::new();
    for (number, step) in (1..).zip(&steps) {
        let first = format!("{number}. ");
        lines.extend(Wrap::at(COLUMNS).hang(&first, "   ").lines(step));
    }
    let mut part = |heading: &str, texts: Vec<String>| {
        lines.extend([String::new(), format!("--- {heading} ---"), String::new()]);
        lines.extend(texts);
    };
    let title = exported.questionnaire.title().get(language);
    part(words.forms_title, vec![title.clone()]);
    part(
        words.forms_description,
        vec![words.survey_welcome.to_owned()],
    );
    part(words.forms_question, vec![instruction.to_owned()]);
    let labels = exported.answers(language);
    part(
        words.forms_answers,
        labels.map(|(_, label)| label.to_owned()).collect(),
    );
    let statements = exported.statements();
    let statements =
        statements.map(|(_, statement)| exported.sentence(statement, language).to_owned());
    part(words.forms_statements, statements.collect());
    lines.push(String::new());
    lines.join("\n")
}
