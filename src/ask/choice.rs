//! A case or a situation that a room votes on: three answers, each of which stands for a role.

use crate::model::Role;

use super::count::CountQuestion;

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
