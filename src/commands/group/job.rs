//! What is the same for every row of a run.

use crate::model::{Form, Keying, PackedAnswer, Profile, Questionnaire, Role, Tally};
use crate::source::LoadedQuestionnaire;

use super::arguments::GroupRequest;

/// What is the same for every row of an edition of the statements.
pub(super) struct Job<'r> {
    pub(super) request: &'r GroupRequest,
    pub(super) questionnaire: &'r Questionnaire,
    /// id@version#fingerprint of the statements in use.
    pub(super) reference: String,
    full: Vec<Asked>,
    short: Vec<Asked>,
}

/// A statement that a form asks.
#[derive(Debug, Clone, Copy)]
struct Asked {
    place: usize,
    role: Role,
    direction: Keying,
}

impl<'r> Job<'r> {
    pub(super) fn new(request: &'r GroupRequest, instrument: &'r LoadedQuestionnaire) -> Self {
        let questionnaire = &instrument.questionnaire;
        let asked = |form| {
            let places = questionnaire.places(form);
            let asked = places.filter_map(|place| {
                let statement = questionnaire.statement(place)?;
                Some(Asked {
                    place,
                    role: statement.role,
                    direction: statement.direction,
                })
            });
            asked.collect()
        };
        Self {
            request,
            questionnaire,
            reference: instrument.reference(),
            full: asked(Form::Full),
            short: asked(Form::Short),
        }
    }

    /// The answers of a row, counted per role.
    pub(super) fn tally(&self, form: Form, answers: &[PackedAnswer]) -> Tally {
        let mut tally = Tally::default();
        for (asked, answer) in self.asked(form, answers) {
            tally.add(asked.role, asked.direction, answer);
        }
        tally
    }

    /// The profile that follows from them.
    pub(super) fn profile(&self, tally: &Tally) -> Profile {
        let (scale, error) = (
            self.questionnaire.scale(),
            self.questionnaire.measurement_error(),
        );
        Profile::from_tally(tally, scale, error)
    }

    /// The answers of a row by the place of their statement.
    pub(super) fn answers<'a>(
        &'a self,
        form: Form,
        answers: &'a [PackedAnswer],
    ) -> impl Iterator<Item = (usize, Option<u8>)> {
        let asked = self.asked(form, answers);
        asked.map(|(asked, answer)| (asked.place, answer))
    }

    fn asked<'a>(
        &'a self,
        form: Form,
        answers: &'a [PackedAnswer],
    ) -> impl Iterator<Item = (Asked, Option<u8>)> {
        let asked = match form {
            Form::Full => &self.full,
            Form::Short => &self.short,
        };
        asked.iter().map(|asked| {
            let code = answers.get(asked.place);
            (*asked, code.and_then(|code| code.answer()))
        })
    }
}
