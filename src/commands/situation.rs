//! The situation that was asked for.

use crate::cli::{SituationRequest, invalid};
use crate::error::Error;
use crate::model::RatedSituation;
use crate::source;

/// The situation that was asked for, when one was.
///
/// # Errors
/// When its file can't be used, or has no situation with that name.
pub(super) fn chosen(wanted: Option<&SituationRequest>) -> Result<Option<RatedSituation>, Error> {
    let (name, file) = match wanted {
        None => return Ok(None),
        Some(SituationRequest::Ratings(ratings)) => {
            return Ok(RatedSituation::new(None, Some(*ratings)));
        }
        Some(SituationRequest::Named { name, file }) => (name, file),
    };
    let situations = source::situations_of(file.as_deref())?;
    let known = situations.iter().find(|known| known.id.as_str() == name);
    if known.is_none() {
        let possible = situations.iter().map(|known| known.id.to_string());
        return Err(Error::Usage(invalid(
            "--situation",
            name,
            possible.collect(),
        )));
    }
    Ok(RatedSituation::new(known, None))
}
