//! Asking: the start screen, the statements, the guess, and the result with its keys.

use crate::ask::{Asked, Ending, Leaving, Ratings, Runner, Subject, interview, or_left, rate};
use crate::commands::context::Context;
use crate::error::{Error, status};
use crate::model::{ByRole, Sitting};
use crate::words::interview;
use crate::words::ratings::Rated;

use super::Setup;
use super::keeping::List;
use super::run::{EarlierList, Ended, Next, Run};

impl Run<'_, '_> {
    /// Asks everything there is to ask, shows what comes of it, and delivers it.
    pub(super) fn whole(mut self, runner: &mut Runner<'_>) -> Asked<Ended> {
        self.ask_for_file(runner)?;
        let mut list = match self.begun.take() {
            Some(begun) => begun,
            None => match or_left(self.begin(runner))? {
                Ok(begun) => begun,
                Err(Leaving::Stop) if self.own_is_kept() => return Ok(Ended::Back),
                Err(leaving) => return Err(leaving.into()),
            },
        };
        if !list.is_of(&self.setup.instrument) {
            let menu_first = self.menu_first;
            return Ok(Ended::Earlier(Box::new(EarlierList { list, menu_first })));
        }
        self.seen_before = list.info.finished;
        if self.request.guess && list.info.guess.is_none() {
            match or_left(guess(runner, self.setup, self.context))? {
                Ok(guess) => list.info.guess = guess,
                Err(leaving) => return self.leave(&list, leaving, runner),
            }
            // Before the first answer nothing is kept.
            if list.sitting.done() > 0 {
                self.keep_and_warn(&list, runner)?;
            }
        }
        loop {
            if !list.info.finished
                && let Err(leaving) = or_left(self.interview(&mut list, runner))?
            {
                return self.leave(&list, leaving, runner);
            }
            self.farewell.set(Some(self.broken_goodbye(&list)));
            let mut taken = self.taken(&list)?;
            let next = match or_left(self.result(&mut taken, runner))? {
                Ok(next) => next,
                Err(leaving) => return self.leave(&list, leaving, runner),
            };
            match next {
                Next::Answers => {
                    list.intention = taken.intention;
                    list.info.finished = false;
                    self.saved_as = None;
                }
                Next::GoOn(perspective) => {
                    let from = Box::new(self.leave_behind(taken, &list, runner)?);
                    return Ok(Ended::GoingOn { from, perspective });
                }
                Next::Longer => {
                    list.intention = taken.intention;
                    let longer = list.longer(self.setup).ok_or(Error::NowhereToAsk)?;
                    self.keeper.holds_result(false);
                    return Ok(Ended::Longer(Box::new(longer)));
                }
                Next::Wipe => return Ok(self.wipe(&mut taken, runner).map(|()| Ended::Wiped)?),
                Next::Done => {
                    self.deliver(&mut taken, &list, runner)?;
                    return Ok(Ended::With(status::DONE));
                }
            }
        }
    }

    /// Asks the statements up to the result.
    fn interview(&mut self, list: &mut List, runner: &mut Runner<'_>) -> Asked<()> {
        let language = self.setup.language(self.context.language)?;
        let order = list.order.clone();
        let subject = Subject {
            questionnaire: &self.setup.instrument.questionnaire,
            order: &order,
            perspective: self.setup.perspective,
            language: &language,
            spoken: self.context.language,
            confirm: self.request.confirm,
        };
        self.farewell.set(Some(self.broken_goodbye(list)));
        let mut sitting = list.sitting.clone();
        let mut keep = |sitting: &Sitting| {
            list.sitting.clone_from(sitting);
            let complete = list.is_complete();
            list.answered = complete.then(|| self.context.io.today());
            self.keep(list)
        };
        let asked = interview(&mut sitting, runner, &subject, &mut keep);
        list.sitting = sitting;
        if asked? == Ending::InputEnded {
            list.ran_out = true;
        }
        list.info.finished = true;
        if self.keeper.result_in().is_none() {
            self.keep_and_warn(list, runner)?;
        }
        Ok(())
    }

    fn keep_and_warn(&self, list: &List, runner: &mut Runner<'_>) -> Result<(), Error> {
        let warning = self.keep(list);
        Ok(warning.map_or(Ok(()), |warning| runner.note(&warning))?)
    }

    fn leave(&self, list: &List, leaving: Leaving, runner: &mut Runner<'_>) -> Asked<Ended> {
        self.farewell.set(None);
        runner.say(&self.goodbye(list))?;
        Err(leaving.into())
    }
}

/// Asks for the person's own idea of their mix; nothing when they go back.
pub(super) fn guess(
    runner: &mut Runner<'_>,
    setup: &Setup,
    context: &Context<'_>,
) -> Asked<Option<ByRole<u8>>> {
    let language = setup.language(context.language)?;
    let asked = Ratings {
        rated: Rated::Mix(setup.perspective),
        language: context.language,
        roles: setup.names(&language),
        old: ByRole::default(),
    };
    let guessed = rate(runner, &asked)?;
    if guessed.is_some() {
        runner.note(interview::guess_taken(context.language))?;
    }
    Ok(guessed)
}
