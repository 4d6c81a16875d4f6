//! The code of the question in a survey of ours: an export by codes tells with it whom the answers are about.

use super::Perspective;

/// The code of the question about how someone works.
const OWN: &str = "Q01";
/// The code of the question about a colleague.
const COLLEAGUE: &str = "C01";

impl Perspective {
    /// The code of the question in a survey, so that its columns are called `Q01[s01]`, or `C01[s01]` about a colleague.
    pub(crate) const fn question_code(self) -> &'static str {
        match self {
            Self::Own | Self::Wish | Self::Job => OWN,
            Self::Colleague => COLLEAGUE,
        }
    }
}
