//! Asking: the start screen, the statements, the guess, the result and its line of keys.

use std::io;
use std::path::PathBuf;
use std::sync::PoisonError;

use crate::cli::{Shuffle, TakeRequest};
use crate::commands::asking::{
    OnStage, Stage, command_line, file, option, signals, status_of, switch,
};
use crate::commands::context::Context;
use crate::interview::{Ask, AskRoom, Ending, Leaving, Session, Subject, conduct, guess};
use crate::model::{ByRole, Perspective};
use crate::situation::{Error, Fault, status};
use crate::texts::interview::{Kept, Left};

use super::Setup;
use super::closing::Next;
use super::deliver::{self, Wanted};
use super::further::{self, Own};
use super::keeping::{Facts, Keeper};
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
    let play = |asker: &mut dyn AskRoom, context: &mut Context<'_>, stage: OnStage<'_>| {
        let run = Run {
            request,
            setup,
            context,
            keeper: &keeper,
            stage,
            wanted: wanted.clone(),
            own: None,
            seen_before: false,
            saved_as: None,
        };
        match run.whole(asker)? {
            Ended::GoingOn { from, perspective } => {
                let ended =
                    further::go_on(&from, perspective, request, setup, context, stage, asker)?;
                if matches!(ended, Ended::Wiped) {
                    keeper.wipe(setup)?;
                }
                Ok(ended.status())
            }
            ended => Ok(ended.status()),
        }
    };
    stage.run(context, request.confirm, play)
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
    pub(super) stage: OnStage<'a>,
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
    pub(super) fn whole(mut self, asker: &mut dyn Ask) -> Result<Ended, Error> {
        if !self.ask_for_file(asker)? {
            return Ok(Ended::With(status::STOPPED));
        }
        let (mut session, mut facts) = match self.begin(asker)? {
            Ok(begun) => begun,
            Err(leaving) => return Ok(Ended::With(status_of(leaving))),
        };
        self.seen_before = facts.finished;
        loop {
            if !facts.finished
                && let Some(leaving) = self.interview(&mut session, &mut facts, asker)?
            {
                return self.leave(&session, &facts, leaving, asker);
            }
            if self.request.guess && facts.guess.is_none() {
                match self.guess(asker)? {
                    Ok(ratings) => facts.guess = Some(ratings),
                    Err(leaving) => return self.leave(&session, &facts, leaving, asker),
                }
                self.keep_and_warn(&session, &facts, asker)?;
            }
            signals::say(
                self.stage.farewell,
                Some(self.context.broken(&self.goodbye(&session, &facts))),
            );
            let mut taken = self.taken(&session, &facts)?;
            match self.result(&mut taken, asker)? {
                Next::Answers => {
                    facts.intention = taken.intention;
                    facts.finished = false;
                    self.saved_as = None;
                }
                Next::Interrupted => {
                    return self.leave(&session, &facts, Leaving::Interrupt, asker);
                }
                Next::GoOn(perspective) => {
                    let from = Box::new(self.leave_behind(taken, &facts, asker)?);
                    return Ok(Ended::GoingOn { from, perspective });
                }
                Next::Wipe => {
                    self.wipe(&mut taken, asker)?;
                    return Ok(Ended::Wiped);
                }
                Next::Done => {
                    self.deliver(&mut taken, &session, &facts, asker)?;
                    return Ok(Ended::With(status::DONE));
                }
            }
        }
    }

    /// Asks the statements up to the result. How the person left before it, if so.
    fn interview(
        &mut self,
        session: &mut Session,
        facts: &mut Facts,
        asker: &mut dyn Ask,
    ) -> Result<Option<Leaving>, Error> {
        let language = self.setup.language(self.context.language)?;
        let subject = Subject {
            questionnaire: &self.setup.instrument.questionnaire,
            form: facts.form,
            perspective: self.setup.perspective,
            language: &language,
            texts: self.context.texts,
        };
        signals::say(
            self.stage.farewell,
            Some(self.context.broken(&self.goodbye(session, facts))),
        );
        let mut warned = false;
        let mut keep = |session: &Session| {
            facts.answered = is_complete(session).then(|| self.context.io.today());
            let warning = self.keep(session, facts).filter(|_| !warned);
            warned |= warning.is_some();
            warning
        };
        match conduct(session, asker, &subject, &mut keep)? {
            Ending::Left(leaving) => return Ok(Some(leaving)),
            Ending::Finished => {}
            Ending::InputEnded => facts.ran_out = true,
        }
        facts.finished = true;
        self.keep_and_warn(session, facts, asker)?;
        Ok(None)
    }

    fn keep_and_warn(
        &self,
        session: &Session,
        facts: &Facts,
        asker: &mut dyn Ask,
    ) -> Result<(), Error> {
        let warning = self.keep(session, facts);
        Ok(warning.map_or(Ok(()), |warning| asker.say(&warning))?)
    }

    /// Puts on disk what was given, out of reach of a signal meanwhile. A sentence when that failed.
    fn keep(&self, session: &Session, facts: &Facts) -> Option<String> {
        let mut farewell = self
            .stage
            .farewell
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let progress = || self.keeper.save(session, facts, self.setup);
        let saved = match self.taken(session, facts) {
            Ok(taken) if self.is_result(session, facts) => {
                // The last answer too before its result, so that a crash in between leaves no list that looks unfinished.
                let before = match self.keeper.result_in() {
                    Some(_) => Ok(()),
                    None => progress(),
                };
                before.and_then(|()| self.keeper.keep_result(&taken, self.setup))
            }
            _ => progress(),
        };
        *farewell = Some(self.context.broken(&self.goodbye(session, facts)));
        self.warning(saved)
    }

    /// Whether this is a finished test that is kept as a result: not one that comes from a script, which is known when the
    /// script is at its end.
    fn is_result(&self, session: &Session, facts: &Facts) -> bool {
        let typed = self.context.io.terminals.stdin || (facts.finished && !facts.ran_out);
        self.keeper.results && is_complete(session) && typed
    }

    pub(super) fn warning(&self, saved: io::Result<()>) -> Option<String> {
        let why = (self.context.texts.fault)(&Fault::from(&saved.err()?));
        Some((self.context.texts.interview.not_kept)(&why))
    }

    fn guess(&mut self, asker: &mut dyn Ask) -> Result<Result<ByRole<u8>, Leaving>, Error> {
        let language = self.setup.language(self.context.language)?;
        let roles = ByRole::from_fn(|role| {
            let role = &self.setup.roles[role];
            (
                role.name.get(&language).as_str(),
                role.summary.get(&language).as_str(),
            )
        });
        Ok(guess(asker, self.context.texts, &roles)?)
    }

    pub(super) fn taken(&self, session: &Session, facts: &Facts) -> Result<Taken, Error> {
        let statements = self.setup.instrument.questionnaire.statements().len();
        let by_place = session.by_place(statements);
        let mut taken = Taken::new(
            self.setup,
            self.context,
            facts.id.clone(),
            facts.form,
            facts.seed,
            &by_place,
        )?;
        if let Some(day) = &facts.answered {
            day.clone_into(&mut taken.date);
        }
        taken.guess = facts.guess;
        taken.intention.clone_from(&facts.intention);
        Ok(taken)
    }

    fn leave(
        &self,
        session: &Session,
        facts: &Facts,
        leaving: Leaving,
        asker: &mut dyn Ask,
    ) -> Result<Ended, Error> {
        self.stage.watch.give_way();
        signals::say(self.stage.farewell, None);
        asker.say(&self.goodbye(session, facts))?;
        Ok(Ended::With(status_of(leaving)))
    }

    /// How far the person came and how to go on.
    pub(super) fn goodbye(&self, session: &Session, facts: &Facts) -> String {
        let keeping = self.keeper.is_keeping() && session.done() > 0;
        let kept = match self.keeper.result_in() {
            Some(folder) => Kept::Result(folder),
            None if keeping && facts.finished => Kept::Finished,
            None if keeping => Kept::Progress,
            None => Kept::Nothing,
        };
        (self.context.texts.interview.left)(&Left {
            done: session.done(),
            of: session.total(),
            kept,
            command: match self.own.and_then(|own| own.way_back.clone()) {
                Some(way_back) => way_back,
                None => self.command(),
            },
        })
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

/// Whether every statement was answered or skipped.
fn is_complete(session: &Session) -> bool {
    session.done() == session.total()
}
