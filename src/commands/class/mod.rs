//! `class`: the statements with a room, by show of hands, from the first line to the picture of the room.

mod ask;
mod picture;
mod screen;

use crate::cli::ClassRequest;
use crate::error::{Error, status};
use crate::model::{Form, LanguageTag, RoleTexts};
use crate::source::{self, Instrument};
use crate::storage::RunName;

use super::context::{Context, statement_language};
use super::new_file::NewFile;
use super::same_file;

/// What the room votes on.
pub(super) struct Setup {
    instrument: Instrument,
    roles: RoleTexts,
    language: LanguageTag,
    form: Form,
}

/// Runs the command.
pub(super) fn run(request: &ClassRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    let from = request.from.clone().map(Some);
    same_file::refuse(request.save.as_deref(), from.as_slice(), context)?;
    let mut setup = Setup::load(request, context)?;
    if let Some(path) = &request.from {
        let rows = picture::read(path, &setup)?;
        if request.form.is_none() && picture::needs_full_form(&rows, &setup) {
            setup.form = Form::Full;
        }
        let text = picture::written(&rows, &setup, context);
        context.print(&text)?;
        return Ok(status::DONE);
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
        Ok(Self {
            instrument,
            roles: source::roles()?,
            language,
            form,
        })
    }

    /// Under which name its progress is kept.
    fn run_name(&self) -> RunName {
        RunName::room(self.instrument.questionnaire.id().as_str(), self.form)
    }

    /// The ids of the statements, in file order.
    fn ids(&self) -> Vec<String> {
        let questionnaire = &self.instrument.questionnaire;
        let places = questionnaire.places(self.form);
        let statements = places.filter_map(|place| questionnaire.statement(place));
        statements
            .map(|statement| statement.id.to_string())
            .collect()
    }
}
