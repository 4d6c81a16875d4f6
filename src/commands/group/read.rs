//! Reading all files as one group.

use std::ops::ControlFlow;

use crate::commands::context::Context;
use crate::commands::score::input::{self, Input};
use crate::commands::score::progress::Progress;
use crate::commands::score::{Messages, threads};
use crate::situation::{Error, SheetFault};

use super::block::Block;
use super::file::{FileRows, add};
use super::gathered::{Gathered, Noticed};
use super::job::Job;
use super::records::People;

/// The most parts that a group may have.
const MOST_PARTS: usize = 10_000;
/// How the header of saved counts of a show of hands begins.
const CLASS_COUNTS: [&str; 2] = ["statement", "count_"];

/// What was read.
pub(super) struct Read {
    pub(super) gathered: Gathered,
    pub(super) noticed: Noticed,
    pub(super) replaced: u64,
    /// How many statements that were asked have no column, of all files.
    pub(super) columns_missed: u64,
}

/// Reads every input to its end.
pub(super) fn read(
    job: &Job<'_>,
    inputs: &[Input],
    context: &mut Context<'_>,
) -> Result<Read, Error> {
    let watched = context.io.terminals.stderr && !context.display.accessible;
    let size = input::size(inputs).filter(|_| watched);
    let progress = Progress::new(size, context.display, context.texts);
    let mut stdin = Some(context.io.take_stdin());
    let mut reader = Reader {
        job,
        gathered: Gathered::default(),
        noticed: Noticed::default(),
        people: People::default(),
        messages: Messages::new(&mut context.io.stderr, context.texts, progress, false),
    };
    let done = inputs
        .iter()
        .try_for_each(|input| reader.file(input, &mut stdin));
    reader.messages.end();
    done?;
    for (record, packed) in reader.people.iter() {
        add(job, *record, packed, &mut reader.gathered);
    }
    Ok(Read {
        replaced: reader.people.replaced,
        columns_missed: reader.messages.columns_missed(),
        gathered: reader.gathered,
        noticed: reader.noticed,
    })
}

struct Reader<'r> {
    job: &'r Job<'r>,
    gathered: Gathered,
    noticed: Noticed,
    people: People,
    messages: Messages<'r>,
}

impl Reader<'_> {
    fn file(
        &mut self,
        input: &Input,
        stdin: &mut Option<Box<dyn std::io::Read + Send>>,
    ) -> Result<(), Error> {
        let (job, path) = (self.job, input.path.as_deref());
        let sheet = input
            .open(stdin, job.questionnaire, &job.settings())
            .map_err(counts_of_a_room)?;
        for notice in &sheet.notices() {
            self.messages.notice(path, notice);
        }
        self.messages
            .missing_columns(path, sheet.plan().missing_columns());
        let mut file = FileRows::new(job);
        let end = sheet.read(
            threads(job.request.threads),
            || Block::new(job),
            |block, before| {
                for found in &block.instruments {
                    self.messages.other_instrument(path, found, &job.reference);
                }
                self.messages.missing_columns(path, block.missing.columns());
                self.noticed.merge(&block.noticed);
                file.take(block, &mut self.gathered, &mut self.people);
                self.messages.progress(before.bytes, self.noticed.rows);
                if self.gathered.parts.len() > MOST_PARTS {
                    return ControlFlow::Break(());
                }
                ControlFlow::Continue(())
            },
        );
        file.end(&mut self.gathered, &mut self.people);
        for notice in &end.notices {
            self.messages.notice(path, notice);
        }
        self.messages.file_ended();
        if self.gathered.parts.len() > MOST_PARTS {
            return Err(Error::TooManyGroups {
                column: job.request.by.clone().unwrap_or_default(),
                most: MOST_PARTS,
            });
        }
        end.fault.map_or(Ok(()), |fault| {
            Err(Error::Sheet {
                path: input.path.clone(),
                fault,
            })
        })
    }
}

/// The counts of a show of hands have no row per person; that is said, instead of which columns are missing.
fn counts_of_a_room(error: Error) -> Error {
    match error {
        Error::Sheet {
            path,
            fault: SheetFault::NoStatements { columns, .. },
        } if is_class_counts(&columns) => Error::ClassCounts { path },
        other => other,
    }
}

fn is_class_counts(columns: &[String]) -> bool {
    let mut pairs = columns.iter().zip(CLASS_COUNTS);
    columns.len() > CLASS_COUNTS.len() && pairs.all(|(name, start)| name.trim().starts_with(start))
}
