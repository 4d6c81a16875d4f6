//! `reliability`: how well the statements measure, from the answers of many people.

mod block;
mod two_dates;

use crate::answers::Wanted;
use crate::cli::{ReliabilityFormat, ReliabilityRequest};
use crate::error::{Error, status};
use crate::model::{PackedAnswer, Perspective};
use crate::output::reliability::{Findings, csv, write};
use crate::output::{Format, Origin};
use crate::screen::Display;
use crate::words::reliability::{self as words, Closing};
use crate::words::{Language, people, two_dates as dates};

use super::context::{Context, statement_language};
use super::people::{AllPeople, Days, Doubts, unpack};
use super::report_file::ReportFile;
use super::same_file;
use super::score::Destination;
use super::survey::{Gather, Survey, find_once_each};

use block::{Block, Job, Sums};
use two_dates::two_dates;

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
    let job = Job::new(request, &instrument);
    let (wanted, reading) = (Wanted::default(), &request.reading);
    let mut survey = Survey::new(inputs, reading, wanted, &instrument, context)?;
    let (output, ending) = (request.output.as_deref(), request.format.ending());
    let (force, stdout) = (context.globals.force, &mut context.io.stdout);
    let destination = Destination::open(output, ending, force, stdout)?;
    let mut all = All::new(&job);
    let read = survey.read(|file| Block::new(&job, file), &mut all);
    let days = std::mem::take(&mut all.days);
    let (sums, replaced, doubts) = all.finish();
    for sentence in doubts.sentences(context.language) {
        survey.tell(&sentence);
    }
    let found = days.first_and_last();
    for note in notes(told, replaced, found.unclear) {
        survey.note_that(&note);
    }
    let problems = survey.problems() + doubts.problems();
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
        two_dates: &two_dates(&found, questionnaire, sums.form()),
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
    Ok(status::of(problems > 0))
}

/// About the rows that gave way to a later one, and the people whose days are unclear.
fn notes(language: Language, replaced: u64, unclear: u64) -> Vec<String> {
    let replaced = (replaced > 0).then(|| people::replaced(language, replaced));
    let unclear = (unclear > 0).then(|| dates::unclear(language, unclear));
    replaced.into_iter().chain(unclear).collect()
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
            ReliabilityFormat::Text => (self.in_format)(Format::Text, display),
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
    days: Days,
}

impl<'r> All<'r> {
    fn new(job: &'r Job<'r>) -> Self {
        Self {
            job,
            sums: Sums::new(job),
            people: AllPeople::new(job.same_people),
            days: Days::default(),
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
