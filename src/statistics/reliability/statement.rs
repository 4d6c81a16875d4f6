//! The figures of one statement.

use crate::model::{ByRole, Role};

use super::{
    Evidence, Hint, RoleReliability, alpha,
    covariance::{Moments, float},
    layout::Layout,
    role_products::{RoleProducts, WithOther},
};

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
    /// What a hint is based on; nothing when that cannot be computed.
    pub evidence: Option<Evidence>,
    /// What is wrong with it, as far as the answers show. Nothing is changed because of it.
    pub hint: Option<Hint>,
}

impl StatementReliability {
    /// Only which statement it is.
    pub(super) fn withheld(self) -> Self {
        Self {
            place: self.place,
            ..Self::default()
        }
    }

    pub(super) const fn forget_hint(&mut self) {
        (self.evidence, self.hint) = (None, None);
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
                with_role,
                ..StatementReliability::default()
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
