//! Ranking the cases: asks what the sitting says, and shows the roles behind what was chosen; and living them through in one role.

use std::cell::Cell;

use crate::model::{ByRole, Case, Given, LanguageTag, Position, Role, RoleTexts, Sitting};
use crate::words;
use crate::words::Language;
use crate::words::interview::{QUIT_KEYS, Quit};

use super::menu::{Choice, Menu};
use super::order::ACTIONS;
use super::prompt::{Asked, Leaving, Reply};
use super::ranking::{CaseQuestion, Ranking};
use super::runner::Runner;
use super::words::Move;

/// The place of each role's action, from 1, for each case.
pub(crate) type CaseSitting = Sitting<ByRole<u8>>;

/// What the cases are about, and in which words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CaseSubject<'a> {
    pub(crate) cases: &'a [Case],
    /// The order in which the ways to act are shown, per case.
    pub(crate) orders: &'a [[Role; ACTIONS]],
    /// What is told about the roles.
    pub(crate) roles: &'a RoleTexts,
    /// The language of both.
    pub(crate) language: &'a LanguageTag,
    pub(crate) spoken: Language,
    /// Where leaving leads to; that changes when answers can't be kept any more.
    pub(crate) quit: &'a Cell<Quit>,
}

/// Asks until the end. `keep` is called after every case, before its roles are shown; what it
/// returns is said.
pub(crate) fn rank_cases(
    sitting: &mut CaseSitting,
    runner: &mut Runner<'_>,
    subject: &CaseSubject<'_>,
    keep: &mut dyn FnMut(&CaseSitting) -> Option<String>,
) -> Asked<()> {
    while let Position::Item(position) | Position::Opened(position) = sitting.position() {
        let (Some(case), Some(order)) = (
            subject.cases.get(position),
            subject.orders.get(position).copied(),
        ) else {
            break;
        };
        let question = subject.question(sitting, position, case, order);
        let given = match runner.ask(Ranking::new(question))? {
            Reply::Given(given) => given,
            Reply::Back => {
                if !sitting.back() {
                    if subject.quit.get() == Quit::ToMenu {
                        return Err(Leaving::Stop.into());
                    }
                    runner.note(words::cases::first(subject.spoken))?;
                }
                continue;
            }
        };
        let places = given.answer().map(|places| by_role(order, places));
        sitting.give(places.map_or(Given::Skipped, Given::Answer));
        runner.warn(keep(sitting))?;
        let goes_on = match places {
            None => true,
            Some(places) => runner.ask(subject.reveal(case, places, order))?? == Move::On,
        };
        if goes_on {
            sitting.advance();
        }
    }
    Ok(())
}

/// Shows what a role at its purest does in every case that tells it, until the end or until someone leaves.
pub(crate) fn live_cases(
    role: Role,
    runner: &mut Runner<'_>,
    subject: &CaseSubject<'_>,
) -> Asked<()> {
    let told = subject.cases.iter();
    let told = told.filter_map(|case| Some((case, case.extreme(role, subject.language)?)));
    let told: Vec<(&Case, &str)> = told.collect();
    let mut position = 0;
    while let Some((case, extreme)) = told.get(position) {
        let lived = words::cases::at_its_purest(subject.spoken, subject.name(role), extreme);
        if runner.is_lines() {
            runner.say("")?;
        }
        match runner.ask(subject.lived(case, lived, position + 1, told.len()))?? {
            Move::On => position += 1,
            Move::Back if position == 0 && subject.quit.get() == Quit::ToMenu => {
                return Err(Leaving::Stop.into());
            }
            Move::Back if position == 0 => runner.note(words::cases::first(subject.spoken))?,
            Move::Back => position -= 1,
        }
    }
    Ok(())
}

/// The places of the actions as shown, as the places of the roles behind them.
fn by_role(order: [Role; ACTIONS], places: [u8; ACTIONS]) -> ByRole<u8> {
    let place = |role| order.iter().zip(places).find(|(of, _)| **of == role);
    ByRole::from_fn(|role| place(role).map_or(0, |(_, place)| place))
}

impl<'a> CaseSubject<'a> {
    fn question(
        &self,
        sitting: &CaseSitting,
        position: usize,
        case: &'a Case,
        order: [Role; ACTIONS],
    ) -> CaseQuestion<'a> {
        let old = sitting.given(position).map(|given| match given {
            Given::Answer(places) => Given::Answer(order.map(|role| places[role])),
            Given::Skipped => Given::Skipped,
        });
        CaseQuestion {
            spoken: self.spoken,
            heading: words::cases::progress(self.spoken, position + 1, sitting.total()),
            title: case.title.get(self.language),
            text: case.text.get(self.language),
            actions: order.map(|role| case.actions[role].text.get(self.language).as_str()),
            old,
            quit: self.quit.get(),
        }
    }

    /// The roles behind the actions, in the order that the person chose, and what the first choice costs.
    fn reveal(
        &self,
        case: &Case,
        places: ByRole<u8>,
        order: [Role; ACTIONS],
    ) -> Menu<Result<Move, Leaving>> {
        let mut roles = order;
        roles.sort_by_key(|role| places[*role]);
        let mut lines = vec![words::cases::revealed(
            self.spoken,
            case.title.get(self.language),
        )];
        lines.extend(roles.iter().map(|role| {
            let action = case.actions[*role].text.get(self.language);
            words::cases::behind(self.spoken, places[*role], self.name(*role), action)
        }));
        let first = roles.iter().filter(|role| places[**role] == 1);
        let costs: Vec<String> = first.filter_map(|role| self.costs(case, *role)).collect();
        if !costs.is_empty() {
            lines.push(format!(
                "{} {}",
                words::cases::cost(self.spoken),
                costs.join(" ")
            ));
        }
        let on = words::cases::next(self.spoken);
        self.on_or_back(lines, on, words::cases::again(self.spoken))
    }

    /// A case as one role lives it, which is told in these words.
    fn lived(
        &self,
        case: &Case,
        lived: String,
        number: usize,
        of: usize,
    ) -> Menu<Result<Move, Leaving>> {
        let lines = vec![
            words::cases::lived(self.spoken, number, of, case.title.get(self.language)),
            case.text.get(self.language).clone(),
            lived,
            words::cases::what_goes_well(self.spoken).to_owned(),
        ];
        let next = if number == of {
            words::cases::your_own_order(self.spoken)
        } else {
            words::cases::next_case(self.spoken)
        };
        let back = if number == 1 {
            ""
        } else {
            words::cases::case_before(self.spoken)
        };
        self.on_or_back(lines, next, back)
    }

    /// Something to read, with a way on, back and out.
    fn on_or_back(&self, lines: Vec<String>, on: &str, back: &str) -> Menu<Result<Move, Leaving>> {
        let back_keys = words::interview::back_keys(self.spoken);
        let quit = self.quit.get().does(self.spoken);
        let choices = vec![
            Choice::new(Ok(Move::On), &[], on),
            Choice::new(Ok(Move::Back), back_keys, back),
            Choice::new(Err(Leaving::Stop), QUIT_KEYS, quit),
        ];
        Menu::new(self.spoken, lines, choices)
            .in_one_line()
            .read_first()
    }

    fn name(&self, role: Role) -> &'a str {
        self.roles[role].name.get(self.language)
    }

    /// What choosing a role costs in this very case.
    fn costs(&self, case: &Case, role: Role) -> Option<String> {
        let costs = case.costs(role, self.language)?;
        Some(words::cases::role_behind(
            self.spoken,
            self.name(role),
            costs,
        ))
    }
}
