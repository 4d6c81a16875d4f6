//! `ambtenaar compare`.

use std::path::PathBuf;

use clap::{ArgMatches, Command};

use crate::error::UsageProblem;
use crate::model::Format;
use crate::words::Language;

use crate::cli;
use crate::cli::arg::{choice, format_of, named, report};
use crate::cli::reading::{self, ReadingRequest, files};
use crate::cli::situation::{self, SituationRequest};

/// Which mixes to put side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CompareRequest {
    /// The files with answers; nothing for standard input.
    pub files: Vec<Option<PathBuf>>,
    /// How they are read.
    pub reading: ReadingRequest,
    /// The situation that the own mix is put beside; nothing for the other lists in the files.
    pub situation: Option<SituationRequest>,
    /// The code of the person described.
    pub id: Option<String>,
    /// Write the comparison to this file too.
    pub report: Option<PathBuf>,
    /// How the comparison is written.
    pub format: Format,
}

pub(crate) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples])
        .arg(
            reading::files_argument(language)
                .num_args(1..)
                .required(true)
                .help(help::files(language)),
        )
        .args(situation::arguments(
            language,
            help::situation(language),
            help::ratings(language),
        ))
        .args([
            named("id", "CODE").help(help::id(language)),
            report(language),
            choice("format", &["text", "json"]).help(help::format(language)),
        ])
        .arg(reading::perspective().help(reading::help::perspective(language)))
        .args(reading::arguments(language))
}

/// What was typed.
pub(crate) fn request(matches: &ArgMatches) -> Result<CompareRequest, UsageProblem> {
    let text = |name: &str| matches.get_one::<String>(name).cloned();
    Ok(CompareRequest {
        files: files(matches),
        reading: reading::request(matches)?,
        situation: situation::request(matches)?,
        id: text("id"),
        report: matches.get_one("report").cloned(),
        format: format_of(matches),
    })
}

/// What `--help` says.
mod help {
    sentences! {
        pub(super) fn about:
            nl "Leg je mix naast die van vroeger, je wens, je werk, je collega's of een situatie."
            en "Put your mix beside an earlier one, your wish, your job, your colleagues or a situation.";
        pub(super) fn usage:
            nl "ambtenaar compare FILE... [OPTIES]"
            en "ambtenaar compare FILE... [OPTIONS]";
        pub(super) fn examples:
            nl "De bestanden zijn die van --save, of andere bestanden die ambtenaar score kan lezen.
Van collega's zie je pas iets vanaf 3 lijsten, in hele punten. Marges en losse stellingen komen er vanaf 10 lijsten bij.
Met minder dan 4 stellingen per rol zie je alles pas vanaf 10 lijsten.

Voorbeelden:
  ambtenaar compare anna.csv
  ambtenaar compare anna.csv collegas.csv --id anna
  ambtenaar compare anna.csv --situation passport-counter
  ambtenaar compare anna.csv --ratings 5,3,2 --report vergelijking.html

JSON: id, instrument, self, comparisons (kind, first, second, gap, needed, notable, shift, unjudged),
colleagues (none, too_few of shown), raters (hoeveel lijsten van collega's) en incomplete.
Het verschil is steeds second min first. Bij minder dan 10 collega's zijn margin, needed en shift null.
shift is er alleen bij een verschil dat groot genoeg is. Zegt een lijst niets, dan staat in unjudged waarom.
Een situatie heeft geen mix en geen verschil, maar ratings, needed_most, needed_least, fit en advice.

Status bij afloop: 0 klaar, 1 er was iets mis, 2 verkeerd gebruik."
            en "The files are those of --save, or any other file that ambtenaar score can read.
Colleagues are shown from 3 lists on, in whole points. Margins and single statements follow from 10 lists on.
With fewer than 4 statements per role, everything follows from 10 lists on.

Examples:
  ambtenaar compare anna.csv
  ambtenaar compare anna.csv colleagues.csv --id anna
  ambtenaar compare anna.csv --situation passport-counter
  ambtenaar compare anna.csv --ratings 5,3,2 --report comparison.html

JSON: id, instrument, self, comparisons (kind, first, second, gap, needed, notable, shift, unjudged),
colleagues (none, too_few or shown), raters (how many lists of colleagues) and incomplete.
A gap is always second minus first. With fewer than 10 colleagues margin, needed and shift are null.
There is a shift only where a gap is large enough. When a list says nothing, unjudged tells why.
A situation has no mix and no gap, but ratings, needed_most, needed_least, fit and advice.

Exit status: 0 done, 1 something was wrong, 2 wrong usage.";
        pub(super) fn files:
            nl "bestanden met antwoorden; - is de standaardinvoer"
            en "files with answers; - is standard input";
        pub(super) fn situation:
            nl "leg je mix naast een situatie: passport-counter, neighbourhood-manager, council-memo of innovation-pilot"
            en "put your mix beside a situation: passport-counter, neighbourhood-manager, council-memo or innovation-pilot";
        pub(super) fn ratings:
            nl "leg je mix naast je eigen situatie: hoe hard zijn bureaucraat, ondernemer en verbinder nodig, van 1 tot 5"
            en "put your mix beside a situation of your own: how much it needs bureaucrat, entrepreneur and connector, 1 to 5";
        pub(super) fn id:
            nl "code van degene over wie het gaat; nodig als er meer mensen in de bestanden staan"
            en "code of the person described; needed if the files have more than one person";
        pub(super) fn format:
            nl "text: om te lezen; json: voor programma's"
            en "text: to read; json: for programs";
    }
}
