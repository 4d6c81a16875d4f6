//! Internal consistency from a covariance matrix.

use super::{
    covariance::{Matrix, float},
    f_distribution,
};

/// Below this part of the variances a sum of covariances is nothing but rounding.
const NOTHING: f64 = 1e-12;

/// α = k/(k−1) · (1 − `Σc_ii` / `Σc_ij)` (Cronbach 1951); nothing below two statements or when their sum does not vary.
pub(super) fn alpha(covariances: &Matrix) -> Option<f64> {
    let k = count(covariances)?;
    let (own, all) = (covariances.diagonal().sum::<f64>(), covariances.total());
    (all > NOTHING * own).then(|| k / (k - 1.0) * (1.0 - own / all))
}

/// k·r̄ / (1 + (k−1)·r̄): α as if every statement varied as much as the others.
pub(super) fn standardized_alpha(correlations: &Matrix) -> Option<f64> {
    let k = count(correlations)?;
    let mean = correlations.off_diagonal().sum::<f64>() / (k * (k - 1.0));
    let below = 1.0 + (k - 1.0) * mean;
    (below > NOTHING).then(|| k * mean / below)
}

/// The correlation of each statement with the sum of the others, and α without it.
pub(super) fn per_statement(covariances: &Matrix) -> Vec<(Option<f64>, Option<f64>)> {
    let rows = covariances.0.iter().zip(covariances.diagonal());
    rows.enumerate()
        .map(|(place, (row, variance))| {
            let rest = covariances.without(place);
            let together: f64 = row.iter().sum::<f64>() - variance;
            let spread = rest.total();
            let varies = spread > NOTHING * rest.diagonal().sum::<f64>();
            let item_rest = varies.then(|| together / (variance * spread).sqrt());
            (item_rest.map(within_one), alpha(&rest))
        })
        .collect()
}

/// The 95 % interval of α (Feldt 1965): 1 − (1−α)·F at .975 and at .025 with n−1 and (n−1)(k−1) degrees of freedom.
pub(super) fn feldt_interval(alpha: f64, people: u64, statements: usize) -> Option<(f64, f64)> {
    let n = float(i128::from(people) - 1);
    let k = float(i128::try_from(statements).ok()? - 1);
    let bound = |p| Some(1.0 - (1.0 - alpha) * f_distribution::quantile(p, n, n * k)?);
    Some((bound(0.975)?, bound(0.025)?))
}

/// A correlation with rounding beyond −1 and 1 taken off.
pub(super) const fn within_one(correlation: f64) -> f64 {
    correlation.clamp(-1.0, 1.0)
}

fn count(matrix: &Matrix) -> Option<f64> {
    let size = i128::try_from(matrix.size()).ok()?;
    (size >= 2).then(|| float(size))
}
