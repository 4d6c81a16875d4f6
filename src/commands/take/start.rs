//! The start screen: what this is, what there is to go on with, and one key to begin.

use crate::commands::context::Context;
use crate::interview::{Ask, Choice, Chosen, Leaving, Menu};
use crate::model::Form;
use crate::situation::Error;
use crate::texts::Language;
use crate::texts::interview::Welcome;

use super::Setup;
use super::keeping::{Found, Keeper};
use crate::cli::TakeRequest;

/// What was chosen on the start screen.
pub(super) enum Start {
    /// Begin with the first statement of a form.
    Form(Form),
    /// Go on with this progress (place in the list that was found).
    GoOn(usize),
    /// Out again.
    Leave(Leaving),
}

/// What can be chosen on the start screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Form(Form),
    GoOn(usize),
    Afresh,
    Speak(Language),
    Leave,
}

/// Shows the start screen until something is chosen. In plain lines that no person types, it only says what it is about.
pub(super) fn start(
    asker: &mut dyn Ask,
    request: &TakeRequest,
    setup: &Setup,
    keeper: &Keeper,
    found: &[Found],
    context: &mut Context<'_>,
    lines: bool,
) -> Result<Start, Error> {
    let mut afresh = found.is_empty();
    loop {
        let screen = Screen {
            request,
            setup,
            keeper,
            found: if afresh { &[] } else { found },
            context,
            lines,
        };
        let menu = screen.menu()?;
        if lines && !context.io.terminals.stdin {
            for line in &menu.lines {
                asker.say(line)?;
            }
            let begin = Start::Form(request.form.unwrap_or_default());
            return Ok(if found.is_empty() {
                begin
            } else {
                Start::GoOn(0)
            });
        }
        let options = screen.options();
        let chosen = match asker.menu(&menu)? {
            Chosen::Leave(leaving) => return Ok(Start::Leave(leaving)),
            Chosen::Choice(place) => options.get(place).copied(),
        };
        match chosen {
            Some(Entry::Form(form)) => return Ok(Start::Form(form)),
            Some(Entry::GoOn(place)) => return Ok(Start::GoOn(place)),
            Some(Entry::Afresh) => match request.form {
                Some(form) => return Ok(Start::Form(form)),
                None => afresh = true,
            },
            Some(Entry::Speak(language)) => context.speak(language),
            Some(Entry::Leave) | None => return Ok(Start::Leave(Leaving::Stop)),
        }
    }
}

struct Screen<'a, 'b> {
    request: &'a TakeRequest,
    setup: &'a Setup,
    keeper: &'a Keeper,
    found: &'a [Found],
    context: &'a Context<'b>,
    lines: bool,
}

impl Screen<'_, '_> {
    fn options(&self) -> Vec<Entry> {
        let mut options: Vec<Entry> = (0..self.found.len()).map(Entry::GoOn).collect();
        if options.is_empty() {
            let has_short = self.setup.instrument.questionnaire.has_form(Form::Short);
            match self.request.form {
                Some(form) => options.push(Entry::Form(form)),
                None if has_short => options.extend(Form::ALL.map(Entry::Form)),
                None => options.push(Entry::Form(Form::Full)),
            }
        } else {
            options.push(Entry::Afresh);
        }
        let others = Language::ALL
            .into_iter()
            .filter(|language| *language != self.context.language);
        options.extend(others.map(Entry::Speak));
        options.push(Entry::Leave);
        options
    }

    fn menu(&self) -> Result<Menu, Error> {
        Ok(Menu {
            texts: self.context.texts,
            lines: if self.found.is_empty() {
                self.welcome()?
            } else {
                self.unfinished()?
            },
            choices: self
                .options()
                .into_iter()
                .map(|option| self.choice(option))
                .collect(),
            in_one_line: false,
        })
    }

    fn number(&self, form: Form) -> usize {
        self.setup.instrument.questionnaire.places(form).count()
    }

    fn title(&self) -> Result<String, Error> {
        let language = self.setup.language(self.context.language)?;
        Ok(self
            .setup
            .instrument
            .questionnaire
            .title()
            .get(&language)
            .clone())
    }

    fn welcome(&self) -> Result<Vec<String>, Error> {
        let scale = self.setup.instrument.questionnaire.scale();
        let title = self.title()?;
        let kept_in = self.keeper.kept_in();
        Ok((self.context.texts.interview.welcome)(&Welcome {
            title: &title,
            perspective: self.setup.perspective,
            scale: (scale.lowest(), scale.highest()),
            form: self.request.form.map(|form| (form, self.number(form))),
            kept_in: kept_in.as_deref(),
            code: self.keeper.drawn_key(self.request),
            confirm: self.request.confirm,
            lines: self.lines,
        }))
    }

    fn unfinished(&self) -> Result<Vec<String>, Error> {
        let words = self.context.texts.interview;
        let mut lines = vec![self.title()?];
        lines.extend(self.found.iter().map(|found| {
            let (progress, session) = (&found.progress, &found.session);
            if progress.finished {
                (words.finished)(&progress.date)
            } else {
                (words.unfinished)(session.done(), session.total(), &progress.date)
            }
        }));
        Ok(lines)
    }

    fn choice(&self, option: Entry) -> Choice {
        let words = self.context.texts.interview;
        let (keys, label): (&'static [char], String) = match option {
            Entry::GoOn(place) => {
                let keys = if place == 0 {
                    &[][..]
                } else {
                    words.other_progress_keys
                };
                (keys, self.go_on(place))
            }
            Entry::Afresh => (words.afresh_keys, words.afresh.to_owned()),
            Entry::Form(form) if self.request.form == Some(form) => (&[], words.begin.to_owned()),
            Entry::Form(Form::Full) => (&[], (words.full)(self.number(Form::Full))),
            Entry::Form(Form::Short) => (words.short_keys, (words.short)(self.number(Form::Short))),
            Entry::Speak(other) => {
                let words = other.texts().interview;
                (
                    words.in_this_language_keys,
                    words.in_this_language.to_owned(),
                )
            }
            Entry::Leave => (words.quit_keys, words.leave.to_owned()),
        };
        Choice { keys, label }
    }

    fn go_on(&self, place: usize) -> String {
        let words = self.context.texts.interview;
        match self.found.get(place) {
            Some(found) if !found.progress.finished => (words.go_on)(found.session.done() + 1),
            _ => words.see_result.to_owned(),
        }
    }
}
