//! Covariances of the statements of one role, made from whole numbers at the very end.

use super::{
    Missing,
    role_products::{PairProducts, RoleProducts},
};

/// A symmetric matrix, row by row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Matrix(pub(super) Vec<Vec<f64>>);

/// What is known of one statement, in steps above the lowest answer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Moments {
    /// The answers that count.
    pub(super) n: u64,
    pub(super) mean: Option<f64>,
    /// Over n − 1; nothing for fewer than two answers.
    pub(super) variance: Option<f64>,
}

/// The sums of every pair i ≤ j under a policy, row by row of the upper triangle.
pub(super) fn pairs(products: &RoleProducts, missing: Missing) -> Vec<Vec<PairProducts>> {
    let complete = &products.complete;
    let mut products_of_pairs = complete.pairs.iter().zip(&products.incomplete.pairs);
    let mut rows = Vec::new();
    for (place, first) in complete.sums.iter().enumerate() {
        let seconds = complete.sums.iter().skip(place);
        let row = seconds.zip(&mut products_of_pairs);
        rows.push(
            row.map(|(second, (product, extra))| {
                let extra = match missing {
                    Missing::Listwise => PairProducts::default(),
                    Missing::Pairwise => *extra,
                };
                PairProducts {
                    n: complete.n + extra.n,
                    first: first + extra.first,
                    second: second + extra.second,
                    product: product + extra.product,
                }
            })
            .collect(),
        );
    }
    rows
}

impl PairProducts {
    /// (n·Σxy − Σx·Σy) / (n·(n − 1)); nothing for fewer than two rows.
    pub(super) fn covariance(&self) -> Option<f64> {
        let [n, first, second, product] =
            [self.n, self.first, self.second, self.product].map(i128::from);
        (n >= 2).then(|| float(n * product - first * second) / float(n * (n - 1)))
    }

    /// The moments of a statement, from its pair with itself.
    pub(super) fn moments(&self) -> Moments {
        let n = i128::from(self.n);
        Moments {
            n: self.n,
            mean: (n > 0).then(|| float(self.first.into()) / float(n)),
            variance: self.covariance(),
        }
    }
}

impl Moments {
    /// Whether there is any variance, which whole numbers decide without rounding.
    pub(super) fn varies(&self) -> bool {
        self.variance.is_some_and(|variance| variance > 0.0)
    }
}

impl Matrix {
    /// The covariances among some of the statements; nothing when a pair has fewer than two rows.
    pub(super) fn of(pairs: &[Vec<PairProducts>], used: &[usize]) -> Option<Self> {
        let entry = |i: usize, j: usize| {
            let (first, second) = (i.min(j), i.max(j));
            pairs.get(first)?.get(second - first)?.covariance()
        };
        let row = |i: &usize| used.iter().map(|j| entry(*i, *j)).collect();
        used.iter().map(row).collect::<Option<_>>().map(Self)
    }

    /// The number of statements.
    pub(super) fn size(&self) -> usize {
        self.0.len()
    }

    /// The variances.
    pub(super) fn diagonal(&self) -> impl Iterator<Item = f64> {
        let rows = self.0.iter().enumerate();
        rows.filter_map(|(place, row)| row.get(place).copied())
    }

    /// The sum of all entries: the variance of what the statements add up to.
    pub(super) fn total(&self) -> f64 {
        self.0.iter().flatten().sum()
    }

    pub(super) fn without(&self, place: usize) -> Self {
        let others = |(at, _): &(usize, _)| *at != place;
        let rows = self.0.iter().enumerate().filter(others);
        Self(
            rows.map(|(_, row)| {
                let cells = row.iter().enumerate().filter(|(at, _)| *at != place);
                cells.map(|(_, value)| *value).collect()
            })
            .collect(),
        )
    }

    /// The correlations that follow from the covariances themselves, as R's `cov2cor`.
    pub(super) fn correlations(&self) -> Self {
        let deviations: Vec<f64> = self.diagonal().map(f64::sqrt).collect();
        let rows = self.0.iter().zip(&deviations);
        Self(
            rows.map(|(row, own)| {
                let cells = row.iter().zip(&deviations);
                cells.map(|(value, other)| value / (own * other)).collect()
            })
            .collect(),
        )
    }

    /// The entries of each row outside the diagonal.
    pub(super) fn off_diagonal(&self) -> impl Iterator<Item = f64> {
        self.0.iter().enumerate().flat_map(|(place, row)| {
            let cells = row.iter().enumerate();
            cells.filter_map(move |(at, value)| (at != place).then_some(*value))
        })
    }
}

/// A whole number as the nearest floating-point number.
#[expect(
    clippy::cast_precision_loss,
    reason = "one correct rounding, the same on every platform"
)]
pub(super) const fn float(whole: i128) -> f64 {
    whole as f64
}
