//! `score --show-columns --format json`: what was understood of a file, as data.

use serde_json::{Value, json};

use crate::answers::{AnswerReading, Column, ColumnRole, FirstAnswers, MatchedBy, Sheet, Table};
use crate::error::Level;
use crate::model::Perspective;
use crate::source::LoadedQuestionnaire;
use crate::words;
use crate::words::Language;

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
