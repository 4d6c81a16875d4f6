//! A row with the bytes after it, by which it is known what it is.

use crate::answers::columns::plan::ColumnMapping;
use crate::answers::file::record::{MoreBytes, Records};

use super::reading::FileReading;

/// A row that was read, and where it stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::answers) struct RowAhead<'r> {
    pub(in crate::answers) reading: &'r FileReading<'r>,
    pub(in crate::answers) plan: &'r ColumnMapping,
    /// The bytes from its start on, and whether nothing follows them.
    pub(in crate::answers) rest: &'r [u8],
    pub(in crate::answers) end: bool,
    /// How many of them it takes.
    pub(in crate::answers) length: usize,
}

impl<'r> RowAhead<'r> {
    /// What `look` finds in the bytes after the row; then `records` hold the row again.
    pub(in crate::answers) fn look<T>(
        self,
        records: &mut Records,
        look: impl FnOnce(&'r [u8], &mut Records) -> Result<T, MoreBytes>,
    ) -> Result<T, MoreBytes> {
        let (row, after) = self.rest.split_at_checked(self.length).ok_or(MoreBytes)?;
        let found = look(after, records);
        records.read(row, true);
        found
    }
}
