//! Setting the terminal up for asking, and putting it back, whatever ends the run.

use std::io::ErrorKind;
use std::mem;

use console::Term;

use crate::ask::{Asked, KeyRunner, LineRunner, Runner, or_left};
use crate::commands::context::Context;
use crate::error::{AskFault, Error};
use crate::screen::{DEFAULT_COLUMNS, Display, Farewell, Screen, Signals, Theme};
use crate::storage::{HandledElsewhere, abandon};

use super::status_of;

/// How a run can ask, decided before anything is opened or locked.
#[derive(Debug)]
pub(crate) struct Stage {
    mode: Mode,
    farewell: Farewell,
}

impl Stage {
    /// Decides how to ask.
    pub(crate) fn choose(context: &Context<'_>) -> Result<Self, Error> {
        Ok(Self {
            mode: Mode::choose(context)?,
            farewell: Farewell::new(context.display.charset, || mem::forget(abandon())),
        })
    }

    /// Runs with someone to ask; the farewell is what a signal says.
    pub(crate) fn run(
        self,
        context: &mut Context<'_>,
        run: impl FnOnce(&mut Runner<'_>, &mut Context<'_>, &Farewell) -> Asked<u8>,
    ) -> Result<u8, Error> {
        let Self { mode, farewell } = self;
        // A file that is being written when a signal comes is taken away last, as the farewell says.
        let _unfinished = HandledElsewhere::begin();
        let on_stdout = match mode {
            Mode::Lines { on_stdout } => on_stdout,
            Mode::Keys(term, display) => match Screen::start(&term, theme(display), &farewell) {
                Ok(screen) => {
                    let mut runner = Runner::Keys(Box::new(KeyRunner::new(screen)));
                    return status(run(&mut runner, context, &farewell));
                }
                // A terminal that refuses a setting can be read by the line all the same.
                Err(_) => !context.io.terminals.stderr,
            },
        };
        let _watch = Signals::lines(&farewell)?;
        let mut input = context.io.take_stdin();
        let mut output = if on_stdout {
            context.io.share_stdout()
        } else {
            context.io.share_stderr()
        };
        let terminals = context.io.terminals;
        let patient = terminals.stdin;
        context.display = context.display.aloud(terminals.stdout);
        let is_screen = on_stdout || terminals.stderr;
        let screen = terminals.columns.map_or(DEFAULT_COLUMNS, usize::from);
        let lines = LineRunner::new(&mut *input, &mut *output, patient);
        let mut runner = Runner::Lines(lines.on_screen(is_screen.then_some(screen)));
        status(run(&mut runner, context, &farewell)).map_err(or_no_input)
    }
}

/// The look that a display can show.
fn theme(display: Display) -> Theme {
    Theme::new(display.colour, display.charset)
}

/// The exit status of a run, also of one that was left.
fn status(asked: Asked<u8>) -> Result<u8, Error> {
    or_left(asked).map(|status| status.unwrap_or_else(status_of))
}

/// An input that ends before its first line is no fault of the input: there is another way to answer.
fn or_no_input(error: Error) -> Error {
    match error {
        Error::Ask(AskFault::Broken { fault }) if fault.kind == ErrorKind::UnexpectedEof => {
            Error::Ask(AskFault::NoInput)
        }
        other => other,
    }
}

/// A way to ask.
#[derive(Debug)]
pub(crate) enum Mode {
    /// Single keys, drawn on this terminal.
    Keys(Term, Display),
    /// Lines from standard input; prompts on standard error, or on standard output when only that is a screen.
    Lines {
        /// Whether the prompts are on standard output.
        on_stdout: bool,
    },
}

impl Mode {
    /// Keys when a person can see and type; lines when asked for, or when the terminal can't move its cursor; never
    /// a terminal that is neither of our streams.
    pub(crate) fn choose(context: &Context<'_>) -> Result<Self, Error> {
        let terminals = context.io.terminals;
        let environment = &context.io.environment;
        let decide = |on_terminal| {
            Display::decide(context.globals.wishes, environment, terminals, on_terminal)
        };
        let lines = decide(false).accessible || environment.is_dumb();
        match (terminals.stdin, terminals.stderr, terminals.stdout) {
            (false, _, _) => Ok(Self::Lines { on_stdout: false }),
            (true, true, _) if lines => Ok(Self::Lines { on_stdout: false }),
            (true, true, _) => Ok(Self::Keys(Term::buffered_stderr(), decide(true))),
            (true, false, true) if lines => Ok(Self::Lines { on_stdout: true }),
            (true, false, true) => Ok(Self::Keys(Term::buffered_stdout(), decide(true))),
            (true, false, false) => Err(Error::Ask(AskFault::NowhereToAsk)),
        }
    }
}
