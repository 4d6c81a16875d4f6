//! `class`: the statements with a room, by show of hands, from the first line to the picture of the room.

mod ask;
mod choices;
mod picture;
mod screen;

use crate::cli::ClassRequest;
use crate::error::{Error, status};
use crate::model::{Case, Form, LanguageTag, RoleTexts, RoomItem, RoomVote, Situation};
use crate::source::{self, LoadedQuestionnaire};
use crate::storage::RunName;

use super::context::{Context, statement_language};
use super::new_file::NewFile;
use super::report_file::ReportFile;
use super::same_file;

/// What the room votes on.
pub(super) struct Setup {
    instrument: LoadedQuestionnaire,
    roles: RoleTexts,
    cases: Vec<Case>,
    situations: Vec<Situation>,
    /// The cases and situations to vote on after the statements.
    choices: Vec<RoomItem>,
    language: LanguageTag,
    form: Form,
}

/// Runs the command.
pub(super) fn run(request: &ClassRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    let inputs: Vec<_> = request.from.iter().cloned().map(Some).collect();
    same_file::refuse(request.save.as_deref(), &inputs, context)?;
    if let Some(report) = &request.report {
        same_file::refuse(Some(report), &inputs, context)?;
    }
    let setup = Setup::load(request, context)?;
    if !request.from.is_empty() {
        return show_again(request, setup, context);
    }
    if let Some(file) = &request.screen {
        return screen::show(file.as_deref(), request, &setup, context);
    }
    let file = request.save.as_deref();
    let file = file
        .map(|path| NewFile::check(path, context.globals.force))
        .transpose()?;
    ask::run(request, &setup, file.as_ref(), context)
}

/// Shows what was counted before, once or twice, and writes it to a file where that was asked for.
fn show_again(
    request: &ClassRequest,
    mut setup: Setup,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let report = request.report.as_deref();
    let report = report
        .map(|path| ReportFile::check(path, context.globals.force))
        .transpose()?;
    let files = request.from.iter();
    let votes = files.map(|path| picture::read(path, &setup));
    let votes = votes.collect::<Result<Vec<_>, _>>()?;
    let needs_all = |votes: &Vec<RoomVote>| picture::needs_full_form(votes, &setup);
    if request.form.is_none() && votes.iter().any(needs_all) {
        setup.form = Form::Full;
    }
    let text = picture::written(&votes, &setup, context);
    context.print(&text)?;
    if let Some(report) = report {
        report.write(&picture::in_format(
            report.format(),
            &votes,
            &setup,
            context,
        ))?;
        context.tell(&report.saved(context));
    }
    Ok(status::DONE)
}

impl Setup {
    fn load(request: &ClassRequest, context: &mut Context<'_>) -> Result<Self, Error> {
        let instrument = context.instrument()?;
        let questionnaire = &instrument.questionnaire;
        let has_short = questionnaire.has_form(Form::Short);
        let form = match request.form {
            Some(Form::Short) if !has_short => return Err(Error::NoShortForm),
            Some(form) => form,
            None if has_short => Form::Short,
            None => Form::Full,
        };
        let language =
            statement_language(questionnaire, context.language).ok_or(Error::NowhereToAsk)?;
        let (cases, situations) = (source::cases()?, source::situations()?);
        Ok(Self {
            choices: choices::asked_for(request, &cases, &situations)?,
            instrument,
            roles: source::roles()?,
            cases,
            situations,
            language,
            form,
        })
    }

    /// Under which name its progress is kept.
    fn run_name(&self) -> RunName {
        let choices: Vec<String> = self.choices.iter().map(ToString::to_string).collect();
        let instrument = self.instrument.questionnaire.id();
        RunName::room(instrument.as_str(), self.form, &choices.join(" "))
    }

    /// What the room votes on, in the order of asking.
    fn items(&self) -> Vec<RoomItem> {
        let statements = self.ids(self.form).into_iter().map(RoomItem::Statement);
        statements.chain(self.choices.iter().cloned()).collect()
    }

    /// The ids of the statements of a form, in file order.
    fn ids(&self, form: Form) -> Vec<String> {
        let questionnaire = &self.instrument.questionnaire;
        let places = questionnaire.places(form);
        let statements = places.filter_map(|place| questionnaire.statement(place));
        statements
            .map(|statement| statement.id.to_string())
            .collect()
    }
}
