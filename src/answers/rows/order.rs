//! Blocks read by several threads at once, delivered in the order of the file.

use std::ops::ControlFlow;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::answers::columns::editions::Editions;
use crate::answers::columns::sample::NoSample;
use crate::answers::detail::Detail;
use crate::answers::file::blocks::{Blocks, ByteBlock};
use crate::answers::file::encoding::Encoding;
use crate::answers::file::limits::{Measure, Measured};
use crate::answers::rows;
use crate::error::{Notice, RowProblem, RowProblemKind, SheetFault};
use crate::model::Perspective;

use super::reading::{FileReading, Parsed, ReadingOutcome, Scratch};
use super::row::RowSink;
use super::seen::SeenRows;

/// An unfinished row up to this length is looked at again whenever more bytes come.
const SMALL_TAIL: usize = 64 << 10;

/// Where in a file a block starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BlockStart {
    /// The lines before it, with those of the header.
    pub lines: u64,
    /// The bytes of text before the end of it.
    pub bytes: u64,
}

/// What the threads share: who reads the next block, and whose turn it is to deliver.
struct SharedTurns<'s, 'r, C, D> {
    reading: &'s FileReading<'s>,
    blocks: Mutex<Blocks<'r>>,
    order: Mutex<BlockOrder<D>>,
    long: Mutex<CarriedOver<C>>,
    turned: Condvar,
}

/// The state between two blocks.
struct BlockOrder<D> {
    turn: u64,
    /// What the columns hold from here on.
    plan: Arc<Editions>,
    /// What a title says of the rows from here on.
    titled: Option<Perspective>,
    seen: SeenRows,
    /// What is to be said of columns further down.
    later: Vec<Notice>,
    refused: Option<SheetFault>,
    before: BlockStart,
    /// The start of a row that goes on in the next block.
    tail: Vec<u8>,
    /// The length of the tail from which it is worth another look.
    look_again: usize,
    skipping: Option<Box<Measure>>,
    stopped: bool,
    deliver: D,
}

/// What rows need that go on in the next block. They may be long, so that not every thread has room for one.
struct CarriedOver<C> {
    scratch: Scratch,
    collect: C,
}

pub(in crate::answers) struct Finished {
    /// Why the file could not be read to its end, if it could not.
    pub(in crate::answers) fault: Option<SheetFault>,
    pub(in crate::answers) encoding: Encoding,
    pub(in crate::answers) seen: SeenRows,
    /// What is to be said of columns further down and was not said of the first.
    pub(in crate::answers) later: Vec<Notice>,
}

/// Gives every row to a collector, and the collectors to `deliver` block by block in the order of the file.
///
/// The result does not depend on the number of threads. Breaking off in `deliver` ends the reading.
pub(in crate::answers) fn run<C, D>(
    reading: &FileReading<'_>,
    plan: Arc<Editions>,
    blocks: Blocks<'_>,
    lines: u64,
    threads: usize,
    make: impl Fn() -> C + Sync,
    deliver: D,
) -> Finished
where
    C: RowSink,
    D: FnMut(&mut C, BlockStart) -> ControlFlow<()> + Send,
{
    let shared = SharedTurns {
        reading,
        blocks: Mutex::new(blocks),
        order: Mutex::new(BlockOrder {
            turn: 0,
            plan,
            titled: None,
            seen: SeenRows::default(),
            later: Vec::new(),
            refused: None,
            before: BlockStart { lines, bytes: 0 },
            tail: Vec::new(),
            look_again: 0,
            skipping: None,
            stopped: false,
            deliver,
        }),
        long: Mutex::new(CarriedOver {
            scratch: Scratch::new(reading),
            collect: make(),
        }),
        turned: Condvar::new(),
    };
    thread::scope(|scope| {
        for _ in 1..threads {
            let (shared, make) = (&shared, &make);
            scope.spawn(move || work(shared, make()));
        }
        work(&shared, make());
    });
    let order = shared
        .order
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    let blocks = shared
        .blocks
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner);
    let (fault, encoding) = blocks.end();
    let read = fault.map(|fault| SheetFault::Read { fault });
    Finished {
        fault: order.refused.or(read),
        encoding,
        seen: order.seen,
        later: order.later,
    }
}

