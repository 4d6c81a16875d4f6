//! The scoring key of a questionnaire: the role and the keying of each statement that a form asks, beside each other so that the answers
//! of many people are counted fast.

use super::{ByForm, Form, Keying, PackedAnswer, Questionnaire, Role, Tally};

/// A statement that a form asks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct KeyedStatement {
    /// Its place in file order, from 0.
    pub(crate) place: usize,
    role: Role,
    keying: Keying,
}

/// The statements of each form, in file order.
#[derive(Debug)]
pub(crate) struct ScoringKey(ByForm<Vec<KeyedStatement>>);

impl ScoringKey {
    pub(crate) fn of(questionnaire: &Questionnaire) -> Self {
        let keyed = |place| {
            let statement = questionnaire.statement(place)?;
            Some(KeyedStatement {
                place,
                role: statement.role,
                keying: statement.keying,
            })
        };
        Self(ByForm::from_fn(|form| {
            questionnaire.places(form).filter_map(keyed).collect()
        }))
    }

    /// The statements of a form with the answers to them, of all that a person gave.
    pub(crate) fn answers<'a>(
        &'a self,
        form: Form,
        answers: &'a [PackedAnswer],
    ) -> impl Iterator<Item = (KeyedStatement, Option<u8>)> {
        self.0[form].iter().map(|keyed| {
            let answer = answers.get(keyed.place);
            (*keyed, answer.and_then(|answer| answer.answer()))
        })
    }

    /// The same, counted per role.
    pub(crate) fn tally(&self, form: Form, answers: &[PackedAnswer]) -> Tally {
        let mut tally = Tally::default();
        for (keyed, answer) in self.answers(form, answers) {
            tally.add(keyed.role, keyed.keying, answer);
        }
        tally
    }
}
