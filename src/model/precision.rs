//! What a list can tell apart: known before anyone has answered.

use super::{ByRole, Form, Questionnaire, difference_needed};

/// How precisely a form measures when all of its statements are answered, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Precision {
    /// σ / √n: one standard error of the score of a role.
    pub score_margin: ByRole<f64>,
    /// One standard error of the share of a role.
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

    /// What two lists have to differ by in a share before it is notable.
    pub(crate) fn difference_needed(&self) -> ByRole<f64> {
        self.share_margin
            .map(|margin| difference_needed(*margin, *margin))
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
        let error = self.measurement_error();
        let asked = numbers.map(|(asked, _)| u32::try_from(*asked).unwrap_or(u32::MAX));
        let mut fewest = [asked.bureaucrat, asked.entrepreneur, asked.connector];
        fewest.sort_unstable();
        let [one, other, _] = fewest;
        Some(Precision {
            score_margin: asked.map(|asked| error.of_score(*asked)),
            share_margin: error.of_shares(&asked),
            smallest_difference: error.of_difference(one, other),
        })
    }
}
