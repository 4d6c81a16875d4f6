//! The cross products of the statements of one role.

use std::ops::Range;

use super::{
    Missing,
    layout::MISSING,
    tile::{OtherProducts, Products, Tile},
};

/// Everything the figures of one role need, as whole numbers.
#[derive(Debug, Clone)]
pub(super) struct RoleProducts {
    missing: Missing,
    tile: Tile,
    pub(super) complete: Complete,
    pub(super) incomplete: Incomplete,
    /// Per other role, in declared order.
    pub(super) others: [WithOther; 2],
}

/// Sums over the rows that answered every statement of the role.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Complete {
    pub(super) n: u64,
    pub(super) sums: Vec<u64>,
    pub(super) pairs: Vec<u64>,
}

/// Sums over the rows that answered only some statements of the role; filled only when figures are pairwise.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Incomplete {
    pub(super) pairs: Vec<PairProducts>,
    /// By the number of statements answered, from 1: people, Σs and Σs² of what their answers add up to.
    pub(super) people: Vec<[u64; 3]>,
}

/// Sums over the rows that answered both statements of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct PairProducts {
    pub(super) n: u64,
    pub(super) first: u64,
    pub(super) second: u64,
    pub(super) product: u64,
}

/// Sums over the rows that are complete on this role and on another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct WithOther {
    /// n, ΣS and ΣS².
    pub(super) totals: [u64; 3],
    /// Σy, Σy² and Σ(y·S) per statement.
    pub(super) statements: Vec<[u64; 3]>,
}

/// How other sums change these: added, or taken back; in any order, since sums of whole numbers wrap around.
type Change = fn(u64, u64) -> u64;

impl RoleProducts {
    pub(super) fn new(statements: usize, missing: Missing) -> Self {
        let pairs = statements * (statements + 1) / 2;
        let other = WithOther {
            totals: [0; 3],
            statements: vec![[0; 3]; statements],
        };
        Self {
            missing,
            tile: Tile::new(statements),
            complete: Complete {
                n: 0,
                sums: vec![0; statements],
                pairs: vec![0; pairs],
            },
            incomplete: Incomplete {
                pairs: vec![PairProducts::default(); pairs],
                people: vec![[0; 3]; statements],
            },
            others: [other.clone(), other],
        }
    }

    /// Adds a row that answered every statement, with the sums of the other roles where those are complete.
    pub(super) fn add_complete<'r>(
        &mut self,
        row: impl IntoIterator<Item = &'r u8>,
        others: [Option<u16>; 2],
    ) {
        if self.tile.push(row, others) {
            self.settle();
        }
    }

    /// Adds a row that left statements open.
    pub(super) fn add_incomplete(&mut self, row: &[u8]) {
        if self.missing == Missing::Pairwise {
            self.incomplete.add(row);
        }
    }

    /// The part of products over several roles that is about one: its statements and those of the other roles are at these places.
    pub(super) fn part(&self, own: &Range<usize>, others: [&Range<usize>; 2]) -> Self {
        let of_role = |places: &Range<usize>| Complete {
            n: self.complete.n,
            sums: places
                .clone()
                .map(|place| self.complete.sum(place))
                .collect(),
            pairs: places
                .clone()
                .flat_map(|i| (i..places.end).map(move |j| self.complete.product(i, j)))
                .collect(),
        };
        let with_other = |places: &Range<usize>| {
            let other = of_role(places);
            let statements = own.clone().map(|place| {
                let products = places.clone().map(|j| self.complete.product(place, j));
                let squares = self.complete.product(place, place);
                [self.complete.sum(place), squares, products.sum()]
            });
            WithOther {
                totals: [other.n, other.sums.iter().sum(), other.squared_sum()],
                statements: statements.collect(),
            }
        };
        Self {
            complete: of_role(own),
            others: others.map(with_other),
            ..Self::new(own.len(), self.missing)
        }
    }

    /// Turns the rows that wait in the tile into sums.
    pub(super) fn settle(&mut self) {
        let [first, second] = &mut self.others;
        let mut products = Products {
            sums: &mut self.complete.sums,
            pairs: &mut self.complete.pairs,
            others: [first, second].map(|other| OtherProducts {
                totals: &mut other.totals,
                statements: &mut other.statements,
            }),
        };
        self.complete.n += self.tile.drain(&mut products);
    }

    /// The same sums, when neither has rows waiting.
    pub(super) fn same_sums(&self, other: &Self) -> bool {
        self.complete == other.complete
            && self.incomplete == other.incomplete
            && self.others == other.others
    }

    pub(super) fn merge(&mut self, other: Self) {
        self.change(other, u64::wrapping_add);
    }

    /// Takes back rows that were added, to these or to products that these are merged with.
    pub(super) fn take_back(&mut self, other: Self) {
        self.change(other, u64::wrapping_sub);
    }

    fn change(&mut self, mut other: Self, by: Change) {
        self.settle();
        other.settle();
        change_each([&mut self.complete.n], [&other.complete.n], by);
        change_each(&mut self.complete.sums, &other.complete.sums, by);
        change_each(&mut self.complete.pairs, &other.complete.pairs, by);
        self.incomplete.change(&other.incomplete, by);
        for (mine, theirs) in self.others.iter_mut().zip(&other.others) {
            change_each(&mut mine.totals, &theirs.totals, by);
            let statements = mine.statements.iter_mut();
            change_each(statements.flatten(), theirs.statements.iter().flatten(), by);
        }
    }
}

