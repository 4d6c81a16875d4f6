//! The document, read by a Markdown parser.

use ambtenaar::words::Language;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{built_in, harmless_and_hostile};

/// Every extension but the one that changes quotes.
fn everything() -> Options {
    Options::all().difference(Options::ENABLE_SMART_PUNCTUATION)
}

/// The structure of a document: what starts and ends, without its text.
fn structure(document: &str) -> Vec<String> {
    Parser::new_ext(document, everything())
        .filter_map(|event| match event {
            Event::Text(_) | Event::SoftBreak => None,
            Event::Start(Tag::Heading { level, .. }) => Some(format!("heading {level}")),
            other => Some(format!("{other:?}")),
        })
        .collect()
}

/// Everything that can be read in a document.
fn words(document: &str) -> String {
    Parser::new_ext(document, everything())
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.to_string()),
            Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => Some("\n".to_owned()),
            Event::SoftBreak => Some(" ".to_owned()),
            _ => None,
        })
        .collect()
}

#[test]
fn fault_29_no_text_becomes_markdown_of_the_document() {
    for (harmless, hostile) in harmless_and_hostile() {
        let [harmless, hostile] = [harmless, hostile].map(|filled| filled.document());
        assert_eq!(structure(&hostile), structure(&harmless), "{hostile}");
        assert_eq!(hostile.lines().count(), harmless.lines().count());
        let unescaped = hostile.replace("\\]", "");
        for forbidden in ["](", "]:", "<", "https:", "javascript:", "www.", "@e", "`"] {
            assert!(!unescaped.contains(forbidden), "{forbidden}");
        }
        assert!(hostile.chars().all(|c| c == '\n' || !c.is_control()));
    }
}

#[test]
fn fault_29_hostile_text_is_read_as_it_was_written_but_for_what_stops_an_address() {
    for (_, hostile) in harmless_and_hostile() {
        let read = words(&hostile.document()).replace('\u{2060}', "");
        let safe = ambtenaar::screen::safe(&hostile.id);
        let written = safe.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(read.contains(&written), "{written}\n{read}");
    }
}

#[test]
fn the_document_is_made_for_reading_as_it_is() {
    let filled = built_in(Language::Dutch, [4, 2, 5]);
    let document = filled.document();
    let table = "\
| Rol | Score | Aandeel | Beantwoord |
| --- | ---: | ---: | ---: |
| verbinder | 100 ± 8 | 50 ± 3 | 8 van 8 |
| bureaucraat | 75 ± 8 | 38 ± 3 | 8 van 8 |
| ondernemer | 25 ± 8 | 13 ± 3 | 8 van 8 |
";
    assert!(document.contains(table), "{document}");
    assert!(document.starts_with("# De Ideale Ambtenaar\n\n**"));
    assert!(document.contains("7 maart 2026 · volledige lijst · zoals je nu werkt · code sam\n"));
    assert!(document.contains("Stellingen: `ideale-ambtenaar@2.0.0#"));
    assert!(document.ends_with("stuurt niets door.\n"));
    assert!(
        !document.contains('\\'),
        "nothing to escape in the built-in texts: {document}"
    );
}
