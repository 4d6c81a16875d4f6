//! A score before it is divided: whole numbers, so that two scores are compared without rounding.

use super::{Fraction, MeasurementError, RoleTally, Scale};

/// A score before division: s points out of n·width.
#[derive(Debug, Clone, Copy)]
pub(super) struct Points {
    /// Σ(y − lowest) over the answered statements.
    pub(super) sum: i128,
    /// n: the answered statements, at least 1.
    pub(super) answered: u32,
    /// The width of the scale.
    width: u8,
}

impl Points {
    pub(super) fn of(tally: &RoleTally, scale: Scale) -> Option<Self> {
        let normal = i128::from(tally.normal.total)
            - i128::from(tally.normal.count) * i128::from(scale.lowest());
        let reversed = i128::from(tally.reversed.count) * i128::from(scale.highest())
            - i128::from(tally.reversed.total);
        tally.valid().then_some(Self {
            sum: normal + reversed,
            answered: tally.answered(),
            width: scale.width(),
        })
    }

    pub(super) fn n(self) -> i128 {
        i128::from(self.answered)
    }

    fn most(self) -> i128 {
        self.n() * i128::from(self.width)
    }

    pub(super) fn score(self) -> Fraction {
        fraction(100 * self.sum, self.most())
    }

    /// Whether (`P_a` − `P_b)²` < (`factor·σ_ab)²`, strictly, with `σ_ab²` = `σ²·(1/n_a` + `1/n_b`).
    ///
    /// Multiplied out to whole numbers, σ in hundredths:
    /// `10⁸·(s_a·n_b` − `s_b·n_a)²` < `factor²·h²·(n_a` + `n_b)·n_a·n_b·width²`.
    pub(super) fn within(&self, other: &Self, factor: i128, error: MeasurementError) -> bool {
        let (a, b) = (self.n(), other.n());
        let gap = self.sum * b - other.sum * a;
        let hundredths = i128::from(error.hundredths());
        let width = i128::from(self.width);
        100_000_000 * gap * gap
            < factor * factor * hundredths * hundredths * (a + b) * a * b * width * width
    }
}

/// A fraction whose denominator is known to be positive.
pub(super) fn fraction(numerator: i128, denominator: i128) -> Fraction {
    let fraction = Fraction::new(numerator, denominator);
    debug_assert!(fraction.is_some(), "a product of counts of at least one");
    fraction.unwrap_or(Fraction::ZERO)
}
