//! Ranking three ways to act with three keys: first, second, third.

use crate::model::Given;
use crate::screen::{Frame, Key, Look, Wrap, columns};
use crate::words;
use crate::words::Language;
use crate::words::interview::Quit;

use super::block::FEWEST_COLUMNS;
use super::order::{ACTIONS, RankingOrder};
use super::prompt::{AlreadySaid, Prompt, Reply, Step};
use super::scroll::Scroll;
use super::words::{Move, goes_back, is_enter, is_key, skips};

/// The fewest lines of a case to read; below, plain lines are.
const FEWEST_LINES: usize = 4;

/// A case with three ways to act, to put in order.
#[derive(Debug, Clone)]
pub(crate) struct CaseQuestion<'a> {
    pub(crate) spoken: Language,
    /// "Case 2 of 6".
    pub(crate) heading: String,
    pub(crate) title: &'a str,
    /// What is going on.
    pub(crate) text: &'a str,
    /// The three ways to act, as they are shown.
    pub(crate) actions: [&'a str; ACTIONS],
    /// What was done with it before: the place of each action as shown, from 1.
    pub(crate) old: Option<Given<[u8; ACTIONS]>>,
    /// Where leaving leads to.
    pub(crate) quit: Quit,
}

/// The place of each action as shown, from 1 (equal places are ties), or something else that someone does with a case.
type Ranked = Reply<[u8; ACTIONS]>;

/// Asks for the order.
#[derive(Debug)]
pub(crate) struct Ranking<'a> {
    question: CaseQuestion<'a>,
    order: RankingOrder,
    /// Where a case is read that is longer than the screen.
    scroll: Scroll,
}

impl<'a> Ranking<'a> {
    /// Asks for the order of this case.
    pub(crate) fn new(question: CaseQuestion<'a>) -> Self {
        Self {
            question,
            order: RankingOrder::default(),
            scroll: Scroll::default(),
        }
    }

    /// What was done with the case before, in words.
    fn before(&self) -> Option<String> {
        Some(match self.question.old? {
            Given::Answer(places) => {
                words::cases::before(self.question.spoken, &RankingOrder::of(places).typed())
            }
            Given::Skipped => words::cases::skipped_before(self.question.spoken).to_owned(),
        })
    }

    /// The case and what was done with it, with air between or without.
    fn case(&self, look: &Look<'_>, airy: bool) -> Frame {
        let wrap = Wrap::at(look.width());
        let mut frame = Frame::default();
        let gap = |frame: &mut Frame| {
            if airy {
                frame.line("");
            }
        };
        frame.lines(look.dimmed(&self.question.heading));
        gap(&mut frame);
        let title = wrap.lines(self.question.title);
        frame.lines(title.iter().map(|line| look.theme.strong(line)));
        frame.lines(wrap.lines(self.question.text));
        for (number, action) in (1..).zip(self.question.actions) {
            gap(&mut frame);
            let first = format!("  {number}  ");
            frame.lines(wrap.hang(&first, "     ").lines(action));
        }
        gap(&mut frame);
        if let Some(before) = self.before() {
            frame.lines(look.dimmed(&before));
        }
        frame
    }

    /// The order as far as it is chosen.
    fn chosen(&self) -> String {
        let order = words::cases::order(self.question.spoken);
        format!("{order} {}", self.order.typed())
    }

    fn frame(&self, look: &Look<'_>, airy: bool) -> Frame {
        let (spoken, quit) = (self.question.spoken, self.question.quit);
        let mut frame = self.case(look, airy);
        frame.lines(look.note_or_keys(&words::cases::keys(spoken, quit)));
        frame.line(self.chosen());
        frame
    }

    /// The case in a window to read it through, with the order and the keys below it.
    fn scrolled(&mut self, look: &Look<'_>) -> Option<Frame> {
        let keys = look.note_or_keys(&words::cases::few_keys(self.question.spoken));
        let room = look.rows.checked_sub(keys.len() + 1)?;
        if room < FEWEST_LINES || look.columns < FEWEST_COLUMNS {
            return None;
        }
        let case = self.case(look, false).shown().to_vec();
        let mut frame = Frame::default();
        let more = words::interview::read_on(self.question.spoken);
        frame.lines(self.scroll.window(case, room, look.theme, more));
        let chosen = self.chosen();
        frame.cursor = Some((frame.height(), columns(&chosen)));
        frame.line(chosen);
        frame.lines(keys);
        Some(frame)
    }

