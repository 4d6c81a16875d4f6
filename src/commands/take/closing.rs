//! Under the result: reading on, keeping it as a file, looking at the answers again, and delivering what was asked for.

use std::path::Path;

use crate::commands::asking::{screenfuls, signals};
use crate::commands::report_file::ReportFile;
use crate::interview::{Ask, Choice, Chosen, Leaving, Menu};
use crate::situation::{Error, Fault};

use super::ask::Run;
use super::deliver;
use super::keeping::Facts;
use super::person::{self, Taken};

/// What happens under the result.
pub(super) enum Next {
    /// The answers are looked at again.
    Answers,
    /// The person has left the result.
    Done,
    /// The person broke it off.
    Interrupted,
}

impl Run<'_, '_> {
    /// Writes the result; on a screen it waits at the end of each screenful, between two paragraphs. How the person left
    /// it before its end, if so.
    pub(super) fn show(
        &mut self,
        taken: &Taken,
        asker: &mut dyn Ask,
    ) -> Result<Option<Leaving>, Error> {
        if deliver::is_hidden(self.request, self.setup) {
            return Ok(None);
        }
        let text = person::written(taken, self.request, self.setup, self.context)?;
        let rows = asker.rows().filter(|_| self.context.io.terminals.stdout);
        let pages = screenfuls(&text, rows.unwrap_or(usize::MAX));
        let last = pages.len().saturating_sub(1);
        for (place, page) in pages.iter().enumerate() {
            self.context.print(page)?;
            if place < last {
                let read_on = self.context.texts.interview.closing.read_on.to_owned();
                let choices = vec![
                    Choice {
                        keys: &[' '],
                        label: String::new(),
                    },
                    Choice {
                        keys: &[],
                        label: read_on,
                    },
                ];
                let menu = Menu {
                    texts: self.context.texts,
                    lines: Vec::new(),
                    choices,
                    in_one_line: true,
                };
                if let Chosen::Leave(leaving) = asker.menu(&menu)? {
                    return Ok(Some(leaving));
                }
            }
        }
        Ok(None)
    }

    /// The keys under the result.
    pub(super) fn closing(
        &mut self,
        taken: &mut Taken,
        asker: &mut dyn Ask,
    ) -> Result<Next, Error> {
        let terminals = self.context.io.terminals;
        let hidden = deliver::is_hidden(self.request, self.setup);
        if !(terminals.stdin && terminals.stdout) || deliver::is_json(self.request) || hidden {
            return Ok(Next::Done);
        }
        let words = &self.context.texts.interview.closing;
        loop {
            let menu = Menu {
                texts: self.context.texts,
                lines: vec![String::new()],
                choices: vec![
                    Choice {
                        keys: words.save_keys,
                        label: words.save.to_owned(),
                    },
                    Choice {
                        keys: words.answers_keys,
                        label: words.answers.to_owned(),
                    },
                    Choice {
                        keys: &[],
                        label: words.done.to_owned(),
                    },
                ],
                in_one_line: true,
            };
            match asker.menu(&menu)? {
                Chosen::Choice(0) => self.save_as(taken, asker)?,
                Chosen::Choice(1) => return Ok(Next::Answers),
                Chosen::Choice(_) | Chosen::Leave(Leaving::Stop) => return Ok(Next::Done),
                Chosen::Leave(Leaving::Interrupt) => return Ok(Next::Interrupted),
            }
        }
    }

    /// Saves the result as a file under a name that the person types.
    fn save_as(&mut self, taken: &mut Taken, asker: &mut dyn Ask) -> Result<(), Error> {
        let words = &self.context.texts.interview.closing;
        let name = (words.file_name)(&taken.date);
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
        self.ask_intention(taken, asker)?;
        let context = &*self.context;
        let text = person::in_format(file.format(), taken, self.request, self.setup, context);
        let sentence = match text.and_then(|text| file.write(&text)) {
            Ok(()) => file.saved(context),
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
        let hidden = deliver::is_hidden(self.request, self.setup);
        if self.wanted.report.is_some() && !deliver::is_json(self.request) && !hidden {
            self.ask_intention(taken, asker)?;
        }
        self.wanted
            .deliver(taken, self.request, self.setup, self.context)?;
        if hidden {
            asker.say(self.context.texts.result.for_colleague)?;
        }
        signals::say(self.stage.farewell, None);
        if let Err(error) = self.keeper.remove(self.setup, facts.form) {
            let why = (self.context.texts.fault)(&Fault::from(&error));
            self.context
                .tell(&(self.context.texts.interview.not_kept)(&why));
        }
        self.clear_for_the_next(asker)
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
