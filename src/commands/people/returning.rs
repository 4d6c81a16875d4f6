//! Ids that are numbers and stand in several files: a form numbers its rows from 1, so that they are other people.

use std::collections::HashMap;

use crate::commands::digest::Digest;
use crate::commands::survey::MOST_ROWS;

/// Which numbers were seen in which file; of so many as rows are remembered.
#[derive(Debug, Clone, Default)]
pub(super) struct Returning {
    /// The last file, and whether there was another one before it.
    files: HashMap<Digest, (u32, bool)>,
    /// How many stand in several files.
    pub(super) count: u64,
}

impl Returning {
    /// Adds the numbers of rows of a file that follow.
    pub(super) fn take(&mut self, file: u32, numbers: impl IntoIterator<Item = Digest>) {
        for number in numbers {
            let is_full = self.files.len() >= MOST_ROWS;
            match self.files.get_mut(&number) {
                Some((last, several)) => {
                    self.count += u64::from(*last != file && !*several);
                    *several |= *last != file;
                    *last = file;
                }
                None if is_full => {}
                None => {
                    self.files.insert(number, (file, false));
                }
            }
        }
    }

    /// Whether more may stand in several files than were counted.
    pub(super) fn is_full(&self) -> bool {
        self.files.len() >= MOST_ROWS
    }
}

#[cfg(test)]
mod tests {
    use super::{Digest, Returning};

    #[test]
    fn a_number_counts_once_however_many_files_it_stands_in() {
        let mut returning = Returning::default();
        for (file, numbers) in [(1, [1, 2, 1]), (2, [1, 3, 3]), (3, [1, 3, 4])] {
            returning.take(file, numbers.map(|number| Digest::of(&[number])));
        }
        assert_eq!(returning.count, 2);
    }
}
