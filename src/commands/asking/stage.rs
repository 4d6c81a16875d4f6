//! Setting the terminal up for asking, and putting it back, whatever ends the run.

use std::io::ErrorKind;

use console::Term;

use crate::commands::context::Context;
use crate::interview::{AskRoom, KeyAsker, LineAsker, QuietTerminal};
use crate::situation::Error;
use crate::terminal::Display;

use super::mode::Mode;
use super::signals::{Farewell, Watch};

/// How a run can ask, decided before anything is opened or locked.
#[derive(Debug)]
pub(in crate::commands) struct Stage {
    mode: Mode,
    farewell: Farewell,
}

/// What a run knows of the stage it is on.
#[derive(Debug, Clone, Copy)]
pub(in crate::commands) struct OnStage<'a> {
    /// What a signal says.
    pub(in crate::commands) farewell: &'a Farewell,
    /// What waits for signals.
    pub(in crate::commands) watch: &'a Watch,
    /// Whether the questions come as plain lines.
    pub(in crate::commands) lines: bool,
}

impl Stage {
    /// Decides how to ask.
    pub(in crate::commands) fn choose(context: &Context<'_>) -> Result<Self, Error> {
        Ok(Self {
            mode: Mode::choose(context)?,
            farewell: Farewell::default(),
        })
    }

    /// Runs with someone to ask. With `confirm` a digit only counts after Enter.
    pub(in crate::commands) fn run(
        self,
        context: &mut Context<'_>,
        confirm: bool,
        run: impl FnOnce(&mut dyn AskRoom, &mut Context<'_>, OnStage<'_>) -> Result<u8, Error>,
    ) -> Result<u8, Error> {
        let Self { mode, farewell } = self;
        let lines = matches!(mode, Mode::Lines { .. });
        let run = |asker: &mut dyn AskRoom, context: &mut Context<'_>, watch: &Watch| {
            let stage = OnStage {
                farewell: &farewell,
                watch,
                lines,
            };
            let ended = run(asker, context, stage);
            watch.give_way();
            ended
        };
        match mode {
            Mode::Keys(term, display) => {
                let quiet = QuietTerminal::start()?;
                let watch = Watch::keys(&farewell, leave_screen(quiet.restorer(), term.clone()))?;
                run(&mut KeyAsker::new(&term, display, confirm), context, &watch)
            }
            Mode::Lines { on_stdout } => {
                let watch = Watch::lines(&farewell)?;
                let mut input = context.io.take_stdin();
                let mut output = if on_stdout {
                    context.io.share_stdout()
                } else {
                    context.io.share_stderr()
                };
                let patient = context.io.terminals.stdin;
                context.display = Display {
                    accessible: true,
                    ..context.display
                };
                let screen = context.io.terminals.columns.map_or(usize::MAX, usize::from);
                let asker = LineAsker::new(&mut *input, &mut *output, patient);
                run(&mut asker.on_screen(screen), context, &watch).map_err(or_no_input)
            }
        }
    }
}

/// An input that ends before its first line is no fault of the input: there is another way to answer.
fn or_no_input(error: Error) -> Error {
    match error {
        Error::Asking { fault } if fault.kind == ErrorKind::UnexpectedEof => Error::NoInput,
        other => other,
    }
}

/// What a signal does to the screen: the terminal as it was, and nothing below the cursor.
fn leave_screen(restore: impl Fn() + Send, term: Term) -> impl Fn() + Send {
    move || {
        let _gone = term.clear_to_end_of_screen().and_then(|()| term.flush());
        restore();
    }
}
