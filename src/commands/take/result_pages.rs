//! Walking around in a result: its pages, and what a key does on each.

use std::cell::Cell;

use crate::ask::{Asked, Choice, LayOut, Pages, Runner, or_back};
use crate::commands::asking::{as_wide, screenfuls};
use crate::error::Error;
use crate::output::document::{Document, screens, summary};
use crate::words::interview::closing;
use crate::words::more as words;

use super::person::{self, Response};
use super::run::{AfterResult, Run};

/// What can be chosen under the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ResultChoice {
    Save,
    Answers,
    More,
    Stop,
}

impl Run<'_, '_> {
    /// Shows the result in pages until the person leaves it, after the menu of what else there is or not. What it comes to on
    /// paper, its headline, picture and table, is printed once then.
    pub(super) fn walk(
        &mut self,
        taken: &mut Response,
        menu_first: bool,
        runner: &mut Runner<'_>,
    ) -> Asked<AfterResult> {
        self.intention_again(taken, menu_first, runner)?;
        if menu_first && let Some(next) = self.more(taken, runner)? {
            return Ok(next);
        }
        let at = Cell::new(0);
        loop {
            let shown = self.shown(taken)?;
            let (lay_out, choices) = (self.lay_out(shown.as_ref(), taken), self.on_page(taken));
            let language = self.context.language;
            let explained = shown.as_ref().map(|_| words::explained(language));
            let pages = Pages::new(language, lay_out, choices, &at)
                .explained(explained.unwrap_or_default());
            let chosen = or_back(runner.ask(pages))?.unwrap_or(ResultChoice::Stop);
            match self.chosen(chosen, taken, runner)? {
                None => {}
                Some(AfterResult::Done) => {
                    self.context.fit(runner);
                    let shown = self.shown(taken)?;
                    let to_keep = self.to_keep(shown.as_ref(), taken)?;
                    self.context.print(&to_keep)?;
                    return Ok(AfterResult::Done);
                }
                Some(next) => return Ok(next),
            }
        }
    }

    /// Does what was chosen; nothing where that leads back to the result.
    pub(super) fn chosen(
        &mut self,
        chosen: ResultChoice,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<AfterResult>> {
        match chosen {
            ResultChoice::Save => self.save_as(taken, runner).map(|()| None),
            ResultChoice::Answers => Ok(Some(AfterResult::Answers)),
            ResultChoice::More => self.more(taken, runner),
            ResultChoice::Stop => self.leaving(taken, runner),
        }
    }

    /// What there is to walk around in; nothing for the list beside the own one.
    fn shown(&self, taken: &Response) -> Result<Option<Document>, Error> {
        if self.side_by_side(taken, self.context.display)?.is_some() {
            return Ok(None);
        }
        person::document(taken, &self.request, &self.setup, self.context).map(Some)
    }

    fn lay_out<'s>(&'s self, shown: Option<&'s Document>, taken: &'s Response) -> LayOut<'s> {
        let display = self.context.display;
        match shown {
            Some(document) => {
                Box::new(move |rows, columns| screens(document, rows, as_wide(display, columns)))
            }
            None => Box::new(move |rows, columns| {
                let text = self.side_by_side(taken, as_wide(display, columns));
                screenfuls(&text.ok().flatten().unwrap_or_default(), rows, columns)
            }),
        }
    }

    fn to_keep(&self, shown: Option<&Document>, taken: &Response) -> Result<String, Error> {
        let display = self.context.display;
        match shown {
            Some(document) => Ok(summary(document, display)),
            None => Ok(self.side_by_side(taken, display)?.unwrap_or_default()),
        }
    }

    fn on_page(&self, taken: &Response) -> Vec<Choice<ResultChoice>> {
        let language = self.context.language;
        let complete = words::complete(language);
        let save = closing::save_keys(language);
        // Where that makes a mix, the skipped statements are answered.
        let mut choices = vec![
            Choice::new(ResultChoice::Answers, closing::ANSWERS_KEYS, complete),
            Choice::new(ResultChoice::More, &['m'], words::more(language)),
            Choice::new(ResultChoice::Save, save, words::save(language)),
        ];
        if taken.has_mix(&self.setup) {
            choices.remove(0);
        }
        choices
    }
}
