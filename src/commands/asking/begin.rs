//! The first screen of a run: what this is, or what there is to go on with.

use crate::ask::{Asked, Choice, Leaving, Menu, Runner};
use crate::commands::context::Context;
use crate::words::Language;
use crate::words::interview::{self, QUIT_KEYS};
use crate::words::keeping::{self, KeptOf};
use crate::words::sitting::{self, RunKind};

use super::leaving::wipes;

/// What was chosen on the first screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Begin {
    /// Go on with what was found.
    GoOn,
    /// Begin a new run.
    Afresh,
    /// Take away what was found.
    Wipe,
}

/// What there is to go on with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Unfinished<'f> {
    /// The day on which it began, ISO 8601.
    pub(crate) date: &'f str,
    pub(crate) done: usize,
    pub(crate) of: usize,
}

/// Shows the first screen of a run that has no other choices than to begin, to go on, to wipe what there is, or to leave: whether what
/// was found goes on. In lines that no person types it only says what it is about. `welcome` begins with a title.
pub(crate) fn begin(
    run: RunKind,
    welcome: &[String],
    mut found: Option<Unfinished<'_>>,
    wipe: impl Fn(&mut Context<'_>) -> bool,
    runner: &mut Runner<'_>,
    context: &mut Context<'_>,
) -> Asked<bool> {
    let kept = [match run {
        RunKind::Cases => KeptOf::Cases,
        RunKind::HalfDay => KeptOf::HalfDay,
        RunKind::Test | RunKind::Vote => KeptOf::Counts,
    }];
    let language = context.language;
    loop {
        let menu = first_screen(run, welcome, found, &kept, language);
        if runner.is_lines() && !context.io.terminals.stdin {
            menu.lines().iter().try_for_each(|line| runner.say(line))?;
            return Ok(found.is_some());
        }
        match runner.ask(menu)?.ok_or(Leaving::Stop)? {
            Begin::GoOn => return Ok(true),
            Begin::Afresh => return Ok(false),
            Begin::Wipe if wipes(&kept, language, runner)? => {
                found = None;
                if wipe(context) {
                    runner.note(keeping::wiped(language))?;
                }
            }
            Begin::Wipe => {}
        }
    }
}

fn first_screen(
    run: RunKind,
    welcome: &[String],
    found: Option<Unfinished<'_>>,
    kept: &[KeptOf],
    language: Language,
) -> Menu<Option<Begin>> {
    let leave = Choice::new(None, QUIT_KEYS, interview::leave(language));
    let Some(Unfinished { date, done, of }) = found else {
        let begin = Choice::new(Some(Begin::Afresh), &[], interview::begin(language));
        return Menu::new(language, welcome.to_vec(), vec![begin, leave]);
    };
    let unfinished = sitting::unfinished(language, run, done, of, date);
    let go_on = if done < of {
        sitting::go_on(language, run, done + 1)
    } else {
        sitting::see_result(language).to_owned()
    };
    let go_on = Choice::new(Some(Begin::GoOn), &[], go_on);
    let detail = sitting::becomes_of_it(language, run);
    let label = sitting::afresh(language);
    let afresh = Choice::new(Some(Begin::Afresh), sitting::AFRESH_KEYS, label);
    let label = keeping::wipe(language, kept);
    let wipe = Choice::new(Some(Begin::Wipe), keeping::WIPE_KEYS, label);
    let choices = vec![
        go_on,
        afresh.with_detail(detail),
        wipe.typed(keeping::wipe_word(language)),
        leave,
    ];
    let lines = welcome.iter().take(1).cloned().chain([unfinished]);
    Menu::new(language, lines.collect(), choices)
}
