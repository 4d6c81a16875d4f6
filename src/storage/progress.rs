//! The progress of an unfinished run, in one format of our own for everything that is asked.

use std::io;

use serde::{Deserialize, Deserializer, Serialize};

use crate::error::Unusable;
use crate::model::{ByRole, Form, Given, Perspective, same_statements};
use crate::random::Seed;

use super::StateFile;
use super::given::{KeptAnswer, WireGuess, WireItem};
use super::state_file::{Stored, of_bytes, to_bytes};

/// The format that is written. A test of format 1 reads as one of format 2; other runs of format 1 don't.
const FORMAT: u32 = 2;
/// The formats that are read.
const READ: [u32; 2] = [1, 2];

/// What goes with the items of a run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SessionInfo {
    /// What is asked: id@version#fingerprint of the statements, or a name.
    pub instrument: String,
    /// What the person has in mind; nothing for a room.
    pub perspective: Option<Perspective>,
    /// Which statements are asked; nothing where there are no forms.
    pub form: Option<Form>,
    /// The code of the person described, given or drawn; empty for none.
    pub id: String,
    /// The day on which it was begun, ISO 8601; empty for a saved row that doesn't say it.
    pub date: String,
    /// The seed of the order, when it is shuffled.
    pub seed: Option<Seed>,
    /// The number of people in the room, when it is known.
    pub people: Option<u64>,
    /// The person's own idea of their mix, when they gave it: a rating per role, 1 to 5.
    pub guess: Option<ByRole<u8>>,
    /// The part of a half day that is open, from 0; nothing for a run without parts.
    pub part: Option<usize>,
    /// What that part is called, so that it is found in a plan that was changed; empty where there is none.
    pub part_title: String,
    /// The seconds spent on each part of a half day.
    pub spent: Vec<u64>,
    /// Whether the last look over the answers is done: the result comes next.
    pub finished: bool,
    /// What tells the files that were written of a run that was left: the digest of each.
    pub written: Vec<String>,
}

impl SessionInfo {
    /// Which statements are asked, where there are forms.
    pub(crate) fn form(&self) -> Form {
        self.form.unwrap_or_default()
    }
}

/// How far someone came: enough to go on, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Progress<A = u8> {
    /// What goes with it.
    pub info: SessionInfo,
    /// What was done with each item, in the order of asking: its id, and what was given; `None` is open.
    pub items: Vec<(String, Option<Given<A>>)>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WireProgress {
    format: u32,
    instrument: String,
    // Named, so that a file without them is no whole file.
    #[serde(deserialize_with = "Option::deserialize")]
    perspective: Option<String>,
    #[serde(deserialize_with = "Option::deserialize")]
    form: Option<String>,
    id: String,
    date: String,
    seed: Option<String>,
    /// Not in files of format 1.
    #[serde(default, deserialize_with = "named")]
    #[expect(clippy::option_option, reason = "not there, unknown and known")]
    people: Option<Option<u64>>,
    given: Vec<WireItem>,
    /// Only where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    guess: Option<WireGuess>,
    /// Only where there are parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    part: Option<usize>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    part_title: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    spent: Vec<u64>,
    finished: bool,
    /// Only where there are any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    written: Vec<String>,
}

/// What is named, also when it is nothing.
#[expect(clippy::option_option, reason = "not there, unknown and known")]
fn named<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<u64>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

/// The file of one run.
pub type ProgressFile<A = u8> = StateFile<Progress<A>>;

impl<A: KeptAnswer> Stored for Progress<A> {
    fn written(&self) -> io::Result<Vec<u8>> {
        let info = &self.info;
        let key_of = |perspective: Perspective| perspective.key().to_owned();
        to_bytes(&WireProgress {
            format: FORMAT,
            instrument: info.instrument.clone(),
            perspective: info.perspective.map(key_of),
            form: info.form.map(|form| form.key().to_owned()),
            id: info.id.clone(),
            date: info.date.clone(),
            seed: info.seed.map(|seed| seed.to_string()),
            people: Some(info.people),
            given: self.items.iter().map(WireItem::of).collect(),
            guess: info.guess.map(WireGuess::from),
            part: info.part,
            part_title: info.part_title.clone(),
            spent: info.spent.clone(),
            finished: info.finished,
            written: info.written.clone(),
        })
    }

