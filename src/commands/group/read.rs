//! Reading all files as one group.

use crate::answers::Wanted;
use crate::commands::context::Context;
use crate::commands::survey::{Gather, Input, ProblemCounts, Survey};
use crate::situation::Error;
use crate::source::Instrument;

use super::block::Block;
use super::file::{FileRows, add};
use super::gathered::{Gathered, Noticed};
use super::job::Job;
use super::records::People;

/// The most parts that a group may have.
const MOST_PARTS: usize = 10_000;

/// What was read.
pub(super) struct Read {
    pub(super) gathered: Gathered,
    pub(super) noticed: Noticed,
    pub(super) replaced: u64,
    /// What was wrong with rows that count.
    pub(super) problems: ProblemCounts,
    /// Whether anything was wrong, in rows, columns or files.
    pub(super) wrong: bool,
}

/// Reads every input to its end.
pub(super) fn read(
    job: &Job<'_>,
    inputs: Vec<Input>,
    instrument: &Instrument,
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
        people: People::default(),
        file: FileRows::new(job),
    };
    let done = survey.read(|_| Block::new(job), &mut all);
    let (problems, wrong) = (*survey.problems_of_rows(), survey.problems() > 0);
    survey.end();
    done?;
    for (record, packed) in all.people.iter() {
        add(job, *record, packed, &mut all.gathered);
    }
    Ok(Read {
        replaced: all.people.replaced,
        gathered: all.gathered,
        noticed: all.noticed,
        problems,
        wrong,
    })
}

/// The people of all files so far.
struct All<'r> {
    job: &'r Job<'r>,
    gathered: Gathered,
    noticed: Noticed,
    people: People,
    file: FileRows<'r>,
}

impl Gather<Block<'_>> for All<'_> {
    fn block(&mut self, block: &mut Block<'_>) -> Result<(), Error> {
        self.noticed.merge(&block.noticed);
        self.file.take(block, &mut self.gathered, &mut self.people);
        if self.gathered.parts.len() > MOST_PARTS {
            return Err(Error::TooManyGroups {
                column: self.job.request.by.clone().unwrap_or_default(),
                most: MOST_PARTS,
            });
        }
        Ok(())
    }

    fn file_ended(&mut self) {
        let file = std::mem::replace(&mut self.file, FileRows::new(self.job));
        file.end(&mut self.gathered, &mut self.people);
    }
}
