//! Which key of the objects is which column.

use std::collections::HashMap;

/// The keys in the order of their columns.
#[derive(Debug, Default)]
pub(super) struct KeyColumns {
    keys: Vec<String>,
    places: HashMap<String, usize>,
}

impl KeyColumns {
    /// Adds a key, if it is new.
    pub(super) fn add(&mut self, key: &str) {
        if !self.places.contains_key(key) {
            self.places.insert(key.to_owned(), self.keys.len());
            self.keys.push(key.to_owned());
        }
    }

    pub(super) fn keys(&self) -> &[String] {
        &self.keys
    }

    /// The column of a key, which most likely is this one.
    pub(super) fn place(&self, key: &str, likely: usize) -> Option<usize> {
        if self.keys.get(likely).is_some_and(|known| known == key) {
            return Some(likely);
        }
        self.places.get(key).copied()
    }
}
