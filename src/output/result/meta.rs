//! What a file with a result says about itself: when, from which statements, with what in mind.

use crate::model::{Form, Perspective};
use crate::output::Origin;

/// Where a result in a file comes from.
#[derive(Debug, Clone, Copy)]
pub struct Meta<'a> {
    /// With what and when it is made.
    pub origin: Origin<'a>,
    /// Which statements were asked.
    pub form: Form,
    /// What the person had in mind.
    pub perspective: Perspective,
    /// The code, only when the person gave one.
    pub id: Option<&'a str>,
}

impl Meta<'_> {
    /// Day, form, perspective and code, as they stand under the headline.
    pub(super) fn facts(&self) -> Vec<String> {
        let words = &self.origin.language.texts().result.document;
        let facts = [
            self.origin.date(),
            (words.form)(self.form).to_owned(),
            (words.perspective)(self.perspective).to_owned(),
        ];
        let id = self.id.map(|id| (words.id)(id));
        facts.into_iter().chain(id).collect()
    }
}
