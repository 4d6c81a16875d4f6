//! The command line: what may be typed with any command, or with several, in the person's language, and what it means.
//!
//! Two steps: clap's matches say what was typed, a request says what it means. Nothing here has side effects. What is
//! typed with one command stands with that command.

pub(crate) mod arg;
pub(crate) mod by_hand;
mod globals;
mod prepare;
mod problem;
pub(crate) mod reading;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::error::UsageProblem;
use crate::words::Language;

pub(crate) use by_hand::ByHandRequest;
pub(crate) use globals::Globals;
pub(crate) use prepare::{PreparedArgs, prepare};
pub(crate) use problem::{conflict, given_twice, invalid, missing_command, needs};
pub(crate) use reading::ReadingRequest;

/// What a command line asks for.
#[derive(Debug)]
pub(crate) enum CommandLine {
    /// Print this help and stop.
    Help(String),
    /// Print the version of the program and of its statements.
    Version,
    /// Run the command of this name.
    Command(String, Globals, ArgMatches),
}

/// A text in the language of the person.
pub(crate) type HelpText = fn(Language) -> &'static str;

/// Reads a prepared command line.
pub(crate) fn parse(
    prepared: &PreparedArgs,
    mut root: Command,
) -> Result<CommandLine, UsageProblem> {
    let mut matches = match root.try_get_matches_from_mut(&prepared.arguments) {
        Ok(matches) => matches,
        Err(error) if error.kind() == ErrorKind::DisplayHelp => {
            return Ok(CommandLine::Help(error.render().to_string()));
        }
        Err(error) if error.kind() == ErrorKind::DisplayVersion => return Ok(CommandLine::Version),
        Err(error) => return Err(problem::translate(&error, prepared, &root)),
    };
    // Before and after the command clap takes them for two.
    if prepared.times("--statements") > 1 {
        let option = "--statements".to_owned();
        return Err(UsageProblem::Repeated { option });
    }
    let (name, typed) = matches
        .remove_subcommand()
        .ok_or_else(|| missing_command(&root))?;
    Ok(CommandLine::Command(name, globals::read(&typed), typed))
}

/// The whole command line in one language, with these commands.
pub(crate) fn root(language: Language, commands: impl IntoIterator<Item = Command>) -> Command {
    let texts = [help::about, help::usage, help::examples];
    base(Command::new("ambtenaar"), language, texts)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_subcommand(true)
        .subcommand_required(true)
        .subcommand_help_heading(help::commands_heading(language))
        .subcommands(commands)
        .next_help_heading(help::options_heading(language))
        .args(globals::arguments(language))
        .arg(
            Arg::new("version")
                .long("version")
                .short('V')
                .action(ArgAction::Version)
                .help(globals::help::version(language))
                .display_order(1001),
        )
}

/// What every command shares: its language, the template and `--help`; with what it is about, its usage and examples.
pub(crate) fn base(
    command: Command,
    language: Language,
    [about, usage, examples]: [HelpText; 3],
) -> Command {
    let template = format!(
        "{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        help::usage_heading(language)
    );
    command
        .about(about(language))
        .override_usage(usage(language))
        .after_help(examples(language))
        .help_template(template)
        .next_help_heading(help::options_heading(language))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .max_term_width(100)
        .arg(
            Arg::new("help")
                .long("help")
                .short('h')
                .action(ArgAction::Help)
                .help(globals::help::help(language))
                .display_order(1000),
        )
}

pub(crate) mod help {
    sentences! {
        pub(super) fn usage_heading: nl "Zo gebruik je het:" en "Usage:";
        pub(super) fn options_heading: nl "Opties" en "Options";
        pub(crate) fn commands_heading: nl "Opdrachten" en "Commands";
        pub(super) fn arguments_heading: nl "Argumenten" en "Arguments";
        pub(super) fn about:
            nl "De Ideale Ambtenaar: ontdek welke mix van bureaucraat, ondernemer en verbinder jij gebruikt.\nEen zelftest van \
             vier minuten. Alles blijft op deze computer.\nMet een schermlezer of brailleregel: ambtenaar --accessible"
            en "The Ideal Public Servant: find out which mix of bureaucrat, entrepreneur and connector you use.\nA self-test of \
             four minutes. Everything stays on this computer.\nWith a screen reader or a braille display: ambtenaar --accessible";
        pub(super) fn usage: nl "ambtenaar [OPDRACHT] [OPTIES]" en "ambtenaar [COMMAND] [OPTIONS]";
        pub(super) fn examples:
            nl "Zonder opdracht begint de zelftest meteen.

Voorbeelden:
  ambtenaar                    doe de zelftest
  ambtenaar --form short       de korte versie: 12 stellingen, 2 minuten
  ambtenaar --accessible       gewone regels tekst, voor schermlezers en brailleregels
  ambtenaar roles              lees over de drie rollen
  ambtenaar take --help        alle mogelijkheden van de zelftest

Status bij afloop: 0 klaar, 1 er was iets mis, 2 verkeerd gebruik, 3 tussentijds gestopt."
            en "Without a command the self-test starts right away.

Examples:
  ambtenaar                    take the self-test
  ambtenaar --form short       the short version: 12 statements, 2 minutes
  ambtenaar --accessible       plain lines of text, for screen readers and braille displays
  ambtenaar roles              read about the three roles
  ambtenaar take --help        everything the self-test can do

Exit status: 0 done, 1 something was wrong, 2 wrong usage, 3 stopped before the end.";
    }
}
