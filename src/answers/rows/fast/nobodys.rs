//! Whether a row is left to the general reader, since it may be nobody's or says something of itself that is not known.

use crate::answers::detail::Detail;
use crate::answers::rows::reading::Scratch;
use crate::answers::rows::row::{said_finished, said_perspective};
use crate::answers::rows::tally::end_step;
use crate::answers::totals::TotalLabel;

use super::FastRowReader;

impl FastRowReader<'_> {
    /// Whether the row may be one of totals, or of a step at one end of the scale, of which people were counted.
    pub(super) fn may_be_nobodys(&self, bytes: &[u8], start: usize) -> bool {
        self.is_called_like_totals(bytes, start) || self.begins_with_end(bytes, start)
    }

    /// Whether the first filled cell may be the label of a row that adds up others.
    fn is_called_like_totals(&self, bytes: &[u8], start: usize) -> bool {
        if !TotalLabel::may_begin(bytes.get(start..).unwrap_or_default()) {
            return false;
        }
        let mut next = Some(start);
        while let Some(at) = next {
            let Some(cell) = self.cell(bytes, at) else {
                return true;
            };
            let text = bytes.get(cell.start..cell.end).unwrap_or_default();
            if !text.trim_ascii().is_empty() {
                return TotalLabel::of(text).is_some();
            }
            next = self.after_delimiter(bytes, cell.stop);
        }
        false
    }

    /// Whether a row with this code may have the label in a later cell, or has no name where people have one.
    pub(super) fn is_called_later(&self, bytes: &[u8], start: usize, id: Option<&[u8]>) -> bool {
        let labels = self.plan.labels();
        if labels.end() == 0 || id.is_some_and(|id| !id.trim_ascii().is_empty()) {
            return false;
        }
        let mut next = Some(start);
        for column in 0..labels.end() {
            let Some(cell) = next.and_then(|at| self.cell(bytes, at)) else {
                return true;
            };
            let text = bytes.get(cell.start..cell.end).unwrap_or_default();
            if labels.may_be_nobodys(column, text) {
                return true;
            }
            next = self.after_delimiter(bytes, cell.stop);
        }
        false
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
