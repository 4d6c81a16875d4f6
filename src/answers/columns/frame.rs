//! Which columns of one statement are one question.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{LanguageTag, Perspective};

use super::names::{Match, MatchedBy};

/// A column that may belong to a statement.
#[derive(Debug)]
pub(in crate::answers) struct Candidate {
    pub(in crate::answers) column: usize,
    pub(in crate::answers) found: Box<Match>,
}

/// The most questions about one statement that are told apart; what is more goes with the last.
const MOST_FRAMES: usize = 16;

/// Columns of one statement that are one question: in several languages, or made anew.
#[derive(Debug)]
pub(in crate::answers) struct QuestionColumns {
    pub(in crate::answers) question: FramedQuestion,
    pub(in crate::answers) members: Vec<Candidate>,
}

#[derive(Debug, Clone)]
pub(in crate::answers) struct FramedQuestion {
    perspective: Perspective,
    /// The languages of the names, with what else is in them; each once.
    names: Vec<(Option<LanguageTag>, String)>,
}

impl QuestionColumns {
    pub(in crate::answers) fn columns(&self) -> impl Iterator<Item = usize> {
        self.members.iter().map(|one| one.column)
    }

    /// Whether all its names have more behind the statement than this, or before its id.
    fn is_longer_than(&self, usual: &str) -> bool {
        let ends = |before: &str| usual.starts_with('|') || before.ends_with(' ');
        self.members.iter().map(|one| &one.found).all(|found| {
            let before = found.frame.strip_suffix(usual);
            let has_before = found.by == MatchedBy::Id && before.is_some_and(ends);
            found.frame != usual && (has_before || found.frame.starts_with(usual))
        })
    }
}

impl FramedQuestion {
    /// Whether another is the same, going by all their names.
    pub(in crate::answers) fn is_like(&self, other: &Self) -> bool {
        let has = |(_, frame): &(_, String)| self.names.iter().any(|(_, own)| own == frame);
        self.perspective == other.perspective && other.names.iter().any(has)
    }

    /// Whether a column with this name is of the same question: where the languages are the same all else has to be.
    fn takes(
        &self,
        perspective: Perspective,
        (language, frame): &(Option<LanguageTag>, String),
    ) -> bool {
        let fits = |(own, name): &(Option<LanguageTag>, String)| {
            let other_language = own.is_some() && language.is_some() && own != language;
            other_language || name == frame
        };
        self.perspective == perspective && self.names.iter().all(fits)
    }
}

/// The frames of the columns of one statement.
pub(in crate::answers) fn frames(mut candidates: Vec<Candidate>) -> Vec<QuestionColumns> {
    drop_marks(&mut candidates);
    let mut frames: Vec<QuestionColumns> = Vec::new();
    for candidate in candidates {
        let wording = candidate.found.wording.as_ref();
        let perspective = wording.map_or(Perspective::Own, |wording| wording.perspective);
        let language = wording.and_then(|wording| wording.language.clone());
        let name = (language, candidate.found.frame.clone());
        let fits = frames
            .iter()
            .position(|frame| frame.question.takes(perspective, &name));
        let last = frames
            .len()
            .checked_sub(1)
            .filter(|_| frames.len() == MOST_FRAMES);
        match fits.or(last).and_then(|at| frames.get_mut(at)) {
            Some(frame) => {
                if fits.is_some() && !frame.question.names.contains(&name) {
                    frame.question.names.push(name);
                }
                frame.members.push(candidate);
            }
            None => frames.push(QuestionColumns {
                question: FramedQuestion {
                    perspective,
                    names: vec![name],
                },
                members: vec![candidate],
            }),
        }
    }
    frames
}

/// Drops the only column of a statement where its name is that of most others with something added after it, or before the id: beside
/// `q_s01` and `q_s02`, the columns `q_s03_r` and `time_q_s03` may well hold something else than an answer.
pub(in crate::answers) fn drop_longer(framed: &mut [Vec<QuestionColumns>]) {
    let Some(usual) = usual(framed) else {
        return;
    };
    let is_usual =
        |frame: &QuestionColumns| frame.members.iter().any(|one| one.found.frame == usual);
    for frames in framed {
        if !frames.iter().any(is_usual) {
            frames.retain(|frame| !frame.is_longer_than(&usual));
        }
    }
}

/// What stands around at least half of the statements, if anything does.
fn usual(framed: &[Vec<QuestionColumns>]) -> Option<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for frames in framed {
        let members = frames.iter().flat_map(|frame| &frame.members);
        let own: BTreeSet<&str> = members.map(|one| one.found.frame.as_str()).collect();
        for frame in own {
            *counts.entry(frame).or_default() += 1;
        }
    }
    let found = framed.iter().filter(|frames| !frames.is_empty());
    let half = found.count().div_ceil(2);
    let most = counts.into_iter().max_by_key(|(_, count)| *count);
    most.filter(|(_, count)| *count >= half)
        .map(|(frame, _)| frame.to_owned())
}

/// A number after a text says that the name was there already; after an id it does when the id without it is there too.
fn drop_marks(candidates: &mut [Candidate]) {
    let plain: BTreeSet<String> = candidates
        .iter()
        .map(|one| one.found.frame.clone())
        .collect();
    for one in candidates {
        let by_id = one.found.by == MatchedBy::Id;
        let without = one.found.unmarked.take();
        if let Some(without) = without.filter(|without| !by_id || plain.contains(without)) {
            one.found.frame = without;
        }
    }
}
