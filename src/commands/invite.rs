//! `invite`: what a colleague needs to tell how they see someone, and what the one who asks should know.

use std::path::Path;

use crate::cli::{ExportFormat, ExportRequest, Invitation, InviteRequest};
use crate::error::{Error, status};
use crate::model::PaperPart;
use crate::output::Format;
use crate::output::export::FORM_FEED;
use crate::random::readable_code;
use crate::words::invite as words;

use super::asking::{command_line, file, option};
use super::context::Context;
use super::export;
use super::new_file::NewFile;
use super::same_file;

/// Runs the command.
pub(super) fn run(request: &InviteRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    let output = request.output.as_deref();
    same_file::refuse(output, &[], context)?;
    let output = output
        .map(|path| {
            NewFile::check(path, request.invitation.ending(), context.globals.force)
                .map(|file| (path, file))
        })
        .transpose()?;
    let code = code(request, context)?;
    let material = material(
        request.invitation,
        &code,
        request.output.as_deref(),
        context,
    )?;
    let guide = guide(&code, &fill_in(&code, context), context);
    match output {
        Some((path, file)) => {
            file.write(material.as_bytes())?;
            let saved = words::saved(context.language, &path.display().to_string());
            context.print_data(&guide)?;
            context.warn(&saved);
        }
        // A survey is imported as it is: nothing stands above it.
        None if request.invitation == Invitation::LimeSurvey => {
            context.warn(&guide);
            context.print_data(&material)?;
        }
        None => context.print_data(&format!("{guide}\n{RULE}\n{material}"))?,
    }
    Ok(status::DONE)
}

/// Between what is for the one who asks and what is for a colleague.
const RULE: &str = "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -\n";

/// The code that was given, or a new one.
fn code(request: &InviteRequest, context: &Context<'_>) -> Result<String, Error> {
    let words = words::code_words(context.language);
    match &request.id {
        Some(id) => Ok(id.trim().to_owned()),
        None => Ok(readable_code(&words)?),
    }
}

/// What someone reads who has a result and wants to ask colleagues.
pub(super) fn from_result(code: &str, context: &Context<'_>) -> String {
    let [own, ..] = words::files(context.language);
    let own = words::keep_own(context.language, own);
    let ways = ["page", "forms", "command"].map(|format| {
        let options = [Some(option("id", code)), Some(option("format", format))];
        command_line(Some("invite"), context, options)
    });
    let ways = words::ways(context.language, ways.each_ref().map(String::as_str));
    let guide = guide(code, &own, context);
    format!("{guide}\n{ways}")
}

/// The step before asking, for someone who has no list yet.
fn fill_in(code: &str, context: &Context<'_>) -> String {
    let [own, ..] = words::files(context.language);
    let options = [Some(option("id", code)), file("save", Some(Path::new(own)))];
    words::fill_in(
        context.language,
        &command_line(Some("take"), context, options),
    )
}

fn guide(code: &str, own_list: &str, context: &Context<'_>) -> String {
    let [own, others, page] = words::files(context.language);
    // A form, and a list that was typed from paper, do not say whom their answers are about.
    let perspective = Some(option("as", "colleague"));
    let files = Some(format!("{own} {others}"));
    let report = file("report", Some(Path::new(page)));
    let id = Some(option("id", code));
    let compare = command_line(Some("compare"), context, [files, id, perspective, report]);
    words::guide(context.language, code, own_list, &compare)
}

/// What goes to a colleague.
fn material(
    invitation: Invitation,
    code: &str,
    output: Option<&Path>,
    context: &mut Context<'_>,
) -> Result<String, Error> {
    let language = context.language;
    match invitation {
        Invitation::Command => Ok(words::command(language, &colleague(code, context))),
        Invitation::LimeSurvey => exported(ExportFormat::LimeSurvey, code, context),
        Invitation::Forms => {
            let text = exported(ExportFormat::Forms, code, context)?;
            Ok(words::form(language).to_owned() + &text)
        }
        Invitation::Page if output.and_then(Format::of) == Some(Format::Html) => {
            exported(ExportFormat::Html(Some(PaperPart::List)), code, context)
        }
        Invitation::Page => {
            let text = exported(ExportFormat::Text, code, context)?;
            // The scoring sheet behind the list betrays the roles.
            let (list, _) = text.split_once(FORM_FEED).unwrap_or((&text, ""));
            Ok(list.to_owned())
        }
    }
}

/// What a colleague who has the program types.
fn colleague(code: &str, context: &Context<'_>) -> String {
    let [_, others, _] = words::files(context.language);
    let options = [
        Some(option("as", "colleague")),
        Some(option("id", code)),
        file("save", Some(Path::new(others))),
    ];
    command_line(Some("take"), context, options)
}

fn exported(format: ExportFormat, code: &str, context: &mut Context<'_>) -> Result<String, Error> {
    let request = ExportRequest {
        format,
        form: None,
        colleague: true,
        output: None,
    };
    let bytes = export::written(&request, Some(code), FORM_FEED, context)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
