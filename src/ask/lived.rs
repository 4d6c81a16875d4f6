//! Living the cases through in one role, with a way back.

use crate::model::{Case, Role};
use crate::words::cases as words;
use crate::words::interview::Quit;

use super::cases::CaseSubject;
use super::menu::Menu;
use super::moves::Move;
use super::prompt::{Asked, Leaving};
use super::runner::Runner;

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
        let lived = Lived {
            number: position + 1,
            of: told.len(),
            role: subject.roles.name(role, subject.language),
            case,
            extreme,
        };
        if runner.is_lines() {
            runner.say("")?;
        }
        match runner.ask(lived.menu(subject))?? {
            Move::On => position += 1,
            Move::Back if position == 0 && subject.quit == Quit::ToMenu => {
                return Err(Leaving::Stop.into());
            }
            Move::Back if position == 0 => runner.note(words::first(subject.spoken))?,
            Move::Back => position -= 1,
        }
    }
    Ok(())
}

/// A case as one role lives it.
struct Lived<'a> {
    number: usize,
    of: usize,
    role: &'a str,
    case: &'a Case,
    extreme: &'a str,
}

impl Lived<'_> {
    fn menu(&self, subject: &CaseSubject<'_>) -> Menu<Result<Move, Leaving>> {
        let (language, spoken) = (subject.language, subject.spoken);
        let title = self.case.title.get(language);
        let lines = vec![
            words::lived(spoken, self.number, self.of, title),
            self.case.text.get(language).clone(),
            words::at_its_purest(spoken, self.role, self.extreme),
            words::what_goes_well(spoken).to_owned(),
        ];
        let next = if self.number == self.of {
            words::your_own_order(spoken)
        } else {
            words::next_case(spoken)
        };
        let back = if self.number == 1 {
            ""
        } else {
            words::case_before(spoken)
        };
        subject.on_or_back(lines, next, back)
    }
}
