//! The cases and situations that a room voted on: how many people chose what fits each role.

use crate::model::{Role, RoomItem, RoomVote};
use crate::output::document::{Block, Counted};
use crate::words::{group_parts, room as words};

use super::Room;

impl Room<'_> {
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
        let items = (first..).zip(items);
        let blocks = items.filter_map(|(number, item)| self.choice(number, item));
        self.with_legend(&self.role_answers(), blocks.collect())
    }

    /// The roles as answers, in declared order.
    fn role_answers(&self) -> Vec<(u8, String)> {
        let names = Role::ALL.map(|role| self.name(role).to_owned());
        (1..).zip(names).collect()
    }

    fn choice(&self, number: usize, item: &RoomItem) -> Option<Block> {
        let has_hands = |side| {
            self.vote(side, item)
                .is_some_and(|vote| vote.counts.is_some())
        };
        if !(0..self.votes.len()).any(has_hands) {
            return None;
        }
        let question = match item {
            RoomItem::Statement(_) => return None,
            RoomItem::Case(name) => {
                let case = self.cases.iter().find(|case| case.id.as_str() == name)?;
                words::case(self.words, case.title.get(self.language))
            }
            RoomItem::Situation(name) => {
                let mut situations = self.situations.iter();
                let situation = situations.find(|situation| situation.id.as_str() == name)?;
                words::situation(self.words, situation.title.get(self.language))
            }
        };
        let answers = self.role_answers();
        Some(Block::Counted(Counted {
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
