//! What is said on standard error while rows are read.

use std::io::Write;
use std::path::Path;

use crate::answers::Sheet;
use crate::commands::context::Context;
use crate::error::{Error, Level, MissingColumn, Notice};
use crate::model::{MADE_UP, same_statements};
use crate::screen::safe;
use crate::words;
use crate::words::{Language, people, reading};

use super::noted::{ProblemCounts, SHOWN_PROBLEMS, ShownProblem};
use super::once::{EarlierFiles, MOST_ROWS};
use super::progress::ReadingBar;

/// Standard error, and what was said already.
pub(crate) struct Messages {
    stderr: Box<dyn Write + Send>,
    pub(super) language: Language,
    pub(super) progress: ReadingBar,
    quiet: bool,
    /// Whether it is said when rows are made up, as an example, and when a file has none, or equal ones: where no report repeats it
    /// and it gives nothing away.
    pub(crate) tells_rows: bool,
    /// Whether all rows are of one person, or about one: equal ones that do not say whose they are, are no other people.
    pub(crate) is_of_one_person: bool,
    /// id@version#fingerprint of each edition of the statements in use.
    pub(super) references: Vec<String>,
    shown: usize,
    instruments: Vec<String>,
    /// How many things were uncertain.
    pub(super) guesses: u64,
    /// The statements without a column that were named of this file.
    missing: Vec<MissingColumn>,
    /// Problems of files and their columns that were told.
    pub(super) problems_of_files: u64,
    sheet: ReadSheet,
}

#[derive(Debug, Default)]
struct ReadSheet {
    /// The sheet of a workbook, when several are read.
    name: Option<String>,
    /// Whether its rows are numbered objects.
    counts_objects: bool,
}

impl Messages {
    pub(super) fn new(
        context: &mut Context<'_>,
        progress: ReadingBar,
        quiet: bool,
        references: Vec<String>,
    ) -> Self {
        Self {
            stderr: context.io.share_stderr(),
            language: context.language,
            progress,
            quiet,
            tells_rows: false,
            is_of_one_person: false,
            references,
            shown: 0,
            instruments: Vec::new(),
            guesses: 0,
            missing: Vec::new(),
            problems_of_files: 0,
            sheet: ReadSheet::default(),
        }
    }

    /// What follows is about this sheet, which may be one of several in a workbook.
    pub(super) fn in_sheet(&mut self, sheet: &Sheet<'_>, is_one_of_several: bool) {
        let name = sheet.name().filter(|_| is_one_of_several);
        self.sheet = ReadSheet {
            name: name.map(str::to_owned),
            counts_objects: sheet.counts_objects(),
        };
    }

    /// Something worth saying about a file.
    pub(super) fn notice(&mut self, path: Option<&Path>, notice: &Notice) {
        match notice.level() {
            Level::Note if self.quiet => return,
            Level::Note => {}
            Level::Guess => self.guesses += 1,
            Level::Problem => self.problems_of_files += 1,
        }
        let sentence = words::answer_files::notice(self.language, notice);
        self.say(&format!("{}: {sentence}", self.name(path)));
    }

    /// A note that is about no file.
    pub(crate) fn note(&mut self, sentence: &str) {
        if !self.quiet {
            self.say(sentence);
        }
    }

    /// Something uncertain that is about no file.
    pub(crate) fn guess(&mut self, sentence: &str) {
        self.guesses += 1;
        self.say(sentence);
    }

    /// A file that can't be read, while the others go on.
    pub(super) fn error(&mut self, error: &Error) {
        let sentence = words::error(self.language, error);
        self.say(&sentence);
    }

    /// Rows that stand in several files, or are of nobody; that is no reason to stop, for all rows have been read.
    pub(super) fn earlier(&mut self, earlier: &EarlierFiles) {
        let (language, found) = (self.language, earlier.found);
        if found.repeated > 0 {
            self.note(&people::repeated(language, found.repeated));
        }
        if found.trials > 0 {
            self.note(&people::trials(language, found.trials));
        }
        if found.nameless > 0 && !self.is_of_one_person {
            self.guess(&people::nameless(language, found.nameless));
        }
        if earlier.is_full {
            let most = self.language.numbers().grouped(MOST_ROWS as u64);
            self.guess(&people::forgotten(language, &most));
        }
    }

