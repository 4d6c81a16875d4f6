//! One row as a command sees it.

use std::borrow::Cow;
use std::ops::ControlFlow;

use memchr::memchr;

use crate::answers::columns::one_cell::only_cell;
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::detail::Detail;
use crate::answers::file::record::Records;
use crate::error::{MissingColumn, RowProblem};
use crate::model::{
    Form, PackedAnswer, Perspective, Questionnaire, Tally, is_no_code, is_rounded_code, is_words,
    person_code, without_formula_guard, without_made_up, yes_or_no,
};

use super::day::{is_day, is_submitted};

/// With so many answers two rows are not the same by chance.
const MANY_ANSWERS: usize = 18;

/// A person's answers, and what the row says about itself.
#[derive(Debug, Clone, Copy)]
pub struct Row<'r> {
    pub(in crate::answers) plan: &'r ColumnMapping,
    pub(in crate::answers) answers: &'r [PackedAnswer],
    pub(in crate::answers) text: &'r [u8],
    pub(in crate::answers) spans: &'r [(usize, usize)],
    pub(in crate::answers) source: RowSource<'r>,
    pub(in crate::answers) form: Form,
    pub(in crate::answers) line: u64,
    pub(in crate::answers) problems: &'r [RowProblem],
    /// The code of the person, which is looked up once; empty as [`Row::id`] says.
    pub(in crate::answers) id: &'r [u8],
}

