//! Ranking in plain lines: the whole order in one line.

use std::io;

use crate::interview::{CaseQuestion, CaseReply, Leaving, Ranking};

use super::{Line, LineAsker, shortened};

impl LineAsker<'_> {
    /// Asks for the order of three ways to act.
    pub(super) fn rank(&mut self, question: &CaseQuestion<'_>) -> io::Result<CaseReply> {
        let words = question.texts.cases;
        self.write("")?;
        self.write(&format!("{}.", question.heading))?;
        self.read_out(question)?;
        if let Some(places) = question.old {
            self.write(&(words.before)(&Ranking::of(places).typed()))?;
        }
        if question.skipped {
            self.write(words.skipped_before)?;
        }
        loop {
            let typed = match self.prompt(words.prompt)? {
                Line::End => return Ok(CaseReply::Leave(Leaving::Stop)),
                Line::NotText => {
                    self.write(question.texts.interview.lines.not_text)?;
                    continue;
                }
                Line::Text(typed) => typed,
            };
            if typed == "?" {
                self.read_out(question)?;
                continue;
            }
            if let Some(reply) = word(question, &typed) {
                return Ok(reply);
            }
            if let Some(ranking) = Ranking::read(&typed)
                && let Some(places) = ranking.places()
            {
                self.write(&(words.noted)(&ranking.typed()))?;
                return Ok(CaseReply::Ranked(places));
            }
            self.write(&(words.not_an_order)(&shortened(&typed)))?;
        }
    }

    fn read_out(&mut self, question: &CaseQuestion<'_>) -> io::Result<()> {
        self.write(&format!("{}.", question.title))?;
        self.write(question.text)?;
        for (number, action) in (1..).zip(question.actions) {
            self.write(&format!("{number}: {action}"))?;
        }
        Ok(())
    }
}

/// A letter that is no part of an order.
fn word(question: &CaseQuestion<'_>, typed: &str) -> Option<CaseReply> {
    let words = question.texts.interview;
    let mut characters = typed.chars();
    let (Some(key), None) = (characters.next(), characters.next()) else {
        return None;
    };
    let key = key.to_lowercase().next().unwrap_or(key);
    match key {
        _ if words.skip_keys.contains(&key) => Some(CaseReply::Skipped),
        _ if words.back_keys.contains(&key) => Some(CaseReply::Back),
        _ if words.quit_keys.contains(&key) => Some(CaseReply::Leave(Leaving::Stop)),
        _ => None,
    }
}
