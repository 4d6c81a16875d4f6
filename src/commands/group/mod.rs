//! `group`: a team as a whole, from the answers of its people.

mod read;
mod spelling;

use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use crate::cli::arg::{choice, flag, format_of, named, report};
use crate::cli::reading::{self, ReadingRequest};
use crate::error::{Error, RowProblemSort, TooFew, UsageProblem, status};
use crate::model::{Format, Perspective};
use crate::output::group::{Group, build, write};
use crate::statistics::{MinimumGroup, Team};
use crate::words::{self, Language, group_rows, people};
use crate::{cli, source};

use super::context::{Context, statement_language};
use super::new_file::{ReportFile, deliver};
use super::same_file;
use super::situation::{self, SituationRequest};

use read::{GroupJob, GroupPeople, Read, read};

/// How to report on a group.
#[derive(Debug, Clone, PartialEq, Eq)]
struct GroupRequest {
    perspective: Perspective,
    by: Option<String>,
    minimum: MinimumGroup,
    top: usize,
    points: bool,
    situation: Option<SituationRequest>,
    format: Format,
    report: Option<PathBuf>,
    reading: ReadingRequest,
    same_people: bool,
}

pub(crate) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples])
        .arg(reading::files_argument(language))
        .args([
            reading::perspective().help(help::perspective(language)),
            reading::same_people(language),
            named("by", "COLUMN").help(help::by(language)),
            named("min-group", "N")
                .value_parser(value_parser!(u64).range(MinimumGroup::LOWEST.people()..))
                .help(help::min_group(language)),
            named("top", "N")
                .value_parser(value_parser!(u16).range(1..))
                .help(help::top(language)),
            flag("points", help::points(language)),
            choice("format", &["text", "json", "csv"]).help(help::format(language)),
            report(language),
        ])
        .args(situation::arguments(
            language,
            help::situation(language),
            help::ratings(language),
        ))
        .args(reading::arguments(language))
}

fn request(matches: &ArgMatches) -> Result<GroupRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let minimum = matches.get_one("min-group").copied();
    let minimum = minimum.and_then(MinimumGroup::new);
    let same_people = matches.get_flag(reading::SAME_PEOPLE);
    let reading = reading::request(matches)?;
    let perspective = reading.perspective.unwrap_or_default();
    Ok(GroupRequest {
        same_people,
        perspective,
        by: text("by"),
        minimum: minimum.unwrap_or(MinimumGroup::LOWEST).of(perspective),
        top: matches.get_one::<u16>("top").map_or(3, |top| (*top).into()),
        points: matches.get_flag("points"),
        situation: situation::request(matches)?,
        format: format_of(matches),
        report: matches.get_one("report").cloned(),
        reading,
    })
}

pub(super) fn run(typed: &ArgMatches, context: &mut Context<'_>) -> Result<u8, Error> {
    let request = &request(typed)?;
    let files = &request.reading.files;
    same_file::refuse([None, request.report.as_deref()], files, context)?;
    let instrument = context.instrument()?;
    let situation = situation::chosen(request.situation.as_ref(), context)?;
    let file = ReportFile::wanted(request.report.as_deref(), context)?;
    let editions = instrument.editions();
    let jobs = GroupJob::each(request, &editions);
    let found = read(&jobs, request, &instrument, context)?;
    let GroupPeople {
        job,
        gathered,
        people,
    } = &found.most.people;
    say_other_editions(&found, context);
    let roles = source::roles()?;
    let language = statement_language(job.questionnaire, context.language)?;
    let parts: Vec<(&str, &Team)> = gathered.parts.iter().collect();
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
        example: found.most.seen.made_up,
        team: &gathered.team,
        crowd: &gathered.crowd,
        replaced: people.replaced(),
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
    if let Some(column) = request.by.as_deref() {
        let parts = (column, &gathered.parts);
        for sentence in spelling::alike(context.language, parts, &report) {
            context.warn(&sentence);
        }
    }
    let today = context.io.today();
    let written = |format, display| write(format, (&group, &report), &today, display);
    deliver(request.format, file.as_ref(), &written, context)?;
    Ok(status::of(found.wrong))
}

/// How many rows of other editions of the statements do not count.
fn say_other_editions(found: &Read<'_>, context: &mut Context<'_>) {
    let of_others = found.most.of_others;
    if of_others > 0 {
        let version = found.most.people.job.questionnaire.version();
        let others = people::other_editions(context.language, of_others, version);
        context.warn(&others);
    }
}

fn too_small(request: &GroupRequest, found: &Read<'_>) -> Error {
    let GroupPeople {
        gathered, people, ..
    } = &found.most.people;
    let (team, minimum) = (&gathered.team, request.minimum.people());
    let problems = |sort| found.problems.of(sort);
    let unread = problems(RowProblemSort::Answer);
    let (seen, rows) = (&found.most.seen, people.replaced());
    let spoiled = seen.spoiled;
    // How many rows an open quote takes along is not known.
    let is_open = problems(RowProblemSort::QuoteNeverClosed) > 0;
    let is_about_few = request.perspective == Perspective::Colleague && team.people() > 0;
    let why = if is_open {
        Some(TooFew::QuoteNeverClosed)
    } else if is_about_few {
        Some(TooFew::Described)
    } else if team.people() + spoiled >= minimum {
        Some(match unread {
            0 => TooFew::Rows { rows: spoiled },
            _ => TooFew::Answers { unread },
        })
    } else if team.people() + rows >= minimum {
        Some(TooFew::SameCode { rows })
    } else {
        None
    };
    Error::GroupTooSmall {
        minimum,
        why,
        others: !seen.others(request.perspective).is_empty(),
    }
}