/// Where all cells of a row stand.
#[derive(Debug, Clone, Copy)]
pub(in crate::answers) enum RowSource<'r> {
    /// A line in which nothing is unusual: cells with this byte between them, some in quotes.
    Line(&'r [u8], u8),
    /// Cells that were read one by one.
    Record(&'r Records),
}

impl<'r> Row<'r> {
    pub(crate) fn plan(&self) -> &'r ColumnMapping {
        self.plan
    }

    /// The edition of the statements that the row was asked, from 0 for the newest.
    pub(crate) fn edition(&self) -> usize {
        self.plan.edition()
    }

    /// One answer for each statement of its edition, in file order; statements without a column are missing.
    #[must_use]
    pub fn answers(&self) -> &'r [PackedAnswer] {
        self.answers
    }

    /// Which statements the row was asked.
    #[must_use]
    pub fn form(&self) -> Form {
        self.form
    }

    /// How many lines of the block came before the row.
    #[must_use]
    pub fn line(&self) -> u64 {
        self.line
    }

    /// The cell of a detail, as UTF-8; nothing when no column holds it.
    #[must_use]
    pub fn detail(&self, detail: Detail) -> Option<&'r [u8]> {
        self.plan.slots().detail(detail).map(|slot| self.slot(slot))
    }

    /// When the answers were given, as the file has it: in a column for that, or as a form kept it: when
    /// they were completed, or else begun. Empty when the row does not
    /// say; nothing when the file does not.
    pub(crate) fn date(&self) -> Option<&'r [u8]> {
        if let Some(date) = self.detail(Detail::Date) {
            return Some(date);
        }
        let kept = [Detail::Received, Detail::Submitted, Detail::Begun];
        let mut kept = kept
            .into_iter()
            .filter_map(|detail| self.detail(detail))
            .peekable();
        kept.peek()?;
        kept.find(|cell| is_day(cell)).or(Some(b""))
    }

    /// The code of the person, without space around its cell and without the apostrophe in front of a formula; empty when the
    /// row has none, or one that others have as well since it was rounded.
    pub(crate) const fn id(&self) -> &'r [u8] {
        self.id
    }

    /// The same as the cell has it, whatever it says.
    pub(crate) fn written_id(&self) -> &'r [u8] {
        written_id(self.detail(Detail::Id).unwrap_or_default())
    }

    /// Whether there is a cell for the code of the person, or where no column has codes for the name, without one.
    pub(crate) fn is_nameless(&self) -> bool {
        match self.source {
            _ if self.plan.has(Detail::Id) => self.id().is_empty(),
            RowSource::Record(records) => self.plan.labels().lacks_name(records),
            // A usual row has one.
            RowSource::Line(..) => false,
        }
    }

    /// Whether it is answered, and called by words alone or with a year, as norms and goals are, and not by a number or a code.
    pub(crate) fn is_called_by_words(&self) -> bool {
        let mut answers = self.answers.iter();
        is_words(self.id()) && answers.any(|answer| *answer != PackedAnswer::MISSING)
    }

    /// The code of the person, as codes are compared.
    pub(crate) fn person(&self) -> Cow<'r, str> {
        match String::from_utf8_lossy(self.id()) {
            Cow::Borrowed(id) => person_code(id),
            Cow::Owned(id) => Cow::Owned(person_code(&id).into_owned()),
        }
    }

    /// Whether nothing is filled in but the code of the person, and nothing is wrong with that.
    pub(crate) fn is_bare(&self) -> bool {
        // In a usual row something is answered.
        let RowSource::Record(records) = self.source else {
            return false;
        };
        let is_alone = || only_cell(records.bytes_of_cells()).is_some();
        self.problems.is_empty() && is_alone() && !self.id().is_empty()
    }

    /// Whether the row is about the person with this code.
    pub(crate) fn is_of(&self, wanted: &str) -> bool {
        self.written_id() == wanted.as_bytes() || self.person() == person_code(wanted)
    }

    /// The name of the statements that were asked, as the row says it; empty when it does not.
    pub(crate) fn instrument(&self) -> &'r [u8] {
        without_formula_guard(self.detail(Detail::Instrument).unwrap_or_default())
    }

    /// Whether every statement that it was asked is answered, they are known by their place on paper only, and nothing says whose it
    /// is: a number is that of a sheet.
    pub(crate) fn is_whole_from_paper(&self) -> bool {
        let is_answered = |place: &usize| {
            let answer = self.answers.get(*place);
            answer.is_some_and(|answer| *answer != PackedAnswer::MISSING)
        };
        self.plan.is_by_place()
            && self.plan.asked(self.form).iter().all(is_answered)
            && self.id().iter().all(u8::is_ascii_digit)
    }

    /// Whether it is beyond chance that another row has the same answers: there are many, and no step is most of them.
    pub(crate) fn has_answers_of_its_own(&self) -> bool {
        let given = self
            .answers
            .iter()
            .filter(|answer| **answer != PackedAnswer::MISSING);
        let mut steps = [0_usize; 16];
        for answer in given {
            if let Some(count) = steps.get_mut(answer.index()) {
                *count += 1;
            }
        }
        let all: usize = steps.iter().sum();
        all >= MANY_ANSWERS && steps.iter().all(|count| 2 * count <= all)
    }

    /// Whether the row says that it is made up, as an example.
    pub(crate) fn is_made_up(&self) -> bool {
        without_made_up(self.instrument()).1
    }

    /// The cells of the kept columns as UTF-8, in the order in which the columns were asked for; empty where there is no column.
    pub fn kept(&self) -> impl Iterator<Item = &'r [u8]> + use<'r> {
        let row = *self;
        row.plan
            .slots()
            .kept()
            .iter()
            .map(move |slot| slot.map_or(&[][..], |slot| row.slot(slot)))
    }

    /// Gives every cell to `take`, in order, as it is without its quotes.
    pub(crate) fn each_cell(&self, mut take: impl FnMut(&[u8])) {
        match self.source {
            RowSource::Line(line, delimiter) => each_cell_of(line, delimiter, take),
            RowSource::Record(record) => record.bytes_of_cells().for_each(&mut take),
        }
    }

    /// From whose eyes the row was answered; nothing when it says so with a word that is not known.
    pub(crate) fn perspective(&self) -> Option<Perspective> {
        let said = self.detail(Detail::Perspective).unwrap_or_default();
        said_perspective(said, self.plan.perspective())
    }

    /// Whether it is known from whose eyes the row was answered, and not only taken to be the usual ones.
    pub(crate) fn says_perspective(&self) -> bool {
        let said = self.detail(Detail::Perspective).unwrap_or_default();
        self.plan.says_perspective() || !trimmed(said).is_empty()
    }

    /// Whether there are enough answers for a mix; with the edition of the statements that the row was asked.
    pub(crate) fn is_complete(&self, edition: &Questionnaire) -> bool {
        let answer = |place: usize| self.answers().get(place)?.answer();
        Tally::of(edition, self.form(), answer).is_complete()
    }

    /// Whether the row is of nobody: a trial of whoever made the survey, or spam.
    pub(crate) fn is_trial(&self) -> bool {
        let is_trial = |cell| self.plan.slots().status.is_trial(cell);
        self.detail(Detail::Status).is_some_and(is_trial)
    }

    /// Whether the row was handed in; a file that does not say it has only such rows.
    pub(crate) fn is_finished(&self) -> bool {
        let is_no = |cell| said_finished(cell) == Some(false);
        let is_part = |cell| self.plan.slots().status.is_whole(cell) == Some(false);
        !self.plan.slots().says_finished
            || self.detail(Detail::Submitted).is_none_or(is_submitted)
                && !self.detail(Detail::Finished).is_some_and(is_no)
                && !self.detail(Detail::Status).is_some_and(is_part)
    }

    /// The statements that the row was asked and that have no column, in file order.
    pub(crate) fn missing_columns(&self) -> &'r [MissingColumn] {
        self.plan.missing_columns_of(self.form)
    }

    /// What is wrong with the row; its answers are as they count.
    #[must_use]
    pub fn problems(&self) -> &'r [RowProblem] {
        self.problems
    }

    fn slot(&self, slot: usize) -> &'r [u8] {
        cell_at(self.text, self.spans, slot)
    }
}

