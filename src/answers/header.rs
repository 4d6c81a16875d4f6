//! From the name of a column to what it holds.

use crate::model::wording::normalised;
use crate::model::{LanguageTag, Questionnaire, Translated};

/// The longest end of a column's name that is compared with the statements, in characters.
const LONGEST_NAME: usize = 2000;

/// What a column holds, going by its name alone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meaning {
    /// The answers to the statement at this place in file order.
    Statement {
        /// The place, from 0.
        place: usize,
        /// How that was found.
        by: MatchedBy,
    },
    /// Something that belongs to the row.
    Detail(Detail),
    /// Nothing that is known here.
    Unknown,
}

/// How a column was found to belong to a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MatchedBy {
    /// The name is the id.
    Id,
    /// The name has the id in brackets.
    BracketedId,
    /// The name ends in the id, after an underscore.
    EndsInId,
    /// The name is the text, or ends in it.
    Text {
        /// The language of the text.
        language: LanguageTag,
        /// Whether it is the wording about a colleague.
        colleague: bool,
        /// Whether the text is the whole name.
        whole: bool,
    },
}

/// What a row says about itself besides its answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Detail {
    /// Who or what the row is about.
    Id,
    /// When the answers were given.
    Date,
    /// From whose eyes.
    Perspective,
    /// Which statements were asked.
    Form,
    /// Which questionnaire was used.
    Instrument,
    /// The seed of the order in which the statements were shown; it comes with an [`Self::Instrument`].
    Seed,
    /// When the answers were handed in; empty while they are not (LimeSurvey).
    Submitted,
}

impl Detail {
    /// Every detail, in the order of a row's slots.
    pub const ALL: [Self; 7] = [
        Self::Id,
        Self::Date,
        Self::Perspective,
        Self::Form,
        Self::Instrument,
        Self::Seed,
        Self::Submitted,
    ];

    /// The stable English key.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Date => "date",
            Self::Perspective => "perspective",
            Self::Form => "form",
            Self::Instrument => "instrument",
            Self::Seed => "seed",
            Self::Submitted => "submitted",
        }
    }

    /// The names of its column, normalised.
    pub(super) const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Id => &[
                "id",
                "response id",
                "id. response id",
                "respons-id",
                "id. respons-id",
                "antwoord-id",
                "antwort id",
            ],
            Self::Date => &["date"],
            Self::Perspective => &["perspective"],
            Self::Form => &["form"],
            Self::Instrument => &["instrument"],
            Self::Seed => &["seed"],
            Self::Submitted => &[
                "submitdate",
                "date submitted",
                "submitdate. date submitted",
                "datum verzonden",
                "submitdate. datum verzonden",
            ],
        }
    }
}

/// The names by which the statements of one questionnaire are known.
#[derive(Debug)]
pub struct Names<'q> {
    questionnaire: &'q Questionnaire,
    /// Normalised texts with the place, language and wording they belong to, sorted by text.
    texts: Vec<(String, usize, LanguageTag, bool)>,
    /// The length of the longest of them, in characters.
    longest: usize,
}

impl<'q> Names<'q> {
    /// The ids and texts of a questionnaire.
    #[must_use]
    pub fn new(questionnaire: &'q Questionnaire) -> Self {
        let mut texts = Vec::new();
        for (place, statement) in questionnaire.statements().iter().enumerate() {
            let own = statement.text.iter().map(|text| (text, false));
            let colleague = statement.colleague.iter().flat_map(Translated::iter);
            for ((language, text), about) in own.chain(colleague.map(|text| (text, true))) {
                texts.push((normalised(text), place, language.clone(), about));
            }
        }
        texts.retain(|(text, ..)| !text.is_empty());
        texts.sort_by(|a, b| a.0.cmp(&b.0));
        let longest = texts.iter().map(|text| text.0.chars().count()).max();
        Self {
            questionnaire,
            texts,
            longest: longest.unwrap_or(0),
        }
    }

    /// The questionnaire.
    #[must_use]
    pub fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    /// What the column with this name holds.
    #[must_use]
    pub fn meaning(&self, name: &str) -> Meaning {
        let name = name.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if is_about_a_question(name) {
            return Meaning::Unknown;
        }
        if let Some((place, by)) = self.by_id(name).or_else(|| self.by_text(name)) {
            return Meaning::Statement { place, by };
        }
        if name.chars().count() > LONGEST_NAME {
            return Meaning::Unknown;
        }
        // LimeSurvey writes underscores for spaces where it is asked to.
        let plain = [normalised(name), normalised(&name.replace('_', " "))];
        let is_named = |detail: &Detail| {
            let names = detail.names();
            plain.iter().any(|plain| names.contains(&plain.as_str()))
        };
        Detail::ALL
            .into_iter()
            .find(is_named)
            .map_or(Meaning::Unknown, Meaning::Detail)
    }

    fn by_id(&self, name: &str) -> Option<(usize, MatchedBy)> {
        if let Some(place) = self.place(name.trim_matches(['"', '\'', ' '])) {
            return Some((place, MatchedBy::Id));
        }
        let bracketed = name.match_indices('[').find_map(|(start, _)| {
            let rest = name.get(start + 1..)?;
            self.place(rest.get(..rest.find(']')?)?.trim())
        });
        if let Some(place) = bracketed {
            return Some((place, MatchedBy::BracketedId));
        }
        let (_, end) = name.rsplit_once('_')?;
        Some((self.place(end)?, MatchedBy::EndsInId))
    }

