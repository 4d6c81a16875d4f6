//! A few choices, each with a key of its own.

use crate::screen::{Frame, Key, Look, Wrap, columns, padded, safe};
use crate::words;
use crate::words::Language;

use super::countdown::Countdown;
use super::prompt::{AlreadySaid, Prompt, Step};
use super::scroll::Scroll;
use super::words::{Move, WordMeaning, is_enter, is_key, is_one_of};

/// The fewest lines of a long text that are shown above the choices.
const FEWEST_LINES: usize = 2;

/// The fewest rows for choices that do not fit at once.
const FEWEST_ROWS: usize = 8;

/// Backspace, as the key of a choice.
pub(crate) const BACKSPACE: char = '\u{8}';

/// The keys of a choice that leaves for where the person came from; the one that leaves anything is shown.
pub(crate) const LEAVE_KEYS: &[char] = &['q', BACKSPACE];

/// A choice in a menu, and what comes of it.
#[derive(Debug, Clone)]
pub(crate) struct Choice<T> {
    value: T,
    keys: &'static [char],
    word: Option<&'static str>,
    label: String,
    /// What stands behind the label where there is room.
    detail: String,
}

impl<T: Clone> Choice<T> {
    /// A choice by one of these keys (lower case), or by Enter when there are none; without words it is not shown.
    pub(crate) fn new(value: T, keys: &'static [char], label: impl Into<String>) -> Self {
        Self {
            value,
            keys,
            word: None,
            label: label.into(),
            detail: String::new(),
        }
    }

    /// The same with more words behind its label, which go where they do not fit.
    pub(crate) fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.detail = detail.into();
        self
    }

    /// What it does, in as many words as there are or in the fewest.
    fn text(&self, in_full: bool) -> String {
        let detail = if in_full { self.detail.as_str() } else { "" };
        format!("{}{detail}", self.label)
    }

    /// The same with a word that is typed for it in plain lines, where its key is too.
    pub(crate) fn typed(mut self, word: &'static str) -> Self {
        self.word = Some(word);
        self
    }

    /// The key as a person reads it.
    fn key(&self) -> String {
        match self.keys.first() {
            None => "Enter".to_owned(),
            Some(&BACKSPACE) => "Backspace".to_owned(),
            Some(key) => key.to_string(),
        }
    }

    /// What is typed for it in plain lines.
    fn to_type(&self) -> String {
        self.word.map_or_else(|| self.key(), str::to_owned)
    }

    fn is_typed(&self, typed: &str) -> bool {
        let is_word = self.word.is_some_and(|word| word == typed);
        let is_enter = self.keys.is_empty() && is_enter(typed);
        is_word || is_enter || is_one_of(self.keys, typed)
    }

    /// The key as a person reads it, and what it does.
    pub(super) fn key_and_label(&self) -> (String, String) {
        (self.key(), self.text(true))
    }

    /// What comes of the first of these that is the one.
    pub(super) fn chosen(choices: &[Self], is: impl Fn(&Self) -> bool) -> Step<T> {
        let chosen = choices.iter().find(|choice| is(choice));
        chosen.map_or(Step::Unknown, |choice| Step::Value(choice.value.clone()))
    }

    /// Whether this key chooses it.
    pub(super) fn is_key(&self, key: char) -> bool {
        is_key(self.keys, key)
    }

    /// Whether this is the choice to do what a word means everywhere.
    fn does(&self, wish: WordMeaning, quit_keys: &[char]) -> bool {
        match wish {
            WordMeaning::Back => self.keys.contains(&BACKSPACE),
            WordMeaning::Quit => self.keys == quit_keys,
            WordMeaning::Help | WordMeaning::Skip => false,
        }
    }

    fn is_shown(&self) -> bool {
        !self.label.is_empty()
    }
}

/// Asks for one of a few choices.
#[derive(Debug)]
pub(crate) struct Menu<T> {
    spoken: Language,
    lines: Vec<String>,
    choices: Vec<Choice<T>>,
    in_one_line: bool,
    read_first: bool,
    idle: Option<&'static str>,
    countdown: Option<Countdown>,
    scroll: Scroll,
    /// Whether something does not fit on the screen.
    cut: bool,
}

impl<T: Clone> Menu<T> {
    /// These choices under each other, below these lines; the first line stands out when there are more.
    pub(crate) fn new(spoken: Language, lines: Vec<String>, choices: Vec<Choice<T>>) -> Self {
        Self {
            spoken,
            lines,
            choices,
            in_one_line: false,
            read_first: false,
            idle: None,
            countdown: None,
            scroll: Scroll::default(),
            cut: false,
        }
    }

