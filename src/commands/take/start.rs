//! The start screen: what this is, what there is to go on with or to see again, and one key to begin.

use std::io::ErrorKind;

use crate::ask::{Choice, Leaving, Menu, Runner};
use crate::cli::TakeRequest;
use crate::commands::context::Context;
use crate::error::Error;
use crate::model::{ByRole, Form, Perspective, Position};
use crate::words;
use crate::words::Language;
use crate::words::interview::Welcome;
use crate::words::sitting::Run;

use super::Setup;
use super::ask::guess;
use super::deliver;
use super::keeping::{Keeper, List};

/// What was chosen on the start screen.
pub(super) enum Start {
    /// Begin with the first statement of a form, with the person's own idea of their mix when they gave it.
    Form(Form, Option<ByRole<u8>>),
    /// Go on with this list.
    GoOn(Box<List>),
    /// See this result, after the menu of what else there is or not.
    Result(Box<List>, bool),
    /// Out again.
    Leave(Leaving),
}

/// What is kept of this person.
#[derive(Default)]
pub(super) struct Waiting {
    /// The unfinished lists.
    pub(super) lists: Vec<List>,
    /// The result of a finished one.
    pub(super) result: Option<List>,
}

impl Waiting {
    fn is_empty(&self) -> bool {
        self.lists.is_empty() && self.result.is_none()
    }
}

/// What can be chosen on the start screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Form(Form),
    Guess,
    /// Go on with the unfinished list at this place.
    GoOn(usize),
    See,
    More,
    Afresh,
    Wipe,
    Speak(Language),
    Leave,
}

/// Shows the start screen until something is chosen. In plain lines that no person types it only says what it is about, unless
/// there is a result and nothing else: then the first line may choose, and without one the result is shown.
pub(super) fn start(
    runner: &mut Runner<'_>,
    request: &TakeRequest,
    setup: &Setup,
    keeper: &Keeper,
    mut waiting: Waiting,
    context: &mut Context<'_>,
) -> Result<Start, Error> {
    let lines = runner.is_lines();
    let (mut afresh, mut guessed, nothing) = (false, None, Waiting::default());
    loop {
        let screen = Screen {
            request,
            setup,
            keeper,
            waiting: if afresh { &nothing } else { &waiting },
            context,
            lines,
            guessed: guessed.is_some(),
        };
        let menu = screen.menu()?;
        let typed = context.io.terminals.stdin || !lines;
        let has_list = !waiting.lists.is_empty();
        if !typed && (afresh || has_list || waiting.result.is_none()) {
            menu.lines().iter().try_for_each(|line| runner.say(line))?;
            return Ok(if has_list && !afresh {
                Start::GoOn(Box::new(waiting.lists.swap_remove(0)))
            } else {
                Start::Form(request.form.unwrap_or_default(), None)
            });
        }
        let options = screen.options();
        let chosen = match runner.ask(menu) {
            Ok(Err(leaving)) => return Ok(Start::Leave(leaving)),
            Ok(Ok(place)) => options.get(place).copied(),
            Err(error) if !typed && error.kind() == ErrorKind::UnexpectedEof => Some(Entry::See),
            Err(error) => return Err(error.into()),
        };
        match chosen {
            Some(Entry::Form(form)) => return Ok(Start::Form(form, guessed)),
            Some(Entry::Guess) => match guess(runner, setup, context)? {
                Ok(ratings) => guessed = ratings.or(guessed),
                Err(leaving) => return Ok(Start::Leave(leaving)),
            },
            Some(Entry::GoOn(place)) if place < waiting.lists.len() => {
                return Ok(Start::GoOn(Box::new(waiting.lists.swap_remove(place))));
            }
            Some(entry @ (Entry::See | Entry::More)) => {
                if let Some(result) = waiting.result.take().map(Box::new) {
                    keeper.holds_result(true);
                    return Ok(Start::Result(result, entry == Entry::More));
                }
            }
            Some(Entry::Afresh) => match request.form {
                Some(form) => return Ok(Start::Form(form, None)),
                None => afresh = true,
            },
            Some(Entry::Wipe) => match keeper.wipe(setup) {
                Ok(()) => {
                    waiting = Waiting::default();
                    runner.note(words::keeping::wiped(context.language))?;
                }
                Err(error) => runner.note(&words::error(context.language, &error))?,
            },
            Some(Entry::Speak(language)) => context.speak(language),
            Some(Entry::Leave | Entry::GoOn(_)) | None => return Ok(Start::Leave(Leaving::Stop)),
        }
    }
}

struct Screen<'a, 'b> {
    request: &'a TakeRequest,
    setup: &'a Setup,
    keeper: &'a Keeper,
    waiting: &'a Waiting,
    context: &'a Context<'b>,
    lines: bool,
    /// Whether the person gave their own idea of their mix.
    guessed: bool,
}

