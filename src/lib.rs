//! ambtenaar: a self-test, and the tools around it, for the model "De Ideale Ambtenaar": every public servant is a mix
//! of bureaucrat, entrepreneur and connector.
//!
//! # What always holds
//!
//! - One number is made in one place: a person's in [`model::Profile`], from integers; a team's and a list's in
//!   [`statistics`]. It is the same in every mode, format and number of threads. Only `score` makes a person's a second time,
//!   looked up for speed; tests hold it against the model.
//! - Missing is not zero and not neutral. Undefined is `None`, and is said in words.
//! - The statement file is the only source of the scale, the roles and the directions. The built-in file goes through the
//!   same loader as a person's own.
//! - Nothing that a person answered is lost: it is on disk before the next question, and a file is the old one or the new
//!   one, never half.
//! - Text from outside is made safe once, where it enters a terminal ([`screen::safe`]).
//! - Standard output is the result; everything else is on standard error.
//! - There is no network code, no telemetry, no `unsafe`, no hash order in any output, and no sentence outside [`words`] and the
//!   help of the commands.
//!
//! # Modules, in reading order
//!
//! The core is pure (`std`, the forms of Unicode and the functions of `libm`; no files, clock, environment or printing):
//!
//! - [`model`]: roles, scale, statements, answers, and the profile that follows from them.
//! - [`statistics`]: what follows from many people: teams, comparisons, reliability.
//! - [`error`]: what can go wrong, as values.
//!
//! Around it:
//!
//! - [`screen`]: what a terminal can show, and what is drawn on it: safe text, wrapping, keys, frames, signals.
//! - [`words`]: what a person reads, a file per subject: a sentence is one function, with all its languages under each other.
//! - [`random`]: chance that can be repeated from a seed.
//! - [`io`]: the streams, clock and environment that a run is given.
//!
//! The edges, which know the core and not each other, but that `output` writes what `score` computes, and what `cli` asks names
//! encodings and delimiters:
//!
//! - [`source`]: TOML to model, with every problem of a file at once.
//! - [`answers`]: answer files of any shape, in blocks, by several threads.
//! - `score`: the same numbers for many rows, looked up.
//! - `ask`: questions, a file each, and the ways to ask them.
//! - [`storage`]: progress, kept results, rows of answers and reports on disk.
//! - [`output`]: finished reports and the formats they are written in (`document`), and scored rows with their header (`scored`).
//! - `cli`: what may be typed with several commands, and what it means; what is typed with one stands with that one.
//!
//! Only the commands (behind [`run`]) join two edges. A test reads the sources and fails when an arrow points the wrong way, or files
//! or folders ask back what they are asked by.
//!
//! # Where to look
//!
//! - A sentence: in [`words`], in the file of its subject: a person's mix in `words::person` and the menu around it in `words::more`, a
//!   fault in `words::error`, a row or column in `words::answer_files`. What may be typed after a command is told at the end of its file.
//! - A key: which letter it is, beside the sentence that names it in [`words`] (`w` in `words::keeping`); what it does, in `press` of the
//!   question in `ask` (what no question takes ends in `ask::keys`). A menu, such as the one with `w`, gets its choices from the command
//!   that opens it: `commands::asking::leaving`, and in `commands::take` `start` and `result`.
//! - The header of a CSV: with the one who writes it. `output::scored::rows` for `score` (what `--with` adds in its arguments), `csv` or `machine` in the folder of a report
//!   below [`output`], `storage::row` for answers that are saved.
//! - A table on a page: `output::document::html`, once for every report (sheets to print have theirs in `output::export`); which columns it
//!   has, in `document` or `build` in the folder of the report below [`output`].
//! - Whether a row is somebody's: what its cell says in `answers::totals`, and what the rows around it say in `answers::rows::among`; which of
//!   two rows of a person counts by `RowPrecedence` in `commands::moment::candidates`. The words for totals are in `answers::totals::labels`, and
//!   `answers::rows::general` leaves such rows out. What a legend says: `answers::columns::legend`, which is asked about
//!   names, titles, sheets, cells beside the answers and rows without answers.
//! - What is drawn: `screen::bar` and its neighbours, for a terminal; `output::document::figure` for a page.
//! - What is kept between two runs: its form in `storage::progress` and `storage::result`, and when it is written in `commands::asking::store`
//!   and, for a result, `commands::take::kept_result`.
//! - A situation, a role, a case, a statement: in `statements/`, as text; `tests/README.md` says what else such a file touches.

#[macro_use]
pub mod words;

pub mod answers;
mod ask;
mod cli;
mod commands;
pub mod error;
pub mod io;
pub mod model;
pub mod output;
pub mod random;
mod score;
pub mod screen;
pub mod source;
pub mod statistics;
pub mod storage;

pub use commands::{Outcome, command, run};
