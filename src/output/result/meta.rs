//! What a file with a result says about itself: when, from which statements, with what in mind.

use crate::model::{Form, Perspective};
use crate::output::Origin;
use crate::words::report;

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
        let language = self.origin.language;
        let facts = [
            self.origin.date(),
            report::form(language, self.form).to_owned(),
            report::perspective(language, self.perspective).to_owned(),
        ];
        let id = self.id.map(|id| report::id(language, id));
        facts.into_iter().chain(id).collect()
    }
}
