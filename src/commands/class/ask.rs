//! A vote: the first screen, the statements, the picture.

use crate::ask::{Leaving, RoomSitting, Runner};
use crate::commands::asking::{Begin, Found, begin, progress, resumed, status_of};
use crate::error::Error;
use crate::model::Sitting;
use crate::storage::{Progress, SessionInfo, StateFolder};
use crate::words::class;
use crate::words::sitting::{Left, Run};

use super::room::{Asked, Room, correction};
use super::{choices, picture};

/// Asks the statements and shows the picture of the room.
pub(super) fn walk(mut room: Room<'_, '_>, runner: &mut Runner<'_>) -> Result<u8, Error> {
    let (info, mut sitting) = match first(&mut room, runner)? {
        Ok(begun) => begun,
        Err(leaving) => return Ok(status_of(leaving)),
    };
    loop {
        if let Err(leaving) = hands(&room, &info, &mut sitting, runner)? {
            let left = left(&room, &sitting);
            return room.stop(&info, sitting.items(), left, leaving, runner);
        }
        let votes = picture::votes(sitting.items(), info.people, room.setup);
        let correction = correction(true, room.context.language);
        let chosen = match room.show(votes, correction, runner)? {
            Some(Ok(true)) => room.correct(&mut sitting, runner)?,
            Some(Err(leaving)) => Err(leaving),
            _ => return room.deliver(&info, sitting.items()),
        };
        match chosen {
            Ok(()) => {}
            Err(Leaving::Interrupt) => {
                return room.leave(&left(&room, &sitting), Leaving::Interrupt, runner);
            }
            Err(Leaving::Stop) => return room.deliver(&info, sitting.items()),
        }
    }
}

/// The sitting to start with: a new one, or one that was left before the end.
fn first(
    room: &mut Room<'_, '_>,
    runner: &mut Runner<'_>,
) -> Result<Result<(SessionInfo, RoomSitting), Leaving>, Error> {
    let questionnaire = &room.setup.instrument.questionnaire;
    let found = if room.request.fresh {
        None
    } else {
        let (ids, fits) = (room.ids(), room.fits());
        let resume = |progress: &Progress<_>| resumed(progress, &ids, fits);
        let references = [room.setup.instrument.reference()];
        room.store
            .find(room.name, &references, room.context, resume)
    };
    let items = room.setup.items().len();
    let kept_in = room.store.kept_in();
    let welcome = class::welcome(
        room.context.language,
        questionnaire.title().get(&room.setup.language),
        items - room.setup.choices.len(),
        kept_in.as_deref(),
    );
    let begun = match begin(Run::Vote, welcome, found.as_ref(), runner, room.context)? {
        Ok(begun) => begun,
        Err(leaving) => return Ok(Err(leaving)),
    };
    if let (Begin::GoOn, Some(Found { mut info, sitting })) = (begun, found) {
        info.people = room.request.people.or(info.people);
        return Ok(Ok((info, sitting)));
    }
    let sitting = Sitting::new(items).ok_or(Error::NoShortForm)?;
    Ok(room.new_info(runner)?.map(|info| (info, sitting)))
}

fn hands(
    room: &Room<'_, '_>,
    info: &SessionInfo,
    sitting: &mut RoomSitting,
    runner: &mut Runner<'_>,
) -> Result<Result<(), Leaving>, Error> {
    let asked = Asked {
        form: Some(room.setup.form),
        choices: &choices::questions(room.setup, room.context.language),
        people: info.people,
    };
    let goodbye = |sitting: &RoomSitting| room.broken_goodbye(&left(room, sitting));
    room.farewell.set(Some(goodbye(sitting)));
    let ids = room.ids();
    let mut keep = |sitting: &RoomSitting| {
        let kept = progress(info, &ids, sitting.items());
        let save = |folder: &StateFolder| room.name.file(folder).save(&kept);
        let (store, farewell) = (room.store, room.farewell);
        store.keep(save, farewell, || goodbye(sitting), room.context)
    };
    room.vote(&asked, sitting, runner, &mut keep)
}

/// How far the room came and how to go on.
fn left(room: &Room<'_, '_>, sitting: &RoomSitting) -> Left {
    Left {
        run: Run::Vote,
        done: sitting.done(),
        of: sitting.total(),
        kept: room.store.kept(sitting),
        command: room.command(false),
    }
}
