//! From hands to a finished report: scores and mix, what to talk about, and all counts.

use crate::model::{
    ByRole, Case, Form, Fraction, LanguageTag, Questionnaire, Role, RoleTexts, RoomItem, RoomVote,
    Situation,
};
use crate::output::Origin;
use crate::output::document::{
    Block, Cell, Document, Estimate, Legend, Mix, MixRow, Section, SectionId, TableBlock, TableRow,
    prose,
};
use crate::output::mix;
use crate::statistics::{Counts, HandsResult};
use crate::words::Language;
use crate::words::{report, room as words};

/// What is shown of a room.
#[derive(Debug, Clone, Copy)]
pub struct ShownRoom<'a> {
    /// The statements.
    pub questionnaire: &'a Questionnaire,
    /// Which of them were voted on.
    pub form: Form,
    /// The language of the statements.
    pub language: &'a LanguageTag,
    /// The language of the program.
    pub words: Language,
    /// What is told about the roles.
    pub roles: &'a RoleTexts,
    /// The cases that a room may have voted on.
    pub cases: &'a [Case],
    /// The situations that a room may have voted on.
    pub situations: &'a [Situation],
    /// The votes of the room; of a second time as well, when it voted before and after.
    pub(crate) votes: &'a [Vec<RoomVote>],
    /// id@version#fingerprint of the statements.
    pub instrument: &'a str,
    /// The day of the report, ISO 8601.
    pub date: &'a str,
}

impl<'a> ShownRoom<'a> {
    /// The picture, to be laid out.
    pub(crate) fn document(&self) -> Document {
        let results = self.results();
        Document {
            title: words::title(self.words).to_owned(),
            facts: self.facts(),
            headline: self.headline(),
            sections: self.sections(&results),
            colophon: self.origin().colophon(),
        }
    }

    fn sections(&self, results: &[HandsResult]) -> Vec<Section> {
        let section = Section::new;
        let [discussed, counted, choices] = self.counts();
        let language = self.words;
        let closing = prose(words::closing(language));
        let twice = self.votes.len() > 1;
        let discuss = Some(words::to_discuss(language, twice, self.agrees_on_all()));
        let all = Some(words::all_counts(language, twice));
        let of_choices = Some(words::choices(language));
        let (standing, numbers) = if self.counts_statements() {
            (self.standing(results), self.numbers(results))
        } else {
            Default::default()
        };
        vec![
            section(SectionId::Standing, None, standing),
            section(SectionId::Numbers, None, numbers),
            section(SectionId::Discussed, discuss, discussed),
            section(SectionId::Counted, all, counted),
            section(SectionId::Choices, of_choices, choices),
            section(SectionId::Limits, None, vec![closing]),
        ]
    }

    fn headline(&self) -> String {
        let asked = self.questionnaire.places(self.form).count();
        match self.votes {
            [votes] if !self.counts_statements() => {
                let counted = votes.iter().filter(|vote| vote.counts.is_some()).count();
                words::only_choices(self.words, counted)
            }
            [_] => words::headline(self.words, self.with_hands(0), asked),
            _ => words::before_and_after(self.words).to_owned(),
        }
    }

    /// Whether statements were voted on: a room may have had only cases and situations.
    pub(super) fn asks_statements(&self) -> bool {
        let mut votes = self.votes.iter().flatten();
        votes.any(|vote| matches!(vote.item, RoomItem::Statement(_)))
    }

    /// Whether the picture is of statements: not of a room that has counted cases and situations only.
    fn counts_statements(&self) -> bool {
        let counted = self.votes.iter().flatten();
        let mut counted = counted.filter(|vote| vote.counts.is_some()).peekable();
        let is_statement = |vote: &RoomVote| matches!(vote.item, RoomItem::Statement(_));
        self.asks_statements() && (counted.peek().is_none() || counted.any(is_statement))
    }

    /// How many statements got a hand at this time.
    fn with_hands(&self, side: usize) -> usize {
        let places = self.questionnaire.places(self.form);
        places
            .filter(|place| self.hands(side, *place).answered() > 0)
            .count()
    }

    fn facts(&self) -> Vec<String> {
        let most = |votes: &Vec<RoomVote>| votes.iter().filter_map(|vote| vote.people).max();
        let people: Vec<Option<u64>> = self.votes.iter().map(most).collect();
        let people = words::people(self.words, &people);
        let form = self.asks_statements();
        let form = form.then(|| report::form(self.words, self.form).to_owned());
        let date = [self.origin().date()];
        date.into_iter().chain(form).chain(people).collect()
    }

