//! Asking the cases one by one.

use std::sync::PoisonError;

use crate::cli::{CasesRequest, Output};
use crate::commands::asking::{
    OnStage, Stage, command_line, file, option, signals, status_of, switch,
};
use crate::commands::context::Context;
use crate::interview::{
    Ask, AskRoom, CaseSession, CaseSubject, Choice, Chosen, Ending, Leaving, Menu, conduct_cases,
};
use crate::random::Seed;
use crate::situation::{Error, Fault, status};

use super::keeping::{Found, Keeper};
use super::{Setup, language, orders, written};

/// Asks the cases and shows what comes of them.
pub(super) fn run(
    request: &CasesRequest,
    setup: &Setup,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let stage = Stage::choose(context)?;
    let keeper = Keeper::open(request, context)?;
    let play = |asker: &mut dyn AskRoom, context: &mut Context<'_>, stage: OnStage<'_>| {
        let typed = !stage.lines || context.io.terminals.stdin;
        let run = Run {
            request,
            setup,
            context,
            keeper: &keeper,
            stage,
            typed,
        };
        run.whole(asker)
    };
    stage.run(context, false, play)
}

/// One run of the cases with a person.
struct Run<'a, 'b> {
    request: &'a CasesRequest,
    setup: &'a Setup,
    context: &'a mut Context<'b>,
    keeper: &'a Keeper,
    stage: OnStage<'a>,
    /// Whether a person types, so that there is something to choose at the start.
    typed: bool,
}

impl Run<'_, '_> {
    fn whole(self, asker: &mut dyn Ask) -> Result<u8, Error> {
        let wanted = !self.request.fresh;
        let found = wanted
            .then(|| self.keeper.find(self.setup, self.context))
            .flatten();
        let mut begun = match self.begin(found, asker)? {
            Ok(begun) => begun,
            Err(leaving) => return Ok(status_of(leaving)),
        };
        signals::say(self.stage.farewell, Some(self.goodbye(&begun.session)));
        let language = language(self.context)?;
        let subject = CaseSubject {
            cases: &self.setup.cases,
            roles: &self.setup.roles,
            language: &language,
            texts: self.context.texts,
        };
        let (seed, date) = (begun.seed, begun.date.clone());
        let mut warned = false;
        let mut keep = |session: &CaseSession| {
            let warning = self.keep(session, seed, &date).filter(|_| !warned);
            warned |= warning.is_some();
            warning
        };
        let session = &mut begun.session;
        if let Ending::Left(leaving) = conduct_cases(session, asker, &subject, &mut keep)? {
            self.stage.watch.give_way();
            signals::say(self.stage.farewell, None);
            asker.say(&self.goodbye(session))?;
            return Ok(status_of(leaving));
        }
        let text = written(session, seed, self.request, self.setup, self.context)?;
        self.context.print(&text)?;
        signals::say(self.stage.farewell, None);
        if let Err(error) = self.keeper.remove() {
            let why = (self.context.texts.fault)(&Fault::from(&error));
            let words = self.context.texts.interview;
            self.context.warn(&(words.not_kept)(&why));
        }
        Ok(status::DONE)
    }

    /// The session to start with: a new one, or one that was left before the end.
    fn begin(
        &self,
        found: Option<Found>,
        asker: &mut dyn Ask,
    ) -> Result<Result<Found, Leaving>, Error> {
        let fresh = || -> Result<Found, Error> {
            let seed = match self.request.seed {
                Some(seed) => seed,
                None => Seed::fresh()?,
            };
            let cases = self.setup.cases.len();
            let session = CaseSession::resumed(orders(cases, seed), vec![None; cases]);
            Ok(Found {
                date: self.context.io.today(),
                seed,
                session: session.ok_or(Error::NowhereToAsk)?,
            })
        };
        let new = fresh()?;
        let (words, own) = (self.context.texts.interview, self.context.texts.cases);
        let mut lines = (own.welcome)(new.session.total(), self.keeper.kept_in());
        let mut choices = vec![Choice::new(&[], words.begin)];
        if let Some(found) = &found {
            let session = &found.session;
            let done = (own.unfinished)(session.done(), session.total(), &found.date);
            lines = vec![lines.swap_remove(0), done];
            choices = vec![
                Choice::new(&[], own.go_on),
                Choice::new(words.afresh_keys, words.afresh),
            ];
        }
        choices.push(Choice::new(words.quit_keys, words.leave));
        if !self.typed {
            for line in &lines {
                asker.say(line)?;
            }
            return Ok(Ok(found.unwrap_or(new)));
        }
        let menu = Menu::new(self.context.texts, lines, choices);
        Ok(match asker.menu(&menu)? {
            Chosen::Leave(leaving) => Err(leaving),
            Chosen::Choice(0) => Ok(found.unwrap_or(new)),
            Chosen::Choice(1) if found.is_some() => Ok(new),
            Chosen::Choice(_) => Err(Leaving::Stop),
        })
    }

    /// Puts the progress on disk, out of reach of a signal meanwhile. A sentence when that failed.
    fn keep(&self, session: &CaseSession, seed: Seed, date: &str) -> Option<String> {
        let mut farewell = self
            .stage
            .farewell
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let saved = self.keeper.save(session, seed, date, self.setup);
        *farewell = Some(self.goodbye(session));
        let why = (self.context.texts.fault)(&Fault::from(&saved.err()?));
        Some((self.context.texts.interview.not_kept)(&why))
    }

    /// How far the person came and how to go on.
    fn goodbye(&self, session: &CaseSession) -> String {
        let kept = self.keeper.is_keeping() && session.done() > 0;
        let words = self.context.texts.cases;
        (words.left)(session.done(), session.total(), kept, &self.command())
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
