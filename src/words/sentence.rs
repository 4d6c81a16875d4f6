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
    use super::{as_sentence, capitalised};

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
