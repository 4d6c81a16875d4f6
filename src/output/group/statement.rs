//! The statements a group can talk about, as far as they may be shown.

use crate::model::{Perspective, Statement};
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
    Statements {
        shared: shared
            .filter_map(|place| figures(group, place, false))
            .collect(),
        divided: divided
            .iter()
            .filter_map(|place| figures(group, *place, true))
            .collect(),
        nothing_divided,
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
