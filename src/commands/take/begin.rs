//! Before the first statement: where answers about a colleague go, and what there is to go on with.

use std::path::PathBuf;

use crate::interview::{Ask, Leaving, Session};
use crate::random::presentation_order;
use crate::situation::Error;

use super::ask::Run;
use super::deliver;
use super::keeping::{Facts, Found};
use super::person;
use super::start::{Start, Waiting, start};

impl Run<'_, '_> {
    /// Answers about a colleague go to a file: asks for one in a terminal when none was named. Whether there is one.
    pub(super) fn ask_for_file(&mut self, asker: &mut dyn Ask) -> Result<bool, Error> {
        let nowhere = self.wanted.rows.is_none() && self.wanted.report.is_none();
        if !(deliver::is_hidden(self.request, self.setup) && nowhere) {
            return Ok(true);
        }
        let words = &self.context.texts.interview.closing;
        asker.say(words.colleague_intro)?;
        loop {
            let name = (words.colleague_file_name)(&self.context.io.today());
            let Some(name) = asker.line(words.colleague_prompt, &name)? else {
                return Ok(false);
            };
            if name.is_empty() {
                return Ok(false);
            }
            let path = PathBuf::from(name);
            match deliver::row_file(&path, self.request.excel, self.setup) {
                Ok(rows) => {
                    self.wanted.rows = Some((path, rows));
                    return Ok(true);
                }
                Err(error) => asker.say(&(self.context.texts.error)(&error))?,
            }
        }
    }

    /// The session to start with: a new one, one that was left before the end, or a finished one.
    pub(super) fn begin(
        &mut self,
        asker: &mut dyn Ask,
    ) -> Result<Result<(Session, Facts), Leaving>, Error> {
        let waiting = if self.request.fresh || self.keeper.drawn_key(self.request).is_some() {
            Waiting::default()
        } else {
            self.waiting()?
        };
        let started = start(
            asker,
            self.request,
            self.setup,
            self.keeper,
            waiting,
            self.context,
            self.stage.lines,
        )?;
        let form = match started {
            Start::Leave(leaving) => return Ok(Err(leaving)),
            Start::GoOn(Found { session, facts }) => return Ok(Ok((session, facts))),
            Start::Form(form) => form,
        };
        let seed = person::seed(self.request)?;
        let order = presentation_order(&self.setup.instrument.questionnaire, form, seed);
        let session = Session::new(order).ok_or(Error::NoShortForm)?;
        let (id, begun) = (self.keeper.id().to_owned(), self.context.io.today());
        Ok(Ok((session, Facts::new(form, id, begun, seed))))
    }

    /// What is kept of this person. A list that is complete, but whose result never came to be kept, is kept now.
    fn waiting(&mut self) -> Result<Waiting, Error> {
        let mut waiting = Waiting {
            result: self.keeper.find_result(self.setup, self.context),
            lists: Vec::new(),
        };
        let found = self.keeper.find(self.request, self.setup, self.context);
        for mut list in found {
            if !(self.keeper.results && list.is_complete()) {
                waiting.lists.push(list);
                continue;
            }
            list.facts.answered = Some(self.context.io.today());
            let same = |kept: &Found| {
                kept.facts.form == list.facts.form && kept.session.given() == list.session.given()
            };
            let newest = match waiting.result.take().filter(same) {
                Some(kept) => kept,
                None => list,
            };
            let taken = self.taken(&newest.session, &newest.facts)?;
            if let Some(warning) = self.warning(self.keeper.keep_result(&taken, self.setup)) {
                self.context.tell(&warning);
            }
            waiting.result = Some(newest);
        }
        if let Some(result) = &mut waiting.result {
            result.facts.finished = true;
        }
        // Which of all this the person wants is not known yet.
        self.keeper.holds_result(false);
        Ok(waiting)
    }
}
