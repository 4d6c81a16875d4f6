//! A statement that a room votes on, as it is asked.

use crate::model::{Given, RoomStatement, ShownHands};
use crate::words::Language;
use crate::words::interview::Quit;
use crate::words::{self, room};

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
    /// The lowest answer.
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

    /// The highest answer.
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