    /// Statements of a file that were asked and have no column; each is said once, and never hidden. Those that are new.
    pub(super) fn missing_columns(
        &mut self,
        path: Option<&Path>,
        columns: &[MissingColumn],
    ) -> Vec<MissingColumn> {
        let is_new = |one: &&MissingColumn| !self.missing.contains(one);
        let new: Vec<MissingColumn> = columns.iter().filter(is_new).cloned().collect();
        if new.is_empty() {
            return new;
        }
        let sentence = words::answer_files::missing_columns(self.language, &new);
        self.say(&format!("{}: {sentence}", self.name(path)));
        self.problems_of_files += new.len() as u64;
        self.missing.extend(new.clone());
        new
    }

    /// A row of a file was made with other statements, which is a guess, with the same ones in earlier words, or is an example; said
    /// once for each of them.
    pub(super) fn other_instrument(&mut self, path: Option<&Path>, found: &str) {
        if self.instruments.iter().any(|known| known == found) {
            return;
        }
        self.instruments.push(found.to_owned());
        let plain = found.strip_suffix(MADE_UP);
        let named = plain.unwrap_or(found);
        let mut known = self.references.iter();
        let same = known.find(|known| same_statements(named, known));
        let is_same = same.is_some();
        let own = same.or(self.references.first());
        let own = own.map(String::as_str).unwrap_or_default();
        let is_example = is_same && plain.is_some();
        if is_same && (self.quiet || (is_example && !self.tells_rows)) {
            return;
        }
        let sentence = if is_example {
            words::score::example_rows(self.language).to_owned()
        } else if is_same {
            words::score::earlier_words(self.language, named, own)
        } else {
            self.guesses += 1;
            words::score::other_instrument(self.language, named, own)
        };
        self.say(&format!("{}: {sentence}", self.name(path)));
    }

    /// A problem with a row that starts on this line of its file.
    pub(super) fn problem(&mut self, path: Option<&Path>, shown: &ShownProblem, line: u64) {
        if self.shown == SHOWN_PROBLEMS {
            return;
        }
        self.shown += 1;
        let sentence = if shown.hides {
            words::answer_files::hidden(self.language, &shown.problem)
        } else {
            words::answer_files::problem(self.language, &shown.problem)
        };
        let name = self.name(path);
        self.say(&if self.sheet.counts_objects {
            format!("{name}, object {line}: {sentence}")
        } else {
            format!("{name}:{line}: {sentence}")
        });
    }

    /// Reading stopped at the first problem, or at the first guess.
    pub(super) fn strict(&mut self, is_problem: bool) {
        self.say(if is_problem {
            words::score::strict(self.language)
        } else {
            reading::strict_about_a_guess(self.language)
        });
    }

    /// A file is as it was, because reading stopped.
    pub(crate) fn not_written(&mut self, path: &Path) {
        let sentence = words::score::not_written(self.language, &path.display().to_string());
        self.say(&sentence);
    }

    /// The bytes of the next file come on top, and its columns are its own.
    pub(super) fn file_ended(&mut self) {
        self.missing.clear();
        self.progress.file_ended();
    }

    /// The problems that were not shown, by kind, and the last line if there is one; only the end when the result could not be
    /// delivered, for then that is what there is to say.
    pub(super) fn close(
        &mut self,
        done: &Result<(), Error>,
        told: u64,
        problems: &ProblemCounts,
        closing: Option<&str>,
    ) {
        self.progress.end();
        if done.as_ref().is_err_and(Error::is_about_output) {
            return;
        }
        let hidden = told.saturating_sub(self.shown as u64);
        if hidden > 0 {
            self.say(&words::score::more_problems(self.language, hidden));
            for (sort, count) in problems.by_sort() {
                self.say(&format!(
                    "  {}",
                    words::answer_files::counted(self.language, sort, count)
                ));
            }
        }
        if let Some(closing) = closing.filter(|_| !self.quiet) {
            self.say(closing);
        }
    }

    /// What a file is called, with the sheet that is read when several are.
    pub(super) fn name(&self, path: Option<&Path>) -> String {
        let name = path.map_or_else(
            || words::standard_input(self.language).to_owned(),
            |path| path.display().to_string(),
        );
        let sheet = self.sheet.name.as_ref();
        sheet.map_or_else(|| name.clone(), |sheet| format!("{name} ({sheet})"))
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