/// Says on standard error what did not count, as numbers only: not where it was, nor what it said.
fn say(request: &GroupRequest, found: &Read<'_>, context: &mut Context<'_>) {
    let (language, seen) = (context.language, &found.most.seen);
    let is_told = !request.reading.quiet;
    let others = seen.others(request.perspective).into_iter();
    for (perspective, rows) in others.filter(|_| is_told) {
        context.warn(&group_rows::others(language, perspective, rows));
    }
    let doubts = found.most.people.people.doubts();
    for doubt in doubts.sentences(language) {
        context.warn(&doubt);
    }
    if is_told && seen.unfinished > 0 {
        let left_out = request.reading.finished_only;
        let unfinished = words::reading::unfinished(language, seen.unfinished, left_out);
        context.warn(&format!("{unfinished}."));
    }
    say_problems(found, context);
}

fn say_problems(found: &Read<'_>, context: &mut Context<'_>) {
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

mod help {
    sentences! {
        pub(super) fn about:
            nl "Bekijk een team of groep als geheel: waar jullie op leunen, wat er ontbreekt en waar jullie over kunnen praten."
            en "Look at a team or group as a whole: what you lean on, what is missing and what you could talk about.";
        pub(super) fn usage:
            nl "ambtenaar group [FILE]... [OPTIES]"
            en "ambtenaar group [FILE]... [OPTIONS]";
        pub(super) fn examples:
            nl "\
Voorbeelden:
  ambtenaar group antwoorden.csv
  ambtenaar group forms-export.xlsx --report team.html
  ambtenaar group antwoorden.csv --by team --top 5
  ambtenaar group antwoorden.csv --as wish --format json
  ambtenaar group antwoorden.csv --situation passport-counter

Privacy: vanaf 5 mensen, zonder namen en zonder rijen. Bij minder dan 10 mensen zijn gemiddelden in hele punten, zonder spreiding, \
    en heeft een stelling waarbij iedereen, of iedereen op één na, hetzelfde antwoordde, geen cijfers. Heeft een bestand id's, dan telt \
    van iedere id de laatste rij met genoeg antwoorden (met --by: per groep). Daarvoor blijven een verkorte id en de antwoorden tijdens het lezen in het \
    geheugen (zo'n 65 bytes per persoon); er wordt niets van bewaard. Id's die alleen de rijen nummeren, doen niet mee. \
    Lijsten over collega's (--as colleague) worden pas getoond als ze over minstens 10 mensen gaan; voor één persoon is er compare.

Status bij afloop: 0 klaar, 1 er was iets mis (ook een te kleine groep), 2 verkeerd gebruik."
            en "\
Examples:
  ambtenaar group answers.csv
  ambtenaar group forms-export.xlsx --report team.html
  ambtenaar group answers.csv --by team --top 5
  ambtenaar group answers.csv --as wish --format json
  ambtenaar group answers.csv --situation passport-counter

Privacy: from 5 people, without names and without rows. With fewer than 10 people means are in whole points, without spread, and a \
    statement to which all, or all but one, answered the same has no figures. When a file has ids, the latest row of each id \
    with enough answers counts (with --by: in each group). For that a shortened id and the answers stay in memory while reading (some 65 bytes per \
    person); none of it is kept. Ids that only number the rows take no part in this. Lists about colleagues (--as colleague) \
    are shown only when they are about at least 10 people; for one person there is compare.

Exit status: 0 done, 1 something was wrong (including a group that is too small), 2 wrong usage.";
        pub(super) fn perspective:
            nl "welke rijen meetellen: self (zoals ik nu werk), wish, job of colleague"
            en "which rows count: self (as I work now), wish, job or colleague";
        pub(super) fn by:
            nl "toon ook de groepen in deze kolom, als ze groot genoeg zijn"
            en "also show the groups in this column, when they are large enough";
        pub(super) fn min_group:
            nl "de kleinste groep die getoond wordt: 5 of meer"
            en "the smallest group that is shown: 5 or more";
        pub(super) fn top:
            nl "hoeveel stellingen je ziet: zo veel met de meeste en zo veel met de minste verschillen (anders 3)"
            en "how many statements to show: this many of the most divided and this many of the most alike (otherwise 3)";
        pub(super) fn points:
            nl "toon de driehoek ook bij minder dan 10 mensen; die kunnen elkaar dan herkennen"
            en "show the triangle even for fewer than 10 people, who may then recognise one another";
        pub(super) fn situation:
            nl "tel bij hoeveel mensen de rol vooropstaat die een situatie het hardst nodig heeft: passport-counter, \
             neighbourhood-manager, council-memo of innovation-pilot"
            en "count the people whose leading roles include the one a situation needs most: passport-counter, neighbourhood-manager, \
             council-memo or innovation-pilot";
        pub(super) fn ratings:
            nl "hetzelfde voor een eigen situatie: hoe hard zijn bureaucraat, ondernemer en verbinder nodig, van 1 tot 5"
            en "the same for a situation of your own: how much it needs bureaucrat, entrepreneur and connector, 1 to 5";
        pub(super) fn format:
            nl "text: om te lezen; json of csv: voor programma's"
            en "text: to read; json or csv: for programs";
    }
}
