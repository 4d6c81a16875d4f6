//! The cases and situations that a room voted on: how many people chose what fits each role.

use crate::model::{Role, RoomItem, RoomVote};
use crate::output::document::{Block, Counted};
use crate::words::room as words;

use super::Room;

impl Room<'_> {
    pub(super) fn choices(&self) -> Vec<Block> {
        let mut items: Vec<&RoomItem> = Vec::new();
        let votes = self.votes.iter().flatten();
        let has_hands = |vote: &&RoomVote| vote.item.is_by_role() && vote.counts.is_some();
        for vote in votes.filter(has_hands) {
            if !items.contains(&&vote.item) {
                items.push(&vote.item);
            }
        }
        let blocks = items.into_iter().filter_map(|item| self.choice(item));
        blocks.collect()
    }

    fn choice(&self, item: &RoomItem) -> Option<Block> {
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
        let names = Role::ALL.map(|role| self.name(role).to_owned());
        let answers: Vec<(u8, String)> = (1..).zip(names).collect();
        Some(Block::Counted(Counted {
            number: String::new(),
            question,
            sides: self.sides(item, &answers),
            answers,
            most: self.most_hands(),
            opening: None,
        }))
    }
}
