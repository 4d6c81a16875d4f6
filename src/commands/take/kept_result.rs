//! The result of a finished test, which stays until it is wiped, replaced by a newer one, or too old.

use std::io;
use std::path::Path;

use crate::commands::cases::run_name;
use crate::commands::context::Context;
use crate::error::{Error, Fault, FileFault, Unusable};
use crate::model::{ByRole, Form, Given, Perspective};
use crate::storage::{
    KeptResult, KeptResultFile, Old, Progress, ProgressFile, StateFolder, remove_old,
};
use crate::words;
use crate::words::keeping::KeptOf;

use super::Setup;
use super::keeping::{Keeper, List};
use super::person::Response;

impl Keeper {
    fn result_file(&self, setup: &Setup, folder: &StateFolder) -> KeptResultFile {
        KeptResultFile::new(
            folder,
            &setup.instrument.run_key,
            setup.perspective,
            &self.key,
        )
    }

    /// Takes away what is in the folder that is too old, whoever's it is, and says so.
    pub(super) fn remove_old(&self, setup: &Setup, context: &mut Context<'_>) {
        let Some(folder) = self.store.folder() else {
            return;
        };
        let held = self.result_file(setup, folder);
        match remove_old(folder, &held, || context.io.today()) {
            Ok(old) if old.is_empty() => {}
            Ok(old) => {
                let of = |old: Old| {
                    let kept = if old.finished {
                        KeptOf::Result
                    } else {
                        KeptOf::List
                    };
                    (kept(old.perspective), old.date)
                };
                let old: Vec<_> = old.into_iter().map(of).collect();
                context.tell(&words::keeping::removed(context.language, &old));
            }
            Err(error) => {
                let error = not_wiped(folder.path(), &error);
                context.tell(&words::error(context.language, &error));
            }
        }
    }

    /// The result of this person. A file that can't be used is named and kept aside.
    pub(super) fn find_result(&self, setup: &Setup, context: &mut Context<'_>) -> Option<List> {
        let folder = self.store.folder().filter(|_| self.results)?;
        let file = self.result_file(setup, folder);
        let found = |KeptResult {
                         progress,
                         intention,
                     }| {
            let mine = self.key.is_empty() || progress.info.id == self.key;
            let answered = Some(progress.info.date.clone());
            let list = self.list(progress, setup)?;
            let list = mine.then_some(list).ok_or(Unusable::Damaged)?;
            Ok(List {
                answered,
                intention,
                ..list
            })
        };
        let said = words::keeping::kept_aside;
        self.store
            .load(&file, &setup.instrument.references(), said, context, found)
    }

    /// Puts a finished list on disk as a result, in the place of an older one; only then its progress goes.
    pub(super) fn keep_result(
        &self,
        taken: &Response,
        setup: &Setup,
        folder: &StateFolder,
    ) -> io::Result<()> {
        let file = self.result_file(setup, folder);
        let saved = file.save(&taken.kept(setup));
        self.has_result.set(saved.is_ok());
        saved?;
        self.name(setup, taken.info.form())
            .file::<u8>(folder)
            .remove()
    }

    /// The folder that the result is in, as a person may read it; nothing when it is not kept.
    pub(super) fn result_in(&self) -> Option<String> {
        self.store.kept_in().filter(|_| self.has_result.get())
    }

    /// Takes the result away: it has become a row or a report for someone else.
    pub(super) fn forget_result(&self, setup: &Setup) -> Result<(), Error> {
        self.has_result.set(false);
        match self.store.folder().filter(|_| self.results) {
            Some(folder) => removed(self.result_file(setup, folder).remove(), folder),
            None => Ok(()),
        }
    }

    fn lists(&self, setup: &Setup, folder: &StateFolder) -> impl Iterator<Item = ProgressFile> {
        let file = |form| self.name(setup, form).file(folder);
        Form::ALL.map(file).into_iter()
    }

    /// Whether an unfinished list of this person is kept too.
    fn has_list(&self, setup: &Setup) -> bool {
        let is_there = |folder| self.lists(setup, folder).any(|list| list.is_there());
        self.store.folder().is_some_and(is_there)
    }

    /// Takes away everything that is kept of this person.
    pub(super) fn wipe(&self, setup: &Setup) -> Result<(), Error> {
        self.guess_in.set(None);
        let wiped: Vec<_> = about_one(setup)
            .map(|setup| self.wipe_one(&setup))
            .chain(self.former(setup).map(|setup| self.wipe_former(&setup)))
            .chain((setup.perspective != Perspective::Colleague).then(|| self.wipe_cases(setup)))
            .collect();
        wiped.into_iter().collect()
    }

