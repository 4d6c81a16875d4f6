//! The figures of one statement.

use crate::model::{ByRole, Role};

use super::{
    RoleReliability, StatementReliability, alpha,
    covariance::{Moments, float},
    layout::Layout,
    role_products::{RoleProducts, WithOther},
};

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
