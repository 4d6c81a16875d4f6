//! The parts of the group beside each other.

use crate::output::document::{
    Block, Cell, Legend, Section, SectionId, TableBlock, TableRow, prose,
};
use crate::words::Numbers;
use crate::words::group_parts;

use super::document::{GroupBuilder, share};
use super::report::{GroupPart, Parts};

impl GroupBuilder<'_> {
    pub(super) fn parts(&self, parts: &Parts) -> Section {
        let minimum = self.report.minimum;
        let mut blocks = Vec::new();
        if !parts.shown.is_empty() {
            let columns = group_parts::columns(self.language);
            let names = self.report.whole.ranked.map(|role| self.name(role));
            blocks.push(Block::Table(TableBlock {
                heads: columns
                    .into_iter()
                    .chain(names)
                    .map(str::to_owned)
                    .collect(),
                rows: parts.shown.iter().map(|part| self.part(part)).collect(),
            }));
            let shares = Legend::number(group_parts::shares(self.language));
            let figures = parts.shown.iter().map(|part| &part.figures);
            let legend = std::iter::once(shares).chain(self.rounded(figures));
            blocks.push(Block::Legend(legend.collect()));
        }
        blocks.extend(self.difference_needed(parts));
        blocks.extend(match (parts.shown.is_empty(), parts.withheld) {
            (true, _) => Some(prose(&group_parts::none(self.language, minimum))),
            (false, true) => Some(prose(&group_parts::withheld(self.language, minimum))),
            (false, false) => None,
        });
        let heading = group_parts::heading(self.language, &parts.column);
        Section::new(SectionId::Parts, Some(&heading), blocks)
    }

    /// The value in the column, or that there is none.
    pub(super) fn name_of_part<'p>(&self, part: &'p GroupPart) -> &'p str {
        match part.key.as_str() {
            "" => group_parts::unnamed(self.language),
            key => key,
        }
    }

    /// A part, with the roles in the order of the whole.
    fn part(&self, part: &GroupPart) -> TableRow {
        let name = self.name_of_part(part);
        let roles = self.report.whole.ranked;
        let said = roles.map(|role| {
            let figures = &part.figures.roles[role];
            let margin = figures.margin_in(self.language);
            (self.name(role), &*figures.share.text, margin)
        });
        let shares = roles.map(|role| share(self.language, &part.figures.roles[role]));
        let people = part.figures.people;
        let cells = [
            Cell::Text(name.to_owned()),
            Cell::Figure(people.to_string()),
        ];
        TableRow {
            cells: cells.into_iter().chain(shares).collect(),
            sentence: group_parts::sentence(self.language, name, people, &said),
        }
    }

    /// In whole points, upwards: a difference that looks as large is as large.
    fn difference_needed(&self, parts: &Parts) -> Option<Block> {
        let needed = parts.difference_needed.as_ref()?;
        let exact = |part: &&GroupPart| part.figures.roles.bureaucrat.margin.is_some();
        let several = parts.shown.iter().filter(exact).count() > 2;
        let needed = self.report.whole.ranked.map(|role| {
            let points = Numbers::MACHINE.rounded(needed[role].ceil(), 0);
            (self.name(role), points)
        });
        Some(prose(&group_parts::difference_needed(
            self.language,
            several,
            &needed,
        )))
    }
}
