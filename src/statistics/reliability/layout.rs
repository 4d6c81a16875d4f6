//! Where the statements of each role are in a row of answers, and how each counts.

use std::ops::Range;

use crate::model::{ByRole, Form, Keying, PackedAnswer, Questionnaire, Role, Scale};

/// Stands for a missing answer among keyed ones, which are 0 to 9.
pub(super) const MISSING: u8 = u8::MAX;

/// The statements of a form per role: what the cross products of rows from the same questionnaire share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Layout {
    pub(super) scale: Scale,
    pub(super) columns: ByRole<Vec<StatementColumn>>,
}

/// One statement of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StatementColumn {
    /// Its place in file order.
    pub(super) place: usize,
    pub(super) keying: Keying,
    /// By answer: the steps above the lowest, as the answer counts for the role.
    keyed: [u8; 16],
}

impl Layout {
    pub(super) fn new(questionnaire: &Questionnaire, form: Form) -> Self {
        let columns = ByRole::from_fn(|role| {
            let asked = questionnaire
                .places(form)
                .filter_map(|place| Some((place, questionnaire.statement(place)?)));
            asked
                .filter(|(_, statement)| statement.role == role)
                .map(|(place, statement)| {
                    StatementColumn::new(place, statement.keying, questionnaire.scale())
                })
                .collect()
        });
        Self {
            scale: questionnaire.scale(),
            columns,
        }
    }

    /// The number of statements of all roles.
    pub(super) fn size(&self) -> usize {
        self.columns.iter().map(|(_, columns)| columns.len()).sum()
    }

    /// Where those of each role are when they stand role by role.
    pub(super) fn places(&self) -> ByRole<Range<usize>> {
        let mut end = 0;
        self.columns.map(|columns| {
            let start = end;
            end += columns.len();
            start..end
        })
    }

    /// The statements role by role in declared order.
    pub(super) fn by_role(&self) -> impl Iterator<Item = (Role, &StatementColumn)> {
        let roles = self.columns.iter();
        roles.flat_map(|(role, columns)| columns.iter().map(move |column| (role, column)))
    }
}

impl StatementColumn {
    fn new(place: usize, keying: Keying, scale: Scale) -> Self {
        let mut keyed = [MISSING; 16];
        for (answer, steps) in (0..).zip(&mut keyed) {
            if scale.contains(answer) {
                *steps = scale.keyed(answer, keying) - scale.lowest();
            }
        }
        Self {
            place,
            keying,
            keyed,
        }
    }

    /// The answer in a row as steps above the lowest, as it counts for the role; anything that is not on the scale is missing.
    ///
    /// Without a branch on the answer: one answer in fifty that is missing would cost more time than all others together.
    pub(super) fn keyed<A: Copy + Into<PackedAnswer>>(&self, answers: &[A]) -> u8 {
        let answer = answers
            .get(self.place)
            .map_or(PackedAnswer::MISSING, |answer| (*answer).into());
        self.keyed.get(answer.index()).copied().unwrap_or(MISSING)
    }
}

pub(super) fn size(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::INFINITY, f64::from)
}

#[cfg(test)]
mod tests {
    use super::{Keying, MISSING, Scale, StatementColumn};

    #[test]
    fn every_answer_on_every_scale_is_keyed_and_everything_else_is_missing() {
        for (lowest, highest) in (0..9).flat_map(|low| (low + 1..=9).map(move |high| (low, high))) {
            let scale = Scale::new(lowest, highest).unwrap();
            for keying in [Keying::Normal, Keying::Reversed] {
                let column = StatementColumn::new(0, keying, scale);
                for answer in 0..=u8::MAX {
                    let expected = if scale.contains(answer) {
                        scale.keyed(answer, keying) - lowest
                    } else {
                        MISSING
                    };
                    assert_eq!(column.keyed(&[Some(answer)]), expected);
                }
                assert_eq!(column.keyed(&[None]), MISSING);
                assert_eq!(column.keyed::<Option<u8>>(&[]), MISSING);
            }
        }
    }
}
