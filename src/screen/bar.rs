//! Horizontal bars of whole blocks with a line for the margin, in characters that the terminal has.

use super::Charset;

/// A bar from 0, with a mark from the value to the value plus its margin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bar {
    /// Where the bar ends.
    pub value: f64,
    /// How far the mark goes beyond it.
    pub margin: f64,
    /// The value at the right edge.
    pub most: f64,
}

impl Bar {
    /// The bar in this many columns, without spaces behind it.
    pub(crate) fn draw(self, columns: usize, charset: Charset) -> String {
        match charset {
            Charset::Braille | Charset::Blocks => self.characters(columns, '█', '─'),
            Charset::Ascii => self.characters(columns, '#', '-'),
        }
    }

    /// The bar, and what fills the columns behind it: spaces, with a mark at this value where the bar does not reach it.
    pub(crate) fn with_mark(
        self,
        value: f64,
        columns: usize,
        charset: Charset,
    ) -> (String, String) {
        let bar = self.draw(columns, charset);
        let taken = bar.chars().count();
        let room = f64::from(u32::try_from(columns).unwrap_or(u32::MAX));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the columns"
        )]
        let at = self.place(value, room) as usize;
        let cell = |column| {
            if column == at {
                Self::mark(charset)
            } else {
                ' '
            }
        };
        (bar, (taken..columns).map(cell).collect())
    }

    pub(crate) const fn mark(charset: Charset) -> char {
        if charset.is_unicode() { '┊' } else { ':' }
    }

    fn characters(self, columns: usize, full: char, mark: char) -> String {
        let room = f64::from(u32::try_from(columns).unwrap_or(u32::MAX));
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "between 0 and the columns"
        )]
        let [end, tip] = [self.value, self.value + self.margin]
            .map(|value| self.place(value, room).round() as usize);
        let bar = full.to_string().repeat(end);
        let whisker = mark.to_string().repeat(tip.saturating_sub(end));
        format!("{bar}{whisker}")
    }

    /// Where a value falls between 0 and `room`.
    fn place(self, value: f64, room: f64) -> f64 {
        (value / self.most * room).clamp(0.0, room)
    }
}

#[cfg(test)]
mod tests {
    use super::Bar;
    use crate::screen::Charset;

    const HALF: Bar = Bar {
        value: 50.0,
        margin: 10.0,
        most: 100.0,
    };

    #[test]
    fn characters_fill_their_part_of_the_columns() {
        assert_eq!(HALF.draw(20, Charset::Ascii), "##########--");
        assert_eq!(HALF.draw(20, Charset::Blocks), "██████████──");
    }

    #[test]
    fn a_mark_stands_where_the_bar_does_not_reach_it() {
        let shown = |value| {
            let (bar, rest) = HALF.with_mark(value, 20, Charset::Blocks);
            format!("{bar}{rest}")
        };
        assert_eq!(shown(75.0), "██████████──   ┊    ");
        assert_eq!(shown(25.0), "██████████──        ");
    }

    #[test]
    fn nothing_and_everything_stay_within_the_columns() {
        let bar = |value| Bar {
            value,
            margin: 9.0,
            most: 66.0,
        };
        for charset in [Charset::Braille, Charset::Blocks, Charset::Ascii] {
            for columns in [1, 5, 17, 40] {
                for value in [0.0, 66.0, 200.0] {
                    assert!(bar(value).draw(columns, charset).chars().count() <= columns);
                }
            }
        }
    }
}
