//! An empty file for answers, or one with answers of people who do not exist.

use crate::model::{Dialect, Keying, MADE_UP, Perspective, Questionnaire, Scale, Statement};
use crate::random::{Generator, Seed};

use super::Exported;

/// The teams that made-up people are in, one after the other.
const TEAMS: [&str; 2] = ["a", "b"];
/// One made-up answer in this many is missing.
const MISSING_ONE_IN: usize = 25;

/// The header, and as many made-up rows as asked.
#[must_use]
pub fn csv(exported: &Exported<'_>, dialect: Dialect, examples: Option<u16>) -> Vec<u8> {
    let mut out = dialect.mark.to_vec();
    let ids = exported
        .statements()
        .map(|(_, statement)| statement.id.to_string());
    let first = ["id", "team"].into_iter();
    let first = first
        .chain(examples.map(|_| "instrument"))
        .chain(perspective(exported).map(|_| "perspective"));
    dialect.push_row(&mut out, first.map(str::to_owned).chain(ids));
    let mut chance = Generator::new(Seed::new(1));
    for number in 1..=examples.unwrap_or(0) {
        dialect.push_row(&mut out, example(exported, number, &mut chance));
    }
    out
}

/// The column that says who the answers are about; of oneself needs none.
fn perspective(exported: &Exported<'_>) -> Option<&'static str> {
    exported.colleague.then_some(Perspective::Colleague.key())
}

fn example(exported: &Exported<'_>, number: u16, chance: &mut Generator) -> Vec<String> {
    let team = TEAMS.get(usize::from(number - 1) % TEAMS.len());
    let mut cells = vec![
        format!("example-{number}"),
        team.copied().unwrap_or_default().to_owned(),
        format!("{}{MADE_UP}", exported.reference),
    ];
    cells.extend(perspective(exported).map(str::to_owned));
    // How much this person leans on each role, in steps.
    let leaning = [(); 3].map(|()| chance.below(3));
    let answers = exported.statements().map(|(_, statement)| {
        let leaning = leaning.get(statement.role as usize).copied();
        let answer = answer(exported.questionnaire, statement, leaning, chance);
        answer.map_or_else(String::new, |answer| answer.to_string())
    });
    cells.extend(answers);
    cells
}

/// An answer around the middle, higher for a role that someone leans on.
fn answer(
    questionnaire: &Questionnaire,
    statement: &Statement,
    leaning: Option<usize>,
    chance: &mut Generator,
) -> Option<u8> {
    let scale: Scale = questionnaire.scale();
    let width = usize::from(scale.width());
    let spread = chance.below(3) + leaning.unwrap_or(1);
    let missing = chance.below(MISSING_ONE_IN) == 0;
    // The spread goes from 0 to 4, and the answer from one end of the scale to the other.
    let above = (width * spread).div_ceil(4).min(width);
    let keyed = scale.lowest() + u8::try_from(above).unwrap_or(0);
    let answer = match statement.keying {
        Keying::Normal => keyed,
        Keying::Reversed => scale.keyed(keyed, Keying::Reversed),
    };
    (!missing).then_some(answer)
}