    fn origin(&self) -> Origin<'a> {
        Origin {
            language: self.words,
            date: self.date,
            instrument: Some(self.instrument),
        }
    }

    /// Whether hands for a statement count in the result: of two times, where there were any at both.
    fn is_compared(&self, place: usize) -> bool {
        (0..self.votes.len()).all(|side| self.hands(side, place).answered() > 0)
    }

    /// The result of each time, over the same statements.
    pub(super) fn results(&self) -> Vec<HandsResult> {
        let places = 0..self.questionnaire.statements().len();
        let result = |side| {
            let none = || Counts::of(self.questionnaire.scale(), &[]);
            let counted = |at| {
                if self.is_compared(at) {
                    self.hands(side, at)
                } else {
                    none()
                }
            };
            let hands: Vec<Counts> = places.clone().map(counted).collect();
            HandsResult::of(self.questionnaire, self.form, &hands)
        };
        (0..self.votes.len()).map(result).collect()
    }

    /// The hands for a statement at this time.
    pub(super) fn hands(&self, side: usize, place: usize) -> Counts {
        let statement = self.questionnaire.statement(place);
        let vote = statement.and_then(|statement| {
            let item = RoomItem::Statement(statement.id.to_string());
            self.vote(side, &item)
        });
        let counts = vote.and_then(|vote| vote.counts.as_deref());
        Counts::of(self.questionnaire.scale(), counts.unwrap_or_default())
    }

    /// What was counted for an item at this time.
    pub(super) fn vote(&self, side: usize, item: &RoomItem) -> Option<&'a RoomVote> {
        self.votes.get(side)?.iter().find(|vote| vote.item == *item)
    }

    pub(super) fn name(&self, role: Role) -> &'a str {
        self.roles.name(role, self.language)
    }

    fn standing(&self, results: &[HandsResult]) -> Vec<Block> {
        if let [result] = results {
            return match &result.mix {
                Some(mix) => vec![Block::Mix(self.mix(mix, ranked(results)))],
                None => vec![prose(words::no_mix(self.words))],
            };
        }
        let places = self.questionnaire.places(self.form);
        let both = places.filter(|place| self.is_compared(*place)).count();
        let told = [
            words::not_judged(self.words).to_owned(),
            words::in_both(self.words, both),
        ];
        told.map(Block::Prose).into()
    }

    fn mix(&self, mix: &ByRole<Fraction>, ranked: [Role; 3]) -> Mix {
        let row = |role: Role| {
            let summary = self.roles[role].summary.get(self.language);
            let share = self.estimate(mix[role]);
            MixRow::new(self.words, role, (self.name(role), summary), share, None)
        };
        let margin = (None, words::triangle(self.words));
        Mix::new(
            self.words,
            ranked.map(row),
            margin,
            words::whose(self.words),
        )
    }

    fn estimate(&self, value: Fraction) -> Estimate {
        Estimate::new(self.words, value, None)
    }

    fn numbers(&self, results: &[HandsResult]) -> Vec<Block> {
        let heads = match results {
            [_] => words::heads(self.words).to_vec(),
            _ => words::two_heads(self.words).to_vec(),
        };
        let ranked = ranked(results).into_iter();
        let rows = ranked.map(|role| self.row(role, results)).collect();
        let heads = heads.into_iter().map(str::to_owned).collect();
        let legend = words::legend(self.words).map(Legend::number).into_iter();
        let mixes = results.iter().filter_map(|result| result.mix.as_ref());
        let printed = mixes.map(|mix| mix.map(|share| self.estimate(*share).printed));
        let rounded = mix::rounded(self.words, printed);
        vec![
            Block::Table(TableBlock { heads, rows }),
            Block::Legend(legend.chain(rounded).collect()),
        ]
    }

    fn row(&self, role: Role, results: &[HandsResult]) -> TableRow {
        let number = |value: Option<Fraction>| {
            value.map_or(Cell::Nothing, |value| Cell::Number(self.estimate(value)))
        };
        let score = |result: &HandsResult| number(result.scores[role]);
        let share = |result: &HandsResult| number(result.mix.map(|mix| mix[role]));
        let mut cells = vec![Cell::Text(self.name(role).to_owned())];
        if let [result] = results {
            let (with_hands, asked) = self.asked(role);
            let counted = words::of(self.words, with_hands, asked);
            cells.extend([score(result), share(result), Cell::Text(counted)]);
        } else {
            cells.extend(results.iter().map(share));
            cells.extend(results.iter().map(score));
        }
        let spoken = results.iter().enumerate();
        let spoken = spoken.map(|(side, result)| {
            let label = self.label(side).map(|label| format!("{label}: "));
            label.unwrap_or_default() + &self.sentence(role, result)
        });
        TableRow {
            cells,
            sentence: spoken.collect::<Vec<_>>().join(" "),
        }
    }

    fn sentence(&self, role: Role, result: &HandsResult) -> String {
        let printed = |value: Option<Fraction>| Some(self.estimate(value?).printed);
        words::role(
            self.words,
            self.name(role),
            printed(result.mix.map(|mix| mix[role])).as_deref(),
            printed(result.scores[role]).as_deref(),
        )
    }

    /// What a time is called, where there are two.
    pub(super) fn label(&self, side: usize) -> Option<&'static str> {
        let labels = words::times(self.words);
        (self.votes.len() > 1).then(|| labels.get(side).copied())?
    }

    /// The statements of a role with hands, and those asked.
    fn asked(&self, role: Role) -> (usize, usize) {
        let of_role = |place: &usize| {
            let statement = self.questionnaire.statement(*place);
            statement.is_some_and(|statement| statement.role == role)
        };
        let places = self.questionnaire.places(self.form).filter(of_role);
        places.fold((0, 0), |(with_hands, asked), place| {
            let has_hands = self.hands(0, place).answered() > 0;
            (with_hands + usize::from(has_hands), asked + 1)
        })
    }
}

/// The roles, the highest score of the last time first.
fn ranked(results: &[HandsResult]) -> [Role; 3] {
    let last = results.last();
    last.map_or(Role::ALL, |result| result.scores.ranked())
}
