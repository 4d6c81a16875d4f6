//! `take`: the self-test, from the start screen to the result.
//!
//! `start` is the first screen, `steps` goes from one to the next, `result_pages` is the result in pages with its keys and
//! `result` what is done with it: read, saved, left and wiped, `more` what stands behind `m`, `begin` and `start` how one came there;
//! `kept_result` is the one that stays.

mod begin;
mod deliver;
mod intention;
mod keeping;
mod kept_result;
mod more;
mod pair;
mod person;
mod result;
mod result_pages;
mod run;
mod saved;
mod situations;
mod start;
mod steps;

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::cli::arg::{choice, flag, format_of, named, new_code, own_texts, path, report};
use crate::cli::by_hand::{self, BY_HAND, ByHandRequest};
use crate::cli::{self, invalid, needs};
use crate::error::{AskFault, Error, StatementsFault, UsageProblem, status};
use crate::model::{ByRole, Case, Form, Format, LanguageTag, Perspective, RoleTexts, Situation};
use crate::random::Seed;
use crate::source::LoadedQuestionnaire;
use crate::storage::SessionInfo;
use crate::words::Language;

use super::context::{Context, statement_language};
use super::same_file;

use deliver::Deliveries;
use keeping::List;
use person::Response;

/// How to take the self-test.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch on the command line"
)]
struct TakeRequest {
    form: Option<Form>,
    perspective: Perspective,
    guess: bool,
    shuffle: Shuffle,
    confirm: bool,
    answers: Option<String>,
    id: Option<String>,
    from: Option<PathBuf>,
    save: Option<PathBuf>,
    excel: bool,
    report: Option<PathBuf>,
    roles: Option<PathBuf>,
    cases: Option<PathBuf>,
    situations: Option<PathBuf>,
    fresh: bool,
    no_progress: bool,
    explain: bool,
    show_result: bool,
    by_hand: ByHandRequest,
    format: Format,
}

/// The order of the statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shuffle {
    No,
    /// Random, with a fresh seed.
    Fresh,
    /// Random, as this seed gives it.
    Seed(Seed),
}

pub(crate) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples])
        .args([
            choice("form", &Form::ALL.map(Form::key)).help(help::form(language)),
            cli::reading::perspective().help(help::perspective(language)),
            flag("confirm", help::confirm(language)).conflicts_with_all(["answers", "from"]),
            flag("guess", help::guess(language)).conflicts_with("answers"),
            flag("explain", help::explain(language)),
            path("from", help::from(language))
                .conflicts_with_all(["answers", "save", "guess", "shuffle", "form"]),
            path("save", help::save(language)),
            report(language),
            flag("excel", help::excel(language)),
            flag("fresh", help::fresh(language)).conflicts_with_all(["answers", "from"]),
            flag("no-progress", help::no_progress(language)),
            named("shuffle", "SEED")
                .num_args(0..=1)
                .require_equals(true)
                .help(help::shuffle(language)),
            named("answers", "4,5,,3,…")
                .allow_hyphen_values(true)
                .help(help::answers(language)),
            named("id", "CODE").help(help::id(language)),
            choice("format", &["text", "json"]).help(help::format(language)),
            flag("show-result", help::show_result(language)),
        ])
        .args(own_texts(language))
        .args(by_hand::arguments(language))
}

fn request(matches: &ArgMatches) -> Result<TakeRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let from: Option<PathBuf> = matches.get_one("from").cloned();
    let perspective = text("as")
        .and_then(|key| Perspective::from_key(&key))
        .unwrap_or_default();
    if from.is_none() {
        if let Some(name) = BY_HAND.into_iter().find(|name| matches.contains_id(name)) {
            return Err(needs(&format!("--{name}"), "--from"));
        }
        if matches.get_flag("show-result") && perspective != Perspective::Colleague {
            return Err(needs("--show-result", "--as colleague"));
        }
    }
    Ok(TakeRequest {
        form: text("form").and_then(|key| Form::from_key(&key)),
        perspective,
        guess: matches.get_flag("guess"),
        shuffle: shuffle(matches)?,
        confirm: matches.get_flag("confirm"),
        answers: text("answers"),
        // What a file holds may be any code, or none.
        id: match from {
            Some(_) => text("id"),
            None => new_code(matches)?,
        },
        explain: matches.get_flag("explain"),
        from,
        save: matches.get_one("save").cloned(),
        report: matches.get_one("report").cloned(),
        excel: matches.get_flag("excel"),
        roles: matches.get_one("roles").cloned(),
        cases: matches.get_one("cases").cloned(),
        situations: matches.get_one("situations").cloned(),
        fresh: matches.get_flag("fresh"),
        no_progress: matches.get_flag("no-progress"),
        show_result: matches.get_flag("show-result"),
        by_hand: by_hand::request(matches)?,
        format: format_of(matches),
    })
}

