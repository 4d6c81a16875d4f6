//! The vote of a room: asks what the sitting says, and tells the sitting what was counted.

use std::cell::Cell;
use std::io;

use crate::model::{Form, Given, LanguageTag, Position, Questionnaire, RoomView, Sitting};
use crate::statistics::Counts;
use crate::words;
use crate::words::Language;
use crate::words::interview::Quit;
use crate::words::room::{choice_opening, opening};

use super::count::{CountQuestion, RoomChoice};
use super::countdown::Countdown;
use super::hands::ShowOfHands;
use super::prompt::{Asked, Reply};
use super::reveal::{Reveal, RevealChoice};
use super::runner::Runner;

/// The hands per answer that were counted for each statement.
pub(crate) type RoomSitting = Sitting<Vec<u64>>;

/// What the room votes on, and in which words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RoomSubject<'a> {
    pub(crate) questionnaire: &'a Questionnaire,
    /// Which of them are asked; nothing for none.
    pub(crate) form: Option<Form>,
    pub(crate) language: &'a LanguageTag,
    pub(crate) spoken: Language,
    /// The number of people in the room, when it is known.
    pub(crate) people: Option<u64>,
    /// The cases and situations that come after the statements.
    pub(crate) choices: &'a [RoomChoice<'a>],
    /// Whether the counts are shown while they are typed.
    pub(crate) open: bool,
    /// Where leaving leads to; that changes when counts can't be kept any more.
    pub(crate) quit: &'a Cell<Quit>,
    /// The time for it, where there is one.
    pub(crate) countdown: Option<Countdown>,
}

impl<'a> RoomSubject<'a> {
    fn question(&self, sitting: &RoomSitting, position: usize) -> Option<CountQuestion<'a>> {
        let blank = CountQuestion {
            language: self.spoken,
            heading: String::new(),
            text: String::new(),
            about: None,
            lowest: 1,
            labels: Vec::new(),
            names: Vec::new(),
            old: sitting.given(position).cloned(),
            people: self.people,
            open: self.open,
            quit: self.quit.get(),
        };
        let Some(choice) = self.choice(position) else {
            return self.statement(position, blank);
        };
        Some(CountQuestion {
            heading: choice.heading.clone(),
            text: choice.title.clone(),
            about: Some(choice.about),
            labels: choice.answers.iter().map(|answer| answer.text).collect(),
            old: match blank.old {
                Some(Given::Answer(counts)) => Some(Given::Answer(choice.in_shown_order(&counts))),
                old => old,
            },
            ..blank
        })
    }

    fn statement(&self, position: usize, blank: CountQuestion<'a>) -> Option<CountQuestion<'a>> {
        let mut places = self.questionnaire.places(self.form?);
        let statement = self.questionnaire.statement(places.nth(position)?)?;
        let labels = self.questionnaire.labels().get(self.language);
        Some(CountQuestion {
            heading: words::interview::progress(self.spoken, position + 1, self.statements()),
            text: statement.text.get(self.language).clone(),
            lowest: self.questionnaire.scale().lowest(),
            labels: labels.iter().map(String::as_str).collect(),
            ..blank
        })
    }

    fn statements(&self) -> usize {
        let asked = self
            .form
            .map(|form| self.questionnaire.places(form).count());
        asked.unwrap_or(0)
    }

    /// The case or situation at this position; nothing for a statement.
    fn choice(&self, position: usize) -> Option<&'a RoomChoice<'a>> {
        self.choices.get(position.checked_sub(self.statements())?)
    }

    fn reveal(
        &self,
        question: CountQuestion<'a>,
        choice: Option<&'a RoomChoice<'a>>,
        counts: Vec<u64>,
    ) -> Reveal<'a> {
        let scale = self.questionnaire.scale();
        let hands = Counts::of(scale, &counts);
        let shown = match choice {
            None => Reveal::new(
                question,
                counts,
                opening(self.spoken, &hands, scale, self.people),
            ),
            Some(choice) => {
                let discuss = choice_opening(self.spoken, &counts, &choice.names(), self.people);
                Reveal::new(choice.revealed(question), counts, discuss)
            }
        };
        shown.timed(self.countdown)
    }
}

/// Asks until the end. `keep` is called after every statement, before its hands are shown, and
/// `show` with what a room may see whenever that changes; what they return is said.
pub(crate) fn vote(
    sitting: &mut RoomSitting,
    runner: &mut Runner<'_>,
    subject: &RoomSubject<'_>,
    keep: &mut dyn FnMut(&RoomSitting) -> Option<String>,
    show: &mut dyn FnMut(&RoomView) -> Option<String>,
) -> Asked<()> {
    while let Position::Item(position) | Position::Opened(position) = sitting.position() {
        let Some(question) = subject.question(sitting, position) else {
            break;
        };
        let view = RoomView::Statement(question.view(None));
        // What does not reach the room's window is said with the hands.
        let _said_later = show(&view);
        let given = match runner.ask(ShowOfHands::new(question.clone()).timed(subject.countdown))? {
            Reply::Given(given) => given,
            Reply::Back => {
                back(sitting, runner, subject)?;
                continue;
            }
        };
        let choice = subject.choice(position);
        sitting.give(match (choice, given.clone()) {
            (Some(choice), Given::Answer(counts)) => Given::Answer(choice.by_role(&counts)),
            (_, given) => given,
        });
        let unkept = keep(sitting);
        let Given::Answer(counts) = given else {
            runner.warn(unkept)?;
            sitting.advance();
            continue;
        };
        match reveal(
            subject.reveal(question, choice, counts),
            unkept,
            runner,
            show,
        )? {
            RevealChoice::Next => sitting.advance(),
            RevealChoice::Correct => {}
            RevealChoice::Back => back(sitting, runner, subject)?,
        }
    }
    Ok(())
}

/// Shows the hands that were counted for a statement again; nothing where none were.
pub(crate) fn show_hands(
    sitting: &RoomSitting,
    position: usize,
    runner: &mut Runner<'_>,
    subject: &RoomSubject<'_>,
    show: &mut dyn FnMut(&RoomView) -> Option<String>,
) -> Asked<Option<RevealChoice>> {
    let Some(Given::Answer(counts)) = sitting.given(position).cloned() else {
        return Ok(None);
    };
    let Some(question) = subject.question(sitting, position) else {
        return Ok(None);
    };
    let shown = subject.reveal(question, subject.choice(position), counts);
    reveal(shown, None, runner, show).map(Some)
}

/// Shows hands here and in the room's window, with what could not be kept before what could not be shown there.
fn reveal(
    mut shown: Reveal<'_>,
    unkept: Option<String>,
    runner: &mut Runner<'_>,
    show: &mut dyn FnMut(&RoomView) -> Option<String>,
) -> Asked<RevealChoice> {
    let mut said = unkept;
    loop {
        let unseen = show(&shown.view());
        runner.warn(said.take().or(unseen))?;
        match runner.ask(shown.clone())? {
            None => shown.turn(),
            Some(revealed) => return Ok(revealed),
        }
    }
}

fn back(
    sitting: &mut RoomSitting,
    runner: &mut Runner<'_>,
    subject: &RoomSubject<'_>,
) -> io::Result<()> {
    if sitting.back() {
        return Ok(());
    }
    runner.note(words::interview::lines::first(subject.spoken))
}
