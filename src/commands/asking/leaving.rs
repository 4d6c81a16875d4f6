//! What is asked before something is left or wiped.

use crate::ask::{Asked, BACKSPACE, Choice, Menu, Runner, or_back};
use crate::commands::context::Context;
use crate::words::Language;
use crate::words::interview::{QUIT_KEYS, Quit, closing};
use crate::words::keeping::{self, KeptOf, leaving};
use crate::words::sitting::{self, KeptState, Left};

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

/// What becomes of a result that is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LeavingChoice {
    /// It stays where it is, if it is anywhere.
    Stays,
    Save,
    Wipe,
    Back,
}

/// What is asked, and what can be chosen.
#[derive(Debug)]
pub(crate) struct LeavingQuestion {
    pub(crate) line: String,
    /// To leave it where it is; nothing where it is nowhere.
    pub(crate) here: Option<String>,
    /// To wipe it, where that leaves something less.
    pub(crate) wipe: Option<String>,
    pub(crate) back: &'static str,
    /// How many of how many things stay that were given before nothing could be kept any more.
    pub(crate) part: Option<(usize, usize)>,
}

impl LeavingQuestion {
    pub(crate) fn menu(self, language: Language) -> Menu<LeavingChoice> {
        let is_nowhere = self.here.is_none();
        let here = self
            .here
            .map(|here| Choice::new(LeavingChoice::Stays, &[], here));
        let (keys, save) = (closing::save_keys(language), closing::save(language));
        let save = Choice::new(LeavingChoice::Save, keys, save).typed(closing::save_word(language));
        let wipe = self.wipe.map(|wipe| {
            Choice::new(LeavingChoice::Wipe, keeping::WIPE_KEYS, wipe)
                .typed(keeping::wipe_word(language))
        });
        let back = Choice::new(LeavingChoice::Back, &[BACKSPACE], self.back);
        let back = back.typed(leaving::back_word(language));
        let stop = is_nowhere.then(|| {
            Choice::new(
                LeavingChoice::Stays,
                QUIT_KEYS,
                leaving::stop(language, self.part),
            )
            .typed(closing::stop_word(language))
        });
        let choices = [here, Some(save), wipe, Some(back), stop];
        let choices = choices.into_iter().flatten().collect();
        Menu::new(language, vec![self.line], choices)
    }
}
