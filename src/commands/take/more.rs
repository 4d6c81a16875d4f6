//! What else there is behind `m`, from a result: each leads back to it.

use crate::ask::{Asked, Choice, LEAVE_KEYS, LayOut, Leaving, Menu, Runner, or_back};
use crate::commands::asking::{as_wide, in_pages, read, screenfuls};
use crate::commands::cases::{self, CasesRequest, SelfTest};
use crate::commands::context::origin;
use crate::commands::invite::{self, Asker};
use crate::model::{Form, Perspective, Role};
use crate::output::Format;
use crate::output::roles::{RolesContent, RolesSubject, write};
use crate::words::interview::Quit;
use crate::words::more as words;

use super::person::Response;
use super::run::{AfterResult, Run, or_said};

/// What there is behind `m`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum More {
    Roles,
    Model,
    Situation,
    Colleagues,
    Cases,
    Intention,
    Trainer,
    /// It leads out of the result.
    Out(AfterResult),
}

impl Run<'_, '_> {
    /// The menu of what else there is. Where it leads to when that is out of the result.
    pub(super) fn more(
        &mut self,
        taken: &mut Response,
        runner: &mut Runner<'_>,
    ) -> Asked<Option<AfterResult>> {
        loop {
            let left = self.left_of_whole();
            let menu = self.more_menu(taken, left);
            let Some(chosen) = or_back(runner.ask(menu))?.flatten() else {
                return Ok(None);
            };
            let looked_at = match chosen {
                More::Roles => self.tell(&Role::ALL.map(RolesSubject::Role), runner),
                More::Model => self.tell(&[RolesSubject::Model], runner),
                More::Situation => self.situations(taken, runner),
                More::Colleagues => self.ask_colleagues(taken, runner),
                More::Cases => self.rank_cases(taken, runner),
                More::Intention => self.choose_intention(taken, runner),
                More::Trainer => self.for_trainer(taken, runner),
                More::Out(next) => return Ok(Some(next)),
            };
            or_said(or_back(looked_at), self.context.language, runner)?;
        }
    }

    /// What there is, in its order, with how many statements of the whole list are left; nothing goes back. From an own result with a mix one can go on to the job or a wish.
    fn more_menu(&self, taken: &Response, left: usize) -> Menu<Option<More>> {
        let language = self.context.language;
        let own = self.setup.perspective == Perspective::Own && self.own.is_none();
        let mixed = own && taken.has_mix(&self.setup);
        let can_tell = self.setup.instrument.questionnaire.has_colleague_wording();
        let coded = own && can_tell && !taken.info.id.is_empty();
        let choice = |there: bool, value, keys, (label, detail): (&'static str, &'static str)| {
            there.then(|| Choice::new(Some(value), keys, label).with_detail(detail))
        };
        let longer = (own && self.can_be_longer(taken)).then(|| {
            let (label, detail) = words::other_statements(language, left);
            let longer = More::Out(AfterResult::Longer);
            Choice::new(Some(longer), &['7'], label).with_detail(detail)
        });
        let [job, wish] = [Perspective::Job, Perspective::Wish]
            .map(|perspective| More::Out(AfterResult::GoOn(perspective)));
        let [own_result, answers] = [AfterResult::OwnResult, AfterResult::Answers].map(More::Out);
        let (situation, ask) = (More::Situation, words::ask_colleagues(language));
        let look = words::look_at_answers(language);
        let back = words::back_to_result(language);
        let choices = [
            choice(
                self.own_is_kept(),
                own_result,
                &['o'],
                words::own_result(language),
            ),
            choice(true, More::Roles, &['1', 'r'], words::read_roles(language)),
            choice(true, More::Model, &['i'], words::read_model(language)),
            choice(mixed, situation, &['2'], words::beside_situation(language)),
            choice(mixed, job, &['3', 'v'], words::beside_job(language)),
            choice(coded, More::Colleagues, &['4', 'c'], ask),
            choice(own, More::Cases, &['5', 'p'], words::cases(language)),
            choice(mixed, More::Intention, &['6'], words::intention(language)),
            longer,
            choice(own, More::Trainer, &['8'], words::for_trainer(language)),
            choice(mixed, wish, &['9', 'h'], words::beside_wish(language)),
            Some(Choice::new(Some(answers), &['a'], look)),
            Some(Choice::new(None, LEAVE_KEYS, back)),
        ];
        let choices = choices.into_iter().flatten().collect();
        let heading = words::what_now(language).to_owned();
        Menu::new(language, vec![heading], choices)
    }

