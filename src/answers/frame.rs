//! Which columns of one statement are one question.

use crate::model::LanguageTag;

use super::names::{Match, MatchedBy, Wording};

/// A column that may belong to a statement.
#[derive(Debug, Clone)]
pub(super) struct Candidate {
    pub(super) column: usize,
    pub(super) found: Match,
}

/// The columns of a statement that are it, or else those that end in it.
pub(super) fn best(mut candidates: Vec<Candidate>) -> Vec<Candidate> {
    if candidates.iter().any(|one| one.found.is_whole) {
        candidates.retain(|one| one.found.is_whole);
    }
    candidates
}

/// Columns of one statement that are one question: in several languages, or made anew.
#[derive(Debug, Clone)]
pub(super) struct Frame {
    pub(super) members: Vec<Candidate>,
}

impl Frame {
    pub(super) fn columns(&self) -> impl Iterator<Item = usize> {
        self.members.iter().map(|one| one.column)
    }

    /// Whether another frame is of the same question, going by all their names.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let mut pairs = self
            .members
            .iter()
            .flat_map(|one| other.members.iter().map(move |two| (one, two)));
        pairs.any(|(one, two)| one.found.frame == two.found.frame && whose(one) == whose(two))
    }

    fn takes(&self, candidate: &Candidate) -> bool {
        self.members.iter().all(|one| {
            let (mine, theirs) = (language(one), language(candidate));
            let other_language = mine.is_some() && theirs.is_some() && mine != theirs;
            whose(one) == whose(candidate)
                && (other_language || one.found.frame == candidate.found.frame)
        })
    }
}

/// The frames of the columns of one statement.
pub(super) fn frames(mut candidates: Vec<Candidate>) -> Vec<Frame> {
    drop_marks(&mut candidates);
    let mut frames: Vec<Frame> = Vec::new();
    for candidate in candidates {
        match frames.iter_mut().find(|frame| frame.takes(&candidate)) {
            Some(frame) => frame.members.push(candidate),
            None => frames.push(Frame {
                members: vec![candidate],
            }),
        }
    }
    frames
}

/// A number after a text says that the name was there already; after an id it does when the id without it is there too.
fn drop_marks(candidates: &mut [Candidate]) {
    let plain: Vec<String> = candidates
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

fn whose(candidate: &Candidate) -> bool {
    candidate
        .found
        .wording
        .as_ref()
        .is_some_and(|wording| wording.colleague)
}

fn language(candidate: &Candidate) -> Option<&str> {
    let wording: &Wording = candidate.found.wording.as_ref()?;
    wording.language.as_ref().map(LanguageTag::as_str)
}
