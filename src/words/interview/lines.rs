//! The interview in plain lines.

use crate::words::{Language, alternatives, capitalised, list};

use super::chosen;

sentences! {
    /// The prompt: lowest and highest answer.
    pub(crate) fn prompt(low: u8, high: u8):
        nl "Jouw antwoord, {low} t/m {high}:"
        en "Your answer, {low} to {high}:";
    /// What stands there: the person's own answer, or what it is called instead.
    pub(crate) fn old_answer(language: Language, answer: &str, called: &str): match called {
        called if called != chosen(language) => (called = capitalised(called))
            nl "{called}: {answer}. Druk op Enter om dat zo te laten."
            en "{called}: {answer}. Press Enter to leave it as it is.";
        _ =>
            nl "Je antwoord was: {answer}. Druk op Enter om dat zo te laten."
            en "Your answer was: {answer}. Press Enter to leave it as it is.";
    }
    pub(crate) fn noted(answer: &str): nl "Genoteerd: {answer}." en "Noted: {answer}.";
    pub(crate) fn noted_skip: nl "Genoteerd: overgeslagen." en "Noted: skipped.";
    /// An answer in words: number and label.
    pub(crate) fn answer(number: u8, label: &str): nl "{number}, {label}" en "{number}, {label}";
    pub(crate) fn not_text:
        nl "Dat is geen leesbare tekst. Probeer het nog eens."
        en "That is not readable text. Please try again.";
    pub(crate) fn first: nl "Dit is de eerste stelling." en "This is the first statement.";
    /// A menu entry: key and label.
    pub(crate) fn option(key: &str, label: &str): nl "{key}: {label}" en "{key}: {label}";
    /// The prompt of the review.
    pub(crate) fn review:
        nl "Typ het nummer van een stelling om je antwoord te veranderen, ? voor de lijst, of druk op Enter voor je uitslag:"
        en "Type the number of a statement to change your answer, ? for the list, or press Enter for your result:";
    /// An entry of the list of answers: number, answer, text.
    pub(crate) fn entry(number: usize, answer: &str, text: &str):
        nl "Stelling {number}, {answer}. {text}"
        en "Statement {number}, {answer}. {text}";
    /// How to answer, once at the start: lowest and highest answer.
    pub(crate) fn instructions(low: u8, high: u8): [
        nl "Typ een cijfer van {low} t/m {high} en druk op Enter. Dan komt meteen de volgende stelling."
        en "Type a digit from {low} to {high} and press Enter. The next statement follows at once.";
        nl "Je mag het antwoord ook in woorden typen." en "You may also type the answer in words.";
        nl "Verder kun je typen: terug (of b), overslaan (of s) als je geen antwoord hebt, hulp (of ?) en stop (of q)."
        en "You can also type: back (or b), skip (or s) when you have no answer, help (or ?) and stop (or q).";
    ];
    /// What was typed is not an answer: what, lowest and highest, and whether one can skip.
    pub(crate) fn not_an_answer(language: Language, found: &str, low: u8, high: u8, skips: bool): (
        other = other_words(language, skips),
    ) match found {
        "" =>
            nl "Typ eerst een cijfer van {low} t/m {high} of een antwoord in woorden, en dan Enter. Ook goed: {other}."
            en "First type a digit from {low} to {high} or an answer in words, and then Enter. You can also type {other}.";
        _ =>
            nl "\"{found}\" is geen antwoord. Typ een cijfer van {low} t/m {high} of een antwoord in woorden. Ook goed: {other}."
            en "\"{found}\" is not an answer. Type a digit from {low} to {high} or an answer in words. You can also type {other}.";
    }
    const fn other_words(skips: bool): match skips {
        true => nl "terug, overslaan, hulp of stop" en "back, skip, help or stop";
        false => nl "terug, hulp of stop" en "back, help or stop";
    }
}

/// What was typed could be several answers: what, and each of them as it is typed and in words.
pub(crate) fn several_answers(
    language: Language,
    found: &str,
    answers: &[(String, String)],
) -> String {
    let shown = answers
        .iter()
        .map(|(key, label)| format!("{key} ({label})"));
    let shown = list(language, &shown.collect::<Vec<_>>());
    let keys: Vec<&str> = answers.iter().map(|(key, _)| key.as_str()).collect();
    let keys = alternatives(language, &keys);
    fits_several(language, found, answers.len(), &shown, &keys)
}

sentences! {
    fn fits_several(found: &str, number: usize, answers: &str, keys: &str): match number {
        2 =>
            nl "\"{found}\" past bij twee antwoorden: {answers}. Typ {keys}."
            en "\"{found}\" fits two answers: {answers}. Type {keys}.";
        _ =>
            nl "\"{found}\" past bij meer antwoorden: {answers}. Typ {keys}."
            en "\"{found}\" fits several answers: {answers}. Type {keys}.";
    }
    /// How to choose in a menu: whether Enter is a choice, and what is typed for the others.
    pub(crate) fn choose(language: Language, enter: bool, keys: &[String]): (
        keys = alternatives(language, keys),
    ) match (enter, keys.as_str()) {
        (true, "") => nl "Druk op Enter:" en "Press Enter:";
        (true, keys) =>
            nl "Druk op Enter, of typ {keys} en druk dan op Enter:"
            en "Press Enter, or type {keys} and then press Enter:";
        (false, keys) => nl "Typ {keys} en druk op Enter:" en "Type {keys} and press Enter:";
    }
    /// What was typed is none of the choices.
    pub(crate) fn not_a_choice(found: &str): match found {
        "" => nl "Alleen Enter is hier geen keuze." en "Enter alone is not a choice here.";
        _ => nl "\"{found}\" is hier geen keuze." en "\"{found}\" is not a choice here.";
    }
}
