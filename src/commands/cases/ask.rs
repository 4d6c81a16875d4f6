//! Asking the cases one by one.

use std::cell::Cell;

use crate::ask::{
    Asked, CaseSitting, CaseSubject, Leaving, Runner, live_cases, or_left, rank_cases,
};
use crate::commands::asking::{
    ProgressStore, Stage, Unfinished, begin, command_line, file, option, progress, resumed,
    stays_after_all, switch,
};
use crate::commands::context::{Context, language_tag};
use crate::error::{AskFault, Error, status};
use crate::model::{ByRole, Case, Format, Given, Role, Sitting};
use crate::random::Seed;
use crate::screen::Farewell;
use crate::storage::{Progress, RunName, SessionInfo, StateFolder};
use crate::words::cases as words;
use crate::words::interview::Quit;
use crate::words::sitting;
use crate::words::sitting::{Left, RunKind};

use super::CasesRequest;
use super::{CasesSetup, orders, run_name, written};

/// Asks the cases and shows what comes of them.
pub(super) fn run(
    request: &CasesRequest,
    setup: &CasesSetup,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let stage = Stage::choose(context)?;
    let store = store(request, &setup.cases, context)?;
    stage.run(context, |runner, context, farewell| {
        let round = Round {
            request,
            setup,
            context,
            store: &store,
            farewell,
            quit: Cell::new(store.quit()),
        };
        round.whole(runner)
    })
}

/// Asks the cases from a menu: what comes of them.
pub(crate) fn within(
    request: &CasesRequest,
    setup: &CasesSetup,
    runner: &mut Runner<'_>,
    context: &mut Context<'_>,
    farewell: &Farewell,
) -> Asked<String> {
    let store = match store(request, &setup.cases, context) {
        // Another window has them open: it keeps its own.
        Err(Error::Ask(AskFault::ProgressInUse)) => ProgressStore::none(RunKind::Cases),
        opened => opened?,
    };
    let mut round = Round {
        request,
        setup,
        context,
        store: &store,
        farewell,
        quit: Cell::new(Quit::ToMenu),
    };
    let begun = round.begin(runner)?;
    let text = round
        .outcome(begun, runner)?
        .map_err(|(leaving, _)| leaving)?;
    round.forget();
    Ok(text)
}

/// Where an unfinished run is kept.
fn store(
    request: &CasesRequest,
    cases: &[Case],
    context: &mut Context<'_>,
) -> Result<ProgressStore, Error> {
    if request.no_progress {
        return Ok(ProgressStore::none(RunKind::Cases));
    }
    ProgressStore::open(RunKind::Cases, &run_name(cases), context)
}

/// One round of the cases with a person.
struct Round<'a, 'b> {
    request: &'a CasesRequest,
    setup: &'a CasesSetup,
    context: &'a mut Context<'b>,
    store: &'a ProgressStore,
    farewell: &'a Farewell,
    /// Where leaving leads to.
    quit: Cell<Quit>,
}

impl Round<'_, '_> {
    /// Asks and prints what comes of it.
    fn whole(mut self, runner: &mut Runner<'_>) -> Asked<u8> {
        let begun = self.begin(runner)?;
        match self.outcome(begun, runner)? {
            Ok(text) => {
                runner.clear()?;
                self.context.print(&text)?;
                self.forget();
                Ok(status::DONE)
            }
            Err((leaving, goodbye)) => {
                runner.say(&goodbye)?;
                Err(leaving.into())
            }
        }
    }

    /// What comes of the cases, or how the person went before the end and what to say then.
    fn outcome(
        &mut self,
        (info, mut sitting): (SessionInfo, CaseSitting),
        runner: &mut Runner<'_>,
    ) -> Asked<Result<String, (Leaving, String)>> {
        let seed = info.seed.ok_or(Error::Ask(AskFault::NowhereToAsk))?;
        let mut role = self.request.role;
        loop {
            match or_left(self.live_and_rank(role, &info, seed, &mut sitting, runner))? {
                Ok(()) => break,
                Err(Leaving::Stop) if self.stays_after_all(&info, &sitting, runner)? => role = None,
                Err(leaving) => {
                    self.farewell.set(None);
                    let goodbye = self.goodbye(&sitting);
                    return Ok(Err((leaving, goodbye)));
                }
            }
        }
        let rankings: Vec<_> = sitting
            .items()
            .iter()
            .map(|given| given.and_then(Given::answer))
            .collect();
        self.context.fit(runner);
        let text = written(&rankings, seed, self.request, self.setup, self.context)?;
        Ok(Ok(text))
    }

    /// Whether whoever leaves answers that are nowhere goes on with them instead.
    fn stays_after_all(
        &self,
        info: &SessionInfo,
        sitting: &CaseSitting,
        runner: &mut Runner<'_>,
    ) -> Asked<bool> {
        if self.store.may_try_again() {
            runner.warn(self.keep(info, sitting))?;
        }
        if sitting.done() == 0 {
            return Ok(false);
        }
        stays_after_all(&self.left(sitting), self.quit.get(), self.context, runner)
    }

    /// What came of the cases was seen, or is to be forgotten.
    fn forget(&mut self) {
        self.farewell.set(None);
        self.store.forget::<ByRole<u8>>(&self.name(), self.context);
    }

