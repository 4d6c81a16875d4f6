//! Asking: the start screen, the statements, the guess, the result and its line of keys.

use std::path::PathBuf;
use std::sync::PoisonError;

use crate::cli::{Shuffle, TakeRequest};
use crate::commands::asking::{
    OnStage, Stage, command_line, file, option, signals, status_of, switch,
};
use crate::commands::context::Context;
use crate::interview::{Ask, AskRoom, Ending, Leaving, Session, Subject, conduct, guess};
use crate::model::{ByRole, Fraction, Perspective};
use crate::random::presentation_order;
use crate::situation::{Error, Fault, status};
use crate::statistics::target_mix;
use crate::texts::interview::Left;

use super::Setup;
use super::closing::Next;
use super::deliver::{self, Wanted};
use super::further::{self, Own};
use super::keeping::{Facts, Found, Keeper};
use super::person::{self, Taken};
use super::start::{Start, start};

/// Asks the statements and shows the result.
pub(super) fn run(
    request: &TakeRequest,
    setup: &Setup,
    wanted: &Wanted,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let stage = Stage::choose(context)?;
    let keeper = Keeper::open(request, setup, context)?;
    let play = |asker: &mut dyn AskRoom, context: &mut Context<'_>, stage: OnStage<'_>| {
        let run = Run {
            request,
            setup,
            context,
            keeper: &keeper,
            stage,
            wanted: wanted.clone(),
            own: None,
        };
        match run.whole(asker)? {
            Ended::With(status) => Ok(status),
            Ended::GoingOn { from, perspective } => {
                let (own, facts) = *from;
                let saved = own.way_back.is_none();
                let ended =
                    further::go_on(&own, perspective, request, setup, context, stage, asker)?;
                if !saved && matches!(ended, Ended::With(status::DONE)) {
                    keeper.forget(setup, facts.form, context);
                }
                Ok(ended.status())
            }
        }
    };
    stage.run(context, request.confirm, play)
}

/// How a run came to its end.
#[derive(Debug)]
pub(super) enum Ended {
    /// With this exit status.
    With(u8),
    /// The person goes on from the own result to another list, with what was kept of this one.
    GoingOn {
        from: Box<(Own, Facts)>,
        perspective: Perspective,
    },
}

