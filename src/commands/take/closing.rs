//! The result: reading it, keeping it as a file, looking at the answers again, and delivering what was asked for.

use std::path::{Path, PathBuf};

use crate::commands::asking::{show, signals};
use crate::commands::report_file::ReportFile;
use crate::interview::{Ask, Choice, Chosen, Leaving, Menu, Session};
use crate::model::Perspective;
use crate::situation::Error;

use super::ask::Run;
use super::deliver;
use super::further::{Own, Pair};
use super::keeping::Facts;
use super::person::{self, Taken};

/// What happens under the result.
pub(super) enum Next {
    /// The answers are looked at again.
    Answers,
    /// The same statements are asked from another perspective.
    GoOn(Perspective),
    /// The person has left the result.
    Done,
    /// The person has left it and wants nothing to stay.
    Wipe,
    /// The person broke it off.
    Interrupted,
}

/// What can be chosen under the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Under {
    Save,
    Answers,
    GoOn(Perspective),
    Stop,
}

impl Run<'_, '_> {
    /// Shows the result, and asks what to do with it.
    pub(super) fn result(&mut self, taken: &mut Taken, asker: &mut dyn Ask) -> Result<Next, Error> {
        loop {
            let next = match self.show(taken, asker)? {
                Some(Leaving::Interrupt) => return Ok(Next::Interrupted),
                Some(Leaving::Stop) => self.leaving(taken, asker)?,
                None => return self.closing(taken, asker),
            };
            if let Some(next) = next {
                return Ok(next);
            }
        }
    }

    /// Writes the result, screenful by screenful on a screen. How the person left it before its end, if so.
    fn show(&mut self, taken: &Taken, asker: &mut dyn Ask) -> Result<Option<Leaving>, Error> {
        if deliver::is_hidden(self.request, self.setup) {
            return Ok(None);
        }
        let beside = match self.pair(taken) {
            Some(pair) => pair.text(self.context)?,
            None => None,
        };
        let text = match beside {
            Some(text) => text,
            None => person::written(taken, self.request, self.setup, self.context)?,
        };
        let under = self.has_keys().then(|| self.menu(&self.options(taken)));
        show(&text, under.as_ref(), asker, self.context)
    }

    /// Whether someone can press keys under the result.
    pub(super) fn has_keys(&self) -> bool {
        let terminals = self.context.io.terminals;
        let hidden = deliver::is_hidden(self.request, self.setup);
        terminals.stdin && terminals.stdout && !deliver::is_json(self.request) && !hidden
    }

    /// The keys under the result.
    fn closing(&mut self, taken: &mut Taken, asker: &mut dyn Ask) -> Result<Next, Error> {
        if !self.has_keys() {
            return Ok(Next::Done);
        }
        let options = self.options(taken);
        loop {
            let chosen = match asker.menu(&self.menu(&options))? {
                Chosen::Choice(place) => options.get(place).copied(),
                Chosen::Leave(Leaving::Stop) => None,
                Chosen::Leave(Leaving::Interrupt) => return Ok(Next::Interrupted),
            };
            match chosen {
                Some(Under::Save) => self.save_as(taken, asker)?,
                Some(Under::Answers) => return Ok(Next::Answers),
                Some(Under::GoOn(perspective)) => return Ok(Next::GoOn(perspective)),
                Some(Under::Stop) | None => {
                    if let Some(next) = self.leaving(taken, asker)? {
                        return Ok(next);
                    }
                }
            }
        }
    }

    /// What can be done under the result. From an own one with a mix one can go on to the job or a wish.
    fn options(&self, taken: &Taken) -> Vec<Under> {
        let mut options = vec![Under::Save, Under::Answers];
        let own = self.setup.perspective == Perspective::Own && self.own.is_none();
        if own && taken.has_mix(self.setup) {
            options.extend([Perspective::Job, Perspective::Wish].map(Under::GoOn));
        }
        options.push(Under::Stop);
        options
    }

    fn menu(&self, options: &[Under]) -> Menu {
        let words = &self.context.texts.interview.closing;
        let choices = options.iter().map(|option| self.choice(*option)).collect();
        let idle = if self.stage.lines {
            words.last_line
        } else {
            words.last_page
        };
        Menu::new(self.context.texts, vec![String::new()], choices)
            .in_one_line()
            .idle(idle)
    }

    fn choice(&self, option: Under) -> Choice {
        let words = &self.context.texts.interview.closing;
        let (keys, label, word) = match option {
            Under::Save => (words.save_keys, words.save, words.save_word),
            Under::Answers => (words.answers_keys, words.answers, words.answers_word),
            Under::GoOn(Perspective::Wish) => (words.wish_keys, words.wish, words.wish_word),
            Under::GoOn(_) => (words.job_keys, words.job, words.job_word),
            Under::Stop => (
                self.context.texts.interview.quit_keys,
                words.stop,
                words.stop_word,
            ),
        };
        Choice::new(keys, label).typed(word)
    }

