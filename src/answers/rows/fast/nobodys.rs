//! Whether a row is left to the general reader, since it may be nobody's or says something of itself that is not known.

use crate::answers::detail::Detail;
use crate::answers::rows::reading::Scratch;
use crate::answers::rows::row::{said_finished, said_perspective};
use crate::answers::rows::tally::end_step;
use crate::answers::totals::TotalLabel;

use super::FastRowReader;

/// The longest first cell that is looked at for a label of totals, in bytes.
const LONGEST_TOTALS: usize = 40;

impl FastRowReader<'_> {
    /// Whether the row may be one of totals, or of a step at one end of the scale, of which people were counted.
    pub(super) fn may_be_nobodys(&self, bytes: &[u8], start: usize) -> bool {
        let around = |byte: &&u8| **byte == self.reading.delimiter || matches!(**byte, b'"' | b' ');
        let rest = bytes.get(start..).unwrap_or_default();
        let before = rest.iter().take_while(around).count();
        let rest = rest.get(before..).unwrap_or_default();
        let first = rest.first().copied().unwrap_or_default();
        let is_told = self.nobodys.get(usize::from(first)) == Some(&true);
        is_told && (self.begins_like_totals(rest) || self.begins_with_end(bytes, start))
    }

    /// Whether the first filled cell, which begins here, may be the label of a row that adds up others.
    fn begins_like_totals(&self, rest: &[u8]) -> bool {
        let end = rest
            .iter()
            .take(LONGEST_TOTALS)
            .position(|byte| self.stops(*byte) || *byte == b'"');
        let cell = end.and_then(|end| rest.get(..end)).unwrap_or_default();
        TotalLabel::of(cell).is_some()
    }

    /// Whether the first cell is one end of the scale, as it is where people were counted.
    fn begins_with_end(&self, bytes: &[u8], start: usize) -> bool {
        if !self.counts_steps {
            return false;
        }
        let byte = |at: usize| bytes.get(at).copied().unwrap_or_default();
        let inside = start + usize::from(byte(start) == b'"');
        let answers = self.reading.answers;
        answers.may_begin_end(byte(inside), byte(inside + 1))
            && self.cell(bytes, start).is_none_or(|cell| {
                let cell = bytes.get(cell.start..cell.end).unwrap_or_default();
                end_step(answers, cell).is_some()
            })
    }

    /// Whether the row says nothing of itself with words that are not known, names the edition of the first row, its labels say what
    /// its answers say, and its id is no label of totals or step.
    pub(super) fn says_what_is_known(&self, bytes: &[u8], scratch: &Scratch) -> bool {
        let known = |detail, is_known: &dyn Fn(&[u8]) -> bool| {
            self.detail(detail, bytes, scratch).is_none_or(is_known)
        };
        let usual = self.plan.perspective();
        scratch.labels_agree(self.plan)
            && known(Detail::Perspective, &|cell| {
                said_perspective(cell, usual).is_some()
            })
            && known(Detail::Finished, &|cell| said_finished(cell).is_some())
            && known(Detail::Instrument, &|cell| self.editions.is_first(cell))
            && known(Detail::Id, &|cell| {
                TotalLabel::of(cell).is_none() && end_step(self.reading.answers, cell).is_none()
            })
    }
}
