//! What is said on standard error while rows are scored.

use std::io::Write;
use std::path::Path;

use crate::cli::ScoreRequest;
use crate::situation::{Notice, RowProblem};
use crate::terminal::safe;
use crate::texts::Texts;

use super::counts::Counts;
use super::progress::Progress;
use super::{by_sort, closing};

/// How many problems are shown in full.
pub(super) const SHOWN_PROBLEMS: usize = 20;

/// Standard error, and what was said already.
pub(super) struct Messages<'r> {
    stderr: &'r mut (dyn Write + Send),
    texts: &'static Texts,
    progress: Progress,
    quiet: bool,
    shown: usize,
    instruments: Vec<String>,
}

impl<'r> Messages<'r> {
    pub(super) fn new(
        stderr: &'r mut (dyn Write + Send),
        texts: &'static Texts,
        progress: Progress,
        quiet: bool,
    ) -> Self {
        Self {
            stderr,
            texts,
            progress,
            quiet,
            shown: 0,
            instruments: Vec::new(),
        }
    }

    /// Something uncertain about a file.
    pub(super) fn notice(&mut self, path: Option<&Path>, notice: &Notice) {
        if !self.quiet {
            let sentence = (self.texts.score.notice)(notice);
            self.say(&format!("{}: {sentence}", self.name(path)));
        }
    }

    /// A row of a file was made with other statements; said once for each of them.
    pub(super) fn other_instrument(&mut self, path: Option<&Path>, found: &str, expected: &str) {
        if self.quiet || self.instruments.iter().any(|known| known == found) {
            return;
        }
        self.instruments.push(found.to_owned());
        let sentence = (self.texts.score.other_instrument)(found, expected);
        self.say(&format!("{}: {sentence}", self.name(path)));
    }

    /// A problem with a row, of which the line is counted after `lines` lines.
    pub(super) fn problem(&mut self, path: Option<&Path>, problem: &RowProblem, lines: u64) {
        if self.shown == SHOWN_PROBLEMS {
            return;
        }
        self.shown += 1;
        let line = lines + problem.line + 1;
        let sentence = (self.texts.score.problem)(problem);
        self.say(&format!("{}:{line}: {sentence}", self.name(path)));
    }

    /// Reading stopped at the first problem.
    pub(super) fn strict(&mut self) {
        self.say(self.texts.score.strict);
    }

    /// How far the reading is.
    pub(super) fn progress(&mut self, bytes: u64, rows: u64) {
        self.progress.at(bytes, rows);
    }

    /// The bytes of the next file come on top.
    pub(super) fn file_ended(&mut self) {
        self.progress.file_ended();
    }

    /// Takes the bar away without a last line.
    pub(super) fn end(&mut self) {
        self.progress.end();
    }

    /// The problems that were not shown, by kind, and the last line.
    pub(super) fn close(&mut self, counts: &Counts, request: &ScoreRequest) {
        self.progress.end();
        let words = self.texts.score;
        let hidden = counts.problems().saturating_sub(self.shown as u64);
        if hidden > 0 {
            self.say(&(words.more_problems)(hidden));
            for (sort, count) in by_sort(counts) {
                self.say(&format!("  {}", (words.counted)(sort, count)));
            }
        }
        if !self.quiet {
            self.say(&(words.closing)(&closing(counts, request)));
        }
    }

    fn name(&self, path: Option<&Path>) -> String {
        path.map_or_else(
            || self.texts.score.standard_input.to_owned(),
            |path| path.display().to_string(),
        )
    }

    /// Writes a line, made safe. Whoever closed standard error does not want to hear it.
    fn say(&mut self, text: &str) {
        let line = format!("{}\n", safe(text));
        let stderr = &mut self.stderr;
        self.progress.aside(|| {
            let _closed = stderr
                .write_all(line.as_bytes())
                .and_then(|()| stderr.flush());
        });
    }
}
