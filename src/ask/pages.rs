//! Pages to walk through, forward and back, with a few keys for what can be done with them.

use std::cell::Cell;

use crate::screen::{Frame, Key, Look, Wrap};
use crate::words::interview::{self, QUIT_KEYS};
use crate::words::pages::PagesLeadTo;
use crate::words::{Language, pages as words};

use super::menu::Choice;
use super::prompt::{AlreadySaid, Prompt, Step};
use super::words::{Move, is_enter};

/// The fewest rows on which all keys are shown; below, those that a small screen has room for in a line.
const ROWS_FOR_ALL_KEYS: usize = 14;
const FEWEST_ROWS: usize = 3;

/// Lays pages out for this many rows and columns: each page with the number of the part of the text that it belongs to.
pub(crate) type LayOut<'a> = Box<dyn Fn(usize, usize) -> Vec<(usize, Vec<String>)> + 'a>;

/// Is told of a part.
pub(crate) type Follower<'a> = Box<dyn Fn(usize) + 'a>;

/// A key of the pages.
#[derive(Debug, Clone, Copy)]
enum PageKey {
    Next,
    /// Without a word of what it does.
    NextAlone,
    Back,
    /// By its place.
    Choice(usize),
    Help,
    Leave,
}

/// Shows pages until one of a few choices is made. The pages are laid out anew for each size of the screen.
pub(crate) struct Pages<'a, T> {
    language: Language,
    lay_out: LayOut<'a>,
    choices: Vec<Choice<T>>,
    help: Vec<String>,
    leads_to: PagesLeadTo,
    /// The page that is open, kept for whoever comes back to it.
    at: &'a Cell<usize>,
    /// Hears to which part the page that is open belongs, whenever that is another one.
    follower: Option<Follower<'a>>,
    /// The part it belongs to, and the number of pages, as they were drawn last.
    part: usize,
    number: usize,
    size: (usize, usize),
}

impl<'a, T: Clone> Pages<'a, T> {
    /// These pages, opened where `at` says.
    pub(crate) fn new(
        language: Language,
        lay_out: LayOut<'a>,
        choices: Vec<Choice<T>>,
        at: &'a Cell<usize>,
    ) -> Self {
        Self {
            language,
            lay_out,
            choices,
            help: Vec::new(),
            leads_to: PagesLeadTo::Stop,
            at,
            follower: None,
            part: 0,
            number: 1,
            size: (0, 0),
        }
    }

    /// The same where someone else sees the part that is open.
    pub(crate) fn followed(mut self, follower: Follower<'a>) -> Self {
        self.follower = Some(follower);
        self
    }

    /// The same with what `?` shows.
    pub(crate) fn explained(self, help: Vec<String>) -> Self {
        Self { help, ..self }
    }

    /// The same where leaving goes back to where the person came from.
    pub(crate) fn going_back(self, leads_to: PagesLeadTo) -> Self {
        Self { leads_to, ..self }
    }

    fn turn(&self, to: Move) -> Step<T> {
        let at = self.at.get();
        match to {
            Move::On if at + 1 >= self.number => {
                return Step::Note(words::last(self.language, self.leads_to).to_owned());
            }
            Move::Back if at == 0 => return Step::Note(words::first(self.language).to_owned()),
            Move::On => self.at.set(at + 1),
            Move::Back => self.at.set(at - 1),
        }
        Step::Stay
    }

    /// Where we are and what can be pressed, in lines.
    fn foot(&self, look: &Look<'_>, at: usize, of: usize) -> Vec<String> {
        if let Some(note) = look.note {
            return Wrap::at(look.width()).lines(note);
        }
        let is_last = at + 1 >= of;
        if look.rows >= ROWS_FOR_ALL_KEYS {
            let mut keys = self.keys();
            keys.retain(|key| match key {
                PageKey::Next => !is_last,
                PageKey::Back => at > 0,
                _ => true,
            });
            return self.in_lines(&keys, look, (at, of));
        }
        // What there is no room for is behind the key for help.
        let next = |key| (!is_last).then_some(key);
        let choice = (!self.choices.is_empty()).then_some(PageKey::Choice(0));
        let ways = [
            (next(PageKey::Next), choice),
            (next(PageKey::NextAlone), choice),
            (next(PageKey::NextAlone), None),
        ];
        let mut ways = ways.into_iter().map(|(next, choice)| {
            let keys = [next, choice, Some(PageKey::Help), Some(PageKey::Leave)];
            let keys: Vec<_> = keys.into_iter().flatten().collect();
            self.in_lines(&keys, look, (at, of))
        });
        let least = ways.next_back();
        let mut ways = ways.filter(|lines| lines.len() == 1);
        ways.next().or(least).unwrap_or_default()
    }

