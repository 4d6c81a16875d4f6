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

/// The keys for situations, in the order of the list; `e` is for one's own, and `q` goes back.
const KEYS: [char; 23] = [
    '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'f', 'g', 'h', 'i', 'l', 'm',
    'o', 'p', 'r', 's',
];
/// The key for ratings of one's own.
const OWN: &[char] = &['e'];

/// What the mix is put beside: ratings as they are known, or as the person gave them.
type Beside<'a> = (Option<&'a Situation>, Option<ByRole<Rating>>);

impl Run<'_, '_> {
    /// Chooses situations, and shows each beside the own mix, until the person goes back.
    pub(super) fn situations(
        &self,
        taken: &Response,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        loop {
            let known = || self.setup.situations.iter().take(KEYS.len());
            let chosen = match runner.ask(self.which_situation()?)? {
                Ok(chosen) if chosen <= known().count() => chosen,
                Ok(_) | Err(Leaving::Stop) => return Ok(Ok(())),
                Err(leaving) => return Ok(Err(leaving)),
            };
            let seen = match known().nth(chosen) {
                Some(situation) => self.beside(taken, (Some(situation), None), runner)?,
                None => self.rate(taken, (None, None), runner)?,
            };
            if let Err(Leaving::Interrupt) = seen {
                return Ok(seen);
            }
        }
    }

    fn which_situation(&self) -> Result<Menu, Error> {
        let language = self.context.language;
        let tag = self.setup.language(language)?;
        let known = self.setup.situations.iter().enumerate();
        let known = known.filter_map(|(place, situation)| {
            let keys = KEYS.get(place..=place)?;
            Some(Choice::new(keys, situation.title.get(&tag).clone()))
        });
        let (own, detail) = words::own(language);
        let rest = [
            Choice::new(OWN, own).with_detail(detail),
            Choice::new(&['q', BACKSPACE], words::back(language)),
        ];
        let heading = words::which(language).to_owned();
        let choices = known.chain(rest).collect();
        Ok(Menu::new(self.context.texts, vec![heading], choices))
    }

    /// The mix beside a situation; from there the person can rate it.
    fn beside(
        &self,
        taken: &Response,
        beside: Beside<'_>,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        let text = self.situation_text(taken, beside)?;
        let lay_out: LayOut<'_> = Box::new(|rows, columns| screenfuls(&text, rows, columns));
        let choices = vec![Choice::new(OWN, words::rate(self.context.language))];
        let at = Cell::new(0);
        let pages = Pages::new(self.context.language, lay_out, choices, &at).going_back();
        match runner.ask(pages)? {
            Ok(_) => self.rate(taken, beside, runner),
            Err(leaving) => Ok(Err(leaving)),
        }
    }

    /// Asks for the person's own ratings and shows the mix beside them.
    fn rate(
        &self,
        taken: &Response,
        (known, rated): Beside<'_>,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        let language = self.setup.language(self.context.language)?;
        let old = rated.or(known.map(|known| known.ratings));
        let asked = Ratings {
            rated: Rated::Situation,
            language: self.context.language,
            roles: self.setup.names(&language),
            old: ByRole::from_fn(|role| Some(old?[role].value())),
        };
        let ratings = match rate(runner, &asked)? {
            Ok(ratings) => ratings,
            Err(leaving) => return Ok(Err(leaving)),
        };
        match ratings.and_then(|ratings| ratings.map(|rating| Rating::new(*rating)).all()) {
            Some(ratings) => self.beside(taken, (known, Some(ratings)), runner),
            None => Ok(Ok(())),
        }
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
        Ok(compare::in_format(
            Format::Text,
            &compared,
            &taken.id,
            &instrument,
            self.context,
        ))
    }
}
