//! What a file with a result says about itself: when, from which statements, with what in mind.

use crate::model::{Form, Perspective};
use crate::output::document::Colophon;
use crate::texts::{Language, Texts};

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
        (texts.result.document.date)(self.date)
    }

    /// Day, form, perspective and code, as they stand under the headline.
    pub(super) fn facts(&self, texts: &Texts) -> Vec<String> {
        let words = &texts.result.document;
        let facts = [
            self.date(texts),
            (words.form)(self.form).to_owned(),
            (words.perspective)(self.perspective).to_owned(),
        ];
        facts
            .into_iter()
            .chain(self.id.map(|id| (words.id)(id)))
            .collect()
    }

    /// What it was made with, when and from which statements, as it stands at the end of a file.
    pub(super) fn colophon(&self, texts: &Texts) -> Colophon {
        let words = &texts.result.document;
        Colophon {
            made: (words.made)(VERSION, &self.date(texts)),
            before: words.instrument,
            reference: self.instrument.to_owned(),
            privacy: words.privacy,
            language: self.language.key(),
        }
    }
}
