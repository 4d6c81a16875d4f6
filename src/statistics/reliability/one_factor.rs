//! One common factor, and the reliability that follows from its loadings.

use super::covariance::Matrix;

/// The largest change of a loading in the last sweep.
const PRECISION: f64 = 1e-12;

/// How many sweeps are tried.
const SWEEPS: u32 = 10_000;

/// ω = 1 − Σ(1 − λᵢ²) / ΣR (R. P. `McDonald` 1999, on the observed correlations as `psych` does).
///
/// Nothing below three statements, when the loadings do not settle, or when one reaches 1 (a Heywood case).
pub(super) fn omega(correlations: &Matrix) -> Option<f64> {
    let loadings = loadings(correlations)?;
    if loadings.iter().any(|loading| loading.abs() >= 1.0) {
        return None;
    }
    let unique: f64 = loadings.iter().map(|loading| 1.0 - loading * loading).sum();
    let total = correlations.total();
    (total > PRECISION).then(|| 1.0 - unique / total)
}

/// The loadings that leave the smallest squared residuals outside the diagonal (MINRES: Harman & Jones 1966).
///
/// Each in turn gets its best value given the others, λᵢ = Σ rᵢⱼλⱼ / Σ λⱼ² over j ≠ i, until none moves any more.
fn loadings(correlations: &Matrix) -> Option<Vec<f64>> {
    if correlations.size() < 3 {
        return None;
    }
    let sizes: Vec<f64> = correlations.off_diagonal().map(f64::abs).collect();
    let number = u32::try_from(sizes.len()).ok()?;
    let start = (sizes.iter().sum::<f64>() / f64::from(number)).sqrt();
    let mut loadings = vec![start; correlations.size()];
    for _ in 0..SWEEPS {
        let change = sweep(correlations, &mut loadings)?;
        if change < PRECISION {
            return Some(pointing_up(loadings));
        }
    }
    None
}

/// Gives every loading one new value, in order, and returns the largest change.
fn sweep(correlations: &Matrix, loadings: &mut [f64]) -> Option<f64> {
    let mut largest = 0.0_f64;
    for (place, row) in correlations.0.iter().enumerate() {
        let others = || {
            let pairs = row.iter().zip(&*loadings).enumerate();
            pairs.filter_map(|(at, pair)| (at != place).then_some(pair))
        };
        let above: f64 = others()
            .map(|(correlation, loading)| correlation * loading)
            .sum();
        let below: f64 = others().map(|(_, loading)| loading * loading).sum();
        let better = above / below;
        if !better.is_finite() {
            return None;
        }
        let loading = loadings.get_mut(place)?;
        largest = largest.max((better - *loading).abs());
        *loading = better;
    }
    Some(largest)
}

fn pointing_up(mut loadings: Vec<f64>) -> Vec<f64> {
    if loadings.iter().sum::<f64>() < 0.0 {
        for loading in &mut loadings {
            *loading = -*loading;
        }
    }
    loadings
}

#[cfg(test)]
mod tests {
    use super::{Matrix, loadings, omega};

    /// Correlations λᵢλⱼ of one factor.
    fn of_one_factor(loadings: &[f64]) -> Matrix {
        let row = |i: usize| {
            let cells = loadings.iter().enumerate();
            cells
                .map(|(j, other)| if i == j { 1.0 } else { loadings[i] * other })
                .collect()
        };
        Matrix((0..loadings.len()).map(row).collect())
    }

    #[test]
    fn loadings_of_one_factor_are_found_back() {
        let expected = [0.9, 0.5, -0.3, 0.7];
        let found = loadings(&of_one_factor(&expected)).unwrap();
        for (found, expected) in found.iter().zip(expected) {
            assert!((found - expected).abs() < 1e-9, "{found}, {expected}");
        }
    }

    #[test]
    fn two_statements_or_a_loading_of_one_give_no_omega() {
        assert_eq!(omega(&of_one_factor(&[0.8, 0.8])), None);
        assert_eq!(omega(&of_one_factor(&[1.0, 1.0, 1.0])), None);
        // Heywood: the product of the first two correlations is larger than the third allows.
        let heywood = Matrix(vec![
            vec![1.0, 0.9, 0.9],
            vec![0.9, 1.0, 0.5],
            vec![0.9, 0.5, 1.0],
        ]);
        assert_eq!(omega(&heywood), None);
    }

    #[test]
    fn statements_that_have_nothing_in_common_give_no_omega() {
        assert_eq!(omega(&of_one_factor(&[0.0, 0.0, 0.0])), None);
    }
}
