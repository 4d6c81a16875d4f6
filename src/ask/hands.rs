//! Counting the hands of a room, large enough for a projector.

use crate::model::Given;
use crate::screen::{Frame, Key, Look, columns};
use crate::words;
use crate::words::Language;
use crate::words::{class, room};

use super::block::FrameBlock;
use super::count::CountQuestion;
use super::entry::{EntryKey, EntryOutcome, HandsEntry, LineFault, joined};
use super::moves::goes_back;
use super::prompt::{Prompt, Step, Told};
use super::words::{is_enter, is_key, skips};

/// Ctrl-U.
const EMPTY: char = '\u{15}';
/// Shows or hides what is typed.
const VIEW_KEYS: [char; 1] = ['v'];
/// Where that key stands among the others.
const VIEW_AT: usize = 3;

/// What someone does with a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Counted {
    /// Counted (hands per answer, lowest first) or skipped.
    Given(Given<Vec<u64>>),
    /// To the statement before.
    Back,
}

/// Asks for the hands.
#[derive(Debug)]
pub(crate) struct Hands<'a> {
    question: CountQuestion<'a>,
    entry: HandsEntry,
    /// More hands than people, asked about but not kept yet.
    doubted: Option<Vec<u64>>,
}

/// What stays on a small screen beside the statement and the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StaysOnScreen {
    /// The ends of the scale, what to type, and the keys to begin with.
    Hint,
    /// The ends of the scale and those keys.
    Ends,
    Line,
}

impl<'a> Hands<'a> {
    /// Asks for the hands for this statement.
    pub(crate) fn new(question: CountQuestion<'a>) -> Self {
        let old = match &question.old {
            Some(Given::Answer(counts)) => Some(counts.as_slice()),
            _ => None,
        };
        let entry = HandsEntry::new(question.lowest, question.labels.len(), old);
        Self {
            question,
            entry,
            doubted: None,
        }
    }

    /// These hands, unless there are more than people and nobody has said yet that they are right.
    fn taken(&mut self, counts: Vec<u64>) -> Step<Counted> {
        let total = counts.iter().sum();
        match self.question.people {
            Some(people) if total > people && self.doubted.as_ref() != Some(&counts) => {
                self.doubted = Some(counts);
                Step::Note(class::too_many(self.question.language, total, people))
            }
            _ => Step::Value(Counted::Given(Given::Answer(counts))),
        }
    }

    /// The line as the room may see it: until the hands are shown every number is a dot.
    fn shown_line(&self, unicode: bool) -> String {
        if self.question.open.get() {
            return self.entry.text();
        }
        self.entry.masked(if unicode { "•" } else { "*" })
    }

    fn frame(&self, block: &FrameBlock<'_>) -> Frame {
        let counts = self.entry.so_far();
        let mut frame = block.head(Some(&counts));
        block.push(&mut frame, &block.steps(&counts, self.question.open.get()));
        block.blank(&mut frame);
        block.dimmed(&mut frame, block.look.note.unwrap_or(&self.hint()));
        self.entry_line(block, &mut frame);
        block.blank(&mut frame);
        let view = class::view(self.question.language, self.question.open.get());
        let mut keys = class::count_keys(self.question.language, self.question.quit);
        keys.insert(keys.len().min(VIEW_AT), view.to_owned());
        block.keys(&mut frame, &keys);
        frame
    }

    /// What to type.
    fn hint(&self) -> String {
        let (low, high) = (self.question.lowest, self.question.highest());
        if self.entry.is_tally() {
            class::tally_hint(self.question.language, low, high)
        } else {
            class::line_hint(self.question.language, low, high)
        }
    }

    /// Where there is little room: the ends of the scale and the way to help stay as long as they can; what is typed stays hidden
    /// all the same.
    fn small_frame(&self, block: &FrameBlock<'_>, kept: StaysOnScreen) -> Frame {
        let mut frame = block.head(None);
        if kept != StaysOnScreen::Line {
            block.push(&mut frame, &block.ends());
        }
        let hint = (kept == StaysOnScreen::Hint).then(|| self.hint());
        if let Some(said) = block.look.note.or(hint.as_deref()) {
            block.dimmed(&mut frame, said);
        }
        self.entry_line(block, &mut frame);
        if kept != StaysOnScreen::Line {
            block.keys(&mut frame, class::few_count_keys(self.question.language));
        }
        frame
    }