    /// After the short version, while its result is on disk, so that leaving halfway takes nothing away.
    fn can_be_longer(&self, taken: &Response) -> bool {
        let short = taken.info.form() == Form::Short && self.others().next().is_some();
        short && self.keeper.result_in().is_some() && !self.is_asked_for_in_a_file()
    }

    /// The statements that the short version leaves out.
    fn others(&self) -> impl Iterator<Item = usize> {
        let questionnaire = &self.setup.instrument.questionnaire;
        let short: Vec<usize> = questionnaire.places(Form::Short).collect();
        let whole = questionnaire.places(Form::Full);
        whole.filter(move |place| !short.contains(place))
    }

    /// How many of them nothing was given for yet.
    fn left_of_whole(&mut self) -> usize {
        let kept = self.kept_whole();
        let kept = kept.filter(|kept| kept.is_of(&self.setup.instrument));
        let is_given = |place| {
            kept.as_ref()
                .is_some_and(|kept| kept.given(place).is_some())
        };
        self.others().filter(|place| !is_given(*place)).count()
    }

    /// Ranks the cases beside the own result.
    fn rank_cases(&mut self, taken: &Response, runner: &mut Runner<'_>) -> Asked<()> {
        let role = self.live_first(runner)?;
        let request = CasesRequest {
            role,
            no_progress: self.keeper.store.kept_in().is_none(),
            ..CasesRequest::default()
        };
        let day = Some(taken.info.date.clone());
        let profile = taken.profile(&self.setup);
        let shares = profile.judged().ok().cloned();
        let setup = cases::CasesSetup {
            report: None,
            cases: self.setup.cases.clone(),
            roles: self.setup.roles.clone(),
            test: shares.map(|shares| SelfTest { day, shares }),
        };
        let text = cases::within(&request, &setup, runner, self.context, self.farewell)?;
        read(in_pages(&text), self.context.language, runner)
    }

    /// The role to live the cases through in before ranking them; nothing to rank them at once.
    fn live_first(&self, runner: &mut Runner<'_>) -> Asked<Option<Role>> {
        let language = self.setup.language(self.context.language)?;
        let is_told = |role: &Role| cases::is_told(*role, &self.setup.cases, &language);
        let spoken = self.context.language;
        let keys: [&[char]; 3] = [&['1'], &['2'], &['3']];
        let roles = Role::ALL.into_iter().filter(is_told).zip(keys);
        let lived = roles.map(|(role, key)| {
            let name = self.setup.roles.name(role, &language);
            Choice::new(Ok(Some(role)), key, words::live_first(spoken, name))
        });
        let lived: Vec<_> = lived.collect();
        if lived.is_empty() {
            return Ok(None);
        }
        let own = Choice::new(Ok(None), &[], words::rank_at_once(spoken));
        let back = Quit::ToMenu.does(spoken);
        let back = Choice::new(Err(Leaving::Stop), LEAVE_KEYS, back);
        let choices = std::iter::once(own).chain(lived).chain([back]);
        let heading = words::how_to_take_cases(spoken).to_owned();
        let chosen = runner.ask(Menu::new(spoken, vec![heading], choices.collect()))?;
        Ok(chosen?)
    }

    fn ask_colleagues(&mut self, taken: &Response, runner: &mut Runner<'_>) -> Asked<()> {
        let asker = Asker::of_result(&taken.info.id, self.context);
        invite::ask(&asker, runner, self.context)
    }

    /// Reads about these subjects, one after the other.
    fn tell(&self, subjects: &[RolesSubject], runner: &mut Runner<'_>) -> Asked<()> {
        let language = self.setup.language(self.context.language)?;
        let (roles, situations) = (&self.setup.roles, &self.setup.situations);
        let display = self.context.display;
        let spoken = self.context.language;
        let today = self.context.io.today();
        let lay_out: LayOut<'_> = Box::new(move |rows, columns| {
            let display = as_wide(display, columns);
            let origin = origin(spoken, &today, None);
            let whole = |subject: &RolesSubject| {
                let told = RolesContent {
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
        read(lay_out, spoken, runner)
    }
}
