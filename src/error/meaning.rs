//! What a file says of its own numbers.

/// What a text beside the answers says that a number means, which is not what it counts for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherMeaning {
    pub number: char,
    /// The label that the text gives it, and the step of that label.
    pub label: Box<str>,
    pub step: u8,
}

/// Where a file says what a number means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MeaningPlace {
    /// In the name of the column with this number, from 1.
    Column(usize),
    /// In a row above or below the names of the columns.
    Around,
    /// In the sheet with this name, which is not read.
    Sheet(String),
}

/// A file with words at the ends of the scale only: what its numbers between them mean is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EndsInWords {
    /// One of the numbers, and what it means if they run the other way.
    pub number: u8,
    pub turned: u8,
}