impl Screen<'_, '_> {
    fn options(&self) -> Vec<Entry> {
        let mut options: Vec<Entry> = (0..self.waiting.lists.len()).map(Entry::GoOn).collect();
        options.extend(self.waiting.result.is_some().then_some(Entry::See));
        let has_more = self.waiting.result.is_some() && !self.lines && !self.is_hidden();
        options.extend(has_more.then_some(Entry::More));
        if options.is_empty() {
            let has_short = self.setup.instrument.questionnaire.has_form(Form::Short);
            match self.request.form {
                Some(form) => options.push(Entry::Form(form)),
                None if has_short => options.extend(Form::ALL.map(Entry::Form)),
                None => options.push(Entry::Form(Form::Full)),
            }
            options.extend(self.may_guess().then_some(Entry::Guess));
        } else {
            options.extend([Entry::Afresh, Entry::Wipe]);
        }
        let others = Language::ALL
            .into_iter()
            .filter(|language| *language != self.context.language);
        options.extend(others.map(Entry::Speak));
        options.push(Entry::Leave);
        options
    }

    /// Before an own test, where it is not asked anyway; in plain lines by its option only.
    fn may_guess(&self) -> bool {
        let own = self.setup.perspective == Perspective::Own;
        own && !self.lines && !self.guessed && !self.request.guess
    }

    fn menu(&self) -> Result<Menu, Error> {
        let lines = if self.waiting.is_empty() {
            self.welcome()?
        } else {
            self.what_waits()?
        };
        let options = self.options().into_iter();
        let choices = options.map(|option| self.choice(option)).collect();
        Ok(Menu::new(self.context.language, lines, choices))
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

    /// Whether the result is for other eyes.
    const fn is_hidden(&self) -> bool {
        deliver::is_hidden(self.request, self.setup)
    }

    fn welcome(&self) -> Result<Vec<String>, Error> {
        let scale = self.setup.instrument.questionnaire.scale();
        let title = self.title()?;
        let kept_in = self.keeper.store.kept_in();
        Ok(words::interview::welcome(
            self.context.language,
            &Welcome {
                title: &title,
                perspective: self.setup.perspective,
                scale: (scale.lowest(), scale.highest()),
                form: self.request.form.map(|form| (form, self.number(form))),
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
                words::sitting::finished(self.context.language, self.setup.perspective, &info.date)
            } else {
                words::sitting::unfinished(
                    self.context.language,
                    Run::Test,
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
                lines.push(words::keeping::undelivered(self.context.language, day));
            } else {
                lines.push(words::sitting::finished(
                    self.context.language,
                    self.setup.perspective,
                    day,
                ));
                lines.extend(
                    self.keeper
                        .store
                        .kept_in()
                        .map(|folder| words::keeping::place(self.context.language, &folder)),
                );
            }
        }
        lines.extend(edition.map(|edition| {
            let version = edition.questionnaire.version();
            words::sitting::earlier_edition(self.context.language, version)
        }));
        Ok(lines)
    }

    fn choice(&self, option: Entry) -> Choice {
        let language = self.context.language;
        let has_list = !self.waiting.lists.is_empty();
        match option {
            Entry::GoOn(0) => Choice::new(&[], self.go_on(0)),
            Entry::GoOn(place) => Choice::new(
                words::interview::other_progress_keys(language),
                self.go_on(place),
            ),
            Entry::See => {
                let label = if self.is_hidden() {
                    words::keeping::deliver(language)
                } else {
                    words::sitting::see_result(language)
                };
                if has_list {
                    Choice::new(words::keeping::SEE_KEYS, label)
                        .typed(words::keeping::see_word(language))
                } else {
                    Choice::new(&[], label)
                }
            }
            Entry::More => Choice::new(&['m'], words::result::what_else(language)),
            Entry::Afresh => {
                let label = if has_list {
                    words::sitting::afresh(language)
                } else {
                    words::keeping::afresh(language)
                };
                Choice::new(words::sitting::AFRESH_KEYS, label)
                    .typed(words::keeping::afresh_word(language))
            }
            Entry::Wipe => {
                let has_result = self.waiting.result.is_some() && !self.is_hidden();
                let label = words::keeping::wipe(language, has_list || !has_result, has_result);
                Choice::new(words::keeping::WIPE_KEYS, label)
                    .typed(words::keeping::wipe_word(language))
            }
            Entry::Guess => {
                let (label, detail) = words::interview::guess_first(language);
                Choice::new(&['g'], label).with_detail(detail)
            }
            Entry::Form(form) if self.request.form == Some(form) => {
                Choice::new(&[], words::interview::begin(language))
            }
            Entry::Form(form) => self.form(form),
            Entry::Speak(other) => Choice::new(
                words::interview::in_this_language_keys(other),
                words::interview::in_this_language(other),
            ),
            Entry::Leave => Choice::new(
                words::interview::QUIT_KEYS,
                words::interview::leave(language),
            ),
        }
    }

    fn form(&self, form: Form) -> Choice {
        let language = self.context.language;
        let (keys, label) = match form {
            Form::Full => (&[][..], words::interview::full(language)),
            Form::Short => (
                words::interview::short_keys(language),
                words::interview::short(language),
            ),
        };
        let detail = words::interview::so_many(language, self.number(form));
        Choice::new(keys, label).with_detail(detail)
    }

    fn go_on(&self, place: usize) -> String {
        let list = self.waiting.lists.get(place);
        match list.map(|list| list.sitting.position()) {
            Some(Position::Item(open)) => {
                words::sitting::go_on(self.context.language, Run::Test, open + 1)
            }
            _ => words::sitting::see_result(self.context.language).to_owned(),
        }
    }
}
