//! What each column of a file holds, and what a row has to be read by.
//!
//! [`names`] understands the name of one column, without the [`code`]s and words [`around`] it; [`statements`] those of a row,
//! [`mod@column`] all of them together, with [`frame`] for questions in pieces, [`sample`] for what only cells tell, [`whose`],
//! [`relation`] and [`status`] for who a row is of and whether it was handed in, and [`settle`] for what was said on the command line.
//! [`plan`] is what comes of it: statements, details and [`slots`], the [`step`]s through a row, [`kept`] columns, the [`margin`], those
//! with [`labels`] of rows that are nobody's, what is [`lacking`], [`recoded`] or [`unread`], from whose [`perspective`] rows are, and the
//! plans of several [`editions`]. [`row_label`] is what a row is called; [`one_cell`], [`title`] and [`cut`] are rows that no plan fits.
//! [`legend`] is what a text says that numbers mean, wherever it stands.

pub(super) mod around;
pub(super) mod code;
pub(super) mod column;
pub(super) mod cut;
pub(super) mod editions;
pub(super) mod frame;
pub(super) mod kept;
pub(super) mod labels;
mod lacking;
pub(super) mod legend;
pub(super) mod margin;
pub(super) mod names;
pub(super) mod one_cell;
pub(super) mod perspective;
pub(super) mod plan;
pub(super) mod recoded;
pub(super) mod relation;
pub(super) mod row_label;
pub(super) mod sample;
pub(super) mod settle;
pub(super) mod slots;
pub(super) mod statements;
pub(super) mod status;
pub(super) mod step;
pub(super) mod title;
pub(super) mod unread;
pub(super) mod whose;
