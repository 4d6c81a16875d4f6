//! The result of a finished test, which stays until it is wiped, replaced by a newer one, or too old.

use std::io;
use std::path::PathBuf;

use crate::commands::context::Context;
use crate::model::Form;
use crate::situation::{Error, Fault};
use crate::storage::{KeptResult, KeptResultFile, ProgressFile, remove_old_results};

use super::Setup;
use super::keeping::{Facts, Found, Keeper, session, to_given};
use super::person::Taken;

impl Keeper {
    fn result_file(&self, setup: &Setup) -> Option<KeptResultFile> {
        let (folder, _) = self.folder.as_ref()?;
        let name = setup.instrument.questionnaire.id().as_str();
        Some(KeptResultFile::new(
            folder,
            name,
            setup.perspective,
            &self.key,
        ))
    }

    /// Takes away the results in the folder that are too old, whoever's they are, and says so.
    pub(super) fn remove_old_results(&self, setup: &Setup, context: &mut Context<'_>) {
        let (Some((folder, _)), Some(held)) = (self.folder.as_ref(), self.result_file(setup))
        else {
            return;
        };
        let today = context.io.today();
        match remove_old_results(folder, &held, &today) {
            Ok(days) if days.is_empty() => {}
            Ok(days) => context.tell(&(context.texts.keeping.removed)(&days)),
            Err(error) => {
                let error = not_wiped(folder.path().to_owned(), &error);
                context.tell(&(context.texts.error)(&error));
            }
        }
    }

    /// The result of this person. A file that can't be used is named and kept aside.
    pub(super) fn find_result(&self, setup: &Setup, context: &mut Context<'_>) -> Option<Found> {
        let file = self.result_file(setup).filter(|_| self.results)?;
        let found = |result: KeptResult| {
            let mine = self.key.is_empty() || result.id == self.key;
            let fits = mine && result.perspective == setup.perspective;
            found(result, setup).filter(|_| fits)
        };
        let words = context.texts.keeping.kept_aside;
        self.load(&file, found, words, context)
    }

    /// Puts a finished list on disk as a result, in the place of an older one; only then its progress goes.
    pub(super) fn keep_result(&self, taken: &Taken, setup: &Setup) -> io::Result<()> {
        let Some(file) = self.result_file(setup) else {
            return Ok(());
        };
        let saved = file.save(&taken.kept(setup, &self.instrument));
        let is_kept = saved.is_ok();
        self.has_result.set(is_kept);
        self.failed.set(!is_kept);
        saved?;
        self.file(setup, taken.form)
            .map_or(Ok(()), |progress| progress.remove())
    }

    /// Whether what this run is about is the result on disk.
    pub(super) fn holds_result(&self, holds: bool) {
        self.has_result.set(holds);
    }

    /// The folder that the result is in, as a person may read it; nothing when it is not kept.
    pub(super) fn result_in(&self) -> Option<String> {
        self.kept_in().filter(|_| self.has_result.get())
    }

    /// Takes the result away: it has become a row or a report for someone else.
    pub(super) fn forget_result(&self, setup: &Setup) -> Result<(), Error> {
        self.has_result.set(false);
        match self.result_file(setup).filter(|_| self.results) {
            Some(file) => self.removed(file.remove()),
            None => Ok(()),
        }
    }

    fn lists(&self, setup: &Setup) -> impl Iterator<Item = ProgressFile> {
        Form::ALL
            .into_iter()
            .filter_map(|form| self.file(setup, form))
    }

    /// Whether an unfinished list of this person is kept too.
    pub(super) fn has_list(&self, setup: &Setup) -> bool {
        self.lists(setup).any(|list| list.path().is_file())
    }

    /// Takes away everything that is kept of this person from this perspective.
    pub(super) fn wipe(&self, setup: &Setup) -> Result<(), Error> {
        self.forget_result(setup)?;
        self.lists(setup)
            .map(|list| self.removed(list.remove()))
            .collect::<Result<Vec<()>, Error>>()
            .map(drop)
    }

    fn removed(&self, removed: io::Result<()>) -> Result<(), Error> {
        removed.map_err(|error| {
            let folder = self.folder.as_ref();
            not_wiped(
                folder
                    .map(|(folder, _)| folder.path().to_owned())
                    .unwrap_or_default(),
                &error,
            )
        })
    }
}

fn not_wiped(path: PathBuf, error: &io::Error) -> Error {
    let fault = Fault::from(error);
    Error::Wipe { path, fault }
}

/// The list of a result; nothing when it does not fit the statements.
fn found(result: KeptResult, setup: &Setup) -> Option<Found> {
    let given = result.given.into_iter();
    let given = given.map(|(id, answer)| (id, Some(to_given(answer))));
    let questionnaire = &setup.instrument.questionnaire;
    Some(Found {
        session: session(questionnaire, result.form, result.seed, given.collect())?,
        facts: Facts {
            finished: true,
            answered: Some(result.date.clone()),
            guess: result.guess,
            intention: result.intention,
            ..Facts::new(result.form, result.id, result.date, result.seed)
        },
    })
}

impl Taken {
    /// The answers and what goes with them, as they are kept.
    fn kept(&self, setup: &Setup, instrument: &str) -> KeptResult {
        let questionnaire = &setup.instrument.questionnaire;
        let given = self.order.iter().filter_map(|place| {
            let id = questionnaire.statement(*place)?.id.to_string();
            Some((id, self.answers.get(*place)))
        });
        KeptResult {
            instrument: instrument.to_owned(),
            perspective: setup.perspective,
            form: self.form,
            id: self.id.clone(),
            date: self.date.clone(),
            seed: self.seed,
            given: given.collect(),
            guess: self.guess,
            intention: self.intention.clone(),
        }
    }
}
