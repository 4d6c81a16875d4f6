//! The cases and situations that a room votes on after the statements.

use crate::ask::{ChoiceAnswer, RoomChoice};
use crate::cli::{given_twice, invalid};
use crate::commands::cases::orders_for_everyone;
use crate::error::Error;
use crate::model::{Case, Part, Role, RoomItem, Situation, Slug};
use crate::words::Language;
use crate::words::room as words;

use super::ClassSetup;
use super::arguments::ClassRequest;

/// What was asked for, each once: cases, then situations, in the order of the command line.
pub(super) fn asked_for(
    request: &ClassRequest,
    cases: &[Case],
    situations: &[Situation],
) -> Result<Vec<RoomItem>, Error> {
    let cases: Vec<&Slug> = cases.iter().map(|case| &case.id).collect();
    let situations: Vec<&Slug> = situations.iter().map(|situation| &situation.id).collect();
    let cases = checked("--case", &request.cases, &cases)?.map(RoomItem::Case);
    let situations = checked("--situation", &request.situations, &situations)?;
    Ok(cases.chain(situations.map(RoomItem::Situation)).collect())
}

/// What the parts of a half day vote on: cases, then situations, in their order.
pub(super) fn planned(parts: &[Part]) -> Vec<RoomItem> {
    let (cases, situations): (Vec<_>, Vec<_>) = parts
        .iter()
        .filter_map(|part| part.kind.choice())
        .partition(|choice| matches!(choice, RoomItem::Case(_)));
    [cases, situations].concat()
}

/// These names, when they are known and none is there twice.
fn checked<'a>(
    option: &str,
    names: &'a [String],
    known: &[&Slug],
) -> Result<impl Iterator<Item = String> + use<'a>, Error> {
    let is_known = |name: &String| known.iter().any(|known| known.as_str() == name);
    if let Some(found) = names.iter().find(|name| !is_known(name)) {
        let known = known.iter().map(ToString::to_string);
        return Err(Error::Usage(invalid(option, found, known.collect())));
    }
    let is_double =
        |(place, name): &(usize, &String)| names.iter().take(*place).any(|n| n == *name);
    if let Some((_, found)) = names.iter().enumerate().find(is_double) {
        return Err(given_twice(option, found).into());
    }
    Ok(names.iter().cloned())
}

/// The cases and situations as questions to a room, in the language of the program.
pub(super) fn questions(setup: &ClassSetup, language: Language) -> Vec<RoomChoice<'_>> {
    let is_case = |item: &&RoomItem| matches!(item, RoomItem::Case(_));
    let cases = setup.choices.iter().filter(is_case).count();
    let situations = setup.choices.len() - cases;
    let question = |(place, item): (usize, &RoomItem)| match item {
        RoomItem::Statement(_) => None,
        RoomItem::Case(name) => {
            let heading = words::case_heading(language, place + 1, cases);
            case(name, heading, setup, language)
        }
        RoomItem::Situation(name) => {
            let heading = words::situation_heading(language, place + 1 - cases, situations);
            situation(name, heading, setup, language)
        }
    };
    let choices = setup.choices.iter().enumerate();
    choices.filter_map(question).collect()
}

/// A case with its ways to act, in the same order for everyone who looks at one screen; the roles are told with the hands.
fn case<'a>(
    name: &str,
    heading: String,
    setup: &'a ClassSetup,
    language: Language,
) -> Option<RoomChoice<'a>> {
    let mut both = setup
        .cases
        .iter()
        .zip(orders_for_everyone(setup.cases.len()));
    let (case, order) = both.find(|(case, _)| case.id.as_str() == name)?;
    let answer = |role: Role| ChoiceAnswer {
        role,
        text: case.actions[role].text.get(&setup.language),
        name: setup.roles.name(role, &setup.language),
    };
    Some(RoomChoice {
        heading,
        title: words::case(language, case.title.get(&setup.language)),
        about: case.text.get(&setup.language),
        answers: order.map(answer),
    })
}

fn situation<'a>(
    name: &str,
    heading: String,
    setup: &'a ClassSetup,
    language: Language,
) -> Option<RoomChoice<'a>> {
    let mut situations = setup.situations.iter();
    let situation = situations.find(|situation| situation.id.as_str() == name)?;
    let answer = |role: Role| {
        let name = setup.roles.name(role, &setup.language);
        ChoiceAnswer {
            role,
            text: name,
            name,
        }
    };
    Some(RoomChoice {
        heading,
        title: words::situation(language, situation.title.get(&setup.language)),
        about: situation.text.get(&setup.language),
        answers: Role::ALL.map(answer),
    })
}
