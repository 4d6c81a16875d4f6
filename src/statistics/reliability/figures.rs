//! What is told of a role and of each of its statements.

use crate::model::{ByRole, Role};

/// The figures of one role; all of them nothing for fewer than three people or two statements that vary.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RoleReliability {
    /// n: the rows complete on the role (listwise), or all rows of the file (pairwise).
    pub people: u64,
    /// The fewest people behind any of its figures: n (listwise), or of all pairs of statements that were answered at all those
    /// who answered both (pairwise).
    pub fewest: u64,
    /// The rows complete on this role and on another: those behind the correlations with that role.
    pub together: ByRole<u64>,
    /// Whether its figures were withheld, because those are too few.
    pub withheld: bool,
    /// k: the statements that vary. The others are left out of every figure.
    pub used: usize,
    /// α; nothing either when the sum of the statements does not vary.
    pub alpha: Option<f64>,
    /// α as if every statement varied equally.
    pub standardized_alpha: Option<f64>,
    /// The 95 % interval of α, low and high.
    pub interval: Option<(f64, f64)>,
    /// ω of one factor; nothing either when it cannot be computed.
    pub omega: Option<f64>,
    /// SEM = SD(person means)·√(1 − α), in score points.
    ///
    /// Pairwise, nothing either when a statement that was answered is left out: what a person's mean is without it is not kept.
    pub error: Option<f64>,
    /// Per statement in file order.
    pub statements: Vec<StatementReliability>,
}

impl RoleReliability {
    /// Below this number of people no figure is computed.
    pub(crate) const FEWEST: u64 = 3;

    /// Below this number of people figures come with a warning.
    pub(crate) const FEW: u64 = 30;

    /// Whether there are too few people to judge by the figures.
    #[must_use]
    pub const fn too_few_to_judge(&self) -> bool {
        self.people < Self::FEW
    }
}

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

/// What a hint about a statement is based on, over the rows that answered every statement.
#[derive(Debug, Clone, PartialEq)]
pub struct Evidence {
    /// r′: the correlation with the rest of its role, given acquiescence.
    pub rest: f64,
    /// The upper end of r′: tanh(atanh r′ + 1.28/√(n − 4)).
    pub high: f64,
    /// The correlation with each other role, given acquiescence.
    pub with_role: ByRole<Option<f64>>,
    /// Williams' t of that with r′: above zero when the statement goes together more with the other role.
    pub williams: ByRole<Option<f64>>,
}

/// What is wrong with a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hint {
    /// It goes against the other statements of its role: keyed the wrong way round, or not of this role.
    KeyedTheWrongWay,
    /// It goes together more with this role than with its own.
    MeasuresAnotherRole(Role),
    /// It hardly goes together with the other statements of its role.
    HardlyHangsTogether,
}
