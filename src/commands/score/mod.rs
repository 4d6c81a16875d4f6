//! `score`: answers from files, scored, one row per person.

mod block;
mod columns;
mod counts;
mod destination;
pub(super) mod input;
mod job;
mod messages;
pub(super) mod problems;
pub(super) mod progress;

use std::num::NonZeroUsize;
use std::ops::ControlFlow;
use std::thread;

use crate::cli::ScoreRequest;
use crate::situation::{Error, SheetFault, status};
use crate::texts::score::Closing;

use super::context::Context;
use super::same_file;

use block::Block;
use counts::Counts;
use input::Input;
use job::Job;
use progress::Progress;

pub(super) use destination::Destination;
pub(super) use messages::{Messages, SHOWN_PROBLEMS};
pub(super) use problems::ProblemCounts;

/// The most threads that are used without being asked for.
const MOST_THREADS: usize = 8;

/// Runs the command.
pub(super) fn run(request: &ScoreRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    if !request.check {
        same_file::refuse(request.output.as_deref(), &request.files, context)?;
    }
    let instrument = context.instrument()?;
    let inputs = input::find(&request.files)?;
    if request.show_columns {
        return columns::run(request, &instrument, &inputs, context);
    }
    let display = context.display;
    let texts = context.texts;
    let to_screen = context.io.terminals.stdout && request.output.is_none();
    let job = Job::new(request, &instrument, to_screen);
    let watched = context.io.terminals.stderr && !request.quiet && !display.accessible;
    let stdin = context.io.take_stdin();
    let progress = Progress::new(input::size(&inputs).filter(|_| watched), display, texts);
    let messages = Messages::new(&mut context.io.stderr, texts, progress, request.quiet);
    let destination = if request.check {
        Destination::Nowhere
    } else {
        let output = request.output.as_deref();
        Destination::open(output, context.globals.force, &mut context.io.stdout)?
    };
    let mut run = Run {
        request,
        job: &job,
        messages,
        destination,
        counts: Counts::default(),
        failed: None,
    };
    run.destination.write(&job.header())?;
    let read = run.all(inputs, stdin);
    let status = run.status();
    let closing = (texts.score.closing)(&closing(&run, request));
    let table = job.table(&run.counts, texts, display);
    let done = read.and_then(|()| {
        run.destination.write(table.as_bytes())?;
        match (run.counts.stopped, &run.destination) {
            (true, Destination::File { path, file }) if file.is_hidden() => {
                run.messages.not_written(path);
                Ok(())
            }
            _ => run.destination.finish(),
        }
    });
    run.messages.close(&done, &run.counts.problems, &closing);
    done.map(|()| status)
}

/// One run of the command.
struct Run<'r> {
    request: &'r ScoreRequest,
    job: &'r Job<'r>,
    messages: Messages<'r>,
    destination: Destination<'r>,
    counts: Counts,
    failed: Option<Error>,
}

impl Run<'_> {
    /// Reads all files as one.
    fn all(
        &mut self,
        inputs: Vec<Input>,
        stdin: Box<dyn std::io::Read + Send>,
    ) -> Result<(), Error> {
        let mut stdin = Some(stdin);
        for input in inputs {
            self.one(&input, &mut stdin)?;
            if self.counts.stopped {
                break;
            }
        }
        Ok(())
    }

    fn one(
        &mut self,
        input: &Input,
        stdin: &mut Option<Box<dyn std::io::Read + Send>>,
    ) -> Result<(), Error> {
        let path = input.path.clone();
        let fault = |fault: SheetFault| Error::Sheet {
            path: path.clone(),
            fault,
        };
        let sheet = input.open(stdin, self.job.questionnaire, &self.job.settings())?;
        for notice in &sheet.notices() {
            self.messages.notice(path.as_deref(), notice);
        }
        self.messages
            .missing_columns(path.as_deref(), sheet.plan().missing_columns());
        if self.stops() {
            return Ok(());
        }
        let (job, threads) = (self.job, self.threads());
        let end = sheet.read(
            threads,
            || Block::new(job),
            |block, before| self.deliver(block, path.as_deref(), before),
        );
        for notice in &end.notices {
            self.messages.notice(path.as_deref(), notice);
        }
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        self.messages.file_ended();
        end.fault.map_or(Ok(()), |why| Err(fault(why)))
    }

    /// Takes what became of a block: its problems to standard error, its rows to the destination.
    fn deliver(
        &mut self,
        block: &mut Block<'_>,
        path: Option<&std::path::Path>,
        before: crate::answers::Before,
    ) -> ControlFlow<()> {
        for found in &block.instruments {
            self.messages
                .other_instrument(path, found, self.job.reference());
        }
        self.messages.missing_columns(path, block.missing.columns());
        for problem in &block.problems {
            self.messages.problem(path, problem, before.lines);
        }
        block.finish(self.counts.seen);
        if let Err(error) = self.destination.write(&block.text) {
            self.failed = Some(error);
            return ControlFlow::Break(());
        }
        self.counts.merge(&mut block.counts);
        self.messages.progress(before.bytes, self.counts.rows);
        if self.stops() {
            return ControlFlow::Break(());
        }
        ControlFlow::Continue(())
    }

    /// Whether a problem ends the reading; that is said.
    fn stops(&mut self) -> bool {
        let stops = self.request.strict && self.problems() > 0;
        if stops {
            self.messages.strict();
            self.counts.stopped = true;
        }
        stops
    }

    /// Every problem so far: those of rows, and the statements without a column.
    fn problems(&self) -> u64 {
        self.counts.problems.total() + self.messages.columns_missed()
    }

    fn threads(&self) -> usize {
        threads(self.request.threads)
    }

    fn status(&self) -> u8 {
        if self.problems() > 0 {
            status::WRONG
        } else {
            status::DONE
        }
    }
}

/// How many threads read: as many as were asked for, otherwise as many as there are, within reason.
pub(super) fn threads(asked: Option<NonZeroUsize>) -> usize {
    let available = thread::available_parallelism().map_or(1, usize::from);
    asked.map_or(available.min(MOST_THREADS), usize::from)
}

/// What the last line says.
fn closing(run: &Run<'_>, request: &ScoreRequest) -> Closing {
    let counts = &run.counts;
    Closing {
        rows: counts.rows,
        complete: counts.complete,
        problems: run.problems(),
        unfinished: counts.unfinished,
        left_out: request.finished_only,
    }
}
