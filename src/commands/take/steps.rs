//! The self-test step by step, from the start screen to the end.

use std::cell::Cell;

use crate::ask::{
    Asked, Choice, Ending, Leaving, Menu, Ratings, Runner, Subject, interview, or_left, rate,
};
use crate::commands::asking::{Stage, stays_after_all};
use crate::commands::context::Context;
use crate::error::{AskFault, Error, status};
use crate::model::{ByRole, ExpectedOrder, Form, Perspective, Sitting};
use crate::words::interview::{self, Quit};
use crate::words::ratings::RatedThing;
use crate::words::{Language, sitting};

use super::Setup;
use super::TakeRequest;
use super::deliver::Deliveries;
use super::keeping::{Keeper, List};
use super::run::{AfterResult, OwnBeside, Run, RunEnd, or_said};

/// Where a person is in the self-test.
pub(super) enum TestState {
    Start,
    /// With a list to begin, to go on with or to see again; `menu_first` for the menu of what else there is before its result.
    Chosen {
        list: Box<List>,
        menu_first: bool,
    },
    Statements(Box<List>),
    Result {
        list: Box<List>,
        menu_first: bool,
    },
    /// Past the own result, at the same statements from another perspective.
    Beside {
        own: Box<OwnBeside>,
        list: Box<List>,
        perspective: Perspective,
    },
    Ended(RunEnd),
}

impl TestState {
    /// With this list, after the menu of what else there is or not.
    pub(super) fn with_list(list: List, menu_first: bool) -> Self {
        let list = Box::new(list);
        Self::Chosen { list, menu_first }
    }
}

/// Asks the statements and shows the result.
pub(super) fn run(
    request: &TakeRequest,
    setup: &Setup,
    wanted: Deliveries,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let stage = Stage::choose(context)?;
    let unkept = TakeRequest {
        no_progress: true,
        ..request.clone()
    };
    let is_seen = context.io.terminals.stdin && context.io.terminals.stderr;
    let (keeper, in_use, request) = match Keeper::open(request, setup, context) {
        Err(Error::Ask(AskFault::ProgressInUse)) if is_seen => {
            (Keeper::open(&unkept, setup, context)?, true, &unkept)
        }
        opened => (opened?, false, request),
    };
    keeper.remove_old(setup, context);
    stage.run(context, |runner, context, farewell| {
        if in_use && !goes_on_unkept(context.language, runner)? {
            return Err(Leaving::Stop.into());
        }
        let run = Run {
            request: request.clone(),
            newest: setup,
            setup: setup.clone(),
            context,
            keeper: &keeper,
            farewell,
            wanted,
            own: None,
            is_within: false,
            shorter: None,
            seen_before: false,
            intention_came_up: false,
            saved_as: None,
        };
        run.whole(runner).map(|_| status::DONE)
    })
}

/// Asks whether to go on where another window has the same test open, so that nothing is kept here.
fn goes_on_unkept(language: Language, runner: &mut Runner<'_>) -> Asked<bool> {
    let choices = vec![
        Choice::new(true, &['g'], sitting::go_on_unkept(language)),
        Choice::new(false, interview::QUIT_KEYS, interview::leave(language)),
    ];
    let lines = vec![sitting::open_elsewhere(language).to_owned()];
    runner.ask(Menu::new(language, lines, choices))
}

impl Run<'_, '_> {
    /// Asks everything there is to ask, shows what comes of it, and delivers it.
    pub(super) fn whole(mut self, runner: &mut Runner<'_>) -> Asked<RunEnd> {
        let mut state = TestState::Start;
        loop {
            state = match state {
                TestState::Start => self.choose(runner)?,
                TestState::Chosen { list, menu_first } => self.open(list, menu_first, runner)?,
                TestState::Statements(list) => self.answer(list, runner)?,
                TestState::Result { list, menu_first } => self.look(list, menu_first, runner)?,
                TestState::Beside {
                    own,
                    list,
                    perspective,
                } => {
                    let ended = self.beside_own(&own, perspective, runner);
                    match or_said(ended, self.context.language, runner)? {
                        None | Some(RunEnd::Back) => TestState::Result {
                            list,
                            menu_first: true,
                        },
                        Some(ended) => TestState::Ended(ended),
                    }
                }
                TestState::Ended(ended) => return Ok(ended),
            };
        }
    }

