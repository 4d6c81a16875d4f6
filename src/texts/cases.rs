//! The words of `cases`.

/// The words of `cases`.
#[derive(Debug)]
pub struct CasesWords {
    /// Before the first case: the number of cases, and where progress is kept, if it is.
    pub welcome: fn(usize, Option<&str>) -> Vec<String>,
    /// "Case 2 of 6".
    pub progress: fn(usize, usize) -> String,
    /// The keys under a case.
    pub keys: &'static [&'static str],
    /// Before the order so far.
    pub order: &'static str,
    /// The prompt of line mode.
    pub prompt: &'static str,
    /// The order that was chosen before.
    pub before: fn(&str) -> String,
    /// This case was skipped before.
    pub skipped_before: &'static str,
    /// The order is noted.
    pub noted: fn(&str) -> String,
    /// What was typed is no order.
    pub not_an_order: fn(&str) -> String,
    /// This is the first case.
    pub first: &'static str,
    /// Above the roles behind the actions: the title of the case.
    pub revealed: fn(&str) -> String,
    /// A place, the role behind it and its action.
    pub behind: fn(u8, &str, &str) -> String,
    /// A role and its action, or what it costs, without a place.
    pub role_behind: fn(&str, &str) -> String,
    /// The question after the roles.
    pub cost: &'static str,
    /// On to the next case.
    pub next: &'static str,
    /// Back to the same case.
    pub again: &'static str,
    /// Fewer than half of the cases are ranked: ranked, of.
    pub too_few: fn(usize, usize) -> String,
    /// What the two bars are called.
    pub labels: (&'static str, &'static str),
    /// A role in a sentence: name, share in the cases, share in the test.
    pub sentence: fn(&str, &str, Option<&str>) -> String,
    /// What the numbers are.
    pub caption: &'static str,
    /// A question to talk about.
    pub question: &'static str,
}
