//! The question on leaving: what becomes of what there is.

use crate::ask::{BACKSPACE, Choice, Menu};
use crate::words::Language;
use crate::words::interview::{QUIT_KEYS, closing};
use crate::words::keeping::{self, leaving};

/// What becomes of it.
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
    /// To go back to it.
    pub(crate) back: &'static str,
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
            Choice::new(Fate::Stays, QUIT_KEYS, leaving::stop(language))
                .typed(closing::stop_word(language))
        });
        let choices = [here, Some(save), wipe, Some(back), stop];
        let choices = choices.into_iter().flatten().collect();
        Menu::new(language, vec![self.line], choices)
    }
}