    /// The rows that are kept for the foot: as many as it takes on any page and with either note.
    fn rows_of_foot(&self, look: &Look<'_>) -> usize {
        let last = words::last(self.language, self.leads_to);
        let notes = [words::first(self.language), last].map(Some);
        let notes = notes.into_iter().chain([None, look.note]);
        let rows = notes.map(|note| self.foot(&Look { note, ..*look }, 1, 9).len());
        rows.max().unwrap_or(0)
    }

    fn keys(&self) -> Vec<PageKey> {
        let choices = (0..self.choices.len()).map(PageKey::Choice);
        let mut keys = vec![PageKey::Next, PageKey::Back];
        keys.extend(choices.chain([PageKey::Help, PageKey::Leave]));
        keys
    }

    fn key(&self, key: PageKey, few: bool) -> (String, String) {
        let language = self.language;
        let (key, label) = match key {
            PageKey::Next => words::next_key(language),
            PageKey::NextAlone => (words::next_key(language).0, ""),
            PageKey::Back => words::back_key(language),
            PageKey::Choice(place) => {
                let choice = self.choices.get(place).map(Choice::key_and_label);
                return choice.unwrap_or_default();
            }
            PageKey::Help if few || self.help.is_empty() => words::help_key(language),
            PageKey::Help => words::explained_key(language),
            PageKey::Leave => {
                let leave = words::leads_to(language, self.leads_to);
                return Choice::new((), QUIT_KEYS, leave).key_and_label();
            }
        };
        (key.to_owned(), label.to_owned())
    }

    /// These keys in lines, behind the page and how many there are.
    fn in_lines(&self, keys: &[PageKey], look: &Look<'_>, (at, of): (usize, usize)) -> Vec<String> {
        let few = look.rows < ROWS_FOR_ALL_KEYS;
        let mut pieces: Vec<String> = keys
            .iter()
            .map(|key| {
                let (key, label) = self.key(*key, few);
                let piece = format!("{} {label}", look.theme.key(&key));
                piece.trim_end().to_owned()
            })
            .collect();
        if let (true, Some(first)) = (of > 1, pieces.first_mut()) {
            let gap = if few { " " } else { "  " };
            *first = format!("{}{gap}{first}", words::place(at + 1, of));
        }
        Wrap::at(look.width()).pieces(&pieces, look.theme.separator())
    }
}

/// Lines in pages of at most this many.
pub(crate) fn paged(lines: Vec<String>, rows: usize) -> Vec<Vec<String>> {
    let mut pages = Vec::new();
    let mut rest = lines;
    while rest.len() > rows.max(1) {
        let after = rest.split_off(cut(&rest, rows.max(1)));
        pages.push(std::mem::replace(&mut rest, after));
    }
    pages.push(rest);
    pages
}

/// Pieces in pages of at most so many lines: each page with the number of the piece that it begins in.
pub(crate) fn paged_pieces(pieces: &[Vec<String>], rows: usize) -> Vec<(usize, Vec<String>)> {
    let numbered = pieces.iter().enumerate();
    let numbers = numbered.flat_map(|(number, lines)| lines.iter().map(move |_| number));
    let numbers: Vec<usize> = numbers.collect();
    let mut begin = 0;
    let page = |lines: Vec<String>| {
        let number = numbers.get(begin).copied().unwrap_or(0);
        begin += lines.len();
        (number, lines)
    };
    paged(pieces.concat(), rows).into_iter().map(page).collect()
}