    /// What that takes away.
    pub(super) fn kept_of(&self, setup: &Setup) -> Vec<KeptOf> {
        let Some(folder) = self.store.folder() else {
            return Vec::new();
        };
        let mut kept = Vec::new();
        for setup in about_one(setup) {
            let result = self.results && self.result_file(&setup, folder).is_there();
            if result {
                kept.push(KeptOf::Result(setup.perspective));
            }
            // Only of the own list both are called by their names.
            let is_own = setup.perspective == Perspective::Own;
            if (is_own || !result) && self.has_list(&setup) {
                let is_guess = is_own && self.guess_in.get().is_some();
                kept.push(if is_guess {
                    KeptOf::Guess
                } else {
                    KeptOf::List(setup.perspective)
                });
            }
        }
        if self.has_former(setup) {
            kept.push(KeptOf::Former);
        }
        if setup.perspective != Perspective::Colleague && cases(setup, folder).is_there() {
            kept.push(KeptOf::Cases);
        }
        kept
    }

    /// The folder in which something is kept of this person from before the statements of the list were changed.
    pub(super) fn former_in(&self, setup: &Setup) -> Option<String> {
        self.store.kept_in().filter(|_| self.has_former(setup))
    }

    fn has_former(&self, setup: &Setup) -> bool {
        self.former(setup).any(|setup| self.has_any(&setup))
    }

    /// Whether a result or an unfinished list is kept of one perspective.
    fn has_any(&self, setup: &Setup) -> bool {
        let is_there = |folder| self.result_file(setup, folder).is_there();
        let has_result = self.results && self.store.folder().is_some_and(is_there);
        has_result || self.has_list(setup)
    }

    /// The list as it may have been before its statements were changed.
    fn former(&self, setup: &Setup) -> impl Iterator<Item = Setup> {
        about_one(setup).flat_map(|setup| {
            self.former.iter().map(move |name| {
                let mut former = setup.clone();
                former.instrument.run_key.clone_from(name);
                former
            })
        })
    }

    /// Of the list as it was another run may hold the lock.
    fn wipe_former(&self, setup: &Setup) -> Result<(), Error> {
        let Some(folder) = self.store.folder().filter(|_| self.has_any(setup)) else {
            return Ok(());
        };
        let lock = self.name(setup, Form::Full).lock(folder);
        let _lock = lock.map_err(|error| not_wiped(folder.path(), &error))?;
        self.wipe_one(setup)
    }

    /// Cases that were begun, from the menu or by themselves.
    fn wipe_cases(&self, setup: &Setup) -> Result<(), Error> {
        let folder = self.store.folder();
        folder.map_or(Ok(()), |folder| {
            removed(cases(setup, folder).wipe(), folder)
        })
    }

    fn wipe_one(&self, setup: &Setup) -> Result<(), Error> {
        let Some(folder) = self.store.folder() else {
            return Ok(());
        };
        if self.results {
            self.has_result.set(false);
            removed(self.result_file(setup, folder).wipe(), folder)?;
        }
        let removed: Vec<_> = self
            .lists(setup, folder)
            .map(|list| removed(list.wipe(), folder))
            .collect();
        removed.into_iter().collect()
    }
}

/// What is kept together: the own list, the wish and the job, since they are about one person; a list about a colleague alone.
fn about_one(setup: &Setup) -> impl Iterator<Item = Setup> {
    use Perspective::{Colleague, Job, Own, Wish};
    let about: &[Perspective] = match setup.perspective {
        Colleague => &[Colleague],
        Own | Wish | Job => &[Own, Wish, Job],
    };
    about.iter().map(|perspective| Setup {
        perspective: *perspective,
        ..setup.clone()
    })
}

fn cases(setup: &Setup, folder: &StateFolder) -> ProgressFile<ByRole<u8>> {
    run_name(&setup.cases).file(folder)
}

fn removed(removed: io::Result<()>, folder: &StateFolder) -> Result<(), Error> {
    removed.map_err(|error| not_wiped(folder.path(), &error))
}

fn not_wiped(path: &Path, error: &io::Error) -> Error {
    let fault = Fault::from(error);
    FileFault::Wipe(fault).at(path)
}

impl Response {
    /// The answers and what goes with them, as they are kept.
    fn kept(&self, setup: &Setup) -> KeptResult {
        let questionnaire = &setup.instrument.questionnaire;
        let items = self.order.iter().filter_map(|place| {
            let id = questionnaire.statement(*place)?.id.to_string();
            let answer = self.answers.get(*place);
            Some((id, Some(answer.map_or(Given::Skipped, Given::Answer))))
        });
        KeptResult {
            progress: Progress {
                info: self.info.clone(),
                items: items.collect(),
            },
            intention: self.intention.clone(),
        }
    }
}
