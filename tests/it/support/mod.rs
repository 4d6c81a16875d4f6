//! Running the program as a person does: through pipes or in a terminal, independent of who runs the tests, where and when.

mod answers;
mod kept;
mod program;
mod terminal;
mod wording;
mod workbook;

pub(crate) use answers::{AnswerSet, Dice, EIGHTS, comma_separated, statement_ids, statements};
pub(crate) use kept::given;
pub(crate) use program::{Ambtenaar, Home, Ran, ambtenaar};
pub(crate) use terminal::{Terminal, shows, words};
pub(crate) use wording::{added, in_common, lacks, problem};
pub(crate) use workbook::{Workbook, ods, relation, relations, row_of};

/// Keys as a terminal sends them.
pub(crate) mod key {
    pub(crate) const ENTER: &str = "\r";
    pub(crate) const BACKSPACE: &str = "\u{7f}";
    pub(crate) const ESCAPE: &str = "\u{1b}";
    pub(crate) const UP: &str = "\u{1b}[A";
    pub(crate) const DOWN: &str = "\u{1b}[B";
    pub(crate) const LEFT: &str = "\u{1b}[D";
    pub(crate) const PAGE_UP: &str = "\u{1b}[5~";
    pub(crate) const CTRL_D: &str = "\u{4}";
    pub(crate) const CTRL_C: &str = "\u{3}";
}
