//! A room that votes: what a vote and a half day have in common.

use std::cell::{Cell, RefCell};

use crate::ask::{
    Asked, Choice, Countdown, Field, Leaving, Menu, Pages, Revealed, RoomChoice, RoomSitting,
    RoomSubject, Runner, or_back, show_hands, vote,
};
use crate::commands::asking::{
    ProgressStore, Stage, command_line, file, in_pages, option, progress, switch, tied,
};
use crate::commands::context::Context;
use crate::error::{Error, Fault, status};
use crate::model::{Form, Given, Role, RoomView, RoomVote};
use crate::screen::Farewell;
use crate::storage::{RoomScreen, RunName, SessionInfo, StateFolder, written_counts};
use crate::words::interview::{QUIT_KEYS, Quit, closing};
use crate::words::sitting::{Left, RunKind};
use crate::words::{self, Language, class};

use super::arguments::ClassRequest;
use super::screen::written_by;
use super::{Files, Setup, picture};

/// The most people a room can hold.
const MOST_PEOPLE: u64 = 9_999;

/// Sets up what a room is asked with, and walks.
pub(super) fn run(
    request: &ClassRequest,
    setup: &Setup,
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
            open: Cell::new(request.open),
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
    pub(super) setup: &'a Setup,
    pub(super) files: &'a Files,
    pub(super) context: &'a mut Context<'b>,
    pub(super) store: &'a ProgressStore,
    pub(super) name: &'a RunName,
    pub(super) farewell: &'a Farewell,
    screen: Option<&'a RefCell<RoomScreen>>,
    /// Whether the counts are shown while they are typed.
    open: Cell<bool>,
}

