//! Before the first statement.

use crate::model::Perspective;
use crate::words::{Language, keeping};

use super::so_long;

/// What the start screen says.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Welcome<'a> {
    pub(crate) title: &'a str,
    /// What the person keeps in mind.
    pub(crate) perspective: Perspective,
    /// The lowest and highest answer.
    pub(crate) scale: (u8, u8),
    /// How many statements there are, when the form was chosen beforehand.
    pub(crate) statements: Option<usize>,
    /// Where unfinished progress is kept; nothing when it is not.
    pub(crate) kept_in: Option<&'a str>,
    /// Whether the result is kept there too.
    pub(crate) keeps_result: bool,
    /// The code one needs to go on later, when one was drawn.
    pub(crate) code: Option<&'a str>,
    /// A digit needs Enter.
    pub(crate) confirm: bool,
    /// Plain lines: no single keys.
    pub(crate) lines: bool,
}

/// The lines before the first statement: what this is, how it works, what is kept.
pub(crate) fn welcome(language: Language, welcome: &Welcome<'_>) -> Vec<String> {
    let length = welcome
        .statements
        .map(|statements| length(language, statements));
    let about = about(language, welcome.perspective);
    vec![
        welcome.title.to_owned(),
        format!("{about}{}", length.unwrap_or_default()),
        how(language, welcome.scale, welcome.lines || welcome.confirm),
        kept(language, welcome),
    ]
}

sentences! {
    const fn about(perspective: Perspective): match perspective {
        Perspective::Own =>
            nl "Een zelftest: welke mix van bureaucraat, ondernemer en verbinder gebruik jij?"
            en "A self-test: which mix of bureaucrat, entrepreneur and connector do you use?";
        Perspective::Wish =>
            nl "Een zelftest: welke mix van bureaucraat, ondernemer en verbinder zou jij willen gebruiken?"
            en "A self-test: which mix of bureaucrat, entrepreneur and connector would you like to use?";
        Perspective::Job =>
            nl "Een zelftest: welke mix van bureaucraat, ondernemer en verbinder vraagt jouw werk?"
            en "A self-test: which mix of bureaucrat, entrepreneur and connector does your job ask for?";
        Perspective::Colleague =>
            nl "Welke mix van bureaucraat, ondernemer en verbinder zie jij bij je collega aan het werk? Niemand vraagt wie jij bent. Wie het bestand \
                met je antwoorden krijgt, kan ze lezen. Stuur het naar iemand die jullie samen kiezen, niet naar je collega. Vullen maar een \
                paar mensen dit in, en antwoorden ze allemaal hetzelfde? Dan kan je collega dat aan de uitslag zien."
            en "Which mix of bureaucrat, entrepreneur and connector do you see in your colleague at work? Nobody asks who you are. Whoever gets the \
                file with your answers can read them. Send it to someone you choose together, not to your colleague. If only a few \
                people fill this in and they all answer the same, your colleague can tell that from the result.";
    }
    fn length(language: Language, statements: usize): (so_long = so_long(language, statements))
        nl " Het zijn {statements} stellingen, {so_long}."
        en " There are {statements} statements; it takes {so_long}.";
    fn how(scale: (u8, u8), confirm: bool): (low = scale.0, high = scale.1) match confirm {
        true =>
            nl "Je antwoordt met een cijfer van {low} t/m {high} en Enter. Goed of fout bestaat niet."
            en "You answer with a digit from {low} to {high} and Enter. There is no right or wrong.";
        false =>
            nl "Eén cijfer van {low} t/m {high} is je antwoord: je gaat dan meteen verder. Goed of fout bestaat niet."
            en "A single digit from {low} to {high} is your answer, and you move on at once. There is no right or wrong.";
    }
    fn kept(language: Language, welcome: &Welcome<'_>): match (welcome.kept_in, welcome.keeps_result) {
        (None, _) =>
            nl "Alles blijft op deze computer. Stop je halverwege, dan worden je antwoorden niet bewaard."
            en "Everything stays on this computer. If you stop halfway, your answers are not kept.";
        (Some(folder), true) => say(keeping::promise(language, folder));
        (Some(folder), false) => (code = with_code(language, welcome.code))
            nl "Alles blijft op deze computer. Stop je halverwege, dan staan je antwoorden in {folder} tot je klaar bent, of tot de eerste start na 30 dagen.{code}"
            en "Everything stays on this computer. If you stop halfway, your answers wait in {folder} until you finish, or until the first start after 30 days.{code}";
    }
    fn with_code(code: Option<&str>): match code {
        Some(code) => nl " Je code om verder te gaan: {code}." en " Your code to go on: {code}.";
        None => nl "" en "";
    }
}
