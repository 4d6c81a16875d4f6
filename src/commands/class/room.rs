//! A room that votes: what a vote and a half day have in common.

use std::cell::{Cell, RefCell};

use crate::ask::{
    Asked, Choice, Countdown, Field, RevealChoice, RoomChoice, RoomSitting, RoomSubject, Runner,
    show_hands, vote,
};
use crate::commands::asking::{
    ProgressStore, Stage, command_line, file, option, progress, switch, tied,
};
use crate::commands::context::Context;
use crate::error::{Error, Fault};
use crate::model::{Form, Role, RoomView};
use crate::screen::Farewell;
use crate::storage::{RoomScreen, RunName, SessionInfo, StateFolder};
use crate::words::interview::Quit;
use crate::words::sitting::Left;
use crate::words::{self, Language, class};

use super::arguments::ClassRequest;
use super::written_by;
use super::{ClassSetup, Files, RoomCounts};

/// The most people a room can hold.
pub(super) const MOST_PEOPLE: u64 = 9_999;

/// Sets up what a room is asked with, and walks.
pub(super) fn run(
    request: &ClassRequest,
    setup: &ClassSetup,
    files: &Files,
    context: &mut Context<'_>,
    walk: impl FnOnce(Room<'_, '_>, &mut Runner<'_>) -> Asked<u8>,
) -> Result<u8, Error> {
    let stage = Stage::choose(context)?;
    let name = setup.run_name();
    let screen = written_by(request, &name, context)?.map(RefCell::new);
    let run = setup.run_kind();
    let store = if request.no_progress {
        ProgressStore::none(run)
    } else {
        ProgressStore::open_patiently(run, &name, context)?
    };
    let done = stage.run(context, |runner, context, farewell| {
        let room = Room {
            request,
            setup,
            files,
            context,
            store: &store,
            name: &name,
            farewell,
            screen: screen.as_ref(),
            quit: Cell::new(store.quit()),
        };
        walk(room, runner)
    });
    if let Some(screen) = screen {
        screen.borrow().remove();
    }
    done
}

/// The room, and where what is counted goes.
pub(super) struct Room<'a, 'b> {
    pub(super) request: &'a ClassRequest,
    pub(super) setup: &'a ClassSetup,
    pub(super) files: &'a Files,
    pub(super) context: &'a mut Context<'b>,
    pub(super) store: &'a ProgressStore,
    pub(super) name: &'a RunName,
    pub(super) farewell: &'a Farewell,
    screen: Option<&'a RefCell<RoomScreen>>,
    /// What leaving does.
    quit: Cell<Quit>,
}

/// The choice to count something again.
pub(super) fn correction<T: Clone>(value: T, language: Language) -> Choice<T> {
    Choice::new(value, class::CORRECT_KEYS, class::correct(language))
}

impl Room<'_, '_> {
    /// What the room votes on, as progress names it.
    pub(super) fn ids(&self) -> Vec<String> {
        let items = self.setup.items();
        items.iter().map(ToString::to_string).collect()
    }

    /// Whether hands that were kept can be of this room.
    pub(super) fn fits(&self) -> impl Fn(&Vec<u64>) -> bool + use<> {
        let steps = self.setup.instrument.questionnaire.scale().steps();
        move |counts| {
            let fits = [steps, Role::ALL.len()].contains(&counts.len());
            fits && counts.iter().all(|hands| *hands <= MOST_PEOPLE)
        }
    }

    /// What leaving does.
    pub(super) fn quit(&self) -> Quit {
        self.quit.get()
    }

    /// What a vote is about: the statements of this form, if any, and the cases and situations after those.
    pub(super) fn subject<'s>(
        &'s self,
        form: Option<Form>,
        choices: &'s [RoomChoice<'s>],
        people: Option<u64>,
        countdown: Option<Countdown>,
    ) -> RoomSubject<'s> {
        RoomSubject {
            questionnaire: &self.setup.instrument.questionnaire,
            form,
            language: &self.setup.language,
            spoken: self.context.language,
            people,
            choices,
            open: self.request.open,
            quit: &self.quit,
            countdown,
        }
    }

    /// Asks for hands until the end; `keep` puts them on disk.
    pub(super) fn vote(
        &self,
        subject: &RoomSubject<'_>,
        sitting: &mut RoomSitting,
        runner: &mut Runner<'_>,
        keep: &mut dyn FnMut(&RoomSitting) -> Option<String>,
    ) -> Asked<()> {
        let mut show = |view: &RoomView| self.show_room(view);
        vote(sitting, runner, subject, keep, &mut show)
    }

    /// Shows hands that were counted; nothing where none were.
    pub(super) fn show_hands(
        &self,
        subject: &RoomSubject<'_>,
        sitting: &RoomSitting,
        position: usize,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<RevealChoice>> {
        let mut show = |view: &RoomView| self.show_room(view);
        show_hands(sitting, position, runner, subject, &mut show)
    }

    /// Lets the room's window show this; what to say when that is not possible.
    pub(super) fn show_room(&self, view: &RoomView) -> Option<String> {
        let language = self.context.language;
        let written = self.screen?.borrow_mut().write(view, language.key());
        let fault = written.err().map(|error| Fault::from(&error))?;
        Some(class::no_screen(
            language,
            &words::refused(language, &fault),
        ))
    }

    /// Asks which of so many items is to be counted again: its position, or nothing when nothing is typed.
    pub(super) fn which(&self, total: usize, runner: &mut Runner<'_>) -> Asked<Option<usize>> {
        let question = class::which(self.context.language, total);
        loop {
            let field = Field::new(self.context.language, &question, "");
            let typed = runner.ask(field)?.unwrap_or_default();
            match typed.parse::<usize>() {
                _ if typed.is_empty() => return Ok(None),
                Ok(number) if (1..=total).contains(&number) => return Ok(Some(number - 1)),
                _ => runner.note(&class::no_such_number(self.context.language, &typed, total))?,
            }
        }
    }

    /// Puts what was counted on disk; a sentence when that failed for the first time.
    pub(super) fn keep(&self, info: &SessionInfo, given: &RoomCounts) -> Option<String> {
        let run = progress(info, &self.ids(), given);
        let save = |folder: &StateFolder| self.name.file(folder).save(&run);
        let goodbye = || self.broken_goodbye(info, given);
        let done = given.iter().flatten().count();
        let (store, farewell) = (self.store, self.farewell);
        let warning = store.keep(done, save, farewell, goodbye, self.context);
        self.quit.set(store.quit());
        warning
    }

    /// Counts that could not be kept go to disk after all, where there is room for them by now.
    pub(super) fn try_again(
        &self,
        info: &SessionInfo,
        given: &RoomCounts,
        runner: &mut Runner<'_>,
    ) -> Asked<()> {
        if self.store.may_try_again() {
            runner.warn(self.keep(info, given))?;
        }
        Ok(())
    }

    /// The words of who is stopped by a signal.
    pub(super) fn broken_goodbye(&self, info: &SessionInfo, given: &RoomCounts) -> String {
        let goodbye = words::sitting::left(self.context.language, &self.left(info, given));
        self.context.broken(&goodbye)
    }

    /// How far the room came and how to go on.
    pub(super) fn left(&self, info: &SessionInfo, given: &RoomCounts) -> Left {
        let (done, of) = self.done_of(info, given);
        self.store.left(done, of, Some(self.command()))
    }

    /// How many items, or parts of a half day, are done, and of how many.
    pub(super) fn done_of(&self, info: &SessionInfo, given: &RoomCounts) -> (usize, usize) {
        match &self.setup.parts {
            Some(parts) => (info.part.unwrap_or(0), parts.len()),
            None => (given.iter().flatten().count(), given.len()),
        }
    }

    /// What to type to go on with the same.
    fn command(&self) -> String {
        let request = self.request;
        let cases = request.cases.iter().map(|name| Some(option("case", name)));
        let situations = request.situations.iter();
        let situations = situations.map(|name| Some(option("situation", name)));
        let own = [
            self.context.globals.force.then(|| switch("force")),
            request.form.map(|form| option("form", form.key())),
            request.agenda.as_ref().map(|file| match file {
                None => switch("agenda"),
                Some(file) => tied("agenda", file),
            }),
            request
                .people
                .map(|people| option("people", &people.to_string())),
            request.open.then(|| switch("open")),
            request.no_progress.then(|| switch("no-progress")),
            file("save", request.save.as_deref()),
            file("report", request.report.as_deref()),
            file("screen-file", request.screen_file.as_deref()),
        ];
        command_line(
            Some("class"),
            self.context,
            own.into_iter().chain(cases).chain(situations),
        )
    }
}
