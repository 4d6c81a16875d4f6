//! The interview: a pure state machine ([`Session`]), and three ways to ask ([`Ask`]): with single keys, in plain
//! lines, and not at all (answers given beforehand).
//!
//! Leaving is a value, not an error: whoever stops gets to know how to go on.

mod ask;
mod cases;
mod class;
mod conduct;
mod keys;
mod lines;
mod ranking;
mod scripted;
mod session;

pub use ask::{
    Ask, BACKSPACE, CaseQuestion, CaseReply, Choice, Chosen, Leaving, Menu, Question, Reply,
    Review, ReviewEntry, ReviewReply,
};
pub use cases::{CaseGiven, CaseSession, CaseSubject, conduct_cases};
pub use class::{
    AskRoom, ClassEnding, ClassSession, ClassStep, ClassSubject, CountQuestion, CountReply, Entry,
    EntryKey, EntryOutcome, Hands, Revealed, RevealedReply, conduct_class, opening_question,
};
pub use conduct::{Ending, Subject, conduct, guess};
pub use keys::{KeyAsker, QuietTerminal};
pub use lines::LineAsker;
pub use ranking::{ACTIONS, Ranking};
pub use scripted::{AnswersProblem, given_answers};
pub use session::{Given, Session, Step};