    fn place(&self, id: &str) -> Option<usize> {
        self.questionnaire
            .statements()
            .iter()
            .position(|statement| statement.id.as_str().eq_ignore_ascii_case(id))
    }

    /// The longest text that is the whole name or its end: ends are tried from the longest to the shortest.
    fn by_text(&self, name: &str) -> Option<(usize, MatchedBy)> {
        let whole = std::iter::once((name, true));
        let ends = ends_of(name, 2 * self.longest + 16).map(|end| (end, false));
        whole.chain(ends).find_map(|(end, whole)| {
            if end.len() > 4 * LONGEST_NAME {
                return None;
            }
            let text = normalised(end);
            let at = self
                .texts
                .binary_search_by(|known| known.0.cmp(&text))
                .ok()?;
            let (_, place, language, colleague) = self.texts.get(at)?;
            let by = MatchedBy::Text {
                language: language.clone(),
                colleague: *colleague,
                whole,
            };
            Some((*place, by))
        })
    }
}

/// Whether a column is one that a quiz adds to each question: `Points - …` and `Feedback - …`, in the languages of Forms.
fn is_about_a_question(name: &str) -> bool {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let added = matches!(first.as_str(), "points" | "punten" | "punkte" | "feedback");
    added && words.next() == Some("-")
}

/// The parts of a name after a space, `[`, `.`, `:` or `)`, the longest first; none longer than `longest` characters.
fn ends_of(name: &str, longest: usize) -> impl Iterator<Item = &str> {
    let skipped = name.chars().count().saturating_sub(longest);
    name.char_indices()
        .skip(skipped)
        .filter(|(_, c)| c.is_whitespace() || matches!(c, '[' | '.' | ':' | ')'))
        .filter_map(move |(at, c)| name.get(at + c.len_utf8()..))
        .filter(|end| !end.is_empty())
}

#[cfg(test)]
mod tests {
    use super::{Detail, MatchedBy, Meaning, Names};
    use crate::answers::testing::questionnaire;

    fn place(name: &str) -> Option<usize> {
        match Names::new(&questionnaire()).meaning(name) {
            Meaning::Statement { place, .. } => Some(place),
            _ => None,
        }
    }

    #[test]
    fn a_column_is_found_by_id() {
        for name in [
            "s02",
            "S02",
            " s02 ",
            "Q01[s02]",
            "Q01_s02",
            "Q01[s02]. Some text",
            "G1_Q1[S02]",
        ] {
            assert_eq!(place(name), Some(1), "{name:?}");
        }
        assert_eq!(place("s99"), None);
        assert_eq!(place("q[1][s02]"), Some(1));
    }

    #[test]
    fn a_column_is_found_by_text_after_a_block_or_question() {
        let text = "I act on an opportunity, unasked.";
        for name in [
            text.to_owned(),
            format!(" {text}\u{a0}\n"),
            format!("How far do you agree? [{text}]"),
            format!("Block 1.{text}"),
            format!("s02. {text}"),
            format!("1) {text}"),
            "block.i ACT on an opportunity,\u{a0}unasked".to_owned(),
        ] {
            assert_eq!(place(&name), Some(1), "{name:?}");
        }
        assert_eq!(place("xFirst I look at the rules"), None);
    }

    #[test]
    fn the_longest_text_wins() {
        // "Unasked." is itself the text of statement s05 in the tests' questionnaire.
        assert_eq!(place("Block: unasked."), Some(4));
        assert_eq!(place("I act on an opportunity, unasked."), Some(1));
    }

    #[test]
    fn the_wording_about_a_colleague_is_told_apart() {
        let meaning = Names::new(&questionnaire()).meaning("Colleague one");
        assert!(matches!(
            meaning,
            Meaning::Statement {
                place: 0,
                by: MatchedBy::Text {
                    colleague: true,
                    ..
                }
            }
        ));
    }

    #[test]
    fn details_are_known_by_the_names_of_the_usual_programs() {
        let meaning = |name| Names::new(&questionnaire()).meaning(name);
        assert_eq!(meaning("Response ID"), Meaning::Detail(Detail::Id));
        assert_eq!(meaning("id. Response ID"), Meaning::Detail(Detail::Id));
        assert_eq!(meaning("Id"), Meaning::Detail(Detail::Id));
        assert_eq!(
            meaning("Date submitted"),
            Meaning::Detail(Detail::Submitted)
        );
        for name in [
            "Datum verzonden",
            "submitdate. Datum_verzonden",
            "submitdate. Date_submitted",
        ] {
            assert_eq!(meaning(name), Meaning::Detail(Detail::Submitted), "{name}");
        }
        for name in ["Respons-ID", "id. Respons-ID", "Response_ID"] {
            assert_eq!(meaning(name), Meaning::Detail(Detail::Id), "{name}");
        }
        assert_eq!(meaning("Begintijd"), Meaning::Unknown);
    }
}
