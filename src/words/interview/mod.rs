//! The interview: start screen, statements, review and leaving.

pub mod closing;
pub(crate) mod lines;
pub(crate) mod typed;
mod welcome;

use crate::model::Perspective;
use crate::words::Language::{self, Dutch, English};
use crate::words::pages::{self, PagesLeadTo};

pub(crate) use welcome::{Welcome, welcome};

sentences! {
    /// The choice of the full form: how long it takes.
    pub(crate) fn full(so_long: &str): nl "de hele test: {so_long}" en "full version: {so_long}";
    /// The choice of the short form.
    pub(crate) fn short(so_long: &str):
        nl "de korte versie: {so_long}" en "short version: {so_long}";
    /// Behind either, where there is room.
    pub(crate) fn so_many(statements: usize):
        nl ", {statements} stellingen" en ", {statements} statements";
    /// The choice to start when the form is known already.
    pub(crate) fn begin: nl "beginnen" en "start";
    /// The choice to go on in this language, on the start screen of another.
    pub(crate) fn in_this_language: nl "verder in het Nederlands" en "continue in English";
    pub(crate) fn leave: nl "toch niet nu" en "not now";
    pub(crate) fn progress(number: usize, total: usize):
        nl "Stelling {number} van {total}"
        en "Statement {number} of {total}";
    /// The answer just given: number and label.
    pub(crate) fn previous(answer: &str): nl "vorige: {answer}" en "previous: {answer}";
    /// A skipped statement in a list or beside the progress.
    pub(crate) fn skipped: nl "overgeslagen" en "skipped";
    /// Behind the answer that was given before.
    pub fn chosen: nl "dit koos je" en "your choice";
    /// What a digit does: lowest and highest answer.
    pub(crate) fn digit_goes_on(low: u8, high: u8):
        nl "Druk op {low} t/m {high}: dat is je antwoord en je gaat verder."
        en "Press {low} to {high}: that is your answer and you move on.";
    /// What a digit does when Enter is needed.
    pub(crate) fn digit_then_enter(low: u8, high: u8):
        nl "Kies {low} t/m {high} en druk op Enter om verder te gaan."
        en "Choose {low} to {high} and press Enter to move on.";
    /// The answers, on a screen where every row counts.
    pub(crate) fn few_answers(low: u8, high: u8): nl "{low} t/m {high}" en "{low} to {high}";
    /// What Enter says before there is an answer: lowest and highest answer.
    pub(crate) fn choose_first(low: u8, high: u8):
        nl "Kies eerst een antwoord: druk op {low} t/m {high}."
        en "Choose an answer first: press {low} to {high}.";
    /// What is said of pasted text where keys are answers.
    pub fn pasted:
        nl "Wat je plakt, telt hier niet mee. Gebruik de toetsen."
        en "Pasted text does nothing here. Use the keys.";
    /// Under a page that goes on or ends with any key.
    pub(crate) fn any_key: nl "Druk op een toets om verder te gaan." en "Press any key to go on.";
    pub(crate) fn done(answered: usize, skipped: usize):
        nl "Klaar! {answered} beantwoord, {skipped} overgeslagen."
        en "All done: {answered} answered, {skipped} skipped.";
    /// The field of the review.
    pub(crate) fn field: nl "Stelling:" en "Statement:";
    /// What Enter does in the review.
    pub(crate) fn field_hint:
        nl "Typ een nummer en druk op Enter, of druk op Enter voor je uitslag."
        en "Type a number and press Enter, or press Enter for your result.";
    pub(crate) fn no_such_statement(total: usize):
        nl "Kies een nummer van 1 t/m {total}."
        en "Choose a number from 1 to {total}.";
    /// The choice to say beforehand which role one expects to come first, and what it is where there is room.
    pub(crate) fn guess_first:
        nl ("eerst raden", " welke rol bij jou vooropstaat")
        en ("guess first", " which role comes first in you");
    /// The same for whoever has given one.
    pub(crate) fn guess_again:
        nl ("opnieuw raden", " (je schatting staat genoteerd)")
        en ("guess again", " (your guess is noted)");
    /// The choice to tell how one sees a colleague.
    pub(crate) fn describe_colleague:
        nl "vertel hoe je een collega ziet"
        en "tell how you see a colleague";
    /// The own idea of one's mix is kept: whether it puts the roles in an order.
    pub(crate) const fn guess_taken(in_order: bool): match in_order {
        true =>
            nl "Je schatting staat genoteerd. Die zie je terug bij je uitslag."
            en "Your guess is noted. You will see it again beside your result.";
        false =>
            nl "Je schatting staat genoteerd. Je gaf elke rol evenveel, dus die zet de rollen niet op volgorde."
            en "Your guess is noted. You gave every role the same, so it puts them in no order.";
    }
    /// What is said of it to who leaves before the first statement.
    pub(crate) fn guess_kept:
        nl "Je schatting is bewaard. Start je de test weer, dan staat die er nog."
        en "Your guess is kept. When you start the test again, it is still there.";
    /// The choice to skip a statement about a colleague.
    pub(crate) fn cannot_say:
        nl "dat kan ik bij deze collega niet zeggen"
        en "I can't say this of my colleague";
    /// The keys under a question besides the one that leaves.
    pub(crate) fn back: nl "Backspace terug" en "Backspace back";
    pub(crate) fn skip: nl "s overslaan" en "s skip";
    pub(crate) fn help_key: nl "? hulp" en "? help";
    /// The keys of a field in which a suggestion stands.
    pub(crate) fn suggestion_keys:
        nl ["Enter kiest dit", "Tab past het aan", "of typ iets anders", "Esc terug"]
        en ["Enter takes this", "Tab edits it", "or type something else", "Esc back"];
    /// The keys of a field in which something was typed.
    pub(crate) fn field_keys:
        nl ["Enter klaar", "Ctrl-U alles wissen", "Esc terug"]
        en ["Enter done", "Ctrl-U clear", "Esc back"];
    /// Behind the mark where a text goes on below the screen.
    pub(crate) fn read_on: nl "spatie: verder lezen" en "Space: read on";
    /// The same where a space is typed.
    pub(crate) fn read_on_by_arrows: nl "pijltjes: verder lezen" en "arrows: read on";
    /// The key of the review that moves through it.
    pub(crate) fn scroll: nl "pijltjes bladeren" en "arrows scroll";
    /// How long so many statements take, at about ten seconds each.
    pub(crate) fn so_long(statements: usize): (minutes = ((statements + 3) / 6).max(1)) match minutes {
        1 => nl "ongeveer 1 minuut" en "about 1 minute";
        minutes => nl "zo'n {minutes} minuten" en "about {minutes} minutes";
    }
}

