//! The picture of a room for programs.
//!
//! One object: `instrument`, `date`, `form` and `rooms`, one per vote in the order in which they were given. A room has `scores` and `mix`
//! per role in full precision (null where there is none) and `items`, in the order of its file: `item`, `role` (null for cases and
//! situations), `people`, `counts` (null when it was skipped; of cases and situations per role in declared order) and `division`, 0 to
//! 100.

use crate::model::{ByRole, RoomItem, RoomVote};
use crate::output::wire::{WireObject, line, object};
use crate::statistics::Counts;

use super::ShownRoom;

/// One JSON object on one line.
pub(super) fn json(room: &ShownRoom<'_>) -> String {
    let rooms = room.votes.iter().zip(room.results());
    let rooms = rooms.map(|(votes, result)| {
        object! {
            "scores": result.scores,
            "mix": ByRole::from_fn(|role| result.mix.map(|mix| mix[role])),
            "items": votes.iter().map(|vote| item(room, vote)).collect::<Vec<WireObject>>(),
        }
    });
    line(&object! {
        "instrument": room.instrument,
        "date": room.date,
        "form": room.form,
        "rooms": rooms.collect::<Vec<WireObject>>(),
    })
}

fn item(room: &ShownRoom<'_>, vote: &RoomVote) -> WireObject {
    let mut statements = room.questionnaire.statements().iter();
    let statement = match &vote.item {
        RoomItem::Statement(id) => statements.find(|statement| statement.id.as_str() == id),
        _ => None,
    };
    let scale = room.questionnaire.scale();
    let counts = vote.counts.as_ref().filter(|_| statement.is_some());
    object! {
        "item": vote.item.to_string(),
        "role": statement.map(|statement| statement.role),
        "people": vote.people,
        "counts": vote.counts,
        "division": counts.and_then(|counts| Counts::of(scale, counts).disagreement(scale)),
    }
}
