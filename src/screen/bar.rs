//! Horizontal bars with a mark for the margin: braille drawn by textplots, else blocks or ASCII.

use textplots::{Chart, Plot as _, Shape};

use super::Charset;

/// The fewest columns that a braille bar can be drawn in (textplots wants 32 dots, a column is two).
const FEWEST_BRAILLE_COLUMNS: usize = 17;
/// The rows of dots in one row of braille, from below, and whether the mark is drawn there.
const DOT_ROWS: [(f32, bool); 4] = [(0.0, false), (1.0, true), (2.0, false), (3.0, false)];

/// A bar from 0, with a mark from the value to the value plus its margin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bar {
    /// Where the bar ends.
    pub value: f64,
    /// How far the mark goes beyond it.
    pub margin: f64,
    /// The value at the right edge.
    pub most: f64,
}

impl Bar {
    /// The bar in this many columns, without spaces behind it.
    #[must_use]
    pub fn draw(self, columns: usize, charset: Charset) -> String {
        match charset {
            Charset::Braille if columns >= FEWEST_BRAILLE_COLUMNS => self.braille(columns),
            Charset::Braille | Charset::Blocks => self.characters(columns, '█', '─'),
            Charset::Ascii => self.characters(columns, '#', '-'),
        }
    }

    /// Four rows of dots: all four up to the value, one of them on to the end of the margin.
    fn braille(self, columns: usize) -> String {
        let width = u32::try_from(2 * columns - 1).unwrap_or(u32::MAX);
        let dots = f64::from(width);
        let (end, mark) = (
            self.place(self.value, dots),
            self.place(self.value + self.margin, dots),
        );
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        let (end, mark) = (end as f32, mark as f32);
        let line = |to: f32, row: f32| [(0.0, row), (to, row)];
        let rows = DOT_ROWS.map(|(row, marked)| line(if marked { mark } else { end }, row));
        let shapes = rows.each_ref().map(|row| Shape::Lines(row));
        #[expect(
            clippy::cast_precision_loss,
            reason = "a screen has far fewer than 2²⁴ columns"
        )]
        let most = width as f32;
        let mut chart = Chart::new_with_y_range(width, 3, 0.0, most, 0.0, 3.0);
        let mut drawing = &mut chart;
        for shape in &shapes {
            drawing = drawing.lineplot(shape);
        }
        drawing.figures();
        let frame = drawing.frame();
        frame
            .lines()
            .next()
            .unwrap_or_default()
            .trim_end_matches(['\u{2800}', ' '])
            .to_owned()
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
    fn braille_fills_its_part_of_the_columns() {
        assert_eq!(HALF.draw(20, Charset::Braille), "⣿⣿⣿⣿⣿⣿⣿⣿⣿⣿⡧⠤");
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
