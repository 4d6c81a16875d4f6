//! Where an unfinished run is kept, for as long as it holds its lock.

use std::cell::Cell;
use std::fs::File;
use std::io::{self, ErrorKind};
use std::thread::sleep;
use std::time::Duration;

use crate::commands::context::Context;
use crate::error::{AskFault, Error, Fault, Unusable};
use crate::model::{Given, Sitting};
use crate::screen::Farewell;
use crate::source::{self, LoadedQuestionnaire};
use crate::storage::{KeptAnswer, Progress, RunName, SessionInfo, StateFile, StateFolder, Stored};
use crate::words::interview::Quit;
use crate::words::sitting::{KeptState, Left, RunKind};
use crate::words::{self, Language};

/// How often a lock is tried, and how long after each time.
const LOCK_TRIES: u32 = 20;
const LOCK_PAUSE: Duration = Duration::from_millis(50);

/// Keeps one kind of run on disk; where that is not possible the run works all the same.
#[derive(Debug)]
pub(crate) struct ProgressStore {
    run: RunKind,
    /// The folder, and the file that locks this run in it.
    folder: Option<(StateFolder, File)>,
    /// Whether the last answer could not be written.
    failed: Cell<bool>,
    /// Whether that was said.
    warned: Cell<bool>,
    /// How many things of this run were given when it was last written or found; nothing when it is not on disk.
    on_disk: Cell<Option<usize>>,
}

impl ProgressStore {
    /// Keeps nothing.
    pub(crate) const fn none(run: RunKind) -> Self {
        Self {
            run,
            folder: None,
            failed: Cell::new(false),
            warned: Cell::new(false),
            on_disk: Cell::new(None),
        }
    }

    /// The same where another window may look at the progress: a lock that is taken is tried again for a second.
    pub(crate) fn open_patiently(
        run: RunKind,
        name: &RunName,
        context: &mut Context<'_>,
    ) -> Result<Self, Error> {
        for _ in 1..LOCK_TRIES {
            match Self::open(run, name, context) {
                Err(Error::Ask(AskFault::ProgressInUse)) => sleep(LOCK_PAUSE),
                opened => return opened,
            }
        }
        Self::open(run, name, context).map_err(|error| match error {
            Error::Ask(AskFault::ProgressInUse) => Error::Ask(AskFault::VoteInUse),
            error => error,
        })
    }

    /// Locks a run against a second one. When that is not possible it says so.
    pub(crate) fn open(
        run: RunKind,
        name: &RunName,
        context: &mut Context<'_>,
    ) -> Result<Self, Error> {
        let mut store = Self::none(run);
        let Some(folder) = state_folder(context) else {
            let why = words::sitting::no_folder(context.language);
            store.complain(why, context);
            return Ok(store);
        };
        match name.lock(&folder) {
            Ok(lock) => store.folder = Some((folder, lock)),
            Err(error) if error.kind() == ErrorKind::WouldBlock => {
                return Err(Error::Ask(AskFault::ProgressInUse));
            }
            Err(error) => store.refused(&error, context),
        }
        Ok(store)
    }

    /// The folder that it is kept in, as a person may read it.
    pub(crate) fn kept_in(&self) -> Option<String> {
        let (folder, _) = self.folder.as_ref()?;
        Some(folder.path().display().to_string())
    }

    /// Whether it is being kept, the last answer too.
    pub(crate) fn is_keeping(&self) -> bool {
        self.folder.is_some() && !self.failed.get()
    }

    /// A run is gone on with of which this many things are on disk already; nothing for a new one.
    pub(crate) fn begins_with(&self, done: Option<usize>) {
        self.on_disk.set(done);
    }

    /// What is on disk of a run that is not finished, in which this many things are given.
    pub(crate) fn kept(&self, done: usize) -> KeptState {
        match self.on_disk.get().filter(|_| self.failed.get()) {
            // A half day is kept from its first part on.
            None if self.is_keeping() && (done > 0 || self.run == RunKind::HalfDay) => {
                KeptState::Progress
            }
            Some(on_disk) if on_disk > 0 || self.run == RunKind::HalfDay => {
                KeptState::Part(on_disk)
            }
            _ => KeptState::Nothing,
        }
    }

    /// How far a run came that is not finished, and the command to go on with it.
    pub(crate) fn left(&self, done: usize, of: usize, command: Option<String>) -> Left {
        Left {
            run: self.run,
            done,
            of,
            kept: self.kept(done),
            command,
        }
    }

    /// What leaving an unfinished run does.
    pub(crate) fn quit(&self) -> Quit {
        if self.is_keeping() {
            Quit::Saves
        } else {
            Quit::Stops
        }
    }

    /// How many of so many things are on disk of a run of which the last ones could not be written.
    pub(crate) fn part_of(&self, of: usize) -> Option<(usize, usize)> {
        match self.kept(of) {
            KeptState::Part(on_disk) => Some((on_disk, of)),
            _ => None,
        }
    }

    /// Whether the last answer could not be written though there is a place for it: it may work now.
    pub(crate) fn may_try_again(&self) -> bool {
        self.folder.is_some() && self.failed.get()
    }

    /// The folder, while it is held.
    pub(crate) fn folder(&self) -> Option<&StateFolder> {
        self.folder.as_ref().map(|(folder, _)| folder)
    }

