//! Whose the own lists of files are: the codes that stand with them, and the lists that have none.

use std::collections::BTreeSet;

use crate::answers::Row;
use crate::model::Perspective;

use super::MOST_NAMED;

/// The codes of those who filled in lists of their own. Adding rows up in any parts gives the same.
#[derive(Debug, Clone, Default)]
pub(crate) struct OwnCodes {
    /// At most one more than are named.
    pub(crate) codes: BTreeSet<String>,
    nameless: [Nameless; Perspective::ALL.len()],
}

/// Lists without a code.
#[derive(Debug, Clone, Copy, Default)]
struct Nameless {
    are_several: bool,
    is_any: bool,
    /// Whether one was not saved by this program, which gives its lists of one person a date and the statements.
    is_foreign: bool,
}

impl OwnCodes {
    /// Adds a list that somebody filled in about themselves.
    pub(crate) fn add(&mut self, row: &Row<'_>, perspective: Perspective) {
        if self.codes.len() <= MOST_NAMED {
            self.codes.insert(row.person().into_owned());
        }
        if row.person().is_empty() {
            let one = Nameless {
                are_several: false,
                is_any: true,
                is_foreign: row.instrument().is_empty(),
            };
            let known = self.nameless.get_mut(perspective as usize);
            if let Some(known) = known {
                known.merge(one);
            }
        }
    }

    /// Adds others.
    pub(crate) fn merge(&mut self, mut next: Self) {
        self.codes.append(&mut next.codes);
        while self.codes.len() > MOST_NAMED + 1 {
            self.codes.pop_last();
        }
        for (known, next) in self.nameless.iter_mut().zip(next.nameless) {
            known.merge(next);
        }
    }

    /// Whether several lists of one kind have no code, so that nothing says that they are of one person.
    pub(crate) fn are_anybodys(&self) -> bool {
        let mut nameless = self.nameless.iter();
        nameless.any(|known| known.are_several && known.is_foreign)
    }
}

impl Nameless {
    const fn merge(&mut self, next: Self) {
        self.are_several |= next.are_several || (self.is_any && next.is_any);
        self.is_any |= next.is_any;
        self.is_foreign |= next.is_foreign;
    }
}
