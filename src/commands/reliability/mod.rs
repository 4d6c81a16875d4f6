//! `reliability`: how well the statements measure, from the answers of many people.

mod block;

use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;

use crate::answers::{Before, Settings, Wanted};
use crate::cli::{ReliabilityFormat, ReliabilityRequest};
use crate::model::Perspective;
use crate::output::reliability::{self, Findings, Format};
use crate::screen::Display;
use crate::situation::{Error, status};
use crate::statistics::reliability::Missing;
use crate::texts::reliability::Closing;

use super::context::{Context, statement_language};
use super::same_file;
use super::score::input::{self, Input};
use super::score::progress::Progress;
use super::score::{Destination, Messages, threads};

use block::{Block, Job, Sums};

/// Runs the command.
pub(super) fn run(request: &ReliabilityRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    same_file::refuse(request.output.as_deref(), &request.files, context)?;
    let instrument = context.instrument()?;
    let questionnaire = &instrument.questionnaire;
    let language = statement_language(questionnaire, context.language).ok_or(Error::NoInput)?;
    let inputs = input::find(&input::once_each(&request.files, context))?;
    let (texts, display) = (context.texts, display(request, context));
    let job = Job {
        questionnaire,
        reference: instrument.reference(),
        perspective: request.perspective,
        missing: if request.pairwise {
            Missing::Pairwise
        } else {
            Missing::Listwise
        },
        finished_only: request.reading.finished_only,
    };
    let stdin = context.io.take_stdin();
    let watched = context.io.terminals.stderr && !request.reading.quiet && !display.accessible;
    let progress = Progress::new(input::size(&inputs).filter(|_| watched), display, texts);
    let messages = Messages::new(
        &mut context.io.stderr,
        texts,
        progress,
        request.reading.quiet,
    );
    let output = request.output.as_deref();
    let mut destination = Destination::open(output, context.globals.force, &mut context.io.stdout)?;
    let mut reading = Reading {
        request,
        job: &job,
        messages,
        sums: Sums::new(&job),
    };
    let read = reading.all(&inputs, stdin);
    let (mut messages, sums) = (reading.messages, reading.sums);
    let missed = messages.columns_missed();
    let closing = (texts.reliability.closing)(&closing(&sums, missed, request));
    let problems = sums.problems;
    if read.is_err() {
        messages.close(&read, &problems, &closing);
    }
    read?;
    let wrong = problems.total() + missed > 0;
    let (form, example) = (sums.form(), sums.example);
    let findings = Findings {
        questionnaire,
        instrument: &job.reference,
        form,
        perspective: request.perspective,
        example,
        reliability: &sums.into_products().reliability(),
    };
    let text = reliability::write(format(request), &findings, &language, texts, display);
    let written = destination
        .write(text.as_bytes())
        .and_then(|()| destination.finish());
    messages.close(&written, &problems, &closing);
    written.map(|()| if wrong { status::WRONG } else { status::DONE })
}

const fn format(request: &ReliabilityRequest) -> Format {
    match request.format {
        ReliabilityFormat::Text => Format::Text,
        ReliabilityFormat::Json => Format::Json,
        ReliabilityFormat::Csv => Format::Csv,
    }
}

/// How the report may look where it goes.
fn display(request: &ReliabilityRequest, context: &Context<'_>) -> Display {
    if request.output.is_none() {
        return context.display;
    }
    let io = &context.io;
    Display::decide(context.globals.wishes, &io.environment, io.terminals, false)
}

/// What the last line says; `missed` statements have no column.
fn closing(sums: &Sums, missed: u64, request: &ReliabilityRequest) -> Closing {
    let rows = sums.rows();
    let short = sums.short_rows();
    let others = Perspective::ALL.into_iter().zip(sums.perspectives);
    let others = others.filter(|(other, rows)| *other != request.perspective && *rows > 0);
    Closing {
        rows,
        short: if short < rows { short } else { 0 },
        others: others.map(|(other, rows)| (other.key(), rows)).collect(),
        problems: sums.problems.total() + missed,
        unfinished: sums.unfinished,
        left_out: request.reading.finished_only,
    }
}

/// The reading of all files.
struct Reading<'r> {
    request: &'r ReliabilityRequest,
    job: &'r Job<'r>,
    messages: Messages<'r>,
    sums: Sums,
}

impl Reading<'_> {
    /// Reads all files as one.
    fn all(&mut self, inputs: &[Input], stdin: Box<dyn Read + Send>) -> Result<(), Error> {
        let mut stdin = Some(stdin);
        inputs
            .iter()
            .try_for_each(|input| self.one(input, &mut stdin))
    }

    fn one(
        &mut self,
        input: &Input,
        stdin: &mut Option<Box<dyn Read + Send>>,
    ) -> Result<(), Error> {
        let settings = Settings {
            encoding: self.request.reading.encoding,
            delimiter: self.request.reading.delimiter,
            wanted: Wanted {
                submitted: self.request.reading.finished_only,
                ..Wanted::default()
            },
            ..Settings::default()
        };
        let sheet = input.open(stdin, self.job.questionnaire, &settings)?;
        let path = input.path.as_deref();
        for notice in &sheet.notices() {
            self.messages.notice(path, notice);
        }
        self.messages
            .missing_columns(path, sheet.plan().missing_columns());
        let job = self.job;
        let end = sheet.read(
            threads(self.request.reading.threads),
            || Block::new(job),
            |block, before| self.take(block, path, before),
        );
        for notice in &end.notices {
            self.messages.notice(path, notice);
        }
        self.messages.file_ended();
        end.fault.map_or(Ok(()), |fault| {
            Err(Error::Sheet {
                path: input.path.clone(),
                fault,
            })
        })
    }

    /// Takes what became of a block.
    fn take(
        &mut self,
        block: &mut Block<'_>,
        path: Option<&Path>,
        before: Before,
    ) -> ControlFlow<()> {
        for found in &block.instruments {
            self.messages
                .other_instrument(path, found, &self.job.reference);
        }
        self.messages.missing_columns(path, block.missing.columns());
        for problem in &block.problems {
            self.messages.problem(path, problem, before.lines);
        }
        self.sums.merge(&block.sums);
        self.messages.progress(before.bytes, self.sums.rows());
        ControlFlow::Continue(())
    }
}
