//! The frame of the review: the answers, as many as fit, and a field for a number.

use crate::interview::Review;
use crate::terminal::{Wrap, columns};

use super::frame::Frame;
use super::theme::House;

/// The widest a line of text may be.
const WIDEST: usize = 78;

/// From how many rows on the list has room for a mark that it goes on.
const ROOM_FOR_MARKS: usize = 5;

/// Where the list is scrolled to, and what is typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Position {
    /// The first line of the list that is shown.
    pub(super) top: usize,
    /// The digits typed so far.
    pub(super) field: String,
}

/// The frame for a screen of this size, and the furthest the list can be scrolled.
pub(super) fn frame(
    review: &Review<'_>,
    position: &Position,
    note: Option<&str>,
    house: &House,
    (rows, screen): (usize, usize),
) -> (Frame, usize) {
    let width = screen.saturating_sub(1).min(WIDEST);
    let head = head(review, house, width);
    let foot = foot(review, position, note, house, width);
    let list: Vec<String> = list(review, width).into_iter().flatten().collect();
    let room = rows
        .saturating_sub(head.len() + foot.len())
        .max(1)
        .min(list.len());
    let furthest = list.len().saturating_sub(room);
    let top = position.top.min(furthest);
    let mut frame = Frame::default();
    frame.lines(head);
    let more = |is_more: bool| is_more && room >= ROOM_FOR_MARKS;
    let (above, below) = (more(top > 0), more(top < furthest));
    let mark = if house.is_unicode() { "  …" } else { "  ..." };
    let bottom = room - 1;
    let shown = list.into_iter().skip(top).take(room);
    frame.lines(shown.enumerate().map(|(row, line)| match row {
        0 if above => house.dim(mark),
        row if row == bottom && below => house.dim(mark),
        _ => line,
    }));
    let field_row =
        frame.lines.len() + foot.iter().position(|(_, is_field)| *is_field).unwrap_or(0);
    let column = foot
        .iter()
        .find(|(_, is_field)| *is_field)
        .map_or(0, |(line, _)| columns(line));
    frame.lines(foot.into_iter().map(|(line, _)| line));
    frame.cursor = Some((field_row, column));
    (frame, furthest)
}

fn head(review: &Review<'_>, house: &House, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Wrap::at(width)
        .lines(&review.summary)
        .iter()
        .map(|line| house.strong(line))
        .collect();
    lines.extend(review.reminder.map(|reminder| house.dim(reminder)));
    if let Some(helpful) = &review.helpful {
        lines.extend(Wrap::at(width).lines(helpful));
    }
    lines.push(String::new());
    lines
}

/// The line of the list where a statement begins, on a screen of this width.
pub(super) fn line_of(review: &Review<'_>, turn: usize, screen: usize) -> usize {
    let width = screen.saturating_sub(1).min(WIDEST);
    list(review, width).iter().take(turn).map(Vec::len).sum()
}

/// The lines of each statement.
fn list(review: &Review<'_>, width: usize) -> Vec<Vec<String>> {
    let digits = review.entries.len().to_string().len();
    let skip_key = review
        .texts
        .interview
        .skip_keys
        .first()
        .copied()
        .unwrap_or('s')
        .to_string();
    let mut lines = Vec::new();
    for (number, entry) in (1..).zip(&review.entries) {
        let answer = entry
            .given
            .answer()
            .map_or_else(|| skip_key.clone(), |value| value.to_string());
        let first = format!("  {number:>digits$}  {answer}   ");
        lines.push(
            Wrap::at(width)
                .hang(&first, &" ".repeat(columns(&first)))
                .lines(entry.text),
        );
    }
    lines
}

/// The lines under the list, each with whether it is the field.
fn foot(
    review: &Review<'_>,
    position: &Position,
    note: Option<&str>,
    house: &House,
    width: usize,
) -> Vec<(String, bool)> {
    let words = &review.texts.interview;
    let mut lines = vec![(String::new(), false)];
    let hint = note.unwrap_or(words.field_hint);
    lines.extend(
        Wrap::at(width)
            .indent("  ")
            .lines(hint)
            .iter()
            .map(|line| (house.dim(line), false)),
    );
    let keys = Wrap::at(width)
        .indent("  ")
        .pieces(words.review_keys, house.separator());
    lines.extend(keys.iter().map(|line| (house.dim(line), false)));
    lines.push((format!("  {} {}", words.field, position.field), true));
    lines
}
