//! Asking a room: the first screen, the statements, the picture and its line of keys.

use std::cell::{Cell, RefCell};

use crate::ask::{Choice, Field, Leaving, Menu, Pages, RoomSitting, RoomSubject, Runner, vote};
use crate::cli::ClassRequest;
use crate::commands::asking::{
    Begin, Found, ProgressStore, Stage, begin, command_line, file, option, progress, resumed,
    screenfuls, status_of, switch,
};
use crate::commands::context::Context;
use crate::commands::new_file::NewFile;
use crate::error::{Error, Fault, status};
use crate::model::{Role, RoomView, Sitting};
use crate::screen::Farewell;
use crate::storage::{Progress, RoomScreen, RunName, SessionInfo, StateFolder, written_counts};
use crate::words;
use crate::words::class;
use crate::words::sitting::{Left, Run};

use super::screen::written_by;
use super::{Setup, choices, picture};

/// The most people a room can hold.
const MOST_PEOPLE: u64 = 9_999;

/// Asks the statements and shows the picture of the room.
pub(super) fn run(
    request: &ClassRequest,
    setup: &Setup,
    file: Option<&NewFile>,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let stage = Stage::choose(context)?;
    let name = setup.run_name();
    let screen = written_by(request, &name, context)?.map(RefCell::new);
    let store = if request.no_progress {
        ProgressStore::none(Run::Vote)
    } else {
        ProgressStore::open_patiently(Run::Vote, &name, context)?
    };
    let done = stage.run(context, |runner, context, farewell| {
        let round = Round {
            request,
            setup,
            file,
            context,
            store: &store,
            name: &name,
            farewell,
            screen: screen.as_ref(),
        };
        round.whole(runner)
    });
    if let Some(screen) = screen {
        screen.borrow().remove();
    }
    done
}

/// One vote of a room.
struct Round<'a, 'b> {
    request: &'a ClassRequest,
    setup: &'a Setup,
    file: Option<&'a NewFile>,
    context: &'a mut Context<'b>,
    store: &'a ProgressStore,
    name: &'a RunName,
    farewell: &'a Farewell,
    screen: Option<&'a RefCell<RoomScreen>>,
}

impl Round<'_, '_> {
    fn whole(mut self, runner: &mut Runner<'_>) -> Result<u8, Error> {
        let (info, mut sitting) = match self.begin(runner)? {
            Ok(begun) => begun,
            Err(leaving) => return Ok(status_of(leaving)),
        };
        loop {
            if let Err(leaving) = self.vote(&info, &mut sitting, runner)? {
                return self.stop(&info, &sitting, leaving, runner);
            }
            let chosen = match self.show(&info, &sitting, runner)? {
                Some(Ok(0)) => self.correct(&mut sitting, runner)?,
                Some(Err(leaving)) => Err(leaving),
                _ => return self.deliver(&info, &sitting),
            };
            match chosen {
                Ok(()) => {}
                Err(Leaving::Interrupt) => {
                    return self.leave(&sitting, Leaving::Interrupt, false, runner);
                }
                Err(Leaving::Stop) => return self.deliver(&info, &sitting),
            }
        }
    }

