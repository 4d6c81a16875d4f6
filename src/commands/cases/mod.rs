//! `cases`: three ways to act, put in order, and the roles behind them.

mod arguments;
mod ask;

use clap::ArgMatches;

use crate::cli::{ReadingRequest, invalid};
use crate::error::{AskFault, Error, ListsFault, StatementsFault, status};
use crate::model::{ByRole, Case, LanguageTag, Role, RoleTexts, Shares};
use crate::output::Origin;
use crate::output::cases::{self, CaseOutcome, ShownCase, Test};
use crate::random::{Generator, Seed};
use crate::source;
use crate::statistics::case_mix;
use crate::words;

use super::asking::page_through;
use super::compare::one_person;
use super::context::Context;
use super::report_file::ReportFile;

pub(super) use arguments::{CasesRequest, command};
pub(super) use ask::within;

/// The order of the ways to act on a screen for everyone, the same every time.
const FOR_EVERYONE: Seed = Seed::new(1);

/// What the cases are about, before anything is asked.
pub(super) struct Setup {
    pub(super) cases: Vec<Case>,
    pub(super) roles: RoleTexts,
    /// The self-test to put beside it.
    pub(super) test: Option<SelfTest>,
    /// Where what comes of it is written besides.
    pub(super) report: Option<ReportFile>,
}

/// A self-test to put beside the cases.
pub(super) struct SelfTest {
    /// The day, ISO 8601; nothing when it is not known.
    pub(super) day: Option<String>,
    pub(super) shares: Shares,
}

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let request = &arguments::request(typed)?;
    let (cases, roles) = (
        source::cases_of(request.cases.as_deref())?,
        source::roles()?,
    );
    let setup = Setup {
        test: test(request, context)?,
        report: ReportFile::wanted(request.report.as_deref(), context)?,
        cases,
        roles,
    };
    if let Some(name) = &request.show {
        return show(name, request, &setup, context);
    }
    check_role(request, &setup, context)?;
    ask::run(request, &setup, context)
}

/// A role to live the cases through in needs a case that tells it.
fn check_role(request: &CasesRequest, setup: &Setup, context: &Context<'_>) -> Result<(), Error> {
    let language = language(context)?;
    let tells = |role| {
        let mut cases = setup.cases.iter();
        cases.any(|case| case.extreme(role, &language).is_some())
    };
    if request.role.is_some_and(|role| !tells(role)) {
        return Err(Error::Lacking(StatementsFault::NoExtreme));
    }
    Ok(())
}

/// The latest own list in the file that was named.
fn test(request: &CasesRequest, context: &mut Context<'_>) -> Result<Option<SelfTest>, Error> {
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
        context.warn(words::group::example(context.language));
    }
    let latest = found.person.latest.one()?;
    let test = latest.and_then(|list| {
        let day = list.day.clone();
        list.shares.clone().map(|shares| SelfTest { day, shares })
    });
    test.map(Some)
        .ok_or(Error::Lists(ListsFault::NoOwnList { found: lists }))
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
        let names = setup.cases.iter().map(|case| case.id.to_string());
        return Err(Error::Usage(invalid("--show", name, names.collect())));
    };
    let shown = ShownCase {
        case,
        order,
        reveal: request.reveal,
        roles: &setup.roles,
        language: &language(context)?,
    };
    let text = cases::shown(&shown, context.language, context.display);
    page_through(&text, context)?;
    context.print(&text)?;
    Ok(status::DONE)
}

/// The order of the ways to act in each case, for everyone who looks at one screen.
pub(super) fn orders_for_everyone(cases: usize) -> Vec<[Role; 3]> {
    orders(cases, FOR_EVERYONE)
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
    context
        .language
        .tag()
        .ok_or(Error::Ask(AskFault::NowhereToAsk))
}

/// The outcome in the form that was asked for.
fn written(
    rankings: &[Option<ByRole<u8>>],
    seed: Seed,
    request: &CasesRequest,
    setup: &Setup,
    context: &mut Context<'_>,
) -> Result<String, Error> {
    let language = language(context)?;
    let names = setup.cases.iter().map(|case| case.id.as_str());
    let outcome = CaseOutcome {
        spoken: context.language,
        language: &language,
        roles: &setup.roles,
        mix: case_mix(rankings),
        cases: names.zip(rankings.iter().copied()).collect(),
        test: setup.test.as_ref().map(|test| Test {
            date: test.day.as_deref(),
            mix: test.shares.mix,
            leading: test.shares.leading,
        }),
        seed: seed.number(),
    };
    let today = context.io.today();
    let origin = Origin {
        language: context.language,
        date: &today,
        instrument: None,
    };
    let report = |format, display| cases::write(format, &outcome, &origin, display);
    let text = report(request.format, context.display);
    if let Some(file) = &setup.report {
        file.deliver(&report, context)?;
    }
    Ok(text)
}
