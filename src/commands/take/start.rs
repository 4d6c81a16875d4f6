//! The start screen: what this is, what there is to go on with or to see again, and one key to begin.

use std::io::ErrorKind;

use crate::ask::{Asked, Choice, Leaving, Menu, Runner, Unanswered};
use crate::commands::asking::wipes;
use crate::error::{AskFault, Error};
use crate::model::{ByRole, Form, Perspective, Position};
use crate::words::interview::{self, Welcome};
use crate::words::sitting::{self, RunKind};
use crate::words::{self, Language, keeping};

use super::keeping::{List, Waiting};
use super::run::{Run, RunEnd, or_said};
use super::steps::{TestState, guess};

/// What can be chosen on the start screen.
#[derive(Debug, Clone)]
enum StartChoice {
    Begin(Form),
    Guess,
    Colleague,
    GoOn(Box<List>),
    See { menu_first: bool },
    Afresh,
    Wipe,
    Speak(Language),
    Leave,
}

impl Run<'_, '_> {
    /// The list to start with: a new one, one that was left before the end, or a finished one; or the end of telling how one sees
    /// a colleague.
    ///
    /// Shows the start screen until something is chosen. In plain lines that no person types it only says what it is about, unless
    /// there is a result and nothing else: then the first line may choose, and without one the result is shown.
    pub(super) fn begin(&mut self, runner: &mut Runner<'_>) -> Asked<TestState> {
        let mut waiting = self.waiting();
        let typed = self.context.io.terminals.stdin || !runner.is_lines();
        loop {
            let menu = self.start_menu(&waiting, runner.is_lines())?;
            let has_result_only = waiting.lists.is_empty() && waiting.result.is_some();
            if !(typed || has_result_only) {
                menu.lines().iter().try_for_each(|line| runner.say(line))?;
                return match waiting.lists.into_iter().next() {
                    Some(list) => Ok(TestState::with_list(list, false)),
                    None => self.new_list(self.form_of_start(), waiting.guess, runner),
                };
            }
            let chosen = match runner.ask(menu) {
                Err(Unanswered::Failed(Error::Ask(AskFault::Broken { fault })))
                    if !typed && fault.kind == ErrorKind::UnexpectedEof =>
                {
                    StartChoice::See { menu_first: false }
                }
                asked => asked?,
            };
            if let Some(state) = self.follow(chosen, &mut waiting, runner)? {
                return Ok(state);
            }
        }
    }

