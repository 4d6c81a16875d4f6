//! What can be said of more than one person, or of one person beside something else.
//!
//! Pure, and only `std` and [`crate::model`]. Everything that is collected from rows is an accumulator of whole numbers: an
//! empty one, `add`, and `merge`. Adding in any order, in any number of parts, gives the same state and so the same bytes.

mod camps;
mod cases;
mod certainty;
mod comparison;
mod counts;
mod emphasis;
mod hands;
mod normal;
mod pinned;
mod privacy;
mod ranking;
mod raters;
pub mod reliability;
mod shown;
mod spread;
pub mod study;
mod team;
mod two_lists;

pub(crate) use camps::{Camp, Camps, Opening, SMALL_ROOM};
pub use cases::{CaseMix, case_mix};
pub use certainty::{Chance, certainty};
pub(crate) use comparison::GapVerdict;
pub use comparison::{Comparison, Gap, MeasuredMix};
pub use counts::Counts;
pub(crate) use emphasis::Emphasis;
pub use emphasis::{Fit, SituationAdvice, needed_most};
pub use hands::HandsResult;
pub use privacy::MinimumGroup;
pub(crate) use ranking::{most_divided_first, most_shared_first};
pub use raters::{Raters, RatersShown};
pub(crate) use shown::SMALL_GROUP;
pub use shown::ShownAnswers;
pub use spread::Spread;
pub use team::Team;
pub(crate) use two_lists::NoGap;
pub use two_lists::OneList;
