//! What was kept of a test for too long: it goes, whoever's it is.

use crate::model::{Form, Perspective};
use std::fs;
use std::io;

use super::part_file::remove_left;
use super::result::{ENDING, day};
use super::state_file::without_aside;
use super::{KeptResultFile, StateFolder, progress, result};

/// What is more days old than this is taken away.
const MOST_DAYS: i32 = 30;

/// Something that was too old.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Old {
    /// The day of the last answer, or the one on which an unfinished list was begun, ISO 8601.
    pub(crate) date: String,
    /// Whether it was a result, and not an unfinished list.
    pub(crate) finished: bool,
    /// What the person had in mind.
    pub(crate) perspective: Perspective,
}

/// Takes away every result and every unfinished list of a test in the folder that is too old, and gives what they were.
///
/// `held` is the result of which this run holds the lock: what crashes left beside it goes too. What another run is busy
/// with, and what can't be read, stays. `today` is asked only where there is something to compare it with: looking up the time
/// zone takes longer than all else at a start.
///
/// # Errors
/// What the system says; a folder that is not there is fine.
pub(crate) fn remove_old(
    folder: &StateFolder,
    held: &KeptResultFile,
    today: impl Fn() -> String,
) -> io::Result<Vec<Old>> {
    let entries = match fs::read_dir(folder.path()) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    remove_left(held.path())?;
    let held = held.path().file_name().and_then(|name| name.to_str());
    let held = held.and_then(whose);
    let mut removed = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let Some((person, finished)) = name.to_str().and_then(whose) else {
            continue;
        };
        if !entry.file_type()?.is_file() {
            continue;
        }
        let lock = (Some(person) != held.map(|(held, _)| held)).then(|| folder.lock(person));
        let Ok(_lock) = lock.transpose() else {
            continue;
        };
        let file = KeptResultFile::at(entry.path());
        let bytes = file.bytes()?.ok().flatten();
        let old = bytes.and_then(|bytes| Old::read(&bytes, finished));
        if let Some(old) = old.filter(|old| is_old(&old.date, &today())) {
            file.remove()?;
            removed.push(old);
        }
    }
    removed.sort();
    Ok(removed)
}

/// The name of the lock of a file, and whether the file is of a result; nothing for a file of another kind.
///
/// One that was moved aside is as old as it says.
fn whose(name: &str) -> Option<(&str, bool)> {
    let name = without_aside(name).unwrap_or(name);
    let result = name.strip_suffix(ENDING).map(|person| (person, true));
    let list = |form: Form| {
        let person = name.strip_suffix(".json")?.strip_suffix(form.key())?;
        Some((person.strip_suffix('-')?, false))
    };
    result.or_else(|| Form::ALL.into_iter().find_map(list))
}

impl Old {
    /// A result, or a list of a test: what a room counted stays until it is finished.
    fn read(bytes: &[u8], finished: bool) -> Option<Self> {
        let info = if finished {
            result::any(bytes).ok()?.progress.info
        } else {
            progress::any(bytes)?.info
        };
        Some(Self {
            date: info.date,
            finished,
            perspective: info.perspective?,
        })
    }
}

/// Whether a day lies too far back; one in the future never does.
fn is_old(date: &str, today: &str) -> bool {
    let (Some(date), Some(today)) = (day(date), day(today)) else {
        return false;
    };
    (today - date).get_days() > MOST_DAYS
}

#[cfg(test)]
mod tests {
    use super::is_old;

    #[test]
    fn a_result_is_old_after_thirty_days_and_never_in_the_future() {
        for (date, today, old) in [
            ("2026-11-23", "2026-11-23", false),
            ("2026-11-23", "2026-12-23", false),
            ("2026-11-23", "2026-12-24", true),
            ("2024-02-01", "2024-03-02", false),
            ("2024-02-01", "2024-03-03", true),
            ("2025-12-31", "2026-01-31", true),
            ("2999-01-01", "2026-01-01", false),
            ("2026-01-01", "someday", false),
        ] {
            assert_eq!(is_old(date, today), old, "{date} on {today}");
        }
    }
}
