//! What a file says of its own numbers.

/// What a text beside the answers says that a number means, which is not what it counts for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherMeaning {
    pub number: char,
    /// The label that the text gives it, and the step of that label.
    pub label: String,
    pub step: u8,
}