    fn read(bytes: &[u8], instruments: &[impl AsRef<str>]) -> Result<Self, Unusable> {
        let wire: WireProgress = of_bytes(bytes, &READ).map_err(|why| match why {
            Unusable::Damaged if is_of_before(bytes) => Unusable::OtherFormat,
            why => why,
        })?;
        if wire.people.is_some() != (wire.format == FORMAT) {
            return Err(Unusable::Damaged);
        }
        let mut known = instruments.iter();
        if !known.any(|known| same_statements(&wire.instrument, known.as_ref())) {
            return Err(Unusable::OtherStatements);
        }
        progress(wire).ok_or(Unusable::Damaged)
    }
}

/// The progress of a test of whatever statements.
pub(super) fn any(bytes: &[u8]) -> Option<Progress> {
    progress(of_bytes(bytes, &READ).ok()?)
}

/// Whether bytes are a whole file of an earlier version that is not read any more: rooms had a number of their own, and
/// cases named each case.
fn is_of_before(bytes: &[u8]) -> bool {
    #[derive(Deserialize)]
    struct Before {
        class: Option<u32>,
        #[serde(default)]
        given: Vec<CaseBefore>,
    }
    #[derive(Deserialize)]
    struct CaseBefore {
        case: Option<String>,
    }

    let before = serde_json::from_slice::<Before>(bytes);
    let known = |before: Before| {
        before.class.is_some() || before.given.iter().any(|item| item.case.is_some())
    };
    bytes.ends_with(b"\n") && before.is_ok_and(known)
}

pub(super) fn seed(written: Option<String>) -> Result<Option<Seed>, Unusable> {
    let seed = written.map(|seed| seed.parse()).transpose();
    seed.map_err(|_| Unusable::Damaged)
}

fn progress<A: KeptAnswer>(wire: WireProgress) -> Option<Progress<A>> {
    let items = wire.given.into_iter().map(WireItem::read);
    let known = |perspective: String| Perspective::from_key(&perspective).ok_or(());
    let perspective = wire.perspective.map(known).transpose().ok()?;
    let form = wire.form.map(|form| Form::from_key(&form).ok_or(()));
    let guess = wire.guess.map(|guess| guess.ratings().ok_or(()));
    Some(Progress {
        info: SessionInfo {
            instrument: wire.instrument,
            perspective,
            form: form.transpose().ok()?,
            id: wire.id,
            date: wire.date,
            seed: seed(wire.seed).ok()?,
            people: wire.people.flatten(),
            guess: guess.transpose().ok()?,
            part: wire.part,
            part_title: wire.part_title,
            spent: wire.spent,
            finished: wire.finished,
            written: wire.written,
        },
        items: items.collect::<Option<_>>()?,
    })
}

#[cfg(test)]
mod tests {
    use super::{KeptAnswer, Progress, SessionInfo, Stored as _};
    use crate::error::Unusable;
    use crate::model::{ByRole, Form, Given, Perspective};
    use crate::random::Seed;

    const INSTRUMENT: &str = "list@1#00000000";

    fn info() -> SessionInfo {
        SessionInfo {
            instrument: INSTRUMENT.to_owned(),
            perspective: Some(Perspective::Wish),
            form: Some(Form::Short),
            id: "a\"b".to_owned(),
            date: "2026-11-23".to_owned(),
            seed: Some(Seed::new(7)),
            ..SessionInfo::default()
        }
    }

    fn progress<A>(answer: A) -> Progress<A> {
        Progress {
            info: info(),
            items: vec![
                ("s01".into(), Some(Given::Answer(answer))),
                ("s02".into(), Some(Given::Skipped)),
                ("s03".into(), None),
            ],
        }
    }

