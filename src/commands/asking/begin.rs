//! The first screen of a run: what this is, or what there is to go on with.

use crate::ask::{Choice, Leaving, Menu, Runner};
use crate::commands::context::Context;
use crate::error::Error;
use crate::words;
use crate::words::sitting::Run;

use super::Found;

/// What was chosen on the first screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::commands) enum Begin {
    /// Go on with what was found.
    GoOn,
    /// Begin a new run.
    Afresh,
}

/// Shows the first screen of a run that has no other choices than to begin, to go on or to leave. In lines that no person
/// types it only says what it is about. `welcome` begins with a title.
pub(in crate::commands) fn begin<A>(
    run: Run,
    welcome: Vec<String>,
    found: Option<&Found<A>>,
    runner: &mut Runner<'_>,
    context: &Context<'_>,
) -> Result<Result<Begin, Leaving>, Error> {
    let leave = Choice::new(
        words::interview::QUIT_KEYS,
        words::interview::leave(context.language),
    );
    let (lines, choices) = match found {
        None => (
            welcome,
            vec![
                Choice::new(&[], words::interview::begin(context.language)),
                leave,
            ],
        ),
        Some(Found { info, sitting }) => {
            let (done, of) = (sitting.done(), sitting.total());
            let unfinished =
                words::sitting::unfinished(context.language, run, done, of, &info.date);
            let go_on = if done < of {
                words::sitting::go_on(context.language, run, done + 1)
            } else {
                words::sitting::see_result(context.language).to_owned()
            };
            let afresh = Choice::new(
                words::sitting::AFRESH_KEYS,
                words::sitting::afresh(context.language),
            );
            let lines = welcome.into_iter().take(1).chain([unfinished]).collect();
            (lines, vec![Choice::new(&[], go_on), afresh, leave])
        }
    };
    let goes_on = found.is_some();
    if runner.is_lines() && !context.io.terminals.stdin {
        lines.iter().try_for_each(|line| runner.say(line))?;
        return Ok(Ok(if goes_on { Begin::GoOn } else { Begin::Afresh }));
    }
    let chosen = runner.ask(Menu::new(context.language, lines, choices))?;
    Ok(chosen.and_then(|place| match place {
        0 if goes_on => Ok(Begin::GoOn),
        0 => Ok(Begin::Afresh),
        1 if goes_on => Ok(Begin::Afresh),
        _ => Err(Leaving::Stop),
    }))
}
