//! `reliability`: how well the statements measure, from the answers of many people.

mod block;

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::answers::Wanted;
use crate::cli;
use crate::cli::arg::{self, choice, format_of, report};
use crate::cli::reading::{self, ReadingRequest, output};
use crate::error::{AskFault, Error, UsageProblem, status};
use crate::model::{Form, Format, Perspective};
use crate::output::reliability::{Findings, write};
use crate::statistics::reliability::Missing;
use crate::words::reliability::{self as words, ReliabilityClosing};
use crate::words::{Language, people, two_dates as dates};

use super::context::{Context, origin, statement_language};
use super::new_file::{ReportFile, ReportWriter};
use super::people::{AllEditions, AllPeople, Days, EditionPeople, EditionsBlock, RowCounts};
use super::same_file;
use super::survey::{FilePlace, Survey, Telling, find_once_each};

use block::two_dates;
use block::{GoneRows, ReliabilityJob, SummedRows, Sums};

/// Of which answers to tell how well the statements measure, and how.
#[derive(Debug, Clone, PartialEq, Eq)]
struct ReliabilityRequest {
    reading: ReadingRequest,
    same_people: bool,
    missing: Missing,
    perspective: Perspective,
    format: Format,
    output: Option<PathBuf>,
    report: Option<PathBuf>,
}

pub(crate) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples])
        .arg(reading::files_argument(language))
        .args([
            choice("missing", &["listwise", "pairwise"]).help(help::missing(language)),
            reading::perspective().help(help::perspective(language)),
            reading::same_people(language),
            choice("format", &["text", "json", "csv"]).help(help::format(language)),
            arg::output(reading::help::output(language)),
            report(language),
        ])
        .args(reading::arguments(language))
}

fn request(matches: &ArgMatches) -> Result<ReliabilityRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
    let same_people = matches.get_flag(reading::SAME_PEOPLE);
    let reading = reading::request(matches)?;
    Ok(ReliabilityRequest {
        same_people,
        missing: match text("missing") {
            Some("pairwise") => Missing::Pairwise,
            _ => Missing::Listwise,
        },
        perspective: reading.perspective.unwrap_or_default(),
        reading,
        format: format_of(matches),
        output: output(matches),
        report: matches.get_one("report").cloned(),
    })
}

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let request = &request(typed)?;
    let outputs = [request.output.as_deref(), request.report.as_deref()];
    same_file::refuse(outputs, &request.reading.files, context)?;
    let instrument = context.instrument()?;
    let file = ReportFile::wanted(request.report.as_deref(), context)?;
    let output = request.output.as_deref();
    let output = output.map(|path| ReportFile::new(path, request.format, context));
    let output = output.transpose()?;
    let inputs = find_once_each(&request.reading.files, context);
    let (told, today) = (context.language, context.io.today());
    let editions = instrument.editions();
    let jobs = ReliabilityJob::each(request, &editions);
    let (wanted, reading) = (Wanted::default(), &request.reading);
    let mut survey = Survey::new(inputs, reading, wanted, &instrument, context)?;
    survey.is_of_people = true;
    let mut all = AllEditions::new(jobs.iter().map(SummedPeople::new));
    let block = |file: FilePlace<'_>| {
        let editions = jobs.iter().map(|job| SummedRows::new(job, file));
        EditionsBlock::new(editions, reading, Telling::Whole)
    };
    let read = survey.read(block, &mut all);
    let most = all.most(reading, |_, people| people.sums.rows(Form::Full));
    let most = most.ok_or(Error::Ask(AskFault::NoInput))?;
    let (edition, seen) = (&most.people, &most.seen);
    let SummedPeople {
        job, sums, days, ..
    } = edition;
    let questionnaire = job.questionnaire;
    let language = statement_language(questionnaire, told)?;
    let found = days.first_and_last();
    let problems = say(edition, (most.of_others, found.unclear), &mut survey, told);
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
    let origin = origin(told, &today, Some(&job.reference));
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
    let replaced = edition.people.replaced();
    let replaced = (replaced > 0).then(|| people::replaced(language, replaced));
    let unclear = (unclear > 0).then(|| dates::unclear(language, unclear));
    for note in replaced.into_iter().chain(unclear) {
        survey.messages.note(&note);
    }
    survey.problems() + doubts.problems()
}

/// Writes what was asked for, and the report besides it.
fn write_all(
    format: Format,
    [output, file]: [Option<&ReportFile>; 2],
    report: ReportWriter<'_>,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    match output {
        Some(output) => output.write(report, context)?,
        None => context.show(format, &report(format, context.display))?,
    }
    file.map_or(Ok(()), |file| file.write(report, context))
}

