//! What is told about a role.

use super::{ByRole, LanguageTag, Role, Translated};

/// The texts about all three roles.
pub type RoleTexts = ByRole<RoleText>;

impl RoleTexts {
    /// The name of a role in a language, as it stands in a sentence.
    #[must_use]
    pub fn name(&self, role: Role, language: &LanguageTag) -> &str {
        self[role].name.get(language)
    }
}

/// The texts about one role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoleText {
    /// Its name as it stands in a sentence, without a capital.
    pub name: Translated<String>,
    /// What it is about, in one line.
    pub summary: Translated<String>,
    /// The school of thought and period that it comes from.
    pub origin: Translated<String>,
    /// The words that belong to it.
    pub core_words: Translated<Vec<String>>,
    /// What it is good at.
    pub strengths: Translated<[String; 3]>,
    /// The price of each strength, in the same order.
    pub pitfalls: [Pitfall; 3],
    /// Words that work when someone speaks from this role.
    pub words: Translated<Vec<String>>,
    /// What it brings to a team.
    pub brings: Translated<String>,
    /// How to lead someone who is strong in it.
    pub leading: Translated<String>,
    /// An open question to ask a colleague.
    pub question: Translated<String>,
    /// What helps to grow in it.
    pub grow: Option<Translated<String>>,
    /// What to look for when it irritates.
    pub irritation: Option<Translated<String>>,
    /// How to turn a sentence into its words.
    pub bridge: Option<Translated<String>>,
}

/// A pitfall with a way around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pitfall {
    /// What goes wrong.
    pub text: Translated<String>,
    /// What helps.
    pub avoid: Translated<String>,
}
