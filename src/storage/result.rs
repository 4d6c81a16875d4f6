//! The result of a finished test, kept for its person: the answers and what goes with them, in a format of our own.
//!
//! It stays until it is wiped, replaced by a newer one, or found to be too old.

use std::io;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::error::Unusable;
use crate::model::{Form, Perspective, same_statements};

use super::given::{WireGuess, WireItem};
use super::progress::{Progress, SessionInfo, seed};
use super::run_name::name_of;
use super::state_file::{Stored, of_bytes, to_bytes};
use super::{StateFile, StateFolder};

/// The format that is written and read.
const FORMAT: u32 = 1;
/// How the names of these files end.
pub(super) const ENDING: &str = "-result.json";

/// A finished test: enough to show its result again, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptResult {
    /// What was asked and given, on the day of the last answer; nothing is open.
    pub progress: Progress,
    /// What the person wants to do with it.
    pub intention: Option<String>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireResult {
    format: u32,
    instrument: String,
    perspective: String,
    form: String,
    id: String,
    date: String,
    // Named, so that a file without it is no whole file.
    #[serde(deserialize_with = "Option::deserialize")]
    seed: Option<String>,
    given: Vec<WireItem>,
    #[serde(deserialize_with = "Option::deserialize")]
    guess: Option<WireGuess>,
    #[serde(deserialize_with = "Option::deserialize")]
    intention: Option<String>,
}

/// The file of one instrument, perspective and person, whatever the form.
pub type KeptResultFile = StateFile<KeptResult>;

impl KeptResultFile {
    /// Where the result is kept; `id` as the person gave it, empty for none.
    ///
    /// `RunName::lock` locks it too.
    #[must_use]
    pub fn new(folder: &StateFolder, instrument: &str, perspective: Perspective, id: &str) -> Self {
        let name = name_of(instrument, perspective, id);
        Self::named(folder, &format!("{name}{ENDING}"))
    }
}

impl Stored for KeptResult {
    fn written(&self) -> io::Result<Vec<u8>> {
        let Progress { info, items } = &self.progress;
        to_bytes(&WireResult {
            format: FORMAT,
            instrument: info.instrument.clone(),
            perspective: info.perspective.unwrap_or_default().key().to_owned(),
            form: info.form().key().to_owned(),
            id: info.id.clone(),
            date: info.date.clone(),
            seed: info.seed.map(|seed| seed.to_string()),
            given: items.iter().map(WireItem::of).collect(),
            guess: info.guess.map(WireGuess::from),
            intention: self.intention.clone(),
        })
    }

    fn read(bytes: &[u8], instruments: &[impl AsRef<str>]) -> Result<Self, Unusable> {
        let result = any(bytes)?;
        let asked = &result.progress.info.instrument;
        let mut known = instruments.iter();
        if !known.any(|known| same_statements(asked, known.as_ref())) {
            return Err(Unusable::OtherStatements);
        }
        Ok(result)
    }
}

/// A result of whatever statements.
pub(super) fn any(bytes: &[u8]) -> Result<KeptResult, Unusable> {
    let wire: WireResult = of_bytes(bytes, &[FORMAT])?;
    day(&wire.date).ok_or(Unusable::Damaged)?;
    let given = |item: WireItem| item.read().filter(|(_, given)| given.is_some());
    let items = wire.given.into_iter().map(given).collect::<Option<_>>();
    let guess = wire
        .guess
        .map(|guess| guess.ratings().ok_or(Unusable::Damaged));
    let perspective = Perspective::from_key(&wire.perspective);
    let info = SessionInfo {
        instrument: wire.instrument,
        perspective: Some(perspective.ok_or(Unusable::Damaged)?),
        form: Some(Form::from_key(&wire.form).ok_or(Unusable::Damaged)?),
        id: wire.id,
        date: wire.date,
        seed: seed(wire.seed)?,
        guess: guess.transpose()?,
        finished: true,
        ..SessionInfo::default()
    };
    Ok(KeptResult {
        progress: Progress {
            info,
            items: items.ok_or(Unusable::Damaged)?,
        },
        intention: wire.intention,
    })
}

