//! The progress of an unfinished list, in a format of our own.

use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::model::{Form, Perspective};
use crate::random::Seed;

use super::whole::{keep_aside, remove, write_whole};
use super::{Lock, StateFolder};

/// The format that is written and read.
const FORMAT: u32 = 1;
/// No progress file is larger: 999 statements take far less.
const LARGEST: u64 = 1024 * 1024;

/// How far someone came: enough to go on, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress {
    /// id@version#fingerprint of the statements.
    pub instrument: String,
    /// What the person has in mind.
    pub perspective: Perspective,
    /// Which statements are asked.
    pub form: Form,
    /// The code of the person described, given or drawn.
    pub id: String,
    /// The day on which it was begun, ISO 8601.
    pub date: String,
    /// The seed of the order, when it is shuffled.
    pub seed: Option<Seed>,
    /// What was done with each statement, in the order they are shown: its id, and the answer, skipped (`Some(None)`) or
    /// not yet seen (`None`).
    pub given: Vec<(String, Option<Option<u8>>)>,
    /// Whether the last look over the answers is done: the result comes next.
    pub finished: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireProgress {
    format: u32,
    instrument: String,
    perspective: String,
    form: String,
    id: String,
    date: String,
    seed: Option<String>,
    given: Vec<WireGiven>,
    finished: bool,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireGiven {
    statement: String,
    answer: WireAnswer,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum WireAnswer {
    Open,
    Skipped,
    Given(u8),
}

/// Why a progress file can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusable {
    /// It is not whole, or not what this program writes.
    Damaged,
    /// Another version of the program wrote it.
    OtherFormat,
    /// It belongs to other statements.
    OtherStatements,
}

/// The file of one instrument, perspective, form and person.
#[derive(Debug)]
pub struct ProgressFile {
    path: PathBuf,
}

impl ProgressFile {
    /// Where the progress is kept; `id` as the person gave it, empty for none.
    #[must_use]
    pub fn new(
        folder: &StateFolder,
        instrument: &str,
        perspective: Perspective,
        form: Form,
        id: &str,
    ) -> Self {
        let name = format!(
            "{}-{}.json",
            Self::name(instrument, perspective, id),
            form.key()
        );
        Self {
            path: folder.path().join(name),
        }
    }

    /// Locks the progress of one instrument, perspective and person against a second run, whatever the form.
    ///
    /// # Errors
    /// [`io::ErrorKind::WouldBlock`] when another run holds the lock; else what the system says.
    pub fn lock(
        folder: &StateFolder,
        instrument: &str,
        perspective: Perspective,
        id: &str,
    ) -> io::Result<Lock> {
        folder.lock(&Self::name(instrument, perspective, id))
    }

    fn name(instrument: &str, perspective: Perspective, id: &str) -> String {
        let person = if id.is_empty() {
            String::new()
        } else {
            format!("-{}", digest(id))
        };
        format!("{instrument}-{}{person}", perspective.key())
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &std::path::Path {
        &self.path
    }

    /// The progress in the file; nothing when there is no file. `asked` are the ids of the statements by file order.
    ///
    /// # Errors
    /// What the system says. A file that can't be used is an inner error.
    pub fn load(&self, instrument: &str) -> io::Result<Result<Option<Progress>, Unusable>> {
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Ok(None)),
            Err(error) => return Err(error),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        Ok(read(&bytes, instrument).map(Some))
    }

    /// Writes the progress, so that a crash leaves the old or the new one.
    ///
    /// # Errors
    /// What the system says; the old file is whole then.
    pub fn save(&self, progress: &Progress) -> io::Result<()> {
        write_whole(&self.path, &written(progress)?)
    }

    /// Moves a file that can't be used out of the way, and says where it is now.
    ///
    /// # Errors
    /// What the system says.
    pub fn keep_aside(&self) -> io::Result<PathBuf> {
        keep_aside(&self.path)
    }

    /// Takes the file away, with the parts of it that crashes left: the test is done.
    ///
    /// # Errors
    /// What the system says; a file or folder that is not there is fine.
    pub fn remove(&self) -> io::Result<()> {
        remove(&self.path)
    }
}

/// A code as part of a file name, whatever characters it has.
fn digest(id: &str) -> String {
    let mut digits = String::with_capacity(16);
    for byte in Sha256::digest(id).iter().take(8) {
        let written = write!(digits, "{byte:02x}");
        debug_assert!(written.is_ok(), "writing to a String does not fail");
    }
    digits
}

fn written(progress: &Progress) -> io::Result<Vec<u8>> {
    let given = progress.given.iter().map(|(statement, given)| WireGiven {
        statement: statement.clone(),
        answer: match given {
            None => WireAnswer::Open,
            Some(None) => WireAnswer::Skipped,
            Some(Some(value)) => WireAnswer::Given(*value),
        },
    });
    let wire = WireProgress {
        format: FORMAT,
        instrument: progress.instrument.clone(),
        perspective: progress.perspective.key().to_owned(),
        form: progress.form.key().to_owned(),
        id: progress.id.clone(),
        date: progress.date.clone(),
        seed: progress.seed.map(|seed| seed.to_string()),
        given: given.collect(),
        finished: progress.finished,
    };
    let mut bytes = serde_json::to_vec(&wire)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The progress in the bytes of a file. The newline at the end shows that nothing was cut off.
fn read(bytes: &[u8], instrument: &str) -> Result<Progress, Unusable> {
    #[derive(Deserialize)]
    struct OnlyFormat {
        format: u32,
    }

    if !bytes.ends_with(b"\n") {
        return Err(Unusable::Damaged);
    }
    let Ok(wire) = serde_json::from_slice::<WireProgress>(bytes) else {
        let format = serde_json::from_slice(bytes).map(|OnlyFormat { format }| format);
        let other = format.is_ok_and(|format| format != FORMAT);
        return Err(if other {
            Unusable::OtherFormat
        } else {
            Unusable::Damaged
        });
    };
    if wire.format != FORMAT {
        return Err(Unusable::OtherFormat);
    }
    if wire.instrument != instrument {
        return Err(Unusable::OtherStatements);
    }
    let seed = wire
        .seed
        .map(|seed| seed.parse())
        .transpose()
        .map_err(|_| Unusable::Damaged)?;
    let given = wire.given.into_iter().map(|given| {
        let answer = match given.answer {
            WireAnswer::Open => None,
            WireAnswer::Skipped => Some(None),
            WireAnswer::Given(value) => Some(Some(value)),
        };
        (given.statement, answer)
    });
    Ok(Progress {
        instrument: wire.instrument,
        perspective: Perspective::from_key(&wire.perspective).ok_or(Unusable::Damaged)?,
        form: Form::from_key(&wire.form).ok_or(Unusable::Damaged)?,
        id: wire.id,
        date: wire.date,
        seed,
        given: given.collect(),
        finished: wire.finished,
    })
}

#[cfg(test)]
mod tests {
    use super::{Progress, Unusable, read, written};
    use crate::model::{Form, Perspective};
    use crate::random::Seed;

    const INSTRUMENT: &str = "list@1#00000000";

    fn progress() -> Progress {
        Progress {
            instrument: INSTRUMENT.to_owned(),
            perspective: Perspective::Wish,
            form: Form::Short,
            id: "a\"b".to_owned(),
            date: "2026-11-23".to_owned(),
            seed: Some(Seed::new(7)),
            given: vec![
                ("s01".into(), Some(Some(4))),
                ("s02".into(), Some(None)),
                ("s03".into(), None),
            ],
            finished: false,
        }
    }

    #[test]
    fn progress_reads_back_as_it_was_written() {
        let bytes = written(&progress()).unwrap();
        assert_eq!(read(&bytes, INSTRUMENT), Ok(progress()));
    }

    #[test]
    fn fault_10_a_file_cut_at_any_byte_is_damaged() {
        let bytes = written(&progress()).unwrap();
        for end in 0..bytes.len() {
            assert_eq!(
                read(&bytes[..end], INSTRUMENT),
                Err(Unusable::Damaged),
                "cut at {end}"
            );
        }
    }

    #[test]
    fn fault_10_another_format_other_statements_and_unknown_keys_are_told_apart() {
        let text = String::from_utf8(written(&progress()).unwrap()).unwrap();
        let changed =
            |from: &str, to: &str| read(text.replacen(from, to, 1).as_bytes(), INSTRUMENT);
        assert_eq!(
            changed("\"format\":1", "\"format\":2"),
            Err(Unusable::OtherFormat)
        );
        assert_eq!(
            changed("{\"format\":1", "{\"format\":2,\"new\":1"),
            Err(Unusable::OtherFormat)
        );
        assert_eq!(
            changed("{\"format\":1", "{\"format\":1,\"new\":1"),
            Err(Unusable::Damaged)
        );
        assert_eq!(changed("wish", "dream"), Err(Unusable::Damaged));
        assert_eq!(
            changed("\"seed\":\"7\"", "\"seed\":\"x\""),
            Err(Unusable::Damaged)
        );
        assert_eq!(
            read(text.as_bytes(), "list@2#11111111"),
            Err(Unusable::OtherStatements)
        );
    }
}
