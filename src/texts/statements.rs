//! The words of `statements`: lists, statements with their roles, and what a check says.

use crate::model::{Imbalance, Precision};

/// The words of `statements`.
#[derive(Debug)]
pub struct StatementsWords {
    /// The file that is part of the program.
    pub built_in: &'static str,
    /// A list in a line: statements in all, in the short form, languages.
    pub counts: fn(usize, usize, &[String]) -> String,
    /// Agreeing counts for the role.
    pub normal: &'static str,
    /// Agreeing counts against the role.
    pub reversed: &'static str,
    /// Also asked in the short form.
    pub short: &'static str,
    /// Above the answers.
    pub scale: &'static str,
    /// A file without mistakes.
    pub correct: fn(&str) -> String,
    /// What there is in a file with texts about the roles.
    pub roles: &'static str,
    /// What there is in a file with this many cases.
    pub cases: fn(usize) -> String,
    /// What there is in a file with this many situations.
    pub situations: fn(usize) -> String,
    /// Above warnings.
    pub warnings: &'static str,
    /// Above advice.
    pub advice: &'static str,
    /// No advice for statements.
    pub no_advice: &'static str,
    /// No advice for cases.
    pub no_case_advice: &'static str,
    /// No advice for texts about the roles.
    pub no_role_advice: &'static str,
    /// Above the balance and precision.
    pub precision: &'static str,
    /// What one form can tell apart: its name, statements asked, precision.
    pub tells_apart: fn(&str, usize, &Precision) -> String,
    /// The name of the full form.
    pub full_form: &'static str,
    /// The name of the short form.
    pub short_form: &'static str,
    /// A balanced form.
    pub balanced: fn(&str) -> String,
    /// A form that is not balanced.
    pub unbalanced: fn(&str, &Imbalance) -> String,
    /// There is no short form.
    pub no_short_form: &'static str,
}
