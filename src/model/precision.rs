//! What a list can tell apart: known before anyone has answered.

use super::{ByRole, Form, Questionnaire};

/// How precisely a form measures when all of its statements are answered, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Precision {
    /// σ / √n: one standard error of the score of a role.
    pub score_margin: ByRole<f64>,
    /// √(`4σ_r²` + `σ_s²` + `σ_t²`) / 6: one standard error of the share of a role.
    pub share_margin: ByRole<f64>,
    /// σ · √(`1/n_a` + `1/n_b`): two scores that are closer than this share the lead. For the two roles with the fewest
    /// statements; σ · √(2/n) in a balanced form.
    pub smallest_difference: f64,
}

impl Precision {
    /// Whether every role is measured as precisely as the others.
    pub(crate) fn is_even(&self) -> bool {
        let first = self.score_margin.bureaucrat;
        let mut margins = self.score_margin.iter();
        margins.all(|(_, margin)| margin.total_cmp(&first).is_eq())
    }

    /// What two lists have to differ by in a share before it is notable: two standard errors of the difference, 2·√2 of the share.
    pub(crate) fn difference_needed(&self) -> ByRole<f64> {
        self.share_margin.map(|margin| 2.0 * margin.hypot(*margin))
    }
}

impl Questionnaire {
    /// How precisely a form measures; nothing when it does not ask about every role.
    ///
    /// The classical standard error of a mean, as for the margins of a profile.
    #[must_use]
    pub fn precision(&self, form: Form) -> Option<Precision> {
        let numbers = self.numbers(form);
        if !self.has_form(form) {
            return None;
        }
        let error = self.measurement_error().points();
        let variance = numbers.map(|(asked, _)| {
            let asked = u32::try_from(*asked).unwrap_or(u32::MAX);
            error.powi(2) / f64::from(asked)
        });
        let share = ByRole::from_fn(|role| {
            let others: f64 = role.others().into_iter().map(|other| variance[other]).sum();
            (4.0 * variance[role] + others).sqrt() / 6.0
        });
        let [one, other] = largest_two(&variance);
        Some(Precision {
            score_margin: variance.map(|variance| variance.sqrt()),
            share_margin: share,
            smallest_difference: (one + other).sqrt(),
        })
    }
}

fn largest_two(values: &ByRole<f64>) -> [f64; 2] {
    let mut sorted = [values.bureaucrat, values.entrepreneur, values.connector];
    sorted.sort_by(|a, b| b.total_cmp(a));
    let [largest, second, _] = sorted;
    [largest, second]
}
