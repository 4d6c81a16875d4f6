//! `statements`: list, show, check or export questionnaires.

mod arguments;

use std::path::{Path, PathBuf};

use clap::ArgMatches;

use crate::error::{Error, ProblemKind, StatementsFault, UsageProblem, Warning, status};
use crate::model::{
    Advice, Dialect, Form, LanguageTag, PaperPart, Questionnaire, Statement, advice, case_advice,
    role_advice,
};
use crate::output::export::{self, Exported, FORM_FEED};
use crate::output::statements::{self, CheckResult, ListedQuestionnaire};
use crate::random::{Generator, Seed};
use crate::source::{self, Content, LoadedQuestionnaire};
use crate::statistics::study::{self, Population, Recovery};
use crate::words::{self, Language};

use super::context::{Context, statement_language, write};
use super::new_file::NewFile;
use super::same_file;

use arguments::export_request;

pub(super) use arguments::{ExportFormat, ExportRequest, command};

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let text = match typed.subcommand() {
        Some(("list", part)) => list(part.get_many("files").unwrap_or_default(), context)?,
        Some(("check", part)) => {
            let file = part.get_one("file").cloned();
            let simulate = part.get_one("simulate").copied();
            check(&file.unwrap_or_else(PathBuf::new), simulate, context)?
        }
        Some(("export", part)) => return export(&export_request(part)?, context),
        _ => show(context)?,
    };
    context.print(&text)?;
    Ok(status::DONE)
}

fn list<'f>(
    files: impl Iterator<Item = &'f PathBuf>,
    context: &'f Context<'_>,
) -> Result<String, Error> {
    let place = words::statements::built_in(context.language);
    let built_in = source::built_in()?.editions().into_iter();
    let built_in = built_in.map(|edition| Ok((place.to_owned(), edition)));
    let given = files.chain(&context.globals.statements);
    let given = given.map(|file| Ok((file.display().to_string(), source::load(file)?)));
    let all: Vec<(String, LoadedQuestionnaire)> =
        built_in.chain(given).collect::<Result<_, Error>>()?;
    let languages: Vec<LanguageTag> = all
        .iter()
        .map(|(_, instrument)| statement_language(&instrument.questionnaire, context.language))
        .collect::<Result<_, Error>>()?;
    let listed: Vec<ListedQuestionnaire<'_>> = all
        .iter()
        .zip(&languages)
        .map(|((place, instrument), language)| ListedQuestionnaire {
            place: place.clone(),
            reference: instrument.reference(),
            questionnaire: &instrument.questionnaire,
            language,
        })
        .collect();
    Ok(statements::list(&listed, context.language, context.display))
}

fn show(context: &mut Context<'_>) -> Result<String, Error> {
    let instrument = context.instrument()?;
    let roles = source::roles()?;
    let language = statement_language(&instrument.questionnaire, context.language)?;
    let questionnaire = &instrument.questionnaire;
    Ok(statements::show(
        questionnaire,
        &roles,
        &language,
        context.language,
        context.display,
    ))
}

fn check(file: &Path, simulate: Option<u64>, context: &Context<'_>) -> Result<String, Error> {
    let name = file.display().to_string();
    let (spoken, display) = (context.language, context.display);
    let found = source::load_content(file)?;
    let other = |holds: &str, advice: Option<(&[Advice], &str)>| {
        statements::checked_other(&name, holds, advice, spoken, display)
    };
    if simulate.is_some() && !matches!(found, Content::Statements(_)) {
        let option = "--simulate".to_owned();
        return Err(Error::Usage(UsageProblem::NoStatements { option }));
    }
    Ok(match found {
        Content::Statements(instrument) => {
            let mut warnings = warnings(&instrument, spoken);
            if takes_a_name(
                &instrument.questionnaire,
                &source::built_in()?.questionnaire,
            ) {
                warnings.push(words::statements::takes_a_name(spoken).to_owned());
            }
            let questionnaire = &instrument.questionnaire;
            let checked = CheckResult {
                file: &name,
                questionnaire,
                warnings: &warnings,
                advice: &advice(questionnaire),
                recovery: simulate.map(|people| simulated(questionnaire, people)),
            };
            statements::checked(&checked, spoken, display)
        }
        Content::Cases(cases) => {
            let holds = words::statements::cases(spoken, cases.len());
            let none = words::statements::no_case_advice(spoken);
            other(&holds, Some((&case_advice(&cases), none)))
        }
        Content::Roles(roles) => {
            let none = words::statements::no_role_advice(spoken);
            let holds = words::statements::roles(spoken);
            other(holds, Some((&role_advice(&roles), none)))
        }
        Content::Agenda(parts) => {
            let minutes = parts.iter().map(|part| u32::from(part.minutes)).sum();
            let holds = words::statements::agenda(spoken, parts.len(), minutes);
            other(&holds, None)
        }
        Content::Situations(situations) => {
            let holds = words::statements::situations(spoken, situations.len());
            other(&holds, None)
        }
    })
}

