//! Where progress is kept, and what is said of a file that can't be used.

use std::path::Path;

use crate::commands::context::Context;
use crate::storage::{StateFolder, Unusable};
use crate::texts::interview::ProgressTrouble;

/// The folder for progress; nothing when the surroundings name no home.
pub(in crate::commands) fn state_folder(context: &Context<'_>) -> Option<StateFolder> {
    let environment = &context.io.environment;
    let named = ["XDG_STATE_HOME", "HOME"]
        .iter()
        .any(|name| environment.get(name).is_some());
    if cfg!(unix) && !named {
        return None;
    }
    StateFolder::of_this_person()
}

/// Says in these words why a file can't be used, and where it is now.
pub(in crate::commands) fn tell_kept_aside(
    words: fn(ProgressTrouble, &str) -> String,
    unusable: Unusable,
    aside: &Path,
    context: &mut Context<'_>,
) {
    let trouble = match unusable {
        Unusable::Damaged => ProgressTrouble::Damaged,
        Unusable::OtherFormat => ProgressTrouble::OtherFormat,
        Unusable::OtherStatements => ProgressTrouble::OtherStatements,
    };
    context.tell(&words(trouble, &aside.display().to_string()));
}
