//! A look at the first rows, to show what their cells mean.

use crate::error::SheetFault;

use super::answer::Reading;
use super::column::ColumnRole;
use super::open::Sheet;
use super::record::{Found, Records};

/// How much of a file is looked at, in bytes.
const ENOUGH: usize = 64 << 10;

/// The most different cells that are shown, and their greatest length in characters.
const MOST: usize = 30;
const LONGEST: usize = 60;

impl Sheet<'_> {
    /// The different cells of the statements in the first rows, in the order of their first appearance, with what they say.
    ///
    /// # Errors
    /// When the file can't be read.
    pub(crate) fn first_answers(&mut self) -> Result<Vec<(String, Reading)>, SheetFault> {
        let mut room = vec![0; ENOUGH];
        let mut end = false;
        while self.rest.len() < ENOUGH && !end {
            let count = self.text.fill(&mut room);
            let count = count.map_err(|error| self.text.fault(error))?;
            self.rest
                .extend_from_slice(room.get(..count).unwrap_or_default());
            end = count == 0;
        }
        let mut found: Vec<(String, Reading)> = Vec::new();
        let mut records = Records::new(self.delimiter());
        let mut rest = self.rest.as_slice();
        while let Found::Record { length } = records.read(rest, end) {
            for (at, column) in self.plan().columns().iter().enumerate() {
                let cell = records.cell(at).filter(|cell| !cell.is_empty());
                if let (ColumnRole::Statement { .. }, Some(cell)) = (&column.holds, cell) {
                    let text = String::from_utf8_lossy(cell);
                    let shown: String = text.chars().take(LONGEST).collect();
                    if found.len() < MOST && !found.iter().any(|(known, _)| *known == shown) {
                        found.push((shown, self.answers().read(&text)));
                    }
                }
            }
            rest = rest.get(length..).unwrap_or_default();
            if rest.is_empty() {
                break;
            }
        }
        Ok(found)
    }
}
