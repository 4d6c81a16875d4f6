//! The end of a vote: the picture of the room, and where what was counted goes.

use std::cell::Cell;

use crate::ask::{Asked, Choice, Field, Leaving, Menu, Pages, Runner, or_back, or_left};
use crate::commands::asking::{LeavingChoice, LeavingQuestion, stays_after_all};
use crate::commands::new_file::{NewFile, free, in_full, typed_path};
use crate::error::{Error, status};
use crate::model::{Given, RoomPicture, RoomView, RoomVote};
use crate::storage::{SessionInfo, written_counts};
use crate::words::interview::{QUIT_KEYS, closing};
use crate::words::sitting::Left;
use crate::words::{self, class};

use super::room::Room;
use super::{RoomCounts, picture};

fn has_hands(given: &RoomCounts) -> bool {
    let is_answer = |given: &Option<Given<_>>| matches!(given, Some(Given::Answer(_)));
    given.iter().any(is_answer)
}

impl Room<'_, '_> {
    /// Shows the picture, in pages where someone has keys, while the room sees the same part, and asks for one of these choices, if
    /// any; nothing when it is left, as where nobody can choose. Without pages it is printed.
    pub(super) fn show<T: Clone>(
        &mut self,
        votes: Vec<RoomVote>,
        choices: Vec<Choice<Option<T>>>,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<T>> {
        let votes = [votes];
        self.context.fit(runner);
        let document = picture::document(&votes, self.setup, self.context);
        let layouts = picture::for_room(&document, self.context.display);
        let tell = |at| {
            let layouts = layouts.clone();
            self.show_room(&RoomView::Picture(RoomPicture { at, layouts }))
        };
        runner.warn(tell(0))?;
        if !self.has_pages(runner) {
            self.print(&votes)?;
            return if self.chooses() && !choices.is_empty() {
                runner.ask(self.menu(choices))
            } else {
                Ok(None)
            };
        }
        let at = Cell::new(0);
        let lay_out = picture::lay_out(&document, self.context.display);
        let pages = Pages::new(self.context.language, lay_out, choices, &at);
        let follower = Box::new(|at| drop(tell(at)));
        Ok(or_back(runner.ask(pages.followed(follower)))?.flatten())
    }

    /// Whether someone is there to choose.
    fn chooses(&self) -> bool {
        let terminals = self.context.io.terminals;
        terminals.stdin && terminals.stdout
    }

    fn has_pages(&self, runner: &Runner<'_>) -> bool {
        self.chooses() && !runner.is_lines()
    }

    fn print(&mut self, votes: &[Vec<RoomVote>]) -> Result<(), Error> {
        let text = picture::written(votes, self.setup, self.context);
        self.context.print(&text)
    }

    /// Leaves the picture: what was counted goes where that was asked for, or where someone chooses now; nothing when they go back
    /// to it. What was seen in pages is printed.
    pub(super) fn end(
        &mut self,
        info: &SessionInfo,
        given: &RoomCounts,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<u8>> {
        let (fate, saved) = self.fate(info, given, runner)?;
        if fate == LeavingChoice::Back {
            return Ok(None);
        }
        if self.has_pages(runner) {
            self.context.fit(runner);
            self.print(&[picture::votes(given, info, self.setup)])?;
        }
        if let Some(saved) = saved {
            runner.say(&saved)?;
        }
        if fate == LeavingChoice::Stays && self.store.is_keeping() {
            self.farewell.set(None);
            let left = self.left(info, given);
            runner.say(&words::sitting::left(self.context.language, &left))?;
            return Ok(Some(status::DONE));
        }
        Ok(Some(self.deliver(info, given)?))
    }

    /// What becomes of what was counted, and what to say of a file: a question only where it is in none, and someone can say.
    fn fate(
        &self,
        info: &SessionInfo,
        given: &RoomCounts,
        runner: &mut Runner<'_>,
    ) -> Asked<(LeavingChoice, Option<String>)> {
        let written = self.files.counts.is_some() || self.files.report.is_some();
        if written || !self.chooses() || !has_hands(given) {
            return Ok((LeavingChoice::Wipe, None));
        }
        loop {
            let chosen = or_back(runner.ask(self.fates(given)))?;
            match chosen.unwrap_or(LeavingChoice::Stays) {
                LeavingChoice::Save => {
                    let saved = self.save_as(info, given, runner)?;
                    if saved.is_some() {
                        return Ok((LeavingChoice::Wipe, saved));
                    }
                }
                fate => return Ok((fate, None)),
            }
        }
    }

    fn fates(&self, given: &RoomCounts) -> Menu<LeavingChoice> {
        let language = self.context.language;
        let kept_in = self.store.kept_in().filter(|_| self.store.is_keeping());
        let fates = LeavingQuestion {
            line: class::in_no_file(language).to_owned(),
            wipe: kept_in.as_ref().map(|_| class::wipe(language).to_owned()),
            here: kept_in.map(|folder| class::stays(language, &folder)),
            back: class::to_picture(language),
            part: self.store.part_of(given.len()),
        };
        fates.menu(language)
    }

    /// Writes what was counted to a file that is asked for: the words for that, if it was done.
    fn save_as(
        &self,
        info: &SessionInfo,
        given: &RoomCounts,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<String>> {
        let language = self.context.language;
        let prompt = closing::file_prompt(language, ".csv");
        let name = free(class::file_name(language, &info.date));
        let mut field = Field::new(language, &prompt, &name);
        loop {
            let name = runner.ask(field)?.filter(|name| !name.is_empty());
            let Some(name) = name else {
                return Ok(None);
            };
            let path = typed_path(&name, "csv", self.context);
            let written = NewFile::check(&path, "csv", false)
                .and_then(|file| self.write_counts(&file, info, given));
            match written {
                Ok(saved) => return Ok(Some(saved)),
                Err(error) => runner.note(&words::error(language, &error))?,
            }
            field = Field::new(language, &prompt, "").holding(name);
        }
    }

    /// Writes what was counted, and gives the words for that.
    fn write_counts(
        &self,
        file: &NewFile,
        info: &SessionInfo,
        given: &RoomCounts,
    ) -> Result<String, Error> {
        let votes = picture::votes(given, info, self.setup);
        let scale = self.setup.instrument.questionnaire.scale();
        file.write_to_disk(written_counts(&votes, scale).as_bytes())?;
        Ok(class::saved(self.context.language, &in_full(file.path())))
    }

    /// The words under the picture, in plain lines.
    fn menu<T: Clone>(&self, mut choices: Vec<Choice<Option<T>>>) -> Menu<Option<T>> {
        let language = self.context.language;
        let stop = Choice::new(None, QUIT_KEYS, closing::stop(language));
        choices.push(stop.typed(closing::stop_word(language)));
        Menu::new(language, vec![String::new()], choices)
            .in_one_line()
            .idle(closing::last_line(language))
    }

    /// What was counted goes to disk when that was asked for; only then the progress goes.
    pub(super) fn deliver(&mut self, info: &SessionInfo, given: &RoomCounts) -> Result<u8, Error> {
        self.save(info, given)?;
        self.farewell.set(None);
        self.store.forget::<Vec<u64>>(self.name, self.context);
        Ok(status::DONE)
    }

    /// Writes what was counted where that was asked for.
    fn save(&mut self, info: &SessionInfo, given: &RoomCounts) -> Result<(), Error> {
        if let Some(file) = &self.files.counts {
            let saved = self.write_counts(file, info, given)?;
            self.context.tell(&saved);
        }
        let votes = picture::votes(given, info, self.setup);
        match &self.files.report {
            Some(report) => picture::report(report, &[votes], self.setup, self.context),
            None => Ok(()),
        }
    }

    /// Whether whoever leaves counts that are nowhere goes on with them instead.
    pub(super) fn stays_after_all(
        &self,
        info: &SessionInfo,
        given: &RoomCounts,
        runner: &mut Runner<'_>,
    ) -> Asked<bool> {
        self.try_again(info, given, runner)?;
        if self.files.counts.is_some() || !has_hands(given) {
            return Ok(false);
        }
        let left = self.left(info, given);
        stays_after_all(&left, self.quit(), self.context, runner)
    }

    /// Stopping before the end: whoever chooses to sees the picture of what was counted, as does the room, and finds it in the
    /// files.
    pub(super) fn stop(
        &mut self,
        info: &SessionInfo,
        given: &RoomCounts,
        leaving: Leaving,
        runner: &mut Runner<'_>,
    ) -> Asked<u8> {
        let left = self.left(info, given);
        if leaving != Leaving::Stop || !has_hands(given) {
            return self.leave(&left, leaving, runner);
        }
        runner.clear()?;
        let saved = self.save(info, given);
        let written = SessionInfo {
            written: self.files.digests(),
            ..info.clone()
        };
        // What tells the files that were written is kept, so that going on may replace them.
        if !written.written.is_empty() {
            runner.warn(self.keep(&written, given))?;
        }
        let votes = picture::votes(given, info, self.setup);
        let shown = self.show::<()>(votes.clone(), Vec::new(), runner);
        let leaving = or_left(shown)?.err().unwrap_or(leaving);
        if self.has_pages(runner) {
            self.context.fit(runner);
            self.print(&[votes])?;
        }
        let left = self.leave(&left, leaving, runner);
        saved?;
        left
    }

    /// Says how far the room came, and leaves.
    pub(super) fn leave(
        &self,
        left: &Left,
        leaving: Leaving,
        runner: &mut Runner<'_>,
    ) -> Asked<u8> {
        self.farewell.set(None);
        runner.say(&words::sitting::left(self.context.language, left))?;
        Err(leaving.into())
    }
}
