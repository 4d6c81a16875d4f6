//! The command line: what may be typed, in the person's language, and what it means.
//!
//! Two steps: clap's matches say what was typed, a request says what it means. Nothing here has side effects.
//! A command is one file here, one among the commands, and its words in [`crate::texts`].

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
mod statements;
mod take;

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Command};

use crate::situation::UsageProblem;
use crate::texts::Texts;

pub use by_hand::ByHandRequest;
pub use cases::CasesRequest;
pub use class::ClassRequest;
pub use compare::{Beside, CompareRequest};
pub use completions::CompletionsRequest;
pub use globals::Globals;
pub use group::{GroupFormat, GroupRequest};
pub use invite::{Invitation, InviteRequest};
pub use man::ManRequest;
pub use prepare::{Prepared, prepare};
pub use reading::ReadingRequest;
pub use reliability::{ReliabilityFormat, ReliabilityRequest};
pub use roles::RolesRequest;
pub use score::{Format, ScoreRequest, With};
pub use statements::{ExportFormat, ExportRequest, StatementsRequest};
pub use take::{Output, Shuffle, TakeRequest};

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

/// Reads a prepared command line.
///
/// # Errors
/// When it can't be used.
pub fn parse(prepared: &Prepared, texts: &Texts) -> Result<Request, UsageProblem> {
    let mut command = command(texts);
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
    let task = match name {
        "cases" => Task::Cases(cases::request(arguments)?),
        "compare" => Task::Compare(Box::new(compare::request(arguments)?)),
        "invite" => Task::Invite(invite::request(arguments)?),
        "roles" => Task::Roles(roles::request(arguments)),
        "score" => Task::Score(Box::new(score::request(arguments)?)),
        "group" => Task::Group(Box::new(group::request(arguments)?)),
        "reliability" => Task::Reliability(Box::new(reliability::request(arguments)?)),
        "class" => Task::Class(Box::new(class::request(arguments)?)),
        "completions" => completions::request(arguments)
            .map(Task::Completions)
            .ok_or_else(|| problem::missing_command(&command))?,
        "man" => Task::Man(man::request(arguments)),
        "statements" => Task::Statements(statements::request(arguments)?),
        _ => Task::Take(Box::new(take::request(arguments)?)),
    };
    Ok(Request::Run(globals::read(arguments), task))
}

/// The names of all commands.
#[must_use]
pub fn command_names() -> Vec<OsString> {
    [
        "take",
        "score",
        "group",
        "class",
        "compare",
        "invite",
        "cases",
        "roles",
        "reliability",
        "statements",
        "completions",
        "man",
    ]
    .map(OsString::from)
    .to_vec()
}

/// The whole command line in one language.
#[must_use]
pub fn command(texts: &Texts) -> Command {
    let words = &texts.command_line;
    let root = base(
        Command::new("ambtenaar"),
        texts,
        words.about,
        words.examples,
    )
    .override_usage(words.usage)
    .version(env!("CARGO_PKG_VERSION"))
    .disable_help_subcommand(true)
    .subcommand_required(true)
    .subcommand_help_heading(words.commands_heading)
    .subcommands([
        take::command(texts),
        score::command(texts),
        group::command(texts),
        class::command(texts),
        compare::command(texts),
        invite::command(texts),
        cases::command(texts),
        roles::command(texts),
        reliability::command(texts),
        statements::command(texts),
        completions::command(texts),
        man::command(texts),
    ])
    .next_help_heading(words.options_heading)
    .args(globals::arguments(texts))
    .arg(
        Arg::new("version")
            .long("version")
            .short('V')
            .action(ArgAction::Version)
            .help(words.globals.version)
            .display_order(1001),
    );
    man::name_all(root)
}

/// What every command shares: its texts, the template and `--help`.
fn base(command: Command, texts: &Texts, about: &'static str, examples: &'static str) -> Command {
    let words = &texts.command_line;
    let template = format!(
        "{{about}}\n\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
        words.usage_heading
    );
    command
        .about(about)
        .after_help(examples)
        .help_template(template)
        .next_help_heading(words.options_heading)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .max_term_width(100)
        .arg(
            Arg::new("help")
                .long("help")
                .short('h')
                .action(ArgAction::Help)
                .help(words.globals.help)
                .display_order(1000),
        )
}
