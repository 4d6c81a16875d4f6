//! The progress of unfinished cases, in a small format of our own.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::model::ByRole;
use crate::random::Seed;

use super::whole::{keep_aside, remove, write_whole};
use super::{Lock, StateFolder};

const FORMAT: u32 = 1;
const LARGEST: u64 = 1024 * 1024;
const NAME: &str = "cases";

/// How far someone came with the cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseProgress {
    /// The seed of the order of the ways to act.
    pub seed: Seed,
    /// The day on which it was begun, ISO 8601.
    pub date: String,
    /// Per case its name, and the place of each role, skipped (`Some(None)`) or not yet seen (`None`).
    pub given: Vec<(String, Option<Option<ByRole<u8>>>)>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wire {
    format: u32,
    seed: String,
    date: String,
    given: Vec<WireCase>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireCase {
    case: String,
    ranking: WireRanking,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
enum WireRanking {
    Open,
    Skipped,
    Places {
        bureaucrat: u8,
        entrepreneur: u8,
        connector: u8,
    },
}

/// The one file of this person.
#[derive(Debug)]
pub struct CaseProgressFile {
    path: PathBuf,
    _lock: Lock,
}

impl CaseProgressFile {
    /// Locks the progress against a second run.
    ///
    /// # Errors
    /// [`io::ErrorKind::WouldBlock`] when another run holds the lock; else what the system says.
    pub fn lock(folder: &StateFolder) -> io::Result<Self> {
        Ok(Self {
            _lock: folder.lock(NAME)?,
            path: folder.path().join(format!("{NAME}.json")),
        })
    }

    /// The progress; nothing when there is none. A file that can't be used is moved out of the way, and the inner error
    /// says where it is.
    ///
    /// # Errors
    /// What the system says.
    pub fn load(&self) -> io::Result<Result<Option<CaseProgress>, PathBuf>> {
        let file = match File::open(&self.path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Ok(None)),
            Err(error) => return Err(error),
        };
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        match read(&bytes) {
            Some(progress) => Ok(Ok(Some(progress))),
            None => self.keep_aside().map(Err),
        }
    }

    /// Moves a file that can't be used out of the way, and says where it is now.
    ///
    /// # Errors
    /// What the system says.
    pub fn keep_aside(&self) -> io::Result<PathBuf> {
        keep_aside(&self.path)
    }

    /// Writes the progress, so that a crash leaves the old or the new one.
    ///
    /// # Errors
    /// What the system says; the old file is whole then.
    pub fn save(&self, progress: &CaseProgress) -> io::Result<()> {
        write_whole(&self.path, &written(progress)?)
    }

    /// Takes the file away: the cases are done.
    ///
    /// # Errors
    /// What the system says; a file that is not there is fine.
    pub fn remove(&self) -> io::Result<()> {
        remove(&self.path)
    }
}

fn written(progress: &CaseProgress) -> io::Result<Vec<u8>> {
    let given = progress.given.iter().map(|(case, given)| WireCase {
        case: case.clone(),
        ranking: match given {
            None => WireRanking::Open,
            Some(None) => WireRanking::Skipped,
            Some(Some(places)) => WireRanking::Places {
                bureaucrat: places.bureaucrat,
                entrepreneur: places.entrepreneur,
                connector: places.connector,
            },
        },
    });
    let wire = Wire {
        format: FORMAT,
        seed: progress.seed.to_string(),
        date: progress.date.clone(),
        given: given.collect(),
    };
    let mut bytes = serde_json::to_vec(&wire)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The progress in the bytes of a file; nothing when it is not whole or not ours. The newline at the end shows that nothing was cut off.
fn read(bytes: &[u8]) -> Option<CaseProgress> {
    let whole = bytes.strip_suffix(b"\n")?;
    let wire: Wire = serde_json::from_slice(whole).ok()?;
    let given = wire.given.into_iter().map(|one| {
        let given = match one.ranking {
            WireRanking::Open => None,
            WireRanking::Skipped => Some(None),
            WireRanking::Places {
                bureaucrat,
                entrepreneur,
                connector,
            } => {
                let places = [bureaucrat, entrepreneur, connector];
                if !places.iter().all(|place| (1..=3).contains(place)) {
                    return None;
                }
                Some(Some(ByRole {
                    bureaucrat,
                    entrepreneur,
                    connector,
                }))
            }
        };
        Some((one.case, given))
    });
    (wire.format == FORMAT).then_some(())?;
    Some(CaseProgress {
        seed: wire.seed.parse().ok()?,
        date: wire.date,
        given: given.collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::{CaseProgress, read, written};
    use crate::model::ByRole;
    use crate::random::Seed;

    #[test]
    fn fault_10_progress_reads_back_and_a_file_cut_at_any_byte_does_not() {
        let places = ByRole {
            bureaucrat: 1,
            entrepreneur: 3,
            connector: 1,
        };
        let progress = CaseProgress {
            seed: Seed::new(7),
            date: "2026-11-23".to_owned(),
            given: vec![
                ("a".to_owned(), Some(Some(places))),
                ("b".to_owned(), Some(None)),
                ("c".to_owned(), None),
            ],
        };
        let bytes = written(&progress).unwrap();
        assert_eq!(read(&bytes), Some(progress));
        for end in 0..bytes.len() {
            assert_eq!(read(&bytes[..end]), None, "cut at {end}");
        }
        let text = String::from_utf8(bytes).unwrap();
        for (from, to) in [
            ("\"format\":1", "\"format\":2"),
            ("\"connector\":1", "\"connector\":4"),
        ] {
            assert_eq!(read(text.replace(from, to).as_bytes()), None);
        }
    }
}
