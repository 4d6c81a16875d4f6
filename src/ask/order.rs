//! Order three ways to act: pure, so that keys and lines give the same.

/// The number of ways to act.
pub(crate) const ACTIONS: usize = 3;

/// What has been put in order so far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct RankingOrder {
    /// The actions in the order in which they were picked, with whether each shares the place of the one before.
    picks: [Option<(usize, bool)>; ACTIONS],
    /// Whether the next one shares the place of the last.
    tie: bool,
}

impl RankingOrder {
    /// Puts an action (from 0) at the next place. Whether that was possible.
    pub(crate) fn pick(&mut self, action: usize) -> bool {
        let known = self.picked().any(|(picked, _)| picked == action);
        let tie = self.tie;
        match self.picks.iter_mut().find(|pick| pick.is_none()) {
            Some(free) if !known && action < ACTIONS => {
                *free = Some((action, tie));
                self.tie = false;
                true
            }
            _ => false,
        }
    }

    /// Says that the next action shares the place of the last one. Whether there is a last and a next one.
    pub(crate) fn tie(&mut self) -> bool {
        self.tie = self.picked().count() > 0 && !self.is_complete();
        self.tie
    }

    /// Takes back what was said last. Whether there was anything.
    pub(crate) fn undo(&mut self) -> bool {
        if std::mem::take(&mut self.tie) {
            return true;
        }
        match self.picks.iter_mut().rev().find(|pick| pick.is_some()) {
            Some(last) => last.take().is_some(),
            None => false,
        }
    }

    /// Whether every action has its place.
    pub(crate) fn is_complete(&self) -> bool {
        self.picked().count() == ACTIONS
    }

    /// The place of each action, from 1; equal places are ties. Nothing until every action has one.
    pub(crate) fn places(&self) -> Option<[u8; ACTIONS]> {
        let mut places = [0; ACTIONS];
        let (mut place, mut number) = (0, 0);
        for (action, tie) in self.picked() {
            number += 1;
            place = if tie { place } else { number };
            if let Some(slot) = places.get_mut(action) {
                *slot = place;
            }
        }
        self.is_complete().then_some(places)
    }

    /// The order as it is typed: "2 1 = 3".
    pub(crate) fn typed(&self) -> String {
        let mut text = String::new();
        for (action, tie) in self.picked() {
            let between = match (text.is_empty(), tie) {
                (true, _) => "",
                (false, true) => " = ",
                (false, false) => " ",
            };
            text = format!("{text}{between}{}", action + 1);
        }
        if self.tie { text + " =" } else { text }
    }

    /// The order that gives these places.
    pub(crate) fn of(places: [u8; ACTIONS]) -> Self {
        let mut sorted: Vec<(u8, usize)> = places.into_iter().zip(0..).collect();
        sorted.sort_unstable();
        let (mut order, mut last) = (Self::default(), None);
        for (place, action) in sorted {
            if last == Some(place) {
                order.tie();
            }
            order.pick(action);
            last = Some(place);
        }
        order
    }

    /// The order in a line such as "213", "2 1 3" or "2=1, 3"; nothing when it is not a whole order.
    pub(crate) fn read(line: &str) -> Option<Self> {
        let mut order = Self::default();
        for character in line.chars() {
            let taken = match character {
                ' ' | ',' | '\t' => true,
                '=' => order.tie(),
                digit => {
                    let number = usize::try_from(digit.to_digit(10)?).ok()?;
                    order.pick(number.checked_sub(1)?)
                }
            };
            if !taken {
                return None;
            }
        }
        order.is_complete().then_some(order)
    }

    fn picked(&self) -> impl Iterator<Item = (usize, bool)> {
        self.picks.into_iter().flatten()
    }
}

#[cfg(test)]
mod tests {
    use super::RankingOrder;

    #[test]
    fn three_keys_are_an_order_and_equals_is_a_tie() {
        for (line, places) in [
            ("213", [2, 1, 3]),
            ("2 1 3", [2, 1, 3]),
            ("2=1, 3", [1, 1, 3]),
            ("2 1=3", [2, 1, 2]),
            ("1=2=3", [1, 1, 1]),
        ] {
            let order = RankingOrder::read(line).unwrap();
            assert_eq!(order.places(), Some(places), "{line}");
            assert_eq!(RankingOrder::of(places).places(), Some(places), "{line}");
            assert_eq!(RankingOrder::read(&order.typed()), Some(order), "{line}");
        }
    }

    #[test]
    fn half_an_order_and_other_words_are_none() {
        for line in [
            "", "21", "2113", "214", "=213", "21==", "213=", "x", "2 1 3 2", "0 1 2",
        ] {
            assert_eq!(RankingOrder::read(line), None, "{line}");
        }
    }

    #[test]
    fn what_was_said_last_is_taken_back_first() {
        let mut order = RankingOrder::default();
        assert!(!order.undo() && !order.tie());
        assert!(order.pick(1) && !order.pick(1) && order.tie());
        assert_eq!(order.typed(), "2 =");
        assert!(order.undo());
        assert_eq!(order.typed(), "2");
        assert!(order.pick(0) && order.undo());
        assert_eq!(order.typed(), "2");
        assert_eq!(order.places(), None);
    }
}
