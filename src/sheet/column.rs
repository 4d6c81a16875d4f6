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
pub(super) fn columns(names: &Names<'_>, header: &[String]) -> Vec<Column> {
    let places = names.questionnaire().statements().len();
    let mut taken = vec![false; places];
    let mut details = [false; Detail::ALL.len()];
    let mut columns: Vec<Column> = header
        .iter()
        .map(|name| {
            let holds = match names.meaning(name) {
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
                name: name.clone(),
                holds,
            }
        })
        .collect();
    let is_ours = details.get(Detail::Instrument as usize) == Some(&true);
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
pub(super) fn statement_columns(names: &Names<'_>, header: &[String]) -> usize {
    columns(names, header)
        .iter()
        .filter(|column| matches!(column.holds, Holds::Statement { .. }))
        .count()
}

/// Whether a place was free; it is taken now.
fn is_first(taken: &mut [bool], place: usize) -> bool {
    taken
        .get_mut(place)
        .is_some_and(|taken| !std::mem::replace(taken, true))
}
