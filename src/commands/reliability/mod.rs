//! `reliability`: how well the statements measure, from the answers of many people.

mod block;
mod two_dates;

use crate::answers::Wanted;
use crate::cli::ReliabilityRequest;
use crate::error::{AskFault, Error, status};
use crate::model::PackedAnswer;
use crate::output::reliability::{Findings, write};
use crate::output::{Format, Origin};
use crate::words::reliability::{self as words, Closing};
use crate::words::{Language, people, two_dates as dates};

use super::context::{Context, statement_language};
use super::people::{AllPeople, Days, Record, Seen, unpack};
use super::report_file::{Report, ReportFile};
use super::same_file;
use super::survey::{Gather, Survey, find_once_each};

use block::{Block, Job, Sums};
use two_dates::two_dates;

pub(super) fn run(request: &ReliabilityRequest, context: &mut Context<'_>) -> Result<u8, Error> {
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
    let (editions, references) = (instrument.editions(), instrument.references());
    let jobs: Vec<Job<'_>> = editions.iter().map(|one| Job::new(request, one)).collect();
    let (wanted, reading) = (Wanted::default(), &request.reading);
    let mut survey = Survey::new(inputs, reading, wanted, &instrument, context)?;
    let mut all = All(jobs.iter().map(EditionPeople::new).collect());
    let read = survey.read(|file| Block::new(&jobs, &references, file), &mut all);
    let (edition, of_others) = all.most().ok_or(Error::Ask(AskFault::NoInput))?;
    let EditionPeople {
        job,
        sums,
        seen,
        days,
        ..
    } = &edition;
    let questionnaire = job.questionnaire;
    let language = statement_language(questionnaire, told).ok_or(Error::Ask(AskFault::NoInput))?;
    let found = days.first_and_last();
    let problems = say(&edition, (of_others, found.unclear), &mut survey, told);
    let closing = words::closing(told, &closing(sums, seen, problems, request));
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

/// Says what does not count and what is uncertain: rows of other editions, people whose days are unclear; the number of problems.
fn say(
    edition: &EditionPeople<'_>,
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
fn closing(sums: &Sums, seen: &Seen, problems: u64, request: &ReliabilityRequest) -> Closing {
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

/// The rows of all files so far, of each edition of the statements.
struct All<'r>(Vec<EditionPeople<'r>>);

/// Those of one edition.
struct EditionPeople<'r> {
    job: &'r Job<'r>,
    sums: Sums,
    seen: Seen,
    people: AllPeople,
    days: Days,
}

impl<'r> All<'r> {
    /// The edition that most people were asked, of as many the newest, and the rows of the others: figures never mix two.
    fn most(mut self) -> Option<(EditionPeople<'r>, u64)> {
        for edition in &mut self.0 {
            let (job, sums) = (edition.job, &mut edition.sums);
            let add = &mut |_: &Record, packed: &[u8]| add(job, packed, sums);
            edition.people.add_all(add);
        }
        let rows: u64 = self.0.iter().map(|edition| edition.sums.rows()).sum();
        let newest_first = self.0.iter().enumerate().rev();
        let most = newest_first.max_by_key(|(_, edition)| edition.sums.rows());
        let mut most = self.0.remove(most?.0);
        let made_up = most.seen.made_up;
        for other in &self.0 {
            most.seen.merge(&other.seen);
        }
        most.seen.made_up = made_up;
        let of_others = rows - most.sums.rows();
        Some((most, of_others))
    }
}

impl<'r> EditionPeople<'r> {
    fn new(job: &'r Job<'r>) -> Self {
        Self {
            job,
            sums: Sums::new(job),
            seen: Seen::default(),
            people: AllPeople::new(job.request.same_people),
            days: Days::default(),
        }
    }
}

impl Gather<Block<'_>> for All<'_> {
    fn block(&mut self, block: &mut Block<'_>) -> Result<(), Error> {
        for (edition, rows) in self.0.iter_mut().zip(&mut block.editions) {
            let (job, sums) = (edition.job, &mut edition.sums);
            sums.merge(&rows.sums);
            edition.seen.merge(&rows.seen);
            edition.days.take(&rows.dated);
            let add = &mut |_: &Record, packed: &[u8]| add(job, packed, sums);
            edition.people.take(&mut rows.held, add);
        }
        Ok(())
    }

    fn file_ended(&mut self) {
        for edition in &mut self.0 {
            let (job, sums) = (edition.job, &mut edition.sums);
            let add = &mut |_: &Record, packed: &[u8]| add(job, packed, sums);
            edition.people.file_ended(add);
            edition.days.file_ended();
        }
    }
}

/// Adds a row that was held.
fn add(job: &Job<'_>, packed: &[u8], sums: &mut Sums) {
    let (form, codes) = unpack(packed);
    let statements = job.questionnaire.statements().len();
    let answers: Vec<PackedAnswer> = codes.take(statements).collect();
    sums.add(form, &answers, job);
}
