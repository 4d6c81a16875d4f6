//! What the name of one column says by itself.

mod glued;

use std::collections::HashMap;

use crate::model::wording::{is_without_width, words};
use crate::model::{LanguageTag, Perspective, Questionnaire, Translated, compared_id};

use super::around::Around;
use super::code::{end_of, parts, without_number};
use crate::answers::detail::Detail;

pub(in crate::answers) use glued::glued;

/// The least characters of a text that was cut off, with dots to say so and without.
const SHORTEST_CUT: usize = 8;
const SHORTEST_UNMARKED_CUT: usize = 20;

/// After how many signs, from the end, a cut text is looked for.
const MOST_SIGNS: usize = 8;

/// What the name of a column says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::answers) enum Meaning {
    /// It is a statement, or ends in one.
    Statement(Box<Match>),
    /// Something that belongs to the row, and the rank of this name among the names of that.
    Detail(Detail, usize),
    /// A bare number, and the words before it.
    Number {
        prefix: String,
        number: usize,
    },
    Unknown,
}

/// A statement in the name of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::answers) struct Match {
    /// Its index in file order.
    pub(in crate::answers) index: usize,
    pub(in crate::answers) by: MatchedBy,
    /// Whose wording it is; nothing when only the id is there.
    pub(in crate::answers) wording: Option<ColumnWording>,
    /// Whether the name is the statement: nothing else but codes and numbers stands around it.
    pub(in crate::answers) is_whole: bool,
    /// What else is in the name.
    pub(in crate::answers) frame: String,
    /// The same without a number at the end that may only say that the name was there already.
    pub(in crate::answers) unmarked: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::answers) struct ColumnWording {
    /// Nothing when it is known from the code of a question.
    pub(in crate::answers) language: Option<LanguageTag>,
    pub(in crate::answers) perspective: Perspective,
}

/// How a column was found to belong to a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum MatchedBy {
    Id,
    Text {
        language: LanguageTag,
        perspective: Perspective,
    },
    /// By the start of its text; where no dots say that the rest was cut off, this is a guess.
    Cut {
        language: LanguageTag,
        perspective: Perspective,
        /// Whether dots stand for the rest.
        dots: bool,
    },
    /// By its number in the printed list, a guess.
    Number,
    /// The command line says so.
    Hand,
}

/// A text of a statement, as its words.
#[derive(Debug)]
struct StatementText {
    words: String,
    index: usize,
    language: LanguageTag,
    perspective: Perspective,
}

impl StatementText {
    fn wording(&self) -> ColumnWording {
        ColumnWording {
            language: Some(self.language.clone()),
            perspective: self.perspective,
        }
    }
}

/// The names by which the statements of one questionnaire are known.
#[derive(Debug)]
pub(crate) struct Names<'q> {
    questionnaire: &'q Questionnaire,
    ids: Vec<String>,
    texts: Vec<StatementText>,
    /// The texts that begin with a word, the longest first.
    by_first: HashMap<String, Vec<usize>>,
}

