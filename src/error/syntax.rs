//! What can be wrong about the text of a TOML file before its values are looked at.

/// Why a line is not TOML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SyntaxFault {
    /// A value that is no number, date, `true` or `false`, and has no straight quotes around it.
    UnquotedText,
    /// Something else where `true` or `false` has to be, or one of them in capitals.
    NotTrueOrFalse,
    /// A number with a comma before its decimals.
    DecimalComma,
    /// A text with a quote in it, which ends it too early.
    QuoteInText {
        /// The quote: `"` or `'`.
        quote: char,
    },
    /// A text whose closing quote is missing.
    UnclosedText,
    /// A character in a text that may not be there as it is.
    CharacterInText,
    /// A backslash with something after it that means nothing.
    WrongEscape,
    /// A header whose closing brackets are missing.
    UnclosedHeader,
    /// A list whose closing bracket is missing.
    UnclosedList,
    /// A table between braces whose closing brace is missing.
    UnclosedTable,
    /// No comma between two items.
    MissingComma,
    /// A key without `=`, or without a value after it.
    MissingValue,
    /// A colon between a key and its value.
    Colon,
    /// Something that is not a key where a key has to be.
    NotAKey,
    /// Something after the end of a value or a header.
    AfterTheEnd,
    /// Anything else; the parser's words.
    Other { detail: String },
}