    /// The sitting to start with: a new one, or one that was left before the end.
    fn begin(&mut self, runner: &mut Runner<'_>) -> Asked<(SessionInfo, CaseSitting)> {
        let found = self.found();
        let unfinished = found.as_ref().map(|(info, sitting)| Unfinished {
            date: &info.date,
            done: sitting.done(),
            of: sitting.total(),
        });
        let cases = self.setup.cases.len();
        let kept_in = self.store.kept_in();
        let mut welcome = words::welcome(self.context.language, cases, kept_in.as_deref());
        if let Some(role) = self.request.role {
            let language = language_tag(self.context.language)?;
            let role = self.setup.roles.name(role, &language);
            welcome.insert(1, words::lived_first(self.context.language, role));
        }
        let (store, farewell, name) = (&self.store, self.farewell, self.name());
        let wipe = |context: &mut Context<'_>| {
            farewell.set(None);
            store.wipe::<ByRole<u8>>(&name, context)
        };
        let run = RunKind::Cases;
        let goes_on = begin(run, &welcome, unfinished, wipe, runner, self.context)?;
        let seed = match self.request.seed {
            Some(seed) => seed,
            None => Seed::fresh()?,
        };
        let new = Sitting::new(cases).ok_or(Error::Ask(AskFault::NowhereToAsk))?;
        if let Some((info, sitting)) = found.filter(|_| goes_on) {
            self.store.begins_with(Some(sitting.done()));
            return Ok((info, sitting));
        }
        let info = SessionInfo {
            instrument: self.instrument(),
            date: self.context.io.today(),
            seed: Some(seed),
            ..SessionInfo::default()
        };
        Ok((info, new))
    }

    /// A ranking that was left before the end.
    fn found(&mut self) -> Option<(SessionInfo, CaseSitting)> {
        if self.request.fresh {
            return None;
        }
        let (ids, instruments) = (self.ids(), [self.instrument()]);
        let file = self.name().file(self.store.folder()?);
        let resume = |progress: Progress<_>| {
            let sitting = resumed(&progress, &ids, |_| true)?;
            Ok((progress.info, sitting))
        };
        let said = sitting::kept_aside;
        self.store
            .load(&file, &instruments, said, self.context, resume)
    }

    fn ids(&self) -> Vec<String> {
        let cases = self.setup.cases.iter();
        cases.map(|case| case.id.to_string()).collect()
    }

    fn name(&self) -> RunName {
        run_name(&self.setup.cases)
    }

    /// What progress says that it belongs to.
    fn instrument(&self) -> String {
        format!("cases {}", self.ids().join(" "))
    }

    /// Lives the cases through in a role, if in any, and ranks them.
    fn live_and_rank(
        &self,
        role: Option<Role>,
        info: &SessionInfo,
        seed: Seed,
        sitting: &mut CaseSitting,
        runner: &mut Runner<'_>,
    ) -> Asked<()> {
        self.farewell.set(Some(self.broken_goodbye(sitting)));
        let orders: Vec<[Role; 3]> = orders(self.setup.cases.len(), seed);
        let subject = CaseSubject {
            cases: &self.setup.cases,
            orders: &orders,
            roles: &self.setup.roles,
            language: &language_tag(self.context.language)?,
            spoken: self.context.language,
            quit: &self.quit,
        };
        if let Some(role) = role {
            live_cases(role, runner, &subject)?;
        }
        let mut keep = |sitting: &CaseSitting| self.keep(info, sitting);
        rank_cases(sitting, runner, &subject, &mut keep)
    }

    /// Puts what was ranked on disk; a sentence when that failed for the first time.
    fn keep(&self, info: &SessionInfo, sitting: &CaseSitting) -> Option<String> {
        let kept = progress(info, &self.ids(), sitting.items());
        let goodbye = || self.broken_goodbye(sitting);
        let (store, farewell) = (self.store, self.farewell);
        let save = |folder: &StateFolder| self.name().file(folder).save(&kept);
        let warning = store.keep(sitting.done(), save, farewell, goodbye, self.context);
        if self.quit.get() != Quit::ToMenu {
            self.quit.set(store.quit());
        }
        warning
    }

    /// How far the person came.
    fn left(&self, sitting: &CaseSitting) -> Left {
        let command = (!self.context.own_window).then(|| self.command(sitting));
        self.store.left(sitting.done(), sitting.total(), command)
    }

    /// How far the person came and how to go on.
    fn goodbye(&self, sitting: &CaseSitting) -> String {
        sitting::left(self.context.language, &self.left(sitting))
    }

    fn broken_goodbye(&self, sitting: &CaseSitting) -> String {
        self.context.broken(&self.goodbye(sitting))
    }

    /// What to type to go on with the same cases; a role that they were lived through in is not needed any more.
    fn command(&self, sitting: &CaseSitting) -> String {
        let request = self.request;
        let role = request.role.filter(|_| sitting.done() == 0);
        let options = [
            self.context.globals.force.then(|| switch("force")),
            role.map(|role| option("role", role.key())),
            file("cases", request.cases.as_deref()),
            file("with", request.with.as_deref()),
            request.id.as_deref().map(|id| option("id", id)),
            request
                .seed
                .map(|seed| option("seed", &seed.number().to_string())),
            request.no_progress.then(|| switch("no-progress")),
            (request.format == Format::Json).then(|| option("format", "json")),
            file("report", request.report.as_deref()),
        ];
        command_line(Some("cases"), self.context, options)
    }
}
