//! The own mix beside a situation: one that is known, or one's own work in three ratings.

use std::cell::Cell;

use crate::ask::{Asked, Choice, LEAVE_KEYS, LayOut, Menu, Pages, Ratings, Runner, or_back, rate};
use crate::commands::asking::{as_wide, screenfuls};
use crate::error::Error;
use crate::model::{ByRole, RatedSituation, Rating, Situation};
use crate::words::interview::Quit;
use crate::words::pages::PagesLeadTo;
use crate::words::ratings::RatedThing;
use crate::words::situations as words;

use super::pair::ListPair;
use super::person::Response;
use super::run::Run;

/// The keys for situations, in the order of the list; `e` is for one's own, `n` for those that have no key yet, and `q` goes back.
const KEYS: [char; 23] = [
    '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'f', 'g', 'h', 'i', 'l', 'm',
    'o', 'p', 'r', 's',
];
/// The key for ratings of one's own.
const OWN: &[char] = &['e'];
/// The key for the situations that come after these, and behind the last ones for the first.
const OTHERS: &[char] = &['n'];

/// What the mix is put beside: ratings as they are known, or as the person gave them.
type BesideMix<'a> = (Option<&'a Situation>, Option<ByRole<Rating>>);

/// What can be chosen.
#[derive(Debug, Clone, Copy)]
enum SituationChoice<'a> {
    Known(&'a Situation),
    Others,
    Own,
}

impl Run<'_, '_> {
    /// Chooses situations, and shows each beside the own mix, until the person goes back.
    pub(super) fn situations(&self, taken: &Response, runner: &mut Runner<'_>) -> Asked<()> {
        let mut pages = self.setup.situations.chunks(KEYS.len()).cycle();
        let mut page = pages.next().unwrap_or_default();
        loop {
            let chosen = or_back(runner.ask(self.which_situation(page)?))?.flatten();
            let seen = match chosen {
                Some(SituationChoice::Known(situation)) => {
                    self.beside(taken, (Some(situation), None), runner)
                }
                Some(SituationChoice::Own) => match self.rate((None, None), runner) {
                    Ok(Some(ratings)) => self.beside(taken, (None, Some(ratings)), runner),
                    rated => rated.map(drop),
                },
                Some(SituationChoice::Others) => {
                    page = pages.next().unwrap_or_default();
                    continue;
                }
                None => return Ok(()),
            };
            or_back(seen)?;
        }
    }

    /// What can be chosen beside these situations; nothing goes back.
    fn which_situation<'s>(
        &self,
        page: &'s [Situation],
    ) -> Result<Menu<Option<SituationChoice<'s>>>, Error> {
        let language = self.context.language;
        let tag = self.setup.language(language)?;
        let titled = page.iter().zip(KEYS.chunks(1));
        let known = titled.map(|(situation, key)| {
            let title = situation.title.get(&tag).clone();
            Choice::new(Some(SituationChoice::Known(situation)), key, title)
        });
        let mut choices: Vec<_> = known.collect();
        if page.len() < self.setup.situations.len() {
            let others = words::others(language);
            choices.push(Choice::new(Some(SituationChoice::Others), OTHERS, others));
        }
        let (own, detail) = words::own(language);
        choices.push(Choice::new(Some(SituationChoice::Own), OWN, own).with_detail(detail));
        choices.push(Choice::new(None, LEAVE_KEYS, words::back(language)));
        let heading = words::which(language).to_owned();
        Ok(Menu::new(language, vec![heading], choices))
    }

    /// The mix beside a situation; from there the person can rate it, and comes back with the ratings or without.
    fn beside(
        &self,
        taken: &Response,
        mut beside: BesideMix<'_>,
        runner: &mut Runner<'_>,
    ) -> Asked<()> {
        loop {
            let situation = RatedSituation::new(beside.0, beside.1);
            let own = ListPair::of(taken, None, &self.setup);
            let text = |columns| {
                let display = as_wide(self.context.display, columns);
                own.text(situation.as_ref(), display, self.context)
            };
            text(usize::MAX)?;
            let lay_out: LayOut<'_> = Box::new(|rows, columns| {
                let text = text(columns).ok().flatten();
                screenfuls(&text.unwrap_or_default(), rows, columns)
            });
            let choices = vec![Choice::new((), OWN, words::rate(self.context.language))];
            let at = Cell::new(0);
            let pages = Pages::new(self.context.language, lay_out, choices, &at);
            runner.ask(pages.going_back(PagesLeadTo::Situations))?;
            beside.1 = self.rate(beside, runner)?.or(beside.1);
        }
    }

    /// Asks for the person's own ratings; nothing when the person goes back.
    fn rate(
        &self,
        (known, rated): BesideMix<'_>,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<ByRole<Rating>>> {
        let language = self.setup.language(self.context.language)?;
        let there = RatedSituation::new(known, rated);
        let old = there.as_ref().map(|there| there.ratings);
        let example = there.is_some_and(|there| there.example);
        let asked = Ratings {
            rated: RatedThing::Situation { example },
            language: self.context.language,
            roles: self.setup.names(&language),
            old: ByRole::from_fn(|role| Some(old?[role].value())),
            quit: Quit::ToMenu,
        };
        let rating = |ratings: ByRole<u8>| ratings.map(|rating| Rating::new(*rating)).all();
        Ok(rate(runner, &asked)?.and_then(rating))
    }
}
