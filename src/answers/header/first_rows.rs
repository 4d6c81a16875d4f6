//! What the cells of the first rows say, where names leave open which columns hold answers.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use crate::answers::answer::used::UsedSteps;
use crate::answers::answer::{AnswerKey, AnswerReading};
use crate::answers::columns::column::ColumnRole;
use crate::answers::columns::legend::codebook::{in_rows, in_sheets};
use crate::answers::columns::legend::{LegendPlace, in_names};
use crate::answers::columns::names::{Meaning, Names};
use crate::answers::columns::plan::ColumnMapping;
use crate::answers::columns::row_label::is_answered;
use crate::answers::columns::sample::Sample;
use crate::answers::columns::statements::{different, statements_in};
use crate::answers::detail::Detail;
use crate::answers::file::record::Records;
use crate::answers::source::table::UnreadSheet;
use crate::answers::totals::{RowLabels, TotalLabel, bit};
use crate::error::{MeaningPlace, OpenNumbers, OtherMeaning, SheetFault};

use super::looking::Start;

/// The most cells beside the answers that are looked at in a row: a legend needs few.
const MOST_BESIDE: usize = 1_000;

/// The first rows under the names, to see what their cells say.
pub(in crate::answers) struct FirstRows<'f> {
    pub(in crate::answers) bytes: &'f [u8],
    pub(in crate::answers) start: &'f Start,
    pub(in crate::answers) answers: &'f AnswerKey,
    /// Whether the place of a cell says in which column it is, whatever stands before it.
    pub(in crate::answers) has_places: bool,
    /// Reads every row that is looked at: making a reader costs more than a row.
    pub(in crate::answers) reader: RefCell<Records>,
}

impl FirstRows<'_> {
    /// What the filled cells of some columns say.
    pub(in crate::answers) fn readings(&self, columns: &[usize]) -> Vec<AnswerReading> {
        let mut readings = Vec::new();
        self.each_row(|records| {
            readings.extend(self.readings_of(records, columns));
        });
        readings
    }

    fn readings_of(
        &self,
        records: &Records,
        columns: &[usize],
    ) -> impl Iterator<Item = AnswerReading> {
        let cells = columns.iter().filter_map(|column| filled(records, *column));
        cells.map(|cell| self.answers.read_bytes(cell))
    }

    /// How the rows are called. People chose a label of totals where a row follows that is called otherwise, or the same.
    ///
    /// Of other files no more rows are at hand than one that is no longer than the names and has no such label, so none counts after it.
    pub(in crate::answers) fn called(&self, plan: &ColumnMapping) -> RowLabels {
        let (mut open, mut chosen, mut is_settled) = (0, 0, None);
        let mut cells = Vec::new();
        self.each_row(|records| {
            let cell = TotalLabel::cell_of_record(plan, records);
            cells.extend(cell.map(<[u8]>::to_vec));
            if is_settled == Some(true) {
                return;
            }
            if is_settled.is_none() && records.len() <= plan.columns().len() {
                is_settled = Some(!TotalLabel::is_chosen_in(records));
            }
            match TotalLabel::of_record(plan, records) {
                Some(TotalLabel::Chosen(place)) if is_answered(self.answers, plan, records) => {
                    chosen |= open & bit(place);
                    open |= bit(place);
                }
                Some(
                    TotalLabel::Totals
                    | TotalLabel::Chosen(_)
                    | TotalLabel::Example(_)
                    | TotalLabel::Rank(..),
                ) => {}
                _ => chosen |= open,
            }
        });
        RowLabels::new(chosen, &cells)
    }

    /// What stands beside the answers, in columns that are not read or their names, about numbers that mean something else than they count for.
    pub(in crate::answers) fn other_meaning(&self, plan: &ColumnMapping) -> Option<OtherMeaning> {
        let is_beside = |at: usize| {
            let column = plan.columns().get(at);
            column.is_none_or(|column| column.holds == ColumnRole::Ignored)
        };
        let names = plan.columns().iter().enumerate();
        let names = names.filter(|(at, _)| is_beside(*at));
        let names = names.map(|(_, column)| column.name.to_string());
        let mut rows = vec![names.take(MOST_BESIDE).collect()];
        self.each_row(|records| {
            let cells = records.cells().enumerate();
            let beside = cells.filter(|(at, _)| is_beside(*at));
            let texts = beside.map(|(_, cell)| cell.into_owned());
            rows.push(texts.take(MOST_BESIDE).collect());
        });
        in_rows(self.answers, &rows, LegendPlace::Beside)
    }

    /// # Errors
    /// When names or other sheets say that a number means another step, each answer has a column, or nothing says what numbers between
    /// words or those of which something is said mean.
    pub(in crate::answers) fn check_meaning(
        &self,
        plan: &ColumnMapping,
        sheets: Vec<UnreadSheet>,
    ) -> Result<(), SheetFault> {
        if let Some((column, meaning)) = in_names(self.answers, plan.columns()) {
            let place = MeaningPlace::Column(column);
            return Err(SheetFault::OtherMeaning { place, meaning });
        }
        if let Some(column) = self.column_per_answer(plan) {
            return Err(SheetFault::ColumnPerAnswer { column });
        }
        let readings = self.readings(&plan.statement_columns());
        let is_number = |read: &AnswerReading| read.answer().is_some() && read.label().is_none();
        if plan.has(Detail::Answers) || readings.iter().any(is_number) {
            in_sheets(self.answers, sheets)?;
        }
        let open = self.open_numbers(&plan.statement_columns());
        open.map_or(Ok(()), |open| Err(SheetFault::OpenNumbers(open)))
    }

    /// The first column of a statement, where answers stand in columns without a name behind those of at least half of the statements,
    /// other ones than in the column with the name.
    fn column_per_answer(&self, plan: &ColumnMapping) -> Option<String> {
        let is_nameless = |at: &usize| {
            let column = plan.columns().get(*at);
            column.is_some_and(|column| column.name.trim().is_empty())
        };
        let statements = plan.statement_columns();
        let followed = statements.iter().filter(|at| is_nameless(&(*at + 1)));
        let followed: Vec<usize> = followed.copied().collect();
        let mut with_answers = BTreeSet::new();
        self.each_row(|records| {
            let cell = |at: usize| filled(records, at).unwrap_or_default();
            let read = |at: usize| self.answers.read_bytes(cell(at)).answer();
            with_answers.extend(followed.iter().copied().filter(|at| {
                let mut others = (at + 1..).take_while(is_nameless).map(read);
                others.any(|other| other.is_some() && other != read(*at))
            }));
        });
        let column = plan.columns().get(*statements.first()?)?;
        let is_told = statements.len() > 1 && 2 * with_answers.len() >= statements.len();
        is_told.then(|| column.name.to_string())
    }

    /// That nothing says what some numbers mean.
    fn open_numbers(&self, columns: &[usize]) -> Option<OpenNumbers> {
        let mut used = UsedSteps::default();
        self.each_row(|records| {
            used.begin_row();
            let readings = self.readings_of(records, columns);
            let readings = readings.inspect(|reading| used.cell(*reading));
            let answers: Vec<_> = readings.map(AnswerReading::code).collect();
            used.row(&answers, self.answers.scale());
        });
        used.open_numbers(self.answers)
    }

    fn each_row(&self, mut look: impl FnMut(&Records)) {
        let mut records = self.reader.borrow_mut();
        for (start, end) in &self.start.sample {
            records.read(self.bytes.get(*start..*end).unwrap_or_default(), true);
            look(&records);
        }
        records.shrink();
    }
}

