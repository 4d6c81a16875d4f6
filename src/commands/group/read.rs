//! Reading all files as one group.

use crate::answers::Wanted;
use crate::cli::GroupRequest;
use crate::commands::context::Context;
use crate::commands::people::{AllPeople, Doubts, Record, Seen, unpack};
use crate::commands::survey::{Gather, Input, ProblemCounts, Survey};
use crate::error::{AskFault, Error};
use crate::model::PackedAnswer;
use crate::source::LoadedQuestionnaire;

use super::block::{Block, EditionRows};
use super::gathered::Gathered;
use super::job::Job;

/// The most parts that a group may have.
const MOST_PARTS: usize = 10_000;

/// What was read.
pub(super) struct Read {
    /// The edition of the statements that most people were asked, and of which the figures are; of as many, the newest.
    pub(super) edition: usize,
    /// Rows of the other editions: figures never mix two.
    pub(super) of_others: u64,
    pub(super) gathered: Gathered,
    pub(super) seen: Seen,
    pub(super) replaced: u64,
    /// What is uncertain about who is who.
    pub(super) doubts: Doubts,
    /// What was wrong with rows that count.
    pub(super) problems: ProblemCounts,
    /// Whether anything was wrong, in rows, columns or files.
    pub(super) wrong: bool,
}

/// Reads every input to its end; there is a job for each edition of the statements.
pub(super) fn read(
    jobs: &[Job<'_>],
    request: &GroupRequest,
    inputs: Vec<Input>,
    instrument: &LoadedQuestionnaire,
    context: &mut Context<'_>,
) -> Result<Read, Error> {
    let wanted = Wanted {
        keep: request.by.iter().cloned().collect(),
        ..Wanted::default()
    };
    let references = instrument.references();
    let mut survey = Survey::new(inputs, &request.reading, wanted, instrument, context)?;
    let mut all = All(jobs.iter().map(EditionPeople::new).collect());
    let done = survey.read(|file| Block::new(jobs, &references, file), &mut all);
    let (problems, wrong) = (survey.rows, survey.problems() > 0);
    survey.end();
    done?;
    for edition in &mut all.0 {
        let (job, gathered) = (edition.job, &mut edition.gathered);
        let add = &mut |record: &Record, packed: &[u8]| add(job, record, packed, gathered);
        edition.people.add_all(add);
    }
    let mut seen = Seen::default();
    for edition in &all.0 {
        seen.merge(&edition.seen);
    }
    let newest_first = all.0.into_iter().enumerate().rev();
    let most = newest_first.max_by_key(|(_, one)| (one.gathered.team.people(), one.rows()));
    let (edition, found) = most.ok_or(Error::Ask(AskFault::NoInput))?;
    let doubts = found.people.doubts();
    seen.made_up = found.seen.made_up;
    Ok(Read {
        edition,
        of_others: seen.counted(&request.reading) - found.rows(),
        replaced: found.people.replaced(),
        doubts,
        gathered: found.gathered,
        seen,
        problems,
        wrong: wrong || doubts.problems() > 0,
    })
}

/// The people of all files so far, of each edition of the statements.
struct All<'r>(Vec<EditionPeople<'r>>);

/// Those of one edition.
struct EditionPeople<'r> {
    job: &'r Job<'r>,
    gathered: Gathered,
    seen: Seen,
    people: AllPeople,
}

impl Gather<Block<'_>> for All<'_> {
    fn block(&mut self, block: &mut Block<'_>) -> Result<(), Error> {
        let mut editions = self.0.iter_mut().zip(&mut block.editions);
        editions.try_for_each(|(edition, rows)| edition.take(rows))
    }

    fn file_ended(&mut self) {
        for edition in &mut self.0 {
            let (job, gathered) = (edition.job, &mut edition.gathered);
            let add = &mut |record: &Record, packed: &[u8]| add(job, record, packed, gathered);
            edition.people.file_ended(add);
        }
    }
}

impl<'r> EditionPeople<'r> {
    fn new(job: &'r Job<'r>) -> Self {
        Self {
            job,
            gathered: Gathered::default(),
            seen: Seen::default(),
            people: AllPeople::new(job.request.same_people),
        }
    }

    fn take(&mut self, rows: &mut EditionRows<'_>) -> Result<(), Error> {
        self.seen.merge(&rows.seen);
        let (job, gathered) = (self.job, &mut self.gathered);
        gathered.merge(&rows.gathered);
        let parts = gathered.parts.find_all(&rows.gathered.parts);
        rows.held.place_parts(&parts);
        self.people.take(&mut rows.held, &mut |record, packed| {
            add(job, record, packed, gathered);
        });
        if self.gathered.parts.len() > MOST_PARTS {
            return Err(Error::TooManyGroups {
                column: job.request.by.clone().unwrap_or_default(),
                most: MOST_PARTS,
            });
        }
        Ok(())
    }

    /// The rows that count.
    fn rows(&self) -> u64 {
        self.seen.counted(&self.job.request.reading)
    }
}

/// Adds a person who was held.
fn add(job: &Job<'_>, record: &Record, packed: &[u8], gathered: &mut Gathered) {
    let (form, codes) = unpack(packed);
    let answers: Vec<PackedAnswer> = codes.collect();
    let profile = job.profile(&job.tally(form, &answers));
    gathered.add(record.part, &profile, job.answers(form, &answers));
}
