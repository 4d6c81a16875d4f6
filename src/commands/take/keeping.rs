//! Keeping what was answered, and finding it again: the progress of an unfinished test here, the result of a finished one
//! in [`super::results`].

use std::cell::Cell;
use std::io;

use crate::commands::asking::{state_folder, tell_kept_aside};
use crate::commands::context::Context;
use crate::interview::{Given, Session};
use crate::model::{ByRole, Form, Questionnaire};
use crate::random::{Seed, presentation_order, short_code};
use crate::situation::{Error, Fault};
use crate::storage::{Lock, Progress, ProgressFile, StateFile, StateFolder, Stored, Unusable};
use crate::texts::interview::ProgressTrouble;

use super::Setup;
use crate::cli::TakeRequest;

/// Where answers go, for as long as a run holds its lock.
pub(super) struct Keeper {
    /// The folder, with the lock that keeps a second run out of it.
    pub(super) folder: Option<(StateFolder, Lock)>,
    /// The code that is part of the file's name: as given, or drawn when rows are saved for several people.
    pub(super) key: String,
    /// The code of the person described.
    id: String,
    pub(super) instrument: String,
    /// Whether a finished list is kept as a result: not when it becomes a row.
    pub(super) results: bool,
    /// Whether the last answer could not be written.
    pub(super) failed: Cell<bool>,
    /// Whether what is answered is on disk as a result.
    pub(super) has_result: Cell<bool>,
}

/// A list that was found, unfinished or with its result.
pub(super) struct Found {
    pub(super) session: Session,
    pub(super) facts: Facts,
}

impl Found {
    /// Whether every statement was answered or skipped.
    pub(super) fn is_complete(&self) -> bool {
        self.session.done() == self.session.total()
    }
}

impl Keeper {
    /// Locks the progress of this person. When that is not possible the test works all the same, and says so.
    pub(super) fn open(
        request: &TakeRequest,
        setup: &Setup,
        context: &mut Context<'_>,
    ) -> Result<Self, Error> {
        let id = match &request.id {
            Some(id) => id.clone(),
            None => short_code()?,
        };
        let shared = request.save.is_some() && request.id.is_none();
        let key = if shared {
            id.clone()
        } else {
            request.id.clone().unwrap_or_default()
        };
        let instrument = setup.instrument.reference();
        let mut keeper = Self {
            folder: None,
            key,
            id,
            instrument,
            results: request.save.is_none(),
            failed: Cell::new(false),
            has_result: Cell::new(false),
        };
        if request.no_progress {
            return Ok(keeper);
        }
        let Some(folder) = state_folder(context) else {
            let why = context.texts.interview.no_folder;
            context.tell(&(context.texts.interview.not_kept)(why));
            return Ok(keeper);
        };
        let name = setup.instrument.questionnaire.id().as_str();
        match ProgressFile::lock(&folder, name, setup.perspective, &keeper.key) {
            Ok(lock) => {
                keeper.folder = Some((folder, lock));
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                return Err(Error::ProgressInUse);
            }
            Err(error) => {
                let why = (context.texts.fault)(&Fault::from(&error));
                context.tell(&(context.texts.interview.not_kept)(&why));
            }
        }
        Ok(keeper)
    }

