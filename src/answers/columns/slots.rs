//! The cells of a row that are kept at hand.

use crate::answers::settings::Wanted;
use crate::error::{ColumnNotice, SheetFault};

use super::column::Column;
use super::settle::find;
use super::status::StatusNumbers;
use crate::answers::detail::Detail;

/// The columns whose cells are kept at hand for each row, besides the answers.
#[derive(Debug, Clone, Default)]
pub(in crate::answers) struct Slots {
    /// The columns, in the order of the slots.
    pub(in crate::answers) columns: Vec<usize>,
    details: [Option<usize>; Detail::ALL.len()],
    /// Whether rows say that they were handed in, and the numbers with which they may say that they are whole.
    pub(in crate::answers) says_finished: bool,
    pub(in crate::answers) status: StatusNumbers,
    /// The slot of each kept column, as they were asked for; nothing for one that is not there.
    kept: Vec<Option<usize>>,
    /// Of kept columns of which several have the name.
    pub(in crate::answers) notices: Vec<ColumnNotice>,
}

impl Slots {
    /// # Errors
    /// When a column that is wanted is not there.
    pub(in crate::answers) fn of(columns: &[Column], wanted: &Wanted) -> Result<Self, SheetFault> {
        let mut slots = Self::default();
        for detail in Detail::ALL {
            let column = columns.iter().position(|column| column.is(detail));
            let slot = column.map(|column| slots.of_column(column));
            if let Some(place) = slots.details.get_mut(detail as usize) {
                *place = slot;
            }
        }
        slots.says_finished = [Detail::Submitted, Detail::Finished, Detail::Status]
            .into_iter()
            .any(|detail| slots.detail(detail).is_some());
        slots.status = StatusNumbers::of(columns);
        if wanted.submitted && !slots.says_finished {
            let names = &Detail::FINISHED_NAMES;
            return Err(SheetFault::NoSubmittedColumn { names });
        }
        for name in &wanted.keep {
            let slot = match find(columns, name) {
                Err(SheetFault::NoSuchColumn { .. }) if wanted.may_lack => None,
                // A pattern fits all of them.
                Err(SheetFault::SameName { columns, name }) if wanted.may_lack => {
                    let first = columns.first().and_then(|column| column.checked_sub(1));
                    let twice = ColumnNotice::KeptOnce { name, columns };
                    slots.notices.push(twice);
                    first.map(|column| slots.of_column(column))
                }
                column => Some(slots.of_column(column?)),
            };
            slots.kept.push(slot);
        }
        Ok(slots)
    }

    fn of_column(&mut self, column: usize) -> usize {
        if let Some(slot) = self.columns.iter().position(|known| *known == column) {
            return slot;
        }
        self.columns.push(column);
        self.columns.len() - 1
    }

    pub(in crate::answers) fn detail(&self, detail: Detail) -> Option<usize> {
        self.details.get(detail as usize).copied().flatten()
    }

    pub(in crate::answers) fn kept(&self) -> &[Option<usize>] {
        &self.kept
    }
}
