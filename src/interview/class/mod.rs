//! A room that votes by show of hands: what the trainer types, where the room is in the list, and what is asked next.
//!
//! The same arrangement as the interview of one person: a pure state machine ([`ClassSession`]), what is typed as pure as
//! that ([`Entry`]), and asking as a trait ([`AskRoom`]) with single keys and with plain lines.

mod ask;
mod bars;
mod conduct;
mod entry;
mod lines;
mod session;

pub(in crate::interview) use bars::bars;

pub use ask::{AskRoom, CountQuestion, CountReply, Revealed, RevealedReply};
pub use conduct::{ClassEnding, ClassSubject, conduct_class, opening_question};
pub use entry::{Entry, EntryKey, EntryOutcome};
pub use session::{ClassSession, ClassStep, Hands};
