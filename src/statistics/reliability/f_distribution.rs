//! Quantiles of the F distribution, for the interval of α.
//!
//! Exponents and logarithms are those of a library of our own choice, since those of the systems differ in their last digits.

use libm::{exp, log1p};

/// Terms of the continued fraction: it needs about the square root of the largest parameter.
const TERMS: u32 = 100_000;

/// The value below which a variable of the F distribution falls with probability `p`; nothing unless 0 < p < 1 and both degrees of
/// freedom are positive.
///
/// By bisection of [`probability`], to the last bits of a floating-point number.
pub(super) fn quantile(p: f64, first: f64, second: f64) -> Option<f64> {
    if !(0.0 < p && p < 1.0 && first > 0.0 && second > 0.0) {
        return None;
    }
    let (mut low, mut high) = (0.0, 1.0);
    while probability(high, first, second)? < p {
        (low, high) = (high, 2.0 * high);
    }
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            return Some(middle);
        }
        if probability(middle, first, second)? < p {
            low = middle;
        } else {
            high = middle;
        }
    }
}

/// P(T > t) for a variable of Student's distribution, of which the square is one of the F distribution with 1 and as many degrees of
/// freedom.
pub(super) fn student_above(t: f64, degrees: f64) -> Option<f64> {
    let beyond = (1.0 - probability(t * t, 1.0, degrees)?) / 2.0;
    Some(if t > 0.0 { beyond } else { 1.0 - beyond })
}

/// P(F ≤ f) = I(x; d₁/2, d₂/2) with x = d₁f / (d₁f + d₂) (DLMF 8.17).
fn probability(f: f64, first: f64, second: f64) -> Option<f64> {
    let whole = first * f + second;
    if !whole.is_finite() {
        return None;
    }
    incomplete_beta(
        [first * f / whole, second / whole],
        [first / 2.0, second / 2.0],
    )
}

/// The regularized incomplete beta function I(x; a, b), given x and 1 − x.
fn incomplete_beta([x, rest]: [f64; 2], [a, b]: [f64; 2]) -> Option<f64> {
    if x <= 0.0 {
        return Some(0.0);
    }
    if rest <= 0.0 {
        return Some(1.0);
    }
    if x > (a + 1.0) / (a + b + 2.0) {
        return Some(1.0 - incomplete_beta([rest, x], [b, a])?);
    }
    Some(density(x, rest, a, b) / (a * continued_fraction(x, a, b)?))
}

/// xᵃ(1−x)ᵇ / B(a, b), arranged so that large parameters do not cancel (Loader 2000, "Fast and accurate computation of binomial
/// probabilities").
fn density(x: f64, rest: f64, a: f64, b: f64) -> f64 {
    let away = b * x - a * rest;
    let exponent = a * log1p(away / a)
        + b * log1p(-away / b)
        + (stirling_error(a + b) - stirling_error(a) - stirling_error(b));
    (a * b / ((a + b) * std::f64::consts::TAU)).sqrt() * exp(exponent)
}

/// 1 + d₁/(1 + d₂/(1 + …)) of DLMF 8.17.22, by the modified method of Lentz (Press et al., Numerical Recipes, § 5.2 and 6.4).
fn continued_fraction(x: f64, a: f64, b: f64) -> Option<f64> {
    let away_from_zero = |value: f64| if value.abs() < 1e-300 { 1e-300 } else { value };
    let (mut value, mut above, mut below) = (1.0, 1.0, 0.0);
    for term in 1..TERMS {
        let m = f64::from(term / 2);
        let coefficient = if term % 2 == 0 {
            m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m))
        } else {
            -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0))
        };
        below = 1.0 / away_from_zero(1.0 + coefficient * below);
        above = away_from_zero(1.0 + coefficient / above);
        let factor = above * below;
        value *= factor;
        if (factor - 1.0).abs() < 1e-16 {
            return Some(value);
        }
    }
    None
}