/// `--shuffle` alone asks for a fresh seed, `--shuffle=7` for that one.
fn shuffle(matches: &ArgMatches) -> Result<Shuffle, UsageProblem> {
    if !matches.contains_id("shuffle") {
        return Ok(Shuffle::No);
    }
    let Some(found) = matches.get_one::<String>("shuffle") else {
        return Ok(Shuffle::Fresh);
    };
    match found.parse() {
        Ok(seed) => Ok(Shuffle::Seed(seed)),
        Err(_) => Err(invalid("--shuffle", found, Vec::new())),
    }
}

/// What the interview is about, before anything is asked.
#[derive(Debug, Clone)]
pub(super) struct Setup {
    instrument: LoadedQuestionnaire,
    roles: RoleTexts,
    cases: Vec<Case>,
    situations: Vec<Situation>,
    perspective: Perspective,
}

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let request = &request(typed)?;
    let from = request.from.clone().map(Some);
    same_file::refuse([None, request.report.as_deref()], from.as_slice(), context)?;
    let mut setup = Setup::load(request, context)?;
    let saved = match &request.from {
        Some(path) => Some(saved::latest(
            path,
            request.id.as_deref(),
            request.perspective,
            &request.by_hand,
            &setup.instrument,
            context,
        )?),
        None => None,
    };
    if let Some(saved) = &saved {
        setup.perspective = saved.perspective;
        setup.instrument = setup.instrument.edition(saved.edition);
    }
    let wanted = Deliveries::check(request, &setup, context)?;
    let nowhere = request.save.is_none() && request.report.is_none();
    if deliver::is_hidden(request, &setup) && nowhere && !context.io.terminals.stdin {
        return Err(Error::Ask(AskFault::ColleagueNeedsFile));
    }
    let whole = saved.as_ref().is_none_or(|saved| saved.is_read_whole);
    let taken = match (&request.answers, saved) {
        (_, Some(saved)) => Response::saved(saved, &setup)?,
        (Some(answers), None) => Response::given(answers, request, &setup, context)?,
        (None, None) => return steps::run(request, &setup, wanted, context),
    };
    if !deliver::is_hidden(request, &setup) {
        person::present(&taken, request, &setup, context)?;
    }
    wanted.deliver(&taken, request, &setup, context)?;
    Ok(status::of(!whole))
}

impl Setup {
    fn load(request: &TakeRequest, context: &mut Context<'_>) -> Result<Self, Error> {
        let instrument = context.instrument()?;
        let questionnaire = &instrument.questionnaire;
        if request.form == Some(Form::Short) && !questionnaire.has_form(Form::Short) {
            return Err(Error::Lacking(StatementsFault::NoShortForm));
        }
        if request.perspective == Perspective::Colleague && !questionnaire.has_colleague_wording() {
            return Err(Error::Lacking(StatementsFault::NoColleagueWording));
        }
        Ok(Self {
            roles: context.roles(request.roles.as_deref())?,
            cases: context.cases(request.cases.as_deref())?,
            situations: context.situations(request.situations.as_deref())?,
            perspective: request.perspective,
            instrument,
        })
    }

    /// What goes with a list that is begun or done on this day.
    fn info(&self, form: Form, id: String, date: String, seed: Option<Seed>) -> SessionInfo {
        SessionInfo {
            instrument: self.instrument.reference(),
            perspective: Some(self.perspective),
            form: Some(form),
            id,
            date,
            seed,
            ..SessionInfo::default()
        }
    }

    /// The same for the edition of the statements that a list asks.
    fn of(&self, list: &List) -> Option<Self> {
        Some(Self {
            instrument: self.instrument.named(&list.info.instrument)?,
            ..self.clone()
        })
    }

