//! What else there is behind `m`, from a result: each leads back to it.

use std::cell::Cell;

use crate::ask::{BACKSPACE, Choice, LayOut, Leaving, Menu, Pages, Runner};
use crate::cli::CasesRequest;
use crate::commands::asking::screenfuls;
use crate::commands::cases::{self, SelfTest};
use crate::commands::invite;
use crate::error::Error;
use crate::model::{Form, Perspective, Role};
use crate::output::roles::{Subject, Told, write};
use crate::output::{Format, Origin};
use crate::screen::Display;
use crate::words::result as words;

use super::person::Response;
use super::run::{Next, Run};

/// What there is behind `m`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum More {
    Roles,
    Model,
    Situation,
    GoOn(Perspective),
    Colleagues,
    Cases,
    Intention,
    OtherStatements,
    Trainer,
    Answers,
    Back,
}

impl Run<'_, '_> {
    /// The menu of what else there is. Where it leads to when that is out of the result.
    pub(super) fn more(
        &mut self,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Result<Option<Next>, Error> {
        loop {
            let options = self.further(taken);
            let choices = options.iter().map(|option| self.more_choice(*option));
            let heading = words::what_now(self.context.language).to_owned();
            let menu = Menu::new(self.context.language, vec![heading], choices.collect());
            let chosen = match runner.ask(menu)? {
                Ok(chosen) => options.get(chosen).copied(),
                Err(Leaving::Stop) => None,
                Err(Leaving::Interrupt) => return Ok(Some(Next::Interrupted)),
            };
            let looked_at = match chosen {
                Some(More::Roles) => self.tell(&Role::ALL.map(Subject::Role), runner)?,
                Some(More::Model) => self.tell(&[Subject::Model], runner)?,
                Some(More::Situation) => self.situations(taken, runner)?,
                Some(More::Colleagues) => self.ask_colleagues(taken, runner)?,
                Some(More::Cases) => self.rank_cases(taken, runner)?,
                Some(More::Intention) => self.choose_intention(taken, runner)?,
                Some(More::Trainer) => self.for_trainer(taken, runner)?,
                Some(More::OtherStatements) => return Ok(Some(Next::Longer)),
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
    fn further(&self, taken: &Response) -> Vec<More> {
        let own = self.setup.perspective == Perspective::Own && self.own.is_none();
        let mixed = own && taken.has_mix(self.setup);
        let coded = own && !taken.id.is_empty();
        let all = [
            (true, More::Roles),
            (true, More::Model),
            (mixed, More::Situation),
            (mixed, More::GoOn(Perspective::Job)),
            (coded, More::Colleagues),
            (own, More::Cases),
            (mixed, More::Intention),
            (own && self.can_be_longer(taken), More::OtherStatements),
            (own, More::Trainer),
            (mixed, More::GoOn(Perspective::Wish)),
            (true, More::Answers),
            (true, More::Back),
        ];
        let there = all.into_iter().filter(|(there, _)| *there);
        there.map(|(_, option)| option).collect()
    }

    /// After the short version, while its result is on disk, so that leaving halfway takes nothing away.
    fn can_be_longer(&self, taken: &Response) -> bool {
        let short = taken.form == Form::Short && self.other_statements() > 0;
        short && self.keeper.result_in().is_some() && !self.is_asked_for_in_a_file()
    }

    fn other_statements(&self) -> usize {
        let number = |form| self.setup.instrument.questionnaire.places(form).count();
        number(Form::Full).saturating_sub(number(Form::Short))
    }

    fn more_choice(&self, option: More) -> Choice {
        let language = self.context.language;
        let choice = |keys, (label, detail): (&'static str, &'static str)| {
            Choice::new(keys, label).with_detail(detail)
        };
        match option {
            More::Roles => choice(&['1', 'r'], words::read_roles(language)),
            More::Model => choice(&['i'], words::read_model(language)),
            More::GoOn(Perspective::Wish) => choice(&['9', 'h'], words::beside_wish(language)),
            More::Situation => choice(&['2'], words::beside_situation(language)),
            More::GoOn(_) => choice(&['3', 'v'], words::beside_job(language)),
            More::Colleagues => choice(&['4', 'c'], words::ask_colleagues(language)),
            More::Cases => choice(&['5', 'p'], words::cases(language)),
            More::Intention => choice(&['6'], words::intention(language)),
            More::OtherStatements => {
                let (label, detail) = words::other_statements(language, self.other_statements());
                Choice::new(&['7'], label).with_detail(detail)
            }
            More::Trainer => choice(&['8'], words::for_trainer(language)),
            More::Answers => Choice::new(&['a'], words::look_at_answers(language)),
            More::Back => Choice::new(&['q', BACKSPACE], words::back_to_result(language)),
        }
    }

    /// Ranks the cases beside the own result.
    fn rank_cases(
        &mut self,
        taken: &Response,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        let role = match self.live_first(runner)? {
            Ok(role) => role,
            Err(Leaving::Stop) => return Ok(Ok(())),
            Err(leaving) => return Ok(Err(leaving)),
        };
        let request = CasesRequest {
            role,
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

    /// The role to live the cases through in before ranking them; nothing to rank them at once.
    fn live_first(&self, runner: &mut Runner<'_>) -> Result<Result<Option<Role>, Leaving>, Error> {
        let language = self.setup.language(self.context.language)?;
        let tells = |role: &Role| {
            let mut cases = self.setup.cases.iter();
            cases.any(|case| case.extreme(*role, &language).is_some())
        };
        let roles: Vec<Role> = Role::ALL.into_iter().filter(tells).collect();
        if roles.is_empty() {
            return Ok(Ok(None));
        }
        let spoken = self.context.language;
        let own = Choice::new(&[], words::rank_at_once(spoken));
        let lived = roles
            .iter()
            .zip([&['1'], &['2'], &['3']])
            .map(|(role, key)| {
                let name = self.setup.roles.name(*role, &language);
                Choice::new(key, words::live_first(spoken, name))
            });
        let back = Choice::new(&['q', BACKSPACE], words::back_to_result(spoken));
        let choices = std::iter::once(own).chain(lived).chain([back]);
        let heading = words::how_to_take_cases(spoken).to_owned();
        let menu = Menu::new(spoken, vec![heading], choices.collect());
        let chosen = runner.ask(menu)?;
        Ok(chosen.and_then(|chosen| match chosen.checked_sub(1) {
            None => Ok(None),
            Some(place) => roles.get(place).copied().map(Some).ok_or(Leaving::Stop),
        }))
    }

    fn ask_colleagues(
        &mut self,
        taken: &Response,
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
        let own = invite::keep_own(self.context);
        invite::ask(&taken.id, &own, runner, self.context)
    }

    /// Reads about these subjects, one after the other.
    fn tell(
        &self,
        subjects: &[Subject],
        runner: &mut Runner<'_>,
    ) -> Result<Result<(), Leaving>, Error> {
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
            let whole = |subject: &Subject| {
                let told = Told {
                    roles,
                    situations,
                    subject: *subject,
                    goes_on: subjects.last() != Some(subject),
                    language: &language,
                };
                write(Format::Text, &told, &origin, display)
            };
            let pages = subjects
                .iter()
                .map(|subject| screenfuls(&whole(subject), rows, columns));
            let part = |(part, pages): (usize, Vec<(usize, Vec<String>)>)| {
                pages.into_iter().map(move |(_, lines)| (part, lines))
            };
            pages.enumerate().flat_map(part).collect()
        });
        let at = Cell::new(0);
        let pages = Pages::new(self.context.language, lay_out, Vec::new(), &at).going_back();
        Ok(runner.ask(pages)?.map(drop))
    }
}
