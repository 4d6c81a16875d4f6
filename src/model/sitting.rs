//! An unfinished run: what was done with each thing that is asked, and where the person is. Pure, so that every way of
//! asking behaves the same.

/// What someone did with a thing that was asked: an answer on the scale (`u8`), hands per answer, or a ranking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Given<A = u8> {
    /// An answer to it.
    Answer(A),
    /// Nothing: it does not apply, and is missing, not neutral.
    Skipped,
}

impl<A> Given<A> {
    /// The answer, if there is one.
    pub fn answer(self) -> Option<A> {
        match self {
            Self::Answer(answer) => Some(answer),
            Self::Skipped => None,
        }
    }
}

/// Where someone is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Position {
    /// At the item with this position in the order of asking, from 0.
    Item(usize),
    /// At an item that was opened from the end: from there one goes back to the end.
    Opened(usize),
    /// Everything was given or skipped.
    End,
}

/// A run through things that are asked one after the other.
///
/// Invariant: a position is below the number of items, of which there is at least one; the end is only reached when none
/// is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sitting<A = u8> {
    items: Vec<Option<Given<A>>>,
    position: Position,
    /// Whether the item at the position was open before it was given: then what was given further on is not shown again.
    was_open: bool,
}

impl<A> Sitting<A> {
    /// Goes on where someone left, at the first open item (`None`). Nothing when there are no items.
    pub(crate) fn resumed(items: Vec<Option<Given<A>>>) -> Option<Self> {
        if items.is_empty() {
            return None;
        }
        let mut sitting = Self {
            items,
            position: Position::End,
            was_open: false,
        };
        sitting.go_to_open();
        Some(sitting)
    }

    /// Before the first of this many open items; nothing for none.
    pub(crate) fn new(items: usize) -> Option<Self> {
        Self::resumed(std::iter::repeat_with(|| None).take(items).collect())
    }

    /// Where the person is.
    pub(crate) const fn position(&self) -> Position {
        self.position
    }

    pub(crate) fn total(&self) -> usize {
        self.items.len()
    }

    /// What was done with each item, in the order of asking; `None` is open.
    pub(crate) fn items(&self) -> &[Option<Given<A>>] {
        &self.items
    }

    /// What was done with an item.
    pub(crate) fn given(&self, item: usize) -> Option<&Given<A>> {
        self.items.get(item)?.as_ref()
    }

    /// The number of items given, skipped ones left out.
    pub(crate) fn answered(&self) -> usize {
        let given = self.items.iter().flatten();
        given
            .filter(|given| matches!(given, Given::Answer(_)))
            .count()
    }

    /// The number of items given or skipped.
    pub(crate) fn done(&self) -> usize {
        self.items.iter().flatten().count()
    }

    /// Gives or skips the item where the person is, and stays there.
    pub(crate) fn give(&mut self, given: Given<A>) {
        let item = match self.position {
            Position::Item(item) | Position::Opened(item) => self.items.get_mut(item),
            Position::End => None,
        };
        if let Some(item) = item {
            self.was_open |= item.is_none();
            *item = Some(given);
        }
    }

    /// Goes on after an item: to the next open one if it was open itself, to the very next if it was given before. After the last
    /// item, or one that was opened by itself, to the first that is still open; with none open, to the end.
    pub(crate) fn advance(&mut self) {
        let was_open = std::mem::take(&mut self.was_open);
        let Position::Item(item) = self.position else {
            return self.go_to_open();
        };
        let next =
            (item + 1..self.items.len()).find(|next| !was_open || self.given(*next).is_none());
        match next {
            Some(next) => self.position = Position::Item(next),
            None => self.go_to_open(),
        }
    }

    /// Goes back to the item before, or to the end from which one was opened. Whether there was somewhere to go.
    pub(crate) const fn back(&mut self) -> bool {
        self.was_open = false;
        self.position = match self.position {
            Position::Opened(_) => Position::End,
            Position::Item(0) => return false,
            Position::Item(item) => Position::Item(item - 1),
            Position::End => Position::Item(self.items.len() - 1),
        };
        true
    }

    /// Opens an item from the end.
    pub(crate) fn open(&mut self, item: usize) {
        if self.position == Position::End && item < self.items.len() {
            self.position = Position::Opened(item);
        }
    }

    fn go_to_open(&mut self) {
        let open = self.items.iter().position(Option::is_none);
        self.position = open.map_or(Position::End, Position::Item);
    }
}

#[cfg(test)]
mod tests {
    use super::{Given, Position, Sitting};

    fn sitting(items: &[Option<u8>]) -> Sitting {
        let items = items.iter().map(|item| item.map(Given::Answer));
        Sitting::resumed(items.collect()).unwrap()
    }

    #[test]
    fn one_goes_on_at_the_first_open_item() {
        assert_eq!(sitting(&[Some(1), None]).position(), Position::Item(1));
        assert_eq!(sitting(&[Some(1), Some(2)]).position(), Position::End);
        assert_eq!(Sitting::<u8>::new(0), None);
    }

    #[test]
    fn after_the_last_item_an_open_one_comes_before_the_end() {
        let mut sitting = sitting(&[None, None]);
        sitting.advance();
        sitting.give(Given::Answer(3));
        sitting.advance();
        assert_eq!(sitting.position(), Position::Item(0));
        sitting.give(Given::Skipped);
        sitting.advance();
        assert_eq!(sitting.position(), Position::End);
        assert_eq!((sitting.answered(), sitting.done()), (1, 2));
    }

    #[test]
    fn what_was_given_is_passed_over_from_an_open_item_and_not_from_one_gone_back_to() {
        let mut sitting = sitting(&[Some(1), None, Some(3), None]);
        sitting.give(Given::Answer(2));
        sitting.advance();
        assert_eq!(sitting.position(), Position::Item(3));
        sitting.give(Given::Answer(9));
        sitting.back();
        sitting.back();
        sitting.give(Given::Answer(4));
        sitting.advance();
        assert_eq!(
            sitting.position(),
            Position::Item(2),
            "the next, also when it is given"
        );
        sitting.advance();
        assert_eq!(sitting.position(), Position::Item(3));
    }

    #[test]
    fn an_opened_item_leads_back_to_the_end() {
        let mut sitting = sitting(&[Some(1), Some(2), Some(3)]);
        sitting.open(1);
        sitting.give(Given::Answer(5));
        sitting.advance();
        assert_eq!(sitting.position(), Position::End);
        assert_eq!(sitting.given(1), Some(&Given::Answer(5)));
        sitting.open(0);
        assert!(sitting.back());
        assert_eq!(sitting.position(), Position::End);
        assert!(sitting.back());
        assert_eq!(sitting.position(), Position::Item(2));
    }

    #[test]
    fn before_the_first_item_there_is_nowhere_to_go_back_to() {
        let mut sitting = sitting(&[None, None]);
        assert!(!sitting.back());
        sitting.advance();
        assert!(sitting.back());
        assert_eq!(sitting.position(), Position::Item(0));
    }
}
