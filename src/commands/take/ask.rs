//! Asking: the start screen, the statements, the guess, the result and its line of keys.

use std::path::PathBuf;

use crate::ask::{Ending, Leaving, Runner, Subject, guess, interview};
use crate::cli::{Shuffle, TakeRequest};
use crate::commands::asking::{Stage, command_line, file, option, status_of, switch};
use crate::commands::context::Context;
use crate::model::{ByRole, Perspective, Sitting};
use crate::screen::Farewell;
use crate::situation::{Error, status};
use crate::storage::StateFolder;
use crate::texts::sitting::{KeptState, Left, Run as What};

use super::Setup;
use super::closing::Next;
use super::deliver::{self, Wanted};
use super::further::{self, Own};
use super::keeping::{Keeper, List};
use super::person::Taken;

/// Asks the statements and shows the result.
pub(super) fn run(
    request: &TakeRequest,
    setup: &Setup,
    wanted: &Wanted,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let stage = Stage::choose(context)?;
    let keeper = Keeper::open(request, setup, context)?;
    keeper.remove_old_results(setup, context);
    stage.run(context, |runner, context, farewell| {
        let run = Run {
            request,
            setup,
            context,
            keeper: &keeper,
            farewell,
            wanted: wanted.clone(),
            own: None,
            seen_before: false,
            saved_as: None,
        };
        let ended = match run.whole(runner)? {
            Ended::GoingOn { from, perspective } => {
                let ended = further::go_on(
                    &from,
                    perspective,
                    request,
                    setup,
                    context,
                    farewell,
                    runner,
                )?;
                if matches!(ended, Ended::Wiped) {
                    keeper.wipe(setup)?;
                }
                ended
            }
            ended => ended,
        };
        Ok(ended.status())
    })
}

/// How a run came to its end.
#[derive(Debug)]
pub(super) enum Ended {
    /// With this exit status.
    With(u8),
    /// The person wiped what came of it.
    Wiped,
    /// The person goes on from the own result to another list.
    GoingOn {
        from: Box<Own>,
        perspective: Perspective,
    },
}

impl Ended {
    const fn status(&self) -> u8 {
        match self {
            Self::With(status) => *status,
            Self::Wiped | Self::GoingOn { .. } => status::DONE,
        }
    }
}

/// One run of the self-test with a person.
pub(super) struct Run<'a, 'b> {
    pub(super) request: &'a TakeRequest,
    pub(super) setup: &'a Setup,
    pub(super) context: &'a mut Context<'b>,
    pub(super) keeper: &'a Keeper,
    pub(super) farewell: &'a Farewell,
    pub(super) wanted: Wanted,
    /// The own list that this one is put beside.
    pub(super) own: Option<&'a Own>,
    /// Whether the result is of an earlier run, so that the person may have saved it then.
    pub(super) seen_before: bool,
    /// The file that the person saved the result as.
    pub(super) saved_as: Option<PathBuf>,
}

