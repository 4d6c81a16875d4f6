//! Numbers in rows: a table, and per role its sides.

/// A number for a drawing, and as it is printed.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Estimate {
    pub(crate) value: f64,
    /// A whole number.
    pub(crate) printed: String,
    /// Nothing where people are known by counts only.
    pub(crate) margin: Option<Margin>,
}

/// One standard error.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Margin {
    pub(crate) value: f64,
    /// A whole number.
    pub(crate) printed: String,
}

/// Heads and rows; the first cell of a row is its name.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TableBlock {
    pub(crate) heads: Vec<String>,
    pub(crate) rows: Vec<TableRow>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct TableRow {
    pub(crate) cells: Vec<Cell>,
    /// The row in words.
    pub(crate) sentence: String,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    Text(String),
    /// A number as it is printed.
    Figure(String),
    Number(Estimate),
    /// There is no such number.
    Nothing,
}

/// Per role its sides: as bars under each other, or as rows of a table.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Pairs {
    /// The heads of the table: the role, its sides, and what follows from them.
    pub(crate) heads: Vec<String>,
    /// In the order in which they are read.
    pub(crate) rows: Vec<PairRow>,
}

/// A role with its sides.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct PairRow {
    pub(crate) name: String,
    /// One or two.
    pub(crate) sides: Vec<Side>,
    /// What the sides say; empty when nothing is said of this role.
    pub(crate) line: String,
    /// The cells after the name and the sides.
    pub(crate) cells: Vec<Cell>,
    /// The row in words.
    pub(crate) sentence: String,
}

/// One side of a role.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Side {
    /// Whose it is.
    pub(crate) label: String,
    pub(crate) length: Length,
    /// As it is printed: a whole number.
    pub(crate) text: String,
}

/// How long a bar is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Length {
    /// A share, in points of the mix.
    Share(f64),
    /// So many marks of five: how much a role is needed.
    Marks(u8),
}

impl TableBlock {
    /// Per column whether numbers stand in it.
    pub(super) fn numeric(&self) -> Vec<bool> {
        let is_text = |column: usize| {
            let cells = self.rows.iter().map(|row| row.cells.get(column));
            cells.flatten().any(|cell| matches!(cell, Cell::Text(_)))
        };
        (0..self.heads.len())
            .map(|column| !is_text(column))
            .collect()
    }
}

impl Pairs {
    /// The same as a table.
    pub(super) fn table(&self) -> TableBlock {
        let row = |row: &PairRow| {
            let sides = row.sides.iter();
            let sides = sides.map(|side| Cell::Figure(side.text.clone()));
            let name = std::iter::once(Cell::Text(row.name.clone()));
            TableRow {
                cells: name.chain(sides).chain(row.cells.iter().cloned()).collect(),
                sentence: row.sentence.clone(),
            }
        };
        TableBlock {
            heads: self.heads.clone(),
            rows: self.rows.iter().map(row).collect(),
        }
    }
}

impl Cell {
    /// As it is read, with this sign between a number and its margin.
    pub(super) fn shown(&self, sign: &str) -> String {
        match self {
            Self::Text(text) | Self::Figure(text) => text.clone(),
            Self::Number(estimate) => estimate.shown(sign),
            Self::Nothing => "–".to_owned(),
        }
    }
}

impl Estimate {
    pub(super) fn shown(&self, sign: &str) -> String {
        self.margin.as_ref().map_or_else(
            || self.printed.clone(),
            |margin| format!("{}{sign}{}", self.printed, margin.printed),
        )
    }
}
