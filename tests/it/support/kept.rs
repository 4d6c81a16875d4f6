//! What the program keeps of a person: the progress of unfinished tests.

#![expect(
    clippy::case_sensitive_file_extension_comparisons,
    reason = "the program writes these names itself"
)]

use std::fs;
use std::path::PathBuf;

use ambtenaar::error::Unusable;
use ambtenaar::model::{Form, Given, Perspective};
use ambtenaar::source;
use ambtenaar::storage::{
    KeptResult, KeptResultFile, Progress, ProgressFile, RunName, StateFolder,
};

use super::Home;

impl Home {
    /// The folder for progress.
    pub(crate) fn state(&self) -> PathBuf {
        self.path("state").join("ambtenaar")
    }

    /// The names of everything that is kept for this person, without the files that only lock.
    pub(crate) fn kept(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.state()) else {
            return Vec::new();
        };
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| !name.ends_with(".lock")).collect();
        names.sort();
        names
    }

    /// The progress file of the built-in statements.
    pub(crate) fn progress_file(
        &self,
        perspective: Perspective,
        form: Form,
        id: &str,
    ) -> ProgressFile {
        let folder = StateFolder::at(&self.path("state"));
        let instrument = source::built_in().unwrap();
        let name = instrument.questionnaire.id().as_str();
        RunName::test(name, perspective, form, id).file(&folder)
    }

    /// The file of the result of the built-in statements.
    pub(crate) fn result_file(&self, perspective: Perspective, id: &str) -> KeptResultFile {
        let folder = StateFolder::at(&self.path("state"));
        let instrument = source::built_in().unwrap();
        let name = instrument.questionnaire.id().as_str();
        KeptResultFile::new(&folder, name, perspective, id)
    }

    /// The result of the usual perspective, as a run without `--id` finds it.
    #[track_caller]
    pub(crate) fn result(&self) -> Option<KeptResult> {
        let reference = source::built_in().unwrap().reference();
        let file = self.result_file(Perspective::Own, "");
        file.load(&[reference]).unwrap().unwrap()
    }

    /// The progress of the usual perspective, as a run without `--id` finds it.
    #[track_caller]
    pub(crate) fn progress(&self, form: Form) -> Option<Progress> {
        self.load(form).unwrap()
    }

    /// The same, or why it can't be used.
    pub(crate) fn load(&self, form: Form) -> Result<Option<Progress>, Unusable> {
        let reference = source::built_in().unwrap().reference();
        let file = self.progress_file(Perspective::Own, form, "");
        file.load(&[reference]).unwrap()
    }
}

/// What was given to the statements that were seen, in the order they were shown.
pub(crate) fn given(progress: &Progress) -> Vec<Option<u8>> {
    let given = progress.items.iter().filter_map(|(_, given)| *given);
    given.map(Given::answer).collect()
}
