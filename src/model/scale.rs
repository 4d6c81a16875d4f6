//! The answer scale, and the keying of a statement: whether it counts for its role or against it.

/// Whole numbers from `lowest` to `highest`, each a single digit.
///
/// Invariant: 0 ≤ lowest < highest ≤ 9.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Scale {
    lowest: u8,
    highest: u8,
}

impl Scale {
    /// The scale with these ends, or nothing when they are not 0 ≤ lowest < highest ≤ 9.
    #[must_use]
    pub const fn new(lowest: u8, highest: u8) -> Option<Self> {
        if lowest < highest && highest <= 9 {
            Some(Self { lowest, highest })
        } else {
            None
        }
    }

    /// The lowest answer.
    #[must_use]
    pub const fn lowest(self) -> u8 {
        self.lowest
    }

    /// The highest answer.
    #[must_use]
    pub const fn highest(self) -> u8 {
        self.highest
    }

    /// The distance between the ends, 1 to 9.
    #[must_use]
    pub const fn width(self) -> u8 {
        self.highest - self.lowest
    }

    /// The number of answers one can give, 2 to 10.
    #[must_use]
    pub const fn steps(self) -> usize {
        self.width() as usize + 1
    }

    /// Whether the value is an answer on this scale.
    pub(crate) const fn contains(self, value: u8) -> bool {
        self.lowest <= value && value <= self.highest
    }

    /// Whether the value is the lowest or the highest answer.
    pub(crate) const fn is_end(self, value: u8) -> bool {
        value == self.lowest || value == self.highest
    }

    /// The answers from lowest to highest.
    #[must_use]
    pub fn values(self) -> impl DoubleEndedIterator<Item = u8> {
        self.lowest..=self.highest
    }

    /// The answer as it counts for its role: x, or lowest + highest − x for a reversed statement.
    #[must_use]
    pub const fn keyed(self, answer: u8, keying: Keying) -> u8 {
        match keying {
            Keying::Normal => answer,
            Keying::Reversed => self.lowest + self.highest - answer,
        }
    }
}

/// Whether agreeing with a statement counts for its role or against it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keying {
    /// Agreeing counts for the role.
    Normal,
    /// Agreeing counts against the role.
    Reversed,
}

impl Keying {
    /// The stable English key used in files and in the instrument's fingerprint.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::Reversed => "reversed",
        }
    }
}