/// The cell in a slot.
#[inline]
pub(in crate::answers) fn cell_at<'r>(
    text: &'r [u8],
    spans: &[(usize, usize)],
    slot: usize,
) -> &'r [u8] {
    spans
        .get(slot)
        .and_then(|(start, end)| text.get(*start..*end))
        .unwrap_or_default()
}

/// Gives the cells of a line to `take`: quotes stand around whole cells, and have no quote or line end inside.
fn each_cell_of(line: &[u8], delimiter: u8, mut take: impl FnMut(&[u8])) {
    let mut rest = line.strip_suffix(b"\n").unwrap_or(line);
    rest = rest.strip_suffix(b"\r").unwrap_or(rest);
    loop {
        let (cell, after) = match rest.strip_prefix(b"\"") {
            Some(quoted) => {
                let (cell, after) = before(b'"', quoted);
                (cell, after.get(1..).unwrap_or_default())
            }
            None => before(delimiter, rest),
        };
        take(cell);
        let Some((_, next)) = after.split_first() else {
            return;
        };
        rest = next;
    }
}

/// What stands before a byte, and the rest from that byte on.
fn before(byte: u8, bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = memchr(byte, bytes).unwrap_or(bytes.len());
    bytes.split_at_checked(end).unwrap_or((bytes, &[]))
}

#[inline]
fn written_id(cell: &[u8]) -> &[u8] {
    without_formula_guard(trimmed(cell))
}

/// The code of the person that a cell for it has; empty when that is none, or one that others have as well since it was rounded.
#[inline]
pub(in crate::answers) fn code_of(cell: &[u8]) -> &[u8] {
    let cell = written_id(cell);
    if is_no_code(cell) || is_rounded_code(cell) {
        return &[];
    }
    cell
}

pub(in crate::answers) fn trimmed(cell: &[u8]) -> &[u8] {
    let is_text = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_graphic);
    if is_text(cell.first()) && is_text(cell.last()) {
        return cell;
    }
    str::from_utf8(cell).map_or(cell, |text| text.trim().as_bytes())
}

/// The perspective that a cell names; an empty one is of the `usual`.
pub(in crate::answers) fn said_perspective(cell: &[u8], usual: Perspective) -> Option<Perspective> {
    let word = std::str::from_utf8(cell).ok()?.trim().to_lowercase();
    match word.as_str() {
        "" => Some(usual),
        "zelf" => Some(Perspective::Own),
        "wens" => Some(Perspective::Wish),
        "werk" => Some(Perspective::Job),
        "collega" => Some(Perspective::Colleague),
        key => Perspective::from_key(key),
    }
}

/// Whether a cell of Qualtrics says that the row was handed in; nothing when it says neither.
pub(in crate::answers) fn said_finished(cell: &[u8]) -> Option<bool> {
    yes_or_no(&String::from_utf8_lossy(cell))
}

/// What a command makes of the rows of one block, before the blocks are put in order.
///
/// It remembers nothing of the columns from one row to the next: a file may change them half-way, and each row has its
/// own (`Row::plan`).
pub trait RowSink: Send {
    /// Takes a row. Breaking off ends the reading after this block.
    fn row(&mut self, row: &Row<'_>) -> ControlFlow<()>;

    /// Takes note of a row that can't be read and is left out. Breaking off ends the reading after this block.
    fn rejected(&mut self, problem: &RowProblem) -> ControlFlow<()>;

    /// Forgets everything, to be used for another block.
    fn clear(&mut self);
}