    /// The case and the ways to act.
    fn told(&self) -> Vec<String> {
        let mut lines = vec![
            format!("{}.", self.question.title),
            self.question.text.to_owned(),
        ];
        let numbered = (1..).zip(self.question.actions);
        lines.extend(numbered.map(|(number, action)| format!("{number}: {action}")));
        lines
    }

    /// The order, once it is whole.
    fn whole(&self) -> Step<Ranked> {
        let places = self.order.places();
        places.map_or(Step::Stay, |places| {
            Step::Value(Reply::Given(Given::Answer(places)))
        })
    }
}

impl Prompt for Ranking<'_> {
    type Value = Ranked;

    fn spoken(&self) -> Language {
        self.question.spoken
    }

    fn draw(&mut self, look: &Look<'_>) -> Option<Frame> {
        let frames = [true, false].map(|airy| self.frame(look, airy));
        let whole = frames.into_iter().find(|frame| frame.fits(look.rows));
        whole.or_else(|| self.scrolled(look))
    }

    fn press(&mut self, key: &Key) -> Step<Ranked> {
        match (Move::of(key), key) {
            (_, Key::PageUp) if self.scroll.up() => Step::Stay,
            (_, Key::Char(' ')) if self.scroll.down() => Step::Stay,
            (None, key) if self.scroll.is_long() && self.scroll.press(key) => Step::Stay,
            (Some(Move::Back), _) if self.order.undo() => Step::Stay,
            (Some(Move::Back), _) => Step::Value(Reply::Back),
            // What was chosen before stays.
            (Some(Move::On), _) if self.order == RankingOrder::default() => {
                let old = self.question.old;
                old.map_or(Step::Unknown, |old| Step::Value(Reply::Given(old)))
            }
            (_, Key::Char('=')) => {
                self.order.tie();
                Step::Stay
            }
            (_, Key::Char(key)) if is_key(words::interview::SKIP_KEYS, *key) => {
                Step::Value(Reply::Given(Given::Skipped))
            }
            (_, Key::Char(key)) => {
                let number = key
                    .to_digit(10)
                    .and_then(|digit| usize::try_from(digit).ok());
                match number.and_then(|number| number.checked_sub(1)) {
                    Some(action) if self.order.pick(action) => self.whole(),
                    Some(action) if action < ACTIONS => {
                        Step::Note(words::cases::placed(self.question.spoken, action + 1))
                    }
                    _ => Step::Unknown,
                }
            }
            _ => Step::Unknown,
        }
    }

    fn help(&self) -> Vec<String> {
        words::cases::help(self.question.spoken, self.question.quit)
    }

    fn escape(&self) -> String {
        self.question.quit.escape(self.question.spoken).to_owned()
    }

    fn read_out(&self, _told: &mut AlreadySaid) -> Vec<String> {
        let mut lines = vec![String::new(), format!("{}.", self.question.heading)];
        lines.extend(self.told());
        lines.extend(self.before());
        lines
    }

    fn label(&self) -> String {
        words::cases::prompt(self.question.spoken).to_owned()
    }

    fn hear(&mut self, typed: &str) -> Step<Ranked> {
        if skips(typed) {
            return Step::Value(Reply::Given(Given::Skipped));
        }
        if goes_back(self.question.spoken, typed) {
            return Step::Value(Reply::Back);
        }
        match (self.question.old, RankingOrder::read(typed)) {
            (Some(old), _) if is_enter(typed) => Step::Value(Reply::Given(old)),
            (_, Some(order)) => {
                self.order = order;
                self.whole()
            }
            _ => Step::Unknown,
        }
    }

    fn noted(&self, value: &Ranked) -> Option<String> {
        let Reply::Given(Given::Answer(places)) = value else {
            return None;
        };
        Some(words::cases::noted(
            self.question.spoken,
            &RankingOrder::of(*places).typed(),
        ))
    }

    fn again(&self) -> Vec<String> {
        self.told()
    }

    fn misheard(&self, typed: &str) -> String {
        match typed {
            "" => words::cases::no_order(self.question.spoken).to_owned(),
            typed => words::cases::not_an_order(self.question.spoken, typed),
        }
    }
}
