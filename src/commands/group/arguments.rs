//! `ambtenaar group`.

use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use crate::error::UsageProblem;
use crate::model::{Format, Perspective};
use crate::statistics::MinimumGroup;
use crate::words::Language;

use crate::cli;
use crate::cli::arg::{choice, flag, format_of, named, report};
use crate::cli::reading::{self, ReadingRequest, files};
use crate::cli::situation::{self, SituationRequest};

/// How to report on a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GroupRequest {
    /// The files; nothing for standard input.
    pub files: Vec<Option<PathBuf>>,
    /// The rows that count.
    pub perspective: Perspective,
    /// The column that says to which part of the group a row belongs.
    pub by: Option<String>,
    /// The smallest group that is reported on.
    pub minimum: MinimumGroup,
    /// How many statements are shown of each kind.
    pub top: usize,
    /// Show the triangle of a small group as well.
    pub points: bool,
    /// The situation whose needs the group is put beside.
    pub situation: Option<SituationRequest>,
    /// How the report is written to standard output.
    pub format: Format,
    /// A file for the report.
    pub report: Option<PathBuf>,
    /// How they are read.
    pub reading: ReadingRequest,
    /// Whether an id that is a number is the same person in every file.
    pub same_people: bool,
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

/// What was typed.
pub(crate) fn request(matches: &ArgMatches) -> Result<GroupRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    let minimum = matches.get_one("min-group").copied();
    let same_people = matches.get_flag(reading::SAME_PEOPLE);
    let reading = reading::request(matches)?;
    Ok(GroupRequest {
        files: files(matches),
        same_people,
        perspective: reading.perspective.unwrap_or_default(),
        by: text("by"),
        minimum: minimum
            .and_then(MinimumGroup::new)
            .unwrap_or(MinimumGroup::LOWEST),
        top: matches.get_one::<u16>("top").map_or(3, |top| (*top).into()),
        points: matches.get_flag("points"),
        situation: situation::request(matches)?,
        format: format_of(matches),
        report: matches.get_one("report").cloned(),
        reading,
    })
}

/// What `--help` says.
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
    van iedere id de laatste rij (met --by: per groep). Daarvoor blijven een verkorte id en de antwoorden tijdens het lezen in het \
    geheugen (zo'n 80 bytes per persoon); er wordt niets van bewaard. Id's die alleen de rijen nummeren, doen niet mee.

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
    counts (with --by: in each group). For that a shortened id and the answers stay in memory while reading (some 80 bytes per \
    person); none of it is kept. Ids that only number the rows take no part in this.

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
