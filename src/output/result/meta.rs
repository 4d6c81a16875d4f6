//! What a file with a result says about itself: when, from which statements, with what in mind.

use crate::model::{Form, Perspective};
use crate::output::document::Colophon;
use crate::texts::{Language, Texts};
use crate::words;

/// The version of this program.
const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Where a result in a file comes from.
#[derive(Debug, Clone, Copy)]
pub struct Meta<'a> {
    /// The language of the program, and so of the page.
    pub language: Language,
    /// The day, ISO 8601.
    pub date: &'a str,
    /// Which statements were asked.
    pub form: Form,
    /// What the person had in mind.
    pub perspective: Perspective,
    /// id@version#fingerprint of the statements.
    pub instrument: &'a str,
    /// The code, only when the person gave one.
    pub id: Option<&'a str>,
}

impl Meta<'_> {
    /// The day in words.
    pub(super) fn date(&self, texts: &Texts) -> String {
        words::date(texts.language, self.date)
    }

    /// Day, form, perspective and code, as they stand under the headline.
    pub(super) fn facts(&self, texts: &Texts) -> Vec<String> {
        let facts = [
            self.date(texts),
            words::report::form(texts.language, self.form).to_owned(),
            words::report::perspective(texts.language, self.perspective).to_owned(),
        ];
        facts
            .into_iter()
            .chain(self.id.map(|id| words::report::id(texts.language, id)))
            .collect()
    }

    /// What it was made with, when and from which statements, as it stands at the end of a file.
    pub(super) fn colophon(&self, texts: &Texts) -> Colophon {
        Colophon {
            made: words::report::made(texts.language, VERSION, &self.date(texts)),
            before: words::report::instrument(texts.language),
            reference: self.instrument.to_owned(),
            privacy: words::report::privacy(texts.language),
            language: self.language.key(),
        }
    }
}
