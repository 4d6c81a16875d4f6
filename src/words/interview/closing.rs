//! What can be done with a result.

use crate::words::Language::{self, Dutch, English};

sentences! {
    pub(crate) fn save: nl "bewaar als bestand" en "save as a file";
    pub(crate) fn answers: nl "antwoorden nalopen" en "look at your answers";
    /// The words for these in plain lines.
    pub(crate) fn save_word: nl "bewaren" en "save";
    pub(crate) fn answers_word: nl "antwoorden" en "answers";
    /// The choice to stop, and its word.
    pub(crate) fn stop: nl "stoppen" en "stop";
    pub(crate) fn stop_word: nl "stop" en "stop";
    /// What Enter says at the end of plain lines.
    pub(crate) fn last_line:
        nl "Dit is het einde. Typ stop om te stoppen."
        en "This is the end. Type stop to stop.";
    /// The prompt for the name of a file, and the name that is filled in: the day, ISO 8601.
    pub(crate) fn file_prompt(endings: &str):
        nl "Naam van het bestand (eindigt op {endings}):"
        en "Name of the file (ending in {endings}):";
    pub(crate) fn file_name(date: &str): nl "ambtenaar-{date}.html" en "ambtenaar-{date}.html";
    /// The prompt for an intention.
    pub(crate) fn intention:
        nl "Wil je een voornemen noteren? Bijvoorbeeld: als …, dan … (of druk alleen op Enter):"
        en "Would you like to note an intention? For example: if …, then … (or just press Enter):";
    pub(crate) fn saved(path: &str): nl "Bewaard: {path}" en "Saved: {path}";
    /// A row was added to a file, under this code.
    pub(crate) fn row_saved(path: &str, id: &str):
        nl "Je antwoorden staan in {path}. De code daarin is {id}."
        en "Your answers are in {path}. The code there is {id}.";
    /// The same, without a code.
    pub(crate) fn row_saved_without_code(path: &str):
        nl "Je antwoorden staan in {path}. Er staat geen code in. Vertel wie de antwoorden krijgt dus over wie ze gaan."
        en "Your answers are in {path}. There is no code in it, so tell whoever gets the answers whom they are about.";
    /// Before that file is asked for: what it is about.
    pub(crate) fn colleague_intro:
        nl "Neem één collega in gedachten. Je antwoorden komen in een bestand."
        en "Have one colleague in mind. Your answers go into a file.";
    /// The prompt for the code of that colleague.
    pub(crate) fn colleague_code:
        nl "Welke code kreeg je van je collega? Heb je er geen, druk dan op Enter."
        en "Which code did your colleague give you? If you have none, press Enter.";
    /// The prompt for the file with answers about a colleague, and the name that is filled in.
    pub(crate) fn colleague_prompt:
        nl "Naam van het bestand met antwoorden voor je collega:"
        en "Name of the file with answers for your colleague:";
    pub(crate) fn colleague_file_name(date: &str):
        nl "collega-{date}.csv"
        en "colleague-{date}.csv";
    /// The choice to clear the screen for the next person.
    pub(crate) fn wipe:
        nl "wis het scherm voor de volgende"
        en "clear the screen for the next person";
}

pub(crate) const fn save_keys(language: Language) -> &'static [char] {
    match language {
        Dutch => &['b'],
        English => &['s', 'b'],
    }
}

pub(crate) const ANSWERS_KEYS: &[char] = &['a'];
