//! The rows of one file in their order: which ids are people, and which only number the rows.

use crate::model::Code;

use super::block::Block;
use super::gathered::Gathered;
use super::ids::Numbering;
use super::job::Job;
use super::records::{People, Record, Records, unpack};

/// After so many rows whose ids only number them no later id is expected to come back.
const ENOUGH: usize = 200_000;

/// What is known of the ids of a file.
#[derive(Debug, Clone)]
enum Ids {
    /// They may be numbers of rows: their rows wait.
    Waiting(Records),
    /// They are people, of whom the latest row counts.
    People,
    /// They number the rows: every row is somebody else.
    Numbers,
}

/// The rows of one file.
pub(super) struct FileRows<'r> {
    job: &'r Job<'r>,
    ids: Ids,
    numbering: Numbering,
}

impl<'r> FileRows<'r> {
    /// A file of which no row has come.
    pub(super) fn new(job: &'r Job<'r>) -> Self {
        Self {
            job,
            ids: Ids::Waiting(Records::default()),
            numbering: Numbering::default(),
        }
    }

    /// Takes the rows of the next block.
    pub(super) fn take(&mut self, block: &Block<'_>, gathered: &mut Gathered, people: &mut People) {
        gathered.merge(&block.gathered);
        self.numbering.merge(block.numbering);
        let parts = gathered.parts.find_all(&block.gathered.parts);
        let rows = block.records.iter().map(|(record, packed)| {
            let part = parts.get(record.part as usize).copied().unwrap_or(0);
            (Record { part, ..*record }, packed)
        });
        match &mut self.ids {
            Ids::People => rows.for_each(|(record, packed)| people.take(record, packed)),
            Ids::Numbers => {
                rows.for_each(|(record, packed)| add(self.job, record, packed, gathered));
            }
            Ids::Waiting(waiting) => {
                rows.for_each(|(record, packed)| waiting.push_packed(record, packed));
                let enough = waiting.len() >= ENOUGH;
                if enough || !self.numbering.holds() {
                    self.settle(gathered, people);
                }
            }
        }
    }

    /// Nothing follows.
    pub(super) fn end(mut self, gathered: &mut Gathered, people: &mut People) {
        self.settle(gathered, people);
    }

    /// Rows that waited wait no longer.
    fn settle(&mut self, gathered: &mut Gathered, people: &mut People) {
        let settled = if self.numbering.holds() {
            Ids::Numbers
        } else {
            Ids::People
        };
        let Ids::Waiting(waiting) = &self.ids else {
            return;
        };
        for (record, packed) in waiting.iter() {
            match settled {
                Ids::Numbers => add(self.job, *record, packed, gathered),
                _ => people.take(*record, packed),
            }
        }
        self.ids = settled;
    }
}

/// Adds a person who was held.
pub(super) fn add(job: &Job<'_>, record: Record, packed: &[u8], gathered: &mut Gathered) {
    let (form, codes) = unpack(packed);
    let answers: Vec<Code> = codes.collect();
    let profile = job.profile(&job.tally(form, &answers));
    gathered.add(record.part, &profile, job.answers(form, &answers));
}
