//! The own list beside a situation: an order beside an order, no points and nothing to move.

use crate::model::{Role, RoleSet, Shares};
use crate::statistics::{Emphasis, Fit, SituationAdvice};
use crate::texts::compare::{RoleNeed, SituationFinding};

use super::input::{Compared, Situation};
use super::report::{Block, Head, Length, RoleLine, Side};

impl Compared<'_> {
    /// What the situation says to the person; of a list that says nothing only that.
    pub(super) fn situation_block(&self, situation: &Situation<'_>) -> Block {
        let words = self.texts.compare.situation;
        let judged = self.own.judged();
        let fit = judged.map(|shares| (Fit::of(&situation.ratings, shares), shares));
        let (headline, roles, legend, after) = match fit {
            Err(unjudged) => (
                (words.unjudged)(unjudged).to_owned(),
                vec![],
                vec![],
                vec![],
            ),
            Ok((fit, shares)) => (
                self.heard(situation, fit),
                self.needs_of(situation, fit, shares),
                vec![words.legend.to_owned()],
                self.helping(situation, fit),
            ),
        };
        let (_, _, text) = situation.known.unwrap_or_default();
        let about = [(words.about)(self.own.date), text.to_owned()];
        Block {
            headline,
            about: about.into_iter().filter(|line| !line.is_empty()).collect(),
            labels: words.labels,
            roles,
            heads: self.situation_heads(),
            legend,
            after,
            statements: None,
        }
    }

    fn heard(&self, situation: &Situation<'_>, fit: Fit) -> String {
        let names = |roles: RoleSet| self.names(&roles.iter().collect::<Vec<_>>());
        let most = needed_most(situation);
        (self.texts.compare.situation.headline)(&SituationFinding {
            title: situation.known.map(|(_, title, _)| title),
            fit,
            most: names(most),
            at_hand: names(fit.with(SituationAdvice::AtHand)),
            ask: names(fit.with(SituationAdvice::AskMore)),
            less: names(fit.with(SituationAdvice::LessWillDo)),
        })
    }

    fn needs_of(&self, situation: &Situation<'_>, fit: Fit, shares: &Shares) -> Vec<RoleLine> {
        let words = self.texts.compare.situation;
        let line = |role: Role| {
            let rating = situation.ratings[role].value();
            let own = self.share(shares.mix[role]);
            let needed = Side {
                length: Length::Marks(rating),
                text: rating.to_string(),
            };
            let advice = match fit {
                Fit::Roles(roles) => roles[role].map(words.advice),
                Fit::NoEmphasis | Fit::Balanced(_) => None,
            };
            let name = self.name(role);
            let said = advice.unwrap_or_default();
            RoleLine {
                name: name.to_owned(),
                line: said.to_owned(),
                sentence: (words.sentence)(&RoleNeed {
                    name,
                    share: &own.text,
                    rating,
                    advice,
                }),
                cells: [name, &own.text, &needed.text, said]
                    .map(str::to_owned)
                    .to_vec(),
                sides: (own, needed),
            }
        };
        self.ranked().into_iter().map(line).collect()
    }

    fn situation_heads(&self) -> Vec<Head> {
        let [role, .., in_words] = self.texts.compare.heads;
        let (own, needed) = self.texts.compare.situation.labels;
        let heads = [
            (role, false),
            (own, true),
            (needed, true),
            (in_words, false),
        ];
        heads.map(|(text, number)| Head { text, number }).to_vec()
    }

    /// Who can add what is asked, and the words that fit what is needed most.
    fn helping(&self, situation: &Situation<'_>, fit: Fit) -> Vec<String> {
        let ask = fit.with(SituationAdvice::AskMore);
        let mut after: Vec<String> = ask.iter().map(|role| self.adding(role)).collect();
        let most = needed_most(situation);
        after.extend(most.iter().map(|role| self.fitting(role)));
        if situation.example {
            after.push(self.texts.compare.situation.example.to_owned());
        }
        after
    }
}

/// The roles that are needed most; none where all are needed alike.
fn needed_most(situation: &Situation<'_>) -> RoleSet {
    Emphasis::of(&situation.ratings).map_or_else(RoleSet::default, Emphasis::most)
}
