//! The own list beside a situation: an order beside an order, no points and nothing to move.

use crate::model::{RatedSituation, Role, RoleSet, Shares};
use crate::output::document::{Block, Cell, Legend, Length, PairRow, Pairs, Side};
use crate::statistics::{Fit, SituationAdvice, needed_most};
use crate::words::compare;
use crate::words::compare::situation::{self as words, RoleNeed, SituationFinding};

use super::build::OneComparison;
use super::input::Compared;

impl Compared<'_> {
    /// What the situation says to the person; of a list that says nothing only that.
    pub(super) fn beside_situation(&self, situation: &RatedSituation) -> OneComparison {
        let text = situation.text(self.language).map(str::to_owned);
        let about = [words::about(self.spoken, self.own.date)]
            .into_iter()
            .chain(text);
        let mut blocks: Vec<Block> = about.map(Block::Prose).collect();
        let headline = match self.own.judged() {
            Err(unjudged) => words::unjudged(self.spoken, unjudged).to_owned(),
            Ok(shares) => {
                let fit = Fit::of(&situation.ratings, shares);
                blocks.push(Block::Pairs(self.needs_of(situation, fit, shares)));
                blocks.push(Block::Legend(vec![Legend::number(words::legend(
                    self.spoken,
                ))]));
                blocks.extend(self.helping(situation, fit).into_iter().map(Block::Prose));
                self.heard(situation, fit, shares)
            }
        };
        OneComparison {
            headline,
            blocks,
            statements: None,
        }
    }

    fn heard(&self, situation: &RatedSituation, fit: Fit, shares: &Shares) -> String {
        let names = |roles: RoleSet| self.names(&roles.iter().collect::<Vec<_>>());
        let most = needed_most(&situation.ratings);
        words::headline(
            self.spoken,
            &SituationFinding {
                title: situation.title(self.language),
                fit,
                most: names(most),
                at_hand: names(fit.with(SituationAdvice::AtHand)),
                ask: names(fit.with(SituationAdvice::AskMore)),
                less: names(fit.with(SituationAdvice::LessWillDo)),
                shared_lead: shares.leading.len() > most.len(),
            },
        )
    }

    fn needs_of(&self, situation: &RatedSituation, fit: Fit, shares: &Shares) -> Pairs {
        let [role, .., in_words] = compare::heads(self.spoken);
        let (own, needed) = words::labels(self.spoken);
        let row = |role: Role| self.need_of(situation, fit, shares, role);
        Pairs {
            heads: [role, own, needed, in_words].map(str::to_owned).into(),
            rows: self.ranked().into_iter().map(row).collect(),
        }
    }

    fn need_of(
        &self,
        situation: &RatedSituation,
        fit: Fit,
        shares: &Shares,
        role: Role,
    ) -> PairRow {
        let rating = situation.ratings[role].value();
        let own = self.share(words::labels(self.spoken).0, shares.mix[role]);
        let needed = Side {
            label: words::labels(self.spoken).1.to_owned(),
            length: Length::Marks(rating),
            text: rating.to_string(),
        };
        let advice = match fit {
            Fit::Roles(roles) => roles[role].map(|advice| words::advice(self.spoken, advice)),
            Fit::NoEmphasis | Fit::Balanced(_) => None,
        };
        let name = self.name(role);
        let line = advice.unwrap_or_default().to_owned();
        PairRow {
            name: name.to_owned(),
            sentence: words::sentence(
                self.spoken,
                &RoleNeed {
                    name,
                    share: &own.text,
                    rating,
                    advice,
                },
            ),
            cells: vec![Cell::Text(line.clone())],
            line,
            sides: vec![own, needed],
        }
    }

    /// Who can add what is asked, and the words that fit what is needed most.
    fn helping(&self, situation: &RatedSituation, fit: Fit) -> Vec<String> {
        let ask = fit.with(SituationAdvice::AskMore);
        let mut after: Vec<String> = ask.iter().map(|role| self.adding(role)).collect();
        let most = needed_most(&situation.ratings);
        after.extend(most.iter().map(|role| self.fitting(role)));
        if situation.example {
            after.push(words::example(self.spoken).to_owned());
        }
        after
    }
}
