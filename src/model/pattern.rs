//! Patterns in the answers that say something about how they were given, not about the person.

/// How many answers it takes before all of them being equal says something.
pub(crate) const FEWEST_IN_A_STRAIGHT_LINE: usize = 6;

/// Whether at least six answers are given and all of them are the same.
///
/// On the raw answers: with reversed statements among them nobody agrees with everything by conviction.
pub fn straight_line(answers: impl IntoIterator<Item = Option<u8>>) -> bool {
    let mut given = answers.into_iter().flatten();
    let Some(first) = given.next() else {
        return false;
    };
    let mut number = 1;
    for answer in given {
        if answer != first {
            return false;
        }
        number += 1;
    }
    number >= FEWEST_IN_A_STRAIGHT_LINE
}

/// The longest stretch of equal answers in the order they were presented; a missing answer ends a stretch.
pub fn longest_run(answers: impl IntoIterator<Item = Option<u8>>) -> u32 {
    let (mut longest, mut run, mut last) = (0, 0, None);
    for answer in answers {
        run = match answer {
            None => 0,
            Some(_) if answer == last => run + 1,
            Some(_) => 1,
        };
        last = answer;
        longest = longest.max(run);
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::{longest_run, straight_line};

    #[test]
    fn a_missing_answer_ends_a_stretch() {
        assert_eq!(longest_run([Some(4), Some(4), None, Some(4)]), 2);
        assert_eq!(longest_run([None, None]), 0);
        assert_eq!(longest_run([Some(1), Some(2), Some(2), Some(2)]), 3);
    }

    #[test]
    fn six_equal_answers_are_a_straight_line_and_five_are_not() {
        assert!(straight_line([Some(0); 6]));
        assert!(!straight_line([Some(0); 5]));
    }

    #[test]
    fn missing_answers_neither_count_for_a_straight_line_nor_break_it() {
        let mut answers = vec![Some(3); 5];
        answers.extend([None; 7]);
        assert!(!straight_line(answers.iter().copied()));
        answers.push(Some(3));
        assert!(straight_line(answers));
        assert!(!straight_line([None; 24]));
        assert!(!straight_line([]));
    }

    #[test]
    fn one_other_answer_breaks_a_straight_line() {
        let mut answers = [Some(3); 24];
        answers[23] = Some(4);
        assert!(!straight_line(answers));
    }
}