    /// The start screen.
    fn choose(&mut self, runner: &mut Runner<'_>) -> Asked<TestState> {
        let asked = self.ask_for_file(runner);
        match or_left(asked.and_then(|()| self.begin(runner)))? {
            Ok(state) => Ok(state),
            Err(Leaving::Stop) if self.leads_back() => Ok(TestState::Ended(RunEnd::Back)),
            Err(leaving) => {
                if self.keeper.guess_in.get().is_some() {
                    runner.say(interview::guess_kept(self.context.language))?;
                }
                Err(leaving.into())
            }
        }
    }

    /// Before the list that was chosen: the person's own idea of their mix, where it is asked. A list of an earlier edition is asked
    /// with the statements of that edition.
    fn open(
        &mut self,
        mut list: Box<List>,
        menu_first: bool,
        runner: &mut Runner<'_>,
    ) -> Asked<TestState> {
        if !list.is_of(&self.setup.instrument) {
            self.setup = self
                .newest
                .of(&list)
                .ok_or(Error::Ask(AskFault::NowhereToAsk))?;
            self.wanted = Deliveries::check(&self.request, &self.setup, self.context)?;
            self.ask_for_file(runner)?;
        }
        let done = list.sitting.done();
        self.keeper.store.begins_with((done > 0).then_some(done));
        self.seen_before = list.info.finished;
        self.saved_as = None;
        if self.request.guess && list.info.guess.is_none() {
            match or_left(guess(runner, &self.setup, self.context))? {
                Ok(guess) => list.info.guess = guess,
                Err(leaving) => return self.leave(&list, leaving, runner),
            }
            // Before the first answer nothing is kept.
            if list.sitting.done() > 0 {
                runner.warn(self.keep(&list))?;
            }
        }
        Ok(if list.info.finished {
            TestState::Result { list, menu_first }
        } else {
            TestState::Statements(list)
        })
    }

    /// The statements, up to the result.
    fn answer(&mut self, mut list: Box<List>, runner: &mut Runner<'_>) -> Asked<TestState> {
        loop {
            let menu_first = false;
            match or_left(self.interview(&mut list, runner))? {
                Ok(()) => {
                    self.shorter = None;
                    return Ok(TestState::Result { list, menu_first });
                }
                Err(Leaving::Stop) if self.stays_after_all(&list, runner)? => {}
                Err(Leaving::Stop) if self.quit() == Quit::ToMenu => {
                    return self.go_to_menu(&list, runner);
                }
                Err(leaving) => return self.leave(&list, leaving, runner),
            }
        }
    }

    /// Where the key that leaves the statements leads to.
    fn quit(&self) -> Quit {
        if self.own_is_kept() || self.shorter.is_some() {
            Quit::ToMenu
        } else {
            self.keeper.store.quit()
        }
    }

    /// Whether whoever leaves answers that are nowhere goes on with them instead.
    fn stays_after_all(&self, list: &List, runner: &mut Runner<'_>) -> Asked<bool> {
        if self.keeper.store.may_try_again() {
            runner.warn(self.keep(list))?;
        }
        if list.sitting.done() == 0 || self.told_of_row(list).is_some() {
            return Ok(false);
        }
        stays_after_all(&self.left(list), self.quit(), self.context, runner)
    }

    /// Back to the menu from which the statements were opened: that of the result they go on from.
    fn go_to_menu(&mut self, list: &List, runner: &mut Runner<'_>) -> Asked<TestState> {
        self.farewell.set(None);
        if list.sitting.done() > 0 {
            let kept = self.keeper.store.is_keeping();
            runner.note(interview::back_to_menu(self.context.language, kept))?;
        }
        let Some(list) = self.shorter.take() else {
            return Ok(TestState::Ended(RunEnd::Back));
        };
        self.keeper.has_result.set(true);
        self.request.form = self.request.form.map(|_| list.form());
        Ok(TestState::Result {
            list,
            menu_first: true,
        })
    }

