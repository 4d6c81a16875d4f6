//! Under the result: reading on, keeping it as a file, looking at the answers again, and delivering what was asked for.

use std::path::{Path, PathBuf};

use crate::commands::asking::{show, signals};
use crate::commands::report_file::ReportFile;
use crate::interview::{Ask, Choice, Chosen, Leaving, Menu};
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
    /// The person broke it off.
    Interrupted,
}

/// What can be chosen under the result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Under {
    Save,
    Answers,
    GoOn(Perspective),
    Done,
}

impl Run<'_, '_> {
    /// Writes the result, screenful by screenful on a screen. How the person left it before its end, if so.
    pub(super) fn show(
        &mut self,
        taken: &Taken,
        asker: &mut dyn Ask,
    ) -> Result<Option<Leaving>, Error> {
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
    fn has_keys(&self) -> bool {
        let terminals = self.context.io.terminals;
        let hidden = deliver::is_hidden(self.request, self.setup);
        terminals.stdin && terminals.stdout && !deliver::is_json(self.request) && !hidden
    }

    /// The keys under the result.
    pub(super) fn closing(
        &mut self,
        taken: &mut Taken,
        asker: &mut dyn Ask,
    ) -> Result<Next, Error> {
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
                Some(Under::Done) | None => return Ok(Next::Done),
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
        options.push(Under::Done);
        options
    }

    fn menu(&self, options: &[Under]) -> Menu {
        Menu {
            texts: self.context.texts,
            lines: vec![String::new()],
            choices: options.iter().map(|option| self.choice(*option)).collect(),
            in_one_line: true,
        }
    }

    fn choice(&self, option: Under) -> Choice {
        let words = &self.context.texts.interview.closing;
        let (keys, label) = match option {
            Under::Save => (words.save_keys, words.save),
            Under::Answers => (words.answers_keys, words.answers),
            Under::GoOn(Perspective::Wish) => (words.wish_keys, words.wish),
            Under::GoOn(_) => (words.job_keys, words.job),
            Under::Done => (&[][..], words.done),
        };
        Choice {
            keys,
            label: label.to_owned(),
        }
    }

    /// This list beside the own one from which the person went on.
    fn pair(&self, taken: &Taken) -> Option<Pair<'_>> {
        let own = self.own?;
        Some(Pair::of(&own.taken, taken, self.setup))
    }

    /// Saves the result as a file under a name that the person types.
    fn save_as(&mut self, taken: &mut Taken, asker: &mut dyn Ask) -> Result<(), Error> {
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
            Ok(()) => file.saved(self.context),
            Err(error) => (self.context.texts.error)(&error),
        };
        Ok(asker.say(&sentence)?)
    }

    /// Asks once for an intention: it goes into a report only.
    fn ask_intention(&self, taken: &mut Taken, asker: &mut dyn Ask) -> Result<(), Error> {
        if taken.intention.is_none() && self.context.io.terminals.stdin {
            let prompt = self.context.texts.interview.closing.intention;
            taken.intention = asker.line(prompt, "")?.filter(|text| !text.is_empty());
        }
        Ok(())
    }

    /// Everything that was asked for goes to disk; only then the progress goes.
    pub(super) fn deliver(
        &mut self,
        taken: &mut Taken,
        facts: &Facts,
        asker: &mut dyn Ask,
    ) -> Result<(), Error> {
        self.write_files(taken, asker)?;
        if deliver::is_hidden(self.request, self.setup) {
            asker.say(self.context.texts.result.for_colleague)?;
        }
        signals::say(self.stage.farewell, None);
        self.keeper.forget(self.setup, facts.form, self.context);
        self.clear_for_the_next(asker)
    }

    /// The own list, from which the person goes on to another: what was asked for is written. Answers that are in no file
    /// yet stay where they are until the other list is done too.
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

    /// After rows for several people: one key clears the screen.
    fn clear_for_the_next(&self, asker: &mut dyn Ask) -> Result<(), Error> {
        let terminals = self.context.io.terminals;
        let shared = self.wanted.rows.is_some() && terminals.stdin && terminals.stdout;
        if !shared || self.stage.lines || deliver::is_json(self.request) {
            return Ok(());
        }
        let words = &self.context.texts.interview.closing;
        let wipe = Choice {
            keys: &[],
            label: words.wipe.to_owned(),
        };
        let menu = Menu {
            texts: self.context.texts,
            lines: vec![String::new()],
            choices: vec![wipe],
            in_one_line: true,
        };
        match asker.menu(&menu)? {
            Chosen::Choice(_) => Ok(asker.wipe()?),
            Chosen::Leave(_) => Ok(()),
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
