//! `cases`: three ways to act, put in order, and the roles behind them.

mod ask;

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgMatches, Command};

use crate::cli::arg::{choice, flag, format_of, named, own_cases, path, report};
use crate::cli::{self, ReadingRequest, invalid};
use crate::commands::roles;
use crate::error::{Error, ListsFault, StatementsFault, UsageProblem, status};
use crate::model::{ByRole, Case, Format, LanguageTag, Role, RoleTexts, Shares, Unjudged};
use crate::output::cases::{self, CaseOutcome, ShownCase, TestBeside};
use crate::random::{Generator, Seed};
use crate::statistics::case_mix;
use crate::storage::RunName;
use crate::words::Language;
use crate::{source, words};

use super::asking::page_through;
use super::compare::one_person;
use super::context::{Context, language_tag, origin};
use super::new_file::ReportFile;

pub(super) use ask::within;

/// How to rank the cases, or which one to show.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct CasesRequest {
    pub role: Option<Role>,
    pub cases: Option<PathBuf>,
    pub seed: Option<Seed>,
    pub with: Option<PathBuf>,
    pub id: Option<String>,
    pub show: Option<String>,
    pub reveal: bool,
    pub fresh: bool,
    pub no_progress: bool,
    pub report: Option<PathBuf>,
    pub format: Format,
}

pub(crate) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples]).args([
        named("role", "bureaucrat|entrepreneur|connector")
            .ignore_case(true)
            .hide_possible_values(true)
            .value_parser(PossibleValuesParser::new(Role::ALL.map(roles::named)))
            .help(help::role(language)),
        own_cases(language),
        path("with", help::with(language)),
        named("id", "CODE")
            .requires("with")
            .help(help::id(language)),
        named("show", "NAME")
            .conflicts_with_all(["role", "with", "fresh", "no-progress", "report", "format"])
            .help(help::show(language)),
        flag("reveal", help::reveal(language)).requires("show"),
        named("seed", "N").help(help::seed(language)),
        flag("fresh", help::fresh(language)),
        flag("no-progress", help::no_progress(language)),
        report(language),
        choice("format", &["text", "json"]).help(help::format(language)),
    ])
}

fn request(matches: &ArgMatches) -> Result<CasesRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let seed = text("seed").map(|found| {
        let parsed = found.parse();
        parsed.map_err(|_| invalid("--seed", &found, Vec::new()))
    });
    Ok(CasesRequest {
        role: text("role").and_then(|typed| roles::role_of(&typed)),
        cases: matches.get_one("cases").cloned(),
        seed: seed.transpose()?,
        with: matches.get_one("with").cloned(),
        id: text("id"),
        show: text("show"),
        reveal: matches.get_flag("reveal"),
        fresh: matches.get_flag("fresh"),
        no_progress: matches.get_flag("no-progress"),
        report: matches.get_one("report").cloned(),
        format: format_of(matches),
    })
}

/// The order of the ways to act on a screen for everyone, the same every time.
const FOR_EVERYONE: Seed = Seed::new(1);