    /// This list beside the own one from which the person went on.
    fn pair(&self, taken: &Taken) -> Option<Pair<'_>> {
        let own = self.own?;
        Some(Pair::of(&own.taken, taken, self.setup))
    }

    /// Saves the result as a file under a name that the person types.
    pub(super) fn save_as(&mut self, taken: &mut Taken, asker: &mut dyn Ask) -> Result<(), Error> {
        let words = &self.context.texts.interview.closing;
        let name = free((words.file_name)(&taken.date));
        let Some(name) = asker
            .line(words.file_prompt, &name)?
            .filter(|name| !name.is_empty())
        else {
            return Ok(());
        };
        let file = match ReportFile::check(Path::new(&name), self.context.globals.force) {
            Ok(file) => file,
            Err(error) => return Ok(asker.say(&(self.context.texts.error)(&error))?),
        };
        let written = if let Some(pair) = self.pair(taken) {
            pair.save(&file, self.context)
        } else {
            self.ask_intention(taken, asker)?;
            let format = file.format();
            person::in_format(format, taken, self.request, self.setup, self.context)
                .and_then(|text| file.write(&text))
        };
        let sentence = match written {
            Ok(()) => {
                self.saved_as = Some(PathBuf::from(name));
                file.saved(self.context)
            }
            Err(error) => (self.context.texts.error)(&error),
        };
        asker.say(&sentence)?;
        self.forget_colleague()
    }

    /// Asks once for an intention: it goes into a report, and stays with the result where that is kept.
    fn ask_intention(&self, taken: &mut Taken, asker: &mut dyn Ask) -> Result<(), Error> {
        if taken.intention.is_some() || !self.context.io.terminals.stdin {
            return Ok(());
        }
        let prompt = self.context.texts.interview.closing.intention;
        taken.intention = asker.line(prompt, "")?.filter(|text| !text.is_empty());
        if taken.intention.is_some() && self.keeper.result_in().is_some() {
            let kept = self.keeper.keep_result(taken, self.setup);
            let warning = self.warning(kept);
            warning.map_or(Ok(()), |warning| asker.say(&warning))?;
        }
        Ok(())
    }

    /// A list about a colleague is not kept once it is in a file.
    fn forget_colleague(&self) -> Result<(), Error> {
        let colleague = self.setup.perspective == Perspective::Colleague;
        if colleague && self.is_in_a_file() {
            self.keeper.forget_result(self.setup)?;
        }
        Ok(())
    }

    /// Whether the answers or their result are in a file that was asked for, or will be.
    pub(super) fn is_in_a_file(&self) -> bool {
        let asked = self.wanted.rows.is_some() || self.wanted.report.is_some();
        asked || self.saved_as.is_some()
    }

    /// Everything that was asked for goes to disk; only then the progress goes. A result that stays is named.
    pub(super) fn deliver(
        &mut self,
        taken: &mut Taken,
        session: &Session,
        facts: &Facts,
        asker: &mut dyn Ask,
    ) -> Result<(), Error> {
        self.write_files(taken, asker)?;
        if deliver::is_hidden(self.request, self.setup) {
            asker.say(self.context.texts.result.for_colleague)?;
        }
        signals::say(self.stage.farewell, None);
        self.forget_colleague()?;
        if self.keeper.result_in().is_some() {
            asker.say(&format!("\n{}", self.goodbye(session, facts)))?;
        } else if facts.ran_out || self.is_in_a_file() {
            self.keeper.forget(self.setup, facts.form, self.context);
        }
        self.clear_for_the_next(asker)
    }

    /// What was asked for goes to disk, and everything else goes: what is kept, and what stands on the screen.
    pub(super) fn wipe(&mut self, taken: &mut Taken, asker: &mut dyn Ask) -> Result<(), Error> {
        self.write_files(taken, asker)?;
        signals::say(self.stage.farewell, None);
        self.keeper.wipe(self.setup)?;
        asker.wipe()?;
        if self.stage.lines {
            asker.say(self.context.texts.keeping.wiped_but_shown)?;
        }
        Ok(())
    }

    /// The own list, from which the person goes on to another: what was asked for is written. Answers that are in no file
    /// yet stay where they are.
    pub(super) fn leave_behind(
        &mut self,
        mut taken: Taken,
        facts: &Facts,
        asker: &mut dyn Ask,
    ) -> Result<Own, Error> {
        self.write_files(&mut taken, asker)?;
        let saved = self.wanted.rows.is_some();
        if saved {
            self.keeper.forget(self.setup, facts.form, self.context);
        }
        let way_back = (!saved).then(|| self.command());
        Ok(Own { taken, way_back })
    }

    fn write_files(&mut self, taken: &mut Taken, asker: &mut dyn Ask) -> Result<(), Error> {
        let hidden = deliver::is_hidden(self.request, self.setup);
        if self.wanted.report.is_some() && !deliver::is_json(self.request) && !hidden {
            self.ask_intention(taken, asker)?;
        }
        self.wanted
            .deliver(taken, self.request, self.setup, self.context)
    }

    /// After rows for several people: one key, which is not Enter, clears the screen.
    fn clear_for_the_next(&self, asker: &mut dyn Ask) -> Result<(), Error> {
        let terminals = self.context.io.terminals;
        let shared = self.wanted.rows.is_some() && terminals.stdin && terminals.stdout;
        if !shared || self.stage.lines || deliver::is_json(self.request) {
            return Ok(());
        }
        let (texts, interview) = (self.context.texts, self.context.texts.interview);
        let choices = vec![
            Choice::new(texts.keeping.wipe_keys, interview.closing.wipe),
            Choice::new(interview.quit_keys, interview.closing.stop),
        ];
        let menu = Menu::new(texts, vec![String::new()], choices).in_one_line();
        match asker.menu(&menu)? {
            Chosen::Choice(0) => Ok(asker.wipe()?),
            Chosen::Choice(_) | Chosen::Leave(_) => Ok(()),
        }
    }
}

/// The name of a file that is not there yet: with a number before its ending where needed.
fn free(name: String) -> String {
    let path = PathBuf::from(&name);
    let (Some(stem), Some(ending)) = (path.file_stem(), path.extension()) else {
        return name;
    };
    let numbered = (2..100).map(|number| {
        let (stem, ending) = (stem.to_string_lossy(), ending.to_string_lossy());
        format!("{stem}-{number}.{ending}")
    });
    let mut names = std::iter::once(name.clone()).chain(numbered);
    names.find(|name| !Path::new(name).exists()).unwrap_or(name)
}
