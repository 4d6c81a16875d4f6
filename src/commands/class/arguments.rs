//! `ambtenaar class`.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::error::UsageProblem;
use crate::model::Form;
use crate::words::Language;

use crate::cli;
use crate::cli::arg::{choice, flag, named, path, report};

/// How many votes `--from` shows side by side: before and after.
const MOST_VOTES: usize = 2;

/// How to run the statements with a room.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ClassRequest {
    /// The form, when it was said; the short one is usual.
    pub form: Option<Form>,
    pub people: Option<u64>,
    pub open: bool,
    pub save: Option<PathBuf>,
    pub cases: Vec<String>,
    pub situations: Vec<String>,
    /// Show the counts in these files again: none, one, or before and after.
    pub from: Vec<PathBuf>,
    pub report: Option<PathBuf>,
    /// Walk through a half day: the one in this file or the one that is built in.
    #[expect(
        clippy::option_option,
        reason = "the option may be given without a value"
    )]
    pub agenda: Option<Option<PathBuf>>,
    /// The part of it to open, from 1.
    pub part: Option<usize>,
    /// Be the room's window, of this file or of the usual one.
    #[expect(
        clippy::option_option,
        reason = "the option may be given without a value"
    )]
    pub screen: Option<Option<PathBuf>>,
    pub screen_file: Option<PathBuf>,
    pub fresh: bool,
    pub no_progress: bool,
}

/// What is voted on after the statements, by its name.
fn voted(name: &'static str, help: &'static str) -> Arg {
    named(name, "NAME")
        .action(ArgAction::Append)
        .conflicts_with_all(["from", "screen"])
        .help(help)
}

pub(crate) fn command(bare: Command, language: Language) -> Command {
    cli::base(bare, language, [help::about, help::usage, help::examples]).args([
        choice("form", &Form::ALL.map(Form::key))
            .value_name("short|full")
            .help(help::form(language)),
        named("people", "N")
            .value_parser(value_parser!(u64).range(1..=9_999))
            .help(help::people(language)),
        voted("case", help::case(language)),
        voted("situation", help::situation(language)),
        flag("open", help::open(language)),
        path("save", help::save(language)),
        path("from", help::from(language))
            .action(ArgAction::Append)
            .conflicts_with_all(["save", "people", "open", "fresh"]),
        report(language).conflicts_with("screen"),
        path("agenda", help::agenda(language))
            .num_args(0..=1)
            .require_equals(true)
            .conflicts_with_all(["form", "case", "situation", "from", "screen"]),
        named("part", "N")
            .value_parser(value_parser!(usize))
            .help(help::part(language)),
        path("screen", help::screen(language))
            .num_args(0..=1)
            .require_equals(true)
            .conflicts_with_all(["save", "people", "open", "fresh", "from", "screen-file"]),
        path("screen-file", help::screen_file(language)).conflicts_with("from"),
        flag("fresh", help::fresh(language)),
        flag("no-progress", help::no_progress(language)),
    ])
}

pub(crate) fn request(matches: &ArgMatches) -> Result<ClassRequest, UsageProblem> {
    let from = matches.get_many("from");
    let report: Option<PathBuf> = matches.get_one("report").cloned();
    let part = matches.get_one("part").copied();
    if part.is_some() && !matches.contains_id("agenda") {
        return Err(cli::needs("--part", "--agenda"));
    }
    if from.as_ref().is_some_and(|from| from.len() > MOST_VOTES) {
        return Err(UsageProblem::TooOften {
            option: "--from".to_owned(),
            most: MOST_VOTES,
        });
    }
    let names = |name: &str| -> Vec<String> {
        let names = matches.get_many(name);
        names.into_iter().flatten().cloned().collect()
    };
    let form = matches.get_one::<String>("form");
    Ok(ClassRequest {
        form: form.and_then(|key| Form::from_key(key)),
        people: matches.get_one("people").copied(),
        open: matches.get_flag("open"),
        save: matches.get_one("save").cloned(),
        cases: names("case"),
        situations: names("situation"),
        from: from.into_iter().flatten().cloned().collect(),
        report,
        agenda: matches
            .contains_id("agenda")
            .then(|| matches.get_one("agenda").cloned()),
        part,
        screen: matches
            .contains_id("screen")
            .then(|| matches.get_one("screen").cloned()),
        screen_file: matches.get_one("screen-file").cloned(),
        fresh: matches.get_flag("fresh"),
        no_progress: matches.get_flag("no-progress"),
    })
}

