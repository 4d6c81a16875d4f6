//! What is done in a part: the votes, the roles as slides, the statements that divide the room.

use std::ops::Range;

use crate::ask::{Asked, Choice, RevealChoice, RoomSitting, Runner, or_back};
use crate::model::{Given, Part, PartKind, Role, RoomView, Sitting};
use crate::words::agenda as words;
use crate::words::capitalised;

use super::super::{choices, picture};
use super::{HalfDay, Turn, back, stop, to_list};

impl HalfDay<'_, '_, '_> {
    /// The words for what a part is for, while there is something to do in it.
    pub(super) fn task(&self, part: &Part) -> Option<String> {
        let language = self.room.context.language;
        match &part.kind {
            PartKind::Roles => Some(words::show_roles(language).to_owned()),
            PartKind::Discuss => {
                let show = words::show_divided(language).to_owned();
                (!self.divided().is_empty()).then_some(show)
            }
            kind @ (PartKind::Statements(_) | PartKind::Case(_) | PartKind::Situation(_)) => {
                let sitting = self.sitting(self.range(kind)?)?;
                let (done, of) = (sitting.done(), sitting.total());
                match done {
                    0 => Some(words::begin_vote(language).to_owned()),
                    done if done < of => Some(words::go_on_vote(language, done + 1, of)),
                    _ => None,
                }
            }
            PartKind::Welcome | PartKind::Alone | PartKind::Intention | PartKind::Break => None,
        }
    }

    pub(super) fn begin(&mut self, runner: &mut Runner<'_>) -> Asked<Turn> {
        let Some(part) = self.open() else {
            return Ok(Turn::Stay);
        };
        match &part.kind {
            PartKind::Roles => self.roles(runner),
            PartKind::Discuss => self.discuss(runner),
            PartKind::Statements(_) | PartKind::Case(_) | PartKind::Situation(_) => {
                self.vote(runner)
            }
            PartKind::Welcome | PartKind::Alone | PartKind::Intention | PartKind::Break => {
                Ok(Turn::Stay)
            }
        }
    }

    fn was_shown(&mut self) {
        if let Some(shown) = self.shown.get_mut(self.at) {
            *shown = true;
        }
    }

    /// The roles, each as a slide; behind the last one comes the next part.
    fn roles(&mut self, runner: &mut Runner<'_>) -> Asked<Turn> {
        let language = self.room.context.language;
        let mut at = 0;
        while let Some(role) = Role::ALL.get(at) {
            let (title, text) = self.slide(*role);
            let next = Role::ALL.get(at + 1).map(|role| self.slide(*role).0);
            let next = match next {
                Some(title) => Choice::new(Turn::Stay, &[], words::next(language, &title)),
                None => Choice::new(Turn::To(self.at + 1), &[], self.next()),
            };
            let choices = vec![
                next,
                back(Turn::Begin, language),
                to_list(Turn::List, language),
                stop(self.room.quit(), language),
            ];
            let lines = std::iter::once(title.clone()).chain(text.clone()).collect();
            match self.ask(&RoomView::Slide { title, text }, lines, choices, runner)? {
                Turn::Stay => at += 1,
                Turn::Begin if at == 0 => return Ok(Turn::Stay),
                Turn::Begin => at -= 1,
                Turn::List => return self.list(runner),
                turn => {
                    self.was_shown();
                    return Ok(turn);
                }
            }
        }
        Ok(Turn::Stay)
    }

    /// A role as everyone may see it: its name, and what there is to say.
    fn slide(&self, role: Role) -> (String, Vec<String>) {
        let (setup, language) = (self.room.setup, self.room.context.language);
        let tag = &setup.language;
        let texts = &setup.roles[role];
        let [strength, ..] = texts.strengths.get(tag);
        let [pitfall, ..] = &texts.pitfalls;
        let text = vec![
            capitalised(texts.summary.get(tag)) + ".",
            words::brings(language, texts.brings.get(tag)),
            words::strong(language, strength),
            words::watch(language, pitfall.text.get(tag)),
        ];
        (capitalised(texts.name.get(tag)), text)
    }

    /// The statements that divide the room most, as it showed hands for them.
    fn discuss(&mut self, runner: &mut Runner<'_>) -> Asked<Turn> {
        let divided = self.divided();
        let mut at = 0;
        while let Some(position) = divided.get(at) {
            let Some(sitting) = self.sitting(0..self.statements()) else {
                break;
            };
            let (form, countdown) = (Some(self.room.setup.form), Some(self.countdown));
            let subject = self.room.subject(form, &[], self.info.people, countdown);
            match self
                .room
                .show_hands(&subject, &sitting, *position, runner)?
            {
                Some(RevealChoice::Back) if at == 0 => return Ok(Turn::Stay),
                Some(RevealChoice::Back) => at -= 1,
                Some(RevealChoice::Correct) => self.count_again(*position, runner)?,
                Some(RevealChoice::Next) | None => at += 1,
            }
        }
        self.was_shown();
        Ok(Turn::Stay)
    }

    /// The positions of the statements to talk about, the most divided first.
    pub(super) fn divided(&self) -> Vec<usize> {
        let setup = self.room.setup;
        let votes = picture::votes(&self.given, &self.info, setup);
        let places = picture::to_discuss(votes, setup, self.room.context);
        let position = |place: usize| {
            let mut asked = setup.instrument.questionnaire.places(setup.form);
            asked.position(|asked| asked == place)
        };
        places.into_iter().filter_map(position).collect()
    }

    fn statements(&self) -> usize {
        self.given.len() - self.room.setup.choices.len()
    }

    /// Which items a part votes on; nothing where there is no vote.
    pub(super) fn range(&self, kind: &PartKind) -> Option<Range<usize>> {
        if kind.form().is_some() {
            return Some(0..self.statements());
        }
        let item = kind.choice()?;
        let choices = &self.room.setup.choices;
        let at = self.statements() + choices.iter().position(|choice| *choice == item)?;
        Some(at..at + 1)
    }

    fn sitting(&self, range: Range<usize>) -> Option<RoomSitting> {
        Sitting::resumed(self.given.get(range)?.to_vec())
    }

    /// The vote of the part that is open; leaving it leads back to the part.
    fn vote(&mut self, runner: &mut Runner<'_>) -> Asked<Turn> {
        let range = self.open().and_then(|part| self.range(&part.kind));
        let sitting = |range: Range<usize>| Some((range.start, self.sitting(range)?));
        if let Some((start, sitting)) = range.and_then(sitting) {
            self.count(start, None, sitting, runner)?;
        }
        Ok(Turn::Stay)
    }

    /// Counts one of these items again: the only one, or the one that is asked for.
    pub(super) fn correct(&mut self, range: Range<usize>, runner: &mut Runner<'_>) -> Asked<Turn> {
        let at = match range.len() {
            1 => Some(0),
            total => self.room.which(total, runner)?,
        };
        if let Some(at) = at {
            self.count_again(range.start + at, runner)?;
        }
        Ok(Turn::Stay)
    }

    /// Counts the hands for one item again, and leaves the others as they are.
    fn count_again(&mut self, position: usize, runner: &mut Runner<'_>) -> Asked<()> {
        let range = match self.statements() {
            statements if position < statements => 0..statements,
            _ => position..position + 1,
        };
        let at = position - range.start;
        let items = self.given.get(range.clone()).unwrap_or_default();
        // As if none were open, so that it is the only one that is asked.
        let closed = items
            .iter()
            .map(|given| Some(given.clone().unwrap_or(Given::Skipped)));
        let Some(mut sitting) = Sitting::resumed(closed.collect()) else {
            return Ok(());
        };
        sitting.open(at);
        self.count(range.start, Some(at), sitting, runner)
    }

    /// Counts hands from this item on, or for the only one that is to be kept; what was counted is kept, also of a vote that is left.
    fn count(
        &mut self,
        start: usize,
        only: Option<usize>,
        mut sitting: RoomSitting,
        runner: &mut Runner<'_>,
    ) -> Asked<()> {
        let setup = self.room.setup;
        let all = choices::questions(setup, self.room.context.language);
        let choice = start.checked_sub(self.statements());
        let form = choice.is_none().then_some(setup.form);
        let choices = choice.and_then(|at| all.get(at..=at)).unwrap_or_default();
        let Self {
            room,
            info,
            given,
            at: part,
            countdown,
            ..
        } = self;
        let subject = room.subject(form, choices, info.people, Some(*countdown));
        let mut keep = |sitting: &RoomSitting| {
            let items = given.iter_mut().skip(start).zip(sitting.items());
            let items = items.enumerate();
            for (_, (kept, counted)) in items.filter(|(at, _)| only.is_none_or(|only| only == *at))
            {
                kept.clone_from(counted);
            }
            if let Some(spent) = info.spent.get_mut(*part) {
                *spent = countdown.spent().as_secs();
            }
            room.keep(info, given)
        };
        let voted = or_back(room.vote(&subject, &mut sitting, runner, &mut keep))?;
        if voted.is_none() && only.is_none() {
            let language = self.room.context.language;
            let (done, of) = (sitting.done(), sitting.total());
            runner.note(&words::vote_left(language, done, of, self.room.quit()))?;
        }
        Ok(())
    }
}
