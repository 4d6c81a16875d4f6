//! Reading all files as one group.

use crate::answers::Wanted;
use crate::commands::context::Context;
use crate::commands::people::{
    AllEditions, AllPeople, Doubts, EditionPeople, EditionsBlock, Record, RowCounts, unpack,
};
use crate::commands::survey::{FilePlace, Input, ProblemCounts, Survey};
use crate::error::{AskFault, Error};
use crate::model::PackedAnswer;
use crate::source::LoadedQuestionnaire;

use super::GroupRequest;
use super::block::Gathered;
use super::block::GroupRows;
use super::block::Job;

/// The most parts that a group may have.
const MOST_PARTS: usize = 10_000;

pub(super) struct Read {
    /// The edition of the statements that most people were asked, and of which the figures are; of as many, the newest.
    pub(super) edition: usize,
    /// Rows of the other editions: figures never mix two.
    pub(super) of_others: u64,
    pub(super) gathered: Gathered,
    pub(super) seen: RowCounts,
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
    let mut survey = Survey::new(inputs, &request.reading, wanted, instrument, context)?;
    let mut all = AllEditions::new(jobs.iter().map(GroupPeople::new));
    let block = |file: FilePlace<'_>| {
        let editions = jobs.iter().map(|job| GroupRows::new(job, file));
        EditionsBlock::new(editions, &request.reading, true)
    };
    let done = survey.read(block, &mut all);
    let (problems, wrong) = (survey.rows, survey.problems() > 0);
    survey.end();
    done?;
    for (_, people) in &mut all.0 {
        people.add_all();
    }
    let counted = |seen: &RowCounts| seen.counted(&request.reading);
    let most = all.most(|seen, people| (people.gathered.team.people(), counted(seen)));
    let (edition, own, found, seen) = most.ok_or(Error::Ask(AskFault::NoInput))?;
    let doubts = found.people.doubts();
    Ok(Read {
        edition,
        of_others: counted(&seen) - counted(&own),
        replaced: found.people.replaced(),
        doubts,
        gathered: found.gathered,
        seen,
        problems,
        wrong: wrong || doubts.problems() > 0,
    })
}

/// The people of one edition, of all files so far.
struct GroupPeople<'r> {
    job: &'r Job<'r>,
    gathered: Gathered,
    people: AllPeople,
}

impl<'r> GroupPeople<'r> {
    fn new(job: &'r Job<'r>) -> Self {
        Self {
            job,
            gathered: Gathered::default(),
            people: AllPeople::new(job.request.same_people),
        }
    }

    /// Adds those who were held.
    fn add_all(&mut self) {
        let (job, gathered) = (self.job, &mut self.gathered);
        let add = &mut |record: &Record, packed: &[u8]| add(job, record, packed, gathered);
        self.people.add_all(add);
    }
}

impl EditionPeople<GroupRows<'_>> for GroupPeople<'_> {
    fn take(&mut self, rows: &mut GroupRows<'_>) -> Result<(), Error> {
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

    fn file_ended(&mut self) {
        let (job, gathered) = (self.job, &mut self.gathered);
        let add = &mut |record: &Record, packed: &[u8]| add(job, record, packed, gathered);
        self.people.file_ended(add);
    }
}

/// Adds a person who was held.
fn add(job: &Job<'_>, record: &Record, packed: &[u8], gathered: &mut Gathered) {
    let (form, codes) = unpack(packed);
    let answers: Vec<PackedAnswer> = codes.collect();
    let profile = job.profile(&job.tally(form, &answers));
    gathered.add(record.part, &profile, job.answers(form, &answers));
}
