//! Leaving a result: one question, what becomes of it.

use crate::ask::{Asked, Menu, Runner, or_back};
use crate::commands::asking::{Fate, Fates};
use crate::model::Perspective;
use crate::words::keeping::{KeptOf, leaving};

use super::person::Response;
use super::run::{Next, Run};

impl Run<'_, '_> {
    /// Asks what becomes of the result, where there is something to ask; nothing when the person goes back to it.
    pub(super) fn leaving(
        &mut self,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<Next>> {
        while self.asks_on_leaving() {
            match or_back(runner.ask(self.question()))? {
                Some(Fate::Save) => self.save_as(taken, runner)?,
                Some(Fate::Back) => return Ok(None),
                Some(Fate::Wipe) => return Ok(Some(Next::Wipe)),
                Some(Fate::Stays) | None => break,
            }
        }
        Ok(Some(Next::Done))
    }

    /// Whether something becomes of the result that the person can choose: it is kept here, or nowhere.
    fn asks_on_leaving(&self) -> bool {
        let in_a_file = self.is_in_a_file();
        let goes_away = in_a_file && self.setup.perspective == Perspective::Colleague;
        let stays = self.keeper.result_in().is_some() && !goes_away;
        self.has_keys() && (stays || !in_a_file)
    }

    fn question(&self) -> Menu<Fate> {
        let language = self.context.language;
        let line = match &self.saved_as {
            Some(path) => leaving::also_in(language, &path.display().to_string()),
            None if self.seen_before || self.wanted.report.is_some() => {
                leaving::what_now(language).to_owned()
            }
            None => leaving::nowhere_else(language).to_owned(),
        };
        let mut others = self.keeper.kept_of(&self.setup);
        others.retain(|kept| *kept != KeptOf::Result(self.setup.perspective));
        let here = self.keeper.result_in();
        let fates = Fates {
            line: format!("\n{line}"),
            here: here.map(|folder| leaving::here(language, &folder)),
            wipe: Some(leaving::wipe(language, &others)),
            back: leaving::back(language),
        };
        fates.menu(language)
    }
}