/// A day in ISO 8601, written as this program writes it.
pub(super) fn day(written: &str) -> Option<Date> {
    let day: Date = written.parse().ok()?;
    (day.to_string() == written).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::{KeptResult, Progress, SessionInfo, Stored as _};
    use crate::error::Unusable;
    use crate::model::{ByRole, Form, Given, Perspective};
    use crate::random::Seed;

    const INSTRUMENT: &str = "list@1#00000000";

    fn result() -> KeptResult {
        let info = SessionInfo {
            instrument: INSTRUMENT.to_owned(),
            perspective: Some(Perspective::Wish),
            form: Some(Form::Short),
            id: "a\"b".to_owned(),
            date: "2026-11-23".to_owned(),
            seed: Some(Seed::new(7)),
            guess: Some(ByRole {
                bureaucrat: 1,
                entrepreneur: 5,
                connector: 3,
            }),
            finished: true,
            ..SessionInfo::default()
        };
        let items = vec![
            ("s01".into(), Some(Given::Answer(4))),
            ("s02".into(), Some(Given::Skipped)),
        ];
        KeptResult {
            progress: Progress { info, items },
            intention: Some("if …, then …".to_owned()),
        }
    }

    #[test]
    fn a_result_reads_back_as_it_was_written() {
        let mut bare = result();
        bare.intention = None;
        (bare.progress.info.seed, bare.progress.info.guess) = (None, None);
        for result in [result(), bare] {
            let bytes = result.written().unwrap();
            assert_eq!(KeptResult::read(&bytes, &[INSTRUMENT]), Ok(result));
        }
    }

    #[test]
    fn fault_10_a_result_cut_at_any_byte_is_damaged() {
        let bytes = result().written().unwrap();
        for end in 0..bytes.len() {
            let read = KeptResult::read(&bytes[..end], &[INSTRUMENT]);
            assert_eq!(read, Err(Unusable::Damaged), "cut at {end}");
        }
    }

    #[test]
    fn a_result_of_the_same_statements_in_earlier_words_is_shown() {
        let (list, key) = INSTRUMENT.split_once('#').unwrap();
        let read = KeptResult::read(&result().written().unwrap(), &[format!("{list}.1#{key}")]);
        assert_eq!(read, Ok(result()));
    }

    #[test]
    fn fault_10_what_this_program_would_not_have_written_is_told_apart() {
        let text = String::from_utf8(result().written().unwrap()).unwrap();
        for (from, to, why) in [
            ("\"format\":1", "\"format\":2", Unusable::OtherFormat),
            ("\"format\":1", "\"format\":1,\"new\":1", Unusable::Damaged),
            (INSTRUMENT, "list@2#11111111", Unusable::OtherStatements),
            ("\"wish\"", "\"dream\"", Unusable::Damaged),
            ("\"short\"", "\"brief\"", Unusable::Damaged),
            ("2026-11-23", "2026-13-23", Unusable::Damaged),
            ("2026-11-23", "20261123", Unusable::Damaged),
            ("2026-11-23", "yesterday", Unusable::Damaged),
            ("\"seed\":\"7\",", "", Unusable::Damaged),
            ("\"skipped\"", "\"open\"", Unusable::Damaged),
            (
                "\"entrepreneur\":5",
                "\"entrepreneur\":6",
                Unusable::Damaged,
            ),
            ("\"bureaucrat\":1", "\"bureaucrat\":0", Unusable::Damaged),
        ] {
            assert!(text.contains(from), "{from} in {text}");
            let changed = text.replacen(from, to, 1);
            let read = KeptResult::read(changed.as_bytes(), &[INSTRUMENT]);
            assert_eq!(read, Err(why), "{to}");
        }
    }
}