    /// The sitting to start with: a new one, or one that was left before the end.
    fn begin(
        &mut self,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(SessionInfo, RoomSitting), Leaving>, Error> {
        let questionnaire = &self.setup.instrument.questionnaire;
        let reference = self.setup.instrument.reference();
        let found = if self.request.fresh {
            None
        } else {
            let (ids, steps) = (self.ids(), questionnaire.scale().steps());
            let fits = |counts: &Vec<u64>| {
                let fits = [steps, Role::ALL.len()].contains(&counts.len());
                fits && counts.iter().all(|hands| *hands <= MOST_PEOPLE)
            };
            let resume = |progress: &Progress<_>| resumed(progress, &ids, fits);
            self.store.find(self.name, &reference, self.context, resume)
        };
        let items = self.setup.items().len();
        let statements = items - self.setup.choices.len();
        let kept_in = self.store.kept_in();
        let welcome = class::welcome(
            self.context.language,
            questionnaire.title().get(&self.setup.language),
            statements,
            kept_in.as_deref(),
        );
        let begun = match begin(Run::Vote, welcome, found.as_ref(), runner, self.context)? {
            Ok(begun) => begun,
            Err(leaving) => return Ok(Err(leaving)),
        };
        if let (Begin::GoOn, Some(Found { mut info, sitting })) = (begun, found) {
            info.people = self.request.people.or(info.people);
            return Ok(Ok((info, sitting)));
        }
        let sitting = Sitting::new(items).ok_or(Error::NoShortForm)?;
        let people = match self.request.people {
            Some(people) => Ok(Some(people)),
            None => self.ask_people(runner)?,
        };
        Ok(people.map(|people| {
            let info = SessionInfo {
                instrument: reference,
                perspective: None,
                form: Some(self.setup.form),
                id: String::new(),
                date: self.context.io.today(),
                seed: None,
                people,
                finished: false,
            };
            (info, sitting)
        }))
    }

    /// What the room votes on, as progress names it.
    fn ids(&self) -> Vec<String> {
        let items = self.setup.items();
        items.iter().map(ToString::to_string).collect()
    }

    /// Asks for the number of people; nothing typed is unknown.
    fn ask_people(&self, runner: &mut Runner<'_>) -> Result<Result<Option<u64>, Leaving>, Error> {
        loop {
            let field = Field::new(
                self.context.language,
                class::people(self.context.language),
                "",
            );
            let typed = match runner.ask(field)? {
                Ok(Some(typed)) => typed,
                Ok(None) => return Ok(Err(Leaving::Stop)),
                Err(leaving) => return Ok(Err(leaving)),
            };
            match typed.parse::<u64>() {
                _ if typed.is_empty() => return Ok(Ok(None)),
                Ok(people) if (1..=MOST_PEOPLE).contains(&people) => return Ok(Ok(Some(people))),
                _ => runner.note(class::not_people(self.context.language))?,
            }
        }
    }

    fn vote(
        &self,
        info: &SessionInfo,
        sitting: &mut RoomSitting,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        let open = Cell::new(self.request.open);
        let choices = choices::questions(self.setup, self.context.language);
        let subject = RoomSubject {
            questionnaire: &self.setup.instrument.questionnaire,
            form: self.setup.form,
            language: &self.setup.language,
            spoken: self.context.language,
            people: info.people,
            choices: &choices,
            open: &open,
        };
        self.farewell.set(Some(self.broken_goodbye(sitting)));
        let ids = self.ids();
        let mut keep = |sitting: &RoomSitting| {
            let kept = progress(info, &ids, sitting);
            let goodbye = || self.broken_goodbye(sitting);
            let (store, farewell) = (self.store, self.farewell);
            let save = |folder: &StateFolder| self.name.file(folder).save(&kept);
            store.keep(save, farewell, goodbye, self.context)
        };
        let mut show = |view: &RoomView| self.show_room(view);
        Ok(vote(sitting, runner, &subject, &mut keep, &mut show)?)
    }

    /// Lets the room's window show this; what to say when that is not possible.
    fn show_room(&self, view: &RoomView) -> Option<String> {
        let language = self.context.language;
        let written = self.screen?.borrow_mut().write(view, language.key());
        let fault = written.err().map(|error| Fault::from(&error))?;
        Some(class::no_screen(
            language,
            &words::fault(self.context.language, &fault),
        ))
    }

    /// Shows the picture, in pages where someone has keys, and asks what to do with it; nothing where nobody can choose. What
    /// was seen in pages is printed once it is left.
    fn show(
        &mut self,
        info: &SessionInfo,
        sitting: &RoomSitting,
        runner: &mut Runner<'_>,
    ) -> Result<Option<Result<usize, Leaving>>, Error> {
        let votes = picture::votes(sitting, info.people, self.setup);
        let text = picture::written(&[votes], self.setup, self.context);
        let warning = self.show_room(&RoomView::Picture(text.clone()));
        warning.map_or(Ok(()), |warning| runner.note(&warning))?;
        let terminals = self.context.io.terminals;
        let chooses = terminals.stdin && terminals.stdout;
        if !chooses || runner.is_lines() {
            self.context.print(&text)?;
            return Ok(chooses.then(|| runner.ask(self.menu())).transpose()?);
        }
        let at = Cell::new(0);
        let lay_out = Box::new(|rows, columns| screenfuls(&text, rows, columns));
        let choices = vec![Choice::new(
            class::CORRECT_KEYS,
            class::correct(self.context.language),
        )];
        let chosen = runner.ask(Pages::new(self.context.language, lay_out, choices, &at))?;
        if !matches!(chosen, Ok(_) | Err(Leaving::Interrupt)) {
            self.context.print(&text)?;
        }
        Ok(Some(chosen))
    }

    /// Asks which statement is to be counted again and opens it; nothing typed leaves everything as it is.
    fn correct(
        &self,
        sitting: &mut RoomSitting,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        let total = sitting.total();
        let question = class::which(self.context.language, total);
        loop {
            let field = Field::new(self.context.language, &question, "");
            let typed = match runner.ask(field)? {
                Ok(typed) => typed.unwrap_or_default(),
                Err(leaving) => return Ok(Err(leaving)),
            };
            match typed.parse::<usize>() {
                _ if typed.is_empty() => return Ok(Ok(())),
                Ok(number) if (1..=total).contains(&number) => {
                    sitting.open(number - 1);
                    return Ok(Ok(()));
                }
                _ => runner.note(&class::no_such_statement(
                    self.context.language,
                    &typed,
                    total,
                ))?,
            }
        }
    }

    /// The words under the picture, in plain lines.
    fn menu(&self) -> Menu {
        let language = self.context.language;
        let choices = vec![
            Choice::new(class::CORRECT_KEYS, class::correct(self.context.language)),
            Choice::new(
                words::interview::QUIT_KEYS,
                words::interview::closing::stop(language),
            )
            .typed(words::interview::closing::stop_word(language)),
        ];
        let menu = Menu::new(self.context.language, vec![String::new()], choices);
        menu.in_one_line()
            .idle(words::interview::closing::last_line(language))
    }

    /// The counts go to disk when that was asked for; only then the progress goes.
    fn deliver(&mut self, info: &SessionInfo, sitting: &RoomSitting) -> Result<u8, Error> {
        self.save(info, sitting)?;
        self.farewell.set(None);
        self.store.forget::<Vec<u64>>(self.name, self.context);
        Ok(status::DONE)
    }

    /// Writes what was counted where that was asked for.
    fn save(&mut self, info: &SessionInfo, sitting: &RoomSitting) -> Result<(), Error> {
        if let Some(file) = self.file {
            let scale = self.setup.instrument.questionnaire.scale();
            let votes = picture::votes(sitting, info.people, self.setup);
            file.write_to_disk(written_counts(&votes, scale).as_bytes())?;
            let saved = class::saved(self.context.language, &file.path().display().to_string());
            self.context.warn(&saved);
        }
        Ok(())
    }

    /// Stopping before the end: whoever chooses to sees the picture of what was counted, and finds it in the file.
    fn stop(
        &mut self,
        info: &SessionInfo,
        sitting: &RoomSitting,
        leaving: Leaving,
        runner: &mut Runner<'_>,
    ) -> Result<u8, Error> {
        if leaving != Leaving::Stop || sitting.answered() == 0 {
            return self.leave(sitting, leaving, false, runner);
        }
        runner.clear()?;
        let votes = picture::votes(sitting, info.people, self.setup);
        let text = picture::written(&[votes], self.setup, self.context);
        self.context.print(&text)?;
        let saved = self.save(info, sitting);
        let status = self.leave(sitting, leaving, self.file.is_some(), runner)?;
        saved.map(|()| status)
    }

    /// `written`: the counts are in their file, which is to be replaced when the vote goes on.
    fn leave(
        &self,
        sitting: &RoomSitting,
        leaving: Leaving,
        written: bool,
        runner: &mut Runner<'_>,
    ) -> Result<u8, Error> {
        self.farewell.set(None);
        runner.say(&self.goodbye(sitting, written))?;
        Ok(status_of(leaving))
    }

    /// How far the room came and how to go on.
    fn goodbye(&self, sitting: &RoomSitting, written: bool) -> String {
        words::sitting::left(
            self.context.language,
            &Left {
                run: Run::Vote,
                done: sitting.done(),
                of: sitting.total(),
                kept: self.store.kept(sitting),
                command: self.command(written),
            },
        )
    }

    fn broken_goodbye(&self, sitting: &RoomSitting) -> String {
        self.context.broken(&self.goodbye(sitting, false))
    }

    /// What to type to go on with the same vote.
    fn command(&self, written: bool) -> String {
        let request = self.request;
        let cases = request.cases.iter().map(|name| Some(option("case", name)));
        let situations = request.situations.iter();
        let situations = situations.map(|name| Some(option("situation", name)));
        let own = [
            request.form.map(|form| option("form", form.key())),
            request
                .people
                .map(|people| option("people", &people.to_string())),
            request.open.then(|| switch("open")),
            request.no_progress.then(|| switch("no-progress")),
            file("save", request.save.as_deref()),
            file("screen-file", request.screen_file.as_deref()),
            (written && !self.context.globals.force).then(|| switch("force")),
        ];
        command_line(
            Some("class"),
            self.context,
            own.into_iter().chain(cases).chain(situations),
        )
    }
}
