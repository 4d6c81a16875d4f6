//! `reliability`: how well the statements measure, from the answers of many people.

mod block;

use crate::answers::Wanted;
use crate::cli::{ReliabilityFormat, ReliabilityRequest};
use crate::model::Perspective;
use crate::output::reliability::{self, Findings, Format};
use crate::screen::Display;
use crate::situation::{Error, status};
use crate::statistics::reliability::Missing;
use crate::texts::reliability::Closing;

use super::context::{Context, statement_language};
use super::same_file;
use super::score::Destination;
use super::survey::{Gather, Survey, find_once_each};

use block::{Block, Job, Sums};

/// Runs the command.
pub(super) fn run(request: &ReliabilityRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    same_file::refuse(request.output.as_deref(), &request.files, context)?;
    let instrument = context.instrument()?;
    let questionnaire = &instrument.questionnaire;
    let language = statement_language(questionnaire, context.language).ok_or(Error::NoInput)?;
    let inputs = find_once_each(&request.files, context);
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
    let reading = &request.reading;
    let mut survey = Survey::new(inputs, reading, Wanted::default(), &instrument, context)?;
    let output = request.output.as_deref();
    let mut destination = Destination::open(output, context.globals.force, &mut context.io.stdout)?;
    let mut sums = Sums::new(&job);
    let read = survey.read(|_| Block::new(&job), &mut sums);
    let wrong = survey.problems() > 0;
    let closing = closing(&sums, survey.problems(), request);
    let closing = (texts.reliability.closing)(&closing);
    if read.is_err() {
        survey.close(&read, Some(&closing));
        return read.map(|()| status::WRONG);
    }
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
    survey.close(&written, Some(&closing));
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

/// What the last line says.
fn closing(sums: &Sums, problems: u64, request: &ReliabilityRequest) -> Closing {
    let rows = sums.rows();
    let short = sums.short_rows();
    let others = Perspective::ALL.into_iter().zip(sums.perspectives);
    let others = others.filter(|(other, rows)| *other != request.perspective && *rows > 0);
    Closing {
        rows,
        short: if short < rows { short } else { 0 },
        others: others.map(|(other, rows)| (other.key(), rows)).collect(),
        problems,
        unfinished: sums.unfinished,
        left_out: request.reading.finished_only,
    }
}

impl Gather<Block<'_>> for Sums {
    fn block(&mut self, block: &mut Block<'_>) -> Result<(), Error> {
        self.merge(&block.sums);
        Ok(())
    }
}
