//! Statements: lists of them, what a check says, and the language they are in.

sentences! {
    /// The statements are not in the language of the program: the language they are shown in.
    pub(crate) fn other_language(tag: &str):
        nl "De stellingen in dit bestand zijn er niet in het Nederlands. Je ziet ze in de taal \"{tag}\"."
        en "The statements in this file are not available in English. You see them in the language \"{tag}\".";
}
