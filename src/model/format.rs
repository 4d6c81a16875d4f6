//! The formats a report is written in.

use std::path::Path;

/// A format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Charts and tables for a terminal, or sentences for ears and braille displays, as the display is.
    #[default]
    Text,
    /// One JSON object.
    Json,
    /// One figure per row, of reports that have such rows; only on standard output.
    Csv,
    /// A Markdown document.
    Markdown,
    /// A page of its own for a browser.
    Html,
}

impl Format {
    /// Those of a file whose name asks for it.
    pub const IN_FILES: [Self; 4] = [Self::Html, Self::Markdown, Self::Text, Self::Json];

    /// How the name of a file in it ends.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Markdown => "md",
            Self::Html => "html",
        }
    }

    /// Whether it is for programs.
    #[must_use]
    pub const fn is_data(self) -> bool {
        matches!(self, Self::Json | Self::Csv)
    }

    /// The format of a report that the end of a file's name asks for.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        let asks_for = |format: &Self| match ending.as_str() {
            "htm" => *format == Self::Html,
            ending => ending == format.ending(),
        };
        Self::IN_FILES.into_iter().find(asks_for)
    }
}
