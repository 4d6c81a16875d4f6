//! The words of `statements export`: what stands on paper, in a form and in a survey, and above the SQL.

use crate::model::{ByRole, Form, Scale};

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
    /// How to add up the answers of one person.
    pub key_steps: fn(&PaperRules) -> Vec<String>,
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

/// The numbers in the rules for adding up by hand.
#[derive(Debug, Clone, Copy)]
pub struct PaperRules {
    /// The answer scale.
    pub scale: Scale,
    /// The fewest answers per role that make a score.
    pub fewest: ByRole<usize>,
    /// Scores that differ less are too close to tell apart, in points.
    pub too_close: f64,
}

impl PaperRules {
    /// The fewest answers that are enough for every role.
    #[must_use]
    pub fn fewest_of_all(&self) -> usize {
        let fewest = self.fewest.iter().map(|(_, number)| *number);
        fewest.max().unwrap_or(1)
    }
}
