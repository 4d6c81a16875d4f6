//! The cases and situations that a room voted on: how many people chose what fits each role.

use std::mem::discriminant;

use crate::model::{Role, RoomItem, RoomVote};
use crate::output::document::{Block, CountedQuestion};
use crate::words::{group_parts, room as words};

use super::ShownRoom;

impl ShownRoom<'_> {
    pub(super) fn choices(&self) -> Vec<Block> {
        let mut items: Vec<&RoomItem> = Vec::new();
        let votes = self.votes.iter().flatten();
        for vote in votes.filter(|vote: &&RoomVote| vote.item.is_by_role()) {
            if !items.contains(&&vote.item) {
                items.push(&vote.item);
            }
        }
        let statements = self.questionnaire.places(self.form).count();
        let first = 1 + if self.asks_statements() {
            statements
        } else {
            0
        };
        let numbered = (first..).zip(&items);
        let blocks = numbered.filter_map(|(number, item)| self.choice(number, item, &items));
        self.with_legend(&self.role_answers(), blocks.collect())
    }

    /// The roles as answers, in declared order.
    fn role_answers(&self) -> Vec<(u8, String)> {
        let names = Role::ALL.map(|role| self.name(role).to_owned());
        (1..).zip(names).collect()
    }

    /// One of all these items, under this number in the picture and the one under which the room saw it.
    fn choice(&self, number: usize, item: &RoomItem, all: &[&RoomItem]) -> Option<Block> {
        let has_hands = |side| {
            self.vote(side, item)
                .is_some_and(|vote| vote.counts.is_some())
        };
        if !(0..self.votes.len()).any(has_hands) {
            return None;
        }
        let alike = |other: &&&RoomItem| discriminant(**other) == discriminant(item);
        let alike: Vec<_> = all.iter().filter(alike).collect();
        let place = alike.iter().position(|other| **other == item)? + 1;
        let (heading, question) = match item {
            RoomItem::Statement(_) => return None,
            RoomItem::Case(name) => {
                let case = self.cases.iter().find(|case| case.id.as_str() == name)?;
                let title = case.title.get(self.language);
                let heading = words::case_heading(self.words, place, alike.len());
                (heading, words::case(self.words, title))
            }
            RoomItem::Situation(name) => {
                let mut situations = self.situations.iter();
                let situation = situations.find(|situation| situation.id.as_str() == name)?;
                let title = situation.title.get(self.language);
                let heading = words::situation_heading(self.words, place, alike.len());
                (heading, words::situation(self.words, title))
            }
        };
        let question = match alike.len() {
            1 => question,
            _ => format!("{heading}: {question}"),
        };
        let answers = self.role_answers();
        Some(Block::Counted(CountedQuestion {
            number: format!("{number}. "),
            question,
            sides: self.sides(item, &answers),
            answers,
            opening: None,
            aside: None,
            heads: group_parts::heads(self.words),
        }))
    }
}
