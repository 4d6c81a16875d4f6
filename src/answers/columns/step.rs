//! A plan as the steps that are taken for each row, from left to right.

use super::column::Column;
use super::margin::MarginColumns;
use super::slots::Slots;

/// What to do with the next cells of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::answers) enum CellStep {
    /// Answers to statements that follow each other: the first place, and how many.
    Answers {
        first: usize,
        count: usize,
    },
    /// A cell that is kept at hand.
    Slot {
        slot: usize,
    },
    /// An answer that is also kept at hand, or that may be in another column as well.
    Answer {
        place: usize,
        slot: Option<usize>,
    },
    /// A label beside the answer, by its place among those; it may be kept at hand too.
    Label {
        at: usize,
        slot: Option<usize>,
    },
    Skip,
}

/// The steps up to the margin, in which nothing stands in a usual row.
pub(in crate::answers) fn compile(
    columns: &[Column],
    slots: &Slots,
    margin: MarginColumns,
    beside: &[(usize, usize)],
) -> Vec<CellStep> {
    let mut steps: Vec<CellStep> = Vec::new();
    let mut count = std::collections::HashMap::new();
    for place in columns.iter().filter_map(Column::statement) {
        *count.entry(place).or_insert(0) += 1;
    }
    for (at, column) in columns.iter().enumerate() {
        let label = beside.iter().position(|(known, _)| *known == at);
        let slot = slots.columns.iter().position(|known| *known == at);
        let step = match (column.statement(), label, slot) {
            (Some(place), _, None) if count.get(&place) == Some(&1) => CellStep::Answers {
                first: place,
                count: 1,
            },
            (Some(place), _, slot) => CellStep::Answer { place, slot },
            (None, Some(at), slot) => CellStep::Label { at, slot },
            (None, None, Some(slot)) => CellStep::Slot { slot },
            (None, None, None) if at >= margin.start => continue,
            (None, None, None) => CellStep::Skip,
        };
        match (steps.last_mut(), step) {
            (Some(CellStep::Answers { first, count }), CellStep::Answers { first: next, .. })
                if *first + *count == next =>
            {
                *count += 1;
            }
            _ => steps.push(step),
        }
    }
    steps
}
