//! From the parser's words to what is wrong.

use std::ops::Range;

use crate::error::SyntaxFault;

use super::key;

/// How many bytes around a mistake are looked at: a line may be as long as the file, and have a mistake everywhere.
const NEAR: usize = 500;
/// What the parser says about what stands behind a text that ended too early.
const BEHIND_A_TEXT: [&str; 3] = [
    "unexpected key or value",
    "missing comma between array elements",
    "missing comma between key-value pairs",
];

/// What the parser's message about a piece of the text says; its own words when it is none of the usual slips.
pub(super) fn fault(message: &str, text: &str, span: Range<usize>) -> SyntaxFault {
    let found = text.get(span.clone()).unwrap_or_default();
    let (before, after) = text
        .as_bytes()
        .split_at_checked(span.start)
        .unwrap_or_default();
    let before = before
        .get(before.len().saturating_sub(NEAR)..)
        .unwrap_or_default();
    let after = after.get(..NEAR).unwrap_or(after);
    let (what, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    if BEHIND_A_TEXT.contains(&what)
        && let Some(quote) = inner_quote(before, after)
    {
        return SyntaxFault::QuoteInText { quote };
    }
    match what {
        "string values must be quoted" if found.trim().is_empty() => SyntaxFault::MissingValue,
        "string values must be quoted" | "invalid float" | "invalid boolean" => {
            if asks_truth(before, found) {
                SyntaxFault::NotTrueOrFalse
            } else {
                SyntaxFault::UnquotedText
            }
        }
        "unexpected key or value" if is_decimal_comma(before, after) => SyntaxFault::DecimalComma,
        "invalid unquoted key" if found.starts_with(':') => SyntaxFault::Colon,
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

/// Whether a value has to be `true` or `false`: its key asks that, or it is one of them in capitals.
fn asks_truth(before: &[u8], found: &str) -> bool {
    let word = found.trim_end_matches(|c: char| !c.is_alphanumeric());
    let is_one = ["true", "false"]
        .iter()
        .any(|truth| word.eq_ignore_ascii_case(truth));
    let key = before
        .trim_ascii_end()
        .strip_suffix(b"=")
        .unwrap_or_default();
    let mut words = key.trim_ascii_end().rsplit(|byte| !is_of_key(*byte));
    let key = words.next().unwrap_or_default();
    is_one || key::TRUTHS.iter().any(|truth| truth.as_bytes() == key)
}

fn is_decimal_comma(before: &[u8], after: &[u8]) -> bool {
    let has_digit = before.last().is_some_and(u8::is_ascii_digit);
    has_digit && matches!(after, [b',', digit, ..] if digit.is_ascii_digit())
}

/// The quote at which a text ended just before, though it goes on: a letter or quote touches it, or one more quote of its
/// kind stands on the line. A key that follows is the next one.
fn inner_quote(before: &[u8], after: &[u8]) -> Option<char> {
    let quote = before.trim_ascii_end().last().copied();
    let quote = quote.filter(|byte| matches!(byte, b'"' | b'\''))?;
    let line = after
        .split(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let key_ends = line
        .iter()
        .position(|byte| !is_of_key(*byte))
        .unwrap_or(line.len());
    let key_follows = key_ends > 0 && line.get(key_ends..)?.trim_ascii_start().starts_with(b"=");
    let touches = before.last() == Some(&quote)
        && matches!(line.first(), Some(next) if *next == quote || is_of_key(*next) || !next.is_ascii());
    let is_open = line.split(|byte| *byte == quote).count() % 2 == 0;
    (!key_follows && (touches || is_open)).then_some(char::from(quote))
}

const fn is_of_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
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
    use crate::error::SyntaxFault;

    fn first(text: &str) -> Option<SyntaxFault> {
        let (_, errors) = DeTable::parse_recoverable(text);
        let error = errors.first()?;
        Some(fault(error.message(), text, error.span()?))
    }

    /// What is reported: the first in the order of the file.
    fn told(text: &str) -> Option<SyntaxFault> {
        let (_, errors) = DeTable::parse_recoverable(text);
        let first = errors
            .iter()
            .min_by_key(|error| error.span().map(|span| span.start))?;
        Some(fault(first.message(), text, first.span()?))
    }

    #[test]
    fn what_was_meant_is_seen_from_what_stands_around_it() {
        let quote = |quote| SyntaxFault::QuoteInText { quote };
        for (text, expected) in [
            ("reversed = ja", SyntaxFault::NotTrueOrFalse),
            ("a = { short= nee, b = 1 }", SyntaxFault::NotTrueOrFalse),
            ("a = True", SyntaxFault::NotTrueOrFalse),
            ("a = FALSE;", SyntaxFault::NotTrueOrFalse),
            ("short = ", SyntaxFault::MissingValue),
            ("not-short = ja", SyntaxFault::UnquotedText),
            ("labels = [ja, nee]", SyntaxFault::UnquotedText),
            ("version = 1.0.0", SyntaxFault::UnquotedText),
            ("a = 22,5", SyntaxFault::DecimalComma),
            ("a = 22, b", SyntaxFault::AfterTheEnd),
            ("a = \"een \"goede\" lijst\"", quote('"')),
            (
                "a = { nl = \"een \"goede\" lijst\", en = \"x\" }",
                quote('"'),
            ),
            ("a = { nl = \"een \"goede\"\", en = \"x\" }", quote('"')),
            ("a = [\"een \"\"goede\"\" lijst\", \"x\"]", quote('"')),
            ("a = [\"een 5\" scherm\", \"x\"]", quote('"')),
            ("a = \"zeg \"één\"\"", quote('"')),
            ("a = { nl = 'foto\'s', en = \"x\" }", quote('\'')),
            ("a = { nl = \"x\"en = \"y\" }", SyntaxFault::MissingComma),
            ("a = { nl = \"x\" en = \"y\" }", SyntaxFault::MissingComma),
            ("a = [\n\"x\"\n\"y\"]", SyntaxFault::MissingComma),
            ("a = \"x\",", SyntaxFault::AfterTheEnd),
            ("a = \"x\" b", SyntaxFault::AfterTheEnd),
            ("reversed: false", SyntaxFault::Colon),
        ] {
            assert_eq!(told(text), Some(expected), "{text:?}");
        }
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
