//! Leaving a result: one question, what becomes of it.

use crate::ask::{BACKSPACE, Choice, Leaving, Menu, Runner};
use crate::error::Error;
use crate::model::Perspective;
use crate::words::{self, keeping::leaving};

use super::person::Response;
use super::run::{Next, Run};

/// What becomes of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    /// It stays where it is.
    Here,
    Save,
    Wipe,
    Back,
    /// Nothing of it is kept.
    Stop,
}

impl Run<'_, '_> {
    /// Asks what becomes of the result, where there is something to ask; nothing when the person goes back to it.
    pub(super) fn leaving(
        &mut self,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Result<Option<Next>, Error> {
        while self.asks_on_leaving() {
            let fates = self.fates();
            let chosen = match runner.ask(self.question(&fates))? {
                Ok(place) => fates.get(place).copied(),
                Err(Leaving::Stop) => None,
                Err(Leaving::Interrupt) => return Ok(Some(Next::Interrupted)),
            };
            match chosen {
                Some(Fate::Save) => self.save_as(taken, runner)?,
                Some(Fate::Back) => return Ok(None),
                Some(Fate::Wipe) => return Ok(Some(Next::Wipe)),
                Some(Fate::Here | Fate::Stop) | None => break,
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

    fn fates(&self) -> Vec<Fate> {
        match self.keeper.result_in() {
            Some(_) => vec![Fate::Here, Fate::Save, Fate::Wipe, Fate::Back],
            None => vec![Fate::Save, Fate::Wipe, Fate::Back, Fate::Stop],
        }
    }

    fn question(&self, fates: &[Fate]) -> Menu {
        let line = match &self.saved_as {
            Some(path) => leaving::also_in(self.context.language, &path.display().to_string()),
            None if self.seen_before || self.wanted.report.is_some() => {
                leaving::what_now(self.context.language).to_owned()
            }
            None => leaving::nowhere_else(self.context.language).to_owned(),
        };
        let choices = fates.iter().map(|fate| self.fate(*fate)).collect();
        Menu::new(self.context.language, vec![format!("\n{line}")], choices)
    }

    fn fate(&self, fate: Fate) -> Choice {
        let language = self.context.language;
        match fate {
            Fate::Here => {
                let folder = self.keeper.result_in().unwrap_or_default();
                Choice::new(&[], leaving::here(language, &folder))
            }
            Fate::Save => Choice::new(
                words::interview::closing::save_keys(language),
                words::interview::closing::save(language),
            )
            .typed(words::interview::closing::save_word(language)),
            Fate::Wipe => {
                let label = leaving::wipe(language, self.keeper.has_list(self.setup));
                Choice::new(words::keeping::WIPE_KEYS, label)
                    .typed(words::keeping::wipe_word(language))
            }
            Fate::Back => Choice::new(&[BACKSPACE], leaving::back(language))
                .typed(leaving::back_word(language)),
            Fate::Stop => Choice::new(words::interview::QUIT_KEYS, leaving::stop(language))
                .typed(words::interview::closing::stop_word(language)),
        }
    }
}
