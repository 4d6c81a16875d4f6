//! Text from a file, an argument or a person, made into text of a page or document and nothing more.
//!
//! What can't be seen (control characters, C1 controls, bidirectional overrides) is made visible first, as in a
//! terminal; then whatever the format would read as its own punctuation.

use crate::screen::safe;

/// The text as HTML reads it, between elements and in attributes between double quotes.
///
/// Backticks go too: an old browser took them for quotes around an attribute.
pub(super) fn html(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for character in safe(text).chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '`' => escaped.push_str("&#96;"),
            other => escaped.push(other),
        }
    }
    escaped
}

/// The text as Markdown (`CommonMark`, and what GitHub adds to it) reads it: one line of words, in a paragraph, heading,
/// list or cell alike.
///
/// No emphasis, code, link, image, HTML, formula or cell comes out of it, nor a heading, list or quotation when it
/// stands at the start of a line. Bare addresses stay words: `www.`, `https:` and `@` get something in between that a
/// reader does not see. Quotes mean nothing outside links and HTML, and stay.
pub(super) fn markdown(text: &str) -> String {
    let shown = safe(text);
    let words = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut escaped = String::with_capacity(words.len() + 8);
    let marker = list_marker(&words);
    for (place, character) in words.char_indices() {
        let next = words
            .get(place + character.len_utf8()..)
            .and_then(|rest| rest.chars().next());
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '|' => escaped.push_str("&#124;"),
            '`' => escaped.push_str("&#96;"),
            '@' if next.is_some_and(char::is_alphanumeric) => escaped.push_str("@&#8288;"),
            other => {
                if Some(place) == marker || is_sign(other, next, place == 0) {
                    escaped.push('\\');
                }
                escaped.push(other);
            }
        }
    }
    escaped
}

/// Whether Markdown reads a character as a sign, here or at the start of a line; `:` and `.` make an address of a word.
fn is_sign(character: char, next: Option<char>, first: bool) -> bool {
    match character {
        '\\' | '*' | '_' | '~' | '^' | '$' | '#' | '[' | ']' | '{' | '}' => true,
        '.' => next.is_some_and(char::is_alphabetic),
        ':' => first || next.is_some_and(|next| !next.is_whitespace() && !next.is_ascii_digit()),
        '-' | '+' | '=' => first && !next.is_some_and(char::is_alphanumeric),
        _ => false,
    }
}

/// The place of the sign that makes a number at the start of a line the number of a list.
fn list_marker(words: &str) -> Option<usize> {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    let sign = words.as_bytes().get(digits)?;
    let after = words.as_bytes().get(digits + 1);
    let ends = after.is_none_or(u8::is_ascii_whitespace);
    (digits > 0 && ends && matches!(sign, b'.' | b')')).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::{html, markdown};

    #[test]
    fn html_keeps_no_sign_of_its_own() {
        assert_eq!(
            html("<script>alert(\"1\" & '2' `3`)</script>"),
            "&lt;script&gt;alert(&quot;1&quot; &amp; &#39;2&#39; &#96;3&#96;)&lt;/script&gt;"
        );
        assert_eq!(html("&lt;"), "&amp;lt;");
    }

    #[test]
    fn ordinary_sentences_stay_as_they_are() {
        let sentence =
            "Je werkt precies, zodat een besluit later nog klopt: één kop “koffie” (81 ± 8).";
        assert_eq!(html(sentence), sentence);
        assert_eq!(markdown(sentence), sentence);
    }

    #[test]
    fn what_cannot_be_seen_becomes_visible() {
        for text in [
            "a\u{1b}[2Jb",
            "a\u{9b}b",
            "a\u{202e}b",
            "a\0b",
            "a\rb",
            "a\u{2028}b",
        ] {
            for escaped in [html(text), markdown(text)] {
                assert!(
                    escaped.contains("u{") || escaped.contains("u\\{"),
                    "{escaped}"
                );
                assert!(escaped.chars().all(|c| !c.is_control()), "{escaped:?}");
            }
        }
    }

    #[test]
    fn markdown_makes_no_emphasis_code_link_html_or_cell() {
        assert_eq!(
            markdown("*a* _b_ `c` ~~d~~ $e$"),
            "\\*a\\* \\_b\\_ &#96;c&#96; \\~\\~d\\~\\~ \\$e\\$"
        );
        assert_eq!(markdown("![a](b) [c]"), "!\\[a\\](b) \\[c\\]");
        assert_eq!(markdown("<b>&amp;|"), "&lt;b&gt;&amp;amp;&#124;");
        assert_eq!(markdown("a\\|b"), "a\\\\&#124;b");
    }

    #[test]
    fn markdown_makes_no_link_of_a_bare_address() {
        assert_eq!(markdown("https://a.nl"), "https\\://a\\.nl");
        assert_eq!(markdown("javascript:alert(1)"), "javascript\\:alert(1)");
        assert_eq!(markdown("www.a.nl"), "www\\.a\\.nl");
        assert_eq!(markdown("a@b.nl"), "a@&#8288;b\\.nl");
    }

    #[test]
    fn markdown_makes_no_heading_list_or_quotation() {
        assert_eq!(markdown("# a"), "\\# a");
        assert_eq!(markdown("- a - b"), "\\- a - b");
        assert_eq!(markdown("+ a"), "\\+ a");
        assert_eq!(markdown("-"), "\\-");
        assert_eq!(markdown("---"), "\\---");
        assert_eq!(markdown("-7,1 a"), "-7,1 a");
        assert_eq!(markdown("=== a"), "\\=== a");
        assert_eq!(markdown("> a"), "&gt; a");
        assert_eq!(markdown("1. a 2. b"), "1\\. a 2. b");
        assert_eq!(markdown("12) a"), "12\\) a");
        assert_eq!(markdown("12)"), "12\\)");
        assert_eq!(markdown("100 a, 0.1.0 at 9:30"), "100 a, 0.1.0 at 9:30");
    }

    #[test]
    fn markdown_is_one_line_without_space_around_it() {
        assert_eq!(markdown("    a\n\n- b \n"), "a - b");
    }
}
