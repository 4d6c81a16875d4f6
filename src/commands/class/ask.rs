//! A vote: the first screen, the statements, the picture.

use crate::ask::{Asked, Leaving, RoomSitting, Runner, or_left};
use crate::error::{Error, StatementsFault};
use crate::model::Sitting;
use crate::storage::SessionInfo;
use crate::words::class;

use super::room::{Room, correction};
use super::{choices, picture};

/// Asks the statements and shows the picture of the room.
pub(super) fn walk(mut room: Room<'_, '_>, runner: &mut Runner<'_>) -> Asked<u8> {
    let (info, mut sitting) = first(&mut room, runner)?;
    loop {
        match or_left(hands(&room, &info, &mut sitting, runner))? {
            Ok(()) => {}
            Err(Leaving::Stop) if room.stays_after_all(&info, sitting.items(), runner)? => continue,
            Err(leaving) => return room.stop(&info, sitting.items(), leaving, runner),
        }
        let votes = picture::votes(sitting.items(), &info, room.setup);
        let correction = correction(Some(()), room.context.language);
        let shown = room.show(votes, vec![correction], runner);
        let corrected = shown.and_then(|corrects| {
            if corrects.is_some()
                && let Some(position) = room.which(sitting.total(), runner)?
            {
                sitting.open(position);
            }
            Ok(corrects.is_some())
        });
        let ended = match or_left(corrected)? {
            Ok(true) => continue,
            Err(Leaving::Interrupt) => Err(Leaving::Interrupt),
            Ok(false) | Err(Leaving::Stop) => {
                room.try_again(&info, sitting.items(), runner)?;
                or_left(room.end(&info, sitting.items(), runner))?
            }
        };
        match ended {
            Ok(Some(status)) => return Ok(status),
            Ok(None) => {}
            Err(leaving) => return room.leave(&room.left(&info, sitting.items()), leaving, runner),
        }
    }
}

/// The sitting to start with: a new one, or one that was left before the end.
fn first(room: &mut Room<'_, '_>, runner: &mut Runner<'_>) -> Asked<(SessionInfo, RoomSitting)> {
    let (setup, kept_in) = (room.setup, room.store.kept_in());
    let welcome = class::welcome(
        room.context.language,
        setup.instrument.questionnaire.title().get(&setup.language),
        setup.items().len() - setup.choices.len(),
        room.request.open,
        kept_in.as_deref(),
    );
    let (info, given) = room.first(Some(welcome), runner)?;
    let sitting = Sitting::resumed(given).ok_or(Error::Lacking(StatementsFault::NoShortForm))?;
    Ok((info, sitting))
}

fn hands(
    room: &Room<'_, '_>,
    info: &SessionInfo,
    sitting: &mut RoomSitting,
    runner: &mut Runner<'_>,
) -> Asked<()> {
    let choices = choices::questions(room.setup, room.context.language);
    let subject = room.subject(Some(room.setup.form), &choices, info.people, None);
    let goodbye = room.broken_goodbye(info, sitting.items());
    room.farewell.set(Some(goodbye));
    let mut keep = |sitting: &RoomSitting| room.keep(info, sitting.items());
    room.vote(&subject, sitting, runner, &mut keep)
}
