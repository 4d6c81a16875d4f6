//! Phrases as sentences.

/// A sentence or name with a capital.
pub(crate) fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    let first = characters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(characters).collect()
}

/// A phrase as a sentence of its own: with a capital, and a full stop unless it ends in a mark already.
#[must_use]
pub fn as_sentence(phrase: &str) -> String {
    let end = if phrase.ends_with(['.', '!', '?', '…']) {
        ""
    } else {
        "."
    };
    capitalised(phrase) + end
}

/// A text of someone's own where it goes on behind a colon: with a small letter, unless its first word is "I" or has more capitals.
pub(crate) fn after_colon(text: &str) -> String {
    let word = text.split(|one: char| !one.is_alphabetic()).next();
    let mut characters = text.chars();
    let first = characters.next();
    let has_more_capitals = word.is_some_and(|word| word.chars().skip(1).any(char::is_uppercase));
    if has_more_capitals || word == Some("I") {
        return text.to_owned();
    }
    let first = first.into_iter().flat_map(char::to_lowercase);
    first.chain(characters).collect()
}

/// The English article before a name, by its first letter.
pub(crate) fn article(name: &str) -> &'static str {
    if name.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']) {
        "an"
    } else {
        "a"
    }
}

#[cfg(test)]
mod tests {
    use super::{after_colon, as_sentence, capitalised};

    #[test]
    fn a_capital_is_the_first_character_only() {
        for (text, shown) in [
            ("één kop", "Één kop"),
            ("ßa", "SSa"),
            ("Ab", "Ab"),
            ("", ""),
        ] {
            assert_eq!(capitalised(text), shown);
        }
    }

    #[test]
    fn behind_a_colon_a_text_goes_on_with_a_small_letter() {
        for (text, shown) in [
            ("Rust en betrouwbaarheid.", "rust en betrouwbaarheid."),
            ("Één regel.", "één regel."),
            ("WOZ-waarden.", "WOZ-waarden."),
            ("I'd ask first.", "I'd ask first."),
            ("A plan.", "a plan."),
            ("", ""),
        ] {
            assert_eq!(after_colon(text), shown);
        }
    }

    #[test]
    fn a_phrase_becomes_a_sentence_and_a_sentence_stays_one() {
        for (phrase, shown) in [
            ("eerst, dan", "Eerst, dan."),
            ("Al een zin.", "Al een zin."),
            ("waarom?", "Waarom?"),
        ] {
            assert_eq!(as_sentence(phrase), shown);
        }
    }
}
