//! How files are read, and by how many threads.

use std::num::NonZeroUsize;
use std::thread;

use crate::answers::{Detail, Settings, Wanted};
use crate::cli::{ByHandRequest, ReadingRequest, conflict, given_twice, invalid};
use crate::error::{Error, UsageProblem};
use crate::model::Questionnaire;
use crate::model::wording::normalised;

/// The most threads that are used without being asked for.
const MOST_THREADS: usize = 8;

/// How files are read.
///
/// # Errors
/// When something was settled by hand that does not fit the statements.
pub(crate) fn settings(
    reading: &ReadingRequest,
    wanted: Wanted,
    questionnaire: &Questionnaire,
) -> Result<Settings, Error> {
    let by_hand = &reading.by_hand;
    Ok(Settings {
        columns_elsewhere: false,
        encoding: reading.encoding,
        delimiter: reading.delimiter,
        wanted: Wanted {
            id_column: reading.id_column.clone(),
            submitted: reading.finished_only,
            ..wanted
        },
        columns: checked(reading, questionnaire).map_err(Error::Usage)?,
        header: by_hand.header.clone(),
        labels: by_hand.labels.clone(),
        sheets: by_hand.sheets.clone(),
        perspective: reading.perspective,
        without_shortcuts: false,
    })
}

/// How many threads read: as many as were asked for, otherwise as many as there are, within reason.
pub(super) fn threads(asked: Option<NonZeroUsize>) -> usize {
    let available = thread::available_parallelism().map_or(1, usize::from);
    asked.map_or(available.min(MOST_THREADS), usize::from)
}

/// The columns by the id of their statement or the key of their detail, and the labels as they were typed.
///
/// # Errors
/// When a statement or detail is unknown, a step is not on the scale, or something is settled twice.
pub(super) fn checked(
    reading: &ReadingRequest,
    questionnaire: &Questionnaire,
) -> Result<Vec<(String, String)>, UsageProblem> {
    let request = &reading.by_hand;
    let mut columns = Vec::new();
    for (detail, header) in &request.columns {
        columns.push((known(detail, questionnaire)?, header.clone()));
    }
    once(
        "--column",
        columns.iter().map(|(detail, _)| detail.as_str()),
    )?;
    let id = Detail::Id.key();
    if reading.id_column.is_some() && columns.iter().any(|(detail, _)| detail == id) {
        return Err(conflict("--id-column", &format!("--column {id}=")));
    }
    let labels = request.labels.iter();
    once("--label", labels.map(|(label, _)| label.as_str()))?;
    once("--sheet", request.sheets.iter().map(String::as_str))?;
    let header = request.header.iter().flatten();
    let named = header.filter(|name| !name.is_empty());
    once("--columns", named.map(String::as_str))?;
    steps(request, questionnaire)?;
    Ok(columns)
}

/// The statement or detail that was meant.
fn known(found: &str, questionnaire: &Questionnaire) -> Result<String, UsageProblem> {
    let statements = questionnaire.editions().flat_map(Questionnaire::statements);
    let statements = statements.map(|statement| statement.id.as_str());
    let details = Detail::ALL.into_iter().filter(|detail| {
        !matches!(
            detail,
            Detail::Submitted | Detail::Received | Detail::Begun | Detail::Status
        )
    });
    let mut all: Vec<&str> = details.map(Detail::key).collect();
    for id in statements {
        if !all.contains(&id) {
            all.push(id);
        }
    }
    match all.iter().find(|name| name.eq_ignore_ascii_case(found)) {
        // A date of handing in, or a word for no.
        Some(name) if *name == Detail::Finished.key() => Ok(Detail::Submitted.key().to_owned()),
        Some(name) => Ok((*name).to_owned()),
        None => {
            let possible = all.into_iter().map(str::to_owned);
            Err(invalid("--column", found, possible.collect()))
        }
    }
}

/// Refuses the same name twice; case and spaces make no difference.
fn once<'a>(option: &str, names: impl Iterator<Item = &'a str>) -> Result<(), UsageProblem> {
    let mut seen = Vec::new();
    for name in names {
        let plain = normalised(name);
        if seen.contains(&plain) {
            return Err(given_twice(option, name));
        }
        seen.push(plain);
    }
    Ok(())
}

/// Refuses a step that is not on the scale.
fn steps(request: &ByHandRequest, questionnaire: &Questionnaire) -> Result<(), UsageProblem> {
    let scale = questionnaire.scale();
    let off = |step: &u8| !scale.contains(*step);
    let mut labels = request.labels.iter();
    let wrong = labels.find_map(|(label, step)| Some((label, step.filter(off)?)));
    wrong.map_or(Ok(()), |(label, step)| {
        let typed = |step| format!("{label}={step}");
        let possible = (scale.lowest()..=scale.highest()).map(typed);
        Err(invalid("--label", &typed(step), possible.collect()))
    })
}
