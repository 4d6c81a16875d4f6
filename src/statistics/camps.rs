//! Who disagrees and who agrees with a statement, and who may speak first about it.

use crate::model::Scale;

use super::Counts;

/// In a room with fewer people nobody has to stand alone for a view.
pub(crate) const SMALL_ROOM: u64 = 15;

/// One of the two sides of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Camp {
    /// Below the middle of the scale.
    Disagreeing,
    /// Above the middle of the scale.
    Agreeing,
}

impl Camp {
    /// What a program reads.
    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Disagreeing => "disagreeing",
            Self::Agreeing => "agreeing",
        }
    }
}

/// How many people answered on either side of the middle of the scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Camps {
    /// Answers below the middle.
    pub(crate) disagreeing: u64,
    /// Answers at the middle, which only a scale with an odd number of steps has.
    pub between: u64,
    /// Answers above the middle.
    pub agreeing: u64,
}

/// How a discussion of a statement starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Opening {
    /// The smaller camp speaks first.
    StartWith(Camp),
    /// Everyone thinks of a good reason for the other view, so that nobody has to stand alone for it.
    ImagineTheOtherView,
}

impl Camps {
    /// The camps of a statement, on the answers as they were given.
    pub(crate) fn of(counts: &Counts, scale: Scale) -> Self {
        let ends = scale.lowest() + scale.highest();
        let number = |belongs: fn(&u8, &u8) -> bool| {
            let values = scale.values().filter(|value| belongs(&(2 * value), &ends));
            values.map(|value| counts.times(value)).sum()
        };
        Self {
            disagreeing: number(u8::lt),
            between: number(u8::eq),
            agreeing: number(u8::gt),
        }
    }

    /// The smaller camp; the disagreeing one when they are equal.
    pub(crate) const fn smaller(&self) -> Camp {
        if self.agreeing < self.disagreeing {
            Camp::Agreeing
        } else {
            Camp::Disagreeing
        }
    }

    /// Who starts: the smaller camp, unless it is nobody, or is one person among fewer than fifteen answers.
    pub(crate) fn opening(&self) -> Opening {
        self.opening_among(0)
    }

    /// The same in a room with this many people, of whom some may not have answered.
    pub(crate) fn opening_among(&self, people: u64) -> Opening {
        let size = match self.smaller() {
            Camp::Disagreeing => self.disagreeing,
            Camp::Agreeing => self.agreeing,
        };
        let people = people.max(self.disagreeing + self.between + self.agreeing);
        if size == 0 || (size == 1 && people < SMALL_ROOM) {
            Opening::ImagineTheOtherView
        } else {
            Opening::StartWith(self.smaller())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Camp, Camps, Counts, Opening, Scale};

    fn camps(counts: &[u64]) -> Camps {
        let highest = u8::try_from(counts.len()).unwrap();
        let scale = Scale::new(1, highest).unwrap();
        Camps::of(&Counts::of(scale, counts), scale)
    }

    #[test]
    fn the_middle_belongs_to_neither_camp() {
        let camps = camps(&[1, 2, 4, 8, 16]);
        assert_eq!(
            (camps.disagreeing, camps.between, camps.agreeing),
            (3, 4, 24)
        );
    }

    #[test]
    fn a_scale_with_an_even_number_of_steps_has_no_middle() {
        let camps = camps(&[1, 2, 4, 8]);
        assert_eq!(
            (camps.disagreeing, camps.between, camps.agreeing),
            (3, 0, 12)
        );
    }

    #[test]
    fn the_smaller_camp_starts_and_of_equals_the_disagreeing_one() {
        let opening = |counts| camps(counts).opening();
        assert_eq!(
            opening(&[1, 1, 0, 2, 1]),
            Opening::StartWith(Camp::Disagreeing)
        );
        assert_eq!(
            opening(&[2, 1, 0, 1, 1]),
            Opening::StartWith(Camp::Agreeing)
        );
        assert_eq!(
            opening(&[1, 1, 3, 1, 1]),
            Opening::StartWith(Camp::Disagreeing)
        );
    }

    #[test]
    fn nobody_has_to_stand_alone_in_a_small_group() {
        let opening = |counts| camps(counts).opening();
        assert_eq!(opening(&[1, 0, 0, 13, 0]), Opening::ImagineTheOtherView);
        assert_eq!(
            opening(&[1, 0, 0, 14, 0]),
            Opening::StartWith(Camp::Disagreeing)
        );
        assert_eq!(opening(&[0, 0, 0, 50, 0]), Opening::ImagineTheOtherView);
    }
}