impl Run<'_, '_> {
    /// Asks everything there is to ask, shows what comes of it, and delivers it.
    pub(super) fn whole(mut self, runner: &mut Runner<'_>) -> Result<Ended, Error> {
        if !self.ask_for_file(runner)? {
            return Ok(Ended::With(status::STOPPED));
        }
        let mut list = match self.begin(runner)? {
            Ok(begun) => begun,
            Err(leaving) => return Ok(Ended::With(status_of(leaving))),
        };
        self.seen_before = list.info.finished;
        loop {
            if !list.info.finished
                && let Err(leaving) = self.interview(&mut list, runner)?
            {
                return self.leave(&list, leaving, runner);
            }
            if self.request.guess && list.guess.is_none() {
                match self.guess(runner)? {
                    Ok(ratings) => list.guess = Some(ratings),
                    Err(leaving) => return self.leave(&list, leaving, runner),
                }
                self.keep_and_warn(&list, runner)?;
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
            texts: self.context.texts,
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

    /// Puts on disk what was given, out of reach of a signal meanwhile. A sentence when that failed.
    pub(super) fn keep(&self, list: &List) -> Option<String> {
        let save = |folder: &StateFolder| {
            let progress = || self.keeper.save(list, self.setup, folder);
            match self.taken(list) {
                Ok(taken) if self.is_result(list) => {
                    // The last answer too before its result, so that a crash in between leaves no list that looks unfinished.
                    let before = match self.keeper.result_in() {
                        Some(_) => Ok(()),
                        None => progress(),
                    };
                    before.and_then(|()| self.keeper.keep_result(&taken, self.setup, folder))
                }
                _ => progress(),
            }
        };
        let goodbye = || self.broken_goodbye(list);
        let (store, farewell) = (&self.keeper.store, self.farewell);
        store.keep(save, farewell, goodbye, self.context)
    }

    /// Whether this is a finished test that is kept as a result: not one that comes from a script, which is known when the
    /// script is at its end.
    fn is_result(&self, list: &List) -> bool {
        let typed = self.context.io.terminals.stdin || (list.info.finished && !list.ran_out);
        self.keeper.results && list.is_complete() && typed
    }

    fn guess(&self, runner: &mut Runner<'_>) -> Result<Result<ByRole<u8>, Leaving>, Error> {
        let language = self.setup.language(self.context.language)?;
        let roles = ByRole::from_fn(|role| {
            let role = &self.setup.roles[role];
            (
                role.name.get(&language).as_str(),
                role.summary.get(&language).as_str(),
            )
        });
        Ok(guess(runner, self.context.texts, &roles)?)
    }

    /// The answers and all that goes with them.
    fn taken(&self, list: &List) -> Result<Taken, Error> {
        let statements = self.setup.instrument.questionnaire.statements().len();
        let mut taken = Taken::new(
            self.setup,
            self.context,
            list.info.id.clone(),
            list.form(),
            list.info.seed,
            &list.by_place(statements),
        )?;
        if let Some(day) = &list.answered {
            day.clone_into(&mut taken.date);
        }
        taken.guess = list.guess;
        taken.intention.clone_from(&list.intention);
        Ok(taken)
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

    /// How far the person came and how to go on.
    pub(super) fn goodbye(&self, list: &List) -> String {
        let kept = match self.keeper.result_in() {
            Some(folder) => KeptState::Result(folder),
            None => match self.keeper.store.kept(&list.sitting) {
                KeptState::Progress if list.info.finished => KeptState::Finished,
                kept => kept,
            },
        };
        (self.context.texts.sitting.left)(&Left {
            run: What::Test,
            done: list.sitting.done(),
            of: list.sitting.total(),
            kept,
            command: match self.own.and_then(|own| own.way_back.clone()) {
                Some(way_back) => way_back,
                None => self.command(),
            },
        })
    }

    fn broken_goodbye(&self, list: &List) -> String {
        self.context.broken(&self.goodbye(list))
    }

    /// What to type to go on.
    pub(super) fn command(&self) -> String {
        let request = self.request;
        let named = Some(request.perspective.key()).filter(|key| *key != "self");
        let drawn = self.keeper.drawn_key(request);
        let seed = match request.shuffle {
            Shuffle::Seed(seed) => Some(format!("--shuffle={seed}")),
            Shuffle::Fresh => Some(switch("shuffle")),
            Shuffle::No => None,
        };
        let flag = |is_on: bool, name: &str| is_on.then(|| switch(name));
        let options = [
            named.map(|key| option("as", key)),
            request.form.map(|form| option("form", form.key())),
            seed,
            flag(request.confirm, "confirm"),
            flag(request.guess, "guess"),
            flag(request.explain, "explain"),
            flag(request.show_result, "show-result"),
            deliver::is_json(request).then(|| option("format", "json")),
            flag(request.no_progress, "no-progress"),
            file("save", request.save.as_deref()),
            flag(request.excel, "excel"),
            file("report", request.report.as_deref()),
            request.id.as_deref().or(drawn).map(|id| option("id", id)),
        ];
        command_line(None, self.context, options)
    }
}
