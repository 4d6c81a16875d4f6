//! What was taken, and its result.

use crate::commands::context::{Context, origin};
use crate::error::{AskFault, Error};
use crate::model::{Answers, Format, LanguageTag, Perspective, Profile, Scale};
use crate::output::document::Document;
use crate::output::result::{self, Person};
use crate::random::{Seed, presentation_order, short_code};
use crate::screen::Display;
use crate::storage::SessionInfo;
use crate::words::Language;

use super::Setup;
use super::saved::SavedAnswers;
use super::{Shuffle, TakeRequest};

/// The code of the person described: as given, or a new one. None is made for a colleague, who may have a code elsewhere.
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
    /// What goes with them, on the day of the last answer.
    pub(super) info: SessionInfo,
    /// The order in which they were shown, as places in file order.
    pub(super) order: Vec<usize>,
    pub(super) answers: Answers,
    /// What the person wants to do with it.
    pub(super) intention: Option<String>,
    /// Whether nothing says on which day; what goes with it then has the day of today.
    pub(super) undated: bool,
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
        let given = given_answers(text, places.len(), questionnaire.scale())?;
        let mut by_place = vec![None; questionnaire.statements().len()];
        for (place, answer) in places.iter().zip(given) {
            if let Some(slot) = by_place.get_mut(*place) {
                *slot = answer;
            }
        }
        let info = setup.info(form, code(request)?, context.io.today(), seed(request)?);
        Self::new(setup, info, &by_place)
    }

    /// From a row that was saved.
    pub(super) fn saved(
        saved: SavedAnswers,
        setup: &Setup,
        context: &Context<'_>,
    ) -> Result<Self, Error> {
        let day = saved.moment.day();
        let undated = day.is_none();
        let day = day.unwrap_or_else(|| context.io.today());
        let info = setup.info(saved.form, saved.id, day, saved.seed);
        let taken = Self::new(setup, info, &saved.answers)?;
        Ok(Self { undated, ..taken })
    }

    /// From answers by place in file order.
    pub(super) fn new(
        setup: &Setup,
        info: SessionInfo,
        by_place: &[Option<u8>],
    ) -> Result<Self, Error> {
        let questionnaire = &setup.instrument.questionnaire;
        let answers = Answers::new(questionnaire, by_place).map_err(|problem| {
            let found = problem.value.to_string();
            off_scale(problem.place + 1, found, questionnaire.scale())
        })?;
        Ok(Self {
            order: presentation_order(questionnaire, info.form(), info.seed),
            info,
            answers,
            intention: None,
            undated: false,
        })
    }

    /// What the answers come to.
    pub(super) fn profile(&self, setup: &Setup) -> Profile {
        let questionnaire = &setup.instrument.questionnaire;
        self.answers.profile(questionnaire, self.info.form())
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

/// Reads `4,5,,3,…`: one answer per statement in file order, empty for skipped.
fn given_answers(text: &str, statements: usize, scale: Scale) -> Result<Vec<Option<u8>>, Error> {
    let answer = |(number, part): (usize, &str)| match part.trim().as_bytes() {
        [] => Ok(None),
        [digit @ b'0'..=b'9'] if scale.contains(digit - b'0') => Ok(Some(digit - b'0')),
        _ => Err(off_scale(number, part.trim().to_owned(), scale)),
    };
    let answers = (1..).zip(text.split(',')).map(answer);
    let answers: Vec<Option<u8>> = answers.collect::<Result<_, _>>()?;
    if answers.len() == statements {
        return Ok(answers);
    }
    Err(Error::Ask(AskFault::NumberOfAnswers {
        found: answers.len(),
        expected: statements,
    }))
}

fn off_scale(number: usize, found: String, scale: Scale) -> Error {
    Error::Ask(AskFault::AnswerOffScale {
        number,
        found,
        lowest: scale.lowest(),
        highest: scale.highest(),
    })
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
    let reference = setup.instrument.reference();
    then(&Person {
        questionnaire,
        form: taken.info.form(),
        order: &taken.order,
        perspective: setup.perspective,
        language,
        origin: origin(spoken, &taken.info.date, Some(&reference)),
        day: Some(&*taken.info.date).filter(|_| !taken.undated),
        id: &taken.info.id,
        given_id: request.id.as_deref(),
        seed: taken.info.seed,
        roles: &setup.roles,
        answers: &taken.answers,
        profile: &profile,
        guess: taken.info.guess.as_ref(),
        explain: request.explain,
        intention: taken.intention.as_deref(),
    })
}

#[cfg(test)]
mod tests {
    use crate::error::{AskFault, Error};
    use crate::model::Scale;

    fn given(text: &str, statements: usize) -> Result<Vec<Option<u8>>, Error> {
        super::given_answers(text, statements, Scale::new(1, 5).unwrap())
    }

    #[test]
    fn an_empty_place_is_skipped() {
        assert_eq!(given("4,, 3", 3).unwrap(), [Some(4), None, Some(3)]);
    }

    #[test]
    fn nothing_is_guessed() {
        for (text, wrong) in [
            ("4,6", 2),
            ("0,4", 1),
            ("4,4.0", 2),
            ("-1,2", 1),
            ("4,٣", 2),
        ] {
            let Err(Error::Ask(AskFault::AnswerOffScale { number, found, .. })) = given(text, 2)
            else {
                panic!("{text}");
            };
            assert_eq!(
                (number, Some(&*found)),
                (wrong, text.split(',').nth(wrong - 1))
            );
        }
        let Err(Error::Ask(AskFault::NumberOfAnswers { found, expected })) = given("4", 2) else {
            panic!();
        };
        assert_eq!((found, expected), (1, 2));
    }
}
