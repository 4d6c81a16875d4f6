//! The progress of an unfinished list, in a format of our own.

use std::fmt::Write as _;
use std::io;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::model::{Form, Perspective};
use crate::random::Seed;

use super::state_file::{Stored, Unusable, of_bytes, to_bytes};
use super::{Lock, StateFile, StateFolder};

/// The format that is written and read.
const FORMAT: u32 = 1;

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
pub(super) struct WireGiven {
    pub(super) statement: String,
    pub(super) answer: WireAnswer,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
pub(super) enum WireAnswer {
    Open,
    Skipped,
    Given(u8),
}

impl WireAnswer {
    /// An answer, or skipped.
    pub(super) fn of(answer: Option<u8>) -> Self {
        answer.map_or(Self::Skipped, Self::Given)
    }
}

/// The file of one instrument, perspective, form and person.
pub type ProgressFile = StateFile<Progress>;

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
        let name = name_of(instrument, perspective, id);
        Self::named(folder, &format!("{name}-{}.json", form.key()))
    }

    /// Locks what is kept of one instrument, perspective and person against a second run, whatever the form.
    ///
    /// # Errors
    /// [`io::ErrorKind::WouldBlock`] when another run holds the lock; else what the system says.
    pub fn lock(
        folder: &StateFolder,
        instrument: &str,
        perspective: Perspective,
        id: &str,
    ) -> io::Result<Lock> {
        folder.lock(&name_of(instrument, perspective, id))
    }
}

/// How the names of the files of one instrument, perspective and person begin.
pub(super) fn name_of(instrument: &str, perspective: Perspective, id: &str) -> String {
    let person = if id.is_empty() {
        String::new()
    } else {
        format!("-{}", digest(id))
    };
    format!("{instrument}-{}{person}", perspective.key())
}

/// A code or name as part of a file name, whatever characters it has.
pub(super) fn digest(name: impl AsRef<[u8]>) -> String {
    let mut digits = String::with_capacity(16);
    for byte in Sha256::digest(name).iter().take(8) {
        let written = write!(digits, "{byte:02x}");
        debug_assert!(written.is_ok(), "writing to a String does not fail");
    }
    digits
}

impl Stored for Progress {
    fn written(&self) -> io::Result<Vec<u8>> {
        let given = self.given.iter().map(|(statement, given)| WireGiven {
            statement: statement.clone(),
            answer: match given {
                None => WireAnswer::Open,
                Some(answer) => WireAnswer::of(*answer),
            },
        });
        to_bytes(&WireProgress {
            format: FORMAT,
            instrument: self.instrument.clone(),
            perspective: self.perspective.key().to_owned(),
            form: self.form.key().to_owned(),
            id: self.id.clone(),
            date: self.date.clone(),
            seed: self.seed.map(|seed| seed.to_string()),
            given: given.collect(),
            finished: self.finished,
        })
    }

    fn read(bytes: &[u8], instrument: &str) -> Result<Self, Unusable> {
        let wire: WireProgress = of_bytes(bytes, FORMAT)?;
        if wire.instrument != instrument {
            return Err(Unusable::OtherStatements);
        }
        let given = wire.given.into_iter().map(|given| {
            let answer = match given.answer {
                WireAnswer::Open => None,
                WireAnswer::Skipped => Some(None),
                WireAnswer::Given(value) => Some(Some(value)),
            };
            (given.statement, answer)
        });
        Ok(Self {
            instrument: wire.instrument,
            perspective: Perspective::from_key(&wire.perspective).ok_or(Unusable::Damaged)?,
            form: Form::from_key(&wire.form).ok_or(Unusable::Damaged)?,
            id: wire.id,
            date: wire.date,
            seed: seed(wire.seed)?,
            given: given.collect(),
            finished: wire.finished,
        })
    }
}

/// The seed as it was written.
pub(super) fn seed(written: Option<String>) -> Result<Option<Seed>, Unusable> {
    let seed = written.map(|seed| seed.parse()).transpose();
    seed.map_err(|_| Unusable::Damaged)
}

#[cfg(test)]
mod tests {
    use super::{Progress, Stored as _, Unusable};
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
        let bytes = progress().written().unwrap();
        assert_eq!(Progress::read(&bytes, INSTRUMENT), Ok(progress()));
    }

    #[test]
    fn fault_10_a_file_cut_at_any_byte_is_damaged() {
        let bytes = progress().written().unwrap();
        for end in 0..bytes.len() {
            assert_eq!(
                Progress::read(&bytes[..end], INSTRUMENT),
                Err(Unusable::Damaged),
                "cut at {end}"
            );
        }
    }

    #[test]
    fn fault_10_another_format_other_statements_and_unknown_keys_are_told_apart() {
        let text = String::from_utf8(progress().written().unwrap()).unwrap();
        let changed = |from: &str, to: &str| {
            Progress::read(text.replacen(from, to, 1).as_bytes(), INSTRUMENT)
        };
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
            Progress::read(text.as_bytes(), "list@2#11111111"),
            Err(Unusable::OtherStatements)
        );
    }
}
