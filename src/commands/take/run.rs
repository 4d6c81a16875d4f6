//! One run of the self-test with a person: what it has at hand, what is kept of it, and how it ends.

use std::path::PathBuf;

use crate::ask::{Asked, Runner, Unanswered};
use crate::commands::asking::{command_line, file, option, switch};
use crate::commands::context::Context;
use crate::error::Error;
use crate::model::Perspective;
use crate::screen::Farewell;
use crate::storage::{SessionInfo, StateFolder};
use crate::words;
use crate::words::Language;
use crate::words::sitting::{KeptState, Left, RunKind};

use super::Setup;
use super::deliver::{self, Deliveries};
use super::keeping::{Keeper, List};
use super::person::Response;
use super::{Shuffle, TakeRequest};

/// How a run came to its end.
pub(super) enum RunEnd {
    /// With everything delivered.
    Done,
    /// With nothing left, as the person wanted.
    Wiped,
    /// Back to the own result: before the other list was begun, or from what stands beside it.
    Back,
}

/// What happens under the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AfterResult {
    /// The answers are looked at again.
    Answers,
    /// The same statements are asked from another perspective.
    GoOn(Perspective),
    /// The other statements of the whole list are asked.
    Longer,
    /// The own result is looked at again, from the one beside it.
    OwnResult,
    /// The person has left the result.
    Done,
    /// The person has left it and wants nothing to stay.
    Wipe,
}

/// The own list that another one is put beside.
#[derive(Debug, Clone)]
pub(super) struct OwnBeside {
    pub(super) taken: Response,
    /// The options to come back with to the result from which one went on; nothing when the answers were saved as a row, since
    /// the list that is being asked can then be gone on with by itself.
    pub(super) way_back: Option<Vec<Option<String>>>,
}

/// One run of the self-test with a person.
pub(super) struct Run<'a, 'b> {
    pub(super) request: TakeRequest,
    /// What there is to begin.
    pub(super) newest: &'a Setup,
    /// The same for the edition of the statements that is asked.
    pub(super) setup: Setup,
    pub(super) context: &'a mut Context<'b>,
    pub(super) keeper: &'a Keeper,
    pub(super) farewell: &'a Farewell,
    pub(super) wanted: Deliveries,
    /// The own list that this one is put beside.
    pub(super) own: Option<&'a OwnBeside>,
    /// Whether it was opened from another run.
    pub(super) is_within: bool,
    /// The short version of the list that is answered, whose result one goes on from.
    pub(super) shorter: Option<Box<List>>,
    /// Whether the result is of an earlier run, so that the person may have saved it then.
    pub(super) seen_before: bool,
    /// Whether the intention came up already: shown again, or asked for.
    pub(super) intention_came_up: bool,
    /// The file that the person saved the result as.
    pub(super) saved_as: Option<PathBuf>,
}

/// What came of something that one goes back from anyhow; nothing when it went wrong, which is said where one comes back.
pub(super) fn or_said<T>(
    asked: Asked<T>,
    language: Language,
    runner: &mut Runner<'_>,
) -> Asked<Option<T>> {
    match asked {
        Err(Unanswered::Failed(error)) => {
            runner.note(&words::error(language, &error))?;
            Ok(None)
        }
        asked => asked.map(Some),
    }
}

impl Run<'_, '_> {
    /// Puts on disk what was given, out of reach of a signal meanwhile. A sentence when that failed.
    pub(super) fn keep(&self, list: &List) -> Option<String> {
        let put = self
            .farewell
            .holding(|| (self.put_row(list), self.broken_goodbye(list)));
        let in_file = matches!(put, Ok(true));
        let save = |folder: &StateFolder| {
            let progress = || {
                self.keeper.save(list, &self.setup, folder)?;
                // They stay too where their result can't be written.
                let done = list.sitting.done();
                self.keeper.store.begins_with(Some(done));
                Ok(())
            };
            // What is in its file is not gone on with.
            if in_file {
                let name = self.keeper.name(&self.setup, list.form());
                return name.file::<u8>(folder).remove();
            }
            let Some(Ok(taken)) = self.is_result(list).then(|| self.taken(list)) else {
                return progress();
            };
            // The last answer too before its result, so that a crash in between leaves no list that looks unfinished.
            let before = match self.keeper.result_in() {
                Some(_) => Ok(()),
                None => progress(),
            };
            before.and_then(|()| self.keeper.keep_result(&taken, &self.setup, folder))
        };
        let goodbye = || self.broken_goodbye(list);
        let (store, farewell) = (&self.keeper.store, self.farewell);
        let done = list.sitting.done();
        let warning = store.keep(done, save, farewell, goodbye, self.context);
        let refused = put.err();
        refused.map_or(warning, |error| {
            Some(words::error(self.context.language, &error))
        })
    }

    /// Puts all answers in the file that was asked for; whether they are in it.
    fn put_row(&self, list: &List) -> Result<bool, Error> {
        if !list.is_complete() {
            return Ok(false);
        }
        let taken = self.taken(list)?;
        self.wanted.put_row(&taken, &self.setup, self.context)
    }

