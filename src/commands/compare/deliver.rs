//! The formats that a comparison is written in: to the screen, and to a file besides it.

use crate::commands::context::Context;
use crate::output::compare::{Compared, write};
use crate::output::{Format, Origin};

/// A comparison in a format, with the code of the person and the reference of the statements.
pub(in crate::commands) fn in_format(
    format: Format,
    compared: &Compared<'_>,
    id: &str,
    instrument: &str,
    context: &Context<'_>,
) -> String {
    let origin = Origin {
        language: context.language,
        date: &context.io.today(),
        instrument: Some(instrument),
    };
    write(format, compared, id, &origin, context.display)
}
