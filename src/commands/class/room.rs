//! A room that votes: what a vote and a half day have in common.

use std::cell::{Cell, RefCell};

use crate::ask::{
    Asked, Choice, Countdown, Field, Leaving, RevealChoice, RoomChoice, RoomSitting, RoomSubject,
    Runner, show_hands, vote,
};
use crate::commands::asking::{
    ProgressStore, Stage, command_line, file, former_names, option, progress, switch, tied,
};
use crate::commands::context::Context;
use crate::error::{AskFault, Error, Fault, FileFault};
use crate::model::{Form, Role, RoomView};
use crate::screen::Farewell;
use crate::storage::{Progress, RoomScreen, RunName, SessionInfo, StateFolder, digest_of};
use crate::words::interview::Quit;
use crate::words::sitting::{Left, RunKind};
use crate::words::{self, Language, class};

use super::arguments::ClassRequest;
use super::written_by;
use super::{ClassSetup, Files, RoomCounts};

/// The most people a room can hold.
const MOST_PEOPLE: u64 = 9_999;

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
    let run = match setup.parts {
        Some(_) => RunKind::HalfDay,
        None => RunKind::Vote,
    };
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

    /// What goes with a new run; the number of people is asked where it was not given.
    pub(super) fn new_info(&self, runner: &mut Runner<'_>) -> Asked<SessionInfo> {
        let people = match self.request.people {
            Some(people) => Some(people),
            None => self.ask_people(runner)?,
        };
        Ok(SessionInfo {
            instrument: self.setup.instrument.reference(),
            form: Some(self.setup.form),
            date: self.context.io.today(),
            people,
            ..SessionInfo::default()
        })
    }

    /// Votes of the same list that wait with something counted, but ask something else: another plan, form or case.
    fn waiting(&self) -> Vec<Progress<Vec<u64>>> {
        let files = self.store.folder().map(|folder| self.name.others(folder));
        let references = [self.setup.instrument.reference()];
        let loaded = files.into_iter().flatten();
        let loaded = loaded.filter_map(|file| file.load(&references).ok()?.ok()?);
        let has_some = |run: &Progress<_>| run.items.iter().any(|(_, given)| given.is_some());
        loaded.filter(has_some).collect()
    }

    /// What to say of such a vote before a new one begins; nothing where there is none.
    pub(super) fn others_wait(&self) -> Option<String> {
        let waiting = self.waiting().into_iter();
        let latest = waiting.max_by(|one, other| one.info.date.cmp(&other.info.date))?;
        let counted = latest.items.iter().filter(|(_, given)| given.is_some());
        let (language, date) = (self.context.language, &latest.info.date);
        Some(class::others_wait(
            language,
            counted.count(),
            &words::date(language, date),
        ))
    }

    /// What to say of a vote that was begun before the statements of the list were changed; nothing where there is none.
    pub(super) fn former_waits(&self) -> Result<Option<String>, Error> {
        let Some(folder) = self.store.folder() else {
            return Ok(None);
        };
        let former = former_names(&self.setup.instrument, folder, self.context)?;
        let files = former.iter().flat_map(|former| {
            let name = RunName::room(former, self.setup.form, "");
            let own = name.file::<Vec<u64>>(folder);
            let others = name.others(folder);
            [own].into_iter().chain(others)
        });
        let there = files.filter(|file| file.path().is_file());
        let there: Vec<String> = there
            .map(|file| file.path().display().to_string())
            .collect();
        let language = self.context.language;
        let told = (!there.is_empty()).then(|| words::list(language, &there));
        Ok(told.map(|files| class::former_waits(language, &files)))
    }

    /// Refuses a file that was there before and was not written of this run.
    pub(super) fn refuse_others(&self, written: &[String]) -> Result<(), Error> {
        let Some(path) = self.files.other(written) else {
            return Ok(());
        };
        let waiting = self.waiting();
        let digest = digest_of(path);
        let mut others = waiting.iter().flat_map(|run| &run.info.written);
        let fault = if others.any(|other| Some(other) == digest.as_ref()) {
            FileFault::OfOtherVote
        } else {
            FileFault::Exists
        };
        Err(fault.at(path))
    }

    /// The room's window, for whoever opens it elsewhere; nothing where it is found by itself.
    pub(super) fn window(&self) -> Option<String> {
        let path = self.request.screen_file.as_deref()?;
        let command = command_line(Some("class"), self.context, [Some(tied("screen", path))]);
        Some(class::window(self.context.language, &command))
    }

    /// The number of people in a run that goes on: what was counted keeps the number that it was counted of.
    pub(super) fn people_of(
        &self,
        info: &SessionInfo,
        given: &RoomCounts,
    ) -> Result<Option<u64>, Error> {
        match (info.people, self.request.people) {
            (Some(begun), Some(now)) if begun != now && given.iter().any(Option::is_some) => {
                Err(Error::Ask(AskFault::OtherPeople { begun, now }))
            }
            (begun, now) => Ok(now.or(begun)),
        }
    }

    /// Asks for the number of people; nothing typed is unknown.
    fn ask_people(&self, runner: &mut Runner<'_>) -> Asked<Option<u64>> {
        let language = self.context.language;
        loop {
            let field = Field::new(language, class::people(language), "");
            let typed = runner.ask(field)?.ok_or(Leaving::Stop)?;
            match typed.parse::<u64>() {
                _ if typed.is_empty() => return Ok(None),
                Ok(people) if (1..=MOST_PEOPLE).contains(&people) => return Ok(Some(people)),
                _ => runner.note(class::not_people(language))?,
            }
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

    /// How far the room came, in items or in the parts of a half day, and how to go on.
    pub(super) fn left(&self, info: &SessionInfo, given: &RoomCounts) -> Left {
        let (done, of) = match &self.setup.parts {
            Some(parts) => (info.part.unwrap_or(0), parts.len()),
            None => (given.iter().flatten().count(), given.len()),
        };
        self.store.left(done, of, Some(self.command()))
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
