//! A menu where one key chooses, or the line of keys under a text.

use std::io;

use console::Key;

use crate::interview::ask::BACKSPACE;
use crate::interview::keys::frame::Frame;
use crate::interview::keys::theme::House;
use crate::interview::keys::typed::END_OF_INPUT;
use crate::interview::{Ask as _, Choice, Chosen, Leaving, Menu};
use crate::terminal::{Wrap, columns, safe};

use super::{KeyAsker, WIDEST};

/// The columns of the widest key of most menus.
const ENTER: usize = 5;

impl KeyAsker {
    /// Asks for one of a few choices.
    pub(super) fn choose(&mut self, menu: &Menu) -> io::Result<Chosen> {
        let mut told = false;
        let mut note = self.note.take();
        loop {
            let (rows, width) = self.room();
            let whole = frame(menu, note.as_deref(), &self.house, width, !told);
            let choices = frame(menu, note.as_deref(), &self.house, width, false);
            if !choices.fits(rows) {
                if let Some(note) = note.take() {
                    self.say(&note)?;
                    continue;
                }
                return self.in_lines(Chosen::Leave(Leaving::Interrupt), |lines| lines.menu(menu));
            }
            if !whole.fits(rows) && !told {
                for line in &menu.lines {
                    self.say(line)?;
                }
                told = true;
            }
            self.painter.draw(if told { &choices } else { &whole })?;
            let key = self.key()?;
            if let Some(chosen) = chosen(menu, &key) {
                self.painter.erase()?;
                return Ok(chosen);
            }
            let idle = matches!(key, Key::Enter | Key::Char(' '));
            note = menu.idle.filter(|_| idle).map(str::to_owned);
        }
    }

    /// The rows that a menu takes under what stands on the screen, with the row below it.
    pub(super) fn rows_of(&self, menu: &Menu) -> usize {
        let (_, width) = self.room();
        frame(menu, None, &self.house, width, true).lines.len() + 1
    }

    /// The rows of the screen, and the columns that a line may take.
    fn room(&self) -> (usize, usize) {
        let (rows, screen) = self.painter.size();
        (rows, screen.saturating_sub(1).clamp(1, WIDEST))
    }
}

/// What a key chooses; nothing for keys that mean nothing here.
fn chosen(menu: &Menu, key: &Key) -> Option<Chosen> {
    let place = |is_it: &dyn Fn(&Choice) -> bool| {
        let place = menu.choices.iter().position(is_it);
        place.map(Chosen::Choice)
    };
    match key {
        Key::CtrlC => Some(Chosen::Leave(Leaving::Interrupt)),
        Key::Char(END_OF_INPUT) => Some(Chosen::Leave(Leaving::Stop)),
        Key::Enter => place(&|choice| choice.keys.is_empty()),
        Key::Backspace => place(&|choice| choice.keys.contains(&BACKSPACE)),
        Key::Char(key) => {
            let key = key.to_lowercase().next().unwrap_or(*key);
            let leaves = menu.texts.interview.quit_keys.contains(&key);
            let leave = leaves.then_some(Chosen::Leave(Leaving::Stop));
            place(&|choice| choice.keys.contains(&key)).or(leave)
        }
        _ => None,
    }
}

/// The choices, with the lines above them or without, and a note right above the choices.
fn frame(menu: &Menu, note: Option<&str>, house: &House, width: usize, with_lines: bool) -> Frame {
    let mut frame = Frame::default();
    for (place, line) in menu.lines.iter().enumerate().filter(|_| with_lines) {
        let wrapped = Wrap::at(width).lines(&safe(line));
        if place == 0 && menu.lines.len() > 1 {
            frame.lines(wrapped.iter().map(|line| house.strong(line)));
        } else {
            frame.lines(wrapped);
        }
        frame.line("");
    }
    if let Some(note) = note {
        // In the place of the empty row, so that nothing moves.
        frame.lines.pop();
        frame.lines(Wrap::at(width).indent("  ").lines(note));
    }
    frame.lines(choices(menu, house, width));
    frame
}

fn choices(menu: &Menu, house: &House, width: usize) -> Vec<String> {
    let named = menu
        .choices
        .iter()
        .filter(|choice| !choice.label.is_empty());
    let named: Vec<(String, &str)> = named
        .map(|choice| (key_of(choice), choice.label.as_str()))
        .collect();
    if menu.in_one_line {
        let shown: Vec<String> = named
            .iter()
            .map(|(key, label)| format!("{key} {label}"))
            .collect();
        return Wrap::at(width)
            .indent("  ")
            .pieces(&shown, house.separator());
    }
    let widest = named.iter().map(|(key, _)| columns(key)).max();
    let widest = widest.unwrap_or_default().max(ENTER) + 1;
    let rest = " ".repeat(widest + 2);
    named
        .iter()
        .flat_map(|(key, label)| {
            Wrap::at(width)
                .hang(&format!("  {key:<widest$}"), &rest)
                .lines(&safe(label))
        })
        .collect()
}

/// The key of a choice as a person knows it.
fn key_of(choice: &Choice) -> String {
    match choice.keys.first() {
        None => "Enter".to_owned(),
        Some(&BACKSPACE) => "Backspace".to_owned(),
        Some(key) => key.to_string(),
    }
}
