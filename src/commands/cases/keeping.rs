//! Keeping the progress of unfinished cases, and finding it again.

use std::cell::Cell;
use std::io::{self, ErrorKind};

use crate::cli::CasesRequest;
use crate::commands::asking::{state_folder, tell_kept_aside};
use crate::commands::context::Context;
use crate::interview::{CaseGiven, CaseSession};
use crate::random::Seed;
use crate::situation::{Error, Fault};
use crate::storage::{CaseProgress, CaseProgressFile, Unusable};

use super::Setup;

/// Where progress goes, for as long as a run holds its lock.
#[derive(Default)]
pub(super) struct Keeper {
    file: Option<(CaseProgressFile, String)>,
    /// Whether the last ranking could not be written.
    failed: Cell<bool>,
}

/// Progress that was found, with the session that goes on from it.
pub(super) struct Found {
    pub(super) date: String,
    pub(super) seed: Seed,
    pub(super) session: CaseSession,
}

impl Keeper {
    /// Locks the progress. When that is not possible the cases work all the same, and it is said.
    pub(super) fn open(request: &CasesRequest, context: &mut Context<'_>) -> Result<Self, Error> {
        let none = Self::default();
        if request.no_progress {
            return Ok(none);
        }
        let words = context.texts.interview;
        let Some(folder) = state_folder(context) else {
            context.warn(&(words.not_kept)(words.no_folder));
            return Ok(none);
        };
        match CaseProgressFile::lock(&folder) {
            Ok(file) => Ok(Self {
                file: Some((file, folder.path().display().to_string())),
                ..none
            }),
            Err(error) if error.kind() == ErrorKind::WouldBlock => Err(Error::ProgressInUse),
            Err(error) => {
                let why = (context.texts.fault)(&Fault::from(&error));
                context.warn(&(words.not_kept)(&why));
                Ok(none)
            }
        }
    }

    /// The folder that progress is kept in.
    pub(super) fn kept_in(&self) -> Option<&str> {
        self.file.as_ref().map(|(_, folder)| folder.as_str())
    }

    /// Whether progress is being kept, the last ranking too.
    pub(super) fn is_keeping(&self) -> bool {
        self.file.is_some() && !self.failed.get()
    }

    /// The progress there is. A file that can't be used is named and kept aside.
    pub(super) fn find(&self, setup: &Setup, context: &mut Context<'_>) -> Option<Found> {
        let (file, _) = self.file.as_ref()?;
        let words = context.texts.interview;
        let aside = match file.load() {
            Ok(Ok(progress)) => {
                let progress = progress?;
                let date = progress.date.clone();
                match session(setup, &progress) {
                    Some(session) => {
                        let seed = progress.seed;
                        return Some(Found {
                            date,
                            seed,
                            session,
                        });
                    }
                    None => file.keep_aside(),
                }
            }
            Ok(Err(aside)) => Ok(aside),
            Err(error) => Err(error),
        };
        match aside {
            Ok(aside) => {
                tell_kept_aside(words.kept_aside, Unusable::Damaged, &aside, context);
            }
            Err(error) => {
                let why = (context.texts.fault)(&Fault::from(&error));
                context.warn(&(words.not_kept)(&why));
            }
        }
        None
    }

    /// Writes how far the person came.
    pub(super) fn save(
        &self,
        session: &CaseSession,
        seed: Seed,
        date: &str,
        setup: &Setup,
    ) -> io::Result<()> {
        let Some((file, _)) = &self.file else {
            return Ok(());
        };
        let names = setup.cases.iter().map(|case| case.id.to_string());
        let given = session.given().iter().map(|given| {
            given.map(|given| match given {
                CaseGiven::Skipped => None,
                CaseGiven::Ranked(places) => Some(places),
            })
        });
        let saved = file.save(&CaseProgress {
            seed,
            date: date.to_owned(),
            given: names.zip(given).collect(),
        });
        self.failed.set(saved.is_err());
        saved
    }

    /// Takes the progress away: the outcome is written.
    pub(super) fn remove(&self) -> io::Result<()> {
        self.file.as_ref().map_or(Ok(()), |(file, _)| file.remove())
    }
}

/// The session that goes on from progress; nothing when it belongs to other cases.
fn session(setup: &Setup, progress: &CaseProgress) -> Option<CaseSession> {
    let names = setup.cases.iter().map(|case| case.id.as_str());
    let same = names.eq(progress.given.iter().map(|(name, _)| name.as_str()));
    let given = progress
        .given
        .iter()
        .map(|(_, given)| given.map(|places| places.map_or(CaseGiven::Skipped, CaseGiven::Ranked)));
    let orders = super::orders(setup.cases.len(), progress.seed);
    CaseSession::resumed(orders, given.collect()).filter(|_| same)
}
