//! What stands under drawn shares.

use crate::model::{ByRole, Fraction};
use crate::texts::Texts;
use crate::words;

/// What the numbers are, and that they were rounded when the printed ones do not add up to 100.
pub(super) fn of_shares(mix: &ByRole<Fraction>, texts: &Texts) -> String {
    let sum: i128 = mix.iter().map(|(_, share)| share.rounded()).sum();
    let rounded = if sum == 100 {
        ""
    } else {
        words::report::rounded(texts.language)
    };
    format!("{}{rounded}", words::report::chart_caption(texts.language))
}
