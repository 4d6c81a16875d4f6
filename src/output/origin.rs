//! Where a report in a file comes from.

use crate::output::document::{Block, Colophon, prose};
use crate::words::{self, Language};

const VERSION: &str = env!("CARGO_PKG_VERSION");

/// With what and when a report is made.
#[derive(Debug, Clone, Copy)]
pub struct Origin<'a> {
    /// The language of the program, and so of the report.
    pub language: Language,
    /// The day it is of, ISO 8601; empty when that is not known.
    pub date: &'a str,
    /// id@version#fingerprint of the statements, where it is about answers.
    pub instrument: Option<&'a str>,
}

impl Origin<'_> {
    /// The day in words; empty when it is not known.
    pub(super) fn date(&self) -> String {
        words::date(self.language, self.date)
    }

    /// What a report on someone is not, and where the model comes from.
    pub(super) fn limits(&self) -> Vec<Block> {
        let closing = words::report::closing(self.language).join(" ");
        vec![
            Block::Prose(closing),
            prose(words::report::credit(self.language)),
        ]
    }

    /// What a file says about itself at its end.
    pub(super) fn colophon(&self) -> Colophon {
        let language = self.language;
        let reference = self.instrument.map(str::to_owned);
        Colophon {
            made: words::report::made(language, VERSION),
            statements: reference.map(|reference| (words::report::instrument(language), reference)),
            privacy: words::report::privacy(language),
            language: language.key(),
        }
    }
}