/// Takes blocks until there are none: reads one, then waits for its turn to deliver it.
fn work<C, D>(shared: &SharedTurns<'_, '_, C, D>, mut collect: C)
where
    C: RowSink,
    D: FnMut(&mut C, BlockStart) -> ControlFlow<()>,
{
    let _everyone_stops = StopOnPanic(shared);
    let mut block = ByteBlock::new();
    let mut scratch = Scratch::new(shared.reading);
    let mut plan = Arc::clone(&lock(&shared.order).plan);
    while lock(&shared.blocks).next(&mut block) {
        collect.clear();
        let parsed = rows::parse(
            shared.reading,
            &plan,
            block.bytes(),
            block.last,
            &mut scratch,
            &mut collect,
        );
        let mut order = lock(&shared.order);
        while order.turn != block.number && !order.stopped {
            order = shared
                .turned
                .wait(order)
                .unwrap_or_else(PoisonError::into_inner);
        }
        if !order.stopped {
            let mut long = lock(&shared.long);
            let parsed = Some(parsed).filter(|_| Arc::ptr_eq(&plan, &order.plan));
            order.take(shared.reading, &block, parsed, &mut collect, &mut long);
        }
        if !Arc::ptr_eq(&plan, &order.plan) {
            plan = Arc::clone(&order.plan);
        }
        order.turn += 1;
        let stopped = order.stopped;
        drop(order);
        shared.turned.notify_all();
        if stopped {
            return;
        }
    }
}

/// Ends the reading of every thread when one breaks off in the middle, whose turn would never come.
struct StopOnPanic<'a, 's, 'r, C, D>(&'a SharedTurns<'s, 'r, C, D>);

