//! Asking the cases one by one.

use crate::ask::{CaseSitting, CaseSubject, Leaving, Runner, rank_cases};
use crate::cli::{CasesRequest, Output};
use crate::commands::asking::{
    Begin, Found, ProgressStore, Stage, begin, command_line, file, option, progress, resumed,
    status_of, switch,
};
use crate::commands::context::Context;
use crate::model::{ByRole, Given, Role, Sitting};
use crate::random::Seed;
use crate::screen::Farewell;
use crate::situation::{Error, status};
use crate::storage::{Progress, RunName, SessionInfo, StateFolder};
use crate::texts::sitting::{Left, Run};

use super::{Setup, language, orders, written};

/// Asks the cases and shows what comes of them.
pub(super) fn run(
    request: &CasesRequest,
    setup: &Setup,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let stage = Stage::choose(context)?;
    let store = if request.no_progress {
        ProgressStore::none(Run::Cases)
    } else {
        ProgressStore::open(Run::Cases, &RunName::cases(), context)?
    };
    stage.run(context, |runner, context, farewell| {
        let round = Round {
            request,
            setup,
            context,
            store: &store,
            farewell,
        };
        round.whole(runner)
    })
}

/// One round of the cases with a person.
struct Round<'a, 'b> {
    request: &'a CasesRequest,
    setup: &'a Setup,
    context: &'a mut Context<'b>,
    store: &'a ProgressStore,
    farewell: &'a Farewell,
}

impl Round<'_, '_> {
    fn whole(mut self, runner: &mut Runner<'_>) -> Result<u8, Error> {
        let (info, mut sitting) = match self.begin(runner)? {
            Ok(begun) => begun,
            Err(leaving) => return Ok(status_of(leaving)),
        };
        let seed = info.seed.ok_or(Error::NowhereToAsk)?;
        if let Err(leaving) = self.rank(&info, seed, &mut sitting, runner)? {
            self.farewell.set(None);
            runner.say(&self.goodbye(&sitting))?;
            return Ok(status_of(leaving));
        }
        runner.clear()?;
        let rankings: Vec<_> = sitting
            .items()
            .iter()
            .map(|given| given.and_then(Given::answer))
            .collect();
        let text = written(&rankings, seed, self.request, self.setup, self.context)?;
        self.context.print(&text)?;
        self.farewell.set(None);
        self.store
            .forget::<ByRole<u8>>(&RunName::cases(), self.context);
        Ok(status::DONE)
    }

    /// The sitting to start with: a new one, or one that was left before the end.
    fn begin(
        &mut self,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(SessionInfo, CaseSitting), Leaving>, Error> {
        let found = if self.request.fresh {
            None
        } else {
            let (ids, instrument) = (self.ids(), self.instrument());
            let resume = |progress: &Progress<_>| resumed(progress, &ids, |_| true);
            self.store
                .find(&RunName::cases(), &instrument, self.context, resume)
        };
        let cases = self.setup.cases.len();
        let kept_in = self.store.kept_in();
        let welcome = (self.context.texts.cases.welcome)(cases, kept_in.as_deref());
        let begun = begin(Run::Cases, welcome, found.as_ref(), runner, self.context)?;
        let seed = match self.request.seed {
            Some(seed) => seed,
            None => Seed::fresh()?,
        };
        let new = (
            self.info(seed),
            Sitting::new(cases).ok_or(Error::NowhereToAsk)?,
        );
        Ok(begun.map(|begun| match (begun, found) {
            (Begin::GoOn, Some(Found { info, sitting })) => (info, sitting),
            _ => new,
        }))
    }

    fn ids(&self) -> Vec<String> {
        let cases = self.setup.cases.iter();
        cases.map(|case| case.id.to_string()).collect()
    }

    /// What progress says that it belongs to.
    fn instrument(&self) -> String {
        format!("cases {}", self.ids().join(" "))
    }

    fn info(&self, seed: Seed) -> SessionInfo {
        SessionInfo {
            instrument: self.instrument(),
            perspective: None,
            form: None,
            id: String::new(),
            date: self.context.io.today(),
            seed: Some(seed),
            people: None,
            finished: false,
        }
    }

    fn rank(
        &self,
        info: &SessionInfo,
        seed: Seed,
        sitting: &mut CaseSitting,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        self.farewell.set(Some(self.broken_goodbye(sitting)));
        let orders: Vec<[Role; 3]> = orders(self.setup.cases.len(), seed);
        let subject = CaseSubject {
            cases: &self.setup.cases,
            orders: &orders,
            roles: &self.setup.roles,
            language: &language(self.context)?,
            texts: self.context.texts,
        };
        let ids = self.ids();
        let mut keep = |sitting: &CaseSitting| {
            let kept = progress(info, &ids, sitting);
            let goodbye = || self.broken_goodbye(sitting);
            let (store, farewell) = (self.store, self.farewell);
            let save = |folder: &StateFolder| RunName::cases().file(folder).save(&kept);
            store.keep(save, farewell, goodbye, self.context)
        };
        Ok(rank_cases(sitting, runner, &subject, &mut keep)?)
    }

    /// How far the person came and how to go on.
    fn goodbye(&self, sitting: &CaseSitting) -> String {
        (self.context.texts.sitting.left)(&Left {
            run: Run::Cases,
            done: sitting.done(),
            of: sitting.total(),
            kept: self.store.kept(sitting),
            command: self.command(),
        })
    }

    fn broken_goodbye(&self, sitting: &CaseSitting) -> String {
        self.context.broken(&self.goodbye(sitting))
    }

    /// What to type to go on with the same cases.
    fn command(&self) -> String {
        let request = self.request;
        let options = [
            file("with", request.with.as_deref()),
            request.id.as_deref().map(|id| option("id", id)),
            request
                .seed
                .map(|seed| option("seed", &seed.number().to_string())),
            request.no_progress.then(|| switch("no-progress")),
            (request.output == Output::Json).then(|| option("format", "json")),
        ];
        command_line(Some("cases"), self.context, options)
    }
}
