//! From the parser's words to what is wrong.

use crate::situation::SyntaxFault;

/// What the parser's message about a piece of the text says; its own words when it is none of the usual slips.
pub(super) fn fault(message: &str, found: &str) -> SyntaxFault {
    let (what, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    match what {
        "string values must be quoted" if found.trim().is_empty() => SyntaxFault::MissingValue,
        "string values must be quoted" | "invalid float" | "invalid boolean" => {
            SyntaxFault::UnquotedText
        }
        "invalid basic string"
        | "invalid literal string"
        | "invalid multi-line basic string"
        | "invalid multi-line literal string"
            if is_quote(expected) =>
        {
            SyntaxFault::UnclosedText
        }
        "invalid basic string" | "invalid literal string" => SyntaxFault::CharacterInText,
        "missing escaped value" | "too few unicode value digits" => SyntaxFault::WrongEscape,
        "unclosed table" | "unclosed array table" => SyntaxFault::UnclosedHeader,
        "unclosed array" => SyntaxFault::UnclosedList,
        "unclosed inline table" => SyntaxFault::UnclosedTable,
        "missing comma between array elements" | "missing comma between key-value pairs" => {
            SyntaxFault::MissingComma
        }
        "key with no value"
        | "missing value"
        | "missing value for key"
        | "missing assignment between key-value pairs" => SyntaxFault::MissingValue,
        "invalid unquoted key" | "unquoted keys cannot be empty" => SyntaxFault::NotAKey,
        "unexpected content" | "unexpected key or value" => SyntaxFault::AfterTheEnd,
        _ => SyntaxFault::Other {
            detail: message.to_owned(),
        },
    }
}

/// Whether the parser expects nothing but a closing quote.
fn is_quote(expected: &str) -> bool {
    let inner = expected.trim_matches('`');
    !inner.is_empty() && inner.chars().all(|c| matches!(c, '"' | '\''))
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::fault;
    use crate::situation::SyntaxFault;

    fn first(text: &str) -> Option<SyntaxFault> {
        let (_, errors) = DeTable::parse_recoverable(text);
        let error = errors.first()?;
        let found = text.get(error.span()?)?;
        Some(fault(error.message(), found))
    }

    #[test]
    fn the_usual_slips_are_recognised_in_the_words_of_this_parser() {
        for (text, expected) in [
            ("a = yes", SyntaxFault::UnquotedText),
            ("a = “yes”", SyntaxFault::UnquotedText),
            ("a = idea", SyntaxFault::UnquotedText),
            ("a = \"yes\nb = 1", SyntaxFault::UnclosedText),
            ("a = 'yes\nb = 1", SyntaxFault::UnclosedText),
            ("a = \"\"\"yes\nb = 1", SyntaxFault::UnclosedText),
            ("a = \"\u{1b}\"", SyntaxFault::CharacterInText),
            ("a = \"C:\\map\"", SyntaxFault::WrongEscape),
            ("[a\nb = 1", SyntaxFault::UnclosedHeader),
            ("[[a]\nb = 1", SyntaxFault::UnclosedHeader),
            ("a = [1, 2", SyntaxFault::UnclosedList),
            ("a = { b = 1", SyntaxFault::UnclosedTable),
            ("a = [\"x\" \"y\"]", SyntaxFault::MissingComma),
            ("a = { b = \"x\" c = 2 }", SyntaxFault::MissingComma),
            ("a", SyntaxFault::MissingValue),
            ("a =", SyntaxFault::MissingValue),
            ("é = 1", SyntaxFault::NotAKey),
            ("= 1", SyntaxFault::NotAKey),
            ("a = \"x\" \"y\"", SyntaxFault::AfterTheEnd),
        ] {
            assert_eq!(first(text), Some(expected), "{text:?}");
        }
    }
}
