//! Asking a room: the first screen, the statements, the picture and its line of keys.

use std::sync::PoisonError;

use crate::cli::ClassRequest;
use crate::commands::asking::{
    OnStage, Stage, command_line, file, option, show, signals, status_of, switch,
};
use crate::commands::context::Context;
use crate::commands::new_file::NewFile;
use crate::interview::{
    AskRoom, Choice, Chosen, ClassEnding, ClassSession, ClassSubject, Leaving, Menu, conduct_class,
};
use crate::situation::{Error, Fault, status};
use crate::storage::written_counts;
use crate::texts::class::ClassWelcome;

use super::keeping::{Facts, Found, Keeper, empty};
use super::{Setup, picture};

/// The most people a room can hold.
const MOST_PEOPLE: u64 = 9_999;

/// Asks the statements and shows the picture of the room.
pub(super) fn run(
    request: &ClassRequest,
    setup: &Setup,
    file: Option<&NewFile>,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let stage = Stage::choose(context)?;
    let keeper = Keeper::open(request, setup, context)?;
    let play = |asker: &mut dyn AskRoom, context: &mut Context<'_>, stage: OnStage<'_>| {
        let run = Run {
            request,
            setup,
            file,
            context,
            keeper: &keeper,
            stage,
        };
        run.whole(asker)
    };
    stage.run(context, false, play)
}

/// One vote of a room.
struct Run<'a, 'b> {
    request: &'a ClassRequest,
    setup: &'a Setup,
    file: Option<&'a NewFile>,
    context: &'a mut Context<'b>,
    keeper: &'a Keeper,
    stage: OnStage<'a>,
}

impl Run<'_, '_> {
    fn whole(mut self, asker: &mut dyn AskRoom) -> Result<u8, Error> {
        let (mut session, facts) = match self.begin(asker)? {
            Ok(begun) => begun,
            Err(leaving) => return Ok(status_of(leaving)),
        };
        loop {
            if let ClassEnding::Left(leaving) = self.vote(&mut session, &facts, asker)? {
                return self.leave(&session, leaving, asker);
            }
            if let Some(leaving) = self.show(&session, asker)? {
                return self.leave(&session, leaving, asker);
            }
            match self.closing(asker)? {
                Some(Chosen::Choice(0)) => {
                    session.back();
                }
                Some(Chosen::Leave(Leaving::Interrupt)) => {
                    return self.leave(&session, Leaving::Interrupt, asker);
                }
                _ => return self.deliver(&session),
            }
        }
    }

    /// The session to start with: a new one, or one that was left before the end.
    fn begin(
        &mut self,
        asker: &mut dyn AskRoom,
    ) -> Result<Result<(ClassSession, Facts), Leaving>, Error> {
        let mut found = None;
        if !self.request.fresh {
            found = self.keeper.find(self.setup, self.context);
        }
        let (lines, choices) = self.first_screen(found.as_ref());
        let goes_on = if self.stage.lines && !self.context.io.terminals.stdin {
            lines.iter().try_for_each(|line| asker.say(line))?;
            true
        } else {
            let menu = Menu::new(self.context.texts, lines, choices);
            match asker.menu(&menu)? {
                Chosen::Choice(0) => true,
                Chosen::Choice(1) if found.is_some() => false,
                Chosen::Choice(_) => return Ok(Err(Leaving::Stop)),
                Chosen::Leave(leaving) => return Ok(Err(leaving)),
            }
        };
        if let Some(Found { progress, session }) = found.filter(|_| goes_on) {
            let facts = Facts {
                begun: progress.date,
                people: self.request.people.or(progress.people),
            };
            return Ok(Ok((session, facts)));
        }
        let session = empty(self.setup).ok_or(Error::NoShortForm)?;
        let people = match self.request.people {
            Some(people) => Ok(Some(people)),
            None => self.ask_people(asker)?,
        };
        let begun = self.context.io.today();
        Ok(people.map(|people| (session, Facts { begun, people })))
    }

    /// What this is, or what there is to go on with; and the choices, the first of which goes on.
    fn first_screen(&self, found: Option<&Found>) -> (Vec<String>, Vec<Choice>) {
        let (words, interview) = (self.context.texts.class, self.context.texts.interview);
        let questionnaire = &self.setup.instrument.questionnaire;
        let title = questionnaire.title().get(&self.setup.language);
        let leave = Choice::new(interview.quit_keys, interview.leave);
        let Some(found) = found else {
            let kept_in = self.keeper.kept_in();
            let lines = (words.welcome)(&ClassWelcome {
                title,
                statements: questionnaire.places(self.setup.form).count(),
                kept_in: kept_in.as_deref(),
            });
            return (lines, vec![Choice::new(&[], interview.begin), leave]);
        };
        let (done, of) = (found.session.done(), found.session.given().len());
        let unfinished = (words.unfinished)(done, of, &found.progress.date);
        let go_on = if done < of {
            (interview.go_on)(done + 1)
        } else {
            interview.see_result.to_owned()
        };
        let choices = vec![
            Choice::new(&[], &go_on),
            Choice::new(interview.afresh_keys, interview.afresh),
            leave,
        ];
        (vec![title.clone(), unfinished], choices)
    }

