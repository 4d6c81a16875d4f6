//! Tables by comfy-table, or "label: value" lines where there is no room for one.

use comfy_table::{
    CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};
use unicode_width::UnicodeWidthStr;

use super::{Display, safe};

/// The fewest columns in which a table is still easy to read.
const FEWEST_COLUMNS: usize = 50;
/// Where a head is broken in a table.
pub(crate) const SOFT_HYPHEN: char = '\u{ad}';
/// The widest a table may become.
const WIDEST: usize = 100;

/// The blanks around a cell of the first column and of another one where room is short, with those before the next column.
const PADDING_OF_FIRST: usize = 2;
const PADDING: usize = 3;
/// The longest word of the first column that is not broken.
const LONGEST_NAME: usize = 20;

fn table_width(display: Display) -> usize {
    display.width.saturating_sub(2).min(WIDEST)
}

fn fixed(width: usize) -> Width {
    Width::Fixed(u16::try_from(width).unwrap_or(u16::MAX))
}

/// A head and rows of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cells {
    /// One head per column; the first column is text, the others are numbers.
    pub heads: Vec<String>,
    /// The rows, each with a cell per head.
    pub rows: Vec<Vec<String>>,
}

impl Cells {
    /// Whether there is room for a table.
    pub(crate) const fn fits(display: Display) -> bool {
        display.width >= FEWEST_COLUMNS
    }

    /// The lines of the table, closer together where room is short; no word is broken but a long name in the first column.
    pub(crate) fn lines(&self, display: Display) -> Vec<String> {
        let airy = self.narrowest_table() + self.heads.len() <= table_width(display);
        if Self::fits(display) && airy {
            self.table(display, false)
        } else {
            self.unbroken_lines(display)
        }
    }

    /// The lines of the table, in which no word is broken but a long name in the first column.
    pub(crate) fn unbroken_lines(&self, display: Display) -> Vec<String> {
        if Self::fits(display) && self.words_fit(display) {
            self.table(display, true)
        } else {
            self.list()
        }
    }

    fn table(&self, display: Display, unbroken: bool) -> Vec<String> {
        let rule = if display.charset.is_unicode() {
            '─'
        } else {
            '-'
        };
        let style = TableStyle::new().header_separator(LineStyle::none().fill(rule).junction(rule));
        let mut table = Table::new();
        let width = u16::try_from(table_width(display)).unwrap_or(u16::MAX);
        table
            .load_style(style)
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(width)
            .set_header(
                self.heads
                    .iter()
                    .map(|head| safe(head).replace(SOFT_HYPHEN, "-\n")),
            );
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
            if unbroken {
                column.set_padding((u16::from(place > 0), 1));
                let width = fixed(self.narrowest(place) - 1);
                column.set_constraint(ColumnConstraint::LowerBoundary(width));
            }
        }
        table
            .lines()
            .map(|line| line.trim_end().to_owned())
            .collect()
    }

    /// Whether the words of every column fit on a line.
    pub(crate) fn words_fit(&self, display: Display) -> bool {
        self.narrowest_table() <= table_width(display)
    }

    fn narrowest_table(&self) -> usize {
        (0..self.heads.len())
            .map(|place| self.narrowest(place))
            .sum()
    }

    /// The narrowest that a column may be, so that no word is broken but a long name in the first one.
    fn narrowest(&self, place: usize) -> usize {
        match place {
            0 => self.longest_word(0).min(LONGEST_NAME) + PADDING_OF_FIRST,
            _ => self.longest_word(place) + PADDING,
        }
    }

    /// The width of the longest word in a column, with its head.
    fn longest_word(&self, place: usize) -> usize {
        let cells = self.rows.iter().filter_map(|row| row.get(place));
        let cells = self.heads.get(place).into_iter().chain(cells);
        let longest = |cell: &String| {
            let broken = cell.replace(SOFT_HYPHEN, "- ");
            broken.split_whitespace().map(UnicodeWidthStr::width).max()
        };
        cells.filter_map(longest).max().unwrap_or(0)
    }

    fn list(&self) -> Vec<String> {
        let mut lines = Vec::new();
        for row in &self.rows {
            let mut cells = self.heads.iter().zip(row);
            if let Some((_, name)) = cells.next() {
                lines.push(safe(name).into_owned());
            }
            lines.extend(cells.map(|(head, cell)| {
                let head = safe(head).replace(SOFT_HYPHEN, "");
                format!("  {head}: {}", safe(cell))
            }));
        }
        lines
    }
}

#[cfg(test)]
mod tests {
    use super::Cells;
    use crate::screen::{Charset, Display};

    fn cells(name: &str) -> Cells {
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        Cells {
            heads: row(["id", "entrepreneur", "bureaucrat", "leading"]),
            rows: vec![row([name, "36", "25", "entrepreneur + connector"])],
        }
    }

    #[test]
    fn no_word_is_broken_but_a_long_name() {
        let display = |width| Display {
            width,
            colour: false,
            charset: Charset::Ascii,
            accessible: false,
        };
        let name = "voornaam.achternaam@gemeente-voorbeeldstad.nl";
        for width in 50..120 {
            let lines = cells("p1").unbroken_lines(display(width));
            assert!(lines.iter().all(|line| line.len() <= width), "{lines:#?}");
        }
        for width in 1..120 {
            let lines = cells(name).unbroken_lines(display(width)).join("\n");
            for word in ["entrepreneur", "bureaucrat", "leading", "connector", "36"] {
                assert!(lines.contains(word), "{width}: {word} in\n{lines}");
            }
        }
        let narrow = cells(name).unbroken_lines(display(60));
        assert_eq!(
            narrow[0], name,
            "a row of lines where there is no room for a table"
        );
        let wide = cells(name).unbroken_lines(display(100));
        assert!(wide[0].starts_with("id "), "{wide:?}");
        assert!(cells("p1").unbroken_lines(display(60))[0].starts_with("id "));
        for width in 50..120 {
            let lines = cells("p1").lines(display(width));
            assert!(lines.iter().all(|line| line.len() <= width), "{lines:#?}");
            assert!(lines.join(" ").contains("entrepreneur"), "{lines:#?}");
        }
    }

    #[test]
    fn a_head_is_broken_at_its_soft_hyphen_and_whole_in_a_list() {
        let display = |width| Display {
            width,
            colour: false,
            charset: Charset::Ascii,
            accessible: false,
        };
        let cells = Cells {
            heads: ["id", "con\u{ad}nector"].map(str::to_owned).to_vec(),
            rows: vec![["s01", "0.25"].map(str::to_owned).to_vec()],
        };
        let table = cells.lines(display(80));
        assert!(
            table[0].ends_with(" con-") && table[1].ends_with(" nector"),
            "{table:?}"
        );
        assert_eq!(cells.lines(display(30)), ["s01", "  connector: 0.25"]);
    }
}
