//! A scored row as a JSON object: full precision, stable English keys.

use crate::model::Questionnaire;
use crate::output::wire::{WireProfile, written};

use super::Scored;

/// Adds one object on one line, from after the id on: `{"id":"…"` stands before it. A cell that is not there is null.
///
/// The kept columns follow under their own names. Returns whether the row is complete.
pub fn json<'k>(
    questionnaire: &Questionnaire,
    scored: Scored<'_>,
    kept: impl Iterator<Item = (&'k str, Option<&'k [u8]>)>,
    out: &mut Vec<u8>,
) -> bool {
    let profile = scored.profile(questionnaire);
    let run = scored.longest_run.unwrap_or_default();
    let object = written(&WireProfile::new(&profile, run));
    out.push(b',');
    let inside = object
        .strip_prefix('{')
        .and_then(|rest| rest.strip_suffix('}'));
    out.extend_from_slice(inside.unwrap_or_default().as_bytes());
    for (name, cell) in kept {
        out.push(b',');
        push_string(name, out);
        out.push(b':');
        match cell {
            Some(cell) => push_string(&String::from_utf8_lossy(cell), out),
            None => out.extend_from_slice(b"null"),
        }
    }
    out.extend_from_slice(b"}\n");
    profile.is_complete()
}

/// Adds the start of an object, up to and including the id; the source stands before it.
pub(crate) fn json_id(source: Option<&[u8]>, id: &[u8], out: &mut Vec<u8>) {
    out.push(b'{');
    if let Some(source) = source {
        out.extend_from_slice(b"\"source\":");
        push_string(&String::from_utf8_lossy(source), out);
        out.push(b',');
    }
    out.extend_from_slice(b"\"id\":");
    push_string(&String::from_utf8_lossy(id), out);
}

fn push_string(text: &str, out: &mut Vec<u8>) {
    let written = serde_json::to_writer(&mut *out, text);
    debug_assert!(written.is_ok(), "writing to memory does not fail");
}
