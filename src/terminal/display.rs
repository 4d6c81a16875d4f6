//! How a text may look: decided once at the start, and passed along as a value.

/// The characters that may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// Box drawing, braille and typographic signs.
    Unicode,
    /// Nothing outside ASCII in what the program draws itself; texts keep their letters.
    Ascii,
}

/// What the place that we write to can show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Display {
    /// Columns that may be used, at least 1.
    pub width: usize,
    /// Whether colour may be used.
    pub colour: bool,
    /// The characters that may be used.
    pub charset: Charset,
    /// Sentences instead of pictures and boxes, for ears and braille displays.
    pub accessible: bool,
}