    /// The result, and where the person goes from there.
    fn look(
        &mut self,
        mut list: Box<List>,
        menu_first: bool,
        runner: &mut Runner<'_>,
    ) -> Asked<TestState> {
        self.farewell.set(Some(self.broken_goodbye(&list)));
        let mut taken = self.taken(&list)?;
        let next = match or_left(self.result(&mut taken, menu_first, runner))? {
            Ok(next) => next,
            Err(leaving) => return self.leave(&list, leaving, runner),
        };
        list.intention.clone_from(&taken.intention);
        Ok(match next {
            AfterResult::Answers => {
                list.info.finished = false;
                self.saved_as = None;
                TestState::Statements(list)
            }
            AfterResult::GoOn(perspective) => {
                let own = Box::new(self.leave_behind(taken, &list, runner)?);
                list.intention.clone_from(&own.taken.intention);
                TestState::Beside {
                    own,
                    list,
                    perspective,
                }
            }
            AfterResult::OwnResult => {
                self.farewell.set(None);
                TestState::Ended(RunEnd::Back)
            }
            AfterResult::Longer => {
                let longer = match self.kept_whole() {
                    Some(kept) if !kept.is_of(&self.setup.instrument) => Some(kept),
                    kept => list.longer(kept.as_ref(), &self.setup),
                };
                let longer = longer.ok_or(Error::Ask(AskFault::NowhereToAsk))?;
                self.keeper.has_result.set(false);
                self.request.form = self.request.form.map(|_| Form::Full);
                self.shorter = Some(list);
                TestState::with_list(longer, false)
            }
            AfterResult::Wipe => {
                self.wipe(&mut taken, runner)?;
                TestState::Ended(RunEnd::Wiped)
            }
            AfterResult::Done => {
                self.deliver(&mut taken, &list, runner)?;
                TestState::Ended(RunEnd::Done)
            }
        })
    }

    /// Asks the statements up to the result.
    fn interview(&mut self, list: &mut List, runner: &mut Runner<'_>) -> Asked<()> {
        let language = self.setup.language(self.context.language)?;
        let order = list.order.clone();
        let subject = Subject {
            questionnaire: &self.setup.instrument.questionnaire,
            order: &order,
            perspective: self.setup.perspective,
            language: &language,
            spoken: self.context.language,
            confirm: self.request.confirm,
            quit: &Cell::new(self.quit()),
        };
        self.farewell.set(Some(self.broken_goodbye(list)));
        let mut sitting = list.sitting.clone();
        let mut keep = |sitting: &Sitting| {
            list.sitting.clone_from(sitting);
            let complete = list.is_complete();
            list.answered = complete.then(|| self.context.io.today());
            let warning = self.keep(list);
            subject.quit.set(self.quit());
            warning
        };
        let asked = interview(&mut sitting, runner, &subject, &mut keep);
        list.sitting = sitting;
        if asked? == Ending::InputEnded {
            list.ran_out = true;
        }
        list.info.finished = true;
        if self.keeper.result_in().is_none() {
            runner.warn(self.keep(list))?;
        }
        Ok(())
    }

    /// Says how far the person came and how to go on, and leaves.
    fn leave(&self, list: &List, leaving: Leaving, runner: &mut Runner<'_>) -> Asked<TestState> {
        self.farewell.set(None);
        runner.say(&self.goodbye(list))?;
        Err(leaving.into())
    }
}

/// Asks for the person's own idea of their mix; nothing when they go back.
pub(super) fn guess(
    runner: &mut Runner<'_>,
    setup: &Setup,
    context: &Context<'_>,
) -> Asked<Option<ByRole<u8>>> {
    let language = setup.language(context.language)?;
    let asked = Ratings {
        rated: RatedThing::Mix(setup.perspective),
        language: context.language,
        roles: setup.names(&language),
        old: ByRole::default(),
        quit: Quit::Stops,
    };
    let guessed = rate(runner, &asked)?;
    if let Some(guessed) = &guessed {
        let in_order = ExpectedOrder::of_ratings(guessed).is_an_order();
        runner.note(interview::guess_taken(context.language, in_order))?;
    }
    Ok(guessed)
}
