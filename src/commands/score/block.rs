//! The rows of one block, scored and written down before the blocks are put in order.

use std::borrow::Cow;
use std::mem;
use std::ops::ControlFlow;
use std::path::Path;
use std::str::FromStr;

use crate::answers::{Detail, Row};
use crate::commands::moment::Moment;
use crate::commands::survey::{RowNotes, Surveyed, Telling};
use crate::error::RowProblem;
use crate::model::{Form, longest_run};
use crate::output::scored::{Line, RowWriter, SHOWN, Scored, ScoredTableRow, json, json_id, table};
use crate::random::{Seed, presentation_order};
use crate::screen::{Display, safe};
use crate::words::Language;

use super::arguments::{RowFormat, WithColumn};
use super::job::ScoreJob;

/// What standard input is called as a source: in every language the same, and no sign that a spreadsheet would run.
const STDIN: &str = "stdin";

/// What became of the rows of one block.
pub(super) struct ScoredBlock<'r> {
    job: &'r ScoreJob<'r>,
    /// The file, when it is a column.
    source: Option<Vec<u8>>,
    line: Line,
    pub(super) text: Vec<u8>,
    pub(super) counts: ScoreCounts,
    /// Where the number of a row has to be put in (the place in the text, or of the row in a table), and how many rows of the
    /// block came before it.
    numbers: Vec<(usize, u64)>,
    /// The order of the last row's statements.
    order: Option<(ShownOrder, Vec<usize>)>,
}

/// Counts of rows and problems; empty with x is x, and any split of the rows gives the whole.
#[derive(Debug, Clone, Default)]
pub(super) struct ScoreCounts {
    /// Rows that were read, scored or not.
    pub(super) seen: u64,
    /// Rows that were scored.
    pub(super) rows: u64,
    /// Those with enough answers for every role.
    pub(super) complete: u64,
    /// Rows that were never handed in.
    pub(super) unfinished: u64,
    /// Rows with a date of which the day can't be told, when days were asked for.
    pub(super) undated: u64,
    /// The first rows, when a table was asked for.
    pub(super) first: Vec<ScoredTableRow>,
}

impl ScoreCounts {
    /// Adds the counts of the rows that follow; those are left without their first rows.
    pub(super) fn merge(&mut self, next: &mut Self) {
        self.seen += next.seen;
        self.rows += next.rows;
        self.complete += next.complete;
        self.unfinished += next.unfinished;
        self.undated += next.undated;
        let room = SHOWN.saturating_sub(self.first.len());
        self.first.extend(next.first.drain(..).take(room));
    }

    /// The table of the first rows, when it was asked for.
    pub(super) fn table(&self, job: &ScoreJob<'_>, spoken: Language, display: Display) -> String {
        if job.request.format != RowFormat::Table || job.request.check {
            return String::new();
        }
        let source = job.source().map(str::to_owned);
        let names: Vec<String> = job.names.iter().cloned().chain(source).collect();
        table(&self.first, self.rows, &names, spoken, display)
    }
}

/// What decides the order in which statements were shown: the edition, the form and the seed.
type ShownOrder = (usize, Form, Option<Seed>);

impl<'r> ScoredBlock<'r> {
    /// A block of this file; nothing stands for standard input.
    pub(super) fn new(job: &'r ScoreJob<'r>, path: Option<&Path>) -> Self {
        let name = || path.map_or(STDIN.into(), |path| path.to_string_lossy());
        let source = job.request.with.contains(&WithColumn::Source).then(name);
        Self {
            job,
            source: source.map(|name| {
                let name = Cow::Borrowed(name.as_bytes());
                shown(job, name).into_owned()
            }),
            line: Line::new(),
            text: Vec::new(),
            counts: ScoreCounts::default(),
            numbers: Vec::new(),
            order: None,
        }
    }

    /// Puts the numbers of the rows in; `before` rows of the file came before the block.
    pub(super) fn finish(&mut self, before: u64) {
        let numbers = mem::take(&mut self.numbers);
        if self.job.request.format == RowFormat::Table {
            for (place, number) in numbers {
                if let Some(row) = self.counts.first.get_mut(place) {
                    row.id = (before + number + 1).to_string();
                }
            }
            return;
        }
        if numbers.is_empty() || self.text.is_empty() {
            return;
        }
        put_in(&mut self.text, &numbers, before);
    }

