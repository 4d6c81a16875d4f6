//! The start of the sheets without answers, which may say what the answers in another mean.

use crate::answers::source::table::UnreadSheet;

use super::SheetName;

/// How much is kept: rows of a sheet, cells of a row, and bytes of all sheets together.
const MOST_ROWS: usize = 1000;
const MOST_COLUMNS: usize = 100;
const MOST_BYTES: usize = 1 << 20;

/// What is kept of sheets while they are looked at.
#[derive(Debug, Default)]
pub(super) struct BesideSheets {
    rows: Vec<Vec<String>>,
    last_row: Option<u32>,
    /// The bytes of the sheet that is looked at, and of those before it.
    bytes: usize,
    before: usize,
    /// Those that were seen, by their place in the workbook.
    sheets: Vec<(usize, Vec<Vec<String>>)>,
}

impl BesideSheets {
    /// Keeps a cell of the sheet that is looked at; false when no more of it is kept.
    pub(super) fn cell(&mut self, row: u32, column: usize, text: &str) -> bool {
        let is_new = self.last_row != Some(row);
        let bytes = self.bytes + text.len() + size_of::<String>();
        if self.before + bytes > MOST_BYTES || (is_new && self.rows.len() == MOST_ROWS) {
            return false;
        }
        self.bytes = bytes;
        if is_new {
            self.rows.push(Vec::new());
            self.last_row = Some(row);
        }
        if let Some(cells) = self.rows.last_mut().filter(|_| column < MOST_COLUMNS) {
            cells.resize(column, String::new());
            cells.push(text.to_owned());
        }
        true
    }

    /// What is kept of the sheet that is looked at.
    pub(super) fn rows(&self) -> &[Vec<String>] {
        &self.rows
    }

    /// Ends the sheet at this place, which is kept unless it has answers.
    pub(super) fn end(&mut self, sheet: usize, has_answers: bool) {
        let rows = std::mem::take(&mut self.rows);
        let bytes = std::mem::take(&mut self.bytes);
        self.last_row = None;
        if !has_answers {
            self.before += bytes;
            self.sheets.push((sheet, rows));
        }
    }

    /// What was kept of the sheets that are not read.
    pub(super) fn without(self, read: &[usize], names: &[SheetName]) -> Vec<UnreadSheet> {
        let others = self.sheets.into_iter();
        let others = others.filter(|(sheet, _)| !read.contains(sheet));
        let beside = others.filter_map(|(sheet, rows)| {
            let sheet = names.get(sheet)?.name.clone();
            Some(UnreadSheet { sheet, rows })
        });
        beside.collect()
    }
}
