//! How a vote or a half day begins: a new one, or one that was left.

use crate::ask::{Asked, Field, Leaving, Runner};
use crate::commands::asking::{Unfinished, begin, command_line, former_names, given_in, tied};
use crate::commands::context::Context;
use crate::error::{AskFault, Error, FileFault};
use crate::model::Part;
use crate::storage::{Progress, RunName, SessionInfo, digest_of};
use crate::words::{self, class};

use super::room::{MOST_PEOPLE, Room};
use super::{ItemCounts, RoomCounts};

impl Room<'_, '_> {
    /// What was counted in a run that goes on, or a new one: asked on a first screen with this welcome, if there is one.
    pub(super) fn first(
        &mut self,
        welcome: Option<Vec<String>>,
        runner: &mut Runner<'_>,
    ) -> Asked<(SessionInfo, ItemCounts)> {
        let found = self.found();
        let written = found.as_ref().map(|(info, _)| info.written.as_slice());
        self.refuse_others(written.unwrap_or_default())?;
        let goes_on = match welcome {
            Some(welcome) => self.goes_on(welcome, found.as_ref(), runner)?,
            None => true,
        };
        if let Some((mut info, given)) = found.filter(|_| goes_on) {
            info.people = self.people_of(&info, &given)?;
            let counted = given.iter().flatten().count();
            self.store.begins_with(Some(counted));
            return Ok((info, given));
        }
        self.refuse_others(&[])?;
        let given = vec![None; self.setup.items().len()];
        Ok((self.new_info(runner)?, given))
    }

    /// Shows the first screen, with what waits elsewhere: whether the run that was found goes on.
    fn goes_on(
        &mut self,
        mut welcome: Vec<String>,
        found: Option<&(SessionInfo, ItemCounts)>,
        runner: &mut Runner<'_>,
    ) -> Asked<bool> {
        welcome.extend(self.window());
        welcome.extend(self.others_wait());
        welcome.extend(self.former_waits()?);
        let unfinished = found.map(|(info, given)| {
            let (done, of) = self.done_of(info, given);
            let (date, done) = (info.date.as_str(), done.min(of));
            Unfinished { date, done, of }
        });
        let (store, name) = (self.store, self.name);
        let wipe = |context: &mut Context<'_>| store.wipe::<Vec<u64>>(name, context);
        let run = self.setup.run_kind();
        begin(run, &welcome, unfinished, wipe, runner, self.context)
    }

    /// A run that was left before its end.
    fn found(&mut self) -> Option<(SessionInfo, ItemCounts)> {
        if self.request.fresh {
            return None;
        }
        let file = self.name.file(self.store.folder()?);
        let references = [self.setup.instrument.reference()];
        let (ids, fits) = (self.ids(), self.fits());
        let resume = |progress: Progress<Vec<u64>>| {
            let given = given_in(&progress, &ids, fits)?;
            Ok((progress.info, given))
        };
        let said = words::sitting::kept_aside;
        let found = (self.store).load(&file, &references, said, self.context, resume);
        let (mut info, given) = found?;
        info.part = self.part_of(&info);
        Some((info, given))
    }

    /// The part in which a half day was left: by what it is called, where the plan was changed meanwhile.
    fn part_of(&self, info: &SessionInfo) -> Option<usize> {
        let parts = self.setup.parts.as_deref().unwrap_or_default();
        let is_called = |part: &Part| *part.title.get(&self.setup.language) == info.part_title;
        let at = info.part?;
        let found = parts.iter().position(is_called);
        if parts.get(at).is_some_and(is_called) {
            Some(at)
        } else {
            found.or(Some(at))
        }
    }

    /// What goes with a new run; the number of people is asked where it was not given.
    fn new_info(&self, runner: &mut Runner<'_>) -> Asked<SessionInfo> {
        let people = match self.request.people {
            Some(people) => Some(people),
            None => self.ask_people(runner)?,
        };
        Ok(SessionInfo {
            instrument: self.setup.instrument.reference(),
            form: Some(self.setup.form),
            date: self.context.io.today(),
            people,
            ..SessionInfo::default()
        })
    }

