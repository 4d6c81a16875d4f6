//! How someone asks colleagues to tell how they see them.

/// What a colleague gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invitation {
    /// A page to print.
    Page,
    /// Text for Microsoft Forms or Google Forms.
    Forms,
    /// A survey for LimeSurvey.
    LimeSurvey,
    /// A command for a colleague who has the program.
    Command,
}
