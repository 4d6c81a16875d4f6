//! From the bytes of a block to its rows.

use crate::answers::answer::AnswerKey;
use crate::answers::columns::names::Names;
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::detail::Detail;
use crate::answers::file::limits::Measure;
use crate::answers::file::record::Records;
use crate::answers::settings::Settings;
use crate::answers::totals::RowLabels;
use crate::error::RowProblem;
use crate::model::{Form, PackedAnswer, Perspective};

use super::memo::Memo;
use super::row::{Row, RowSource, cell_at, code_of};
use super::seen::SeenRows;

/// What is the same for every row of a file, whatever its columns.
#[derive(Debug)]
pub(in crate::answers) struct FileReading<'p> {
    /// The names of the statements of each edition.
    pub(in crate::answers) names: &'p [Names<'p>],
    pub(in crate::answers) settings: &'p Settings,
    pub(in crate::answers) answers: &'p AnswerKey,
    pub(in crate::answers) called: RowLabels,
    pub(in crate::answers) delimiter: u8,
    /// Whether a row counts as one line whatever is in its cells, as in a workbook.
    pub(in crate::answers) row_is_line: bool,
}

/// Buffers of one thread, used again for each row.
#[derive(Debug)]
pub(in crate::answers) struct Scratch {
    pub(in crate::answers) answers: Vec<PackedAnswer>,
    pub(in crate::answers) spans: Vec<(usize, usize)>,
    /// What the labels beside the answers say.
    pub(in crate::answers) labels: Vec<PackedAnswer>,
    pub(in crate::answers) memo: Memo,
    pub(in crate::answers) records: Records,
    pub(in crate::answers) text: Vec<u8>,
    pub(in crate::answers) problems: Vec<RowProblem>,
    pub(in crate::answers) seen: SeenRows,
}

/// How far the bytes were read.
#[derive(Debug)]
pub(in crate::answers) struct Parsed {
    /// How many bytes belong to rows that are done.
    pub(in crate::answers) consumed: usize,
    /// How many lines those are.
    pub(in crate::answers) lines: u64,
    pub(in crate::answers) seen: SeenRows,
    pub(in crate::answers) outcome: ReadingOutcome,
}

/// What comes after the rows that are done.
#[derive(Debug)]
pub(in crate::answers) enum ReadingOutcome {
    /// The rest is the start of a row; often empty.
    Row,
    /// The middle of a row that is too long and was left out.
    Skipping(Box<Measure>),
    /// Rows under other columns: these names.
    Header(Vec<String>),
    /// Rows under the same columns, which are about this.
    Title(Perspective),
    Stopped,
}

/// What happened to one row.
pub(in crate::answers) enum RowOutcome {
    /// It is done, perhaps with others: so many bytes and rows, and what comes after them, when that is something else than rows.
    Done {
        length: usize,
        rows: u64,
        then: Option<ReadingOutcome>,
    },
    /// More bytes are needed.
    Unfinished,
    /// It is too long and goes on after these bytes.
    Skipping(Box<Measure>),
    Stop,
}

impl RowOutcome {
    /// One row of so many bytes, after which rows follow.
    pub(in crate::answers) const fn done(length: usize) -> Self {
        Self::Done {
            length,
            rows: 1,
            then: None,
        }
    }

    /// One row of so many bytes, after which something else follows.
    pub(in crate::answers) const fn before(length: usize, then: ReadingOutcome) -> Self {
        Self::Done {
            length,
            rows: 1,
            then: Some(then),
        }
    }
}

impl Scratch {
    pub(in crate::answers) fn new(reading: &FileReading<'_>) -> Self {
        Self {
            answers: Vec::new(),
            spans: Vec::new(),
            labels: Vec::new(),
            memo: Memo::new(),
            records: Records::new(reading.delimiter),
            text: Vec::new(),
            problems: Vec::new(),
            seen: SeenRows::default(),
        }
    }

    /// Makes room for the answers and the cells that a plan keeps at hand.
    pub(in crate::answers) fn prepare(&mut self, plan: &ColumnMapping) {
        self.answers.clear();
        self.answers.resize(plan.places(), PackedAnswer::MISSING);
        self.spans.clear();
        self.spans.resize(plan.slots().columns.len(), (0, 0));
        self.labels.clear();
        self.labels
            .resize(plan.beside().len(), PackedAnswer::MISSING);
    }

    /// Whether any statement is answered.
    pub(in crate::answers) fn is_answered(&self) -> bool {
        let mut answers = self.answers.iter();
        answers.any(|answer| *answer != PackedAnswer::MISSING)
    }

    /// Whether it has so few answers that they may be the number and the label of a legend, or a whole scale at the start of the row.
    #[inline]
    pub(in crate::answers) fn may_explain(&self) -> bool {
        let most = match self.answers.last() {
            Some(&PackedAnswer::MISSING) => 9,
            _ => 2,
        };
        let answers = self.answers.iter();
        let given = answers.filter(|answer| **answer != PackedAnswer::MISSING);
        given.take(most + 1).count() <= most
    }

    /// Whether every label beside an answer says the same.
    #[inline]
    pub(in crate::answers) fn labels_agree(&self, plan: &ColumnMapping) -> bool {
        let mut labels = self.labels.iter().zip(plan.beside());
        labels.all(|(label, (_, place))| {
            let answer = self.answers.get(*place).and_then(|code| code.answer());
            let label = label.answer();
            label.is_none() || answer.is_none() || answer == label
        })
    }

    /// A row under some columns, whose cells are at hand.
    #[inline]
    pub(in crate::answers) fn row<'s>(
        &'s self,
        source: RowSource<'s>,
        text: &'s [u8],
        (plan, form): (&'s ColumnMapping, Form),
        line: u64,
    ) -> Row<'s> {
        let is_usual = matches!(source, RowSource::Line(..));
        let id = plan.slots().detail(Detail::Id);
        let id = id.map_or(&[][..], |slot| code_of(cell_at(text, &self.spans, slot)));
        Row {
            plan,
            answers: &self.answers,
            text,
            spans: &self.spans,
            source,
            form,
            line,
            problems: if is_usual { &[] } else { &self.problems },
            id,
        }
    }
}
