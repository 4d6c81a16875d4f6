//! The result: reading it, keeping it as a file, looking at the answers again, and delivering what was asked for.

use std::fs;
use std::path::Path;

use crate::ask::{Asked, Choice, Field, Menu, Runner, or_back, or_left};
use crate::commands::asking::{LeavingChoice, LeavingQuestion};
use crate::commands::new_file::{ReportFile, ReportWriter, free, in_full, typed_path};
use crate::error::{Error, FileFault};
use crate::model::{Format, Perspective};
use crate::screen::Display;
use crate::storage::StateFolder;
use crate::words;
use crate::words::interview::{QUIT_KEYS, closing};
use crate::words::keeping::{KeptOf, leaving};
use crate::words::more as words_of;
use crate::words::report::endings;

use super::deliver;
use super::keeping::List;
use super::pair::ListPair;
use super::person::{self, Response};
use super::result_pages::ResultChoice;
use super::run::{AfterResult, OwnBeside, Run};

/// What a result is saved as besides a report: one row of answers.
const ROW: &[Format] = &[Format::Csv];

/// How many rows of answers a file of this program has below its header.
fn rows_in(path: &Path) -> usize {
    let text = fs::read(path).unwrap_or_default();
    text.split(|byte| *byte == b'\n').count().saturating_sub(2)
}

impl Run<'_, '_> {
    /// Shows the result, in pages where someone has keys, and asks what to do with it.
    pub(super) fn result(
        &mut self,
        taken: &mut Response,
        menu_first: bool,
        runner: &mut Runner<'_>,
    ) -> Asked<AfterResult> {
        if self.has_keys() && !runner.is_lines() {
            return self.walk(taken, menu_first, runner);
        }
        if self.has_keys()
            && menu_first
            && let Some(next) = self.more(taken, runner)?
        {
            return Ok(next);
        }
        self.show(taken)?;
        self.closing(taken, runner)
    }

    /// Writes the whole result.
    fn show(&mut self, taken: &Response) -> Result<(), Error> {
        if self.is_hidden() {
            return Ok(());
        }
        let text = match self.side_by_side(taken, self.context.display)? {
            Some(text) => text,
            None => person::written(taken, &self.request, &self.setup, self.context)?,
        };
        self.context.print(&text)
    }

    /// Whether someone can press keys under the result.
    pub(super) fn has_keys(&self) -> bool {
        let terminals = self.context.io.terminals;
        let hidden = self.is_hidden();
        terminals.stdin && terminals.stdout && !deliver::is_json(&self.request) && !hidden
    }

    /// The words under the result, in plain lines.
    fn closing(&mut self, taken: &mut Response, runner: &mut Runner<'_>) -> Asked<AfterResult> {
        if !self.has_keys() {
            return Ok(AfterResult::Done);
        }
        loop {
            let chosen = or_back(runner.ask(self.menu()))?.unwrap_or(ResultChoice::Stop);
            if let Some(next) = self.chosen(chosen, taken, runner)? {
                return Ok(next);
            }
        }
    }

    /// What can be done under the result.
    fn menu(&self) -> Menu<ResultChoice> {
        let language = self.context.language;
        let (save, answers) = (closing::save(language), closing::answers(language));
        let choices = vec![
            Choice::new(ResultChoice::Save, closing::save_keys(language), save)
                .typed(closing::save_word(language)),
            Choice::new(ResultChoice::Answers, closing::ANSWERS_KEYS, answers)
                .typed(closing::answers_word(language)),
            Choice::new(ResultChoice::More, &['m'], words_of::what_else(language))
                .typed(words_of::more(language)),
            Choice::new(ResultChoice::Stop, QUIT_KEYS, closing::stop(language))
                .typed(closing::stop_word(language)),
        ];
        Menu::new(language, vec![String::new()], choices)
            .in_one_line()
            .idle(closing::last_line(language))
    }