impl Complete {
    /// Σy of a statement.
    fn sum(&self, place: usize) -> u64 {
        self.sums.get(place).copied().unwrap_or(0)
    }

    /// Σyᵢyⱼ.
    fn product(&self, i: usize, j: usize) -> u64 {
        let (first, second) = (i.min(j), i.max(j));
        // The rows of the triangle above `first` have k, k − 1, … entries.
        let before = first * (2 * self.sums.len() - first - 1) / 2;
        self.pairs.get(before + second).copied().unwrap_or(0)
    }

    /// Σs² of what the answers of a row add up to: the sum of all cross products.
    pub(super) fn squared_sum(&self) -> u64 {
        let (mut pairs, mut sum) = (self.pairs.iter(), 0);
        for place in 0..self.sums.len() {
            let row = pairs.by_ref().take(self.sums.len() - place);
            for (distance, product) in row.enumerate() {
                sum += if distance == 0 { *product } else { 2 * product };
            }
        }
        sum
    }
}

impl Incomplete {
    fn add(&mut self, row: &[u8]) {
        let mut pairs = self.pairs.iter_mut();
        for (place, first) in row.iter().enumerate() {
            for (second, pair) in row.iter().skip(place).zip(&mut pairs) {
                if *first != MISSING && *second != MISSING {
                    pair.n += 1;
                    pair.first += u64::from(*first);
                    pair.second += u64::from(*second);
                    pair.product += u64::from(*first) * u64::from(*second);
                }
            }
        }
        let answers = || row.iter().filter(|value| **value != MISSING);
        let sum: u64 = answers().map(|value| u64::from(*value)).sum();
        let people = answers().count().checked_sub(1);
        if let Some([n, sums, squares]) = people.and_then(|place| self.people.get_mut(place)) {
            *n += 1;
            *sums += sum;
            *squares += sum * sum;
        }
    }

    fn change(&mut self, other: &Self, by: Change) {
        for (mine, theirs) in self.pairs.iter_mut().zip(&other.pairs) {
            let PairProducts {
                n,
                first,
                second,
                product,
            } = theirs;
            change_each(
                [
                    &mut mine.n,
                    &mut mine.first,
                    &mut mine.second,
                    &mut mine.product,
                ],
                [n, first, second, product],
                by,
            );
        }
        let people = self.people.iter_mut().flatten();
        change_each(people, other.people.iter().flatten(), by);
    }
}

fn change_each<'s>(
    mine: impl IntoIterator<Item = &'s mut u64>,
    theirs: impl IntoIterator<Item = &'s u64>,
    by: Change,
) {
    for (mine, theirs) in mine.into_iter().zip(theirs) {
        *mine = by(*mine, *theirs);
    }
}
