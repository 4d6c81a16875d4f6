//! A half day with a group, part by part; nothing moves on by itself.

mod task;

use std::time::Duration;

use crate::ask::{Asked, BACKSPACE, Choice, Countdown, Leaving, Menu, Runner, or_left};
use crate::error::Error;
use crate::model::{Part, PartKind, RoomView};
use crate::storage::SessionInfo;
use crate::words::Language;
use crate::words::agenda as words;
use crate::words::interview::{QUIT_KEYS, Quit};
use crate::words::keeping::leaving::back_word;

use super::room::{Room, correction};
use super::{ItemCounts, picture};

/// To the next part, where Enter does something else first.
const NEXT_KEYS: &[char] = &['n'];
/// Shows again what was shown.
const AGAIN_KEYS: &[char] = &['r'];
const LIST_KEYS: &[char] = &['l'];
/// The keys of the parts in that list, in their order.
const PART_KEYS: [char; 20] = [
    '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k',
    'm',
];

/// Where to go from a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// Do what the part is for.
    Begin,
    /// Count something of it again.
    Correct,
    /// Open this part; behind the last one is the end.
    To(usize),
    /// See all parts.
    List,
    /// Stay at the part that is open.
    Stay,
    Stop,
}

/// A half day that is being walked through.
struct HalfDay<'r, 'a, 'b> {
    room: &'r mut Room<'a, 'b>,
    parts: &'a [Part],
    info: SessionInfo,
    given: ItemCounts,
    /// The part that is open.
    at: usize,
    countdown: Countdown,
    /// The parts whose slides were shown.
    shown: Vec<bool>,
}

/// Walks through the parts, from the first screen to the picture of the room.
pub(super) fn walk<'a>(
    mut room: Room<'a, '_>,
    parts: &'a [Part],
    runner: &mut Runner<'_>,
) -> Asked<u8> {
    let asked_for = room.request.part.and_then(|number| number.checked_sub(1));
    let welcome = room.request.part.is_none().then(|| welcome(&room, parts));
    let (mut info, given) = room.first(welcome, runner)?;
    let at = asked_for.or(info.part).unwrap_or(0);
    let at = at.min(parts.len() - 1);
    // Of a plan that was changed nobody knows which time is whose.
    info.spent.truncate(if info.spent.len() == parts.len() {
        parts.len()
    } else {
        0
    });
    info.spent.resize(parts.len(), 0);
    let spent = info.spent.get(at).copied().unwrap_or_default();
    let mut day = HalfDay {
        countdown: countdown(&room, parts.get(at), Duration::from_secs(spent)),
        shown: vec![false; parts.len()],
        room: &mut room,
        parts,
        info,
        given,
        at,
    };
    day.whole(runner)
}

fn welcome(room: &Room<'_, '_>, parts: &[Part]) -> Vec<String> {
    let language = room.context.language;
    let minutes = parts.iter().map(|part| u32::from(part.minutes)).sum();
    let kept_in = room.store.kept_in();
    vec![
        words::title(language).to_owned(),
        words::plan(language, &words::parts(language, parts.len(), minutes)),
        kept_in.map_or_else(
            || words::not_kept(language).to_owned(),
            |folder| words::kept_in(language, &folder),
        ),
    ]
}

fn countdown(room: &Room<'_, '_>, part: Option<&Part>, spent: Duration) -> Countdown {
    let minutes = part.map_or(0, |part| part.minutes);
    Countdown::new(room.context.language, room.context.io.now, minutes, spent)
}

