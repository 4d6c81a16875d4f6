//! Counting the hands of a room, large enough for a projector.

use crate::model::Given;
use crate::screen::{Frame, Key, Look, columns};
use crate::words;
use crate::words::{Language, class, room};

use super::block::FrameBlock;
use super::count::CountQuestion;
use super::countdown::{Countdown, Time};
use super::entry::{EntryOutcome, HandsEntry, LineFault, joined};
use super::prompt::{AlreadySaid, Prompt, Reply, Step};
use super::words::{goes_back, is_enter, is_key, skips};

/// Shows or hides what is typed.
const VIEW_KEYS: [char; 1] = ['v'];
/// Where that key stands among the others.
const VIEW_AT: usize = 3;

/// Hands per answer, lowest first, or something else that someone does with a statement.
type HandsReply = Reply<Vec<u64>>;

#[derive(Debug)]
pub(crate) struct ShowOfHands<'a> {
    question: CountQuestion<'a>,
    entry: HandsEntry,
    /// Whether what is typed is shown.
    open: bool,
    /// More hands than people, asked about but not kept yet.
    doubted: Option<Vec<u64>>,
    time: Time,
}

/// What stands on a screen that has no room for everything, beside the statement and the line; what does not is behind the key for
/// help.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum StaysOnScreen {
    /// The ends of the scale, what to type, and the keys to begin with.
    Hint,
    /// The ends of the scale and those keys.
    Ends,
    Keys,
    Line,
}

impl<'a> ShowOfHands<'a> {
    /// Asks for the hands for this statement.
    pub(crate) fn new(question: CountQuestion<'a>) -> Self {
        let old = match &question.old {
            Some(Given::Answer(counts)) => Some(counts.as_slice()),
            _ => None,
        };
        let entry = HandsEntry::new(question.lowest, question.labels.len(), old);
        Self {
            open: question.open,
            question,
            entry,
            doubted: None,
            time: Time::default(),
        }
    }

    /// The same with the time that is left.
    pub(super) fn timed(mut self, countdown: Option<Countdown>) -> Self {
        self.time = Time::of(countdown);
        self
    }

    /// These hands, unless there are more than people and nobody has said yet that they are right.
    fn taken(&mut self, counts: Vec<u64>) -> Step<HandsReply> {
        let total = counts.iter().sum();
        match self.question.people {
            Some(people) if total > people && self.doubted.as_ref() != Some(&counts) => {
                self.doubted = Some(counts);
                Step::Note(class::too_many(self.question.language, total, people))
            }
            _ => Step::Value(Reply::Given(Given::Answer(counts))),
        }
    }

    /// The line as the room may see it: until the hands are shown every number is a dot.
    fn shown_line(&self, unicode: bool) -> String {
        if self.open {
            return self.entry.text();
        }
        self.entry.masked(if unicode { "•" } else { "*" })
    }

    /// How far counting is. While hands are hidden it tells no total that rises with each of them.
    fn counted(&self) -> String {
        let language = self.question.language;
        match self.entry.unfinished() {
            _ if self.open => self.question.counted_in_bars(&self.entry.so_far()),
            Some(numbers) => class::numbers_typed(language, numbers, self.question.labels.len()),
            None if self.entry.is_tally() => String::new(),
            None => self.question.counted(&self.entry.so_far()),
        }
    }

    fn frame(&self, block: &FrameBlock<'_>, timed: bool) -> Frame {
        let mut frame = block.head(&self.counted());
        let counts = self.entry.so_far();
        block.push(&mut frame, &block.steps(&counts, self.open));
        block.blank(&mut frame);
        block.dimmed(&mut frame, block.look.note.unwrap_or(&self.hint()));
        self.entry_line(block, &mut frame);
        block.blank(&mut frame);
        if let Some(time) = self.time.line().filter(|_| timed) {
            block.dimmed(&mut frame, time);
        }
        let view = class::view(self.question.language, self.open);
        let mut keys = class::count_keys(self.question.language, self.question.quit);
        keys.insert(keys.len().min(VIEW_AT), view.to_owned());
        block.keys(&mut frame, &keys);
        frame
    }

    fn hint(&self) -> String {
        let (low, high) = (self.question.lowest, self.question.highest());
        if self.entry.is_tally() {
            class::tally_hint(self.question.language, low, high)
        } else {
            class::line_hint(self.question.language, low, high)
        }
    }