    /// Does what was chosen; nothing when the screen comes back after it.
    fn follow(
        &mut self,
        chosen: StartChoice,
        waiting: &mut Waiting,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<TestState>> {
        let language = self.context.language;
        match chosen {
            StartChoice::Begin(form) => {
                return self.new_list(form, waiting.guess, runner).map(Some);
            }
            StartChoice::Guess => {
                waiting.guess = guess(runner, &self.setup, self.context)?.or(waiting.guess);
                self.keep_guess(waiting.guess, runner)?;
            }
            StartChoice::Colleague => {
                let told = self.describe_colleague(runner);
                if let Some(ended) = or_said(told, self.context.language, runner)?.flatten() {
                    return Ok(Some(TestState::Ended(ended)));
                }
                *waiting = self.waiting();
            }
            StartChoice::GoOn(list) => return Ok(Some(TestState::with_list(*list, false))),
            StartChoice::See { menu_first } => {
                let result = waiting.result.take();
                self.keeper.has_result.set(result.is_some());
                return Ok(result.map(|result| TestState::with_list(result, menu_first)));
            }
            StartChoice::Afresh => match self.request.form {
                Some(form) => return self.new_list(form, waiting.guess, runner).map(Some),
                None => *waiting = Waiting::guessed(waiting.guess),
            },
            StartChoice::Wipe if wipes(&self.keeper.kept_of(&self.setup), language, runner)? => {
                match self.keeper.wipe(&self.setup) {
                    // What stands behind it goes along.
                    Ok(()) if self.own.is_some() => {
                        self.wiped(runner)?;
                        return Ok(Some(TestState::Ended(RunEnd::Wiped)));
                    }
                    Ok(()) => {
                        *waiting = Waiting::default();
                        runner.note(keeping::wiped(language))?;
                    }
                    Err(error) => runner.note(&words::error(language, &error))?,
                }
            }
            StartChoice::Wipe => {}
            StartChoice::Speak(language) => self.context.language = language,
            StartChoice::Leave => return Err(Leaving::Stop.into()),
        }
        Ok(None)
    }

    fn start_menu(&self, waiting: &Waiting, in_lines: bool) -> Result<Menu<StartChoice>, Error> {
        let language = self.context.language;
        let (mut lines, mut choices) = if waiting.is_empty() {
            (self.welcome(in_lines)?, self.to_begin(waiting.guess))
        } else {
            (self.what_waits(waiting)?, self.to_go_on(waiting))
        };
        let former = self.keeper.former_in(&self.setup);
        let former = former.filter(|_| self.own.is_none());
        lines.extend(former.map(|folder| keeping::former(language, &folder)));
        choices.extend(self.of_colleague());
        let others = Language::ALL.into_iter();
        let others = others.filter(|other| *other != language);
        choices.extend(others.map(|other| {
            let keys = interview::in_this_language_keys(other);
            let label = interview::in_this_language(other);
            Choice::new(StartChoice::Speak(other), keys, label)
        }));
        let leave = interview::leave(language);
        choices.push(Choice::new(StartChoice::Leave, interview::QUIT_KEYS, leave));
        Ok(Menu::new(language, lines, choices))
    }

    /// Telling how one sees a colleague, where the statements have the words for it and an own test is what was asked for.
    fn of_colleague(&self) -> Option<Choice<StartChoice>> {
        let can = self.setup.instrument.questionnaire.has_colleague_wording();
        let own = self.setup.perspective == Perspective::Own && self.request.save.is_none();
        let label = interview::describe_colleague(self.context.language);
        (can && own).then(|| Choice::new(StartChoice::Colleague, &['c'], label))
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

    fn welcome(&self, in_lines: bool) -> Result<Vec<String>, Error> {
        let scale = self.setup.instrument.questionnaire.scale();
        let title = self.title()?;
        let kept_in = self.keeper.store.kept_in();
        Ok(interview::welcome(
            self.context.language,
            &Welcome {
                title: &title,
                perspective: self.setup.perspective,
                scale: (scale.lowest(), scale.highest()),
                statements: self.request.form.map(|form| self.number(form)),
                kept_in: kept_in.as_deref(),
                keeps_result: self.keeper.results && !self.is_hidden(),
                code: self.keeper.drawn_key(&self.request),
                confirm: self.request.confirm,
                lines: in_lines,
            },
        ))
    }

    /// What there is to go on with and to see again; days and numbers only, for others may see the screen.
    fn what_waits(&self, waiting: &Waiting) -> Result<Vec<String>, Error> {
        let language = self.context.language;
        let mut lines = vec![self.title()?];
        lines.extend(waiting.lists.iter().map(|list| {
            let (sitting, info) = (&list.sitting, &list.info);
            if info.finished {
                sitting::finished(language, self.setup.perspective, &info.date)
            } else {
                let (done, of) = (sitting.done(), sitting.total());
                sitting::unfinished(language, RunKind::Test, done, of, &info.date)
            }
        }));
        let all = waiting.lists.iter().chain(&waiting.result);
        let instrument = &self.setup.instrument;
        let mut earlier = all.filter(|list| !list.is_of(instrument));
        let edition = earlier.find_map(|list| instrument.named(&list.info.instrument));
        if let Some(list) = &waiting.result {
            let day = list.answered.as_ref().unwrap_or(&list.info.date);
            if self.is_hidden() {
                lines.push(keeping::undelivered(language, day));
            } else {
                lines.push(self.finished(list, day));
                let kept_in = self.keeper.store.kept_in();
                lines.extend(kept_in.map(|folder| keeping::place(language, &folder)));
            }
        }
        lines.extend(edition.map(|edition| {
            let version = edition.questionnaire.version();
            sitting::earlier_edition(language, version)
        }));
        Ok(lines)
    }

    /// That a list is done, and what there is to see of it.
    fn finished(&self, list: &List, day: &str) -> String {
        let language = self.context.language;
        let setup = self.setup.of(list);
        let has_mix = setup.is_none_or(|setup| list.has_mix(&setup));
        if has_mix {
            sitting::finished(language, self.setup.perspective, day)
        } else {
            sitting::too_few(language, day)
        }
    }

    /// What someone of whom nothing is kept can begin with.
    fn to_begin(&self, guess: Option<ByRole<u8>>) -> Vec<Choice<StartChoice>> {
        let language = self.context.language;
        let has_short = self.setup.instrument.questionnaire.has_form(Form::Short);
        let mut choices = match self.request.form {
            Some(form) => {
                let begin = interview::begin(language);
                vec![Choice::new(StartChoice::Begin(form), &[], begin)]
            }
            None if has_short => Form::ALL.map(|form| self.form(form)).into(),
            None => vec![self.form(Form::Full)],
        };
        // Before an own test, where it is not asked anyway.
        if self.setup.perspective == Perspective::Own && !self.request.guess {
            let (label, detail) = match guess {
                Some(_) => interview::guess_again(language),
                None => interview::guess_first(language),
            };
            choices.push(Choice::new(StartChoice::Guess, &['g'], label).with_detail(detail));
        }
        choices.extend(self.to_wipe());
        choices
    }

    fn form(&self, form: Form) -> Choice<StartChoice> {
        let language = self.context.language;
        let so_long = interview::so_long(language, self.number(form));
        let (keys, label) = match form {
            Form::Full => (&[][..], interview::full(language, &so_long)),
            Form::Short => (
                interview::short_keys(language),
                interview::short(language, &so_long),
            ),
        };
        let detail = interview::so_many(language, self.number(form));
        Choice::new(StartChoice::Begin(form), keys, label).with_detail(detail)
    }

    /// What can be done with what is kept.
    fn to_go_on(&self, waiting: &Waiting) -> Vec<Choice<StartChoice>> {
        let language = self.context.language;
        let mut first_keys = Some(&[][..]);
        let lists = waiting.lists.iter().map(|list| {
            let others = interview::other_progress_keys(language);
            let keys = first_keys.take().unwrap_or(others);
            let go_on = StartChoice::GoOn(Box::new(list.clone()));
            Choice::new(go_on, keys, self.go_on(list))
        });
        let mut choices: Vec<_> = lists.collect();
        let has_list = !choices.is_empty();
        if waiting.result.is_some() {
            choices.push(self.see(has_list));
            if self.has_keys() {
                let more = StartChoice::See { menu_first: true };
                let label = words::more::what_else(language);
                let word = words::more::more(language);
                choices.push(Choice::new(more, &['m'], label).typed(word));
            }
        }
        choices.push(self.afresh(has_list));
        choices.extend(self.to_wipe());
        choices
    }

    fn see(&self, has_list: bool) -> Choice<StartChoice> {
        let language = self.context.language;
        let label = if self.is_hidden() {
            keeping::deliver(language)
        } else {
            sitting::see_result(language)
        };
        let see = StartChoice::See { menu_first: false };
        if has_list {
            Choice::new(see, keeping::SEE_KEYS, label).typed(keeping::see_word(language))
        } else {
            Choice::new(see, &[], label)
        }
    }

    fn afresh(&self, has_list: bool) -> Choice<StartChoice> {
        let language = self.context.language;
        let (label, detail) = if has_list {
            let becomes_of_it = sitting::becomes_of_it(language, RunKind::Test);
            (sitting::afresh(language), becomes_of_it)
        } else {
            keeping::afresh(language)
        };
        Choice::new(StartChoice::Afresh, sitting::AFRESH_KEYS, label)
            .with_detail(detail)
            .typed(keeping::afresh_word(language))
    }

    /// Wiping all that is kept, where anything is.
    fn to_wipe(&self) -> Option<Choice<StartChoice>> {
        let language = self.context.language;
        let kept = self.keeper.kept_of(&self.setup);
        let label = keeping::wipe(language, &kept);
        let wipe = Choice::new(StartChoice::Wipe, keeping::WIPE_KEYS, label);
        (!kept.is_empty()).then(|| wipe.typed(keeping::wipe_word(language)))
    }

    fn go_on(&self, list: &List) -> String {
        let language = self.context.language;
        match list.sitting.position() {
            Position::Item(open) => sitting::go_on(language, RunKind::Test, open + 1),
            _ => sitting::see_result(language).to_owned(),
        }
    }
}
