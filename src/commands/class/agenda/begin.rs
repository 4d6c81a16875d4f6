//! How a half day begins: a new one, or one that was left.

use crate::ask::{Asked, Runner};
use crate::commands::asking::{FoundRun, begin, given_in};
use crate::model::{Given, Part, Sitting};
use crate::storage::{Progress, SessionInfo};
use crate::words::agenda as words;
use crate::words::sitting::{RunKind, kept_aside};

use super::super::room::Room;
use super::ItemCounts;

/// What there is to go on with, or a new half day.
pub(super) fn first(
    room: &mut Room<'_, '_>,
    parts: &[Part],
    runner: &mut Runner<'_>,
) -> Asked<(SessionInfo, ItemCounts)> {
    let found = found(room);
    let written = found.as_ref().map(|(info, _)| info.written.as_slice());
    room.refuse_others(written.unwrap_or_default())?;
    let language = room.context.language;
    if room.request.part.is_none() {
        let minutes = parts.iter().map(|part| u32::from(part.minutes)).sum();
        let kept = room.store.kept_in();
        let mut welcome = vec![
            words::title(language).to_owned(),
            words::plan(language, &words::parts(language, parts.len(), minutes)),
            kept.map_or_else(
                || words::not_kept(language).to_owned(),
                |folder| words::kept_in(language, &folder),
            ),
        ];
        welcome.extend(room.window());
        welcome.extend(room.others_wait());
        welcome.extend(room.former_waits()?);
        let walked = found.as_ref().and_then(|(info, _)| {
            let (info, at) = (info.clone(), part_of(info, parts, room).unwrap_or(0));
            let part = |part| (part < at).then_some(Given::<()>::Skipped);
            let sitting = Sitting::resumed((0..parts.len()).map(part).collect())?;
            Some(FoundRun { info, sitting })
        });
        let begun = begin(
            RunKind::HalfDay,
            &welcome,
            walked,
            |context| room.store.wipe::<Vec<u64>>(room.name, context),
            runner,
            room.context,
        )?;
        if begun.is_none() {
            return afresh(room, runner);
        }
    }
    match found {
        Some((mut info, given)) => {
            info.people = room.people_of(&info, &given)?;
            let counted = given.iter().flatten().count();
            room.store.begins_with(Some(counted));
            Ok((info, given))
        }
        None => afresh(room, runner),
    }
}

fn afresh(room: &Room<'_, '_>, runner: &mut Runner<'_>) -> Asked<(SessionInfo, ItemCounts)> {
    room.refuse_others(&[])?;
    let given = vec![None; room.setup.items().len()];
    Ok((room.new_info(runner)?, given))
}

/// A half day that was left before its end.
fn found(room: &mut Room<'_, '_>) -> Option<(SessionInfo, ItemCounts)> {
    if room.request.fresh {
        return None;
    }
    let file = room.name.file(room.store.folder()?);
    let references = [room.setup.instrument.reference()];
    let (ids, fits) = (room.ids(), room.fits());
    let resume = |progress: Progress<Vec<u64>>| {
        let given = given_in(&progress, &ids, fits)?;
        Ok((progress.info, given))
    };
    let context = &mut *room.context;
    room.store
        .load(&file, &references, kept_aside, context, resume)
}

/// The part in which a half day was left: by what it is called, where the plan was changed meanwhile.
pub(super) fn part_of(info: &SessionInfo, parts: &[Part], room: &Room<'_, '_>) -> Option<usize> {
    let is_called = |part: &Part| *part.title.get(&room.setup.language) == info.part_title;
    let at = info.part?;
    let found = parts.iter().position(is_called);
    if parts.get(at).is_some_and(is_called) {
        Some(at)
    } else {
        found.or(Some(at))
    }
}