mod help {
    sentences! {
        pub(super) fn about:
            nl "Laat een zaal per stelling stemmen door handen op te steken. Niemand heeft een apparaat nodig."
            en "Let a room vote on each statement by show of hands. Nobody needs a device.";
        pub(super) fn usage: nl "ambtenaar class [OPTIES]" en "ambtenaar class [OPTIONS]";
        pub(super) fn examples:
            nl "Laat de zaal stemmen met de ogen dicht of met kaarten, zodat niemand naar een ander kijkt.

Voorbeelden:
  ambtenaar class --people 25
  ambtenaar class --form full --save zaal.csv
  ambtenaar class --case permit --situation passport-counter --save zaal.csv
  ambtenaar class --agenda --people 25 --save dag.csv --report dag.html
  ambtenaar class --agenda --part 3
  ambtenaar class --screen                 in een tweede venster, op de beamer
  ambtenaar class --from zaal.csv --report zaal.html
  ambtenaar class --from voor.csv --from na.csv"
            en "Let the room vote with eyes closed or with cards, so that nobody looks at anyone else.

Examples:
  ambtenaar class --people 25
  ambtenaar class --form full --save room.csv
  ambtenaar class --case permit --situation passport-counter --save room.csv
  ambtenaar class --agenda --people 25 --save day.csv --report day.html
  ambtenaar class --agenda --part 3
  ambtenaar class --screen                 in a second window, on the projector
  ambtenaar class --from room.csv --report room.html
  ambtenaar class --from before.csv --from after.csv";
        pub(super) fn form:
            nl "short: 12 stellingen (standaard); full: 24 stellingen"
            en "short: 12 statements (the default); full: 24 statements";
        pub(super) fn people:
            nl "hoeveel mensen er zijn (anders wordt het gevraagd)"
            en "how many people there are (otherwise you are asked)";
        pub(super) fn case:
            nl "stem na de stellingen over deze zaak: wat doe je het eerst? Kan vaker (permit, payback, …)"
            en "after the statements, vote on this case: which way to act comes first? Can be given more than once (permit, \
             payback, …)";
        pub(super) fn situation:
            nl "stem daarna over deze situatie: welke rol is het meest nodig? Kan vaker (passport-counter, …)"
            en "then vote on this situation: which role is needed most? Can be given more than once (passport-counter, …)";
        pub(super) fn open:
            nl "laat de aantallen al tijdens het typen zien"
            en "show the counts as they are typed";
        pub(super) fn save:
            nl "schrijf de aantallen naar dit CSV-bestand"
            en "write the counts to this CSV file";
        pub(super) fn from:
            nl "laat een bewaarde stemming opnieuw zien; twee keer gegeven: voor en na, naast elkaar"
            en "show a saved vote again; given twice: before and after, side by side";
        pub(super) fn agenda:
            nl "loop een halve dag door, onderdeel voor onderdeel, met de tijd erbij (zonder bestand: de ingebouwde)"
            en "walk through a half day, part by part, with the time (without a file: the built-in one)";
        pub(super) fn part:
            nl "bij --agenda: open dit onderdeel, om daar te beginnen of alleen dat te doen"
            en "with --agenda: open this part, to begin there or to do only that";
        pub(super) fn screen:
            nl "open het venster voor de zaal (op de beamer): het toont alleen wat de zaal mag zien; q sluit het"
            en "open the room's window (on the projector): it shows only what the room may see; q closes it";
        pub(super) fn screen_file:
            nl "schrijf wat de zaal mag zien naar dit bestand, voor een venster van een andere gebruiker of computer"
            en "write what the room may see to this file, for a window of another user or computer";
        pub(super) fn fresh:
            nl "begin opnieuw in plaats van verder te gaan met een stemming die nog niet af is"
            en "start over instead of going on with an unfinished vote";
        pub(super) fn no_progress: nl "bewaar tussentijds niets" en "do not save your progress";
    }
}
