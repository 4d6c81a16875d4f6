//! The page, read by a tokenizer that follows the standard for browsers.

use std::collections::BTreeSet;

use ambtenaar::screen::safe;
use ambtenaar::words;
use ambtenaar::words::Language;
use html5gum::{Token, Tokenizer};

use super::{HOSTILE, built_in, harmless_and_hostile};

const ELEMENTS: [&str; 40] = [
    "body",
    "circle",
    "code",
    "dd",
    "desc",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "footer",
    "h1",
    "h2",
    "h3",
    "head",
    "header",
    "html",
    "li",
    "line",
    "main",
    "meta",
    "p",
    "path",
    "polygon",
    "rect",
    "section",
    "span",
    "strong",
    "style",
    "svg",
    "table",
    "tbody",
    "td",
    "text",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

const ATTRIBUTES: [&str; 28] = [
    "aria-hidden",
    "aria-label",
    "aria-labelledby",
    "charset",
    "class",
    "content",
    "cx",
    "cy",
    "d",
    "height",
    "http-equiv",
    "id",
    "lang",
    "name",
    "points",
    "r",
    "role",
    "rx",
    "scope",
    "text-anchor",
    "viewbox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// A page as a browser reads it.
#[derive(Debug, Default, PartialEq, Eq)]
struct Read {
    /// The start tags in order, each with the names of its attributes.
    tags: Vec<(String, Vec<String>)>,
    /// The values of attributes.
    values: Vec<(String, String)>,
    /// All text, with nothing between the pieces.
    text: String,
    /// The elements that are open and not closed.
    open: Vec<String>,
}

impl Read {
    fn page(page: &str) -> Self {
        let mut read = Self::default();
        for Ok(token) in Tokenizer::new(page) {
            match token {
                Token::StartTag(tag) => {
                    let name = String::from_utf8(tag.name.to_vec()).unwrap();
                    let mut names = Vec::new();
                    for (key, value) in &tag.attributes {
                        let key = String::from_utf8(key.to_vec()).unwrap();
                        let value = String::from_utf8(value.value.to_vec()).unwrap();
                        read.values.push((key.clone(), value));
                        names.push(key);
                    }
                    if name != "meta" {
                        read.open.push(name.clone());
                    }
                    read.tags.push((name, names));
                }
                Token::EndTag(tag) => {
                    let name = String::from_utf8(tag.name.to_vec()).unwrap();
                    assert_eq!(read.open.pop(), Some(name));
                }
                Token::String(text) => read.text += std::str::from_utf8(&text.value).unwrap(),
                Token::Doctype(doctype) => assert_eq!(doctype.name.as_slice(), b"html"),
                other => panic!("{other:?}"),
            }
        }
        read
    }

    fn count(&self, element: &str) -> usize {
        self.tags.iter().filter(|(name, _)| name == element).count()
    }

    fn values<'a>(&'a self, key: &'a str) -> impl Iterator<Item = &'a str> {
        let of_key = self.values.iter().filter(move |(name, _)| name == key);
        of_key.map(|(_, value)| value.as_str())
    }
}

#[test]
fn fault_29_no_text_becomes_an_element_or_attribute_of_the_page() {
    for (harmless, hostile) in harmless_and_hostile() {
        let [harmless, hostile] = [harmless, hostile].map(|filled| Read::page(&filled.page()));
        assert_eq!(hostile.tags, harmless.tags);
        assert!(hostile.open.is_empty());
        for (name, attributes) in &hostile.tags {
            assert!(ELEMENTS.contains(&name.as_str()), "{name}");
            for attribute in attributes {
                assert!(ATTRIBUTES.contains(&attribute.as_str()), "{attribute}");
            }
        }
    }
}

#[test]
fn fault_29_hostile_text_is_read_as_it_was_written() {
    for (_, hostile) in harmless_and_hostile() {
        let read = Read::page(&hostile.page());
        for text in [
            &hostile.title,
            &hostile.headline,
            &hostile.id,
            &hostile.instrument,
        ] {
            assert!(read.text.contains(&*safe(text)), "{text}");
        }
        assert!(read.text.chars().all(|c| c == '\n' || !c.is_control()));
        assert!(!read.text.contains('\u{202e}'));
    }
}

#[test]
fn the_page_forbids_scripts_and_requests_and_needs_none() {
    for (_, hostile) in harmless_and_hostile().take(HOSTILE.len()) {
        let read = Read::page(&hostile.page());
        let policy = read.values("content").next().unwrap();
        assert!(
            policy.starts_with("default-src 'none'; style-src 'unsafe-inline';"),
            "{policy}"
        );
        assert_eq!(
            read.values("http-equiv").collect::<Vec<_>>(),
            ["Content-Security-Policy"]
        );
    }
    for language in Language::ALL {
        let page = built_in(language, [4, 2, 3]).page();
        for request in [
            "http:", "https:", "//", "url(", "@import", "src", "href", "<script", "<link",
        ] {
            let found = page.replace("default-src", "").replace("style-src", "");
            assert!(!found.contains(request), "{request}");
        }
    }
}

#[test]
fn the_page_speaks_to_who_cannot_see_it() {
    for language in Language::ALL {
        let filled = built_in(language, [4, 2, 3]);
        let read = Read::page(&filled.page());
        assert_eq!(read.values("lang").collect::<Vec<_>>(), [language.key()]);
        assert_eq!(read.count("h1"), 1);
        assert_eq!(read.count("svg"), 4);
        assert_eq!(read.count("desc"), 4);
        assert_eq!(read.values("role").filter(|role| *role == "img").count(), 4);
        assert_eq!(read.values("scope").count(), read.count("th"));
        assert_eq!(read.values("aria-label").count(), read.count("table"));
        let of_a_bar =
            |line: &&str| line.contains(" van de 100: ") || line.contains(" of the 100: ");
        let sentences: Vec<&str> = filled.spoken.lines().filter(of_a_bar).collect();
        assert_eq!(sentences.len(), 3);
        assert!(
            sentences
                .iter()
                .all(|sentence| read.text.contains(sentence))
        );
        let ids: Vec<&str> = read.values("id").collect();
        let unique: BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len());
        for labels in read.values("aria-labelledby") {
            assert!(labels.split(' ').all(|label| unique.contains(label)));
        }
    }
}

#[test]
fn without_a_mix_there_are_numbers_and_no_drawing() {
    let filled = built_in(Language::Dutch, [4, 0, 3]);
    let page = filled.page();
    let read = Read::page(&page);
    assert_eq!(read.count("svg"), 0);
    assert_eq!(read.count("table"), 1);
    assert!(read.text.contains("75\u{a0}±\u{a0}8"));
    assert!(page.contains("<td>–</td>"));
}

#[test]
fn a_mix_outside_the_triangle_is_said_to_stand_on_its_edge() {
    let says = |keyed| {
        built_in(Language::English, keyed)
            .page()
            .contains(words::report::outside(Language::English))
    };
    assert!(says([5, 5, 1]));
    assert!(!says([1, 1, 5]), "a corner");
    assert!(!says([3, 2, 4]));
}
