//! The time that is left for something.

use std::time::Duration;

use crate::words::Language;
use crate::words::agenda;

/// The time that is left where there is a limit, as it was said last.
#[derive(Debug, Clone, Default)]
pub(super) struct Time(Option<(Countdown, String)>);

impl Time {
    pub(super) fn of(countdown: Option<Countdown>) -> Self {
        Self(countdown.map(|countdown| (countdown, countdown.line())))
    }

    pub(super) fn line(&self) -> Option<&str> {
        self.0.as_ref().map(|(_, line)| line.as_str())
    }

    /// Looks at the clock: whether there is something else to say.
    pub(super) fn tick(&mut self) -> bool {
        let Some((countdown, said)) = &mut self.0 else {
            return false;
        };
        let line = countdown.line();
        let changed = *said != line;
        *said = line;
        changed
    }
}

/// Counts down while it is looked at; nothing happens when the time is over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Countdown {
    language: Language,
    now: fn() -> Duration,
    /// Since when it counts, on the same clock.
    since: Duration,
    minutes: u8,
}

impl Countdown {
    /// For so many minutes, of which so much was spent before.
    pub(crate) fn new(
        language: Language,
        now: fn() -> Duration,
        minutes: u8,
        spent: Duration,
    ) -> Self {
        Self {
            language,
            now,
            since: now().saturating_sub(spent),
            minutes,
        }
    }

    /// What was spent of it; a clock that was put back spends nothing.
    pub(crate) fn spent(&self) -> Duration {
        (self.now)().saturating_sub(self.since)
    }

    /// What is left of it, in words.
    pub(crate) fn line(&self) -> String {
        agenda::time_left(self.language, self.minutes, self.spent().as_secs())
    }
}
