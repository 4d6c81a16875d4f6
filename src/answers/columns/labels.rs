//! The columns in which a row without a code may say that it is nobody's.

use crate::answers::detail::Detail;
use crate::answers::file::record::Records;
use crate::answers::totals::TotalLabel;

use super::column::{Column, ColumnRole};
use super::lacking::holds_answers;

/// The most columns in which a row is looked for what it may be.
const MOST: usize = 8;

/// The columns before the answers in which a row without a code may say what it is: they are not read, and the first filled cell of
/// a row is looked at whatever its column.
#[derive(Debug, Default)]
pub(in crate::answers) struct LabelColumns {
    /// The one that may have the names of people.
    name: Option<usize>,
    /// All after the first column, and that one.
    all: Vec<usize>,
}

impl LabelColumns {
    /// Of columns of which one may have the names of people.
    pub(in crate::answers) fn of(columns: &[Column], name: Option<usize>) -> Self {
        let has = |detail| columns.iter().any(|column| column.is(detail));
        let when = [
            Detail::Date,
            Detail::Received,
            Detail::Submitted,
            Detail::Begun,
        ];
        // What somebody sent in says when.
        if !has(Detail::Id) && when.into_iter().any(has) {
            return Self::default();
        }
        let before = columns.iter().take_while(|column| !holds_answers(column));
        let unread = before
            .enumerate()
            .filter(|(_, column)| column.holds == ColumnRole::Ignored);
        let unread = unread
            .map(|(at, _)| at)
            .filter(|at| *at > 0 || name == Some(*at));
        let all: Vec<usize> = unread.take(MOST).collect();
        Self {
            name: name.filter(|name| all.contains(name)),
            all,
        }
    }

    /// Whether the cell in a column may be the label of totals, or is no name where people have one.
    pub(in crate::answers) fn may_be_nobodys(&self, column: usize, cell: &[u8]) -> bool {
        let is_nameless = || self.name == Some(column) && cell.trim_ascii().is_empty();
        // The first cell of a row was looked at before.
        let is_label = || column > 0 && TotalLabel::of(cell).is_some();
        self.all.contains(&column) && (is_nameless() || is_label())
    }

    /// How many columns there are up to the last of them.
    pub(in crate::answers) fn end(&self) -> usize {
        self.all.last().map_or(0, |last| last + 1)
    }

    /// Whether a row has no name where people have one.
    pub(in crate::answers) fn lacks_name(&self, records: &Records) -> bool {
        let cell = |name| records.cell(name).unwrap_or_default();
        self.name
            .is_some_and(|name| cell(name).trim_ascii().is_empty())
    }

    /// The label of totals in one of them: somebody may have chosen a word, or be called so, only where people have names.
    pub(super) fn label(&self, records: &Records) -> Option<TotalLabel> {
        let label = |column: usize| records.cell(column).and_then(TotalLabel::of);
        let name = self.name.and_then(label);
        let name = name.filter(|label| !matches!(label, TotalLabel::Rank(..)));
        let mut all = self.all.iter().map(|column| label(*column));
        name.or_else(|| {
            all.find(|label| *label == Some(TotalLabel::Totals))
                .flatten()
        })
    }
}
