//! The own mix beside a situation: one that is known, or one's own work in three ratings.

use std::cell::Cell;

use crate::ask::{BACKSPACE, Choice, LayOut, Leaving, Menu, Pages, Ratings, Runner, rate};
use crate::commands::asking::screenfuls;
use crate::commands::compare::{self, Sources};
use crate::error::Error;
use crate::model::{ByRole, Perspective, RatedSituation, Rating, Situation};
use crate::output::Format;
use crate::words::ratings::Rated;
use crate::words::situations as words;

use super::pair::person_of;
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
type Beside<'a> = (Option<&'a Situation>, Option<ByRole<Rating>>);

/// What can be chosen.
#[derive(Debug, Clone, Copy)]
enum Entry<'a> {
    Known(&'a Situation),
    Others,
    Own,
}

impl Run<'_, '_> {
    /// Chooses situations, and shows each beside the own mix, until the person goes back.
    pub(super) fn situations(
        &self,
        taken: &Response,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        let mut pages = self.setup.situations.chunks(KEYS.len()).cycle();
        let mut page = pages.next().unwrap_or_default();
        loop {
            let (entries, menu) = self.which_situation(page)?;
            let chosen = match runner.ask(menu)? {
                Ok(chosen) => entries.get(chosen).copied(),
                Err(Leaving::Stop) => None,
                Err(leaving) => return Ok(Err(leaving)),
            };
            let seen = match chosen {
                Some(Entry::Known(situation)) => {
                    self.beside(taken, (Some(situation), None), runner)?
                }
                Some(Entry::Own) => match self.rate((None, None), runner)? {
                    Ok(Some(ratings)) => self.beside(taken, (None, Some(ratings)), runner)?,
                    Ok(None) => Ok(()),
                    Err(leaving) => Err(leaving),
                },
                Some(Entry::Others) => {
                    page = pages.next().unwrap_or_default();
                    continue;
                }
                None => return Ok(Ok(())),
            };
            if let Err(Leaving::Interrupt) = seen {
                return Ok(seen);
            }
        }
    }

    /// What can be chosen beside these situations; the choice behind all of it goes back.
    fn which_situation<'s>(&self, page: &'s [Situation]) -> Result<(Vec<Entry<'s>>, Menu), Error> {
        let language = self.context.language;
        let tag = self.setup.language(language)?;
        let mut entries: Vec<Entry<'s>> = page.iter().map(Entry::Known).collect();
        let titled = page.iter().zip(KEYS.chunks(1));
        let mut choices: Vec<Choice> = titled
            .map(|(situation, key)| Choice::new(key, situation.title.get(&tag).clone()))
            .collect();
        if page.len() < self.setup.situations.len() {
            entries.push(Entry::Others);
            choices.push(Choice::new(OTHERS, words::others(language)));
        }
        let (own, detail) = words::own(language);
        entries.push(Entry::Own);
        choices.push(Choice::new(OWN, own).with_detail(detail));
        choices.push(Choice::new(&['q', BACKSPACE], words::back(language)));
        let heading = words::which(language).to_owned();
        Ok((entries, Menu::new(language, vec![heading], choices)))
    }

    /// The mix beside a situation; from there the person can rate it, and comes back with the ratings or without.
    fn beside(
        &self,
        taken: &Response,
        mut beside: Beside<'_>,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        loop {
            let text = self.situation_text(taken, beside)?;
            let lay_out: LayOut<'_> = Box::new(|rows, columns| screenfuls(&text, rows, columns));
            let choices = vec![Choice::new(OWN, words::rate(self.context.language))];
            let at = Cell::new(0);
            let pages = Pages::new(self.context.language, lay_out, choices, &at).going_back();
            if let Err(leaving) = runner.ask(pages)? {
                return Ok(Err(leaving));
            }
            match self.rate(beside, runner)? {
                Ok(Some(ratings)) => beside.1 = Some(ratings),
                Ok(None) => {}
                Err(leaving) => return Ok(Err(leaving)),
            }
        }
    }

    /// Asks for the person's own ratings; nothing when the person goes back.
    fn rate(
        &self,
        (known, rated): Beside<'_>,
        runner: &mut Runner<'_>,
    ) -> Result<Result<Option<ByRole<Rating>>, Leaving>, Error> {
        let language = self.setup.language(self.context.language)?;
        let there = RatedSituation::new(known, rated);
        let old = there.as_ref().map(|there| there.ratings);
        let example = there.is_some_and(|there| there.example);
        let asked = Ratings {
            rated: Rated::Situation { example },
            language: self.context.language,
            roles: self.setup.names(&language),
            old: ByRole::from_fn(|role| Some(old?[role].value())),
        };
        let rating = |ratings: ByRole<u8>| ratings.map(|rating| Rating::new(*rating)).all();
        let given = rate(runner, &asked)?;
        Ok(given.map(|given| given.and_then(rating)))
    }

    fn situation_text(
        &self,
        taken: &Response,
        (known, rated): Beside<'_>,
    ) -> Result<String, Error> {
        let language = self.setup.language(self.context.language)?;
        let person = person_of(&[(Perspective::Own, taken)], self.setup);
        let sources = Sources {
            person: &person,
            instrument: &self.setup.instrument,
            roles: &self.setup.roles,
            language: &language,
            made_up: false,
        };
        let situation = RatedSituation::new(known, rated);
        let compared = sources.compared(situation.as_ref(), self.context)?;
        let instrument = self.setup.instrument.reference();
        let report = compare::report(&compared, &taken.id, &instrument, self.context);
        Ok(report(Format::Text, self.context.display))
    }
}