    /// Asks for the number of people; nothing typed is unknown.
    fn ask_people(&self, asker: &mut dyn AskRoom) -> Result<Result<Option<u64>, Leaving>, Error> {
        let words = self.context.texts.class;
        loop {
            let Some(typed) = asker.line(words.people, "")? else {
                return Ok(Err(Leaving::Stop));
            };
            let number = typed.parse::<u64>();
            match number {
                _ if typed.is_empty() => return Ok(Ok(None)),
                Ok(people) if (1..=MOST_PEOPLE).contains(&people) => return Ok(Ok(Some(people))),
                _ => asker.say(words.not_people)?,
            }
        }
    }

    fn vote(
        &mut self,
        session: &mut ClassSession,
        facts: &Facts,
        asker: &mut dyn AskRoom,
    ) -> Result<ClassEnding, Error> {
        let subject = ClassSubject {
            questionnaire: &self.setup.instrument.questionnaire,
            form: self.setup.form,
            language: &self.setup.language,
            texts: self.context.texts,
            people: facts.people,
            open: self.request.open,
        };
        signals::say(self.stage.farewell, Some(self.goodbye(session)));
        let mut warned = false;
        let mut keep = |session: &ClassSession| {
            let warning = self.keep(session, facts).filter(|_| !warned);
            warned |= warning.is_some();
            warning
        };
        Ok(conduct_class(session, asker, &subject, &mut keep)?)
    }

    /// Puts the progress on disk, out of reach of a signal meanwhile. A sentence when that failed.
    fn keep(&self, session: &ClassSession, facts: &Facts) -> Option<String> {
        let mut farewell = self
            .stage
            .farewell
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let saved = self.keeper.save(session, facts, self.setup);
        *farewell = Some(self.goodbye(session));
        let error = saved.err()?;
        let why = (self.context.texts.fault)(&Fault::from(&error));
        Some((self.context.texts.class.not_kept)(&why))
    }

    /// Writes the picture, screenful by screenful on a screen. How it was left before its end, if so.
    fn show(
        &mut self,
        session: &ClassSession,
        asker: &mut dyn AskRoom,
    ) -> Result<Option<Leaving>, Error> {
        let rows = picture::rows(session, self.setup);
        let text = picture::written(&rows, self.setup, self.context);
        let under = self.keys();
        show(&text, under.as_ref(), asker, self.context)
    }

    /// The keys under the picture; nothing where nobody can press one.
    fn keys(&self) -> Option<Menu> {
        let terminals = self.context.io.terminals;
        let (words, interview) = (self.context.texts.class, self.context.texts.interview);
        let closing = &interview.closing;
        let idle = if self.stage.lines {
            closing.last_line
        } else {
            closing.last_page
        };
        let choices = vec![
            Choice::new(words.correct_keys, words.correct),
            Choice::new(interview.quit_keys, closing.stop).typed(closing.stop_word),
        ];
        let menu = Menu::new(self.context.texts, vec![String::new()], choices);
        (terminals.stdin && terminals.stdout).then_some(menu.in_one_line().idle(idle))
    }

    fn closing(&self, asker: &mut dyn AskRoom) -> Result<Option<Chosen>, Error> {
        let menu = self.keys();
        Ok(menu.map(|menu| asker.menu(&menu)).transpose()?)
    }

    /// The counts go to disk when that was asked for; only then the progress goes.
    fn deliver(&mut self, session: &ClassSession) -> Result<u8, Error> {
        if let Some(file) = self.file {
            let scale = self.setup.instrument.questionnaire.scale();
            let rows = picture::rows(session, self.setup);
            file.write_to_disk(written_counts(&rows, scale).as_bytes())?;
            let words = self.context.texts.class.saved;
            self.context
                .warn(&words(&file.path().display().to_string()));
        }
        signals::say(self.stage.farewell, None);
        if let Err(error) = self.keeper.remove(self.setup) {
            let why = (self.context.texts.fault)(&Fault::from(&error));
            self.context
                .warn(&(self.context.texts.class.not_kept)(&why));
        }
        Ok(status::DONE)
    }

    fn leave(
        &self,
        session: &ClassSession,
        leaving: Leaving,
        asker: &mut dyn AskRoom,
    ) -> Result<u8, Error> {
        self.stage.watch.give_way();
        signals::say(self.stage.farewell, None);
        asker.say(&self.goodbye(session))?;
        Ok(status_of(leaving))
    }

    /// How far the room came and how to go on.
    fn goodbye(&self, session: &ClassSession) -> String {
        let (done, of) = (session.done(), session.given().len());
        let kept = self.keeper.is_keeping() && done > 0;
        (self.context.texts.class.left)(done, of, kept, &self.command())
    }

    /// What to type to go on with the same vote.
    fn command(&self) -> String {
        let request = self.request;
        let options = [
            request.form.map(|form| option("form", form.key())),
            request
                .people
                .map(|people| option("people", &people.to_string())),
            request.open.then(|| switch("open")),
            request.no_progress.then(|| switch("no-progress")),
            file("save", request.save.as_deref()),
        ];
        command_line(Some("class"), self.context, options)
    }
}
