//! Patterns in the answers that say something about how they were given, not about the person.

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
    use super::longest_run;

    #[test]
    fn a_missing_answer_ends_a_stretch() {
        assert_eq!(longest_run([Some(4), Some(4), None, Some(4)]), 2);
        assert_eq!(longest_run([None, None]), 0);
        assert_eq!(longest_run([Some(1), Some(2), Some(2), Some(2)]), 3);
    }
}