    /// The choices beside each other.
    pub(crate) fn in_one_line(mut self) -> Self {
        self.in_one_line = true;
        self
    }

    /// The same with the time that is left below the first line, and with the keys of a clicker: on is what Enter does, back what
    /// Backspace does.
    pub(crate) fn timed(mut self, countdown: Countdown) -> Self {
        self.lines.insert(1.min(self.lines.len()), countdown.line());
        self.countdown = Some(countdown);
        self
    }

    /// The same where Enter and a space read on to the end of the lines before they choose, so that nothing is passed over.
    pub(crate) fn read_first(mut self) -> Self {
        self.read_first = true;
        self
    }

    /// The same where Enter and a space that choose nothing are answered with these words.
    pub(crate) fn idle(mut self, words: &'static str) -> Self {
        self.idle = Some(words);
        self
    }

    /// The lines above the choices.
    pub(crate) fn lines(&self) -> &[String] {
        &self.lines
    }

    /// The lines above the choices, wrapped.
    fn above(&self, look: &Look<'_>) -> Vec<String> {
        let mut above = Vec::new();
        for (place, line) in self.lines.iter().enumerate() {
            let wrapped = Wrap::at(look.width()).lines(&safe(line));
            if place == 0 && self.lines.len() > 1 {
                above.extend(wrapped.iter().map(|line| look.theme.strong(line)));
            } else {
                above.extend(wrapped);
            }
            above.push(String::new());
        }
        above
    }

    fn below(&self, look: &Look<'_>, in_full: bool) -> Vec<String> {
        let mut below = look.note.map_or_else(Vec::new, |note| look.dimmed(note));
        let wrap = Wrap::at(look.width());
        if self.in_one_line {
            let shown = self.choices.iter().filter(|choice| choice.is_shown());
            let choices: Vec<String> = shown
                .map(|choice| format!("{} {}", choice.key(), choice.text(in_full)))
                .collect();
            let separator = look.theme.separator();
            below.extend(wrap.indent("  ").pieces(&choices, separator));
            return below;
        }
        let shown = || self.choices.iter().filter(|choice| choice.is_shown());
        let widest = shown().map(|choice| columns(&choice.key())).max();
        let widest = widest.unwrap_or(0);
        for choice in shown() {
            let first = format!("  {} ", padded(&choice.key(), widest));
            let hang = " ".repeat(columns(&first));
            below.extend(wrap.hang(&first, &hang).lines(&choice.text(in_full)));
        }
        below
    }

    /// Everything in a window to scroll through, with the quiet line and the last choice below it, where the choices alone fill the screen.
    fn scrolled(&mut self, look: &Look<'_>) -> Option<Frame> {
        if look.rows < FEWEST_ROWS {
            return None;
        }
        let note = look.note.map_or_else(Vec::new, |note| look.dimmed(note));
        let plain = Look {
            note: None,
            ..*look
        };
        let mut lines = self.above(&plain);
        lines.retain(|line| !line.is_empty());
        lines.extend(self.below(&plain, false));
        let last = lines.pop();
        let room = look.rows.checked_sub(1 + note.len())?;
        let more = words::interview::read_on(self.spoken);
        let mut frame = Frame::default();
        frame.lines(self.scroll.window(lines, room, look.theme, more));
        frame.lines(note);
        frame.lines(last);
        frame.fits(look.rows).then_some(frame)
    }

    fn chosen(&self, is: impl Fn(&Choice<T>) -> bool) -> Step<T> {
        Choice::chosen(&self.choices, is)
    }
}

impl<T: Clone> Prompt for Menu<T> {
    type Value = T;

    fn spoken(&self) -> Language {
        self.spoken
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        let mut above = self.above(look);
        if look.note.is_some() {
            // In the place of the empty row, so that nothing moves.
            above.pop();
        }
        // The text goes before the details of the choices, and those before none of the text at all.
        let whole = above.iter().filter(|line| !line.is_empty()).count();
        let fewest = FEWEST_LINES.min(above.len());
        let least = look.note.map_or(fewest, |_| 0);
        let mut ways = [(true, whole), (false, fewest), (false, least)].into_iter();
        let fitting = ways.find_map(|(in_full, needed)| {
            let below = self.below(look, in_full);
            let room = look.rows.checked_sub(below.len());
            room.filter(|room| *room >= needed)
                .map(|room| (below, room, in_full))
        });
        let Some((below, room, in_full)) = fitting else {
            // Better without the quiet line than not as a frame.
            let plain = Look {
                note: None,
                ..*look
            };
            self.cut = true;
            return match look.note {
                Some(_) => self.scrolled(look).or_else(|| self.draw(&plain)),
                None => self.scrolled(look),
            };
        };
        if above.len() > room {
            // Words before air: on a small screen a sentence is shown whole where it can be.
            above.retain(|line| !line.is_empty());
        }
        self.cut = !in_full || above.len() > room;
        let mut frame = Frame::default();
        if !above.is_empty() && room > 0 {
            let more = words::interview::read_on(self.spoken);
            frame.lines(self.scroll.window(above, room, look.theme, more));
        }
        frame.lines(below);
        Some(frame)
    }

