//! Keeping the progress of an unfinished test, and finding it again.

use std::cell::Cell;
use std::io;

use crate::commands::asking::{state_folder, tell_kept_aside};
use crate::commands::context::Context;
use crate::interview::{Given, Session};
use crate::model::{Form, Questionnaire};
use crate::random::{Seed, presentation_order, short_code};
use crate::situation::{Error, Fault};
use crate::storage::{Lock, Progress, ProgressFile, StateFolder, Unusable};

use super::Setup;
use crate::cli::TakeRequest;

/// Where progress goes, for as long as a run holds its lock.
pub(super) struct Keeper {
    /// The folder, with the lock that keeps a second run out of it.
    folder: Option<(StateFolder, Lock)>,
    /// The code that is part of the file's name: as given, or drawn when rows are saved for several people.
    key: String,
    /// The code of the person described.
    id: String,
    instrument: String,
    /// Whether the last answer could not be written.
    failed: Cell<bool>,
}

/// Progress that was found, with the session that goes on from it.
pub(super) struct Found {
    pub(super) progress: Progress,
    pub(super) session: Session,
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
            failed: Cell::new(false),
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

    fn file(&self, setup: &Setup, form: Form) -> Option<ProgressFile> {
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
        let loaded = match file.load(&self.instrument) {
            Ok(loaded) => loaded,
            Err(error) => {
                let why = (context.texts.fault)(&Fault::from(&error));
                context.tell(&(context.texts.interview.not_kept)(&why));
                return None;
            }
        };
        let found = loaded.and_then(|progress| match progress {
            None => Ok(None),
            Some(progress) => {
                let mine = self.key.is_empty() || progress.id == self.key;
                let fits =
                    mine && progress.form == form && progress.perspective == setup.perspective;
                let session = session(&setup.instrument.questionnaire, &progress);
                session
                    .filter(|_| fits)
                    .map(|session| Some(Found { progress, session }))
                    .ok_or(Unusable::Damaged)
            }
        });
        match found {
            Ok(found) => found,
            Err(unusable) => {
                let aside = file.keep_aside().unwrap_or_else(|_| file.path().to_owned());
                tell_kept_aside(unusable, &aside, context);
                None
            }
        }
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

    /// Takes the progress away: everything is delivered and the person has left the result. What went wrong is said.
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
}

/// The session that goes on from progress; nothing when the two do not fit.
fn session(questionnaire: &Questionnaire, progress: &Progress) -> Option<Session> {
    let order = presentation_order(questionnaire, progress.form, progress.seed);
    let ids = order
        .iter()
        .filter_map(|place| questionnaire.statement(*place));
    let same = ids
        .map(|statement| statement.id.as_str())
        .eq(progress.given.iter().map(|(id, _)| id.as_str()));
    let on_scale = progress
        .given
        .iter()
        .filter_map(|(_, given)| given.flatten())
        .all(|value| questionnaire.scale().contains(value));
    let given: Vec<Option<Given>> = progress
        .given
        .iter()
        .map(|(_, given)| given.map(|answer| answer.map_or(Given::Skipped, Given::Answer)))
        .collect();
    let complete = given.iter().all(Option::is_some);
    if !same || !on_scale || (progress.finished && !complete) {
        return None;
    }
    Session::resumed(order, given)
}
