//! How to ask: with single keys, or in lines.

use console::Term;

use crate::commands::context::Context;
use crate::error::{AskFault, Error};
use crate::screen::Display;

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
