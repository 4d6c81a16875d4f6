//! The start screen: what this is, what there is to go on with or to see again, and one key to begin.

use std::io::ErrorKind;

use crate::ask::{Asked, Choice, Leaving, Menu, Runner, Unanswered};
use crate::commands::asking::wipes;
use crate::commands::context::Context;
use crate::error::{AskFault, Error};
use crate::model::{ByRole, Form, Perspective, Position};
use crate::words::interview::{self, Welcome};
use crate::words::keeping::KeptOf;
use crate::words::sitting::{self, RunKind};
use crate::words::{self, Language, keeping};

use super::Setup;
use super::TakeRequest;
use super::deliver;
use super::keeping::{Keeper, List, Waiting};
use super::steps::guess;

/// What was chosen on the start screen.
pub(super) enum StartDecision {
    /// Begin with the first statement of a form, with the person's own idea of their mix when they gave it.
    Form(Form, Option<ByRole<u8>>),
    /// Go on with this list, or see its result, after the menu of what else there is or not.
    List(Box<List>, bool),
    /// Tell how one sees a colleague.
    Colleague,
    /// Nothing is left of what one came from.
    Wiped,
}

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

/// The start screen, in this language.
pub(super) struct StartScreen<'a> {
    pub(super) request: &'a TakeRequest,
    pub(super) setup: &'a Setup,
    pub(super) keeper: &'a Keeper,
    pub(super) waiting: Waiting,
    pub(super) language: Language,
    /// Whether it is read in plain lines.
    pub(super) lines: bool,
    /// Whether a result has a menu of what else there is.
    pub(super) has_menu: bool,
    /// Whether an own result stands behind it: what is wiped takes that along.
    pub(super) beside_own: bool,
    /// The person's own idea of their mix, when they gave it.
    pub(super) guess: Option<ByRole<u8>>,
}

