//! What each column holds, going by all names of a header together.

use std::sync::Arc;

use crate::error::ColumnNotice;
use crate::model::{Form, Perspective};

use super::frame::{Candidate, FramedQuestion, QuestionColumns, drop_longer, frames};
use super::names::{MatchedBy, Meaning, Names, glued};
use super::sample::Sample;
use super::settle::Settled;
use super::statements::numbered;
use crate::answers::detail::{Detail, is_qualtrics};

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    /// Its name as the file has it.
    pub name: Arc<str>,
    /// What it holds.
    pub holds: ColumnRole,
}

impl Column {
    /// The place of the statement of which it holds the answers, in file order, from 0.
    pub(in crate::answers) fn statement(&self) -> Option<usize> {
        match self.holds {
            ColumnRole::Statement { place, .. } => Some(place),
            _ => None,
        }
    }
}

impl AsRef<str> for Column {
    fn as_ref(&self) -> &str {
        &self.name
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ColumnRole {
    /// The answers to the statement at this place. Where several columns do, the first that is filled counts.
    Statement {
        /// The place in file order, from 0.
        place: usize,
        by: MatchedBy,
        /// Whose wording it is; nothing when only an id is there.
        wording: Option<Perspective>,
    },
    /// A column that has to do with a statement and does not count.
    Unused {
        /// The place in file order, from 0.
        place: usize,
    },
    Detail(Detail),
    Ignored,
}

/// What the columns of a header hold, what is uncertain about that, and the form of which the columns are numbered, when it is a short
/// one: every row has to be of it.
pub(in crate::answers) fn understand(
    names: &Names<'_>,
    header: &[Arc<str>],
    settled: &Settled,
    sample: &dyn Sample,
) -> (Vec<Column>, Vec<ColumnNotice>, Option<Form>) {
    let mut meanings: Vec<Meaning> = header.iter().map(|name| names.meaning(name)).collect();
    let mut found = ColumnFinding {
        names,
        settled,
        sample,
        holds: vec![ColumnRole::Ignored; header.len()],
        notices: Vec::new(),
        cut: Vec::new(),
        numbered: None,
    };
    found.details(header, &meanings);
    let by_name = found.statements(&mut meanings);
    let aside = found.glued(header, &meanings);
    if !by_name && aside.is_empty() {
        found.numbers(&meanings);
    }
    for (column, place) in aside {
        found.set(column, ColumnRole::Unused { place });
    }
    found.by_hand();
    found.one_cell_or_many();
    let columns = header.iter().cloned().zip(found.holds);
    let columns = columns.map(|(name, holds)| Column { name, holds });
    (columns.collect(), found.notices, found.numbered)
}

struct ColumnFinding<'f, 'q> {
    names: &'f Names<'q>,
    settled: &'f Settled,
    sample: &'f dyn Sample,
    holds: Vec<ColumnRole>,
    notices: Vec<ColumnNotice>,
    /// The statements of which the text was cut, with their columns, from 1.
    cut: Vec<(String, usize)>,
    numbered: Option<Form>,
}

impl ColumnFinding<'_, '_> {
    fn set(&mut self, column: usize, holds: ColumnRole) {
        if let Some(place) = self.holds.get_mut(column) {
            *place = holds;
        }
    }

    /// Takes a detail from the column that has it.
    fn ignore(&mut self, detail: Detail) {
        for holds in &mut self.holds {
            if *holds == ColumnRole::Detail(detail) {
                *holds = ColumnRole::Ignored;
            }
        }
    }

    fn set_statement(&mut self, column: usize, place: usize, by: MatchedBy) {
        let wording = None;
        let holds = ColumnRole::Statement { place, by, wording };
        self.set(column, holds);
    }

    /// Of the columns of a detail the one with the best name counts, then the first.
    fn details(&mut self, header: &[Arc<str>], meanings: &[Meaning]) {
        let is_qualtrics = is_qualtrics(header);
        for detail in Detail::ALL {
            let named = meanings
                .iter()
                .enumerate()
                .filter_map(|(at, meaning)| match meaning {
                    Meaning::Detail(found, rank) if *found == detail => Some((*rank, at)),
                    _ => None,
                });
            let is_wanted = detail != Detail::Finished || is_qualtrics;
            if let Some((_, column)) = named.min().filter(|_| is_wanted) {
                self.set(column, ColumnRole::Detail(detail));
            }
        }
        let is_ours = self.holds.contains(&ColumnRole::Detail(Detail::Instrument));
        // LimeSurvey has a seed of its own, which says nothing about the order of these statements.
        if !is_ours {
            self.ignore(Detail::Seed);
        }
    }

    /// The columns of statements by ids and texts; false when there are none.
    fn statements(&mut self, meanings: &mut [Meaning]) -> bool {
        let count = self.names.questionnaire().statements().len();
        let mut candidates: Vec<Vec<Candidate>> = (0..count).map(|_| Vec::new()).collect();
        for (column, meaning) in meanings.iter_mut().enumerate() {
            if !matches!(meaning, Meaning::Statement(_)) {
                continue;
            }
            let Meaning::Statement(found) = std::mem::replace(meaning, Meaning::Unknown) else {
                continue;
            };
            self.set(column, ColumnRole::Unused { place: found.index });
            let is_settled = self.settled.is_settled(found.index);
            if let Some(own) = candidates.get_mut(found.index).filter(|_| !is_settled) {
                own.push(Candidate { column, found });
            }
        }
        let is_whole = |one: &Candidate| one.found.is_whole;
        let found = candidates.iter().filter(|own| !own.is_empty()).count();
        let whole = candidates
            .iter()
            .filter(|own| own.iter().any(is_whole))
            .count();
        let only_whole = 2 * whole >= found;
        let framed = candidates.into_iter().map(|mut own| {
            if only_whole || own.iter().any(is_whole) {
                own.retain(is_whole);
            }
            frames(own)
        });
        let mut framed: Vec<Vec<QuestionColumns>> = framed.collect();
        drop_longer(&mut framed);
        self.choose(framed);
        found > 0
    }

    /// The columns without anything to hold of which the names have a statement glued to more, with its place.
    fn glued(&self, header: &[Arc<str>], meanings: &[Meaning]) -> Vec<(usize, usize)> {
        let known = self.holds.iter().filter_map(|holds| match holds {
            ColumnRole::Statement { place, .. } | ColumnRole::Unused { place } => Some(*place),
            ColumnRole::Detail(_) | ColumnRole::Ignored => None,
        });
        let known: Vec<usize> = known.collect();
        if known.is_empty() && self.holds.contains(&ColumnRole::Detail(Detail::Answers)) {
            return Vec::new();
        }
        let is_unused = |at: usize| self.holds.get(at) == Some(&ColumnRole::Ignored);
        glued(self.names, header, is_unused, &known, meanings)
    }

    /// Where a statement has columns in several frames, those count whose cells read as answers while the others' don't.
    /// What is another question for one statement is so for all.
    fn choose(&mut self, framed: Vec<Vec<QuestionColumns>>) {
        let reading = self.reading(&framed);
        let is_in = |known: &[FramedQuestion], frame: &QuestionColumns| {
            known.iter().any(|one| one.is_like(&frame.question))
        };
        let mut others: Vec<FramedQuestion> = Vec::new();
        let numbered = framed.into_iter().enumerate();
        let (several, single): (Vec<_>, Vec<_>) =
            numbered.partition(|(_, frames)| frames.len() > 1);
        for (place, frames) in several {
            let columns = frames.iter().flat_map(QuestionColumns::columns);
            let columns: Vec<usize> = columns.map(|at| at + 1).collect();
            let reads = |frame: &QuestionColumns| is_in(&reading, frame);
            let (mut fits, rest): (Vec<QuestionColumns>, Vec<QuestionColumns>) =
                frames.into_iter().partition(reads);
            let id = self.id(place);
            match (fits.pop(), fits.is_empty()) {
                (Some(frame), true) => {
                    let used = frame.columns().map(|at| at + 1).collect();
                    self.notices
                        .push(ColumnNotice::ChosenFrame { id, used, columns });
                    self.use_frame(place, frame);
                    others.extend(rest.into_iter().map(|frame| frame.question));
                }
                _ => self
                    .notices
                    .push(ColumnNotice::SeveralFrames { id, columns }),
            }
        }
        for (place, frames) in single {
            for frame in frames.into_iter().filter(|frame| !is_in(&others, frame)) {
                self.use_frame(place, frame);
            }
        }
        let columns = std::mem::take(&mut self.cut);
        let cut = (!columns.is_empty()).then_some(ColumnNotice::CutTexts { columns });
        self.notices.extend(cut);
    }

    /// The questions, of those among which is to be chosen, whose cells read as answers.
    fn reading(&self, framed: &[Vec<QuestionColumns>]) -> Vec<FramedQuestion> {
        let mut all: Vec<(FramedQuestion, Vec<usize>)> = Vec::new();
        for frame in framed.iter().filter(|frames| frames.len() > 1).flatten() {
            let known = all
                .iter_mut()
                .find(|(known, _)| known.is_like(&frame.question));
            match known {
                Some((_, columns)) => columns.extend(frame.columns()),
                None => all.push((frame.question.clone(), frame.columns().collect())),
            }
        }
        all.retain(|(_, columns)| self.sample.reads_as_answers(columns));
        all.into_iter().map(|(question, _)| question).collect()
    }

    fn use_frame(&mut self, place: usize, frame: QuestionColumns) {
        for one in frame.members {
            if let MatchedBy::Cut { dots: false, .. } = one.found.by {
                self.cut.push((self.id(place), one.column + 1));
            }
            let holds = ColumnRole::Statement {
                place,
                by: one.found.by,
                wording: one.found.wording.map(|wording| wording.perspective),
            };
            self.set(one.column, holds);
        }
    }

    /// The columns of statements by their numbers in the printed list: exactly one for each, all named alike.
    fn numbers(&mut self, meanings: &[Meaning]) {
        let has_form = self.holds.contains(&ColumnRole::Detail(Detail::Form));
        let questionnaire = self.names.questionnaire();
        for form in Form::ALL {
            if form == Form::Short && !has_form {
                return;
            }
            let places: Vec<usize> = questionnaire.places(form).collect();
            let Some(columns) = numbered(meanings, places.len()) else {
                continue;
            };
            let named: Vec<(String, usize)> = places
                .iter()
                .map(|place| self.id(*place))
                .zip(columns.iter().map(|at| at + 1))
                .collect();
            for (place, column) in places.into_iter().zip(columns) {
                self.set_statement(column, place, MatchedBy::Number);
            }
            self.notices
                .push(ColumnNotice::NumberedColumns { columns: named });
            self.numbered = Some(form).filter(|_| has_form);
            return;
        }
    }

    /// What the command line says of columns goes before everything.
    fn by_hand(&mut self) {
        for (detail, column) in &self.settled.details {
            self.ignore(*detail);
            if let Some(column) = column {
                self.set(*column, ColumnRole::Detail(*detail));
            }
        }
        for (place, column) in self.settled.statements.clone() {
            if let Some(column) = column {
                self.set_statement(column, place, MatchedBy::Hand);
            }
        }
    }

    /// All answers in one cell are read only where no statement has a column of its own.
    fn one_cell_or_many(&mut self) {
        let is_statement = |holds: &ColumnRole| {
            matches!(
                holds,
                ColumnRole::Statement { .. } | ColumnRole::Unused { .. }
            )
        };
        if self.holds.iter().any(is_statement) {
            self.ignore(Detail::Answers);
        }
    }

    fn id(&self, place: usize) -> String {
        let statement = self.names.questionnaire().statement(place);
        statement.map_or_else(String::new, |one| one.id.as_str().to_owned())
    }
}
