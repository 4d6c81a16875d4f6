//! What answering at one end of the scale, whatever is asked, does to a mix.

use super::{
    Answers, ByRole, Form, MeasurementError, Profile, Questionnaire, Role, RoleTally, Scale,
};

/// What yes-saying or no-saying does to the mix.
///
/// Of 28,808 simulated people who agreed at least one step too much nobody had no answer at that end of the scale: it never cancels wholly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AcquiescenceEffect {
    /// Most of it cancels out: it raises all three roles about alike.
    MostlyCancels,
    /// At least 60 % of the given answers stand at that end of the scale, where one can't answer any higher: the mix is pulled towards
    /// thirds.
    PulledToThirds,
    /// Because statements were skipped, the reversed ones no longer weigh alike in every role: the mix carries part of it.
    SkipsCarry,
    /// Nothing is said: the form has more statements, or more reversed ones, in one role than in another.
    Unsaid,
}

impl AcquiescenceEffect {
    /// The effect on the mix of these answers; nothing unless there is a mix and yes-saying or no-saying is notable
    /// ([`Profile::notable_acquiescence`]).
    ///
    /// Looked at in this order: the list, the ends of the scale, the skips.
    #[must_use]
    pub fn of(
        questionnaire: &Questionnaire,
        form: Form,
        answers: &Answers,
        profile: &Profile,
    ) -> Option<Self> {
        let sign = profile
            .notable_acquiescence()
            .filter(|_| profile.is_complete())?;
        let excess = profile.acquiescence?.magnitude().to_f64();
        let scale = questionnaire.scale();
        let end = if sign > 0 {
            scale.highest()
        } else {
            scale.lowest()
        };
        let given = answers
            .asked(questionnaire, form)
            .filter_map(|(_, answer)| answer);
        let tally = answers.tally(questionnaire, form);
        Some(if questionnaire.imbalance(form).is_some() {
            Self::Unsaid
        } else if mostly_at(end, given) {
            Self::PulledToThirds
        } else if weighs_alike(
            &tally.roles,
            excess,
            scale,
            questionnaire.measurement_error(),
        ) {
            Self::MostlyCancels
        } else {
            Self::SkipsCarry
        })
    }
}

/// Whether at least 60 % of the answers are this one.
fn mostly_at(end: u8, given: impl Iterator<Item = u8>) -> bool {
    let (mut at_end, mut number) = (0_u32, 0_u32);
    for answer in given {
        at_end += u32::from(answer == end);
        number += 1;
    }
    10 * at_end >= 6 * number
}

/// Whether for each pair of roles |A|·100/width·|`f_r` − `f_s`| < ½·σ·√(1/`n_r` + 1/`n_s`), with A the excess in steps of the scale and
/// f = 1 − 2·reversed/answered: the part of A that reaches the score of a role.
fn weighs_alike(
    tally: &ByRole<RoleTally>,
    excess: f64,
    scale: Scale,
    error: MeasurementError,
) -> bool {
    let points = excess * 100.0 / f64::from(scale.width());
    Role::ALL.into_iter().all(|skipped| {
        let [r, s] = skipped.others().map(|role| &tally[role]);
        let apart = (carried(r) - carried(s)).abs();
        points * apart < 0.5 * error.of_difference(r.answered(), s.answered())
    })
}

fn carried(tally: &RoleTally) -> f64 {
    1.0 - 2.0 * f64::from(tally.reversed.count) / f64::from(tally.answered())
}
