//! The result of a finished test, kept for its person: the answers and what goes with them, in a format of our own.
//!
//! It stays until it is wiped, replaced by a newer one, or found to be too old.

use std::io;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::error::Unusable;
use crate::model::{ByRole, Form, Perspective, same_statements};
use crate::random::Seed;

use super::guess::WireGuess;
use super::progress::{WireAnswer, WireItem, seed};
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
    /// id@version#fingerprint of the statements.
    pub instrument: String,
    /// What the person had in mind.
    pub perspective: Perspective,
    /// Which statements were asked.
    pub form: Form,
    /// The code of the person described, given or drawn.
    pub id: String,
    /// The day of the last answer, ISO 8601.
    pub date: String,
    /// The seed of the order, when it was shuffled.
    pub seed: Option<Seed>,
    /// The statements in the order they were shown, each with its answer, or nothing when it was skipped.
    pub given: Vec<(String, Option<u8>)>,
    /// How much the person expected to use each role, 1 to 5.
    pub guess: Option<ByRole<u8>>,
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
        let given = self.given.iter().map(|(statement, answer)| WireItem {
            statement: statement.clone(),
            answer: answer.map_or(WireAnswer::Skipped, WireAnswer::Given),
        });
        to_bytes(&WireResult {
            format: FORMAT,
            instrument: self.instrument.clone(),
            perspective: self.perspective.key().to_owned(),
            form: self.form.key().to_owned(),
            id: self.id.clone(),
            date: self.date.clone(),
            seed: self.seed.map(|seed| seed.to_string()),
            given: given.collect(),
            guess: self.guess.map(WireGuess::from),
            intention: self.intention.clone(),
        })
    }

    fn read(bytes: &[u8], instruments: &[impl AsRef<str>]) -> Result<Self, Unusable> {
        let result = any(bytes)?;
        let mut known = instruments.iter();
        if !known.any(|known| same_statements(&result.instrument, known.as_ref())) {
            return Err(Unusable::OtherStatements);
        }
        Ok(result)
    }
}

/// A result of whatever statements.
pub(super) fn any(bytes: &[u8]) -> Result<KeptResult, Unusable> {
    let wire: WireResult = of_bytes(bytes, &[FORMAT])?;
    day(&wire.date).ok_or(Unusable::Damaged)?;
    let given = wire.given.into_iter().map(|given| {
        let answer = match given.answer {
            WireAnswer::Skipped => None,
            WireAnswer::Given(value) => Some(value),
            _ => return Err(Unusable::Damaged),
        };
        Ok((given.statement, answer))
    });
    let guess = wire
        .guess
        .map(|guess| guess.ratings().ok_or(Unusable::Damaged));
    Ok(KeptResult {
        instrument: wire.instrument,
        perspective: Perspective::from_key(&wire.perspective).ok_or(Unusable::Damaged)?,
        form: Form::from_key(&wire.form).ok_or(Unusable::Damaged)?,
        id: wire.id,
        date: wire.date,
        seed: seed(wire.seed)?,
        given: given.collect::<Result<_, _>>()?,
        guess: guess.transpose()?,
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
    use super::{KeptResult, Stored as _};
    use crate::error::Unusable;
    use crate::model::{ByRole, Form, Perspective};
    use crate::random::Seed;

    const INSTRUMENT: &str = "list@1#00000000";

    fn result() -> KeptResult {
        KeptResult {
            instrument: INSTRUMENT.to_owned(),
            perspective: Perspective::Wish,
            form: Form::Short,
            id: "a\"b".to_owned(),
            date: "2026-11-23".to_owned(),
            seed: Some(Seed::new(7)),
            given: vec![("s01".into(), Some(4)), ("s02".into(), None)],
            guess: Some(ByRole {
                bureaucrat: 1,
                entrepreneur: 5,
                connector: 3,
            }),
            intention: Some("if …, then …".to_owned()),
        }
    }

    #[test]
    fn a_result_reads_back_as_it_was_written() {
        let bare = KeptResult {
            seed: None,
            guess: None,
            intention: None,
            ..result()
        };
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
