//! Texts that can't be told apart as headers of columns, where letters and digits are all that counts.

use std::collections::BTreeMap;

use crate::error::SetProblem;
use crate::model::wording::words;

use super::findings::Diagnostics;
use super::language::Wording;

/// What a text stands for: a statement (by its number in the file) about oneself or about a colleague.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TextMeaning {
    pub(super) statement: usize,
    pub(super) colleague: bool,
}

/// The texts seen so far.
#[derive(Default)]
pub(super) struct SeenTexts<'t> {
    by_text: BTreeMap<String, First<'t>>,
}

struct First<'t> {
    meaning: TextMeaning,
    line: usize,
    id: Option<&'t str>,
}

impl<'t> SeenTexts<'t> {
    /// Adds texts with one meaning. The same text for the same meaning in another language does no harm.
    pub(super) fn add(
        &mut self,
        wordings: &[Wording<String>],
        meaning: TextMeaning,
        id: Option<&'t str>,
        findings: &mut Diagnostics,
    ) {
        for wording in wordings {
            let line = findings.line(wording.at);
            let first =
                self.by_text
                    .entry(words(&wording.value))
                    .or_insert(First { meaning, line, id });
            if first.meaning != meaning {
                findings.add(
                    wording.at,
                    SetProblem::AlikeTexts {
                        found: wording.value.clone(),
                        first: first.line,
                        other: first.id.map(str::to_owned),
                    },
                );
            }
        }
    }
}
