//! The answers of one person to one questionnaire.

use super::{Form, Profile, Questionnaire, Scale, Tally};

/// One answer or a missing one for each statement of a questionnaire, in file order.
///
/// Invariant: as many places as the questionnaire has statements; every answer is on its scale.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    scale: Scale,
    given: Vec<Option<u8>>,
}

/// A value that is not on the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerOutOfRange {
    /// The place of the statement in file order, from 0.
    pub place: usize,
    /// The value.
    pub value: u8,
}

impl Answers {
    /// Nothing answered yet.
    #[must_use]
    pub fn empty(questionnaire: &Questionnaire) -> Self {
        Self {
            scale: questionnaire.scale(),
            given: vec![None; questionnaire.statements().len()],
        }
    }

    /// Answers in file order; what the list does not reach is missing, what it has too many is left out.
    ///
    /// # Errors
    /// When a value is not on the scale.
    pub fn new(
        questionnaire: &Questionnaire,
        given: &[Option<u8>],
    ) -> Result<Self, AnswerOutOfRange> {
        let mut answers = Self::empty(questionnaire);
        for (place, answer) in given.iter().enumerate() {
            answers.set(place, *answer)?;
        }
        Ok(answers)
    }

    /// Puts an answer, or a missing one, at a place in file order.
    ///
    /// # Errors
    /// When the value is not on the scale.
    pub fn set(&mut self, place: usize, answer: Option<u8>) -> Result<(), AnswerOutOfRange> {
        if let Some(value) = answer.filter(|value| !self.scale.contains(*value)) {
            return Err(AnswerOutOfRange { place, value });
        }
        if let Some(slot) = self.given.get_mut(place) {
            *slot = answer;
        }
        Ok(())
    }

    /// The answer at a place in file order.
    pub(crate) fn get(&self, place: usize) -> Option<u8> {
        self.given.get(place).copied().flatten()
    }

    /// All places in file order.
    pub(crate) fn as_slice(&self) -> &[Option<u8>] {
        &self.given
    }

    /// The places of the statements that a form asks, in file order, with the answer to each.
    pub fn asked(
        &self,
        questionnaire: &Questionnaire,
        form: Form,
    ) -> impl Iterator<Item = (usize, Option<u8>)> {
        questionnaire
            .places(form)
            .map(|place| (place, self.get(place)))
    }

    /// The answers to the statements of a form, counted per role.
    #[must_use]
    pub fn tally(&self, questionnaire: &Questionnaire, form: Form) -> Tally {
        Tally::of(questionnaire, form, |place| self.get(place))
    }

    /// What the answers to the statements of a form come to.
    pub(crate) fn profile(&self, questionnaire: &Questionnaire, form: Form) -> Profile {
        Profile::of(questionnaire, form, |place| self.get(place))
    }
}