    fn entry_line(&self, block: &FrameBlock<'_>, frame: &mut Frame) {
        let label = if self.entry.is_tally() {
            class::last_hand(self.question.language)
        } else {
            class::hands(self.question.language)
        };
        let shown = self.shown_line(block.look.theme.is_unicode());
        let line = format!("{}{label} {shown}", block.margin);
        frame.cursor = Some((frame.height(), columns(&line)));
        frame.line(line);
    }

    fn pressed(&mut self, key: EntryKey) -> Step<Counted> {
        let (language, highest) = (self.question.language, self.question.highest());
        match self.entry.press(key) {
            EntryOutcome::Back => Step::Value(Counted::Back),
            EntryOutcome::Counted(counts) => self.taken(counts),
            EntryOutcome::OffScale(digit) => {
                let lowest = self.question.lowest;
                Step::Note(class::off_scale(language, digit, lowest, highest))
            }
            EntryOutcome::Emptied => Step::Note(class::emptied(language).to_owned()),
            EntryOutcome::Unread(fault) => Step::Note(self.unread(fault)),
            EntryOutcome::NoTally(fault) => {
                Step::Note(class::no_tally(language, &self.unread(fault)))
            }
            EntryOutcome::Full => Step::Note(class::full_line(language).to_owned()),
            EntryOutcome::NoHands => Step::Note(class::no_hands(language).to_owned()),
            EntryOutcome::Stay => Step::Stay,
        }
    }

    fn unread(&self, fault: LineFault) -> String {
        let language = self.question.language;
        match fault {
            LineFault::Numbers(found) => class::wrong(language, found, self.question.labels.len()),
            LineFault::NoNumber(place) => class::no_number(language, place),
        }
    }
}

