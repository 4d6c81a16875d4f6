//! The commands: each loads, computes and presents. Only here do the edges meet.

// One per command.
mod cases;
mod class;
mod compare;
mod completions;
mod group;
mod invite;
mod man;
mod reliability;
mod roles;
mod score;
mod statements;
mod take;

// What several of them do alike.
mod asking;
mod context;
mod moment;
mod new_file;
mod people;
mod same_file;
mod situation;
mod survey;

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;

use clap::{ArgMatches, Command};

use crate::cli::{self, CommandLine};
use crate::error::{Error, UsageProblem, status};
use crate::io::Io;
use crate::screen::{Charset, Farewell, Signals, safe};
use crate::source;
use crate::words;
use crate::words::{Language, close};

use context::Context;

/// The most bytes of a line that only has to end.
const LONGEST_ANSWER: u64 = 1024;

/// A command: its name, what may be typed after it, and what it does with that. A request has a field for each option; what
/// that is for its help says.
type Spec = (
    &'static str,
    fn(Command, Language) -> Command,
    fn(&ArgMatches, &mut Context<'_>) -> Result<u8, Error>,
);

/// Every command, in the order of the help.
const COMMANDS: [Spec; 12] = [
    ("take", take::command, take::run),
    ("score", score::command, score::run),
    ("group", group::command, group::run),
    ("class", class::command, class::run),
    ("compare", compare::command, compare::run),
    ("invite", invite::command, invite::run),
    ("cases", cases::command, cases::run),
    ("roles", roles::command, roles::run),
    ("reliability", reliability::command, reliability::run),
    ("statements", statements::command, statements::run),
    ("completions", completions::command, completions::run),
    ("man", man::command, man::run),
];

/// The commands to which `--statements` means nothing.
const WITHOUT_STATEMENTS: [&str; 3] = ["roles", "completions", "man"];

/// How a run ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The exit status.
    pub status: u8,
    /// What to tell the person on standard error.
    pub message: Option<String>,
}

/// Runs a command line; the first argument is the name of the program.
pub fn run(arguments: impl IntoIterator<Item = OsString>, io: &mut Io) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let own_window = has_own_window(&arguments, io);
    let prepared = cli::prepare(arguments);
    let language = prepared
        .language
        .unwrap_or_else(|| context::language_of(&io.environment));
    let charset = Charset::decide(prepared.charset, &io.environment);
    if charset == Charset::Ascii {
        io.show_ascii();
    }
    if prepared.language.is_none() {
        context::refuse_language(language, io);
    }
    let done = match cli::parse(&prepared, command(language)) {
        Ok(CommandLine::Help(text)) => show(io, &text),
        Ok(CommandLine::Version) => version(io),
        Ok(CommandLine::Command(name, globals, _))
            if globals.statements.is_some() && WITHOUT_STATEMENTS.contains(&&*name) =>
        {
            let (option, command) = ("--statements".to_owned(), name);
            Err(UsageProblem::WithoutUse { option, command }.into())
        }
        Ok(CommandLine::Command(name, globals, typed)) => {
            let mut context = Context::new(language, globals, own_window, io);
            let known = COMMANDS.iter().find(|(known, ..)| *known == name);
            match known {
                Some((_, _, run)) => run(&typed, &mut context),
                None => Err(cli::missing_command(&command(language)).into()),
            }
        }
        Err(problem) => Err(problem.into()),
    };
    match done {
        Ok(status) => {
            if own_window {
                keep_open(None, language, io);
            }
            Outcome {
                status,
                message: None,
            }
        }
        Err(error) if error.is_closed_pipe() => Outcome {
            status: status::DONE,
            message: None,
        },
        Err(error) => {
            let message = last_words(&error, language, charset, io);
            if own_window {
                keep_open(Some(&message), language, io);
            }
            Outcome {
                status: error.status(),
                message: (!own_window).then_some(message),
            }
        }
    }
}

/// What an error says, as standard error can show it.
fn last_words(error: &Error, language: Language, charset: Charset, io: &Io) -> String {
    let message = safe(&words::error(language, error)).into_owned();
    let message = context::fitted(&message, io.terminals);
    if io.terminals.stderr {
        charset.on_screen(&message).into_owned()
    } else {
        message
    }
}

/// The whole command line in one language.
#[must_use]
pub fn command(language: Language) -> Command {
    let commands = COMMANDS.map(|(name, command, _)| command(Command::new(name), language));
    man::name_all(cli::root(language, commands))
}

/// Whether the window closes with the program: on Windows after a double click, or when files were dropped on it. From a
/// shell it mostly gets other arguments, and cmd sets `PROMPT`.
fn has_own_window(arguments: &[OsString], io: &Io) -> bool {
    let mut given = arguments.iter().skip(1);
    let is_seen = io.terminals.stdin && io.terminals.stderr;
    let from_cmd = io.environment.get("PROMPT").is_some();
    cfg!(windows) && is_seen && !from_cmd && given.all(|given| Path::new(given).is_absolute())
}

/// Leaves what stands in a window that would close, and a message, until Enter is pressed.
fn keep_open(message: Option<&str>, language: Language, io: &mut Io) {
    let press = close::press_enter(language);
    let message = message.map_or_else(String::new, |message| format!("{message}\n"));
    // Whoever closed the window does not want to hear it.
    let _closed = writeln!(io.stderr, "{message}\n{press}");
    // Ctrl-C closes the window too: an interrupt, also where nothing was asked before.
    let _watch = Signals::lines(&Farewell::new(Charset::Ascii, || {}));
    let mut answer = BufReader::new(io.take_stdin().take(LONGEST_ANSWER));
    let _closed = answer.read_until(b'\n', &mut Vec::new());
}

/// Help, ended by a newline.
fn show(io: &mut Io, text: &str) -> Result<u8, Error> {
    context::write(&mut io.stdout, format!("{}\n", text.trim_end()))?;
    Ok(status::DONE)
}

/// The version of the program and of the statements in it.
fn version(io: &mut Io) -> Result<u8, Error> {
    let instrument = source::built_in()?;
    let text = format!(
        "ambtenaar {}\n{}\n",
        env!("CARGO_PKG_VERSION"),
        instrument.reference()
    );
    context::write(&mut io.stdout, &text)?;
    Ok(status::DONE)
}
