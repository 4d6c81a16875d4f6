//! Keeping the counts of an unfinished vote, and finding them again.

use std::cell::Cell;
use std::io;

use crate::cli::ClassRequest;
use crate::commands::asking::{state_folder, tell_kept_aside};
use crate::commands::context::Context;
use crate::interview::{ClassSession, Hands};
use crate::situation::{Error, Fault};
use crate::storage::{ClassProgress, ClassProgressFile, Lock, StateFolder, Unusable};

use super::{Setup, picture};

/// Where progress goes, for as long as a run holds its lock.
#[derive(Default)]
pub(super) struct Keeper {
    folder: Option<(StateFolder, Lock)>,
    /// Whether the last counts could not be written.
    failed: Cell<bool>,
}

/// Progress that was found, with the session that goes on from it.
pub(super) struct Found {
    pub(super) progress: ClassProgress,
    pub(super) session: ClassSession,
}

/// What goes with the counts of a run.
#[derive(Debug, Clone)]
pub(super) struct Facts {
    /// The day on which it was begun.
    pub(super) begun: String,
    /// The number of people in the room, when it is known.
    pub(super) people: Option<u64>,
}

impl Keeper {
    /// Locks the progress of a room. When that is not possible voting works all the same, and says so.
    pub(super) fn open(
        request: &ClassRequest,
        setup: &Setup,
        context: &mut Context<'_>,
    ) -> Result<Self, Error> {
        if request.no_progress {
            return Ok(Self::default());
        }
        let Some(folder) = state_folder(context) else {
            let why = context.texts.interview.no_folder;
            context.warn(&(context.texts.class.not_kept)(why));
            return Ok(Self::default());
        };
        match ClassProgressFile::lock(&folder, setup.instrument.questionnaire.id().as_str()) {
            Ok(lock) => Ok(Self {
                folder: Some((folder, lock)),
                ..Self::default()
            }),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Err(Error::ProgressInUse),
            Err(error) => {
                let why = (context.texts.fault)(&Fault::from(&error));
                context.warn(&(context.texts.class.not_kept)(&why));
                Ok(Self::default())
            }
        }
    }

    /// Whether progress is being kept, the last counts too.
    pub(super) fn is_keeping(&self) -> bool {
        self.folder.is_some() && !self.failed.get()
    }

    /// The folder that progress is kept in, as a person may read it.
    pub(super) fn kept_in(&self) -> Option<String> {
        let (folder, _) = self.folder.as_ref()?;
        Some(folder.path().display().to_string())
    }

    fn file(&self, setup: &Setup) -> Option<ClassProgressFile> {
        let (folder, _) = self.folder.as_ref()?;
        let name = setup.instrument.questionnaire.id().as_str();
        Some(ClassProgressFile::new(folder, name, setup.form))
    }

    /// The progress of the room. A file that can't be used is named and kept aside.
    pub(super) fn find(&self, setup: &Setup, context: &mut Context<'_>) -> Option<Found> {
        let file = self.file(setup)?;
        let loaded = match file.load(&setup.instrument.reference()) {
            Ok(loaded) => loaded,
            Err(error) => {
                let why = (context.texts.fault)(&Fault::from(&error));
                context.warn(&(context.texts.class.not_kept)(&why));
                return None;
            }
        };
        let found = loaded.and_then(|progress| {
            let Some(progress) = progress else {
                return Ok(None);
            };
            let session = picture::given(&progress, setup).and_then(ClassSession::resumed);
            match session.filter(|_| progress.form == setup.form) {
                Some(session) => Ok(Some(Found { progress, session })),
                None => Err(Unusable::Damaged),
            }
        });
        found.unwrap_or_else(|unusable| {
            let aside = file.keep_aside().unwrap_or_else(|_| file.path().to_owned());
            let words = context.texts.interview.kept_aside;
            tell_kept_aside(words, unusable, &aside, context);
            None
        })
    }

    /// Writes how far the room came.
    pub(super) fn save(
        &self,
        session: &ClassSession,
        facts: &Facts,
        setup: &Setup,
    ) -> io::Result<()> {
        let Some(file) = self.file(setup) else {
            return Ok(());
        };
        let given = session.given().iter();
        let given = given.map(|given| {
            given
                .as_ref()
                .map(|hands| hands.counts().map(<[u64]>::to_vec))
        });
        let saved = file.save(&ClassProgress {
            instrument: setup.instrument.reference(),
            form: setup.form,
            date: facts.begun.clone(),
            people: facts.people,
            given: setup.ids().into_iter().zip(given).collect(),
        });
        self.failed.set(saved.is_err());
        saved
    }

    /// Takes the progress away: everything is delivered and the room has left the picture.
    pub(super) fn remove(&self, setup: &Setup) -> io::Result<()> {
        self.file(setup).map_or(Ok(()), |file| file.remove())
    }
}

/// A room that has not voted yet.
pub(super) fn empty(setup: &Setup) -> Option<ClassSession> {
    let open: Vec<Option<Hands>> = setup.ids().iter().map(|_| None).collect();
    ClassSession::resumed(open)
}