impl StartScreen<'_> {
    /// Shows it until something is chosen. In plain lines that no person types it only says what it is about, unless there is a
    /// result and nothing else: then the first line may choose, and without one the result is shown.
    pub(super) fn ask(
        mut self,
        runner: &mut Runner<'_>,
        context: &mut Context<'_>,
    ) -> Asked<StartDecision> {
        let typed = context.io.terminals.stdin || !self.lines;
        loop {
            let menu = self.menu()?;
            let has_result_only = self.waiting.lists.is_empty() && self.waiting.result.is_some();
            if !(typed || has_result_only) {
                menu.lines().iter().try_for_each(|line| runner.say(line))?;
                return Ok(self.unasked());
            }
            let chosen = match runner.ask(menu) {
                Err(Unanswered::Failed(Error::Ask(AskFault::Broken { fault })))
                    if !typed && fault.kind == ErrorKind::UnexpectedEof =>
                {
                    StartChoice::See { menu_first: false }
                }
                asked => asked?,
            };
            if let Some(start) = self.follow(chosen, runner, context)? {
                return Ok(start);
            }
        }
    }

    /// Where to start when nobody can choose.
    fn unasked(self) -> StartDecision {
        match self.waiting.lists.into_iter().next() {
            Some(list) => StartDecision::List(Box::new(list), false),
            None => StartDecision::Form(self.request.form.unwrap_or_default(), self.guess),
        }
    }

    /// Does what was chosen; nothing when the screen comes back after it.
    fn follow(
        &mut self,
        chosen: StartChoice,
        runner: &mut Runner<'_>,
        context: &mut Context<'_>,
    ) -> Asked<Option<StartDecision>> {
        match chosen {
            StartChoice::Begin(form) => return Ok(Some(StartDecision::Form(form, self.guess))),
            StartChoice::Guess => {
                self.guess = guess(runner, self.setup, context)?.or(self.guess);
                self.keep_guess(runner, context)?;
            }
            StartChoice::Colleague => return Ok(Some(StartDecision::Colleague)),
            StartChoice::GoOn(list) => return Ok(Some(StartDecision::List(list, false))),
            StartChoice::See { menu_first } => {
                let result = self.waiting.result.take().map(Box::new);
                self.keeper.has_result.set(result.is_some());
                return Ok(result.map(|result| StartDecision::List(result, menu_first)));
            }
            StartChoice::Afresh => match self.request.form {
                Some(form) => return Ok(Some(StartDecision::Form(form, self.guess))),
                None => self.waiting = Waiting::default(),
            },
            StartChoice::Wipe if wipes(&self.kept(), self.language, runner)? => {
                match self.keeper.wipe(self.setup) {
                    Ok(()) if self.beside_own => return Ok(Some(StartDecision::Wiped)),
                    Ok(()) => {
                        self.waiting = Waiting::default();
                        self.guess = None;
                        runner.note(keeping::wiped(self.language))?;
                    }
                    Err(error) => runner.note(&words::error(self.language, &error))?,
                }
            }
            StartChoice::Wipe => {}
            StartChoice::Speak(language) => {
                context.language = language;
                self.language = language;
            }
            StartChoice::Leave => return Err(Leaving::Stop.into()),
        }
        Ok(None)
    }

    /// Before an own test, where it is not asked anyway.
    fn may_guess(&self) -> bool {
        self.setup.perspective == Perspective::Own && !self.request.guess
    }

    /// Puts the guess on disk, where nothing was drawn that one would need to find it again.
    fn keep_guess(&self, runner: &mut Runner<'_>, context: &mut Context<'_>) -> Asked<()> {
        let (keeper, today) = (self.keeper, context.io.today());
        let form = self.request.form.unwrap_or_default();
        let list = List::new(form, None, keeper, self.setup, today);
        let drawn = keeper.drawn_key(self.request).is_some();
        let Some(mut list) = list.filter(|_| !drawn) else {
            return Ok(());
        };
        list.info.guess = self.guess;
        let warning = keeper.keep_guess(&list, self.setup, context);
        Ok(warning.map_or(Ok(()), |warning| runner.note(&warning))?)
    }

    fn menu(&self) -> Result<Menu<StartChoice>, Error> {
        let (mut lines, mut choices) = if self.waiting.is_empty() {
            (self.welcome()?, self.to_begin())
        } else {
            (self.what_waits()?, self.to_go_on())
        };
        let former = self.keeper.former_in(self.setup);
        let former = former.filter(|_| !self.beside_own);
        lines.extend(former.map(|folder| keeping::former(self.language, &folder)));
        choices.extend(self.of_colleague());
        let others = Language::ALL.into_iter();
        let others = others.filter(|language| *language != self.language);
        choices.extend(others.map(|other| {
            let keys = interview::in_this_language_keys(other);
            let label = interview::in_this_language(other);
            Choice::new(StartChoice::Speak(other), keys, label)
        }));
        let leave = interview::leave(self.language);
        choices.push(Choice::new(StartChoice::Leave, interview::QUIT_KEYS, leave));
        Ok(Menu::new(self.language, lines, choices))
    }

    /// Telling how one sees a colleague, where the statements have the words for it and an own test is what was asked for.
    fn of_colleague(&self) -> Option<Choice<StartChoice>> {
        let can = self.setup.instrument.questionnaire.has_colleague_wording();
        let own = self.setup.perspective == Perspective::Own && self.request.save.is_none();
        let label = interview::describe_colleague(self.language);
        (can && own).then(|| Choice::new(StartChoice::Colleague, &['c'], label))
    }

    fn number(&self, form: Form) -> usize {
        self.setup.instrument.questionnaire.places(form).count()
    }

    fn title(&self) -> Result<String, Error> {
        let language = self.setup.language(self.language)?;
        Ok(self
            .setup
            .instrument
            .questionnaire
            .title()
            .get(&language)
            .clone())
    }

    /// Whether the result is for other eyes.
    const fn is_hidden(&self) -> bool {
        deliver::is_hidden(self.request, self.setup)
    }

    fn welcome(&self) -> Result<Vec<String>, Error> {
        let scale = self.setup.instrument.questionnaire.scale();
        let title = self.title()?;
        let kept_in = self.keeper.store.kept_in();
        Ok(interview::welcome(
            self.language,
            &Welcome {
                title: &title,
                perspective: self.setup.perspective,
                scale: (scale.lowest(), scale.highest()),
                statements: self.request.form.map(|form| self.number(form)),
                kept_in: kept_in.as_deref(),
                keeps_result: self.keeper.results && !self.is_hidden(),
                code: self.keeper.drawn_key(self.request),
                confirm: self.request.confirm,
                lines: self.lines,
            },
        ))
    }

    /// What there is to go on with and to see again; days and numbers only, for others may see the screen.
    fn what_waits(&self) -> Result<Vec<String>, Error> {
        let mut lines = vec![self.title()?];
        lines.extend(self.waiting.lists.iter().map(|list| {
            let (sitting, info) = (&list.sitting, &list.info);
            if info.finished {
                sitting::finished(self.language, self.setup.perspective, &info.date)
            } else {
                sitting::unfinished(
                    self.language,
                    RunKind::Test,
                    sitting.done(),
                    sitting.total(),
                    &info.date,
                )
            }
        }));
        let all = self.waiting.lists.iter().chain(&self.waiting.result);
        let instrument = &self.setup.instrument;
        let mut earlier = all.filter(|list| !list.is_of(instrument));
        let edition = earlier.find_map(|list| instrument.named(&list.info.instrument));
        if let Some(list) = &self.waiting.result {
            let day = list.answered.as_ref().unwrap_or(&list.info.date);
            if self.is_hidden() {
                lines.push(keeping::undelivered(self.language, day));
            } else {
                lines.push(self.finished(list, day));
                lines.extend(
                    self.keeper
                        .store
                        .kept_in()
                        .map(|folder| keeping::place(self.language, &folder)),
                );
            }
        }
        lines.extend(edition.map(|edition| {
            let version = edition.questionnaire.version();
            sitting::earlier_edition(self.language, version)
        }));
        Ok(lines)
    }

    /// That a list is done, and what there is to see of it.
    fn finished(&self, list: &List, day: &str) -> String {
        let setup = self.setup.of(list);
        let has_mix = setup.is_none_or(|setup| list.has_mix(&setup));
        if has_mix {
            sitting::finished(self.language, self.setup.perspective, day)
        } else {
            sitting::too_few(self.language, day)
        }
    }

    /// What someone of whom nothing is kept can begin with.
    fn to_begin(&self) -> Vec<Choice<StartChoice>> {
        let has_short = self.setup.instrument.questionnaire.has_form(Form::Short);
        let mut choices = match self.request.form {
            Some(form) => {
                let begin = interview::begin(self.language);
                vec![Choice::new(StartChoice::Begin(form), &[], begin)]
            }
            None if has_short => Form::ALL.map(|form| self.form(form)).into(),
            None => vec![self.form(Form::Full)],
        };
        if self.may_guess() {
            let (label, detail) = match self.guess {
                Some(_) => interview::guess_again(self.language),
                None => interview::guess_first(self.language),
            };
            choices.push(Choice::new(StartChoice::Guess, &['g'], label).with_detail(detail));
        }
        choices.extend(self.wipe());
        choices
    }

    fn kept(&self) -> Vec<KeptOf> {
        self.keeper.kept_of(self.setup)
    }

    fn form(&self, form: Form) -> Choice<StartChoice> {
        let language = self.language;
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
    fn to_go_on(&self) -> Vec<Choice<StartChoice>> {
        let mut first_keys = Some(&[][..]);
        let lists = self.waiting.lists.iter().map(|list| {
            let others = interview::other_progress_keys(self.language);
            let keys = first_keys.take().unwrap_or(others);
            Choice::new(
                StartChoice::GoOn(Box::new(list.clone())),
                keys,
                self.go_on(list),
            )
        });
        let mut choices: Vec<_> = lists.collect();
        let has_list = !choices.is_empty();
        if self.waiting.result.is_some() {
            choices.push(self.see(has_list));
            if self.has_menu {
                let more = StartChoice::See { menu_first: true };
                let label = words::more::what_else(self.language);
                let word = words::more::more(self.language);
                choices.push(Choice::new(more, &['m'], label).typed(word));
            }
        }
        choices.push(self.afresh(has_list));
        choices.extend(self.wipe());
        choices
    }

    fn see(&self, has_list: bool) -> Choice<StartChoice> {
        let label = if self.is_hidden() {
            keeping::deliver(self.language)
        } else {
            sitting::see_result(self.language)
        };
        let see = StartChoice::See { menu_first: false };
        if has_list {
            Choice::new(see, keeping::SEE_KEYS, label).typed(keeping::see_word(self.language))
        } else {
            Choice::new(see, &[], label)
        }
    }

    fn afresh(&self, has_list: bool) -> Choice<StartChoice> {
        let (label, detail) = if has_list {
            let becomes_of_it = sitting::becomes_of_it(self.language, RunKind::Test);
            (sitting::afresh(self.language), becomes_of_it)
        } else {
            keeping::afresh(self.language)
        };
        Choice::new(StartChoice::Afresh, sitting::AFRESH_KEYS, label)
            .with_detail(detail)
            .typed(keeping::afresh_word(self.language))
    }

    /// Wiping all that is kept, where anything is.
    fn wipe(&self) -> Option<Choice<StartChoice>> {
        let kept = self.kept();
        let label = keeping::wipe(self.language, &kept);
        let wipe = Choice::new(StartChoice::Wipe, keeping::WIPE_KEYS, label);
        (!kept.is_empty()).then(|| wipe.typed(keeping::wipe_word(self.language)))
    }

    fn go_on(&self, list: &List) -> String {
        match list.sitting.position() {
            Position::Item(open) => sitting::go_on(self.language, RunKind::Test, open + 1),
            _ => sitting::see_result(self.language).to_owned(),
        }
    }
}
