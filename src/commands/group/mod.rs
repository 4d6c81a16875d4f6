//! `group`: a team as a whole, from the answers of its people.

mod arguments;
mod block;
mod gathered;
mod job;
mod read;

use clap::ArgMatches;

use crate::error::{AskFault, Error, RowProblemSort, TooFew, status};
use crate::output::group::{Group, build, write};
use crate::source;
use crate::statistics::Team;
use crate::words;
use crate::words::{group_rows, people, reading};

use super::context::{Context, statement_language};
use super::report_file::{ReportFile, deliver};
use super::same_file;
use super::situation;
use super::survey::find_once_each;

use arguments::GroupRequest;
use job::Job;
use read::{Read, read};

pub(super) use arguments::command;

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let request = &arguments::request(typed)?;
    for output in [None, request.report.as_deref()] {
        same_file::refuse(output, &request.files, context)?;
    }
    let instrument = context.instrument()?;
    let situation = situation::chosen(request.situation.as_ref())?;
    let file = ReportFile::wanted(request.report.as_deref(), context)?;
    let inputs = find_once_each(&request.files, context);
    let editions = instrument.editions();
    let jobs: Vec<Job<'_>> = editions.iter().map(|one| Job::new(request, one)).collect();
    let found = read(&jobs, request, inputs, &instrument, context)?;
    let job = jobs
        .get(found.edition)
        .ok_or(Error::Ask(AskFault::NoInput))?;
    say_other_editions(&found, job, context);
    let roles = source::roles()?;
    let language = statement_language(job.questionnaire, context.language);
    let language = language.ok_or(Error::Ask(AskFault::NoInput))?;
    let parts: Vec<(&str, &Team)> = found.gathered.parts.iter().collect();
    let group = Group {
        questionnaire: job.questionnaire,
        instrument: &job.reference,
        language: &language,
        spoken: context.language,
        roles: &roles,
        perspective: request.perspective,
        minimum: request.minimum,
        top: request.top,
        points: request.points,
        situation: situation.as_ref(),
        example: found.seen.made_up,
        team: &found.gathered.team,
        crowd: &found.gathered.crowd,
        replaced: found.replaced,
        parts: request.by.as_deref().map(|column| (column, &*parts)),
    };
    let Some(report) = build(&group) else {
        let error = too_small(request, &found);
        if matches!(error, Error::GroupTooSmall { why: None, .. }) {
            say_problems(&found, context);
        }
        return Err(error);
    };
    say(request, &found, context);
    let today = context.io.today();
    let written = |format, display| write(format, (&group, &report), &today, display);
    deliver(request.format, file.as_ref(), &written, context)?;
    Ok(status::of(found.wrong))
}

/// How many rows of other editions of the statements do not count.
fn say_other_editions(found: &Read, job: &Job<'_>, context: &mut Context<'_>) {
    if found.of_others > 0 {
        let version = job.questionnaire.version();
        let others = people::other_editions(context.language, found.of_others, version);
        context.warn(&others);
    }
}

fn too_small(request: &GroupRequest, found: &Read) -> Error {
    let (team, minimum) = (&found.gathered.team, request.minimum.people());
    let problems = |sort| found.problems.of(sort);
    let unread = problems(RowProblemSort::Answer);
    let spoiled = found.seen.spoiled;
    // How many rows an open quote takes along is not known.
    let is_open = problems(RowProblemSort::QuoteNeverClosed) > 0;
    let why = if is_open {
        Some(TooFew::QuoteNeverClosed)
    } else if team.people() + spoiled >= minimum {
        Some(match unread {
            0 => TooFew::Rows { rows: spoiled },
            _ => TooFew::Answers { unread },
        })
    } else if team.people() + found.replaced >= minimum {
        let rows = found.replaced;
        Some(TooFew::SameCode { rows })
    } else {
        None
    };
    Error::GroupTooSmall {
        minimum,
        why,
        others: !found.seen.others(request.perspective).is_empty(),
    }
}

/// Says on standard error what did not count, as numbers only: not where it was, nor what it said.
fn say(request: &GroupRequest, found: &Read, context: &mut Context<'_>) {
    let language = context.language;
    for (perspective, rows) in found.seen.others(request.perspective) {
        context.warn(&group_rows::others(language, perspective, rows));
    }
    for doubt in found.doubts.sentences(context.language) {
        context.warn(&doubt);
    }
    if found.seen.unfinished > 0 {
        let left_out = request.reading.finished_only;
        let unfinished = reading::unfinished(language, found.seen.unfinished, left_out);
        context.warn(&format!("{unfinished}."));
    }
    say_problems(found, context);
}

fn say_problems(found: &Read, context: &mut Context<'_>) {
    let problems: Vec<String> = found
        .problems
        .by_sort()
        .map(|(sort, count)| words::answer_files::counted(context.language, sort, count))
        .collect();
    for problem in &problems {
        context.warn(problem);
    }
    if !problems.is_empty() {
        context.warn(group_rows::problems(context.language));
    }
}
