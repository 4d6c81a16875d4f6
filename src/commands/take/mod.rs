//! `take`: the self-test, from the start screen to the result.

mod arguments;
mod begin;
mod closing;
mod deliver;
mod intention;
mod keeping;
mod leaving;
mod more;
mod pair;
mod person;
mod results;
mod run;
mod saved;
mod situations;
mod start;
mod steps;
mod walk;

use clap::ArgMatches;

use crate::error::{AskFault, Error, StatementsFault, status};
use crate::model::{ByRole, Case, Form, LanguageTag, Perspective, RoleTexts, Situation};
use crate::random::Seed;
use crate::source::{self, LoadedQuestionnaire};
use crate::storage::SessionInfo;
use crate::words::Language;

use super::context::{Context, statement_language};
use super::same_file;

use arguments::TakeRequest;
use deliver::Wanted;
use keeping::List;
use person::Response;

pub(super) use arguments::command;

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
    let request = &arguments::request(typed)?;
    let from = request.from.clone().map(Some);
    for output in [None, request.report.as_deref()] {
        same_file::refuse(output, from.as_slice(), context)?;
    }
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
    let wanted = Wanted::check(request, &setup, context)?;
    let nowhere = request.save.is_none() && request.report.is_none();
    if deliver::is_hidden(request, &setup) && nowhere && !context.io.terminals.stdin {
        return Err(Error::Ask(AskFault::ColleagueNeedsFile));
    }
    let whole = saved.as_ref().is_none_or(|saved| saved.is_read_whole);
    let taken = match (&request.answers, saved) {
        (_, Some(saved)) => Response::saved(saved, &setup, context)?,
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
            roles: source::roles_of(request.roles.as_deref())?,
            cases: source::cases_of(request.cases.as_deref())?,
            situations: source::situations_of(request.situations.as_deref())?,
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
            .ok_or(Error::Ask(AskFault::NowhereToAsk))
    }
}
