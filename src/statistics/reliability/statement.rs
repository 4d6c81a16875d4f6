//! The figures of one statement, and what they suggest.

use crate::model::{ByRole, Role, Scale};

use super::{
    RoleReliability, alpha,
    covariance::{Moments, float},
    layout::Layout,
    role_products::{RoleProducts, WithOther},
};

/// Below this part of the width of the scale a standard deviation says that a statement hardly varies: half a step of five.
const HARDLY: f64 = 0.125;

/// The figures of one statement.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StatementReliability {
    /// Its place in file order.
    pub place: usize,
    /// The answers that count: of complete rows (listwise), or all (pairwise).
    pub answered: u64,
    /// The mean of the keyed answers, on the scale.
    pub mean: Option<f64>,
    /// Their standard deviation over n − 1, in steps of the scale.
    pub sd: Option<f64>,
    /// Whether the answers differ at all; when not, the statement is left out.
    pub varies: bool,
    /// The correlation with the sum of the role's other statements.
    pub item_rest: Option<f64>,
    /// α of the role without this statement.
    pub alpha_if_dropped: Option<f64>,
    /// The correlation with the mean of another role, over the rows complete on both; nothing for its own role.
    pub with_role: ByRole<Option<f64>>,
}

/// What the figures of a statement suggest. Nothing is changed because of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// A negative correlation with the other statements: keyed the wrong way round?
    KeyedTheWrongWay,
    /// It goes together more with this role than with its own.
    MeasuresAnotherRole(Role),
    /// A standard deviation below an eighth of the width of the scale, or none at all.
    HardlyVaries,
}

impl StatementReliability {
    /// What the figures suggest, the most serious first.
    #[must_use]
    pub fn hints(&self, scale: Scale) -> Vec<Hint> {
        let mut hints = Vec::new();
        if self.item_rest.is_some_and(|own| own < 0.0) {
            hints.push(Hint::KeyedTheWrongWay);
        } else if let Some(own) = self.item_rest {
            let others = self.with_role.iter();
            let stronger = others.filter_map(|(role, other)| Some((role, (*other)?)));
            let stronger = stronger.filter(|(_, other)| *other > own);
            let strongest = stronger.max_by(|(_, a), (_, b)| a.total_cmp(b));
            hints.extend(strongest.map(|(role, _)| Hint::MeasuresAnotherRole(role)));
        }
        if self
            .sd
            .is_some_and(|sd| sd < HARDLY * f64::from(scale.width()))
        {
            hints.push(Hint::HardlyVaries);
        }
        hints
    }

    /// Only which statement it is.
    pub(super) fn withheld(self) -> Self {
        Self {
            place: self.place,
            ..Self::default()
        }
    }

    pub(super) fn forget_correlations(&mut self) {
        self.with_role = ByRole::default();
    }
}

/// The figures of the statements of a role that do not depend on each other.
pub(super) fn statements(
    layout: &Layout,
    role: Role,
    moments: &[Moments],
    products: &RoleProducts,
) -> Vec<StatementReliability> {
    let columns = layout.columns[role].iter().zip(moments);
    columns
        .enumerate()
        .map(|(at, (column, moments))| {
            let mut with_role = ByRole::default();
            for (other, sums) in role.others().into_iter().zip(&products.others) {
                with_role[other] = sums.correlation(at);
            }
            StatementReliability {
                place: column.place,
                answered: moments.n,
                mean: moments
                    .mean
                    .map(|mean| mean + f64::from(layout.scale.lowest())),
                sd: moments.variance.map(f64::sqrt),
                varies: moments.varies(),
                item_rest: None,
                alpha_if_dropped: None,
                with_role,
            }
        })
        .collect()
}

impl WithOther {
    /// The correlation of a statement with the sum of the other role, which is that with its mean.
    fn correlation(&self, place: usize) -> Option<f64> {
        let [n, sum, squares] = self.totals.map(i128::from);
        let [own, own_squares, products] = self.statements.get(place)?.map(i128::from);
        let own_spread = n * own_squares - own * own;
        let spread = n * squares - sum * sum;
        let enough = n >= i128::from(RoleReliability::FEWEST) && own_spread > 0 && spread > 0;
        enough.then(|| {
            let together = float(n * products - own * sum);
            alpha::within_one(together / (float(own_spread).sqrt() * float(spread).sqrt()))
        })
    }
}
