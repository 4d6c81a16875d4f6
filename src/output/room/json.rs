//! The picture of a room for programs.
//!
//! One object: `instrument`, `date`, `form` and `rooms`, one per vote in the order in which they were given. A room has `scores` and `mix`
//! per role in full precision (null where there is none) and `items`, in the order of its file: `item`, `role` (null for cases and
//! situations), `people`, `counts` (null when it was skipped; of cases and situations per role in declared order) and `division`, 0 to
//! 100.

use serde::Serialize;

use crate::model::{ByRole, Form, Fraction, Role, RoomItem, RoomVote};
use crate::output::wire::line;
use crate::statistics::{Counts, HandsResult};

use super::ShownRoom;

#[derive(Serialize)]
struct WireRooms<'a> {
    instrument: &'a str,
    date: &'a str,
    form: Form,
    rooms: Vec<WireRoom>,
}

#[derive(Serialize)]
struct WireRoom {
    scores: ByRole<Option<Fraction>>,
    mix: ByRole<Option<Fraction>>,
    items: Vec<WireVote>,
}

#[derive(Serialize)]
struct WireVote {
    item: String,
    role: Option<Role>,
    people: Option<u64>,
    counts: Option<Vec<u64>>,
    division: Option<f64>,
}

/// One JSON object on one line.
pub(super) fn json(room: &ShownRoom<'_>) -> String {
    let results = room.results();
    let rooms = room.votes.iter().zip(&results);
    line(&WireRooms {
        instrument: room.instrument,
        date: room.date,
        form: room.form,
        rooms: rooms
            .map(|(votes, result)| one(room, votes, result))
            .collect(),
    })
}

fn one(room: &ShownRoom<'_>, votes: &[RoomVote], result: &HandsResult) -> WireRoom {
    WireRoom {
        scores: result.scores,
        mix: ByRole::from_fn(|role| result.mix.map(|mix| mix[role])),
        items: votes.iter().map(|vote| item(room, vote)).collect(),
    }
}

fn item(room: &ShownRoom<'_>, vote: &RoomVote) -> WireVote {
    let mut statements = room.questionnaire.statements().iter();
    let statement = match &vote.item {
        RoomItem::Statement(id) => statements.find(|statement| statement.id.as_str() == id),
        _ => None,
    };
    let scale = room.questionnaire.scale();
    let counts = vote.counts.as_ref().filter(|_| statement.is_some());
    WireVote {
        item: vote.item.to_string(),
        role: statement.map(|statement| statement.role),
        people: vote.people,
        division: counts.and_then(|counts| Counts::of(scale, counts).disagreement(scale)),
        counts: vote.counts.clone(),
    }
}
