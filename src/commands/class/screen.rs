//! The room's window: what the trainer's window writes for it, and the window itself.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::ask::{Projector, ProjectorView, or_back};
use crate::commands::asking::{Stage, state_folder};
use crate::commands::context::Context;
use crate::commands::new_file::not_written;
use crate::error::{AskFault, Error, status};
use crate::storage::{PathTarget, RoomScreen, RunName, is_room_screen_refused, read_room_screen};
use crate::words::Language;

use super::Setup;
use super::arguments::ClassRequest;

/// Shows the room's window until `q`.
pub(super) fn show(
    file: Option<&Path>,
    request: &ClassRequest,
    setup: &Setup,
    context: &mut Context<'_>,
) -> Result<u8, Error> {
    let name = setup.run_name();
    let folder = state_folder(context);
    let path = match (file, &folder) {
        (Some(file), _) => file.to_owned(),
        (None, _) if request.no_progress => {
            return Err(Error::Ask(AskFault::ScreenWithoutProgress));
        }
        (None, Some(folder)) => name.screen(folder),
        (None, None) => return Err(Error::Ask(AskFault::ScreenWithoutFolder)),
    };
    // A file of another user or machine tells nothing of who holds a lock here.
    let lock = folder.filter(|_| file.is_none());
    let stage = Stage::choose(context)?;
    stage.run(context, |runner, context, _| {
        if runner.is_lines() {
            return Err(Error::Ask(AskFault::ScreenWithoutTerminal).into());
        }
        let usual = context.language;
        let look_up = || ProjectorView {
            view: read_room_screen(&path).map(|read| {
                let language = Language::from_key(&read.language);
                (language.unwrap_or(usual), read.view)
            }),
            refused: is_room_screen_refused(&path).then(|| path.display().to_string()),
            trainer: lock.as_ref().is_none_or(|folder| name.is_locked(folder)),
        };
        or_back(runner.ask(Projector::new(usual, Box::new(look_up))))?;
        Ok(status::DONE)
    })
}

/// The file that the trainer's window writes; nothing when it keeps none.
pub(super) fn written_by(
    request: &ClassRequest,
    name: &RunName,
    context: &Context<'_>,
) -> Result<Option<RoomScreen>, Error> {
    let path = match &request.screen_file {
        Some(path) => Some(checked(path, context.globals.force)?),
        None if request.no_progress => None,
        None => state_folder(context).map(|folder| name.screen(&folder)),
    };
    Ok(path.map(RoomScreen::at))
}

/// A path that may be written: free, or an earlier file of the room's window, or one that may be replaced.
fn checked(path: &Path, force: bool) -> Result<PathBuf, Error> {
    let refused = |kind: ErrorKind| Err(not_written(path, &kind.into()));
    match PathTarget::of(path) {
        Ok(PathTarget::Free(_)) => Ok(path.to_owned()),
        Ok(PathTarget::File(_)) if force || read_room_screen(path).is_some() => Ok(path.to_owned()),
        Ok(PathTarget::File(_)) => refused(ErrorKind::AlreadyExists),
        Ok(PathTarget::Folder) => refused(ErrorKind::IsADirectory),
        Ok(PathTarget::Stream(_)) => refused(ErrorKind::Unsupported),
        Err(error) => Err(not_written(path, &error)),
    }
}
