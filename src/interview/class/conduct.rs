//! Conducts the voting of a room: asks what the session says, and tells the session what was counted.

use std::io;

use crate::interview::Leaving;
use crate::interview::conduct::tell;
use crate::model::{Form, LanguageTag, Questionnaire};
use crate::statistics::{Camp, Camps, Counts, Opening};
use crate::texts::Texts;
use crate::texts::class::Discussion;

use super::{
    AskRoom, ClassSession, ClassStep, CountQuestion, CountReply, Hands, Revealed, RevealedReply,
};

/// What the room votes on, and in which words.
#[derive(Debug, Clone, Copy)]
pub struct ClassSubject<'a> {
    /// The statements.
    pub questionnaire: &'a Questionnaire,
    /// Which of them are asked.
    pub form: Form,
    /// The language of the statements.
    pub language: &'a LanguageTag,
    /// The words of the program.
    pub texts: &'static Texts,
    /// The number of people in the room, when it is known.
    pub people: Option<u64>,
    /// The counts are shown while they are typed.
    pub open: bool,
}

/// How a vote ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClassEnding {
    /// Every statement was counted or skipped.
    Finished,
    /// Someone left before the end.
    Left(Leaving),
}

impl<'a> ClassSubject<'a> {
    fn question(&self, session: &'a ClassSession, turn: usize) -> Option<CountQuestion<'a>> {
        let place = self.questionnaire.places(self.form).nth(turn)?;
        let statement = self.questionnaire.statement(place)?;
        let labels = self.questionnaire.labels().get(self.language);
        Some(CountQuestion {
            texts: self.texts,
            heading: (self.texts.interview.progress)(turn + 1, session.given().len()),
            text: statement.text.get(self.language),
            lowest: self.questionnaire.scale().lowest(),
            labels: labels.iter().map(String::as_str).collect(),
            old: session.given_at(turn),
            people: self.people,
            open: self.open,
        })
    }

    fn revealed(&self, session: &'a ClassSession, turn: usize) -> Option<Revealed<'a>> {
        let counts = session.given_at(turn)?.counts()?;
        let scale = self.questionnaire.scale();
        Some(Revealed {
            question: self.question(session, turn)?,
            counts,
            discuss: opening_question(&Counts::of(scale, counts), self.questionnaire, self.texts),
        })
    }
}

/// The question that opens a discussion of these hands; nothing when there are none.
#[must_use]
pub fn opening_question(
    counts: &Counts,
    questionnaire: &Questionnaire,
    texts: &Texts,
) -> Option<String> {
    let camps = Camps::of(counts, questionnaire.scale());
    let discussion = match camps.opening() {
        _ if counts.answered() == 0 => return None,
        Opening::ImagineTheOtherView => Discussion::Imagine,
        Opening::StartWith(Camp::Disagreeing) => Discussion::Disagreeing(camps.disagreeing),
        Opening::StartWith(Camp::Agreeing) => Discussion::Agreeing(camps.agreeing),
    };
    Some((texts.class.discuss)(discussion))
}

/// Asks until the end or until someone leaves. `keep` is called after every statement, before the next one; what it
/// returns is said beside that.
///
/// # Errors
/// When asking fails.
pub fn conduct_class(
    session: &mut ClassSession,
    asker: &mut dyn AskRoom,
    subject: &ClassSubject<'_>,
    keep: &mut dyn FnMut(&ClassSession) -> Option<String>,
) -> io::Result<ClassEnding> {
    loop {
        let before = session.clone();
        match session.step() {
            ClassStep::Count(turn) => {
                let Some(question) = subject.question(&before, turn) else {
                    return Ok(ClassEnding::Finished);
                };
                match asker.count(&question)? {
                    CountReply::Given(hands) => {
                        session.give(hands);
                        let warning = keep(session);
                        tell(warning, asker, session.step() != ClassStep::Done)?;
                    }
                    CountReply::Back => back(session, asker, subject)?,
                    CountReply::Leave(leaving) => return Ok(ClassEnding::Left(leaving)),
                }
            }
            ClassStep::Reveal(turn) => {
                let Some(revealed) = subject.revealed(&before, turn) else {
                    session.next();
                    continue;
                };
                match asker.reveal(&revealed)? {
                    RevealedReply::Next => session.next(),
                    RevealedReply::Correct => session.correct(),
                    RevealedReply::Back => back(session, asker, subject)?,
                    RevealedReply::Leave(leaving) => return Ok(ClassEnding::Left(leaving)),
                }
            }
            ClassStep::Done => return Ok(ClassEnding::Finished),
        }
    }
}

fn back(
    session: &mut ClassSession,
    asker: &mut dyn AskRoom,
    subject: &ClassSubject<'_>,
) -> io::Result<()> {
    if session.back() {
        return Ok(());
    }
    asker.note(subject.texts.interview.lines.first)
}

impl Hands {
    /// The hands in a line: "12 3 0 4 6".
    #[must_use]
    pub fn in_line(&self) -> Option<String> {
        let numbers: Vec<String> = self.counts()?.iter().map(u64::to_string).collect();
        Some(numbers.join(" "))
    }
}
