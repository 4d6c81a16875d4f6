//! `statements export`: the statements as something to print, fill in, import or compute with.

use crate::commands::context::{Context, statement_language};
use crate::commands::new_file::NewFile;
use crate::commands::same_file;
use crate::error::{AskFault, Error, Fault, StatementsFault, status};
use crate::model::{Dialect, Form, PaperPart};
use crate::output::export::{self, Exported, FORM_FEED};
use crate::source;

use super::arguments::{ExportFormat, ExportRequest};

/// Between two sheets on a screen, where a form feed means nothing.
const RULE: &str =
    "\n----------------------------------------------------------------------------\n";

pub(super) fn run(request: &ExportRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    let file = request.output.as_deref();
    same_file::refuse(file, &[], context)?;
    let file = file
        .map(|path| NewFile::check(path, request.format.ending(), context.globals.force))
        .transpose()?;
    let on_screen = request.output.is_none() && context.io.terminals.stdout;
    let between = if on_screen { RULE } else { FORM_FEED };
    let bytes = written(request, None, between, context)?;
    if let Some(file) = file {
        file.write(&bytes)?;
        return Ok(status::DONE);
    }
    let stdout = &mut context.io.stdout;
    let printed = stdout.write_all(&bytes).and_then(|()| stdout.flush());
    printed.map_err(|error| Error::Stdout {
        fault: Fault::from(&error),
    })?;
    Ok(status::DONE)
}

/// What is exported, for colleagues of whoever has this code, with this between two sheets of text.
pub(crate) fn written(
    request: &ExportRequest,
    asked_by: Option<&str>,
    between: &str,
    context: &mut Context<'_>,
) -> Result<Vec<u8>, Error> {
    let instrument = context.instrument()?;
    let questionnaire = &instrument.questionnaire;
    if request.form == Some(Form::Short) && !questionnaire.has_form(Form::Short) {
        return Err(Error::Lacking(StatementsFault::NoShortForm));
    }
    if request.colleague && !questionnaire.has_colleague_wording() {
        return Err(Error::Lacking(StatementsFault::NoColleagueWording));
    }
    let roles = source::roles()?;
    let language = statement_language(questionnaire, context.language)
        .ok_or(Error::Ask(AskFault::NowhereToAsk))?;
    let exported = Exported {
        questionnaire,
        reference: &instrument.reference(),
        roles: &roles,
        form: request.form.unwrap_or_default(),
        colleague: request.colleague,
        asked_by,
        language: &language,
        words: context.language,
    };
    let text = match request.format {
        ExportFormat::Csv { excel, examples } => {
            return Ok(export::csv(&exported, Dialect::of(excel), examples));
        }
        ExportFormat::Markdown => export::md(&exported),
        ExportFormat::Text => export::txt(&exported, between),
        ExportFormat::Html(part) => {
            let parts = part.map_or(PaperPart::ALL.to_vec(), |part| vec![part]);
            export::html(&exported, &parts)
        }
        ExportFormat::LimeSurvey => export::limesurvey(&exported),
        ExportFormat::Forms => export::forms(&exported),
        ExportFormat::Json => export::json(questionnaire, exported.reference),
        ExportFormat::Toml => export::toml(questionnaire, context.language),
        ExportFormat::Sql => {
            let forms = Form::ALL.into_iter();
            let forms = forms.filter(|form| match request.form {
                Some(asked) => asked == *form,
                None => questionnaire.has_form(*form),
            });
            export::sql(&exported, &forms.collect::<Vec<_>>())
                .ok_or(Error::Lacking(StatementsFault::TooLongForSql))?
        }
    };
    Ok(text.into_bytes())
}