    /// The code of the person described.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    /// The code one needs to go on, when it was drawn for this run.
    pub(super) fn drawn_key<'a>(&'a self, request: &TakeRequest) -> Option<&'a str> {
        (request.id.is_none() && !self.key.is_empty()).then_some(self.key.as_str())
    }

    /// The folder that progress is kept in, as a person may read it.
    pub(super) fn kept_in(&self) -> Option<String> {
        self.folder
            .as_ref()
            .map(|(folder, _)| folder.path().display().to_string())
    }

    pub(super) fn file(&self, setup: &Setup, form: Form) -> Option<ProgressFile> {
        let name = setup.instrument.questionnaire.id().as_str();
        let (folder, _) = self.folder.as_ref()?;
        Some(ProgressFile::new(
            folder,
            name,
            setup.perspective,
            form,
            &self.key,
        ))
    }

    /// The progress of this person in the forms that may be asked. A file that can't be used is named and kept aside.
    pub(super) fn find(
        &self,
        request: &TakeRequest,
        setup: &Setup,
        context: &mut Context<'_>,
    ) -> Vec<Found> {
        let forms = Form::ALL
            .into_iter()
            .filter(|form| request.form.is_none_or(|asked| asked == *form));
        forms
            .filter_map(|form| self.find_form(form, setup, context))
            .collect()
    }

    fn find_form(&self, form: Form, setup: &Setup, context: &mut Context<'_>) -> Option<Found> {
        let file = self.file(setup, form)?;
        let found = |progress: Progress| {
            let mine = self.key.is_empty() || progress.id == self.key;
            let fits = mine && progress.form == form && progress.perspective == setup.perspective;
            found(&setup.instrument.questionnaire, progress).filter(|_| fits)
        };
        let words = context.texts.interview.kept_aside;
        self.load(&file, found, words, context)
    }

    /// What a file holds. One that can't be used is named, in these words, and kept aside.
    pub(super) fn load<T: Stored>(
        &self,
        file: &StateFile<T>,
        found: impl FnOnce(T) -> Option<Found>,
        words: fn(ProgressTrouble, &str) -> String,
        context: &mut Context<'_>,
    ) -> Option<Found> {
        let loaded = match file.load(&self.instrument) {
            Ok(loaded) => loaded,
            Err(error) => {
                let why = (context.texts.fault)(&Fault::from(&error));
                context.tell(&(context.texts.interview.not_kept)(&why));
                return None;
            }
        };
        let found = loaded.and_then(|stored| {
            let found = stored.map(|stored| found(stored).ok_or(Unusable::Damaged));
            found.transpose()
        });
        found.unwrap_or_else(|unusable| {
            let aside = file.keep_aside().unwrap_or_else(|_| file.path().to_owned());
            tell_kept_aside(words, unusable, &aside, context);
            None
        })
    }

    /// Writes how far the person came. What went wrong, if anything.
    pub(super) fn save(
        &self,
        session: &Session,
        facts: &Facts,
        setup: &Setup,
    ) -> Result<(), io::Error> {
        let Some(file) = self.file(setup, facts.form) else {
            return Ok(());
        };
        let questionnaire = &setup.instrument.questionnaire;
        let given = session
            .order()
            .iter()
            .zip(session.given())
            .filter_map(|(place, given)| {
                let id = questionnaire.statement(*place)?.id.to_string();
                Some((id, given.map(Given::answer)))
            });
        let saved = file.save(&Progress {
            instrument: self.instrument.clone(),
            perspective: setup.perspective,
            form: facts.form,
            id: facts.id.clone(),
            date: facts.begun.clone(),
            seed: facts.seed,
            given: given.collect(),
            finished: facts.finished,
        });
        self.failed.set(saved.is_err());
        saved
    }

    /// Whether progress is being kept, the last answer too.
    pub(super) fn is_keeping(&self) -> bool {
        self.folder.is_some() && !self.failed.get()
    }

    /// Takes the progress away: the answers are where they should go. What went wrong is said.
    pub(super) fn forget(&self, setup: &Setup, form: Form, context: &mut Context<'_>) {
        let removed = self.file(setup, form).map_or(Ok(()), |file| file.remove());
        if let Err(error) = removed {
            let why = (context.texts.fault)(&Fault::from(&error));
            context.tell(&(context.texts.interview.not_kept)(&why));
        }
    }
}

/// What goes with the answers of a run.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    /// Which statements are asked.
    pub(super) form: Form,
    /// The code of the person described.
    pub(super) id: String,
    /// The day on which it was begun.
    pub(super) begun: String,
    /// The seed of the order.
    pub(super) seed: Option<Seed>,
    /// Whether the last look over the answers is done.
    pub(super) finished: bool,
    /// Whether the answers came from an input that no person types, and that is at its end.
    pub(super) ran_out: bool,
    /// The day of the last answer, when there was one for every statement.
    pub(super) answered: Option<String>,
    /// How much the person expected to use each role.
    pub(super) guess: Option<ByRole<u8>>,
    /// What the person wants to do with it.
    pub(super) intention: Option<String>,
}

impl Facts {
    /// Of a list that begins now.
    pub(super) const fn new(form: Form, id: String, begun: String, seed: Option<Seed>) -> Self {
        Self {
            form,
            id,
            begun,
            seed,
            finished: false,
            ran_out: false,
            answered: None,
            guess: None,
            intention: None,
        }
    }
}

/// What goes on from progress; nothing when it does not fit the statements.
fn found(questionnaire: &Questionnaire, progress: Progress) -> Option<Found> {
    let given = progress.given.into_iter();
    let given = given.map(|(id, given)| (id, given.map(to_given)));
    let (form, seed) = (progress.form, progress.seed);
    let session = session(questionnaire, form, seed, given.collect())?;
    let found = Found {
        session,
        facts: Facts {
            finished: progress.finished,
            ..Facts::new(form, progress.id, progress.date, seed)
        },
    };
    (found.is_complete() || !progress.finished).then_some(found)
}

/// The session that goes on from what was given, in the order shown; nothing when it does not fit the statements.
pub(super) fn session(
    questionnaire: &Questionnaire,
    form: Form,
    seed: Option<Seed>,
    given: Vec<(String, Option<Given>)>,
) -> Option<Session> {
    let order = presentation_order(questionnaire, form, seed);
    let ids = order
        .iter()
        .filter_map(|place| questionnaire.statement(*place));
    let same = ids
        .map(|statement| statement.id.as_str())
        .eq(given.iter().map(|(id, _)| id.as_str()));
    let on_scale = given
        .iter()
        .filter_map(|(_, given)| given.and_then(Given::answer))
        .all(|value| questionnaire.scale().contains(value));
    if !same || !on_scale {
        return None;
    }
    let given = given.into_iter().map(|(_, given)| given);
    Session::resumed(order, given.collect())
}

/// An answer as it is kept, or skipped.
pub(super) fn to_given(answer: Option<u8>) -> Given {
    answer.map_or(Given::Skipped, Given::Answer)
}