impl HalfDay<'_, '_, '_> {
    fn whole(&mut self, runner: &mut Runner<'_>) -> Asked<u8> {
        self.keep(runner)?;
        let mut chosen = None;
        loop {
            match or_left(self.turn(chosen.take(), runner))? {
                Ok(Turn::To(part)) if part >= self.parts.len() => {
                    if let Some(status) = self.end(runner)? {
                        return Ok(status);
                    }
                    chosen = Some(Turn::List);
                }
                Ok(Turn::To(part)) => self.go_to(part, runner)?,
                Ok(Turn::Stop) | Err(Leaving::Stop)
                    if (self.room).stays_after_all(&self.info, &self.given, runner)? => {}
                Ok(Turn::Stop) => return self.stop(Leaving::Stop, runner),
                Ok(_) => {}
                Err(leaving) => return self.stop(leaving, runner),
            }
        }
    }

    /// Does what was chosen, or asks what to do on the screen of the part that is open: where to go from there.
    fn turn(&mut self, chosen: Option<Turn>, runner: &mut Runner<'_>) -> Asked<Turn> {
        let chosen = match chosen {
            None => self.part(runner)?,
            Some(turn) => turn,
        };
        match chosen {
            Turn::Begin => self.begin(runner),
            Turn::Correct => {
                let range = self.open().and_then(|part| self.range(&part.kind));
                self.correct(range.unwrap_or_default(), runner)
            }
            Turn::List => self.list(runner),
            Turn::To(_) | Turn::Stay | Turn::Stop => Ok(chosen),
        }
    }

    fn open(&self) -> Option<&'_ Part> {
        self.parts.get(self.at)
    }

    fn title(&self, part: usize) -> &str {
        let part = self.parts.get(part);
        part.map_or("", |part| part.title.get(&self.room.setup.language))
    }

    /// Notes the part that is open and the time spent on it, to be kept.
    fn note_time(&mut self) {
        self.info.part = Some(self.at);
        self.info.part_title = self.title(self.at).to_owned();
        if let Some(spent) = self.info.spent.get_mut(self.at) {
            *spent = self.countdown.spent().as_secs();
        }
    }

    /// Opens a part; the clock of the one before stands still meanwhile.
    fn go_to(&mut self, part: usize, runner: &mut Runner<'_>) -> Result<(), Error> {
        self.note_time();
        self.at = part;
        let spent = self.info.spent.get(part).copied().unwrap_or_default();
        self.countdown = countdown(self.room, self.open(), Duration::from_secs(spent));
        self.keep(runner)
    }

    /// Puts the place and what was counted on disk.
    fn keep(&mut self, runner: &mut Runner<'_>) -> Result<(), Error> {
        self.note_time();
        Ok(runner.warn(self.room.keep(&self.info, &self.given))?)
    }

    /// The screen of the part that is open.
    fn part(&mut self, runner: &mut Runner<'_>) -> Asked<Turn> {
        let Some(part) = self.open() else {
            return Ok(Turn::Stop);
        };
        let language = self.room.context.language;
        let text = part.text.get(&self.room.setup.language).clone();
        let title = self.title(self.at).to_owned();
        let mut lines = vec![
            words::heading(language, self.at + 1, self.parts.len(), &title),
            text.clone(),
            words::to_do(language, &part.kind).to_owned(),
        ];
        if part.kind == PartKind::Discuss && self.divided().is_empty() {
            lines.push(words::nothing_counted(language).to_owned());
        }
        let view = RoomView::Slide {
            title,
            text: vec![text],
        };
        self.ask(&view, lines, self.choices(part), runner)
    }

    /// What can be done at a part.
    fn choices(&self, part: &Part) -> Vec<Choice<Turn>> {
        let language = self.room.context.language;
        let task = self.task(part);
        let is_done = task.is_none() || self.shown.get(self.at) == Some(&true);
        let mut choices = Vec::new();
        if let Some(task) = task {
            let keys = if is_done { AGAIN_KEYS } else { &[] };
            choices.push(Choice::new(Turn::Begin, keys, task));
        }
        let keys = if is_done { &[] } else { NEXT_KEYS };
        choices.insert(
            usize::from(!is_done).min(choices.len()),
            Choice::new(Turn::To(self.at + 1), keys, self.next()),
        );
        if self.range(&part.kind).is_some() && is_done {
            choices.push(correction(Turn::Correct, language));
        }
        if let Some(before) = self.at.checked_sub(1) {
            choices.push(back(Turn::To(before), language));
        }
        choices.push(to_list(Turn::List, language));
        choices.push(stop(self.room.quit(), language));
        choices
    }

    /// The words for what comes after the part that is open.
    fn next(&self) -> String {
        let language = self.room.context.language;
        if self.at + 1 < self.parts.len() {
            words::next(language, self.title(self.at + 1))
        } else {
            words::to_the_end(language).to_owned()
        }
    }

    /// Asks what to do on a screen with the time, while the room sees its own.
    fn ask(
        &self,
        view: &RoomView,
        lines: Vec<String>,
        choices: Vec<Choice<Turn>>,
        runner: &mut Runner<'_>,
    ) -> Asked<Turn> {
        runner.warn(self.room.show_room(view))?;
        let menu = Menu::new(self.room.context.language, lines, choices).timed(self.countdown);
        runner.ask(menu)
    }

    /// All parts, to go to one.
    fn list(&self, runner: &mut Runner<'_>) -> Asked<Turn> {
        let language = self.room.context.language;
        let parts = self.parts.iter().enumerate().zip(PART_KEYS.chunks(1));
        let choices = parts.map(|((at, part), keys)| {
            let is_counted = self.range(&part.kind).is_some() && self.task(part).is_none();
            let state = match (at == self.at, is_counted) {
                (true, _) => Some(words::open(language)),
                (false, true) => Some(words::counted(language)),
                (false, false) => None,
            };
            let label = words::listed(language, self.title(at), part.minutes, state);
            Choice::new(Turn::To(at), keys, label)
        });
        let choices = choices.chain([back(Turn::Stay, language)]).collect();
        let lines = vec![words::which(language).to_owned()];
        runner.ask(Menu::new(language, lines, choices))
    }

    /// The picture of the room, until what was counted is right; nothing when someone goes back to the parts.
    fn end(&mut self, runner: &mut Runner<'_>) -> Asked<Option<u8>> {
        let language = self.room.context.language;
        if self.given.iter().all(Option::is_none) {
            runner.clear()?;
            runner.say(words::over(language))?;
            return Ok(Some(self.room.deliver(&self.info, &self.given)?));
        }
        loop {
            let votes = picture::votes(&self.given, &self.info, self.room.setup);
            let choices = vec![
                correction(Some(Turn::Correct), language),
                to_list(Some(Turn::List), language),
            ];
            let shown = self.room.show(votes, choices, runner);
            let done = shown.and_then(|turn| match turn {
                Some(Turn::Correct) => self.correct(0..self.given.len(), runner).map(Some),
                turn => Ok(turn),
            });
            match or_left(done)? {
                Ok(Some(Turn::List)) => return Ok(None),
                Ok(Some(_)) => {}
                Err(Leaving::Interrupt) => {
                    return self.stop(Leaving::Interrupt, runner).map(Some);
                }
                Ok(None) | Err(Leaving::Stop) => {
                    self.keep(runner)?;
                    match or_left(self.room.end(&self.info, &self.given, runner))? {
                        Ok(None) => {}
                        Ok(status) => return Ok(status),
                        Err(leaving) => return self.stop(leaving, runner).map(Some),
                    }
                }
            }
        }
    }

    fn stop(&mut self, leaving: Leaving, runner: &mut Runner<'_>) -> Asked<u8> {
        self.keep(runner)?;
        self.room.stop(&self.info, &self.given, leaving, runner)
    }
}

/// The choice to go back, by its key or its word.
fn back<T: Clone>(value: T, language: Language) -> Choice<T> {
    Choice::new(value, &[BACKSPACE], words::back(language)).typed(back_word(language))
}

fn stop(quit: Quit, language: Language) -> Choice<Turn> {
    Choice::new(Turn::Stop, QUIT_KEYS, quit.does(language))
}

/// The choice to see all parts.
fn to_list<T: Clone>(value: T, language: Language) -> Choice<T> {
    Choice::new(value, LIST_KEYS, words::all(language))
}
