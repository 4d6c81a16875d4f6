//! The mixes of people who filled in the list on two dates.

use crate::commands::people::{FirstAndLast, unpack};
use crate::model::{Answers, Form, PackedAnswer, Questionnaire, Shares};
use crate::statistics::reliability::TwoDates;

/// Of the people with a mix in their first and in their last row, both of this form.
pub(super) fn two_dates(
    found: &FirstAndLast<'_>,
    questionnaire: &Questionnaire,
    form: Form,
) -> TwoDates {
    let mut two_dates = TwoDates::default();
    for pair in &found.pairs {
        let [first, last] = pair.map(|packed| shares(packed, questionnaire, form));
        if let (Some(first), Some(last)) = (first, last) {
            two_dates.add(&first, &last);
        }
    }
    two_dates
}

/// The mix of a row; nothing for one of another form.
fn shares(packed: &[u8], questionnaire: &Questionnaire, form: Form) -> Option<Shares> {
    let (of_form, answers) = unpack(packed);
    let statements = questionnaire.statements().len();
    let given: Vec<Option<u8>> = answers.take(statements).map(PackedAnswer::answer).collect();
    let answers = Answers::new(questionnaire, &given).ok()?;
    (of_form == form)
        .then(|| answers.profile(questionnaire, form).shares)
        .flatten()
}
