//! The frame of a menu: what it is about, and a key per choice.

use crate::interview::{Choice, Menu};
use crate::terminal::{Wrap, safe};

use super::frame::Frame;
use super::theme::House;

/// The choices, with the lines above them or without, and the note below them.
pub(super) fn frame(
    menu: &Menu,
    house: &House,
    width: usize,
    with_lines: bool,
    note: Option<&str>,
) -> Frame {
    let mut frame = Frame::default();
    let lines = menu
        .lines
        .iter()
        .take(if with_lines { usize::MAX } else { 0 });
    for (place, line) in lines.enumerate() {
        let line = safe(line);
        let wrapped = Wrap::at(width).lines(&line);
        if place == 0 && menu.lines.len() > 1 {
            frame.lines(wrapped.iter().map(|line| house.strong(line)));
        } else {
            frame.lines(wrapped);
        }
        frame.line("");
    }
    let shown = |choice: &Choice| match choice.keys.first() {
        Some(key) => format!("{key} {}", choice.label),
        None => format!("Enter {}", choice.label),
    };
    if menu.in_one_line {
        let named = menu
            .choices
            .iter()
            .filter(|choice| !choice.label.is_empty());
        let choices: Vec<String> = named.map(shown).collect();
        let line = Wrap::at(width).indent("  ");
        frame.lines(line.pieces(&choices, house.separator()));
    } else {
        for choice in &menu.choices {
            let key = choice
                .keys
                .first()
                .map_or_else(|| "Enter".to_owned(), char::to_string);
            let first = format!("  {key:<6}");
            frame.lines(
                Wrap::at(width)
                    .hang(&first, "        ")
                    .lines(&choice.label),
            );
        }
    }
    let note = note.map(|note| Wrap::at(width).indent("  ").lines(note));
    frame.lines(note.iter().flatten().map(|line| house.dim(line)));
    frame
}
