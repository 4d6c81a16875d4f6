//! Collecting the cross products of the answers, row by row, in a number of bytes that does not depend on the number of rows.

use crate::model::{ByRole, Form, PackedAnswer, Questionnaire, Role};

use super::{
    Missing, Reliability,
    layout::{Layout, MISSING},
    role_products::RoleProducts,
};

/// Sums and sums of products of the keyed answers per role, as whole numbers.
///
/// Rows can be divided over any number of these and merged in any order: the figures are the same to the last bit.
#[derive(Debug, Clone)]
pub struct CrossProducts {
    layout: Layout,
    missing: Missing,
    rows: u64,
    /// Over the rows that left a statement open.
    roles: ByRole<RoleProducts>,
    /// Over the rows that answered every statement, role by role in declared order.
    all: RoleProducts,
    /// The keyed answers of the row at hand, kept to be filled again.
    row: ByRole<Vec<u8>>,
}

impl CrossProducts {
    /// No rows yet, for the statements that a form asks.
    #[must_use]
    pub fn new(questionnaire: &Questionnaire, form: Form, missing: Missing) -> Self {
        let layout = Layout::new(questionnaire, form);
        Self {
            missing,
            rows: 0,
            roles: layout
                .columns
                .map(|columns| RoleProducts::new(columns.len(), missing)),
            all: RoleProducts::new(layout.size(), Missing::Listwise),
            row: layout.columns.map(|columns| vec![MISSING; columns.len()]),
            layout,
        }
    }

    /// Adds a row of answers in file order; a statement that the row does not reach is missing.
    pub fn add<A: Copy + Into<PackedAnswer>>(&mut self, answers: &[A]) {
        self.rows += 1;
        let sums = ByRole::from_fn(|role| self.read(role, answers));
        if sums.all().is_some() {
            let rows = self.row.iter().map(|(_, row)| row.as_slice());
            self.all.add_complete(rows.flatten(), [None; 2]);
            return;
        }
        for role in Role::ALL {
            let (products, row) = (&mut self.roles[role], &self.row[role]);
            if sums[role].is_some() {
                products.add_complete(row, role.others().map(|other| sums[other]));
            } else {
                products.add_incomplete(row);
            }
        }
    }

    /// Adds the rows of other cross products of the same questionnaire and form.
    pub fn merge(&mut self, other: Self) {
        self.rows += other.rows;
        self.change(other, RoleProducts::merge);
    }

    /// Takes back the rows of other cross products, which were all added to these.
    pub fn take_back(&mut self, other: Self) {
        self.rows -= other.rows;
        self.change(other, RoleProducts::take_back);
    }

    fn change(&mut self, other: Self, change: fn(&mut RoleProducts, RoleProducts)) {
        debug_assert_eq!(
            self.layout, other.layout,
            "only the same statements can be added up"
        );
        change(&mut self.all, other.all);
        change(&mut self.roles.bureaucrat, other.roles.bureaucrat);
        change(&mut self.roles.entrepreneur, other.roles.entrepreneur);
        change(&mut self.roles.connector, other.roles.connector);
    }

    pub(crate) fn clear(&mut self) {
        self.rows = 0;
        self.all = RoleProducts::new(self.layout.size(), Missing::Listwise);
        for role in Role::ALL {
            self.roles[role] = RoleProducts::new(self.layout.columns[role].len(), self.missing);
        }
    }

    /// The number of rows added.
    #[must_use]
    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// The figures that follow from the rows.
    #[must_use]
    pub fn reliability(self) -> Reliability {
        let mut settled = self.settled();
        let places = settled.layout.places();
        for role in Role::ALL {
            let others = role.others().map(|other| &places[other]);
            let part = settled.all.part(&places[role], others);
            settled.roles[role].merge(part);
        }
        let (missing, rows) = (settled.missing, settled.rows);
        let roles = &settled.roles;
        Reliability::of(&settled.layout, missing, rows, roles, &settled.all)
    }

    fn settled(mut self) -> Self {
        self.all.settle();
        for role in Role::ALL {
            self.roles[role].settle();
        }
        self
    }

    /// Keys the answers to the statements of a role; what they add up to when all of them are there.
    fn read<A: Copy + Into<PackedAnswer>>(&mut self, role: Role, answers: &[A]) -> Option<u16> {
        let (mut sum, mut missing) = (0, 0);
        let columns = &self.layout.columns[role];
        for (column, cell) in columns.iter().zip(&mut self.row[role]) {
            *cell = column.keyed(answers);
            sum += u32::from(*cell);
            missing += u32::from(*cell == MISSING);
        }
        u16::try_from(sum)
            .ok()
            .filter(|_| missing == 0 && !columns.is_empty())
    }
}

/// The same sums for the same statements.
impl PartialEq for CrossProducts {
    fn eq(&self, other: &Self) -> bool {
        let [mine, theirs] = [self, other].map(|products| products.clone().settled());
        (&mine.layout, mine.missing, mine.rows) == (&theirs.layout, theirs.missing, theirs.rows)
            && mine.all.same_sums(&theirs.all)
            && Role::ALL
                .into_iter()
                .all(|role| mine.roles[role].same_sums(&theirs.roles[role]))
    }
}

impl Eq for CrossProducts {}
