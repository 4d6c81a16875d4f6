//! Keys and words that a person typed, against the ones that mean something.

use crate::model::wording::normalised;
use crate::screen::Key;
use crate::words::Language;
use crate::words::interview::{SKIP_KEYS, back_keys, typed};

/// Ctrl-U.
pub(super) const EMPTY: char = '\u{15}';

/// Ctrl-D.
pub(super) const END_OF_INPUT: char = '\u{4}';

/// The longest part of what was typed that an error repeats.
const LONGEST_ECHO: usize = 40;

/// What a word means wherever something is asked, in whichever language of the program it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordMeaning {
    /// To hear the question again, and how to answer.
    Help,
    /// To the question before.
    Back,
    /// To leave this question open.
    Skip,
    Quit,
}

impl WordMeaning {
    /// The wish that a typed word stands for.
    pub(super) fn of(typed: &str) -> Option<Self> {
        if typed == "?" {
            return Some(Self::Help);
        }
        let typed = normalised(typed);
        Language::ALL.into_iter().find_map(|language| {
            let wishes = [
                (typed::help(language), Self::Help),
                (typed::back(language), Self::Back),
                (typed::skip(language), Self::Skip),
                (typed::quit(language), Self::Quit),
            ];
            let mut wishes = wishes.into_iter();
            let found = wishes.find(|(known, _)| known.contains(&typed.as_str()));
            found.map(|(_, wish)| wish)
        })
    }
}

/// Whether a word is one of these, in any language of the program.
pub(super) fn is_among(words: fn(Language) -> &'static [&'static str], word: &str) -> bool {
    Language::ALL
        .into_iter()
        .any(|language| words(language).contains(&word))
}

/// Whether nothing was typed but Enter, or its name.
pub(super) fn is_enter(typed: &str) -> bool {
    typed.is_empty() || normalised(typed) == "enter"
}

/// Whether what was typed is one of these keys, large or small.
pub(super) fn is_one_of(keys: &[char], typed: &str) -> bool {
    let mut lower = typed.chars().flat_map(char::to_lowercase);
    match (lower.next(), lower.next()) {
        (Some(key), None) => keys.contains(&key),
        _ => false,
    }
}

/// Whether a typed line skips: by the key or by a word for it.
pub(super) fn skips(typed: &str) -> bool {
    is_one_of(SKIP_KEYS, typed) || WordMeaning::of(typed) == Some(WordMeaning::Skip)
}

/// Whether a key is one of these, large or small.
pub(super) fn is_key(keys: &[char], key: char) -> bool {
    key.to_lowercase()
        .next()
        .is_some_and(|key| keys.contains(&key))
}

/// The start of what was typed, so that an error stays one line.
pub(super) fn shortened(typed: &str) -> String {
    let mut characters = typed.chars();
    let start: String = characters.by_ref().take(LONGEST_ECHO).collect();
    if characters.next().is_some() {
        format!("{start}…")
    } else {
        start
    }
}

/// One step through what is asked or shown one after the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Move {
    On,
    Back,
}

impl Move {
    /// What a key does where an answer is asked.
    pub(super) const fn of(key: &Key) -> Option<Self> {
        match key {
            Key::Enter | Key::ArrowRight => Some(Self::On),
            Key::Backspace | Key::ArrowLeft | Key::PageUp => Some(Self::Back),
            _ => None,
        }
    }

    /// What a key does where something is shown: a clicker and a space go on too.
    pub(super) const fn past_shown(key: &Key) -> Option<Self> {
        match key {
            Key::PageDown | Key::Char(' ') => Some(Self::On),
            key => Self::of(key),
        }
    }

    /// What a key does in pages: down is on, and up is back.
    pub(super) const fn through_pages(key: &Key) -> Option<Self> {
        match key {
            Key::ArrowDown => Some(Self::On),
            Key::ArrowUp => Some(Self::Back),
            key => Self::past_shown(key),
        }
    }
}

/// Whether a typed line goes back: by the key or by a word for it.
pub(super) fn goes_back(language: Language, typed: &str) -> bool {
    is_one_of(back_keys(language), typed) || WordMeaning::of(typed) == Some(WordMeaning::Back)
}

#[cfg(test)]
mod tests {
    use super::{WordMeaning, is_enter, typed};
    use crate::model::wording::normalised;
    use crate::words::Language;

    #[test]
    fn a_wish_is_understood_in_both_languages_whatever_its_case() {
        for (typed, wish) in [
            ("?", WordMeaning::Help),
            ("hulp", WordMeaning::Help),
            ("Help!", WordMeaning::Help),
            ("TERUG", WordMeaning::Back),
            ("back", WordMeaning::Back),
            ("overslaan", WordMeaning::Skip),
            ("n.v.t.", WordMeaning::Skip),
            ("skip", WordMeaning::Skip),
            ("stop", WordMeaning::Quit),
            ("Stoppen.", WordMeaning::Quit),
            ("quit", WordMeaning::Quit),
        ] {
            assert_eq!(WordMeaning::of(typed), Some(wish), "{typed}");
        }
        for other in ["", "b", "s", "backs", "!", "agree"] {
            assert_eq!(WordMeaning::of(other), None, "{other}");
        }
        assert!(is_enter("") && is_enter("Enter") && !is_enter("e"));
    }

    #[test]
    fn every_word_is_written_as_it_is_compared() {
        let wishes = [typed::help, typed::back, typed::skip, typed::quit];
        let others = [
            typed::fillers,
            typed::negations,
            typed::middle,
            typed::agreeing,
        ];
        for words in wishes.iter().chain(&others) {
            for word in Language::ALL.into_iter().flat_map(words) {
                assert_eq!(normalised(word), *word);
            }
        }
    }
}