    /// What comes of what a file holds. One that can't be used is named, in these words, and kept aside.
    pub(crate) fn load<T: Stored, U>(
        &self,
        file: &StateFile<T>,
        instruments: &[String],
        said: fn(Language, Unusable, &str) -> String,
        context: &mut Context<'_>,
        found: impl FnOnce(T) -> Result<U, Unusable>,
    ) -> Option<U> {
        let loaded = match file.load(instruments) {
            Ok(loaded) => loaded,
            Err(error) => {
                self.refused(&error, context);
                return None;
            }
        };
        let found = loaded.and_then(|stored| stored.map(found).transpose());
        found.unwrap_or_else(|unusable| {
            let aside = file.keep_aside().unwrap_or_else(|_| file.path().to_owned());
            let sentence = said(context.language, unusable, &aside.display().to_string());
            context.tell(&sentence);
            None
        })
    }

    /// Puts a run on disk, out of reach of a signal meanwhile; `goodbye` are then the words for who leaves. A sentence the
    /// first time that failed. `done` things are given in it.
    pub(crate) fn keep(
        &self,
        done: usize,
        save: impl FnOnce(&StateFolder) -> io::Result<()>,
        farewell: &Farewell,
        goodbye: impl FnOnce() -> String,
        context: &Context<'_>,
    ) -> Option<String> {
        farewell.holding(|| (self.write(done, save, context), goodbye()))
    }

    /// Puts something on disk. A sentence the first time that failed.
    pub(crate) fn write(
        &self,
        done: usize,
        save: impl FnOnce(&StateFolder) -> io::Result<()>,
        context: &Context<'_>,
    ) -> Option<String> {
        let saved = self.folder().map_or(Ok(()), save);
        self.failed.set(saved.is_err());
        if saved.is_ok() {
            self.on_disk.set(Some(done));
        } else if self.folder().is_some_and(|folder| !folder.path().is_dir()) {
            self.on_disk.set(None);
        }
        let why = words::refused(context.language, &Fault::from(&saved.err()?));
        let again = self.warned.replace(true);
        (!again).then(|| words::sitting::not_kept(context.language, self.run, &why))
    }

    /// Takes a run away: everything is delivered, or nothing is to stay. What went wrong is said.
    pub(crate) fn forget<A: KeptAnswer>(&self, name: &RunName, context: &mut Context<'_>) {
        let folder = self.folder();
        let removed = folder.map_or(Ok(()), |folder| name.file::<A>(folder).remove());
        self.is_gone(removed, context);
    }

    /// The same of everything that is kept under its name, also what was moved aside.
    pub(crate) fn wipe<A: KeptAnswer>(&self, name: &RunName, context: &mut Context<'_>) -> bool {
        let folder = self.folder();
        let wiped = folder.map_or(Ok(()), |folder| name.file::<A>(folder).wipe());
        self.is_gone(wiped, context)
    }

    fn is_gone(&self, removed: io::Result<()>, context: &mut Context<'_>) -> bool {
        let Err(error) = removed else {
            self.on_disk.set(None);
            return true;
        };
        self.refused(&error, context);
        false
    }

    fn refused(&self, error: &io::Error, context: &mut Context<'_>) {
        let why = words::refused(context.language, &Fault::from(error));
        self.complain(&why, context);
    }

    fn complain(&self, why: &str, context: &mut Context<'_>) {
        let sentence = words::sitting::not_kept(context.language, self.run, why);
        context.tell(&sentence);
    }
}

/// A sitting that goes on from progress, when that has these ids and every answer fits.
pub(crate) fn resumed<A: Clone>(
    progress: &Progress<A>,
    ids: &[String],
    fits: impl Fn(&A) -> bool,
) -> Result<Sitting<A>, Unusable> {
    Sitting::resumed(given_in(progress, ids, fits)?).ok_or(Unusable::Damaged)
}

/// What progress says was done with each item, when it has these ids and every answer fits.
pub(crate) fn given_in<A: Clone>(
    progress: &Progress<A>,
    ids: &[String],
    fits: impl Fn(&A) -> bool,
) -> Result<Vec<Option<Given<A>>>, Unusable> {
    let items = &progress.items;
    if !ids.iter().eq(items.iter().map(|(id, _)| id)) {
        return Err(Unusable::Damaged);
    }
    let given: Vec<_> = items.iter().map(|(_, given)| given.clone()).collect();
    let answers = given.iter().flatten().cloned();
    let all_fit = answers
        .filter_map(Given::answer)
        .all(|answer| fits(&answer));
    let complete = given.iter().all(Option::is_some);
    if !all_fit || (progress.info.finished && !complete) {
        return Err(Unusable::Damaged);
    }
    Ok(given)
}

/// A run as it is kept: what goes with it, and what was given for each id.
pub(crate) fn progress<A: Clone>(
    info: &SessionInfo,
    ids: &[String],
    given: &[Option<Given<A>>],
) -> Progress<A> {
    let items = ids.iter().cloned().zip(given.iter().cloned());
    Progress {
        info: info.clone(),
        items: items.collect(),
    }
}

/// How runs of this list of one's own may have been named before its statements were changed.
pub(crate) fn former_names(
    list: &LoadedQuestionnaire,
    folder: &StateFolder,
    context: &Context<'_>,
) -> Result<Vec<String>, Error> {
    if context.globals.statements.is_none() {
        return Ok(Vec::new());
    }
    let id = list.questionnaire.id().to_string();
    let mut names = RunName::former(folder, &id);
    // With the statements of the built-in list it had no fingerprint; under its id too its runs are that list's.
    if source::built_in()?.run_key != id {
        names.push(id);
    }
    names.retain(|name| *name != list.run_key);
    Ok(names)
}

/// The folder in which progress is kept, where the surroundings name one.
pub(crate) fn state_folder(context: &Context<'_>) -> Option<StateFolder> {
    StateFolder::of_this_person(|name| context.io.environment.get(name))
}
