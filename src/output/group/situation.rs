//! The group beside a situation: of how many people the role that it needs most is in the leading group.

use crate::model::Role;
use crate::output::document::{Block, Section, SectionId, prose};
use crate::words::group_situation as words;

use super::document::GroupBuilder;
use super::report::Figures;

impl GroupBuilder<'_> {
    /// What the situation needs, and for how many people that leads; of the parts that are shown as well.
    pub(super) fn needed(&self) -> Option<Section> {
        let situation = self.report.situation.as_ref()?;
        let language = self.language;
        let title = situation.title(self.group.language);
        let heading = title.unwrap_or_else(|| words::heading(language));
        let ratings = situation.ratings.iter();
        let ratings: Vec<(&str, u8)> = ratings
            .map(|(role, rating)| (self.name(role), rating.value()))
            .collect();
        let leading = self.report.whole.leading_of(situation);
        let most = self.named(&leading);
        let mut blocks: Vec<Block> = situation
            .text(self.group.language)
            .into_iter()
            .map(prose)
            .chain([
                prose(&words::ratings(language, &ratings)),
                prose(&words::needed(
                    language,
                    self.report.perspective,
                    &most,
                    self.report.whole.people,
                )),
            ])
            .chain(self.of_straight_lines(&leading))
            .collect();
        let parts = self.report.parts.as_ref().filter(|_| !leading.is_empty());
        let parts = parts.map(|parts| {
            let parts = parts.shown.iter();
            let sentences =
                parts.map(|part| self.part_of_need(self.name_of_part(part), &part.figures));
            sentences.collect::<Vec<_>>()
        });
        blocks.extend(parts.filter(|parts| !parts.is_empty()).map(Block::List));
        let example = situation.example.then(|| words::example(language));
        blocks.extend(example.map(prose));
        Some(Section::new(SectionId::Needed, Some(heading), blocks))
    }

    fn part_of_need(&self, name: &str, figures: &Figures) -> String {
        let leading = self.report.situation.as_ref();
        let leading = leading.map_or_else(Vec::new, |situation| figures.leading_of(situation));
        let leading = self.named(&leading);
        let perspective = self.report.perspective;
        words::of_part(self.language, perspective, name, &leading, figures.people)
    }

    /// That for whom gave the same answer to everything it says nothing.
    fn of_straight_lines(&self, leading: &[(Role, u64)]) -> Option<Block> {
        let said = match self.report.whole.straight_lines {
            None => words::with_straight_lines(self.language).to_owned(),
            Some(0) => return None,
            Some(people) => words::straight_lines(self.language, self.report.perspective, people),
        };
        (!leading.is_empty()).then(|| prose(&said))
    }

    fn named(&self, leading: &[(Role, u64)]) -> Vec<(&str, u64)> {
        let leading = leading.iter();
        leading
            .map(|(role, people)| (self.name(*role), *people))
            .collect()
    }
}
