//! Asking: the start screen, the statements, the guess, and the result with its keys.

use crate::ask::{Ending, Leaving, Ratings, Runner, Subject, interview, rate};
use crate::commands::asking::status_of;
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
    pub(super) fn whole(mut self, runner: &mut Runner<'_>) -> Result<Ended, Error> {
        if !self.ask_for_file(runner)? {
            return Ok(Ended::With(status::STOPPED));
        }
        let mut list = match self.begun.take() {
            Some(begun) => begun,
            None => match self.begin(runner)? {
                Ok(begun) => begun,
                Err(Leaving::Stop) if self.own_is_kept() => return Ok(Ended::Back),
                Err(leaving) => return Ok(Ended::With(status_of(leaving))),
            },
        };
        if !list.is_of(&self.setup.instrument) {
            let menu_first = self.menu_first;
            return Ok(Ended::Earlier(Box::new(EarlierList { list, menu_first })));
        }
        self.seen_before = list.info.finished;
        if self.request.guess && list.info.guess.is_none() {
            match guess(runner, self.setup, self.context)? {
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
                && let Err(leaving) = self.interview(&mut list, runner)?
            {
                return self.leave(&list, leaving, runner);
            }
            self.farewell.set(Some(self.broken_goodbye(&list)));
            let mut taken = self.taken(&list)?;
            match self.result(&mut taken, runner)? {
                Next::Answers => {
                    list.intention = taken.intention;
                    list.info.finished = false;
                    self.saved_as = None;
                }
                Next::Interrupted => return self.leave(&list, Leaving::Interrupt, runner),
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
                Next::Wipe => {
                    self.wipe(&mut taken, runner)?;
                    return Ok(Ended::Wiped);
                }
                Next::Done => {
                    self.deliver(&mut taken, &list, runner)?;
                    return Ok(Ended::With(status::DONE));
                }
            }
        }
    }

    /// Asks the statements up to the result.
    fn interview(
        &mut self,
        list: &mut List,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
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
        let asked = interview(&mut sitting, runner, &subject, &mut keep)?;
        list.sitting = sitting;
        match asked {
            Err(leaving) => return Ok(Err(leaving)),
            Ok(Ending::Finished) => {}
            Ok(Ending::InputEnded) => list.ran_out = true,
        }
        list.info.finished = true;
        if self.keeper.result_in().is_none() {
            self.keep_and_warn(list, runner)?;
        }
        Ok(Ok(()))
    }

    fn keep_and_warn(&self, list: &List, runner: &mut Runner<'_>) -> Result<(), Error> {
        let warning = self.keep(list);
        Ok(warning.map_or(Ok(()), |warning| runner.note(&warning))?)
    }

    fn leave(
        &self,
        list: &List,
        leaving: Leaving,
        runner: &mut Runner<'_>,
    ) -> Result<Ended, Error> {
        self.farewell.set(None);
        runner.say(&self.goodbye(list))?;
        Ok(Ended::With(status_of(leaving)))
    }
}

/// Asks for the person's own idea of their mix; nothing when they go back.
pub(super) fn guess(
    runner: &mut Runner<'_>,
    setup: &Setup,
    context: &Context<'_>,
) -> Result<Result<Option<ByRole<u8>>, Leaving>, Error> {
    let language = setup.language(context.language)?;
    let asked = Ratings {
        rated: Rated::Mix(setup.perspective),
        language: context.language,
        roles: setup.names(&language),
        old: ByRole::default(),
    };
    let guessed = rate(runner, &asked)?;
    if let Ok(Some(_)) = guessed {
        runner.note(interview::guess_taken(context.language))?;
    }
    Ok(guessed)
}