impl<C, D> Drop for StopOnPanic<'_, '_, '_, C, D> {
    fn drop(&mut self) {
        if thread::panicking() {
            lock(&self.0.order).stopped = true;
            self.0.turned.notify_all();
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl<D> BlockOrder<D> {
    /// Delivers a block, and the start of a row before it. Where it does not start with a row, or its columns are not what they were
    /// taken for, nothing is `parsed`, and it is read here.
    fn take<C>(
        &mut self,
        reading: &FileReading<'_>,
        block: &ByteBlock,
        parsed: Option<Parsed>,
        collect: &mut C,
        long: &mut CarriedOver<C>,
    ) where
        C: RowSink,
        D: FnMut(&mut C, BlockStart) -> ControlFlow<()>,
    {
        self.before.bytes += block.bytes().len() as u64;
        let starts_with_row = self.tail.is_empty() && self.skipping.is_none();
        let mut goes_on = true;
        if let Some(parsed) = parsed.filter(|_| starts_with_row) {
            let rest = block.bytes().get(parsed.consumed..);
            self.tail.extend_from_slice(rest.unwrap_or_default());
            goes_on = self.deliver(reading, parsed, collect);
            long.collect.clear();
        } else {
            long.collect.clear();
            let Some(bytes) = self.after_skipped(reading, block, &mut long.collect) else {
                return;
            };
            self.tail.extend_from_slice(bytes);
            if self.tail.len() < self.look_again && !block.last {
                return;
            }
        }
        let CarriedOver { scratch, collect } = long;
        while goes_on {
            let plan = Arc::clone(&self.plan);
            let parsed = rows::parse(reading, &plan, &self.tail, block.last, scratch, collect);
            self.tail.drain(..parsed.consumed);
            goes_on = self.deliver(reading, parsed, collect);
            collect.clear();
        }
    }

    /// The bytes of a block from the line end of a row that is left out; nothing when that row goes on.
    fn after_skipped<'b, C>(
        &mut self,
        reading: &FileReading<'_>,
        block: &'b ByteBlock,
        collect: &mut C,
    ) -> Option<&'b [u8]>
    where
        C: RowSink,
        D: FnMut(&mut C, BlockStart) -> ControlFlow<()>,
    {
        let Some(measure) = &mut self.skipping else {
            return Some(block.bytes());
        };
        let lines = measure.lines();
        let measured = measure.feed(block.bytes());
        let open = match measured {
            Measured::QuoteOpen { line } => Some(line),
            Measured::GoesOn if block.last => measure.open_quote(),
            _ => None,
        };
        let passed = if reading.row_is_line {
            0
        } else {
            measure.lines() - lines
        };
        if let Some(line) = open {
            let start = self.before.lines - if reading.row_is_line { 0 } else { lines };
            let problem = RowProblem {
                line: 0,
                column: None,
                statement: None,
                kind: RowProblemKind::QuoteNeverClosed,
            };
            self.before.lines = start + if reading.row_is_line { 0 } else { line };
            let _ = collect.rejected(&problem);
            let stopped = Parsed {
                consumed: 0,
                lines: 0,
                seen: SeenRows::default(),
                outcome: ReadingOutcome::Stopped,
            };
            self.deliver(reading, stopped, collect);
            return None;
        }
        self.before.lines += passed;
        let Measured::Ends { length } = measured else {
            return None;
        };
        self.skipping = None;
        // The line end counts as an empty line does: its second half may be in the next block.
        block.bytes().get(length.saturating_sub(1)..)
    }

    /// Delivers what became of some rows; whether other columns follow, under which the tail is to be read.
    fn deliver<C>(&mut self, reading: &FileReading<'_>, parsed: Parsed, collect: &mut C) -> bool
    where
        D: FnMut(&mut C, BlockStart) -> ControlFlow<()>,
    {
        let flow = (self.deliver)(collect, self.before);
        self.before.lines += parsed.lines;
        self.seen.merge(parsed.seen);
        self.stopped = flow.is_break();
        let mut goes_on = false;
        match parsed.outcome {
            ReadingOutcome::Row => {}
            ReadingOutcome::Stopped => self.stopped = true,
            ReadingOutcome::Skipping(measure) => self.skipping = Some(measure),
            ReadingOutcome::Header(names) => {
                let names = names.iter().map(|name| name.as_str().into());
                goes_on = self.start_anew(reading, &names.collect::<Vec<_>>());
            }
            ReadingOutcome::Title(title) => {
                self.titled = Some(title);
                let notice = Notice::titled(title);
                if !self.later.contains(&notice) {
                    self.later.push(notice);
                }
                let names = self.plan.first().columns().iter();
                let names: Vec<Arc<str>> = names.map(|column| Arc::clone(&column.name)).collect();
                goes_on = self.start_anew(reading, &names);
            }
        }
        let grown = self.tail.len() + self.tail.len() / 4;
        self.look_again = if self.tail.len() > SMALL_TAIL {
            grown
        } else {
            0
        };
        goes_on && !self.stopped
    }

    /// Goes on under other columns; false when they can't be used.
    fn start_anew(&mut self, reading: &FileReading<'_>, header: &[Arc<str>]) -> bool {
        let settings = reading.settings.titled(self.titled);
        let before = self.plan.first();
        let code = before.column_of(Detail::Id);
        let code = code.and_then(|column| before.columns().get(column));
        let sample = NoSample {
            code: code.map_or_else(String::new, |column| column.name.to_string()),
            after: (before.columns().len(), before.cells_after()),
        };
        match Editions::of(reading.names, header, &settings, &sample) {
            Ok(plan) => {
                let said: Vec<&Notice> = self.plan.notices().chain(&self.later).collect();
                let new = plan.notices().filter(|notice| !said.contains(notice));
                let new: Vec<Notice> = new.cloned().collect();
                self.later.extend(new);
                self.plan = Arc::new(plan);
            }
            Err(fault) => {
                self.refused = Some(fault);
                self.stopped = true;
            }
        }
        !self.stopped
    }
}
