//! `reliability`: how well the statements measure, from the answers of many people.

mod arguments;
mod block;
mod two_dates;

use clap::ArgMatches;

use crate::answers::Wanted;
use crate::error::{AskFault, Error, status};
use crate::model::PackedAnswer;
use crate::output::reliability::{Findings, write};
use crate::output::{Format, Origin};
use crate::words::reliability::{self as words, Closing};
use crate::words::{Language, people, two_dates as dates};

use super::context::{Context, statement_language};
use super::people::{
    AllEditions, AllPeople, Days, EditionPeople, EditionsBlock, Record, RowCounts, unpack,
};
use super::report_file::{Report, ReportFile};
use super::same_file;
use super::survey::{FilePlace, Survey, find_once_each};

use arguments::ReliabilityRequest;
use block::{Job, SummedRows, Sums};
use two_dates::two_dates;

pub(super) use arguments::command;

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let request = &arguments::request(typed)?;
    for output in [request.output.as_deref(), request.report.as_deref()] {
        same_file::refuse(output, &request.files, context)?;
    }
    let instrument = context.instrument()?;
    let file = ReportFile::wanted(request.report.as_deref(), context)?;
    let output = request.output.as_deref();
    let output = output.map(|path| ReportFile::new(path, request.format, context));
    let output = output.transpose()?;
    let inputs = find_once_each(&request.files, context);
    let (told, today) = (context.language, context.io.today());
    let editions = instrument.editions();
    let jobs: Vec<Job<'_>> = editions.iter().map(|one| Job::new(request, one)).collect();
    let (wanted, reading) = (Wanted::default(), &request.reading);
    let mut survey = Survey::new(inputs, reading, wanted, &instrument, context)?;
    let mut all = AllEditions::new(jobs.iter().map(SummedPeople::new));
    let block = |file: FilePlace<'_>| {
        let editions = jobs.iter().map(|job| SummedRows::new(job, file));
        EditionsBlock::new(editions, reading, false)
    };
    let read = survey.read(block, &mut all);
    let (edition, seen, of_others) = most(all).ok_or(Error::Ask(AskFault::NoInput))?;
    let SummedPeople {
        job, sums, days, ..
    } = &edition;
    let questionnaire = job.questionnaire;
    let language = statement_language(questionnaire, told).ok_or(Error::Ask(AskFault::NoInput))?;
    let found = days.first_and_last();
    let problems = say(&edition, (of_others, found.unclear), &mut survey, told);
    let closing = words::closing(told, &closing(sums, &seen, problems, request));
    if read.is_err() {
        survey.close(&read, Some(&closing));
        return read.map(|()| status::WRONG);
    }
    let findings = Findings {
        questionnaire,
        instrument: &job.reference,
        form: sums.form(),
        perspective: request.perspective,
        example: seen.made_up,
        two_dates: &two_dates(&found, questionnaire, sums.form()),
        reliability: &sums.products().clone().reliability(),
    };
    let origin = Origin {
        language: told,
        date: &today,
        instrument: Some(&job.reference),
    };
    let report = |format, display| write(format, &findings, &language, &origin, display);
    let files = [output.as_ref(), file.as_ref()];
    let written = write_all(request.format, files, &report, context);
    survey.close(&written, Some(&closing));
    written?;
    if let Some(file) = file {
        file.tell(context);
    }
    Ok(status::of(problems > 0))
}

/// The edition that most people were asked, of as many the newest; what was seen of all, and the rows of the others.
fn most(mut all: AllEditions<SummedPeople<'_>>) -> Option<(SummedPeople<'_>, RowCounts, u64)> {
    for (_, people) in &mut all.0 {
        people.add_all();
    }
    let rows: u64 = all.0.iter().map(|(_, people)| people.sums.rows()).sum();
    let (_, _, edition, seen) = all.most(|_, people| people.sums.rows())?;
    let of_others = rows - edition.sums.rows();
    Some((edition, seen, of_others))
}

/// Says what does not count and what is uncertain: rows of other editions, people whose days are unclear; the number of problems.
fn say(
    edition: &SummedPeople<'_>,
    (of_others, unclear): (u64, u64),
    survey: &mut Survey<'_>,
    language: Language,
) -> u64 {
    let doubts = edition.people.doubts();
    let version = edition.job.questionnaire.version();
    let others = (of_others > 0).then(|| people::other_editions(language, of_others, version));
    for sentence in others.into_iter().chain(doubts.sentences(language)) {
        survey.messages.guess(&sentence);
    }
    for note in notes(language, edition.people.replaced(), unclear) {
        survey.messages.note(&note);
    }
    survey.problems() + doubts.problems()
}

/// About the rows that gave way to a later one, and the people whose days are unclear.
fn notes(language: Language, replaced: u64, unclear: u64) -> Vec<String> {
    let replaced = (replaced > 0).then(|| people::replaced(language, replaced));
    let unclear = (unclear > 0).then(|| dates::unclear(language, unclear));
    replaced.into_iter().chain(unclear).collect()
}

/// Writes what was asked for, and the report besides it.
fn write_all(
    format: Format,
    [output, file]: [Option<&ReportFile>; 2],
    report: Report<'_>,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    match output {
        Some(output) => output.write(report, context)?,
        None => context.show(format, &report(format, context.display))?,
    }
    file.map_or(Ok(()), |file| file.write(report, context))
}

/// What the last line says.
fn closing(sums: &Sums, seen: &RowCounts, problems: u64, request: &ReliabilityRequest) -> Closing {
    let rows = sums.rows();
    let short = sums.short_rows();
    let others = seen.others(request.perspective).into_iter();
    Closing {
        rows,
        short: if short < rows { short } else { 0 },
        others: others.map(|(other, rows)| (other.key(), rows)).collect(),
        problems,
        unfinished: seen.unfinished,
        left_out: request.reading.finished_only,
    }
}

/// The rows of one edition, of all files so far.
struct SummedPeople<'r> {
    job: &'r Job<'r>,
    sums: Sums,
    people: AllPeople,
    days: Days,
}

impl<'r> SummedPeople<'r> {
    fn new(job: &'r Job<'r>) -> Self {
        Self {
            job,
            sums: Sums::new(job),
            people: AllPeople::new(job.request.same_people),
            days: Days::default(),
        }
    }

    /// Adds the rows that were held.
    fn add_all(&mut self) {
        let (job, sums) = (self.job, &mut self.sums);
        let add = &mut |_: &Record, packed: &[u8]| add(job, packed, sums);
        self.people.add_all(add);
    }
}

impl EditionPeople<SummedRows<'_>> for SummedPeople<'_> {
    fn take(&mut self, rows: &mut SummedRows<'_>) -> Result<(), Error> {
        let (job, sums) = (self.job, &mut self.sums);
        sums.merge(&rows.sums);
        self.days.take(&rows.dated);
        let add = &mut |_: &Record, packed: &[u8]| add(job, packed, sums);
        self.people.take(&mut rows.held, add);
        Ok(())
    }

    fn file_ended(&mut self) {
        let (job, sums) = (self.job, &mut self.sums);
        let add = &mut |_: &Record, packed: &[u8]| add(job, packed, sums);
        self.people.file_ended(add);
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