/// What the last line says.
fn closing(
    sums: &Sums,
    seen: &RowCounts,
    problems: u64,
    request: &ReliabilityRequest,
) -> ReliabilityClosing {
    let [rows, short] = Form::ALL.map(|form| sums.rows(form));
    let others = seen.others(request.perspective).into_iter();
    ReliabilityClosing {
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
    job: &'r ReliabilityJob<'r>,
    sums: Sums,
    gone: GoneRows<'r>,
    people: AllPeople,
    days: Days,
}

impl<'r> SummedPeople<'r> {
    fn new(job: &'r ReliabilityJob<'r>) -> Self {
        Self {
            job,
            sums: Sums::new(job),
            gone: GoneRows::new(job),
            people: AllPeople::new(job.request.same_people),
            days: Days::default(),
        }
    }
}

impl EditionPeople<SummedRows<'_>> for SummedPeople<'_> {
    fn take(&mut self, rows: &mut SummedRows<'_>) -> Result<(), Error> {
        self.sums.merge(&rows.sums);
        self.days.take(&rows.dated);
        self.people.take(&mut rows.held, &mut self.gone);
        Ok(())
    }

    fn file_ended(&mut self) {
        self.people.file_ended(&mut self.gone);
        self.days.file_ended();
    }

    fn settle(&mut self) {
        self.sums.take_back(&self.gone.sums);
    }
}

mod help {
    sentences! {
        pub(super) fn about:
            nl "Kijk hoe goed de stellingen meten, uit de antwoorden van veel mensen. Voor trainers met eigen stellingen en voor \
                 onderzoekers."
            en "How well the statements measure, from the answers of many people. For trainers with statements of their own, and \
                 for researchers.";
        pub(super) fn usage:
            nl "ambtenaar reliability [FILE]... [OPTIES]"
            en "ambtenaar reliability [FILE]... [OPTIONS]";
        pub(super) fn examples:
            nl "Voorbeelden:
  ambtenaar reliability antwoorden.csv
  ambtenaar reliability antwoorden.csv --statements mijn-lijst.toml --missing pairwise
  ambtenaar reliability antwoorden.csv --report betrouwbaarheid.html
  ambtenaar reliability antwoorden.csv --format json --output cijfers.json
  ambtenaar reliability antwoorden.csv --format csv | mlr --icsv --opprint filter '$figure == \"alpha\"'

csv heeft de kolommen role,statement,figure,value: een regel zonder role gaat over alle rijen, een zonder statement over een rol.
Bij minder dan 10 mensen staat er alleen het aantal rijen; de andere cijfers zijn dan null, of leeg in csv.
Heeft een bestand id's, dan telt van iedere id de laatste rij, en een met genoeg antwoorden voor een mix gaat voor. Daarvoor blijven een
verkorte id en de antwoorden tijdens het lezen in het geheugen (zo'n 65 bytes per persoon); er wordt niets van bewaard. Id's die alleen de rijen nummeren, doen niet mee.
Status bij afloop: 0 klaar, 1 er was iets mis (ook foute waarden), 2 verkeerd gebruik."
            en "Examples:
  ambtenaar reliability answers.csv
  ambtenaar reliability answers.csv --statements my-list.toml --missing pairwise
  ambtenaar reliability answers.csv --report reliability.html
  ambtenaar reliability answers.csv --format json --output figures.json
  ambtenaar reliability answers.csv --format csv | mlr --icsv --opprint filter '$figure == \"alpha\"'

csv has the columns role,statement,figure,value: a line without a role is about all rows, one without a statement about a role.
With fewer than 10 people there is nothing but the number of rows; the other figures are then null, or empty in csv.
When a file has ids, the latest row of each id counts, and one with enough answers for a mix comes first. For that a shortened id and
the answers stay in memory while reading (some 65 bytes per person); none of it is kept. Ids that only number the rows take no part in this.
Exit status: 0 done, 1 something was wrong (including bad values), 2 wrong usage.";
        pub(super) fn missing:
            nl "listwise: alleen mensen die alle stellingen van een rol beantwoord hebben; pairwise: elk antwoord"
            en "listwise: only people who answered every statement of a role; pairwise: every answer";
        pub(super) fn perspective:
            nl "de antwoorden die meetellen: self, wish, job of colleague (anders self)"
            en "the answers that count: self, wish, job or colleague (otherwise self)";
        pub(super) fn format:
            nl "text: om te lezen; json of csv: voor programma's, met alle decimalen"
            en "text: to read; json or csv: for programs, with every decimal";
    }
}
