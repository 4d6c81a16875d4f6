//! A block of rows by column, so that a cross product is one pass over two short arrays.
//!
//! Keyed answers are 0 to 9: a product is at most 81, and 256 of them fit 16 bits. The loops below are plain enough for the compiler
//! to do eight or more rows in one instruction.

pub(super) const ROWS: usize = 256;

/// Keyed answers of rows that are complete on a role, one array per statement.
#[derive(Debug, Clone)]
pub(super) struct Tile {
    filled: usize,
    columns: Vec<[u8; ROWS]>,
    /// Per other role: what its statements add up to in each row, and 1 where they were all answered (else both 0).
    others: [Other; 2],
}

#[derive(Debug, Clone)]
struct Other {
    sums: [u16; ROWS],
    complete: [u8; ROWS],
}

/// Where the cross products of a tile are added to.
pub(super) struct Products<'a> {
    /// Σy per statement.
    pub(super) sums: &'a mut [u64],
    /// Σyᵢyⱼ for i ≤ j, row by row of the upper triangle.
    pub(super) pairs: &'a mut [u64],
    /// Over the rows that are also complete on the other role.
    pub(super) others: [OtherProducts<'a>; 2],
}

/// Sums over the rows that are complete on both roles.
pub(super) struct OtherProducts<'a> {
    /// n, ΣS and ΣS² of the sum S over the other role's statements.
    pub(super) totals: &'a mut [u64; 3],
    /// Σy, Σy² and Σ(y·S) per statement.
    pub(super) statements: &'a mut [[u64; 3]],
}

impl Tile {
    pub(super) fn new(statements: usize) -> Self {
        let other = Other {
            sums: [0; ROWS],
            complete: [0; ROWS],
        };
        Self {
            filled: 0,
            columns: vec![[0; ROWS]; statements],
            others: [other.clone(), other],
        }
    }

    /// Puts a row in the tile, with the sums of the other roles where they are complete; says whether the tile is full.
    pub(super) fn push<'r>(
        &mut self,
        row: impl IntoIterator<Item = &'r u8>,
        others: [Option<u16>; 2],
    ) -> bool {
        for (column, value) in self.columns.iter_mut().zip(row) {
            if let Some(cell) = column.get_mut(self.filled) {
                *cell = *value;
            }
        }
        for (other, sum) in self.others.iter_mut().zip(others) {
            let cells = other.sums.get_mut(self.filled);
            if let Some((cell, complete)) = cells.zip(other.complete.get_mut(self.filled)) {
                *cell = sum.unwrap_or(0);
                *complete = u8::from(sum.is_some());
            }
        }
        self.filled += 1;
        self.filled == ROWS
    }

    /// Adds the cross products of the rows to `products` and empties the tile; gives the number of rows.
    pub(super) fn drain(&mut self, products: &mut Products<'_>) -> u64 {
        let filled = std::mem::take(&mut self.filled);
        let mut pairs = products.pairs.iter_mut();
        for (first, own) in self.columns.iter().enumerate() {
            for (other, pair) in self.columns.iter().skip(first).zip(&mut pairs) {
                *pair += dot(start(own, filled), start(other, filled));
            }
        }
        for (column, sum) in self.columns.iter().zip(products.sums.iter_mut()) {
            *sum += total(start(column, filled));
        }
        for (other, products) in self.others.iter().zip(&mut products.others) {
            let sums = start(&other.sums, filled);
            let complete = start(&other.complete, filled);
            let together = total(complete);
            if together == 0 {
                continue;
            }
            let [n, sum, squares] = &mut *products.totals;
            *n += together;
            *sum += sums.iter().map(|sum| u64::from(*sum)).sum::<u64>();
            *squares += sums.iter().map(|sum| u64::from(*sum).pow(2)).sum::<u64>();
            for (column, statement) in self.columns.iter().zip(products.statements.iter_mut()) {
                let column = start(column, filled);
                let [answers, squares, with_sum] = statement;
                *answers += dot(column, complete);
                *squares += dot_square(column, complete);
                *with_sum += dot_wide(column, sums);
            }
        }
        u64::try_from(filled).unwrap_or(u64::MAX)
    }
}

fn start<T>(rows: &[T; ROWS], filled: usize) -> &[T] {
    rows.get(..filled).unwrap_or(rows)
}

fn total(values: &[u8]) -> u64 {
    let total: u16 = values.iter().map(|value| u16::from(*value)).sum();
    u64::from(total)
}

fn dot(a: &[u8], b: &[u8]) -> u64 {
    let products = a.iter().zip(b).map(|(a, b)| u16::from(*a) * u16::from(*b));
    u64::from(products.sum::<u16>())
}

fn dot_square(a: &[u8], b: &[u8]) -> u64 {
    let products = a
        .iter()
        .zip(b)
        .map(|(a, b)| u16::from(*a) * u16::from(*a) * u16::from(*b));
    u64::from(products.sum::<u16>())
}

/// At most 9 times 9·997 for each of 256 rows: 32 bits are enough.
fn dot_wide(a: &[u8], b: &[u16]) -> u64 {
    let products = a.iter().zip(b).map(|(a, b)| u32::from(*a) * u32::from(*b));
    u64::from(products.sum::<u32>())
}
