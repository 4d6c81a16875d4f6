//! What one cell says: an answer, that there is none, or nothing that can be read.

use crate::model::wording::normalised;
use crate::model::{Code, Questionnaire, Scale, is_no_answer, written_digit};

/// The words with which people and programs say that there is no answer; an instrument's own come on top.
const NOT_ANSWERED: [&str; 17] = [
    "NA",
    "N/A",
    "nvt",
    "n.v.t.",
    "weet niet",
    "weet ik niet",
    "geen mening",
    "niet van toepassing",
    "does not apply",
    "don't know",
    "do not know",
    "no opinion",
    "geen antwoord",
    "no answer",
    "overgeslagen",
    "skipped",
    "s",
];

/// Words that make agreeing or disagreeing complete.
const FULLY: [&str; 8] = [
    "helemaal", "geheel", "zeer", "sterk", "volledig", "strongly", "totally", "fully",
];

/// Ways to say that one neither agrees nor disagrees, with commas and slashes as spaces.
const NEITHER: [&str; 12] = [
    "neutraal",
    "niet eens niet oneens",
    "niet eens en niet oneens",
    "niet mee eens niet mee oneens",
    "niet mee eens en niet mee oneens",
    "noch eens noch oneens",
    "noch mee eens noch mee oneens",
    "eens noch oneens",
    "mee eens noch mee oneens",
    "neutral",
    "neither agree nor disagree",
    "neither agree or disagree",
];

/// What a cell says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// An answer on the scale.
    Answer(u8),
    /// No answer was given.
    Missing,
    /// Something else.
    Unreadable,
}

impl Reading {
    /// The answer in one byte; what can't be read counts as missing.
    #[must_use]
    pub fn code(self) -> Code {
        match self {
            Self::Answer(answer) => Code::from(Some(answer)),
            Self::Missing | Self::Unreadable => Code::MISSING,
        }
    }
}

/// How the cells of one questionnaire are read.
///
/// Whole numbers on the scale and whole labels only: never part of a label, since "eens" is inside "oneens".
#[derive(Debug, Clone)]
pub struct AnswerKey {
    scale: Scale,
    /// Normalised words with their meaning, sorted by the words.
    words: Vec<(String, Reading)>,
    /// Whether the usual words for agreeing fit the labels.
    agreement: bool,
}

impl AnswerKey {
    /// The labels and the words for skipping in every language of a questionnaire, with the usual variants.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire) -> Self {
        let scale = questionnaire.scale();
        let mut words: Vec<(String, Reading)> = Vec::new();
        for (_, labels) in questionnaire.labels().iter() {
            let answers = labels.iter().map(|label| normalised(label));
            words.extend(answers.zip(scale.values().map(Reading::Answer)));
        }
        let agreement = agreement_fits(scale, &words);
        let skips = questionnaire
            .skip()
            .iter()
            .map(|(_, skip)| skip.as_str())
            .chain(NOT_ANSWERED);
        for word in skips.map(normalised) {
            if !words.iter().any(|(known, _)| *known == word) {
                words.push((word, Reading::Missing));
            }
        }
        words.retain(|(word, _)| !word.is_empty());
        words.sort_by(|a, b| a.0.cmp(&b.0));
        Self {
            scale,
            words,
            agreement,
        }
    }

    /// The scale of the answers.
    #[must_use]
    pub fn scale(&self) -> Scale {
        self.scale
    }

    /// What a cell says.
    #[must_use]
    pub fn read(&self, cell: &str) -> Reading {
        let cell = cell.trim_matches(is_around);
        // A question of several choices ends each of them in a semicolon, also when there is one.
        let cell = cell.strip_suffix(';').map_or(cell, str::trim_end);
        if cell.is_empty() || is_no_answer(cell) {
            return Reading::Missing;
        }
        if let Some(reading) = self.number(cell) {
            return reading;
        }
        let word = normalised(cell);
        if let Ok(place) = self
            .words
            .binary_search_by(|(known, _)| known.as_str().cmp(&word))
        {
            return self
                .words
                .get(place)
                .map_or(Reading::Unreadable, |(_, reading)| *reading);
        }
        if self.agreement {
            return agreement(&word).map_or(Reading::Unreadable, |step| {
                Reading::Answer(self.scale.lowest() + step)
            });
        }
        Reading::Unreadable
    }

    /// A digit, on the scale or not; nothing when the cell has another form.
    fn number(&self, cell: &str) -> Option<Reading> {
        written_digit(cell).map(|answer| {
            if self.scale.contains(answer) {
                Reading::Answer(answer)
            } else {
                Reading::Unreadable
            }
        })
    }
}

/// White space of every kind, and marks without width, around a cell.
fn is_around(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}' | '\u{2060}')
}

/// Whether the labels are those of five steps from disagreeing to agreeing, so that other words for the same may be read.
fn agreement_fits(scale: Scale, labels: &[(String, Reading)]) -> bool {
    let known = labels
        .iter()
        .filter_map(|(label, reading)| Some((agreement(label)?, *reading)));
    let (mut any, mut same) = (false, true);
    for (step, reading) in known {
        any = true;
        same &= reading == Reading::Answer(scale.lowest() + step);
    }
    scale.steps() == 5 && any && same
}

