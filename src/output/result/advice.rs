//! What to do with a result: strengths with their price, what the mix misses, what to ask.

use crate::model::{Perspective, Role};
use crate::output::document::{Block, Labelled, Section, SectionId, prose};
use crate::words::person as words;

use super::build::Built;

impl Built<'_> {
    /// Whether strengths and risks are about the reader.
    fn is_about_the_reader(&self) -> bool {
        matches!(
            self.person.perspective,
            Perspective::Own | Perspective::Wish
        )
    }

    /// One strength, one risk and one thing to try; of a combination both strengths, of three roles three.
    pub(super) fn today(&self) -> Vec<Block> {
        let language = self.words;
        let leading = self.leading();
        if self.person.profile.straight_line && self.shares().is_some() {
            let again = words::try_again(language);
            return vec![Block::Labelled(vec![Labelled::new(
                words::try_out(language),
                again,
            )])];
        }
        if leading.is_empty() {
            return Vec::new();
        }
        if !self.is_about_the_reader() {
            let brings = |role: &Role| {
                let label = if leading.len() == 1 {
                    words::brings(language)
                } else {
                    self.name(*role)
                };
                Labelled::new(
                    label,
                    self.role_text(*role).brings.get(self.person.language),
                )
            };
            let mut sentences: Vec<Labelled> = leading.iter().map(brings).collect();
            let question = words::question(language, self.person.perspective);
            sentences.push(Labelled::new(words::ask(language), question));
            return vec![Block::Labelled(sentences)];
        }
        let [mut sentences, rest] = leading
            .iter()
            .filter_map(|role| self.pairs(*role).next())
            .fold(
                [Vec::new(), Vec::new()],
                |[mut strong, mut rest], [strength, risk, way]| {
                    strong.push(strength);
                    rest.extend([risk, way]);
                    [strong, rest]
                },
            );
        if leading.len() == Role::ALL.len() {
            sentences.push(Labelled::new(
                words::try_out(language),
                words::try_balanced(language),
            ));
        } else {
            // The price of the first only: as much as one takes in at once.
            sentences.extend(rest.into_iter().take(2));
        }
        vec![Block::Labelled(sentences)]
    }

    /// A role's strengths, each with the risk that is its price and what helps.
    fn pairs(&self, role: Role) -> impl Iterator<Item = [Labelled; 3]> {
        let (text, language, spoken) = (self.role_text(role), self.person.language, self.words);
        let pairs = text.strengths.get(language).iter().zip(&text.pitfalls);
        pairs.map(move |(strength, pitfall)| {
            [
                Labelled::new(words::strong(spoken), strength),
                Labelled::new(words::watch(spoken), pitfall.text.get(language)),
                Labelled::new(words::try_out(spoken), pitfall.avoid.get(language)),
            ]
        })
    }

    /// Per leading role what was not said yet: the other strengths with their price, and words that help.
    pub(super) fn roles(&self) -> Vec<Section> {
        let leading = self.leading();
        // Of one role the first pair was said, of a combination that of the first role.
        let pairs = |place: usize| match (leading.len(), place) {
            (1, _) => 1..3,
            (2, 0) => 1..2,
            _ => 0..1,
        };
        let section = |(place, role): (usize, &Role)| {
            let range = pairs(place);
            let pairs = self.pairs(*role).skip(range.start).take(range.len());
            let mut blocks: Vec<Block> = Vec::new();
            if self.is_about_the_reader() {
                blocks.extend(pairs.map(|pair| Block::Labelled(pair.to_vec())));
            }
            let (language, name) = (self.words, self.name(*role));
            let fitting = self.role_text(*role).words.get(self.person.language);
            blocks.push(Block::Prose(words::fitting_words(language, name, fitting)));
            Section {
                id: SectionId::Roles,
                heading: Some(words::role_heading(language, self.person.perspective, name)),
                blocks,
            }
        };
        leading.iter().enumerate().map(section).collect()
    }

    /// The roles that are used least, as far as that can be told, and who adds them.
    pub(super) fn missing(&self) -> Vec<Block> {
        let (language, perspective) = (self.words, self.person.perspective);
        let Some(shares) = self.told() else {
            return Vec::new();
        };
        let lowest = |role: &Role| shares.least.contains(*role);
        let least: Vec<Role> = self.ranked.into_iter().filter(lowest).collect();
        if least.is_empty() {
            let nothing = words::nothing_missing(language, perspective);
            return vec![prose(nothing)];
        }
        let names: Vec<&str> = least.iter().map(|role| self.name(*role)).collect();
        let brings = |role: &Role| {
            let text = self.role_text(*role);
            let text = if names.len() == 1 {
                &text.brings
            } else {
                &text.summary
            };
            Labelled::new(self.name(*role), text.get(self.person.language))
        };
        let mut blocks = Vec::new();
        if self.is_nearly_one_role(shares) {
            // That the other two are used little was said at once.
            let [top, ..] = self.ranked;
            let why = words::one_role_only(language, top);
            let others = words::others_bring(language);
            blocks.push(Block::Prose(format!("{why} {others}")));
        } else {
            let adds = words::who_adds(language, perspective, names.len());
            let which = words::least(language, perspective, &names);
            blocks.push(Block::Prose(format!("{which} {adds}")));
        }
        blocks.push(Block::Labelled(least.iter().map(brings).collect()));
        blocks
    }

    pub(super) fn next(&self) -> Vec<Block> {
        let mut blocks = Vec::new();
        let leading = self.leading();
        if let (true, Some(role)) = (self.is_about_the_reader(), leading.first()) {
            let question = if leading.len() == Role::ALL.len() {
                words::question_of_all(self.words, Role::ALL.map(|role| self.name(role)))
            } else {
                let question = self.role_text(*role).question.get(self.person.language);
                question.clone()
            };
            let (open, close) = self.words.quotes();
            let ask = words::ask_a_colleague(self.words);
            blocks.push(Block::Prose(format!("{ask} {open}{question}{close}")));
        }
        let intention = self.person.intention;
        let intention = intention.map(|text| words::intention(self.words, text));
        blocks.extend(intention.map(Block::Prose));
        blocks
    }
}
