//! The commands: each loads, computes and presents. Only here do the edges meet.

// One per command.
mod cases;
mod class;
mod compare;
mod export;
mod group;
mod invite;
mod reliability;
mod roles;
mod score;
mod shells;
mod statements;
mod take;

// What several of them do alike.
mod asking;
mod context;
mod digest;
mod language;
mod moment;
mod new_file;
mod people;
mod report_file;
mod same_file;
mod situation;
mod survey;

use std::ffi::OsString;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;

use crate::cli::{self, Request, Task};
use crate::error::{Error, status};
use crate::io::Io;
use crate::screen::safe;
use crate::source;
use crate::words;
use crate::words::{Language, close};

use context::Context;

/// The most bytes of a line that only has to end.
const LONGEST_ANSWER: u64 = 1024;

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
        .unwrap_or_else(|| language::of(&io.environment));
    let done = match cli::parse(&prepared, language) {
        Ok(Request::Show(text)) => show(io, &text),
        Ok(Request::Version) => version(io),
        Ok(Request::Run(globals, task)) => {
            let mut context = Context::new(language, globals, own_window, io);
            match task {
                Task::Take(request) => take::run(&request, &mut context),
                Task::Score(request) => score::run(&request, &mut context),
                Task::Group(request) => group::run(&request, &mut context),
                Task::Cases(request) => cases::run(&request, &mut context),
                Task::Compare(request) => compare::run(&request, &mut context),
                Task::Invite(request) => invite::run(&request, &mut context),
                Task::Roles(request) => roles::run(&request, &mut context),
                Task::Reliability(request) => reliability::run(&request, &mut context),
                Task::Class(request) => class::run(&request, &mut context),
                Task::Completions(request) => shells::completions(request, &mut context),
                Task::Man(request) => shells::man(&request, &mut context),
                Task::Statements(request) => statements::run(&request, &mut context),
            }
        }
        Err(problem) => Err(Error::Usage(problem)),
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
            let message = safe(&words::error(language, &error)).into_owned();
            let message = context::fitted(&message, io.terminals);
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
    let mut answer = BufReader::new(io.take_stdin().take(LONGEST_ANSWER));
    let _closed = answer.read_until(b'\n', &mut Vec::new());
}

/// Help, ended by a newline.
fn show(io: &mut Io, text: &str) -> Result<u8, Error> {
    context::write(&mut io.stdout, &format!("{}\n", text.trim_end()))?;
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