/// Longer than any of the usual words for agreeing, in bytes: a cell may be far longer.
const LONGEST_AGREEMENT: usize = 64;

/// The step, 0 to 4, of the usual words for disagreeing and agreeing.
fn agreement(label: &str) -> Option<u8> {
    if label.len() > LONGEST_AGREEMENT {
        return None;
    }
    let spaced = label.replace([',', '/'], " ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    if NEITHER.contains(&words.join(" ").as_str()) {
        return Some(2);
    }
    let (fully, rest) = match words.split_first() {
        Some((first, rest)) if FULLY.contains(first) => (true, rest),
        _ => (false, words.as_slice()),
    };
    let agrees = match rest {
        ["eens" | "agree"] | ["mee", "eens"] => true,
        ["oneens" | "disagree"] | ["mee", "oneens"] => false,
        _ => return None,
    };
    Some(match (agrees, fully) {
        (false, true) => 0,
        (false, false) => 1,
        (true, false) => 3,
        (true, true) => 4,
    })
}

#[cfg(test)]
mod tests {
    use super::{AnswerKey, Reading};
    use crate::answers::testing::questionnaire;

    fn read(cell: &str) -> Reading {
        AnswerKey::new(&questionnaire()).read(cell)
    }

    #[test]
    fn numbers_on_the_scale_are_answers_in_every_dress() {
        for cell in [
            "4",
            " 4 ",
            "4.0",
            "4,0",
            "'4",
            "\u{a0}4\u{a0}",
            "A4",
            "a4",
            "4.00",
        ] {
            assert_eq!(read(cell), Reading::Answer(4), "{cell:?}");
        }
    }

    #[test]
    fn other_numbers_are_not_read_and_never_clipped() {
        let long = "4".repeat(400);
        for cell in [
            "0", "6", "-1", "3.5", "1e0", "٣", "A6", "A", "44", "4.", "04", "+4", "4.01", "４",
            &long,
        ] {
            assert_eq!(read(cell), Reading::Unreadable, "{cell:?}");
        }
    }

    #[test]
    fn labels_of_every_language_are_read_whole() {
        for (cell, answer) in [
            ("helemaal mee oneens", 1),
            ("Mee oneens", 2),
            ("niet mee eens, niet mee oneens", 3),
            ("mee eens;", 4),
            ("Helemaal\u{a0}mee eens.", 5),
            ("strongly disagree", 1),
            ("Neither agree nor disagree", 3),
            ("STRONGLY AGREE", 5),
        ] {
            assert_eq!(read(cell), Reading::Answer(answer), "{cell:?}");
        }
    }

    #[test]
    fn the_usual_variants_are_read() {
        for (cell, answer) in [
            ("Zeer oneens", 1),
            ("geheel mee oneens", 1),
            ("sterk mee eens", 5),
            ("volledig eens", 5),
            ("oneens", 2),
            ("eens", 4),
            ("neutraal", 3),
            ("niet eens, niet oneens", 3),
            ("niet eens/niet oneens", 3),
            ("niet eens en niet oneens", 3),
            ("niet eens / niet oneens", 3),
            ("noch eens noch oneens", 3),
            ("noch eens, noch oneens", 3),
            ("eens noch oneens", 3),
            ("noch mee eens, noch mee oneens", 3),
            ("noch mee eens noch mee oneens", 3),
            ("niet mee eens en niet mee oneens", 3),
            ("totally agree", 5),
            ("totally disagree", 1),
            ("neutral", 3),
        ] {
            assert_eq!(read(cell), Reading::Answer(answer), "{cell:?}");
        }
    }

    #[test]
    fn a_label_of_seven_points_and_part_of_a_label_are_not_read() {
        for cell in [
            "een beetje mee eens",
            "mee",
            "helemaal",
            "eens!oneens",
            "Meh",
            "()",
        ] {
            assert_eq!(read(cell), Reading::Unreadable, "{cell:?}");
        }
    }

    #[test]
    fn every_way_to_say_nothing_is_missing() {
        for cell in [
            "",
            " ",
            "NA",
            "n/a",
            "nvt",
            "n.v.t.",
            "N.V.T",
            "weet niet",
            "weet ik niet",
            "geen mening",
            "niet van toepassing",
            "does not apply",
            "don't know",
            "don’t know",
            "no opinion",
            "geen antwoord",
            "no answer",
            "overgeslagen",
            "skipped",
            "s",
            "S",
            "?",
            "-",
            "–",
            "—",
            "past niet bij mijn werk",
            "\u{a0}",
            "\"\"",
        ] {
            let expected = if cell == "\"\"" {
                Reading::Unreadable
            } else {
                Reading::Missing
            };
            assert_eq!(read(cell), expected, "{cell:?}");
        }
    }
}
