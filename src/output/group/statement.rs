//! The statements a group can talk about, as far as they may be shown.

use crate::model::{Perspective, Role, Statement};
use crate::statistics::{Camps, Counts, Shown, most_divided_first, most_shared_first};

use super::build::{Group, exact, rounded};
use super::report::{AnswerFigures, StatementFigures, Statements, Step, starting};

/// The most divided and the most shared statements; none is both.
pub(super) fn statements(group: &Group<'_>) -> Statements {
    let words = &group.texts.group.statements;
    let all = group.team.statements();
    let divided: Vec<usize> = most_divided_first(all, group.minimum)
        .into_iter()
        .filter(|place| all.get(*place).is_some_and(is_divided))
        .take(group.top)
        .collect();
    let shared = most_shared_first(all, group.minimum);
    let nothing_divided = match (divided.is_empty(), shared.is_empty()) {
        (_, true) => Some((words.too_few)(group.minimum.people())),
        (true, false) => Some(words.nothing_divided.to_owned()),
        (false, false) => None,
    };
    let shared = shared
        .into_iter()
        .filter(|place| !divided.contains(place))
        .take(group.top);
    let mut shared: Vec<StatementFigures> = shared
        .filter_map(|place| figures(group, place, false))
        .collect();
    let mut divided: Vec<StatementFigures> = divided
        .iter()
        .filter_map(|place| figures(group, *place, true))
        .collect();
    for role in Role::ALL {
        leave_one_open(group, role, &mut shared, &mut divided);
    }
    Statements {
        divided,
        nothing_divided,
        shared,
    }
}

/// Leaves one more statement of a role out when a unanimous one is the only one of which nothing is told: its answer would
/// be what remains of the mean score of the role.
fn leave_one_open(
    group: &Group<'_>,
    role: Role,
    shared: &mut Vec<StatementFigures>,
    divided: &mut Vec<StatementFigures>,
) {
    let both = group.questionnaire.statements().iter();
    let of_role = both.zip(group.team.statements());
    let of_role = of_role.filter(|(statement, _)| statement.role == role);
    let counts: Vec<&Counts> = of_role
        .map(|(_, counts)| counts)
        .filter(|counts| counts.answered() > 0)
        .collect();
    let mut shown = counts.iter().map(|counts| group.minimum.shown(counts));
    let unanimous = shown.any(|shown| shown == Shown::Unanimous);
    let told = |figures: &StatementFigures| figures.role == role && figures.answers.is_some();
    let known = shared.iter().chain(divided.iter()).filter(|one| told(one));
    if unanimous && known.count() + 1 == counts.len() {
        let lists = [shared, divided];
        let last = lists.into_iter().find_map(|list| {
            let place = list.iter().rposition(told)?;
            Some((list, place))
        });
        if let Some((list, place)) = last {
            list.remove(place);
        }
    }
}

fn is_divided(counts: &Counts) -> bool {
    !counts.unanimous()
}

fn figures(group: &Group<'_>, place: usize, divided: bool) -> Option<StatementFigures> {
    let statement = group.questionnaire.statement(place)?;
    let counts = group.team.statements().get(place)?;
    let answers = match group.minimum.shown(counts) {
        Shown::TooFew => return None,
        Shown::Unanimous => None,
        Shown::Everything => Some(answers(group, counts)?),
    };
    let words = &group.texts.group.statements;
    let camps = Camps::of(counts, group.questionnaire.scale());
    Some(StatementFigures {
        id: statement.id.to_string(),
        role: statement.role,
        text: text(group, statement),
        note: answers.as_ref().map_or_else(
            || words.unanimous.to_owned(),
            |answers| (words.division)(&answers.division.text, answers.answered),
        ),
        question: divided.then(|| (words.question)(camps.opening(), &camps)),
        answers,
    })
}

fn text(group: &Group<'_>, statement: &Statement) -> String {
    let about = statement
        .colleague
        .as_ref()
        .filter(|_| group.perspective == Perspective::Colleague);
    about.unwrap_or(&statement.text).get(group.language).clone()
}

fn answers(group: &Group<'_>, counts: &Counts) -> Option<AnswerFigures> {
    let scale = group.questionnaire.scale();
    let labels = group.questionnaire.labels().get(group.language);
    let steps = scale.values().zip(labels).map(|(value, label)| {
        let people = counts.times(value);
        Step {
            value,
            label: label.clone(),
            people,
            sentence: (group.texts.group.statements.step)(label, people),
        }
    });
    Some(AnswerFigures {
        answered: counts.answered(),
        steps: steps.collect(),
        mean: exact(counts.mean()?),
        spread: rounded(counts.population_sd()?),
        division: rounded(counts.division(scale)?),
        starts: starting(Camps::of(counts, scale).opening()),
    })
}
