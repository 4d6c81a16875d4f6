//! Where someone stands: the headline, the picture, and the order of the roles as far as it can be told.

use crate::model::{Label, Role, Shares};
use crate::output::document::{Block, Labelled, Mix, MixRow};
use crate::words::person as words;
use crate::words::person::{Little, RestOrder, ResultStanding};
use crate::words::report;

use super::build::Built;

impl<'a> Built<'a> {
    pub(super) fn standing(&self) -> ResultStanding<'a> {
        let Some(shares) = self.shares() else {
            return ResultStanding::Incomplete(self.lacking());
        };
        let [first, second, _] = self.leading_first(shares).map(|role| self.name(role));
        match (
            self.person.profile.straight_line,
            shares.label,
            shares.strength,
        ) {
            (true, ..) => ResultStanding::StraightLine,
            (_, Label::Preference, Some(strength)) => ResultStanding::Preference(strength, first),
            (_, Label::Combination, _) => ResultStanding::Combination([first, second]),
            (_, Label::Preference | Label::Balanced, _) => ResultStanding::Balanced,
        }
    }

    /// The roles from highest to lowest, those that lead first: where few answers were given to a role it may lead although one
    /// above it is told apart from the first.
    fn leading_first(&self, shares: &Shares) -> [Role; 3] {
        let mut roles = self.ranked;
        roles.sort_by_key(|role| !shares.leading.contains(*role));
        roles
    }

    /// Per role with too few answers: how many more it takes, and the numbers of the statements that are open.
    fn lacking(&self) -> Vec<(usize, Vec<String>)> {
        let lacks = |role: Role| {
            let result = self.person.profile.roles[role];
            let half = result.asked.div_ceil(2).max(1);
            let open = self.person.order.iter().enumerate();
            let open = open.filter(|(_, index)| {
                let statement = self.person.questionnaire.statement(**index);
                let of_role = statement.is_some_and(|statement| statement.role == role);
                of_role && self.person.answers.get(**index).is_none()
            });
            let numbers = open.map(|(number, _)| (number + 1).to_string()).collect();
            let more = half.saturating_sub(result.answered);
            (result.score.is_none() && more > 0).then_some((more as usize, numbers))
        };
        Role::ALL.into_iter().filter_map(lacks).collect()
    }

    pub(super) fn standing_blocks(&self) -> Vec<Block> {
        let (language, perspective) = (self.words, self.person.perspective);
        let after = words::after_headline(language, perspective, &self.standing());
        let order = self.order();
        let order = order.map(|order| words::order(language, perspective, &order));
        let picture = match self.mix() {
            Some(mix) => Block::Mix(mix),
            None => Block::Roles(self.abouts()),
        };
        let before = after.map(Block::Prose);
        let behind = order.map(Block::Prose);
        before.into_iter().chain([picture]).chain(behind).collect()
    }

    fn abouts(&self) -> Vec<Labelled> {
        let about = |role: Role| Labelled::new(self.name(role), self.summary(role));
        Role::ALL.into_iter().map(about).collect()
    }

    fn summary(&self, role: Role) -> &'a String {
        self.role_text(role).summary.get(self.person.language)
    }

    /// What can be said of the roles that do not lead.
    fn order(&self) -> Option<RestOrder<'a>> {
        let shares = self.told()?;
        let [_, second, third] = self.leading_first(shares);
        let names = [self.name(second), self.name(third)];
        let apart = shares.told_apart(second, third);
        Some(match shares.label {
            Label::Balanced => return None,
            Label::Combination if shares.trailing == Some(third) => RestOrder::Least(names[1]),
            Label::Combination => RestOrder::Unclear(names[1]),
            Label::Preference if self.is_nearly_one_role(shares) => {
                let score = |role: Role| self.person.profile.roles[role].score;
                RestOrder::Little(
                    names,
                    match apart {
                        true => Little::SecondLeast,
                        false if score(second) == score(third) => Little::Equally,
                        false => Little::Untold,
                    },
                )
            }
            Label::Preference if apart => RestOrder::Second(names),
            Label::Preference => RestOrder::Untold,
        })
    }

    fn mix(&self) -> Option<Mix> {
        let shares = self.shares()?;
        let row = |role: Role| {
            let share = self.estimate(shares.mix[role], shares.mix_margin[role]);
            let names = (self.name(role), &**self.summary(role));
            MixRow::new(self.words, role, names, share, self.guess(role))
        };
        let margin = report::margin(self.words);
        let margin = (Some(margin), report::triangle_caption(self.words));
        let whose = report::mark(self.words, self.person.perspective);
        Some(Mix::new(self.words, self.ranked.map(row), margin, whose))
    }

    /// The place that the person expected of a role; nothing when all three were expected alike.
    fn guess(&self, role: Role) -> Option<String> {
        let expected = self.expected().filter(|expected| expected.is_an_order())?;
        Some(words::guess(self.words, expected.place(role)))
    }
}