/// How many rows begin with a statement where the statements are rows.
const TURNED: usize = 3;

impl FirstRows<'_> {
    /// Why a table without columns for statements can't be used, when its rows are statements, or answers one by one.
    pub(in crate::answers) fn turned(
        &self,
        names: &Names<'_>,
        header: &[Arc<str>],
    ) -> Option<SheetFault> {
        let mut found: Vec<(usize, usize)> = Vec::new();
        self.each_row(|records| found.extend(statements_in(names, records.cells())));
        let in_column = |column: usize| found.iter().filter(move |(at, _)| *at == column);
        let column = (0..header.len()).find(|column| in_column(*column).count() >= TURNED)?;
        let different = different(&in_column(column).copied().collect::<Vec<_>>());
        let is_id = |name: &Arc<str>| matches!(names.meaning(name), Meaning::Detail(Detail::Id, _));
        let names_people = header.iter().skip(1).any(is_id);
        if column == 0 && different == in_column(0).count() && !names_people {
            return Some(SheetFault::Transposed);
        }
        let column = header.get(column)?.to_string();
        Some(SheetFault::RowPerAnswer { column })
    }
}

fn filled(records: &Records, column: usize) -> Option<&[u8]> {
    let cell = records.cell(column)?;
    Some(cell).filter(|cell| !cell.trim_ascii().is_empty())
}

impl Sample for FirstRows<'_> {
    fn reads_as_answers(&self, columns: &[usize]) -> bool {
        let readings = self.readings(columns);
        let any = readings.iter().any(|reading| reading.answer().is_some());
        any && !readings.iter().any(|reading| reading.is_unreadable())
    }

    fn may_have_labels(&self, columns: &[usize]) -> bool {
        let is_label = |reading: &AnswerReading| reading.label().is_some();
        self.readings(columns).iter().any(is_label)
    }

    fn read_in_pairs(&self, pairs: &[(usize, usize)]) -> Vec<Vec<(AnswerReading, AnswerReading)>> {
        let mut all = vec![Vec::new(); pairs.len()];
        self.each_row(|records| {
            let cell = |column: usize| records.cell(column).unwrap_or_default();
            let read = |column: usize| self.answers.read_bytes(cell(column));
            let rows = all.iter_mut().zip(pairs);
            rows.for_each(|(rows, (one, other))| rows.push((read(*one), read(*other))));
        });
        all
    }

    fn cells_of(&self, column: usize) -> Vec<Vec<u8>> {
        let mut cells = Vec::new();
        self.each_row(|records| cells.extend(filled(records, column).map(<[u8]>::to_vec)));
        cells
    }

    fn in_margin(&self, column: usize, columns: usize) -> (Vec<AnswerReading>, usize) {
        if column >= columns && !self.has_places {
            return (Vec::new(), 0);
        }
        (self.readings(&[column]), self.start.sample.len())
    }

    fn cells_after(&self, columns: usize) -> usize {
        let mut widths = BTreeSet::new();
        self.each_row(|records| {
            let is_more = records.len() > columns && !records.has_more_than(columns);
            widths.insert(if is_more { records.len() } else { columns });
        });
        match widths.first() {
            Some(width) if widths.len() == 1 && !self.has_places => width - columns,
            _ => 0,
        }
    }
}