impl Ended {
    const fn status(&self) -> u8 {
        match self {
            Self::With(status) => *status,
            Self::GoingOn { .. } => status::DONE,
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
        let mut guessed = None;
        loop {
            if !facts.finished {
                if let Ending::Left(leaving) = self.interview(&mut session, &facts, asker)? {
                    return self.leave(&session, &facts, leaving, asker);
                }
                facts.finished = true;
                self.keep(&session, &facts)
                    .into_iter()
                    .try_for_each(|warning| asker.say(&warning))?;
            }
            if self.request.guess && guessed.is_none() {
                match self.guess(asker)? {
                    Ok(mix) => guessed = mix,
                    Err(leaving) => return self.leave(&session, &facts, leaving, asker),
                }
            }
            let mut taken = self.taken(&session, &facts)?;
            taken.guess = guessed;
            let next = match self.show(&taken, asker)? {
                None => self.closing(&mut taken, asker)?,
                Some(leaving) => return self.leave(&session, &facts, leaving, asker),
            };
            match next {
                Next::Answers => facts.finished = false,
                Next::Interrupted => {
                    return self.leave(&session, &facts, Leaving::Interrupt, asker);
                }
                Next::GoOn(perspective) => {
                    let own = self.leave_behind(taken, &facts, asker)?;
                    let from = Box::new((own, facts));
                    return Ok(Ended::GoingOn { from, perspective });
                }
                Next::Done => {
                    self.deliver(&mut taken, &facts, asker)?;
                    return Ok(Ended::With(status::DONE));
                }
            }
        }
    }

    /// Answers about a colleague go to a file: asks for one in a terminal when none was named. Whether there is one.
    fn ask_for_file(&mut self, asker: &mut dyn Ask) -> Result<bool, Error> {
        let nowhere = self.wanted.rows.is_none() && self.wanted.report.is_none();
        if !(deliver::is_hidden(self.request, self.setup) && nowhere) {
            return Ok(true);
        }
        let words = &self.context.texts.interview.closing;
        asker.say(words.colleague_intro)?;
        loop {
            let name = (words.colleague_file_name)(&self.context.io.today());
            let Some(name) = asker.line(words.colleague_prompt, &name)? else {
                return Ok(false);
            };
            if name.is_empty() {
                return Ok(false);
            }
            let path = PathBuf::from(name);
            match deliver::row_file(&path, self.request.excel, self.setup) {
                Ok(rows) => {
                    self.wanted.rows = Some((path, rows));
                    return Ok(true);
                }
                Err(error) => asker.say(&(self.context.texts.error)(&error))?,
            }
        }
    }

    /// The session to start with: a new one, or one that was left before the end.
    fn begin(&mut self, asker: &mut dyn Ask) -> Result<Result<(Session, Facts), Leaving>, Error> {
        let mut found = if self.request.fresh || self.keeper.drawn_key(self.request).is_some() {
            Vec::new()
        } else {
            self.keeper.find(self.request, self.setup, self.context)
        };
        let Self {
            request,
            setup,
            keeper,
            context,
            ..
        } = self;
        let form = match start(
            asker,
            request,
            setup,
            keeper,
            &found,
            context,
            self.stage.lines,
        )? {
            Start::Leave(leaving) => return Ok(Err(leaving)),
            Start::GoOn(place) if place < found.len() => {
                let Found { progress, session } = found.swap_remove(place);
                let facts = Facts {
                    form: progress.form,
                    id: progress.id,
                    begun: progress.date,
                    seed: progress.seed,
                    finished: progress.finished,
                };
                return Ok(Ok((session, facts)));
            }
            Start::GoOn(_) => self.request.form.unwrap_or_default(),
            Start::Form(form) => form,
        };
        let seed = person::seed(self.request)?;
        let order = presentation_order(&self.setup.instrument.questionnaire, form, seed);
        let session = Session::new(order).ok_or(Error::NoShortForm)?;
        let (id, begun) = (self.keeper.id().to_owned(), self.context.io.today());
        Ok(Ok((
            session,
            Facts {
                form,
                id,
                begun,
                seed,
                finished: false,
            },
        )))
    }

    fn interview(
        &mut self,
        session: &mut Session,
        facts: &Facts,
        asker: &mut dyn Ask,
    ) -> Result<Ending, Error> {
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
            let warning = self.keep(session, facts).filter(|_| !warned);
            warned |= warning.is_some();
            warning
        };
        Ok(conduct(session, asker, &subject, &mut keep)?)
    }

    /// Puts the progress on disk, out of reach of a signal meanwhile. A sentence when that failed.
    fn keep(&self, session: &Session, facts: &Facts) -> Option<String> {
        let mut farewell = self
            .stage
            .farewell
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let saved = self.keeper.save(session, facts, self.setup);
        *farewell = Some(self.context.broken(&self.goodbye(session, facts)));
        let error = saved.err()?;
        let why = (self.context.texts.fault)(&Fault::from(&error));
        Some((self.context.texts.interview.not_kept)(&why))
    }

    fn guess(
        &mut self,
        asker: &mut dyn Ask,
    ) -> Result<Result<Option<ByRole<Fraction>>, Leaving>, Error> {
        let language = self.setup.language(self.context.language)?;
        let roles = ByRole::from_fn(|role| {
            let role = &self.setup.roles[role];
            (
                role.name.get(&language).as_str(),
                role.summary.get(&language).as_str(),
            )
        });
        Ok(guess(asker, self.context.texts, &roles)?.map(|ratings| target_mix(&ratings)))
    }

    fn taken(&self, session: &Session, facts: &Facts) -> Result<Taken, Error> {
        let statements = self.setup.instrument.questionnaire.statements().len();
        let by_place = session.by_place(statements);
        Taken::new(
            self.setup,
            self.context,
            facts.id.clone(),
            facts.form,
            facts.seed,
            &by_place,
        )
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
    fn goodbye(&self, session: &Session, facts: &Facts) -> String {
        (self.context.texts.interview.left)(&Left {
            done: session.done(),
            of: session.total(),
            finished: facts.finished,
            kept: self.keeper.is_keeping() && session.done() > 0,
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
