//! Before the first statement: where answers about a colleague go, what there is to go on with, and what is begun.

use crate::ask::{Asked, Field, Leaving, Runner};
use crate::commands::new_file::typed_path;
use crate::error::{Error, StatementsFault};
use crate::model::{ByRole, Form, Perspective};
use crate::words;
use crate::words::interview::closing;

use super::Setup;
use super::TakeRequest;
use super::deliver::{self, RowDestination};
use super::keeping::{List, Waiting};
use super::person;
use super::run::{Run, RunEnd};
use super::steps::TestState;

impl Run<'_, '_> {
    /// Answers about a colleague go to a file: asks for one in a terminal when none was named.
    pub(super) fn ask_for_file(&mut self, runner: &mut Runner<'_>) -> Asked<()> {
        let nowhere = self.wanted.rows.is_none() && self.wanted.report.is_none();
        if !(self.is_hidden() && nowhere) {
            return Ok(());
        }
        let language = self.context.language;
        let intro = closing::colleague_intro(language);
        loop {
            let name = closing::colleague_file_name(language, &self.context.io.today());
            let field = Field::new(language, closing::colleague_prompt(language), &name)
                .below(vec![intro.to_owned()]);
            let typed = runner.ask(field)?.filter(|name| !name.is_empty());
            let path = typed_path(&typed.ok_or(Leaving::Stop)?, "csv", self.context);
            match deliver::row_file(&path, self.request.excel, &self.setup) {
                Ok(rows) => {
                    self.wanted.rows = Some(RowDestination::new(rows));
                    return Ok(());
                }
                Err(error) => runner.note(&words::error(language, &error))?,
            }
        }
    }

    /// A list of this form that begins now, with the person's own idea of their mix when they gave it.
    pub(super) fn new_list(
        &mut self,
        form: Form,
        guess: Option<ByRole<u8>>,
        runner: &mut Runner<'_>,
    ) -> Asked<TestState> {
        let seed = person::seed(&self.request)?;
        let today = self.context.io.today();
        let list = List::new(form, seed, self.keeper, &self.setup, today);
        let mut list = list.ok_or(Error::Lacking(StatementsFault::NoShortForm))?;
        list.info.guess = guess;
        if self.keeper.guess_in.get().is_some() {
            runner.warn(self.keeper.keep_guess(&list, &self.setup, self.context))?;
        }
        Ok(TestState::with_list(list, false))
    }

    /// Puts the guess on disk, where nothing was drawn that one would need to find it again.
    pub(super) fn keep_guess(
        &mut self,
        guess: Option<ByRole<u8>>,
        runner: &mut Runner<'_>,
    ) -> Asked<()> {
        let (keeper, today) = (self.keeper, self.context.io.today());
        let list = List::new(self.form_of_start(), None, keeper, &self.setup, today);
        let drawn = keeper.drawn_key(&self.request).is_some();
        let Some(mut list) = list.filter(|_| !drawn) else {
            return Ok(());
        };
        list.info.guess = guess;
        Ok(runner.warn(keeper.keep_guess(&list, &self.setup, self.context))?)
    }

    /// The form that is begun when nobody chooses one.
    pub(super) fn form_of_start(&self) -> Form {
        self.request.form.unwrap_or_default()
    }

    /// Asks the statements about a colleague, under the code that they gave; nothing when the person goes back before them.
    pub(super) fn describe_colleague(&mut self, runner: &mut Runner<'_>) -> Asked<Option<RunEnd>> {
        let language = self.context.language;
        let field = Field::new(language, closing::colleague_code(language), "");
        let Some(code) = runner.ask(field)? else {
            return Ok(None);
        };
        let code = code.trim();
        let request = TakeRequest {
            perspective: Perspective::Colleague,
            id: (!code.is_empty()).then(|| code.to_owned()),
            guess: false,
            explain: false,
            report: None,
            ..self.request.clone()
        };
        let setup = Setup {
            perspective: Perspective::Colleague,
            ..self.newest.clone()
        };
        let ended = self.another(request, &setup, None, runner)?;
        Ok(Some(ended).filter(|ended| !matches!(ended, RunEnd::Back)))
    }

    /// The whole list that was left before the end.
    pub(super) fn kept_whole(&mut self) -> Option<List> {
        let full = Some(Form::Full);
        let mut found = self.keeper.find(full, self.newest, self.context);
        found.pop().filter(|list| list.sitting.done() > 0)
    }

    /// What is kept of this person. A list that is complete, but whose result never came to be kept, is kept now.
    pub(super) fn waiting(&mut self) -> Waiting {
        if self.request.fresh || self.keeper.drawn_key(&self.request).is_some() {
            return Waiting::default();
        }
        let mut waiting = Waiting {
            result: self.keeper.find_result(&self.setup, self.context),
            ..Waiting::default()
        };
        let form = self.request.form;
        let found = self.keeper.find(form, &self.setup, self.context);
        for mut list in found {
            if list.sitting.done() == 0 && list.info.guess.is_some() {
                waiting.guess = list.info.guess;
                self.keeper.guess_in.set(Some(list.form()));
                continue;
            }
            let is_of_setup = list.is_of(&self.setup.instrument);
            if !(self.keeper.results && list.is_complete() && is_of_setup) {
                waiting.lists.push(list);
                continue;
            }
            list.answered = Some(self.context.io.today());
            let same = |kept: &List| {
                kept.form() == list.form() && kept.sitting.items() == list.sitting.items()
            };
            let newest = match waiting.result.take().filter(same) {
                Some(kept) => kept,
                None => list,
            };
            if let Some(warning) = self.keep(&newest) {
                self.context.tell(&warning);
            }
            waiting.result = Some(newest);
        }
        if let Some(result) = &mut waiting.result {
            result.info.finished = true;
        }
        // Which of all this the person wants is not known yet.
        self.keeper.has_result.set(false);
        waiting
    }
}