/// Where to end a page of at most `most` lines: after the last empty line, or before a heading that would stand above it alone,
/// unless the page would end early.
fn cut(lines: &[String], most: usize) -> usize {
    let page = lines.get(..most).unwrap_or(lines);
    let is_empty = |at: usize| page.get(at).is_some_and(|line| line.trim().is_empty());
    let ends = (0..page.len()).rev().filter(|at| is_empty(*at));
    let is_alone = |end: usize| end >= 2 && is_empty(end - 2) && !is_empty(end - 1);
    let mut ends = ends.map(|end| if is_alone(end) { end - 1 } else { end + 1 });
    let end = ends.next().filter(|end| 2 * end > most).unwrap_or(most);
    // A command stays whole.
    let is_whole = |end: &usize| !page.get(end - 1).is_some_and(|line| line.ends_with(" \\"));
    (1..=end).rev().find(is_whole).unwrap_or(end)
}

impl<T: Clone> Prompt for Pages<'_, T> {
    type Value = T;

    fn spoken(&self) -> Language {
        self.language
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        if look.rows < FEWEST_ROWS {
            return None;
        }
        // Where rows are few nothing stands between the page and its foot.
        let gap = usize::from(look.rows >= ROWS_FOR_ALL_KEYS);
        let foot = self.rows_of_foot(look) + gap;
        let room = look.rows.saturating_sub(foot).max(1);
        let pages = (self.lay_out)(room, look.columns);
        if self.size != (look.rows, look.columns) && self.size != (0, 0) {
            let part = pages.iter().position(|(part, _)| *part >= self.part);
            self.at.set(part.unwrap_or(0));
        }
        self.size = (look.rows, look.columns);
        self.number = pages.len().max(1);
        let at = self.at.get().min(self.number - 1);
        self.at.set(at);
        let (part, lines) = pages.get(at)?;
        if let Some(follower) = self.follower.as_ref().filter(|_| *part != self.part) {
            follower(*part);
        }
        self.part = *part;
        let mut frame = Frame::default();
        frame.lines(lines.iter().cloned());
        frame.lines(std::iter::repeat_n(String::new(), gap));
        frame.lines(self.foot(look, at, self.number));
        frame.fits(look.rows).then_some(frame)
    }

    fn press(&mut self, key: &Key) -> Step<T> {
        if let Some(to) = Move::through_pages(key) {
            return self.turn(to);
        }
        match key {
            Key::Home => {
                self.at.set(0);
                Step::Stay
            }
            Key::End => {
                self.at.set(self.number - 1);
                Step::Stay
            }
            Key::Escape => Step::Note(words::escape(self.language, self.leads_to).to_owned()),
            Key::Char(key) => Choice::chosen(&self.choices, |choice| choice.is_key(*key)),
            _ => Step::Unknown,
        }
    }

    fn help(&self) -> Vec<String> {
        let mut lines = self.help.clone();
        if !lines.is_empty() {
            lines.push(String::new());
        }
        lines.push(words::all_keys(self.language).to_owned());
        let keys = self.keys().into_iter().map(|key| self.key(key, false));
        lines.extend(keys.map(|(key, label)| format!("  {key}  {label}")));
        lines
    }

    fn read_out(&self, _told: &mut AlreadySaid) -> Vec<String> {
        let pages = (self.lay_out)(usize::MAX, usize::MAX);
        let lines = pages.into_iter().flat_map(|(_, lines)| lines);
        if self.choices.is_empty() {
            return lines.collect();
        }
        let choices = (0..self.choices.len()).map(PageKey::Choice);
        let choices = choices.map(|choice| self.key(choice, false));
        let leave = ("Enter".to_owned(), self.key(PageKey::Leave, false).1);
        let told = choices.chain([leave]);
        let told = told.map(|(key, what)| interview::lines::option(self.language, &key, &what));
        lines.chain(told).collect()
    }

    fn label(&self) -> String {
        let typed = self.choices.iter().map(|choice| choice.key_and_label().0);
        interview::lines::choose(self.language, true, &typed.collect::<Vec<_>>())
    }

    fn hear(&mut self, typed: &str) -> Step<T> {
        if is_enter(typed) {
            return Step::Leave;
        }
        let mut typed = typed.chars();
        match (typed.next(), typed.next()) {
            (Some(key), None) => self.press(&Key::Char(key)),
            _ => Step::Unknown,
        }
    }
}
