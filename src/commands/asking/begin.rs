//! The first screen of a run: what this is, or what there is to go on with.

use crate::ask::{Asked, BACKSPACE, Choice, Leaving, Menu, Runner, or_back};
use crate::commands::context::Context;
use crate::words::Language;
use crate::words::interview::{self, QUIT_KEYS, Quit, closing};
use crate::words::keeping::{self, KeptOf, leaving};
use crate::words::sitting::{self, KeptState, Left, RunKind};

use super::FoundRun;

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

/// Shows the first screen of a run that has no other choices than to begin, to go on, to wipe what there is, or to leave: the run to
/// go on with, or nothing for a new one. In lines that no person types it only says what it is about. `welcome` begins with a title.
pub(crate) fn begin<A>(
    run: RunKind,
    welcome: &[String],
    mut found: Option<FoundRun<A>>,
    wipe: impl Fn(&mut Context<'_>) -> bool,
    runner: &mut Runner<'_>,
    context: &mut Context<'_>,
) -> Asked<Option<FoundRun<A>>> {
    let kept = [match run {
        RunKind::Cases => KeptOf::Cases,
        RunKind::HalfDay => KeptOf::HalfDay,
        RunKind::Test | RunKind::Vote => KeptOf::Counts,
    }];
    let language = context.language;
    loop {
        let menu = first_screen(run, welcome, found.as_ref(), &kept, language);
        if runner.is_lines() && !context.io.terminals.stdin {
            menu.lines().iter().try_for_each(|line| runner.say(line))?;
            return Ok(found);
        }
        match runner.ask(menu)?.ok_or(Leaving::Stop)? {
            Begin::GoOn => return Ok(found),
            Begin::Afresh => return Ok(None),
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

fn first_screen<A>(
    run: RunKind,
    welcome: &[String],
    found: Option<&FoundRun<A>>,
    kept: &[KeptOf],
    language: Language,
) -> Menu<Option<Begin>> {
    let leave = Choice::new(None, QUIT_KEYS, interview::leave(language));
    let Some(FoundRun { info, sitting }) = found else {
        let begin = Choice::new(Some(Begin::Afresh), &[], interview::begin(language));
        return Menu::new(language, welcome.to_vec(), vec![begin, leave]);
    };
    let (done, of) = (sitting.done(), sitting.total());
    let unfinished = sitting::unfinished(language, run, done, of, &info.date);
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

/// Asks whether this is to be wiped, once it says what that is.
pub(crate) fn wipes(kept: &[KeptOf], language: Language, runner: &mut Runner<'_>) -> Asked<bool> {
    let yes = Choice::new(
        true,
        keeping::yes_keys(language),
        keeping::yes_wipe(language),
    );
    let choices = vec![
        yes.typed(keeping::yes_word(language)),
        Choice::new(false, &[BACKSPACE, 'q', 'n'], keeping::no_wipe(language))
            .typed(leaving::back_word(language)),
    ];
    let lines = vec![keeping::goes_away(language, kept)];
    let asked = or_back(runner.ask(Menu::new(language, lines, choices)))?;
    Ok(asked == Some(true))
}

/// Asks whoever leaves something that is kept nowhere whether they go on with it instead.
pub(crate) fn stays_after_all(
    left: &Left,
    quit: Quit,
    context: &Context<'_>,
    runner: &mut Runner<'_>,
) -> Asked<bool> {
    let is_lost = matches!(left.kept, KeptState::Nothing | KeptState::Part(_));
    if !is_lost || !context.io.terminals.stdin {
        return Ok(false);
    }
    let language = context.language;
    // Where that failed on the way, the key no longer keeps anything.
    let quit = match quit {
        Quit::Saves => Quit::Stops,
        quit => quit,
    };
    let leave = sitting::leave_all_the_same(language, quit.does(language));
    let choices = vec![
        Choice::new(true, &[], sitting::go_on_after_all(language, left.run)),
        Choice::new(true, &[BACKSPACE], ""),
        Choice::new(false, QUIT_KEYS, leave),
    ];
    let lines = vec![sitting::lost_on_leaving(language, left)];
    let asked = or_back(runner.ask(Menu::new(language, lines, choices)))?;
    Ok(asked == Some(true))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// It stays where it is, if it is anywhere.
    Stays,
    Save,
    Wipe,
    Back,
}

/// What is asked, and what can be chosen.
#[derive(Debug)]
pub(crate) struct Fates {
    pub(crate) line: String,
    /// To leave it where it is; nothing where it is nowhere.
    pub(crate) here: Option<String>,
    /// To wipe it, where that leaves something less.
    pub(crate) wipe: Option<String>,
    pub(crate) back: &'static str,
    /// How many of how many things stay that were given before nothing could be kept any more.
    pub(crate) part: Option<(usize, usize)>,
}

impl Fates {
    pub(crate) fn menu(self, language: Language) -> Menu<Fate> {
        let is_nowhere = self.here.is_none();
        let here = self.here.map(|here| Choice::new(Fate::Stays, &[], here));
        let (keys, save) = (closing::save_keys(language), closing::save(language));
        let save = Choice::new(Fate::Save, keys, save).typed(closing::save_word(language));
        let wipe = self.wipe.map(|wipe| {
            Choice::new(Fate::Wipe, keeping::WIPE_KEYS, wipe).typed(keeping::wipe_word(language))
        });
        let back = Choice::new(Fate::Back, &[BACKSPACE], self.back);
        let back = back.typed(leaving::back_word(language));
        let stop = is_nowhere.then(|| {
            Choice::new(Fate::Stays, QUIT_KEYS, leaving::stop(language, self.part))
                .typed(closing::stop_word(language))
        });
        let choices = [here, Some(save), wipe, Some(back), stop];
        let choices = choices.into_iter().flatten().collect();
        Menu::new(language, vec![self.line], choices)
    }
}
