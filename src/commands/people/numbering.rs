//! Whether the ids of a file are people, or only the numbers of its rows.

/// Whether ids that were seen are whole numbers that go up: a form's own numbering of its rows.
///
/// Adding up blocks in their order is the same as looking at all of them in one go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Numbering {
    first: Option<u64>,
    last: Option<u64>,
    broken: bool,
}

impl Numbering {
    /// Looks at the id of the next row.
    pub(crate) fn add(&mut self, id: &[u8]) {
        let number = std::str::from_utf8(id).ok().and_then(|id| id.parse().ok());
        match number {
            Some(number) => self.merge(Self {
                first: Some(number),
                last: Some(number),
                broken: false,
            }),
            None => self.broken = true,
        }
    }

    /// Rows say when they were answered, so that their ids are people.
    pub(crate) const fn ends(&mut self) {
        self.broken = true;
    }

    /// Looks at the ids of the rows that follow.
    pub(crate) fn merge(&mut self, next: Self) {
        let goes_up = self.last.zip(next.first).is_none_or(|(a, b)| a < b);
        self.broken |= next.broken || !goes_up;
        self.first = self.first.or(next.first);
        self.last = next.last.or(self.last);
    }

    /// Whether the ids so far only number the rows.
    pub(crate) const fn holds(self) -> bool {
        !self.broken
    }

    /// Whether they do, and there are several.
    pub(crate) fn numbers_rows(self) -> bool {
        self.holds() && self.first != self.last
    }
}

#[cfg(test)]
mod tests {
    use super::Numbering;

    fn numbering(ids: &[&str]) -> Numbering {
        let mut numbering = Numbering::default();
        for id in ids {
            numbering.add(id.as_bytes());
        }
        numbering
    }

    #[test]
    fn numbers_that_go_up_number_the_rows() {
        assert!(numbering(&["1", "2", "3"]).holds());
        assert!(numbering(&["7", "9", "120"]).holds());
        assert!(numbering(&[]).holds());
    }

    #[test]
    fn codes_and_numbers_that_come_back_are_people() {
        assert!(!numbering(&["anna"]).holds());
        assert!(!numbering(&["1", "2", "1", "2"]).holds());
        assert!(!numbering(&["1", "1"]).holds());
        assert!(!numbering(&["1", "x", "2"]).holds());
    }

    #[test]
    fn any_split_gives_the_whole() {
        for ids in [vec!["1", "2", "3"], vec!["1", "3", "2"], vec!["a", "1"]] {
            for cut in 0..=ids.len() {
                let (first, second) = ids.split_at(cut);
                let mut whole = numbering(first);
                whole.merge(numbering(second));
                assert_eq!(whole, numbering(&ids), "{ids:?} {cut}");
            }
        }
    }
}
