//! Leaving a result: one question, what becomes of it.

use crate::ask::{Asked, BACKSPACE, Choice, Menu, Runner, or_back};
use crate::model::Perspective;
use crate::words::interview::{QUIT_KEYS, closing};
use crate::words::keeping::{self, KeptOf, leaving};

use super::person::Response;
use super::run::{Next, Run};

/// What becomes of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It stays where it is, if it is anywhere.
    Stays,
    Save,
    Wipe,
    Back,
}

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
        let wipe = leaving::wipe(language, &others);
        let mut choices = vec![
            Choice::new(
                Fate::Save,
                closing::save_keys(language),
                closing::save(language),
            )
            .typed(closing::save_word(language)),
            Choice::new(Fate::Wipe, keeping::WIPE_KEYS, wipe).typed(keeping::wipe_word(language)),
            Choice::new(Fate::Back, &[BACKSPACE], leaving::back(language))
                .typed(leaving::back_word(language)),
        ];
        match self.keeper.result_in() {
            Some(folder) => {
                let here = leaving::here(language, &folder);
                choices.insert(0, Choice::new(Fate::Stays, &[], here));
            }
            None => choices.push(
                Choice::new(Fate::Stays, QUIT_KEYS, leaving::stop(language))
                    .typed(closing::stop_word(language)),
            ),
        }
        Menu::new(language, vec![format!("\n{line}")], choices)
    }
}
