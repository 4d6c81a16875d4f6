//! The command line: what may be typed, in the person's language, and what it means.
//!
//! Two steps: clap's matches say what was typed, a request says what it means. Nothing here has side effects.
//! A command is one file here, with its help in every language below it, and one among the commands.

mod arg;
mod by_hand;
mod cases;
mod class;
mod compare;
mod completions;
mod globals;
mod group;
mod invite;
mod man;
mod own_texts;
mod prepare;
mod problem;
mod reading;
mod reliability;
mod roles;
mod score;
mod situation;
mod statements;
mod take;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, ArgMatches, Command};

use crate::error::UsageProblem;
use crate::words::Language;

pub use by_hand::ByHandRequest;
pub use cases::CasesRequest;
pub use class::ClassRequest;
pub use compare::CompareRequest;
pub use completions::CompletionsRequest;
pub use globals::Globals;
pub use group::GroupRequest;
pub use invite::InviteRequest;
pub use man::ManRequest;
pub use prepare::{Prepared, prepare};
pub(crate) use problem::invalid;
pub use reading::ReadingRequest;
pub use reliability::ReliabilityRequest;
pub use roles::RolesRequest;
pub use score::{Format, ScoreRequest, With};
pub use situation::SituationRequest;
pub use statements::{ExportFormat, ExportRequest, StatementsRequest};
pub use take::{Shuffle, TakeRequest};

/// What a command line asks for.
#[derive(Debug)]
pub enum Request {
    /// Print this help and stop.
    Show(String),
    /// Print the version of the program and of its statements.
    Version,
    /// Run a command.
    Run(Globals, Task),
}

/// A command with what it was asked.
#[derive(Debug)]
pub enum Task {
    /// Take the self-test.
    Take(Box<TakeRequest>),
    /// Rank the cases.
    Cases(CasesRequest),
    /// Put mixes side by side.
    Compare(Box<CompareRequest>),
    /// Invite colleagues.
    Invite(InviteRequest),
    /// Explain the roles.
    Roles(RolesRequest),
    /// Score answers from files.
    Score(Box<ScoreRequest>),
    /// Report on a group.
    Group(Box<GroupRequest>),
    /// Tell how well the statements measure.
    Reliability(Box<ReliabilityRequest>),
    /// Run the statements with a room.
    Class(Box<ClassRequest>),
    /// Write what a shell needs to complete commands and options.
    Completions(CompletionsRequest),
    /// Write a page of the manual.
    Man(ManRequest),
    /// List, show or check statements.
    Statements(StatementsRequest),
}

/// A text in the language of the person.
type Text = fn(Language) -> &'static str;

/// A command: its name, what may be typed after it, and what that asks for.
type Spec = (
    &'static str,
    fn(Command, Language) -> Command,
    fn(&ArgMatches) -> Result<Task, UsageProblem>,
);

/// Every command, in the order of the help.
const COMMANDS: [Spec; 12] = [
    ("take", take::command, take::task),
    ("score", score::command, score::task),
    ("group", group::command, group::task),
    ("class", class::command, class::task),
    ("compare", compare::command, compare::task),
    ("invite", invite::command, invite::task),
    ("cases", cases::command, cases::task),
    ("roles", roles::command, |typed| Ok(roles::task(typed))),
    ("reliability", reliability::command, reliability::task),
    ("statements", statements::command, statements::task),
    ("completions", completions::command, completions::task),
    ("man", man::command, |typed| Ok(man::task(typed))),
];

/// Reads a prepared command line.
///
/// # Errors
/// When it can't be used.
pub fn parse(prepared: &Prepared, language: Language) -> Result<Request, UsageProblem> {
    let mut command = command(language);
    let matches = match command.try_get_matches_from_mut(&prepared.arguments) {
        Ok(matches) => matches,
        Err(error) if error.kind() == ErrorKind::DisplayHelp => {
            return Ok(Request::Show(error.render().to_string()));
        }
        Err(error) if error.kind() == ErrorKind::DisplayVersion => return Ok(Request::Version),
        Err(error) => return Err(problem::translate(&error, prepared, &command)),
    };
    let (name, arguments) = matches
        .subcommand()
        .ok_or_else(|| problem::missing_command(&command))?;
    let known = COMMANDS.iter().find(|(known, ..)| *known == name);
    let (_, _, task) = known.ok_or_else(|| problem::missing_command(&command))?;
    Ok(Request::Run(globals::read(arguments), task(arguments)?))
}

/// The whole command line in one language.
#[must_use]
pub fn command(language: Language) -> Command {
    let commands = COMMANDS.map(|(name, command, _)| command(Command::new(name), language));
    let texts = [help::about, help::usage, help::examples];
    let root = base(Command::new("ambtenaar"), language, texts)
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
        );
    man::name_all(root)
}

/// What every command shares: its language, the template and `--help`; with what it is about, its usage and examples.
fn base(command: Command, language: Language, [about, usage, examples]: [Text; 3]) -> Command {
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

/// What `--help` says.
mod help {
    sentences! {
        pub(super) fn usage_heading: nl "Zo gebruik je het:" en "Usage:";
        pub(super) fn options_heading: nl "Opties" en "Options";
        pub(super) fn commands_heading: nl "Opdrachten" en "Commands";
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
