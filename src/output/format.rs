//! The formats a result is written in.

use std::path::Path;

use crate::screen::Display;

/// A format of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Chart and table, for a terminal.
    Text,
    /// Sentences, for ears and braille displays.
    Sentences,
    /// One JSON object.
    Json,
    /// A Markdown document.
    Markdown,
    /// A page of its own for a browser.
    Html,
}

impl Format {
    /// The format for a terminal, or for ears.
    #[must_use]
    pub fn to_read(display: Display) -> Self {
        if display.accessible {
            Self::Sentences
        } else {
            Self::Text
        }
    }

    /// The format that the end of a file's name asks for.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "json" => Some(Self::Json),
            "md" => Some(Self::Markdown),
            "html" | "htm" => Some(Self::Html),
            "txt" => Some(Self::Text),
            _ => None,
        }
    }
}
