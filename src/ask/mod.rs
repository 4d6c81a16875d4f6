//! Asking: questions ([`prompt::Prompt`]), a file each; the ways to ask them ([`Runner`]); and the runs through many of them.
//!
//! Leaving is a value, not an error: whoever stops gets to know how to go on.

mod block;
mod cases;
mod count;
mod countdown;
mod drawing;
mod entry;
mod field;
mod hands;
#[cfg(test)]
mod hands_tests;
mod interview;
mod keys;
#[cfg(test)]
mod line_tests;
mod lines;
mod menu;
mod order;
mod pages;
mod projector;
mod prompt;
mod question;
mod ranking;
mod ratings;
mod reveal;
mod review;
mod room;
mod runner;
#[cfg(test)]
mod scripted;
mod scroll;
mod statement;
#[cfg(test)]
mod statement_tests;
#[cfg(test)]
mod tests;
mod typed;
mod understood;
mod words;

pub(crate) use cases::{CaseSitting, CaseSubject, live_cases, rank_cases};
pub(crate) use count::{ChoiceAnswer, RoomChoice};
pub(crate) use countdown::Countdown;
pub(crate) use field::Field;
pub(crate) use interview::{Ending, Subject, interview};
pub(crate) use keys::KeyRunner;
pub(crate) use lines::LineRunner;
pub(crate) use menu::{BACKSPACE, Choice, LEAVE_KEYS, Menu};
pub(crate) use pages::{LayOut, Pages, paged, paged_pieces};
pub(crate) use projector::{Projector, ProjectorView};
pub(crate) use prompt::{Asked, Leaving, Unanswered, or_back, or_left};
pub(crate) use ratings::{Ratings, rate};
pub(crate) use reveal::RevealChoice;
pub(crate) use room::{RoomSitting, RoomSubject, show_hands, vote};
pub(crate) use runner::Runner;
