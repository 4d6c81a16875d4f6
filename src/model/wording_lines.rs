//! The lines by which a changed wording is noticed.

use std::fmt::Write as _;

use super::{LanguageTag, Questionnaire};

impl Questionnaire {
    /// The lines whose SHA-256 identifies what people read in a language, each ended by LF: `ambtenaar-wording 1`,
    /// `language TAG`, per step of the scale from the lowest `label TEXT`, `skip TEXT`, then per statement in file order `text ID
    /// TEXT` and, when it has them, `job ID TEXT`, `wish ID TEXT` and `colleague ID TEXT`. No text holds a newline.
    pub(crate) fn wording_lines(&self, language: &LanguageTag) -> String {
        let mut lines = format!("ambtenaar-wording 1\nlanguage {language}\n");
        let mut push = |line: std::fmt::Arguments<'_>| {
            let written = writeln!(lines, "{line}");
            debug_assert!(written.is_ok(), "writing to a String does not fail");
        };
        for label in self.labels().get(language) {
            push(format_args!("label {label}"));
        }
        push(format_args!("skip {}", self.skip().get(language)));
        for statement in self.statements() {
            let id = &statement.id;
            push(format_args!("text {id} {}", statement.text.get(language)));
            let others = [
                ("job", &statement.job),
                ("wish", &statement.wish),
                ("colleague", &statement.colleague),
            ];
            for (kind, wording) in others {
                if let Some(wording) = wording {
                    push(format_args!("{kind} {id} {}", wording.get(language)));
                }
            }
        }
        lines
    }
}
