//! The standard normal distribution, for the chance that a role is truly first.

use std::f64::consts::{FRAC_1_SQRT_2, TAU};

use libm::{erfc, exp};

/// φ(z) = e^(−z²/2) / √(2π).
pub(super) fn density(z: f64) -> f64 {
    exp(-z * z / 2.0) / TAU.sqrt()
}

/// Φ(z) = erfc(−z/√2) / 2: the chance of a value below z, to an absolute error of 1e−15.
pub(super) fn cumulative(z: f64) -> f64 {
    erfc(-z * FRAC_1_SQRT_2) / 2.0
}

#[cfg(test)]
mod tests {
    use super::{cumulative, density};

    /// Φ by the same series in decimals, 60 of them.
    const CHANCES: [(f64, f64); 16] = [
        (-8.0, 6.220_960_574_271_784e-16),
        (-6.0, 9.865_876_450_376_98e-10),
        (-5.0, 2.866_515_718_791_939e-7),
        (-4.25, 1.068_852_577_493_442e-5),
        (-4.2, 1.334_574_901_590_633_8e-5),
        (-3.0, 0.001_349_898_031_630_094_6),
        (-1.96, 0.024_997_895_148_220_435),
        (-1.0, 0.158_655_253_931_457_05),
        (-0.1, 0.460_172_162_722_971),
        (0.0, 0.5),
        (0.5, 0.691_462_461_274_013_1),
        (1.0, 0.841_344_746_068_542_9),
        (2.5, 0.993_790_334_674_223_8),
        (4.0, 0.999_968_328_758_166_9),
        (4.5, 0.999_996_602_326_875_3),
        (7.0, 0.999_999_999_998_720_1),
    ];

    #[test]
    fn chances_are_right_to_fifteen_decimals() {
        for (z, expected) in CHANCES {
            let found = cumulative(z);
            assert!((found - expected).abs() < 1e-15, "{z}: {found:e}");
        }
    }

    #[test]
    fn far_below_the_relative_error_stays_small() {
        for (z, expected) in CHANCES.into_iter().filter(|(z, _)| *z < -4.3) {
            let error = cumulative(z) / expected - 1.0;
            assert!(error.abs() < 1e-12, "{z}: {error:e}");
        }
    }

    /// The trapezoidal rule on the density, from −12 up: for so smooth a function its error is far below the bound.
    #[test]
    fn a_chance_is_the_area_under_the_density() {
        let step = 1.0 / 256.0;
        let (mut area, mut z) = (0.0, -12.0);
        while z < 8.0 {
            area += step * f64::midpoint(density(z), density(z + step));
            z += step;
            let correction = step * step / 12.0 * z * density(z);
            let found = cumulative(z);
            assert!((found - area - correction).abs() < 1e-10, "{z}: {found}");
        }
    }

    #[test]
    fn both_tails_together_are_one_and_more_is_never_less_likely() {
        let values: Vec<f64> = (-4000..=4000).map(|z| f64::from(z) / 500.0).collect();
        for z in &values {
            assert!((cumulative(*z) + cumulative(-z) - 1.0).abs() < 1e-15);
        }
        let chances: Vec<f64> = values.into_iter().map(cumulative).collect();
        assert!(chances.windows(2).all(|pair| pair[1] - pair[0] > -1e-15));
    }
}
