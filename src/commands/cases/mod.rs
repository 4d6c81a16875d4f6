//! `cases`: three ways to act, put in order, and the roles behind them.

mod ask;

use crate::cli::{CasesRequest, Output, ReadingRequest};
use crate::model::{ByRole, Case, LanguageTag, Role, RoleTexts};
use crate::output::cases::{self, Outcome, Shown, Test};
use crate::random::{Generator, Seed};
use crate::situation::{Error, UsageProblem, status};
use crate::source;
use crate::statistics::case_mix;

use super::compare::{List, one_person};
use super::context::Context;

/// The order of the ways to act on a screen for everyone, the same every time.
const FOR_EVERYONE: Seed = Seed::new(1);

/// What the cases are about, before anything is asked.
pub(super) struct Setup {
    cases: Vec<Case>,
    roles: RoleTexts,
    /// The self-test to put beside it.
    test: Option<List>,
}

/// Runs the command.
pub(super) fn run(request: &CasesRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    let (cases, roles) = (source::cases()?, source::roles()?);
    let setup = Setup {
        test: test(request, context)?,
        cases,
        roles,
    };
    match &request.show {
        Some(name) => show(name, request, &setup, context),
        None => ask::run(request, &setup, context),
    }
}

/// The latest own list in the file that was named.
fn test(request: &CasesRequest, context: &mut Context<'_>) -> Result<Option<List>, Error> {
    let Some(path) = &request.with else {
        return Ok(None);
    };
    let instrument = context.instrument()?;
    let files = [Some(path.clone())];
    let reading = ReadingRequest::default();
    let found = one_person(
        &files,
        request.id.as_deref(),
        &reading,
        &instrument,
        context,
    )?;
    let lists = found.person.found;
    if found.made_up {
        context.warn(context.texts.group.example);
    }
    let latest = found.person.latest.one()?;
    let latest = latest.filter(|list| list.is_complete()).cloned();
    latest.map(Some).ok_or(Error::NoOwnList { found: lists })
}

/// Shows one case, or the roles behind it.
fn show(
    name: &str,
    request: &CasesRequest,
    setup: &Setup,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let orders = orders(setup.cases.len(), request.seed.unwrap_or(FOR_EVERYONE));
    let mut both = setup.cases.iter().zip(orders);
    let Some((case, order)) = both.find(|(case, _)| case.id.as_str() == name) else {
        return Err(Error::Usage(UsageProblem::InvalidValue {
            option: "--show".to_owned(),
            found: name.to_owned(),
            possible: setup.cases.iter().map(|case| case.id.to_string()).collect(),
            similar: None,
        }));
    };
    let shown = Shown {
        case,
        order,
        reveal: request.reveal,
        roles: &setup.roles,
        language: &language(context)?,
    };
    let text = cases::shown(&shown, context.texts, context.display);
    context.print(&text)?;
    Ok(status::DONE)
}

/// The order of the ways to act in each case, as a seed gives it.
fn orders(cases: usize, seed: Seed) -> Vec<[Role; 3]> {
    let mut generator = Generator::new(seed);
    let order = |_| {
        let mut order = Role::ALL;
        for last in (1..order.len()).rev() {
            order.swap(last, generator.below(last + 1));
        }
        order
    };
    (0..cases).map(order).collect()
}

fn language(context: &Context<'_>) -> Result<LanguageTag, Error> {
    context.language.tag().ok_or(Error::NowhereToAsk)
}

/// The outcome in the form that was asked for.
fn written(
    rankings: &[Option<ByRole<u8>>],
    seed: Seed,
    request: &CasesRequest,
    setup: &Setup,
    context: &Context<'_>,
) -> Result<String, Error> {
    let language = language(context)?;
    let names = setup.cases.iter().map(|case| case.id.as_str());
    let outcome = Outcome {
        texts: context.texts,
        spoken: context.language,
        language: &language,
        roles: &setup.roles,
        mix: case_mix(rankings),
        cases: names.zip(rankings.iter().copied()).collect(),
        test: setup.test.as_ref().and_then(|list| {
            Some(Test {
                date: list.day.as_deref(),
                mix: list.one.mix?.mix,
                leading: list.shares.as_ref()?.leading,
            })
        }),
        seed: seed.number(),
    };
    Ok(match (request.output, context.display.accessible) {
        (Output::Json, _) => cases::json(&outcome),
        (Output::Text, true) => cases::sentences(&outcome, context.display),
        (Output::Text, false) => cases::text(&outcome, context.display),
    })
}