/// What a vote is about.
pub(super) struct Ballot<'a> {
    /// The statements of this form; nothing for none.
    pub(super) form: Option<Form>,
    /// The cases and situations after those.
    pub(super) choices: &'a [RoomChoice<'a>],
    pub(super) people: Option<u64>,
    /// The time for it, where there is one.
    pub(super) countdown: Option<Countdown>,
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
        if self.store.is_keeping() {
            Quit::Saves
        } else {
            Quit::Stops
        }
    }

    fn subject<'s>(&'s self, asked: &Ballot<'s>) -> RoomSubject<'s> {
        RoomSubject {
            questionnaire: &self.setup.instrument.questionnaire,
            form: asked.form,
            language: &self.setup.language,
            spoken: self.context.language,
            people: asked.people,
            choices: asked.choices,
            open: &self.open,
            quit: self.quit(),
            countdown: asked.countdown,
        }
    }

    /// Asks for hands until the end; `keep` puts them on disk.
    pub(super) fn vote(
        &self,
        asked: &Ballot<'_>,
        sitting: &mut RoomSitting,
        runner: &mut Runner<'_>,
        keep: &mut dyn FnMut(&RoomSitting) -> Option<String>,
    ) -> Asked<()> {
        let subject = self.subject(asked);
        let mut show = |view: &RoomView| self.show_room(view);
        vote(sitting, runner, &subject, keep, &mut show)
    }

    /// Shows hands that were counted; nothing where none were.
    pub(super) fn show_hands(
        &self,
        asked: &Ballot<'_>,
        sitting: &RoomSitting,
        position: usize,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<Revealed>> {
        let subject = self.subject(asked);
        let mut show = |view: &RoomView| self.show_room(view);
        show_hands(sitting, position, runner, &subject, &mut show)
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

    /// Shows the picture, in pages where someone has keys, and asks for one of these choices; nothing when it is left, as where
    /// nobody can choose. What was seen in pages is printed once it is left.
    pub(super) fn show<T: Clone>(
        &mut self,
        votes: Vec<RoomVote>,
        choices: Vec<Choice<Option<T>>>,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<T>> {
        let votes = [votes];
        self.context.fit(runner);
        let text = picture::written(&votes, self.setup, self.context);
        let for_room = picture::for_room(&votes, self.setup, self.context);
        runner.warn(self.show_room(&RoomView::Picture { text: for_room }))?;
        let terminals = self.context.io.terminals;
        let chooses = terminals.stdin && terminals.stdout;
        if !chooses || runner.is_lines() {
            self.context.print(&text)?;
            return if chooses {
                runner.ask(self.menu(choices))
            } else {
                Ok(None)
            };
        }
        let at = Cell::new(0);
        let pages = Pages::new(self.context.language, in_pages(&text), choices, &at);
        let chosen = or_back(runner.ask(pages))?.flatten();
        if chosen.is_none() {
            self.context.fit(runner);
            let text = picture::written(&votes, self.setup, self.context);
            self.context.print(&text)?;
        }
        Ok(chosen)
    }

    /// The words under the picture, in plain lines.
    fn menu<T: Clone>(&self, mut choices: Vec<Choice<Option<T>>>) -> Menu<Option<T>> {
        let language = self.context.language;
        let stop = Choice::new(None, QUIT_KEYS, closing::stop(language));
        choices.push(stop.typed(closing::stop_word(language)));
        Menu::new(language, vec![String::new()], choices)
            .in_one_line()
            .idle(closing::last_line(language))
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

    /// What was counted goes to disk when that was asked for; only then the progress goes.
    pub(super) fn deliver(
        &mut self,
        info: &SessionInfo,
        given: &[Option<Given<Vec<u64>>>],
    ) -> Result<u8, Error> {
        self.save(info, given)?;
        self.farewell.set(None);
        self.store.forget::<Vec<u64>>(self.name, self.context);
        Ok(status::DONE)
    }

    /// Writes what was counted where that was asked for.
    fn save(&mut self, info: &SessionInfo, given: &[Option<Given<Vec<u64>>>]) -> Result<(), Error> {
        let votes = picture::votes(given, info.people, self.setup);
        if let Some(file) = &self.files.counts {
            let scale = self.setup.instrument.questionnaire.scale();
            file.write_to_disk(written_counts(&votes, scale).as_bytes())?;
            let path = file.path().display().to_string();
            let saved = class::saved(self.context.language, &path);
            self.context.tell(&saved);
        }
        match &self.files.report {
            Some(report) => picture::report(report, &[votes], self.setup, self.context),
            None => Ok(()),
        }
    }

    /// Stopping before the end: whoever chooses to sees the picture of what was counted, and finds it in the files. `left` tells
    /// how far the room came.
    pub(super) fn stop(
        &mut self,
        info: &SessionInfo,
        given: &[Option<Given<Vec<u64>>>],
        left: &Left,
        leaving: Leaving,
        runner: &mut Runner<'_>,
    ) -> Asked<u8> {
        let is_answer = |given: &Option<Given<_>>| matches!(given, Some(Given::Answer(_)));
        if leaving != Leaving::Stop || !given.iter().any(is_answer) {
            return self.leave(left, leaving, runner);
        }
        runner.clear()?;
        self.context.fit(runner);
        let votes = picture::votes(given, info.people, self.setup);
        let text = picture::written(&[votes], self.setup, self.context);
        self.context.print(&text)?;
        let saved = self.save(info, given);
        let info = SessionInfo {
            written: self.files.digests(),
            ..info.clone()
        };
        // What tells the files that were written is kept, so that going on may replace them.
        if !info.written.is_empty() {
            runner.warn(self.keep(&info, given, || left.clone()))?;
        }
        let left = self.leave(left, leaving, runner);
        saved?;
        left
    }

    /// Puts what was counted on disk; a sentence when that failed for the first time.
    pub(super) fn keep(
        &self,
        info: &SessionInfo,
        given: &[Option<Given<Vec<u64>>>],
        left: impl FnOnce() -> Left,
    ) -> Option<String> {
        let run = progress(info, &self.ids(), given);
        let save = |folder: &StateFolder| self.name.file(folder).save(&run);
        let goodbye = || self.broken_goodbye(&left());
        self.store.keep(save, self.farewell, goodbye, self.context)
    }

    /// Says how far the room came, and leaves.
    pub(super) fn leave(
        &self,
        left: &Left,
        leaving: Leaving,
        runner: &mut Runner<'_>,
    ) -> Asked<u8> {
        self.farewell.set(None);
        runner.say(&words::sitting::left(self.context.language, left))?;
        Err(leaving.into())
    }

    /// The words of who is stopped by a signal.
    pub(super) fn broken_goodbye(&self, left: &Left) -> String {
        let goodbye = words::sitting::left(self.context.language, left);
        self.context.broken(&goodbye)
    }

    /// What to type to go on with the same.
    pub(super) fn command(&self) -> String {
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
