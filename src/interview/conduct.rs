//! Conducts the interview: asks what the session says, and tells the session what was given.

use std::io;

use crate::model::wording::normalised;
use crate::model::{ByRole, Form, LanguageTag, Perspective, Questionnaire, Role, Statement, Tally};
use crate::texts::Texts;

use super::{
    Ask, Given, Leaving, Question, Reply, Review, ReviewEntry, ReviewReply, Session, Step,
};

/// What the interview is about, and in which words.
#[derive(Debug, Clone, Copy)]
pub struct Subject<'a> {
    /// The statements.
    pub questionnaire: &'a Questionnaire,
    /// Which of them are asked.
    pub form: Form,
    /// What the person keeps in mind.
    pub perspective: Perspective,
    /// The language of the statements.
    pub language: &'a LanguageTag,
    /// The words of the program.
    pub texts: &'static Texts,
}

/// How an interview ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Every statement was answered or skipped, and the review was left for the result.
    Finished,
    /// The same, because an input that no person types is at its end.
    InputEnded,
    /// Someone left before the end.
    Left(Leaving),
}

impl<'a> Subject<'a> {
    /// The sentence of a statement as this perspective asks it.
    #[must_use]
    pub fn sentence(&self, statement: &'a Statement) -> &'a str {
        let wording = match (self.perspective, &statement.colleague) {
            (Perspective::Colleague, Some(colleague)) => colleague,
            _ => &statement.text,
        };
        wording.get(self.language)
    }

    fn question(&self, session: &Session, turn: usize) -> Option<Question<'a>> {
        let statement = self.questionnaire.statement(session.place(turn)?)?;
        let words = &self.texts.interview;
        let mut question = Question {
            texts: self.texts,
            heading: (words.progress)(turn + 1, session.total()),
            position: (turn + 1, session.total()),
            reminder: (words.reminder)(self.perspective),
            text: self.sentence(statement),
            lowest: self.questionnaire.scale().lowest(),
            labels: self.labels(),
            skip: Some(self.questionnaire.skip().get(self.language)),
            old: session.given_at(turn),
            previous: None,
            words: answer_words(self.questionnaire),
        };
        let before = turn.checked_sub(1).and_then(|turn| session.given_at(turn));
        question.previous = before.map(|given| question.in_words(given));
        Some(question)
    }

    fn labels(&self) -> Vec<&'a str> {
        self.questionnaire
            .labels()
            .get(self.language)
            .iter()
            .map(String::as_str)
            .collect()
    }

    fn review(&self, session: &Session) -> Review<'a> {
        let words = &self.texts.interview;
        let entries = (0..session.total()).filter_map(|turn| {
            let question = self.question(session, turn)?;
            let given = session.given_at(turn)?;
            Some(ReviewEntry {
                given,
                answer: question.in_words(given),
                text: question.text,
            })
        });
        Review {
            texts: self.texts,
            summary: (words.done)(session.answered(), session.skipped()),
            reminder: (words.reminder)(self.perspective),
            helpful: self.helpful(session),
            entries: entries.collect(),
        }
    }

    /// The numbers of the skipped statements of roles with fewer than half answered, without naming a role.
    fn helpful(&self, session: &Session) -> Option<String> {
        let statement = |turn: usize| {
            session
                .place(turn)
                .and_then(|place| self.questionnaire.statement(place))
        };
        let mut tally = Tally::default();
        for turn in 0..session.total() {
            if let Some(statement) = statement(turn) {
                let answer = session.given_at(turn).and_then(Given::answer);
                tally.add(statement.role, statement.direction, answer);
            }
        }
        let numbers: Vec<String> = (0..session.total())
            .filter(|turn| session.given_at(*turn) == Some(Given::Skipped))
            .filter(|turn| statement(*turn).is_some_and(|s| !tally.0[s.role].valid()))
            .map(|turn| (turn + 1).to_string())
            .collect();
        (!numbers.is_empty()).then(|| (self.texts.interview.helpful)(&numbers))
    }
}

/// Asks until the end or until someone leaves. `keep` is called after every answer, before the next question; what it
/// returns is said beside that.
///
/// # Errors
/// When asking fails.
pub fn conduct(
    session: &mut Session,
    asker: &mut dyn Ask,
    subject: &Subject<'_>,
    keep: &mut dyn FnMut(&Session) -> Option<String>,
) -> io::Result<Ending> {
    loop {
        match session.step() {
            Step::Statement { turn, .. } => {
                let Some(question) = subject.question(session, turn) else {
                    return Ok(Ending::Finished);
                };
                match asker.question(&question)? {
                    Reply::Given(given) => {
                        session.give(given);
                        tell(keep(session), asker, true)?;
                    }
                    Reply::Back => {
                        if !session.back() {
                            asker.note(subject.texts.interview.lines.first)?;
                        }
                    }
                    Reply::Leave(leaving) => return Ok(Ending::Left(leaving)),
                }
            }
            Step::Review => match asker.review(&subject.review(session))? {
                ReviewReply::Open(turn) => session.open(turn),
                ReviewReply::Finish => return Ok(Ending::Finished),
                ReviewReply::InputEnded => return Ok(Ending::InputEnded),
                ReviewReply::Back => {
                    session.back();
                }
                ReviewReply::Leave(leaving) => return Ok(Ending::Left(leaving)),
            },
        }
    }
}

/// Says what keeping came to: beside what is asked next, or by itself when nothing is.
pub(super) fn tell(warning: Option<String>, asker: &mut dyn Ask, goes_on: bool) -> io::Result<()> {
    match warning {
        Some(warning) if goes_on => asker.note(&warning),
        Some(warning) => asker.say(&warning),
        None => Ok(()),
    }
}

/// Asks for the person's own idea of their mix: three ratings from 1 to 5, one per role.
///
/// `roles` gives the name and the summary of each role. Nothing when the person leaves.
///
/// # Errors
/// When asking fails.
pub fn guess(
    asker: &mut dyn Ask,
    texts: &'static Texts,
    roles: &ByRole<(&str, &str)>,
) -> io::Result<Result<ByRole<u8>, Leaving>> {
    let words = &texts.interview;
    let mut ratings: ByRole<Option<u8>> = ByRole::default();
    let mut place = 0;
    while let Some(role) = Role::ALL.get(place).copied() {
        let (name, summary) = roles[role];
        let text = (words.guess)(name, summary);
        let question = Question {
            texts,
            heading: (words.guess_heading)(place + 1, Role::ALL.len()),
            position: (place + 1, Role::ALL.len()),
            reminder: None,
            text: &text,
            lowest: 1,
            labels: words.ratings.to_vec(),
            skip: None,
            old: ratings[role].map(Given::Answer),
            previous: None,
            words: (1..)
                .zip(words.ratings)
                .map(|(n, word)| (normalised(word), Given::Answer(n)))
                .collect(),
        };
        match asker.question(&question)? {
            Reply::Given(given) => {
                ratings[role] = given.answer();
                place += 1;
            }
            Reply::Back => place = place.saturating_sub(1),
            Reply::Leave(leaving) => return Ok(Err(leaving)),
        }
    }
    Ok(ratings.all().ok_or(Leaving::Stop))
}

/// The labels and the words for skipping in every language of the questionnaire, normalised.
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
    labels.chain(skip).collect()
}
