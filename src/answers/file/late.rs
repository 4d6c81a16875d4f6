//! What only turns out while a table is read.

use std::io::{self, ErrorKind};
use std::mem::take;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::error::{JsonFault, Notice, QuestionNotice, RowNotice, SheetFault};

/// The most keys that are named.
const MOST_KEYS: usize = 20;

/// The most lines that are named.
const MOST_LINES: usize = 8;

/// How much of one is kept, in characters.
const LONGEST_KEY: usize = 200;

/// What was found so far, shared by who reads a table and who says what was found.
#[derive(Debug, Clone, Default)]
pub(in crate::answers) struct Late(Arc<Mutex<LateFindings>>);

#[derive(Debug, Default)]
struct LateFindings {
    fault: Option<SheetFault>,
    notices: Vec<Notice>,
    keys: Vec<String>,
    more_keys: bool,
    /// The objects that were left out: the lines of the first of them, how many, and what is wrong with the first.
    lines: Vec<u64>,
    unread: u64,
    why: Option<JsonFault>,
}

impl Late {
    fn found(&self) -> MutexGuard<'_, LateFindings> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Keeps why a table can't be read on, for which the reader gives this error.
    pub(in crate::answers) fn fail(&self, fault: SheetFault) -> io::Error {
        self.found().fault.get_or_insert(fault);
        ErrorKind::InvalidData.into()
    }

    /// What is wrong: what was kept, or else the error of the reader.
    pub(in crate::answers) fn fault(&self, error: impl Into<SheetFault>) -> SheetFault {
        let kept = self.found().fault.take();
        kept.unwrap_or_else(|| error.into())
    }

    pub(in crate::answers) fn say(&self, notice: Notice) {
        self.found().notices.push(notice);
    }

    /// An object on this line can't be read and is left out.
    pub(in crate::answers) fn unread(&self, line: u64, fault: JsonFault) {
        let mut found = self.found();
        found.unread += 1;
        found.why.get_or_insert(fault);
        if found.lines.len() < MOST_LINES {
            found.lines.push(line);
        }
    }

    pub(in crate::answers) fn later_key(&self, key: &str) {
        let mut found = self.found();
        let key: String = key.chars().take(LONGEST_KEY).collect();
        if found.keys.contains(&key) {
            return;
        }
        if found.keys.len() == MOST_KEYS {
            found.more_keys = true;
        } else {
            found.keys.push(key);
        }
    }

    /// What is to be said, once.
    pub(in crate::answers) fn said(&self) -> Vec<Notice> {
        let mut found = self.found();
        let mut notices = take(&mut found.notices);
        if let Some(fault) = found.why.take() {
            notices.push(Notice::Row(RowNotice::Unread {
                lines: take(&mut found.lines),
                rows: take(&mut found.unread),
                fault,
            }));
        }
        if !found.keys.is_empty() {
            notices.push(Notice::Question(QuestionNotice::LaterKeys {
                names: take(&mut found.keys),
                more: found.more_keys,
            }));
        }
        notices
    }
}
