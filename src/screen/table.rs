//! Tables by comfy-table, or "label: value" lines where there is no room for one.

use comfy_table::{CellAlignment, ContentArrangement, LineStyle, Table, TableStyle};

use super::{Display, safe};

/// The fewest columns in which a table is still easy to read.
const FEWEST_COLUMNS: usize = 50;
/// The widest a table may become.
const WIDEST: usize = 100;

/// A head and rows of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cells {
    /// One head per column; the first column is text, the others are numbers.
    pub heads: Vec<String>,
    /// The rows, each with a cell per head.
    pub rows: Vec<Vec<String>>,
}

impl Cells {
    /// Whether there is room for a table.
    #[must_use]
    pub const fn fits(display: Display) -> bool {
        display.width >= FEWEST_COLUMNS
    }

    /// The lines of the table.
    #[must_use]
    pub fn lines(&self, display: Display) -> Vec<String> {
        if Self::fits(display) {
            self.table(display)
        } else {
            self.list()
        }
    }

    fn table(&self, display: Display) -> Vec<String> {
        let rule = if display.charset.is_unicode() {
            '─'
        } else {
            '-'
        };
        let style = TableStyle::new().header_separator(LineStyle::none().fill(rule).junction(rule));
        let mut table = Table::new();
        let width = u16::try_from(display.width.saturating_sub(2).min(WIDEST)).unwrap_or(u16::MAX);
        table
            .load_style(style)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width)
            .set_header(self.heads.iter().map(|head| safe(head).into_owned()));
        for row in &self.rows {
            table.add_row(row.iter().map(|cell| safe(cell).into_owned()));
        }
        for (place, column) in table.column_iter_mut().enumerate() {
            let alignment = if place == 0 {
                CellAlignment::Left
            } else {
                CellAlignment::Right
            };
            column.set_cell_alignment(alignment);
            column.set_padding(if place == 0 { (0, 2) } else { (1, 2) });
        }
        table
            .lines()
            .map(|line| line.trim_end().to_owned())
            .collect()
    }

    fn list(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for row in &self.rows {
            let mut cells = self.heads.iter().zip(row);
            if let Some((_, name)) = cells.next() {
                lines.push(safe(name).into_owned());
            }
            lines.extend(cells.map(|(head, cell)| format!("  {}: {}", safe(head), safe(cell))));
        }
        lines
    }
}
