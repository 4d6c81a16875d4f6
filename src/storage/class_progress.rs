//! The progress of a room that votes by show of hands: counts per statement, and nothing about anyone.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::model::Form;

use super::whole::{keep_aside, remove, write_whole};
use super::{Lock, StateFolder, Unusable};

/// The format that is written and read.
const FORMAT: u32 = 1;
/// No progress file is larger: 999 statements take far less.
const LARGEST: u64 = 1024 * 1024;

/// How far a room came: enough to go on, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClassProgress {
    /// id@version#fingerprint of the statements.
    pub instrument: String,
    /// Which statements are asked.
    pub form: Form,
    /// The day on which it was begun, ISO 8601.
    pub date: String,
    /// The number of people in the room, when it is known.
    pub people: Option<u64>,
    /// What was done with each statement, in file order: its id, and the hands per step, skipped (`Some(None)`) or open (`None`).
    pub given: Vec<(String, Option<Option<Vec<u64>>>)>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireClass {
    class: u32,
    instrument: String,
    form: String,
    date: String,
    people: Option<u64>,
    given: Vec<WireGiven>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireGiven {
    statement: String,
    hands: WireHands,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum WireHands {
    Open,
    Skipped,
    Counted(Vec<u64>),
}

/// The file of one list and form.
#[derive(Debug)]
pub struct ClassProgressFile {
    path: PathBuf,
}

impl ClassProgressFile {
    /// Where the progress of a room is kept.
    #[must_use]
    pub fn new(folder: &StateFolder, instrument: &str, form: Form) -> Self {
        let name = format!("{instrument}-class-{}.json", form.key());
        Self {
            path: folder.path().join(name),
        }
    }

    /// Locks the progress of a room against a second run.
    ///
    /// # Errors
    /// [`io::ErrorKind::WouldBlock`] when another run holds the lock; else what the system says.
    pub fn lock(folder: &StateFolder, instrument: &str) -> io::Result<Lock> {
        folder.lock(&format!("{instrument}-class"))
    }

    /// Where the file is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The progress in the file, when there is one; or why it can't be used with these statements.
    ///
    /// # Errors
    /// What the system says.
    pub fn load(&self, instrument: &str) -> io::Result<Result<Option<ClassProgress>, Unusable>> {
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Ok(None)),
            Err(error) => return Err(error),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST).read_to_end(&mut bytes)?;
        Ok(read(&bytes, instrument).map(Some))
    }

    /// Writes the progress, so that a crash leaves the old or the new one.
    ///
    /// # Errors
    /// What the system says; the old file is whole then.
    pub fn save(&self, progress: &ClassProgress) -> io::Result<()> {
        write_whole(&self.path, &written(progress)?)
    }

    /// Moves a file that can't be used out of the way, and says where it is now.
    ///
    /// # Errors
    /// What the system says.
    pub fn keep_aside(&self) -> io::Result<PathBuf> {
        keep_aside(&self.path)
    }

    /// Takes the file away: the room is done.
    ///
    /// # Errors
    /// What the system says; a file that is not there is fine.
    pub fn remove(&self) -> io::Result<()> {
        remove(&self.path)
    }
}

fn written(progress: &ClassProgress) -> io::Result<Vec<u8>> {
    let given = progress.given.iter().map(|(statement, given)| WireGiven {
        statement: statement.clone(),
        hands: match given {
            None => WireHands::Open,
            Some(None) => WireHands::Skipped,
            Some(Some(counts)) => WireHands::Counted(counts.clone()),
        },
    });
    let wire = WireClass {
        class: FORMAT,
        instrument: progress.instrument.clone(),
        form: progress.form.key().to_owned(),
        date: progress.date.clone(),
        people: progress.people,
        given: given.collect(),
    };
    let mut bytes = serde_json::to_vec(&wire)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The progress in the bytes of a file. The newline at the end shows that nothing was cut off.
fn read(bytes: &[u8], instrument: &str) -> Result<ClassProgress, Unusable> {
    #[derive(Deserialize)]
    struct OnlyFormat {
        class: u32,
    }

    if !bytes.ends_with(b"\n") {
        return Err(Unusable::Damaged);
    }
    let format = serde_json::from_slice(bytes).map(|OnlyFormat { class }| class);
    if format.is_ok_and(|format| format != FORMAT) {
        return Err(Unusable::OtherFormat);
    }
    let wire: WireClass = serde_json::from_slice(bytes).map_err(|_| Unusable::Damaged)?;
    if wire.instrument != instrument {
        return Err(Unusable::OtherStatements);
    }
    let given = wire.given.into_iter().map(|given| {
        let hands = match given.hands {
            WireHands::Open => None,
            WireHands::Skipped => Some(None),
            WireHands::Counted(counts) => Some(Some(counts)),
        };
        (given.statement, hands)
    });
    Ok(ClassProgress {
        instrument: wire.instrument,
        form: Form::from_key(&wire.form).ok_or(Unusable::Damaged)?,
        date: wire.date,
        people: wire.people,
        given: given.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::{ClassProgress, Unusable, read, written};
    use crate::model::Form;

    const INSTRUMENT: &str = "list@1#00000000";

    fn progress() -> ClassProgress {
        ClassProgress {
            instrument: INSTRUMENT.to_owned(),
            form: Form::Short,
            date: "2026-11-23".to_owned(),
            people: Some(25),
            given: vec![
                ("s01".into(), Some(Some(vec![1, 0, 3]))),
                ("s02".into(), Some(None)),
                ("s03".into(), None),
            ],
        }
    }

    #[test]
    fn progress_of_a_room_reads_back_as_it_was_written() {
        let bytes = written(&progress()).unwrap();
        assert_eq!(read(&bytes, INSTRUMENT), Ok(progress()));
    }

    #[test]
    fn fault_10_progress_of_a_room_that_is_cut_or_changed_is_told_apart() {
        let bytes = written(&progress()).unwrap();
        for end in 0..bytes.len() {
            assert_eq!(read(&bytes[..end], INSTRUMENT), Err(Unusable::Damaged));
        }
        let text = String::from_utf8(bytes).unwrap();
        let changed =
            |from: &str, to: &str| read(text.replacen(from, to, 1).as_bytes(), INSTRUMENT);
        assert_eq!(
            changed("\"class\":1", "\"class\":2"),
            Err(Unusable::OtherFormat)
        );
        assert_eq!(
            changed("\"class\":1", "\"class\":1,\"x\":1"),
            Err(Unusable::Damaged)
        );
        assert_eq!(changed("short", "long"), Err(Unusable::Damaged));
        assert_eq!(
            read(text.as_bytes(), "other"),
            Err(Unusable::OtherStatements)
        );
    }
}
