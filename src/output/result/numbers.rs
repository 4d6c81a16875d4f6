//! The numbers of a result, how sure they are, and what has to be known about the answers.

use crate::model::{AcquiescenceEffect, Role};
use crate::output::document::{Block, Cell, Estimate, Legend, TableBlock, TableRow};
use crate::statistics::{Chance, certainty};
use crate::words::person as words;
use crate::words::report;

use super::build::{Built, Person};

impl Built<'_> {
    pub(super) fn numbers(&self) -> Vec<Block> {
        let language = self.words;
        let rows = self.ranked.into_iter().map(|role| self.number_row(role));
        let mut blocks = vec![Block::Table(TableBlock {
            heads: words::heads(language).map(str::to_owned).to_vec(),
            rows: rows.collect(),
        })];
        if self
            .ranked
            .iter()
            .any(|role| self.person.profile.roles[*role].score.is_some())
        {
            let score = words::score(language, self.person.perspective);
            let share = self.shares().map(|_| words::share(language));
            let numbers = std::iter::once(score).chain(share);
            let mut legend: Vec<Legend> = numbers.map(Legend::number).collect();
            let (shown, spoken) = words::margin(language);
            legend.push(Legend::Sign {
                shown: shown.to_owned(),
                spoken: spoken.to_owned(),
            });
            blocks.push(Block::Legend(legend));
        }
        blocks
    }

    fn number_row(&self, role: Role) -> TableRow {
        let (language, result) = (self.words, self.person.profile.roles[role]);
        let score = result.score.zip(result.margin);
        let score = score.map(|(score, margin)| self.estimate(score, margin));
        let share = self.shares();
        let share = share.map(|shares| self.estimate(shares.mix[role], shares.mix_margin[role]));
        let spoken = |estimate: &Option<Estimate>| {
            let estimate = estimate.as_ref()?;
            let margin = &estimate.margin.as_ref()?.printed;
            Some(words::with_margin(language, &estimate.printed, margin))
        };
        let answered = words::answered(language, result.answered, result.asked);
        let sentence = words::role_sentence(
            language,
            self.name(role),
            spoken(&score).as_deref(),
            spoken(&share).as_deref(),
            &answered,
        );
        let number = |estimate: Option<Estimate>| estimate.map_or(Cell::Nothing, Cell::Number);
        TableRow {
            cells: vec![
                Cell::Text(self.name(role).to_owned()),
                number(score),
                number(share),
                Cell::Figure(answered),
            ],
            sentence,
        }
    }

    pub(super) fn certainty(&self) -> Vec<Block> {
        let language = self.words;
        let error = self.person.questionnaire.measurement_error();
        let Some(chances) = certainty(self.person.profile, error) else {
            return Vec::new();
        };
        let chances = self.ranked.map(|role| (role, Chance::of(chances[role])));
        let chance =
            |(role, chance): (Role, Chance)| words::chance(language, self.name(role), chance);
        let told = chances.map(chance);
        let percent = |(_, chance): (Role, Chance)| match chance {
            Chance::UnderOne => 0,
            Chance::Percent(percent) => u32::from(percent),
            Chance::OverNinetyNine => 100,
        };
        let is_rounded = chances.map(percent).iter().sum::<u32>() != 100;
        let certainty = words::certainty(language, self.person.perspective, &told, is_rounded);
        vec![Block::Prose(certainty)]
    }

    pub(super) fn notes(&self) -> Vec<Block> {
        let language = self.words;
        let mut notes = Vec::new();
        notes.extend(self.surprises());
        if !self.person.profile.straight_line {
            notes.extend(self.leaning());
        }
        let roles = self.person.profile.roles.iter();
        let skipped: u32 = roles.map(|(_, role)| role.asked - role.answered).sum();
        if skipped > 0 {
            notes.push(words::skipped(language, skipped.into()));
        }
        if !self.person.questionnaire.states_measurement_error() {
            notes.push(report::assumed_error(self.words).to_owned());
        }
        if notes.is_empty() {
            Vec::new()
        } else {
            vec![Block::List(notes)]
        }
    }

    /// Where the answers say something else than the person expected.
    fn surprises(&self) -> Vec<String> {
        let Some((expected, shares)) = self.expected().zip(self.told()) else {
            return Vec::new();
        };
        let surprise = expected.contradiction(shares);
        let [largest, smallest] =
            [surprise.largest, surprise.smallest].map(|role| role.map(|role| self.name(role)));
        let largest = largest.map(|role| words::not_largest(self.words, role));
        let smallest = smallest.map(|role| words::not_smallest(self.words, role));
        largest.into_iter().chain(smallest).collect()
    }

    /// What yes-saying or no-saying does to the result.
    fn leaning(&self) -> Option<String> {
        let Person {
            questionnaire,
            form,
            answers,
            profile,
            ..
        } = self.person;
        let effect = AcquiescenceEffect::of(questionnaire, form, answers, profile)?;
        let agrees = profile.notable_acquiescence()? > 0;
        Some(words::leaning(self.words, agrees, effect))
    }
}
