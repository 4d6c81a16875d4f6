//! A bar on a terminal while the reading takes long.

use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::screen::Display;
use crate::words;
use crate::words::Language;

/// How long it takes before a bar is worth looking at.
const LONG: Duration = Duration::from_secs(1);

/// How often the bar is drawn again, per second.
const PER_SECOND: u8 = 8;

/// The bar, when there is someone to see it.
pub(super) struct ReadingBar {
    bar: Option<ProgressBar>,
    began: Instant,
    visible: bool,
    /// The bytes of the files that are done.
    before: u64,
    bytes: u64,
    spoken: Language,
}

impl ReadingBar {
    /// A bar for so many bytes; without a number there is no bar.
    pub(super) fn new(bytes: Option<u64>, display: Display, spoken: Language) -> Self {
        // The last column stays empty: an old Windows console does not erase it.
        let template = "{wide_bar} {percent}%  {msg}  {eta} ";
        let style =
            ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        let signs = if display.charset.is_unicode() {
            "█▉▊▋▌▍▎▏ "
        } else {
            "#-"
        };
        let bar = bytes.map(|bytes| {
            let target = ProgressDrawTarget::hidden();
            ProgressBar::with_draw_target(Some(bytes), target)
                .with_style(style.progress_chars(signs))
        });
        Self {
            bar,
            began: Instant::now(),
            visible: false,
            before: 0,
            bytes: 0,
            spoken,
        }
    }

    /// So many bytes of this file and rows of all files are done.
    pub(super) fn at(&mut self, bytes: u64, rows: u64) {
        self.bytes = bytes;
        let Some(bar) = &self.bar else {
            return;
        };
        let elapsed = self.began.elapsed();
        if elapsed < LONG {
            return;
        }
        if !self.visible {
            bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(PER_SECOND));
            self.visible = true;
        }
        let milliseconds = u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX);
        let per_second = rows.saturating_mul(1000) / milliseconds.max(1);
        let number = self.spoken.numbers().grouped(per_second);
        bar.set_message(words::score::per_second(self.spoken, &number));
        bar.set_position(self.before + bytes);
    }

    /// The bytes of the next file come on top.
    pub(super) fn file_ended(&mut self) {
        self.before += std::mem::take(&mut self.bytes);
    }

    /// Does something that would otherwise end up in the middle of the bar.
    pub(super) fn aside(&self, write: impl FnOnce()) {
        match &self.bar {
            Some(bar) if self.visible => bar.suspend(write),
            _ => write(),
        }
    }

    /// Takes the bar away.
    pub(super) fn end(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}
