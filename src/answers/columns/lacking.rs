//! Which statements have a column and which have none, with the column most like each; columns that look like answers and are
//! not read, or are read though they look worked out; and why a header has no statements.

use crate::error::{MissingColumn, SheetFault};
use crate::model::wording::words;
use crate::model::{Form, Questionnaire};

use super::column::{Column, ColumnRole};
use super::names::{MatchedBy, Meaning, Names};
use crate::answers::detail::Detail;

/// The statements without a column, per form, in file order.
#[derive(Debug, Default)]
pub(in crate::answers) struct Missing {
    full: Vec<MissingColumn>,
    short: Vec<MissingColumn>,
}

impl Missing {
    pub(in crate::answers) fn of(names: &Names<'_>, columns: &[Column]) -> Self {
        let questionnaire = names.questionnaire();
        let mut has = has_column(columns, questionnaire.statements().len());
        if columns
            .iter()
            .any(|column| column.holds == ColumnRole::Detail(Detail::Answers))
        {
            has.fill(true);
        }
        let mut missing = Self::default();
        let statements = questionnaire.statements().iter().zip(has).enumerate();
        for (place, (statement, _)) in statements.filter(|(_, (_, has))| !has) {
            let like = most_like(names, columns, place);
            let one = MissingColumn {
                id: statement.id.to_string(),
                is_worked_out: like.iter().any(|name| says_worked_out(names, name)),
                like,
            };
            if statement.short {
                missing.short.push(one.clone());
            }
            missing.full.push(one);
        }
        missing
    }

    /// Those of a form, in file order.
    pub(in crate::answers) fn of_form(&self, form: Form) -> &[MissingColumn] {
        match form {
            Form::Full => &self.full,
            Form::Short => &self.short,
        }
    }
}

/// The unused column most like a statement: one that ends in it, or else one with at least half of the words of a text.
fn most_like(names: &Names<'_>, columns: &[Column], place: usize) -> Option<String> {
    let ends = columns
        .iter()
        .find(|column| column.holds == ColumnRole::Unused { place });
    if let Some(column) = ends {
        return Some(column.name.to_string());
    }
    let unused = columns
        .iter()
        .filter(|column| column.holds == ColumnRole::Ignored);
    let likeness = |column: &&Column| {
        let name = words(&column.name);
        let texts = names.texts_of(place).map(|text| {
            let all = text.split(' ').count();
            let found = text
                .split(' ')
                .filter(|word| name.split(' ').any(|other| other == *word))
                .count();
            (100 * found / all.max(1)).min(100)
        });
        texts.max().unwrap_or(0)
    };
    let best = unused
        .map(|column| (likeness(&column), column))
        .max_by_key(|(likeness, _)| *likeness)?;
    Some(best.1.name.to_string()).filter(|_| best.0 >= 50)
}

/// What ends the name of a column with a remark about a statement.
const REMARKS: [&str; 8] = [
    "comment",
    "comments",
    "opmerking",
    "opmerkingen",
    "toelichting",
    "other",
    "anders",
    "tijd",
];

/// The unused columns of which the name has more words behind the text of a statement that has a column, as of a question that was
/// put into a form again; with the columns, from 1.
pub(in crate::answers) fn like_another(
    names: &Names<'_>,
    columns: &[Column],
) -> Vec<(String, usize)> {
    let statements = names.questionnaire().statements();
    let has = has_column(columns, statements.len());
    let unused = columns.iter().enumerate().filter(|(_, column)| {
        matches!(
            column.holds,
            ColumnRole::Ignored | ColumnRole::Unused { .. }
        )
    });
    let like = unused.filter_map(|(at, column)| {
        let name = format!(" {} ", words(&column.name));
        let more = |text: &str| {
            let rest = name.split_once(&format!(" {text} ")).map(|(_, rest)| rest);
            rest.is_some_and(|rest| {
                !rest.is_empty() && !rest.split(' ').any(|word| REMARKS.contains(&word))
            })
        };
        let mut places = (0..statements.len()).filter(|place| has.get(*place) == Some(&true));
        let place = places.find(|place| names.texts_of(*place).any(more))?;
        let id = statements.get(place)?.id.to_string();
        Some((id, at + 1))
    });
    like.collect()
}

/// What says beside a statement that its answers were recoded.
const RECODED: [&str; 24] = [
    "rec",
    "recode",
    "recoded",
    "recod",
    "reversed",
    "inverted",
    "mirrored",
    "omgepoold",
    "ompoling",
    "omgekeerd",
    "hercodeerd",
    "gehercodeerd",
    "gespiegeld",
    "umkodiert",
    "omgedraaid",
    "gedraaid",
    "omgezet",
    "flip",
    "flipped",
    "keyed",
    "scored",
    "gescoord",
    "corrected",
    "gecorrigeerd",
];

