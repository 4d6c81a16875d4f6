//! The statements with their hands, most divided first.

use crate::model::{RoomItem, RoomVote};
use crate::output::document::{Block, CountedQuestion, CountedSide, Labelled, Legend};
use crate::words::{Numbers, group_parts, report, room as words};

use super::ShownRoom;

/// How many statements are put up for discussion.
const DISCUSSED: usize = 3;

/// Whether answers that were counted have percentages that do not add up to 100 as they are printed.
fn is_rounded(block: &Block) -> bool {
    let Block::Counted(counted) = block else {
        return false;
    };
    let mut sides = counted.sides.iter();
    sides.any(|side| Numbers::are_rounded(&side.percents))
}

impl ShownRoom<'_> {
    /// The statements to discuss, the others, and the cases and situations; below the last of them, that percentages are rounded.
    pub(super) fn counts(&self) -> [Vec<Block>; 3] {
        let [discussed, counted] = self.statements();
        let mut parts = [discussed, counted, self.choices()];
        let is_rounded = parts.iter().flatten().any(is_rounded);
        let last = parts.iter_mut().rfind(|blocks| !blocks.is_empty());
        if let Some(last) = last.filter(|_| is_rounded) {
            let legend = Legend::number(report::percents_rounded(self.words));
            last.push(Block::Legend(vec![legend]));
        }
        parts
    }

    /// The statements to discuss, and all others with hands. Those of two times are ordered by the last.
    fn statements(&self) -> [Vec<Block>; 2] {
        let discussed = self.most_divided();
        let mut others = self.most_divided_first();
        others.retain(|place| !discussed.contains(place));
        let discussed = discussed.into_iter();
        let discussed = discussed.filter_map(|place| self.counted(place, true));
        let others = others.into_iter();
        let others = others.filter_map(|place| self.counted(place, false));
        let discussed = self.with_legend(&self.answers(), discussed.collect());
        [discussed, others.collect()]
    }

    /// The places of the statements to discuss, the most divided first; where the room agrees on some, only the others, if any.
    pub(crate) fn most_divided(&self) -> Vec<usize> {
        let mut places = self.most_divided_first();
        if !self.agrees_on_all() {
            places.retain(|place| !self.agrees_on(*place));
        }
        places.truncate(DISCUSSED);
        places
    }

    /// Whether no statement with hands divides the room.
    pub(super) fn agrees_on_all(&self) -> bool {
        let mut places = self.most_divided_first().into_iter();
        places.all(|place| self.agrees_on(place))
    }

    /// Whether all hands went up for the same answer, or all but one, at the last time.
    fn agrees_on(&self, place: usize) -> bool {
        let last = self.votes.len().saturating_sub(1);
        self.hands(last, place).nearly_unanimous()
    }

    /// The blocks; of two times below what the answers are, since bars beside each other have no room for words.
    pub(super) fn with_legend(&self, answers: &[(u8, String)], blocks: Vec<Block>) -> Vec<Block> {
        let answer = |(value, text): &(u8, String)| Labelled::new(value.to_string(), text);
        let legend = Block::Labelled(answers.iter().map(answer).collect());
        let is_needed = self.votes.len() > 1 && !blocks.is_empty();
        is_needed
            .then_some(legend)
            .into_iter()
            .chain(blocks)
            .collect()
    }

    fn most_divided_first(&self) -> Vec<usize> {
        let last = self.votes.len().saturating_sub(1);
        let has_hands = |place: &usize| {
            (0..self.votes.len()).any(|side| self.hands(side, *place).answered() > 0)
        };
        let places = self.questionnaire.places(self.form).filter(has_hands);
        let mut places: Vec<usize> = places.collect();
        places.sort_by(|a, b| {
            let [a, b] = [a, b].map(|place| self.hands(last, *place));
            b.compare_disagreement(&a)
        });
        places
    }

    fn answers(&self) -> Vec<(u8, String)> {
        let labels = self.questionnaire.labels().get(self.language);
        let values = self.questionnaire.scale().values();
        values.zip(labels.iter().cloned()).collect()
    }

    fn counted(&self, place: usize, discussed: bool) -> Option<Block> {
        let statement = self.questionnaire.statement(place)?;
        let mut places = self.questionnaire.places(self.form);
        let number = places.position(|other| other == place)? + 1;
        let side = self.votes.len().saturating_sub(1);
        let last = self.hands(side, place);
        let item = RoomItem::Statement(statement.id.to_string());
        let people = self.vote(side, &item).and_then(|vote| vote.people);
        let opening = words::opening(self.words, &last, self.questionnaire.scale(), people);
        let opening = opening.map(|question| match self.label(side) {
            Some(time) => words::at_time(self.words, time, &question),
            None => question,
        });
        Some(Block::Counted(CountedQuestion {
            number: format!("{number}. "),
            question: statement.text.get(self.language).clone(),
            sides: self.sides(&item, &self.answers()),
            answers: self.answers(),
            opening: opening.filter(|_| discussed),
            aside: None,
            heads: group_parts::heads(self.words),
        }))
    }

    /// The hands for an item at each time.
    pub(super) fn sides(&self, item: &RoomItem, answers: &[(u8, String)]) -> Vec<CountedSide> {
        let side = |side| {
            let vote = self.vote(side, item);
            let counts = vote.and_then(|vote| vote.counts.clone());
            let note = match &counts {
                Some(counts) => self.note(vote, counts.iter().sum()),
                None if vote.is_some() => Some(words::skipped(self.words).to_owned()),
                None => Some(words::not_asked(self.words).to_owned()),
            };
            let counts = counts.unwrap_or_default();
            let sentences = answers.iter().zip(&counts);
            CountedSide {
                label: self.label(side),
                percents: self.words.numbers().percents(&counts),
                sentences: sentences
                    .map(|((value, label), count)| words::step(self.words, *value, label, *count))
                    .collect(),
                note,
                counts,
            }
        };
        (0..self.votes.len()).map(side).collect()
    }

    /// How many hands there were, where that is not everyone's.
    fn note(&self, vote: Option<&RoomVote>, hands: u64) -> Option<String> {
        let people = vote.and_then(|vote| vote.people);
        (people != Some(hands)).then(|| words::counted(self.words, hands, people))
    }
}