    fn longest_run(&mut self, row: &Row<'_>) -> u32 {
        let form = row.form();
        let seed = row
            .detail(Detail::Seed)
            .and_then(|cell| str::from_utf8(cell).ok())
            .and_then(|cell| {
                Seed::from_str(cell.trim())
                    .ok()
                    .filter(|_| !cell.trim().is_empty())
            });
        let of = (row.edition(), form, seed);
        let known = self.order.take().filter(|(known, _)| *known == of);
        let questionnaire = self.job.rows_of(row.edition()).questionnaire();
        let shown = || (of, presentation_order(questionnaire, form, seed));
        let (_, order) = self.order.insert(known.unwrap_or_else(shown));
        let answer = |place: &usize| row.answers().get(*place).and_then(|code| code.answer());
        longest_run(order.iter().map(answer))
    }

    fn write(&mut self, row: &Row<'_>) {
        let job = self.job;
        let rows = job.rows_of(row.edition());
        let scored = Scored {
            answers: row.answers(),
            form: row.form(),
            longest_run: job.wants_run().then(|| self.longest_run(row)),
        };
        let id = id(row);
        let is_numbered = id.is_none();
        let id = shown(job, Cow::Borrowed(id.unwrap_or_default()));
        let cells = self.cells(row);
        self.counts.undated += u64::from(self.is_undated(row));
        let complete = match job.request.format {
            RowFormat::Csv | RowFormat::Excel => {
                if let Some(source) = &self.source {
                    job.rows.push_source(source, &mut self.text);
                }
                job.rows.push_id(&id, &mut self.text);
                self.number_at(is_numbered, self.text.len());
                let cells = cells.iter().map(|cell| cell.as_deref().unwrap_or_default());
                rows.push(scored, cells, &mut self.line, &mut self.text)
            }
            RowFormat::JsonLines => {
                json_id(self.source.as_deref(), &id, &mut self.text);
                // Before the quote that has just been written.
                self.number_at(is_numbered, self.text.len() - 1);
                let names = job.names.iter().map(String::as_str);
                let cells = names.zip(cells.iter().map(Option::as_deref));
                json(rows.questionnaire(), scored, cells, &mut self.text)
            }
            RowFormat::Table => self.table_row((rows, scored), &id, is_numbered, &cells),
        };
        self.counts.complete += u64::from(complete);
    }

    /// Whether the day is asked for and can't be told, though something is in its cell.
    fn is_undated(&self, row: &Row<'_>) -> bool {
        self.job.request.with.contains(&WithColumn::Date)
            && row.date().is_some_and(|date| {
                !date.trim_ascii().is_empty() && Moment::of(date).day().is_none()
            })
    }

    /// The cells after the scores: of what was understood, and those that are copied.
    fn cells<'c>(&self, row: &Row<'c>) -> Vec<Option<Cow<'c, [u8]>>>
    where
        'r: 'c,
    {
        let job = self.job;
        if job.names.is_empty() {
            return Vec::new();
        }
        let understood = job
            .request
            .with
            .iter()
            .filter(|with| **with != WithColumn::Source);
        let understood = understood.map(|with| understood_of(*with, row, job));
        let kept = row.kept().map(|cell| Some(Cow::Borrowed(cell)));
        let cells = understood.chain(kept);
        cells
            .map(|cell| cell.map(|cell| shown(job, cell)))
            .collect()
    }

    fn table_row(
        &mut self,
        (rows, scored): (&RowWriter<'_>, Scored<'_>),
        id: &[u8],
        is_numbered: bool,
        cells: &[Option<Cow<'_, [u8]>>],
    ) -> bool {
        let text = |cell: &[u8]| String::from_utf8_lossy(cell).into_owned();
        let source = self.source.as_deref();
        let cells = cells.iter().map(|cell| cell.as_deref().unwrap_or_default());
        let kept = cells.chain(source).map(text).collect();
        let shown = ScoredTableRow::new(rows.questionnaire(), text(id), scored, kept);
        let complete = shown.is_complete();
        if self.counts.first.len() < SHOWN {
            self.number_at(is_numbered, self.counts.first.len());
            self.counts.first.push(shown);
        }
        complete
    }

    /// Remembers that the number of this row belongs at this place, when it is known by that.
    fn number_at(&mut self, is_numbered: bool, place: usize) {
        if is_numbered {
            self.numbers.push((place, self.counts.seen - 1));
        }
    }
}

