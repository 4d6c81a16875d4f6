//! `score --show-columns`: what was understood of the files, before anything is scored.

use std::io::Read;

use serde_json::{Value, json};

use crate::answers::{
    AnswerReading, Column, ColumnRole, FirstAnswers, MatchedBy, Sheet, Table, Wanted,
};
use crate::error::{Error, Level, status};
use crate::model::Perspective;
use crate::screen::safe;
use crate::source::LoadedQuestionnaire;
use crate::words::score::columns as told;
use crate::words::{self, Language};

use super::super::context::Context;
use super::super::survey::{Input, settings};
use super::arguments::{RowFormat, ScoreRequest};
use super::job::{ScoreJob, depends_on_files};

/// The widest that the name of a column is shown.
const WIDEST_NAME: usize = 40;

/// So many bytes are written at a time.
const ENOUGH: usize = 64 << 10;

/// Shows each file.
pub(super) fn run(
    request: &ScoreRequest,
    instrument: &LoadedQuestionnaire,
    inputs: &mut [Input],
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let job = ScoreJob::new(request, instrument, true);
    let wanted = if depends_on_files(request) {
        Wanted::default()
    } else {
        job.wanted()
    };
    let settings = settings(&request.reading, wanted, &instrument.questionnaire)?;
    let mut stdin: Option<Box<dyn Read + Send>> = Some(context.io.take_stdin());
    for input in inputs {
        let name = input.path.as_ref().map_or_else(
            || words::standard_input(context.language).to_owned(),
            |path| path.display().to_string(),
        );
        for mut sheet in input.open(&mut stdin, &instrument.questionnaire, &settings)? {
            let found = sheet.first_answers().map_err(|fault| Error::Sheet {
                path: input.path.clone(),
                fault,
            })?;
            let edition = &instrument.edition(sheet.plan().edition());
            if request.format == RowFormat::JsonLines {
                let name = input.path.as_ref().map(|_| name.as_str());
                let line = line(name, &sheet, &found, edition, context.language);
                context.print_data(&line)?;
            } else {
                show(&name, &sheet, &found, edition, context)?;
            }
        }
    }
    Ok(status::DONE)
}

/// What was understood of a file, to read.
fn show(
    name: &str,
    sheet: &Sheet<'_>,
    found: &FirstAnswers,
    instrument: &LoadedQuestionnaire,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    let spoken = context.language;
    let mut text = start(name, sheet, found, spoken).join("\n") + "\n";
    let columns = columns(sheet, instrument, spoken);
    for line in columns.chain(end(sheet, found, spoken)) {
        text.push_str(&line);
        text.push('\n');
        if text.len() > ENOUGH {
            context.print(&text)?;
            text.clear();
        }
    }
    context.print(&text)
}

fn start(name: &str, sheet: &Sheet<'_>, found: &FirstAnswers, spoken: Language) -> Vec<String> {
    let fact = |name: &str, what: &str| format!("  {name}: {what}");
    let mut lines = vec![safe(name).into_owned()];
    match sheet.table() {
        Table::Text { delimiter } => {
            let encoding = sheet.encoding().key();
            let delimiter = told::delimiters(spoken, delimiter.key());
            lines.push(fact(told::encoding(spoken), encoding));
            lines.push(fact(told::delimiter(spoken), delimiter));
        }
        Table::Workbook { sheet } => lines.push(fact(told::sheet(spoken), &safe(sheet))),
        Table::Json { .. } => lines.push("  JSON".to_owned()),
    }
    let plan = sheet.plan();
    let forms: Vec<&str> = found.forms.iter().map(|form| form.key()).collect();
    let form = match forms.as_slice() {
        [] => plan.form().key().to_owned(),
        forms => words::list(spoken, forms),
    };
    lines.push(fact(told::form(spoken), &form));
    lines.push(fact(told::perspective(spoken), plan.perspective().key()));
    lines.push(format!("  {}", told::columns(spoken)));
    lines
}

/// What each column holds, one by one: a file may have many.
fn columns<'s>(
    sheet: &'s Sheet<'_>,
    instrument: &'s LoadedQuestionnaire,
    language: Language,
) -> impl Iterator<Item = String> + use<'s> {
    let columns = sheet.plan().columns();
    let widths = columns
        .iter()
        .map(|column| short(&column.name).chars().count());
    let width = widths.max().unwrap_or(0);
    columns.iter().enumerate().map(move |(place, column)| {
        let holds = holds(column, instrument, language);
        let name = short(&column.name);
        format!("  {:>5}  {name:width$}  {holds}", place + 1)
    })
}

/// What the first answers say, and what is uncertain.
fn end(sheet: &Sheet<'_>, found: &FirstAnswers, spoken: Language) -> Vec<String> {
    let mut lines = vec![format!("  {}", told::answers(spoken))];
    if found.answers.is_empty() {
        lines.push(format!("    {}", told::no_answers(spoken)));
    }
    lines.extend(found.answers.iter().map(|(cell, reading)| {
        let reading = match (reading.answer(), reading) {
            (Some(answer), _) => answer.to_string(),
            (None, AnswerReading::Missing) => told::missing(spoken).to_owned(),
            (None, _) => told::unreadable(spoken).to_owned(),
        };
        format!("    \"{}\" = {reading}", safe(cell))
    }));
    let notices = sheet.notices().into_iter();
    lines.extend(
        notices.map(|notice| format!("  {}", safe(&words::answer_files::notice(spoken, &notice)))),
    );
    let plan = sheet.plan();
    let missing = plan.missing_columns_of(plan.form());
    if !missing.is_empty() {
        lines.push(format!(
            "  {}",
            words::answer_files::missing_columns(spoken, missing)
        ));
    }
    lines
}

