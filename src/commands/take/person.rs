//! What was taken, and its result.

use crate::ask::{AnswersProblem, given_answers};
use crate::commands::context::Context;
use crate::error::{AskFault, Error};
use crate::model::{Answers, ByRole, Form, Format, LanguageTag, Perspective, Profile};
use crate::output::Origin;
use crate::output::document::Document;
use crate::output::result::{self, Person};
use crate::random::{Seed, presentation_order, short_code};
use crate::screen::Display;
use crate::words::Language;

use super::Setup;
use super::arguments::{Shuffle, TakeRequest};
use super::saved::SavedAnswers;

/// The code of the person described: as given, or a new one. None is made for a colleague, who may have a code elsewhere.
///
/// # Errors
/// When the system gives no chance.
pub(super) fn code(request: &TakeRequest) -> Result<String, Error> {
    match &request.id {
        Some(id) => Ok(id.clone()),
        None if request.perspective == Perspective::Colleague => Ok(String::new()),
        None => Ok(short_code()?),
    }
}

/// A finished run: the answers and all that goes with them.
#[derive(Debug, Clone)]
pub(super) struct Response {
    /// The code of the person described.
    pub(super) id: String,
    /// The day, ISO 8601.
    pub(super) date: String,
    /// Which statements were asked.
    pub(super) form: Form,
    /// The seed of the order, when it was shuffled.
    pub(super) seed: Option<Seed>,
    /// The order in which they were shown, as places in file order.
    pub(super) order: Vec<usize>,
    /// The answers by place.
    pub(super) answers: Answers,
    /// How much the person expected to use each role, 1 to 5.
    pub(super) guess: Option<ByRole<u8>>,
    /// What the person wants to do with it.
    pub(super) intention: Option<String>,
}

impl Response {
    /// From answers on the command line: in file order, one per statement of the form.
    pub(super) fn given(
        text: &str,
        request: &TakeRequest,
        setup: &Setup,
        context: &Context<'_>,
    ) -> Result<Self, Error> {
        let questionnaire = &setup.instrument.questionnaire;
        let form = request.form.unwrap_or_default();
        let places: Vec<usize> = questionnaire.places(form).collect();
        let given = given_answers(text, places.len(), questionnaire.scale()).map_err(off_scale)?;
        let mut by_place = vec![None; questionnaire.statements().len()];
        for (place, answer) in places.iter().zip(given) {
            if let Some(slot) = by_place.get_mut(*place) {
                *slot = answer;
            }
        }
        let id = code(request)?;
        Self::new(setup, context, id, form, seed(request)?, &by_place)
    }

    /// From a row that was saved.
    pub(super) fn saved(
        saved: SavedAnswers,
        setup: &Setup,
        context: &Context<'_>,
    ) -> Result<Self, Error> {
        let day = saved.moment.day();
        let mut taken = Self::new(
            setup,
            context,
            saved.id,
            saved.form,
            saved.seed,
            &saved.answers,
        )?;
        if let Some(day) = day {
            taken.date = day;
        }
        Ok(taken)
    }

    /// From answers by place in file order.
    pub(super) fn new(
        setup: &Setup,
        context: &Context<'_>,
        id: String,
        form: Form,
        seed: Option<Seed>,
        by_place: &[Option<u8>],
    ) -> Result<Self, Error> {
        let questionnaire = &setup.instrument.questionnaire;
        let scale = questionnaire.scale();
        let answers = Answers::new(questionnaire, by_place).map_err(|problem| {
            Error::Ask(AskFault::AnswerOffScale {
                number: problem.place + 1,
                found: problem.value.to_string(),
                lowest: scale.lowest(),
                highest: scale.highest(),
            })
        })?;
        Ok(Self {
            id,
            date: context.io.today(),
            form,
            order: presentation_order(questionnaire, form, seed),
            seed,
            answers,
            guess: None,
            intention: None,
        })
    }
}

impl Response {
    /// What the answers come to.
    pub(super) fn profile(&self, setup: &Setup) -> Profile {
        let questionnaire = &setup.instrument.questionnaire;
        self.answers.profile(questionnaire, self.form)
    }

    /// Whether there are enough answers for a mix.
    pub(super) fn has_mix(&self, setup: &Setup) -> bool {
        self.profile(setup).shares.is_some()
    }
}

/// The seed that was asked for: a fresh one for `--shuffle` alone.
pub(super) fn seed(request: &TakeRequest) -> Result<Option<Seed>, Error> {
    Ok(match request.shuffle {
        Shuffle::No => None,
        Shuffle::Seed(seed) => Some(seed),
        Shuffle::Fresh => Some(Seed::fresh()?),
    })
}

fn off_scale(problem: AnswersProblem) -> Error {
    match problem {
        AnswersProblem::Number { found, expected } => {
            Error::Ask(AskFault::NumberOfAnswers { found, expected })
        }
        AnswersProblem::Answer {
            number,
            found,
            scale,
        } => Error::Ask(AskFault::AnswerOffScale {
            number,
            found,
            lowest: scale.lowest(),
            highest: scale.highest(),
        }),
    }
}

/// Writes the result to standard output in the form that was asked for.
pub(super) fn present(
    taken: &Response,
    request: &TakeRequest,
    setup: &Setup,
    context: &mut Context<'_>,
) -> Result<(), Error> {
    let text = written(taken, request, setup, context)?;
    context.show(request.format, &text)
}

/// The result in the form that was asked for.
pub(super) fn written(
    taken: &Response,
    request: &TakeRequest,
    setup: &Setup,
    context: &Context<'_>,
) -> Result<String, Error> {
    let report = report(taken, request, setup, context.language)?;
    Ok(report(request.format, context.display))
}

/// The result as it is written in a format.
pub(super) fn report<'a>(
    taken: &'a Response,
    request: &'a TakeRequest,
    setup: &'a Setup,
    spoken: Language,
) -> Result<impl Fn(Format, Display) -> String + use<'a>, Error> {
    let language = setup.language(spoken)?;
    Ok(move |format, display| {
        let languages = (spoken, &language);
        with(taken, request, setup, languages, |person| {
            result::write(format, person, display)
        })
    })
}

/// The result as a report, for a screen.
pub(super) fn document(
    taken: &Response,
    request: &TakeRequest,
    setup: &Setup,
    context: &Context<'_>,
) -> Result<Document, Error> {
    let languages = (context.language, &setup.language(context.language)?);
    Ok(with(taken, request, setup, languages, result::build))
}

fn with<T>(
    taken: &Response,
    request: &TakeRequest,
    setup: &Setup,
    (spoken, language): (Language, &LanguageTag),
    then: impl FnOnce(&Person<'_>) -> T,
) -> T {
    let questionnaire = &setup.instrument.questionnaire;
    let profile = taken.profile(setup);
    then(&Person {
        questionnaire,
        form: taken.form,
        order: &taken.order,
        perspective: setup.perspective,
        language,
        origin: Origin {
            language: spoken,
            date: &taken.date,
            instrument: Some(&setup.instrument.reference()),
        },
        id: &taken.id,
        given_id: request.id.as_deref(),
        seed: taken.seed,
        roles: &setup.roles,
        answers: &taken.answers,
        profile: &profile,
        guess: taken.guess.as_ref(),
        explain: request.explain,
        intention: taken.intention.as_deref(),
    })
}
