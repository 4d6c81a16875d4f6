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

impl Invitation {
    /// How the name of a file for it ends.
    pub(crate) const fn ending(self) -> &'static str {
        match self {
            Self::Page => "html",
            Self::Forms | Self::LimeSurvey | Self::Command => "txt",
        }
    }
}
