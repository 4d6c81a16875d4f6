//! Keeping what was answered, and finding it again: the progress of an unfinished test here, the result of a finished one
//! in [`super::kept_result`].

use std::cell::Cell;
use std::io;

use crate::commands::asking::{ProgressStore, former_names, progress, resumed};
use crate::commands::context::Context;
use crate::error::{Error, Unusable};
use crate::model::{Answers, ByRole, Form, Given, Questionnaire, Sitting, same_statements};
use crate::random::{Seed, presentation_order, short_code};
use crate::source::LoadedQuestionnaire;
use crate::storage::{Progress, RunName, SessionInfo, StateFolder};
use crate::words;
use crate::words::sitting::RunKind;

use super::Setup;
use super::TakeRequest;
use super::person::code;

/// Where answers go, for as long as a run holds its lock.
pub(super) struct Keeper {
    pub(super) store: ProgressStore,
    /// The code that is part of the file's name: as given, or drawn when rows are saved for several people.
    pub(super) key: String,
    /// The code of the person described.
    id: String,
    /// Whether a finished list is kept as a result: not when it becomes a row.
    pub(super) results: bool,
    /// Whether what is answered is on disk as a result.
    pub(super) has_result: Cell<bool>,
    /// The form of which a list is on disk that holds a guess and no answer yet.
    pub(super) guess_in: Cell<Option<Form>>,
    /// How runs of this list may have been named before its statements were changed.
    pub(super) former: Vec<String>,
}

impl Keeper {
    /// Locks the progress of this person. When that is not possible the test works all the same, and says so.
    pub(super) fn open(
        request: &TakeRequest,
        setup: &Setup,
        context: &mut Context<'_>,
    ) -> Result<Self, Error> {
        let id = code(request)?;
        let shared = request.save.is_some() && request.id.is_none();
        let key = match &request.id {
            Some(id) => id.clone(),
            None if shared && id.is_empty() => short_code()?,
            None if shared => id.clone(),
            None => String::new(),
        };
        let mut keeper = Self {
            store: ProgressStore::none(RunKind::Test),
            key,
            id,
            results: request.save.is_none(),
            has_result: Cell::new(false),
            guess_in: Cell::new(None),
            former: Vec::new(),
        };
        if !request.no_progress {
            let name = keeper.name(setup, Form::Full);
            keeper.store = ProgressStore::open(RunKind::Test, &name, context)?;
            if let Some(folder) = keeper.store.folder() {
                keeper.former = former_names(&setup.instrument, folder, context)?;
            }
        }
        Ok(keeper)
    }

    /// The code one needs to go on, when it was drawn for this run.
    pub(super) fn drawn_key<'a>(&'a self, request: &TakeRequest) -> Option<&'a str> {
        (request.id.is_none() && !self.key.is_empty()).then_some(self.key.as_str())
    }

    /// The run of this person in a form.
    pub(super) fn name(&self, setup: &Setup, form: Form) -> RunName {
        RunName::test(
            &setup.instrument.run_key,
            setup.perspective,
            form,
            &self.key,
        )
    }

    /// The progress of this person in this form, or in every one. A file that can't be used is named and kept aside.
    pub(super) fn find(
        &self,
        form: Option<Form>,
        setup: &Setup,
        context: &mut Context<'_>,
    ) -> Vec<List> {
        let references = setup.instrument.references();
        let list = |form: &Form| {
            let file = self.name(setup, *form).file(self.store.folder()?);
            let found = |progress: Progress| {
                let fits = progress.info.form == Some(*form);
                let found = self.list(progress, setup)?;
                fits.then_some(found).ok_or(Unusable::Damaged)
            };
            let said = words::sitting::kept_aside;
            self.store.load(&file, &references, said, context, found)
        };
        let forms = form.map_or(Form::ALL.to_vec(), |form| vec![form]);
        forms.iter().filter_map(list).collect()
    }

    /// The list of this person that is kept so, by the edition of the statements that it asks.
    pub(super) fn list(&self, progress: Progress, setup: &Setup) -> Result<List, Unusable> {
        let info = &progress.info;
        let edition = setup.instrument.named(&info.instrument);
        let edition = edition.ok_or(Unusable::OtherStatements)?;
        let questionnaire = &edition.questionnaire;
        let mine = self.key.is_empty() || info.id == self.key || info.id.is_empty();
        if !(mine && info.perspective == Some(setup.perspective)) {
            return Err(Unusable::Damaged);
        }
        let order = presentation_order(questionnaire, info.form(), info.seed);
        let on_scale = |value: &u8| questionnaire.scale().contains(*value);
        let sitting = resumed(&progress, &ids(questionnaire, &order), on_scale)?;
        Ok(List::of(sitting, progress.info, questionnaire))
    }

    /// Writes how far the person came. What went wrong, if anything.
    pub(super) fn save(&self, list: &List, setup: &Setup, folder: &StateFolder) -> io::Result<()> {
        let ids = ids(&setup.instrument.questionnaire, &list.order);
        let kept = progress(&list.info, &ids, list.sitting.items());
        self.name(setup, list.form()).file(folder).save(&kept)
    }

    /// Puts the guess of a list without answers on disk, where no other list of its form is in the way: that stays until the first
    /// new answer. What went wrong, if anything.
    pub(super) fn keep_guess(
        &self,
        list: &List,
        setup: &Setup,
        context: &mut Context<'_>,
    ) -> Option<String> {
        let folder = self.store.folder()?;
        let (form, before) = (list.form(), self.guess_in.get());
        let is_there = self.name(setup, form).file::<u8>(folder).path().is_file();
        if list.info.guess.is_none() || (is_there && before != Some(form)) {
            return None;
        }
        let save = |folder: &StateFolder| self.save(list, setup, folder);
        let warning = self.store.write(0, save, context);
        if self.store.is_keeping() {
            self.guess_in.set(Some(form));
            if let Some(other) = before.filter(|before| *before != form) {
                self.forget(setup, other, context);
            }
        }
        warning
    }

    /// Takes the progress away: the answers are where they should go. What went wrong is said.
    pub(super) fn forget(&self, setup: &Setup, form: Form, context: &mut Context<'_>) {
        self.store.forget::<u8>(&self.name(setup, form), context);
    }
}

