//! `reliability`: how well the statements measure, from the answers of many people.

mod block;
mod two_dates;

use crate::answers::Wanted;
use crate::cli::{ReliabilityFormat, ReliabilityRequest};
use crate::error::{Error, status};
use crate::model::{PackedAnswer, Perspective};
use crate::output::reliability::{self, Findings, Format};
use crate::screen::Display;
use crate::texts::reliability::Closing;
use crate::words::{people, two_dates as words};

use super::context::{Context, statement_language};
use super::people::{AllPeople, Days, Doubts, unpack};
use super::same_file;
use super::score::Destination;
use super::survey::{Gather, Survey, find_once_each};

use block::{Block, Job, Sums};
use two_dates::two_dates;

/// Runs the command.
pub(super) fn run(request: &ReliabilityRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    same_file::refuse(request.output.as_deref(), &request.files, context)?;
    let instrument = context.instrument()?;
    let questionnaire = &instrument.questionnaire;
    let language = statement_language(questionnaire, context.language).ok_or(Error::NoInput)?;
    let inputs = find_once_each(&request.files, context);
    let (texts, display) = (context.texts, display(request, context));
    let told = context.language;
    let job = Job::new(request, &instrument);
    let reading = &request.reading;
    let mut survey = Survey::new(inputs, reading, Wanted::default(), &instrument, context)?;
    let output = request.output.as_deref();
    let mut destination = Destination::open(output, context.globals.force, &mut context.io.stdout)?;
    let mut all = All {
        job: &job,
        sums: Sums::new(&job),
        people: AllPeople::new(request.same_people),
        days: Days::default(),
    };
    let read = survey.read(|file| Block::new(&job, file), &mut all);
    let days = std::mem::take(&mut all.days);
    let (sums, replaced, doubts) = all.finish();
    for sentence in doubts.sentences(context.language) {
        survey.tell(&sentence);
    }
    if replaced > 0 {
        survey.note_that(&people::replaced(context.language, replaced));
    }
    let problems = survey.problems() + doubts.problems();
    let wrong = problems > 0;
    let closing = closing(&sums, problems, request);
    let closing = (texts.reliability.closing)(&closing);
    if read.is_err() {
        survey.close(&read, Some(&closing));
        return read.map(|()| status::WRONG);
    }
    let (form, example) = (sums.form(), sums.example);
    let found = days.first_and_last();
    if found.unclear > 0 {
        survey.note_that(&words::unclear(told, found.unclear));
    }
    let findings = Findings {
        questionnaire,
        instrument: &job.reference,
        form,
        perspective: request.perspective,
        example,
        reliability: &sums.into_products().reliability(),
        two_dates: &two_dates(&found, questionnaire, form),
    };
    let text = reliability::write(format(request), &findings, &language, told, display);
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

/// The rows of all files so far.
struct All<'r> {
    job: &'r Job<'r>,
    sums: Sums,
    people: AllPeople,
    days: Days,
}

impl All<'_> {
    /// The sums over everyone, how many rows gave way to a later one, and what is uncertain.
    fn finish(self) -> (Sums, u64, Doubts) {
        let (people, mut sums) = (self.people, self.sums);
        people.add_all(&mut |_, packed| add(self.job, packed, &mut sums));
        (sums, people.replaced(), people.doubts())
    }
}

impl Gather<Block<'_>> for All<'_> {
    fn block(&mut self, block: &mut Block<'_>) -> Result<(), Error> {
        let (job, sums) = (self.job, &mut self.sums);
        sums.merge(&block.sums);
        self.days.take(&block.dated);
        self.people
            .take(&mut block.held, &mut |_, packed| add(job, packed, sums));
        Ok(())
    }

    fn file_ended(&mut self) {
        let (job, sums) = (self.job, &mut self.sums);
        self.people
            .file_ended(&mut |_, packed| add(job, packed, sums));
        self.days.file_ended();
    }
}

/// Adds a row that was held.
fn add(job: &Job<'_>, packed: &[u8], sums: &mut Sums) {
    let (form, codes) = unpack(packed);
    let statements = job.questionnaire.statements().len();
    let answers: Vec<PackedAnswer> = codes.take(statements).collect();
    sums.add(form, &answers, job);
}
