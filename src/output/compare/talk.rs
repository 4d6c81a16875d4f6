//! What two people can talk about: half an hour, in four steps.

use crate::model::{Fraction, Role};
use crate::output::document::{Block, Labelled, Section, SectionId, prose};
use crate::statistics::{Comparison, GapVerdict};
use crate::words::compare::BesideKind;
use crate::words::talk as words;
use crate::words::{Language, capitalised};

use super::input::{Beside, Compared, With};

impl Compared<'_> {
    /// The page for two people, where there is a picture of colleagues to talk about.
    pub(super) fn talk(&self, language: Language) -> Vec<Section> {
        let With::Lists(lists) = &self.beside else {
            return Vec::new();
        };
        let is_others = |beside: &&Beside<'_>| beside.kind == BesideKind::Others;
        let others = lists.iter().find(is_others);
        let judged = others.and_then(|others| {
            let comparison = others.comparison(&self.own.list).ok()?;
            let is_apart = |role: &Role| comparison.gaps[*role].verdict() != GapVerdict::TooSmall;
            let apart: Vec<Role> = self.ranked().into_iter().filter(is_apart).collect();
            Some((self.struck(language, others, &comparison), apart))
        });
        judged.map_or_else(Vec::new, |(struck, apart)| {
            self.steps(language, struck, &apart)
        })
    }

    /// What to keep in mind, and the steps in order; `apart` are the roles that both see differently.
    fn steps(&self, language: Language, struck: Vec<String>, apart: &[Role]) -> Vec<Section> {
        let section = |heading, blocks| Section::new(SectionId::Talk, Some(heading), blocks);
        let first = section(words::heading(language), self.before(language));
        let nothing = apart
            .is_empty()
            .then(|| words::nothing_apart(language).to_owned());
        let help = [
            std::iter::once(Block::List(struck))
                .chain(nothing.map(Block::Prose))
                .collect(),
            vec![
                prose(words::both_sides(language)),
                Block::Labelled(self.both_sides(apart)),
            ],
            vec![Block::List(self.bridges())],
            vec![Block::Blanks(words::agreement(language))],
        ];
        let steps = words::steps(language).into_iter().zip(help);
        let steps = steps.map(|((heading, text), help): (_, Vec<Block>)| {
            let text = prose(text);
            section(heading, std::iter::once(text).chain(help).collect())
        });
        std::iter::once(first).chain(steps).collect()
    }

    /// Whom it is about, how to begin, and what the roles are, for someone who never took the test.
    fn before(&self, language: Language) -> Vec<Block> {
        let role = |role: Role| {
            let summary = capitalised(self.roles[role].summary.get(self.language));
            let brings = self.roles[role].brings.get(self.language);
            Labelled::new(self.name(role), format!("{summary}. {brings}"))
        };
        vec![
            Block::Blanks(words::about(language)),
            prose(words::introduction(language)),
            prose(words::add_up(language)),
            Block::Labelled(self.ranked().map(role).to_vec()),
        ]
    }

    /// A strength of the roles that both see differently, or else of each, and what can be hard about it.
    fn both_sides(&self, apart: &[Role]) -> Vec<Labelled> {
        let ranked = self.ranked();
        let roles = if apart.is_empty() { &ranked } else { apart };
        let side = |role: &Role| {
            let told = &self.roles[*role];
            let ([strong, ..], [hard, ..]) = (told.strengths.get(self.language), &told.pitfalls);
            let hard = hard.text.get(self.language);
            Labelled::new(self.name(*role), format!("{strong} {hard}"))
        };
        roles.iter().map(side).collect()
    }

    /// What both see, what one of the two sees more, and what is too small to tell.
    fn struck(
        &self,
        language: Language,
        others: &Beside<'_>,
        comparison: &Comparison,
    ) -> Vec<String> {
        let recognised = self.recognised(others, comparison);
        let with = |verdict| self.names(&self.with(comparison, verdict));
        let highest = match self.own.judged() {
            Ok(own) if own.leading.len() == Role::ALL.len() => {
                words::TalkObservation::OthersHighest
            }
            _ => words::TalkObservation::Recognised,
        };
        let unclear = self.ranked().into_iter().filter(|role| {
            let is_said =
                highest == words::TalkObservation::Recognised && recognised.contains(role);
            comparison.gaps[*role].verdict() == GapVerdict::TooSmall && !is_said
        });
        let said = [
            (highest, self.names(&recognised)),
            (words::TalkObservation::OthersMore, with(GapVerdict::More)),
            (words::TalkObservation::SelfMore, with(GapVerdict::Less)),
            (
                words::TalkObservation::Unclear,
                self.names(&unclear.collect::<Vec<_>>()),
            ),
        ];
        let said = said.into_iter().filter(|(_, names)| !names.is_empty());
        said.map(|(struck, names)| words::struck(language, struck, &names))
            .collect()
    }

    /// What is highest in the mix that colleagues see, as it is shown, where it also leads in one's own and the two do not differ.
    fn recognised(&self, others: &Beside<'_>, comparison: &Comparison) -> Vec<Role> {
        let (Some(mix), Ok(own)) = (others.mix(), self.own.judged()) else {
            return Vec::new();
        };
        let highest = mix.iter().map(|(_, share)| *share).max();
        let highest = highest.unwrap_or(Fraction::ZERO);
        let roles = self.ranked().into_iter();
        roles
            .filter(|role| mix[*role] == highest && own.leading.contains(*role))
            .filter(|role| comparison.gaps[*role].verdict() == GapVerdict::TooSmall)
            .collect()
    }

    /// The words of each role, and a sentence turned into them.
    fn bridges(&self) -> Vec<String> {
        let line = |role: Role| {
            let name = capitalised(self.name(role));
            let fitting = self.roles[role].words.get(self.language).join(", ");
            let bridge = self.roles[role].bridge.as_ref();
            let bridge = bridge.map_or("", |text| text.get(self.language));
            format!("{name}: {fitting}. {bridge}").trim_end().to_owned()
        };
        self.ranked().map(line).to_vec()
    }
}