/// What is kept of this person.
#[derive(Default)]
pub(super) struct Waiting {
    pub(super) lists: Vec<List>,
    pub(super) result: Option<List>,
    /// The guess that was given before a list of which nothing is answered yet.
    pub(super) guess: Option<ByRole<u8>>,
}

impl Waiting {
    /// Nothing but a guess.
    pub(super) fn guessed(guess: Option<ByRole<u8>>) -> Self {
        Self {
            guess,
            ..Self::default()
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.lists.is_empty() && self.result.is_none()
    }
}

/// A list of statements that is being answered, or is answered.
#[derive(Debug, Clone)]
pub(super) struct List {
    /// What was given so far.
    pub(super) sitting: Sitting,
    /// The places of the statements in the order of asking.
    pub(super) order: Vec<usize>,
    pub(super) info: SessionInfo,
    /// Whether the answers came from an input that no person types, and that is at its end.
    pub(super) ran_out: bool,
    /// The day of the last answer, when there was one for every statement.
    pub(super) answered: Option<String>,
    /// What the person wants to do with it.
    pub(super) intention: Option<String>,
}

impl List {
    /// One that goes on from what was given.
    pub(super) fn of(sitting: Sitting, info: SessionInfo, questionnaire: &Questionnaire) -> Self {
        Self {
            sitting,
            order: presentation_order(questionnaire, info.form(), info.seed),
            info,
            ran_out: false,
            answered: None,
            intention: None,
        }
    }

    /// One that begins now; nothing when there is nothing to ask in this form.
    pub(super) fn new(
        form: Form,
        seed: Option<Seed>,
        keeper: &Keeper,
        setup: &Setup,
        today: String,
    ) -> Option<Self> {
        let questionnaire = &setup.instrument.questionnaire;
        let sitting = Sitting::new(questionnaire.places(form).count())?;
        let info = setup.info(form, keeper.id.clone(), today, seed);
        Some(Self::of(sitting, info, questionnaire))
    }

    /// The whole list with what this one of the short version has answered, and before that what was given in the whole list that
    /// is kept; nothing for a list without statements.
    pub(super) fn longer(&self, kept: Option<&Self>, setup: &Setup) -> Option<Self> {
        let questionnaire = &setup.instrument.questionnaire;
        let begun = &kept.unwrap_or(self).info;
        let info = SessionInfo {
            form: Some(Form::Full),
            date: begun.date.clone(),
            seed: begun.seed,
            finished: false,
            written: Vec::new(),
            ..self.info.clone()
        };
        let order = presentation_order(questionnaire, Form::Full, info.seed);
        let given = |place: &usize| {
            let kept = kept.and_then(|kept| kept.given(*place));
            kept.or_else(|| self.given(*place))
        };
        let sitting = Sitting::resumed(order.iter().map(given).collect())?;
        Some(Self {
            intention: self.intention.clone(),
            ..Self::of(sitting, info, questionnaire)
        })
    }

    /// What was given for the statement at this place in file order.
    pub(super) fn given(&self, place: usize) -> Option<Given> {
        let asked = self.order.iter().position(|asked| *asked == place)?;
        self.sitting.given(asked).copied()
    }

    /// Whether it asks the newest edition of the statements that can be asked.
    pub(super) fn is_of(&self, instrument: &LoadedQuestionnaire) -> bool {
        same_statements(&self.info.instrument, &instrument.reference())
    }

    /// Which statements are asked.
    pub(super) fn form(&self) -> Form {
        self.info.form()
    }

    /// Whether every statement was answered or skipped.
    pub(super) fn is_complete(&self) -> bool {
        self.sitting.done() == self.sitting.total()
    }

    /// Whether there are enough answers for a mix, by these statements.
    pub(super) fn has_mix(&self, setup: &Setup) -> bool {
        let questionnaire = &setup.instrument.questionnaire;
        let by_place = self.by_place(questionnaire.statements().len());
        let answers = Answers::new(questionnaire, &by_place).ok();
        answers.is_some_and(|answers| {
            let profile = answers.profile(questionnaire, self.form());
            profile.shares.is_some()
        })
    }

    /// The answers by place in file order, for a questionnaire with this many statements.
    pub(super) fn by_place(&self, statements: usize) -> Vec<Option<u8>> {
        let mut answers = vec![None; statements];
        for (place, given) in self.order.iter().zip(self.sitting.items()) {
            if let Some(slot) = answers.get_mut(*place) {
                *slot = given.and_then(Given::answer);
            }
        }
        answers
    }
}

/// The ids of statements by their places.
pub(super) fn ids(questionnaire: &Questionnaire, order: &[usize]) -> Vec<String> {
    let statements = order
        .iter()
        .filter_map(|place| questionnaire.statement(*place));
    statements
        .map(|statement| statement.id.to_string())
        .collect()
}
