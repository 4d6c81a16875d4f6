//! What a simulation tells of a list of statements.

use crate::statistics::study::Recovery;
use crate::words::Language;

sentences! {
    /// How the people answer.
    pub(crate) fn assumed:
        nl "Zo zijn die mensen bedacht: hun drie rollen staan los van elkaar, hun antwoorden liggen gemiddeld in het midden van de \
            schaal, en de correlatie tussen twee stellingen van een rol is 0,25 (op een schaal van vijf). Klopt dat bij jouw lijst niet, \
            dan vallen de cijfers anders uit."
        en "These people are made up like this: their three roles have nothing to do with each other, their answers lie around the \
            middle of the scale, and two statements of a role correlate 0.25 (on a scale of five). Where your list is different, \
            so are the figures.";
    /// How many people were simulated.
    pub(crate) fn heading(language: Language, people: u64): (people = language.numbers().grouped(people))
        nl "Simulatie met {people} verzonnen mensen" en "Simulation with {people} made-up people";
    /// What one form finds: its name, the statements that it asks, and of how many people their true first role leads.
    pub(crate) fn found(language: Language, form: &str, statements: usize, found: &Recovery): (
        in_group = percent(language, found.in_group, found.people),
        alone = percent(language, found.alone, found.people),
        another = percent(language, found.another, found.people),
        roles = language.numbers().rounded(ratio(found.roles, found.people), 2),
    )
        nl "{form}, {statements} stellingen: iemands echte eerste rol staat bij {in_group} voorop (bij {alone} als enige). Bij {another} \
            staat een andere rol als enige voorop. Gemiddeld staan er {roles} van de 3 rollen voorop."
        en "{form}, {statements} statements: the true first role leads for {in_group} (alone for {alone}). For {another} another role leads \
            alone. On average {roles} of the 3 roles lead.";
    /// How far a percentage of so many people may be off: two standard errors of a half, rounded up.
    pub(crate) fn by_chance(language: Language, people: u64): (
            numbers = language.numbers(),
            off = 100.0 * ratio(1, people).sqrt(),
            off = numbers.rounded((10.0 * off).ceil() / 10.0, 1),
        )
        nl "Door toeval kan een percentage er {off} punt naast zitten. Met een groter getal achter --simulate wordt dat minder."
        en "By chance a percentage may be off by {off} points. A larger number after --simulate makes that less.";
}

fn percent(language: Language, number: u64, people: u64) -> String {
    let numbers = language.numbers();
    let percent = numbers.rounded(100.0 * ratio(number, people), 1);
    format!("{percent}{}", numbers.percent_sign)
}

#[expect(clippy::cast_precision_loss, reason = "at most three million")]
fn ratio(number: u64, people: u64) -> f64 {
    number as f64 / people as f64
}
