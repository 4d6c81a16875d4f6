//! Asking: the start screen, the statements, the guess, the result and its line of keys.

use crate::cli::{Output, TakeRequest};
use crate::commands::context::Context;
use crate::interview::{
    Ask, Choice, Chosen, Ending, KeyAsker, Leaving, LineAsker, Menu, QuietTerminal, Session,
    Subject, conduct, guess,
};
use crate::model::{ByRole, Form, Fraction};
use crate::random::{Seed, presentation_order};
use crate::situation::{Error, status};
use crate::statistics::target_mix;
use crate::terminal::Display;
use crate::texts::Language;
use crate::texts::interview::{Left, Welcome};

use super::Setup;
use super::mode::Mode;
use super::person::{self, Taken};
use super::signals::{self, Farewell, Watch};

/// The exit status of a person who pressed Ctrl-C, as a signal would have given.
const INTERRUPTED: u8 = 130;

/// Asks the statements and shows the result.
pub(super) fn run(
    request: &TakeRequest,
    setup: &Setup,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let farewell = Farewell::default();
    match Mode::choose(context)? {
        Mode::Keys(term, display) => {
            let quiet = QuietTerminal::start()?;
            let _watch = Watch::start(&farewell, quiet.restorer())?;
            let mut asker = KeyAsker::new(&term, display, request.confirm);
            Run {
                request,
                setup,
                context,
                farewell,
                lines: false,
            }
            .whole(&mut asker)
        }
        Mode::Lines { on_stdout } => {
            let _watch = Watch::start(&farewell, || ())?;
            let mut input = context.io.take_stdin();
            let mut output = if on_stdout {
                context.io.share_stdout()
            } else {
                context.io.share_stderr()
            };
            let patient = context.io.terminals.stdin;
            let mut asker = LineAsker::new(&mut *input, &mut *output, patient);
            context.display = Display {
                accessible: true,
                ..context.display
            };
            Run {
                request,
                setup,
                context,
                farewell,
                lines: true,
            }
            .whole(&mut asker)
        }
    }
}

/// One run of the self-test with a person.
struct Run<'a, 'b> {
    request: &'a TakeRequest,
    setup: &'a Setup,
    context: &'a mut Context<'b>,
    farewell: Farewell,
    lines: bool,
}

/// What was chosen on the start screen.
enum Start {
    Form(Form),
    Leave(Leaving),
}

impl Run<'_, '_> {
    fn whole(&mut self, asker: &mut dyn Ask) -> Result<u8, Error> {
        let form = match self.start(asker)? {
            Start::Form(form) => form,
            Start::Leave(leaving) => return Ok(status_of(leaving)),
        };
        let seed = person::seed(self.request)?;
        let order = presentation_order(&self.setup.instrument.questionnaire, form, seed);
        let mut session = Session::new(order).ok_or(Error::NoShortForm)?;
        let mut guessed = None;
        loop {
            if let Ending::Left(leaving) = self.interview(&mut session, form, asker)? {
                return self.leave(&session, leaving, asker);
            }
            if self.request.guess && guessed.is_none() {
                match self.guess(asker)? {
                    Ok(mix) => guessed = mix,
                    Err(leaving) => return self.leave(&session, leaving, asker),
                }
            }
            signals::say(&self.farewell, None);
            let mut taken = self.taken(&session, form, seed)?;
            taken.guess = guessed;
            person::present(&taken, self.request, self.setup, self.context)?;
            if !self.closing(asker)? {
                return Ok(status::DONE);
            }
        }
    }

    /// The start screen: what this is, and one key to begin.
    fn start(&mut self, asker: &mut dyn Ask) -> Result<Start, Error> {
        loop {
            let menu = self.start_menu()?;
            if self.lines && !self.context.io.terminals.stdin {
                for line in &menu.lines {
                    asker.say(line)?;
                }
                return Ok(Start::Form(self.request.form.unwrap_or_default()));
            }
            let chosen = match asker.menu(&menu)? {
                Chosen::Leave(leaving) => return Ok(Start::Leave(leaving)),
                Chosen::Choice(place) => place,
            };
            let choices = self.start_choices();
            match choices.get(chosen) {
                Some(StartChoice::Form(form)) => return Ok(Start::Form(*form)),
                Some(StartChoice::OtherLanguage) => self.switch_language(),
                Some(StartChoice::Leave) | None => return Ok(Start::Leave(Leaving::Stop)),
            }
        }
    }

    fn start_choices(&self) -> Vec<StartChoice> {
        let has_short = self.setup.instrument.questionnaire.has_form(Form::Short);
        let mut choices = match self.request.form {
            Some(form) => vec![StartChoice::Form(form)],
            None if has_short => vec![
                StartChoice::Form(Form::Full),
                StartChoice::Form(Form::Short),
            ],
            None => vec![StartChoice::Form(Form::Full)],
        };
        choices.extend([StartChoice::OtherLanguage, StartChoice::Leave]);
        choices
    }