fn holds(column: &Column, instrument: &LoadedQuestionnaire, spoken: Language) -> String {
    let id = |place: usize| {
        let statement = instrument.questionnaire.statement(place);
        statement.map_or_else(String::new, |statement| statement.id.to_string())
    };
    match &column.holds {
        ColumnRole::Statement { place, by, .. } => {
            let by = match by {
                MatchedBy::Id => told::by_id(spoken).to_owned(),
                MatchedBy::Text {
                    language,
                    perspective,
                } => told::by_text(spoken, language.as_str(), *perspective, true),
                MatchedBy::Cut {
                    language,
                    perspective,
                    ..
                } => told::by_text(spoken, language.as_str(), *perspective, false),
                MatchedBy::Number => told::by_number(spoken).to_owned(),
                MatchedBy::Hand => told::by_hand(spoken).to_owned(),
            };
            format!("{} {by}", id(*place))
        }
        ColumnRole::Unused { place } => told::unused(spoken, &id(*place)),
        ColumnRole::Detail(detail) => told::detail(spoken, detail.key()).to_owned(),
        ColumnRole::Ignored => told::ignored(spoken).to_owned(),
    }
}

/// A name on one line, cut off when it is long.
fn short(name: &str) -> String {
    let line: String = name.split_whitespace().collect::<Vec<_>>().join(" ");
    let safe = safe(&line);
    if safe.chars().count() <= WIDEST_NAME {
        return safe.into_owned();
    }
    let start: String = safe.chars().take(WIDEST_NAME - 1).collect();
    start + "…"
}

/// One object on one line; nothing stands for the name of standard input.
pub(super) fn line(
    name: Option<&str>,
    sheet: &Sheet<'_>,
    found: &FirstAnswers,
    instrument: &LoadedQuestionnaire,
    spoken: Language,
) -> String {
    let plan = sheet.plan();
    let columns = plan.columns().iter().enumerate();
    let columns: Vec<Value> = columns
        .map(|(place, column)| column_of(place, column, instrument))
        .collect();
    let notices = sheet.notices();
    let notices = notices.iter().map(
        |notice| json!({ "level": level(notice.level()), "text": words::answer_files::notice(spoken, notice) }),
    );
    let (delimiter, worksheet) = match sheet.table() {
        Table::Text { delimiter } => (Some(delimiter.key()), None),
        Table::Workbook { sheet } => (None, Some(sheet)),
        Table::Json { .. } => (None, None),
    };
    let missing = plan.missing_columns_of(plan.form()).iter();
    let missing = missing.map(|one| json!({ "id": one.id, "like": one.like }));
    let object = json!({
        "file": name,
        "encoding": delimiter.map(|_| sheet.encoding().key()),
        "delimiter": delimiter,
        "sheet": worksheet,
        "form": match found.forms.as_slice() {
            [] => Some(plan.form().key()),
            [form] => Some(form.key()),
            _ => None,
        },
        "perspective": plan.perspective().key(),
        "columns": columns,
        "missing": missing.collect::<Vec<Value>>(),
        "answers": found.answers.iter().map(answer).collect::<Vec<Value>>(),
        "notices": notices.collect::<Vec<Value>>(),
    });
    format!("{object}\n")
}

fn column_of(place: usize, column: &Column, instrument: &LoadedQuestionnaire) -> Value {
    let id = |place: &usize| {
        let statement = instrument.questionnaire.statement(*place);
        statement.map(|statement| statement.id.as_str())
    };
    let (holds, id, by, detail) = match &column.holds {
        ColumnRole::Statement { place, by, .. } => {
            ("statement", id(place), Some(matched(by)), None)
        }
        ColumnRole::Unused { place } => ("unused", id(place), None, None),
        ColumnRole::Detail(detail) => ("detail", None, None, Some(detail.key())),
        ColumnRole::Ignored => ("nothing", None, None, None),
    };
    json!({
        "column": place + 1,
        "header": &*column.name,
        "holds": holds,
        "id": id,
        "by": by,
        "detail": detail,
    })
}

/// How a column was found to belong to a statement.
fn matched(by: &MatchedBy) -> Value {
    match by {
        MatchedBy::Id => json!({ "kind": "id" }),
        MatchedBy::Text {
            language,
            perspective,
        } => json!({
            "kind": "text",
            "language": language.as_str(),
            "colleague": *perspective == Perspective::Colleague,
        }),
        MatchedBy::Cut {
            language,
            perspective,
            ..
        } => json!({
            "kind": "start_of_text",
            "language": language.as_str(),
            "colleague": *perspective == Perspective::Colleague,
        }),
        MatchedBy::Number => json!({ "kind": "number" }),
        MatchedBy::Hand => json!({ "kind": "by_hand" }),
    }
}

/// A cell with its answer; null is no answer, and what can't be read has no answer at all.
fn answer((cell, reading): &(String, AnswerReading)) -> Value {
    if reading.is_unreadable() {
        return json!({ "found": cell, "unreadable": true });
    }
    json!({ "found": cell, "answer": reading.answer() })
}

const fn level(level: Level) -> &'static str {
    match level {
        Level::Note => "note",
        Level::Guess => "guess",
        Level::Problem => "problem",
    }
}
