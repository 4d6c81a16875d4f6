//! Blocks read by several threads at once, delivered in the order of the file.

use std::ops::ControlFlow;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::situation::{Fault, RowProblem, RowProblemKind};

use super::blocks::{Block, Blocks};
use super::encoding::Encoding;
use super::limits::{Measure, Measured};
use super::reading::{Outcome, Parsed, Reading, Scratch};
use super::row::Collect;

/// An unfinished row up to this length is looked at again whenever more bytes come.
const SMALL_TAIL: usize = 64 << 10;

/// Where in a file a block starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Before {
    /// The lines before it, with those of the header.
    pub lines: u64,
    /// The bytes of text before the end of it.
    pub bytes: u64,
}

/// What the threads share: who reads the next block, and whose turn it is to deliver.
struct Shared<'s, 'r, C, D> {
    reading: Reading<'s>,
    blocks: Mutex<Blocks<'r>>,
    order: Mutex<Order<D>>,
    long: Mutex<Long<C>>,
    turned: Condvar,
}

/// The state between two blocks.
struct Order<D> {
    turn: u64,
    before: Before,
    /// The start of a row that goes on in the next block.
    tail: Vec<u8>,
    /// The length of the tail from which it is worth another look.
    look_again: usize,
    skipping: Option<Box<Measure>>,
    stopped: bool,
    deliver: D,
}

/// What rows need that go on in the next block. They may be long, so that not every thread has room for one.
struct Long<C> {
    scratch: Scratch,
    collect: C,
}

/// Gives every row to a collector, and the collectors to `deliver` block by block in the order of the file.
///
/// The result does not depend on the number of threads. Breaking off in `deliver` ends the reading. Returns why the
/// file could not be read to its end, if it could not, and the encoding it turned out to have.
pub(super) fn run<C, D>(
    reading: Reading<'_>,
    blocks: Blocks<'_>,
    lines: u64,
    threads: usize,
    make: impl Fn() -> C + Sync,
    deliver: D,
) -> (Option<Fault>, Encoding)
where
    C: Collect,
    D: FnMut(&mut C, Before) -> ControlFlow<()> + Send,
{
    let shared = Shared {
        reading,
        blocks: Mutex::new(blocks),
        order: Mutex::new(Order {
            turn: 0,
            before: Before { lines, bytes: 0 },
            tail: Vec::new(),
            look_again: 0,
            skipping: None,
            stopped: false,
            deliver,
        }),
        long: Mutex::new(Long {
            scratch: Scratch::new(&reading),
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
    shared
        .blocks
        .into_inner()
        .unwrap_or_else(PoisonError::into_inner)
        .end()
}

/// Takes blocks until there are none: reads one, then waits for its turn to deliver it.
fn work<C, D>(shared: &Shared<'_, '_, C, D>, mut collect: C)
where
    C: Collect,
    D: FnMut(&mut C, Before) -> ControlFlow<()>,
{
    let _everyone_stops = StopOnPanic(shared);
    let mut block = Block::new();
    let mut scratch = Scratch::new(&shared.reading);
    while lock(&shared.blocks).next(&mut block) {
        collect.clear();
        let parsed = shared
            .reading
            .parse(block.bytes(), block.last, &mut scratch, &mut collect);
        let mut order = lock(&shared.order);
        while order.turn != block.number && !order.stopped {
            order = shared
                .turned
                .wait(order)
                .unwrap_or_else(PoisonError::into_inner);
        }
        if !order.stopped {
            let mut long = lock(&shared.long);
            order.take(&shared.reading, &block, parsed, &mut collect, &mut long);
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
struct StopOnPanic<'a, 's, 'r, C, D>(&'a Shared<'s, 'r, C, D>);

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

impl<D> Order<D> {
    /// Delivers a block, and the start of a row before it; `parsed` holds when the block starts with a row.
    fn take<C>(
        &mut self,
        reading: &Reading<'_>,
        block: &Block,
        parsed: Parsed,
        collect: &mut C,
        long: &mut Long<C>,
    ) where
        C: Collect,
        D: FnMut(&mut C, Before) -> ControlFlow<()>,
    {
        self.before.bytes += block.bytes().len() as u64;
        if self.tail.is_empty() && self.skipping.is_none() {
            self.tail
                .extend_from_slice(block.bytes().get(parsed.consumed..).unwrap_or_default());
            self.deliver(parsed, collect);
            return;
        }
        let Long { scratch, collect } = long;
        collect.clear();
        let Some(bytes) = self.after_skipped(reading, block, collect) else {
            return;
        };
        self.tail.extend_from_slice(bytes);
        if self.tail.len() < self.look_again && !block.last {
            return;
        }
        let parsed = reading.parse(&self.tail, block.last, scratch, collect);
        self.tail.drain(..parsed.consumed);
        self.deliver(parsed, collect);
    }

    /// The bytes of a block from the line end of a row that is left out; nothing when that row goes on.
    fn after_skipped<'b, C>(
        &mut self,
        reading: &Reading<'_>,
        block: &'b Block,
        collect: &mut C,
    ) -> Option<&'b [u8]>
    where
        C: Collect,
        D: FnMut(&mut C, Before) -> ControlFlow<()>,
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
            let _ = collect.left_out(&problem);
            self.deliver(
                Parsed {
                    consumed: 0,
                    lines: 0,
                    outcome: Outcome::Stopped,
                },
                collect,
            );
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

    fn deliver<C>(&mut self, parsed: Parsed, collect: &mut C)
    where
        D: FnMut(&mut C, Before) -> ControlFlow<()>,
    {
        let flow = (self.deliver)(collect, self.before);
        self.before.lines += parsed.lines;
        self.stopped = flow.is_break() || matches!(parsed.outcome, Outcome::Stopped);
        if let Outcome::Skipping(measure) = parsed.outcome {
            self.skipping = Some(measure);
        }
        let grown = self.tail.len() + self.tail.len() / 4;
        self.look_again = if self.tail.len() > SMALL_TAIL {
            grown
        } else {
            0
        };
    }
}
