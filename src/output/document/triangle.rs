//! The triangle in characters: its sides drawn by textplots in braille, people put in afterwards as digits.

use textplots::{Chart, Plot as _, Shape};

use crate::model::{ByRole, Role};
use crate::output::picture::Point;
use crate::screen::{Charset, columns};

use super::crowd::{ROWS, Spot, TriangleHistogram};

pub(super) use super::crowd::COLUMNS;

/// The dots of a braille cell, beside and above one another.
const DOTS: (usize, usize) = (2, 4);

/// The triangle with the names of the roles at its corners; every line at most [`COLUMNS`] wide.
pub(super) fn triangle(
    crowd: &TriangleHistogram,
    names: &ByRole<String>,
    charset: Charset,
) -> Vec<String> {
    let mut rows = match charset {
        Charset::Braille => braille(),
        Charset::Blocks | Charset::Ascii => slashes(),
    };
    let middle = if charset.is_unicode() { '·' } else { '.' };
    put(&mut rows, Spot::middle(), middle);
    for (cell, people) in crowd.cells() {
        put(&mut rows, cell, sign(people));
    }
    let lines = rows
        .iter()
        .map(|row| row.iter().collect::<String>().trim_end().to_owned());
    let names = names.map(|name| shortened(name, charset));
    let top = &names[Role::Bureaucrat];
    let left = &names[Role::Entrepreneur];
    let right = &names[Role::Connector];
    let before = COLUMNS.saturating_sub(columns(top)) / 2;
    let between = COLUMNS.saturating_sub(columns(left) + columns(right));
    let mut drawing = vec![format!("{}{top}", " ".repeat(before))];
    drawing.extend(lines);
    drawing.push(format!("{left}{}{right}", " ".repeat(between)));
    drawing
}

/// A digit, or + for ten or more.
fn sign(people: u64) -> char {
    u32::try_from(people)
        .ok()
        .and_then(|people| char::from_digit(people, 10))
        .unwrap_or('+')
}

fn put(rows: &mut [Vec<char>], cell: Spot, sign: char) {
    let row = rows.get_mut(usize::from(cell.row));
    if let Some(place) = row.and_then(|row| row.get_mut(usize::from(cell.column))) {
        *place = sign;
    }
}

/// Half the width is room enough for a name.
fn shortened(name: &str, charset: Charset) -> String {
    const MOST: usize = COLUMNS / 2;
    if columns(name) <= MOST {
        return name.to_owned();
    }
    let dots = if charset.is_unicode() { "…" } else { "..." };
    let mut short = String::new();
    for character in name.chars() {
        if columns(&short) + columns(dots) + 2 > MOST {
            break;
        }
        short.push(character);
    }
    short + dots
}

/// The sides in braille dots.
fn braille() -> Vec<Vec<char>> {
    let (width, height) = (DOTS.0 * COLUMNS - 1, DOTS.1 * ROWS - 1);
    #[expect(
        clippy::cast_precision_loss,
        clippy::cast_possible_truncation,
        reason = "a place on a screen"
    )]
    let [top, left, right] = Role::ALL.map(|role| {
        let corner = Point::corner(role);
        let across = corner.x as f32 * (width - 1) as f32;
        (across, (1.0 - corner.y as f32) * (height - 1) as f32)
    });
    let sides = [top, left, right, top];
    let shape = Shape::Lines(&sides);
    #[expect(clippy::cast_precision_loss, reason = "a place on a screen")]
    let (most, highest) = ((width - 1) as f32, (height - 1) as f32);
    let [width, height] = [width, height].map(|dots| u32::try_from(dots).unwrap_or(u32::MAX));
    let mut chart = Chart::new_with_y_range(width, height, 0.0, most, 0.0, highest);
    let drawing = chart.lineplot(&shape);
    drawing.figures();
    let frame = drawing.frame();
    let mut rows: Vec<Vec<char>> = frame
        .lines()
        .take(ROWS)
        .map(|line| line.chars().map(blank).take(COLUMNS).collect())
        .collect();
    rows.resize(ROWS, Vec::new());
    for row in &mut rows {
        row.resize(COLUMNS, ' ');
    }
    rows
}

/// Braille without dots is a space, so that lines can be trimmed.
const fn blank(character: char) -> char {
    if character == '\u{2800}' {
        ' '
    } else {
        character
    }
}

/// The sides in slashes and dashes.
fn slashes() -> Vec<Vec<char>> {
    let mut rows = vec![vec![' '; COLUMNS]; ROWS];
    for (number, row) in rows.iter_mut().enumerate() {
        let last = number + 1 == ROWS;
        let away = (number * (COLUMNS / 2) + (ROWS - 1) / 2) / (ROWS - 1);
        let (left, right) = (COLUMNS / 2 - away, COLUMNS / 2 + away);
        for (column, place) in row.iter_mut().enumerate() {
            *place = match column {
                _ if number == 0 && column == left => '^',
                _ if column == left => '/',
                _ if column == right => '\\',
                _ if last => '-',
                _ => ' ',
            };
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::{COLUMNS, ROWS, shortened, sign, triangle};
    use crate::model::ByRole;
    use crate::output::document::TriangleHistogram;
    use crate::screen::{Charset, columns};

    fn drawn(name: &str, charset: Charset) -> Vec<String> {
        triangle(
            &TriangleHistogram::default(),
            &ByRole::from_fn(|_| name.to_owned()),
            charset,
        )
    }

    #[test]
    fn an_empty_triangle_has_its_sides_its_middle_and_its_names() {
        for (charset, left, right, middle) in [
            (Charset::Braille, '⣠', '⣣', '·'),
            (Charset::Ascii, '/', '\\', '.'),
        ] {
            let lines = drawn("role 33", charset);
            assert_eq!(lines.len(), ROWS + 2);
            assert_eq!(lines[0].trim(), "role 33");
            let foot: Vec<char> = lines[ROWS].chars().collect();
            assert_eq!(
                (foot.len(), foot[0], foot[COLUMNS - 1]),
                (COLUMNS, left, right)
            );
            assert_eq!(lines[14].chars().nth(COLUMNS / 2), Some(middle));
            assert!(lines[ROWS + 1].starts_with("role 33") && lines[ROWS + 1].ends_with("role 33"));
        }
    }

    #[test]
    fn ascii_is_ascii_and_no_line_is_too_wide() {
        assert!(drawn("name", Charset::Ascii).join("").is_ascii());
        for charset in [Charset::Braille, Charset::Blocks, Charset::Ascii] {
            for name in [
                "",
                "x",
                "a name that is far too long for a corner",
                "漢字漢字漢字漢字漢字漢字漢字",
            ] {
                for line in drawn(name, charset) {
                    assert!(columns(&line) <= COLUMNS, "{line}");
                }
            }
        }
    }

    #[test]
    fn a_digit_up_to_nine_and_a_plus_from_ten() {
        assert_eq!([1, 9, 10, 200].map(sign), ['1', '9', '+', '+']);
    }

    #[test]
    fn long_names_are_shortened() {
        assert_eq!(
            shortened("bureaucraat 33", Charset::Braille),
            "bureaucraat 33"
        );
        assert_eq!(
            shortened("abcdefghijklmnopqrstuvwxyz", Charset::Braille),
            "abcdefghijklmnopqr…"
        );
    }
}