    /// Whether this is a finished test that is kept as a result: not one that comes from a script, which is known when the
    /// script is at its end.
    fn is_result(&self, list: &List) -> bool {
        let typed = self.context.io.terminals.stdin || (list.info.finished && !list.ran_out);
        self.keeper.results && list.is_complete() && typed
    }

    /// The answers and all that goes with them.
    pub(super) fn taken(&self, list: &List) -> Result<Response, Error> {
        let statements = self.setup.instrument.questionnaire.statements().len();
        let answered = list.answered.clone();
        let info = SessionInfo {
            instrument: self.setup.instrument.reference(),
            date: answered.unwrap_or_else(|| self.context.io.today()),
            ..list.info.clone()
        };
        let taken = Response::new(&self.setup, info, &list.by_place(statements))?;
        Ok(Response {
            intention: list.intention.clone(),
            ..taken
        })
    }

    /// How far the person came and how to go on.
    pub(super) fn goodbye(&self, list: &List) -> String {
        if let Some(told) = self.told_of_row(list) {
            return told;
        }
        let is_guess = list.sitting.done() == 0 && self.keeper.guess_in.get() == Some(list.form());
        if is_guess && list.info.guess.is_some() {
            return words::interview::guess_kept(self.context.language).to_owned();
        }
        words::sitting::left(self.context.language, &self.left(list))
    }

    /// How far the person came.
    pub(super) fn left(&self, list: &List) -> Left {
        // Of a list beside the own one that was not begun there is nothing to say: the own result is what there is.
        let unbegun = self.own.is_some() && list.sitting.done() == 0;
        let own = self
            .keeper
            .store
            .kept_in()
            .filter(|_| unbegun && self.own_is_kept());
        let kept = match self.keeper.result_in().or(own) {
            Some(folder) => KeptState::Result(folder),
            None => match self.keeper.store.kept(list.sitting.done()) {
                KeptState::Progress if list.info.finished => KeptState::Finished,
                kept => kept,
            },
        };
        Left {
            run: RunKind::Test,
            done: list.sitting.done(),
            of: list.sitting.total(),
            kept,
            command: (!self.context.own_window).then(|| {
                let way_back = self.own.and_then(|own| own.way_back.clone());
                let options = way_back.unwrap_or_else(|| self.options());
                command_line(None, self.context, options)
            }),
        }
    }

    /// In which file all answers are, and how to see the result again; nothing when they are in none.
    pub(super) fn told_of_row(&self, list: &List) -> Option<String> {
        if !list.is_complete() {
            return None;
        }
        let taken = self.taken(list).ok()?;
        let (request, setup) = (&self.request, &self.setup);
        let (told, path) = self.wanted.row_told(&taken, request, setup, self.context)?;
        if self.context.own_window || self.is_hidden() {
            return Some(told);
        }
        let named = Some(request.perspective.key()).filter(|key| *key != "self");
        let id = Some(taken.info.id.as_str()).filter(|id| !id.is_empty());
        let options = [
            file("from", Some(path)),
            named.map(|key| option("as", key)),
            id.map(|id| option("id", id)),
            file("roles", request.roles.as_deref()),
        ];
        let command = command_line(None, self.context, options);
        let language = self.context.language;
        Some(words::sitting::in_file(language, &told, &command))
    }

    /// Whether the own list that this one is put beside is kept as a result.
    pub(super) fn own_is_kept(&self) -> bool {
        self.own.is_some_and(|own| own.way_back.is_some()) && self.keeper.results
    }

    /// Whether leaving before there is a list leads back to where this was opened.
    pub(super) fn leads_back(&self) -> bool {
        self.own_is_kept() || (self.is_within && self.own.is_none())
    }

    /// Whether the result is for other eyes than those of the one who answers.
    pub(super) const fn is_hidden(&self) -> bool {
        deliver::is_hidden(&self.request, &self.setup)
    }

    pub(super) fn broken_goodbye(&self, list: &List) -> String {
        self.context.broken(&self.goodbye(list))
    }

    pub(super) fn options(&self) -> Vec<Option<String>> {
        let request = &self.request;
        let named = Some(request.perspective.key()).filter(|key| *key != "self");
        let drawn = self.keeper.drawn_key(request);
        let seed = match request.shuffle {
            Shuffle::Seed(seed) => Some(format!("--shuffle={seed}")),
            Shuffle::Fresh => Some(switch("shuffle")),
            Shuffle::No => None,
        };
        let flag = |is_on: bool, name: &str| is_on.then(|| switch(name));
        [
            self.context.globals.force.then(|| switch("force")),
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
            file("roles", request.roles.as_deref()),
            file("cases", request.cases.as_deref()),
            file("situations", request.situations.as_deref()),
            request.id.as_deref().or(drawn).map(|id| option("id", id)),
        ]
        .into()
    }
}
