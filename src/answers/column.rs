//! What each column holds, going by all names of a header together.

use super::header::{Detail, MatchedBy, Meaning, Names};

/// A column and what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name as the file has it.
    pub name: String,
    /// What it holds.
    pub holds: Holds,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Holds {
    /// The answers to the statement at this place.
    Statement {
        /// The place in file order, from 0.
        place: usize,
        /// How that was found.
        by: MatchedBy,
    },
    /// A second column for a statement; it does not count.
    Doubled {
        /// The place in file order, from 0.
        place: usize,
    },
    /// Something else about the row.
    Detail(Detail),
    /// Nothing that is needed.
    Ignored,
}

/// What the columns of a header hold.
pub(super) fn columns(names: &Names<'_>, header: impl IntoIterator<Item = String>) -> Vec<Column> {
    let mut columns: Vec<Column> = one_by_one(names, header).collect();
    let is_ours = columns
        .iter()
        .any(|column| column.holds == Holds::Detail(Detail::Instrument));
    let seed = columns
        .iter_mut()
        .find(|column| column.holds == Holds::Detail(Detail::Seed));
    // LimeSurvey has a seed of its own, which says nothing about the order of these statements.
    if let Some(seed) = seed.filter(|_| !is_ours) {
        seed.holds = Holds::Ignored;
    }
    columns
}

/// How many columns of a header belong to a statement.
pub(super) fn statement_columns<S>(names: &Names<'_>, header: impl IntoIterator<Item = S>) -> usize
where
    S: Into<String> + AsRef<str>,
{
    one_by_one(names, header)
        .filter(|column| matches!(column.holds, Holds::Statement { .. }))
        .count()
}

/// The columns one by one: a header may have many.
fn one_by_one<S>(
    names: &Names<'_>,
    header: impl IntoIterator<Item = S>,
) -> impl Iterator<Item = Column>
where
    S: Into<String> + AsRef<str>,
{
    let places = names.questionnaire().statements().len();
    let mut taken = vec![false; places];
    let mut details = [false; Detail::ALL.len()];
    header.into_iter().map(move |name| {
        let holds = match names.meaning(name.as_ref()) {
            Meaning::Statement { place, by } if is_first(&mut taken, place) => {
                Holds::Statement { place, by }
            }
            Meaning::Statement { place, .. } => Holds::Doubled { place },
            Meaning::Detail(detail) if is_first(&mut details, detail as usize) => {
                Holds::Detail(detail)
            }
            Meaning::Detail(_) | Meaning::Unknown => Holds::Ignored,
        };
        Column {
            name: name.into(),
            holds,
        }
    })
}

/// Whether a place was free; it is taken now.
fn is_first(taken: &mut [bool], place: usize) -> bool {
    taken
        .get_mut(place)
        .is_some_and(|taken| !std::mem::replace(taken, true))
}
