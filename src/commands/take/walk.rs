//! Walking around in a result: its pages, and everything that can be done from there.

use std::cell::Cell;

use crate::ask::{BACKSPACE, Choice, LayOut, Leaving, Menu, Pages, Runner};
use crate::cli::CasesRequest;
use crate::commands::asking::screenfuls;
use crate::commands::cases::{self, SelfTest};
use crate::commands::invite;
use crate::model::{Perspective, Role};
use crate::output::document::{Document, screens, summary};
use crate::output::roles::{Told, write};
use crate::output::{Format, Origin};
use crate::screen::Display;
use crate::situation::Error;
use crate::words::result as words;

use super::person::{self, Taken};
use super::run::{Next, Run};

/// What there is to walk around in.
enum Shown {
    Result(Box<Document>),
    /// The list beside the own one.
    Beside(String),
}

/// What one key does on every page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OnPage {
    /// The skipped statements are answered.
    Complete,
    More,
    Save,
}

/// What there is behind `m`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum More {
    Roles,
    GoOn(Perspective),
    Colleagues,
    Cases,
    Answers,
    Back,
}

impl Run<'_, '_> {
    /// Shows the result in pages until the person leaves it. What it comes to on paper, its headline, picture and table, is
    /// printed once then.
    pub(super) fn walk(
        &mut self,
        taken: &mut Taken,
        runner: &mut Runner<'_>,
    ) -> Result<Next, Error> {
        let at = Cell::new(0);
        loop {
            let shown = self.shown(taken)?;
            let options = self.on_page(taken);
            let choices = options
                .iter()
                .map(|option| self.page_choice(*option))
                .collect();
            let pages = Pages::new(self.context.language, self.lay_out(&shown), choices, &at)
                .explained(self.explained(&shown));
            let next = match runner.ask(pages)? {
                Err(Leaving::Interrupt) => return Ok(Next::Interrupted),
                Err(Leaving::Stop) => self.leaving(taken, runner)?,
                Ok(chosen) => match options.get(chosen) {
                    Some(OnPage::Save) => {
                        self.save_as(taken, runner)?;
                        None
                    }
                    Some(OnPage::More) => self.more(taken, runner)?,
                    Some(OnPage::Complete) => Some(Next::Answers),
                    None => None,
                },
            };
            match next {
                None => {}
                Some(Next::Done) => {
                    self.context.print(&self.to_keep(&shown))?;
                    return Ok(Next::Done);
                }
                Some(next) => return Ok(next),
            }
        }
    }

    fn shown(&self, taken: &Taken) -> Result<Shown, Error> {
        let beside = match self.pair(taken) {
            Some(pair) => pair.text(self.context)?,
            None => None,
        };
        if let Some(text) = beside {
            return Ok(Shown::Beside(text));
        }
        let document = person::document(taken, self.request, self.setup, self.context)?;
        Ok(Shown::Result(Box::new(document)))
    }

    /// What `?` shows: how to read the picture of a result.
    fn explained(&self, shown: &Shown) -> Vec<String> {
        match shown {
            Shown::Result(_) => words::explained(self.context.language),
            Shown::Beside(_) => Vec::new(),
        }
    }

