//! The words around the texts about the roles.

/// The words of `roles`.
#[derive(Debug)]
pub struct RolesWords {
    /// Before the three roles.
    pub introduction: &'static str,
    /// Above situations and how hard they need each role.
    pub situations: &'static str,
    /// How to read the ratings.
    pub ratings: &'static str,
    /// A situation in a line: its title, and the names of the roles with their ratings.
    pub situation: fn(&str, &[String]) -> String,
    /// How to put one's own mix beside a situation, by its name.
    pub beside: fn(&str) -> String,
    /// Above where a role comes from.
    pub origin: &'static str,
    /// Above its core words.
    pub core_words: &'static str,
    /// Above its strengths and their price.
    pub strengths: &'static str,
    /// Before the price of a strength.
    pub watch: &'static str,
    /// Before what helps against it.
    pub avoid: &'static str,
    /// Above words that work when someone speaks from it.
    pub words: &'static str,
    /// Above what it brings to a team.
    pub brings: &'static str,
    /// Above how to lead someone strong in it.
    pub leading: &'static str,
    /// Above what helps to grow in it.
    pub grow: &'static str,
    /// Above what to look for when it irritates.
    pub irritation: &'static str,
    /// Above how to turn a sentence into its words.
    pub bridge: &'static str,
    /// Above an open question to ask a colleague.
    pub question: &'static str,
}