    fn start_menu(&self) -> Result<Menu, Error> {
        let questionnaire = &self.setup.instrument.questionnaire;
        let words = self.context.texts.interview;
        let language = self.setup.language(self.context.language)?;
        let number = |form| questionnaire.places(form).count();
        let welcome = Welcome {
            title: questionnaire.title().get(&language),
            perspective: self.setup.perspective,
            scale: (
                questionnaire.scale().lowest(),
                questionnaire.scale().highest(),
            ),
            form: self.request.form.map(|form| (form, number(form))),
            kept_in: None,
            confirm: self.request.confirm,
            lines: self.lines,
        };
        let choice = |choice: &StartChoice| match choice {
            StartChoice::Form(form) if self.request.form == Some(*form) => Choice {
                keys: &[],
                label: words.begin.to_owned(),
            },
            StartChoice::Form(Form::Full) => Choice {
                keys: &[],
                label: (words.full)(number(Form::Full)),
            },
            StartChoice::Form(Form::Short) => Choice {
                keys: words.short_keys,
                label: (words.short)(number(Form::Short)),
            },
            StartChoice::OtherLanguage => Choice {
                keys: words.other_language_keys,
                label: words.other_language.to_owned(),
            },
            StartChoice::Leave => Choice {
                keys: words.quit_keys,
                label: words.leave.to_owned(),
            },
        };
        Ok(Menu {
            texts: self.context.texts,
            lines: (words.welcome)(&welcome),
            choices: self.start_choices().iter().map(choice).collect(),
            in_one_line: false,
        })
    }

    fn switch_language(&mut self) {
        let other = Language::ALL
            .into_iter()
            .find(|language| *language != self.context.language);
        if let Some(language) = other {
            self.context.speak(language);
        }
    }

    fn interview(
        &mut self,
        session: &mut Session,
        form: Form,
        asker: &mut dyn Ask,
    ) -> Result<Ending, Error> {
        let language = self.setup.language(self.context.language)?;
        let subject = Subject {
            questionnaire: &self.setup.instrument.questionnaire,
            form,
            perspective: self.setup.perspective,
            language: &language,
            texts: self.context.texts,
        };
        let farewell = &self.farewell;
        let words =
            |session: &Session| (subject.texts.interview.left)(&left(session, self.request));
        signals::say(farewell, Some(words(session)));
        let mut keep = |session: &Session| -> Result<(), Error> {
            signals::say(farewell, Some(words(session)));
            Ok(())
        };
        conduct(session, asker, &subject, &mut keep)
    }

    fn guess(
        &mut self,
        asker: &mut dyn Ask,
    ) -> Result<Result<Option<ByRole<Fraction>>, Leaving>, Error> {
        let language = self.setup.language(self.context.language)?;
        let roles = ByRole::from_fn(|role| {
            let role = &self.setup.roles[role];
            (
                role.name.get(&language).as_str(),
                role.summary.get(&language).as_str(),
            )
        });
        Ok(guess(asker, self.context.texts, &roles)?.map(|ratings| target_mix(&ratings)))
    }

    fn taken(&self, session: &Session, form: Form, seed: Option<Seed>) -> Result<Taken, Error> {
        let statements = self.setup.instrument.questionnaire.statements().len();
        Taken::new(
            self.request,
            self.setup,
            self.context,
            form,
            seed,
            &session.by_place(statements),
        )
    }

    /// The keys under the result. Whether the answers are looked at again.
    fn closing(&mut self, asker: &mut dyn Ask) -> Result<bool, Error> {
        let terminals = self.context.io.terminals;
        if !(terminals.stdin && terminals.stdout) || self.request.output == Output::Json {
            return Ok(false);
        }
        let words = &self.context.texts.interview.closing;
        let menu = Menu {
            texts: self.context.texts,
            lines: vec![String::new()],
            choices: vec![
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
        Ok(asker.menu(&menu)? == Chosen::Choice(0))
    }

    fn leave(&self, session: &Session, leaving: Leaving, asker: &mut dyn Ask) -> Result<u8, Error> {
        signals::say(&self.farewell, None);
        asker.say(&(self.context.texts.interview.left)(&left(
            session,
            self.request,
        )))?;
        Ok(status_of(leaving))
    }
}

/// What can be chosen on the start screen.
enum StartChoice {
    Form(Form),
    OtherLanguage,
    Leave,
}

const fn status_of(leaving: Leaving) -> u8 {
    match leaving {
        Leaving::Stop => status::STOPPED,
        Leaving::Interrupt => INTERRUPTED,
    }
}

fn left(session: &Session, request: &TakeRequest) -> Left {
    Left {
        done: session.done(),
        of: session.total(),
        kept: false,
        command: command(request),
    }
}

/// What to type to take the same test again.
fn command(request: &TakeRequest) -> String {
    let mut words = vec!["ambtenaar".to_owned()];
    let perspective = request.perspective.key();
    let options = [
        (request.perspective != crate::model::Perspective::Own)
            .then(|| format!("--as {perspective}")),
        request.form.map(|form| format!("--form {}", form.key())),
        request.id.as_ref().map(|id| format!("--id {id}")),
    ];
    words.extend(options.into_iter().flatten());
    words.join(" ")
}
