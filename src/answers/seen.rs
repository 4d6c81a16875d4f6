//! What was seen in rows that says something about the whole file.

use crate::error::Notice;
use crate::model::{PackedAnswer, Scale};

use super::answer::Reading;
use super::editions::bit;

/// What was seen in some rows: empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each says that something was seen"
)]
pub(super) struct Seen {
    /// Answers by the codes of a form, such as `A4`.
    codes: bool,
    /// Labels below and above the middle of the scale.
    low: bool,
    high: bool,
    /// Cells with words that could not be read.
    unreadable_labels: bool,
    /// Cells that hold a 0 where the scale has none.
    zeros: bool,
    /// Answers at the top of the scale.
    highest: bool,
    /// Rows that add up others.
    pub(super) totals: u64,
    /// Rows that have the names of the columns again.
    pub(super) headers: u64,
    /// The editions of the statements that rows are of, a bit for each.
    pub(super) editions: u64,
}

impl Seen {
    /// Takes a cell and what it says.
    pub(super) fn cell(&mut self, found: Reading, cell: &[u8], scale: Scale) {
        match found {
            Reading::Label(answer) => {
                let (twice, middle) = (2 * answer, scale.lowest() + scale.highest());
                self.low |= twice < middle;
                self.high |= twice > middle;
            }
            Reading::Coded(_) => self.codes = true,
            Reading::OffScale(number) => self.zeros |= number == 0,
            Reading::Unreadable => {
                let text = String::from_utf8_lossy(cell);
                self.unreadable_labels |= text.contains(char::is_alphabetic);
            }
            Reading::Answer(_) | Reading::Missing => {}
        }
    }

    /// Whether there are labels that could not be read and all others are on one side of the middle, so that the rest may
    /// well be the other side.
    pub(super) const fn is_one_sided(&self) -> bool {
        self.unreadable_labels && self.low != self.high
    }

    /// Takes the answers of a row.
    pub(super) fn answers(&mut self, answers: &[PackedAnswer], scale: Scale) {
        // Once it is known nothing has to be looked at.
        if !self.highest {
            self.highest = answers.contains(&PackedAnswer::from(Some(scale.highest())));
        }
    }

    /// Takes a row of an edition.
    pub(super) const fn edition(&mut self, edition: usize) {
        self.editions |= bit(edition);
    }

    /// Adds what was seen in other rows.
    pub(super) fn merge(&mut self, other: Self) {
        self.codes |= other.codes;
        self.low |= other.low;
        self.high |= other.high;
        self.unreadable_labels |= other.unreadable_labels;
        self.zeros |= other.zeros;
        self.highest |= other.highest;
        self.totals += other.totals;
        self.headers += other.headers;
        self.editions |= other.editions;
    }

    /// What is to be said of the file; `codes_said` when the codes were said already.
    pub(super) fn notices(&self, scale: Scale, codes_said: bool) -> Vec<Notice> {
        let count = |count: u64, notice: fn(u64) -> Notice| (count > 0).then(|| notice(count));
        let is = |found: bool, notice: Notice| found.then_some(notice);
        let steps = (scale.lowest(), scale.highest());
        let from_zero = self.zeros && !self.highest;
        [
            count(self.headers, |rows| Notice::RepeatedHeaders { rows }),
            count(self.totals, |rows| Notice::TotalsRows { rows }),
            is(self.codes && !codes_said, Notice::AnswerCodes),
            is(self.is_one_sided(), Notice::OneSideUnread),
            is(
                from_zero,
                Notice::CountsFromZero {
                    lowest: steps.0,
                    highest: steps.1,
                },
            ),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
