//! Three ratings from 1 to 5, one per role, each by one key.

use crate::model::wording::normalised;
use crate::model::{ByRole, Given, Role};
use crate::words::interview::Quit;
use crate::words::ratings::{self as words, RatedThing};
use crate::words::{Language, as_sentence};

use super::prompt::{Asked, Reply};
use super::question::Question;
use super::runner::Runner;
use super::statement::StatementPrompt;

/// What is rated, in which language, and what was given before.
pub(crate) struct Ratings<'a> {
    pub(crate) rated: RatedThing,
    pub(crate) language: Language,
    /// The name and the summary of each role.
    pub(crate) roles: ByRole<(&'a str, &'a str)>,
    pub(crate) old: ByRole<Option<u8>>,
    /// Where leaving leads to.
    pub(crate) quit: Quit,
}

/// Asks for the ratings; nothing when the person goes back before the first.
pub(crate) fn rate(runner: &mut Runner<'_>, asked: &Ratings<'_>) -> Asked<Option<ByRole<u8>>> {
    let (mut given, mut own) = (asked.old, ByRole::from_fn(|_| false));
    let mut place = 0;
    while let Some(role) = Role::ALL.get(place).copied() {
        let text = asked.text(role);
        let old = (given[role], own[role]);
        let question = asked.question(place, &text, old);
        match runner.ask(StatementPrompt::new(question, false))? {
            Reply::Given(answer) => {
                (given[role], own[role]) = (answer.answer(), true);
                place += 1;
            }
            Reply::Back if place == 0 => return Ok(None),
            Reply::Back => place -= 1,
        }
    }
    Ok(given.all())
}

impl Ratings<'_> {
    fn text(&self, role: Role) -> String {
        let (name, summary) = self.roles[role];
        words::question(self.language, self.rated, name, &as_sentence(summary))
    }

    /// With the rating that stands there, and whether the person gave it just now.
    fn question<'q>(
        &self,
        place: usize,
        text: &'q str,
        (old, own): (Option<u8>, bool),
    ) -> Question<'q> {
        let (number, of) = (place + 1, Role::ALL.len());
        Question {
            spoken: self.language,
            heading: words::heading(self.language, self.rated, number, of),
            position: (number, of),
            reminder: None,
            text,
            lowest: 1,
            labels: words::labels(self.language, self.rated).to_vec(),
            skip: None,
            quit: self.quit,
            old: old.map(Given::Answer),
            old_is: words::old(self.language, self.rated, own),
            previous: None,
            words: self.typed_words(),
        }
    }

    /// The labels in every language of the program, normalised.
    fn typed_words(&self) -> Vec<(String, Given)> {
        let labels = Language::ALL.map(|language| words::labels(language, self.rated));
        let numbered = labels.into_iter().flat_map(|labels| (1..).zip(labels));
        numbered
            .map(|(number, label)| (normalised(label), Given::Answer(number)))
            .collect()
    }
}