    fn tick(&mut self) -> bool {
        let line = self.countdown.map(|countdown| countdown.line());
        let Some((shown, line)) = self.lines.get_mut(1).zip(line) else {
            return false;
        };
        let changed = *shown != line;
        *shown = line;
        changed
    }

    fn press(&mut self, key: &Key) -> Step<T> {
        let key = match Move::past_shown(key) {
            Some(Move::On) if self.countdown.is_some() && *key != Key::Char(' ') => &Key::Enter,
            Some(Move::Back) if self.countdown.is_some() => &Key::Backspace,
            _ => key,
        };
        let step = match key {
            Key::Enter | Key::Char(' ')
                if self.read_first && !self.scroll.is_read() && self.scroll.down() =>
            {
                return Step::Stay;
            }
            Key::Enter => self.chosen(|choice| choice.keys.is_empty()),
            Key::Char(key) => self.chosen(|choice| is_key(choice.keys, *key)),
            Key::Backspace | Key::Escape => self.chosen(|choice| choice.keys.contains(&BACKSPACE)),
            _ => Step::Unknown,
        };
        match step {
            Step::Unknown if *key == Key::Char(' ') && self.scroll.down() => Step::Stay,
            Step::Unknown if *key == Key::Char(' ') && self.read_first => Step::Stay,
            // From the end of what does not fit it leads back to the beginning.
            Step::Unknown
                if *key == Key::Char(' ') && self.idle.is_none() && self.scroll.is_long() =>
            {
                self.scroll.press(&Key::Home);
                Step::Stay
            }
            Step::Unknown if matches!(key, Key::Enter | Key::Char(' ')) => {
                let idle = self.idle.map(str::to_owned);
                idle.map_or(Step::Unknown, Step::Note)
            }
            Step::Unknown if self.scroll.is_long() && self.scroll.press(key) => Step::Stay,
            step => step,
        }
    }

    fn escape(&self) -> String {
        let mut shown = self.choices.iter().filter(|choice| choice.is_shown());
        let leaves = shown.find(|choice| choice.keys == words::interview::QUIT_KEYS);
        leaves.map_or_else(
            || self.stray(""),
            |choice| words::interview::escape(self.spoken, &choice.label),
        )
    }

    fn help(&self) -> Vec<String> {
        if !self.cut {
            return Vec::new();
        }
        let shown = self.choices.iter().filter(|choice| choice.is_shown());
        let keys = shown.map(|choice| format!("{}  {}", choice.key(), choice.text(true)));
        let lines = self.lines.iter().cloned();
        lines.chain([String::new()]).chain(keys).collect()
    }

    fn read_out(&self, _told: &mut AlreadySaid) -> Vec<String> {
        let option = |choice: &Choice<T>| {
            words::interview::lines::option(self.spoken, &choice.to_type(), &choice.text(true))
        };
        let shown = self.choices.iter().filter(|choice| choice.is_shown());
        let choices = shown.map(option);
        self.lines.iter().cloned().chain(choices).collect()
    }

    fn label(&self) -> String {
        let shown = self.choices.iter().filter(|choice| choice.is_shown());
        let (enter, others): (Vec<&Choice<T>>, Vec<&Choice<T>>) =
            shown.partition(|choice| choice.keys.is_empty());
        let others: Vec<String> = others.into_iter().map(Choice::to_type).collect();
        words::interview::lines::choose(self.spoken, !enter.is_empty(), &others)
    }

    fn hear(&mut self, typed: &str) -> Step<T> {
        let typed = typed.to_lowercase();
        let quit_keys = words::interview::QUIT_KEYS;
        let known = match self.chosen(|choice| choice.is_typed(&typed)) {
            Step::Unknown => WordMeaning::of(&typed).map_or(Step::Unknown, |wish| {
                self.chosen(|choice| choice.does(wish, quit_keys))
            }),
            step => step,
        };
        match known {
            Step::Unknown if is_enter(&typed) => {
                let idle = self.idle.map(str::to_owned);
                idle.map_or(Step::Unknown, Step::Note)
            }
            step => step,
        }
    }
}