/// Where the key that leaves leads to from a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quit {
    /// Out of the program, with what was given so far kept.
    Saves,
    /// Out of the program.
    Stops,
    /// To the menu that one came from.
    ToMenu,
}

impl Quit {
    /// What the key does.
    pub(crate) const fn does(self, language: Language) -> &'static str {
        match self {
            Self::Saves => word!(language, "bewaren en stoppen", "save and stop"),
            Self::Stops => word!(language, "stoppen", "stop"),
            Self::ToMenu => word!(language, "naar het menu", "to the menu"),
        }
    }

    /// The key and what it does.
    pub(crate) fn key(self, language: Language) -> String {
        format!("q {}", self.does(language))
    }

    /// What Escape says.
    pub(crate) const fn escape(self, language: Language) -> &'static str {
        match self {
            Self::Saves => word!(
                language,
                "Met q bewaar je wat je hebt en stop je.",
                "Press q to save what you have and stop."
            ),
            Self::Stops => pages::escape(language, PagesLeadTo::Stop),
            Self::ToMenu => pages::escape(language, PagesLeadTo::Menu),
        }
    }
}

/// The keys under a question, most important first; one that can't be skipped is a rating.
pub(crate) fn keys(language: Language, skips: bool, quit: Quit) -> Vec<String> {
    let mut keys = vec![back(language).to_owned()];
    keys.extend(skips.then(|| skip(language).to_owned()));
    keys.extend([quit.key(language), help_key(language).to_owned()]);
    keys
}

/// The keys in a few letters, for small screens.
pub(crate) fn few_keys(language: Language, skips: bool, quit: Quit) -> [String; 2] {
    let first = if skips {
        skip(language).to_owned()
    } else {
        quit.key(language)
    };
    [first, help_key(language).to_owned()]
}

/// What can be done after the last statement, most important first. Whoever answered about a colleague sees no result.
pub(crate) const fn done_keys(language: Language, perspective: Perspective) -> [&'static str; 2] {
    match (language, perspective) {
        (Dutch, Perspective::Colleague) => ["Enter: klaar", "a: antwoorden nakijken"],
        (Dutch, _) => ["Enter: naar je uitslag", "a: antwoorden nakijken"],
        (English, Perspective::Colleague) => ["Enter: done", "a: check your answers"],
        (English, _) => ["Enter: your result", "a: check your answers"],
    }
}

/// The keys of the short form.
pub(crate) const fn short_keys(language: Language) -> &'static [char] {
    match language {
        Dutch => &['k', 's'],
        English => &['s', 'k'],
    }
}

/// The keys of that choice.
pub(crate) const fn in_this_language_keys(language: Language) -> &'static [char] {
    match language {
        Dutch => &['n'],
        English => &['e'],
    }
}

