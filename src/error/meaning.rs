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

/// Why it is open what numbers mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OpenNumbers {
    /// Only the ends of the scale are in words: one of the numbers between them, and what it means if they run the other way.
    EndsInWords { number: u8, turned: u8 },
    /// The command line says that other numbers mean something else than they are, and of these nothing.
    Unsaid(Vec<u8>),
}