/// The cell of the id; nothing when it is empty.
fn id<'c>(row: &Row<'c>) -> Option<&'c [u8]> {
    row.detail(Detail::Id).filter(|_| !row.is_nameless())
}

/// What was understood of a row; nothing when it does not say it.
fn understood_of<'c>(
    with: WithColumn,
    row: &Row<'c>,
    job: &'c ScoreJob<'_>,
) -> Option<Cow<'c, [u8]>> {
    Some(match with {
        WithColumn::Source => return None,
        WithColumn::Instrument if row.instrument().is_empty() => {
            Cow::Borrowed(job.reference(row.edition()))
        }
        WithColumn::Instrument => Cow::Borrowed(row.instrument()),
        WithColumn::Form => Cow::Borrowed(row.form().key().as_bytes()),
        WithColumn::Perspective => Cow::Borrowed(row.perspective()?.key().as_bytes()),
        WithColumn::Date => Cow::Owned(Moment::of(row.date()?).day()?.into_bytes()),
    })
}

/// A cell as it is written: made safe when it goes to a screen.
#[inline]
fn shown<'c>(job: &ScoreJob<'_>, cell: Cow<'c, [u8]>) -> Cow<'c, [u8]> {
    if job.to_screen {
        made_safe(&cell)
    } else {
        cell
    }
}

#[cold]
fn made_safe<'c>(cell: &[u8]) -> Cow<'c, [u8]> {
    let text = String::from_utf8_lossy(cell);
    Cow::Owned(safe(&text).into_owned().into_bytes())
}

/// Puts numbers into a text, each where it belongs and `before + 1` higher; there is no room for a second text.
fn put_in(text: &mut Vec<u8>, numbers: &[(usize, u64)], before: u64) {
    let shown = |number: u64| before + number + 1;
    let length: u32 = numbers
        .iter()
        .map(|(_, number)| shown(*number).ilog10() + 1)
        .sum();
    let mut end = text.len();
    text.resize(end + length as usize, 0);
    let mut to = text.len();
    // From the last to the first, so that what moves does not come over what still has to.
    for (at, number) in numbers.iter().rev() {
        text.copy_within(*at..end, to + at - end);
        to = to + at - end;
        let mut rest = shown(*number);
        while rest > 0 {
            to -= 1;
            if let Some(digit) = text.get_mut(to) {
                // The remainder is one digit.
                *digit = b'0' + (rest % 10) as u8;
            }
            rest /= 10;
        }
        end = *at;
    }
}

impl Surveyed for ScoredBlock<'_> {
    fn row(&mut self, row: &Row<'_>, noted: &mut RowNotes<'_>) -> ControlFlow<()> {
        self.counts.seen += 1;
        let finished = row.is_finished();
        self.counts.unfinished += u64::from(!finished);
        if !finished && self.job.request.reading.finished_only {
            return ControlFlow::Continue(());
        }
        noted.row(row, Telling::Whole)?;
        self.counts.rows += 1;
        self.write(row);
        ControlFlow::Continue(())
    }

    fn rejected(&mut self, problem: &RowProblem, noted: &mut RowNotes<'_>) -> ControlFlow<()> {
        self.counts.seen += 1;
        noted.rejected(problem, Telling::Whole)
    }

    fn left_out(&mut self) {
        // It has a number all the same.
        self.counts.seen += 1;
    }

    fn clear(&mut self) {
        self.text.clear();
        self.counts = ScoreCounts::default();
        self.numbers.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::put_in;

    #[test]
    fn numbers_are_put_in_where_they_belong() {
        let mut text = b",a\n,b\n,c\n".to_vec();
        put_in(&mut text, &[(0, 0), (3, 1), (6, 2)], 8);
        assert_eq!(text, b"9,a\n10,b\n11,c\n");
        let mut text = b"{\"id\":,\"a\":1}\n".to_vec();
        put_in(&mut text, &[(6, 0)], 0);
        assert_eq!(text, b"{\"id\":1,\"a\":1}\n");
        let mut text = b"same".to_vec();
        put_in(&mut text, &[], 5);
        assert_eq!(text, b"same");
    }
}
