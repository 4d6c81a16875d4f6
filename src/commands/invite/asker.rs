//! Whose answers are asked for: their code, and what they do first.

use std::path::Path;

use crate::commands::asking::{command_line, file, option, state_folder};
use crate::commands::context::Context;
use crate::error::Error;
use crate::model::Perspective;
use crate::random::readable_code;
use crate::source;
use crate::storage::KeptResultFile;
use crate::words::invite as words;

/// Whose answers are asked for.
#[derive(Debug)]
pub(in crate::commands) struct Asker {
    pub(super) code: String,
    /// Where the code comes from, where that is to be said.
    pub(super) whose: Option<String>,
    /// The step before asking.
    pub(super) first: String,
}

impl Asker {
    /// By the code that was given, that of the own result which is kept, or a new one.
    pub(super) fn find(given: Option<&str>, context: &Context<'_>) -> Result<Self, Error> {
        let language = context.language;
        if let Some(code) = given {
            return Ok(Self::without_list(code.to_owned(), None, context));
        }
        if let Some(code) = kept_code(context) {
            let command = command_line(None, context, []);
            let whose = Some(words::of_result(language, &command));
            let asker = Self::of_result(&code, context);
            return Ok(Self { whose, ..asker });
        }
        let code = readable_code(&words::code_words(language))?;
        let whose = words::new_code(language).to_owned();
        Ok(Self::without_list(code, Some(whose), context))
    }

    /// Someone who sees the result of the own list, which has this code.
    pub(in crate::commands) fn of_result(code: &str, context: &Context<'_>) -> Self {
        let [own, ..] = words::files(context.language);
        Self {
            code: code.to_owned(),
            whose: None,
            first: words::keep_own(context.language, own),
        }
    }

    /// Someone who fills in the own list first.
    fn without_list(code: String, whose: Option<String>, context: &Context<'_>) -> Self {
        let [own, ..] = words::files(context.language);
        let options = [
            Some(option("id", &code)),
            file("save", Some(Path::new(own))),
        ];
        let take = command_line(Some("take"), context, options);
        let first = words::fill_in(context.language, &take);
        Self { code, whose, first }
    }
}

/// The code of the own result that is kept of these statements, if any.
fn kept_code(context: &Context<'_>) -> Option<String> {
    let instrument = match &context.globals.statements {
        None => source::built_in(),
        // What is no file can be read only once.
        Some(path) => path.is_file().then(|| source::load(path))?,
    };
    let (instrument, folder) = (instrument.ok()?, state_folder(context)?);
    let file = KeptResultFile::new(&folder, &instrument.run_key, Perspective::Own, "");
    let kept = file.load(&instrument.references()).ok()?.ok()??;
    Some(kept.progress.info.id).filter(|code| !code.is_empty())
}