/// What the cases are about, before anything is asked.
pub(super) struct CasesSetup {
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
    let request = &request(typed)?;
    if request.with.is_none() && context.globals.statements.is_some() {
        let (option, command) = ("--statements".to_owned(), "cases".to_owned());
        return Err(UsageProblem::WithoutUse { option, command }.into());
    }
    let (cases, roles) = (context.cases(request.cases.as_deref())?, source::roles()?);
    let setup = CasesSetup {
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
fn check_role(
    request: &CasesRequest,
    setup: &CasesSetup,
    context: &Context<'_>,
) -> Result<(), Error> {
    let language = language_tag(context.language)?;
    let is_told = |role| is_told(role, &setup.cases, &language);
    if request.role.is_some_and(|role| !is_told(role)) {
        return Err(Error::Lacking(StatementsFault::NoExtreme));
    }
    Ok(())
}

/// Whether one of the cases tells what a role at its purest does.
pub(super) fn is_told(role: Role, cases: &[Case], language: &LanguageTag) -> bool {
    let mut cases = cases.iter();
    cases.any(|case| case.extreme(role, language).is_some())
}

/// The latest own list in the file that was named.
fn test(request: &CasesRequest, context: &mut Context<'_>) -> Result<Option<SelfTest>, Error> {
    let Some(path) = &request.with else {
        return Ok(None);
    };
    let instrument = context.instrument()?;
    let reading = ReadingRequest {
        files: vec![Some(path.clone())],
        ..ReadingRequest::default()
    };
    let found = one_person(request.id.as_deref(), &reading, &instrument, context)?;
    let lists = found.person.found;
    if found.made_up {
        context.warn(words::group::example(context.language));
    }
    let latest = found.person.latest.one()?;
    if latest.is_some_and(|list| list.one.judged() == Err(Unjudged::StraightLine)) {
        context.warn(words::cases::straight_line(context.language));
        return Ok(None);
    }
    let test = latest.and_then(|list| {
        let day = list.day.clone();
        list.shares.clone().map(|shares| SelfTest { day, shares })
    });
    test.map(Some)
        .ok_or(Error::Lists(ListsFault::NoOwnList { found: lists }))
}

/// Under which name the ranking of these cases is kept.
pub(super) fn run_name(cases: &[Case]) -> RunName {
    let is_usual = source::cases().is_ok_and(|usual| usual == cases);
    let names: Vec<&str> = cases.iter().map(|case| case.id.as_str()).collect();
    RunName::cases(&if is_usual {
        String::new()
    } else {
        names.join(" ")
    })
}

/// Shows one case, or the roles behind it.
fn show(
    name: &str,
    request: &CasesRequest,
    setup: &CasesSetup,
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
        language: &language_tag(context.language)?,
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

/// The outcome in the form that was asked for.
fn written(
    rankings: &[Option<ByRole<u8>>],
    seed: Seed,
    request: &CasesRequest,
    setup: &CasesSetup,
    context: &mut Context<'_>,
) -> Result<String, Error> {
    let language = language_tag(context.language)?;
    let names = setup.cases.iter().map(|case| case.id.as_str());
    let outcome = CaseOutcome {
        spoken: context.language,
        language: &language,
        roles: &setup.roles,
        mix: case_mix(rankings),
        cases: names.zip(rankings.iter().copied()).collect(),
        test: setup.test.as_ref().map(|test| TestBeside {
            date: test.day.as_deref(),
            mix: test.shares.mix,
            leading: test.shares.leading,
        }),
        seed: seed.number(),
    };
    let today = context.io.today();
    let origin = origin(context.language, &today, None);
    let report = |format, display| cases::write(format, &outcome, &origin, display);
    let text = report(request.format, context.display);
    if let Some(file) = &setup.report {
        file.deliver(&report, context)?;
    }
    Ok(text)
}

mod help {
    sentences! {
        pub(super) fn about:
            nl "Acht zaken uit de praktijk: zet drie manieren om het aan te pakken op volgorde en zie welke rol erachter zit."
            en "Eight cases from public work: put three ways to act in order and see which role is behind each.";
        pub(super) fn usage: nl "ambtenaar cases [OPTIES]" en "ambtenaar cases [OPTIONS]";
        pub(super) fn examples:
            nl "Voorbeelden:
  ambtenaar cases
  ambtenaar cases --role connector          eerst alle zaken als pure verbinder
  ambtenaar cases --with anna.csv
  ambtenaar cases --show permit             op een scherm voor de groep
  ambtenaar cases --show permit --reveal    en daarna de rollen

Status bij afloop: 0 klaar, 1 er was iets mis, 2 verkeerd gebruik, 3 tussentijds gestopt."
            en "Examples:
  ambtenaar cases
  ambtenaar cases --role connector          first every case as a pure connector
  ambtenaar cases --with anna.csv
  ambtenaar cases --show permit             on a screen for the group
  ambtenaar cases --show permit --reveal    and then the roles

Exit status: 0 done, 1 something was wrong, 2 wrong usage, 3 stopped before the end.";
        pub(super) fn role:
            nl "beleef eerst alle zaken in deze rol, op zijn puurst"
            en "first live through every case in this role, at its purest";
        pub(super) fn seed:
            nl "schud de manieren om het aan te pakken met dit getal; hetzelfde getal geeft dezelfde volgorde"
            en "shuffle the ways to act with this number; the same number gives the same order";
        pub(super) fn with:
            nl "leg de uitkomst naast de laatste zelftest uit dit bestand"
            en "put the outcome beside the latest self-test in this file";
        pub(super) fn id:
            nl "bij --with: code van degene over wie het gaat, als er meer mensen in het bestand staan"
            en "with --with: code of the person described, if the file has more than one person";
        pub(super) fn show:
            nl "laat één zaak zien, bijvoorbeeld voor een groep: permit, neighbourhood, benefit, inspection, digital-service, \
             council-memo, payback of factory-dust"
            en "show one case, for instance to a group: permit, neighbourhood, benefit, inspection, digital-service, \
             council-memo, payback or factory-dust";
        pub(super) fn reveal: nl "bij --show: laat de rollen zien" en "with --show: show the roles";
        pub(super) fn fresh:
            nl "begin opnieuw in plaats van verder te gaan met zaken die nog niet af zijn"
            en "start over instead of going on with unfinished cases";
        pub(super) fn no_progress: nl "bewaar tussentijds niets" en "do not save your progress";
        pub(super) fn format:
            nl "text: om te lezen; json: voor programma's"
            en "text: to read; json: for programs";
    }
}
