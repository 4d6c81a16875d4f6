//! Rows of each edition of the statements apart: figures never mix two.

use std::ops::ControlFlow;

use crate::answers::Row;
use crate::cli::ReadingRequest;
use crate::commands::survey::{Gather, RowNotes, Surveyed, Telling};
use crate::error::{Error, RowProblem};
use crate::model::{Perspective, Questionnaire, ScoringKey};
use crate::source::LoadedQuestionnaire;

/// What is the same for every row of an edition of the statements.
pub(crate) struct EditionJob<'r, Q> {
    pub(crate) request: &'r Q,
    pub(crate) questionnaire: &'r Questionnaire,
    /// id@version#fingerprint of the edition.
    pub(crate) reference: String,
    pub(crate) key: ScoringKey,
}

impl<'r, Q> EditionJob<'r, Q> {
    /// One for each edition, in their order.
    pub(crate) fn each(request: &'r Q, editions: &'r [LoadedQuestionnaire]) -> Vec<Self> {
        let job = |one: &'r LoadedQuestionnaire| Self {
            request,
            questionnaire: &one.questionnaire,
            reference: one.reference(),
            key: ScoringKey::of(&one.questionnaire),
        };
        editions.iter().map(job).collect()
    }
}

/// What a command makes of the rows of one edition in a block.
pub(crate) trait EditionRows: Send {
    /// Looks at a row, of whatever edition: what ids and dates say of a file, all its rows say together.
    fn see(&mut self, row: &Row<'_>);

    /// Adds a row of this edition that counts.
    fn add(&mut self, row: &Row<'_>, seen: &mut RowCounts);

    /// Forgets everything.
    fn clear(&mut self);
}

/// What a command makes of the people of one edition, of all files so far.
pub(crate) trait EditionPeople<R> {
    /// Takes the rows of a block that follows.
    fn take(&mut self, rows: &mut R) -> Result<(), Error>;

    /// The rows of a file have all come.
    fn file_ended(&mut self);

    /// Those of all files have: which row of each person counts is known.
    fn settle(&mut self);
}

/// What became of the rows of one block.
pub(crate) struct EditionsBlock<'r, R> {
    editions: Vec<(RowCounts, R)>,
    reading: &'r ReadingRequest,
    told: Telling,
}

pub(crate) struct AllEditions<P>(Vec<(RowCounts, P)>);

/// The edition of which there is most.
pub(crate) struct MostOf<P> {
    pub(crate) people: P,
    /// What was seen of all editions.
    pub(crate) seen: RowCounts,
    /// The rows of the other editions that would count.
    pub(crate) of_others: u64,
}

impl<'r, R> EditionsBlock<'r, R> {
    pub(crate) fn new(
        editions: impl Iterator<Item = R>,
        reading: &'r ReadingRequest,
        told: Telling,
    ) -> Self {
        Self {
            editions: editions.map(|rows| (RowCounts::default(), rows)).collect(),
            reading,
            told,
        }
    }
}

impl<R: EditionRows> Surveyed for EditionsBlock<'_, R> {
    fn row(&mut self, row: &Row<'_>, noted: &mut RowNotes<'_>) -> ControlFlow<()> {
        for (_, rows) in &mut self.editions {
            rows.see(row);
        }
        let Some((seen, rows)) = self.editions.get_mut(row.edition()) else {
            return ControlFlow::Continue(());
        };
        let Some(perspective) = row.perspective() else {
            // Who it is about is a problem of the row; it counts nowhere.
            seen.spoiled += 1;
            return noted.row(row, self.told);
        };
        if seen.counts(row, perspective, self.reading) {
            noted.row(row, self.told)?;
            rows.add(row, seen);
        }
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, problem: &RowProblem, noted: &mut RowNotes<'_>) -> ControlFlow<()> {
        // Of which edition it is, is not known; what was seen is added up over all of them.
        if let Some((seen, _)) = self.editions.first_mut() {
            seen.spoiled += 1;
        }
        noted.rejected(problem, self.told)
    }