/// Whether other statements go by the id and version of the built-in ones.
fn takes_a_name(own: &Questionnaire, built_in: &Questionnaire) -> bool {
    let same_name = own.id() == built_in.id() && own.version() == built_in.version();
    let (own, built_in) = (own.statements().iter(), built_in.statements().iter());
    let texts = |statement: &Statement| (statement.id.clone(), statement.text.clone());
    same_name && !own.map(texts).eq(built_in.map(texts))
}

/// How often made-up people's true first role is found; the same people at every run.
fn simulated(questionnaire: &Questionnaire, people: u64) -> Vec<Recovery> {
    let mut generator = Generator::new(Seed::new(study::SEED));
    let uniform = || generator.fraction();
    Recovery::of(questionnaire, Population::STATED, people, uniform)
}

/// What is worth knowing about a file: with its place where it has one line. What a list can tell apart says its balance.
fn warnings(instrument: &LoadedQuestionnaire, spoken: Language) -> Vec<String> {
    let warnings = instrument.warnings.iter();
    let warnings = warnings
        .filter(|one| !matches!(one.kind, ProblemKind::Warning(Warning::Unbalanced { .. })));
    let said = warnings.map(|one| match one.place.line {
        1 => words::problem(spoken, one),
        _ => words::problem_in_place(spoken, one),
    });
    said.collect()
}

/// Between two sheets on a screen, where a form feed means nothing.
const RULE: &str =
    "\n----------------------------------------------------------------------------\n";

fn export(request: &ExportRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    let file = request.output.as_deref();
    same_file::refuse([file], &[], context)?;
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
    write(&mut context.io.stdout, &bytes)?;
    Ok(status::DONE)
}

fn refuse_sql_words(questionnaire: &Questionnaire) -> Result<(), Error> {
    let ids: Vec<String> = export::sql_words(questionnaire)
        .into_iter()
        .map(str::to_owned)
        .collect();
    if ids.is_empty() {
        return Ok(());
    }
    Err(Error::Lacking(StatementsFault::SqlWords { ids }))
}

/// Says in which languages of the statements nothing stands around them.
fn tell_of_other_languages(questionnaire: &Questionnaire, context: &mut Context<'_>) {
    let tags = questionnaire.languages().iter().map(LanguageTag::as_str);
    let others: Vec<String> = tags
        .filter(|tag| Language::from_key(tag).is_none())
        .map(|tag| format!("\"{tag}\""))
        .collect();
    if !others.is_empty() {
        let said = words::export::around_other_languages(context.language, &others.join(", "));
        context.tell(&said);
    }
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
    let language = statement_language(questionnaire, context.language)?;
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
        ExportFormat::LimeSurvey => {
            tell_of_other_languages(questionnaire, context);
            export::limesurvey(&exported)
        }
        ExportFormat::Forms => export::forms(&exported),
        ExportFormat::Json => export::json(questionnaire, exported.reference),
        ExportFormat::Toml => export::toml(questionnaire, context.language),
        ExportFormat::Sql => {
            refuse_sql_words(questionnaire)?;
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