impl Prompt for Hands<'_> {
    type Value = Counted;

    fn spoken(&self) -> Language {
        self.question.language
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        let whole = FrameBlock::fitting(&self.question, look, |block| self.frame(block));
        whole.or_else(|| {
            let small = |kept| {
                FrameBlock::fitting(&self.question, look, |block| self.small_frame(block, kept))
            };
            [
                StaysOnScreen::Hint,
                StaysOnScreen::Ends,
                StaysOnScreen::Line,
            ]
            .into_iter()
            .find_map(small)
        })
    }

    fn press(&mut self, key: &Key) -> Step<Counted> {
        match key {
            Key::PageUp | Key::ArrowLeft => Step::Value(Counted::Back),
            Key::Char(key) if is_key(words::interview::SKIP_KEYS, *key) => {
                Step::Value(Counted::Given(Given::Skipped))
            }
            Key::Char(key) if is_key(&VIEW_KEYS, *key) => {
                self.question.open.set(!self.question.open.get());
                Step::Stay
            }
            Key::Char(key) if *key == '?' || is_key(words::interview::QUIT_KEYS, *key) => {
                Step::Unknown
            }
            key => match entry_key(key, class::TALLY_KEYS) {
                Some(key) => self.pressed(key),
                None => Step::Unknown,
            },
        }
    }

    fn paste(&mut self, text: &str) -> Step<Counted> {
        let is_line = text.chars().all(|one| one.is_ascii_digit() || one == ' ');
        if self.entry.is_tally() || !is_line {
            return Step::Note(words::interview::pasted(self.spoken()).to_owned());
        }
        let steps = text.chars().map(|one| self.press(&Key::Char(one)));
        steps.last().unwrap_or(Step::Stay)
    }

    fn stays(&self, value: &Counted) -> bool {
        // After the last statement comes the picture.
        *value != Counted::Given(Given::Skipped)
    }

    fn help(&self) -> Vec<String> {
        class::help(
            self.question.language,
            self.question.lowest,
            self.question.highest(),
            self.question.quit,
        )
    }

    fn escape(&self) -> &'static str {
        self.question.quit.escape(self.spoken())
    }

    fn read_out(&self, told: &mut Told) -> Vec<String> {
        let question = &self.question;
        let mut lines = Vec::new();
        if told.first(Told::How) {
            lines.extend(class::instructions(
                question.language,
                question.lowest,
                question.highest(),
                question.quit,
            ));
        }
        lines.push(String::new());
        lines.push(format!("{}.", question.heading));
        lines.push(question.text.clone());
        lines.extend(question.about.map(str::to_owned));
        if told.first(Told::Options) || question.about.is_some() {
            lines.extend(question.options());
        }
        match &question.old {
            None => {}
            Some(Given::Skipped) => lines.push(class::was_skipped(question.language).to_owned()),
            Some(Given::Answer(counts)) => {
                lines.push(class::was_counted(question.language, &joined(counts)));
            }
        }
        lines
    }

    fn label(&self) -> String {
        class::prompt(
            self.question.language,
            self.question.lowest,
            self.question.highest(),
        )
    }

    fn hear(&mut self, typed: &str) -> Step<Counted> {
        if skips(typed) {
            return Step::Value(Counted::Given(Given::Skipped));
        }
        if goes_back(self.question.language, typed) {
            return Step::Value(Counted::Back);
        }
        if is_enter(typed)
            && let Some(doubted) = self.doubted.take()
        {
            return Step::Value(Counted::Given(Given::Answer(doubted)));
        }
        if is_enter(typed)
            && let Some(old) = self.question.old.clone()
        {
            return Step::Value(Counted::Given(old));
        }
        match understand(&self.question, typed) {
            Some(counts) => self.taken(counts),
            None => Step::Unknown,
        }
    }

    fn noted(&self, value: &Counted) -> Option<String> {
        match value {
            Counted::Given(Given::Skipped) => {
                Some(words::interview::lines::noted_skip(self.question.language).to_owned())
            }
            Counted::Given(Given::Answer(counts)) => {
                let total = counts.iter().sum();
                let counted = room::counted(self.question.language, total, self.question.people);
                Some(format!("{counted}."))
            }
            Counted::Back => None,
        }
    }

    fn again(&self) -> Vec<String> {
        let mut lines = vec![self.question.text.clone()];
        lines.extend(self.question.about.map(str::to_owned));
        lines.extend(self.question.options());
        lines
    }

    fn misheard(&self, typed: &str) -> String {
        class::not_hands(self.question.language, typed, self.question.labels.len())
    }
}

fn entry_key(key: &Key, tally_keys: &[char]) -> Option<EntryKey> {
    match key {
        Key::Enter => Some(EntryKey::Confirm),
        Key::Backspace => Some(EntryKey::Erase),
        Key::Char(EMPTY) => Some(EntryKey::Empty),
        Key::Char(' ' | ',' | ';') => Some(EntryKey::Space),
        Key::Char(key) if is_key(tally_keys, *key) => Some(EntryKey::Switch),
        Key::Char(key) => {
            let digit = key.to_digit(10).and_then(|digit| u8::try_from(digit).ok());
            match digit {
                Some(digit) => Some(EntryKey::Digit(digit)),
                None if key.is_control() || key.is_whitespace() => None,
                None => Some(EntryKey::Other(*key)),
            }
        }
        _ => None,
    }
}

/// A line of numbers; after a `t` every digit is a hand. Nothing when a part of it can't be read: no hand is dropped.
fn understand(question: &CountQuestion<'_>, typed: &str) -> Option<Vec<u64>> {
    let typed = typed.to_lowercase();
    let tally = typed.strip_prefix(class::TALLY_KEYS);
    let mut entry = HandsEntry::new(question.lowest, question.labels.len(), None);
    if tally.is_some() {
        entry.press(EntryKey::Switch);
    }
    for character in tally.unwrap_or(&typed).chars() {
        let pressed = entry.press(entry_key(&Key::Char(character), &[])?);
        if pressed != EntryOutcome::Stay {
            return None;
        }
    }
    match entry.press(EntryKey::Confirm) {
        EntryOutcome::Counted(counts) => Some(counts),
        _ => None,
    }
}