/// ln Γ(x) minus Stirling's formula (x − ½)·ln x − x + ½·ln 2π, for x > 0.
///
/// Above 16 its own series (DLMF 5.11.1), reached by Γ(x + 1) = x·Γ(x).
fn stirling_error(x: f64) -> f64 {
    const SERIES: [f64; 7] = [
        1.0 / 12.0,
        -1.0 / 360.0,
        1.0 / 1260.0,
        -1.0 / 1680.0,
        1.0 / 1188.0,
        -691.0 / 360_360.0,
        1.0 / 156.0,
    ];
    if x < 16.0 {
        // The formula grows by ln x + (x + ½)·ln(1 + 1/x) − 1 from x to x + 1, and ln Γ by ln x.
        return stirling_error(x + 1.0) + (x + 0.5) * log1p(1.0 / x) - 1.0;
    }
    let inverse = 1.0 / (x * x);
    let terms = SERIES.iter().rev();
    terms.fold(0.0, |sum, term| sum * inverse + term) / x
}

#[cfg(test)]
mod tests {
    use super::{probability, quantile, stirling_error, student_above};

    fn assert_close(found: f64, expected: f64, tolerance: f64) {
        let error = (found / expected - 1.0).abs();
        assert!(error < tolerance, "{found}, {expected}: {error:e}");
    }

    #[test]
    fn quantiles_are_those_of_r() {
        for (p, first, second, expected) in [
            (0.975, 5.0, 15.0, 3.576_415_349_279_06),
            (0.025, 5.0, 15.0, 0.155_575_963_078_487),
            (0.975, 1.0, 1.0, 647.789_011_477_844),
        ] {
            assert_close(quantile(p, first, second).unwrap(), expected, 1e-13);
        }
    }

    /// With two degrees of freedom above, P(F ≤ f) = 1 − (1 + 2f/d)^(−d/2) in closed form.
    #[test]
    fn quantiles_with_two_degrees_of_freedom_are_those_of_the_closed_form() {
        for second in [2.0, 4.0, 40.0, 4_000.0, 6_300_000.0] {
            for p in [0.025, 0.5, 0.975_f64] {
                let expected = second / 2.0 * ((-2.0 / second * (-p).ln_1p()).exp_m1());
                assert_close(quantile(p, 2.0, second).unwrap(), expected, 1e-10);
            }
        }
    }

    #[test]
    fn a_million_people_are_no_problem() {
        let (first, second) = (899_999.0, 6_299_993.0);
        let high = quantile(0.975, first, second).unwrap();
        // For large d the logarithm of F is normal with variance 2/d₁ + 2/d₂ (and mean 1/d₂ − 1/d₁).
        let deviation = (2.0_f64 / first + 2.0 / second).sqrt();
        assert_close(high, (1.959_963_984_540_054 * deviation).exp(), 1e-5);
        assert_close(probability(high, first, second).unwrap(), 0.975, 1e-9);
    }

    #[test]
    fn the_quantile_of_the_reciprocal_is_the_reciprocal() {
        let reciprocal = 1.0 / quantile(0.975, 15.0, 5.0).unwrap();
        assert_close(quantile(0.025, 5.0, 15.0).unwrap(), reciprocal, 1e-13);
    }

    /// With one degree of freedom Student's distribution is Cauchy's, with two it has a root.
    #[test]
    fn the_tails_of_student_are_those_of_the_closed_forms() {
        for t in [-40.0, -1.0, -0.2, 0.0, 0.3, 1.0, 12.0_f64] {
            let cauchy = 0.5 - t.atan() / std::f64::consts::PI;
            assert!(
                (student_above(t, 1.0).unwrap() - cauchy).abs() < 1e-14,
                "{t}"
            );
            let two = 0.5 - t / (2.0 * (2.0 + t * t).sqrt());
            assert!((student_above(t, 2.0).unwrap() - two).abs() < 1e-14, "{t}");
        }
    }

    #[test]
    fn what_is_no_probability_has_no_quantile() {
        for (p, first, second) in [
            (0.0, 5.0, 5.0),
            (1.0, 5.0, 5.0),
            (f64::NAN, 5.0, 5.0),
            (0.5, 0.0, 5.0),
        ] {
            assert_eq!(quantile(p, first, second), None);
        }
    }

    #[test]
    fn stirlings_formula_and_its_error_are_the_logarithm_of_gamma() {
        let ln_gamma =
            |x: f64| (x - 0.5) * x.ln() - x + std::f64::consts::TAU.ln() / 2.0 + stirling_error(x);
        let mut factorial = 1.0_f64;
        for n in 1..30 {
            factorial *= f64::from(n);
            assert!((ln_gamma(f64::from(n) + 1.0) - factorial.ln()).abs() < 2e-13);
        }
        let half = ln_gamma(0.5) - std::f64::consts::PI.sqrt().ln();
        assert!(half.abs() < 1e-14);
    }
}