    /// Where there is little room; what is typed stays hidden all the same.
    fn small_frame(&self, block: &FrameBlock<'_>, kept: StaysOnScreen) -> Frame {
        let mut frame = block.head("");
        if matches!(kept, StaysOnScreen::Hint | StaysOnScreen::Ends) {
            block.push(&mut frame, &block.ends(self.question.about.is_some()));
        }
        let hint = (kept == StaysOnScreen::Hint).then(|| self.hint());
        if let Some(said) = block.look.note.or(hint.as_deref()) {
            block.dimmed(&mut frame, said);
        }
        self.entry_line(block, &mut frame);
        if kept != StaysOnScreen::Line {
            let language = self.question.language;
            let help = class::help_key(language, self.question.about.is_some());
            let [show, stop] = class::few_count_keys(language);
            block.keys(&mut frame, &[show, stop, help]);
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

    fn pressed(&mut self, key: &Key) -> Step<HandsReply> {
        let (language, highest) = (self.question.language, self.question.highest());
        let Some(outcome) = self.entry.press(key) else {
            return Step::Unknown;
        };
        match outcome {
            EntryOutcome::Back => Step::Value(Reply::Back),
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

impl Prompt for ShowOfHands<'_> {
    type Value = HandsReply;

    fn spoken(&self) -> Language {
        self.question.language
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        let bare = self.question.bare();
        let whole = |question, timed| FrameBlock::fitting(question, look, |b| self.frame(b, timed));
        let small =
            |question, kept| FrameBlock::fitting(question, look, |b| self.small_frame(b, kept));
        whole(&self.question, true)
            .or_else(|| whole(&self.question, false))
            .or_else(|| small(&self.question, StaysOnScreen::Hint))
            .or_else(|| small(&self.question, StaysOnScreen::Ends))
            .or_else(|| small(&bare, StaysOnScreen::Hint))
            .or_else(|| small(&bare, StaysOnScreen::Ends))
            .or_else(|| small(&bare, StaysOnScreen::Keys))
            .or_else(|| small(&bare, StaysOnScreen::Line))
    }

    fn tick(&mut self) -> bool {
        self.time.tick()
    }

    fn hides(&self) -> bool {
        !self.open
    }

    fn press(&mut self, key: &Key) -> Step<HandsReply> {
        match key {
            Key::PageUp | Key::ArrowLeft if self.entry.is_typed() => {
                Step::Note(class::typed_stays(self.question.language).to_owned())
            }
            Key::PageUp | Key::ArrowLeft => Step::Value(Reply::Back),
            Key::Char(key) if is_key(words::interview::SKIP_KEYS, *key) => {
                Step::Value(Reply::Given(Given::Skipped))
            }
            Key::Char(key) if is_key(&VIEW_KEYS, *key) => {
                self.open = !self.open;
                Step::Stay
            }
            Key::Char(key) if *key == '?' || is_key(words::interview::QUIT_KEYS, *key) => {
                Step::Unknown
            }
            key => self.pressed(key),
        }
    }

    fn paste(&mut self, text: &str) -> Step<HandsReply> {
        let text = text.trim();
        let is_line = text
            .chars()
            .all(|one| one.is_ascii_digit() || " \t".contains(one));
        if self.entry.is_tally() || !is_line {
            return Step::Note(words::interview::pasted(self.spoken()).to_owned());
        }
        let steps = text.chars().map(|one| self.press(&Key::Char(one)));
        steps.last().unwrap_or(Step::Stay)
    }

    fn stays(&self, value: &HandsReply) -> bool {
        // After the last statement comes the picture.
        *value != Reply::Given(Given::Skipped)
    }

    fn help(&self) -> Vec<String> {
        let question = &self.question;
        let air = || [String::new()];
        let mut lines = self.again();
        lines.extend(air());
        lines.extend(class::help(
            question.language,
            question.lowest,
            question.highest(),
            question.quit,
        ));
        lines
    }

    fn escape(&self) -> String {
        self.question.quit.escape(self.spoken()).to_owned()
    }

    fn read_out(&self, told: &mut AlreadySaid) -> Vec<String> {
        let question = &self.question;
        let mut lines = Vec::new();
        if told.begins() {
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
        lines.extend(told.unheard(question.options()));
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

    fn hear(&mut self, typed: &str) -> Step<HandsReply> {
        if skips(typed) {
            return Step::Value(Reply::Given(Given::Skipped));
        }
        if goes_back(self.question.language, typed) {
            return Step::Value(Reply::Back);
        }
        if is_enter(typed)
            && let Some(doubted) = self.doubted.take()
        {
            return Step::Value(Reply::Given(Given::Answer(doubted)));
        }
        if is_enter(typed)
            && let Some(old) = self.question.old.clone()
        {
            return Step::Value(Reply::Given(old));
        }
        let (lowest, steps) = (self.question.lowest, self.question.labels.len());
        match HandsEntry::new(lowest, steps, None).counted(typed) {
            Some(counts) => self.taken(counts),
            None => Step::Unknown,
        }
    }

    fn noted(&self, value: &HandsReply) -> Option<String> {
        match value {
            Reply::Given(Given::Skipped) => {
                Some(words::interview::lines::noted_skip(self.question.language).to_owned())
            }
            Reply::Given(Given::Answer(counts)) => {
                let total = counts.iter().sum();
                let counted = room::counted(self.question.language, total, self.question.people);
                Some(format!("{counted}."))
            }
            Reply::Back => None,
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
