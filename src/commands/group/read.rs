//! Reading all files as one group.

use crate::answers::Wanted;
use crate::commands::context::Context;
use crate::commands::people::{AllPeople, Doubts, Record, unpack};
use crate::commands::survey::{Gather, Input, ProblemCounts, Survey};
use crate::error::Error;
use crate::model::PackedAnswer;
use crate::source::LoadedQuestionnaire;

use super::block::Block;
use super::gathered::{Gathered, Noticed};
use super::job::Job;

/// The most parts that a group may have.
const MOST_PARTS: usize = 10_000;

/// What was read.
pub(super) struct Read {
    pub(super) gathered: Gathered,
    pub(super) noticed: Noticed,
    pub(super) replaced: u64,
    /// What is uncertain about who is who.
    pub(super) doubts: Doubts,
    /// What was wrong with rows that count.
    pub(super) problems: ProblemCounts,
    /// Whether anything was wrong, in rows, columns or files.
    pub(super) wrong: bool,
}

/// Reads every input to its end.
pub(super) fn read(
    job: &Job<'_>,
    inputs: Vec<Input>,
    instrument: &LoadedQuestionnaire,
    context: &mut Context<'_>,
) -> Result<Read, Error> {
    let wanted = Wanted {
        keep: job.request.by.iter().cloned().collect(),
        ..Wanted::default()
    };
    let mut survey = Survey::new(inputs, &job.request.reading, wanted, instrument, context)?;
    let mut all = All {
        job,
        gathered: Gathered::default(),
        noticed: Noticed::default(),
        people: AllPeople::new(job.request.same_people),
    };
    let done = survey.read(|file| Block::new(job, file), &mut all);
    let (problems, wrong) = (*survey.problems_of_rows(), survey.problems() > 0);
    survey.end();
    done?;
    let gathered = &mut all.gathered;
    all.people
        .add_all(&mut |record, packed| add(job, record, packed, gathered));
    let doubts = all.people.doubts();
    Ok(Read {
        replaced: all.people.replaced(),
        doubts,
        gathered: all.gathered,
        noticed: all.noticed,
        problems,
        wrong: wrong || doubts.problems() > 0,
    })
}

/// The people of all files so far.
struct All<'r> {
    job: &'r Job<'r>,
    gathered: Gathered,
    noticed: Noticed,
    people: AllPeople,
}

impl Gather<Block<'_>> for All<'_> {
    fn block(&mut self, block: &mut Block<'_>) -> Result<(), Error> {
        self.noticed.merge(&block.noticed);
        let (job, gathered) = (self.job, &mut self.gathered);
        gathered.merge(&block.gathered);
        let parts = gathered.parts.find_all(&block.gathered.parts);
        block.held.place_parts(&parts);
        self.people.take(&mut block.held, &mut |record, packed| {
            add(job, record, packed, gathered);
        });
        if self.gathered.parts.len() > MOST_PARTS {
            return Err(Error::TooManyGroups {
                column: self.job.request.by.clone().unwrap_or_default(),
                most: MOST_PARTS,
            });
        }
        Ok(())
    }

    fn file_ended(&mut self) {
        let (job, gathered) = (self.job, &mut self.gathered);
        self.people
            .file_ended(&mut |record, packed| add(job, record, packed, gathered));
    }
}

/// Adds a person who was held.
fn add(job: &Job<'_>, record: &Record, packed: &[u8], gathered: &mut Gathered) {
    let (form, codes) = unpack(packed);
    let answers: Vec<PackedAnswer> = codes.collect();
    let profile = job.profile(&job.tally(form, &answers));
    gathered.add(record.part, &profile, job.answers(form, &answers));
}
