//! What someone means to do: asked for, kept with the result, and shown again when it is opened later.

use crate::ask::{Asked, Choice, Field, Menu, Runner, or_back, or_left};
use crate::error::Error;
use crate::model::{Pitfall, Role};
use crate::words::date;
use crate::words::interview::closing;
use crate::words::more as words;

use super::person::Response;
use super::run::Run;

impl Run<'_, '_> {
    /// Asks once for an intention: it goes into a report, and stays with the result where that is kept. Whether to go on: not
    /// when the person goes back.
    pub(super) fn ask_intention(
        &mut self,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Result<bool, Error> {
        let is_known = taken.intention.is_some() || self.intention_came_up;
        if is_known || !self.context.io.terminals.stdin {
            return Ok(true);
        }
        let prompt = closing::intention(self.context.language);
        let field = Field::new(self.context.language, prompt, "");
        let typed = or_left(runner.ask(field))?.unwrap_or(Some(String::new()));
        let goes_on = typed.is_some();
        self.intention_came_up = goes_on;
        if let Some(text) = typed.filter(|text| !text.is_empty()) {
            self.keep_intention(Some(text), taken, runner)?;
        }
        Ok(goes_on)
    }

    /// Chooses an intention, or another one; an empty line takes it away.
    pub(super) fn choose_intention(
        &mut self,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Asked<()> {
        let language = self.context.language;
        let now = taken.intention.clone().unwrap_or_default();
        let field = Field::new(language, words::which_intention(language), &now)
            .below(self.pitfalls(taken)?);
        let Some(typed) = runner.ask(field)? else {
            return Ok(());
        };
        let intention = Some(typed).filter(|text| !text.is_empty());
        let said = match intention {
            Some(_) => words::intention_taken(language, self.keeper.result_in().is_some()),
            None => words::no_intention(language),
        };
        runner.note(said)?;
        self.intention_came_up = true;
        Ok(self.keep_intention(intention, taken, runner)?)
    }

    /// The pitfalls of the roles that lead, with what helps; of three roles without, since that would be more than one takes in.
    fn pitfalls(&self, taken: &Response) -> Result<Vec<String>, Error> {
        let (spoken, language) = (
            self.context.language,
            self.setup.language(self.context.language)?,
        );
        let shares = taken.profile(&self.setup).shares;
        let leading = shares.map(|shares| shares.leading).unwrap_or_default();
        let helps = leading.len() < Role::ALL.len();
        let of_role = |role: Role| {
            let told = &self.setup.roles[role];
            let name = told.name.get(&language);
            let heading = if helps {
                words::pitfalls_and_help(spoken, name)
            } else {
                words::pitfalls(spoken, name)
            };
            let pitfall = |pitfall: &Pitfall| {
                let text = format!("  {}", pitfall.text.get(&language));
                let avoid = pitfall.avoid.get(&language);
                if helps {
                    format!("{text} {avoid}")
                } else {
                    text
                }
            };
            let pitfalls: Vec<String> = told.pitfalls.iter().map(pitfall).collect();
            std::iter::once(heading).chain(pitfalls)
        };
        Ok(leading.iter().flat_map(of_role).collect())
    }

    fn keep_intention(
        &self,
        intention: Option<String>,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Result<(), Error> {
        taken.intention = intention;
        if self.keeper.result_in().is_some() {
            self.put_result(taken, runner)?;
        }
        Ok(())
    }

    /// What the person meant to do, once, before a result that is opened again or, with `to_menu`, before what else there is.
    pub(super) fn intention_again(
        &mut self,
        taken: &Response,
        to_menu: bool,
        runner: &mut Runner<'_>,
    ) -> Asked<()> {
        let Some(intention) = taken
            .intention
            .as_ref()
            .filter(|_| self.seen_before && !self.intention_came_up)
        else {
            return Ok(());
        };
        self.intention_came_up = true;
        let language = self.context.language;
        let is_today = self.context.io.today() == taken.info.date;
        let day = (!is_today).then(|| date(language, &taken.info.date));
        let lines = words::intention_again(language, day.as_deref(), intention);
        let choices = vec![Choice::new(
            (),
            &[],
            words::on_from_intention(language, to_menu),
        )];
        let menu = Menu::new(self.context.language, lines.to_vec(), choices).read_first();
        or_back(runner.ask(menu)).map(drop)
    }
}