/// The same where nothing else is in the name: a question may have these words too.
const ALONE: [&str; 5] = ["score", "scores", "points", "punten", "punt"];

/// The same beside an id, or that it is a time.
const BESIDE_ID: [&str; 14] = [
    "r", "rc", "rev", "inv", "time", "timing", "tijd", "sec", "secs", "seconds", "seconden",
    "duration", "duur", "ms",
];

/// Whether the name of a column says of its statement that the cells were recoded, or are times.
fn says_worked_out(names: &Names<'_>, name: &str) -> bool {
    let Meaning::Statement(found) = names.meaning(name) else {
        return false;
    };
    let by_id = found.by == MatchedBy::Id;
    let is_alone = ALONE.contains(&found.frame.trim_matches('|'));
    let mut around = found.frame.split([' ', '|']);
    is_alone || around.any(|word| RECODED.contains(&word) || (by_id && BESIDE_ID.contains(&word)))
}

/// Signs with which analyses mark, beside its id, a statement that was reversed: `s06-`, `-s06`, `s06*`.
const REVERSED: [char; 4] = ['-', '−', '–', '*'];

/// Whether the name of a column is an id and such a sign.
fn is_signed(names: &Names<'_>, name: &str) -> bool {
    let id = name.trim_matches(|c: char| !c.is_alphanumeric());
    let around = name.split_once(id).filter(|_| names.index(id).is_some());
    around.is_some_and(|(before, after)| before.contains(REVERSED) || after.contains(REVERSED))
}

/// The columns that are read although their names say that, with their statements; the columns from 1. A sign beside every id says
/// nothing of any.
pub(in crate::answers) fn worked_out(
    names: &Names<'_>,
    columns: &[Column],
) -> Vec<(String, usize)> {
    let read = columns
        .iter()
        .enumerate()
        .filter_map(|(at, column)| match &column.holds {
            ColumnRole::Statement { place, by, .. } if *by != MatchedBy::Hand => {
                Some((at, *place, &*column.name))
            }
            _ => None,
        });
    let read: Vec<(usize, usize, &str)> = read.collect();
    let some_signed = !read.iter().all(|(.., name)| is_signed(names, name));
    let is_so = |name| says_worked_out(names, name) || (some_signed && is_signed(names, name));
    let so = read.into_iter().filter(|(.., name)| is_so(name));
    let so = so.filter_map(|(at, place, _)| {
        let id = names.questionnaire().statement(place)?.id.to_string();
        Some((id, at + 1))
    });
    so.collect()
}

/// The columns that are set aside, with the place of their statement: another column of it counts, and nobody chose that one
/// by hand.
pub(in crate::answers) fn aside(
    columns: &[Column],
    places: usize,
) -> impl Iterator<Item = (usize, usize)> {
    let mut counts = vec![false; places];
    for column in columns {
        if let ColumnRole::Statement { place, by, .. } = &column.holds
            && let Some(counts) = counts.get_mut(*place)
        {
            *counts = *by != MatchedBy::Hand;
        }
    }
    let columns = columns.iter().enumerate();
    columns.filter_map(move |(at, column)| match column.holds {
        ColumnRole::Unused { place } if counts.get(place) == Some(&true) => Some((at, place)),
        _ => None,
    })
}

/// Which statements have a column that counts.
pub(in crate::answers) fn has_column(columns: &[Column], places: usize) -> Vec<bool> {
    let mut has = vec![false; places];
    for column in columns {
        if let ColumnRole::Statement { place, .. } = column.holds
            && let Some(has) = has.get_mut(place)
        {
            *has = true;
        }
    }
    has
}

/// Whether a column has to do with statements.
pub(in crate::answers) fn holds_answers(column: &Column) -> bool {
    matches!(
        column.holds,
        ColumnRole::Statement { .. }
            | ColumnRole::Unused { .. }
            | ColumnRole::Detail(Detail::Answers)
    )
}

/// Why a header with none of the statements can't be used.
pub(in crate::answers) fn no_statements(
    columns: &[Column],
    questionnaire: &Questionnaire,
) -> SheetFault {
    let short = |column: &Column| column.name.chars().take(40).collect();
    let numbers = columns
        .iter()
        .filter_map(|column| column.name.trim().parse::<usize>().ok());
    SheetFault::NoStatements {
        columns: columns.iter().take(8).map(short).collect(),
        count: columns.len(),
        rows: 0,
        numbers_short: questionnaire.has_form(Form::Short)
            && numbers.eq(1..=questionnaire.places(Form::Short).count()),
    }
}
