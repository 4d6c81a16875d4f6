//! The words of `statements export`: what stands on paper, in a form and in a survey, and above the SQL.

use crate::model::Form;

/// The help of `statements export`.
#[derive(Debug)]
#[expect(
    missing_docs,
    reason = "each field is the help of the option with its name"
)]
pub struct ExportHelp {
    pub about: &'static str,
    pub usage: &'static str,
    pub examples: &'static str,
    pub format: &'static str,
    pub form: &'static str,
    pub perspective: &'static str,
    pub excel: &'static str,
    pub example: &'static str,
    pub part: &'static str,
    pub output: &'static str,
}

/// The words in exported statements.
#[derive(Debug)]
pub struct ExportWords {
    /// Where someone writes a code.
    pub code: &'static str,
    /// Where someone writes the date.
    pub date: &'static str,
    /// How to answer about oneself.
    pub instruction: &'static str,
    /// How to answer about a colleague.
    pub instruction_colleague: &'static str,
    /// One answer per statement.
    pub one_answer: &'static str,
    /// A statement may be left open.
    pub may_be_left_open: &'static str,
    /// Above the statements.
    pub statement: &'static str,
    /// What becomes of a list on paper.
    pub paper_closing: &'static str,
    /// Above the sheet for the trainer.
    pub key_title: &'static str,
    /// Above how an answer counts.
    pub counts: &'static str,
    /// Above the points.
    pub points: &'static str,
    /// The answer counts as it is.
    pub as_it_is: &'static str,
    /// The answer is taken from this number.
    pub turned_round: fn(u8) -> String,
    /// What the sheet is not for.
    pub key_closing: &'static str,
    /// The name of the group of questions in a survey.
    pub group: &'static str,
    /// Before the first question of a survey.
    pub survey_welcome: &'static str,
    /// After the last question of a survey.
    pub survey_end: &'static str,
    /// How to make a form, for this number of statements.
    pub forms_steps: fn(usize) -> Vec<String>,
    /// Above the title of a form.
    pub forms_title: &'static str,
    /// Above the description of a form.
    pub forms_description: &'static str,
    /// Above the question of a form.
    pub forms_question: &'static str,
    /// Above the answers of a form.
    pub forms_answers: &'static str,
    /// Above the statements of a form.
    pub forms_statements: &'static str,
    /// What the SQL is, for these statements: id@version#fingerprint.
    pub sql_head: fn(&str) -> Vec<String>,
    /// Above the SELECT of a form with this number of statements.
    pub sql_form: fn(Form, usize) -> String,
}
