//! Statements in the forms that other programs, printers and people take.
//!
//! One file per form. What all of them need is in [`Exported`]; a form only chooses the punctuation and what it leaves out.

mod csv;
mod forms;
mod html;
mod json;
mod limesurvey;
mod md;
mod paper;
mod sql;
mod sql_tables;
mod sql_words;
mod tables;
mod toml;
mod triangle;
mod txt;

use crate::model::{Form, LanguageTag, Perspective, Questionnaire, RoleTexts, Statement};
use crate::words::{self, Language};

pub use csv::csv;
pub use forms::forms;
pub use html::html;
pub use json::json;
pub use limesurvey::limesurvey;
pub use md::md;
pub use sql::sql;
pub use sql_words::sql_words;
pub use toml::toml;
pub(crate) use txt::FORM_FEED;
pub use txt::txt;

/// Statements to export, with all that goes with them.
#[derive(Debug, Clone, Copy)]
pub struct Exported<'a> {
    /// The statements.
    pub questionnaire: &'a Questionnaire,
    /// id@version#fingerprint.
    pub reference: &'a str,
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// Which of the statements.
    pub form: Form,
    /// In the wording about a colleague.
    pub colleague: bool,
    /// The code of that colleague, who asks for it.
    pub(crate) asked_by: Option<&'a str>,
    /// The language of the statements.
    pub language: &'a LanguageTag,
    /// The language of the program.
    pub words: Language,
}

impl<'a> Exported<'a> {
    /// The statements of the form, numbered from 1.
    fn statements(&self) -> impl Iterator<Item = (usize, &'a Statement)> + use<'a> {
        let questionnaire = self.questionnaire;
        let places = questionnaire.places(self.form);
        (1..).zip(places.filter_map(|place| questionnaire.statement(place)))
    }

    /// The sentence of a statement in a language.
    fn sentence(&self, statement: &'a Statement, language: &LanguageTag) -> &'a str {
        statement.wording(self.perspective(), language)
    }

    fn perspective(&self) -> Perspective {
        if self.colleague {
            Perspective::Colleague
        } else {
            Perspective::Own
        }
    }

    /// What stands above it, in a language of the statements: about a colleague whom it is about, to be filled in.
    fn title(&self, language: &LanguageTag, spoken: Language) -> &'a str {
        if self.colleague {
            words::export::about_whom(spoken)
        } else {
            self.questionnaire.title().get(language)
        }
    }

    /// The answers with their labels, lowest first.
    fn answers(&self, language: &LanguageTag) -> impl Iterator<Item = (u8, &'a str)> + use<'a> {
        let labels = self.questionnaire.labels().get(language);
        let values = self.questionnaire.scale().values();
        values.zip(labels.iter().map(String::as_str))
    }
}

/// Adds a line to a text.
fn push(text: &mut String, line: &str) {
    text.push_str(line);
    text.push('\n');
}