    fn lay_out<'s>(&self, shown: &'s Shown) -> LayOut<'s> {
        let display = self.context.display;
        match shown {
            Shown::Result(document) => Box::new(move |rows, columns| {
                let width = columns.min(usize::from(u16::MAX));
                screens(document, rows, Display { width, ..display })
            }),
            Shown::Beside(text) => Box::new(move |rows, columns| screenfuls(text, rows, columns)),
        }
    }

    fn to_keep(&self, shown: &Shown) -> String {
        match shown {
            Shown::Result(document) => summary(document, self.context.display),
            Shown::Beside(text) => text.clone(),
        }
    }

    fn on_page(&self, taken: &Taken) -> Vec<OnPage> {
        let complete = taken.has_mix(self.setup);
        let to_complete = (!complete).then_some(OnPage::Complete);
        to_complete
            .into_iter()
            .chain([OnPage::More, OnPage::Save])
            .collect()
    }

    fn page_choice(&self, option: OnPage) -> Choice {
        let (language, closing) = (self.context.language, &self.context.texts.interview.closing);
        match option {
            OnPage::Complete => Choice::new(closing.answers_keys, words::complete(language)),
            OnPage::More => Choice::new(&['m'], words::more(language)),
            OnPage::Save => Choice::new(closing.save_keys, words::save(language)),
        }
    }

    /// The menu of what else there is. Where it leads to when that is out of the result.
    fn more(&mut self, taken: &mut Taken, runner: &mut Runner<'_>) -> Result<Option<Next>, Error> {
        loop {
            let options = self.further(taken);
            let choices = options.iter().map(|option| self.more_choice(*option));
            let heading = words::what_now(self.context.language).to_owned();
            let menu = Menu::new(self.context.texts, vec![heading], choices.collect());
            let chosen = match runner.ask(menu)? {
                Ok(chosen) => options.get(chosen).copied(),
                Err(Leaving::Stop) => None,
                Err(Leaving::Interrupt) => return Ok(Some(Next::Interrupted)),
            };
            let looked_at = match chosen {
                Some(More::Roles) => self.read_roles(runner)?,
                Some(More::Colleagues) => self.ask_colleagues(taken, runner)?,
                Some(More::Cases) => self.rank_cases(taken, runner)?,
                Some(More::GoOn(perspective)) => return Ok(Some(Next::GoOn(perspective))),
                Some(More::Answers) => return Ok(Some(Next::Answers)),
                Some(More::Back) | None => return Ok(None),
            };
            if let Err(Leaving::Interrupt) = looked_at {
                return Ok(Some(Next::Interrupted));
            }
        }
    }

    /// From an own result with a mix one can go on to the job or a wish.
    fn further(&self, taken: &Taken) -> Vec<More> {
        let mut options = vec![More::Roles];
        let own = self.setup.perspective == Perspective::Own && self.own.is_none();
        if own && taken.has_mix(self.setup) {
            options.extend([Perspective::Job, Perspective::Wish].map(More::GoOn));
        }
        if own && !taken.id.is_empty() {
            options.push(More::Colleagues);
        }
        if own {
            options.push(More::Cases);
        }
        options.extend([More::Answers, More::Back]);
        options
    }

    fn more_choice(&self, option: More) -> Choice {
        let language = self.context.language;
        let choice = |keys, (label, detail): (&'static str, &'static str)| {
            Choice::new(keys, label).with_detail(detail)
        };
        match option {
            More::Roles => Choice::new(&['1', 'r'], words::read_roles(language)),
            More::GoOn(Perspective::Wish) => choice(&['3', 'h'], words::beside_wish(language)),
            More::GoOn(_) => choice(&['2', 'v'], words::beside_job(language)),
            More::Colleagues => choice(&['4', 'c'], words::ask_colleagues(language)),
            More::Cases => choice(&['5', 'p'], words::cases(language)),
            More::Answers => Choice::new(&['a'], words::look_at_answers(language)),
            More::Back => Choice::new(&['q', BACKSPACE], words::back_to_result(language)),
        }
    }

    /// Ranks the cases beside the own result.
    fn rank_cases(
        &mut self,
        taken: &Taken,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        let request = CasesRequest {
            no_progress: self.keeper.store.kept_in().is_none(),
            ..CasesRequest::default()
        };
        let day = Some(taken.date.clone());
        let shares = taken.profile(self.setup).shares;
        let setup = cases::Setup {
            report: None,
            cases: self.setup.cases.clone(),
            roles: self.setup.roles.clone(),
            test: shares.map(|shares| SelfTest { day, shares }),
        };
        let outcome = cases::within(&request, &setup, runner, self.context, self.farewell)?;
        let text = match outcome {
            Ok(Some(text)) => text,
            Ok(None) => return Ok(Ok(())),
            Err(leaving) => return Ok(Err(leaving)),
        };
        let lay_out: LayOut<'_> = Box::new(|rows, columns| screenfuls(&text, rows, columns));
        let at = Cell::new(0);
        let pages = Pages::new(self.context.language, lay_out, Vec::new(), &at).going_back();
        Ok(runner.ask(pages)?.map(drop))
    }

    fn ask_colleagues(
        &self,
        taken: &Taken,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        let text = invite::from_result(&taken.id, self.context);
        let lay_out: LayOut<'_> = Box::new(move |rows, columns| screenfuls(&text, rows, columns));
        let at = Cell::new(0);
        let pages = Pages::new(self.context.language, lay_out, Vec::new(), &at).going_back();
        Ok(runner.ask(pages)?.map(drop))
    }

    fn read_roles(&self, runner: &mut Runner<'_>) -> Result<Result<(), Leaving>, Error> {
        let language = self.setup.language(self.context.language)?;
        let (roles, situations) = (&self.setup.roles, &self.setup.situations);
        let display = self.context.display;
        let spoken = self.context.language;
        let today = self.context.io.today();
        let lay_out: LayOut<'_> = Box::new(move |rows, columns| {
            let width = columns.min(usize::from(u16::MAX));
            let display = Display { width, ..display };
            let origin = Origin {
                language: spoken,
                date: &today,
                instrument: None,
            };
            let whole = |role| {
                let told = Told {
                    roles,
                    situations,
                    role: Some(role),
                    language: &language,
                };
                write(Format::Text, &told, &origin, display)
            };
            let pages = Role::ALL.map(|role| screenfuls(&whole(role), rows, columns));
            let part = |(part, pages): (usize, Vec<(usize, Vec<String>)>)| {
                pages.into_iter().map(move |(_, lines)| (part, lines))
            };
            pages.into_iter().enumerate().flat_map(part).collect()
        });
        let at = Cell::new(0);
        let pages = Pages::new(self.context.language, lay_out, Vec::new(), &at).going_back();
        Ok(runner.ask(pages)?.map(drop))
    }
}
