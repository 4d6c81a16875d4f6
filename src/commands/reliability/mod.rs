//! `reliability`: how well the statements measure, from the answers of many people.

mod block;

use crate::answers::Wanted;
use crate::cli::{ReliabilityFormat, ReliabilityRequest};
use crate::error::{Error, status};
use crate::model::{PackedAnswer, Perspective};
use crate::output::reliability::{Findings, csv, write};
use crate::output::{Format, Origin};
use crate::screen::Display;
use crate::source::LoadedQuestionnaire;
use crate::statistics::reliability::Missing;
use crate::words::people;
use crate::words::reliability::{self as words, Closing};

use super::context::{Context, statement_language};
use super::people::{AllPeople, Doubts, unpack};
use super::report_file::ReportFile;
use super::same_file;
use super::score::Destination;
use super::survey::{Gather, Survey, find_once_each};

use block::{Block, Job, Sums};

/// Runs the command.
pub(super) fn run(request: &ReliabilityRequest, context: &mut Context<'_>) -> Result<u8, Error> {
    for output in [request.output.as_deref(), request.report.as_deref()] {
        same_file::refuse(output, &request.files, context)?;
    }
    let instrument = context.instrument()?;
    let questionnaire = &instrument.questionnaire;
    let language = statement_language(questionnaire, context.language).ok_or(Error::NoInput)?;
    let report = ReportFile::wanted(request.report.as_deref(), context)?;
    let inputs = find_once_each(&request.files, context);
    let in_file = in_file(context);
    let (told, today) = (context.language, context.io.today());
    let job = job(request, &instrument);
    let reading = &request.reading;
    let mut survey = Survey::new(inputs, reading, Wanted::default(), &instrument, context)?;
    let output = request.output.as_deref();
    let destination = Destination::open(output, context.globals.force, &mut context.io.stdout)?;
    let mut all = All::new(&job);
    let read = survey.read(|file| Block::new(&job, file), &mut all);
    let (sums, replaced, doubts) = all.finish();
    for sentence in doubts.sentences(context.language) {
        survey.tell(&sentence);
    }
    if replaced > 0 {
        survey.note_that(&people::replaced(context.language, replaced));
    }
    let problems = survey.problems() + doubts.problems();
    let wrong = problems > 0;
    let closing = words::closing(told, &closing(&sums, problems, request));
    if read.is_err() {
        survey.close(&read, Some(&closing));
        return read.map(|()| status::WRONG);
    }
    let findings = Findings {
        questionnaire,
        instrument: &job.reference,
        form: sums.form(),
        perspective: request.perspective,
        example: sums.example,
        reliability: &sums.into_products().reliability(),
    };
    let origin = Origin {
        language: told,
        date: &today,
        instrument: Some(&job.reference),
    };
    let formats = Formats {
        in_format: &|format, display| write(format, &findings, &language, &origin, display),
        csv: &|| csv(&findings),
        shown: context.display,
        in_file,
    };
    let written = formats.deliver(request, destination, report.as_ref());
    survey.close(&written, Some(&closing));
    written?;
    if let Some(file) = report {
        context.warn(&file.saved(context));
    }
    Ok(if wrong { status::WRONG } else { status::DONE })
}

/// What is read and counted in every row.
fn job<'r>(request: &ReliabilityRequest, instrument: &'r LoadedQuestionnaire) -> Job<'r> {
    Job {
        questionnaire: &instrument.questionnaire,
        reference: instrument.reference(),
        perspective: request.perspective,
        missing: if request.pairwise {
            Missing::Pairwise
        } else {
            Missing::Listwise
        },
        finished_only: request.reading.finished_only,
        same_people: request.same_people,
    }
}

/// What was found, in every format.
struct Formats<'f> {
    in_format: &'f dyn Fn(Format, Display) -> String,
    csv: &'f dyn Fn() -> String,
    /// How it may look on standard output.
    shown: Display,
    /// How it may look in a file.
    in_file: Display,
}

impl Formats<'_> {
    /// Writes what was asked for, and the report besides it.
    fn deliver(
        &self,
        request: &ReliabilityRequest,
        mut destination: Destination<'_>,
        report: Option<&ReportFile>,
    ) -> Result<(), Error> {
        let display = match request.output {
            None => self.shown,
            Some(_) => self.in_file,
        };
        let text = match request.format {
            ReliabilityFormat::Text => (self.in_format)(Format::to_read(display), display),
            ReliabilityFormat::Json => (self.in_format)(Format::Json, display),
            ReliabilityFormat::Csv => (self.csv)(),
        };
        destination.write(text.as_bytes())?;
        destination.finish()?;
        report.map_or(Ok(()), |file| {
            file.write(&(self.in_format)(file.format(), self.in_file))
        })
    }
}

/// How the report may look in a file.
fn in_file(context: &Context<'_>) -> Display {
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
}

impl<'r> All<'r> {
    fn new(job: &'r Job<'r>) -> Self {
        Self {
            job,
            sums: Sums::new(job),
            people: AllPeople::new(job.same_people),
        }
    }

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
        self.people
            .take(&mut block.held, &mut |_, packed| add(job, packed, sums));
        Ok(())
    }

    fn file_ended(&mut self) {
        let (job, sums) = (self.job, &mut self.sums);
        self.people
            .file_ended(&mut |_, packed| add(job, packed, sums));
    }
}

/// Adds a row that was held.
fn add(job: &Job<'_>, packed: &[u8], sums: &mut Sums) {
    let (form, codes) = unpack(packed);
    let statements = job.questionnaire.statements().len();
    let answers: Vec<PackedAnswer> = codes.take(statements).collect();
    sums.add(form, &answers, job);
}