impl<'q> Names<'q> {
    pub(crate) fn new(questionnaire: &'q Questionnaire) -> Self {
        let mut texts = Vec::new();
        for (index, statement) in questionnaire.statements().iter().enumerate() {
            let pairs = |earlier: &'q [(LanguageTag, String)]| {
                earlier.iter().map(|(tag, text)| (tag, text))
            };
            let own = statement.text.iter().chain(pairs(&statement.earlier));
            let of = |wording: &'q Option<_>| wording.iter().flat_map(Translated::iter);
            let about = of(&statement.colleague).chain(pairs(&statement.earlier_colleague));
            let wordings = own
                .map(|text| (text, Perspective::Own))
                .chain(of(&statement.wish).map(|text| (text, Perspective::Wish)))
                .chain(of(&statement.job).map(|text| (text, Perspective::Job)))
                .chain(about.map(|text| (text, Perspective::Colleague)));
            for ((language, text), perspective) in wordings {
                // Programs that make names of texts leave apostrophes out.
                let mut written = vec![words(text), words(&text.replace(['\'', '’'], ""))];
                written.dedup();
                texts.extend(written.into_iter().map(|words| StatementText {
                    words,
                    index,
                    language: language.clone(),
                    perspective,
                }));
            }
        }
        texts.retain(|text| !text.words.is_empty());
        texts.sort_by_key(|text| std::cmp::Reverse(text.words.len()));
        let mut by_first: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, text) in texts.iter().enumerate() {
            let first = text.words.split(' ').next().unwrap_or_default();
            by_first.entry(first.to_owned()).or_default().push(at);
        }
        let statements = questionnaire.statements().iter();
        Self {
            questionnaire,
            ids: statements.map(|one| compared_id(one.id.as_str())).collect(),
            texts,
            by_first,
        }
    }

    pub(crate) fn questionnaire(&self) -> &'q Questionnaire {
        self.questionnaire
    }

    pub(in crate::answers) fn meaning(&self, name: &str) -> Meaning {
        let name = end_of(name.trim_matches(|c: char| c.is_whitespace() || is_without_width(c)));
        let plain = words(name);
        let whole: Vec<&str> = plain.split(' ').filter(|word| !word.is_empty()).collect();
        let split: Vec<&str> = whole.iter().flat_map(|word| parts(word)).collect();
        let found = self
            .by_text(&whole, &split)
            .or_else(|| self.by_id(&whole))
            .or_else(|| (split != whole).then(|| self.by_id(&split))?);
        if let Some(found) = found {
            return Meaning::Statement(Box::new(found));
        }
        if let Some((detail, rank)) = Detail::of(name, &plain) {
            return Meaning::Detail(detail, rank);
        }
        let cut = self.by_start(name).map(Box::new).map(Meaning::Statement);
        cut.or_else(|| number(&whole)).unwrap_or(Meaning::Unknown)
    }

    /// The statement that the name of a column is, or ends in.
    pub(in crate::answers) fn statement(&self, name: &str) -> Option<Match> {
        match self.meaning(name) {
            Meaning::Statement(found) => Some(*found),
            _ => None,
        }
    }

    pub(in crate::answers) fn is_statement(&self, name: &str) -> bool {
        self.statement(name).is_some()
    }

    /// The statement with this id, whatever its case and the zeros in it.
    pub(in crate::answers) fn index(&self, id: &str) -> Option<usize> {
        let id = compared_id(id.trim());
        self.ids.iter().position(|known| *known == id)
    }

    /// The words of every text of a statement.
    pub(in crate::answers) fn texts_of(&self, index: usize) -> impl Iterator<Item = &str> {
        let texts = self.texts.iter().filter(move |text| text.index == index);
        texts.map(|text| text.words.as_str())
    }

    /// The statement, with what stands around it; its own id is nothing more.
    fn matched(
        &self,
        around: Around<'_>,
        index: usize,
        by: MatchedBy,
        wording: Option<ColumnWording>,
    ) -> Match {
        let around = around.without(|word| self.index(word) == Some(index));
        Match {
            index,
            by,
            wording,
            is_whole: around.is_code(),
            frame: around.frame(),
            unmarked: around.unmarked(),
        }
    }

    /// The last of the words that is an id: `S1[s02]` is the second statement in a question.
    fn by_id(&self, words: &[&str]) -> Option<Match> {
        let mut ids = words.iter().enumerate().rev();
        let (at, index) = ids.find_map(|(at, word)| Some((at, self.index(word)?)))?;
        let wording = is_about_a_colleague(words).then_some(ColumnWording {
            language: None,
            perspective: Perspective::Colleague,
        });
        let around = Around::of(words, at, at + 1, None).without_start_of(self.texts_of(index));
        Some(self.matched(around, index, MatchedBy::Id, wording))
    }

    /// The longest text among the words, written as they are or with codes taken off. An id beside it is a code.
    fn by_text(&self, whole: &[&str], split: &[&str]) -> Option<Match> {
        let found = [whole, split].into_iter().flat_map(|words| {
            (0..words.len()).filter_map(move |at| {
                let (text, glued) = self.text_at(words.get(at..)?)?;
                Some((words, at, text, glued))
            })
        });
        let longest = found.rev().max_by_key(|(_, _, text, _)| text.words.len());
        let (words, at, text, glued) = longest?;
        let around = Around::of(words, at, at + text.words.split(' ').count(), glued);
        let by = MatchedBy::Text {
            language: text.language.clone(),
            perspective: text.perspective,
        };
        Some(self.matched(around, text.index, by, Some(text.wording())))
    }

    /// The longest text at the start of some words, and a number that is written right after it.
    fn text_at<'w>(&self, words: &[&'w str]) -> Option<(&StatementText, Option<&'w str>)> {
        let first = words.first()?;
        let known = self.by_first.get(*first).or_else(|| {
            // A text of one word with a number written right after it.
            self.by_first.get(without_number(first)?)
        })?;
        known.iter().find_map(|at| {
            let text = self.texts.get(*at)?;
            let count = text.words.split(' ').count();
            let (last, before) = words.get(..count)?.split_last()?;
            let mut expected = text.words.split(' ');
            if !before.iter().all(|word| expected.next() == Some(word)) {
                return None;
            }
            let rest = last.strip_prefix(expected.next()?)?;
            let is_number = rest.bytes().all(|byte| byte.is_ascii_digit());
            let marked = is_number && !text.words.ends_with(|c: char| c.is_ascii_digit());
            (rest.is_empty() || marked)
                .then_some((text, Some(rest).filter(|rest| !rest.is_empty())))
        })
    }

    /// The text that begins with what is left of it after the last sign that may stand before it.
    fn by_start(&self, name: &str) -> Option<Match> {
        let signs = name.rmatch_indices(['[', '(', '-', '/', '|', '>', ':', '.']);
        let starts = signs
            .take(MOST_SIGNS)
            .map(|(at, sign)| at + sign.len())
            .chain([0]);
        starts.into_iter().find_map(|at| {
            let (before, rest) = name.split_at_checked(at)?;
            self.cut_text(before, rest)
        })
    }

    fn cut_text(&self, before: &str, rest: &str) -> Option<Match> {
        let rest = rest
            .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ']' | ')' | '*' | '_'));
        let dots = rest.ends_with("..") || rest.ends_with('…');
        let mut begins = rest
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| !word.is_empty());
        let first = begins.next().unwrap_or_default().to_lowercase();
        // The first word is whole, unless it is all that is left.
        if begins.next().is_some() && !self.by_first.contains_key(&first) {
            return None;
        }
        let start = words(rest);
        let least = if dots {
            SHORTEST_CUT
        } else {
            SHORTEST_UNMARKED_CUT
        };
        if start.chars().count() < least {
            return None;
        }
        // Where the start leaves open which wording it is, it is not that of a wish or of the job: few ask those. Of whom it is the other
        // columns say where one statement begins alike for oneself and for a colleague.
        let (usual, rare): (Vec<&StatementText>, Vec<&StatementText>) = self
            .texts
            .iter()
            .filter(|text| text.words.starts_with(&start))
            .partition(|text| {
                matches!(text.perspective, Perspective::Own | Perspective::Colleague)
            });
        let fits = if usual.is_empty() { rare } else { usual };
        let is_own = |text: &&&StatementText| text.perspective == Perspective::Own;
        let text = *fits.iter().find(is_own).or(fits.first())?;
        if fits.iter().any(|other| other.index != text.index) {
            return None;
        }
        let is_told = |other: &&StatementText| other.perspective == text.perspective;
        let wording = fits.iter().all(is_told).then(|| text.wording());
        let before = words(before);
        let before: Vec<&str> = before.split(' ').filter(|word| !word.is_empty()).collect();
        let by = MatchedBy::Cut {
            language: text.language.clone(),
            perspective: text.perspective,
            dots,
        };
        let around = Around::of(&before, before.len(), before.len(), None);
        Some(self.matched(around, text.index, by, wording))
    }
}

fn is_about_a_colleague(words: &[&str]) -> bool {
    words
        .iter()
        .any(|word| word.eq_ignore_ascii_case(Perspective::Colleague.question_code()))
}

/// A bare number with at most a few words before it: `7`, `Q7`, `Stelling 7`.
fn number(words: &[&str]) -> Option<Meaning> {
    let (last, before) = words.split_last()?;
    let letters = last.trim_end_matches(|c: char| c.is_ascii_digit());
    let number = last.get(letters.len()..)?.parse().ok()?;
    let prefix = before
        .iter()
        .copied()
        .chain([letters])
        .filter(|word| !word.is_empty());
    let prefix = prefix.collect::<Vec<_>>().join(" ");
    (before.len() <= 1).then_some(Meaning::Number { prefix, number })
}

#[cfg(test)]
mod tests;
