//! Where a problem is, the same in every language: `FILE:LINE:COLUMN: (id) `, as editors and terminals understand it.

use crate::error::Problem;

/// The longest piece of a file that is repeated in a sentence, in characters.
const LONGEST_QUOTE: usize = 60;

/// A sentence about a problem, with its place in front.
pub(crate) fn placed(problem: &Problem, sentence: &str) -> String {
    let place = &problem.place;
    let (file, line, column) = (place.file.display(), place.line, place.column);
    match &problem.id {
        Some(id) => format!("{file}:{line}:{column}: ({}) {sentence}", shortened(id)),
        None => format!("{file}:{line}:{column}: {sentence}"),
    }
}

/// A piece of a file between quotes, shortened when it is long.
pub(crate) fn quoted(text: &str) -> String {
    format!("\"{}\"", shortened(text).replace('\n', "\\n"))
}

/// The start of a piece of a file.
pub(crate) fn shortened(text: &str) -> String {
    match text.char_indices().nth(LONGEST_QUOTE) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::{placed, quoted};
    use crate::error::{Location, Problem, ProblemKind, TextProblem};

    #[test]
    fn the_place_comes_first_and_the_id_when_it_is_known() {
        let mut problem = Problem {
            place: Location {
                file: PathBuf::from("own.toml"),
                line: 12,
                column: 8,
            },
            id: None,
            kind: ProblemKind::Text(TextProblem::Empty),
        };
        assert_eq!(placed(&problem, "empty"), "own.toml:12:8: empty");
        problem.id = Some("s03".to_owned());
        assert_eq!(placed(&problem, "empty"), "own.toml:12:8: (s03) empty");
    }

    #[test]
    fn a_piece_stays_on_one_line() {
        assert_eq!(quoted("a\nb"), "\"a\\nb\"");
    }

    #[test]
    fn a_long_piece_is_shortened_between_characters() {
        assert_eq!(quoted("één"), "\"één\"");
        assert_eq!(quoted(&"é".repeat(61)), format!("\"{}…\"", "é".repeat(60)));
    }
}