/// What to keep in mind while answering; nothing for the usual perspective.
pub(crate) const fn reminder(language: Language, perspective: Perspective) -> Option<&'static str> {
    match perspective {
        Perspective::Own => None,
        Perspective::Wish => Some(word!(
            language,
            "Zoals je zou willen werken",
            "As you would like to work"
        )),
        Perspective::Job => Some(word!(
            language,
            "Zoals je werk het vraagt",
            "As your job asks"
        )),
        Perspective::Colleague => Some(word!(
            language,
            "Over je collega, niet over jezelf",
            "About your colleague, not yourself"
        )),
    }
}

sentences! {
    /// What a digit does, on a small screen: lowest and highest answer, and whether Enter is needed.
    pub(crate) fn few_to_press(low: u8, high: u8, confirm: bool): match confirm {
        true => nl "Kies {low} t/m {high}, en dan Enter." en "Choose {low} to {high}, then Enter.";
        false =>
            nl "Druk op {low} t/m {high} om te antwoorden." en "Press {low} to {high} to answer.";
    }
    /// What a key says that is no answer: the key (empty when it has no character), lowest and highest answer.
    pub(crate) fn stray(key: &str, low: u8, high: u8): match key {
        "" =>
            nl "Met die toets kun je niet antwoorden. Kies {low} t/m {high}."
            en "That key is not an answer here. Press {low} to {high}.";
        _ =>
            nl "Met {key} kun je niet antwoorden. Kies {low} t/m {high}."
            en "{key} is not an answer here. Press {low} to {high}.";
    }
    /// What Escape says where one of the choices leaves: what that does.
    pub(crate) fn escape(leave: &str):
        nl "Esc doet hier niets. q: {leave}." en "Esc does nothing here. q: {leave}.";
    /// What a key says that does nothing here: the key, empty when it has no character.
    pub(crate) fn no_such_key(key: &str): match key {
        "" => nl "Die toets doet hier niets." en "That key does nothing here.";
        _ => nl "{key} doet hier niets." en "{key} does nothing here.";
    }
}

/// The help on a statement or a rating: lowest and highest answer, the words for skipping, where one can, and where leaving leads.
pub(crate) fn help(
    language: Language,
    low: u8,
    high: u8,
    skip: Option<&str>,
    quit: Quit,
) -> Vec<String> {
    let mut lines = help_on_answers(language, low, high);
    lines.extend(skip.map(|skip| help_on_skipping(language, skip)));
    lines.push(format!("q  {}", quit.does(language)));
    if skip.is_some() {
        lines.extend([String::new(), help_on_choosing(language).to_owned()]);
    }
    lines
}

sentences! {
    fn help_on_answers(low: u8, high: u8): [
        nl "{low} t/m {high}  je antwoord, en door naar de volgende"
        en "{low} to {high}  your answer, and on to the next";
        nl "pijltjes  kies een antwoord; Enter bevestigt het"
        en "arrows  choose an answer; Enter confirms it";
        nl "Backspace  één stap terug" en "Backspace  one step back";
    ];
    fn help_on_skipping(skip: &str):
        nl "s  {skip}: deze stelling telt niet mee" en "s  {skip}: this statement will not count";
    fn help_on_choosing:
        nl "Denk aan een gewone werkweek. Je eerste ingeving is meestal de beste."
        en "Think of an ordinary week at work. Your first thought is usually best.";
    /// With the menu that one comes back to from another list: whether the answers given there are kept.
    pub(crate) const fn back_to_menu(kept: bool): match kept {
        true =>
            nl "Je antwoorden tot nu toe blijven staan; je kunt later verder."
            en "Your answers so far stay; you can go on later.";
        false => nl "Je antwoorden zijn niet bewaard." en "Your answers are not kept.";
    }
}

/// The keys that leave, lower case.
pub(crate) const QUIT_KEYS: &[char] = &['q'];

/// The keys that skip a statement, hands or a case; named by letter here, in `lines`, in `words::cases` and `words::class`, and in
/// `statements/person.md`.
pub(crate) const SKIP_KEYS: &[char] = &['s'];

/// The keys that go back in line mode.
pub(crate) const fn back_keys(language: Language) -> &'static [char] {
    match language {
        Dutch => &['b', 't'],
        English => &['b'],
    }
}

sentences! {
    /// Which statements would make the result complete.
    pub(crate) fn helpful(numbers: &[String]): (shown = numbers.join(", ")) match numbers {
        [_] =>
            nl "Voor een volledige uitslag zijn nog antwoorden nodig. Deze stelling helpt: {shown}."
            en "A complete result needs a few more answers. This statement would help: {shown}.";
        _ =>
            nl "Voor een volledige uitslag zijn nog antwoorden nodig. Deze stellingen helpen: {shown}."
            en "A complete result needs a few more answers. These statements would help: {shown}.";
    }
}

/// The keys to go on with the other form.
pub(crate) const fn other_progress_keys(language: Language) -> &'static [char] {
    match language {
        Dutch => &['k'],
        English => &['s', 'k'],
    }
}
