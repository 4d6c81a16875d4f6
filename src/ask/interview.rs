//! The interview of one person: asks what the sitting says, and tells the sitting what was given.

use std::cell::Cell;

use crate::model::wording::normalised;
use crate::model::{
    Given, LanguageTag, Perspective, Position, Questionnaire, Sitting, Statement, Tally,
};
use crate::words;
use crate::words::Language;
use crate::words::interview::Quit;

use super::prompt::{Asked, Leaving, Reply};
use super::question::Question;
use super::review::{AnswersSoFar, Review, ReviewChoice, ReviewEntry};
use super::runner::Runner;
use super::statement;

/// What the interview is about, and in which words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject<'a> {
    pub(crate) questionnaire: &'a Questionnaire,
    /// The places of those that are asked, in the order of asking.
    pub(crate) order: &'a [usize],
    /// What the person keeps in mind.
    pub(crate) perspective: Perspective,
    pub(crate) language: &'a LanguageTag,
    pub(crate) spoken: Language,
    /// A digit needs Enter.
    pub(crate) confirm: bool,
    /// Where leaving leads to, which changes when answers can't be kept any more; going back from the first statement too, when that is a menu.
    pub(crate) quit: &'a Cell<Quit>,
}

/// How an interview came to its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    /// The person went on to the result.
    Finished,
    /// An input that nobody types is at its end.
    InputEnded,
}

impl<'a> Subject<'a> {
    fn statement(&self, position: usize) -> Option<&'a Statement> {
        self.questionnaire.statement(*self.order.get(position)?)
    }

    fn question(&self, sitting: &Sitting, position: usize) -> Option<Question<'a>> {
        let statement = self.statement(position)?;
        let scale = self.questionnaire.scale();
        let labels = self.questionnaire.labels().get(self.language);
        let mut question = Question {
            spoken: self.spoken,
            heading: words::interview::progress(self.spoken, position + 1, sitting.total()),
            position: (position + 1, sitting.total()),
            reminder: words::interview::reminder(self.spoken, self.perspective),
            text: statement.wording(self.perspective, self.language),
            lowest: scale.lowest(),
            labels: labels.iter().map(String::as_str).collect(),
            skip: Some(match self.perspective {
                Perspective::Colleague => words::interview::cannot_say(self.spoken),
                _ => self.questionnaire.skip().get(self.language),
            }),
            quit: self.quit.get(),
            old: sitting.given(position).copied(),
            old_is: words::interview::chosen(self.spoken),
            previous: None,
            words: answer_words(self.questionnaire),
        };
        let before = position
            .checked_sub(1)
            .and_then(|before| sitting.given(before));
        question.previous = before.map(|given| question.in_words(*given));
        Some(question)
    }

    fn answered(&self, sitting: &Sitting) -> AnswersSoFar<'a> {
        let entries = (0..sitting.total()).filter_map(|position| {
            let question = self.question(sitting, position)?;
            let given = *sitting.given(position)?;
            Some(ReviewEntry {
                answer: question.in_words(given),
                text: question.text,
            })
        });
        let skipped = sitting.done() - sitting.answered();
        AnswersSoFar {
            spoken: self.spoken,
            summary: words::interview::done(self.spoken, sitting.answered(), skipped),
            perspective: self.perspective,
            quit: self.quit.get(),
            helpful: self.helpful(sitting),
            entries: entries.collect(),
        }
    }

    /// The numbers of the skipped statements of roles with fewer than half answered, without naming a role.
    fn helpful(&self, sitting: &Sitting) -> Option<String> {
        let positions = || 0..sitting.total();
        let mut tally = Tally::default();
        for position in positions() {
            if let Some(statement) = self.statement(position) {
                let answer = sitting.given(position).and_then(|given| given.answer());
                tally.add(statement.role, statement.keying, answer);
            }
        }
        let numbers: Vec<String> = positions()
            .filter(|position| sitting.given(*position) == Some(&Given::Skipped))
            .filter(|position| {
                let statement = self.statement(*position);
                statement.is_some_and(|statement| !tally.roles[statement.role].valid())
            })
            .map(|position| (position + 1).to_string())
            .collect();
        (!numbers.is_empty()).then(|| words::interview::helpful(self.spoken, &numbers))
    }
}

/// Asks until the end. `keep` is called after every answer, before the next question; what it
/// returns is said.
pub(crate) fn interview(
    sitting: &mut Sitting,
    runner: &mut Runner<'_>,
    subject: &Subject<'_>,
    keep: &mut dyn FnMut(&Sitting) -> Option<String>,
) -> Asked<Ending> {
    let mut opened = None;
    // Whoever comes with all answers given comes for the list.
    let mut listed = sitting.position() == Position::End;
    loop {
        let (Position::Item(position) | Position::Opened(position)) = sitting.position() else {
            let review = Review::new(subject.answered(sitting), listed, opened.take());
            listed = false;
            match runner.ask(review)? {
                ReviewChoice::Open(position) => {
                    opened = Some(position);
                    sitting.open(position);
                }
                ReviewChoice::Finish => return Ok(Ending::Finished),
                ReviewChoice::InputEnded => return Ok(Ending::InputEnded),
                ReviewChoice::Back => drop(sitting.back()),
            }
            continue;
        };
        let Some(question) = subject.question(sitting, position) else {
            return Ok(Ending::Finished);
        };
        match runner.ask(statement::StatementPrompt::new(question, subject.confirm))? {
            Reply::Given(given) => {
                sitting.give(given);
                sitting.advance();
                runner.warn(keep(sitting))?;
            }
            Reply::Back if sitting.back() => {}
            Reply::Back if subject.quit.get() == Quit::ToMenu => return Err(Leaving::Stop.into()),
            Reply::Back => runner.note(words::interview::lines::first(subject.spoken))?,
        }
    }
}

/// The labels and the words for skipping in every language, normalised.
fn answer_words(questionnaire: &Questionnaire) -> Vec<(String, Given)> {
    let labels = questionnaire.labels().iter().flat_map(|(_, labels)| {
        (questionnaire.scale().lowest()..)
            .zip(labels)
            .map(|(value, label)| (normalised(label), Given::Answer(value)))
    });
    let skip = questionnaire
        .skip()
        .iter()
        .map(|(_, skip)| (normalised(skip), Given::Skipped));
    let cannot_say = Language::ALL.map(words::interview::cannot_say);
    let cannot_say = cannot_say.map(|words| (normalised(words), Given::Skipped));
    labels.chain(skip).chain(cannot_say).collect()
}