    fn clear(&mut self) {
        for (seen, rows) in &mut self.editions {
            *seen = RowCounts::default();
            rows.clear();
        }
    }
}

impl<P> AllEditions<P> {
    pub(crate) fn new(editions: impl Iterator<Item = P>) -> Self {
        Self(
            editions
                .map(|people| (RowCounts::default(), people))
                .collect(),
        )
    }

    /// The edition of which there is most, of as many the newest.
    pub(crate) fn most<R, M: Ord>(
        mut self,
        asked: &ReadingRequest,
        much: impl Fn(&RowCounts, &P) -> M,
    ) -> Option<MostOf<P>>
    where
        P: EditionPeople<R>,
    {
        let mut all = RowCounts::default();
        for (seen, people) in &mut self.0 {
            people.settle();
            all.merge(seen);
        }
        let newest_first = self.0.into_iter().rev();
        let (own, people) = newest_first.max_by_key(|(seen, people)| much(seen, people))?;
        // Only the answers that the figures are of matter.
        all.made_up = own.made_up;
        Some(MostOf {
            people,
            of_others: all.counted(asked) - own.counted(asked),
            seen: all,
        })
    }
}

impl<R, P: EditionPeople<R>> Gather<EditionsBlock<'_, R>> for AllEditions<P> {
    fn block(&mut self, block: &mut EditionsBlock<'_, R>) -> Result<(), Error> {
        for ((seen, people), (more, rows)) in self.0.iter_mut().zip(&mut block.editions) {
            seen.merge(more);
            people.take(rows)?;
        }
        Ok(())
    }

    fn file_ended(&mut self) {
        for (_, people) in &mut self.0 {
            people.file_ended();
        }
    }
}

/// How many rows were seen; any split of the rows gives the same.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct RowCounts {
    /// Rows of each perspective, by [`Perspective::ALL`].
    perspectives: [u64; Perspective::ALL.len()],
    /// Rows of the perspective asked for that were never handed in.
    pub(crate) unfinished: u64,
    /// Rows that are left out, or incomplete, for something that is wrong with them.
    pub(crate) spoiled: u64,
    /// Whether rows that count say that they are made up.
    pub(crate) made_up: bool,
}

impl RowCounts {
    /// Whether a row of this perspective counts.
    pub(crate) fn counts(
        &mut self,
        row: &Row<'_>,
        perspective: Perspective,
        asked: &ReadingRequest,
    ) -> bool {
        if let Some(rows) = self.perspectives.get_mut(perspective as usize) {
            *rows += 1;
        }
        let is_asked = perspective == asked.perspective.unwrap_or_default();
        let is_unfinished = is_asked && !row.is_finished();
        self.unfinished += u64::from(is_unfinished);
        let counts = is_asked && !(is_unfinished && asked.finished_only);
        self.made_up |= counts && row.is_made_up();
        counts
    }

    /// The rows of the perspective that is asked for, without those that are left out.
    pub(crate) fn counted(&self, asked: &ReadingRequest) -> u64 {
        let perspective = asked.perspective.unwrap_or_default();
        let rows = self.perspectives.get(perspective as usize);
        let left_out = u64::from(asked.finished_only) * self.unfinished;
        rows.map_or(0, |rows| rows - left_out)
    }

    /// The other perspectives that occur, with their rows.
    pub(crate) fn others(&self, than: Perspective) -> Vec<(Perspective, u64)> {
        let rows = Perspective::ALL.into_iter().zip(self.perspectives);
        rows.filter(|(other, rows)| *other != than && *rows > 0)
            .collect()
    }

    /// Adds the rows that follow.
    pub(crate) fn merge(&mut self, next: &Self) {
        for (mine, theirs) in self.perspectives.iter_mut().zip(next.perspectives) {
            *mine += theirs;
        }
        self.unfinished += next.unfinished;
        self.spoiled += next.spoiled;
        self.made_up |= next.made_up;
    }
}
