//! How a text may look: decided once at the start, and passed along as a value.

use std::borrow::Cow;
use std::ffi::OsStr;

use super::ascii::in_ascii;
use super::{Environment, Sequences, Terminals};

/// The columns of a text that is not written to a terminal.
pub(crate) const DEFAULT_COLUMNS: usize = 80;
/// The same of sentences, which no one wants to hear in pieces.
const ANY_COLUMNS: u16 = u16::MAX;

/// The characters that may be used. Without any outside ASCII, texts keep their letters where they go to no screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Charset {
    /// Box drawing, braille and typographic signs.
    Braille,
    /// Box drawing and blocks, for fonts without braille.
    Blocks,
    /// Nothing outside ASCII.
    Ascii,
}

impl Charset {
    /// Decides, from what was asked and what the terminal is said to show.
    pub(crate) fn decide(wish: Wish, environment: &Environment) -> Self {
        let is_console = environment.get("TERM") == Some(OsStr::new("linux"));
        match wish {
            Wish::No => Self::Ascii,
            Wish::Auto if cfg!(windows) && environment.get("WT_SESSION").is_none() => Self::Blocks,
            Wish::Auto if cfg!(unix) && !environment.is_utf8() => Self::Ascii,
            Wish::Auto if is_console => Self::Blocks,
            Wish::Auto | Wish::Yes => Self::Braille,
        }
    }

    /// A text as a screen shows it.
    pub(crate) fn on_screen(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Ascii => in_ascii(text),
            Self::Braille | Self::Blocks => Cow::Borrowed(text),
        }
    }

    /// Whether signs outside ASCII may be used.
    pub(crate) const fn is_unicode(self) -> bool {
        !matches!(self, Self::Ascii)
    }
}

/// A choice of the person that may be left to the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Wish {
    /// The program looks at the surroundings.
    #[default]
    Auto,
    /// Always (colour), or unicode (characters).
    Yes,
    /// Never (colour), or ASCII (characters).
    No,
}

/// What a person asked of the appearance, by options.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Wishes {
    /// `--color`.
    pub colour: Wish,
    /// `--charset`: yes is unicode, no is ASCII.
    pub unicode: Wish,
    /// `--accessible`.
    pub accessible: bool,
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

impl Display {
    /// The same in sentences; where they go to no terminal, none is broken.
    pub(crate) fn aloud(self, terminal: bool) -> Self {
        let width = if terminal {
            self.width
        } else {
            usize::from(ANY_COLUMNS)
        };
        Self {
            width,
            accessible: true,
            ..self
        }
    }

    /// Decides, from what was asked and where the text goes (`terminal`: whether that is a screen).
    pub(crate) fn decide(
        wishes: Wishes,
        environment: &Environment,
        terminals: Terminals,
        terminal: bool,
    ) -> Self {
        let accessible = wishes.accessible
            || environment.switch("AMBTENAAR_ACCESSIBLE")
            || environment.switch("ACCESSIBLE")
            || (terminal && environment.is_dumb());
        let shown = terminal && terminals.sequences == Sequences::Shown;
        let columns = terminals.columns.filter(|_| terminal);
        let columns = columns.map_or(DEFAULT_COLUMNS, usize::from);
        let display = Self {
            width: columns.max(1),
            colour: !(accessible || shown) && colour(wishes.colour, environment, terminal),
            charset: Charset::decide(wishes.unicode, environment),
            accessible,
        };
        if accessible {
            display.aloud(terminal)
        } else {
            display
        }
    }
}

/// For a screen that obeys sequences: flag > `NO_COLOR` > `CLICOLOR_FORCE` (not 0) > `CLICOLOR=0` > a terminal that is not dumb.
fn colour(wish: Wish, environment: &Environment, terminal: bool) -> bool {
    match wish {
        Wish::Yes => true,
        Wish::No => false,
        Wish::Auto if environment.get("NO_COLOR").is_some() => false,
        Wish::Auto if environment.switch("CLICOLOR_FORCE") => true,
        Wish::Auto if environment.get("CLICOLOR") == Some(OsStr::new("0")) => false,
        Wish::Auto => terminal && !environment.is_dumb(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Display, Wish, Wishes};
    use crate::screen::{Environment, Sequences, Terminals};

    fn has_colour(sequences: Sequences, terminal: bool) -> bool {
        let wishes = Wishes {
            colour: Wish::Yes,
            ..Wishes::default()
        };
        let terminals = Terminals {
            sequences,
            ..Terminals::default()
        };
        let variables = BTreeMap::from([("TERM".into(), "xterm".into())]);
        let environment = Environment::new(variables, || None);
        Display::decide(wishes, &environment, terminals, terminal).colour
    }

    #[test]
    fn a_screen_that_would_show_escape_sequences_gets_none() {
        assert!(!has_colour(Sequences::Shown, true));
        assert!(has_colour(Sequences::Obeyed, true));
        assert!(has_colour(Sequences::Shown, false), "a file is no screen");
    }
}