    #[track_caller]
    fn reads_back<A: KeptAnswer + Clone + PartialEq + std::fmt::Debug>(answer: A) {
        let progress = progress(answer);
        let bytes = progress.written().unwrap();
        assert_eq!(Progress::read(&bytes, &[INSTRUMENT]), Ok(progress));
    }

    #[test]
    fn progress_reads_back_as_it_was_written() {
        reads_back(4_u8);
        reads_back(vec![1_u64, 0, 3]);
        reads_back(ByRole {
            bureaucrat: 2_u8,
            entrepreneur: 1,
            connector: 2,
        });
    }

    #[test]
    fn fault_10_a_file_cut_at_any_byte_is_damaged() {
        let bytes = progress(4_u8).written().unwrap();
        for end in 0..bytes.len() {
            let found = Progress::<u8>::read(&bytes[..end], &[INSTRUMENT]);
            assert_eq!(found, Err(Unusable::Damaged), "cut at {end}");
        }
    }

    #[test]
    fn fault_10_another_format_other_statements_and_unknown_keys_are_told_apart() {
        let text = String::from_utf8(progress(4_u8).written().unwrap()).unwrap();
        let changed = |from: &str, to: &str| {
            Progress::<u8>::read(text.replacen(from, to, 1).as_bytes(), &[INSTRUMENT])
        };
        let other_format = Err(Unusable::OtherFormat);
        assert_eq!(changed("\"format\":2", "\"format\":3"), other_format);
        assert_eq!(
            changed("{\"format\":2", "{\"format\":3,\"new\":1"),
            other_format
        );
        let damaged = Err(Unusable::Damaged);
        assert_eq!(changed("{\"format\":2", "{\"format\":2,\"new\":1"), damaged);
        assert_eq!(changed("wish", "dream"), damaged);
        assert_eq!(changed("\"seed\":\"7\"", "\"seed\":\"x\""), damaged);
        assert_eq!(changed("{\"given\":4}", "{\"hands\":[4]}"), damaged);
        let other = Progress::<u8>::read(text.as_bytes(), &["list@2#11111111"]);
        assert_eq!(other, Err(Unusable::OtherStatements));
        let (list, key) = INSTRUMENT.split_once('#').unwrap();
        let better_words = Progress::<u8>::read(text.as_bytes(), &[format!("{list}.1#{key}")]);
        assert_eq!(better_words, Ok(progress(4_u8)));
    }

    #[test]
    fn fault_10_a_test_of_format_1_still_loads_and_other_runs_of_it_are_told_apart() {
        let test = "{\"format\":1,\"instrument\":\"list@1#00000000\",\"perspective\":\"wish\",\"form\":\"short\",\
            \"id\":\"a\\\"b\",\"date\":\"2026-11-23\",\"seed\":\"7\",\"given\":[{\"statement\":\"s01\",\"answer\":{\"given\":4}},\
            {\"statement\":\"s02\",\"answer\":\"skipped\"},{\"statement\":\"s03\",\"answer\":\"open\"}],\"finished\":false}\n";
        assert_eq!(
            Progress::read(test.as_bytes(), &[INSTRUMENT]),
            Ok(progress(4_u8))
        );
        let room = "{\"class\":1,\"instrument\":\"list@1#00000000\",\"form\":\"short\",\"date\":\"2026-11-23\",\"people\":25,\
            \"given\":[{\"statement\":\"s01\",\"hands\":{\"counted\":[1,0,3]}}]}\n";
        let room = Progress::<Vec<u64>>::read(room.as_bytes(), &[INSTRUMENT]);
        assert_eq!(room, Err(Unusable::OtherFormat));
        let cases = "{\"format\":1,\"seed\":\"7\",\"date\":\"2026-11-23\",\"given\":[{\"case\":\"permit\",\"ranking\":\"open\"}]}\n";
        let cases = Progress::<ByRole<u8>>::read(cases.as_bytes(), &["cases"]);
        assert_eq!(cases, Err(Unusable::OtherFormat));
    }
}
