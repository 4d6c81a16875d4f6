//! The statements a group can talk about, as far as they may be shown.

use crate::model::Statement;
use crate::statistics::{Camps, Counts, ShownAnswers, most_divided_first, most_shared_first};
use crate::words::group_parts as words;
use crate::words::group_picture::question;

use super::input::Group;
use super::report::{AnswerFigures, Number, ScaleStep, StatementFigures, Statements, starting};

/// The most divided and the most shared statements; none is both. What may be told is decided on all of them, whatever `top` is.
pub(super) fn statements(group: &Group<'_>) -> Statements {
    let language = group.spoken;
    let shown = group
        .minimum
        .statements_shown(group.questionnaire, group.team);
    let withheld = shown
        .iter()
        .filter(|shown| **shown == ShownAnswers::Withheld);
    let withheld = withheld.count() as u64;
    let counts = group.team.statements().iter().copied();
    let all: Vec<(Counts, ShownAnswers)> = counts.zip(shown).collect();
    let (divided, shared) = (most_divided_first(&all), most_shared_first(&all));
    let every = |wanted| all.iter().all(|(_, shown)| *shown == wanted);
    let nothing_divided = match (divided.is_empty(), every(ShownAnswers::Everything)) {
        (true, _) if every(ShownAnswers::TooFew) => {
            Some(words::too_few(language, group.minimum.people()))
        }
        (true, true) => Some(words::nothing_divided(language).to_owned()),
        (true, false) => Some(words::nothing_shown(language).to_owned()),
        (false, _) => None,
    };
    let divided: Vec<usize> = divided.into_iter().take(group.top).collect();
    let both = |places: &[usize], divided| -> Vec<StatementFigures> {
        let figures = places.iter().filter_map(|place| {
            let (counts, shown) = all.get(*place)?;
            figures(group, *place, counts, *shown, divided)
        });
        figures.collect()
    };
    let shared: Vec<usize> = shared
        .into_iter()
        .filter(|place| !divided.contains(place))
        .take(group.top)
        .collect();
    Statements {
        divided: both(&divided, true),
        nothing_divided,
        shared: both(&shared, false),
        withheld_number: withheld,
    }
}

fn figures(
    group: &Group<'_>,
    place: usize,
    counts: &Counts,
    shown: ShownAnswers,
    divided: bool,
) -> Option<StatementFigures> {
    let statement = group.questionnaire.statement(place)?;
    let answers = match shown {
        ShownAnswers::TooFew | ShownAnswers::Withheld => return None,
        ShownAnswers::Unanimous => None,
        ShownAnswers::Everything => Some(answers(group, counts)?),
    };
    let language = group.spoken;
    let camps = Camps::of(counts, group.questionnaire.scale());
    Some(StatementFigures {
        id: statement.id.to_string(),
        role: statement.role,
        text: text(group, statement),
        note: answers.as_ref().map_or_else(
            || words::unanimous(language).to_owned(),
            |answers| words::division(language, &answers.division.text, answers.answered),
        ),
        question: divided.then(|| question(language, camps.opening(), &camps)),
        answers,
    })
}

fn text(group: &Group<'_>, statement: &Statement) -> String {
    let wording = statement.wording(group.perspective, group.language);
    wording.to_owned()
}

fn answers(group: &Group<'_>, counts: &Counts) -> Option<AnswerFigures> {
    let scale = group.questionnaire.scale();
    let labels = group.questionnaire.labels().get(group.language);
    let steps = scale.values().zip(labels).map(|(value, label)| {
        let people = counts.times(value);
        ScaleStep {
            value,
            label: label.clone(),
            people,
            sentence: words::step(group.spoken, label, people),
        }
    });
    Some(AnswerFigures {
        answered: counts.answered(),
        steps: steps.collect(),
        mean: Number::exact(counts.mean()?),
        spread: Number::rounded(counts.population_sd()?),
        division: Number::rounded(counts.disagreement(scale)?),
        starts: starting(Camps::of(counts, scale).opening()),
    })
}
