//! What cells say where there is no answer.

use crate::model::is_no_answer;
use crate::model::wording::words;

/// Whether a cell for something else than an answer has a word or sign for nothing. White space around it is gone already.
pub(crate) fn says_nothing(cell: &str) -> bool {
    // Of most cells the first byte tells.
    if cell.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let is_word = || NOT_ANSWERED.contains(&words(cell).as_str());
    let is_sign = is_no_answer(cell) || SIGNS.contains(&cell);
    cell.is_empty() || is_sign || (cell.len() <= LONGEST_WORDS && is_word())
}

/// The words with which people and programs say that there is no answer, as [`crate::model::wording::words`] gives them; an instrument's own come
/// on top.
pub(super) const NOT_ANSWERED: [&str; 68] = [
    "na",
    "n a",
    "null",
    "nan",
    "nat",
    "none",
    "nvt",
    "n v t",
    "weet niet",
    "weet ik niet",
    "weet het niet",
    "dat weet ik niet",
    "ik weet niet",
    "ik weet het niet",
    "geen idee",
    "kan ik niet beoordelen",
    "dat kan ik niet beoordelen",
    "dit kan ik niet beoordelen",
    "ik kan dit niet beoordelen",
    "ik kan het niet beoordelen",
    "kan niet beoordelen",
    "kan dit niet beoordelen",
    "niet te beoordelen",
    "niet beoordeelbaar",
    "kan ik niet zeggen",
    "kan ik niet beantwoorden",
    "ik heb geen mening",
    "ik heb hier geen mening over",
    "weet niet kan ik niet beoordelen",
    "weet niet geen mening",
    "weet niet n v t",
    "weet niet nvt",
    "weet niet of n v t",
    "weet niet of nvt",
    "geen mening",
    "geen mening weet niet",
    "niet van toepassing",
    "niet van toepassing n v t",
    "not applicable",
    "not applicable n a",
    "n a not applicable",
    "does not apply",
    "don t know",
    "do not know",
    "i don t know",
    "i dont know",
    "dont know",
    "i do not know",
    "no idea",
    "cannot judge",
    "i cannot judge",
    "can t judge",
    "i can t judge",
    "cannot say",
    "can t say",
    "unable to judge",
    "i have no opinion",
    "don t know no opinion",
    "no opinion",
    "prefer not to say",
    "prefer not to answer",
    "wil ik niet zeggen",
    "zeg ik liever niet",
    "geen antwoord",
    "geen antwoord gegeven",
    "no answer",
    "overgeslagen",
    "skipped",
];

/// The longest cell that is looked up among them, in bytes.
pub(super) const LONGEST_WORDS: usize = 80;

/// Signs for no answer that are read as they are written, since their letters alone may mean something else.
pub(super) const SIGNS: [&str; 15] = [
    "--",
    "\\N",
    ".",
    "#N/A",
    "#N/B",
    "#NULL!",
    "<NA>",
    "{question_not_shown}",
    // What Castor writes.
    "##USER_MISSING_95##",
    "##USER_MISSING_96##",
    "##USER_MISSING_97##",
    "##USER_MISSING_98##",
    "##USER_MISSING_99##",
    "s",
    "S",
];

/// Numbers with which programs say that there is no answer, where they are no step.
pub(super) const NOT_ANSWERED_NUMBERS: [&str; 4] = ["-9", "-99", "-999", "99"];