    /// Votes of the same list that wait with something counted, but ask something else: another plan, form or case.
    fn waiting(&self) -> Vec<Progress<Vec<u64>>> {
        let files = self.store.folder().map(|folder| self.name.others(folder));
        let references = [self.setup.instrument.reference()];
        let loaded = files.into_iter().flatten();
        let loaded = loaded.filter_map(|file| file.load(&references).ok()?.ok()?);
        let has_some = |run: &Progress<_>| run.items.iter().any(|(_, given)| given.is_some());
        loaded.filter(has_some).collect()
    }

    /// What to say of such a vote before a new one begins; nothing where there is none.
    fn others_wait(&self) -> Option<String> {
        let waiting = self.waiting().into_iter();
        let latest = waiting.max_by(|one, other| one.info.date.cmp(&other.info.date))?;
        let counted = latest.items.iter().filter(|(_, given)| given.is_some());
        let (language, date) = (self.context.language, &latest.info.date);
        Some(class::others_wait(
            language,
            counted.count(),
            &words::date(language, date),
        ))
    }

    /// What to say of a vote that was begun before the statements of the list were changed; nothing where there is none.
    fn former_waits(&self) -> Result<Option<String>, Error> {
        let Some(folder) = self.store.folder() else {
            return Ok(None);
        };
        let former = former_names(&self.setup.instrument, folder, self.context)?;
        let files = former.iter().flat_map(|former| {
            let name = RunName::room(former, self.setup.form, "");
            let own = name.file::<Vec<u64>>(folder);
            let others = name.others(folder);
            [own].into_iter().chain(others)
        });
        let there = files.filter(|file| file.path().is_file());
        let there: Vec<String> = there
            .map(|file| file.path().display().to_string())
            .collect();
        let language = self.context.language;
        let told = (!there.is_empty()).then(|| words::list(language, &there));
        Ok(told.map(|files| class::former_waits(language, &files)))
    }

    /// Refuses a file that was there before and was not written of this run.
    fn refuse_others(&self, written: &[String]) -> Result<(), Error> {
        let Some(path) = self.files.other(written) else {
            return Ok(());
        };
        let waiting = self.waiting();
        let digest = digest_of(path);
        let mut others = waiting.iter().flat_map(|run| &run.info.written);
        let fault = if others.any(|other| Some(other) == digest.as_ref()) {
            FileFault::OfOtherVote
        } else {
            FileFault::Exists
        };
        Err(fault.at(path))
    }

    /// The room's window, for whoever opens it elsewhere; nothing where it is found by itself.
    fn window(&self) -> Option<String> {
        let path = self.request.screen_file.as_deref()?;
        let command = command_line(Some("class"), self.context, [Some(tied("screen", path))]);
        Some(class::window(self.context.language, &command))
    }

    /// The number of people in a run that goes on: what was counted keeps the number that it was counted of.
    fn people_of(&self, info: &SessionInfo, given: &RoomCounts) -> Result<Option<u64>, Error> {
        match (info.people, self.request.people) {
            (Some(begun), Some(now)) if begun != now && given.iter().any(Option::is_some) => {
                Err(Error::Ask(AskFault::OtherPeople { begun, now }))
            }
            (begun, now) => Ok(now.or(begun)),
        }
    }

    /// Asks for the number of people; nothing typed is unknown.
    fn ask_people(&self, runner: &mut Runner<'_>) -> Asked<Option<u64>> {
        let language = self.context.language;
        loop {
            let field = Field::new(language, class::people(language), "");
            let typed = runner.ask(field)?.ok_or(Leaving::Stop)?;
            match typed.parse::<u64>() {
                _ if typed.is_empty() => return Ok(None),
                Ok(people) if (1..=MOST_PEOPLE).contains(&people) => return Ok(Some(people)),
                _ => runner.note(class::not_people(language))?,
            }
        }
    }
}