    /// The name and the summary of each role.
    fn names(&self, language: &LanguageTag) -> ByRole<(&str, &str)> {
        ByRole::from_fn(|role| {
            let text = &self.roles[role];
            let (name, summary) = (text.name.get(language), text.summary.get(language));
            (name.as_str(), summary.as_str())
        })
    }

    /// The language of the statements for this language of the program.
    fn language(&self, language: Language) -> Result<LanguageTag, Error> {
        statement_language(&self.instrument.questionnaire, language)
    }
}

mod help {
    sentences! {
        pub(super) fn about:
            nl "Doe de zelftest: 24 stellingen, of 12 in de korte versie."
            en "Take the self-test: 24 statements, or 12 in the short version.";
        pub(super) fn usage: nl "ambtenaar [take] [OPTIES]" en "ambtenaar [take] [OPTIONS]";
        pub(super) fn examples:
            nl "Voorbeelden:
  ambtenaar take
  ambtenaar take --form short --as wish
  ambtenaar take --answers 4,5,3,4,2,1,4,5,3,2,4,4,2,5,3,1,4,4,2,5,4,4,2,5

Let op: wat je achter --answers en --id typt, blijft staan in de geschiedenis van je terminal."
            en "Examples:
  ambtenaar take
  ambtenaar take --form short --as wish
  ambtenaar take --answers 4,5,3,4,2,1,4,5,3,2,4,4,2,5,3,1,4,4,2,5,4,4,2,5

Note: what you type after --answers and --id stays in the history of your terminal.";
        pub(super) fn form:
            nl "full: 24 stellingen, 4 minuten; short: 12 stellingen, 2 minuten"
            en "full: 24 statements, 4 minutes; short: 12 statements, 2 minutes";
        pub(super) fn perspective:
            nl "hoe je antwoordt: self (zoals ik nu werk), wish (zoals ik zou willen werken), job (wat mijn werk vraagt) of \
             colleague (over een collega)"
            en "how you answer: self (as I work now), wish (as I would like to work), job (what my job asks) or colleague (about \
             a colleague)";
        pub(super) fn confirm:
            nl "een cijfer telt pas na Enter"
            en "a digit only counts after Enter";
        pub(super) fn guess:
            nl "schat eerst zelf je mix; die schatting zie je naast de uitslag"
            en "guess your own mix first; you see it beside the result";
        pub(super) fn explain:
            nl "laat per rol zien welke stellingen het meest uitmaakten"
            en "show per role which statements mattered most";
        pub(super) fn shuffle:
            nl "zet de stellingen in willekeurige volgorde; met =SEED (een heel getal) steeds in dezelfde"
            en "show the statements in random order; with =SEED (a whole number) always in the same order";
        pub(super) fn answers:
            nl "stel geen vragen: dit zijn de antwoorden in de volgorde van de stellingen; laat er een leeg om die stelling over \
             te slaan"
            en "ask nothing: these are the answers in the order of the statements; leave one empty to skip it";
        pub(super) fn id:
            nl "code van degene over wie het gaat (anders een korte willekeurige code, en bij een collega geen)"
            en "code of the person described (otherwise a short random code, and none for a colleague)";
        pub(super) fn from:
            nl "laat een bewaarde uitslag opnieuw zien; met --id als er meer mensen in het bestand staan"
            en "show a saved result again; add --id if the file has more than one person";
        pub(super) fn save:
            nl "voeg de antwoorden als rij toe aan dit CSV-bestand (het wordt zo nodig gemaakt)"
            en "add the answers as a row to this CSV file (it is made when needed)";
        pub(super) fn excel:
            nl "bij --save: maak een nieuw CSV-bestand voor Excel met Nederlandse instellingen (puntkomma's)"
            en "with --save: make a new CSV file for Excel with Dutch settings (semicolons)";
        pub(super) fn fresh:
            nl "begin opnieuw, wat er ook van een eerdere test bewaard is"
            en "start over, whatever is kept of an earlier test";
        pub(super) fn no_progress:
            nl "bewaar niets: geen tussenstand en geen uitslag"
            en "keep nothing: no progress and no result";
        pub(super) fn format:
            nl "text: om te lezen; json: voor programma's"
            en "text: to read; json: for programs";
        pub(super) fn show_result:
            nl "bij --as colleague: laat de uitslag ook aan jou zien"
            en "with --as colleague: show the result to you too";
    }
}
