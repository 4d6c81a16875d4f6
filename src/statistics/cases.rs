//! The mix that follows from ranking three ways to act.

use crate::model::{ByRole, Fraction};

/// The mix of the ranked cases, and how many there were.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CaseMix {
    /// 100·points / (3·C) per role: the three add up to 100, each is between 0 and 66⅔.
    pub mix: ByRole<Fraction>,
    /// C: the cases that were ranked.
    pub ranked: usize,
}

/// The mix of cases, each with the place of the three actions (1 is what one would do first; equal places are
/// ties) or skipped; nothing unless at least half of the cases, and at least one, are ranked.
///
/// The Borda count (J.-C. de Borda 1781): an action gets a point for every action ranked lower and half a point for
/// every tie, so that each case has three points to divide.
#[must_use]
pub fn case_mix(cases: &[Option<ByRole<u8>>]) -> Option<CaseMix> {
    let ranked: Vec<&ByRole<u8>> = cases.iter().flatten().collect();
    if 2 * ranked.len() < cases.len() {
        return None;
    }
    let most = 6 * i128::try_from(ranked.len()).ok()?;
    let mix = ByRole::from_fn(|role| {
        let half_points: i128 = ranked
            .iter()
            .flat_map(|places| role.others().map(|other| (places[role], places[other])))
            .map(|(own, other)| i128::from(own < other) + i128::from(own <= other))
            .sum();
        Fraction::new(100 * half_points, most)
    });
    Some(CaseMix {
        mix: mix.all()?,
        ranked: ranked.len(),
    })
}

#[cfg(test)]
mod tests {
    use super::{ByRole, case_mix};

    const CASE: Option<ByRole<u8>> = Some(ByRole {
        bureaucrat: 1,
        entrepreneur: 2,
        connector: 3,
    });

    #[test]
    fn at_least_half_of_the_cases_must_be_ranked() {
        assert_eq!(case_mix(&[CASE, None]).map(|mix| mix.ranked), Some(1));
        assert_eq!(case_mix(&[CASE, None, None]), None);
        assert_eq!(case_mix(&[None]), None);
        assert_eq!(case_mix(&[]), None);
    }
}
