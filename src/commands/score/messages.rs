//! What is said on standard error while rows are read.

use std::io::Write;
use std::path::Path;

use crate::model::MADE_UP;
use crate::screen::safe;
use crate::situation::{Error, MissingColumn, Notice, RowProblem};
use crate::texts::Texts;

use super::problems::ProblemCounts;
use super::progress::Progress;

/// How many problems are shown in full.
pub(in crate::commands) const SHOWN_PROBLEMS: usize = 20;

/// Standard error, and what was said already.
pub(in crate::commands) struct Messages<'r> {
    stderr: &'r mut (dyn Write + Send),
    texts: &'static Texts,
    progress: Progress,
    quiet: bool,
    shown: usize,
    instruments: Vec<String>,
    /// The statements without a column that were named of this file.
    missing: Vec<MissingColumn>,
    missing_of_all: u64,
}

impl<'r> Messages<'r> {
    pub(in crate::commands) fn new(
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
            missing: Vec::new(),
            missing_of_all: 0,
        }
    }

    /// Something uncertain about a file.
    pub(in crate::commands) fn notice(&mut self, path: Option<&Path>, notice: &Notice) {
        if !self.quiet {
            let sentence = (self.texts.score.notice)(notice);
            self.say(&format!("{}: {sentence}", self.name(path)));
        }
    }

    /// Statements of a file that were asked and have no column; each is said once, and never hidden.
    pub(in crate::commands) fn missing_columns(
        &mut self,
        path: Option<&Path>,
        columns: &[MissingColumn],
    ) {
        let is_new = |one: &&MissingColumn| !self.missing.contains(one);
        let new: Vec<MissingColumn> = columns.iter().filter(is_new).cloned().collect();
        if new.is_empty() {
            return;
        }
        let sentence = (self.texts.score.missing_columns)(&new);
        self.say(&format!("{}: {sentence}", self.name(path)));
        self.missing_of_all += new.len() as u64;
        self.missing.extend(new);
    }

    /// How many statements without a column were named, of all files.
    pub(in crate::commands) const fn columns_missed(&self) -> u64 {
        self.missing_of_all
    }

    /// A row of a file was made with other statements; said once for each of them.
    pub(in crate::commands) fn other_instrument(
        &mut self,
        path: Option<&Path>,
        found: &str,
        expected: &str,
    ) {
        if self.quiet || self.instruments.iter().any(|known| known == found) {
            return;
        }
        self.instruments.push(found.to_owned());
        let words = self.texts.score;
        let sentence = match found.strip_suffix(MADE_UP) {
            Some(own) if own == expected => words.example_rows.to_owned(),
            _ => (words.other_instrument)(found, expected),
        };
        self.say(&format!("{}: {sentence}", self.name(path)));
    }

    /// A problem with a row, of which the line is counted after `lines` lines.
    pub(in crate::commands) fn problem(
        &mut self,
        path: Option<&Path>,
        problem: &RowProblem,
        lines: u64,
    ) {
        if self.shown == SHOWN_PROBLEMS {
            return;
        }
        self.shown += 1;
        let line = lines + problem.line + 1;
        let sentence = (self.texts.score.problem)(problem);
        self.say(&format!("{}:{line}: {sentence}", self.name(path)));
    }

    /// Reading stopped at the first problem.
    pub(in crate::commands) fn strict(&mut self) {
        self.say(self.texts.score.strict);
    }

    /// A file is as it was, because reading stopped.
    pub(in crate::commands) fn not_written(&mut self, path: &Path) {
        let sentence = (self.texts.score.not_written)(&path.display().to_string());
        self.say(&sentence);
    }

    /// How far the reading is.
    pub(in crate::commands) fn progress(&mut self, bytes: u64, rows: u64) {
        self.progress.at(bytes, rows);
    }

    /// The bytes of the next file come on top, and its columns are its own.
    pub(in crate::commands) fn file_ended(&mut self) {
        self.missing.clear();
        self.progress.file_ended();
    }

    /// Takes the bar away without a last line.
    pub(in crate::commands) fn end(&mut self) {
        self.progress.end();
    }

    /// The problems that were not shown, by kind, and the last line; only the end when the result could not be delivered, for
    /// then that is what there is to say.
    pub(in crate::commands) fn close(
        &mut self,
        done: &Result<(), Error>,
        problems: &ProblemCounts,
        closing: &str,
    ) {
        self.progress.end();
        if done.as_ref().is_err_and(Error::is_about_output) {
            return;
        }
        let words = self.texts.score;
        let hidden = problems.total().saturating_sub(self.shown as u64);
        if hidden > 0 {
            self.say(&(words.more_problems)(hidden));
            for (sort, count) in problems.by_sort() {
                self.say(&format!("  {}", (words.counted)(sort, count)));
            }
        }
        if !self.quiet {
            self.say(closing);
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
