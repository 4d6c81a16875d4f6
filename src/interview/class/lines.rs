//! Counting the hands of a room in plain lines.

use std::io;

use crate::interview::Leaving;
use crate::interview::lines::{Line, LineAsker, shortened};

use super::{
    AskRoom, CountQuestion, CountReply, Entry, EntryKey, EntryOutcome, Hands, Revealed,
    RevealedReply,
};

impl AskRoom for LineAsker<'_> {
    fn count(&mut self, question: &CountQuestion<'_>) -> io::Result<CountReply> {
        let words = question.texts.class;
        let (low, high) = (question.lowest, question.highest());
        if self.says_how() {
            for line in (words.instructions)(low, high) {
                self.write(&line)?;
            }
        }
        self.write("")?;
        self.write(&format!("{}.", question.heading))?;
        self.write(question.text)?;
        if self.says_options() {
            self.labels(question)?;
        }
        match question.old {
            None => {}
            Some(Hands::Skipped) => self.write(words.was_skipped)?,
            Some(hands) => {
                self.write(&(words.was_counted)(&hands.in_line().unwrap_or_default()))?;
            }
        }
        loop {
            let typed = match self.prompt(&(words.prompt)(low, high))? {
                Line::End => return Ok(CountReply::Leave(Leaving::Stop)),
                Line::NotText => {
                    self.write(question.texts.interview.lines.not_text)?;
                    continue;
                }
                Line::Text(typed) => typed.to_lowercase(),
            };
            let interview = question.texts.interview;
            let is_one_of = |keys: &[char]| keys.iter().any(|key| typed == key.to_string());
            if typed == "?" {
                self.write(question.text)?;
                self.labels(question)?;
            } else if is_one_of(interview.skip_keys) {
                self.write(interview.lines.noted_skip)?;
                return Ok(CountReply::Given(Hands::Skipped));
            } else if is_one_of(interview.back_keys) {
                return Ok(CountReply::Back);
            } else if is_one_of(interview.quit_keys) || typed == "\u{4}" {
                return Ok(CountReply::Leave(Leaving::Stop));
            } else {
                match understand(question, &typed) {
                    EntryOutcome::Counted(counts) => {
                        let total = counts.iter().sum();
                        self.write(&format!("{}.", (words.counted)(total, question.people)))?;
                        return Ok(CountReply::Given(Hands::Counted(counts)));
                    }
                    _ if typed.is_empty() && question.old.is_some() => {
                        return Ok(CountReply::Given(
                            question.old.cloned().unwrap_or(Hands::Skipped),
                        ));
                    }
                    _ => self.write(&(words.not_hands)(
                        &shortened(&typed),
                        question.labels.len(),
                    ))?,
                }
            }
        }
    }

    fn reveal(&mut self, revealed: &Revealed<'_>) -> io::Result<RevealedReply> {
        let question = &revealed.question;
        let (words, interview) = (question.texts.class, question.texts.interview);
        for ((value, label), count) in question.answers().zip(revealed.counts) {
            self.write(&(words.step)(value, label, *count))?;
        }
        self.write(revealed.discuss.as_deref().unwrap_or(words.no_hands))?;
        loop {
            let typed = match self.prompt(words.reveal_prompt)? {
                Line::End => return Ok(RevealedReply::Leave(Leaving::Stop)),
                Line::NotText => String::from("\u{fffd}"),
                Line::Text(typed) => typed.to_lowercase(),
            };
            let is_one_of = |keys: &[char]| keys.iter().any(|key| typed == key.to_string());
            if typed.is_empty() {
                return Ok(RevealedReply::Next);
            } else if is_one_of(words.correct_keys) {
                return Ok(RevealedReply::Correct);
            } else if is_one_of(interview.back_keys) {
                return Ok(RevealedReply::Back);
            } else if is_one_of(interview.quit_keys) || typed == "\u{4}" {
                return Ok(RevealedReply::Leave(Leaving::Stop));
            }
        }
    }
}

/// A line of numbers; after a `t` every digit is a hand.
fn understand(question: &CountQuestion<'_>, typed: &str) -> EntryOutcome {
    let tally = typed.strip_prefix(question.texts.class.tally_keys);
    let mut entry = Entry::new(question.lowest, question.labels.len(), None);
    if tally.is_some() {
        entry.press(EntryKey::Switch);
    }
    for character in tally.unwrap_or(typed).chars() {
        let digit = character
            .to_digit(10)
            .and_then(|digit| u8::try_from(digit).ok());
        match (digit, character) {
            (Some(digit), _) => entry.press(EntryKey::Digit(digit)),
            (None, ' ' | ',' | ';') => entry.press(EntryKey::Space),
            _ => return EntryOutcome::Wrong(0),
        };
    }
    entry.press(EntryKey::Confirm)
}

impl LineAsker<'_> {
    fn labels(&mut self, question: &CountQuestion<'_>) -> io::Result<()> {
        let words = &question.texts.interview.lines;
        for (value, label) in question.answers() {
            self.write(&(words.option)(&value.to_string(), label))?;
        }
        Ok(())
    }
}
