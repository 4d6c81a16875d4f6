//! What a row is called, and whether it is answered as a person does.

use crate::answers::answer::{AnswerKey, signs};
use crate::answers::detail::Detail;
use crate::answers::file::record::Records;
use crate::answers::totals::TotalLabel;

use super::plan::ColumnMapping;

impl TotalLabel {
    /// Whether a cell of a row is a label that someone may have chosen.
    pub(in crate::answers) fn is_chosen_in(records: &Records) -> bool {
        let is_label = |cell: &[u8]| matches!(Self::of(cell), Some(Self::Chosen(_)));
        records.bytes_of_cells().any(is_label)
    }

    pub(in crate::answers) fn of_record(plan: &ColumnMapping, records: &Records) -> Option<Self> {
        let id = plan.column_of(Detail::Id);
        let id = id.and_then(|column| records.cell(column));
        let has_code = id.is_some_and(|id| !id.trim_ascii().is_empty());
        let first = Self::cell_of_record(plan, records).and_then(Self::of);
        first.or_else(|| plan.labels().label(records).filter(|_| !has_code))
    }

    pub(in crate::answers) fn cell_of_record<'r>(
        plan: &ColumnMapping,
        records: &'r Records,
    ) -> Option<&'r [u8]> {
        let id = plan.column_of(Detail::Id);
        let id = id.and_then(|column| records.cell(column));
        Self::cell_of_row(id, records.bytes_of_cells())
    }
}

/// Whether the row has whole answers and nothing else, as averages seldom have: at least half of what was asked.
pub(in crate::answers) fn is_answered(
    answers: &AnswerKey,
    plan: &ColumnMapping,
    records: &Records,
) -> bool {
    let cell = |column: usize| records.cell(column).unwrap_or_default();
    if let Some(column) = plan.column_of(Detail::Answers) {
        return plan.form_of_length(signs(cell(column)).len()).is_some();
    }
    let asked = plan.statement_columns();
    let (mut answered, mut others) = (0, 0);
    for at in &asked {
        let found = answers.read_bytes(cell(*at));
        answered += usize::from(found.answer().is_some());
        others += usize::from(found.is_unreadable());
    }
    others == 0 && answered > 0 && 2 * answered >= asked.len()
}
