//! Answers given beforehand on the command line: nothing is asked.

use crate::model::Scale;

/// What is wrong with answers on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum AnswersProblem {
    /// Another number of answers than statements.
    Number {
        /// Answers found.
        found: usize,
        /// Statements asked.
        expected: usize,
    },
    /// An answer that is not on the scale.
    Answer {
        /// Which one, from 1.
        number: usize,
        /// What was typed.
        found: String,
        scale: Scale,
    },
}

/// Reads `4,5,,3,…`: one answer per statement in file order, empty for skipped.
///
/// # Errors
/// When an answer is not on the scale, or there are more or fewer than `statements`.
pub(crate) fn given_answers(
    text: &str,
    statements: usize,
    scale: Scale,
) -> Result<Vec<Option<u8>>, AnswersProblem> {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let answer = |(place, part): (usize, &&str)| {
        let problem = || AnswersProblem::Answer {
            number: place + 1,
            found: (*part).to_owned(),
            scale,
        };
        match part.as_bytes() {
            [] => Ok(None),
            [digit @ b'0'..=b'9'] => Some(digit - b'0')
                .filter(|value| scale.contains(*value))
                .map(Some)
                .ok_or_else(problem),
            _ => Err(problem()),
        }
    };
    let answers: Vec<Option<u8>> = parts
        .iter()
        .enumerate()
        .map(answer)
        .collect::<Result<_, _>>()?;
    if answers.len() == statements {
        Ok(answers)
    } else {
        Err(AnswersProblem::Number {
            found: answers.len(),
            expected: statements,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{AnswersProblem, given_answers};
    use crate::model::Scale;

    #[test]
    fn an_empty_place_is_skipped() {
        let scale = Scale::new(1, 5).unwrap();
        assert_eq!(
            given_answers("4,, 3", 3, scale),
            Ok(vec![Some(4), None, Some(3)])
        );
    }

    #[test]
    fn nothing_is_guessed() {
        let scale = Scale::new(1, 5).unwrap();
        for (text, number) in [
            ("4,6", 2),
            ("0,4", 1),
            ("4,4.0", 2),
            ("-1,2", 1),
            ("4,٣", 2),
        ] {
            let found = text.split(',').nth(number - 1).unwrap().to_owned();
            let problem = AnswersProblem::Answer {
                number,
                found,
                scale,
            };
            assert_eq!(given_answers(text, 2, scale), Err(problem), "{text}");
        }
        let problem = AnswersProblem::Number {
            found: 1,
            expected: 2,
        };
        assert_eq!(given_answers("4", 2, scale), Err(problem));
    }
}
