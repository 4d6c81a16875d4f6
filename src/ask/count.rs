//! A statement that a room votes on, as it is asked.

use crate::model::{Given, Role, RoomStatement, ShownHands};
use crate::words::interview::Quit;
use crate::words::{self, Language, Numbers, room};

/// A statement whose hands are to be counted.
#[derive(Debug, Clone)]
pub(crate) struct CountQuestion<'a> {
    pub(crate) language: Language,
    /// Where this statement stands: "Statement 3 of 12".
    pub(crate) heading: String,
    /// The statement, or what is asked about a case or a situation.
    pub(crate) text: String,
    /// Of a case or a situation: what is going on.
    pub(crate) about: Option<&'a str>,
    pub(crate) lowest: u8,
    /// One label per answer, lowest first.
    pub(crate) labels: Vec<&'a str>,
    /// What the answers stand for, told with the hands; none where the labels say it.
    pub(crate) names: Vec<&'a str>,
    /// What was counted here before: hands per answer, lowest first.
    pub(crate) old: Option<Given<Vec<u64>>>,
    /// The number of people in the room, when it is known.
    pub(crate) people: Option<u64>,
    /// Whether the counts are shown while they are typed, until someone chooses otherwise here.
    pub(crate) open: bool,
    /// Where leaving leads to.
    pub(crate) quit: Quit,
}

impl<'a> CountQuestion<'a> {
    /// The answers with their labels, lowest first.
    pub(crate) fn answers(&self) -> impl Iterator<Item = (u8, &str)> {
        (self.lowest..).zip(self.labels.iter().copied())
    }

    fn names(&self) -> &[&'a str] {
        if self.names.is_empty() {
            &self.labels
        } else {
            &self.names
        }
    }

    /// The answers with what stands beside their bars, lowest first.
    pub(super) fn bars(&self) -> impl Iterator<Item = (u8, &'a str)> {
        (self.lowest..).zip(self.names().iter().copied())
    }

    /// How many of these hands were counted.
    pub(super) fn counted(&self, counts: &[u64]) -> String {
        room::counted(self.language, counts.iter().sum(), self.people)
    }

    /// The same above their bars, whose percentages may be rounded.
    pub(super) fn counted_in_bars(&self, counts: &[u64]) -> String {
        let counted = self.counted(counts);
        let percents = self.language.numbers().percents(counts);
        if Numbers::are_rounded(&percents) {
            room::counted_rounded(self.language, &counted)
        } else {
            counted
        }
    }

    /// The same without what is going on.
    pub(super) fn bare(&self) -> Self {
        Self {
            about: None,
            ..self.clone()
        }
    }

    /// The question as it stands with its hands, and with less and less beside them for a screen that has no room for it: without
    /// what is going on, and then with only what the answers stand for.
    pub(super) fn with_hands(&self) -> [Self; 3] {
        let without = self.bare();
        let bare = Self {
            labels: self.names().to_vec(),
            names: Vec::new(),
            ..without.clone()
        };
        [self.clone(), without, bare]
    }

    pub(crate) fn highest(&self) -> u8 {
        let steps = u8::try_from(self.labels.len()).unwrap_or(u8::MAX);
        self.lowest.saturating_add(steps).saturating_sub(1)
    }

    /// The statement as the room sees it in its own window.
    pub(super) fn view(&self, shown: Option<ShownHands>) -> RoomStatement {
        RoomStatement {
            heading: self.heading.clone(),
            text: self.text.clone(),
            about: self.about.map(str::to_owned),
            lowest: self.lowest,
            labels: self
                .labels
                .iter()
                .map(|label| (*label).to_owned())
                .collect(),
            people: self.people,
            shown,
        }
    }

    pub(super) fn options(&self) -> Vec<String> {
        let option =
            |key: &str, label: &str| words::interview::lines::option(self.language, key, label);
        self.answers()
            .map(|(value, label)| option(&value.to_string(), label))
            .collect()
    }
}

/// A question with an answer per role.
#[derive(Debug, Clone)]
pub(crate) struct RoomChoice<'a> {
    /// Where it stands: "Case 1 of 2".
    pub(crate) heading: String,
    /// Its title, with what is asked.
    pub(crate) title: String,
    /// What is going on.
    pub(crate) about: &'a str,
    /// In the order in which they are shown.
    pub(crate) answers: [ChoiceAnswer<'a>; 3],
}

/// An answer that stands for a role.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ChoiceAnswer<'a> {
    pub(crate) role: Role,
    /// What the room reads while it votes.
    pub(crate) text: &'a str,
    /// What it stands for, told with the hands.
    pub(crate) name: &'a str,
}

impl<'a> RoomChoice<'a> {
    /// The hands in the order of the answers, from hands per role in declared order.
    pub(super) fn in_shown_order(&self, by_role: &[u64]) -> Vec<u64> {
        let hands = |answer: &ChoiceAnswer<'_>| {
            let place = Role::ALL.iter().position(|role| *role == answer.role);
            place.and_then(|place| by_role.get(place)).copied()
        };
        let answers = self.answers.iter();
        answers
            .map(|answer| hands(answer).unwrap_or_default())
            .collect()
    }

    /// The hands per role in declared order, from hands in the order of the answers.
    pub(super) fn by_role(&self, shown: &[u64]) -> Vec<u64> {
        let hands = |role: Role| {
            let place = self.answers.iter().position(|answer| answer.role == role);
            place.and_then(|place| shown.get(place)).copied()
        };
        Role::ALL.map(|role| hands(role).unwrap_or_default()).into()
    }

    /// What the answers stand for.
    pub(super) fn names(&self) -> Vec<&'a str> {
        self.answers.iter().map(|answer| answer.name).collect()
    }

    /// The question when its hands are shown: with the roles, where those are not the answers themselves.
    pub(super) fn revealed(&self, question: CountQuestion<'a>) -> CountQuestion<'a> {
        let is_told = |answer: &ChoiceAnswer<'_>| answer.text == answer.name;
        let names = if self.answers.iter().all(is_told) {
            Vec::new()
        } else {
            self.names()
        };
        CountQuestion { names, ..question }
    }
}

#[cfg(test)]
mod tests {
    use super::{ChoiceAnswer, RoomChoice};
    use crate::model::Role;

    #[test]
    fn hands_come_back_as_they_were_typed_in_every_order() {
        let [one, two, three] = Role::ALL;
        for order in [[one, two, three], [three, one, two], [two, three, one]] {
            let answer = |role| ChoiceAnswer {
                role,
                text: "",
                name: "",
            };
            let choice = RoomChoice {
                heading: String::new(),
                title: String::new(),
                about: "",
                answers: order.map(answer),
            };
            let by_role = choice.by_role(&[7, 8, 9]);
            let last = Role::ALL.iter().position(|role| *role == order[2]).unwrap();
            assert_eq!(by_role[last], 9);
            assert_eq!(choice.in_shown_order(&by_role), [7, 8, 9]);
        }
    }
}
