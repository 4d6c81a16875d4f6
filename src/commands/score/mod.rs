//! `score`: answers from files, scored, one row per person.

mod arguments;
mod block;
mod job;
mod show_columns;

use std::io::Write;
use std::path::PathBuf;

use clap::ArgMatches;

use crate::commands::new_file::{for_text, not_written};
use crate::error::{Error, Fault, status};
use crate::output::scored::schema;
use crate::storage::WholeFile;
use crate::words;
use crate::words::score::ScoreClosing;
use crate::words::{Language, reading};

use super::context::Context;
use super::same_file;
use super::survey::{self, Gather, Survey};

use arguments::ScoreRequest;
use block::{ScoreCounts, ScoredBlock};
use job::{KeptColumns, ScoreJob, depends_on_files};

pub(super) use arguments::command;

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let request = &arguments::request(typed)?;
    if request.schema {
        context.print_data(&schema(context.language))?;
        return Ok(status::DONE);
    }
    let problems = request.problems.as_deref();
    if !request.check {
        let outputs = [request.output.as_deref(), problems];
        same_file::refuse(outputs, &request.reading.files, context)?;
    } else if problems.is_some() {
        same_file::refuse([problems], &request.reading.files, context)?;
    }
    let instrument = context.instrument()?;
    let mut inputs = survey::find(&request.reading.files);
    if request.show_columns {
        return show_columns::run(request, &instrument, &mut inputs, context);
    }
    let (spoken, display) = (context.language, context.display);
    let to_screen = context.io.terminals.stdout && request.output.is_none();
    let mut job = ScoreJob::new(request, &instrument, to_screen);
    let mut survey = Survey::new(inputs, &request.reading, job.wanted(), &instrument, context)?;
    survey.messages.tells_rows = true;
    survey.strict = request.strict;
    if let Some(problems) = &request.problems {
        survey.record(problems, context.globals.force)?;
    }
    let kept = kept(request, &mut survey, context.language)?;
    job.set_names(&kept);
    let mut rows = ScoredRows {
        destination: Destination::open(request, context)?,
        header: Some(job.header()),
        counts: ScoreCounts::default(),
        before: 0,
    };
    let read = survey.read(|file| ScoredBlock::new(&job, file.path), &mut rows);
    if !read.as_ref().is_err_and(Error::is_wrong_use) {
        rows.write_header()?;
    }
    let table = rows.counts.table(&job, spoken, display);
    let closing = words::score::closing(spoken, &closing(&rows.counts, &survey, request));
    if rows.counts.undated > 0 {
        survey
            .messages
            .note(&reading::undated(spoken, rows.counts.undated));
    }
    let recorded = survey.finish_record();
    let done = read.and_then(|()| rows.finish(&table, &mut survey));
    let done = done.and(recorded);
    let wrong = is_wrong(request, &survey);
    survey.close(&done, Some(&closing));
    done.map(|()| status::of(wrong))
}

/// The columns that are copied; what a pattern leaves out is said.
fn kept(
    request: &ScoreRequest,
    survey: &mut Survey<'_>,
    language: Language,
) -> Result<Vec<String>, Error> {
    if !depends_on_files(request) {
        return Ok(request.keep.clone());
    }
    let kept = KeptColumns::of(request, &survey.columns())?;
    if !kept.left_out.is_empty() {
        survey
            .messages
            .note(&reading::left_out(language, &kept.left_out));
    }
    survey.keep(kept.names.clone());
    Ok(kept.names)
}

/// Whether something was wrong that was not accepted.
fn is_wrong(request: &ScoreRequest, survey: &Survey<'_>) -> bool {
    let counted = if request.accept_problems {
        survey.problems_of_files()
    } else {
        survey.problems()
    };
    counted > 0 || survey.stopped
}

struct ScoredRows<'r> {
    destination: Destination<'r>,
    /// What stands above them, until it is written: nothing after wrong use.
    header: Option<Vec<u8>>,
    counts: ScoreCounts,
    /// The rows of the files before the one that is read.
    before: u64,
}

impl Gather<ScoredBlock<'_>> for ScoredRows<'_> {
    fn file(&mut self) -> Result<(), Error> {
        self.before = self.counts.seen;
        self.write_header()
    }

    fn block(&mut self, block: &mut ScoredBlock<'_>) -> Result<(), Error> {
        block.finish(self.counts.seen - self.before);
        self.destination.write(&block.text)?;
        self.counts.merge(&mut block.counts);
        Ok(())
    }
}

impl ScoredRows<'_> {
    fn write_header(&mut self) -> Result<(), Error> {
        let header = self.header.take();
        header.map_or(Ok(()), |header| self.destination.write(&header))
    }

    /// Writes what comes after the rows. A file is not there when the reading was ended before its end.
    fn finish(mut self, table: &str, survey: &mut Survey<'_>) -> Result<(), Error> {
        self.destination.write(table.as_bytes())?;
        match &self.destination {
            Destination::File { path, file } if survey.stopped && file.is_hidden() => {
                survey.messages.not_written(path);
                Ok(())
            }
            _ => self.destination.finish(),
        }
    }
}

/// What the last line says.
fn closing(counts: &ScoreCounts, survey: &Survey<'_>, request: &ScoreRequest) -> ScoreClosing {
    ScoreClosing {
        rows: counts.rows,
        complete: counts.complete,
        problems: survey.problems(),
        unfinished: counts.unfinished,
        left_out: request.reading.finished_only,
    }
}

/// Where the result goes.
enum Destination<'r> {
    /// Standard output.
    Stdout(&'r mut (dyn Write + Send)),
    File {
        path: PathBuf,
        file: WholeFile,
    },
    /// Nothing is written.
    Nowhere,
}

impl<'r> Destination<'r> {
    /// Where the rows go; nowhere when they are only checked. A file that exists is refused, unless it may be replaced.
    fn open(request: &ScoreRequest, context: &'r mut Context<'_>) -> Result<Self, Error> {
        let Some(path) = request.output.as_deref().filter(|_| !request.check) else {
            return Ok(if request.check {
                Self::Nowhere
            } else {
                Self::Stdout(&mut context.io.stdout)
            });
        };
        for_text(path, request.format.ending())?;
        let begun = WholeFile::begin(path, context.globals.force);
        let file = begun.map_err(|error| not_written(path, &error))?;
        let path = path.to_owned();
        Ok(Self::File { path, file })
    }

    /// Writes a part of the result.
    fn write(&mut self, text: &[u8]) -> Result<(), Error> {
        if text.is_empty() {
            return Ok(());
        }
        match self {
            Self::Stdout(stdout) => stdout
                .write_all(text)
                .and_then(|()| stdout.flush())
                .map_err(|error| Error::Stdout {
                    fault: Fault::from(&error),
                }),
            Self::File { path, file } => file
                .write_all(text)
                .map_err(|error| not_written(path, &error)),
            Self::Nowhere => Ok(()),
        }
    }

    /// Gives the file its name; until then it is not there.
    fn finish(self) -> Result<(), Error> {
        match self {
            Self::File { path, file } => file.finish().map_err(|error| not_written(&path, &error)),
            Self::Stdout(_) | Self::Nowhere => Ok(()),
        }
    }
}