    /// This list beside the own one from which the person went on.
    fn pair(&self, taken: &Response) -> Option<ListPair<'_>> {
        let own = self.own?;
        Some(ListPair::of(&own.taken, Some(taken), &self.setup))
    }

    /// The same as it is read, where both have a mix.
    pub(super) fn side_by_side(
        &self,
        taken: &Response,
        display: Display,
    ) -> Result<Option<String>, Error> {
        let pair = self.pair(taken);
        pair.map_or(Ok(None), |pair| pair.text(None, display, self.context))
    }

    /// Saves the result as a file under a name that the person types.
    pub(super) fn save_as(&mut self, taken: &mut Response, runner: &mut Runner<'_>) -> Asked<()> {
        let language = self.context.language;
        let name = closing::file_name(language, &taken.info.date);
        let prompt = closing::file_prompt(language, &endings(language, ROW));
        or_back(self.save_under(&prompt, name, "html", taken, runner)).map(drop)
    }

    /// Saves the answers as one row, for a trainer.
    pub(super) fn for_trainer(
        &mut self,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Asked<()> {
        let (prompt, name) = words_of::trainer_file(self.context.language, &taken.info.date);
        self.save_under(prompt, name, "csv", taken, runner)
    }

    /// Asks for a name, with this one as a suggestion and this ending where none is typed, and saves under it.
    fn save_under(
        &mut self,
        prompt: &str,
        name: String,
        ending: &str,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Asked<()> {
        let language = self.context.language;
        let mut field = Field::new(language, prompt, &free(name));
        loop {
            let name = runner.ask(field)?.filter(|name| !name.is_empty());
            let Some(name) = name else {
                return Ok(());
            };
            let path = typed_path(&name, ending, self.context);
            match self.save_to(&path, taken, runner) {
                Ok(false) => return Ok(()),
                Ok(true) => {
                    let ending = path.extension().and_then(|ending| ending.to_str());
                    let ending = ending.map(str::to_ascii_lowercase);
                    let shown = in_full(&path);
                    self.saved_as = Some(path);
                    let rows = self.saved_as.as_deref().map_or(1, rows_in);
                    runner.note(&words_of::saved(language, &shown, ending.as_deref(), rows))?;
                    return Ok(self.forget_colleague()?);
                }
                Err(error) => runner.note(&words::error_of_name(language, &error))?,
            }
            field = Field::new(language, prompt, "").holding(name);
        }
    }

    /// Saves the result as the end of this name asks for: as a row of answers, or as a report. False when the person goes back.
    fn save_to(
        &mut self,
        path: &Path,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Result<bool, Error> {
        if path
            .extension()
            .is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
        {
            deliver::add_row(path, taken, &self.request, &self.setup, self.context)?;
            return Ok(true);
        }
        if Format::of(path).is_none() {
            return Err(FileFault::ReportFormat { more: ROW }.at(path));
        }
        let file = ReportFile::check(path, self.context)?;
        if let Some(pair) = self.pair(taken) {
            let write = |report: ReportWriter<'_>| file.write(report, self.context);
            pair.with(None, self.context, write)?.unwrap_or(Ok(()))?;
            return Ok(true);
        }
        if !self.ask_intention(taken, runner)? {
            return Ok(false);
        }
        let report = person::report(taken, &self.request, &self.setup, self.context.language)?;
        file.write(&report, self.context).map(|()| true)
    }

    /// A list about a colleague is not kept once it is in a file.
    fn forget_colleague(&self) -> Result<(), Error> {
        let colleague = self.setup.perspective == Perspective::Colleague;
        if colleague && self.is_in_a_file() {
            self.keeper.forget_result(&self.setup)?;
        }
        Ok(())
    }

    /// Whether the answers or their result are in a file that was asked for, or will be.
    pub(super) fn is_in_a_file(&self) -> bool {
        self.is_asked_for_in_a_file() || self.saved_as.is_some()
    }

    /// The same by what was typed at the start.
    pub(super) const fn is_asked_for_in_a_file(&self) -> bool {
        self.wanted.rows.is_some() || self.wanted.report.is_some()
    }

    /// Everything that was asked for goes to disk; only then the progress goes. A result that stays is named.
    pub(super) fn deliver(
        &mut self,
        taken: &mut Response,
        list: &List,
        runner: &mut Runner<'_>,
    ) -> Result<(), Error> {
        self.write_files(taken, runner)?;
        if self.is_hidden() {
            runner.say(words::report::for_colleague(self.context.language))?;
        }
        self.farewell.set(None);
        self.forget_colleague()?;
        if self.keeper.result_in().is_some() {
            runner.say(&format!("\n{}", self.goodbye(list)))?;
        } else if list.ran_out || self.is_in_a_file() {
            self.keeper.forget(&self.setup, list.form(), self.context);
        }
        self.clear_for_the_next(runner)
    }

    /// What was asked for goes to disk, and everything else goes: what is kept, and what stands on the screen.
    pub(super) fn wipe(
        &mut self,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Result<(), Error> {
        self.write_files(taken, runner)?;
        self.keeper.wipe(&self.setup)?;
        self.wiped(runner)
    }

    /// Nothing is kept any more: nothing stands on the screen either.
    pub(super) fn wiped(&self, runner: &mut Runner<'_>) -> Result<(), Error> {
        self.farewell.set(None);
        runner.wipe()?;
        if runner.is_lines() {
            runner.say(words::keeping::wiped_but_shown(self.context.language))?;
        }
        Ok(())
    }

    /// The own list, from which the person goes on to another: what was asked for is written. Answers that are in no file
    /// yet stay where they are.
    pub(super) fn leave_behind(
        &mut self,
        mut taken: Response,
        list: &List,
        runner: &mut Runner<'_>,
    ) -> Result<OwnBeside, Error> {
        self.write_files(&mut taken, runner)?;
        let saved = self.wanted.rows.is_some();
        if saved {
            self.keeper.forget(&self.setup, list.form(), self.context);
        }
        let way_back = (!saved).then(|| self.options());
        Ok(OwnBeside { taken, way_back })
    }

    fn write_files(&mut self, taken: &mut Response, runner: &mut Runner<'_>) -> Result<(), Error> {
        let hidden = self.is_hidden();
        if self.wanted.report.is_some() && !deliver::is_json(&self.request) && !hidden {
            self.ask_intention(taken, runner)?;
        }
        self.wanted
            .deliver(taken, &self.request, &self.setup, self.context)
    }

    /// After rows for several people: one key, which is not Enter, clears the screen.
    fn clear_for_the_next(&self, runner: &mut Runner<'_>) -> Result<(), Error> {
        let terminals = self.context.io.terminals;
        let shared = self.wanted.rows.is_some() && terminals.stdin && terminals.stdout;
        if !shared || runner.is_lines() || deliver::is_json(&self.request) {
            return Ok(());
        }
        let language = self.context.language;
        let choices = vec![
            Choice::new(true, words::keeping::WIPE_KEYS, closing::wipe(language)),
            Choice::new(false, QUIT_KEYS, closing::stop(language)),
        ];
        let menu = Menu::new(language, vec![String::new()], choices).in_one_line();
        match or_left(runner.ask(menu))? {
            Ok(true) => Ok(runner.wipe()?),
            Ok(false) | Err(_) => Ok(runner.clear()?),
        }
    }
}

impl Run<'_, '_> {
    /// Asks what becomes of the result, where there is something to ask; nothing when the person goes back to it.
    pub(super) fn leaving(
        &mut self,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<AfterResult>> {
        self.try_again(taken, runner)?;
        while self.asks_on_leaving() {
            match or_back(runner.ask(self.question(taken)))? {
                Some(LeavingChoice::Save) => self.save_as(taken, runner)?,
                Some(LeavingChoice::Back) => return Ok(None),
                Some(LeavingChoice::Wipe) => return Ok(Some(AfterResult::Wipe)),
                Some(LeavingChoice::Stays) | None => break,
            }
        }
        Ok(Some(AfterResult::Done))
    }

    /// Whether something becomes of the result that the person can choose: it is kept here, or nowhere.
    fn asks_on_leaving(&self) -> bool {
        let in_a_file = self.is_in_a_file();
        let goes_away = in_a_file && self.setup.perspective == Perspective::Colleague;
        let stays = self.keeper.result_in().is_some() && !goes_away;
        self.has_keys() && (stays || !in_a_file)
    }

    /// A result that could not be kept goes to disk after all, where there is room for it by now.
    fn try_again(&self, taken: &Response, runner: &mut Runner<'_>) -> Result<(), Error> {
        let keeper = self.keeper;
        if keeper.results && keeper.result_in().is_none() && keeper.store.may_try_again() {
            self.put_result(taken, runner)?;
        }
        Ok(())
    }

    /// Puts the result on disk; what went wrong is said.
    pub(super) fn put_result(
        &self,
        taken: &Response,
        runner: &mut Runner<'_>,
    ) -> Result<(), Error> {
        let save = |folder: &StateFolder| self.keeper.keep_result(taken, &self.setup, folder);
        let warning = (self.keeper.store).write(taken.order.len(), save, self.context);
        Ok(runner.warn(warning)?)
    }

    fn question(&self, taken: &Response) -> Menu<LeavingChoice> {
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
        let fates = LeavingQuestion {
            line: format!("\n{line}"),
            here: here.map(|folder| leaving::here(language, &folder)),
            wipe: Some(leaving::wipe(language, &others)),
            back: leaving::back(language),
            part: self.keeper.store.part_of(taken.order.len()),
        };
        fates.menu(language)
    }
}
