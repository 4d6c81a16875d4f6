//! The codes that survey programs write before and beside names.

/// How much of the end of a column's name is looked at, in characters.
const LONGEST_NAME: usize = 2000;

/// The longest code of a question, in characters.
const LONGEST_CODE: usize = 24;

/// The end of a name, when it is very long.
pub(in crate::answers) fn end_of(name: &str) -> &str {
    let longer = name.chars().count().saturating_sub(LONGEST_NAME);
    let start = name.char_indices().nth(longer).map_or(0, |(at, _)| at);
    name.get(start..).unwrap_or(name)
}

/// The code and the rest of a word in which both are written as one: `s01voordat`, `727494X1X1s01`.
pub(in crate::answers) fn parts(word: &str) -> impl Iterator<Item = &str> {
    let code = limesurvey_code(word).or_else(|| question_code(word));
    let (code, rest) = word
        .split_at_checked(code.unwrap_or(0))
        .unwrap_or(("", word));
    [code, rest].into_iter().filter(|part| !part.is_empty())
}

/// The length of LimeSurvey's numbers of survey, group and question.
fn limesurvey_code(word: &str) -> Option<usize> {
    let mut rest = word;
    for part in 0..3 {
        let number = rest.trim_start_matches(|c: char| c.is_ascii_digit());
        if number.len() == rest.len() {
            return None;
        }
        rest = if part < 2 {
            number.strip_prefix('x')?
        } else {
            number
        };
    }
    Some(word.len() - rest.len()).filter(|_| !rest.is_empty())
}

/// The length of letters and a number with letters after them.
fn question_code(word: &str) -> Option<usize> {
    let number = word
        .find(|c: char| c.is_ascii_digit())
        .filter(|at| *at > 0)?;
    let rest = word
        .get(number..)?
        .trim_start_matches(|c: char| c.is_ascii_digit());
    rest.starts_with(char::is_alphabetic)
        .then(|| word.len() - rest.len())
}

/// Whether a word may be the code of a question or a number.
pub(in crate::answers) fn is_code(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit()) && word.chars().count() <= LONGEST_CODE
}

/// A word without the number that is written right after it, when there is one.
pub(in crate::answers) fn without_number(word: &str) -> Option<&str> {
    let text = word.trim_end_matches(|c: char| c.is_ascii_digit());
    Some(text).filter(|text| text.len() < word.len() && !text.is_empty())
}
