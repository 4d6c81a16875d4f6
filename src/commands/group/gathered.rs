//! What is gathered from the rows of a group: sums that can be added up in any order, and nothing about a person.

use std::collections::HashMap;

use crate::model::Profile;
use crate::output::document::Crowd;
use crate::statistics::Team;

/// The people that were counted: as a whole, in the picture, and per part of the group.
#[derive(Debug, Clone, Default)]
pub(super) struct Gathered {
    pub(super) team: Team,
    pub(super) crowd: Crowd,
    pub(super) parts: Parts,
}

impl Gathered {
    /// Adds a person of a part, with the answers to the statements that were asked.
    pub(super) fn add(
        &mut self,
        part: u32,
        profile: &Profile,
        asked: impl IntoIterator<Item = (usize, Option<u8>)>,
    ) {
        self.team.add(profile, asked);
        if let Some(shares) = &profile.shares {
            self.crowd.add(shares);
            self.parts.add(part, profile);
        }
    }

    /// Adds the people of rows that follow.
    pub(super) fn merge(&mut self, next: &Self) {
        self.team.merge(&next.team);
        self.crowd.merge(&next.crowd);
        self.parts.merge(&next.parts);
    }
}

/// The parts of a group by their names, in the order in which they were first seen.
#[derive(Debug, Clone, Default)]
pub(super) struct Parts {
    places: HashMap<String, u32>,
    named: Vec<(String, Team)>,
}

impl Parts {
    /// The number of a part; an empty name is a part too.
    pub(super) fn find(&mut self, name: &str) -> u32 {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        let place = u32::try_from(self.named.len()).unwrap_or(u32::MAX);
        self.places.insert(name.to_owned(), place);
        self.named.push((name.to_owned(), Team::default()));
        place
    }

    /// The numbers here of the parts of rows that follow.
    pub(super) fn find_all(&mut self, next: &Self) -> Vec<u32> {
        next.named.iter().map(|(name, _)| self.find(name)).collect()
    }

    /// The names and people, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, &Team)> {
        self.named.iter().map(|(name, team)| (name.as_str(), team))
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.named.len()
    }

    fn add(&mut self, part: u32, profile: &Profile) {
        if let Some((_, team)) = self.named.get_mut(part as usize) {
            team.add(profile, []);
        }
    }

    fn merge(&mut self, next: &Self) {
        for (name, team) in &next.named {
            let place = self.find(name) as usize;
            if let Some((_, mine)) = self.named.get_mut(place) {
                mine.merge(team);
            }
        }
    }
}
