//! Where progress is kept.

use crate::commands::context::Context;
use crate::storage::StateFolder;

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
